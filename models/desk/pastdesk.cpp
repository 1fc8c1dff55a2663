// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pastdesk.h"

#include <QCoreApplication>

namespace desk {

QFuture<base::Result<Receipt>> PastDesk::submit(domain::Command)
{
    QPromise<base::Result<Receipt>> promise;
    promise.start();
    promise.addResult(
        base::fail(base::ErrorCode::Refused,
                   QCoreApplication::translate("desk", "This is a replay: the past cannot be changed. Go back to the live hall to act.")));
    promise.finish();
    return promise.future();
}

} // namespace desk

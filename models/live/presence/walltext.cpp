// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/presence/walltext.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/text/posttext.h"

#include <QCoreApplication>

namespace live {

QString wallCallText(const region::Region &region, const desk::WallCall &call, base::Instant now)
{
    QString who = base::isolated(postText(region, call.who.post));
    if (!call.who.seat.isEmpty() && !call.who.post.contains(call.who.seat))
        who = QCoreApplication::translate("actions", "%1 at seat %2").arg(who, base::isolated(call.who.seat));
    const QString end = base::timeOrDay(region.toLocal(call.until), region.toLocal(now).date());
    return base::joined({who, QCoreApplication::translate("live", "until %1").arg(end)});
}

} // namespace live

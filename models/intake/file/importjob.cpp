// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/file/importjob.h"

#include <QPromise>

namespace intake {

QFuture<base::Result<ImportSummary>> ImportJob::start(ImportRequest request, ProgressCallback progress)
{
    Q_ASSERT(!m_thread.joinable());
    QPromise<base::Result<ImportSummary>> promise;
    QFuture<base::Result<ImportSummary>> future = promise.future();
    m_thread = std::jthread(
        [this, promise = std::move(promise), request = std::move(request), progress = std::move(progress)](const std::stop_token &stop) mutable {
            promise.start();
            promise.addResult(importFile(m_parts, request, progress, stop));
            promise.finish();
        });
    return future;
}

} // namespace intake

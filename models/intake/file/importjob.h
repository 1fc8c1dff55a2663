// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/file/importer.h"

#include <QFuture>

#include <thread>

namespace intake {

/// One import on a thread of its own: for windows. Destroying the job asks it to stop and waits for what is in flight.
class ImportJob {
public:
    /// Everything in `parts` must outlive the job.
    explicit ImportJob(ImportParts parts) : m_parts(std::move(parts)) {}

    /// Call once. `progress` comes on the job's thread; hand it over with QMetaObject::invokeMethod or a base::Mailbox.
    [[nodiscard]] QFuture<base::Result<ImportSummary>> start(ImportRequest request, ProgressCallback progress = {});
    /// The future then ends with Cancelled.
    void cancel() { m_thread.request_stop(); }

private:
    ImportParts m_parts;
    std::jthread m_thread;
};

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "report/handover/handoverbook.h"
#include "report/handover/handoverpaper.h"
#include "report/openreaders.h"

#include <memory>

namespace report {

/// The one way for pages to earlier hand-overs and to the sheet on paper. Never blocks: works on threads of its own; destruction gives up what waits
/// and waits for what runs. Is asked and told by one thread.
class HandoverDesk final {
public:
    /// The chain is added up in the file at `storePath`.
    HandoverDesk(OpenStore open, QString storePath);

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<HandoverBook>> read(HandoverQuery query);
    /// Adds up what was not added up before, from the first commit on the first time. NotFound: the store has no ledger yet.
    [[nodiscard]] QFuture<base::Result<HandoverChain>> check();
    /// Lays the sheet out and writes it as a PDF of one page, whole or not at all. The file's name comes back.
    [[nodiscard]] QFuture<base::Result<QString>> save(HandoverPaper paper, QString fileName);

private:
    const OpenStore m_open;
    const QString m_path;
    std::shared_ptr<HandoverChain> m_checked = std::make_shared<HandoverChain>(); ///< the checking thread's
    base::WorkThread m_checking;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report

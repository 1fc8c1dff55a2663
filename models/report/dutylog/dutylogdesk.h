// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "report/dutylog/dutylog.h"
#include "report/openreaders.h"

namespace report {

/// The one way for pages to the duty log. Never blocks: reads and prints on a thread of its own; destruction gives up what waits and waits for what
/// runs. Is asked and told by one thread.
class DutyLogDesk final {
public:
    DutyLogDesk(region::RegionPtr region, OpenStore open) : m_region(std::move(region)), m_open(std::move(open)) {}

    /// The region in force: its shifts say when a duty day begins.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }

    /// Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<DutyLog>> read(DutyLogQuery query);
    /// Reads and writes the pages into a PDF, replaced whole or not at all, in the language of QLocale() at the call. Needs a QGuiApplication. How
    /// many pages there are comes back.
    [[nodiscard]] QFuture<base::Result<int>> save(DutyLogQuery query, QString fileName);

private:
    region::RegionPtr m_region;
    const OpenStore m_open;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report

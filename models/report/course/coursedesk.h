// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/workthread.h"
#include "report/course/daycourse.h"
#include "report/course/lasthour.h"
#include "report/openreaders.h"

#include <QFuture>

namespace report {

/// The one way for screens to how a day and an hour went. Never blocks: reads on a thread of its own, one request after the other; destruction gives
/// up what waits and waits for what runs. Is asked and told by one thread.
class CourseDesk final {
public:
    CourseDesk(region::RegionPtr region, OpenStore open) : m_region(std::move(region)), m_open(std::move(open)) {}

    /// The region in force: its shifts and phases are the day's parts.
    void setRules(region::RegionPtr region) { m_region = std::move(region); }

    /// The day, as far as it had gone at `now`. Cancelling the future gives the request up.
    [[nodiscard]] QFuture<base::Result<DayCourse>> day(QDate date, base::Instant now);
    /// The hour that ended at `to`.
    [[nodiscard]] QFuture<base::Result<LastHour>> hour(base::Instant to);

private:
    region::RegionPtr m_region;
    const OpenStore m_open;
    base::WorkThread m_thread; ///< last: ends before what its work uses
};

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/rules/workcalendar.h"
#include "live/views.h"

namespace ui::casefile {

/// One bar of the case's head.
struct StageView {
    enum class Progress : quint8 {
        Done, ///< its step was made
        Running,
        Waiting,
        Paused,
        Ended ///< the case ended (merged, void, closed by its source or with its lead) and its step was never made
    };
    domain::Stage stage = domain::Stage::Whole;
    Progress progress = Progress::Waiting;
    base::Milliseconds used{0};
    base::Milliseconds allowed{0};
    QString limit; ///< the limit in force: "5 分钟", or the whole span where something else than the rule set the end
    bool late = false;
    domain::OpenCause open = domain::kNotOpen; ///< its end is not known; there is nothing to fill a bar with
    [[nodiscard]] double share() const { return allowed.count() <= 0 ? 1.0 : double(used.count()) / double(allowed.count()); }
    friend bool operator==(const StageView &, const StageView &) = default;
};

/// The stages with a clock of their own, in their order; the whole only when there is no other. Pure.
[[nodiscard]] std::vector<StageView> stagesOf(const domain::Case &c, base::Instant now, const domain::WorkCalendar &calendar);

/// The clock that runs now, as the queue shows it, near from the town's `nearShare` on. No stage: no clock; paused while suspended.
[[nodiscard]] live::Countdown clockOf(const domain::Case &c, double nearShare);

} // namespace ui::casefile

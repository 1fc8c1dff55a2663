// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "drill/drillfeed.h"

namespace drill {

/// What of the past is to be played.
struct DrillPast {
    QString store; ///< a store that is marked for drills
    DrillPlay play;
    base::Instant from, now; ///< what happened meanwhile; never before what the store knows already
    bool departments = true; ///< let the departments work the cases
};

/// What came of it.
struct DrillPastTally {
    quint64 filed = 0;
    quint64 orders = 0; ///< carried out by dispatchers, departments and checkers
};

/// Plays the hours before a drill begins, so that its hall does not begin empty: the reports of its scenario at their moments, and the steps
/// of planStep() at theirs, through the same pipeline and the same decisions, under a clock that runs through the past in an instant. All of
/// it comes into the store in one commit, or nothing. What is still under way at `now` is left to the live drill. Refused for a store that is
/// not marked for drills. Blocks.
[[nodiscard]] base::Result<DrillPastTally> playDrillPast(const region::RegionPtr &region, const DrillPast &past);

} // namespace drill

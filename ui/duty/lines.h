// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/dutylist.h"
#include "live/centre/planviews.h"
#include "live/duty/peopleviews.h"

namespace ui::duty {

// What the views of models/live say, as rows of the duty page's lists. Pure; texts are translated, times are the town's.

/// 勤务与巡查: a heading with the hours, the turn as a whole and what it asks beside its number of patrols (means, cars, stand-by; of the turn before
/// what was left undone), the units; each duty counted apart.
[[nodiscard]] std::vector<Line> patrolLines(const live::PatrolsView &view, const region::Region &region, const domain::Centre &centre,
                                            base::Instant now);

/// What the turn asks beside its number of patrols: each means, the units that stand by in one row; then what the turn before left undone. `strip` is
/// the turn's.
[[nodiscard]] std::vector<Line> shiftRuleLines(const live::PatrolsView &view, const Strip &strip, const region::Region &region,
                                               const domain::Centre &centre, base::Instant now);

/// The running turn and the next one: what is missing at a station first, then the roster.
[[nodiscard]] std::vector<Line> shiftLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// The running turn person by person: where, who fills the place, since when, hours and open cases; then whom the next turn will lack.
[[nodiscard]] std::vector<Line> personLines(const region::Region &region, const domain::Centre &centre, const live::LoadByPost &load,
                                            base::Instant now);

/// Who leads each station, forces and levels and whether the turn has seen them, channels and whom they reach, leaders in charge.
[[nodiscard]] std::vector<Line> commandLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// The swaps of jobs that hold or will.
[[nodiscard]] std::vector<Line> swapLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// Who is away, the swaps, then the pairs and who takes their new work.
[[nodiscard]] std::vector<Line> standInLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

[[nodiscard]] std::vector<Line> resourceLines(const region::Region &region, const domain::Centre &centre, base::Instant now);
[[nodiscard]] std::vector<Line> postLines(const region::Region &region, const domain::Centre &centre, base::Instant now);
[[nodiscard]] std::vector<Line> rollLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// The task map by month: planned against done by department and kind, then every point with its person and its grid.
[[nodiscard]] std::vector<Line> taskLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// Runs of the real thing first; exercises in a list of their own below. Of a running plan the calls stand on top.
[[nodiscard]] std::vector<Line> planLines(const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace ui::duty

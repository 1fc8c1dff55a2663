// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"
#include "live/centre/patrolviews.h"
#include "live/duty/peopleviews.h"

namespace live {

/// What cases asked every seat for in the last ten minutes, against its budget (Annunciator::kBudgetMost): as it came, before anything was shelved,
/// gathered or acknowledged, so that whoever has the store counts the same. Calls of plans, the hand-over's reminders and a store that fails are
/// heard too, but stand in no log, and are in the alarm list of the window alone.
struct AlarmsLately {
    int came = 0; ///< orange at its level, and not accepted before; clocks that ran out and are over still
    int red = 0;  ///< beside them: red in the same way
    friend bool operator==(const AlarmsLately &, const AlarmsLately &) = default;
};
/// One pass over the table. `nearShare`: the rulebook's.
[[nodiscard]] AlarmsLately alarmsLately(const CaseTable &table, double nearShare, base::Instant now);

/// The running turn in figures: what stands at the head of the supervisor's board. Each has the formula of the part that it sums up.
struct ShiftHead {
    std::optional<TurnView> turn;  ///< none between shifts
    double elapsed = 0;            ///< share of the turn, 0 … 1
    PeopleCount people;            ///< of the running turn's roster; planned 0: nobody says who is on duty
    int groups = 0, patrolled = 0; ///< units with patrol duties, and those that have met all of them
    int open = 0, overdue = 0, supervised = 0;
    int toApprove = 0;
    std::optional<base::Instant> oldestApproval;
    AlarmsLately alarms;
    friend bool operator==(const ShiftHead &, const ShiftHead &) = default;
};

/// One pass over the table. Pure: two that ask at the same moment read the same.
[[nodiscard]] ShiftHead shiftHeadOf(const CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace live

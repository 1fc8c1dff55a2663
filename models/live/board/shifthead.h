// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"
#include "live/centre/patrolviews.h"
#include "live/duty/peopleviews.h"

namespace live {

/// The running turn in figures: what stands at the head of the supervisor's board. Each has the formula of the part that it sums up.
struct ShiftHead {
    std::optional<TurnView> turn;  ///< none between shifts
    double elapsed = 0;            ///< share of the turn, 0 … 1
    PeopleCount people;            ///< of the running turn's roster; planned 0: nobody says who is on duty
    int groups = 0, patrolled = 0; ///< units with patrol duties, and those that have met all of them
    int open = 0, overdue = 0, supervised = 0;
    int toApprove = 0;
    std::optional<base::Instant> oldestApproval;
    friend bool operator==(const ShiftHead &, const ShiftHead &) = default;
};

/// One pass over the table. Pure: two that ask at the same moment read the same.
[[nodiscard]] ShiftHead shiftHeadOf(const CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace live

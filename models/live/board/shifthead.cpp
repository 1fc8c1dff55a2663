// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/shifthead.h"

#include "live/board/approvals.h"
#include "live/cases/deadlines.h"

#include <algorithm>

namespace live {

ShiftHead shiftHeadOf(const CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    ShiftHead head;
    head.turn = turnsOf(region, now).running;
    if (head.turn) {
        const domain::ShiftTurn &turn = head.turn->turn;
        head.elapsed = std::clamp(double((now - turn.from).count()) / double(std::max<qint64>(1, (turn.to - turn.from).count())), 0.0, 1.0);
        head.people = countOf(peopleOf(region, centre, *head.turn, now), now);
    }
    for (const PatrolLine &line : patrolsOf(region, centre, now).lines) {
        if (line.unit.isEmpty() || line.counts.empty())
            continue;
        ++head.groups;
        head.patrolled += !line.isGap();
    }
    for (const CaseRow &row : table.rows()) {
        if (!isOpen(row))
            continue;
        ++head.open;
        head.supervised += row.supervised;
        head.overdue += clockOf(row, region.rulebook.nearShare).urgency(now) == Urgency::Overdue;
    }
    head.toApprove = approvalCount(table);
    head.oldestApproval = oldestApproval(table);
    return head;
}

} // namespace live

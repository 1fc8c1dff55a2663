// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/shifthead.h"

#include "live/alarm/annunciator.h"
#include "live/board/approvals.h"
#include "live/cases/deadlines.h"

#include <algorithm>

namespace live {

namespace {

/// Since when a case stands at its red or orange; none where it fell to that from red, which asks nobody anew.
std::optional<base::Instant> askedSince(const CaseTable &table, Slot slot)
{
    const CaseRow &row = table.row(slot);
    const std::span<const domain::LevelMark> marks = table.levels(slot);
    if (marks.empty())
        return base::fromMsec(row.filedAt != 0 ? row.filedAt : row.openedAt);
    const bool fell = marks.size() > 1 && marks[marks.size() - 2].level == domain::Severity::Red && marks.back().level == domain::Severity::Orange;
    return fell ? std::nullopt : std::optional(marks.back().since);
}

/// Nobody had accepted it then. A case that was dispatched again counts as new work.
bool wasUnaccepted(const CaseRow &row, base::Instant then)
{
    return row.dispatchedAt == 0 || base::toMsec(then) <= row.dispatchedAt || (isOpen(row) && domain::kBeforeAcceptance.contains(row.state));
}

} // namespace

AlarmsLately alarmsLately(const CaseTable &table, double nearShare, base::Instant now)
{
    AlarmsLately lately;
    const auto isLately = [now](base::Instant at) { return at <= now && now - at < Annunciator::kWindow; };
    for (Slot slot = 0; slot < table.rows().size(); ++slot) {
        const CaseRow &row = table.row(slot);
        if (!row.used)
            continue;
        if (row.level == domain::Severity::Red || row.level == domain::Severity::Orange) {
            const auto since = askedSince(table, slot);
            if (since && isLately(*since) && wasUnaccepted(row, *since))
                ++(row.level == domain::Severity::Red ? lately.red : lately.came);
        }
        if (!isOpen(row) || row.stageDueAt == 0 || !isLately(base::fromMsec(row.stageDueAt)))
            continue;
        lately.came += clockOf(row, nearShare).urgency(now) == Urgency::Overdue;
    }
    return lately;
}

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
    head.alarms = alarmsLately(table, region.rulebook.nearShare, now);
    head.toApprove = approvalCount(table);
    head.oldestApproval = oldestApproval(table);
    return head;
}

} // namespace live

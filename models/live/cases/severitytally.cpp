// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/severitytally.h"

namespace live {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr int kHistorySteps = 12;

/// The minute whose end is the first full minute at or after the moment: what happened exactly then counts as happened.
qint64 minuteAfter(qint64 msec) { return (msec + kMinute - 1) / kMinute; }

} // namespace

void SeverityTally::clear()
{
    m_levels = {};
    m_outside = m_extensions = m_supervised = m_revisits = 0;
    m_past.clear();
}

void SeverityTally::count(const CaseRow &row, Slot slot, Urgency urgency, int sign)
{
    m_revisits += row.toRevisit ? sign : 0;
    if (!isOpen(row))
        return;
    const size_t index = domain::indexOf(row.level);
    Level &level = m_levels[index];
    level.open += sign;
    m_outside += row.outside ? sign : 0;
    m_extensions += row.extensionAsked ? sign : 0;
    m_supervised += row.supervised ? sign : 0;
    level.overdue += urgency == Urgency::Overdue ? sign : 0;
    level.near += urgency == Urgency::Near ? sign : 0;
    level.waiting += row.state == domain::CaseState::Dispatched && !row.suspended ? sign : 0;
    if (sign < 0 || row.suspended)
        return;
    level.oldest.add(row.openedAt, slot);
    if (row.stage != 0xff)
        level.nextDue.add(row.stageDueAt, slot);
    prune(level, index);
}

void SeverityTally::countPast(const CaseRow &row, std::span<const domain::LevelMark> levels, int sign)
{
    if (!row.used)
        return;
    const qint64 end = isOpen(row) ? std::numeric_limits<qint64>::max() : row.endedAt;
    domain::Severity level = levels.empty() ? row.level : levels.front().level;
    markPast(row.openedAt, level, sign);
    for (const domain::LevelMark &mark : levels.subspan(levels.empty() ? 0 : 1)) {
        const qint64 since = base::toMsec(mark.since);
        if (since >= end)
            break;
        markPast(since, level, -sign);
        level = mark.level;
        markPast(since, level, sign);
    }
    if (!isOpen(row))
        markPast(row.endedAt, level, -sign);
}

void SeverityTally::forgetPastBefore(base::Instant moment)
{
    m_pastFrom = minuteAfter(base::toMsec(moment));
    m_past.erase(m_past.begin(), m_past.lower_bound(m_pastFrom));
}

WallView SeverityTally::view(base::Instant now)
{
    WallView wall;
    wall.outside = m_outside;
    wall.extensions = m_extensions;
    wall.supervised = m_supervised;
    wall.revisits = m_revisits;
    for (size_t index = 0; index < m_levels.size(); ++index) {
        Level &level = m_levels[index];
        LevelView &view = wall.levels[index];
        view.level = domain::kSeverities[index];
        view.open = level.open;
        view.overdue = level.overdue;
        view.near = level.near;
        view.waiting = level.waiting;
        if (const auto oldest = level.oldest.first([&](qint64 at, Slot slot) { return waits(at, slot, index); }))
            view.longestWait = now - base::fromMsec(*oldest);
        const auto due = level.nextDue.first([&](qint64 at, Slot slot) { return at >= base::toMsec(now) && runs(at, slot, index); });
        if (due)
            view.nextDue = base::fromMsec(*due) - now;
        view.history = history(index, now);
        view.sinceAnHour = view.open - view.history[kHistorySteps - 2];
    }
    return wall;
}

std::vector<int> SeverityTally::history(size_t level, base::Instant now) const
{
    std::vector<int> steps(kHistorySteps, 0);
    const qint64 thisMinute = base::toMsec(now) / kMinute;
    int open = m_levels[level].open;
    steps[kHistorySteps - 1] = open;
    auto change = m_past.crbegin();
    for (int step = kHistorySteps - 2; step >= 0; --step) {
        const qint64 minute = thisMinute - 60 * (kHistorySteps - 1 - step);
        for (; change != m_past.crend() && change->first > minute; ++change)
            open -= change->second[level];
        steps[static_cast<size_t>(step)] = open;
    }
    return steps;
}

void SeverityTally::markPast(qint64 msec, domain::Severity level, int sign)
{
    const qint64 minute = minuteAfter(msec);
    if (minute >= m_pastFrom)
        m_past[minute][domain::indexOf(level)] += sign;
}

void SeverityTally::prune(Level &level, size_t index)
{
    const size_t enough = 4 * static_cast<size_t>(level.open) + 4096;
    level.oldest.prune(enough, [&](qint64 at, Slot slot) { return waits(at, slot, index); });
    level.nextDue.prune(enough, [&](qint64 at, Slot slot) { return runs(at, slot, index); });
}

bool SeverityTally::waits(qint64 openedAt, Slot slot, size_t level) const
{
    if (slot >= m_table.rows().size())
        return false;
    const CaseRow &row = m_table.row(slot);
    return isOpen(row) && !row.suspended && row.openedAt == openedAt && domain::indexOf(row.level) == level;
}

bool SeverityTally::runs(qint64 dueAt, Slot slot, size_t level) const
{
    if (slot >= m_table.rows().size())
        return false;
    const CaseRow &row = m_table.row(slot);
    return isOpen(row) && !row.suspended && row.stage != 0xff && row.stageDueAt == dueAt && domain::indexOf(row.level) == level;
}

} // namespace live

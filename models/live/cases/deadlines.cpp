// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/deadlines.h"

#include <algorithm>
#include <functional>

namespace live {

Countdown clockOf(const CaseRow &row, double nearShare)
{
    Countdown clock;
    clock.nearShare = nearShare;
    clock.paused = row.suspended;
    if (row.stage == 0xff)
        clock.open = row.dueOpen;
    if (row.stage == 0xff || row.suspended)
        return clock;
    clock.stage = static_cast<domain::Stage>(row.stage);
    clock.startedAt = base::fromMsec(row.stageStartedAt);
    clock.dueAt = base::fromMsec(row.stageDueAt);
    return clock;
}

void Deadlines::reset(const CaseTable &table, base::Instant now)
{
    m_alarms.clear();
    m_urgency.assign(table.rows().size(), Urgency::None);
    m_turnAt.assign(table.rows().size(), 0);
    for (Slot slot = 0; slot < table.rows().size(); ++slot) {
        const CaseRow &row = table.row(slot);
        m_urgency[slot] = judge(row, now);
        m_turnAt[slot] = turnOf(row, m_urgency[slot]);
        if (m_turnAt[slot] != 0)
            m_alarms.push_back({m_turnAt[slot], slot});
    }
    std::make_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
}

void Deadlines::update(const CaseTable &table, Slot slot, base::Instant now)
{
    if (slot >= m_urgency.size()) {
        m_urgency.resize(slot + 1, Urgency::None);
        m_turnAt.resize(slot + 1, 0);
    }
    m_urgency[slot] = judge(table.row(slot), now);
    schedule(table.row(slot), slot);
    // Every change of a case may leave a stale alarm behind; dropping them now and then keeps the heap as small as the table.
    if (m_alarms.size() > 2 * m_urgency.size() + 1024)
        dropStale();
}

std::vector<Deadlines::Turn> Deadlines::advance(const CaseTable &table, base::Instant now)
{
    std::vector<Turn> turns;
    while (!m_alarms.empty() && m_alarms.front().at <= base::toMsec(now)) {
        const Alarm alarm = m_alarms.front();
        std::pop_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
        m_alarms.pop_back();
        if (m_turnAt[alarm.slot] != alarm.at)
            continue;
        const Urgency before = m_urgency[alarm.slot];
        m_urgency[alarm.slot] = judge(table.row(alarm.slot), now);
        m_turnAt[alarm.slot] = 0;
        schedule(table.row(alarm.slot), alarm.slot);
        if (m_urgency[alarm.slot] != before)
            turns.push_back({alarm.slot, before, m_urgency[alarm.slot]});
    }
    return turns;
}

std::optional<base::Instant> Deadlines::next() const { return m_alarms.empty() ? std::nullopt : std::optional(base::fromMsec(m_alarms.front().at)); }

Urgency Deadlines::judge(const CaseRow &row, base::Instant now) const { return isOpen(row) ? clockOf(row, m_nearShare).urgency(now) : Urgency::None; }

qint64 Deadlines::turnOf(const CaseRow &row, Urgency urgency) const
{
    const Countdown clock = clockOf(row, m_nearShare);
    switch (urgency) {
    case Urgency::Running:
        // A due moment before the near moment (a rounded share of 1) must not be slept through.
        return std::min(base::toMsec(nearFrom(clock.startedAt, clock.dueAt, m_nearShare)), base::toMsec(clock.dueAt) + 1);
    case Urgency::Near: return base::toMsec(clock.dueAt) + 1;
    case Urgency::None:
    case Urgency::Overdue:
    case Urgency::Paused: return 0;
    }
    return 0;
}

void Deadlines::dropStale()
{
    m_alarms.clear();
    for (Slot slot = 0; slot < m_turnAt.size(); ++slot) {
        if (m_turnAt[slot] != 0)
            m_alarms.push_back({m_turnAt[slot], slot});
    }
    std::make_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
}

void Deadlines::schedule(const CaseRow &row, Slot slot)
{
    const qint64 at = turnOf(row, m_urgency[slot]);
    if (at == m_turnAt[slot])
        return;
    m_turnAt[slot] = at;
    if (at == 0)
        return;
    m_alarms.push_back({at, slot});
    std::push_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
}

} // namespace live

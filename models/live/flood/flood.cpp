// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/flood.h"

namespace live {

bool Flood::look(base::Instant now)
{
    while (!m_arrivals.empty() && now - m_arrivals.front() >= kWindow)
        m_arrivals.pop_front();
    const bool on = isOn() ? count() >= kFewest : count() > kMost;
    if (on == isOn())
        return false;
    m_since = on ? std::optional(m_arrivals.front()) : std::nullopt;
    return true;
}

FloodGroups groupsOf(const std::vector<FloodCase> &cases, const QSet<quint64> &opened)
{
    FloodGroups groups;
    QHash<quint64, base::CaseId> first;
    for (const FloodCase &each : cases) {
        const quint64 key = groupKey(each);
        if (each.level == domain::Severity::Red || each.kind == 0 || opened.contains(key))
            continue;
        const auto leader = first.constFind(key);
        if (leader == first.cend()) {
            first.insert(key, each.id);
            continue;
        }
        groups.hidden.insert(each.id);
        ++groups.more[*leader];
    }
    return groups;
}

} // namespace live

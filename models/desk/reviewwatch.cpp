// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reviewwatch.h"

#include "domain/decide.h"

#include <algorithm>
#include <functional>

namespace desk {

void ReviewWatch::note(const domain::CaseBrief &brief)
{
    const bool watched = domain::isOpen(brief.state) && !brief.suspended;
    set(brief.id, watched ? brief.dueAt : std::nullopt);
}

void ReviewWatch::note(const domain::Case &c, const domain::Rulebook &rulebook)
{
    const auto twice = domain::twiceLimitAt(c, rulebook);
    // Exactly at twice the limit is not yet more than that.
    set(c.id, twice ? std::optional(*twice + base::Milliseconds(1)) : std::nullopt);
}

std::vector<base::CaseId> ReviewWatch::due(base::Instant now, size_t most)
{
    std::vector<base::CaseId> ids;
    while (!m_alarms.empty() && m_alarms.front().at <= now && ids.size() < most) {
        const Alarm alarm = m_alarms.front();
        std::pop_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
        m_alarms.pop_back();
        const auto counts = m_at.constFind(alarm.id);
        if (counts == m_at.cend() || *counts != alarm.at)
            continue;
        m_at.erase(counts);
        ids.push_back(alarm.id);
    }
    return ids;
}

void ReviewWatch::set(base::CaseId id, std::optional<base::Instant> at)
{
    if (!at) {
        m_at.remove(id);
        return;
    }
    const auto known = m_at.constFind(id);
    if (known != m_at.cend() && *known == *at)
        return;
    m_at.insert(id, *at);
    m_alarms.push_back({*at, id});
    std::push_heap(m_alarms.begin(), m_alarms.end(), std::greater<>());
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/reviewwatch.h"

#include <algorithm>
#include <functional>

namespace desk {

void ReviewWatch::note(const domain::CaseBrief &brief, const domain::ColourEffects &effects)
{
    if (!domain::isOpen(brief.state)) {
        set(brief.id, std::nullopt);
        return;
    }
    const domain::ColourEffect &effect = effects[domain::indexOf(brief.level)];
    const bool lists = effect.superviseList && !brief.supervised;
    const bool urges = effect.urgeAtShare && brief.dueAt && !brief.suspended;
    if (lists || urges)
        set(brief.id, brief.reportedAt);
    else
        set(brief.id, brief.suspended ? std::nullopt : brief.dueAt);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/foldcache.h"

#include "store/projection/projections.h"

#include <algorithm>
#include <vector>

namespace desk {

base::Result<domain::Case> FoldCache::load(const store::EventLog &log, base::CaseId id)
{
    if (const auto kept = m_kept.find(id); kept != m_kept.end()) {
        kept->usedAt = ++m_uses;
        return kept->state;
    }
    auto folded = store::foldCase(log, id);
    if (folded && folded->version > 0)
        put(*folded);
    return folded;
}

void FoldCache::put(domain::Case folded)
{
    if (m_kept.size() >= m_most && !m_kept.contains(folded.id))
        makeRoom();
    const base::CaseId id = folded.id;
    m_kept.insert(id, {std::move(folded), ++m_uses});
}

base::Result<domain::Case> FoldCache::apply(const store::EventLog &log, const domain::CommittedEvent &event)
{
    auto kept = m_kept.find(event.caseId);
    if (kept == m_kept.end() && event.version == 1) {
        domain::Case fresh;
        fresh.id = event.caseId;
        put(std::move(fresh));
        kept = m_kept.find(event.caseId);
    }
    if (kept == m_kept.end())
        return load(log, event.caseId);
    if (kept->state.version >= event.version)
        return kept->state;
    if (kept->state.version + 1 != event.version) {
        m_kept.erase(kept);
        return load(log, event.caseId);
    }
    domain::apply(kept->state, event.event);
    kept->usedAt = ++m_uses;
    return kept->state;
}

void FoldCache::makeRoom()
{
    // The older half goes at once: a walk now and then instead of a list to keep with every use.
    std::vector<quint64> uses;
    uses.reserve(static_cast<size_t>(m_kept.size()));
    for (const Kept &kept : std::as_const(m_kept))
        uses.push_back(kept.usedAt);
    const auto middle = uses.begin() + static_cast<std::ptrdiff_t>(uses.size() / 2);
    std::nth_element(uses.begin(), middle, uses.end());
    const quint64 limit = *middle;
    m_kept.removeIf([limit](const auto &entry) { return entry.value().usedAt < limit; });
}

} // namespace desk

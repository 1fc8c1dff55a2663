// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/floodfold.h"

#include "live/cases/caseranking.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

constexpr size_t kTracked = 2000; // the newest arrivals; an import of a whole year is no reason to sort it every second

} // namespace

FloodFold::FloodFold(const Hall &hall, QObject *parent) : QObject(parent), m_hall(hall), m_since(hall.now()), m_kinds(hall)
{
    connect(&hall, &Hall::caseArrived, this, [this](base::CaseId id) {
        if (base::fromMsec(m_hall.table().row(*m_hall.table().slotOf(id)).openedAt) < m_since)
            return;
        m_flood.arrived(m_hall.now());
        m_came.emplace_back(m_hall.now(), id);
    });
    connect(&hall, &Hall::secondPassed, this, &FloodFold::look);
    connect(&hall, &Hall::changed, this, [this](const Changes &changes) {
        if (m_flood.isOn() && changes.hasCases())
            regroup();
    });
}

bool FloodFold::toggle(base::CaseId id)
{
    const auto each = caseOf(id);
    if (!m_flood.isOn() || !each)
        return false;
    const quint64 key = groupKey(*each);
    if (!m_opened.remove(key)) {
        if (!m_groups.more.contains(id))
            return false;
        m_opened.insert(key);
    }
    regroup();
    return true;
}

void FloodFold::look()
{
    const bool turned = m_flood.look(m_hall.now());
    if (turned && !m_flood.isOn())
        m_opened.clear();
    const base::Instant from = m_flood.since().value_or(m_hall.now() - Flood::kWindow);
    std::erase_if(m_came, [from](const auto &came) { return came.first < from; });
    regroup();
    if (turned && m_flood.isOn())
        Q_EMIT began(m_flood.count());
}

void FloodFold::regroup()
{
    if (m_came.size() > kTracked)
        m_came.erase(m_came.begin(), m_came.end() - kTracked);
    FloodGroups groups;
    if (m_flood.isOn()) {
        std::vector<std::pair<RankEntry, FloodCase>> waiting;
        for (const auto &came : m_came) {
            if (const auto each = caseOf(came.second)) {
                const Slot slot = *m_hall.table().slotOf(came.second);
                waiting.emplace_back(rankEntry(m_hall.table().row(slot), slot), *each);
            }
        }
        std::sort(waiting.begin(), waiting.end(), [](const auto &left, const auto &right) { return left.first < right.first; });
        std::vector<FloodCase> cases;
        cases.reserve(waiting.size());
        for (const auto &each : waiting)
            cases.push_back(each.second);
        groups = groupsOf(cases, m_opened);
    }
    if (groups == m_groups)
        return;
    m_groups = std::move(groups);
    Q_EMIT changed();
}

std::optional<FloodCase> FloodFold::caseOf(base::CaseId id) const
{
    const std::optional<Slot> slot = m_hall.table().slotOf(id);
    if (!slot)
        return std::nullopt;
    const CaseRow &row = m_hall.table().row(*slot);
    if (!isOpen(row) || row.suspended || !domain::kBeforeAcceptance.contains(row.state))
        return std::nullopt;
    return FloodCase{id, row.level, row.grid, m_kinds.of(row.item)};
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/sensorpoints.h"

#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace live {

void SensorAlarms::add(const SensorAlarms &other)
{
    open += other.open;
    if (other.worst && (!worst || domain::isWorse(*other.worst, *worst) || (*other.worst == *worst && other.worstCase < worstCase))) {
        worst = other.worst;
        worstCase = other.worstCase;
    }
}

SensorPoints::SensorPoints(const region::Region &region, const QSet<QString> &hidden)
{
    if (region.plan)
        readGroups(region, hidden);
    m_alarms.resize(m_spots.size());
    m_bySpot.resize(m_spots.size());
}

void SensorPoints::readGroups(const region::Region &region, const QSet<QString> &hidden)
{
    std::map<std::tuple<QString, QString, bool>, size_t> known;
    const std::vector<domain::SensorGroup> &groups = region.plan->sensing.groups;
    for (size_t index = 0; index < groups.size(); ++index) {
        const domain::SensorGroup &group = groups[index];
        if (hidden.contains(group.kind))
            continue;
        const auto [at, isNew] = known.try_emplace({group.grid, group.place, group.vulnerable}, m_spots.size());
        if (isNew) {
            const region::Grid *grid = region::gridHolding(region, group.grid);
            SensorSpot spot;
            spot.grid = grid == nullptr ? -1 : int(grid - region.grids.data());
            spot.place = group.place;
            spot.homes = group.vulnerable;
            m_spots.push_back(spot);
        }
        const size_t spot = at->second;
        m_spots[spot].count += group.count;
        m_spots[spot].groups.push_back(index);
        m_ranges[group.kind + u'-' + group.grid].push_back({group.first, group.first + group.count - 1, spot});
    }
}

std::optional<size_t> SensorPoints::spotOf(const QString &code) const
{
    const qsizetype dash = code.lastIndexOf(u'-');
    bool isNumber = false;
    const int number = QStringView(code).mid(dash + 1).toInt(&isNumber);
    if (dash <= 0 || !isNumber)
        return std::nullopt;
    const auto ranges = m_ranges.constFind(code.left(dash));
    if (ranges == m_ranges.cend())
        return std::nullopt;
    const auto found = std::ranges::find_if(*ranges, [number](const Range &range) { return number >= range.first && number <= range.last; });
    return found == ranges->end() ? std::nullopt : std::optional(found->spot);
}

std::optional<SensorPoints::Open> SensorPoints::openIn(const CaseTable &table, Slot slot) const
{
    const CaseRow &row = table.row(slot);
    if (!isOpen(row) || table.text(slot).element.isEmpty())
        return std::nullopt;
    const auto spot = spotOf(table.text(slot).element);
    return spot ? std::optional(Open{*spot, row.id, row.level}) : std::nullopt;
}

bool SensorPoints::follow(const CaseTable &table, const Changes &changes)
{
    if (m_spots.empty())
        return false;
    const std::vector<SensorAlarms> before = m_alarms;
    if (changes.everything) {
        m_open.clear();
        for (std::vector<Open> &cases : m_bySpot)
            cases.clear();
        for (Slot slot = 0; slot < table.rows().size(); ++slot) {
            if (const auto open = openIn(table, slot)) {
                m_open.insert(slot, *open);
                m_bySpot[open->spot].push_back(*open);
            }
        }
        for (size_t spot = 0; spot < m_spots.size(); ++spot)
            recount(spot);
        return m_alarms != before;
    }
    for (const Slot slot : changes.cases) {
        const std::optional<Open> now = slot < table.rows().size() ? openIn(table, slot) : std::nullopt;
        const auto was = m_open.find(slot);
        if (was != m_open.end()) {
            const Open old = *was;
            if (old == now)
                continue;
            m_open.erase(was);
            std::erase(m_bySpot[old.spot], old);
            recount(old.spot);
        }
        if (now) {
            m_open.insert(slot, *now);
            m_bySpot[now->spot].push_back(*now);
            recount(now->spot);
        }
    }
    return m_alarms != before;
}

void SensorPoints::recount(size_t spot)
{
    SensorAlarms alarms;
    for (const Open &each : m_bySpot[spot])
        alarms.add({.open = 1, .worst = each.level, .worstCase = each.id});
    m_alarms[spot] = alarms;
}

std::vector<SensorKindCount> sensorKinds(const region::Region &region)
{
    std::vector<SensorKindCount> kinds;
    if (!region.plan)
        return kinds;
    QHash<QString, int> counts;
    for (const domain::SensorGroup &group : region.plan->sensing.groups)
        counts[group.kind] += group.count;
    for (const domain::SensorKind &kind : region.plan->sensing.kinds) {
        if (const int count = counts.value(kind.code); count > 0)
            kinds.push_back({kind.code, kind.name, count});
    }
    return kinds;
}

int sensorCount(const region::Region &region) { return region.plan ? region.plan->sensing.sensorCount() : 0; }

} // namespace live

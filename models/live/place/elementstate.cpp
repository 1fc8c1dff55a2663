// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/place/elementstate.h"

#include "domain/rules/recurrence.h"
#include "region/ground/elementplace.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace live {

namespace {

void insert(std::vector<OpenHere> &cases, const OpenHere &what)
{
    const auto isBefore = [](const OpenHere &left, const OpenHere &right) {
        return left.level == right.level ? left.id < right.id : domain::isWorse(left.level, right.level);
    };
    cases.insert(std::ranges::upper_bound(cases, what, isBefore), what);
}

} // namespace

const ElementState *ElementFigures::state(size_t element) const
{
    const auto found = states.find(element);
    return found == states.end() ? nullptr : &found->second;
}

const GridPatrol *ElementFigures::patrol(size_t element) const
{
    const int grid = element < grids.size() ? grids[element] : -1;
    return grid >= 0 && size_t(grid) < patrols.size() && patrols[size_t(grid)].isAsked ? &patrols[size_t(grid)] : nullptr;
}

ElementStates::ElementStates(const region::Region &region) : m_points(region), m_bySpot(m_points.spots().size()), m_health(m_points.spots().size())
{
    QHash<QString, int> grids;
    for (size_t grid = 0; grid < region.grids.size(); ++grid)
        grids.insert(region.grids[grid].code, int(grid));
    QHash<std::pair<int, QString>, std::vector<size_t>> spots;
    for (size_t spot = 0; spot < m_points.spots().size(); ++spot) {
        const SensorSpot &each = m_points.spots()[spot];
        if (!each.homes && each.grid >= 0)
            spots[{each.grid, each.place}].push_back(spot);
    }
    for (size_t place = 0; place < region.elements.size(); ++place) {
        const region::Element &element = region.elements[place];
        const int grid = grids.value(element.grid, -1);
        m_now.grids.push_back(grid);
        m_ground.insert(quint32(place), element.point);
        if (!m_byCode.contains(element.code))
            m_byCode.insert(element.code, place);
        for (const size_t spot : element.name.isEmpty() ? std::vector<size_t>() : spots.value({grid, element.name}))
            m_bySpot[spot].push_back(place);
    }
}

ElementStates::Placed ElementStates::placedIn(const region::Region &region, const CaseTable &table, Slot slot) const
{
    const CaseRow &row = table.row(slot);
    Placed placed{{row.id, row.level}, {}, {}};
    if (!isOpen(row))
        return placed;
    const QString &named = table.text(slot).element;
    if (const auto own = m_byCode.constFind(named); own != m_byCode.cend()) {
        placed.open.push_back(*own);
        return placed;
    }
    if (const auto spot = named.isEmpty() ? std::nullopt : m_points.spotOf(named))
        placed.alarms = m_bySpot[*spot];
    if (std::isnan(row.latitude) || std::isnan(row.longitude))
        return placed;
    const base::GeoPoint point{row.latitude, row.longitude};
    for (const base::PointIndex::Hit &hit : m_ground.within(point, {domain::kSamePlace.value + 1})) {
        const region::Element &element = region.elements[hit.id];
        if (region::isAtElement(region, named, point, {element.code, element.point, domain::kSamePlace}))
            placed.open.push_back(hit.id);
    }
    return placed;
}

void ElementStates::add(const Placed &placed)
{
    for (const size_t element : placed.open)
        insert(m_now.states[element].open, placed.what);
    for (const size_t element : placed.alarms)
        insert(m_now.states[element].alarms, placed.what);
}

void ElementStates::take(const Placed &placed)
{
    for (const size_t element : placed.open) {
        std::erase(m_now.states[element].open, placed.what);
        dropEmpty(element);
    }
    for (const size_t element : placed.alarms) {
        std::erase(m_now.states[element].alarms, placed.what);
        dropEmpty(element);
    }
}

void ElementStates::dropEmpty(size_t element)
{
    if (const auto found = m_now.states.find(element); found != m_now.states.end() && found->second.isEmpty())
        m_now.states.erase(found);
}

void ElementStates::follow(const region::Region &region, const CaseTable &table, const Changes &changes)
{
    const auto look = [&](Slot slot) {
        ++m_looked;
        Placed now = slot < table.rows().size() ? placedIn(region, table, slot) : Placed();
        const Placed was = m_placed.take(slot);
        const bool counts = !now.open.empty() || !now.alarms.empty();
        if (counts)
            m_placed.insert(slot, now);
        if (was == now || (!counts && was.open.empty() && was.alarms.empty()))
            return;
        take(was);
        add(now);
        m_told.reset();
    };
    if (!changes.everything) {
        std::ranges::for_each(changes.cases, look);
        return;
    }
    // What is open under the same slot as before stays; slots beyond the table's are gone with their cases.
    const Slot count = Slot(table.rows().size());
    for (Slot slot = 0; slot < count; ++slot)
        look(slot);
    for (const Slot slot : m_placed.keys()) {
        if (slot >= count)
            look(slot);
    }
}

void ElementStates::setHealth(const region::Region &region, const std::vector<domain::GroupHealth> &groups)
{
    const std::vector<SpotHealth> before = std::exchange(m_health, spotHealths(region, m_points.spots(), groups));
    for (size_t spot = 0; spot < m_health.size(); ++spot) {
        if (m_health[spot] == before[spot])
            continue;
        for (const size_t element : m_bySpot[spot]) {
            SpotHealth &sum = m_now.states[element].sensors;
            sum.heard += m_health[spot].heard - before[spot].heard;
            sum.silent += m_health[spot].silent - before[spot].silent;
            dropEmpty(element);
            m_told.reset();
        }
    }
}

void ElementStates::setPatrols(const std::vector<GridPatrol> &patrols)
{
    if (patrols != m_now.patrols) {
        m_now.patrols = patrols;
        m_told.reset();
    }
}

std::shared_ptr<const ElementFigures> ElementStates::figures()
{
    if (!m_told)
        m_told = std::make_shared<const ElementFigures>(m_now);
    return m_told;
}

} // namespace live

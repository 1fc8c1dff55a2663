// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/region.h"

#include "domain/centre/plan.h"
#include "domain/rules/effects.h"
#include "region/ground/geometry.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace region {

namespace {

/// One place as it can be said: on the date line with either sign.
struct SaidPlaces {
    std::array<base::GeoPoint, 2> places;
    size_t count = 1;
    [[nodiscard]] auto begin() const { return places.begin(); }
    [[nodiscard]] auto end() const { return places.begin() + std::ptrdiff_t(count); }
};

SaidPlaces saidBothWays(base::GeoPoint point)
{
    const bool isOnLine = std::abs(point.longitude) == 180;
    return {{point, {point.latitude, -point.longitude}}, isOnLine ? size_t(2) : size_t(1)};
}

template <class Thing> const Thing *withCode(const std::vector<Thing> &things, const QString &code)
{
    const auto it = std::ranges::find(things, code, &Thing::code);
    return it == things.end() ? nullptr : &*it;
}

} // namespace

const Grid *Region::grid(const QString &wanted) const
{
    if (!m_index || m_index->size() != grids.size())
        return withCode(grids, wanted);
    const auto found = m_index->find(wanted);
    return found ? &grids[*found] : nullptr;
}

const Department *Region::department(const QString &wanted) const { return withCode(departments, wanted); }

const Unit *Region::unit(const QString &wanted) const { return withCode(units, wanted); }

const Source *Region::source(const QString &wanted) const { return withCode(sources, wanted); }

void Region::prepare()
{
    m_index = std::make_shared<const GridIndex>(grids);
    prepareElements();
}

void Region::prepareElements() { m_elements = std::make_shared<const ElementIndex>(elements); }

const Element *Region::element(const QString &wanted) const
{
    if (!m_elements || m_elements->size() != elements.size())
        return withCode(elements, wanted);
    const auto found = m_elements->find(wanted);
    return found ? &elements[*found] : nullptr;
}

bool Region::isVulnerableNear(base::GeoPoint point, base::Metres within) const
{
    if (m_elements && m_elements->size() == elements.size())
        return m_elements->isVulnerableNear(point, within);
    return std::ranges::any_of(elements, [&](const Element &each) { return each.vulnerable && base::distance(each.point, point) <= within; });
}

const domain::SensorGroup *Region::sensorGroup(const QString &wanted) const
{
    const qsizetype dash = wanted.lastIndexOf(u'-');
    bool isNumber = false;
    const int number = wanted.mid(dash + 1).toInt(&isNumber);
    if (!plan || dash <= 0 || !isNumber)
        return nullptr;
    const QStringView where = QStringView(wanted).first(dash);
    const auto holds = [where, number](const domain::SensorGroup &group) {
        return where.size() == group.kind.size() + 1 + group.grid.size() && where.startsWith(group.kind) && where.endsWith(group.grid) &&
               where.at(group.kind.size()) == u'-' && number >= group.first && number < group.first + group.count;
    };
    const auto found = std::ranges::find_if(plan->sensing.groups, holds);
    return found == plan->sensing.groups.end() ? nullptr : &*found;
}

QString Region::itemOfAlarm(const QString &sensor, const QString &item) const
{
    const domain::SensorGroup *group = sensorGroup(sensor);
    if (!group || !group->vulnerable)
        return item;
    const auto &kinds = plan->sensing.kinds;
    const auto kind = std::ranges::find(kinds, group->kind, &domain::SensorKind::code);
    return kind != kinds.end() && kind->item == item && !kind->vulnerableItem.isEmpty() ? kind->vulnerableItem : item;
}

bool Region::isInTown(base::GeoPoint point) const
{
    if (outline.isEmpty() && grids.empty())
        return true;
    const auto holds = [this](base::GeoPoint where) { return covers(outline, where); };
    return (!outline.isEmpty() && std::ranges::any_of(saidBothWays(point), holds)) || gridAt(point) != nullptr;
}

const KeyArea *Region::keyAreaAt(base::GeoPoint point) const
{
    const auto covered = [](const KeyArea &area, base::GeoPoint where) {
        const QRectF box = area.ring.boundingRect();
        const bool isNear =
            where.longitude >= box.left() && where.longitude <= box.right() && where.latitude >= box.top() && where.latitude <= box.bottom();
        return isNear && covers(area.ring, area.holes, where);
    };
    const SaidPlaces ways = saidBothWays(point);
    const auto it = std::ranges::find_if(
        keyAreas, [&](const KeyArea &area) { return std::ranges::any_of(ways, [&](base::GeoPoint where) { return covered(area, where); }); });
    return it == keyAreas.end() ? nullptr : &*it;
}

const Grid *Region::gridAt(base::GeoPoint point) const
{
    const Grid *best = nullptr;
    const auto take = [&best](const Grid &grid) { best = !best || grid.code < best->code ? &grid : best; };
    for (const base::GeoPoint where : saidBothWays(point)) {
        if (m_index && m_index->size() == grids.size()) {
            if (const auto found = m_index->at(where))
                take(grids[*found]);
            continue;
        }
        for (const Grid &grid : grids) {
            if (covers(grid.ring, grid.holes, where))
                take(grid);
        }
    }
    return best;
}

const domain::ColourEffects &Region::effects() const
{
    static const domain::ColourEffects kNothing;
    return plan ? plan->effects : kNothing;
}

const Shift *Region::shiftAt(const QDateTime &local) const
{
    const QTime time = local.time();
    const auto isIn = [time](const Shift &shift) {
        const bool crossesMidnight = shift.to <= shift.from;
        return crossesMidnight ? time >= shift.from || time < shift.to : time >= shift.from && time < shift.to;
    };
    const auto it = std::ranges::find_if(shifts, isIn);
    return it == shifts.end() ? nullptr : &*it;
}

const Phase *Region::phaseAt(const QDateTime &local) const
{
    const auto isIn = [&local](const Phase &phase) { return local >= phase.from && (!phase.to || local < *phase.to); };
    const auto it = std::ranges::find_if(phases, isIn);
    return it == phases.end() ? nullptr : &*it;
}

} // namespace region

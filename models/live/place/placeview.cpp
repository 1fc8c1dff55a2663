// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/place/placeview.h"

#include "base/plane.h"
#include "domain/centre/plan.h"
#include "live/duty/commandviews.h"
#include "region/ground/gridversions.h"

#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>

namespace live {

namespace {

double awayFrom(const QPolygonF &ring, base::GeoPoint point)
{
    const double wide = base::metresPerLongitude(point.latitude);
    const auto onPlane = [&](QPointF degrees) {
        return QPointF(std::remainder(degrees.x() - point.longitude, 360.0) * wide, (degrees.y() - point.latitude) * base::kMetresPerDegree);
    };
    double nearest = std::numeric_limits<double>::max();
    for (qsizetype at = 0; at < ring.size(); ++at)
        nearest = std::min(nearest, base::fromSide({}, onPlane(ring[at]), onPlane(ring[(at + 1) % ring.size()])));
    return nearest;
}

double awayFrom(const region::KeyArea &area, base::GeoPoint point)
{
    double nearest = awayFrom(area.ring, point);
    for (const QPolygonF &hole : area.holes)
        nearest = std::min(nearest, awayFrom(hole, point));
    return nearest;
}

void addContact(std::vector<PlaceContact> &contacts, PlaceContact contact)
{
    if (!contact.post.isEmpty() && std::ranges::find(contacts, contact.post, &PlaceContact::post) == contacts.end())
        contacts.push_back(std::move(contact));
}

} // namespace

std::optional<KeyAreaNear> keyAreaNear(const region::Region &region, base::GeoPoint point)
{
    if (const region::KeyArea *in = region.keyAreaAt(point))
        return KeyAreaNear{in->name, true, {awayFrom(*in, point)}};
    std::optional<KeyAreaNear> nearest;
    for (const region::KeyArea &area : region.keyAreas) {
        const double away = awayFrom(area, point);
        if (!nearest || away < nearest->away.value)
            nearest = KeyAreaNear{area.name, false, {away}};
    }
    return nearest;
}

std::vector<PlaceContact> contactsOf(const region::Region &region, const domain::Centre &centre, const QString &grid, const QString &department,
                                     base::Instant now)
{
    using Why = PlaceContact::Why;
    std::vector<PlaceContact> contacts;
    if (const region::Grid *known = region::gridHolding(region, grid))
        addContact(contacts, {Why::Chief, known->chief});
    for (const StandInLine &pair : standInsOf(region, centre, now)) {
        if (!grid.isEmpty() && pair.grid == grid)
            addContact(contacts, {Why::Taker, pair.taker, pair.taker == pair.a ? QString() : pair.a});
    }
    if (region.department(department) == nullptr)
        return contacts;
    if (const TurnsView turns = turnsOf(region, now); turns.running) {
        for (const RosterLine &line : rosterOf(region, centre, *turns.running, now)) {
            if (line.department == department && line.there() > 0)
                addContact(contacts, {Why::OnDuty, line.standIn.isEmpty() ? line.post : line.standIn, departmentName(region, department)});
        }
    }
    for (const LeaderLine &leader : leadersOf(region, centre, now)) {
        if (leader.department == department)
            addContact(contacts, {Why::InCharge, leader.standIn.isEmpty() ? leader.post : leader.standIn, leader.departmentName});
    }
    return contacts;
}

std::vector<PlacePatrol> patrolsAt(const region::Region &region, const domain::Centre &centre, const QString &grid, base::Instant now)
{
    std::vector<PlacePatrol> patrols;
    for (const PatrolLine &line : patrolsOf(region, centre, now).lines) {
        const region::Unit *unit = line.unit.isEmpty() ? nullptr : region.unit(line.unit);
        if (unit == nullptr || grid.isEmpty() || !unit->grids.contains(grid))
            continue;
        PlacePatrol patrol{line.unit, line.name, {}, {}, line.counts};
        for (const domain::PatrolRecord &record : centre.patrols) {
            const domain::Patrol &walked = record.patrol;
            if (walked.unit != line.unit || walked.to > now || (patrol.last && walked.to <= patrol.last->to))
                continue;
            patrol.last = PatrolBar{walked.from, walked.to, record.means, walked.together};
            patrol.note = record.note;
        }
        patrols.push_back(std::move(patrol));
    }
    return patrols;
}

std::vector<size_t> sensorGroupsAt(const region::Region &region, const region::Element &element)
{
    std::vector<size_t> groups;
    const std::vector<domain::SensorGroup> &all = planOf(region).sensing.groups;
    for (size_t place = 0; place < all.size(); ++place) {
        if (!element.name.isEmpty() && all[place].grid == element.grid && all[place].place == element.name)
            groups.push_back(place);
    }
    return groups;
}

} // namespace live

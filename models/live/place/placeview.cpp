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

namespace {

/// What a unit walked last of what had ended by now; null: nothing.
const domain::PatrolRecord *lastOf(const domain::Centre &centre, const QString &unit, base::Instant now)
{
    const domain::PatrolRecord *last = nullptr;
    for (const domain::PatrolRecord &record : centre.patrols) {
        const domain::Patrol &walked = record.patrol;
        if (walked.unit == unit && walked.to <= now && (last == nullptr || walked.to > last->patrol.to))
            last = &record;
    }
    return last;
}

PatrolBar barOf(const domain::PatrolRecord &record) { return {record.patrol.from, record.patrol.to, record.means, record.patrol.together}; }

} // namespace

std::vector<PlacePatrol> patrolsAt(const region::Region &region, const domain::Centre &centre, const QString &grid, base::Instant now)
{
    std::vector<PlacePatrol> patrols;
    for (const PatrolLine &line : patrolsOf(region, centre, now).lines) {
        const region::Unit *unit = line.unit.isEmpty() ? nullptr : region.unit(line.unit);
        if (unit == nullptr || grid.isEmpty() || !unit->grids.contains(grid))
            continue;
        PlacePatrol patrol{line.unit, line.name, {}, {}, line.counts};
        if (const domain::PatrolRecord *last = lastOf(centre, line.unit, now)) {
            patrol.last = barOf(*last);
            patrol.note = last->note;
        }
        patrols.push_back(std::move(patrol));
    }
    return patrols;
}

std::vector<GridPatrol> gridPatrols(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const PatrolsView view = patrolsOf(region, centre, now);
    const QDateTime local = region.toLocal(now);
    const base::Instant since =
        view.turn ? view.turn->turn.from : base::fromMsec(QDateTime(local.date(), QTime(0, 0), local.timeZone()).toMSecsSinceEpoch());
    QHash<QString, size_t> places;
    for (size_t grid = 0; grid < region.grids.size(); ++grid)
        places.insert(region.grids[grid].code, grid);
    std::vector<GridPatrol> patrols(region.grids.size());
    for (const PatrolLine &line : view.lines) {
        const region::Unit *unit = line.unit.isEmpty() ? nullptr : region.unit(line.unit);
        if (unit == nullptr)
            continue;
        const domain::PatrolRecord *last = lastOf(centre, line.unit, now);
        for (const QString &code : unit->grids) {
            const auto place = places.constFind(code);
            if (place == places.cend())
                continue;
            GridPatrol &patrol = patrols[*place];
            patrol.isAsked = true;
            if (last == nullptr || (patrol.last && last->patrol.to <= patrol.last->to))
                continue;
            patrol.last = barOf(*last);
            patrol.isRecent = last->patrol.to >= since;
        }
    }
    return patrols;
}

std::vector<size_t> sensorGroupsAt(const region::Region &region, const region::Element &element)
{
    std::vector<size_t> groups;
    const std::vector<domain::SensorGroup> &all = planOf(region).sensing.groups;
    const region::Grid *grid = region.grid(element.grid);
    const auto isThere = [&](const QString &code) { // a group keeps its code where the town gets other grids
        return code == element.grid || (grid != nullptr && region::gridHolding(region, code) == grid);
    };
    for (size_t place = 0; !element.name.isEmpty() && place < all.size(); ++place) {
        if (all[place].place == element.name && isThere(all[place].grid))
            groups.push_back(place);
    }
    return groups;
}

} // namespace live

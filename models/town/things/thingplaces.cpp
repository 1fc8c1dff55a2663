// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/things/thingplaces.h"

#include "base/text/outsidetext.h"
#include "intake/mapping/coordinates.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;

namespace {

double toSevenDigits(double degrees) { return std::round(degrees * 1e7) / 1e7; }

QString quoted(const QString &text) { return base::isolated(base::atMost(text, 60)); }

bool isPlaceless(const ThingRow &row)
{
    return row.cells[ThingField::Latitude].isEmpty() && row.cells[ThingField::Longitude].isEmpty() && row.cells[ThingField::Point].isEmpty();
}

} // namespace

ThingPlaces::ThingPlaces(const region::Region &region, const Projection &projection) : m_region(region), m_projection(projection)
{
    const QPointF middle = region.outline.boundingRect().center();
    m_town = {middle.y(), middle.x()};
}

std::optional<QPointF> ThingPlaces::given(const ThingRow &row) const
{
    QString y = row.cells[ThingField::Latitude], x = row.cells[ThingField::Longitude];
    if (x.isEmpty() && y.isEmpty() && m_projection.isDegrees()) {
        if (const auto pair = intake::readPair(row.cells[ThingField::Point], m_town)) {
            y = pair->latitude;
            x = pair->longitude;
        }
    } else if (x.isEmpty() && y.isEmpty()) {
        const QStringList parts = row.cells[ThingField::Point].split(u',');
        x = parts.value(0);
        y = parts.size() == 2 ? parts[1] : QString();
    }
    const auto number = [this](const QString &text) -> std::optional<double> {
        if (m_projection.isDegrees())
            return intake::readDegrees(text);
        bool isNumber = false;
        const double value = text.trimmed().toDouble(&isNumber);
        return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
    };
    const auto east = number(x), north = number(y);
    return east && north ? std::optional(QPointF(*east, *north)) : std::nullopt;
}

std::optional<base::GeoPoint> ThingPlaces::onGround(QPointF given) const
{
    const auto place = m_projection.toWgs84(given);
    return place ? std::optional(base::GeoPoint{toSevenDigits(place->latitude), toSevenDigits(place->longitude)}) : std::nullopt;
}

const region::Grid *ThingPlaces::named(const QString &grid) const
{
    if (grid.isEmpty())
        return nullptr;
    if (const region::Grid *found = m_region.grid(grid))
        return found;
    const auto byName = std::ranges::find(m_region.grids, grid, &region::Grid::name);
    return byName != m_region.grids.end() ? &*byName : nullptr;
}

QString ThingPlaces::whyOutside(QPointF given) const
{
    const auto exchanged = onGround({given.y(), given.x()});
    if (exchanged && m_region.gridAt(*exchanged) != nullptr)
        return QCoreApplication::translate("town", "Its longitude and latitude are exchanged; name the columns the other way round.");
    if (!onGround(given))
        return QCoreApplication::translate("town", "Its point is nowhere in this coordinate system; name the system that the table has.");
    return QCoreApplication::translate("town", "It stands outside all grids; correct its place, or name the coordinate system that the table has.");
}

ThingPlace ThingPlaces::of(const ThingRow &row) const
{
    const QString said = row.cells[ThingField::Grid];
    const region::Grid *wanted = named(said);
    ThingPlace place;
    if (isPlaceless(row)) {
        place.grid = wanted != nullptr ? wanted->code : QString();
        if (wanted == nullptr && !said.isEmpty())
            place.trouble = QCoreApplication::translate("town", "The town has no grid \"%1\".").arg(quoted(said));
        return place;
    }
    place.original = given(row);
    if (!place.original) {
        place.trouble = QCoreApplication::translate("town", "Its coordinates cannot be read: \"%1\".")
                            .arg(quoted(QStringList{row.cells[ThingField::Longitude], row.cells[ThingField::Latitude], row.cells[ThingField::Point]}
                                            .join(u' ')
                                            .simplified()));
        return place;
    }
    if (place.original->isNull()) {
        place.trouble = QCoreApplication::translate("town", "Its coordinates are 0, 0: nobody measured them.");
        return place;
    }
    place.at = onGround(*place.original);
    const region::Grid *found = place.at ? m_region.gridAt(*place.at) : nullptr;
    if (found == nullptr) {
        place.grid = wanted != nullptr ? wanted->code : QString();
        place.trouble = whyOutside(*place.original);
        return place;
    }
    place.grid = found->code;
    if (!said.isEmpty() && wanted != found)
        place.note = QCoreApplication::translate("town", "The table says grid %1; its point lies in %2.").arg(quoted(said), found->code);
    return place;
}

} // namespace town

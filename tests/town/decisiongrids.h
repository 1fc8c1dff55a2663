// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/ground/geometry.h"
#include "town/towngrids.h"

#include <algorithm>

/// Layers in which something is to be decided, and what becomes of them.
namespace towndecide {

using namespace Qt::StringLiterals;

inline QPolygonF rect(double west, double south, double width = 0.004, double height = 0.004)
{
    return {QPointF(west, south), QPointF(west + width, south), QPointF(west + width, south + height), QPointF(west, south + height)};
}

inline town::FoundLayer layerWith(const std::vector<std::vector<town::FoundPart>> &records)
{
    town::FoundLayer layer;
    layer.columns = {u"code"_s, u"name"_s};
    for (const std::vector<town::FoundPart> &parts : records) {
        const int row = int(layer.shapes.size()) + 1;
        layer.shapes.push_back({row, {QString::number(row), u"名%1"_s.arg(row)}, parts});
    }
    return layer;
}

/// Two records whose borders cross themselves, or not.
inline town::FoundLayer bowTie()
{
    QPolygonF bow = rect(121.2, 31.1);
    std::swap(bow[2], bow[3]);
    return layerWith({{{bow, {}}}, {{rect(121.21, 31.1), {}}}});
}

/// The second one lies 0.0001° (some 9.5 m) over the first.
inline town::FoundLayer strip() { return layerWith({{{rect(121.2, 31.1), {}}}, {{rect(121.2039, 31.1), {}}}}); }

inline town::FoundLayer holed() { return layerWith({{{rect(121.2, 31.1, 0.01, 0.01), {rect(121.203, 31.103, 0.002, 0.002)}}}}); }

inline town::FoundLayer spiked()
{
    QPolygonF ring = rect(121.2, 31.1);
    ring.insert(2, QPointF(121.204, 31.102));
    ring.insert(3, QPointF(121.206, 31.102));
    ring.insert(4, QPointF(121.204, 31.102));
    return layerWith({{{ring, {}}}, {{rect(121.21, 31.1), {}}}});
}

/// Metres of the city, and one record in degrees.
inline town::FoundLayer mixed()
{
    return layerWith({{{rect(-20000, -5000, 400, 400), {}}},
                      {{rect(-19600, -5000, 400, 400), {}}},
                      {{rect(-19200, -5000, 400, 400), {}}},
                      {{rect(121.26, 31.20), {}}}});
}

inline base::Result<town::TownGrids> made(const town::FoundLayer &layer, const std::vector<town::Decision> &decisions = {},
                                          const QString &system = u"WGS84"_s)
{
    return town::gridsOf(layer, town::guessedColumns(layer.columns), *town::Projection::of(system), decisions);
}

/// The only place of a kind.
inline const town::TownPlace *placeOf(const town::TownGrids &grids, town::TownPlace::Kind kind)
{
    const auto found = std::ranges::find(grids.places, kind, &town::TownPlace::kind);
    return found == grids.places.end() ? nullptr : &*found;
}

inline double areaOf(const region::Grid &grid) { return region::area(grid.ring, grid.holes); }

} // namespace towndecide

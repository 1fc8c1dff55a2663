// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/ground/basemap.h"
#include "town/foundlayer.h"
#include "town/projection.h"

#include <QRectF>

namespace town {

/// Which column says what of a base map's shapes; empty: none does.
struct BaseColumns {
    QString name; ///< of names
    QString rank; ///< of roads: 1, 2, 3, or what OpenStreetMap's extracts call a class
};
/// The columns by their usual names; what is given stays.
[[nodiscard]] BaseColumns guessedBaseColumns(const QStringList &columns, BaseColumns given = {});

/// What became of a layer.
struct BaseLines {
    QByteArray geoJson; ///< a FeatureCollection in WGS 84, one feature a line
    int records = 0;    ///< of the layer
    int taken = 0;      ///< shapes that went in
    int elsewhere = 0;  ///< … that lie beside the town
    int leftOut = 0;    ///< … without a shape of this use, too small to be seen, or nowhere in the system
};

/// The lines and grounds of a layer as a base map of the pack keeps them: in WGS 84, those near `town` (degrees, x is the longitude) alone, thinned
/// to half a metre, coordinates to a decimetre. Of names the places and the texts. Refused where nothing is left, or more than a pack's file may be.
/// Pure.
[[nodiscard]] base::Result<BaseLines> baseLinesOf(const FoundLayer &layer, region::BaseMap::As as, const BaseColumns &columns,
                                                  const Projection &projection, const QRectF &town);

/// A line without the points that lie less than so many metres beside the line without them; first and last stay. Degrees. Pure.
[[nodiscard]] QPolygonF thinned(const QPolygonF &line, double metres);

} // namespace town

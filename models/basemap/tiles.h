// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QHashFunctions>
#include <QPointF>

namespace basemap {

inline constexpr int kTileSide = 256; ///< pixels that a tile stands for, whatever its picture has

/// A tile of Web Mercator: zoom 0 is the world in one, each zoom doubles both ways. Columns run from west to east, rows from north to south.
struct TileKey {
    int zoom = 0, column = 0, row = 0;
    friend bool operator==(const TileKey &, const TileKey &) = default;
    friend size_t qHash(const TileKey &key, size_t seed = 0) { return qHashMulti(seed, key.zoom, key.column, key.row); }
};

/// Where a place lies on the square of the world: 0 … 1 from west to east and from north to south. Nearer to a pole than Web Mercator goes is its
/// edge. The latitude and longitude are in the tiles' own system.
[[nodiscard]] QPointF onSquare(base::GeoPoint place);
[[nodiscard]] base::GeoPoint fromSquare(QPointF at);

/// The tile that holds the place.
[[nodiscard]] TileKey tileAt(base::GeoPoint place, int zoom);
/// The place of its upper left corner; column + 1 or row + 1 give the other corners.
[[nodiscard]] base::GeoPoint cornerOf(const TileKey &key);
/// The row as TMS counts it, from the south: so do MBTiles.
[[nodiscard]] int rowFromSouth(const TileKey &key);
/// The tile that it is a part of, so many zooms up; as far as there is one.
[[nodiscard]] TileKey parentOf(const TileKey &key, int levels);
/// The zoom whose pixels are nearest to one of so many degrees of longitude; 0 … 22.
[[nodiscard]] int zoomFor(double degreesAcross);

} // namespace basemap

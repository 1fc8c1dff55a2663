// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/tiles.h"

#include "region/ground/basemap.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace basemap {

namespace {

constexpr double kDegree = std::numbers::pi / 180;

int acrossAt(int zoom) { return 1 << std::clamp(zoom, 0, region::BaseMap::kDeepestZoom); }

} // namespace

QPointF onSquare(base::GeoPoint place)
{
    const double y = std::asinh(std::tan(std::clamp(place.latitude, -89.9, 89.9) * kDegree)) / std::numbers::pi;
    return {(place.longitude + 180) / 360, std::clamp((1 - y) / 2, 0.0, 1.0)};
}

base::GeoPoint fromSquare(QPointF at) { return {std::atan(std::sinh(std::numbers::pi * (1 - 2 * at.y()))) / kDegree, at.x() * 360 - 180}; }

TileKey tileAt(base::GeoPoint place, int zoom)
{
    const int across = acrossAt(zoom);
    const QPointF at = onSquare(place) * across;
    return {zoom, std::clamp(int(std::floor(at.x())), 0, across - 1), std::clamp(int(std::floor(at.y())), 0, across - 1)};
}

base::GeoPoint cornerOf(const TileKey &key) { return fromSquare(QPointF(key.column, key.row) / acrossAt(key.zoom)); }

int rowFromSouth(const TileKey &key) { return acrossAt(key.zoom) - 1 - key.row; }

TileKey parentOf(const TileKey &key, int levels)
{
    const int up = std::clamp(levels, 0, key.zoom);
    return {key.zoom - up, key.column >> up, key.row >> up};
}

int zoomFor(double degreesAcross)
{
    const double zoom = std::round(std::log2(360 / (kTileSide * std::max(1e-9, degreesAcross))));
    return int(std::clamp(zoom, 0.0, double(region::BaseMap::kDeepestZoom)));
}

} // namespace basemap

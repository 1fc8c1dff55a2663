// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QPointF>
#include <QSize>

namespace basemap {

/// What part of the earth a picture shows: degrees of WGS 84 that lie evenly on its pixels, as on the map's plane around a town.
struct Ground {
    double west = 0, north = 0; ///< degrees of the upper left corner
    double perX = 0, perY = 0;  ///< degrees of a pixel, eastward and southward; more than 0
    QSize pixels;
    double ratio = 1; ///< of device pixels, which these are, to those of the view
    friend bool operator==(const Ground &, const Ground &) = default;

    [[nodiscard]] QPointF toPixel(base::GeoPoint place) const { return {(place.longitude - west) / perX, (north - place.latitude) / perY}; }
    [[nodiscard]] base::GeoPoint at(QPointF pixel) const { return {north - pixel.y() * perY, west + pixel.x() * perX}; }
    /// Whether there is anything to paint.
    [[nodiscard]] bool isSound() const;
};

} // namespace basemap

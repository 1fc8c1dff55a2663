// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <compare>

namespace base {

/// A length on the ground.
struct Metres {
    double value = 0;
    friend auto operator<=>(Metres, Metres) = default;
};

/// WGS 84 degrees. A GeoPoint that exists is on the globe: made by makeGeoPoint, or from a store that only holds such.
struct GeoPoint {
    double latitude = 0;
    double longitude = 0;
    friend bool operator==(GeoPoint, GeoPoint) = default;
};

/// True for finite degrees with |latitude| <= 90 and |longitude| <= 180.
[[nodiscard]] bool isOnGlobe(double latitude, double longitude);

/// Great-circle distance on the sphere of R = 6 371 008.8 m (IUGG mean radius); 0.5 % of the ellipsoid at worst.
[[nodiscard]] Metres distance(GeoPoint from, GeoPoint to);

} // namespace base

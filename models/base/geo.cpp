// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/geo.h"

#include "base/plane.h"

#include <cmath>
#include <numbers>

namespace base {

bool isOnGlobe(double latitude, double longitude)
{
    return std::isfinite(latitude) && std::isfinite(longitude) && std::abs(latitude) <= 90 && std::abs(longitude) <= 180;
}

Metres distance(GeoPoint from, GeoPoint to)
{
    constexpr double kRadians = std::numbers::pi / 180;
    const double halfLat = (to.latitude - from.latitude) * kRadians / 2;
    const double halfLon = (to.longitude - from.longitude) * kRadians / 2;
    const double chord = std::sin(halfLat) * std::sin(halfLat) +
                         std::cos(from.latitude * kRadians) * std::cos(to.latitude * kRadians) * std::sin(halfLon) * std::sin(halfLon);
    return Metres{2 * kMeanRadius * std::asin(std::sqrt(std::min(1.0, chord)))};
}

} // namespace base

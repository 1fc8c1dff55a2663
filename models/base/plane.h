// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace base {

inline constexpr double kMeanRadius = 6'371'008.8;                               ///< of the earth in metres (IUGG)
inline constexpr double kMetresPerDegree = kMeanRadius * std::numbers::pi / 180; ///< of latitude, on the sphere of distance()

/// Metres of a degree of longitude; beside a pole it never sinks to nothing.
[[nodiscard]] inline double metresPerLongitude(double latitude)
{
    return kMetresPerDegree * std::max(0.01, std::cos(latitude * std::numbers::pi / 180));
}

/// How far a point is from the piece of a line, in whatever unit all three have on their plane.
[[nodiscard]] inline double fromSide(QPointF point, QPointF from, QPointF to)
{
    const QPointF side = to - from;
    const double square = QPointF::dotProduct(side, side);
    const double along = square > 0 ? std::clamp(QPointF::dotProduct(point - from, side) / square, 0.0, 1.0) : 0.0;
    const QPointF away = point - from - along * side;
    return std::hypot(away.x(), away.y());
}

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datum.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace base {

namespace {

using std::numbers::pi;

// The published formulas of the offset, on the ellipsoid of Krasovsky 1940.
constexpr double kAxis = 6'378'245.0;
constexpr double kEccentricity = 0.00669342162296594323; // squared
constexpr double kBaidu = pi * 3000.0 / 180.0;

bool hasOffset(GeoPoint point)
{
    return point.longitude >= 72.004 && point.longitude <= 137.8347 && point.latitude >= 0.8293 && point.latitude <= 55.8271;
}

double waves(double x) { return (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3; }

GeoPoint offsetOf(GeoPoint point)
{
    const double x = point.longitude - 105, y = point.latitude - 35;
    const double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + waves(x) +
                         (20 * std::sin(y * pi) + 40 * std::sin(y / 3 * pi)) * 2 / 3 +
                         (160 * std::sin(y / 12 * pi) + 320 * std::sin(y * pi / 30)) * 2 / 3;
    const double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + waves(x) +
                        (20 * std::sin(x * pi) + 40 * std::sin(x / 3 * pi)) * 2 / 3 +
                        (150 * std::sin(x / 12 * pi) + 300 * std::sin(x / 30 * pi)) * 2 / 3;
    const double latitude = point.latitude * pi / 180;
    const double w = 1 - kEccentricity * std::sin(latitude) * std::sin(latitude);
    return {north * 180 / (kAxis * (1 - kEccentricity) / (w * std::sqrt(w)) * pi), east * 180 / (kAxis / std::sqrt(w) * std::cos(latitude) * pi)};
}

GeoPoint gcjFromWgs(GeoPoint point)
{
    if (!hasOffset(point))
        return point;
    const GeoPoint offset = offsetOf(point);
    return {point.latitude + offset.latitude, point.longitude + offset.longitude};
}

GeoPoint wgsFromGcj(GeoPoint point)
{
    if (!hasOffset(point))
        return point;
    // The offset changes slowly, so that each round leaves a hundredth of the error of the one before.
    GeoPoint guess = point;
    for (int round = 0; round < 5; ++round) {
        const GeoPoint shown = gcjFromWgs(guess);
        guess = {guess.latitude + point.latitude - shown.latitude, guess.longitude + point.longitude - shown.longitude};
    }
    return guess;
}

GeoPoint baiduFromGcj(GeoPoint point)
{
    const double radius = std::hypot(point.longitude, point.latitude) + 0.00002 * std::sin(point.latitude * kBaidu);
    const double angle = std::atan2(point.latitude, point.longitude) + 0.000003 * std::cos(point.longitude * kBaidu);
    return {radius * std::sin(angle) + 0.006, radius * std::cos(angle) + 0.0065};
}

GeoPoint gcjFromBaidu(GeoPoint point)
{
    GeoPoint guess{point.latitude - 0.006, point.longitude - 0.0065};
    for (int round = 0; round < 5; ++round) {
        const GeoPoint shown = baiduFromGcj(guess);
        guess = {guess.latitude + point.latitude - shown.latitude, guess.longitude + point.longitude - shown.longitude};
    }
    return guess;
}

} // namespace

QString name(CoordinateSystem system)
{
    switch (system) {
    case CoordinateSystem::Wgs84: return u"WGS84"_s;
    case CoordinateSystem::Gcj02: return u"GCJ02"_s;
    case CoordinateSystem::Bd09: return u"BD09"_s;
    }
    Q_UNREACHABLE();
}

std::optional<CoordinateSystem> coordinateSystem(const QString &text)
{
    const QString wanted = QString(text).remove(u'-').remove(u' ').toUpper();
    for (const CoordinateSystem system : {CoordinateSystem::Wgs84, CoordinateSystem::Gcj02, CoordinateSystem::Bd09}) {
        if (wanted == name(system))
            return system;
    }
    return std::nullopt;
}

GeoPoint toWgs84(GeoPoint point, CoordinateSystem system)
{
    switch (system) {
    case CoordinateSystem::Wgs84: return point;
    case CoordinateSystem::Gcj02: return wgsFromGcj(point);
    case CoordinateSystem::Bd09: return hasOffset(point) ? wgsFromGcj(gcjFromBaidu(point)) : point;
    }
    Q_UNREACHABLE();
}

GeoPoint fromWgs84(GeoPoint point, CoordinateSystem system)
{
    switch (system) {
    case CoordinateSystem::Wgs84: return point;
    case CoordinateSystem::Gcj02: return gcjFromWgs(point);
    case CoordinateSystem::Bd09: return hasOffset(point) ? baiduFromGcj(gcjFromWgs(point)) : point;
    }
    Q_UNREACHABLE();
}

} // namespace base

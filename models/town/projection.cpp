// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/projection.h"

#include "base/datum.h"

#include <ogr_spatialref.h>

#include <QCoreApplication>

#include <cmath>
#include <memory>
#include <numbers>

namespace town {

using namespace Qt::StringLiterals;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

std::optional<base::GeoPoint> onGlobe(double latitude, double longitude)
{
    return base::isOnGlobe(latitude, longitude) ? std::optional(base::GeoPoint{latitude, longitude}) : std::nullopt;
}

/// The city's metres are a transverse Mercator around a point near People's Square. Its exact figures are not published; on a sphere it is right to
/// some tens of metres (docs/domain.md, Places).
std::optional<base::GeoPoint> fromShanghai(QPointF metres)
{
    constexpr double kRadius = 6'371'006.84;
    constexpr double kLatitude = (31 + 14 / 60.0 + 7.56 / 3600) * kDegree, kLongitude = (121 + 28 / 60.0 + 1.81 / 3600) * kDegree;
    const double x = metres.x() / kRadius, d = metres.y() / kRadius + kLatitude;
    if (std::abs(x) > 1 || std::abs(metres.y()) > kRadius)
        return std::nullopt;
    return onGlobe(std::asin(std::sin(d) / std::cosh(x)) / kDegree, (kLongitude + std::atan2(std::sinh(x), std::cos(d))) / kDegree);
}

struct TransformEnd {
    void operator()(OGRCoordinateTransformation *way) const { OGRCoordinateTransformation::DestroyCT(way); }
};

} // namespace

base::Result<Projection> Projection::of(const QString &system)
{
    if (const auto datum = base::coordinateSystem(system)) {
        Projection projection(base::name(*datum), [datum = *datum](QPointF point) -> std::optional<base::GeoPoint> {
            const auto given = onGlobe(point.y(), point.x());
            return given ? std::optional(base::toWgs84(*given, datum)) : std::nullopt;
        });
        projection.m_degrees = true;
        return projection;
    }
    if (system.compare("shanghai"_L1, Qt::CaseInsensitive) == 0) {
        Projection projection(u"shanghai"_s, &fromShanghai);
        projection.m_approximate = true;
        return projection;
    }
    OGRSpatialReference from, to;
    if (from.SetFromUserInput(system.toUtf8().constData(), OGRSpatialReference::SET_FROM_USER_INPUT_LIMITATIONS_get()) != OGRERR_NONE ||
        to.importFromEPSG(4326) != OGRERR_NONE)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("town", "\"%1\" is no coordinate system. Write WGS84, GCJ02, BD09, shanghai, or a number like "
                                                              "EPSG:4549.")
                              .arg(system.left(60)));
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::shared_ptr<OGRCoordinateTransformation> way(OGRCreateCoordinateTransformation(&from, &to), TransformEnd());
    if (!way)
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("town", "There is no known way from \"%1\" to WGS 84.").arg(system.left(60)));
    Projection projection(system.left(60), [way](QPointF point) -> std::optional<base::GeoPoint> {
        double x = point.x(), y = point.y();
        return way->Transform(1, &x, &y) ? onGlobe(y, x) : std::nullopt;
    });
    projection.m_degrees = from.IsGeographic() != 0;
    return projection;
}

std::optional<base::GeoPoint> Projection::toWgs84(QPointF point) const
{
    return std::isfinite(point.x()) && std::isfinite(point.y()) ? m_way(point) : std::nullopt;
}

} // namespace town

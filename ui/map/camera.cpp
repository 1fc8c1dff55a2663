// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/camera.h"

#include "base/plane.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr double kClosest = 0.1;
constexpr double kWiderThanFitted = 1.33;

} // namespace

Plane::Plane(base::GeoPoint origin) : m_origin(origin), m_metresPerLongitude(base::metresPerLongitude(origin.latitude)) {}

QPointF Plane::toMetres(base::GeoPoint point) const
{
    // The shorter way round: a town at the date line lies on both of its sides.
    return {std::remainder(point.longitude - m_origin.longitude, 360.0) * m_metresPerLongitude,
            (m_origin.latitude - point.latitude) * base::kMetresPerDegree};
}

base::GeoPoint Plane::toGeo(QPointF metres) const
{
    return {m_origin.latitude - metres.y() / base::kMetresPerDegree, std::remainder(m_origin.longitude + metres.x() / m_metresPerLongitude, 360.0)};
}

void Camera::fit(const QRectF &ground, const QMarginsF &insets)
{
    const QRectF room = QRectF(QPointF(0, 0), m_view).marginsRemoved(insets);
    m_ground = ground;
    m_metresPerPixel = std::max({ground.width() / std::max(1.0, room.width()), ground.height() / std::max(1.0, room.height()), kClosest});
    m_widest = m_metresPerPixel * kWiderThanFitted;
    const QPointF off = room.center() - QRectF(QPointF(0, 0), m_view).center();
    m_centre = ground.center() - off * m_metresPerPixel;
}

void Camera::zoomAt(QPointF pixel, double factor)
{
    const QPointF kept = toGround(pixel);
    m_metresPerPixel = std::clamp(m_metresPerPixel / factor, kClosest, m_widest);
    m_centre += kept - toGround(pixel);
    keepInside();
}

void Camera::pan(QPointF pixels)
{
    m_centre -= pixels * m_metresPerPixel;
    keepInside();
}

void Camera::centreOn(QPointF metres, double metresPerPixel)
{
    m_metresPerPixel = std::clamp(metresPerPixel, kClosest, m_widest);
    m_centre = metres;
    keepInside();
}

void Camera::keepInside()
{
    if (m_ground.isValid()) {
        m_centre = {std::clamp(m_centre.x(), m_ground.left(), m_ground.right()), std::clamp(m_centre.y(), m_ground.top(), m_ground.bottom())};
    }
}

QPointF Camera::toPixel(QPointF metres) const { return (metres - m_centre) / m_metresPerPixel + QPointF(m_view.width(), m_view.height()) / 2; }

QPointF Camera::toGround(QPointF pixel) const { return m_centre + (pixel - QPointF(m_view.width(), m_view.height()) / 2) * m_metresPerPixel; }

QRectF Camera::shown() const { return QRectF(toGround({0, 0}), m_view * m_metresPerPixel); }

QTransform Camera::transform() const
{
    const QPointF zero = toPixel({0, 0});
    return QTransform(1 / m_metresPerPixel, 0, 0, 1 / m_metresPerPixel, zero.x(), zero.y());
}

QTransform Camera::from(const Camera &painted) const { return painted.transform().inverted() * transform(); }

double scaleLength(double metresPerPixel, double mostPixels)
{
    const double most = std::max(1.0, metresPerPixel * mostPixels);
    const double power = std::pow(10.0, std::floor(std::log10(most)));
    const double share = most / power;
    return power * (share >= 5 ? 5 : (share >= 2 ? 2 : 1));
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QMarginsF>
#include <QPointF>
#include <QRectF>
#include <QTransform>

namespace ui::map {

/// Degrees ⇄ metres on a plane around an origin (equirectangular): x east, y south. Good to 0.1 % within 50 km of the origin.
class Plane {
public:
    explicit Plane(base::GeoPoint origin = {});
    [[nodiscard]] QPointF toMetres(base::GeoPoint point) const;
    [[nodiscard]] base::GeoPoint toGeo(QPointF metres) const;

private:
    base::GeoPoint m_origin;
    double m_metresPerLongitude = 0;
};

/// What part of the plane is shown in a view of a size: a value, without a widget.
class Camera {
public:
    void setView(QSizeF pixels) { m_view = pixels; }
    [[nodiscard]] QSizeF view() const { return m_view; }
    [[nodiscard]] QPointF centre() const { return m_centre; }
    [[nodiscard]] double metresPerPixel() const { return m_metresPerPixel; }

    /// Shows all of `ground` (metres) inside the view less `insets`; that scale is also the widest that zooming reaches, less a quarter.
    void fit(const QRectF &ground, const QMarginsF &insets);
    /// Keeps the ground under `pixel` where it is. factor > 1 comes closer. Bounded by the fitted scale and 0.1 m a pixel.
    void zoomAt(QPointF pixel, double factor);
    /// Moves the picture by `pixels`; the centre never leaves the fitted ground.
    void pan(QPointF pixels);
    /// The ground at the middle of the view.
    void centreOn(QPointF metres, double metresPerPixel);

    [[nodiscard]] QPointF toPixel(QPointF metres) const;
    [[nodiscard]] QPointF toGround(QPointF pixel) const;
    [[nodiscard]] QRectF shown() const;         ///< metres
    [[nodiscard]] QTransform transform() const; ///< metres → pixels
    /// How a picture that was painted with `painted` is to be drawn with this camera.
    [[nodiscard]] QTransform from(const Camera &painted) const;

    friend bool operator==(const Camera &, const Camera &) = default;

private:
    void keepInside();
    QSizeF m_view{1, 1};
    QPointF m_centre;
    QRectF m_ground;
    double m_metresPerPixel = 1;
    double m_widest = 1e6;
};

/// A round length (1, 2 or 5 × 10ⁿ metres) whose bar is at most `mostPixels` long.
[[nodiscard]] double scaleLength(double metresPerPixel, double mostPixels);

} // namespace ui::map

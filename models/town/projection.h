// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"
#include "base/result.h"

#include <QPointF>

#include <functional>
#include <optional>

namespace town {

/// The way from a foreign file's coordinates to WGS 84. A value; its copies share what they need. Not to be used by two threads at a time.
class Projection {
public:
    /// "WGS84", "GCJ02", "BD09", "shanghai" (the city's metres), "EPSG:4549", or a definition as WKT. Refused with a sentence for anything else.
    [[nodiscard]] static base::Result<Projection> of(const QString &system);

    [[nodiscard]] const QString &name() const { return m_name; }
    /// Good to some tens of metres only.
    [[nodiscard]] bool isApproximate() const { return m_approximate; }
    /// Whether x and y are degrees.
    [[nodiscard]] bool isDegrees() const { return m_degrees; }
    /// x is east or the longitude, y is north or the latitude, whatever order the system's own definition has. None where there is no such place.
    [[nodiscard]] std::optional<base::GeoPoint> toWgs84(QPointF point) const;

private:
    using Way = std::function<std::optional<base::GeoPoint>(QPointF)>;
    Projection(QString name, Way way) : m_name(std::move(name)), m_way(std::move(way)) {}
    QString m_name;
    Way m_way;
    bool m_approximate = false, m_degrees = false;
};

} // namespace town

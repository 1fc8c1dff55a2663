// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/jsonreader.h"

#include <QPolygonF>

#include <functional>

namespace region
{

/// One feature of a GeoJSON file: its properties and its geometry, read on demand. Longitude comes first (RFC 7946), WGS 84.
class GeoFeature
{
public:
    GeoFeature(JsonReader feature, JsonReader properties, JsonReader geometry)
        : m_feature(std::move(feature)), m_properties(std::move(properties)), m_geometry(std::move(geometry))
    {
    }

    [[nodiscard]] JsonReader &properties() { return m_properties; }
    /// The outer ring of a Polygon without its repeated last point. Holes and other geometries are problems.
    [[nodiscard]] QPolygonF ring();
    /// The points of a LineString.
    [[nodiscard]] QPolygonF line();
    /// The place of a Point.
    [[nodiscard]] std::optional<base::GeoPoint> point();
    /// A property that holds one position: [longitude, latitude].
    [[nodiscard]] std::optional<base::GeoPoint> position(const QString &property);
    /// Marks the geometry as known without reading it.
    void skipGeometry();
    /// A problem of the feature as a whole.
    void complain(const QString &sentence) const { m_feature.complain({}, sentence); }
    /// A problem of its geometry.
    void complainOfGeometry(const QString &sentence) const { m_geometry.complain(QStringLiteral("coordinates"), sentence); }
    /// Call last: unknown fields are problems.
    void finish() const;

private:
    [[nodiscard]] QJsonArray coordinates(const QString &type);
    [[nodiscard]] QPolygonF points(const QJsonArray &array, const QString &under);

    JsonReader m_feature;
    JsonReader m_properties;
    JsonReader m_geometry;
};

/// Reads a FeatureCollection and visits its features in order. True when the file could be read as one.
bool visitFeatures(Draft &draft, const QString &file, Need need, const std::function<void(GeoFeature &)> &visit);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/jsonreader.h"

#include <QPolygonF>

#include <functional>

namespace region {

/// One feature of a GeoJSON file: its properties and its geometry, read on demand. Longitude comes first (RFC 7946), WGS 84.
class GeoFeature {
public:
    GeoFeature(JsonReader feature, JsonReader properties, JsonReader geometry)
        : m_feature(std::move(feature)), m_properties(std::move(properties)), m_geometry(std::move(geometry))
    {}

    [[nodiscard]] JsonReader &properties() { return m_properties; }
    /// The ground of a Polygon, or of a MultiPolygon of one part: its border and its holes, without repeated last points, cleaned (cleanring.h) with
    /// a note. Several parts, true crossings (with their coordinate) and other geometries are problems; `name` says whose. Empty after a problem.
    struct Ground {
        QPolygonF ring;
        std::vector<QPolygonF> holes;
    };
    [[nodiscard]] Ground ground(const QString &name);
    /// The points of a LineString.
    [[nodiscard]] QPolygonF line();
    /// The place of a Point.
    [[nodiscard]] std::optional<base::GeoPoint> point();
    /// A property that holds one position: [longitude, latitude], as a list of numbers or of texts, or as the text "longitude, latitude" (with or
    /// without brackets).
    [[nodiscard]] std::optional<base::GeoPoint> position(const QString &property);
    /// Whether it is meant as one, wherever that lies: GIS programs have properties of any name, with words or numbers in them.
    [[nodiscard]] bool isMeantAsPosition(const QString &property) const;
    /// Marks the geometry as known without reading it.
    void skipGeometry();
    /// A problem of the feature as a whole.
    void complain(const QString &sentence) const { m_feature.complain({}, sentence); }
    void note(const QString &sentence) const { m_feature.note({}, sentence); }
    /// A problem of its geometry.
    void complainOfGeometry(const QString &sentence) const { m_geometry.complain(QStringLiteral("coordinates"), sentence); }
    /// Call last: unknown fields are problems. Properties that nobody asked for are other programs' own (fid, OBJECTID …); they come back.
    [[nodiscard]] QStringList finish() const;

private:
    [[nodiscard]] QJsonArray coordinates(const QString &type);
    void complainOfShape();
    [[nodiscard]] QPolygonF points(const QJsonArray &array, const QString &under);
    [[nodiscard]] QJsonArray rings(const QString &name);
    /// The parts of a MultiPolygon but for those that nobody drew; a note says where they were.
    [[nodiscard]] QJsonArray withoutCrumbs(const QJsonArray &parts, const QString &name);
    [[nodiscard]] QPolygonF ringOf(const QJsonArray &array);
    [[nodiscard]] bool addCleaned(const QPolygonF &raw, const QString &name, Ground &ground);

    JsonReader m_feature;
    JsonReader m_properties;
    JsonReader m_geometry;
};

/// A coordinate as the files write it, for sentences: "[121.300000, 31.200000]".
[[nodiscard]] QString written(QPointF degrees);

/// Reads a FeatureCollection and visits its features in order. True when the file could be read as one.
bool visitFeatures(Draft &draft, const QString &file, Need need, const std::function<void(GeoFeature &)> &visit);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/geojson.h"

#include <QCoreApplication>

#include <cmath>

namespace region {

using namespace Qt::StringLiterals;

namespace {

/// [longitude, latitude], or also a height, which is not used.
std::optional<base::GeoPoint> positionOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() < 2 || pair.size() > 3)
        return {};
    const base::GeoPoint point{pair[1].toDouble(std::nan("")), pair[0].toDouble(std::nan(""))};
    if (!base::isOnGlobe(point.latitude, point.longitude))
        return {};
    return point;
}

QString badPosition()
{
    return QCoreApplication::translate("region", "This is no place on the globe; write [longitude, latitude] in degrees (WGS 84).");
}

/// A collection in another system than WGS 84 would be drawn in the wrong place.
void checkSystem(JsonReader &collection)
{
    if (!collection.has(u"crs"_s))
        return;
    const QString name = collection.value(u"crs"_s).toObject().value(u"properties"_s).toObject().value(u"name"_s).toString();
    if (!name.endsWith("CRS84"_L1))
        collection.complain(u"crs"_s,
                            QCoreApplication::translate("region", "The coordinates must be WGS 84 (CRS84); save the file again in that system."));
}

} // namespace

QJsonArray GeoFeature::coordinates(const QString &type)
{
    const QString found = m_geometry.text(u"type"_s);
    const QJsonValue value = m_geometry.value(u"coordinates"_s);
    if (found == type && value.isArray())
        return value.toArray();
    if (!found.isEmpty())
        m_geometry.complain(u"type"_s, QCoreApplication::translate("region", "The geometry is a %1; this feature needs a %2.").arg(found, type));
    return {};
}

QPolygonF GeoFeature::points(const QJsonArray &array, const QString &under)
{
    QPolygonF points;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto point = positionOf(array[i]);
        if (!point) {
            complainOfGeometry(badPosition() + u' ' + QCoreApplication::translate("region", "It is number %1 of the %2.").arg(i + 1).arg(under));
            return {};
        }
        points.append(QPointF(point->longitude, point->latitude));
    }
    return points;
}

QPolygonF GeoFeature::ring()
{
    const QJsonArray rings = coordinates(u"Polygon"_s);
    if (rings.isEmpty())
        return {};
    if (rings.size() > 1) {
        complainOfGeometry(QCoreApplication::translate("region", "The polygon has holes; a grid has one border and no holes."));
        return {};
    }
    QPolygonF ring = points(rings[0].toArray(), QCoreApplication::translate("region", "ring"));
    if (ring.size() < 4 || ring.first() != ring.last()) {
        if (!ring.isEmpty() || rings[0].toArray().isEmpty())
            complainOfGeometry(QCoreApplication::translate("region", "The ring is not closed; its last point must repeat its first."));
        return {};
    }
    ring.removeLast();
    return ring;
}

QPolygonF GeoFeature::line()
{
    const QJsonArray array = coordinates(u"LineString"_s);
    if (array.size() == 1)
        complainOfGeometry(QCoreApplication::translate("region", "A line needs at least two points."));
    return points(array, QCoreApplication::translate("region", "line"));
}

std::optional<base::GeoPoint> GeoFeature::point()
{
    const QJsonArray array = coordinates(u"Point"_s);
    const auto point = positionOf(array);
    if (!point && !array.isEmpty())
        complainOfGeometry(badPosition());
    return point;
}

std::optional<base::GeoPoint> GeoFeature::position(const QString &property)
{
    const auto point = positionOf(m_properties.value(property));
    if (!point && m_properties.has(property))
        m_properties.complain(property, badPosition());
    return point;
}

void GeoFeature::skipGeometry()
{
    for (const QString &key : {u"type"_s, u"coordinates"_s})
        m_geometry.allow(key);
}

void GeoFeature::finish() const
{
    m_feature.finish();
    m_properties.finish();
    m_geometry.finish();
}

bool visitFeatures(Draft &draft, const QString &file, Need need, const std::function<void(GeoFeature &)> &visit)
{
    auto collection = JsonReader::open(draft, file, need);
    if (!collection)
        return false;
    for (const QString &key : {u"name"_s, u"bbox"_s})
        collection->allow(key);
    checkSystem(*collection);
    if (collection->text(u"type"_s) != "FeatureCollection"_L1)
        collection->complain(u"type"_s, QCoreApplication::translate("region", "The file must be a GeoJSON FeatureCollection."));
    for (JsonReader &reader : collection->objects(u"features"_s)) {
        for (const QString &key : {u"type"_s, u"id"_s, u"bbox"_s})
            reader.allow(key);
        auto properties = reader.object(u"properties"_s);
        auto geometry = reader.object(u"geometry"_s);
        if (!properties || !geometry)
            continue;
        geometry->allow(u"bbox"_s);
        GeoFeature feature(reader, *properties, *geometry);
        visit(feature);
        feature.finish();
    }
    collection->finish();
    return true;
}

} // namespace region

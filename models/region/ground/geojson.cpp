// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/geojson.h"

#include "base/text/listed.h"
#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"

#include <QCoreApplication>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace region {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNumbers = 4; ///< of a position

/// [longitude, latitude]; a height and a measure behind it (PolygonZM) are numbers that are not used.
std::optional<base::GeoPoint> positionOf(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    if (pair.size() < 2 || pair.size() > kMostNumbers || !std::ranges::all_of(pair, [](const QJsonValue &each) { return each.isDouble(); }))
        return {};
    const base::GeoPoint point{pair[1].toDouble(std::nan("")), pair[0].toDouble(std::nan(""))};
    if (!base::isOnGlobe(point.latitude, point.longitude))
        return {};
    return point;
}

QString badPosition(const QJsonValue &value)
{
    const QJsonArray pair = value.toArray();
    const double first = pair.at(0).toDouble(std::nan("")), second = pair.at(1).toDouble(std::nan(""));
    if (pair.size() >= 2 && !base::isOnGlobe(second, first) && base::isOnGlobe(first, second))
        return QCoreApplication::translate("region",
                                           "This is no place on the globe: latitude and longitude look swapped; write [longitude, latitude].");
    return QCoreApplication::translate("region", "This is no place on the globe; write [longitude, latitude] in degrees (WGS 84), in numbers alone.");
}

/// What an attribute table makes of a list: "[121.3, 31.2]", "121.3, 31.2", "POINT (121.3 31.2)", ["121.3", "31.2"].
QJsonValue listOf(const QJsonValue &value)
{
    QJsonArray numbers;
    for (const QJsonValue &each : value.toArray()) {
        bool isNumber = false;
        const double number = each.toString().trimmed().toDouble(&isNumber);
        numbers.append(isNumber ? QJsonValue(number) : each);
    }
    if (value.isArray())
        return numbers;
    static const QRegularExpression kPair(u"^\\s*(?:POINT)?\\s*[\\[(]?\\s*(-?[0-9.]+)\\s*[,; ]\\s*(-?[0-9.]+)\\s*[\\])]?\\s*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = value.isString() ? kPair.match(value.toString()) : QRegularExpressionMatch();
    return match.hasMatch() ? QJsonValue(QJsonArray{match.captured(1).toDouble(), match.captured(2).toDouble()}) : value;
}

/// A collection in another system than WGS 84 would be drawn in the wrong place.
void checkSystem(JsonReader &collection)
{
    if (!collection.has(u"crs"_s))
        return;
    const QString name = collection.value(u"crs"_s).toObject().value(u"properties"_s).toObject().value(u"name"_s).toString();
    // WGS 84 by its numbers, and CGCS2000, in which Chinese surveys are: centimetres apart.
    const bool isWgs84 = name.endsWith("CRS84"_L1) || name.endsWith(":4326"_L1) || name.endsWith(":4490"_L1);
    if (!isWgs84)
        collection.complain(u"crs"_s,
                            QCoreApplication::translate("region", "The coordinates must be WGS 84 (CRS84); save the file again in that system."));
}

constexpr double kMostLatitude = 85; ///< degrees

constexpr double kCrumb = 25; ///< square metres: a part of a border that is no bigger is a slip of the pen, as a lobe is (cleanring.h)

/// Whether a part of a MultiPolygon is one that nobody drew. What cannot be read is none.
std::optional<QPointF> crumbIn(const QJsonValue &part)
{
    QPolygonF ring;
    const QJsonArray array = part.toArray().at(0).toArray();
    for (const QJsonValue &value : array) {
        const auto point = positionOf(value);
        if (!point)
            return {};
        ring.append(QPointF(point->longitude, point->latitude));
    }
    if (ring.size() < 4 || ring.takeLast() != ring.first() || area(ring) >= kCrumb)
        return {};
    return ring.first();
}

} // namespace

QJsonArray GeoFeature::coordinates(const QString &type)
{
    const QString found = m_geometry.text(u"type"_s);
    const QJsonValue value = m_geometry.value(u"coordinates"_s);
    if (found == type && !value.toArray().isEmpty())
        return value.toArray();
    if (found == type && !value.isUndefined())
        complainOfShape();
    else if (!found.isEmpty() && found != type)
        m_geometry.complain(u"type"_s, QCoreApplication::translate("region", "The geometry is a %1; this feature needs a %2.").arg(found, type));
    return {};
}

void GeoFeature::complainOfShape()
{
    complainOfGeometry(QCoreApplication::translate("region", "The geometry has no points; draw it, or take the feature out."));
}

QPolygonF GeoFeature::points(const QJsonArray &array, const QString &under)
{
    QPolygonF points;
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto point = positionOf(array[i]);
        if (!point) {
            complainOfGeometry(badPosition(array[i]) + u' ' +
                               QCoreApplication::translate("region", "It is number %1 of the %2.").arg(i + 1).arg(under));
            return {};
        }
        points.append(QPointF(point->longitude, point->latitude));
    }
    return points;
}

QJsonArray GeoFeature::withoutCrumbs(const QJsonArray &parts, const QString &name)
{
    QJsonArray kept;
    QStringList places;
    for (const QJsonValue &part : parts) {
        if (const auto crumb = crumbIn(part); crumb && parts.size() > 1)
            places.append(written(*crumb));
        else
            kept.append(part);
    }
    if (places.isEmpty() || kept.isEmpty())
        return parts;
    m_geometry.note(
        u"coordinates"_s,
        QCoreApplication::translate("region", "Parts of %1 that are smaller than 25 m² were left out, at %2.").arg(name, base::listed(places)));
    return kept;
}

QJsonArray GeoFeature::rings(const QString &name)
{
    if (m_geometry.has(u"type"_s) && m_geometry.value(u"type"_s).toString() == "MultiPolygon"_L1) {
        const QJsonArray parts = withoutCrumbs(coordinates(u"MultiPolygon"_s), name);
        if (parts.size() == 1 && parts[0].toArray().isEmpty())
            complainOfShape();
        if (parts.size() <= 1)
            return parts.isEmpty() ? QJsonArray() : parts[0].toArray();
        complainOfGeometry(QCoreApplication::translate(
                               "region", "%1 has %2 parts, and only one is possible: make each part a feature of its own with its own code, or join "
                                         "them.")
                               .arg(name)
                               .arg(parts.size()));
        return {};
    }
    return coordinates(u"Polygon"_s);
}

QPolygonF GeoFeature::ringOf(const QJsonArray &array)
{
    QPolygonF ring = points(array, QCoreApplication::translate("region", "ring"));
    if (ring.size() < 4 || ring.first() != ring.last()) {
        if (!ring.isEmpty() || array.isEmpty())
            complainOfGeometry(QCoreApplication::translate("region", "The ring is not closed; its last point must repeat its first."));
        return {};
    }
    ring.removeLast();
    const QRectF box = ring.boundingRect();
    if (box.width() > 180) {
        complainOfGeometry(QCoreApplication::translate("region",
                                                       "The ring spans more than half the earth: it crosses the date line. Cut it at the 180th "
                                                       "meridian, and make each side a feature of its own."));
        return {};
    }
    if (box.top() < -kMostLatitude || box.bottom() > kMostLatitude) {
        complainOfGeometry(QCoreApplication::translate("region", "The ring reaches beyond %1 degrees of latitude: so near a pole no map is drawn.")
                               .arg(kMostLatitude));
        return {};
    }
    return ring;
}

bool GeoFeature::addCleaned(const QPolygonF &raw, const QString &name, Ground &ground)
{
    CleanRing clean = cleaned(raw);
    if (clean.crossing) {
        complainOfGeometry(QCoreApplication::translate("region", "The border of %1 crosses itself at %2; draw it as one simple ring.")
                               .arg(name, written(*clean.crossing)));
        return false;
    }
    const auto places = [](const std::vector<QPointF> &points) {
        QStringList all;
        for (const QPointF &point : points)
            all.append(written(point));
        return base::listed(all);
    };
    if (!clean.spikes.empty())
        m_geometry.note(u"coordinates"_s, QCoreApplication::translate("region", "The border of %1 had spikes of no width at %2; they were left out.")
                                              .arg(name, places(clean.spikes)));
    if (!clean.touches.empty())
        m_geometry.note(
            u"coordinates"_s,
            QCoreApplication::translate("region", "The border of %1 touched itself at %2; it was cleaned there.").arg(name, places(clean.touches)));
    const bool isHole = !ground.ring.isEmpty();
    if (isHole && !clean.ring.isEmpty())
        ground.holes.push_back(std::move(clean.ring)); // what a hole's own loops enclosed is too small to matter to anybody
    else if (!isHole)
        ground = {std::move(clean.ring), std::move(clean.holes)};
    return true;
}

GeoFeature::Ground GeoFeature::ground(const QString &name)
{
    Ground ground;
    const QJsonArray all = rings(name);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QPolygonF raw = ringOf(all[i].toArray());
        if (raw.isEmpty() || !addCleaned(raw, name, ground))
            return {};
        if (i == 0 && ground.ring.isEmpty()) {
            complainOfGeometry(QCoreApplication::translate("region", "The border of %1 has no area at %2; draw it as one simple ring.")
                                   .arg(name, written(raw.front())));
            return {};
        }
    }
    if (!holesFault(ground.ring, ground.holes).isEmpty()) {
        complainOfGeometry(
            QCoreApplication::translate("region", "A hole of %1 (the first begins at %2) does not lie inside its border, or lies over another hole.")
                .arg(name, written(ground.holes.front().front())));
        return {};
    }
    return ground;
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
        complainOfGeometry(badPosition(array));
    return point;
}

std::optional<base::GeoPoint> GeoFeature::position(const QString &property)
{
    const QJsonValue value = listOf(m_properties.value(property));
    const auto point = positionOf(value);
    if (!point && m_properties.has(property))
        m_properties.complain(property, badPosition(value));
    return point;
}

bool GeoFeature::isMeantAsPosition(const QString &property) const
{
    const QJsonArray list = listOf(m_properties.glimpse(property)).toArray();
    return list.size() >= 2 && list.size() <= kMostNumbers && std::ranges::all_of(list, [](const QJsonValue &each) { return each.isDouble(); });
}

void GeoFeature::skipGeometry()
{
    for (const QString &key : {u"type"_s, u"coordinates"_s})
        m_geometry.allow(key);
}

QStringList GeoFeature::finish() const
{
    m_feature.finish();
    m_geometry.finish();
    return m_properties.unasked();
}

QString written(QPointF degrees) { return u"[%1, %2]"_s.arg(degrees.x(), 0, 'f', 6).arg(degrees.y(), 0, 'f', 6); }

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
    QStringList foreign;
    for (JsonReader &reader : collection->objects(u"features"_s)) {
        for (const QString &key : {u"id"_s, u"bbox"_s})
            reader.allow(key);
        if (const QString type = reader.text(u"type"_s); !type.isEmpty() && type != "Feature"_L1)
            reader.complain(u"type"_s, QCoreApplication::translate("region", "\"%1\" is not a feature; write \"Feature\".").arg(type));
        if (reader.has(u"geometry"_s) && reader.value(u"geometry"_s).isNull()) {
            reader.complain(u"geometry"_s, QCoreApplication::translate("region", "The geometry has no points; draw it, or take the feature out."));
            continue;
        }
        auto properties = reader.object(u"properties"_s);
        auto geometry = reader.object(u"geometry"_s);
        if (!properties || !geometry)
            continue;
        properties->takeAnyCase();
        geometry->allow(u"bbox"_s);
        GeoFeature feature(reader, *properties, *geometry);
        visit(feature);
        for (const QString &key : feature.finish()) {
            if (!foreign.contains(key))
                foreign.append(key);
        }
    }
    if (!foreign.isEmpty())
        collection->note(u"features"_s, QCoreApplication::translate("region", "Properties that are not looked at: %1.").arg(base::listed(foreign)));
    collection->finish();
    return true;
}

} // namespace region

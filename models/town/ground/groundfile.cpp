// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/ground/groundfile.h"

#include "town/foundlayer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QJsonArray closedRing(const QPolygonF &ring)
{
    QJsonArray points;
    for (const QPointF &point : ring)
        points.append(QJsonArray{toCentimetre(point.x()), toCentimetre(point.y())});
    if (!ring.isEmpty())
        points.append(points.first());
    return points;
}

} // namespace

QJsonObject groundFeature(const QJsonObject &properties, const QPolygonF &ring, const std::vector<QPolygonF> &holes)
{
    QJsonArray rings{closedRing(ring)};
    for (const QPolygonF &hole : holes)
        rings.append(closedRing(hole));
    return {
        {u"type"_s, u"Feature"_s}, {u"properties"_s, properties}, {u"geometry"_s, QJsonObject{{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, rings}}}};
}

QByteArray featureCollection(const QList<QJsonObject> &features)
{
    QByteArray text = R"({"type":"FeatureCollection","features":[)"
                      "\n";
    for (qsizetype i = 0; i < features.size(); ++i)
        text += QJsonDocument(features[i]).toJson(QJsonDocument::Compact) + (i + 1 < features.size() ? ",\n" : "\n");
    return text + "]}\n";
}

} // namespace town

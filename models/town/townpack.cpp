// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/townpack.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace town {

using namespace Qt::StringLiterals;

namespace {

/// A tenth of a metre in degrees, rounded to seven digits as the packs are.
double rounded(double degrees) { return std::round(degrees * 1e7) / 1e7; }

QJsonArray ringJson(const QPolygonF &ring)
{
    QJsonArray points;
    for (const QPointF &point : ring)
        points.append(QJsonArray{rounded(point.x()), rounded(point.y())});
    if (!ring.isEmpty())
        points.append(points.first());
    return points;
}

QJsonObject feature(const QJsonObject &properties, const QPolygonF &ring, const std::vector<QPolygonF> &holes)
{
    QJsonArray rings{ringJson(ring)};
    for (const QPolygonF &hole : holes)
        rings.append(ringJson(hole));
    return {
        {u"type"_s, u"Feature"_s}, {u"properties"_s, properties}, {u"geometry"_s, QJsonObject{{u"type"_s, u"Polygon"_s}, {u"coordinates"_s, rings}}}};
}

/// A feature a line, as the packs have them: what changes is seen in a comparison.
QByteArray collection(const QList<QJsonObject> &features)
{
    QByteArray text = R"({"type":"FeatureCollection","features":[)"
                      "\n";
    for (qsizetype i = 0; i < features.size(); ++i)
        text += QJsonDocument(features[i]).toJson(QJsonDocument::Compact) + (i + 1 < features.size() ? ",\n" : "\n");
    return text + "]}\n";
}

QByteArray gridsFile(const std::vector<region::Grid> &grids)
{
    QList<QJsonObject> features;
    for (const region::Grid &grid : grids) {
        QJsonObject properties{{u"code"_s, grid.code},
                               {u"name"_s, grid.name},
                               {u"chief"_s, grid.chief},
                               {u"label"_s, QJsonArray{rounded(grid.label.longitude), rounded(grid.label.latitude)}}};
        features.append(feature(properties, grid.ring, grid.holes));
    }
    return collection(features);
}

QByteArray regionFile(const TownName &name)
{
    const QJsonObject callers{{u"retentionDays"_s, 365}, {u"why"_s, QCoreApplication::translate("town", "A start; the town decides.")}};
    return QJsonDocument(QJsonObject{{u"code"_s, name.code},
                                     {u"name"_s, name.name},
                                     {u"centre"_s, name.name + u"城市运行管理中心"_s},
                                     {u"language"_s, u"zh_CN"_s},
                                     {u"timeZone"_s, name.zone},
                                     {u"onTimeTarget"_s, 0.95},
                                     {u"callers"_s, callers},
                                     {u"sample"_s, true}})
        .toJson();
}

} // namespace

region::PackFiles packOf(const TownName &name, const TownGrids &grids)
{
    region::PackFiles files;
    for (const QString &start : QDir(u":/town"_s).entryList(QDir::Files, QDir::Name)) {
        QFile file(u":/town/"_s + start);
        if (file.open(QIODevice::ReadOnly))
            files.emplace_back(start, file.readAll());
    }
    files.emplace_back(u"grids.geojson"_s, gridsFile(grids.grids));
    files.emplace_back(u"map.geojson"_s, collection({feature({{u"kind"_s, u"outline"_s}, {u"name"_s, name.name}}, grids.outline, {})}));
    files.emplace_back(u"region.json"_s, regionFile(name));
    return files;
}

} // namespace town

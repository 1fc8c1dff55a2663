// SPDX-License-Identifier: GPL-3.0-or-later
// A layer as lines of JSON, from the process that read it to the one that asked.
#include "town/layerfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace town {

using namespace Qt::StringLiterals;

namespace {

QJsonArray flatRing(const QPolygonF &ring)
{
    QJsonArray flat;
    for (const QPointF &point : ring) {
        flat.append(point.x());
        flat.append(point.y());
    }
    return flat;
}

QPolygonF flatRingFrom(const QJsonValue &value)
{
    const QJsonArray flat = value.toArray();
    QPolygonF ring;
    for (qsizetype i = 0; i + 1 < flat.size(); i += 2)
        ring.append({flat[i].toDouble(), flat[i + 1].toDouble()});
    return ring;
}

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

QJsonObject shapeJson(const FoundShape &shape)
{
    QJsonArray parts;
    for (const FoundPart &part : shape.parts) {
        QJsonArray rings{flatRing(part.ring)};
        for (const QPolygonF &hole : part.holes)
            rings.append(flatRing(hole));
        parts.append(rings);
    }
    QJsonObject object{{u"row"_s, shape.row}, {u"cells"_s, QJsonArray::fromStringList(shape.cells)}, {u"parts"_s, parts}};
    QJsonArray lines;
    for (const QPolygonF &line : shape.lines)
        lines.append(flatRing(line));
    if (!lines.isEmpty())
        object.insert(u"lines"_s, lines);
    return object;
}

FoundShape shapeFrom(const QJsonObject &object)
{
    FoundShape shape;
    shape.row = object[u"row"_s].toInt();
    for (const QJsonValue &cell : object[u"cells"_s].toArray())
        shape.cells.append(cell.toString());
    for (const QJsonValue &value : object[u"parts"_s].toArray()) {
        const QJsonArray rings = value.toArray();
        FoundPart part{flatRingFrom(rings.at(0)), {}};
        for (qsizetype i = 1; i < rings.size(); ++i)
            part.holes.push_back(flatRingFrom(rings[i]));
        shape.parts.push_back(std::move(part));
    }
    for (const QJsonValue &line : object[u"lines"_s].toArray())
        shape.lines.push_back(flatRingFrom(line));
    return shape;
}

} // namespace

QByteArray toLines(const FoundLayer &layer)
{
    QByteArray lines = lineOf({{u"layer"_s, layer.name},
                               {u"layers"_s, QJsonArray::fromStringList(layer.layers)},
                               {u"format"_s, layer.format},
                               {u"encoding"_s, layer.encoding},
                               {u"system"_s, layer.system},
                               {u"columns"_s, QJsonArray::fromStringList(layer.columns)},
                               {u"shapes"_s, qint64(layer.shapes.size())},
                               {u"left_out"_s, layer.leftOut}});
    for (const FoundShape &shape : layer.shapes)
        lines += lineOf(shapeJson(shape));
    return lines;
}

base::Result<FoundLayer> fromLines(const QByteArray &lines)
{
    const auto broken = [] {
        return base::fail(base::ErrorCode::Malformed,
                          QCoreApplication::translate("town", "The file could not be read to its end. It may be damaged; export it anew."));
    };
    const QList<QByteArray> all = lines.split('\n');
    const QJsonObject head = QJsonDocument::fromJson(all.value(0)).object();
    if (!head.contains(u"shapes"_s) || qint64(all.size()) != head[u"shapes"_s].toInteger() + 2) // a head, the shapes, the last line's end
        return broken();
    FoundLayer layer;
    layer.name = head[u"layer"_s].toString();
    layer.format = head[u"format"_s].toString();
    layer.encoding = head[u"encoding"_s].toString();
    layer.system = head[u"system"_s].toString();
    layer.leftOut = head[u"left_out"_s].toInt();
    for (const QJsonValue &name : head[u"layers"_s].toArray())
        layer.layers.append(name.toString());
    for (const QJsonValue &column : head[u"columns"_s].toArray())
        layer.columns.append(column.toString());
    for (qsizetype i = 1; i + 1 < all.size(); ++i) {
        const QJsonDocument line = QJsonDocument::fromJson(all[i]);
        if (!line.isObject())
            return broken();
        layer.shapes.push_back(shapeFrom(line.object()));
    }
    return layer;
}

} // namespace town

// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/base/baselines.h"

#include "base/plane.h"
#include "base/text/outsidetext.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <ogr_geometry.h>

#include <algorithm>
#include <cmath>

namespace town {

using namespace Qt::StringLiterals;
using As = region::BaseMap::As;

namespace {

constexpr double kThinned = 0.5;             ///< metres
constexpr double kLeastGround = 4;           ///< metres that a ground is wide or high at the least
constexpr double kAround = 0.5;              ///< of the town's size: how far beyond it shapes are taken
constexpr qsizetype kMostBytes = 60'000'000; ///< a pack's file may have 64 MiB
constexpr qsizetype kLongestName = 60;

QString columnOf(const QStringList &columns, const QString &given, const QStringList &usual)
{
    if (!given.isEmpty())
        return given;
    for (const QString &name : usual) {
        const auto found = std::ranges::find_if(columns, [&name](const QString &column) { return column.compare(name, Qt::CaseInsensitive) == 0; });
        if (found != columns.end())
            return *found;
    }
    return {};
}

/// 1 main, 2 side, 3 small.
int rankOf(const QString &text)
{
    static const QStringList kMain{u"motorway"_s, u"trunk"_s, u"primary"_s, u"secondary"_s}, kSide{u"tertiary"_s, u"unclassified"_s};
    bool isNumber = false;
    if (const int number = text.trimmed().toInt(&isNumber); isNumber)
        return std::clamp(number, 1, 3);
    const auto begins = [&text](const QString &word) { return text.startsWith(word, Qt::CaseInsensitive); };
    return text.isEmpty() || std::ranges::any_of(kSide, begins) ? 2 : std::ranges::any_of(kMain, begins) ? 1 : 3;
}

QByteArray degrees(double value)
{
    QByteArray text = QByteArray::number(value, 'f', 6);
    while (text.endsWith('0'))
        text.chop(1);
    return text.endsWith('.') ? text.chopped(1) : text;
}

QByteArray placeJson(QPointF point) { return '[' + degrees(point.x()) + ',' + degrees(point.y()) + ']'; }

QByteArray lineJson(const QPolygonF &line)
{
    QByteArray json;
    for (const QPointF &point : line)
        json += (json.isEmpty() ? "" : ",") + placeJson(point);
    return '[' + json + ']';
}

QByteArray featureJson(const QJsonObject &properties, const char *type, const QByteArray &coordinates)
{
    return R"({"type":"Feature","properties":)" + QJsonDocument(properties).toJson(QJsonDocument::Compact) + R"(,"geometry":{"type":")" + type +
           R"(","coordinates":)" + coordinates + "}}";
}

} // namespace

QPolygonF thinned(const QPolygonF &line, double metres)
{
    if (line.size() < 3)
        return line;
    const double east = base::metresPerLongitude(line.front().y());
    OGRLineString whole;
    for (const QPointF &point : line)
        whole.addPoint(point.x() * east, point.y() * base::kMetresPerDegree);
    const std::unique_ptr<OGRGeometry> thin(whole.Simplify(metres));
    if (!thin || wkbFlatten(thin->getGeometryType()) != wkbLineString)
        return line;
    QPolygonF points;
    for (const OGRPoint &point : *thin->toLineString())
        points << QPointF(point.getX() / east, point.getY() / base::kMetresPerDegree);
    return points;
}

namespace {

/// Takes the shapes of a layer one by one.
class Taker {
public:
    Taker(As as, const Projection &projection, const QRectF &town) : m_as(as), m_projection(projection)
    {
        const double wide = town.width() * kAround, high = town.height() * kAround;
        m_near = town.adjusted(-wide, -high, wide, high);
    }

    void take(const FoundShape &shape, const QJsonObject &properties)
    {
        const int before = m_lines.taken + m_lines.elsewhere;
        if (m_as != As::Names || properties.contains(u"name"_s)) {
            for (const FoundPart &part : shape.parts)
                takeGround(part, properties);
            for (const QPolygonF &line : shape.lines)
                takeLine(line, properties);
        }
        if (m_lines.taken + m_lines.elsewhere == before)
            ++m_lines.leftOut;
    }

    [[nodiscard]] bool isFull() const { return m_json.size() > kMostBytes; }
    [[nodiscard]] BaseLines lines()
    {
        m_lines.geoJson = "{\"type\":\"FeatureCollection\",\"features\":[\n" + m_json + "\n]}\n";
        return std::move(m_lines);
    }

private:
    /// Empty where a point is nowhere, or the whole lies beside the town.
    QPolygonF moved(const QPolygonF &line)
    {
        QPolygonF degreesOf;
        for (const QPointF &point : line) {
            const auto place = m_projection.toWgs84(point);
            if (!place)
                return {};
            degreesOf << QPointF(place->longitude, place->latitude);
        }
        const QRectF box = degreesOf.boundingRect();
        const bool isNear =
            box.left() <= m_near.right() && box.right() >= m_near.left() && box.top() <= m_near.bottom() && box.bottom() >= m_near.top();
        m_lines.elsewhere += isNear || degreesOf.isEmpty() ? 0 : 1;
        return isNear ? degreesOf : QPolygonF();
    }

    void add(const QByteArray &feature)
    {
        m_json += (m_json.isEmpty() ? "" : ",\n") + feature;
        ++m_lines.taken;
    }

    void takeLine(const QPolygonF &raw, const QJsonObject &properties)
    {
        const bool isLine = raw.size() > 1;
        if (m_as == As::Buildings || (!isLine && m_as != As::Names))
            return;
        const QPolygonF line = moved(raw);
        if (line.isEmpty())
            return;
        if (m_as == As::Names)
            add(featureJson(properties, "Point", placeJson(line[line.size() / 2])));
        else
            add(featureJson(properties, "LineString", lineJson(thinned(line, kThinned))));
    }

    void takeGround(const FoundPart &part, const QJsonObject &properties)
    {
        const QPolygonF ring = moved(part.ring);
        const QRectF box = ring.boundingRect();
        if (std::max(box.width(), box.height()) * base::kMetresPerDegree < kLeastGround)
            return;
        if (m_as == As::Names) {
            add(featureJson(properties, "Point", placeJson(box.center())));
            return;
        }
        QByteArray rings = lineJson(closed(thinned(ring, kThinned)));
        for (const QPolygonF &hole : part.holes) {
            if (const QPolygonF inner = moved(hole); inner.size() > 2)
                rings += ',' + lineJson(closed(thinned(inner, kThinned)));
        }
        add(featureJson(properties, "Polygon", '[' + rings + ']'));
    }

    static QPolygonF closed(QPolygonF ring)
    {
        ring << ring.front();
        return ring;
    }

    const As m_as;
    const Projection &m_projection;
    QRectF m_near;
    QByteArray m_json;
    BaseLines m_lines;
};

} // namespace

BaseColumns guessedBaseColumns(const QStringList &columns, BaseColumns given)
{
    return {columnOf(columns, given.name, {u"name"_s, u"名称"_s, u"MC"_s, u"NAME_CHN"_s, u"名字"_s}),
            columnOf(columns, given.rank, {u"rank"_s, u"fclass"_s, u"highway"_s, u"等级"_s, u"DJ"_s})};
}

base::Result<BaseLines> baseLinesOf(const FoundLayer &layer, As as, const BaseColumns &columns, const Projection &projection, const QRectF &town)
{
    for (const QString &column : {columns.name, columns.rank}) {
        if (!column.isEmpty() && !layer.columns.contains(column))
            return base::fail(base::ErrorCode::NotFound, QCoreApplication::translate("town", "The file has no column \"%1\".").arg(column.left(60)));
    }
    const qsizetype name = layer.columns.indexOf(columns.name), rank = layer.columns.indexOf(columns.rank);
    Taker taker(as, projection, town);
    for (const FoundShape &shape : layer.shapes) {
        QJsonObject properties;
        if (const QString text = base::oneLine(shape.cells.value(name)).trimmed().left(kLongestName); as == As::Names && !text.isEmpty())
            properties.insert(u"name"_s, text);
        if (as == As::Roads)
            properties.insert(u"rank"_s, rankOf(shape.cells.value(rank)));
        taker.take(shape, properties);
        if (taker.isFull())
            return base::fail(
                base::ErrorCode::Refused,
                QCoreApplication::translate("town", "The file has more around this town than a pack may hold (60 MB). Add a part of it."));
    }
    BaseLines lines = taker.lines();
    lines.records = int(layer.shapes.size()) + layer.leftOut;
    lines.leftOut += layer.leftOut;
    if (lines.taken == 0)
        return base::fail(base::ErrorCode::Refused,
                          lines.elsewhere > 0 ? QCoreApplication::translate(
                                                    "town", "Everything in the file lies beside this town. Is it in another system of coordinates?")
                                              : QCoreApplication::translate("town", "The file has nothing that can be drawn as this."));
    return lines;
}

} // namespace town

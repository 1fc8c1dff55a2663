// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/linesheet.h"

#include "base/plainfile.h"
#include "base/plane.h"
#include "base/text/outsidetext.h"
#include "basemap/tone.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace basemap {

using namespace Qt::StringLiterals;
using As = region::BaseMap::As;

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;
constexpr qint64 kMostWhole = 16 * 1024 * 1024; ///< read at once it takes ten times as much memory; a larger file must have a feature a line
constexpr qsizetype kMostPoints = 4'000'000;
constexpr qsizetype kMostNames = 50'000;
constexpr qsizetype kLongestName = 60;
constexpr qreal kLeastSide = 1; ///< pixels: what is smaller is not seen

/// Metres that a road of a rank is wide, and the pixels that it has at the least and at the most.
struct RoadWidth {
    double metres;
    qreal least, most;
};
constexpr std::array kRoads{RoadWidth{24, 1.6, 12}, RoadWidth{12, 1.0, 8}, RoadWidth{6, 0.6, 5}};

/// How far each stands out of the land, as a part of what a base map may; of lines on dark ground.
double strengthOf(As as)
{
    switch (as) {
    case As::Roads: return 1.0;
    case As::Buildings: return 0.5;
    case As::Water: return -1.0;
    case As::Names: return 0;
    }
    Q_UNREACHABLE();
}

/// A list with this one in it; braces would make a copy of it.
QJsonArray listOf(const QJsonArray &one)
{
    QJsonArray list;
    list.append(one);
    return list;
}

/// A list of points, or lists of such, as deep as the geometry's kind has it.
std::vector<QJsonArray> lists(const QJsonArray &coordinates, const QString &type)
{
    std::vector<QJsonArray> found;
    if (type == "Point"_L1)
        found.push_back(listOf(coordinates));
    else if (type == "LineString"_L1)
        found.push_back(coordinates);
    else if (type == "MultiLineString"_L1 || type == "Polygon"_L1) {
        for (const QJsonValue &each : coordinates)
            found.push_back(each.toArray());
    }
    return found;
}

} // namespace

QPolygonF LineSheet::pointsOf(const QJsonArray &places)
{
    QPolygonF points;
    for (const QJsonValue &each : places) {
        const QJsonArray place = each.toArray();
        const double longitude = place.at(0).toDouble(NAN), latitude = place.at(1).toDouble(NAN);
        if (!base::isOnGlobe(latitude, longitude) || ++m_points > kMostPoints)
            continue;
        const base::GeoPoint point = base::toWgs84({latitude, longitude}, m_map.system);
        points << QPointF(point.longitude, point.latitude);
    }
    return points;
}

void LineSheet::addName(const QString &name, const Shape &shape)
{
    if (name.isEmpty() || shape.parts.empty() || std::ssize(m_names) >= kMostNames)
        return;
    const QPolygonF &line = shape.parts.front();
    const QPointF at = shape.isGround ? shape.box.center() : line[line.size() / 2];
    m_names.push_back({base::oneLine(name).left(kLongestName), {at.y(), at.x()}});
}

void LineSheet::addFeature(const QJsonObject &feature)
{
    const QJsonObject geometry = feature[u"geometry"_s].toObject(), properties = feature[u"properties"_s].toObject();
    const QString type = geometry[u"type"_s].toString();
    const QJsonArray coordinates = geometry[u"coordinates"_s].toArray();
    const bool isMany = type == "MultiPolygon"_L1;
    const QJsonArray grounds = isMany ? coordinates : listOf(coordinates);
    for (const QJsonValue &ground : grounds) {
        Shape shape;
        shape.isGround = isMany || type == "Polygon"_L1;
        shape.rank = std::clamp(properties[u"rank"_s].toInt(2), 1, int(kRoads.size()));
        for (const QJsonArray &each : lists(ground.toArray(), isMany ? u"Polygon"_s : type)) {
            QPolygonF points = pointsOf(each);
            if (points.size() >= (type == "Point"_L1 ? 1 : shape.isGround ? 3 : 2)) {
                shape.box |= points.boundingRect().adjusted(0, 0, 1e-9, 1e-9); // a line that runs due north has no width
                shape.parts.push_back(std::move(points));
            }
        }
        if (m_map.as == As::Names)
            addName(properties[u"name"_s].toString().trimmed(), shape);
        else if (!shape.parts.empty() && type != "Point"_L1)
            m_shapes.push_back(std::move(shape));
    }
}

bool LineSheet::readLines(QFile &file)
{
    bool found = false;
    while (!file.atEnd()) {
        QByteArray line = file.readLine(kMostBytes).trimmed();
        if (line.endsWith(','))
            line.chop(1);
        const QJsonObject feature = line.startsWith('{') ? QJsonDocument::fromJson(line).object() : QJsonObject();
        if (feature.contains(u"geometry"_s)) {
            addFeature(feature);
            found = true;
        }
    }
    return found;
}

bool LineSheet::readWhole(QFile &file)
{
    const QJsonObject top = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue &feature : top[u"features"_s].toArray())
        addFeature(feature.toObject());
    return top[u"features"_s].isArray();
}

void LineSheet::read()
{
    m_read = true;
    m_trouble.clear();
    QFile file(m_map.file);
    if (const auto is = base::checkIsFile(m_map.file); !is) {
        m_trouble = is.error().sentence;
        return;
    }
    if (file.size() > kMostBytes || !file.open(QIODevice::ReadOnly)) {
        m_trouble = QCoreApplication::translate("basemap", "The file cannot be read, or is larger than 64 MiB.");
        return;
    }
    if (!(file.size() > kMostWhole ? readLines(file) : readWhole(file))) {
        m_trouble = QCoreApplication::translate("basemap", "The file is no GeoJSON collection of features.");
        return;
    }
    if (m_points > kMostPoints)
        m_trouble = QCoreApplication::translate("basemap", "The file has more than %n points; the rest is left out.", nullptr, int(kMostPoints));
}

void LineSheet::paintShape(QPainter &painter, const Shape &shape, const Ground &ground) const
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const QPolygonF &part : shape.parts) {
        QPolygonF pixels;
        pixels.reserve(part.size());
        for (const QPointF &point : part)
            pixels << ground.toPixel({point.y(), point.x()});
        path.addPolygon(pixels);
        if (shape.isGround)
            path.closeSubpath();
    }
    painter.drawPath(path);
}

void LineSheet::paint(QPainter &painter, const Ground &ground, bool onDark, const std::function<bool()> &stops)
{
    if (!m_read)
        read();
    const base::GeoPoint first = ground.at({0, 0}), last = ground.at({double(ground.pixels.width()), double(ground.pixels.height())});
    const double metresPerPixel = ground.perY * base::kMetresPerDegree;
    const QColor grey = greyOf(strengthOf(m_map.as) * (onDark ? 1 : -1));
    const QRectF shown = QRectF(QPointF(first.longitude, last.latitude), QPointF(last.longitude, first.latitude));
    const QRectF near = shown.adjusted(-ground.perX * 20, -ground.perY * 20, ground.perX * 20, ground.perY * 20);
    size_t count = 0;
    for (const Shape &shape : m_shapes) {
        if (++count % 256 == 0 && stops())
            return;
        if (!shape.box.intersects(near) || std::max(shape.box.width() / ground.perX, shape.box.height() / ground.perY) < kLeastSide)
            continue;
        const RoadWidth &road = kRoads[size_t(m_map.as == As::Roads ? shape.rank - 1 : 1)];
        const qreal width = std::clamp(road.metres / metresPerPixel, road.least, road.most);
        painter.setPen(shape.isGround ? QPen(Qt::NoPen) : QPen(grey, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(shape.isGround ? QBrush(grey) : QBrush(Qt::NoBrush));
        paintShape(painter, shape, ground);
    }
}

std::vector<PlaceName> LineSheet::namesOn(const Ground &ground, size_t most)
{
    if (!m_read)
        read();
    std::vector<PlaceName> names;
    const QRectF view(QPointF(0, 0), QSizeF(ground.pixels));
    for (const PlaceName &name : m_names) {
        if (names.size() < most && view.contains(ground.toPixel(name.at)))
            names.push_back(name);
    }
    return names;
}

} // namespace basemap

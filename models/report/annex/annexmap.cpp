// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/annex/annexwriter.h"

#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace report {

namespace {

constexpr qreal kAreaLine = 2.2, kBorderLine = 1.1, kGridLine = 0.4, kMainRoad = 0.9, kSideRoad = 0.5;

/// Longitude and latitude into a box, north up, the same scale both ways at the town's latitude.
class Projection {
public:
    Projection(const QRectF &world, const QRectF &box) : m_world(world), m_narrow(std::cos(world.center().y() * std::numbers::pi / 180))
    {
        m_scale = std::min(box.width() / (world.width() * m_narrow), box.height() / world.height());
        m_left = box.center().x() - world.width() * m_narrow * m_scale / 2;
        m_top = box.top();
    }
    [[nodiscard]] QPointF operator()(QPointF place) const
    {
        return {m_left + (place.x() - m_world.left()) * m_narrow * m_scale, m_top + (m_world.bottom() - place.y()) * m_scale};
    }

private:
    QRectF m_world;
    qreal m_narrow, m_scale = 1, m_left = 0, m_top = 0;
};

/// The part of a line inside a box (Liang and Barsky 1984); none when all of it is outside: roads go on where the town ends.
std::optional<QLineF> clipped(const QLineF &line, const QRectF &box)
{
    qreal from = 0, to = 1;
    const std::array<std::pair<qreal, qreal>, 4> sides{{{-line.dx(), line.x1() - box.left()},
                                                        {line.dx(), box.right() - line.x1()},
                                                        {-line.dy(), line.y1() - box.top()},
                                                        {line.dy(), box.bottom() - line.y1()}}};
    for (const auto &[step, room] : sides) {
        if (qFuzzyIsNull(step)) {
            if (room < 0)
                return std::nullopt;
            continue;
        }
        if (step < 0)
            from = std::max(from, room / step);
        else
            to = std::min(to, room / step);
    }
    return from <= to ? std::optional(QLineF(line.pointAt(from), line.pointAt(to))) : std::nullopt;
}

/// A pen with its sheet, its projection and the box that it must not leave.
struct MapPen {
    Sheet &sheet;
    const Projection &project;
    const QRectF &box;

    void draw(const QPolygonF &path, bool closed, qreal width, const QColor &colour) const
    {
        for (qsizetype i = closed ? 0 : 1; i < path.size(); ++i) {
            const QPointF before = path[i == 0 ? path.size() - 1 : i - 1];
            if (const auto line = clipped(QLineF(project(before), project(path[i])), box))
                sheet.add(LineItem{*line, width, colour});
        }
    }
};

/// At the edge where the line comes in, so that the names of grids keep their places.
void nameLine(const MapPen &pen, const region::MapLine &line)
{
    for (qsizetype i = 1; i < line.line.size() && !line.name.isEmpty(); ++i) {
        const auto inside = clipped(QLineF(pen.project(line.line[i - 1]), pen.project(line.line[i])), pen.box.adjusted(0, 0, -60, -12));
        if (!inside)
            continue;
        const TextStyle style{.size = 7, .ink = pen.sheet.palette().textSecond};
        pen.sheet.text(QRectF(inside->p1() + QPointF(3, 1), QSizeF(60, 10)), line.name, style);
        return;
    }
}

QRectF worldOf(const region::Region &region)
{
    QRectF world = region.outline.boundingRect();
    for (const region::Grid &grid : region.grids)
        world |= grid.ring.boundingRect();
    return world;
}

} // namespace

DrawnMap drawKeyAreas(Sheet &sheet, const region::Region &region, const QRectF &room)
{
    const look::Palette &palette = sheet.palette();
    const QRectF world = worldOf(region);
    const Projection project(world, room);
    const qreal south = project(world.topLeft()).y(); // a rectangle's top is its smallest latitude
    const QRectF box(room.topLeft(), QPointF(room.right(), south));
    const MapPen pen{sheet, project, box};
    for (const region::MapLine &line : region.lines)
        pen.draw(line.line, false, line.rank == 1 ? kMainRoad : kSideRoad,
                 line.kind == region::MapLine::Kind::River ? palette.mapRiver : palette.mapRoad);
    for (const region::Grid &grid : region.grids) {
        pen.draw(grid.ring, true, kGridLine, palette.mapGrid);
        for (const QPolygonF &hole : grid.holes)
            pen.draw(hole, true, kGridLine, palette.mapGrid);
    }
    pen.draw(region.outline, true, kBorderLine, palette.text);
    for (const region::MapLine &line : region.lines) {
        if (line.kind != region::MapLine::Kind::Metro)
            nameLine(pen, line);
    }
    DrawnMap drawn{{}, box.bottom()};
    for (const region::KeyArea &area : region.keyAreas) {
        pen.draw(area.ring, true, kAreaLine, palette.text);
        for (const QPolygonF &hole : area.holes)
            pen.draw(hole, true, kAreaLine, palette.text);
        drawn.areas.append(area.name);
    }
    for (const region::Grid &grid : region.grids) {
        const QPointF at = project({grid.label.longitude, grid.label.latitude});
        sheet.text(QRectF(at.x() - 40, at.y() - 6, 80, 12), QStringLiteral("%1 %2").arg(grid.code, grid.name), {.size = 7.4}, Qt::AlignHCenter);
    }
    for (const region::MapName &name : region.neighbours) {
        const QPointF at = project({name.point.longitude, name.point.latitude});
        if (box.contains(at))
            sheet.text(QRectF(at.x() - 50, at.y() - 6, 100, 12), name.text, {.size = 7.4, .ink = palette.textThird}, Qt::AlignHCenter);
    }
    return drawn;
}

} // namespace report

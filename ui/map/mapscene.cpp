// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mapscene.h"

#include <QLineF>

#include <algorithm>

namespace ui::map {

namespace {

constexpr double kBeyond = 0.13; ///< of the town's width, how far a main road goes on

QPolygonF extended(const QPolygonF &line, double by)
{
    if (line.size() < 2) {
        return line;
    }
    const auto beyond = [by](QPointF from, QPointF to) {
        QLineF segment(from, to);
        segment.setLength(segment.length() + by);
        return segment.p2();
    };
    QPolygonF longer = line;
    longer.prepend(beyond(line[1], line[0]));
    longer.append(beyond(line[line.size() - 2], line[line.size() - 1]));
    return longer;
}

/// Of a town on both sides of the date line its east is counted on beyond 180.
QRectF degreesOf(const region::Region &region)
{
    std::vector<QRectF> boxes;
    if (!region.outline.isEmpty())
        boxes.push_back(region.outline.boundingRect());
    for (const region::Grid &grid : region.grids)
        boxes.push_back(grid.ring.boundingRect());
    const auto joined = [&boxes](bool goesOn) {
        QRectF all;
        for (const QRectF &box : boxes) {
            const QRectF next = goesOn && box.center().x() < 0 ? box.translated(360, 0) : box;
            all = all.isValid() ? all.united(next) : next;
        }
        return all;
    };
    const QRectF box = joined(false);
    return box.width() > 180 ? joined(true) : box;
}

QPainterPath ringsOf(const QPolygonF &ring, const std::vector<QPolygonF> &holes, const QTransform &transform)
{
    QPainterPath area;
    area.setFillRule(Qt::OddEvenFill);
    const auto add = [&area, &transform](const QPolygonF &points) {
        area.addPolygon(transform.map(points));
        area.closeSubpath();
    };
    add(ring);
    for (const QPolygonF &hole : holes) {
        add(hole);
    }
    return area;
}

} // namespace

bool MapScene::GridShape::contains(QPointF metres) const
{
    const auto holds = [metres](const QPolygonF &hole) { return hole.containsPoint(metres, Qt::OddEvenFill); };
    return bounds.contains(metres) && ring.containsPoint(metres, Qt::OddEvenFill) && std::ranges::none_of(holes, holds);
}

QPainterPath MapScene::GridShape::path(const QTransform &transform) const { return ringsOf(ring, holes, transform); }

QPainterPath MapScene::AreaShape::path(const QTransform &transform) const { return ringsOf(ring, holes, transform); }

MapScene::MapScene(const region::Region &region, const std::optional<Plane> &plane)
    : m_plane(plane ? *plane : Plane({degreesOf(region).center().y(), degreesOf(region).center().x()})), m_landmarkGrid(region.landmarkGrid)
{
    m_outline = toMetres(region.outline);
    m_bounds = m_outline.boundingRect();
    readGrids(region);
    readKeyAreas(region);
    for (const region::MapLine &line : region.lines) {
        m_lines.push_back({line.kind, line.rank, line.name, toMetres(line.line)});
    }
    for (const region::MapName &name : region.neighbours) {
        m_neighbours.push_back({name.text, m_plane.toMetres(name.point)});
    }
    m_elements.reserve(region.elements.size());
    for (const region::Element &element : region.elements) {
        if (!m_kinds.contains(element.kind)) {
            m_kinds << element.kind;
        }
        m_elements.push_back({m_plane.toMetres(element.point), quint8(m_kinds.indexOf(element.kind)), element.vulnerable});
    }
}

void MapScene::readGrids(const region::Region &region)
{
    m_grids.reserve(region.grids.size());
    for (const region::Grid &grid : region.grids) {
        GridShape shape{grid.code, grid.name, toMetres(grid.ring), {}, m_plane.toMetres(grid.label)};
        for (const QPolygonF &hole : grid.holes) {
            shape.holes.push_back(toMetres(hole));
        }
        shape.bounds = shape.ring.boundingRect();
        m_bounds = m_bounds.isValid() ? m_bounds.united(shape.bounds) : shape.bounds;
        m_grids.push_back(std::move(shape));
    }
}

void MapScene::readKeyAreas(const region::Region &region)
{
    for (const region::KeyArea &area : region.keyAreas) {
        AreaShape shape{area.name, toMetres(area.ring), {}, {}};
        for (const QPolygonF &hole : area.holes) {
            shape.holes.push_back(toMetres(hole));
        }
        shape.bounds = shape.ring.boundingRect();
        m_keyAreas.push_back(std::move(shape));
    }
}

QPolygonF MapScene::toMetres(const QPolygonF &degrees) const
{
    QPolygonF metres;
    metres.reserve(degrees.size());
    for (const QPointF &point : degrees) {
        metres << m_plane.toMetres({point.y(), point.x()});
    }
    return metres;
}

QPolygonF MapScene::drawn(const Line &line) const
{
    return line.kind == region::MapLine::Kind::Road && line.rank <= 1 ? extended(line.points, m_bounds.width() * kBeyond) : line.points;
}

int MapScene::gridAt(QPointF metres) const
{
    const auto hit = std::ranges::find_if(m_grids, [metres](const GridShape &grid) { return grid.contains(metres); });
    return hit == m_grids.end() ? -1 : int(hit - m_grids.begin());
}

int MapScene::gridIndex(const QString &code) const
{
    const auto hit = std::ranges::find(m_grids, code, &GridShape::code);
    return hit == m_grids.end() ? -1 : int(hit - m_grids.begin());
}

} // namespace ui::map

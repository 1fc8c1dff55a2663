// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/outline.h"

#include <ogr_geometry.h>

#include <memory>

namespace town {

namespace {

OGRLinearRing closedRing(const QPolygonF &points)
{
    OGRLinearRing ring;
    for (const QPointF &point : points)
        ring.addPoint(point.x(), point.y());
    ring.closeRings();
    return ring;
}

QPolygonF openRing(const OGRLinearRing &ring)
{
    QPolygonF points;
    for (int i = 0; i + 1 < ring.getNumPoints(); ++i)
        points.append({ring.getX(i), ring.getY(i)});
    return points;
}

} // namespace

QPolygonF outlineOf(const std::vector<region::Grid> &grids)
{
    OGRMultiPolygon all;
    for (const region::Grid &grid : grids) {
        OGRPolygon polygon;
        OGRLinearRing ring = closedRing(grid.ring);
        polygon.addRing(&ring);
        all.addGeometry(&polygon);
    }
    const std::unique_ptr<OGRGeometry> joined(all.UnionCascaded());
    const OGRLinearRing *largest = nullptr;
    double area = 0;
    const auto look = [&](const OGRPolygon &polygon) {
        if (const OGRLinearRing *ring = polygon.getExteriorRing(); ring != nullptr && ring->get_Area() > area) {
            largest = ring;
            area = ring->get_Area();
        }
    };
    if (joined && wkbFlatten(joined->getGeometryType()) == wkbPolygon)
        look(*joined->toPolygon());
    else if (joined && wkbFlatten(joined->getGeometryType()) == wkbMultiPolygon)
        for (const OGRPolygon *polygon : *joined->toMultiPolygon())
            look(*polygon);
    return largest != nullptr ? openRing(*largest) : QPolygonF();
}

} // namespace town

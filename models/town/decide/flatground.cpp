// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/flatground.h"

#include "base/plane.h"

#include <cmath>

namespace town {

namespace {

constexpr double kLeastGround = 1e-4; // square metres: what rounding leaves

void gatherGrounds(const OGRGeometry &shape, OGRMultiPolygon &grounds)
{
    const OGRwkbGeometryType kind = wkbFlatten(shape.getGeometryType());
    if (kind == wkbPolygon && shape.toPolygon()->get_Area() > kLeastGround)
        grounds.addGeometry(&shape);
    else if (kind == wkbMultiPolygon || kind == wkbGeometryCollection) {
        for (const OGRGeometry *each : *shape.toGeometryCollection())
            gatherGrounds(*each, grounds);
    }
}

} // namespace

FlatShape onlyGrounds(const OGRGeometry *shape)
{
    if (shape == nullptr)
        return nullptr;
    auto grounds = std::make_unique<OGRMultiPolygon>();
    gatherGrounds(*shape, *grounds);
    return grounds;
}

FlatGround::FlatGround(QPointF middle) : m_middle(middle), m_east(base::metresPerLongitude(middle.y())) {}

QPointF FlatGround::metres(QPointF degrees) const
{
    return {(degrees.x() - m_middle.x()) * m_east, (degrees.y() - m_middle.y()) * base::kMetresPerDegree};
}

QPointF FlatGround::degrees(double x, double y) const
{
    return {toCentimetre(x / m_east + m_middle.x()), toCentimetre(y / base::kMetresPerDegree + m_middle.y())};
}

FlatShape FlatGround::shape(const FoundPart &part) const
{
    auto polygon = std::make_unique<OGRPolygon>();
    const auto add = [&](const QPolygonF &points) {
        OGRLinearRing ring;
        for (const QPointF &point : points) {
            const QPointF flat = metres(point);
            ring.addPoint(flat.x(), flat.y());
        }
        ring.closeRings();
        polygon->addRing(&ring);
    };
    add(part.ring);
    for (const QPolygonF &hole : part.holes)
        add(hole);
    polygon->flattenTo2D();
    return polygon;
}

QPolygonF FlatGround::ring(const OGRLinearRing &ring) const
{
    QPolygonF points;
    for (int i = 0; i + 1 < ring.getNumPoints(); ++i)
        points.append(degrees(ring.getX(i), ring.getY(i)));
    return points;
}

FoundPart FlatGround::part(const OGRPolygon &polygon) const
{
    FoundPart part;
    if (polygon.getExteriorRing() != nullptr)
        part.ring = ring(*polygon.getExteriorRing());
    for (int i = 0; i < polygon.getNumInteriorRings(); ++i)
        part.holes.push_back(ring(*polygon.getInteriorRing(i)));
    return part;
}

std::vector<FoundPart> FlatGround::parts(const OGRGeometry &shape) const
{
    const OGRwkbGeometryType kind = wkbFlatten(shape.getGeometryType());
    if (kind == wkbPolygon)
        return shape.IsEmpty() ? std::vector<FoundPart>() : std::vector{part(*shape.toPolygon())};
    std::vector<FoundPart> all;
    if (kind == wkbMultiPolygon || kind == wkbGeometryCollection) {
        for (const OGRGeometry *each : shape.toGeometryCollection()) {
            for (FoundPart &one : parts(*each))
                all.push_back(std::move(one));
        }
    }
    return all;
}

} // namespace town

// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/outline.h"

#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"

#include <ogr_geometry.h>

#include <cmath>
#include <memory>
#include <numbers>

namespace town {

namespace {

constexpr double kMetresPerDegree = 111'195; // of a great circle
constexpr int kArc = 8;                      // corners of a quarter circle

using Geometry = std::unique_ptr<OGRGeometry>;

/// Metres around the town's middle: a gap is as wide eastward as northward.
class Flat {
public:
    explicit Flat(const std::vector<region::Grid> &grids)
    {
        QRectF all;
        for (const region::Grid &grid : grids)
            all |= grid.ring.boundingRect();
        m_middle = all.center();
        m_east = kMetresPerDegree * std::cos(m_middle.y() * std::numbers::pi / 180);
    }
    [[nodiscard]] Geometry ground(const QPolygonF &points) const
    {
        OGRLinearRing ring;
        for (const QPointF &point : points)
            ring.addPoint((point.x() - m_middle.x()) * m_east, (point.y() - m_middle.y()) * kMetresPerDegree);
        ring.closeRings();
        auto polygon = std::make_unique<OGRPolygon>();
        polygon->addRing(&ring);
        return polygon;
    }
    /// As a pack keeps it: to seven digits.
    [[nodiscard]] QPolygonF ring(const OGRPolygon &polygon) const
    {
        QPolygonF points;
        const OGRLinearRing *ring = polygon.getExteriorRing();
        for (int i = 0; ring != nullptr && i + 1 < ring->getNumPoints(); ++i)
            points.append({toCentimetre(ring->getX(i) / m_east + m_middle.x()), toCentimetre(ring->getY(i) / kMetresPerDegree + m_middle.y())});
        return points;
    }

private:
    static double toCentimetre(double degrees) { return std::round(degrees * 1e7) / 1e7; }
    QPointF m_middle;
    double m_east = kMetresPerDegree;
};

/// The one ground of a geometry; null where it has several. Specks that rounding leaves are none.
const OGRPolygon *onlyGround(const OGRGeometry &geometry)
{
    if (geometry.IsEmpty())
        return nullptr;
    if (wkbFlatten(geometry.getGeometryType()) == wkbPolygon)
        return geometry.toPolygon();
    if (wkbFlatten(geometry.getGeometryType()) != wkbMultiPolygon)
        return nullptr;
    const OGRPolygon *only = nullptr;
    for (const OGRPolygon *each : *geometry.toMultiPolygon()) {
        if (each->get_Area() < 1)
            continue;
        if (only != nullptr)
            return nullptr;
        only = each;
    }
    return only;
}

/// The border of the one ground, as a simple ring; empty where there are several, or it is none.
QPolygonF soundRing(const Geometry &geometry, const Flat &flat)
{
    const OGRPolygon *ground = geometry ? onlyGround(*geometry) : nullptr;
    if (ground == nullptr)
        return {};
    QPolygonF ring = flat.ring(*ground);
    const region::CleanRing clean = region::cleaned(ring);
    const bool isSettled = clean.spikes.empty() && clean.touches.empty() && !clean.crossing && region::ringFault(clean.ring).isEmpty();
    return isSettled ? clean.ring : QPolygonF();
}

/// Grown until gaps are gone, shrunk again, and joined with what it was: nothing of a grid is lost.
Geometry closedUp(const OGRGeometry &all, double gap)
{
    const Geometry grown(all.Buffer(gap / 2, kArc));
    const Geometry shrunk(grown ? grown->Buffer(-gap / 2, kArc) : nullptr);
    return Geometry(shrunk ? shrunk->Union(&all) : nullptr);
}

} // namespace

Outline outlineOf(const std::vector<region::Grid> &grids)
{
    if (grids.empty())
        return {};
    const Flat flat(grids);
    OGRMultiPolygon parts;
    for (const region::Grid &grid : grids)
        parts.addGeometryDirectly(flat.ground(grid.ring).release());
    const Geometry all(parts.UnionCascaded());
    if (!all)
        return {};
    if (QPolygonF ring = soundRing(all, flat); !ring.isEmpty())
        return {std::move(ring)};
    for (const double gap : {0.1, 1.0, 10.0, 30.0, 100.0, 300.0, 1000.0, 3000.0}) {
        if (QPolygonF ring = soundRing(closedUp(*all, gap), flat); !ring.isEmpty())
            return {std::move(ring), gap};
    }
    return {soundRing(Geometry(all->ConvexHull()), flat), 0, true};
}

} // namespace town

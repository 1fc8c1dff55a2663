// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/ground/outline.h"

#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"
#include "town/decide/flatground.h"

namespace town {

namespace {

constexpr int kArc = 8; // corners of a quarter circle

using Geometry = FlatShape;

QPointF middleOf(const std::vector<region::Grid> &grids)
{
    QRectF all;
    for (const region::Grid &grid : grids)
        all |= grid.ring.boundingRect();
    return all.center();
}

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
QPolygonF soundRing(const Geometry &geometry, const FlatGround &flat)
{
    const OGRPolygon *ground = geometry ? onlyGround(*geometry) : nullptr;
    if (ground == nullptr)
        return {};
    const QPolygonF ring = flat.part(*ground).ring;
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
    const FlatGround flat(middleOf(grids));
    OGRMultiPolygon parts;
    for (const region::Grid &grid : grids)
        parts.addGeometryDirectly(flat.shape({grid.ring, {}}).release());
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

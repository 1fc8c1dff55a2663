// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/decide/middle.h"

#include "base/plane.h"

#include <QPointF>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace town {

namespace {

constexpr double kOnBorder = 1e-3; // metres
constexpr double kSmooth = 0.02;   // metres: a border needs no corner every step
constexpr int kMostCorners = 300;  // of a ground that is parted: what follows is quadratic
constexpr int kMostPieces = 200;
constexpr double kLeastArea = 1e-4; // square metres: what rounding leaves

/// All edges of a shape's rings.
std::vector<std::pair<QPointF, QPointF>> edgesOf(const OGRGeometry &shape)
{
    std::vector<std::pair<QPointF, QPointF>> edges;
    const auto add = [&edges](const OGRLinearRing &ring) {
        for (int i = 0; i + 1 < ring.getNumPoints(); ++i)
            edges.emplace_back(QPointF(ring.getX(i), ring.getY(i)), QPointF(ring.getX(i + 1), ring.getY(i + 1)));
    };
    if (wkbFlatten(shape.getGeometryType()) == wkbPolygon) {
        for (const OGRLinearRing *ring : *shape.toPolygon())
            add(*ring);
    }
    return edges;
}

bool isOn(QPointF point, const std::vector<std::pair<QPointF, QPointF>> &edges)
{
    return std::ranges::any_of(edges, [point](const auto &edge) { return base::fromSide(point, edge.first, edge.second) < kOnBorder; });
}

double fromNearest(QPointF point, const std::vector<QPointF> &points)
{
    double nearest = std::numeric_limits<double>::infinity();
    for (const QPointF &each : points)
        nearest = std::min(nearest, std::hypot(each.x() - point.x(), each.y() - point.y()));
    return nearest;
}

using Corner = std::pair<double, double>;
/// By corner: how much nearer it is to the second border than to the first one. Above nought it is the first one's.
using Sides = std::map<Corner, double>;

/// None where only one border runs along the ground.
Sides sidesOf(const OGRPolygon &ground, const OGRGeometry &first, const OGRGeometry &second)
{
    const auto firstEdges = edgesOf(first), secondEdges = edgesOf(second);
    std::vector<QPointF> corners, ofFirst, ofSecond;
    for (const OGRLinearRing *ring : ground) {
        for (int i = 0; i + 1 < ring->getNumPoints(); ++i) {
            const QPointF corner(ring->getX(i), ring->getY(i));
            const bool isFirst = isOn(corner, firstEdges), isSecond = isOn(corner, secondEdges);
            corners.push_back(corner);
            if (isFirst && !isSecond)
                ofFirst.push_back(corner);
            if (isSecond && !isFirst)
                ofSecond.push_back(corner);
        }
    }
    Sides sides;
    if (ofFirst.empty() || ofSecond.empty())
        return sides;
    for (const QPointF &corner : corners)
        sides[{corner.x(), corner.y()}] = fromNearest(corner, ofFirst) - fromNearest(corner, ofSecond);
    return sides;
}

/// Where it is as far to the one as to the other, between two corners: bit by bit the same for both triangles at that edge.
QPointF cutBetween(const std::pair<QPointF, double> &one, const std::pair<QPointF, double> &other)
{
    const bool isTurned = std::pair(other.first.x(), other.first.y()) < std::pair(one.first.x(), one.first.y());
    const auto &[from, value] = isTurned ? other : one;
    const auto &[to, beyond] = isTurned ? one : other;
    return from + (to - from) * (value / (value - beyond));
}

/// The part of a triangle on which what its corners say, and what lies between them, is above nought.
QPolygonF above(const std::array<std::pair<QPointF, double>, 3> &triangle)
{
    QPolygonF kept;
    for (size_t i = 0; i < triangle.size(); ++i) {
        const auto &corner = triangle[i], &next = triangle[(i + 1) % triangle.size()];
        if (corner.second >= 0)
            kept << corner.first;
        if ((corner.second < 0) != (next.second < 0))
            kept << cutBetween(corner, next);
    }
    return kept.size() >= 3 ? kept : QPolygonF();
}

void addTriangle(const OGRPolygon &triangle, const Sides &sides, OGRMultiPolygon &all)
{
    const OGRLinearRing *ring = triangle.getExteriorRing();
    if (ring == nullptr || ring->getNumPoints() < 4)
        return;
    std::array<std::pair<QPointF, double>, 3> corners;
    for (int i = 0; i < 3; ++i) {
        const auto side = sides.find({ring->getX(i), ring->getY(i)});
        corners[size_t(i)] = {QPointF(ring->getX(i), ring->getY(i)), side == sides.end() ? 0 : side->second};
    }
    const QPolygonF kept = above(corners);
    if (kept.isEmpty())
        return;
    OGRLinearRing border;
    for (const QPointF &point : kept)
        border.addPoint(point.x(), point.y());
    border.closeRings();
    OGRPolygon polygon;
    polygon.addRing(&border);
    polygon.flattenTo2D();
    if (polygon.get_Area() > kLeastArea * kLeastArea)
        all.addGeometry(&polygon);
}

/// One ground, parted. A net of triangles between the corners of both borders, cut where it is as far to the one as to the other.
FlatShape nearerPart(const OGRPolygon &ground, const OGRGeometry &first, const OGRGeometry &second)
{
    const std::unique_ptr<OGRPolygon> dense(ground.clone());
    double around = 0;
    for (const OGRLinearRing *ring : ground)
        around += ring->get_Length();
    const double wide = 2 * ground.get_Area() / std::max(around, kOnBorder);
    dense->segmentize(std::max(wide / 3, around / kMostCorners));
    const Sides sides = sidesOf(*dense, first, second);
    if (sides.empty())
        return nullptr;
    OGRMultiPoint points;
    for (const auto &[corner, side] : sides) {
        OGRPoint point(corner.first, corner.second);
        points.addGeometry(&point);
    }
    const FlatShape net(points.DelaunayTriangulation(0, 0));
    if (!net)
        return nullptr;
    OGRMultiPolygon kept;
    for (const OGRGeometry *each : *net->toGeometryCollection())
        addTriangle(*each->toPolygon(), sides, kept);
    const FlatShape whole(kept.IsEmpty() ? nullptr : kept.UnionCascaded());
    const FlatShape smooth(whole ? whole->SimplifyPreserveTopology(kSmooth) : nullptr);
    return onlyGrounds(FlatShape(smooth ? smooth->Intersection(&ground) : nullptr).get());
}

} // namespace

FlatShape nearerToFirst(const OGRGeometry &shared, const OGRGeometry &first, const OGRGeometry &second)
{
    const FlatShape parts = onlyGrounds(&shared);
    const OGRMultiPolygon &grounds = *parts->toMultiPolygon();
    if (grounds.getNumGeometries() > kMostPieces)
        return nullptr;
    FlatShape all;
    for (const OGRPolygon *ground : grounds) {
        FlatShape nearer = nearerPart(*ground, first, second);
        if (!nearer)
            return nullptr;
        all = all ? onlyGrounds(FlatShape(all->Union(nearer.get())).get()) : std::move(nearer);
        if (!all)
            return nullptr;
    }
    return all;
}

} // namespace town

// SPDX-License-Identifier: GPL-3.0-or-later
#include "town/edit/gridshelf.h"

#include <QLineF>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace town {

namespace {

namespace bg = boost::geometry;
using ShelfPoint = bg::model::d2::point_xy<double>;
using ShelfBox = bg::model::box<ShelfPoint>;
using ShelfEntry = std::pair<ShelfBox, GridId>;

constexpr double kDegreeLength = 111'195.1; ///< metres, of a great circle
constexpr double kSameCorner = 1.5e-7;      ///< degrees

ShelfBox shelfBox(const QRectF &box) { return {{box.left(), box.top()}, {box.right(), box.bottom()}}; }

bool isSameCorner(QPointF one, QPointF other) { return std::abs(one.x() - other.x()) < kSameCorner && std::abs(one.y() - other.y()) < kSameCorner; }

} // namespace

MetresHere::MetresHere(QPointF middle) : m_east(kDegreeLength * std::max(0.01, std::cos(middle.y() * std::numbers::pi / 180))), m_north(kDegreeLength)
{}

double MetresHere::between(QPointF one, QPointF other) const { return std::hypot((one.x() - other.x()) * m_east, (one.y() - other.y()) * m_north); }

QPointF MetresHere::nearestOn(QPointF from, QPointF to, QPointF point) const
{
    const QPointF along((to.x() - from.x()) * m_east, (to.y() - from.y()) * m_north);
    const QPointF off((point.x() - from.x()) * m_east, (point.y() - from.y()) * m_north);
    const double square = QPointF::dotProduct(along, along);
    const double share = square > 0 ? std::clamp(QPointF::dotProduct(off, along) / square, 0.0, 1.0) : 0;
    return from + share * (to - from);
}

QRectF MetresHere::grown(const QRectF &box, double metres) const
{
    const double east = metres / m_east, north = metres / m_north;
    return box.adjusted(-east, -north, east, north);
}

struct GridShelf::Tree {
    bg::index::rtree<ShelfEntry, bg::index::quadratic<16>> boxes;
};

GridShelf::GridShelf() : m_tree(std::make_unique<Tree>()) {}

GridShelf::~GridShelf() = default;

const region::Grid *GridShelf::find(GridId id) const
{
    const auto found = m_grids.find(id);
    return found == m_grids.end() ? nullptr : &found->second;
}

void GridShelf::put(GridId id, region::Grid grid)
{
    take(id);
    m_tree->boxes.insert({shelfBox(grid.ring.boundingRect()), id});
    m_grids.insert_or_assign(id, std::move(grid));
}

void GridShelf::take(GridId id)
{
    const auto found = m_grids.find(id);
    if (found == m_grids.end())
        return;
    m_tree->boxes.remove({shelfBox(found->second.ring.boundingRect()), id});
    m_grids.erase(found);
}

std::vector<GridId> GridShelf::near(const QRectF &box) const
{
    std::vector<GridId> ids;
    for (auto it = m_tree->boxes.qbegin(bg::index::intersects(shelfBox(box))); it != m_tree->boxes.qend(); ++it)
        ids.push_back(it->second);
    std::ranges::sort(ids);
    return ids;
}

const QPolygonF &ringOf(const region::Grid &grid, int ring) { return ring == 0 ? grid.ring : grid.holes[size_t(ring - 1)]; }

QPolygonF &ringOf(region::Grid &grid, int ring) { return ring == 0 ? grid.ring : grid.holes[size_t(ring - 1)]; }

std::optional<GridPoint> cornerAt(GridId id, const region::Grid &grid, QPointF at)
{
    for (int ring = 0; ring < ringsOf(grid); ++ring) {
        const QPolygonF &points = ringOf(grid, ring);
        const auto found = std::ranges::find_if(points, [at](QPointF corner) { return isSameCorner(corner, at); });
        if (found != points.end())
            return GridPoint{id, ring, int(found - points.begin())};
    }
    return std::nullopt;
}

std::optional<GridEdge> edgeNear(GridId id, const region::Grid &grid, QPointF at, const MetresHere &here)
{
    std::optional<GridEdge> nearest;
    for (int ring = 0; ring < ringsOf(grid); ++ring) {
        const QPolygonF &points = ringOf(grid, ring);
        for (int i = 0; i < int(points.size()); ++i) {
            const QPointF on = here.nearestOn(points[i], points[(i + 1) % points.size()], at);
            const double metres = here.between(on, at);
            if (!nearest || metres < nearest->metres)
                nearest = GridEdge{{id, ring, i}, on, metres};
        }
    }
    return nearest;
}

} // namespace town

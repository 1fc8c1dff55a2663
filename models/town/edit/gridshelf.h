// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "town/foundlayer.h"

#include <QRectF>

#include <map>
#include <memory>

namespace town {

/// Names a grid while it is edited, whatever its code becomes.
using GridId = int;

[[nodiscard]] inline FoundPart groundOf(const region::Grid &grid) { return {grid.ring, grid.holes}; }

/// A corner of a grid's border.
struct GridPoint {
    GridId grid = 0;
    int ring = 0; ///< 0 the border, from 1 on its holes
    int index = 0;
    friend bool operator==(const GridPoint &, const GridPoint &) = default;
};

/// An edge of a grid's border, and the place on it that is nearest to where somebody asked.
struct GridEdge {
    GridPoint from; ///< its first corner
    QPointF at;     ///< degrees
    double metres = 0;
};

/// Lengths in metres around a town's middle.
class MetresHere {
public:
    MetresHere() = default;
    explicit MetresHere(QPointF middle);
    [[nodiscard]] double between(QPointF one, QPointF other) const;
    /// On the line from `from` to `to`: what is nearest to `point`.
    [[nodiscard]] QPointF nearestOn(QPointF from, QPointF to, QPointF point) const;
    /// A box in degrees that is so much larger on each side.
    [[nodiscard]] QRectF grown(const QRectF &box, double metres) const;

private:
    double m_east = 1;
    double m_north = 1;
};

/// Grids by their ids, found by where they lie. A value.
class GridShelf {
public:
    GridShelf();
    ~GridShelf();
    GridShelf(const GridShelf &) = delete;
    GridShelf &operator=(const GridShelf &) = delete;

    [[nodiscard]] const std::map<GridId, region::Grid> &all() const { return m_grids; }
    [[nodiscard]] const region::Grid *find(GridId id) const;
    void put(GridId id, region::Grid grid); ///< in the place of what it was
    void take(GridId id);
    /// Those whose box meets this one, by their ids.
    [[nodiscard]] std::vector<GridId> near(const QRectF &box) const;

private:
    struct Tree;
    std::unique_ptr<Tree> m_tree;
    std::map<GridId, region::Grid> m_grids;
};

/// The rings of a grid: 0 the border, from 1 on its holes.
[[nodiscard]] inline int ringsOf(const region::Grid &grid) { return 1 + int(grid.holes.size()); }
[[nodiscard]] const QPolygonF &ringOf(const region::Grid &grid, int ring);
[[nodiscard]] QPolygonF &ringOf(region::Grid &grid, int ring);
/// The corner at this place, to a centimetre and a half; none: there is none.
[[nodiscard]] std::optional<GridPoint> cornerAt(GridId id, const region::Grid &grid, QPointF at);
/// The edge that is nearest; none: the grid has no ring.
[[nodiscard]] std::optional<GridEdge> edgeNear(GridId id, const region::Grid &grid, QPointF at, const MetresHere &here);

} // namespace town

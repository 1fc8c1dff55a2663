// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/ground/labelpoint.h"
#include "town/edit/gridedit.h"

#include <cmath>
#include <numbers>

namespace towntest {

inline constexpr QPointF kLatticeCorner{121.25, 31.18}; ///< degrees, its south-west
inline constexpr double kLatticeStep = 0.005;           ///< degrees: some 480 by 556 metres

/// A corner of the lattice.
inline QPointF latticePoint(int column, int row)
{
    return {town::toCentimetre(kLatticeCorner.x() + column * kLatticeStep), town::toCentimetre(kLatticeCorner.y() + row * kLatticeStep)};
}

inline QPolygonF latticeRing(int column, int row, int columns = 1, int rows = 1)
{
    return QPolygonF({latticePoint(column, row), latticePoint(column + columns, row), latticePoint(column + columns, row + rows),
                      latticePoint(column, row + rows)});
}

inline region::Grid latticeGrid(const QString &code, const QPolygonF &ring, const std::vector<QPolygonF> &holes = {})
{
    region::Grid grid;
    grid.code = code;
    grid.name = QStringLiteral("Grid ") + code;
    grid.chief = QStringLiteral("Chief ") + code;
    grid.ring = ring;
    grid.holes = holes;
    grid.label = region::labelPoint(ring, holes);
    return grid;
}

/// Squares side by side, row by row from the south-west: "1", "2" …
inline std::vector<region::Grid> lattice(int columns, int rows)
{
    std::vector<region::Grid> grids;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            grids.push_back(latticeGrid(QString::number(grids.size() + 1), latticeRing(column, row)));
    }
    return grids;
}

/// The area in square metres on one plane for all: corner by corner.
inline double shoelace(const QPolygonF &ring)
{
    const double north = 6'371'008.8 * std::numbers::pi / 180, east = north * std::cos(kLatticeCorner.y() * std::numbers::pi / 180);
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i] - kLatticeCorner, b = ring[(i + 1) % ring.size()] - kLatticeCorner;
        twice += (a.x() * b.y() - a.y() * b.x()) * east * north;
    }
    return std::abs(twice) / 2;
}

inline double shoelace(const region::Grid &grid)
{
    double area = shoelace(grid.ring);
    for (const QPolygonF &hole : grid.holes)
        area -= shoelace(hole);
    return area;
}

inline double shoelace(const town::GridEdit &edit)
{
    double area = 0;
    for (const region::Grid &grid : edit.grids())
        area += shoelace(grid);
    return area;
}

} // namespace towntest

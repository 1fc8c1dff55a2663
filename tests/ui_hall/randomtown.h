// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/mockfeed.h"

#include <random>

/// A town of columns × rows grids with crooked borders: some grids have an estate of their own inside them (a hole), some are two cells long. Seeded.
inline region::RegionPtr randomTown(quint32 seed, int columns, int rows)
{
    std::mt19937 random(seed);
    const auto jitter = [&random] { return (double(random() % 1000) / 1000 - 0.5) * 0.5; };
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    std::vector<std::vector<QPointF>> corners;
    for (int row = 0; row <= rows; ++row) {
        auto &line = corners.emplace_back();
        for (int column = 0; column <= columns; ++column)
            line.emplace_back(121.2 + 0.01 * (column + jitter()), 31.2 - 0.008 * (row + jitter()));
    }
    const auto add = [&town](QPolygonF ring) -> region::Grid & {
        region::Grid grid;
        grid.code = QStringLiteral("%1").arg(town->grids.size() + 1, 2, 10, QLatin1Char('0'));
        grid.name = QStringLiteral("国展诸光民主村").left(2 + qsizetype(town->grids.size() % 4));
        const QPointF middle = ring.boundingRect().center();
        grid.label = {middle.y(), middle.x()};
        grid.ring = std::move(ring);
        town->grids.push_back(std::move(grid));
        return town->grids.back();
    };
    town->grids.clear();
    town->outline.clear();
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const bool twice = column + 1 < columns && random() % 6 == 0;
            const int next = column + (twice ? 2 : 1);
            QPolygonF ring{corners[size_t(row)][size_t(column)]};
            for (int at = column + 1; at <= next; ++at)
                ring << corners[size_t(row)][size_t(at)];
            for (int at = next; at >= column; --at)
                ring << corners[size_t(row) + 1][size_t(at)];
            const size_t whole = town->grids.size();
            add(ring);
            if (twice) {
                const QPointF middle = ring.boundingRect().center();
                const QPolygonF estate(QRectF(middle - QPointF(0.0035, 0.002), QSizeF(0.007, 0.004)));
                add(estate);
                town->grids[whole].holes.push_back(estate);
            }
            column = next - 1;
        }
    }
    for (const QPointF &corner : corners.front())
        town->outline << corner;
    for (int row = 1; row <= rows; ++row)
        town->outline << corners[size_t(row)].back();
    for (int column = columns; column >= 0; --column)
        town->outline << corners.back()[size_t(column)];
    for (int row = rows - 1; row > 0; --row)
        town->outline << corners[size_t(row)].front();
    return town;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/labelpoint.h"

#include "base/plane.h"

#include <QLineF>
#include <QRectF>
#include <QtMath>

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace region {

namespace {

/// A ground on a plane on which both directions are measured alike.
struct Ground {
    std::vector<QPolygonF> borders; ///< the first is the outer one

    /// To the nearest border; below zero outside, and within a hole.
    [[nodiscard]] double depthAt(QPointF point) const
    {
        double nearest = std::numeric_limits<double>::max();
        bool isInside = false;
        for (const QPolygonF &border : borders) {
            for (qsizetype i = 0; i < border.size(); ++i)
                nearest = std::min(nearest, base::fromSide(point, border[i], border[(i + 1) % border.size()]));
            isInside ^= border.containsPoint(point, Qt::OddEvenFill);
        }
        return isInside ? nearest : -nearest;
    }
};

struct Cell {
    QPointF middle;
    double half = 0;
    double depth = 0; ///< of the middle
    [[nodiscard]] double most() const { return depth + half * M_SQRT2; }
    friend bool operator<(const Cell &left, const Cell &right) { return left.most() < right.most(); }
};

} // namespace

base::GeoPoint labelPoint(const QPolygonF &ring, const std::vector<QPolygonF> &holes)
{
    constexpr double kPrecision = 0.01, kLeast = 1e-6;
    const double shrink = std::max(std::cos(qDegreesToRadians(ring.boundingRect().center().y())), 0.01);
    const auto onPlane = [shrink](QPolygonF border) {
        for (QPointF &point : border)
            point.rx() *= shrink;
        return border;
    };
    Ground ground{{onPlane(ring)}};
    for (const QPolygonF &hole : holes)
        ground.borders.push_back(onPlane(hole));
    const QRectF box = ground.borders.front().boundingRect();
    const double size = std::max(box.width(), box.height());
    std::priority_queue<Cell> cells; // what may hold the deepest point comes first
    Cell best{box.center(), size / 2, ground.depthAt(box.center())};
    cells.push(best);
    // Until nothing can lie deeper; a ground that is thinner than that is searched on until a point of it is met.
    while (!cells.empty() && cells.top().half > size * kLeast) {
        const Cell cell = cells.top();
        if (best.depth > 0 && cell.most() <= best.depth + size * kPrecision)
            break;
        cells.pop();
        const double half = cell.half / 2;
        for (const QPointF &corner : {QPointF(-half, -half), QPointF(half, -half), QPointF(-half, half), QPointF(half, half)}) {
            const QPointF middle = cell.middle + corner;
            const Cell part{middle, half, ground.depthAt(middle)};
            if (part.depth > best.depth)
                best = part;
            if (part.most() > 0)
                cells.push(part);
        }
    }
    return {best.middle.y(), best.middle.x() / shrink};
}

} // namespace region

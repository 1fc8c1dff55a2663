// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/gridground.h"
#include "map/plan/labelplan.h"

namespace ui::map {

/// The line from a call-out to its case: from where, to where, and on what it should not lie.
struct ElbowTask {
    QRectF box; ///< the call-out
    QPointF pin;
    qreal rim = 0;              ///< the line ends here, around `pin`
    std::vector<QRectF> stands; ///< numbers, names, counts and other pins
    std::vector<QRectF> likely; ///< where such will probably stand
};

/// The line with at most three bends that strikes the fewest of what stands, keeps off the borders, with which it would be confused, and leaves most
/// of the town free, what is red or orange first.
[[nodiscard]] QPolygonF routeElbow(const PlanInput &input, const std::vector<GridGround> &grounds, const ElbowTask &task);

/// How many of the boxes a line strikes.
[[nodiscard]] int struckBy(const QPolygonF &line, const std::vector<QRectF> &boxes, const MapStyle &style);

/// What is painted of a plan's line: it leaves out every number, name and count, where no way leads around it.
[[nodiscard]] std::vector<QPolygonF> elbowParts(const MapPlan &plan, const MapStyle &style);

} // namespace ui::map

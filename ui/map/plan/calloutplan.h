// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/gridground.h"
#include "map/plan/labelplan.h"

namespace ui::map {

/// Where the call-out stands: in a corner, else at an edge of the view, where it covers no grid with open cases and the fewest of the others; the
/// smaller one where the large one finds no such place. The old place is kept while it is one. Empty: there is none.
struct CalloutPlace {
    QRectF box;
    bool small = false;
};
[[nodiscard]] CalloutPlace placeCallout(const PlanInput &input, const std::vector<GridGround> &grounds);
/// Where words of a size stand, by the same rule; `old` is kept while it fits.
[[nodiscard]] QRectF placeWords(const PlanInput &input, const std::vector<GridGround> &grounds, QSizeF size, const QRectF &old);

/// The line from a call-out to a mark at `pin` with a rim: one bend, on the way that leaves more of the town free.
[[nodiscard]] QPolygonF elbowOf(const PlanInput &input, const QRectF &box, QPointF pin, qreal rim);

/// The same line where it crosses none of `boxes`; else that with one bend, from anywhere on the call-out's edge, which crosses the fewest.
[[nodiscard]] QPolygonF clearElbow(const PlanInput &input, const QRectF &box, const MapPlan::Pin &chosen, const QPolygonF &first,
                                   const std::vector<QRectF> &boxes);

} // namespace ui::map

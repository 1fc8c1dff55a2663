// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <optional>
#include <vector>

namespace region {

/// A border as a simple ring, and what was mended to make it one. Points are x = longitude, y = latitude, in degrees; rings are not closed.
struct CleanRing {
    QPolygonF ring;                  ///< empty when nothing of it has an area
    std::vector<QPolygonF> holes;    ///< loops inside that touched the border at one point
    std::vector<QPointF> spikes;     ///< where a part of no width was taken off
    std::vector<QPointF> touches;    ///< where the border touched itself; its two passings now lie a centimetre apart
    std::optional<QPointF> crossing; ///< where it really crosses itself: nobody can say which side is inside
};

/// Takes off what GIS editors leave behind: points twice, spikes of no width, points and edges at which a border touches itself. A ring that is
/// simple already comes back point by point. True crossings are left as they are and told. Pure; cost is quadratic only for rings that are not
/// simple.
[[nodiscard]] CleanRing cleaned(const QPolygonF &ring);

/// A point in which two edges that do not follow each other cross; none in a simple ring. Quadratic.
[[nodiscard]] std::optional<QPointF> crossingOf(const QPolygonF &ring);

} // namespace region

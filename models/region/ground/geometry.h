// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace region {

/// Why the ring is no simple polygon (it crosses itself, has too few points, no area), in words for the log; empty when it is one.
[[nodiscard]] QString ringFault(const QPolygonF &ring);

/// A hole that is not inside its ring, lies over another hole or crosses the border: why, in words for the log; empty when all is well. The rings
/// are without fault by themselves.
[[nodiscard]] QString holesFault(const QPolygonF &ring, const std::vector<QPolygonF> &holes);

/// Inside or on the border, a hole's border too.
[[nodiscard]] bool covers(const QPolygonF &ring, base::GeoPoint point);
[[nodiscard]] bool covers(const QPolygonF &ring, const std::vector<QPolygonF> &holes, base::GeoPoint point);

/// Two grids that lie over each other, how much of the ground they share, and where.
struct Overlap {
    struct Part {
        QPointF at; ///< the middle of it, or a corner where that lies outside; in degrees
        double squareMetres = 0;
    };
    size_t first = 0;
    size_t second = 0;
    double squareMetres = 0;
    std::vector<Part> parts; ///< largest first
};

/// All pairs that share more ground than `tolerance` square metres: shared borders may differ by rounding. Rings must be
/// without fault.
[[nodiscard]] std::vector<Overlap> overlaps(const std::vector<Grid> &grids, double tolerance);

/// The area of a simple ring in square metres, on a local plane; without its holes.
[[nodiscard]] double area(const QPolygonF &ring);
[[nodiscard]] double area(const QPolygonF &ring, const std::vector<QPolygonF> &holes);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace region
{

/// Why the ring is no simple polygon (it crosses itself, has too few points, no area), in words for the log; empty when it is one.
[[nodiscard]] QString ringFault(const QPolygonF &ring);

/// Inside or on the border.
[[nodiscard]] bool covers(const QPolygonF &ring, base::GeoPoint point);

/// Two grids that lie over each other, and how much of the ground they share.
struct Overlap {
    size_t first = 0;
    size_t second = 0;
    double squareMetres = 0;
};

/// All pairs that share more ground than `tolerance` square metres: shared borders may differ by rounding. Rings must be
/// without fault.
[[nodiscard]] std::vector<Overlap> overlaps(const std::vector<Grid> &grids, double tolerance);

/// The area of a simple ring in square metres, on a local plane.
[[nodiscard]] double area(const QPolygonF &ring);

} // namespace region

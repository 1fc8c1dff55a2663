// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace town {

/// The border around all grids, without what is empty inside it.
struct Outline {
    QPolygonF ring;        ///< simple; x is the longitude; empty where there are no grids
    double widestGap = 0;  ///< metres: gaps between grids up to about so wide were closed to make one ground of them; 0: they touch
    bool isAround = false; ///< they lie too far apart for that: it goes round all of them as a string would
};

/// Makes it of sound grids (region/ground/geometry.h). Every grid lies inside. Pure; takes some seconds for thousands of grids.
[[nodiscard]] Outline outlineOf(const std::vector<region::Grid> &grids);

} // namespace town

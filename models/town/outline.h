// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace town {

/// The border around all grids: the largest ground that they make together, without what is empty inside it. In degrees; empty where there are none.
[[nodiscard]] QPolygonF outlineOf(const std::vector<region::Grid> &grids);

} // namespace town

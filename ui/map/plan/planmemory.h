// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/gridplan.h"

#include <memory>
#include <vector>

namespace ui::map {

/// What a plan hands on to the next one of the same camera. It spares the next one work and changes nothing of what it finds.
struct PlanMemory {
    std::shared_ptr<const PlanGround> ground;
    std::vector<GridSearches> searches; ///< by grid, in the scene's order
};

} // namespace ui::map

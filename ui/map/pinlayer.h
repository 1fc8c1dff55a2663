// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/labelplan.h"

namespace ui::map {

/// Places the pins of red and orange cases: shifted where two would overlap, merged where there are too many to tell apart.
[[nodiscard]] std::vector<MapPlan::Pin> placePins(const PlanInput &input, LabelPlanner &planner);

} // namespace ui::map

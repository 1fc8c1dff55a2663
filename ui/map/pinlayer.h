// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/labelplan.h"

namespace ui::map {

/// The chosen case's pin, at its true place; takes its box.
[[nodiscard]] std::vector<MapPlan::Pin> placeChosen(const PlanInput &input, LabelPlanner &planner);
/// Adds the pins of red and orange cases: shifted where two would overlap, merged where there are too many to tell apart.
void placePins(const PlanInput &input, LabelPlanner &planner, std::vector<MapPlan::Pin> &pins);

} // namespace ui::map

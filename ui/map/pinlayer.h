// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/labelplan.h"

#include <QHash>

namespace ui::map {

/// The chosen case's pin, at its true place; takes its box.
[[nodiscard]] std::vector<MapPlan::Pin> placeChosen(const PlanInput &input, LabelPlanner &planner);
/// Whether there are more pins than can be told apart, so that clusters stand for them.
[[nodiscard]] bool isCrowded(const PlanInput &input);
/// Adds a pin for each red and orange case, shifted where two would overlap; cases of one spot share one.
void placePins(const PlanInput &input, LabelPlanner &planner, std::vector<MapPlan::Pin> &pins);
/// What placeClusters() would like to set into each grid of the scene that has red or orange cases.
[[nodiscard]] QHash<int, QSizeF> clusterSizes(const PlanInput &input);
/// Adds one pin a grid with the number of its red and orange cases, where that finds room in the grid beside what stands there: its
/// number and count tell the rest.
void placeClusters(const PlanInput &input, LabelPlanner &planner, MapPlan &plan);

} // namespace ui::map

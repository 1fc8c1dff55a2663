// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

inline constexpr auto kHeat = QLatin1StringView("heat");

/// What was filed in each grid in the chosen hours of the week: the more, the farther from the ground's grey, in five neutral steps under everything
/// that says how bad something is. Off at first, and on no wall.
[[nodiscard]] LayerSpec heatLayer();

/// How warm each of the scene's grids is, 0 (nothing was filed) … 5 (as much as in the warmest): the square root of its share, so that one hot grid
/// does not hide the others. All 0 where nobody knows.
[[nodiscard]] std::vector<int> heatSteps(const MapScene &scene, const report::GridHours *hours, const report::HourChoice &choice);

} // namespace ui::map

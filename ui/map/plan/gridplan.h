// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/gridground.h"
#include "map/plan/gridname.h"
#include "map/plan/labelplan.h"

#include <array>

namespace ui::map {

/// Sizes of letters and digits on the map, as shares of the style's; largest first.
inline constexpr std::array<qreal, 3> kLetters{1, 0.85, 0.72};

/// What is to be placed in one grid.
struct GridTask {
    int index = 0;
    GridName name;
    int total = 0;                   ///< open cases
    std::vector<live::PinView> pins; ///< the chosen one first, then worst first
    std::optional<base::CaseId> chosen;
    bool must = false; ///< the worst grid: its number stands whatever it covers
    QRectF callout{};  ///< from which a line leads to the chosen case; empty: none
    qreal most = 1;    ///< size of letters that most grids hold their numbers in: none without pins has larger ones
};

/// A grid's label and pins.
struct GridPlaced {
    MapPlan::GridLabel label; ///< without a name: no place
    std::vector<MapPlan::Pin> pins;
};

/// A place for a grid's label and pins in its own ground and on nothing that `planner` holds. Where the same pins stood in `before` and all of it
/// still fits, it stays where it was.
[[nodiscard]] GridPlaced placeGrid(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task);

} // namespace ui::map

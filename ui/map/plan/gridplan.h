// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/labelplan.h"
#include "map/plan/planground.h"

#include <array>
#include <memory>

namespace ui::map {

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

/// What a search for a grid's places depends on beside the ground and what the planner holds.
struct SearchBasis {
    std::array<qreal, 2> wish{};    ///< from where it looks, to the last bit
    std::array<qreal, 4> callout{}; ///< GridTask's, to the last bit
    std::vector<live::PinView> pins;
    std::optional<base::CaseId> chosen;
    bool must = false, counted = false;
    qreal most = 1;
    qreal digits = 0, word = 0; ///< widths of what tells the count
    QString unit, overdue;
    friend bool operator==(const SearchBasis &, const SearchBasis &) = default;
};

/// A search that was made, and what it found: where all that it depended on is the same it would find the same again.
struct GridSearch {
    SearchBasis basis;
    Neighbourhood around;
    GridPlaced found;
};
/// Of one grid, the newest first. Two: a pin that goes leaves what was before it came.
using GridSearches = std::array<std::shared_ptr<const GridSearch>, 2>;

/// A place for a grid's label and pins in its own ground and on nothing that `planner` holds. Where the same pins stood in `before` and all of it
/// still fits, it stays where it was. `known`: the grid's searches on this ground; it does not look again for what one of them found, and adds its
/// own.
[[nodiscard]] GridPlaced placeGrid(const PlanInput &input, const PlanGround &ground, const LabelPlanner &planner, const GridTask &task,
                                   GridSearches &known);

} // namespace ui::map

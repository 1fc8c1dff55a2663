// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page/pagespec.h"

#include <vector>

namespace ui::board {

/// Where a panel beside the page's own stands on the board.
enum class PartSide : quint8 {
    LeftFoot, ///< below the patrols
    RightFoot ///< below what waits for the supervisor's word
};

/// A panel that stands for itself on the supervisor's board: one row of boardParts(). A panel that is not in the list leaves no hole.
struct BoardPart {
    PartSide side = PartSide::LeftFoot;
    int stretch = 10;                                                                   ///< of its column's height, beside its neighbours' 10
    std::function<QWidget *(const page::Surroundings &around, QWidget *parent)> make{}; ///< GUI thread; the page takes the widget over
};

/// The panels, from above in each column.
[[nodiscard]] std::vector<BoardPart> boardParts();

} // namespace ui::board

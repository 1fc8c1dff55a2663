// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/boardparts.h"

#include "board/handoverpanel.h"
#include "ranking/sessionpanel.h"

namespace ui::board {

std::vector<BoardPart> boardParts()
{
    return {
        {PartSide::LeftFoot, 6, sessionHandover},
        {PartSide::RightFoot, 18, ranking::sessionPanel},
    };
}

} // namespace ui::board

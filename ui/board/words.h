// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ui::board {

/// Words::tr() translates in the context "board".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(board)
};

} // namespace ui::board

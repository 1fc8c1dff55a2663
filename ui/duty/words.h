// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ui::duty {

/// Words::tr() translates in the context "duty".
struct Words {
    Q_DECLARE_TR_FUNCTIONS(duty)
};

} // namespace ui::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace ui::alarms {

/// AlarmWords::tr() translates in the context "alarms".
struct AlarmWords {
    Q_DECLARE_TR_FUNCTIONS(alarms)
};

} // namespace ui::alarms

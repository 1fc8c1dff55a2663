// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/widget/whytips.h"

class QWidget;

namespace app {

/// Every queue, map and severity block below `window` says why under the mouse.
void watchTips(ui::actions::WhyTips &tips, const live::Hall &hall, const QWidget &window);

} // namespace app

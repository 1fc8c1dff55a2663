// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// How the shown elements are: open cases, alarms and silence of their sensors, patrols. Never dimmed, and above the words.
[[nodiscard]] LayerSpec elementStateLayer();

} // namespace ui::map

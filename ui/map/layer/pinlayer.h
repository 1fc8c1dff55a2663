// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Red and orange cases, and the marks of the others when the map is close.
[[nodiscard]] LayerSpec pinLayer();

/// Whether a red or orange case, or the clock of one, is among the changes.
[[nodiscard]] bool touchesPins(const live::Changes &changes);

} // namespace ui::map

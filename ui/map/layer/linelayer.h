// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The frame of the chosen grid.
[[nodiscard]] LayerSpec frameLayer();
/// The line from the call-out to its case: dark on both sides and round at its beginning, no border of a grid looks like that.
[[nodiscard]] LayerSpec elbowLayer();

} // namespace ui::map

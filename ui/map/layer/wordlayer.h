// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Names, counts (behind the worst level's shape, or behind a word where pins show the level), neighbours, scale bar, north arrow.
[[nodiscard]] LayerSpec wordLayer();

} // namespace ui::map

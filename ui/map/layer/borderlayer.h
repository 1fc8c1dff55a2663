// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Roads, waters, the borders of the grids and the outline of the town, over the land's colours: changes with the camera only, so that a grid whose
/// count changes has its fill painted anew and no road.
[[nodiscard]] LayerSpec borderLayer();

/// The edges of the grids that are red or orange, over all other lines of the ground.
[[nodiscard]] LayerSpec edgeLayer();

} // namespace ui::map

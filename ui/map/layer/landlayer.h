// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The land, and what lies around the town: changes with the camera only.
[[nodiscard]] LayerSpec landLayer();

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The cameras of the town, where they stand and where they look. What they see is nowhere.
[[nodiscard]] LayerSpec cameraLayer();

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Places where cases weigh more: a broken line around each.
[[nodiscard]] LayerSpec keyAreaLayer();

} // namespace ui::map

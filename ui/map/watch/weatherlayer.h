// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The areas for which the weather service gives its warnings, with their names. Which warning holds, nobody tells the hall, so none is drawn.
[[nodiscard]] LayerSpec weatherLayer();

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Registered elements: small squares, glyphs when close, counts in pills when there are too many to tell apart.
[[nodiscard]] LayerSpec elementLayer();

} // namespace ui::map

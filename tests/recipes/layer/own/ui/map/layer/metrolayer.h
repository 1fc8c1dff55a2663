// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// The lines of the metro once more, over the land's colours: a broken line along each.
[[nodiscard]] LayerSpec metroLayer();

} // namespace ui::map

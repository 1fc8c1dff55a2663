// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

/// Places where cases weigh more: a double line around each and around its holes, with its name on it. The ground in it answers the pointer as
/// Region::keyAreaAt does, by which cases weigh more.
[[nodiscard]] LayerSpec keyAreaLayer();

} // namespace ui::map

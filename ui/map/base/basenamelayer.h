// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

inline constexpr auto kBaseNames = QLatin1StringView("base-names");

/// The names of a town's base maps, small and grey: off until somebody wants them, and only where they lie on no word or mark of the hall's and on no
/// other name.
[[nodiscard]] LayerSpec baseNameLayer();

} // namespace ui::map

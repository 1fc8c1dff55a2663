// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

inline constexpr auto kBase = QLatin1StringView("base");

/// The town's base maps (region::BaseMap), dimmed: streets and houses that the land and the colours of the grids shine through. Where the picture for
/// the present camera is not there yet, the one before it stands in.
[[nodiscard]] LayerSpec baseLayer();

/// Who drew them, in small words in a corner, and what keeps one from being shown. Only where they are.
[[nodiscard]] LayerSpec baseCreditLayer();

} // namespace ui::map

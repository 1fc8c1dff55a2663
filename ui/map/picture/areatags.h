// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/layer/layer.h"

namespace ui::map {

inline constexpr auto kKeyAreas = QLatin1StringView("key-areas");

/// Where the name of a key area stands in the view.
struct AreaTag {
    size_t area = 0; ///< its place among the scene's
    QRectF box;      ///< pixels
    friend bool operator==(const AreaTag &, const AreaTag &) = default;
};

/// The names of the key areas, each on its line, the higher and the more to the left the better, and beside everything that the plan has placed. One
/// that finds no such place is left out; nothing is where the layer is off. The same state gives the same places.
[[nodiscard]] std::vector<AreaTag> areaTags(const MapScene &scene, const MapState &state);

} // namespace ui::map

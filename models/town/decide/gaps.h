// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/foundlayer.h"

#include <optional>

namespace town {

inline constexpr double kWidestGap = 1;      ///< metres: wider ground between two grids is somebody's
inline constexpr double kThinnestGap = 0.05; ///< metres: thinner is how borders are rounded
inline constexpr double kLeastGap = 1;       ///< square metres: of a strip that is told

/// A strip between grounds that belongs to none of them, nowhere wider than kWidestGap.
struct Gap {
    FoundPart ground; ///< degrees
    size_t one = 0;   ///< place of the ground along which most of it lies; of two alike the first
    size_t other = 0; ///< of the one after it
    double squareMetres = 0;
    double widest = 0; ///< metres
    friend bool operator==(const Gap &, const Gap &) = default;
};

/// The strips between these grounds, which are sound, in degrees, and lie beside each other; in the order of `one`, then from west to east. A strip
/// within one ground alone is none. Pure: it looks at all of them at once.
[[nodiscard]] std::vector<Gap> gapsBetween(const std::vector<FoundPart> &grounds);

/// A ground with a strip beside it, up to the border of those that lie `beside`. None where that makes no sound ground.
[[nodiscard]] std::optional<FoundPart> withGap(const FoundPart &ground, const FoundPart &gap, const std::vector<FoundPart> &beside);

} // namespace town

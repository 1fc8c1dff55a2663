// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/ground.h"

#include <cmath>

namespace basemap {

bool Ground::isSound() const
{
    constexpr int kMostSide = 16'384; // pixels
    const bool isSized = !pixels.isEmpty() && pixels.width() <= kMostSide && pixels.height() <= kMostSide;
    return isSized && std::isfinite(west) && std::isfinite(north) && perX > 0 && perY > 0 && std::isfinite(perX) && std::isfinite(perY);
}

} // namespace basemap

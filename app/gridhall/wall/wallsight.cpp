// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallsight.h"

#include "hall/halllayout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace app {

namespace {

constexpr double kSightGlyph = 0.92; ///< height of a Han glyph, in em
constexpr double kSightText = 32, kSightTitle = 42;
constexpr double kSightMost = 1.5;
constexpr double kSightMinutes = 180 * 60 / std::numbers::pi;

} // namespace

double arcOf(double units, double factor, const WallSight &sight)
{
    const double pixels = units * factor * ui::hall::layoutHall(sight.pixels, 0).scale;
    const double metres = kSightGlyph * pixels * sight.width / sight.pixels.width();
    return std::atan(metres / sight.farthest) * kSightMinutes;
}

WallText textFor(const WallSight &sight)
{
    if (!(sight.width > 0) || !(sight.farthest > 0) || sight.pixels.isEmpty())
        return {};
    const auto needed = [&sight](double units, double arc) {
        return std::tan(arc / kSightMinutes) / std::tan(arcOf(units, 1, sight) / kSightMinutes);
    };
    const double exact = std::max(needed(kSightText, kLeastArc), needed(kSightTitle, kLeastTitleArc));
    const double rounded = std::ceil(exact * 100 - 1e-9) / 100;
    return {std::clamp(rounded, 1.0, kSightMost), rounded <= kSightMost};
}

} // namespace app

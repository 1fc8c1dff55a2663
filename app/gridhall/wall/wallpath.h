// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>

#include <chrono>

namespace app {

/// By how much the wall's picture is moved so that still marks do not burn in: a closed path over a field of kWallSide × kWallSide places, one place
/// each kWallStay, which comes to each of them once a round and lies evenly around the middle.
inline constexpr int kWallSide = 6;
inline constexpr int kWallSteps = kWallSide * kWallSide;
inline constexpr std::chrono::minutes kWallStay{4};

/// The shift at a step, in units: whole and odd, −5 to 5 in both directions; neighbours on the path differ by 2 in one of them.
[[nodiscard]] constexpr QPoint wallShift(int step)
{
    const int at = ((step % kWallSteps) + kWallSteps) % kWallSteps;
    int x = 0, y = 0;
    if (at > 0 && at <= kWallSide * (kWallSide - 1)) { // row by row beside the first column, there and back
        y = (at - 1) / (kWallSide - 1);
        const int along = (at - 1) % (kWallSide - 1);
        x = y % 2 == 0 ? 1 + along : kWallSide - 1 - along;
    } else if (at > 0) { // and up the first column
        y = kWallSteps - at;
    }
    return {2 * x - (kWallSide - 1), 2 * y - (kWallSide - 1)};
}

} // namespace app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace app {

/// A wall as people see it.
struct WallSight {
    double width = 0;    ///< of the picture, in metres
    double farthest = 0; ///< from the wall to the seat that is farthest away, in metres
    QSize pixels;        ///< of the picture
};

/// How large text has to be so that the farthest seat reads it (docs/visual.md "The hall"): a Han glyph, 0.92 em high, spans 16 minutes of arc in any
/// text (32 units) and 22 in titles (42).
struct WallText {
    double factor = 1;   ///< 1.0–1.5, in steps of 0.01 upwards
    bool reached = true; ///< false: even 1.5 times as large is too small there
    friend bool operator==(const WallText &, const WallText &) = default;
};
inline constexpr double kLeastArc = 16, kLeastTitleArc = 22;

/// The angle, in minutes, of a Han glyph of so many units of the design grid at the factor.
[[nodiscard]] double arcOf(double units, double factor, const WallSight &sight);
/// Without width or distance: factor 1.
[[nodiscard]] WallText textFor(const WallSight &sight);

} // namespace app

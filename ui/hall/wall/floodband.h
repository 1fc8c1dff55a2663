// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/flood/floodfold.h"
#include "theme/theme.h"

namespace ui::hall {

inline constexpr qreal kFloodBand = 96; ///< height at design size

/// While a flood runs: how many came in how long, since when, and the largest of the rows that stand for several cases.
void paintFloodBand(QPainter &painter, const theme::Theme &theme, const QRectF &box, const live::Hall &hall, const live::FloodFold &fold);
/// The same in words; all rows that stand for others.
[[nodiscard]] QString floodWords(const live::Hall &hall, const live::FloodFold &fold);

} // namespace ui::hall

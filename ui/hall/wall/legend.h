// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::hall {

/// What the map's marks mean. Paints as many lines as fit, from the top; a higher box sets them wider apart. On a quiet map other marks need
/// words.
void paintLegend(QPainter &painter, const theme::Theme &theme, const QRectF &box, bool quiet = false);
/// The same in words, the heading first.
[[nodiscard]] QStringList legendWords(const theme::Theme &theme, bool quiet);

} // namespace ui::hall

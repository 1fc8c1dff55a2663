// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

namespace ui::hall {

/// What the map's marks mean. Paints as many lines as fit, from the top; a higher box sets them wider apart.
void paintLegend(QPainter &painter, const theme::Theme &theme, const QRectF &box);

} // namespace ui::hall

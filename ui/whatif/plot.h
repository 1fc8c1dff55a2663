// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

#include <utility>

#include <qcustomplot.h>

namespace ui::whatif {

/// What an axis holds its ticker by.
using TickerPointer = decltype(std::declval<const QCPAxis &>().ticker());

/// An axis in the theme's greys: fine lines, small labels, no ticks between.
void paintQuietly(QCPAxis &axis, const theme::Theme &theme);

} // namespace ui::whatif

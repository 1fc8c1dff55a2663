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

/// A plot that is drawn only once it has a size: on a page that is not shown yet the library would paint on nothing, and say so.
class Plot final : public QCustomPlot {
public:
    explicit Plot(QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace ui::whatif

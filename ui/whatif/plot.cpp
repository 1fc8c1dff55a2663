// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/plot.h"

#include "look/marks.h"

namespace ui::whatif {

// The library takes itself for busy until then. What it was asked to draw meanwhile comes with the first size.
Plot::Plot(QWidget *parent) : QCustomPlot(parent) { mReplotting = true; }

void Plot::resizeEvent(QResizeEvent *event)
{
    mReplotting = rect().isEmpty();
    QCustomPlot::resizeEvent(event);
}

void paintQuietly(QCPAxis &axis, const theme::Theme &theme)
{
    const look::Palette &palette = theme.palette();
    axis.setBasePen(QPen(palette.control));
    axis.setTickPen(QPen(palette.control));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(palette.textSecond);
    axis.setTickLabelFont(look::sans(12));
    axis.grid()->setPen(QPen(palette.hairline));
    axis.grid()->setZeroLinePen(Qt::NoPen);
}

} // namespace ui::whatif

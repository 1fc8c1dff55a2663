// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/levelschart.h"

#include "look/marks.h"
#include "theme/plain.h"
#include "whatif/plot.h"
#include "whatif/wording.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::whatif {

using namespace Qt::StringLiterals;

LevelsChart::LevelsChart(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_plot(new Plot(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_plot, 1);
    rows->addWidget(buildLegend());
    theme::setSpoken(this, tr("Worst levels"));
    const look::Palette &palette = theme.palette();
    m_plot->setBackground(palette.panel);
    paintQuietly(*m_plot->xAxis, theme);
    paintQuietly(*m_plot->yAxis, theme);
    m_plot->yAxis->grid()->setVisible(false);
    m_plot->yAxis->setTickLabelColor(palette.text);
    m_plot->yAxis->setTickLabelFont(look::sans(13));
}

QWidget *LevelsChart::buildLegend()
{
    auto *legend = new QWidget(this);
    auto *row = new QHBoxLayout(legend);
    row->setContentsMargins(4, 0, 4, 0);
    row->setSpacing(6);
    for (const domain::Severity level : domain::kSeverities) {
        auto *mark = new theme::Label(legend);
        mark->setPixmap(markIcon(m_theme, level).pixmap(18, 18));
        row->addWidget(mark);
        row->addWidget(new theme::Label(theme::colourWord(level), legend));
        row->addSpacing(10);
    }
    row->addStretch(1);
    return legend;
}

void LevelsChart::show(const report::WhatIf &answer)
{
    m_plot->clearPlottables();
    const int columns = int(answer.columns.size());
    QCPBars *below = nullptr;
    for (const domain::Severity level : domain::kSeverities) {
        auto *bars = new QCPBars(m_plot->yAxis, m_plot->xAxis);
        bars->setWidth(0.6);
        bars->setBrush(m_theme.palette().of(level));
        bars->setPen(QPen(m_theme.palette().panel));
        for (int i = 0; i < columns; ++i)
            bars->addData(columns - 1 - i, answer.columns[size_t(i)].all.worst[domain::indexOf(level)]);
        if (below)
            bars->moveAbove(below);
        below = bars;
    }
    auto *names = new QCPAxisTickerText;
    int filed = 0;
    for (int i = 0; i < columns; ++i) {
        names->addTick(columns - 1 - i, shortTitle(answer.columns[size_t(i)]));
        filed = std::max(filed, answer.columns[size_t(i)].all.filed);
    }
    m_plot->yAxis->setTicker(TickerPointer(names));
    m_plot->yAxis->setRange(-0.6, columns - 0.4);
    m_plot->xAxis->setRange(0, std::max(1, filed));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::vector<std::vector<int>> LevelsChart::lengths() const
{
    std::vector<std::vector<int>> all;
    for (int i = 0; i < m_plot->plottableCount(); ++i) {
        const auto *bars = qobject_cast<QCPBars *>(m_plot->plottable(i));
        std::vector<int> &columns = all.emplace_back();
        for (const QCPBarsData &bar : *bars->data())
            columns.insert(columns.begin(), int(bar.value)); // the first column is drawn on top, at the largest key
    }
    return all;
}

} // namespace ui::whatif

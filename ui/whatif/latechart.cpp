// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/latechart.h"

#include "look/marks.h"
#include "theme/plain.h"
#include "whatif/plot.h"
#include "whatif/wording.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDayLabels = 14;      ///< more do not stand side by side
constexpr double kGroupWidth = 0.8; ///< of a day

} // namespace

LateChart::LateChart(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_plot(new Plot(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_plot);
    theme::setSpoken(this, tr("Late cases by day"));
    setMinimumHeight(150);
    const look::Palette &palette = theme.palette();
    m_plot->setBackground(palette.panel);
    paintQuietly(*m_plot->xAxis, theme);
    paintQuietly(*m_plot->yAxis, theme);
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->legend->setVisible(true);
    m_plot->legend->setBrush(Qt::NoBrush);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setTextColor(palette.text);
    m_plot->legend->setFont(look::sans(13));
    m_plot->legend->setFillOrder(QCPLegend::foColumnsFirst);
    auto *above = new QCPLayoutGrid;
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->addElement(0, 0, above);
    above->addElement(0, 0, m_plot->legend);
    m_plot->plotLayout()->setRowStretchFactor(0, 0.001);
}

void LateChart::addBars(const report::WhatIf &answer)
{
    auto *group = new QCPBarsGroup(m_plot);
    group->setSpacingType(QCPBarsGroup::stAbsolute);
    group->setSpacing(1);
    for (size_t i = 0; i < answer.columns.size(); ++i) {
        const auto &column = answer.columns[i];
        auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setName(shortTitle(column));
        bars->setBarsGroup(group);
        bars->setWidth(kGroupWidth / double(answer.columns.size()));
        bars->setBrush(fillOf(m_theme, i));
        bars->setPen(QPen(m_theme.palette().textSecond));
        for (size_t day = 0; day < column.days.size(); ++day)
            bars->addData(double(day), column.days[day].late);
    }
}

void LateChart::setDays(const report::WhatIf &answer)
{
    const int days = int(answer.from.daysTo(answer.to)) + 1;
    const int step = (days + kDayLabels - 1) / kDayLabels;
    auto *ticker = new QCPAxisTickerText;
    for (int day = 0; day < days; day += step)
        ticker->addTick(day, answer.from.addDays(day).toString(u"MM-dd"_s));
    m_plot->xAxis->setTicker(TickerPointer(ticker));
    m_plot->xAxis->setRange(-0.6, days - 0.4);
}

void LateChart::show(const report::WhatIf &answer)
{
    m_plot->clearPlottables();
    addBars(answer);
    setDays(answer);
    int most = 0;
    for (const auto &column : answer.columns)
        for (const auto &day : column.days)
            most = std::max(most, day.late);
    // Whole cases only: no ticks between them.
    auto *whole = new QCPAxisTickerFixed;
    whole->setTickStep(1);
    whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    m_plot->yAxis->setTicker(TickerPointer(whole));
    m_plot->yAxis->setRange(0, std::max(1.0, most * 1.08));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

std::vector<std::vector<int>> LateChart::heights() const
{
    std::vector<std::vector<int>> all;
    for (int i = 0; i < m_plot->plottableCount(); ++i) {
        const auto *bars = qobject_cast<QCPBars *>(m_plot->plottable(i));
        std::vector<int> &days = all.emplace_back();
        for (const QCPBarsData &bar : *bars->data())
            days.push_back(int(bar.value));
    }
    return all;
}

} // namespace ui::whatif

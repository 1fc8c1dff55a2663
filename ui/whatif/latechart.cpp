// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/latechart.h"

#include "actions/widget/flowlayout.h"
#include "base/time/daytext.h"
#include "look/marks.h"
#include "theme/plain.h"
#include "whatif/plot.h"
#include "whatif/wording.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace ui::whatif {

using namespace Qt::StringLiterals;

namespace {

constexpr double kGroupWidth = 0.8; ///< of a day
constexpr qreal kDatePixels = 12;   ///< of the axis' labels
constexpr qreal kDatesApart = 10;
constexpr qreal kAxisRoom = 64; ///< what the counts and the margins take of the width
constexpr QSize kSwatch(24, 14);
constexpr int kSharp = 2;
constexpr int kNamesApart = 14;

} // namespace

LateChart::LateChart(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_legend(new QWidget(this)), m_plot(new Plot(this))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    new actions::FlowLayout(m_legend, kNamesApart);
    rows->addWidget(m_legend);
    rows->addWidget(m_plot, 1);
    theme::setSpoken(this, tr("Late cases by day"));
    setMinimumHeight(150);
    const look::Palette &palette = theme.palette();
    m_plot->setBackground(palette.panel);
    paintQuietly(*m_plot->xAxis, theme);
    paintQuietly(*m_plot->yAxis, theme);
    m_plot->xAxis->grid()->setVisible(false);
}

/// The library's own legend has one line and cuts what does not fit into it.
void LateChart::nameColumns(const report::WhatIf &answer)
{
    while (QLayoutItem *item = m_legend->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (size_t i = 0; i < answer.columns.size(); ++i) {
        QPixmap swatch(kSwatch * kSharp);
        swatch.setDevicePixelRatio(kSharp);
        swatch.fill(m_theme.palette().panel);
        QPainter painter(&swatch);
        painter.setPen(m_theme.palette().textSecond);
        painter.setBrush(fillOf(m_theme, i));
        painter.drawRect(QRectF(0.5, 0.5, kSwatch.width() - 1, kSwatch.height() - 1));
        painter.end();
        auto *entry = new QWidget(m_legend);
        auto *row = new QHBoxLayout(entry);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        auto *mark = new theme::Label(entry);
        mark->setPixmap(swatch);
        row->addWidget(mark);
        row->addWidget(new theme::Label(shortTitle(answer.columns[i]), entry));
        m_legend->layout()->addWidget(entry);
        entry->show();
    }
}

void LateChart::addBars(const report::WhatIf &answer)
{
    auto *group = new QCPBarsGroup(m_plot);
    group->setSpacingType(QCPBarsGroup::stAbsolute);
    group->setSpacing(1);
    for (size_t i = 0; i < answer.columns.size(); ++i) {
        const auto &column = answer.columns[i];
        auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setBarsGroup(group);
        bars->setWidth(kGroupWidth / double(answer.columns.size()));
        bars->setBrush(fillOf(m_theme, i));
        bars->setPen(QPen(m_theme.palette().textSecond));
        for (size_t day = 0; day < column.days.size(); ++day)
            bars->addData(double(day), column.days[day].late);
    }
}

void LateChart::setDays()
{
    // The period's first year is said above the chart; the days of a later one say theirs.
    const qreal label = theme::textWidth(base::dayText(m_from.addDays(std::max(0, m_days - 1)), m_from), look::sans(kDatePixels)) + kDatesApart;
    const qreal day = std::max(1.0, (width() - kAxisRoom) / (m_days + 0.2));
    m_step = std::max(1, int(std::ceil(label / day)));
    auto *ticker = new QCPAxisTickerText;
    for (int index = 0; index < m_days; index += m_step)
        ticker->addTick(index, base::dayText(m_from.addDays(index), m_from));
    m_plot->xAxis->setTicker(TickerPointer(ticker));
    m_plot->xAxis->setRange(-0.6, m_days - 0.4);
}

void LateChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int before = m_step; m_days > 0) {
        setDays();
        if (m_step != before)
            m_plot->replot(QCustomPlot::rpQueuedReplot);
    }
}

void LateChart::show(const report::WhatIf &answer)
{
    m_plot->clearPlottables();
    addBars(answer);
    nameColumns(answer);
    m_from = answer.from;
    m_days = int(answer.from.daysTo(answer.to)) + 1;
    setDays();
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

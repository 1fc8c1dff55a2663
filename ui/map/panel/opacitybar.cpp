// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/panel/opacitybar.h"

#include "map/layer/layerchoice.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kKnob = 2; ///< half its width

} // namespace

OpacityBar::OpacityBar(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedSize(sizeHint()); }

void OpacityBar::setPercent(int percent)
{
    const int steps = int(std::lround(qreal(percent) / kStepPercent));
    const int next = std::clamp(steps * kStepPercent, LayerChoice::kFaintest, 100);
    if (next != m_percent) {
        m_percent = next;
        update();
        Q_EMIT changed();
    }
}

void OpacityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Palette &palette = m_theme.palette();
    const QColor ink = isEnabled() ? palette.textSecond : palette.control;
    const qreal middle = height() / 2.0, left = kKnob, right = width() - kKnob;
    const qreal knob = left + (right - left) * m_percent / 100;
    painter.fillRect(QRectF(left, middle - 1, right - left, 2), palette.hairline);
    painter.fillRect(QRectF(left, middle - 1.5, knob - left, 3), ink);
    painter.fillRect(QRectF(knob - kKnob, middle - 6, 2 * kKnob, 12), ink);
}

void OpacityBar::mousePressEvent(QMouseEvent *event) { setAt(event->position().x()); }

void OpacityBar::mouseMoveEvent(QMouseEvent *event) { setAt(event->position().x()); }

void OpacityBar::setAt(qreal x) { setPercent(int(std::lround((x - kKnob) * 100 / (width() - 2 * kKnob)))); }

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/scaledpanel.h"

#include <QPaintEvent>

namespace ui::theme {

ScaledPanel::ScaledPanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setAttribute(Qt::WA_InputMethodEnabled, false); }

void ScaledPanel::setScale(qreal scale)
{
    if (scale > 0 && !qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        update();
    }
}

void ScaledPanel::paintEvent(QPaintEvent *event)
{
    m_part = event->region();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(m_scale, m_scale);
    paint(painter, units());
}

void ScaledPanel::updatePart(const QRectF &box, qreal beyond)
{
    const QRectF wide = box.adjusted(-beyond, -beyond, beyond, beyond);
    update(QRectF(wide.topLeft() * m_scale, wide.size() * m_scale).toAlignedRect().adjusted(-1, -1, 1, 1));
}

QRectF ScaledPanel::shownOf(const QRectF &box) const
{
    const QRect pixels = QRectF(box.topLeft() * m_scale, box.size() * m_scale).toAlignedRect();
    const QRectF shown = m_part.intersected(pixels).boundingRect();
    return shown.isEmpty() ? QRectF() : QRectF(shown.topLeft() / m_scale, shown.size() / m_scale);
}

void ScaledPanel::paintGround(QPainter &painter, const QRectF &box, qreal radius) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().panel);
    painter.drawRoundedRect(box, radius, radius);
}

void ScaledPanel::paintDivider(QPainter &painter, qreal x, qreal y, qreal width) const
{
    painter.fillRect(QRectF(x, y, width, 2), palette().hairline);
}

} // namespace ui::theme

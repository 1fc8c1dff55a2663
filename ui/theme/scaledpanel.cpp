// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/scaledpanel.h"

namespace ui::theme {

ScaledPanel::ScaledPanel(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setAttribute(Qt::WA_InputMethodEnabled, false); }

void ScaledPanel::setScale(qreal scale)
{
    if (scale > 0 && !qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        update();
    }
}

void ScaledPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(m_scale, m_scale);
    paint(painter, units());
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/scaledpanel.h"

#include <QPaintEvent>

#include <algorithm>
#include <cmath>

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
    if (!fillInside(painter, box, radius)) {
        painter.drawRoundedRect(box, radius, radius);
    }
}

// The shape of a whole panel is computed line by line, however little of it is painted: whole pixels of it need no shape.
bool ScaledPanel::fillInside(QPainter &painter, const QRectF &box, qreal radius) const
{
    const bool wholePixels = devicePixelRatioF() == std::floor(devicePixelRatioF());
    if (!wholePixels || painter.worldTransform() != QTransform::fromScale(m_scale, m_scale)) {
        return false;
    }
    const QRectF pixels(box.topLeft() * m_scale, box.size() * m_scale);
    const auto inside = [&pixels](qreal aside, qreal above) {
        const QRectF part = pixels.adjusted(aside, above, -aside, -above);
        return QRect(QPoint(int(std::ceil(part.left())), int(std::ceil(part.top()))),
                     QPoint(int(std::floor(part.right())) - 1, int(std::floor(part.bottom())) - 1));
    };
    const QRect across = inside(0, radius * m_scale), down = inside(radius * m_scale, 0);
    const QRegion parts = m_part.intersected(pixels.toAlignedRect());
    if (!std::ranges::all_of(parts, [&](const QRect &part) { return across.contains(part) || down.contains(part); })) {
        return false;
    }
    painter.save();
    painter.resetTransform();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const QRect &part : parts) {
        painter.fillRect(part, palette().panel);
    }
    painter.restore();
    return true;
}

void ScaledPanel::paintDivider(QPainter &painter, qreal x, qreal y, qreal width) const
{
    painter.fillRect(QRectF(x, y, width, 2), palette().hairline);
}

} // namespace ui::theme

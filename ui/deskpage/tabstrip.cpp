// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/tabstrip.h"

#include "actions/widget/paint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui::deskpage {

TabStrip::TabStrip(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setFixedHeight(36);
    setFocusPolicy(Qt::TabFocus);
}

void TabStrip::setTabs(const QStringList &labels)
{
    m_labels = labels;
    update();
}

void TabStrip::setCurrent(int index)
{
    if (index < 0 || index >= m_labels.size() || index == m_current)
        return;
    m_current = index;
    theme::tellCurrent(this);
    update();
    Q_EMIT changed(index);
}

QRectF TabStrip::boxOf(int index) const
{
    qreal x = 6;
    for (int i = 0; i < index; ++i)
        x += actions::textWidth(m_labels[i], 14, true) + 24;
    return {x, 0, actions::textWidth(m_labels[index], 14, true) + 24, qreal(height())};
}

theme::SpokenParts TabStrip::spokenParts() const
{
    theme::SpokenParts parts;
    for (int i = 0; i < m_labels.size(); ++i)
        parts.push_back({m_labels[i], boxOf(i).toAlignedRect(), QAccessible::PageTab, i == m_current, true});
    return parts;
}

void TabStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.panel);
    actions::paintRule(painter, {0, height() - 1.0}, width(), p);
    for (int i = 0; i < m_labels.size(); ++i) {
        const QRectF box = boxOf(i);
        const bool on = i == m_current;
        if (on) {
            painter.fillRect(box, p.raised);
            painter.fillRect(QRectF(box.left(), box.bottom() - 3, box.width(), 3), p.text);
        }
        actions::paintText(painter, box, m_labels[i], {14, on, on ? p.text : p.textSecond, Qt::AlignHCenter});
        if (on && hasFocus())
            m_theme.paintFocus(painter, box);
    }
}

void TabStrip::mousePressEvent(QMouseEvent *event)
{
    for (int i = 0; i < m_labels.size(); ++i) {
        if (boxOf(i).contains(event->position()))
            setCurrent(i);
    }
}

void TabStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        setCurrent(m_current - 1);
    else if (event->key() == Qt::Key_Right)
        setCurrent(m_current + 1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui::deskpage

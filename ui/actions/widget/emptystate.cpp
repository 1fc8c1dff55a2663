// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/emptystate.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::actions {

EmptyState::EmptyState(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_button(new KeyButton(theme, this))
{
    m_button->hide();
    connect(m_button, &QAbstractButton::clicked, this, &EmptyState::buttonPressed);
}

void EmptyState::setContent(theme::Icon icon, const QString &title, const QString &detail, const QString &button, const QString &key)
{
    m_skeleton = false;
    m_icon = icon;
    m_title = title;
    m_detail = detail;
    m_button->setText(button);
    m_button->setKey(key);
    m_button->setVisible(!button.isEmpty());
    m_button->adjustSize();
    theme::setSpoken(this, title);
    theme::setSpokenMore(this, detail);
    resizeEvent(nullptr);
    update();
}

void EmptyState::skeleton()
{
    m_skeleton = true;
    m_button->hide();
    update();
}

void EmptyState::resizeEvent(QResizeEvent *)
{
    m_button->resize(m_button->sizeHint());
    m_button->move((width() - m_button->width()) / 2, height() / 2 + 34);
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto &p = m_theme.palette();
    painter.fillRect(rect(), p.panel);
    if (m_skeleton) {
        for (int y = 10; y + 18 < height(); y += 34) {
            const int length = 132 + (y * 7) % 90;
            painter.fillRect(34, y, 18, 18, p.raised);
            painter.fillRect(90, y + 3, 64, 12, p.raised);
            painter.fillRect(182, y + 3, length, 12, p.raised);
            painter.fillRect(width() - 170, y + 3, 60, 12, p.raised);
            painter.fillRect(width() - 80, y + 3, 60, 12, p.raised);
        }
        return;
    }
    const qreal middle = height() / 2.0;
    m_theme.paintIcon(painter, m_icon, QRectF(width() / 2.0 - 22, middle - 80, 44, 44), p.control);
    paintText(painter, QRectF(12, middle - 24, width() - 24, 24), m_title, {16, true, p.text, Qt::AlignHCenter});
    paintText(painter, QRectF(12, middle + 2, width() - 24, 22), m_detail, {14, false, p.textSecond, Qt::AlignHCenter});
}

} // namespace ui::actions

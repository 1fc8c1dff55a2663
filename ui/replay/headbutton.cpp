// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/headbutton.h"

#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>

#include <cmath>

namespace ui::replay {

namespace {

constexpr qreal kHeight = 76, kPad = 22, kGap = 16, kCapPad = 12, kKeyPixels = 33, kIcon = 36;

} // namespace

HeadButton::HeadButton(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void HeadButton::setScale(qreal scale)
{
    m_scale = scale;
    updateGeometry();
    update();
}

void HeadButton::setKey(const QString &shownKey)
{
    m_key = shownKey;
    setProperty("spokenKey", shownKey);
    updateGeometry();
    update();
}

void HeadButton::setIcon(std::optional<theme::Icon> icon)
{
    m_icon = icon;
    update();
}

void HeadButton::setLeading(bool leading)
{
    m_leading = leading;
    update();
}

void HeadButton::setBrief(bool brief)
{
    m_brief = brief;
    theme::setTip(this, brief ? text() : QString());
    update();
}

qreal HeadButton::wantedWidth() const
{
    qreal width = 2 * kPad + (m_icon ? kIcon + kGap : 0);
    if (showsWords())
        width += theme::textWidth(text(), look::sans(wordPixels(), true)) + (m_key.isEmpty() ? 0 : kGap);
    return width + (m_key.isEmpty() ? 0 : theme::textWidth(m_key, look::sans(kKeyPixels)) + 2 * kCapPad);
}

QSize HeadButton::sizeHint() const { return {int(std::ceil(wantedWidth() * m_scale)), int(std::lround(kHeight * m_scale))}; }

void HeadButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(m_scale, m_scale);
    const look::Palette &palette = m_theme.palette();
    const QRectF box(0, 0, width() / m_scale, height() / m_scale);
    const qreal line = m_leading ? 5 : 3;
    const bool filled = isChecked() || isDown();
    const QColor ink = filled ? palette.inverse : palette.inverseText;
    painter.setPen(QPen(palette.inverseText, line));
    painter.setBrush(filled ? QBrush(palette.inverseText) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), 8, 8);
    if (hasFocus()) { // inside the frame, in whichever of the two stands out there
        painter.setPen(QPen(ink, 4, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(10, 10, -10, -10), 4, 4);
    }
    qreal x = kPad + std::max(0.0, (box.width() - wantedWidth()) / 2);
    if (m_icon) {
        m_theme.paintIcon(painter, *m_icon, QRectF(x, box.center().y() - kIcon / 2, kIcon, kIcon), ink);
        x += kIcon + kGap;
    }
    if (showsWords())
        x += theme::paintText(painter, text(), QRectF(x, 0, box.right() - x, box.height()), look::sans(wordPixels(), true), ink) +
             (m_key.isEmpty() ? 0 : kGap);
    if (m_key.isEmpty())
        return;
    const QRectF cap(x, box.center().y() - 24, theme::textWidth(m_key, look::sans(kKeyPixels)) + 2 * kCapPad, 48);
    painter.setPen(QPen(ink, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 4, 4);
    theme::paintText(painter, m_key, cap.adjusted(kCapPad - 2, 0, 0, 0), look::sans(kKeyPixels), ink);
}

void HeadButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace ui::replay

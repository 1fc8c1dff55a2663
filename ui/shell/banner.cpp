// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/banner.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QPainter>

namespace ui::shell {

namespace {

constexpr qreal kHatchedEnd = 120;
using Style = BannerText::Style;

} // namespace

Banner::Banner(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedHeight(46); }

void Banner::setText(const BannerText &text)
{
    if (text == m_text)
        return;
    const bool sameButtons = text.buttons == m_text.buttons && text.style == m_text.style;
    m_text = text;
    theme::setSpoken(this, text.title);
    theme::setSpokenMore(this, text.text);
    theme::setTip(this, text.text);
    if (!sameButtons) {
        for (actions::KeyButton *button : std::as_const(m_buttons)) {
            button->hide();
            button->deleteLater();
        }
        m_buttons.clear();
        for (const BannerText::Button &each : text.buttons) {
            auto *button = new actions::KeyButton(m_theme, this);
            button->setStyle(text.style == Style::Inverse ? actions::KeyButton::Style::Inverse : actions::KeyButton::Style::Normal);
            button->setFaceHeight(30);
            button->setText(each.text);
            button->setKey(each.key);
            connect(button, &QAbstractButton::clicked, this, [this, id = each.id] { Q_EMIT pressed(id); });
            button->show();
            m_buttons.append(button);
        }
    }
    resizeEvent(nullptr);
    update();
}

void Banner::resizeEvent(QResizeEvent *)
{
    int right = width() - 12 - (m_text.style == Style::Drill ? int(kHatchedEnd) : 0);
    for (auto button = m_buttons.crbegin(); button != m_buttons.crend(); ++button) {
        (*button)->resize((*button)->sizeHint());
        right -= (*button)->width();
        (*button)->move(right, (height() - (*button)->height()) / 2);
        right -= 8;
    }
}

qreal Banner::wordsEnd() const
{
    if (!m_buttons.isEmpty())
        return m_buttons.first()->x() - 12;
    return width() - 14 - (m_text.style == Style::Drill ? kHatchedEnd : 0);
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    const bool inverse = m_text.style == Style::Inverse;
    const bool drill = m_text.style == Style::Drill;
    const QRectF box = rect();
    const qreal line = m_text.style == Style::Quiet ? 1 : 2;
    painter.setPen(inverse ? QPen(Qt::NoPen) : QPen(m_text.style == Style::Quiet ? p.control : p.text, line));
    painter.setBrush(inverse ? p.inverse : p.panel);
    painter.drawRoundedRect(box.adjusted(line / 2, line / 2, -line / 2, -line / 2), 4, 4);
    qreal x = 14;
    if (drill) {
        for (const qreal left : {2.0, width() - kHatchedEnd - 2}) {
            QPainterPath end;
            end.addRect(QRectF(left, 2, kHatchedEnd, height() - 4));
            look::paintHatch(painter, end, p.text, 24, 12);
        }
        x = kHatchedEnd + 18;
    } else {
        m_theme.paintIcon(painter, m_text.icon, QRectF(x, height() / 2.0 - 10, 20, 20), inverse ? p.inverseText : p.text);
        x += 32;
    }
    const QColor ink = inverse ? p.inverseText : p.text;
    const QColor second = inverse ? p.inverseText : p.textSecond;
    const qreal end = wordsEnd();
    const qreal title = std::min(actions::textWidth(m_text.title, drill ? 18 : 14, true), end - x);
    actions::paintText(painter, QRectF(x, 0, title, height()), m_text.title, {drill ? 18.0 : 14.0, true, ink});
    x += title + 14;
    const qreal aside = actions::textWidth(m_text.aside, 14);
    const qreal room = end - x - (m_text.aside.isEmpty() ? 0 : aside + 12);
    if (room > 40)
        actions::paintText(painter, QRectF(x, 0, room, height()), m_text.text, {14, false, drill || inverse ? ink : second});
    if (!m_text.aside.isEmpty() && end - x > aside)
        actions::paintText(painter, QRectF(end - aside, 0, aside, height()), m_text.aside, {14, false, second, Qt::AlignRight});
}

} // namespace ui::shell

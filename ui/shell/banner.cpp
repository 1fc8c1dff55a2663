// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/banner.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"
#include "theme/spoken.h"

#include <QPainter>

#include <algorithm>

namespace ui::shell {

namespace {

constexpr qreal kHatchedEnd = 120;
constexpr qreal kBesideTitle = 14;
constexpr qreal kLeastBeside = 240; ///< a narrower text stands below its title
constexpr int kTextLine = 18;
using Style = BannerText::Style;

} // namespace

Banner::Banner(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme) { setFixedHeight(plan().height); }

void Banner::setText(const BannerText &text)
{
    if (text == m_text)
        return;
    const bool sameButtons = text.buttons == m_text.buttons && text.style == m_text.style;
    m_text = text;
    theme::setSpoken(this, text.title);
    theme::setSpokenMore(this, theme::spokenList({text.text, text.aside}));
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
    placeButtons();
    setFixedHeight(plan().height); // comes back here with the height that the words need
}

void Banner::placeButtons()
{
    int right = width() - 12 - (m_text.style == Style::Drill ? int(kHatchedEnd) : 0);
    for (auto button = m_buttons.crbegin(); button != m_buttons.crend(); ++button) {
        (*button)->resize((*button)->sizeHint());
        right -= (*button)->width();
        (*button)->move(right, (height() - (*button)->height()) / 2);
        right -= 8;
    }
}

qreal Banner::wordsBegin() const { return m_text.style == Style::Drill ? kHatchedEnd + 18 : 46; }

qreal Banner::asideWidth() const { return m_text.aside.isEmpty() ? 0 : actions::textWidth(m_text.aside, 14) + 12; }

qreal Banner::wordsEnd() const
{
    if (!m_buttons.isEmpty())
        return m_buttons.first()->x() - 12;
    return width() - 14 - (m_text.style == Style::Drill ? kHatchedEnd : 0);
}

Banner::Plan Banner::plan() const
{
    Plan plan{{m_text.title}};
    const qreal room = std::max<qreal>(wordsEnd() - wordsBegin() - asideWidth(), 80);
    const qreal title = actions::textWidth(m_text.title, titlePixels(), true);
    const qreal beside = room - title - kBesideTitle;
    if (m_text.text.isEmpty() && title <= room)
        return plan;
    if (!m_text.text.isEmpty() && actions::textWidth(m_text.text, 14) <= beside) {
        plan.text = QStringList{m_text.text};
        return plan;
    }
    plan.textPixels = 13;
    if (!m_text.text.isEmpty() && beside >= kLeastBeside) {
        plan.text = actions::linesOf(m_text.text, plan.textPixels, beside);
        if (plan.text.size() <= 2)
            return plan;
    }
    constexpr qreal kBold = 0.88; // bold words are wider than linesOf() measures
    plan.below = true;
    if (title > room)
        plan.title = actions::linesOf(m_text.title, titlePixels(), room * kBold);
    plan.text = m_text.text.isEmpty() ? QStringList() : actions::linesOf(m_text.text, plan.textPixels, room);
    plan.height = std::max(plan.height, 10 + int(plan.title.size() * qsizetype(titlePixels() + 7) + plan.text.size() * kTextLine));
    return plan;
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
    if (drill) {
        for (const qreal left : {2.0, width() - kHatchedEnd - 2}) {
            QPainterPath end;
            end.addRect(QRectF(left, 2, kHatchedEnd, height() - 4));
            look::paintHatch(painter, end, p.text, 24, 12);
        }
    } else {
        m_theme.paintIcon(painter, m_text.icon, QRectF(14, height() / 2.0 - 10, 20, 20), inverse ? p.inverseText : p.text);
    }
    paintWords(painter);
}

void Banner::paintWords(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    const bool inverse = m_text.style == Style::Inverse;
    const QColor ink = inverse ? p.inverseText : p.text;
    const QColor second = inverse ? p.inverseText : p.textSecond;
    const Plan words = plan();
    const qreal x = wordsBegin(), end = wordsEnd(), edge = end - asideWidth();
    const qreal titleLine = words.below ? titlePixels() + 7 : height();
    const qreal all = words.below ? qreal(words.title.size()) * titleLine + qreal(words.text.size()) * kTextLine : height();
    qreal y = (height() - all) / 2;
    qreal titleEnd = x;
    for (const QString &line : words.title) {
        const qreal width = std::min(actions::textWidth(line, titlePixels(), true), edge - x);
        actions::paintText(painter, QRectF(x, y, width, titleLine), line, {titlePixels(), true, ink});
        titleEnd = std::max(titleEnd, x + width);
        y += titleLine;
    }
    const qreal left = words.below ? x : titleEnd + kBesideTitle;
    const qreal textLine = words.below || words.text.size() > 1 ? kTextLine : height();
    if (!words.below)
        y = (height() - qreal(words.text.size()) * textLine) / 2;
    for (const QString &line : words.text) {
        actions::paintText(painter, QRectF(left, y, edge - left, textLine), line,
                           {words.textPixels, false, inverse || m_text.style == Style::Drill ? ink : second});
        y += textLine;
    }
    if (!m_text.aside.isEmpty())
        actions::paintText(painter, QRectF(edge + 12, 0, end - edge - 12, height()), m_text.aside, {14, false, second, Qt::AlignRight});
}

} // namespace ui::shell

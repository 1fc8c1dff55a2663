// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/keybutton.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>

namespace ui::actions {

namespace {

constexpr int kPad = 10;
constexpr int kGap = 8;
constexpr int kLongestReason = 190;
constexpr int kTwoLines = 42;
constexpr int kReasonLine = 17;

} // namespace

KeyButton::KeyButton(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void KeyButton::setStyle(Style style)
{
    if (style == m_style)
        return;
    m_style = style;
    updateGeometry();
    update();
}

void KeyButton::setKey(const QString &shownKey)
{
    m_key = shownKey;
    setProperty("spokenKey", shownKey);
    updateGeometry();
    update();
}

void KeyButton::setReason(const QString &reason)
{
    m_reason = reason;
    theme::setTip(this, reason);
    theme::setSpokenMore(this, reason);
    updateGeometry();
    update();
}

void KeyButton::setIcon(std::optional<theme::Icon> icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void KeyButton::setFaceHeight(int height)
{
    m_height = height;
    updateGeometry();
}

void KeyButton::setReasonShown(bool shown)
{
    m_reasonShown = shown;
    updateGeometry();
    update();
}

QStringList KeyButton::shownReason() const
{
    return m_style == Style::Blocked && m_reasonShown && !m_reason.isEmpty() ? inTwoLines(m_reason, 13, kLongestReason) : QStringList();
}

QSize KeyButton::sizeHint() const
{
    const bool bold = m_style == Style::Primary || m_style == Style::Inverse;
    qreal width = 2 * kPad + textWidth(text(), 14, bold);
    if (m_icon)
        width += 16 + (text().isEmpty() ? 0 : 6);
    if (!m_key.isEmpty())
        width += kGap + keyCapSize(m_key).width();
    const QStringList reason = shownReason();
    qreal longest = 0;
    for (const QString &line : reason)
        longest = std::max(longest, textWidth(line, 13) + 2);
    width += reason.isEmpty() ? 0 : kGap + longest;
    return {int(std::ceil(width)), reason.size() > 1 ? std::max(m_height, kTwoLines) : m_height};
}

QSize KeyButton::minimumSizeHint() const { return sizeHint(); }

KeyButton::Inks KeyButton::inks() const
{
    const auto &p = m_theme.palette();
    switch (m_style) {
    case Style::Primary: return {p.text, p.text, p.ground, p.selected, p.selected, 1, Qt::SolidLine, true};
    case Style::Inverse: return {Qt::transparent, p.inverseText, p.inverseText, p.inverseText, p.inverseText, 1.5, Qt::SolidLine, true};
    case Style::Blocked: return {Qt::transparent, p.control, p.textThird, p.textThird, p.control, 1, Qt::DashLine, false};
    case Style::Careful: return {p.raised, p.text, p.text, p.textSecond, p.control, 2, Qt::SolidLine, false};
    case Style::Normal: break;
    }
    Inks inks{p.raised, p.control, p.text, p.textSecond, p.control, 1, Qt::SolidLine, false};
    if (isDown()) {
        inks.face = p.ground;
        inks.line = p.text;
    } else if (underMouse()) {
        inks.face = p.selected;
    }
    if (!isEnabled()) {
        inks.text = p.textSecond;
        inks.pen = Qt::DashLine;
    }
    return inks;
}

void KeyButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Inks ink = inks();
    const bool bright = m_style == Style::Primary;
    QRectF face = rect();
    if (hasFocus()) {
        m_theme.paintFocus(painter, face);
        face.adjust(bright ? 4 : 0, bright ? 4 : 0, bright ? -4 : 0, bright ? -4 : 0);
    }
    if (!hasFocus() || bright) {
        painter.setPen(QPen(ink.line, ink.width, ink.pen));
        painter.setBrush(ink.face);
        const qreal half = ink.width / 2;
        painter.drawRoundedRect(face.adjusted(half, half, -half, -half), 4, 4);
    } else if (ink.face != QColor(Qt::transparent)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink.face);
        painter.drawRoundedRect(face.adjusted(2, 2, -2, -2), 3, 3);
    }
    // A button wider than its content keeps the content in the middle.
    qreal x = kPad + std::max(0, (width() - sizeHint().width()) / 2);
    const qreal middle = height() / 2.0;
    if (m_icon) {
        m_theme.paintIcon(painter, *m_icon, QRectF(x, middle - 8, 16, 16), ink.text);
        x += 16 + (text().isEmpty() ? 0 : 6);
    }
    const qreal words = textWidth(text(), 14, ink.bold);
    paintText(painter, QRectF(x, 0, words + 1, height()), text(), {14, ink.bold, ink.text});
    x += words;
    if (!m_key.isEmpty()) {
        x = paintKeyCap(painter, m_key, x + kGap, middle, ink.keyLine, ink.key).right();
    }
    const QStringList reason = shownReason();
    qreal y = (height() - kReasonLine * qreal(reason.size())) / 2.0;
    for (const QString &line : reason) {
        paintText(painter, QRectF(x + kGap, y, width() - x - kGap - kPad + 1, kReasonLine), line, {13, false, ink.text});
        y += kReasonLine;
    }
}

void KeyButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void KeyButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            click();
            return;
        }
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace ui::actions

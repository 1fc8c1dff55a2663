// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/waycard.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace ui::welcome {

using namespace Qt::StringLiterals;
using actions::paintText;
using actions::textWidth;

namespace {

constexpr int kPad = 18;
constexpr int kRows = 4;        ///< room for so many short lines in every card
constexpr int kNextLine = 18;   ///< what a line that goes on takes more
constexpr int kBeforeText = 26; ///< the mark of a line

} // namespace

WayCard::WayCard(const theme::Theme &theme, theme::Icon icon, const QString &title, const QString &aside, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_icon(icon), m_title(title), m_aside(aside), m_button(new actions::KeyButton(theme, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setFocusPolicy(Qt::NoFocus); // the card has the keyboard
    m_button->setFaceHeight(36);
    connect(m_button, &QAbstractButton::clicked, this, &WayCard::pressed);
    theme::setSpoken(this, u"%1, %2"_s.arg(title, aside));
}

void WayCard::setLines(const QList<Line> &lines, bool choices)
{
    m_lines = lines;
    m_choices = choices;
    m_chosen = 0;
    update();
}

void WayCard::setButton(const QString &text, const QString &key, actions::KeyButton::Style style)
{
    m_button->setText(text);
    m_button->setKey(key);
    m_button->setStyle(style);
    arrange();
}

void WayCard::setNote(const QString &note)
{
    m_note = note;
    update();
}

QString WayCard::choice() const { return m_choices ? m_lines.value(m_chosen).id : QString(); }

void WayCard::setChoice(const QString &id)
{
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].id == id)
            choose(i);
    }
}

void WayCard::choose(int index)
{
    if (!m_choices || index < 0 || index >= m_lines.size() || index == m_chosen)
        return;
    m_chosen = index;
    theme::setSpokenMore(this, m_lines[index].head);
    update();
    Q_EMIT choiceChanged();
}

void WayCard::setCompact(bool compact)
{
    m_compact = compact;
    m_button->setFaceHeight(compact ? 30 : 36);
    updateGeometry();
    arrange();
    update();
}

QSize WayCard::sizeHint() const
{
    return {400, headHeight() + std::max(kRows * rowHeight(), m_linesHeight) + (m_compact ? 10 : 14) + m_button->sizeHint().height() +
                     (m_compact ? 10 : 18)};
}

void WayCard::arrange()
{
    m_button->resize(m_button->sizeHint());
    m_button->move(kPad, height() - m_button->height() - (m_compact ? 10 : 18));
}

void WayCard::resizeEvent(QResizeEvent *) { arrange(); }

qreal WayCard::headsWidth() const
{
    qreal heads = 0;
    for (const Line &line : m_lines)
        heads = std::max(heads, line.head.isEmpty() ? 0 : textWidth(line.head, 14, true) + 14);
    return heads;
}

QStringList WayCard::wrapped(const Line &line, int width) const
{
    return actions::linesOf(line.text, 14, std::max<qreal>(1, width - 2 * kPad - kBeforeText - headsWidth()));
}

int WayCard::heightOf(const Line &line, int width) const
{
    return rowHeight() + kNextLine * int(std::max<qsizetype>(0, wrapped(line, width).size() - 1));
}

int WayCard::linesHeight(int width) const
{
    int sum = 0;
    for (const Line &line : m_lines)
        sum += heightOf(line, width);
    return std::max(kRows * rowHeight(), sum);
}

void WayCard::setLinesHeight(int height)
{
    if (std::exchange(m_linesHeight, height) == height)
        return;
    updateGeometry();
    arrange();
    update();
}

void WayCard::paintLines(QPainter &painter) const
{
    const auto &p = m_theme.palette();
    const qreal heads = headsWidth();
    int y = headHeight();
    for (int i = 0; i < m_lines.size(); ++i) {
        const bool on = m_choices && i == m_chosen;
        const int high = heightOf(m_lines[i], width());
        const qreal middle = y + rowHeight() / 2.0;
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(p.selected);
            painter.drawRoundedRect(QRectF(kPad - 8, y, width() - 2 * kPad + 16, high), 3, 3);
        }
        if (m_choices) {
            painter.setPen(QPen(on ? p.text : p.control, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(QPointF(kPad + 8, middle), 6.2, 6.2);
            painter.setPen(Qt::NoPen);
            painter.setBrush(p.text);
            if (on)
                painter.drawEllipse(QPointF(kPad + 8, middle), 3, 3);
        } else {
            m_theme.paintIcon(painter, theme::Icon::Check, QRectF(kPad, middle - 6, 13, 13), p.textThird);
        }
        paintText(painter, QRectF(kPad + kBeforeText, y, heads, rowHeight()), m_lines[i].head, {14, true, p.text});
        QRectF text(kPad + kBeforeText + heads, y, width() - 2 * kPad - kBeforeText - heads + 1, rowHeight());
        for (const QString &each : wrapped(m_lines[i], width())) {
            paintText(painter, text, each, {14, false, on ? p.text : p.textSecond});
            text.translate(0, kNextLine);
        }
        y += high;
    }
}

void WayCard::paintNote(QPainter &painter) const
{
    const qreal left = m_button->geometry().right() + 14;
    const qreal wide = width() - kPad - left;
    QStringList lines = actions::linesOf(m_note, 13, wide);
    // A note that does not fit says less, but never half a sentence.
    if (wide < 80 || lines.size() * 17 > m_button->height() + 12)
        return;
    qreal y = m_button->geometry().center().y() + 1 - qreal(lines.size()) * 17 / 2;
    for (const QString &line : lines) {
        paintText(painter, QRectF(left, y, wide, 17), line, {13, false, m_theme.palette().textSecond});
        y += 17;
    }
}

void WayCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &p = m_theme.palette();
    actions::paintPanel(painter, rect(), p);
    m_theme.paintIcon(painter, m_icon, QRectF(kPad, headHeight() / 2.0 - 9, 18, 18), p.text);
    const qreal title = textWidth(m_title, 18, true);
    const qreal after = kPad + 28 + title + 10;
    paintText(painter, QRectF(kPad + 28, 0, width() - 2 * kPad - 28, headHeight()), m_title, {18, true, p.text});
    if (after + textWidth(m_aside, 14) <= width() - kPad)
        paintText(painter, QRectF(after, 0, width() - kPad - after, headHeight()), m_aside, {14, false, p.textSecond});
    paintLines(painter);
    if (!m_note.isEmpty())
        paintNote(painter);
    if (hasFocus())
        m_theme.paintFocus(painter, rect());
}

void WayCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        if (m_choices)
            return choose(m_chosen - 1);
        break;
    case Qt::Key_Down:
        if (m_choices)
            return choose(m_chosen + 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT pressed(); return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void WayCard::mousePressEvent(QMouseEvent *event)
{
    qreal left = event->position().y() - headHeight();
    for (int i = 0; i < m_lines.size() && left >= 0; left -= heightOf(m_lines[i], width()), ++i) {
        if (left < heightOf(m_lines[i], width()))
            choose(i);
    }
}

void WayCard::focusInEvent(QFocusEvent *) { update(); }
void WayCard::focusOutEvent(QFocusEvent *) { update(); }

} // namespace ui::welcome

// SPDX-License-Identifier: GPL-3.0-or-later
#include "command/commandfield.h"

#include "actions/widget/paint.h"
#include "theme/plain.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>

namespace ui::command {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestLine = 600; // of a reason 500, and what stands before it

bool isEnter(const QKeyEvent &key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

} // namespace

CommandField::CommandField(const theme::Theme &theme, QWidget *parent) : QLineEdit(parent), m_theme(theme)
{
    setFrame(false);
    setMaxLength(kLongestLine);
    setStyleSheet(u"border: none; background: transparent; padding: 0; font-weight: 700"_s);
    theme::setSpoken(this, tr("Command"));
}

void CommandField::setRest(const QString &rest)
{
    m_rest = rest;
    update();
}

void CommandField::setWrong(const std::optional<live::CommandSpan> &wrong)
{
    m_wrong = wrong;
    update();
}

int CommandField::xOf(int at) const
{
    const QFontMetrics metrics = fontMetrics();
    return cursorRect().center().x() - metrics.horizontalAdvance(text().left(cursorPosition())) + metrics.horizontalAdvance(text().left(at));
}

bool CommandField::event(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return QLineEdit::event(event);
    // Ctrl+Enter is the page's; in a line that is being typed it would send something else.
    const auto *key = static_cast<QKeyEvent *>(event);
    if (!isEnter(*key))
        return QLineEdit::event(event);
    event->accept();
    return true;
}

bool CommandField::focusNextPrevChild(bool)
{
    if (!m_composing)
        Q_EMIT completeWanted();
    return true;
}

void CommandField::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QLineEdit::inputMethodEvent(event);
    update();
}

void CommandField::keyPressEvent(QKeyEvent *event)
{
    if (m_composing) {
        QLineEdit::keyPressEvent(event);
        event->accept(); // nor is it the page's
        return;
    }
    if (isEnter(*event))
        Q_EMIT submitted();
    else if (event->key() == Qt::Key_Escape)
        Q_EMIT escaped();
    else if (event->key() == Qt::Key_Up)
        Q_EMIT olderWanted();
    else if (event->key() == Qt::Key_Down)
        Q_EMIT newerWanted();
    else
        QLineEdit::keyPressEvent(event);
}

void CommandField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const auto &p = m_theme.palette();
    const bool atEnd = cursorPosition() == text().size();
    if (!m_rest.isEmpty() && atEnd && !m_composing && hasFocus()) {
        const qreal left = cursorRect().center().x() + 1;
        actions::paintText(painter, QRectF(left, 0, width() - left, height()), m_rest, {qreal(font().pixelSize()), false, p.textThird});
    }
    if (m_wrong) {
        const int from = xOf(m_wrong->at);
        const int length = std::max(8, xOf(m_wrong->at + m_wrong->length) - from);
        painter.fillRect(QRect(from, height() - 3, length, 2), p.text);
    }
}

} // namespace ui::command

// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/askline.h"

#include "actions/keymap.h"
#include "actions/widget/flowlayout.h"
#include "actions/widget/formkeeper.h"
#include "theme/plain.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace ui::actions {

using namespace Qt::StringLiterals;

AskLine::AskLine(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_text(new theme::Label(this)), m_lines(new theme::Label(this)), m_safe(new KeyButton(theme, this)),
      m_go(new KeyButton(theme, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(6);
    m_text->setWordWrap(true);
    m_text->setStyleSheet(u"font-weight: 700"_s);
    m_lines->setWordWrap(true);
    column->addWidget(m_text);
    column->addWidget(m_lines);
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    m_safe->setStyle(KeyButton::Style::Primary);
    m_go->setStyle(KeyButton::Style::Careful);
    m_safe->setKey(u"Enter"_s);
    for (KeyButton *each : {m_safe, m_go}) {
        each->setParent(buttons);
        flow->addWidget(each);
    }
    column->addWidget(buttons);
    connect(m_safe, &QAbstractButton::clicked, this, &AskLine::answerSafe);
    connect(m_go, &QAbstractButton::clicked, this, &AskLine::answerGo);
    hide();
}

AskLine::Question AskLine::keeping()
{
    return {tr("Keep what was typed?"), {}, tr("Keep the draft"), tr("Throw away"), QKeySequence(Qt::CTRL | Qt::Key_Delete)};
}

void AskLine::ask(const Question &question)
{
    restate(question.text, question.lines);
    m_safe->setText(question.safe);
    m_go->setText(question.go);
    m_key = question.key;
    m_go->setKey(shownKey(question.key));
    show();
    m_safe->setFocus(Qt::ShortcutFocusReason);
}

void AskLine::restate(const QString &text, const QStringList &lines)
{
    m_text->setText(text);
    m_lines->setText(lines.join(u'\n'));
    m_lines->setVisible(!lines.isEmpty());
}

void AskLine::close() { hide(); }

QString AskLine::text() const { return m_lines->text().isEmpty() ? m_text->text() : m_text->text() + u'\n' + m_lines->text(); }

void AskLine::answerSafe()
{
    hide();
    Q_EMIT stayed();
}

void AskLine::answerGo()
{
    hide();
    Q_EMIT went();
}

bool AskLine::event(QEvent *event)
{
    // While it asks, keys are nobody else's: none may act behind the question. Other pages and the list of keys lose nothing.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        event->setAccepted(key->key() != Qt::Key_F1 && !key->modifiers().testFlag(Qt::AltModifier));
        return true;
    }
    return QWidget::event(event);
}

void AskLine::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (QKeySequence(event->keyCombination()) == m_key)
        answerGo();
    else if (event->key() == Qt::Key_Escape || (enter && !(event->modifiers() & ~Qt::KeypadModifier)))
        answerSafe();
    event->accept();
}

bool AskLine::focusNextPrevChild(bool next) { return focusWithin(this, next) || QWidget::focusNextPrevChild(next); }

void AskLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().raised);
    m_theme.paintFocus(painter, rect());
}

} // namespace ui::actions

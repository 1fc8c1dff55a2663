// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover/lineform.h"

#include "domain/centre/handover/handoversheet.h"
#include "theme/plain.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui::handover {

using namespace Qt::StringLiterals;

LineForm::LineForm(const theme::Theme &theme, QWidget *parent) : QFrame(parent)
{
    setProperty("panel", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(6);
    m_heading = new theme::Label(this);
    m_heading->setProperty("tone", u"title"_s);
    m_about = new theme::Label(this);
    m_about->setProperty("tone", u"second"_s);
    m_about->setWordWrap(true);
    column->addWidget(m_heading);
    column->addWidget(m_about);
    m_titleLabel = label(tr("What it is about"));
    m_title = field(tr("What it is about"));
    m_whoLabel = label(tr("Who has it, or where"));
    m_who = field(tr("Who has it, or where"));
    m_wordsLabel = label(tr("How it stands"));
    m_words = field(tr("How it stands"));
    m_said = new theme::Label(this);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    auto *row = new QHBoxLayout;
    m_send = new actions::KeyButton(theme, this);
    m_send->setStyle(actions::KeyButton::Style::Primary);
    m_send->setText(theme::buttonText(tr("Write it down")));
    m_send->setKey(u"Enter"_s);
    m_leave = new actions::KeyButton(theme, this);
    m_leave->setText(theme::buttonText(tr("Leave")));
    m_leave->setKey(u"Esc"_s);
    row->addWidget(m_send);
    row->addWidget(m_leave);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_send, &QAbstractButton::clicked, this, &LineForm::send);
    connect(m_leave, &QAbstractButton::clicked, this, &LineForm::left);
    hide();
}

theme::Label *LineForm::label(const QString &text)
{
    auto *above = new theme::Label(text, this);
    above->setProperty("tone", u"second"_s);
    layout()->addWidget(above);
    return above;
}

QLineEdit *LineForm::field(const QString &spoken)
{
    auto *edit = new QLineEdit(this);
    edit->setMaxLength(int(domain::kLongestHandoverWords));
    theme::setSpoken(edit, spoken);
    layout()->addWidget(edit);
    connect(edit, &QLineEdit::returnPressed, this, &LineForm::send);
    return edit;
}

void LineForm::open(Task task, int line, const QString &about, const QString &words)
{
    const bool again = task == m_typedFor && about == m_typedAbout;
    m_task = m_typedFor = task;
    m_line = line;
    m_typedAbout = about;
    if (!again) {
        m_title->clear();
        m_who->clear();
        m_words->setText(words);
    }
    m_about->setText(about);
    showFields();
    setBusy(false);
    say({});
    show();
    QLineEdit *first = task == Task::Add ? m_title : m_words;
    first->setFocus(Qt::ShortcutFocusReason);
    first->selectAll();
}

void LineForm::showFields()
{
    const bool adds = m_task == Task::Add;
    for (QWidget *part : std::initializer_list<QWidget *>{m_titleLabel, m_title, m_whoLabel, m_who})
        part->setVisible(adds);
    const QString heading = m_task == Task::Amend ? tr("Amend the line")
                            : m_task == Task::Ask ? tr("Ask about the line")
                            : adds                ? tr("Add a line")
                                                  : tr("Correct a signed sheet");
    m_heading->setText(heading);
    m_wordsLabel->setText(m_task == Task::Ask       ? tr("The question")
                          : m_task == Task::Correct ? tr("What was not so, and how it was")
                                                    : tr("How it stands"));
    theme::setSpoken(this, heading);
}

void LineForm::close()
{
    m_task = Task::None;
    m_line = 0;
    hide();
}

void LineForm::forget()
{
    m_typedFor = Task::None;
    m_typedAbout.clear();
}

QString LineForm::title() const { return m_title->text().trimmed(); }
QString LineForm::who() const { return m_who->text().trimmed(); }
QString LineForm::words() const { return m_words->text().trimmed(); }

void LineForm::type(const QString &title, const QString &who, const QString &words)
{
    m_title->setText(title);
    m_who->setText(who);
    m_words->setText(words);
}

void LineForm::send()
{
    if (isOpen() && !m_busy)
        Q_EMIT sent();
}

void LineForm::setBusy(bool busy)
{
    m_busy = busy;
    m_send->setStyle(busy ? actions::KeyButton::Style::Blocked : actions::KeyButton::Style::Primary);
}

void LineForm::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

QString LineForm::said() const { return m_said->text(); }

// The page's keys without Ctrl are about the list's lines; a button of the form leaves them to the page unless the form takes them first.
bool LineForm::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        const bool types = key->key() == Qt::Key_Insert || (!key->text().isEmpty() && key->text().front().isPrint());
        if (plain && types) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

void LineForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QFrame::keyPressEvent(event);
}

} // namespace ui::handover

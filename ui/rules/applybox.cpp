// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/applybox.h"

#include "actions/widget/flowlayout.h"
#include "theme/plain.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui::rules {

using namespace Qt::StringLiterals;
using actions::Action;
using actions::KeyButton;

namespace {
constexpr int kMostReason = 400;
} // namespace

ApplyBox::ApplyBox(const theme::Theme &theme, actions::PageKeys &keys, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_openCases(new QCheckBox(this)), m_reason(new QLineEdit(this)), m_foot(new QWidget(this)),
      m_said(new theme::Label(m_foot))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(6);
    m_whose = new QWidget(m_foot);
    auto *whose = new QVBoxLayout(m_whose);
    whose->setContentsMargins(0, 0, 0, 0);
    m_whoseText = new theme::Label(m_whose);
    m_whoseText->setWordWrap(true);
    whose->addWidget(m_whoseText);
    auto *choice = new QWidget(m_whose);
    auto *choices = new QHBoxLayout(choice);
    choices->setContentsMargins(0, 0, 0, 0);
    addButton(choice, tr("Keep mine on top"), &ApplyBox::minePressed);
    addButton(choice, tr("Take theirs"), &ApplyBox::theirsPressed);
    choices->addStretch(1);
    whose->addWidget(choice);
    m_whose->hide();
    foot->addWidget(m_whose);

    m_editing = new QWidget(this);
    auto *editing = new QVBoxLayout(m_editing);
    editing->setContentsMargins(0, 0, 0, 0);
    editing->setSpacing(6);
    auto *note = new theme::Label(tr("A case keeps the rules it was filed under until they are applied anew."), m_editing);
    note->setProperty("tone", u"second"_s);
    note->setWordWrap(true);
    editing->addWidget(note);
    editing->addWidget(m_openCases);
    m_reason->setPlaceholderText(tr("Why the rules change (compulsory)"));
    theme::setSpoken(m_reason, tr("Reason"));
    m_reason->setMaxLength(kMostReason);
    editing->addWidget(m_reason);
    rows->addWidget(m_editing);

    auto *buttons = new QWidget(m_foot);
    new actions::FlowLayout(buttons, 6); // its parent takes it
    m_apply = addButton(buttons, QString(), &ApplyBox::applyPressed);
    m_differences = addButton(buttons, tr("Differences"), &ApplyBox::differencesPressed);
    m_discard = addButton(buttons, tr("Discard edits"), &ApplyBox::discardPressed);
    m_takeBack = addButton(buttons, tr("Back to the pack's own"), &ApplyBox::takeBackPressed);
    keys.name(Action::ApplyRules, m_apply);
    keys.bind(Action::ApplyRules, [this] { Q_EMIT applyPressed(); });
    foot->addWidget(buttons);
    m_said->setWordWrap(true);
    m_said->hide();
    foot->addWidget(m_said);
    connect(m_reason, &QLineEdit::textChanged, this, &ApplyBox::changed);
    connect(m_openCases, &QCheckBox::toggled, this, &ApplyBox::changed);
    setOpenCases(0);
    setBlocked(tr("Nothing was edited."));
    setEdited(false);
}

KeyButton *ApplyBox::addButton(QWidget *row, const QString &text, void (ApplyBox::*pressed)())
{
    auto *button = new KeyButton(m_theme, row);
    button->setText(text);
    button->setReasonShown(false);
    row->layout()->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, pressed);
    return button;
}

void ApplyBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    keepHeight();
}

bool ApplyBox::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        keepHeight();
    return done;
}

// A layout does not ask how high wrapped texts and broken lines are before it squeezes them over each other.
void ApplyBox::keepHeight() { setMinimumHeight(std::max(0, layout()->heightForWidth(width()))); } // −1: nothing is shown

void ApplyBox::setShown(bool shown)
{
    setVisible(shown);
    m_foot->setVisible(shown);
}

QString ApplyBox::reason() const { return m_reason->text().trimmed(); }

void ApplyBox::setReason(const QString &reason) { m_reason->setText(reason); }

bool ApplyBox::takesOpenCases() const { return m_openCases->isChecked() && m_openCases->isEnabled(); }

void ApplyBox::setTakesOpenCases(bool takes) { m_openCases->setChecked(takes); }

void ApplyBox::setOpenCases(int changed)
{
    m_openCases->setText(tr("Apply them anew to the %n open case(s) that change", nullptr, changed));
    m_openCases->setEnabled(changed > 0);
}

void ApplyBox::setBlocked(const QString &reason)
{
    m_apply->setReason(reason);
    m_apply->setStyle(reason.isEmpty() ? KeyButton::Style::Primary : KeyButton::Style::Blocked);
}

QString ApplyBox::blocked() const { return m_apply->reason(); }

void ApplyBox::setEdited(bool edited)
{
    for (KeyButton *button : {m_discard, m_differences}) {
        button->setReason(edited ? QString() : tr("Nothing was edited."));
        button->setStyle(edited ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
    }
}

void ApplyBox::setTakeBackPossible(bool possible)
{
    m_takeBack->setReason(possible ? QString() : tr("The pack's own rules hold."));
    m_takeBack->setStyle(possible ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
}

void ApplyBox::setEditable(bool editable)
{
    m_editing->setVisible(editable);
    for (KeyButton *button : {m_apply, m_discard, m_takeBack, m_differences})
        button->setVisible(editable);
}

void ApplyBox::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

QString ApplyBox::said() const { return m_said->text(); }

void ApplyBox::askWhose(const QString &sentence)
{
    m_whoseText->setText(sentence);
    m_whose->show();
}

void ApplyBox::forgetWhose() { m_whose->hide(); }

bool ApplyBox::asksWhose() const { return !m_whose->isHidden(); }

} // namespace ui::rules

// SPDX-License-Identifier: GPL-3.0-or-later
// How the page of the duty log is put together.
#include "actions/widget/flowlayout.h"
#include "dutylog/dutylogpage.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui::dutylog {

using namespace Qt::StringLiterals;
using actions::Action;

namespace {

constexpr int kLongestWords = 100;

} // namespace

void DutyLogPage::build()
{
    auto *halves = new QHBoxLayout(this);
    halves->setContentsMargins(8, 8, 8, 4);
    halves->setSpacing(8);
    halves->addWidget(buildLog(), 1);
    if (m_scoreDesk != nullptr) {
        m_scores = new ScorePanel(m_console.theme, *m_keys, *m_scoreDesk, this);
        halves->addWidget(m_scores);
        connect(m_scores, &ScorePanel::settled, this, &DutyLogPage::stateChanged);
        connect(m_scores, &ScorePanel::fileWanted, this, &DutyLogPage::askSheet);
    }
    setFocusProxy(m_list);
}

QWidget *DutyLogPage::buildLog()
{
    auto *frame = new QFrame(this);
    frame->setProperty("panel", true);
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(6);
    auto *head = new QHBoxLayout;
    m_head = new theme::Label(frame);
    m_head->setProperty("tone", u"title"_s);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_before = new actions::KeyButton(m_console.theme, frame);
    m_after = new actions::KeyButton(m_console.theme, frame);
    m_print = new actions::KeyButton(m_console.theme, frame);
    m_keys->name(Action::LogDayBefore, m_before);
    m_keys->name(Action::LogDayAfter, m_after);
    m_keys->name(Action::PrintDutyLog, m_print);
    head->addWidget(m_head, 1);
    for (actions::KeyButton *button : {m_before, m_after, m_print}) {
        button->setReasonShown(false);
        head->addWidget(button);
    }
    connect(m_before, &QAbstractButton::clicked, this, [this] { setDay(day().addDays(-1)); });
    connect(m_after, &QAbstractButton::clicked, this, [this] { setDay(day().addDays(1)); });
    connect(m_print, &QAbstractButton::clicked, this, &DutyLogPage::askFile);
    auto *filters = new QWidget(frame);
    auto *row = new actions::FlowLayout(filters, 6);
    m_search = new QLineEdit(filters);
    m_search->setMaxLength(kLongestWords);
    m_search->setPlaceholderText(tr("Post, case, act or words; Enter"));
    theme::setSpoken(m_search, tr("Find in the duty log"));
    row->addWidget(m_search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] { search(m_search->text()); });
    addChips(filters, row);
    m_stack = new QStackedWidget(frame);
    m_empty = new actions::EmptyState(m_console.theme, m_stack);
    m_list = new DutyLogList(m_console.theme, m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_list);
    connect(m_list, &DutyLogList::caseWanted, this, &DutyLogPage::caseWanted);
    m_note = new theme::Label(frame);
    m_note->setProperty("tone", u"second"_s);
    m_note->setWordWrap(true);
    column->addLayout(head);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_note);
    return frame;
}

void DutyLogPage::addChips(QWidget *parent, QLayout *row)
{
    m_chips = new QButtonGroup(parent);
    for (const report::DutyLogKind kind : report::kDutyLogKinds) {
        auto *chip = new actions::Chip(m_console.theme, parent);
        chip->setCheckable(true);
        m_chips->addButton(chip, int(kind));
        row->addWidget(chip);
    }
    m_chips->button(int(m_kind))->setChecked(true);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { setKind(report::DutyLogKind(id)); });
}

} // namespace ui::dutylog

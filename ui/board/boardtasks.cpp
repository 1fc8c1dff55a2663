// SPDX-License-Identifier: GPL-3.0-or-later
// What is done from the board: which case a key is about, and why it cannot be done.
#include "actions/allowed.h"
#include "board/boardpage.h"
#include "board/boardview.h"
#include "casefile/form/actpanel.h"
#include "theme/plain.h"

namespace ui::board {

using actions::Action;
using actions::KeyButton;

void BoardPage::bindTasks()
{
    for (const Action task : {Action::BoardApprove, Action::BoardRefuse, Action::BoardSupervise, Action::BoardReply, Action::BoardRedispatch})
        m_keys->bind(task, [this, task] { begin(task); });
}

std::optional<base::CaseId> BoardPage::chosen() const
{
    for (const CaseList *list : {m_approvals, m_supervised}) {
        if (list->hasFocus())
            return list->chosen() != nullptr ? std::optional(list->chosen()->id) : std::nullopt;
    }
    return m_view->current();
}

/// The request that a key is about: the chosen one, else the oldest.
std::optional<CaseTask> BoardPage::requestTask(CaseTask::Kind kind) const
{
    const std::vector<live::ApprovalLine> lines = live::approvalsOf(m_console.hall.table());
    if (lines.empty())
        return std::nullopt;
    const CaseEntry *entry = m_approvals->chosen();
    for (const live::ApprovalLine &line : lines) {
        if (entry == nullptr || approvalKey(line) == entry->key)
            return CaseTask{kind, line.id, line.asked, {}};
    }
    return std::nullopt;
}

std::optional<CaseTask> BoardPage::taskOf(Action task) const
{
    if (task == Action::BoardApprove)
        return requestTask(CaseTask::Kind::Approve);
    if (task == Action::BoardRefuse)
        return requestTask(CaseTask::Kind::Refuse);
    const CaseTask::Kind kind = task == Action::BoardSupervise ? CaseTask::Kind::Supervise
                                : task == Action::BoardReply   ? CaseTask::Kind::Reply
                                                               : CaseTask::Kind::Redispatch;
    auto id = chosen();
    if (kind == CaseTask::Kind::Reply && m_supervised->chosen() != nullptr) // a reply is to one of this list
        id = m_supervised->chosen()->id;
    return id ? std::optional(CaseTask{kind, *id, {}, {}}) : std::nullopt;
}

QString BoardPage::refusalOf(Action task) const
{
    const domain::CaseAct act = task == Action::BoardApprove     ? domain::CaseAct::ApproveExtension
                                : task == Action::BoardRefuse    ? domain::CaseAct::RefuseWord
                                : task == Action::BoardSupervise ? domain::CaseAct::Supervise
                                : task == Action::BoardReply     ? domain::CaseAct::AnswerSupervision
                                                                 : domain::CaseAct::Dispatch;
    if (QString refused = actions::refusedHere(m_console, act); !refused.isEmpty())
        return refused;
    if (actions::rowOf(task).needs == domain::Role::Supervisor && m_console.seat.role() != domain::Role::Supervisor)
        return tr("Only the shift supervisor may do this.");
    return {};
}

void BoardPage::begin(Action task)
{
    if (const QString refused = refusalOf(task); !refused.isEmpty()) {
        say(refused);
        return;
    }
    const auto what = taskOf(task);
    if (!what) {
        const bool request = task == Action::BoardApprove || task == Action::BoardRefuse;
        say(request ? tr("Nothing waits for the supervisor's word.") : tr("Choose a case first: a mark of the board, or a row."));
        return;
    }
    say({});
    if (!isAsking())
        m_before = window()->focusWidget();
    m_work->begin(*what);
}

void BoardPage::showButtons()
{
    for (const auto &[task, button] : std::as_const(m_buttons)) {
        const QString why = refusalOf(task);
        button->setStyle(why.isEmpty() ? KeyButton::Style::Normal : KeyButton::Style::Blocked);
        button->setReason(why);
        theme::setTip(button, why.isEmpty() ? actions::help(task) : why);
    }
}

} // namespace ui::board

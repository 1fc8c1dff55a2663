// SPDX-License-Identifier: GPL-3.0-or-later
// What the line of commands and a suggestion do to the shown case.
#include "actions/allowed.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/orderform.h"
#include "casefile/form/takerlist.h"

namespace ui::casefile {

using actions::Action;
using domain::CaseAct;

base::Outcome CaseFilePanel::actWith(domain::CaseAct act, const domain::Filled &input, bool atOnce)
{
    const auto refused = [](const QString &sentence) { return base::fail(base::ErrorCode::Refused, sentence); };
    const domain::Case *c = current();
    if (c == nullptr)
        return refused(tr("The case is still being opened."));
    if (const QString refusal = actions::refusalOf(m_console, *c, act); !refusal.isEmpty())
        return refused(refusal);
    if (m_console.orders.isPending(m_id))
        return refused(tr("An order for this case is still on its way. Wait for its answer."));
    if (formOpen())
        return refused(tr("A form is open: send it or leave it first."));
    if (!atOnce && formOf(act, *c) != nullptr) {
        openForm(act);
        m_form->fill(input);
        return {};
    }
    domain::Filled given = input;
    if (act == CaseAct::Dispatch)
        noteAdvice(m_console, *c, given);
    const auto order = orderOf(act, *c, given, m_console.hall.now());
    if (!order)
        return base::pass(order);
    m_bar->say(QString());
    send(act, *order);
    return {};
}

void CaseFilePanel::sendTo(const QString &department, const QString &unit, const QString &reason)
{
    if (formOpen()) {
        tellWaiting(Action::SendPick);
        return;
    }
    const auto act = targetAct();
    if (!act) {
        if (current()) {
            const bool dispatched = !domain::kBeforeDispatch.contains(m_file->state.state);
            m_bar->say(actions::refusalOf(m_console, m_file->state, dispatched ? CaseAct::AddHelper : CaseAct::Dispatch));
        }
        return;
    }
    domain::Filled input;
    input.department = department;
    input.unit = unit;
    input.text = reason;
    if (*act == CaseAct::Dispatch)
        noteAdvice(m_console, m_file->state, input);
    const auto order = orderOf(*act, m_file->state, input, m_console.hall.now());
    if (order)
        send(*act, *order);
    else
        m_bar->say(order.error().sentence);
}

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
// What the line of commands does to the shown case.
#include "actions/allowed.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/orderform.h"

namespace ui::casefile {

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
    const auto order = orderOf(act, *c, input, m_console.hall.now());
    if (!order)
        return base::pass(order);
    m_bar->say(QString());
    send(act, *order);
    return {};
}

} // namespace ui::casefile

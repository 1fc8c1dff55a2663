// SPDX-License-Identifier: GPL-3.0-or-later
// What the case file keeps of half-typed forms and notes, and what it tells an open form.
#include "casefile/casefilepanel.h"

#include "actions/allowed.h"
#include "actions/moves.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/noteline.h"
#include "domain/case/decide.h"

#include <QLineEdit>

namespace ui::casefile {

using namespace Qt::StringLiterals;

void CaseFilePanel::changeNote(base::CaseId id)
{
    const auto slot = m_console.hall.table().slotOf(id);
    m_noteBack = m_note->setCase(id, slot ? m_console.hall.numberOf(id, m_console.hall.table().text(*slot).number) : QString());
}

void CaseFilePanel::tellForm()
{
    // While an order of this console is on its way, what moved the case may be that order.
    if (!formOpen() || m_console.orders.isPending(m_id) || m_file->state.version <= m_form->shownCase().version)
        return;
    const QStringList moves =
        actions::movesSince(m_form->shownCase().version, m_file->timeline, m_console.hall.region(), m_console.hall.now(), m_own);
    m_form->caseMoved(m_file->state, moves, actions::refusalByCase(m_console, m_file->state, *m_form->act()));
}

void CaseFilePanel::forgetDraft(const actions::SentOrder &sent, base::CaseId id)
{
    // Also of a case that is not the shown one any more: what is on disk as an order is no draft.
    const auto act = domain::actOf(sent.order.body);
    if (!m_console.drafts || !act || id == m_id)
        return;
    m_console.drafts->forget(draftOf(*act, id));
    const auto *note = std::get_if<domain::AddNote>(&sent.order.body);
    const QString form = u"note/%1"_s.arg(id.value);
    const auto draft = m_console.drafts->draft(form);
    if (note && draft && draft->fields.value(u"text"_s).toString().trimmed() == note->text)
        m_console.drafts->forget(form);
}

QString CaseFilePanel::keptDraft() const
{
    if (!m_console.drafts)
        return {};
    for (const domain::Act *each : domain::kActs) {
        const domain::CaseAct act = each->id;
        const auto draft = m_console.drafts->draft(draftOf(act, m_id));
        const auto action = draft ? actions::actionOf(act, m_file && !m_file->state.department.isEmpty()) : std::nullopt;
        if (action)
            return tr("A draft of %1 is kept: %2. %3 brings it back.")
                .arg(actions::draftTime(m_console, draft->at), draft->title, m_console.keys.shown(*action));
    }
    return {};
}

void CaseFilePanel::tellWaiting(actions::Action action) { m_form->setHint(actions::waitsText(actions::text(action))); }

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
// What the page knows of other seats at the chosen suggestion, and what it tells them.
#include "actions/writers.h"
#include "suggestions/suggestionspage.h"

namespace ui::suggestions {

void SuggestionsPage::wirePresence()
{
    live::PresenceBoard *board = m_console.presence;
    if (board == nullptr)
        return;
    connect(board, &live::PresenceBoard::changed, this, [this](const QSet<base::CaseId> &ids) {
        if (ids.contains(m_file->current().id))
            followOthers();
    });
    connect(board, &live::PresenceBoard::lost, this, [this](base::CaseId id, const desk::Writing &to) {
        if (id == m_file->current().id)
            m_file->say(tr("%1 What you typed here stays.").arg(actions::takenOverText(m_console, to)));
    });
    connect(board, &live::PresenceBoard::refused, this, [this](base::CaseId id, const base::Error &error) {
        if (id == m_file->current().id)
            m_file->say(error.sentence);
    });
    connect(m_form, &SuggestionForm::edited, this, &SuggestionsPage::tellTyped);
    connect(m_file, &SuggestionFile::takeOverWanted, this, [this] { m_console.presence->takeOver(m_file->current().id); });
}

void SuggestionsPage::lookAt(bool shown)
{
    if (m_console.presence == nullptr)
        return;
    const domain::Case *c = shown ? m_list->chosen() : nullptr;
    m_console.presence->lookAside(c ? c->id : base::CaseId());
}

void SuggestionsPage::followOthers()
{
    m_file->showOthers();
    if (m_open && m_form->act())
        m_form->setHeld(actions::heldText(m_console, m_form->shownCase().id, *m_form->act()));
}

// A new one is nobody else's yet, and a draft that came back holds nothing: only a key does.
void SuggestionsPage::tellTyped()
{
    if (!m_form->act())
        return;
    const base::CaseId id = m_form->shownCase().id;
    if (m_form->isTouched())
        m_console.presence->typed(id);
    else
        m_console.presence->done(id);
}

} // namespace ui::suggestions

// SPDX-License-Identifier: GPL-3.0-or-later
// What the case file knows of other seats at the shown case and of the hall's wall, and what it tells them.
#include "actions/allowed.h"
#include "actions/onwall.h"
#include "actions/writers.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/presenceline.h"
#include "casefile/part/wallline.h"

namespace ui::casefile {

using domain::CaseAct;

void CaseFilePanel::wirePresence()
{
    live::PresenceBoard *board = m_console.presence;
    if (board == nullptr)
        return;
    connect(board, &live::PresenceBoard::changed, this, [this](const QSet<base::CaseId> &ids) {
        if (ids.contains(m_id) && current() != nullptr)
            followOthers();
    });
    connect(board, &live::PresenceBoard::lost, this, [this](base::CaseId id, const desk::Writing &to) {
        if (id != m_id) // of a suggestion the page of suggestions tells
            return;
        const QString sentence = tr("%1 What you typed here stays.").arg(actions::takenOverText(m_console, to));
        m_bar->say(sentence);
        Q_EMIT draftKept(sentence);
    });
    connect(board, &live::PresenceBoard::refused, this, [this](base::CaseId id, const base::Error &error) {
        if (id == m_id)
            m_bar->say(error.sentence);
    });
    connect(m_note, &NoteLine::edited, this, &CaseFilePanel::tellTyped);
    connect(m_note, &NoteLine::left, this, &CaseFilePanel::giveBack);
    connect(m_form, &ActPanel::edited, this, &CaseFilePanel::tellTyped);
    connect(m_presence, &PresenceLine::takeOverWanted, this, [this] { m_console.presence->takeOver(m_id); });
    connect(m_presence, &PresenceLine::refused, this, [this](const QString &sentence) { m_bar->say(sentence); });
}

void CaseFilePanel::wireWall()
{
    live::PresenceBoard *board = m_console.presence;
    if (board == nullptr)
        return;
    connect(board, &live::PresenceBoard::wallChanged, this, [this] { m_wall->setCase(m_id); });
    connect(board, &live::PresenceBoard::wallRefused, this, [this](const base::Error &error) { m_bar->say(error.sentence); });
    connect(m_wall, &WallLine::takeBackWanted, this, &CaseFilePanel::toggleOnWall);
    connect(m_bar, &ActBar::wallWanted, this, &CaseFilePanel::toggleOnWall);
}

void CaseFilePanel::toggleOnWall()
{
    if (m_id.isValid())
        m_bar->say(actions::toggleOnWall(m_console, {m_id}));
}

QString CaseFilePanel::wallRefusal() const { return actions::wallRefusal(m_console, {m_id}); }

void CaseFilePanel::lookAt(base::CaseId id)
{
    if (m_console.presence == nullptr)
        return;
    m_console.presence->done(m_id);
    m_console.presence->look(id);
}

void CaseFilePanel::followOthers()
{
    const QString before = m_presence->text();
    showPresence();
    if (m_presence->text() == before)
        return;
    const QString held = actions::heldText(m_console, m_id, CaseAct::AddNote);
    if (held.isEmpty() && !m_held.isEmpty() && m_bar->said().endsWith(m_held))
        m_bar->say(QString());
    m_held = held;
    m_bar->setCase(m_file->state);
    Q_EMIT heldChanged();
}

void CaseFilePanel::showPresence()
{
    m_presence->setCase(m_id);
    m_wall->setCase(m_id);
    m_note->setBlocked(noteRefusal());
    if (formOpen())
        m_form->setHeld(actions::heldText(m_console, m_id, *m_form->act()));
}

QString CaseFilePanel::noteRefusal() const
{
    const QString refused = actions::refusedHere(m_console, CaseAct::AddNote);
    return refused.isEmpty() ? actions::heldText(m_console, m_id, CaseAct::AddNote) : refused;
}

// A draft that came back holds nothing: only a key does.
void CaseFilePanel::tellTyped()
{
    const auto act = m_form->act();
    const bool inForm = act && m_form->isTouched() && actions::waitsForWriter(*act);
    if (inForm || !m_note->field()->text().isEmpty())
        m_console.presence->typed(m_id);
    else
        m_console.presence->done(m_id);
}

void CaseFilePanel::giveBack()
{
    if (m_console.presence != nullptr && !(formOpen() && m_form->isTouched()))
        m_console.presence->done(m_id);
}

} // namespace ui::casefile

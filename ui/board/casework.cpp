// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/casework.h"

#include "actions/allowed.h"
#include "actions/writers.h"
#include "base/text/answer.h"
#include "board/words.h"
#include "casefile/form/actpanel.h"
#include "live/board/approvals.h"

namespace ui::board {

using domain::CaseAct;
using domain::WordKind;

namespace {

std::optional<CaseAct> refusalOf(WordKind kind)
{
    if (kind == WordKind::Ruling) // somebody has to handle it
        return std::nullopt;
    return kind == WordKind::Extension ? CaseAct::RefuseExtension : CaseAct::RefuseWord;
}

} // namespace

std::optional<CaseAct> actOf(const CaseTask &task, const domain::Case &c)
{
    switch (task.kind) {
    case CaseTask::Kind::Approve: return task.asked ? std::optional(live::grantOf(task.asked->kind, c.bound)) : std::nullopt;
    case CaseTask::Kind::Refuse: return task.asked ? refusalOf(task.asked->kind) : std::nullopt;
    case CaseTask::Kind::Supervise: return CaseAct::Supervise;
    case CaseTask::Kind::Reply: return CaseAct::AnswerSupervision;
    case CaseTask::Kind::Redispatch: {
        const bool rules = c.bound || (c.returnLimit > 0 && c.returns >= c.returnLimit && c.state == domain::CaseState::Filed);
        return rules ? CaseAct::RuleOnReturn : CaseAct::Dispatch;
    }
    }
    return std::nullopt;
}

domain::Filled filledFor(const CaseTask &task)
{
    domain::Filled filled;
    filled.department = task.department;
    if (task.kind != CaseTask::Kind::Approve || !task.asked)
        return filled;
    filled.level = task.asked->level;
    if (task.asked->kind == WordKind::Redispatch) { // of a ruling the department is who gave it back
        filled.department = task.asked->department;
        filled.unit = task.asked->unit;
    }
    if (task.asked->kind != WordKind::Ruling) // its reason is the supervisor's own
        filled.text = task.asked->reason;
    return filled;
}

CaseWork::CaseWork(const actions::Console &console, casefile::ActPanel &form, QObject *parent) : QObject(parent), m_console(console), m_form(form)
{
    connect(&form, &casefile::ActPanel::submitted, this, [this](const domain::CaseOrderBody &body) {
        if (m_form.act())
            send(*m_form.act(), m_form.shownCase(), body);
    });
    connect(&form, &casefile::ActPanel::left, this, &CaseWork::close);
    connect(&console.orders, &actions::Orders::pendingChanged, this, [this](base::CaseId id, bool pending) {
        if (m_asking && id == m_id)
            m_form.setBusy(pending);
    });
    connect(&console.orders, &actions::Orders::done, this, [this](const actions::SentOrder &sent, const desk::Receipt &) { received(sent); });
    connect(&console.orders, &actions::Orders::failed, this, &CaseWork::refused);
    connect(&console.hall, &live::Hall::changed, this, [this](const live::Changes &changes) {
        const auto slot = m_asking ? m_console.hall.table().slotOf(m_id) : std::nullopt;
        if (slot && changes.touchesCase(*slot))
            moved();
    });
    if (console.presence == nullptr)
        return;
    connect(&form, &casefile::ActPanel::edited, this, [this] {
        if (m_form.act() && m_form.isTouched() && actions::waitsForWriter(*m_form.act()))
            m_console.presence->typed(m_id);
        else
            m_console.presence->done(m_id);
    });
    connect(console.presence, &live::PresenceBoard::changed, this, [this](const QSet<base::CaseId> &ids) {
        if (m_asking && m_form.act() && ids.contains(m_id))
            m_form.setHeld(actions::heldText(m_console, m_id, *m_form.act()));
    });
}

void CaseWork::begin(const CaseTask &task)
{
    if (const QString &barred = m_console.orders.barred(); !barred.isEmpty()) {
        Q_EMIT said(barred);
        return;
    }
    if (m_asking) { // what is typed there is not taken away by a key
        m_form.setHint(Words::tr("Finish this form first, or leave it with Esc."));
        m_form.enter();
        return;
    }
    if (m_console.orders.isPending(task.id)) {
        Q_EMIT said(Words::tr("An order for this case is still on its way. Wait for its answer."));
        return;
    }
    base::whenAnswered(this, m_console.desk.open(task.id), [this, task](const base::Result<desk::CaseFile> &file) {
        if (!file)
            Q_EMIT said(file.error().sentence);
        else if (!m_asking && !m_console.orders.isPending(task.id)) // a key that was pressed twice is one order
            opened(task, file->state);
    });
}

void CaseWork::opened(const CaseTask &task, const domain::Case &c)
{
    const auto act = actOf(task, c);
    if (!act) {
        Q_EMIT said(Words::tr("A ruling cannot be turned down: agree, and say who handles the case."));
        return;
    }
    if (const QString refusal = actions::refusalOf(m_console, c, *act); !refusal.isEmpty()) {
        Q_EMIT said(refusal);
        return;
    }
    Q_EMIT said(QString());
    const domain::Filled filled = filledFor(task);
    if (casefile::formOf(*act, c) == nullptr) {
        if (auto order = casefile::orderOf(*act, c, filled, m_console.hall.now())) {
            m_sentFor.insert(c.id);
            send(*act, c, *std::move(order));
        }
        return;
    }
    m_id = c.id;
    m_asking = true;
    m_form.open(*act, c, filled.department, filled.unit);
    m_form.fill(filled);
    Q_EMIT formOpened();
    m_form.enter();
}

void CaseWork::send(CaseAct act, const domain::Case &c, domain::CaseOrderBody body)
{
    actions::SentOrder sent;
    sent.action = actions::actionOf(act, !c.department.isEmpty()).value_or(CaseAct::AddNote);
    sent.number = m_console.hall.numberOf(c.id, c.number);
    sent.compensation = actions::compensationOf(body, c);
    sent.order.caseId = c.id;
    sent.order.seen = c.version;
    sent.order.actor = m_console.seat.actor();
    sent.order.body = std::move(body);
    m_console.orders.send(std::move(sent));
}

void CaseWork::received(const actions::SentOrder &sent)
{
    const base::CaseId id = sent.order.caseId;
    if (m_asking && id == m_id && m_form.act() == domain::actOf(sent.order.body)) {
        m_form.sent();
        close();
        Q_EMIT finished(id);
    } else if (m_sentFor.remove(id)) {
        Q_EMIT finished(id);
    }
}

void CaseWork::refused(const actions::SentOrder &sent, const base::Error &error)
{
    if (m_asking && sent.order.caseId == m_id) {
        m_form.setProblem(error.sentence, m_form.act() == domain::actOf(sent.order.body) ? error.place : QString());
        if (error.code == base::ErrorCode::Conflict)
            moved();
    } else if (m_sentFor.remove(sent.order.caseId)) {
        Q_EMIT said(error.sentence);
    }
}

// What was typed is for a case that is no longer as it was shown: the person is told, and asked once more.
void CaseWork::moved()
{
    base::whenAnswered(this, m_console.desk.open(m_id), [this, id = m_id](const base::Result<desk::CaseFile> &file) {
        if (!file || !m_asking || id != m_id || !m_form.act() || file->state.version == m_form.shownCase().version)
            return;
        if (m_console.orders.isPending(id)) // by what this console sent itself
            return;
        m_form.caseMoved(file->state, {Words::tr("Now: %1").arg(domain::label(file->state.state))},
                         actions::refusalOf(m_console, file->state, *m_form.act()));
    });
}

void CaseWork::close()
{
    if (!m_asking)
        return;
    if (m_console.presence != nullptr)
        m_console.presence->done(m_id);
    m_asking = false;
    m_id = {};
    m_form.close();
    Q_EMIT formClosed();
}

} // namespace ui::board

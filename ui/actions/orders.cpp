// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/orders.h"

#include "base/text/answer.h"

#include <QCoreApplication>
#include <QFuture>

namespace ui::actions {

namespace {

QString takenBack() { return QCoreApplication::translate("actions", "Taken back within 10 seconds"); }

struct Compensate {
    const domain::Case &before;
    using Answer = std::optional<domain::CaseOrderBody>;

    Answer operator()(const domain::DispatchCase &) const
    {
        if (domain::kBeforeDispatch.contains(before.state)) // also who gave it back has it no longer
            return domain::ReturnCase{takenBack()};
        return domain::DispatchCase{before.department, before.unit, takenBack()};
    }
    Answer operator()(const domain::SuspendCase &) const { return domain::ResumeCase{takenBack()}; }
    Answer operator()(const domain::ResumeCase &) const { return domain::SuspendCase{takenBack()}; }
    Answer operator()(const domain::ChangeSeverity &order) const
    {
        if (order.level == before.level)
            return std::nullopt;
        return domain::ChangeSeverity{before.level, takenBack()};
    }
    Answer operator()(const domain::RepeatByCaller &) const { return domain::TakeBackCall{takenBack()}; }
    template <class Other> Answer operator()(const Other &) const { return std::nullopt; }
};

} // namespace

std::optional<domain::CaseOrderBody> compensationOf(const domain::CaseOrderBody &body, const domain::Case &before)
{
    return std::visit(Compensate{before}, body);
}

Orders::Orders(desk::CaseDesk &desk, const base::Clock &clock, QObject *parent) : QObject(parent), m_desk(desk), m_clock(clock) {}

void Orders::send(SentOrder sent)
{
    if (!m_barred.isEmpty()) {
        Q_EMIT failed(sent, base::Error{base::ErrorCode::Refused, m_barred, {}, {}});
        return;
    }
    const base::CaseId id = sent.order.caseId;
    if (id.isValid()) {
        m_pending.insert(id);
        Q_EMIT pendingChanged(id, true);
    }
    base::whenAnswered(
        this, m_desk.submit(sent.order), [this, sent](const base::Result<desk::Receipt> &answer) { receive(sent, answer); },
        [this, sent] {
            receive(sent, base::fail(base::ErrorCode::Cancelled, tr("The order was not written because the store is being closed. Send it again.")));
        });
}

void Orders::receive(const SentOrder &sent, const base::Result<desk::Receipt> &answer)
{
    const base::CaseId id = sent.order.caseId;
    if (m_pending.remove(id))
        Q_EMIT pendingChanged(id, false);
    // The form stays as it is, busy, while the second person is asked for; without one it hears the refusal.
    if (!answer && sent.order.actor.witness.isEmpty()) {
        const auto go = [this, sent](const QString &witness) {
            SentOrder again = sent;
            again.order.actor.witness = witness;
            send(std::move(again));
        };
        if (askWitness(answer.error(), go, [this, sent, error = answer.error()] { Q_EMIT failed(sent, error); }))
            return;
    }
    if (!answer) {
        Q_EMIT failed(sent, answer.error());
        return;
    }
    m_last = sent.compensation ? std::optional(sent) : std::nullopt;
    m_lastVersion = answer->version;
    m_lastAt = m_clock.now();
    Q_EMIT done(sent, *answer);
}

bool Orders::askWitness(const base::Error &why, std::function<void(const QString &person)> go, std::function<void()> leave)
{
    return why.place == QLatin1StringView("witness") && m_askWitness && m_askWitness(why, std::move(go), std::move(leave));
}

std::optional<SentOrder> Orders::undoable() const { return m_last && m_clock.now() - m_lastAt <= kUndoFor ? m_last : std::nullopt; }

base::Outcome Orders::undo()
{
    const auto last = undoable();
    if (!last)
        return base::fail(base::ErrorCode::Refused,
                          tr("There is nothing to take back: the last order is older than 10 seconds or cannot be undone."));
    SentOrder back = *last;
    back.action = Action::Undo;
    back.order.seen = m_lastVersion;
    back.order.takesBack = true;
    back.order.body = *last->compensation;
    back.compensation.reset();
    m_last.reset();
    send(std::move(back));
    return {};
}

} // namespace ui::actions

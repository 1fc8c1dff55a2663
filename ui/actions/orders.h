// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/catalogue.h"
#include "base/time/clock.h"
#include "desk/door/casedesk.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace ui::actions {

/// An order as the console sent it, with what is needed to speak about it.
struct SentOrder {
    Action action = domain::CaseAct::AddNote;
    domain::CaseOrder order;
    QString number;                                    ///< short number of the case; empty for a new one
    std::optional<domain::CaseOrderBody> compensation; ///< what would take it back
};

/// The console's outbox: every order goes through here, so that rows show pending, answers become notices and the last order can be
/// taken back. Nothing is shown as done before its commit. GUI thread; never waits.
class Orders final : public QObject {
    Q_OBJECT
public:
    static constexpr base::Milliseconds kUndoFor{10'000};

    Orders(desk::CaseDesk &desk, const base::Clock &clock, QObject *parent = nullptr);

    /// Sends; answered() follows. In a replay the answer is the refusal.
    void send(SentOrder sent);
    [[nodiscard]] bool isPending(base::CaseId id) const { return m_pending.contains(id); }

    /// Asks for the second person where an order takes two: `why` as it was refused; then one of the two is called, with the account of who stands
    /// by, or with nobody. Returns false where nobody can be asked.
    using WitnessAsker = std::function<bool(const base::Error &why, std::function<void(const QString &person)> go, std::function<void()> leave)>;
    void setWitnessAsker(WitnessAsker asker) { m_askWitness = std::move(asker); }
    /// For orders that do not go through here (to the centre). An error that is about no witness asks nobody: false, as without an asker.
    [[nodiscard]] bool askWitness(const base::Error &why, std::function<void(const QString &person)> go, std::function<void()> leave);

    /// Non-empty: no order leaves; each is refused with this sentence (replays).
    void setBarred(const QString &sentence) { m_barred = sentence; }
    [[nodiscard]] const QString &barred() const { return m_barred; }

    /// What Ctrl+Z would take back now; none when nothing can be, or 10 seconds have passed.
    [[nodiscard]] std::optional<SentOrder> undoable() const;
    /// Sends the compensation of undoable(), with the version that its own order made: where anybody has written since, failed() says who was first.
    /// Refused with a sentence when there is none. Others who write in the case are asked for by takeBackLast() (actions/writers.h).
    [[nodiscard]] base::Outcome undo();

Q_SIGNALS:
    void pendingChanged(base::CaseId id, bool pending);
    /// The order is on disk.
    void done(const ui::actions::SentOrder &sent, const desk::Receipt &receipt);
    /// Nothing was written; the order is unharmed and can be sent again.
    void failed(const ui::actions::SentOrder &sent, const base::Error &error);

private:
    void receive(const SentOrder &sent, const base::Result<desk::Receipt> &answer);
    desk::CaseDesk &m_desk;
    const base::Clock &m_clock;
    QSet<base::CaseId> m_pending;
    QString m_barred;
    WitnessAsker m_askWitness;
    std::optional<SentOrder> m_last;
    quint32 m_lastVersion = 0; ///< of its case, once it was written
    base::Instant m_lastAt;
};

/// The order that takes another back, as far as the life cycle has one: a first dispatch is returned, a second dispatch goes back to the
/// department before, suspending and resuming undo each other, a level goes back to the level before. Pure.
[[nodiscard]] std::optional<domain::CaseOrderBody> compensationOf(const domain::CaseOrderBody &body, const domain::Case &before);

} // namespace ui::actions

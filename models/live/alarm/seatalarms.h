// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/alarm/annunciator.h"
#include "live/centre/dutywatch.h"
#include "live/draftbook.h"
#include "live/flood/floodscribe.h"

namespace live {

class ThingsWatch;

/// The post whose turn it is while no supervisor acknowledges an open red case; none where the town has no rungs, or it was acknowledged.
[[nodiscard]] std::optional<domain::EscalationTurn> escalationOf(const Hall &hall, Slot slot);

/// Tells the Annunciator of one seat what happens in the hall, in the centre and to running plans, and keeps what was acknowledged here in the seat's
/// book, so that it outlives the program as half-typed forms do. Until the hall is known nothing is an alarm. GUI thread only; never waits.
class SeatAlarms final : public QObject {
    Q_OBJECT
public:
    static constexpr base::Milliseconds kRemindAgain{5 * 60'000};

    /// All outlive it. centre and duty may be null: then nothing is shelved, no plan calls and no flood is written down. book: null, nothing is kept.
    SeatAlarms(const Hall &hall, const CentreBoard *centre, const DutyWatch *duty, DraftBook *book, QObject *parent = nullptr);

    [[nodiscard]] const Annunciator &annunciator() const { return m_annunciator; }
    [[nodiscard]] SeatLoad load() const { return m_annunciator.load(m_hall.now()); }
    [[nodiscard]] const FloodScribe &scribe() const { return m_scribe; }
    /// What the seat is to hear; whoever plays asks it.
    [[nodiscard]] SeatSounds &sounds() { return m_annunciator.sounds(); }
    [[nodiscard]] const SeatSounds &sounds() const { return m_annunciator.sounds(); }
    /// live::escalationOf() of a case of the hall; none of others.
    [[nodiscard]] std::optional<domain::EscalationTurn> escalationOf(base::CaseId id) const;

    /// Groups of sensors that are silent are told here from now on, as alarms without a case. It outlives this.
    void followThings(const ThingsWatch &things);

    /// Whether a shift supervisor sits here: then that a shift was not handed over is told here too, and again every kRemindAgain. `drill`: as
    /// notHandedOver() asks.
    void setLead(bool lead, bool drill);

    /// The person at the seat has seen it. False where only accepting the case says so.
    bool acknowledge(const AnnunciationSubject &subject);
    /// All but what only an acceptance acknowledges.
    void acknowledgeAll();

Q_SIGNALS:
    void changed(); ///< something shown is otherwise, but for what moves with time alone
    /// Something flashed or sounded; in a flood one for what was gathered.
    void alerted(const live::SeatAlert &alert);

private:
    /// What holds of a case.
    struct Holding {
        bool red = false, orange = false;
        int clock = -1; ///< that ran out
        [[nodiscard]] bool isNothing() const { return !red && !orange && clock < 0; }
        friend bool operator==(const Holding &, const Holding &) = default;
    };
    void follow(const ChangeSet &changes);
    void followHall(const Changes &changes);
    void judgeAll(bool news);
    void judge(Slot slot, bool news);
    void leave(base::CaseId id);
    void become(base::CaseId id, const Holding &now, const CaseRow &row, bool news);
    [[nodiscard]] AlarmCondition conditionOf(domain::AnnunciationKind kind, Slot slot, int clock) const;
    void followStatus();
    void followCalls();
    void followHandover();
    void followSilence();
    [[nodiscard]] QString callTitle(const QString &call) const;
    void mark();
    void tick();
    void tell();
    void adopt();
    void keep();
    const Hall &m_hall;
    const CentreBoard *m_centre;
    const DutyWatch *m_duty;
    DraftBook *m_book;
    FloodScribe m_scribe;
    ItemKinds m_kinds;
    Annunciator m_annunciator;
    QHash<base::CaseId, Holding> m_holding;
    QHash<QString, int> m_calls;
    const ThingsWatch *m_things = nullptr;
    QSet<QString> m_silent;           ///< SilentGroup::object
    std::optional<qint64> m_reminded; ///< how often the seat was told that the shift was not handed over; none: it need not be
    bool m_lead = false, m_drill = false;
    bool m_callsKnown = false;
    bool m_thingsKnown = false;
    bool m_known = false; ///< the hall was, when it was last looked at
    bool m_offline = false;
    bool m_bookOpen = false; ///< its pages were read: it may be written
    bool m_kept = false;     ///< it was, since then
    bool m_unkept = false;   ///< something is otherwise than in the book
    bool m_untold = false;   ///< something is otherwise than was told
};

} // namespace live

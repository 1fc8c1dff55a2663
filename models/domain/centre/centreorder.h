// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/accountorder.h"
#include "domain/centre/centre.h"
#include "domain/centre/handover/handoverorder.h"
#include "domain/centre/plan.h"
#include "domain/centre/roster/rosterorder.h"

#include <QStringList>

#include <variant>
#include <vector>

namespace domain {

// Orders to the centre, in the imperative. decide() turns each into one event or refuses it with a sentence.

/// From now on when `from` is not given; the reason is compulsory. `people`: how many of those who have the post; none: all. Supervisors only, as for
/// everything that moves people.
// A catalogue, one order a line.
// clang-format off
struct RecordAbsence { QString post; std::optional<base::Instant> from, to; QString reason; std::optional<int> people = {}; };
/// Back at work now. `people`: how many of those who are away, those who have been away longest first; none: all of them, and nobody will be away later.
struct EndAbsence { QString post; std::optional<int> people = {}; };
/// Supervisors only. `persons`: who, posts with numbers, as many as `people`, nobody with another place in that turn; empty: the number alone.
struct ChangeRoster { QDate date; QString shift; QString unit; QString department; int people = 0; QString reason; QStringList persons{}; };
struct RecordPatrol { QString unit; base::Instant from, to; QString means; bool together = false; QString note; };
/// Starts a plan for real or as an exercise; a plan that runs for the same case is not started twice. By a case: actor System.
struct StartPlan { QString plan; bool exercise = false; QString caseNumber; QString reason; };
/// A contact of the role says that the call was heard; any of its contacts may, also late.
struct AcknowledgeCall { int run = 0; QString role; QString contact; };
struct ReportStep { int run = 0; int step = 0; QString note; };
/// Supervisors only; the outcome is compulsory.
struct EndPlan { int run = 0; QString outcome; };
struct MoveResource { QString resource; ResourceState state = ResourceState::Out; QString caseNumber; QString note; };
struct ReportPost { QString post; QDate date; bool manned = true; QString note; };
/// Calls the roll of these posts.
struct CallRoll { QStringList posts; };
struct AnswerRoll { QString post; };
/// Whole files to hold instead of the pack's own from the commit on; those left out are the pack's own again. `seen`: the hash of the rules
/// that the author saw; when others hold by now the order is a Conflict. Supervisors only; the reason is compulsory.
struct AmendRulebook { std::vector<RuleFile> files; QString reason; QString seen; };

/// A point of the task map was done; or what was reported done is not.
struct ReportTask { QString task; bool done = true; QString note; };

/// The store's own: its clock is not believed any more, from this place in the case log on. By the system only.
struct DoubtClock { base::ClockDoubt doubt; base::Position upTo; };
/// The store's own: the clock came back by itself. By the system only.
struct TrustClock { base::Position upTo; };
/// The machine's clock is right. The desk that writes it fills in what its clock says and the place in the case log. Supervisors only.
struct ConfirmClock { base::Instant time; base::Position upTo; };

// clang-format on

using CentreOrderKinds =
    std::variant<RecordAbsence, EndAbsence, ChangeRoster, RecordPatrol, StartPlan, AcknowledgeCall, ReportStep, EndPlan, MoveResource, ReportPost,
                 CallRoll, AnswerRoll, AmendRulebook, ReportTask, DoubtClock, TrustClock, ConfirmClock, ShelveAnnunciation, TakeOutOfService,
                 UnshelveAnnunciation, RecordFlood, AddPerson, ChangeRole, LockPerson, UnlockPerson, ChangeSecret, SignIn, ConfirmIdentity, SignOut,
                 ReportFailedSignIn, ReadAudit, WriteTicket, HandFormsOn, TakeForms, DraftHandover, AmendHandover, NoteHandover, CheckHandover,
                 SignHandover, TakeOverShift, CorrectHandover, ReportArrival, SwapJobs, EndSwap>;

/// One order to the centre, whatever its kind. A type of its own, so that its copies are compiled in one place (centredecide.cpp) and not wherever
/// one is handed on.
struct CentreOrderBody : CentreOrderKinds {
    using Alternatives = CentreOrderKinds;
    using Alternatives::variant;
    CentreOrderBody();
    CentreOrderBody(const CentreOrderBody &);
    CentreOrderBody(CentreOrderBody &&) noexcept;
    CentreOrderBody &operator=(const CentreOrderBody &);
    CentreOrderBody &operator=(CentreOrderBody &&) noexcept;
    ~CentreOrderBody();
    friend bool operator==(const CentreOrderBody &, const CentreOrderBody &) = delete; // as its kinds
    friend bool operator<(const CentreOrderBody &, const CentreOrderBody &) = delete;
};

struct CentreOrder {
    Actor actor;
    CentreOrderBody body;
};

/// What a decision may know beside the centre and the order.
struct CentreContext {
    base::Instant now;
    const Plan &plan;
    QStringList units, departments, shifts; ///< codes that the region knows
    QString rulebook;                       ///< hash of the rules in force
    QString amended;                        ///< AmendRulebook: the hash of what the order's files make of them; the caller has checked that they load
    QStringList changed;                    ///< AmendRulebook: names of files that differ from those in force
    std::optional<base::Instant> turnEnds{};       ///< of the shift that runs; none between shifts
    bool drill = false;                            ///< the store is a drill's: its crew acts beside people who signed in
    std::optional<ShiftTurn> turn{}, turnBefore{}; ///< that runs, and that ended last
    std::optional<ShiftTurn> turnNamed{};          ///< DraftHandover: the one that the order names, whenever it was; none: the pack has no such
    std::vector<PlannedTurn> turns{};              ///< that runs, and the next; in these somebody can be said to be at the post. Empty: not known
};

/// The one place where the centre's log grows. Pure. Refused / Conflict / Malformed with a sentence otherwise.
[[nodiscard]] base::Result<CentreEvent> decide(const Centre &centre, const CentreOrder &order, const CentreContext &context);

} // namespace domain

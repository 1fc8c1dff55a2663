// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/account.h"
#include "domain/case/clockstanding.h"
#include "domain/centre/centreevent.h"
#include "domain/centre/dutyrules.h"
#include "domain/centre/postnames.h"
#include "domain/centre/roster/rosterrecord.h"

#include <QHash>

#include <vector>

namespace domain {

// What the centre itself knows, folded from its own log: nothing here belongs to a single case.

/// Somebody is or was away, and who wrote it down.
struct AbsenceRecord {
    Absence absence;
    QString reason;
    QString by; ///< the post that recorded it
    friend bool operator==(const AbsenceRecord &, const AbsenceRecord &) = default;
};

/// A patrol and who reported it.
struct PatrolRecord {
    Patrol patrol;
    QString means; ///< "foot", "car", "video"
    QString note;
    QString by;
    friend bool operator==(const PatrolRecord &, const PatrolRecord &) = default;
};

/// One step of a running plan that was reported done.
struct StepReport {
    int step = 0; ///< place in ContingencyPlan::steps
    base::Instant at;
    QString by, note;
    friend bool operator==(const StepReport &, const StepReport &) = default;
};

/// An answer to a call, by the role that was called.
struct CallAnswer {
    QString role; ///< ContingencyRole::code
    QString contact;
    base::Instant at;
    friend bool operator==(const CallAnswer &, const CallAnswer &) = default;
};

/// One start of a contingency plan: 预案启动. An exercise is kept apart from the real thing for ever.
struct PlanRun {
    int run = 0;  ///< 1 is the centre's first
    QString plan; ///< ContingencyPlan::code
    bool exercise = false;
    QString caseNumber; ///< what set it off; empty: a person
    QString reason, by;
    base::Instant startedAt;
    std::optional<base::Instant> endedAt;
    QString outcome;
    std::vector<CallAnswer> answers;
    std::vector<StepReport> steps;
    friend bool operator==(const PlanRun &, const PlanRun &) = default;
};

/// Where a resource is, since when, and by whose word.
struct ResourceStanding {
    ResourceState state = ResourceState::Ready;
    QString caseNumber; ///< what it is out for; may be empty
    QString note, by;
    base::Instant since;
    friend bool operator==(const ResourceStanding &, const ResourceStanding &) = default;
};

/// A recurring post on one local date: taken or found empty.
struct PostReport {
    QString post; ///< RecurringPost::code
    QDate date;
    bool manned = true;
    QString note, by;
    base::Instant at;
    friend bool operator==(const PostReport &, const PostReport &) = default;
};

/// 点名: everybody on duty answers; the missing are listed.
struct RollCall {
    base::Instant calledAt;
    QString by;
    QStringList expected; ///< posts
    std::vector<std::pair<QString, base::Instant>> answered;
    [[nodiscard]] QStringList missing() const;
    friend bool operator==(const RollCall &, const RollCall &) = default;
};

/// A point of the task map as it was last reported.
struct TaskReport {
    QString task; ///< TaskPoint::code
    bool done = true;
    QString note, by;
    base::Instant at;
    friend bool operator==(const TaskReport &, const TaskReport &) = default;
};

/// The rules were changed: by whom, when, why. What they were before and after stays in the log.
struct Amendment {
    int number = 0; ///< 1 is the first
    base::Instant at;
    QString by, reason;
    QString before, after; ///< Rulebook::hash
    QStringList files;     ///< names of those that were changed against the rules before
    friend bool operator==(const Amendment &, const Amendment &) = default;
};

/// The centre as it is now. What ended long ago is dropped while folding (kCentreKeeps); the log keeps everything.
struct Centre {
    quint64 version = 0;                      ///< events folded
    base::Instant changedAt;                  ///< the newest event's moment
    std::optional<base::Instant> since;       ///< the first event's: what was before it nobody could write down; none: nothing was written yet
    std::vector<AbsenceRecord> absences;      ///< oldest first
    std::vector<RosterChanged> rosterChanges; ///< the newest of each date, shift, unit and department
    std::vector<PatrolRecord> patrols;
    std::vector<PlanRun> runs;
    QHash<QString, ResourceStanding> resources; ///< by code; absent: ready at its unit
    std::vector<PostReport> posts;              ///< the newest of each post and date
    std::optional<RollCall> rollCall;           ///< the newest
    std::vector<TaskReport> tasks;              ///< the newest of each point; never dropped
    std::vector<Amendment> amendments;          ///< all, oldest first
    std::vector<RuleFile> rules;                ///< whole files that hold instead of the pack's; empty: the pack's own hold
    ClockStanding clock;
    Shelves shelves;               ///< annunciations that are shelved or out of service; what had run out at the newest event is gone
    std::vector<FloodSpan> floods; ///< oldest first
    int lastRun = 0;
    Accounts accounts;                     ///< oldest first; never dropped. None: nobody has been made somebody yet
    std::vector<SeatTaken> seats;          ///< who is signed in, and where
    std::vector<Ticket> tickets;           ///< not shown yet; those that had run out at the newest one are gone
    std::vector<SeatTaken> confirmed;      ///< who gave the own secret where within kSignWithin of the newest one, and has signed nothing with it
    std::optional<HandoverSheet> handover; ///< that not both have signed
    std::vector<HandoverRecord> handovers; ///< oldest first
    std::vector<ArrivalRecord> arrivals;   ///< who was said to be at the post; the newest of each person and turn
    std::vector<SwapRecord> swaps;         ///< of jobs, oldest first
    std::vector<SignInRecord> signIns;     ///< oldest first: whoever signs in is there
    int lastHandover = 0;                  ///< the newest sheet's number

    [[nodiscard]] const PlanRun *run(int number) const;
    /// Patrols as the rules take them.
    [[nodiscard]] std::vector<Patrol> walked() const;
    friend bool operator==(const Centre &, const Centre &) = default;
};

/// How long a folded centre remembers what has ended.
inline constexpr std::chrono::days kCentreKeeps{40};

/// Folds one event. Total: what was once decided is always applied.
void apply(Centre &centre, const CentreEvent &event);

/// The duties of a turn with the roster changes of its date and shift on top: what stationGaps() takes.
[[nodiscard]] Duties dutiesOn(const Duties &planned, const Centre &centre, const QString &phase, const ShiftTurn &turn);

/// Posts that the plan knows: rosters, pairs, rounds, contacts, resources' crews. Sorted, each once.
[[nodiscard]] QStringList postsOf(const Plan &plan);

/// How many of `of` people at a place are away at a moment, by absences of the post; of persons one by one: roster/rosterrules.h.
[[nodiscard]] int awayOf(const Centre &centre, const PostPlace &place, int of, base::Instant moment);

/// Whom a name of the log means.
struct Headcount {
    int places = 0; ///< units and departments whose rosters have the post
    int people = 0; ///< at most, in one shift; 0: no roster has it
};
/// In a shift are those whose row names its phase and those whose row names none: they are there in every phase, beside the phase's own.
[[nodiscard]] Headcount headcountOf(const Plan &plan, const Centre &centre, const QString &name);

/// A moment as rosters see it.
struct DutyMoment {
    base::Instant at;
    std::optional<ShiftTurn> turn; ///< that runs then; none between shifts
    QString phase;                 ///< in which the turn began, its name; empty: none
};
/// All who have the post are away: by one absence of all, or by several that add up to as many as the turn's roster has, at each of its places. A
/// post that the turn's roster has not is as many people as any shift has; one of no roster is away by absences of all alone. A person of a roster is
/// away by an absence of their own, or of all of their post.
[[nodiscard]] bool isAway(const Plan &plan, const Centre &centre, const QString &post, const DutyMoment &moment);
/// A, or B while A is away; none when both are. While A swaps jobs it is the other of the swap instead of A. Work that was given before is nobody's
/// to move: history keeps who acted.
[[nodiscard]] std::optional<Taker> takerOf(const Plan &plan, const Centre &centre, const StandIn &pair, const DutyMoment &moment);

/// Posts that are on duty in a turn of a phase: its roster without those of whom all are away. Sorted, each once.
[[nodiscard]] QStringList onDuty(const Plan &plan, const Centre &centre, const QString &phase, const ShiftTurn &turn, base::Instant now);

/// Where the calls of a run stand, one for each role of its plan, in the plan's order.
[[nodiscard]] std::vector<CallState> callsOf(const PlanRun &run, const ContingencyPlan &plan, base::Milliseconds acknowledgeWithin,
                                             base::Instant now);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/case/caselinks.h"
#include "domain/case/casestate.h"
#include "domain/case/deed/owed.h"
#include "domain/case/deed/wordasked.h"
#include "domain/rare.h"
#include "domain/rules/deadlines.h"
#include "domain/rules/severity.h"
#include "domain/source/report.h"

#include <optional>
#include <vector>

namespace domain {

struct CaseEvent;

/// A level that a case had from a moment on.
struct LevelMark {
    base::Instant since;
    Severity level = Severity::Green;
    friend bool operator==(const LevelMark &, const LevelMark &) = default;
};

/// An appeal against the verdict in the statistics: once, two reviewers. It never changes what is stored as fact.
struct CaseAppeal {
    struct Review {
        QString post;
        bool upheld = false;
        QString person{}; ///< the account; empty on a store without accounts
        friend bool operator==(const Review &, const Review &) = default;
    };
    base::Instant at;
    std::vector<Review> reviews;
    QString person{}; ///< the account that appealed; empty on a store without accounts
    /// Both reviewers agreed with it: the case is left out of on-time rates.
    [[nodiscard]] bool granted() const { return reviews.size() == 2 && reviews[0].upheld && reviews[1].upheld; }
    friend bool operator==(const CaseAppeal &, const CaseAppeal &) = default;
};

/// How a case was weighed before somebody called about it once more: what taking that call back brings back.
struct LevelBeforeCall {
    SeverityVerdict severity;
    SeverityInputs inputs;
    friend bool operator==(const LevelBeforeCall &, const LevelBeforeCall &) = default;
};

/// The sum of a case's events. Changed by apply() only.
struct Case {
    base::CaseId id;
    quint32 version = 0; ///< events applied; 0: nothing happened yet
    QString number;
    Report report;
    CaseState state = CaseState::Reported;
    bool suspended = false;
    Difficulty difficulty = Difficulty::General;
    Severity level = Severity::Green;
    SeverityVerdict severity; ///< the level with its reasons
    SeverityInputs severityInputs;
    std::vector<LevelMark> levels; ///< every level it had, oldest first
    Deadlines deadlines;
    QString department; ///< 主责; empty before the first dispatch
    QString unit;
    QStringList helpers; ///< 协同 departments
    std::optional<base::Instant> filedAt, dispatchedAt, acceptedAt, arrivedAt, handledAt, closedAt, suspendedAt, supervisedAt;
    std::optional<base::Instant> mergedAt; ///< since when it is merged into mergedInto
    std::optional<base::Instant> endedAt;  ///< closed, voided or merged: no longer open since then
    base::Instant changedAt;               ///< the newest event's moment
    bool closedBySource = false;           ///< also: a suggestion that its source answered
    QString outcome;
    int urges = 0;
    bool supervised = false;                    ///< since supervisedAt
    bool listedByRule = false;                  ///< … because its colour says so, and by no person yet
    Supervision supervision{};                  ///< means nothing unless supervised
    std::vector<WordAsked> wordsAsked{};        ///< what waits for a supervisor's word; one of a kind, oldest first
    std::optional<base::Instant> urgedByRuleAt; ///< its colour urged the department
    int reworks = 0;
    int returns = 0;
    int extensions = 0;
    std::optional<base::Instant> extensionAsked; ///< until when, while a request is undecided
    bool needsAfterPhoto = false;                ///< by the item, fixed at filing
    bool hasAfterPhoto = false;
    std::optional<base::CaseId> mergedInto;
    QString leadNumber;                  ///< of mergedInto
    std::vector<CaseLink> followers;     ///< merged into this one; closed and dated with it
    std::vector<CaseLink> parts;         ///< split off this one
    QString rulebook;                    ///< hash of the rules it was filed or re-ruled under
    std::vector<LaterClock> laterClocks; ///< not yet started
    int returnLimit = 0;                 ///< from so many returns a supervisor must rule; 0: never. By the rulebook, fixed at filing
    QString returnedBy;                  ///< the account that wrote the return down, while nobody has got the case since; empty without accounts
    bool bound = false;                  ///< a supervisor has ruled who handles it
    bool needsPlan = false;              ///< handling waits for a plan; fixed at filing
    bool consulting = false;             ///< a consultation was called, its plan is open
    QString plan;                        ///< agreed; empty: none
    QString lookBack;                    ///< what the police are asked to look back for; empty: nothing waits for an answer
    bool contactTried = false;           ///< 先行联系 was made …
    std::optional<bool> contacted;       ///< … and reached the caller: yes, no, not rated
    std::optional<Partner> partner;      ///< has the case now, while Transferred
    std::optional<PartnerClosure> partnerClosure;
    std::optional<base::Instant> acknowledgedAt; ///< a supervisor has seen it since its level last rose
    std::optional<bool> solved;                  ///< by the revisit
    std::optional<int> satisfaction;             ///< by the evaluation
    std::optional<CaseAppeal> appeal;
    std::optional<Adoption> adoption;          ///< of a suggestion
    QString post;                              ///< who of the roster has it; may be empty
    QString actedBy;                           ///< who did the newest thing to it, the system apart (actedByOf)
    bool clocksWait = false;                   ///< the town's limits count only once a person has placed it
    bool placedByHand = false;                 ///< its grid was given by a person
    std::optional<base::Instant> clocksSince;  ///< its limits count from then on and not from the filing: it waited for its place
    int alarms = 0;                            ///< how often its sensor sounded again while it was open
    int calls = 0;                             ///< how often somebody called about it again
    bool callerKnown = false;                  ///< somebody who reported or called is named in it, and not forgotten
    std::optional<LevelBeforeCall> beforeCall; ///< of the newest of these calls, until it is taken back
    OwedList asked;                            ///< who waits for which answer, and since when; for Return: who sent it to its department
    OwedList owed;                             ///< promises that are open, and what came; of which briefOf() shows what holds still

    friend bool operator==(const Case &, const Case &) = default;
};

/// The same on every desk that the case ever lay on: the first desk's number.
[[nodiscard]] QString identityOf(const Case &c);

/// Since when the case has had its present level; when it was reported, while it has none.
[[nodiscard]] base::Instant levelSince(const Case &c);

/// The stage whose clock runs now: Respond while dispatched, Arrive while accepted, Handle on the scene, Close after handling;
/// where that stage has no clock, Whole. None when nothing runs (no deadline, suspended, or not open).
[[nodiscard]] std::optional<Stage> runningStage(const Case &c);

/// Closed at or before the whole deadline. None where no verdict exists: not closed, or no deadline.
[[nodiscard]] std::optional<bool> onTime(const Case &c);

/// Whether a supervisor can say something about a request now: about more time while a department has the case, about all else while it is under way.
/// What nobody can decide waits for nobody, and bars no other request.
[[nodiscard]] bool isDecidable(const Case &c, const WordAsked &asked);

/// What every view needs to know about a case, and nothing that is cold or personal.
struct CaseBrief {
    base::CaseId id;
    quint32 version = 0;
    QString number, title, item, place, element, grid, department, unit, source, sourceId, sensor;
    std::optional<base::GeoPoint> point;
    CaseState state = CaseState::Reported;
    Severity level = Severity::Green;
    Difficulty difficulty = Difficulty::General;
    bool suspended = false;
    bool supervised = false;
    bool extensionAsked = false;
    bool outside = false; ///< waits for a person to place it
    bool excused = false; ///< an appeal was granted: left out of on-time rates
    bool isPart = false;  ///< split from another case: its report is that one's, and repeats nothing
    quint16 urges = 0, reworks = 0, extensions = 0;
    quint16 alarms = 0; ///< its sensor sounded again so often
    base::Instant reportedAt;
    std::optional<base::Instant> filedAt, dispatchedAt, handledAt, closedAt, endedAt, supervisedAt, dueAt; ///< dueAt: the whole deadline
    OpenCause dueOpen = kNotOpen; ///< why the whole deadline, or where that is known another stage's, is open
    std::optional<Stage> stage;   ///< the running clock …
    base::Instant stageStartedAt; ///< … its start …
    base::Instant stageDueAt;     ///< … and its end; both meaningless without a stage
    std::optional<bool> onTime;
    std::vector<LevelMark> levels; ///< only when the level ever changed, else empty
    base::Instant changedAt;
    std::optional<base::Instant> unseenSince; ///< open, at its present level since then, and no supervisor has acknowledged that
    QString actedBy;                          ///< who did the newest thing to it, the system apart (actedByOf); empty: nobody yet
    QString post;                             ///< who of the roster has it; may be empty
    std::vector<WordAsked> words{};           ///< that a supervisor can say now; oldest first
    Rare<Supervision> supervision{};          ///< of a case that is supervised and open
    /// Promised call-backs, whatever became of the case; a return, while nobody has it; answers, while it is open.
    OwedList owed;

    friend bool operator==(const CaseBrief &, const CaseBrief &) = default;
};

[[nodiscard]] CaseBrief briefOf(const Case &c);

/// How a case remembers who acted: "@" and the person where the store has accounts, else the post; empty for the system.
[[nodiscard]] QString actedByOf(const Actor &actor);

/// Folds one event into a case. Total: an event that was once decided is always applied, whatever today's rules say.
void apply(Case &c, const CaseEvent &event);

} // namespace domain

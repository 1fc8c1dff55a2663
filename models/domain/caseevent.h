// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/caselinks.h"
#include "domain/casestate.h"
#include "domain/deadlines.h"
#include "domain/report.h"
#include "domain/severity.h"
#include "domain/sourceword.h"
#include "domain/workcalendar.h"

#include <QByteArray>

#include <optional>
#include <variant>
#include <vector>

namespace domain {

// Facts, in the past tense. Each is one struct; CaseEvent carries who, when and under which rule.
// A new event: add the struct, its line in EventBody, its codec in eventcodec.cpp, its case in apply.cpp (docs: CONTRIBUTING).

// A catalogue, one fact a line.
// clang-format off
struct CaseReported { QString number; Report report; SeverityInputs inputs; friend bool operator==(const CaseReported &, const CaseReported &) = default; };
struct PreVerifyRequested { QString note; friend bool operator==(const PreVerifyRequested &, const PreVerifyRequested &) = default; };
struct PreVerified { bool exists = true; QString note; friend bool operator==(const PreVerified &, const PreVerified &) = default; };
/// clocksWait: the town's limits do not count before a person has placed the case.
struct CaseFiled { Difficulty difficulty = Difficulty::General; SeverityVerdict severity; Deadlines deadlines; bool needsAfterPhoto = false; bool needsPlan = false; int returnLimit = 0; std::vector<LaterClock> laterClocks{}; bool clocksWait = false; friend bool operator==(const CaseFiled &, const CaseFiled &) = default; };
struct CaseDispatched { QString department; QString unit; QString reason; QString post{}; QString standsInFor{}; friend bool operator==(const CaseDispatched &, const CaseDispatched &) = default; };
struct CaseAccepted { QString note; friend bool operator==(const CaseAccepted &, const CaseAccepted &) = default; };
struct SceneReached { QString note; friend bool operator==(const SceneReached &, const SceneReached &) = default; };
struct CaseHandled { QString result; friend bool operator==(const CaseHandled &, const CaseHandled &) = default; };
struct PostCheckRequested { QString note; friend bool operator==(const PostCheckRequested &, const PostCheckRequested &) = default; };
struct PostChecked { bool passed = true; QString note; friend bool operator==(const PostChecked &, const PostChecked &) = default; };
/// by: the department that gave it back.
struct CaseReturned { QString reason; QString by{}; friend bool operator==(const CaseReturned &, const CaseReturned &) = default; };
struct CaseClosed { QString outcome; bool bySource = false; QString withLead{}; friend bool operator==(const CaseClosed &, const CaseClosed &) = default; };
/// reached: the caller was rung back: yes, no, or not rated. solved: really solved, or only explained (实际解决率); none: not asked.
struct CaseRevisited { std::optional<bool> reached; QString note; std::optional<bool> solved{}; friend bool operator==(const CaseRevisited &, const CaseRevisited &) = default; };
struct CaseEvaluated { int satisfaction = 0; QString note; friend bool operator==(const CaseEvaluated &, const CaseEvaluated &) = default; }; ///< 3 满意, 2 基本满意, 1 一般, 0 不满意
struct CaseVoided { QString reason; friend bool operator==(const CaseVoided &, const CaseVoided &) = default; };
struct CaseMerged { base::CaseId lead; QString leadNumber; friend bool operator==(const CaseMerged &, const CaseMerged &) = default; };
struct HelperAdded { QString department; QString unit; QString reason; friend bool operator==(const HelperAdded &, const HelperAdded &) = default; };
struct CaseUrged { QString note; friend bool operator==(const CaseUrged &, const CaseUrged &) = default; };
struct CaseSupervised { QString reason; friend bool operator==(const CaseSupervised &, const CaseSupervised &) = default; };
struct ExtensionRequested { base::Instant until; QString reason; friend bool operator==(const ExtensionRequested &, const ExtensionRequested &) = default; };
struct ExtensionApproved { Deadlines deadlines; QString note; friend bool operator==(const ExtensionApproved &, const ExtensionApproved &) = default; };
struct ExtensionRefused { QString reason; friend bool operator==(const ExtensionRefused &, const ExtensionRefused &) = default; };
struct CaseSuspended { QString reason; friend bool operator==(const CaseSuspended &, const CaseSuspended &) = default; };
struct CaseResumed { Deadlines deadlines; QString note; friend bool operator==(const CaseResumed &, const CaseResumed &) = default; };
struct SeverityChanged { SeverityVerdict severity; SeverityInputs inputs; friend bool operator==(const SeverityChanged &, const SeverityChanged &) = default; };
struct NoteAdded { QString text; friend bool operator==(const NoteAdded &, const NoteAdded &) = default; };
/// phase: "before", "during" or "after" the handling.
struct PhotoAdded { QString media; QString phase; friend bool operator==(const PhotoAdded &, const PhotoAdded &) = default; };
struct CallerUncovered { QString reason; friend bool operator==(const CallerUncovered &, const CallerUncovered &) = default; };
/// 先行联系: yes, no, or not rated.
struct CallerContacted { std::optional<bool> reached; QString note; friend bool operator==(const CallerContacted &, const CallerContacted &) = default; };
/// A supervisor's binding word after returns. asRoute: the centre wants it as a routing rule from now on.
struct ReturnRuled { QString department; QString unit; QString reason; bool asRoute = false; friend bool operator==(const ReturnRuled &, const ReturnRuled &) = default; };
struct CaseAbsorbed { CaseLink follower; friend bool operator==(const CaseAbsorbed &, const CaseAbsorbed &) = default; };
struct CaseReleased { CaseLink follower; friend bool operator==(const CaseReleased &, const CaseReleased &) = default; };
struct CaseUnmerged { CaseLink lead; QString reason; friend bool operator==(const CaseUnmerged &, const CaseUnmerged &) = default; };
/// part: what becomes a case of its own.
struct CaseSplit { SplitPart part; QString reason; friend bool operator==(const CaseSplit &, const CaseSplit &) = default; };
struct PartRecorded { CaseLink part; friend bool operator==(const PartRecorded &, const PartRecorded &) = default; };
struct CaseTransferred { Partner to; QString reason; friend bool operator==(const CaseTransferred &, const CaseTransferred &) = default; };
struct CaseTakenBack { Partner from; QString reason; friend bool operator==(const CaseTakenBack &, const CaseTakenBack &) = default; };
struct PartnerClosed { PartnerClosure closure; friend bool operator==(const PartnerClosed &, const PartnerClosed &) = default; };
struct ConsultationCalled { QString reason; friend bool operator==(const ConsultationCalled &, const ConsultationCalled &) = default; };
struct PlanAgreed { QString plan; friend bool operator==(const PlanAgreed &, const PlanAgreed &) = default; };
struct CaseAcknowledged { QString note; friend bool operator==(const CaseAcknowledged &, const CaseAcknowledged &) = default; };
/// 调阅监控: what the police are to look back for, place and time in words. No footage is kept here.
struct LookBackRequested { QString question; friend bool operator==(const LookBackRequested &, const LookBackRequested &) = default; };
struct LookBackAnswered { QString answer; friend bool operator==(const LookBackAnswered &, const LookBackAnswered &) = default; };
struct AppealLodged { QString reason; friend bool operator==(const AppealLodged &, const AppealLodged &) = default; };
struct AppealReviewed { bool upheld = false; QString note; friend bool operator==(const AppealReviewed &, const AppealReviewed &) = default; };
/// A clock that its rule starts at this step: its deadline, or the clock as an open one.
struct ClockStarted { Stage stage = Stage::Close; Deadline deadline; std::optional<OpenDeadline> open{}; friend bool operator==(const ClockStarted &, const ClockStarted &) = default; };
/// The calendar that was missing has come: deadlines that were open have their ends, by the rule and the start that the case has had all along.
struct DeadlinesComputed { Deadlines deadlines; friend bool operator==(const DeadlinesComputed &, const DeadlinesComputed &) = default; };
/// Today's rules instead of those of the filing: the deadlines counted anew from the filing, and the level.
struct CaseReruled { QString reason; QString before; CaseFiled rules; friend bool operator==(const CaseReruled &, const CaseReruled &) = default; };
/// The source says something else than before, and its new word holds: `report` whole, and in `changes` what differs, for people. closedAt: the
/// moment (with its outcome) at which the source now says that it had closed; reopened: it takes its closing back. `department`: an ended case is
/// that department's; an open one is dispatched by an event of its own.
struct SourceCorrected { Report report; std::vector<SourceChange> changes; Deadlines deadlines; bool reopened = false; std::optional<base::Instant> closedAt{}; QString outcome{}; QString department{}; friend bool operator==(const SourceCorrected &, const SourceCorrected &) = default; };
/// The source has corrected the closing of this case's lead, and this case goes with it. closedAt: closed then, with that outcome; none: the lead is
/// open again, and this case is merged into it as it was before.
struct LeadCorrected { QString lead; std::vector<SourceChange> changes; std::optional<base::Instant> closedAt{}; QString outcome{}; friend bool operator==(const LeadCorrected &, const LeadCorrected &) = default; };
struct SuggestionCollected { QString number; Report report; friend bool operator==(const SuggestionCollected &, const SuggestionCollected &) = default; };
struct SuggestionStudied { QString note; friend bool operator==(const SuggestionStudied &, const SuggestionStudied &) = default; };
struct SuggestionForwarded { QString department; QString note; friend bool operator==(const SuggestionForwarded &, const SuggestionForwarded &) = default; };
struct SuggestionWeighed { Adoption adoption = Adoption::Adopted; QString reason; friend bool operator==(const SuggestionWeighed &, const SuggestionWeighed &) = default; };
struct SuggestionAnswered { QString answer; friend bool operator==(const SuggestionAnswered &, const SuggestionAnswered &) = default; };
/// A person placed the case: in a grid, or (no grid) as the town's own work where it lies. rules: the clocks that waited for it.
struct CasePlaced { QString grid; QString reason; std::optional<CaseFiled> rules{}; friend bool operator==(const CasePlaced &, const CasePlaced &) = default; };
/// The same sensor sounded again while its ticket was open. sourceId: that alarm's own id; may be empty.
struct AlarmRepeated { QString sourceId; base::Instant soundedAt; friend bool operator==(const AlarmRepeated &, const AlarmRepeated &) = default; };

// clang-format on

using EventKinds = std::variant<CaseReported, PreVerifyRequested, PreVerified, CaseFiled, CaseDispatched, CaseAccepted, SceneReached, CaseHandled,
                                PostCheckRequested, PostChecked, CaseReturned, CaseClosed, CaseRevisited, CaseEvaluated, CaseVoided, CaseMerged,
                                HelperAdded, CaseUrged, CaseSupervised, ExtensionRequested, ExtensionApproved, ExtensionRefused, CaseSuspended,
                                CaseResumed, SeverityChanged, NoteAdded, PhotoAdded, CallerUncovered, CallerContacted, ReturnRuled, CaseAbsorbed,
                                CaseReleased, CaseUnmerged, CaseSplit, PartRecorded, CaseTransferred, CaseTakenBack, PartnerClosed,
                                ConsultationCalled, PlanAgreed, CaseAcknowledged, LookBackRequested, LookBackAnswered, AppealLodged, AppealReviewed,
                                ClockStarted, CaseReruled, SuggestionCollected, SuggestionStudied, SuggestionForwarded, SuggestionWeighed,
                                SuggestionAnswered, SourceCorrected, CasePlaced, AlarmRepeated, DeadlinesComputed, LeadCorrected>;

/// One fact of a case, whatever its kind. A type of its own, so that its copies are compiled in one place (caseevent.cpp) and not wherever one is
/// handed on.
struct EventBody : EventKinds {
    using Alternatives = EventKinds;
    using Alternatives::variant;
    EventBody();
    EventBody(const EventBody &);
    EventBody(EventBody &&) noexcept;
    EventBody &operator=(const EventBody &);
    EventBody &operator=(EventBody &&) noexcept;
    ~EventBody();
    friend bool operator<(const EventBody &, const EventBody &) = delete;
    friend bool operator==(const EventBody &, const EventBody &);
};

/// One fact about one case.
struct CaseEvent {
    base::Instant at; ///< when it happened (for imports: in the source's records)
    Actor actor;
    QString rule;     ///< id of the rule that decided it (life-cycle step, limit, severity); may be empty
    QString rulebook; ///< Rulebook::hash
    EventBody body;
    friend bool operator==(const CaseEvent &, const CaseEvent &) = default;
};

/// A fact with its place in the log.
struct CommittedEvent {
    base::CaseId caseId;
    quint32 version = 0; ///< 1 is the case's first event
    base::Position position;
    CaseEvent event;
};

/// The stable name of an event in the log ("case-reported") and for people, translated (上报).
[[nodiscard]] QString kindOf(const EventBody &body);
[[nodiscard]] QString label(const EventBody &body);
/// One line for timelines, translated: what the event says beyond its label (department, reason, result …). Never personal data. With a calendar
/// moments read in the town's time, else in UTC.
[[nodiscard]] QString summary(const EventBody &body, const WorkCalendar *calendar = nullptr);

/// What was left out of a report, in one translated sentence. With a calendar moments read in the town's time, else in UTC.
[[nodiscard]] QString leftOutText(const LeftOut &leftOut, const WorkCalendar *calendar = nullptr);
/// All of them, with " · " between.
[[nodiscard]] QString leftOutText(const std::vector<LeftOut> &all, const WorkCalendar *calendar = nullptr);

/// Why a case was dispatched without a person: words that the log keeps in no language.
inline constexpr char kByItemList[] = "by-item-list";
inline constexpr char kByColour[] = "by-colour";
inline constexpr char kBySource[] = "by-source";
inline constexpr char kByRouting[] = "by-routing";
/// A reason for people: those words translated, everything else as it was written.
[[nodiscard]] QString reasonText(const QString &reason);

/// The schema number that encode() writes for a kind; older ones are up-converted by decode().
[[nodiscard]] int schemaOf(const EventBody &body);
/// Compact JSON, UTF-8, keys sorted: the same event gives the same bytes.
[[nodiscard]] QByteArray encode(const EventBody &body);
/// Malformed (with the JSON pointer as place) for unknown kinds, newer schemas and broken bodies.
[[nodiscard]] base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"

#include <optional>
#include <variant>

namespace domain {

// Orders, in the imperative. decide() turns them into events or refuses with a sentence.

// A catalogue, one order a line.
// clang-format off
/// A report comes in. Where the source files by itself, filing and dispatch follow in the same decision.
struct ReportCase { Report report; SeverityInputs inputs; bool file = false; bool dispatch = false; SourceWord word{}; };
/// A case from a source's records (imports): reported, filed, dispatched and, with closedAt, closed, each at the source's own times.
/// Its one deadline is the source's own (report.sourceDueAt, report.sourceLimit); without it there is none, unless ownLimits asks for the town's limits.
struct ImportCase { Report report; SeverityInputs inputs; std::optional<base::Instant> closedAt; QString outcome; bool ownLimits = false; SourceWord word{}; };
struct RequestPreVerify { QString note; };
struct ReportPreVerify { bool exists = true; QString note; };
struct FileCase { std::optional<Difficulty> difficulty; };
/// With a post, somebody of the roster takes it; standsInFor says whose stand-in that is.
struct DispatchCase { QString department; QString unit; QString reason; QString post{}; QString standsInFor{}; };
struct AcceptCase { QString note; };
struct ReachScene { QString note; };
struct HandleCase { QString result; };
struct RequestPostCheck { QString note; };
struct ReportPostCheck { bool passed = true; QString note; };
/// `by` is the department that gives the case back; empty: the one that has it.
struct ReturnCase { QString reason; QString by{}; };
struct CloseCase { QString outcome; };
struct RecordClosure { base::Instant closedAt; QString outcome; };
/// The source's word on a report of its own has changed and is taken over (newsOf says what). reopens: it had closed the case and takes that back.
/// Deadlines that the town's limits gave come back with ownLimits when the source no longer brings one. No events when nothing differs.
struct CorrectBySource { SourceSaid said; SeverityInputs inputs; bool ownLimits = false; bool reopens = false; };
struct RevisitCase { std::optional<bool> reached; QString note; std::optional<bool> solved{}; };
struct EvaluateCase { int satisfaction = 0; QString note; };
struct VoidCase { QString reason; };
struct MergeCase { base::CaseId lead; QString leadNumber; };
struct AddHelper { QString department; QString unit; QString reason; };
/// `rule` is for the system alone: the effect of a colour that urges; it urges once.
struct UrgeCase { QString note; QString rule{}; };
struct SuperviseCase { QString reason; };
struct RequestExtension { base::Instant until; QString reason; };
struct ApproveExtension { QString note; };
struct RefuseExtension { QString reason; };
struct SuspendCase { QString reason; };
struct ResumeCase { QString note; };
struct ChangeSeverity { Severity level = Severity::Green; QString reason; };
struct ReviewSeverity {}; ///< the rule looks again at the time points; no events when nothing changes
struct AddNote { QString text; };
struct AddPhoto { QString media; QString phase; };
struct UncoverCaller { QString reason; };
struct ContactCaller { std::optional<bool> reached; QString note; };
struct RuleOnReturn { QString department; QString unit; QString reason; bool asRoute = false; };
struct AbsorbCase { CaseLink follower; };   ///< follows from MergeCase, in the same commit
struct ReleaseCase { CaseLink follower; };  ///< follows from UnmergeCase
struct UnmergeCase { QString reason; };
struct CloseWithLead { QString outcome; QString leadNumber; std::optional<base::Instant> at{}; }; ///< follows from the lead's closing, at its moment
/// Follows when the source corrects the lead's closing: to another moment, or (no closedAt) by taking it back. No events while it was not closed with it.
struct CorrectWithLead { QString leadNumber; std::optional<base::Instant> closedAt{}; QString outcome{}; };
struct SplitCase { SplitPart part; QString reason; };
struct RecordPart { CaseLink part; };       ///< follows from the part's own report
struct TransferCase { Partner to; QString reason; };
struct TakeBackCase { QString reason; };
struct RecordPartnerClosure { PartnerClosure closure; };
struct CallConsultation { QString reason; };
struct AgreePlan { QString plan; };
struct AcknowledgeCase { QString note; };
/// The police are asked to look back through video; the question says place and time in words.
struct RequestLookBack { QString question; };
struct AnswerLookBack { QString answer; };
struct AppealCase { QString reason; };
struct ReviewAppeal { bool upheld = false; QString note; };
struct ReruleCase { QString reason; };
/// The system counts open deadlines once the calendar has come; no events where nothing can be counted yet.
struct ComputeDeadlines {};
struct ListForSupervision { QString rule; }; ///< by the effect of its colour; adds no points
/// Starts a suggestion instead of a case of the wall.
struct CollectSuggestion { Report report; SourceWord word{}; };
struct StudySuggestion { QString note; };
struct ForwardSuggestion { QString department; QString note; };
struct WeighSuggestion { Adoption adoption = Adoption::Adopted; QString reason; };
struct AnswerSuggestion { QString answer; };
/// A person says which grid a case belongs to. No grid: it stays where it lies and is the town's work (with DispatchCase).
struct PlaceCase { QString grid; QString reason; };
struct RecordAlarm { QString sourceId; base::Instant soundedAt; }; ///< follows from a sensor's report while its ticket is open

// clang-format on

using OrderKinds =
    std::variant<ReportCase, ImportCase, RequestPreVerify, ReportPreVerify, FileCase, DispatchCase, AcceptCase, ReachScene, HandleCase,
                 RequestPostCheck, ReportPostCheck, ReturnCase, CloseCase, RecordClosure, RevisitCase, EvaluateCase, VoidCase, MergeCase, AddHelper,
                 UrgeCase, SuperviseCase, RequestExtension, ApproveExtension, RefuseExtension, SuspendCase, ResumeCase, ChangeSeverity,
                 ReviewSeverity, AddNote, AddPhoto, UncoverCaller, ContactCaller, RuleOnReturn, AbsorbCase, ReleaseCase, UnmergeCase, CloseWithLead,
                 SplitCase, RecordPart, TransferCase, TakeBackCase, RecordPartnerClosure, CallConsultation, AgreePlan, AcknowledgeCase,
                 RequestLookBack, AnswerLookBack, AppealCase, ReviewAppeal, ReruleCase, ListForSupervision, CollectSuggestion, StudySuggestion,
                 ForwardSuggestion, WeighSuggestion, AnswerSuggestion, CorrectBySource, PlaceCase, RecordAlarm, ComputeDeadlines, CorrectWithLead>;

/// One order to a case, whatever its kind. A type of its own, so that its copies are compiled in one place (command.cpp) and not wherever one is
/// handed on.
struct CommandBody : OrderKinds {
    using Alternatives = OrderKinds;
    using Alternatives::variant;
    CommandBody();
    CommandBody(const CommandBody &);
    CommandBody(CommandBody &&) noexcept;
    CommandBody &operator=(const CommandBody &);
    CommandBody &operator=(CommandBody &&) noexcept;
    ~CommandBody();
    friend bool operator==(const CommandBody &, const CommandBody &) = delete; // as its kinds
    friend bool operator<(const CommandBody &, const CommandBody &) = delete;
};

struct Command {
    base::CaseId caseId;         ///< invalid for ReportCase, ImportCase and CollectSuggestion: the desk gives the id
    std::optional<quint32> seen; ///< the version the person looked at; a state-moving order on a moved case is a Conflict
    Actor actor;
    CommandBody body;
};

/// The life-cycle column of an order; none for ReportCase, ImportCase and CollectSuggestion, which start a case.
[[nodiscard]] std::optional<CaseAct> actOf(const CommandBody &body);

} // namespace domain

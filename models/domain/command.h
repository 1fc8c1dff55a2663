// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"

#include <optional>
#include <variant>

namespace domain {

// Orders, in the imperative. decide() turns them into events or refuses with a sentence.

/// A report comes in. Where the source files by itself, filing and dispatch follow in the same decision.
struct ReportCase { Report report; SeverityInputs inputs; bool file = false; bool dispatch = false; };
/// A case from a source's records (imports): reported, filed, dispatched and, with closedAt, closed, each at the source's own times.
/// Its one deadline is report.sourceDueAt; without it there is none, unless ownLimits asks for the town's limits.
struct ImportCase { Report report; SeverityInputs inputs; std::optional<base::Instant> closedAt; QString outcome; bool ownLimits = false; };
struct RequestPreVerify { QString note; };
struct ReportPreVerify { bool exists = true; QString note; };
struct FileCase { std::optional<Difficulty> difficulty; };
struct DispatchCase { QString department; QString unit; QString reason; };
struct AcceptCase { QString note; };
struct ReachScene { QString note; };
struct HandleCase { QString result; };
struct RequestPostCheck { QString note; };
struct ReportPostCheck { bool passed = true; QString note; };
struct ReturnCase { QString reason; };
struct CloseCase { QString outcome; };
struct RecordClosure { base::Instant closedAt; QString outcome; };
struct RevisitCase { std::optional<bool> reached; QString note; };
struct EvaluateCase { int satisfaction = 0; QString note; };
struct VoidCase { QString reason; };
struct MergeCase { base::CaseId lead; QString leadNumber; };
struct AddHelper { QString department; QString unit; QString reason; };
struct UrgeCase { QString note; };
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

using CommandBody =
    std::variant<ReportCase, ImportCase, RequestPreVerify, ReportPreVerify, FileCase, DispatchCase, AcceptCase, ReachScene, HandleCase, RequestPostCheck,
                 ReportPostCheck, ReturnCase, CloseCase, RecordClosure, RevisitCase, EvaluateCase, VoidCase, MergeCase, AddHelper, UrgeCase, SuperviseCase,
                 RequestExtension, ApproveExtension, RefuseExtension, SuspendCase, ResumeCase, ChangeSeverity, ReviewSeverity, AddNote, AddPhoto,
                 UncoverCaller>;

struct Command {
    base::CaseId caseId; ///< invalid for ReportCase and ImportCase: the desk gives the id
    std::optional<quint32> seen; ///< the version the person looked at; a state-moving order on a moved case is a Conflict
    Actor actor;
    CommandBody body;
};

/// The life-cycle column of an order; none for ReportCase and ImportCase, which start a case.
[[nodiscard]] std::optional<CaseAct> actOf(const CommandBody &body);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/casestate.h"
#include "domain/deadlines.h"
#include "domain/report.h"
#include "domain/severity.h"

#include <QByteArray>

#include <variant>

namespace domain {

// Facts, in the past tense. Each is one struct; CaseEvent carries who, when and under which rule.
// A new event: add the struct, its line in EventBody, its codec in eventcodec.cpp, its case in apply.cpp (docs: CONTRIBUTING).

struct CaseReported { QString number; Report report; SeverityInputs inputs; friend bool operator==(const CaseReported &, const CaseReported &) = default; };
struct PreVerifyRequested { QString note; friend bool operator==(const PreVerifyRequested &, const PreVerifyRequested &) = default; };
struct PreVerified { bool exists = true; QString note; friend bool operator==(const PreVerified &, const PreVerified &) = default; };
struct CaseFiled { Difficulty difficulty = Difficulty::General; SeverityVerdict severity; Deadlines deadlines; bool needsAfterPhoto = false; friend bool operator==(const CaseFiled &, const CaseFiled &) = default; };
struct CaseDispatched { QString department; QString unit; QString reason; friend bool operator==(const CaseDispatched &, const CaseDispatched &) = default; };
struct CaseAccepted { QString note; friend bool operator==(const CaseAccepted &, const CaseAccepted &) = default; };
struct SceneReached { QString note; friend bool operator==(const SceneReached &, const SceneReached &) = default; };
struct CaseHandled { QString result; friend bool operator==(const CaseHandled &, const CaseHandled &) = default; };
struct PostCheckRequested { QString note; friend bool operator==(const PostCheckRequested &, const PostCheckRequested &) = default; };
struct PostChecked { bool passed = true; QString note; friend bool operator==(const PostChecked &, const PostChecked &) = default; };
struct CaseReturned { QString reason; friend bool operator==(const CaseReturned &, const CaseReturned &) = default; };
struct CaseClosed { QString outcome; bool bySource = false; friend bool operator==(const CaseClosed &, const CaseClosed &) = default; };
/// reached: the caller was rung back: yes, no, or not rated.
struct CaseRevisited { std::optional<bool> reached; QString note; friend bool operator==(const CaseRevisited &, const CaseRevisited &) = default; };
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

using EventBody = std::variant<CaseReported, PreVerifyRequested, PreVerified, CaseFiled, CaseDispatched, CaseAccepted, SceneReached, CaseHandled,
                               PostCheckRequested, PostChecked, CaseReturned, CaseClosed, CaseRevisited, CaseEvaluated, CaseVoided, CaseMerged,
                               HelperAdded, CaseUrged, CaseSupervised, ExtensionRequested, ExtensionApproved, ExtensionRefused, CaseSuspended,
                               CaseResumed, SeverityChanged, NoteAdded, PhotoAdded, CallerUncovered>;

/// One fact about one case.
struct CaseEvent {
    base::Instant at;  ///< when it happened (for imports: in the source's records)
    Actor actor;
    QString rule;      ///< id of the rule that decided it (life-cycle step, limit, severity); may be empty
    QString rulebook;  ///< Rulebook::hash
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
/// One line for timelines, translated: what the event says beyond its label (department, reason, result …). Never personal data.
[[nodiscard]] QString summary(const EventBody &body);

/// Why a case was dispatched without a person: words that the log keeps in no language.
inline constexpr char kByItemList[] = "by-item-list";
inline constexpr char kBySource[] = "by-source";
/// A reason for people: those words translated, everything else as it was written.
[[nodiscard]] QString reasonText(const QString &reason);

/// The schema number that encode() writes for a kind; older ones are up-converted by decode().
[[nodiscard]] int schemaOf(const EventBody &body);
/// Compact JSON, UTF-8, keys sorted: the same event gives the same bytes.
[[nodiscard]] QByteArray encode(const EventBody &body);
/// Malformed (with the JSON pointer as place) for unknown kinds, newer schemas and broken bodies.
[[nodiscard]] base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json);

} // namespace domain

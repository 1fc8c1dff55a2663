// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/instant.h"
#include "domain/access/accountevent.h"
#include "domain/alarm/annunciation.h"
#include "domain/alarm/floodrecord.h"
#include "domain/case/casestate.h"
#include "domain/centre/handover/handoverevent.h"
#include "domain/centre/historysealed.h"
#include "domain/centre/roster/rosterevent.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

namespace domain {

// Facts about the centre itself, in the past tense: who is away, what was patrolled, which plan runs, which rules hold. They stand in a log
// of their own beside that of the cases (resources/sql, centre_event): no case is theirs.

/// Where a vehicle, a drone or a team is.
enum class ResourceState : quint8 { Ready, Out, Broken };
[[nodiscard]] QString word(ResourceState state); ///< "ready", "out", "broken"
[[nodiscard]] std::optional<ResourceState> resourceStateOf(const QString &word);
[[nodiscard]] QString label(ResourceState state); ///< for people, translated

/// One file of the rulebook as a whole, as text.
struct RuleFile {
    QString name; ///< "limits.json", "severity.json", "routing.json"
    QString text;
    friend bool operator==(const RuleFile &, const RuleFile &) = default;
};

// A catalogue, one fact a line.
// clang-format off
/// A post is away from `from`; without `to` until somebody says otherwise. Half-open. people: so many of those who have it; 0: all.
struct AbsenceRecorded { base::Instant from; QString post; QString reason; std::optional<base::Instant> to; int people = 0; friend bool operator==(const AbsenceRecorded &, const AbsenceRecorded &) = default; };
/// Who is away from a post is back. people: so many of them, those who have been away longest first; 0: all, and nobody will be away later either.
/// of: where one absence spoke of all, how many they were.
struct AbsenceEnded { QString post; int people = 0; int of = 0; friend bool operator==(const AbsenceEnded &, const AbsenceEnded &) = default; };
/// So many people of a department at a unit in the shift that begins on `date`, instead of what the roster says. persons: who, where they are known.
struct RosterChanged { QDate date; QString department; int people = 0; QString reason; QString shift; QString unit; QStringList persons{}; friend bool operator==(const RosterChanged &, const RosterChanged &) = default; };
struct PatrolRecorded { base::Instant from; QString means; QString note; bool together = false; base::Instant to; QString unit; friend bool operator==(const PatrolRecorded &, const PatrolRecorded &) = default; };
struct PlanStarted { bool exercise = false; QString number; QString plan; QString reason; int run = 0; friend bool operator==(const PlanStarted &, const PlanStarted &) = default; };
struct CallAcknowledged { QString contact; QString role; int run = 0; friend bool operator==(const CallAcknowledged &, const CallAcknowledged &) = default; };
struct PlanStepDone { QString note; int run = 0; int step = 0; friend bool operator==(const PlanStepDone &, const PlanStepDone &) = default; };
struct PlanEnded { QString outcome; int run = 0; friend bool operator==(const PlanEnded &, const PlanEnded &) = default; };
struct ResourceMoved { QString note; QString number; QString resource; ResourceState state = ResourceState::Ready; friend bool operator==(const ResourceMoved &, const ResourceMoved &) = default; };
struct PostReported { QDate date; bool manned = true; QString note; QString post; friend bool operator==(const PostReported &, const PostReported &) = default; };
struct RollCalled { QStringList posts; friend bool operator==(const RollCalled &, const RollCalled &) = default; };
struct RollAnswered { QString post; friend bool operator==(const RollAnswered &, const RollAnswered &) = default; };
/// files: every file that no longer is the pack's own, whole; a file that is taken back to the pack's own is left out.
struct RulebookAmended { QString after; QString before; QStringList changed; std::vector<RuleFile> files; QString reason; friend bool operator==(const RulebookAmended &, const RulebookAmended &) = default; };

/// A point of the task map is done, or is not any more.
struct TaskReported { bool done = true; QString note; QString task; friend bool operator==(const TaskReported &, const TaskReported &) = default; };

/// The clock of a machine jumped, or stands before what was written: `since` is what the centre's own count said, `seen` what the clock said. upTo: the
/// newest event of the case log then. From here on the system's own rules wait.
struct ClockDoubted { bool jumped = false; base::Instant seen; base::Instant since; base::Position upTo; friend bool operator==(const ClockDoubted &, const ClockDoubted &) = default; };
/// The clock came back to the count by itself.
struct ClockTrusted { base::Position upTo; friend bool operator==(const ClockTrusted &, const ClockTrusted &) = default; };
/// A supervisor's word that `time` was right: a new epoch of time, whatever stands in the log before it. before: what the centre had counted to.
struct ClockConfirmed { base::Instant before; base::Instant time; base::Position upTo; friend bool operator==(const ClockConfirmed &, const ClockConfirmed &) = default; };

// clang-format on

using CentreEventKinds =
    std::variant<AbsenceRecorded, AbsenceEnded, RosterChanged, PatrolRecorded, PlanStarted, CallAcknowledged, PlanStepDone, PlanEnded, ResourceMoved,
                 PostReported, RollCalled, RollAnswered, RulebookAmended, TaskReported, ClockDoubted, ClockTrusted, ClockConfirmed,
                 AnnunciationShelved, AnnunciationUnshelved, FloodRecorded, PersonAdded, RoleChanged, PersonLocked, PersonUnlocked, SecretChanged,
                 SignedIn, IdentityConfirmed, SignedOut, SignInFailed, AuditRead, TicketWritten, FormsHandedOn, FormsTaken, HistorySealed,
                 HandoverDrafted, HandoverAmended, HandoverNoted, HandoverChecked, HandoverSigned, HandoverFrozen, HandoverCorrected, PostArrived,
                 JobsSwapped, SwapEnded>;

/// One fact of the centre, whatever its kind. A type of its own, so that its copies are compiled in one place (centreevent.cpp) and not wherever one
/// is handed on.
struct CentreEventBody : CentreEventKinds {
    using Alternatives = CentreEventKinds;
    using Alternatives::variant;
    CentreEventBody();
    CentreEventBody(const CentreEventBody &);
    CentreEventBody(CentreEventBody &&) noexcept;
    CentreEventBody &operator=(const CentreEventBody &);
    CentreEventBody &operator=(CentreEventBody &&) noexcept;
    ~CentreEventBody();
    friend bool operator<(const CentreEventBody &, const CentreEventBody &) = delete;
    friend bool operator==(const CentreEventBody &, const CentreEventBody &);
};

/// One fact about the centre.
struct CentreEvent {
    base::Instant at;
    Actor actor;
    QString rulebook; ///< hash of the rules in force before it
    CentreEventBody body;
    friend bool operator==(const CentreEvent &, const CentreEvent &) = default;
};

/// The stable name of an event in the log ("absence-recorded") and for people, translated (登记缺勤).
[[nodiscard]] QString kindOf(const CentreEventBody &body);
[[nodiscard]] QString label(const CentreEventBody &body);
/// One line for lists, translated: what the event says beyond its label. Codes stay codes.
[[nodiscard]] QString summary(const CentreEventBody &body);

[[nodiscard]] int schemaOf(const CentreEventBody &body);
/// Compact JSON, UTF-8, keys in byte order: the same event gives the same bytes.
[[nodiscard]] QByteArray encode(const CentreEventBody &body);
/// Malformed (with the JSON pointer as place) for unknown kinds, newer schemas and broken bodies.
[[nodiscard]] base::Result<CentreEventBody> decodeCentre(const QString &kind, int schema, const QByteArray &json);

} // namespace domain

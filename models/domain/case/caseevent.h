// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "domain/case/acts.h"
#include "domain/rules/workcalendar.h"

#include <QByteArray>

#include <variant>
#include <vector>

namespace domain {

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

/// What was left out of a report, in one translated sentence. With a calendar moments read in the town's time, else in UTC. `judged`: of a case that
/// has a clock all the same, that of an earlier word of its source.
[[nodiscard]] QString leftOutText(const LeftOut &leftOut, const WorkCalendar *calendar = nullptr, bool judged = false);
/// All of them, with " · " between.
[[nodiscard]] QString leftOutText(const std::vector<LeftOut> &all, const WorkCalendar *calendar = nullptr, bool judged = false);

/// Why a case was dispatched without a person: words that the log keeps in no language.
inline constexpr char kByItemList[] = "by-item-list";
inline constexpr char kByColour[] = "by-colour";
inline constexpr char kBySource[] = "by-source";
inline constexpr char kByRouting[] = "by-routing";
/// What the id of a rule begins with where a source's own word is the rule; the source's code follows.
inline constexpr char kSourceRule[] = "source:";
/// The rule of what a source decided itself.
[[nodiscard]] inline QString sourceRule(const QString &source) { return QLatin1String(kSourceRule) + source; }
/// A reason for people: those words translated, everything else as it was written.
[[nodiscard]] QString reasonText(const QString &reason);

/// The schema number that encode() writes for a kind; older ones are up-converted by decode().
[[nodiscard]] int schemaOf(const EventBody &body);
/// Compact JSON, UTF-8, keys sorted: the same event gives the same bytes.
[[nodiscard]] QByteArray encode(const EventBody &body);
/// Malformed (with the JSON pointer as place) for unknown kinds, newer schemas and broken bodies.
[[nodiscard]] base::Result<EventBody> decode(const QString &kind, int schema, const QByteArray &json);

} // namespace domain

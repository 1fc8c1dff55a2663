// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/centre/duties.h"
#include "domain/centre/plan.h"
#include "domain/rules/workcalendar.h"

#include <QDate>

#include <optional>
#include <span>
#include <vector>

namespace domain {

// What follows from a town's plan of duties: who takes new work, which shift a patrol counts for, where somebody is missing, who is
// called next. Pure; moments are instants, times of day are on the town's wall clock.

/// A shift as the rules see it: half-open, crossing midnight where `to` is not after `from`.
struct ShiftWindow {
    QString code;
    QTime from;
    QTime to;
};

/// One shift of one day, named by the local date on which it begins.
struct ShiftTurn {
    QString shift;
    QDate date;
    base::Instant from, to; ///< half-open
    friend bool operator==(const ShiftTurn &, const ShiftTurn &) = default;
};

/// The turn that a moment falls into; none between shifts. 00:20 belongs to the night shift of the day before.
[[nodiscard]] std::optional<ShiftTurn> turnAt(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, base::Instant moment);
/// The turn that begins next, after `moment`.
[[nodiscard]] std::optional<ShiftTurn> turnAfter(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, base::Instant moment);
/// The turn that ended last when the one of `moment` began; between shifts, before `moment`.
[[nodiscard]] std::optional<ShiftTurn> turnBefore(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, base::Instant moment);

/// Somebody is away: half-open. Without an end: until somebody says otherwise.
struct Absence {
    QString post;
    base::Instant from;
    std::optional<base::Instant> to;
    int people = 0; ///< of a post with several: so many of them; 0: all who have it
    [[nodiscard]] bool holdsAt(base::Instant moment) const { return from <= moment && (!to || moment < *to); }
    friend bool operator==(const Absence &, const Absence &) = default;
};

/// Who takes new work now.
struct Taker {
    QString post;
    QString standsInFor; ///< the post whose work it is: it is away, or does another's job; empty: its own
    friend bool operator==(const Taker &, const Taker &) = default;
};

/// The pair that answers for a grid; null when none does.
[[nodiscard]] const StandIn *pairFor(const Duties &duties, const QString &grid);

/// One patrol that was walked.
struct Patrol {
    QString unit;
    base::Instant from, to;
    bool together = false; ///< all departments of the unit's station went
    friend bool operator==(const Patrol &, const Patrol &) = default;
};

/// A duty that a unit has not met, counted in one shift's turn or one day.
struct PatrolGap {
    QString rule;  ///< PatrolDuty::id
    QString unit;  ///< empty: the shift as a whole
    QString shift; ///< empty: counted by day
    QDate date;
    int walked = 0;
    int atLeast = 0;
    friend bool operator==(const PatrolGap &, const PatrolGap &) = default;
};

/// What is missing on a local date by the duties of `phase` (its name; empty: none runs). Each duty is counted apart. A patrol counts
/// once: for the shift that it began in and the date on which that shift began. Units with at least one duty, in their order.
[[nodiscard]] std::vector<PatrolGap> patrolGaps(const Duties &duties, const QString &phase, std::span<const QString> units,
                                                std::span<const ShiftWindow> shifts, const WorkCalendar &calendar, QDate date,
                                                std::span<const Patrol> patrols);

/// A department that a station lacks in a shift.
struct StationGap {
    QString unit;
    QString shift;
    QString department;
    int planned = 0;
    int atLeast = 0;
    friend bool operator==(const StationGap &, const StationGap &) = default;
};

/// Where a shift's roster has fewer people of a department than its station asks for: known before the shift starts. Roster rows
/// without a department count for none.
[[nodiscard]] std::vector<StationGap> stationGaps(const Duties &duties, const QString &phase, const QString &shift);

/// Where a call of one contingency role stands.
struct CallState {
    enum class Outcome : quint8 { Calling, Acknowledged, Exhausted };
    Outcome outcome = Outcome::Calling;
    QString contact;                   ///< who is called now, or who acknowledged; empty when everybody was called in vain
    base::Instant since;               ///< when that contact was called
    std::optional<base::Instant> next; ///< when the next contact is called
    friend bool operator==(const CallState &, const CallState &) = default;
};

/// A contact acknowledged at a moment.
struct Acknowledgement {
    QString contact;
    base::Instant at;
};

/// Contacts are called in order from `start`; exactly at the limit still counts. Whoever acknowledges later still takes the role: an answer is never
/// lost.
[[nodiscard]] CallState callStateAt(const ContingencyRole &role, base::Milliseconds acknowledgeWithin, base::Instant start,
                                    std::span<const Acknowledgement> acknowledged, base::Instant now);

/// The plans that a case sets off: by its item and grid.
[[nodiscard]] std::vector<const ContingencyPlan *> plansFor(std::span<const ContingencyPlan> plans, const QString &item, const QString &grid);

} // namespace domain

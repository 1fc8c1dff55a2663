// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"

namespace domain {

// What a shift asks beside its number of patrols: by which means it patrols, whose cars go, which units stand by. Pure.

/// Where a duty of a turn stands: done, still to be done in the turn, left undone when the turn ended, or nobody's to say: the turn is over and began
/// before the centre's log did.
enum class DutyState : quint8 { Met, Due, Overdue, Unknown };
/// `since`: from when on the centre's log can tell (Centre::since).
[[nodiscard]] DutyState dutyState(bool met, const ShiftTurn &turn, base::Instant now, std::optional<base::Instant> since);

/// One of the ways in which a shift patrols, and how often it was taken in a turn: once is enough.
struct MeansWalked {
    QString means; ///< "foot", "car", "video"
    QString by;    ///< department whose cars they are; empty: anybody's
    int walked = 0;
    friend bool operator==(const MeansWalked &, const MeansWalked &) = default;
};

/// By each means of the turn's shift, in the plan's order: the patrols that began in the turn. Of a department's cars only those that one of
/// `carUnits` (codes) drove. Empty where the plan does not say how the shift patrols.
[[nodiscard]] std::vector<MeansWalked> meansWalked(const Duties &duties, const ShiftTurn &turn, std::span<const PatrolRecord> patrols,
                                                   const QStringList &carUnits);

/// The duty of a unit to stand by during a shift is a recurring post of the plan: its code, and the other way round.
[[nodiscard]] QString standByCode(const QString &shift, const QString &unit);
[[nodiscard]] bool isStandBy(const RecurringPost &post);
/// Whether it stands by in that shift.
[[nodiscard]] bool standsByIn(const RecurringPost &post, const QString &shift);

} // namespace domain

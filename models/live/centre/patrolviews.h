// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/dutyviews.h"

namespace live {

/// How often a duty was met, in the way that it counts.
struct PatrolCount {
    QString rule; ///< PatrolDuty::id
    QString why;
    domain::PatrolDuty::Per per = domain::PatrolDuty::Per::Shift;
    bool together = false; ///< only patrols of all departments together count
    int walked = 0;
    int atLeast = 0;
    [[nodiscard]] int missing() const { return std::max(0, atLeast - walked); }
    friend bool operator==(const PatrolCount &, const PatrolCount &) = default;
};

/// One patrol that was walked.
struct PatrolBar {
    base::Instant from, to;
    QString means; ///< "foot", "car", "video"
    bool together = false;
    friend bool operator==(const PatrolBar &, const PatrolBar &) = default;
};

/// A unit, or the turn as a whole, with every duty counted apart and its patrols of the day.
struct PatrolLine {
    QString unit; ///< empty: the turn as a whole
    QString name; ///< empty: the turn as a whole
    std::vector<PatrolCount> counts;
    std::vector<PatrolBar> bars; ///< oldest first; of the turn as a whole none
    int inTurn = 0;              ///< patrols that began in the turn, whichever duty they count for
    [[nodiscard]] bool isGap() const;
    /// The duty of the turn, or of the day where the turn has none: what two small squares on the wall stand for. Null without duties.
    [[nodiscard]] const PatrolCount *first() const;
    friend bool operator==(const PatrolLine &, const PatrolLine &) = default;
};

struct PatrolsView {
    std::optional<TurnView> turn;   ///< none between shifts: then the day alone is counted
    QDate date;                     ///< local; of the date on which the turn began
    std::vector<PatrolLine> lines;  ///< the turn as a whole first, then the units in the pack's order
    [[nodiscard]] int gaps() const; ///< lines with at least one duty unmet
    friend bool operator==(const PatrolsView &, const PatrolsView &) = default;
};

/// The patrol duties of a town: those of duties.json, and for each unit what units.csv asks of it beside them.
[[nodiscard]] std::vector<domain::PatrolDuty> patrolDutiesOf(const region::Region &region);

/// Counted by domain::patrolGaps. Empty where the town has no patrol duties.
[[nodiscard]] PatrolsView patrolsOf(const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace live

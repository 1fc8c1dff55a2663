// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deadlines.h"
#include "domain/item.h"
#include "domain/severity.h"
#include "domain/workcalendar.h"

#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace domain {

/// One row of limits.json. First match wins, top to bottom; the last rule must be unconditional (the loader checks).
struct LimitRule {
    QString id;
    std::optional<Difficulty> difficulty; ///< when: unset matches any
    QString limitClass;                   ///< when: empty matches any
    QString item;                         ///< when: an item's code; empty matches any
    std::array<std::optional<TimeLimit>, kStages.size()> limits;
    QString why;

    [[nodiscard]] const std::optional<TimeLimit> &operator[](Stage stage) const { return limits[static_cast<size_t>(stage)]; }
};

/// Everything that decide() needs to know about the town's rules, as one immutable value.
struct Rulebook {
    QString hash; ///< 16 hex digits over the rule files; stored with every event
    QString region; ///< the code in case numbers
    WorkCalendar calendar;
    SeverityRule severity;
    std::vector<LimitRule> limits;
    QHash<QString, Item> items; ///< by code
    base::Milliseconds acceptRedWithin{std::chrono::minutes(5)}; ///< a supervisor acknowledges red
    double nearShare = 0.8; ///< 临期: share of a limit from which it is near

    [[nodiscard]] const Item *item(const QString &code) const;
    [[nodiscard]] const LimitRule *limitRule(const Item &item, Difficulty difficulty) const;
};

/// The stage deadlines of a case filed at `from`. Malformed/Refused when the calendar has no file for a year it needs.
[[nodiscard]] base::Result<Deadlines> deadlinesFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty, base::Instant from);

} // namespace domain

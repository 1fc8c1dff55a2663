// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "domain/centre/handling.h"
#include "domain/rules/deadlines.h"
#include "domain/rules/item.h"
#include "domain/rules/severity.h"
#include "domain/rules/workcalendar.h"
#include "domain/source/report.h"

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
    std::array<ClockStart, kStages.size()> starts{}; ///< the step that starts each stage's clock; Whole always starts at filing
    QString why;

    [[nodiscard]] const std::optional<TimeLimit> &operator[](Stage stage) const { return limits[static_cast<size_t>(stage)]; }
    [[nodiscard]] ClockStart startOf(Stage stage) const { return starts[static_cast<size_t>(stage)]; }
};

/// One row of the routing table: whom a case goes to. First match wins, before the item's own department.
struct RouteRule {
    QString id;
    QString item;      ///< when: an item's code; empty matches any
    QString majorName; ///< when: the item's major class; empty matches any
    QString grid;      ///< when: the place's grid; empty matches any
    QString department;
    QString unit; ///< may be empty
    QString why;
    bool sample = false;
    friend bool operator==(const RouteRule &, const RouteRule &) = default;
};

/// A unit of the command tree, as far as the routing must know it.
struct HandlingUnit {
    QString code;
    QString kind;
    QStringList grids;
    friend bool operator==(const HandlingUnit &, const HandlingUnit &) = default;
};

/// Where a report goes, and the rule that says so: "route…", "route.item.CODE" or "source:CODE". No department: nobody is named.
struct Route {
    QString department;
    QString unit;
    QString rule;
    bool bySource = false;
    bool byTable = false; ///< by a row of the routing table
};

/// Everything that decide() needs to know about the town's rules, as one immutable value.
struct Rulebook {
    QString hash;   ///< 16 hex digits over the rule files; stored with every event
    QString region; ///< the code in case numbers
    WorkCalendar calendar;
    SeverityRule severity;
    std::vector<LimitRule> limits;
    QHash<QString, Item> items;                                  ///< by code
    base::Milliseconds acceptRedWithin{std::chrono::minutes(5)}; ///< a supervisor acknowledges red
    std::vector<RouteRule> routes;
    std::vector<HandlingUnit> units;            ///< in the pack's order
    std::vector<ConsultationRule> consultation; ///< any of them asks for a plan
    int returnLimit = 0;                        ///< from so many returns on a supervisor must rule who handles; 0: never
    double nearShare = 0.8;                     ///< 临期: share of a limit from which it is near

    [[nodiscard]] const Item *item(const QString &code) const;
    [[nodiscard]] const LimitRule *limitRule(const Item &item, Difficulty difficulty) const;
    /// By the source, else by the routing table, else to the item's department and the unit of its kind: that of the grid, or the only one there is.
    [[nodiscard]] Route route(const Report &report, const Item &item) const;
    /// What the town's list says of the item's limit was not understood, and no rule was written for the item or its class: its reports get no
    /// clock, because any would be invented.
    [[nodiscard]] bool limitStaysText(const Item &item, Difficulty difficulty) const;
    /// The items whose limit stays text, at their own difficulty; by code.
    [[nodiscard]] std::vector<const Item *> itemsWithTextLimit() const;
    [[nodiscard]] bool needsPlan(const Item &item, Difficulty difficulty) const;

private:
    [[nodiscard]] QString unitFor(const Item &item, const QString &grid) const;
};

/// Lets the clock run: with its end, or open where the calendar has no file of a year on the way. Refused in a calendar in which nobody works.
[[nodiscard]] base::Outcome letRun(Deadlines &deadlines, const WorkCalendar &calendar, OpenDeadline clock);

/// The same deadlines with every open clock that the calendar can count by now; the others stay open. Nothing else changes.
[[nodiscard]] Deadlines countedBy(const WorkCalendar &calendar, const Deadlines &deadlines);

/// The clocks that start at filing, for a case filed at `from`; open where the calendar lacks a year, and where the item's limit stays text.
[[nodiscard]] base::Result<Deadlines> deadlinesFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty, base::Instant from);
/// The clocks that a later step starts.
[[nodiscard]] std::vector<LaterClock> laterClocksFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty);

/// Those of `clocks` that the step starts, running from `at`; open where the calendar lacks a year.
[[nodiscard]] base::Result<std::vector<ClockStarted>> clocksStartedBy(ClockStart start, const std::vector<LaterClock> &clocks,
                                                                      const WorkCalendar &calendar, base::Instant at);

} // namespace domain

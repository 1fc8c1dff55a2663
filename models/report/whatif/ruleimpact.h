// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/rulebook.h"
#include "report/openreaders.h"

#include <QJsonObject>

#include <array>
#include <span>
#include <vector>

namespace report {

/// An open case to which other rules would do something.
struct RuleChange {
    base::CaseId id;
    quint32 version = 0; ///< that was looked at
    QString number, item;
    domain::Severity levelBefore = domain::Severity::Green, levelAfter = domain::Severity::Green;
    domain::Stage stage = domain::Stage::Whole; ///< the clock whose end moves: the whole one, else the first that does
    std::optional<base::Instant> dueBefore, dueAfter;
    bool overdueBefore = false, overdueAfter = false; ///< by the whole clock
    QString departmentBefore, departmentAfter;        ///< whom the routes name, were it reported now
    /// Applying the rules anew would do something to the case itself; a route is only for cases that come.
    [[nodiscard]] bool moves() const { return levelBefore != levelAfter || dueBefore != dueAfter; }
    friend bool operator==(const RuleChange &, const RuleChange &) = default;
};

/// What other rules would do to the open cases, were they applied anew to each: what ReruleCase decides and then ReviewSeverity where twice the new
/// limit has passed already, not a guess.
struct RuleImpact {
    int open = 0;            ///< filed and open: of so many
    int changed = 0;         ///< whose level or a deadline would be another
    int barred = 0;          ///< to which rules cannot be applied anew now: suspended, or with a partner
    int otherDepartment = 0; ///< that would go to another department, were they reported now
    int earlier = 0, later = 0;
    int overdueAtOnce = 0, overdueNoMore = 0;
    int raisedByTime = 0; ///< whose level would rise because twice the limit has passed by then
    std::array<std::array<int, domain::kSeverities.size()>, domain::kSeverities.size()>
        levels{};                    ///< [before][after] by indexOf(level), all judged cases
    std::vector<RuleChange> changes; ///< overdue at once first, then in order of number
    friend bool operator==(const RuleImpact &, const RuleImpact &) = default;
};

/// Pure. `cases`: what is open; unfiled ones and suggestions are passed over. Refused when the calendar has no file for a year that a limit
/// needs.
[[nodiscard]] base::Result<RuleImpact> impactOn(std::span<const domain::Case> cases, const domain::Rulebook &now, const domain::Rulebook &after,
                                                base::Instant at);

/// The open cases, each folded from its own events. Blocks on disk; `cancelled` is asked now and then.
[[nodiscard]] base::Result<std::vector<domain::Case>> openCases(const DayReaders &readers, const std::function<bool()> &cancelled = {});

/// A supervisor's ruling on a returned case that was meant to hold for others too.
struct RuledRoute {
    QString number;     ///< of the case that was ruled on
    QString item, grid; ///< of that case
    QString department, unit, reason;
    base::Instant at;
    QString by; ///< post
    friend bool operator==(const RuledRoute &, const RuledRoute &) = default;
};

/// All of them, oldest first; of several for the same item and grid the newest. Blocks on disk.
[[nodiscard]] base::Result<std::vector<RuledRoute>> readRuledRoutes(const store::EventLog &log, const std::function<bool()> &cancelled = {});

[[nodiscard]] QJsonObject toJson(const RuleImpact &impact);

} // namespace report

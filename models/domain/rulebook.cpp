// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rulebook.h"

#include <algorithm>

namespace domain {

const Item *Rulebook::item(const QString &code) const
{
    const auto found = items.constFind(code);
    return found == items.cend() ? nullptr : &*found;
}

const LimitRule *Rulebook::limitRule(const Item &item, Difficulty difficulty) const
{
    const auto rule = std::find_if(limits.begin(), limits.end(), [&](const LimitRule &r) {
        return (!r.difficulty || *r.difficulty == difficulty) && (r.limitClass.isEmpty() || r.limitClass == item.limitClass)
            && (r.item.isEmpty() || r.item == item.code);
    });
    return rule == limits.end() ? nullptr : &*rule;
}

Route Rulebook::route(const Report &report, const Item &item) const
{
    if (!report.department.isEmpty())
        return {report.department, {}, QStringLiteral("source:") + report.source, true, false};
    const auto rule = std::find_if(routes.begin(), routes.end(), [&](const RouteRule &r) {
        return (r.item.isEmpty() || r.item == item.code) && (r.majorName.isEmpty() || r.majorName == item.majorName)
            && (r.grid.isEmpty() || r.grid == report.place.grid);
    });
    if (rule != routes.end())
        return {rule->department, rule->unit, rule->id, false, true};
    return {item.department, unitFor(item, report.place.grid), QStringLiteral("route.item.") + item.code, false, false};
}

QString Rulebook::unitFor(const Item &item, const QString &grid) const
{
    if (item.unitKind.isEmpty())
        return {};
    QStringList ofKind;
    for (const HandlingUnit &unit : units) {
        if (unit.kind != item.unitKind)
            continue;
        if (!grid.isEmpty() && unit.grids.contains(grid))
            return unit.code;
        ofKind.append(unit.code);
    }
    return ofKind.size() == 1 ? ofKind.first() : QString();
}

bool Rulebook::needsPlan(const Item &item, Difficulty difficulty) const
{
    return std::any_of(consultation.begin(), consultation.end(), [&](const ConsultationRule &rule) {
        return (!rule.difficulty || *rule.difficulty == difficulty) && (rule.item.isEmpty() || rule.item == item.code);
    });
}

base::Result<Deadlines> deadlinesFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty, base::Instant from)
{
    Deadlines deadlines;
    const LimitRule *rule = rulebook.limitRule(item, difficulty);
    if (rule == nullptr)
        return deadlines;
    for (const Stage stage : kStages) {
        const std::optional<TimeLimit> &limit = (*rule)[stage];
        if (!limit || rule->startOf(stage) != ClockStart::Filing)
            continue;
        const auto due = deadline(rulebook.calendar, from, *limit);
        if (!due)
            return base::pass(due);
        deadlines[stage] = Deadline{*limit, from, *due, rule->id};
    }
    return deadlines;
}

std::vector<LaterClock> laterClocksFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty)
{
    std::vector<LaterClock> clocks;
    const LimitRule *rule = rulebook.limitRule(item, difficulty);
    if (rule == nullptr)
        return clocks;
    for (const Stage stage : kStages) {
        if ((*rule)[stage] && rule->startOf(stage) != ClockStart::Filing)
            clocks.push_back({stage, rule->startOf(stage), *(*rule)[stage], rule->id});
    }
    return clocks;
}

base::Result<std::vector<ClockStarted>> clocksStartedBy(ClockStart start, const std::vector<LaterClock> &clocks, const WorkCalendar &calendar,
                                                       base::Instant at)
{
    std::vector<ClockStarted> started;
    for (const LaterClock &clock : clocks) {
        if (clock.start != start)
            continue;
        const auto due = deadline(calendar, at, clock.limit);
        if (!due)
            return base::pass(due);
        started.push_back({clock.stage, Deadline{clock.limit, at, *due, clock.rule}});
    }
    return started;
}

} // namespace domain

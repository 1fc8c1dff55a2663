// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/rulebook.h"

#include <algorithm>

#include "domain/case/caseevent.h"

namespace domain {

const Item *Rulebook::item(const QString &code) const
{
    const auto found = items.constFind(code);
    return found == items.cend() ? nullptr : &*found;
}

const LimitRule *Rulebook::limitRule(const Item &item, Difficulty difficulty) const
{
    const auto rule = std::find_if(limits.begin(), limits.end(), [&](const LimitRule &r) {
        return (!r.difficulty || *r.difficulty == difficulty) && (r.limitClass.isEmpty() || r.limitClass == item.limitClass) &&
               (r.item.isEmpty() || r.item == item.code);
    });
    return rule == limits.end() ? nullptr : &*rule;
}

Route Rulebook::route(const Report &report, const Item &item) const
{
    if (!report.department.isEmpty())
        return {report.department, {}, sourceRule(report.source), true, false};
    const auto rule = std::find_if(routes.begin(), routes.end(), [&](const RouteRule &r) {
        return (r.item.isEmpty() || r.item == item.code) && (r.majorName.isEmpty() || r.majorName == item.majorName) &&
               (r.grid.isEmpty() || r.grid == report.place.grid);
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

bool Rulebook::limitStaysText(const Item &item, Difficulty difficulty) const
{
    if (item.limitText.isEmpty())
        return false;
    const LimitRule *rule = limitRule(item, difficulty);
    return rule == nullptr || (rule->item.isEmpty() && rule->limitClass.isEmpty());
}

std::vector<const Item *> Rulebook::itemsWithTextLimit() const
{
    std::vector<const Item *> found;
    for (const Item &item : items) {
        if (limitStaysText(item, item.difficulty))
            found.push_back(&item);
    }
    std::ranges::sort(found, {}, &Item::code);
    return found;
}

namespace {

base::Result<base::Instant> countedEnd(const WorkCalendar &calendar, const OpenDeadline &clock)
{
    auto due = clock.counted ? base::Result<base::Instant>(*clock.counted) : deadline(calendar, clock.startedAt, *clock.limit);
    for (const ClockPause &pause : clock.pauses) {
        if (!due || *due <= pause.from)
            break;
        const auto left = running(calendar, pause.from, *due, clock.limit->unit);
        due = left ? after(calendar, pause.to, *left, clock.limit->unit) : base::Result<base::Instant>(base::pass(left));
    }
    return due;
}

} // namespace

base::Outcome letRun(Deadlines &deadlines, const WorkCalendar &calendar, OpenDeadline clock)
{
    const auto due = countedEnd(calendar, clock);
    if (due) {
        deadlines[clock.stage] = Deadline{clock.limit, clock.startedAt, *due, clock.rule};
        return {};
    }
    const auto year = missingYear(due.error());
    if (!year)
        return base::pass(due);
    clock.year = *year;
    deadlines[clock.stage].reset();
    deadlines.open.push_back(std::move(clock));
    return {};
}

Deadlines countedBy(const WorkCalendar &calendar, const Deadlines &deadlines)
{
    Deadlines counted = deadlines;
    counted.open.clear();
    for (const OpenDeadline &clock : deadlines.open) {
        if (!clock.limit || !letRun(counted, calendar, clock))
            counted.open.push_back(clock);
    }
    return counted;
}

base::Result<Deadlines> deadlinesFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty, base::Instant from)
{
    Deadlines deadlines;
    if (rulebook.limitStaysText(item, difficulty)) {
        OpenDeadline clock;
        clock.text = item.limitText;
        clock.startedAt = from;
        clock.rule = QStringLiteral("limitText.") + item.code;
        deadlines.open.push_back(std::move(clock));
        return deadlines;
    }
    const LimitRule *rule = rulebook.limitRule(item, difficulty);
    if (rule == nullptr)
        return deadlines;
    for (const Stage stage : kStages) {
        const std::optional<TimeLimit> &limit = (*rule)[stage];
        if (!limit || rule->startOf(stage) != ClockStart::Filing)
            continue;
        OpenDeadline clock;
        clock.stage = stage;
        clock.limit = *limit;
        clock.startedAt = from;
        clock.rule = rule->id;
        if (const base::Outcome started = letRun(deadlines, rulebook.calendar, std::move(clock)); !started)
            return base::pass(started);
    }
    return deadlines;
}

std::vector<LaterClock> laterClocksFor(const Rulebook &rulebook, const Item &item, Difficulty difficulty)
{
    std::vector<LaterClock> clocks;
    const LimitRule *rule = rulebook.limitStaysText(item, difficulty) ? nullptr : rulebook.limitRule(item, difficulty);
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
        Deadlines one;
        OpenDeadline fresh;
        fresh.stage = clock.stage;
        fresh.limit = clock.limit;
        fresh.startedAt = at;
        fresh.rule = clock.rule;
        if (const base::Outcome counted = letRun(one, calendar, std::move(fresh)); !counted)
            return base::pass(counted);
        ClockStarted event;
        event.stage = clock.stage;
        if (one.open.empty())
            event.deadline = *one[clock.stage];
        else
            event.open = one.open.front();
        started.push_back(std::move(event));
    }
    return started;
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/dutyrules.h"

#include <algorithm>

namespace domain {

namespace {

using base::Instant;

ShiftTurn turnOf(const WorkCalendar &calendar, const ShiftWindow &shift, QDate date)
{
    const QDate last = shift.to > shift.from ? date : date.addDays(1);
    return {shift.code, date, base::fromDateTime(base::onTheWall(date, shift.from, calendar.zone)),
            base::fromDateTime(base::onTheWall(last, shift.to, calendar.zone))};
}

bool counts(const PatrolDuty &duty, const QString &phase) { return duty.phase.isEmpty() || duty.phase == phase; }

template <class Matches> int countIf(std::span<const Patrol> patrols, Matches matches)
{
    return static_cast<int>(std::count_if(patrols.begin(), patrols.end(), matches));
}

} // namespace

std::optional<ShiftTurn> turnAt(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, Instant moment)
{
    const QDate today = toLocal(calendar, moment).date();
    for (const QDate date : {today, today.addDays(-1)}) {
        for (const ShiftWindow &shift : shifts) {
            const ShiftTurn turn = turnOf(calendar, shift, date);
            if (turn.from <= moment && moment < turn.to)
                return turn;
        }
    }
    return std::nullopt;
}

std::optional<ShiftTurn> turnAfter(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, Instant moment)
{
    std::optional<ShiftTurn> next;
    const QDate today = toLocal(calendar, moment).date();
    for (const QDate date : {today, today.addDays(1)}) {
        for (const ShiftWindow &shift : shifts) {
            const ShiftTurn turn = turnOf(calendar, shift, date);
            if (turn.from > moment && (!next || turn.from < next->from))
                next = turn;
        }
    }
    return next;
}

std::optional<ShiftTurn> turnBefore(const WorkCalendar &calendar, std::span<const ShiftWindow> shifts, Instant moment)
{
    const std::optional<ShiftTurn> running = turnAt(calendar, shifts, moment);
    const Instant end = running ? running->from : moment;
    std::optional<ShiftTurn> before;
    const QDate day = toLocal(calendar, end).date();
    for (const QDate date : {day, day.addDays(-1), day.addDays(-2)}) {
        for (const ShiftWindow &shift : shifts) {
            const ShiftTurn turn = turnOf(calendar, shift, date);
            if (turn.to <= end && (!before || before->to < turn.to))
                before = turn;
        }
    }
    return before;
}

const StandIn *pairFor(const Duties &duties, const QString &grid)
{
    const auto pair =
        std::find_if(duties.standIns.begin(), duties.standIns.end(), [&](const StandIn &each) { return !grid.isEmpty() && each.grid == grid; });
    return pair == duties.standIns.end() ? nullptr : &*pair;
}

std::vector<PatrolGap> patrolGaps(const Duties &duties, const QString &phase, std::span<const QString> units, std::span<const ShiftWindow> shifts,
                                  const WorkCalendar &calendar, QDate date, std::span<const Patrol> patrols)
{
    std::vector<PatrolGap> gaps;
    const auto note = [&](const PatrolDuty &duty, const QString &unit, const QString &shift, int walked) {
        if (walked < duty.atLeast)
            gaps.push_back({duty.id, unit, shift, date, walked, duty.atLeast});
    };
    const auto turnOfPatrol = [&](const Patrol &patrol) { return turnAt(calendar, shifts, patrol.from); };
    for (const PatrolDuty &duty : duties.patrols) {
        if (!counts(duty, phase))
            continue;
        const auto fits = [&duty](const Patrol &patrol) { return !duty.together || patrol.together; };
        if (duty.per == PatrolDuty::Per::Shift) {
            for (const ShiftWindow &shift : shifts) {
                note(duty, duty.unit, shift.code, countIf(patrols, [&](const Patrol &patrol) {
                         const auto turn = turnOfPatrol(patrol);
                         return fits(patrol) && turn && turn->shift == shift.code && turn->date == date &&
                                (duty.unit.isEmpty() || patrol.unit == duty.unit);
                     }));
            }
            continue;
        }
        for (const QString &unit : units) {
            if (!duty.unit.isEmpty() && duty.unit != unit)
                continue;
            note(duty, unit, {}, countIf(patrols, [&](const Patrol &patrol) {
                     const auto turn = turnOfPatrol(patrol);
                     return fits(patrol) && patrol.unit == unit && turn && turn->date == date;
                 }));
        }
    }
    return gaps;
}

std::vector<StationGap> stationGaps(const Duties &duties, const QString &phase, const QString &shift)
{
    std::vector<StationGap> gaps;
    for (const StationPresence &station : duties.stations) {
        for (const Presence &presence : station.presence) {
            int planned = 0;
            for (const RosterEntry &entry : duties.rosters) {
                if (entry.unit == station.unit && entry.shift == shift && entry.department == presence.department &&
                    (entry.phase.isEmpty() || entry.phase == phase))
                    planned += entry.people;
            }
            if (planned < presence.atLeast)
                gaps.push_back({station.unit, shift, presence.department, planned, presence.atLeast});
        }
    }
    return gaps;
}

CallState callStateAt(const ContingencyRole &role, base::Milliseconds acknowledgeWithin, Instant start, std::span<const Acknowledgement> acknowledged,
                      Instant now)
{
    const auto answer = std::min_element(acknowledged.begin(), acknowledged.end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    const Instant until = answer != acknowledged.end() ? std::min(answer->at, now) : now;
    CallState state;
    for (const QString &contact : role.contacts) {
        state.contact = contact;
        state.since = start;
        state.next = start + acknowledgeWithin;
        if (until <= *state.next)
            break;
        start = *state.next;
    }
    const bool last = !role.contacts.isEmpty() && state.contact == role.contacts.last();
    if (answer != acknowledged.end() && answer->at <= now)
        return {CallState::Outcome::Acknowledged, answer->contact, state.since, std::nullopt};
    if (last && now > *state.next)
        return {CallState::Outcome::Exhausted, {}, state.since, std::nullopt};
    if (last)
        state.next.reset();
    return state;
}

std::vector<const ContingencyPlan *> plansFor(std::span<const ContingencyPlan> plans, const QString &item, const QString &grid)
{
    std::vector<const ContingencyPlan *> found;
    for (const ContingencyPlan &plan : plans) {
        if (plan.item == item && (plan.grids.isEmpty() || plan.grids.contains(grid)))
            found.push_back(&plan);
    }
    return found;
}

} // namespace domain

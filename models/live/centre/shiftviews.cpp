// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/shiftviews.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

ShiftRuleLine standByLine(const region::Region &region, const domain::Centre &centre, const TurnView &turn, const domain::RecurringPost &post)
{
    ShiftRuleLine line;
    line.turn = turn;
    line.unit = post.unit;
    line.unitName = unitName(region, post.unit);
    line.post = post.code;
    const auto report =
        std::ranges::find_if(centre.posts, [&](const domain::PostReport &each) { return each.post == post.code && each.date == turn.turn.date; });
    if (report != centre.posts.end())
        line.manned = report->manned;
    return line;
}

} // namespace

QStringList unitsOf(const region::Region &region, const QString &department)
{
    QStringList units;
    for (const region::Unit &unit : region.units) {
        if (unit.department == department)
            units.append(unit.code);
    }
    for (const domain::StationPresence &station : planOf(region).duties.stations) {
        const bool there = std::ranges::find(station.presence, department, &domain::Presence::department) != station.presence.end();
        if (there && !units.contains(station.unit))
            units.append(station.unit);
    }
    return units;
}

std::vector<ShiftRuleLine> shiftRulesOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, base::Instant now)
{
    const domain::Duties &duties = planOf(region).duties;
    const auto duty = std::ranges::find(duties.shifts, turn.turn.shift, &domain::ShiftDuty::shift);
    const QStringList cars = duty != duties.shifts.end() && !duty->carBy.isEmpty() ? unitsOf(region, duty->carBy) : QStringList();
    std::vector<ShiftRuleLine> lines;
    const auto judge = [&](ShiftRuleLine &line, bool met) {
        line.state = domain::dutyState(met, turn.turn, now, centre.since);
        if (line.state == domain::DutyState::Unknown)
            line.unknownBefore = centre.since;
    };
    for (const domain::MeansWalked &walked : domain::meansWalked(duties, turn.turn, centre.patrols, cars)) {
        ShiftRuleLine &line = lines.emplace_back();
        line.turn = turn;
        line.means = walked.means;
        line.by = walked.by;
        line.byName = walked.by.isEmpty() ? QString() : departmentName(region, walked.by);
        line.walked = walked.walked;
        judge(line, walked.walked > 0);
    }
    for (const domain::RecurringPost &post : duties.posts) {
        if (!domain::standsByIn(post, turn.turn.shift))
            continue;
        ShiftRuleLine &line = lines.emplace_back(standByLine(region, centre, turn, post));
        judge(line, line.manned.value_or(false));
    }
    return lines;
}

std::optional<TurnView> turnBefore(const region::Region &region, base::Instant now)
{
    const std::optional<TurnView> running = turnsOf(region, now).running;
    const base::Instant end = running ? running->turn.from : now;
    std::optional<TurnView> before;
    for (const region::Shift &shift : region.shifts) {
        for (const int back : {0, 1, 2}) {
            const auto turn = turnOn(region, shift.code, region.toLocal(end).date().addDays(-back));
            if (turn && turn->turn.to <= end && (!before || before->turn.to < turn->turn.to))
                before = turn;
        }
    }
    return before;
}

QString shiftRuleText(const ShiftRuleLine &line)
{
    if (!line.unit.isEmpty())
        return QCoreApplication::translate("duty", "Stand-by: %1").arg(base::isolated(line.unitName));
    const QString means = meansName(line.means);
    return line.by.isEmpty() ? means : u"%1 · %2"_s.arg(means, base::isolated(line.byName));
}

QString stateText(domain::DutyState state)
{
    switch (state) {
    case domain::DutyState::Met: return QCoreApplication::translate("duty", "Met");
    case domain::DutyState::Due: return QCoreApplication::translate("duty", "Due");
    case domain::DutyState::Overdue: return QCoreApplication::translate("duty", "Not done");
    case domain::DutyState::Unknown: return QCoreApplication::translate("duty", "No record");
    }
    return {};
}

QString unknownText(const ShiftRuleLine &line, const region::Region &region, base::Instant now)
{
    return line.unknownBefore ? QCoreApplication::translate("duty", "before %1")
                                    .arg(base::timeOrDay(region.toLocal(*line.unknownBefore), region.toLocal(now).date()))
                              : QString();
}

} // namespace live

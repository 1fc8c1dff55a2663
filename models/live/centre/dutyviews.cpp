// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/dutyviews.h"

#include "base/text/outsidetext.h"
#include "domain/centre/postnames.h"
#include "domain/centre/roster/rosterrules.h"
#include "domain/centre/shiftrules.h"
#include "region/dutymoment.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using base::Instant;

namespace {

TurnView named(const region::Region &region, const domain::ShiftTurn &turn)
{
    const region::Phase *phase = region.phaseAt(region.toLocal(turn.from));
    return {turn, region::shiftName(region, turn.shift), phase ? phase->name : QString()};
}

/// Why people of a place are away, each reason once; empty: nobody is.
QString reasonsAt(const domain::Centre &centre, const domain::PostPlace &people, const QStringList &persons, Instant moment)
{
    QStringList reasons;
    for (const domain::AbsenceRecord &each : centre.absences) {
        const bool meant = domain::means(each.absence.post, people) || persons.contains(each.absence.post);
        if (meant && each.absence.holdsAt(moment) && !reasons.contains(each.reason))
            reasons.append(each.reason);
    }
    return reasons.join(u" · "_s);
}

bool isOf(const domain::RosterEntry &entry, const TurnView &turn)
{
    return entry.shift == turn.turn.shift && (entry.phase.isEmpty() || entry.phase == turn.phase);
}

QString standInFor(const domain::Plan &plan, const domain::Centre &centre, const domain::PostPlace &place, const domain::DutyMoment &moment)
{
    for (const domain::StandIn &pair : plan.duties.standIns) {
        if (!domain::means(pair.a, place))
            continue;
        if (const auto taker = domain::takerOf(plan, centre, pair, moment); taker && taker->standsInFor == pair.a)
            return taker->post;
    }
    return {};
}

RosterLine *lineOf(std::vector<RosterLine> &lines, const domain::RosterEntry &entry)
{
    const auto found = std::ranges::find_if(
        lines, [&](const RosterLine &line) { return line.unit == entry.unit && line.department == entry.department && line.post == entry.post; });
    return found == lines.end() ? nullptr : &*found;
}

QString changeReason(const domain::Centre &centre, const TurnView &turn, const RosterLine &line)
{
    const auto change = std::ranges::find_if(centre.rosterChanges, [&](const domain::RosterChanged &each) {
        return each.date == turn.turn.date && each.shift == turn.turn.shift && each.unit == line.unit && each.department == line.department;
    });
    return change == centre.rosterChanges.end() ? QString() : change->reason;
}

/// Counts the roster's entries into lines; `into` says which of a line's two numbers.
void addEntries(std::vector<RosterLine> &lines, const domain::Duties &duties, const TurnView &turn, const region::Region &region,
                int RosterLine::*into)
{
    const bool counted = into == &RosterLine::people;
    for (const domain::RosterEntry &entry : duties.rosters) {
        if (!isOf(entry, turn))
            continue;
        RosterLine *line = lineOf(lines, entry);
        if (!line) {
            line = &lines.emplace_back();
            line->unit = entry.unit;
            line->unitName = unitName(region, entry.unit);
            line->department = entry.department;
            line->departmentName = entry.department.isEmpty() ? QString() : departmentName(region, entry.department);
            line->post = entry.post;
            line->sample = entry.sample;
        }
        line->*into += entry.people;
        if (counted)
            line->persons += entry.persons;
    }
}

/// Who is away from a line's places, and who fills them, person by person.
void addPlaces(std::vector<RosterLine> &lines, const std::vector<domain::DutyPlace> &places)
{
    for (const domain::DutyPlace &place : places) {
        RosterLine *line = lineOf(lines, place.row);
        if (line == nullptr)
            continue;
        const bool filled = !place.standIn.isEmpty();
        line->absent += filled ? place.planned : place.planned - place.present;
        line->stoodIn += filled ? place.planned : 0;
        if (filled && line->people == 1)
            line->standIn = place.standIn;
    }
}

} // namespace

const domain::Plan &planOf(const region::Region &region)
{
    static const domain::Plan kNone;
    return region.plan ? *region.plan : kNone;
}

QString unitName(const region::Region &region, const QString &code)
{
    const region::Unit *unit = region.unit(code);
    return unit ? unit->name : code;
}

QString departmentName(const region::Region &region, const QString &code)
{
    const region::Department *department = region.department(code);
    return department ? department->briefName() : code;
}

QString resourceKindName(const QString &kind)
{
    if (kind == "vehicle"_L1)
        return QCoreApplication::translate("duty", "Vehicle");
    if (kind == "drone"_L1)
        return QCoreApplication::translate("duty", "Drone");
    if (kind == "radio"_L1)
        return QCoreApplication::translate("duty", "Radio");
    if (kind == "lone-kit"_L1)
        return QCoreApplication::translate("duty", "Lone-patrol kit");
    return kind;
}

QString meansName(const QString &means)
{
    if (means == "foot"_L1)
        return QCoreApplication::translate("duty", "On foot");
    if (means == "car"_L1)
        return QCoreApplication::translate("duty", "By car");
    if (means == "video"_L1)
        return QCoreApplication::translate("duty", "By video");
    if (means == "lone-kit"_L1)
        return QCoreApplication::translate("duty", "Alone with kit");
    return means;
}

TurnsView turnsOf(const region::Region &region, Instant now)
{
    const std::vector<domain::ShiftWindow> windows = region::shiftWindows(region);
    TurnsView turns;
    if (const auto turn = domain::turnAt(region.rulebook.calendar, windows, now))
        turns.running = named(region, *turn);
    if (const auto turn = domain::turnAfter(region.rulebook.calendar, windows, now))
        turns.next = named(region, *turn);
    return turns;
}

std::optional<TurnView> turnOn(const region::Region &region, const QString &shift, QDate date)
{
    const auto turn = region::shiftTurn(region, shift, date);
    return turn ? std::optional(named(region, *turn)) : std::nullopt;
}

std::vector<RosterLine> rosterOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, Instant now)
{
    const domain::Plan &plan = planOf(region);
    std::vector<RosterLine> lines;
    addEntries(lines, plan.duties, turn, region, &RosterLine::planned);
    addEntries(lines, domain::dutiesOn(plan.duties, centre, turn.phase, turn.turn), turn, region, &RosterLine::people);
    const Instant moment = std::max(now, turn.turn.from);
    for (RosterLine &line : lines) {
        line.reason = changeReason(centre, turn, line);
        const domain::PostPlace place{line.post, line.unit, line.department};
        line.away = reasonsAt(centre, place, line.persons, moment);
        if (!line.away.isEmpty() && line.persons.isEmpty() && line.people > 1)
            line.standIn = standInFor(plan, centre, place, {moment, turn.turn, turn.phase});
    }
    addPlaces(lines, domain::placesIn(plan, centre, {turn.turn, turn.phase}, moment));
    return lines;
}

std::vector<GapLine> gapsOf(const region::Region &region, const domain::Centre &centre, const TurnsView &turns, Instant now)
{
    std::vector<GapLine> lines;
    for (const std::optional<TurnView> &turn : {turns.running, turns.next}) {
        if (!turn)
            continue;
        domain::Duties duties = planOf(region).duties;
        duties.rosters.clear();
        for (const RosterLine &line : rosterOf(region, centre, *turn, now)) {
            domain::RosterEntry &entry = duties.rosters.emplace_back();
            entry.shift = turn->turn.shift;
            entry.unit = line.unit;
            entry.department = line.department;
            entry.people = line.there();
        }
        for (const domain::StationGap &gap : domain::stationGaps(duties, turn->phase, turn->turn.shift))
            lines.push_back(
                {*turn, gap.unit, unitName(region, gap.unit), gap.department, departmentName(region, gap.department), gap.planned, gap.atLeast});
    }
    return lines;
}

std::vector<StandInLine> standInsOf(const region::Region &region, const domain::Centre &centre, Instant now)
{
    const domain::Plan &plan = planOf(region);
    const domain::DutyMoment moment = region::dutyMoment(region, now);
    std::vector<StandInLine> lines;
    for (const domain::StandIn &pair : plan.duties.standIns) {
        StandInLine &line = lines.emplace_back();
        line.duty = pair.duty;
        line.grid = pair.grid;
        line.a = pair.a;
        line.b = pair.b;
        line.sample = pair.sample;
        line.aAway = domain::isAway(plan, centre, pair.a, moment);
        line.bAway = domain::isAway(plan, centre, pair.b, moment);
        if (const auto taker = domain::takerOf(plan, centre, pair, moment))
            line.taker = taker->post;
    }
    return lines;
}

std::vector<AbsenceLine> absencesOf(const domain::Centre &centre, Instant now)
{
    std::vector<AbsenceLine> lines;
    for (const domain::AbsenceRecord &record : centre.absences) {
        if (!record.absence.to || *record.absence.to > now)
            lines.push_back({record, record.absence.from <= now});
    }
    std::ranges::stable_sort(lines, {}, [](const AbsenceLine &line) { return line.record.absence.from; });
    return lines;
}

std::vector<ResourceLine> resourcesOf(const region::Region &region, const domain::Centre &centre)
{
    std::vector<ResourceLine> lines;
    for (const domain::Resource &resource : planOf(region).duties.resources) {
        ResourceLine &line = lines.emplace_back();
        line.code = resource.code;
        line.name = resource.name;
        line.kind = resource.kind;
        line.unit = resource.unit;
        line.unitName = resource.unit.isEmpty() ? QString() : unitName(region, resource.unit);
        line.sample = resource.sample;
        if (const auto standing = centre.resources.find(resource.code); standing != centre.resources.end()) {
            line.state = standing->state;
            line.since = standing->since;
            line.caseNumber = standing->caseNumber;
            line.note = standing->note;
            line.by = standing->by;
        }
    }
    const auto place = [&region](const ResourceLine &line) {
        return std::ranges::find(region.units, line.unit, &region::Unit::code) - region.units.begin();
    };
    std::ranges::stable_sort(lines, {}, place);
    return lines;
}

std::vector<PostLine> recurringPostsOf(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<PostLine> lines;
    for (const domain::RecurringPost &post : planOf(region).duties.posts) {
        const domain::ShiftWindow window{post.code, post.from, post.to};
        const auto running = domain::turnAt(region.rulebook.calendar, std::span(&window, 1), now);
        const auto turn = running ? running : domain::turnAfter(region.rulebook.calendar, std::span(&window, 1), now);
        if (!turn)
            continue;
        PostLine &line = lines.emplace_back();
        line.code = post.code;
        line.name = domain::isStandBy(post) ? QCoreApplication::translate("duty", "Stand-by: %1").arg(base::isolated(post.name)) : post.name;
        line.unitName = domain::isStandBy(post) || post.unit.isEmpty() ? QString() : unitName(region, post.unit);
        line.grids = post.grids;
        line.date = turn->date;
        line.from = turn->from;
        line.to = turn->to;
        line.due = running.has_value();
        line.sample = post.sample;
        const auto report =
            std::ranges::find_if(centre.posts, [&](const domain::PostReport &each) { return each.post == post.code && each.date == turn->date; });
        if (report != centre.posts.end()) {
            line.manned = report->manned ? PostLine::Manned::Yes : PostLine::Manned::No;
            line.note = report->note;
            line.by = report->by;
        }
    }
    std::ranges::stable_sort(lines,
                             [](const PostLine &left, const PostLine &right) { return left.due != right.due ? left.due : left.from < right.from; });
    return lines;
}

std::optional<RollView> rollOf(const domain::Centre &centre)
{
    if (!centre.rollCall)
        return std::nullopt;
    const domain::RollCall &call = *centre.rollCall;
    RollView view{call.calledAt, call.by, {}, 0};
    for (const QString &post : call.expected) {
        const auto answer = std::ranges::find(call.answered, post, &std::pair<QString, Instant>::first);
        view.lines.push_back({post, answer != call.answered.end() ? std::optional(answer->second) : std::nullopt});
        view.missing += answer == call.answered.end() ? 1 : 0;
    }
    return view;
}

QStringList toBeCalled(const region::Region &region, const domain::Centre &centre, Instant now)
{
    const std::optional<TurnView> turn = turnsOf(region, now).running;
    return turn ? domain::onDuty(planOf(region), centre, turn->phase, turn->turn, now) : QStringList();
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutyjson.h"

#include "base/text/personaldata.h"
#include "live/centre/patrolviews.h"
#include "live/centre/shiftviews.h"
#include "ornull.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QJsonValue turnJson(const std::optional<live::TurnView> &turn)
{
    if (!turn)
        return {};
    return QJsonObject{{u"shift"_s, turn->turn.shift},
                       {u"date"_s, turn->turn.date.toString(Qt::ISODate)},
                       {u"from"_s, orNull(turn->turn.from)},
                       {u"to"_s, orNull(turn->turn.to)},
                       {u"phase"_s, orNull(turn->phase)}};
}

/// A list of views as an array, one object each.
template <class Lines, class Make> QJsonArray arrayOf(const Lines &lines, Make make)
{
    QJsonArray all;
    for (const auto &line : lines)
        all.append(make(line));
    return all;
}

QJsonObject rosterJson(const live::RosterLine &line)
{
    return {{u"unit"_s, line.unit},
            {u"department"_s, orNull(line.department)},
            {u"post"_s, line.post},
            {u"planned"_s, line.planned},
            {u"people"_s, line.people},
            {u"away"_s, !line.away.isEmpty() && line.absent >= line.people},
            {u"absent"_s, line.absent},
            {u"there"_s, line.there()},
            {u"stand_in"_s, orNull(line.standIn)}};
}

QJsonObject gapJson(const live::GapLine &line)
{
    return {{u"turn"_s, turnJson(line.turn)},
            {u"unit"_s, line.unit},
            {u"department"_s, line.department},
            {u"people"_s, line.people},
            {u"at_least"_s, line.atLeast}};
}

QJsonObject patrolJson(const live::PatrolLine &line)
{
    const auto count = [](const live::PatrolCount &each) {
        const bool shift = each.per == domain::PatrolDuty::Per::Shift;
        return QJsonObject{{u"rule"_s, each.rule},
                           {u"per"_s, shift ? u"shift"_s : u"unit-and-day"_s},
                           {u"together"_s, each.together},
                           {u"walked"_s, each.walked},
                           {u"at_least"_s, each.atLeast}};
    };
    return {{u"unit"_s, orNull(line.unit)}, {u"counts"_s, arrayOf(line.counts, count)}};
}

QString stateWord(domain::DutyState state)
{
    using State = domain::DutyState;
    switch (state) {
    case State::Met: return u"met"_s;
    case State::Due: return u"due"_s;
    case State::Overdue: return u"overdue"_s;
    case State::Unknown: return u"unknown"_s;
    }
    return {};
}

QJsonObject shiftRuleJson(const live::ShiftRuleLine &line)
{
    return {{u"turn"_s, turnJson(line.turn)},    {u"means"_s, orNull(line.means)}, {u"by"_s, orNull(line.by)},
            {u"stands_by"_s, orNull(line.unit)}, {u"walked"_s, line.walked},       {u"state"_s, stateWord(line.state)}};
}

/// Of the running turn and the one before it.
QJsonArray shiftRulesJson(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    QJsonArray all;
    for (const auto &turn : {live::turnBefore(region, now), live::turnsOf(region, now).running}) {
        if (!turn)
            continue;
        for (const live::ShiftRuleLine &line : live::shiftRulesOf(region, centre, *turn, now))
            all.append(shiftRuleJson(line));
    }
    return all;
}

QJsonObject standInJson(const live::StandInLine &line)
{
    return {{u"duty"_s, line.duty}, {u"grid"_s, orNull(line.grid)}, {u"a"_s, line.a}, {u"b"_s, line.b}, {u"takes"_s, orNull(line.taker)}};
}

QJsonObject absenceJson(const live::AbsenceLine &line)
{
    const domain::Absence &absence = line.record.absence;
    return {{u"post"_s, absence.post},
            {u"from"_s, orNull(absence.from)},
            {u"people"_s, absence.people > 0 ? QJsonValue(absence.people) : QJsonValue()},
            {u"to"_s, orNull(absence.to)},
            {u"reason"_s, base::masked(line.record.reason)},
            {u"by"_s, line.record.by},
            {u"now"_s, line.now}};
}

QJsonObject resourceJson(const live::ResourceLine &line)
{
    return {{u"resource"_s, line.code},
            {u"unit"_s, orNull(line.unit)},
            {u"state"_s, domain::word(line.state)},
            {u"since"_s, orNull(line.since)},
            {u"case"_s, orNull(line.caseNumber)}};
}

QJsonObject postJson(const live::PostLine &line)
{
    const QJsonValue manned = line.manned == live::PostLine::Manned::Unsaid ? QJsonValue() : QJsonValue(line.manned == live::PostLine::Manned::Yes);
    return {{u"post"_s, line.code},         {u"date"_s, line.date.toString(Qt::ISODate)},
            {u"from"_s, orNull(line.from)}, {u"to"_s, orNull(line.to)},
            {u"due"_s, line.due},           {u"manned"_s, manned}};
}

QJsonObject callJson(const live::CallLine &line)
{
    using Outcome = domain::CallState::Outcome;
    const Outcome outcome = line.state.outcome;
    const QString word = outcome == Outcome::Calling ? u"calling"_s : outcome == Outcome::Acknowledged ? u"acknowledged"_s : u"exhausted"_s;
    return {{u"role"_s, line.role},
            {u"outcome"_s, word},
            {u"contact"_s, orNull(line.state.contact)},
            {u"since"_s, orNull(line.state.since)},
            {u"next"_s, orNull(line.upNext)},
            {u"answered_at"_s, orNull(line.answeredAt)}};
}

QJsonObject runJson(const live::RunLine &line)
{
    const auto step = [](const live::StepLine &each) {
        return QJsonObject{{u"step"_s, each.step},
                           {u"due_at"_s, orNull(each.dueAt)},
                           {u"done_at"_s, each.done ? orNull(each.done->at) : QJsonValue()},
                           {u"late"_s, each.late}};
    };
    return {{u"run"_s, line.run},
            {u"plan"_s, line.plan},
            {u"exercise"_s, line.exercise},
            {u"case"_s, orNull(line.caseNumber)},
            {u"started_at"_s, orNull(line.startedAt)},
            {u"ended_at"_s, orNull(line.endedAt)},
            {u"outcome"_s, orNull(base::masked(line.outcome))},
            {u"calls"_s, arrayOf(line.calls, callJson)},
            {u"steps"_s, arrayOf(line.steps, step)}};
}

QJsonObject taskMonthJson(const live::TaskMonth &month)
{
    const auto share = [](const live::TaskMonth::Share &each) {
        return QJsonObject{{u"department"_s, each.department}, {u"kind"_s, each.kind}, {u"planned"_s, each.planned}, {u"done"_s, each.done}};
    };
    return {{u"month"_s, month.month},
            {u"over"_s, month.over},
            {u"planned"_s, qint64(month.lines.size())},
            {u"done"_s, month.done},
            {u"shares"_s, arrayOf(month.shares, share)}};
}

QJsonValue rollJson(const std::optional<live::RollView> &roll)
{
    if (!roll)
        return {};
    QJsonArray missing;
    for (const live::RollView::Line &line : roll->lines) {
        if (!line.answeredAt)
            missing.append(line.post);
    }
    return QJsonObject{{u"called_at"_s, orNull(roll->calledAt)}, {u"called"_s, qint64(roll->lines.size())}, {u"missing"_s, missing}};
}

} // namespace

QJsonObject dutyJson(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const live::TurnsView turns = live::turnsOf(region, now);
    QJsonObject all{{u"at"_s, base::toIso(now)}, {u"running"_s, turnJson(turns.running)}, {u"next"_s, turnJson(turns.next)}};
    all.insert(u"roster"_s, turns.running ? arrayOf(live::rosterOf(region, centre, *turns.running, now), rosterJson) : QJsonArray());
    all.insert(u"gaps"_s, arrayOf(live::gapsOf(region, centre, turns, now), gapJson));
    all.insert(u"patrols"_s, arrayOf(live::patrolsOf(region, centre, now).lines, patrolJson));
    all.insert(u"shift_rules"_s, shiftRulesJson(region, centre, now));
    all.insert(u"stand_ins"_s, arrayOf(live::standInsOf(region, centre, now), standInJson));
    all.insert(u"absences"_s, arrayOf(live::absencesOf(centre, now), absenceJson));
    all.insert(u"resources"_s, arrayOf(live::resourcesOf(region, centre), resourceJson));
    all.insert(u"posts"_s, arrayOf(live::recurringPostsOf(region, centre, now), postJson));
    all.insert(u"runs"_s, arrayOf(live::runsOf(region, centre, false, now), runJson));
    all.insert(u"exercises"_s, arrayOf(live::runsOf(region, centre, true, now), runJson));
    all.insert(u"tasks"_s, arrayOf(live::taskMonths(region, centre, now), taskMonthJson));
    all.insert(u"roll"_s, rollJson(live::rollOf(centre)));
    return all;
}

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casejson.h"

#include "base/text/personaldata.h"
#include "domain/case/caseevent.h"
#include "ornull.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

QJsonArray deadlinesOf(const domain::Case &state)
{
    QJsonArray list;
    for (const domain::Stage stage : domain::kStages) {
        const auto &deadline = state.deadlines[stage];
        if (!deadline)
            continue;
        list.push_back(QJsonObject{{u"stage"_s, domain::word(stage)},
                                   {u"limit"_s, deadline->limit ? QJsonValue(domain::write(*deadline->limit)) : QJsonValue()},
                                   {u"started_at"_s, base::toIso(deadline->startedAt)},
                                   {u"due_at"_s, base::toIso(deadline->dueAt)},
                                   {u"rule"_s, deadline->rule}});
    }
    for (const domain::OpenDeadline &clock : state.deadlines.open) {
        list.push_back(QJsonObject{{u"stage"_s, domain::word(clock.stage)},
                                   {u"limit"_s, clock.limit ? domain::write(*clock.limit) : clock.text},
                                   {u"started_at"_s, base::toIso(clock.startedAt)},
                                   {u"due_at"_s, QJsonValue()},
                                   {u"open"_s, domain::openWord(clock.cause())},
                                   {u"rule"_s, clock.rule}});
    }
    return list;
}

QJsonArray reasonsOf(const domain::SeverityVerdict &verdict)
{
    QJsonArray list;
    for (const domain::SeverityReason &reason : verdict.reasons)
        list.push_back(QJsonObject{{u"cause"_s, domain::word(reason.cause)}, {u"points"_s, reason.points}, {u"text"_s, base::masked(reason.text)}});
    return list;
}

} // namespace

QJsonArray attributesJson(const std::vector<domain::SourceAttribute> &attributes)
{
    QJsonArray list;
    for (const domain::SourceAttribute &attribute : attributes)
        list.push_back(QJsonObject{{u"name"_s, attribute.name}, {u"value"_s, domain::shownValue(attribute)}});
    return list;
}

QJsonObject toJson(const domain::CaseBrief &brief, bool drill)
{
    QJsonObject object{{u"drill"_s, drill},
                       {u"number"_s, brief.number},
                       {u"source"_s, brief.source},
                       {u"source_id"_s, orNull(brief.sourceId)},
                       {u"item"_s, brief.item},
                       {u"state"_s, domain::word(brief.state)},
                       {u"level"_s, domain::number(brief.level)},
                       {u"grid"_s, orNull(brief.grid)},
                       {u"department"_s, orNull(brief.department)},
                       {u"suspended"_s, brief.suspended},
                       {u"reported_at"_s, base::toIso(brief.reportedAt)},
                       {u"filed_at"_s, orNull(brief.filedAt)},
                       {u"supervised_at"_s, orNull(brief.supervisedAt)},
                       {u"ended_at"_s, orNull(brief.endedAt)},
                       {u"due_at"_s, orNull(brief.dueAt)},
                       {u"due_open"_s, orNull(brief.dueAt ? QString() : domain::openWord(brief.dueOpen))},
                       {u"closed_at"_s, orNull(brief.closedAt)},
                       {u"on_time"_s, brief.onTime ? QJsonValue(*brief.onTime) : QJsonValue()}};
    if (brief.outside)
        object.insert(u"outside"_s, true);
    if (brief.excused)
        object.insert(u"excused"_s, true);
    if (brief.alarms > 0)
        object.insert(u"alarms"_s, brief.alarms + 1);
    return object;
}

QJsonObject toJson(const domain::Case &state, const std::vector<domain::CommittedEvent> &timeline, bool drill, const domain::WorkCalendar *calendar)
{
    QJsonObject object = toJson(domain::briefOf(state), drill);
    object.insert(u"title"_s, base::masked(state.report.title));
    object.insert(u"place"_s, base::masked(state.report.place.text));
    object.insert(u"attributes"_s, attributesJson(state.report.attributes));
    if (state.report.caller.forgotten)
        object.insert(u"caller_forgotten"_s, true);
    object.insert(u"unit"_s, orNull(state.unit));
    object.insert(u"difficulty"_s, domain::word(state.difficulty));
    object.insert(u"points"_s, state.severity.points);
    object.insert(u"reasons"_s, reasonsOf(state.severity));
    object.insert(u"deadlines"_s, deadlinesOf(state));
    QJsonArray leftOut;
    for (const domain::LeftOut &each : state.report.leftOut)
        leftOut.push_back(QJsonObject{{u"field"_s, each.field},
                                      {u"why"_s, domain::word(each.why)},
                                      {u"value"_s, orNull(each.value)},
                                      {u"text"_s, domain::leftOutText(each, calendar, state.deadlines.has(domain::Stage::Whole))}});
    object.insert(u"left_out"_s, leftOut);
    QJsonArray events;
    for (const domain::CommittedEvent &committed : timeline)
        events.push_back(QJsonObject{{u"at"_s, base::toIso(committed.event.at)},
                                     {u"event"_s, domain::kindOf(committed.event.body)},
                                     {u"by"_s, committed.event.actor.post},
                                     {u"rule"_s, orNull(committed.event.rule)},
                                     {u"position"_s, qint64(committed.position.value)}});
    object.insert(u"timeline"_s, events);
    return object;
}

} // namespace ctl

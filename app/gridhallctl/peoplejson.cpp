// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplejson.h"

#include "base/text/personaldata.h"
#include "ornull.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ctl {

namespace {

qint64 minutesOf(base::Milliseconds span) { return span.count() / 60'000; }

QJsonObject personJson(const live::PersonLine &line, base::Instant now, bool loadKnown)
{
    return {{u"person"_s, line.person},
            {u"post"_s, line.post},
            {u"unit"_s, line.unit},
            {u"department"_s, orNull(line.department)},
            {u"planned"_s, line.planned},
            {u"present"_s, line.present},
            {u"holder"_s, line.holder},
            {u"stand_in"_s, orNull(line.standIn)},
            {u"away"_s, orNull(base::masked(line.away))},
            {u"checked_in"_s, orNull(line.checkedIn)},
            {u"said_by"_s, orNull(line.saidBy)},
            {u"late"_s, line.late},
            {u"since"_s, orNull(line.since)},
            {u"minutes"_s, minutesOf(line.hours)},
            {u"day_minutes"_s, minutesOf(line.dayHours)},
            {u"ten_hours_at"_s, line.isLongWork(now) ? orNull(line.longWorkAt()) : QJsonValue()},
            {u"load"_s, loadKnown ? QJsonValue(line.load) : QJsonValue()}};
}

QJsonArray peopleJson(const std::vector<live::PersonLine> &people, base::Instant now, bool loadKnown)
{
    QJsonArray all;
    for (const live::PersonLine &line : people)
        all.append(personJson(line, now, loadKnown));
    return all;
}

QJsonObject peopleCountJson(const live::PeopleCount &count)
{
    return {{u"planned"_s, count.planned},        {u"present"_s, count.present},      {u"away"_s, count.away},
            {u"stand_ins"_s, count.standIns},     {u"checked_in"_s, count.checkedIn}, {u"late"_s, count.late},
            {u"near_ten_hours"_s, count.longWork}};
}

QJsonObject swapJson(const live::SwapLine &line)
{
    return {{u"a"_s, line.swap.a},
            {u"b"_s, line.swap.b},
            {u"from"_s, base::toIso(line.swap.from)},
            {u"to"_s, base::toIso(line.swap.to)},
            {u"reason"_s, base::masked(line.swap.reason)},
            {u"by"_s, line.swap.by},
            {u"now"_s, line.now}};
}

QJsonValue leadJson(const std::optional<live::StationLead> &lead)
{
    if (!lead)
        return {};
    const QString by = lead->by == live::StationLead::By::Lead ? u"lead"_s : lead->by == live::StationLead::By::Deputy ? u"deputy"_s : u"nobody"_s;
    return QJsonObject{{u"by"_s, by}, {u"department"_s, lead->department}, {u"person"_s, orNull(lead->person)}};
}

QJsonObject nodeJson(const live::CommandNode &node, const std::vector<live::CommandNode> &tree)
{
    return {{u"unit"_s, node.unit},
            {u"kind"_s, node.kind},
            {u"parent"_s, node.parent < 0 ? QJsonValue() : QJsonValue(tree[size_t(node.parent)].unit)},
            {u"rostered"_s, node.rostered},
            {u"planned"_s, node.planned},
            {u"present"_s, node.present},
            {u"checked_in"_s, node.checkedIn},
            {u"lead"_s, leadJson(node.lead)},
            {u"stand_by"_s, node.standBy},
            {u"stands_by"_s, node.standsBy ? QJsonValue(*node.standsBy) : QJsonValue()},
            {u"channels"_s, QJsonArray::fromStringList(node.channels)}};
}

QJsonObject crewJson(const live::CrewLine &line)
{
    const QString kind = line.kind == live::CrewLine::Kind::Force         ? u"force"_s
                         : line.kind == live::CrewLine::Kind::PatrolLevel ? u"patrol-level"_s
                                                                          : u"inspection-level"_s;
    const QString state = line.state == domain::DutyState::Met       ? u"met"_s
                          : line.state == domain::DutyState::Due     ? u"due"_s
                          : line.state == domain::DutyState::Overdue ? u"overdue"_s
                                                                     : u"unknown"_s;
    return {{u"kind"_s, kind},
            {u"name"_s, line.name},
            {u"walked"_s, line.walked},
            {u"present"_s, line.rostered ? QJsonValue(line.present) : QJsonValue()},
            {u"state"_s, state}};
}

QJsonObject channelJson(const live::ChannelLine &line)
{
    return {{u"channel"_s, line.channel}, {u"reaches"_s, qint64(line.units.size())}, {u"of"_s, line.of}, {u"broken"_s, line.broken}};
}

QJsonObject leaderJson(const live::LeaderLine &line)
{
    return {{u"department"_s, line.department}, {u"post"_s, line.post}, {u"away"_s, line.away}, {u"stand_in"_s, orNull(line.standIn)}};
}

template <class Lines, class Make> QJsonArray eachAsJson(const Lines &lines, Make make)
{
    QJsonArray all;
    for (const auto &line : lines)
        all.append(make(line));
    return all;
}

} // namespace

void addPeople(QJsonObject &duty, const region::Region &region, const domain::Centre &centre, base::Instant now,
               const std::optional<live::LoadByPost> &load)
{
    const live::TurnsView turns = live::turnsOf(region, now);
    std::vector<live::PersonLine> people, next;
    if (turns.running)
        people = live::peopleOf(region, centre, *turns.running, now, load.value_or(live::LoadByPost()));
    if (turns.next)
        next = live::peopleOf(region, centre, *turns.next, now, load.value_or(live::LoadByPost()));
    const std::vector<live::CommandNode> tree = live::commandTreeOf(region, centre, turns.running, people);
    duty.insert(u"people"_s, peopleJson(people, now, load.has_value()));
    duty.insert(u"next_people"_s, peopleJson(next, now, load.has_value()));
    duty.insert(u"count"_s, peopleCountJson(live::countOf(people, now)));
    duty.insert(u"next_count"_s, peopleCountJson(live::countOf(next, now)));
    duty.insert(u"swaps"_s, eachAsJson(live::swapsOf(centre, now), swapJson));
    duty.insert(u"command"_s, eachAsJson(tree, [&tree](const live::CommandNode &node) { return nodeJson(node, tree); }));
    duty.insert(u"crews"_s, turns.running ? eachAsJson(live::crewsOf(region, centre, *turns.running, people, now), crewJson) : QJsonArray());
    duty.insert(u"channels"_s, eachAsJson(live::channelsOf(region, centre), channelJson));
    duty.insert(u"leaders"_s, eachAsJson(live::leadersOf(region, centre, now), leaderJson));
}

} // namespace ctl

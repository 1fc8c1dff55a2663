// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "duty/lines.h"
#include "duty/words.h"
#include "live/centre/shiftviews.h"
#include "live/duty/commandviews.h"
#include "live/text/posttext.h"

#include <algorithm>

namespace ui::duty {

using namespace Qt::StringLiterals;
using actions::Action;
using base::Instant;
using theme::TagStyle;

namespace {

QString withDots(const QStringList &words) { return base::joined(base::isolated(words)); }

QString hourAt(const region::Region &region, Instant moment, Instant now)
{
    return base::timeOrDay(region.toLocal(moment), region.toLocal(now).date());
}

QString ofAll(int part, int whole) { return Words::tr("%1 / %2", "patrols or people").arg(part).arg(whole); }

QString hoursText(base::Milliseconds span)
{
    const auto minutes = span.count() / 60'000;
    return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QChar(u'0'));
}

Line headOf(const QString &id, const QString &title, const QString &detail = {})
{
    Line line;
    line.id = id;
    line.title = title;
    line.detail = detail;
    line.head = true;
    return line;
}

struct PersonTag {
    QString text;
    TagStyle style = TagStyle::Quiet;
};

PersonTag tagOf(const live::PersonLine &person, const live::TurnView &turn, Instant now)
{
    if (person.isGap())
        return {Words::tr("Nobody there"), TagStyle::Solid};
    if (!person.standIn.isEmpty())
        return {Words::tr("Stands in"), TagStyle::Outline};
    if (person.late && !person.checkedIn)
        return {Words::tr("Not there yet"), TagStyle::Outline};
    if (person.isLongWork(now))
        return {Words::tr("Ten hours"), TagStyle::Outline};
    if (person.late) {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(*person.checkedIn - turn.turn.from).count();
        return {Words::tr("%1 min late").arg(minutes), TagStyle::Quiet};
    }
    return person.checkedIn ? PersonTag{Words::tr("At the post"), TagStyle::Quiet} : PersonTag{};
}

Line personLine(const region::Region &region, const live::PersonLine &person, const live::TurnView &turn, Instant now)
{
    Line line;
    line.id = u"person:%1:%2:%3"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift, person.person);
    line.title = live::postText(region, person.person);
    if (person.planned > 1)
        line.title = u"%1 × %2"_s.arg(base::isolated(line.title), QString::number(person.planned));
    const bool unnamed = person.planned == 0; // so many of the row's persons, nobody said who
    const QString instead = person.worker() == person.person ? QString() : Words::tr("%1 instead").arg(live::postText(region, person.worker()));
    const QString arrived = person.checkedIn
                                ? Words::tr("since %1, says %2").arg(hourAt(region, *person.checkedIn, now), live::postText(region, person.saidBy))
                                : QString();
    line.detail = withDots({unnamed ? Words::tr("%1 away, not said who").arg(-person.present) : QString(), instead, person.away, arrived,
                            live::longWorkText(region, person, now)});
    const PersonTag tag = tagOf(person, turn, now);
    line.tag = tag.text;
    line.tagStyle = tag.style;
    line.strong = person.isGap();
    const bool works = person.since.has_value();
    line.cells = {{works ? hoursText(person.hours) : QString(), person.isLongWork(now)}, {works ? QString::number(person.load) : QString(), false}};
    line.act = !person.away.isEmpty() ? Action::EndAbsence : person.checkedIn || person.planned > 1 ? Action::RecordAbsence : Action::ReportArrival;
    line.pick.post = person.away.isEmpty() ? person.worker() : person.holder;
    line.pick.unit = person.unit;
    line.pick.department = person.department;
    line.pick.shift = turn.turn.shift;
    line.pick.date = turn.turn.date;
    return line;
}

Line turnHead(const region::Region &region, const live::TurnView &turn, const live::PeopleCount &count, const QString &when, Instant now)
{
    Line head = headOf(u"people:%1:%2"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift), withDots({when, turn.name}));
    QStringList words;
    if (count.checkedIn > 0)
        words.append(Words::tr("%1 at the post").arg(count.checkedIn));
    if (const QString word = live::longWorkText(region, count, now); !word.isEmpty())
        words.append(word);
    head.detail = withDots(words);
    head.cells = {{ofAll(count.present, count.planned), count.gaps() > 0}};
    return head;
}

/// The people of a turn by unit: all of them, or those alone of whom the turn lacks somebody.
void addPeople(std::vector<Line> &lines, const region::Region &region, const std::vector<live::PersonLine> &people, const live::TurnView &turn,
               Instant now, bool gapsOnly)
{
    QString unit;
    for (const live::PersonLine &person : people) {
        if (gapsOnly && !person.isGap() && person.standIn.isEmpty())
            continue;
        if (const QString place = withDots({person.unitName, person.departmentName}); place != unit) {
            unit = place;
            Line head =
                headOf(u"place:%1:%2:%3:%4"_s.arg(turn.turn.date.toString(Qt::ISODate), turn.turn.shift, person.unit, person.department), place);
            if (!gapsOnly)
                head.cells = {{Words::tr("Hours"), false}, {Words::tr("Cases"), false}};
            lines.push_back(head);
        }
        lines.push_back(personLine(region, person, turn, now));
    }
}

QString leadText(const region::Region &region, const live::StationLead &lead)
{
    using By = live::StationLead::By;
    const QString who = withDots({lead.departmentName, live::postText(region, lead.person)});
    switch (lead.by) {
    case By::Lead: return who;
    case By::Deputy: return Words::tr("%1, for the lead").arg(who);
    case By::Nobody: return Words::tr("nobody of %1, nor a deputy").arg(base::isolated(lead.departmentName));
    }
    return {};
}

void addLeads(std::vector<Line> &lines, const region::Region &region, const std::vector<live::CommandNode> &tree)
{
    for (const live::CommandNode &node : tree) {
        if (!node.lead)
            continue;
        Line line;
        line.id = u"lead:"_s + node.unit;
        line.title = Words::tr("%1 is led by").arg(base::isolated(node.name));
        line.detail = leadText(region, *node.lead);
        line.strong = node.lead->by == live::StationLead::By::Nobody;
        if (node.lead->by != live::StationLead::By::Lead) {
            line.tag = line.strong ? Words::tr("Nobody leads") : Words::tr("Deputy leads");
            line.tagStyle = line.strong ? TagStyle::Solid : TagStyle::Outline;
        }
        line.pick.unit = node.unit;
        line.pick.department = node.lead->department;
        line.act = Action::ChangeRoster;
        lines.push_back(line);
    }
}

void addCrews(std::vector<Line> &lines, const std::vector<live::CrewLine> &crews)
{
    std::optional<live::CrewLine::Kind> kind;
    for (const live::CrewLine &crew : crews) {
        if (kind != crew.kind) {
            kind = crew.kind;
            Line head = headOf(u"crews:%1"_s.arg(int(crew.kind)), live::crewKindName(crew.kind));
            head.cells = {{Words::tr("People"), false}, {Words::tr("Patrols"), false}};
            lines.push_back(head);
        }
        Line line;
        line.id = u"crew:%1:%2"_s.arg(int(crew.kind)).arg(crew.name);
        line.title = crew.name;
        line.detail = withDots(crew.units);
        line.tag = live::stateText(crew.state);
        line.tagStyle = crew.state == domain::DutyState::Overdue ? TagStyle::Solid
                        : crew.state == domain::DutyState::Due   ? TagStyle::Outline
                                                                 : TagStyle::Quiet;
        line.quiet = crew.state == domain::DutyState::Met || crew.state == domain::DutyState::Unknown;
        line.cells = {{crew.rostered ? QString::number(crew.present) : QString(), false}, {QString::number(crew.walked), false}};
        line.act = Action::RecordPatrol;
        lines.push_back(line);
    }
}

void addChannels(std::vector<Line> &lines, const std::vector<live::ChannelLine> &channels)
{
    if (!channels.empty())
        lines.push_back(headOf(u"channels"_s, Words::tr("Channels")));
    for (const live::ChannelLine &channel : channels) {
        Line line;
        line.id = u"channel:"_s + channel.channel;
        line.title = live::channelName(channel.channel);
        const bool all = int(channel.units.size()) == channel.of;
        line.detail = all ? Words::tr("every unit") : withDots(channel.units);
        if (channel.broken > 0) {
            line.tag = Words::tr("%1 out of order").arg(channel.broken);
            line.tagStyle = TagStyle::Solid;
        }
        line.strong = channel.units.empty();
        line.cells = {{ofAll(int(channel.units.size()), channel.of), channel.units.empty()}};
        lines.push_back(line);
    }
}

void addLeaders(std::vector<Line> &lines, const region::Region &region, const std::vector<live::LeaderLine> &leaders)
{
    if (!leaders.empty())
        lines.push_back(headOf(u"leaders"_s, Words::tr("Leaders in charge")));
    for (const live::LeaderLine &leader : leaders) {
        Line line;
        line.id = u"leader:"_s + leader.department;
        line.title = leader.departmentName;
        line.detail = withDots({live::postText(region, leader.post),
                                leader.standIn.isEmpty() ? QString() : Words::tr("%1 instead").arg(live::postText(region, leader.standIn))});
        if (leader.away) {
            line.tag = leader.standIn.isEmpty() ? Words::tr("Away") : Words::tr("Stands in");
            line.tagStyle = leader.standIn.isEmpty() ? TagStyle::Solid : TagStyle::Outline;
        }
        line.strong = leader.away && leader.standIn.isEmpty();
        line.act = leader.away ? Action::EndAbsence : Action::RecordAbsence;
        line.pick.post = leader.post;
        lines.push_back(line);
    }
}

} // namespace

std::vector<Line> personLines(const region::Region &region, const domain::Centre &centre, const live::LoadByPost &load, Instant now)
{
    std::vector<Line> lines;
    const live::TurnsView turns = live::turnsOf(region, now);
    if (turns.running) {
        const auto people = live::peopleOf(region, centre, *turns.running, now, load);
        if (!people.empty())
            lines.push_back(turnHead(region, *turns.running, live::countOf(people, now), Words::tr("Now"), now));
        addPeople(lines, region, people, *turns.running, now, false);
    }
    if (turns.next) {
        const auto people = live::peopleOf(region, centre, *turns.next, now, load);
        if (!people.empty())
            lines.push_back(turnHead(region, *turns.next, live::countOf(people, now), Words::tr("Next"), now));
        addPeople(lines, region, people, *turns.next, now, true);
    }
    return lines;
}

std::vector<Line> commandLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    const std::optional<live::TurnView> turn = live::turnsOf(region, now).running;
    const auto people = turn ? live::peopleOf(region, centre, *turn, now) : std::vector<live::PersonLine>();
    addLeads(lines, region, live::commandTreeOf(region, centre, turn, people));
    if (turn)
        addCrews(lines, live::crewsOf(region, centre, *turn, people, now));
    addChannels(lines, live::channelsOf(region, centre));
    addLeaders(lines, region, live::leadersOf(region, centre, now));
    return lines;
}

std::vector<Line> swapLines(const region::Region &region, const domain::Centre &centre, Instant now)
{
    std::vector<Line> lines;
    const std::vector<live::SwapLine> swaps = live::swapsOf(centre, now);
    if (!swaps.empty())
        lines.push_back(headOf(u"swaps"_s, Words::tr("Swaps of jobs")));
    for (const live::SwapLine &each : swaps) {
        Line line;
        line.id = u"swap:%1:%2"_s.arg(each.swap.a).arg(base::toMsec(each.swap.from));
        line.title = u"%1 ⇄ %2"_s.arg(base::isolated(live::postText(region, each.swap.a)), base::isolated(live::postText(region, each.swap.b)));
        line.detail = withDots({each.swap.reason, live::postText(region, each.swap.by)});
        line.tag = each.now ? Words::tr("Swapped") : Words::tr("Will swap");
        line.tagStyle = each.now ? TagStyle::Outline : TagStyle::Quiet;
        line.cells = {{Words::tr("%1 to %2", "moments").arg(hourAt(region, each.swap.from, now), hourAt(region, each.swap.to, now)), false}};
        line.act = Action::EndSwap;
        line.pick.post = each.swap.a;
        lines.push_back(line);
    }
    return lines;
}

} // namespace ui::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/duty/commandviews.h"

#include "domain/centre/roster/rosterrules.h"
#include "region/dutymoment.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

const QString kChat = u"government-chat"_s;

/// Whether a resource is what a channel speaks through.
bool speaksThrough(const QString &channel, const domain::Resource &resource) { return resource.kind == channel; }

bool isBroken(const domain::Centre &centre, const domain::Resource &resource)
{
    const auto standing = centre.resources.find(resource.code);
    return standing != centre.resources.end() && standing->state == domain::ResourceState::Broken;
}

bool channelReaches(const QString &channel, const region::Unit &unit, const domain::Duties &duties, const domain::Centre &centre)
{
    return channel == kChat || std::ranges::any_of(duties.resources, [&](const domain::Resource &each) {
               return each.unit == unit.code && speaksThrough(channel, each) && !isBroken(centre, each);
           });
}

/// Who of a department is there at a unit: how many, and the first by name.
std::pair<int, QString> thereOf(const std::vector<PersonLine> &people, const QString &unit, const QString &department)
{
    int present = 0;
    QString first;
    for (const PersonLine &line : people) {
        if (line.unit != unit || line.department != department)
            continue;
        present += line.present;
        if (first.isEmpty() && line.planned == 1 && line.present == 1)
            first = line.worker();
    }
    return {present, first};
}

StationLead leadOf(const region::Region &region, const domain::StationPresence &station, const std::vector<PersonLine> &people)
{
    const auto [leading, leader] = thereOf(people, station.unit, station.lead);
    if (leading > 0)
        return {StationLead::By::Lead, station.lead, departmentName(region, station.lead), leader};
    const auto [deputising, deputy] = station.deputy.isEmpty() ? std::pair(0, QString()) : thereOf(people, station.unit, station.deputy);
    if (deputising > 0)
        return {StationLead::By::Deputy, station.deputy, departmentName(region, station.deputy), deputy};
    return {StationLead::By::Nobody, station.lead, departmentName(region, station.lead), {}};
}

void addStandBy(CommandNode &node, const domain::Duties &duties, const domain::Centre &centre, const TurnView &turn)
{
    for (const domain::RecurringPost &post : duties.posts) {
        if (post.unit != node.unit || !domain::standsByIn(post, turn.turn.shift))
            continue;
        node.standBy = true;
        const auto report =
            std::ranges::find_if(centre.posts, [&](const domain::PostReport &each) { return each.post == post.code && each.date == turn.turn.date; });
        if (report != centre.posts.end())
            node.standsBy = report->manned;
    }
}

/// Makes the nodes, each below the one above it.
class TreeMaker {
public:
    TreeMaker(const region::Region &region, const domain::Centre &centre, const std::optional<TurnView> &turn, const std::vector<PersonLine> &people)
        : m_region(region), m_centre(centre), m_turn(turn), m_people(people)
    {}

    std::vector<CommandNode> make()
    {
        // A unit whose parent the pack has not stands at the top.
        for (const region::Unit &unit : m_region.units) {
            if (unit.parent.isEmpty() || m_region.unit(unit.parent) == nullptr)
                add(unit, 0, -1);
        }
        return std::move(m_nodes);
    }

private:
    void add(const region::Unit &unit, int depth, int parent)
    {
        if (depth > kDeepest)
            return;
        const int place = int(m_nodes.size());
        m_nodes.push_back(nodeOf(unit));
        m_nodes.back().depth = depth;
        m_nodes.back().parent = parent;
        for (const region::Unit &each : m_region.units) {
            if (each.parent == unit.code && each.code != unit.code)
                add(each, depth + 1, place);
        }
    }

    [[nodiscard]] CommandNode nodeOf(const region::Unit &unit) const
    {
        const domain::Duties &duties = planOf(m_region).duties;
        CommandNode node;
        node.unit = unit.code;
        node.name = unit.name;
        node.kind = unit.kind;
        for (const QString &channel : duties.channels) {
            if (channelReaches(channel, unit, duties, m_centre))
                node.channels.append(channel);
        }
        if (!m_turn)
            return node;
        for (const PersonLine &line : m_people) {
            if (line.unit != unit.code)
                continue;
            node.rostered = true;
            node.planned += line.planned;
            node.present += line.present;
            node.checkedIn += line.checkedIn && line.present > 0 ? 1 : 0;
        }
        addStandBy(node, duties, m_centre, *m_turn);
        const auto station = std::ranges::find(duties.stations, unit.code, &domain::StationPresence::unit);
        if (station != duties.stations.end() && node.rostered)
            node.lead = leadOf(m_region, *station, m_people);
        return node;
    }

    static constexpr int kDeepest = 16; ///< the loader has refused circles
    const region::Region &m_region;
    const domain::Centre &m_centre;
    const std::optional<TurnView> &m_turn;
    const std::vector<PersonLine> &m_people;
    std::vector<CommandNode> m_nodes;
};

CrewLine crewLineOf(const region::Region &region, const domain::Centre &centre, const domain::Crew &crew, const TurnView &turn,
                    const std::vector<PersonLine> &people)
{
    CrewLine line;
    line.name = crew.name;
    line.sample = crew.sample;
    for (const QString &unit : crew.units)
        line.units.append(unitName(region, unit));
    line.walked = int(std::ranges::count_if(centre.patrols, [&](const domain::PatrolRecord &record) {
        return crew.units.contains(record.patrol.unit) && turn.turn.from <= record.patrol.from && record.patrol.from < turn.turn.to;
    }));
    for (const PersonLine &each : people) {
        if (!crew.units.contains(each.unit))
            continue;
        line.rostered = true;
        line.present += each.present;
    }
    return line;
}

} // namespace

std::vector<CommandNode> commandTreeOf(const region::Region &region, const domain::Centre &centre, const std::optional<TurnView> &turn,
                                       const std::vector<PersonLine> &people)
{
    return TreeMaker(region, centre, turn, people).make();
}

std::vector<CrewLine> crewsOf(const region::Region &region, const domain::Centre &centre, const TurnView &turn, const std::vector<PersonLine> &people,
                              base::Instant now)
{
    using Kind = CrewLine::Kind;
    const domain::Duties &duties = planOf(region).duties;
    std::vector<CrewLine> lines;
    for (const auto &[kind, crews] : {std::pair(Kind::Force, &duties.forces), std::pair(Kind::PatrolLevel, &duties.patrolLevels),
                                      std::pair(Kind::InspectionLevel, &duties.inspectionLevels)}) {
        for (const domain::Crew &crew : *crews) {
            CrewLine &line = lines.emplace_back(crewLineOf(region, centre, crew, turn, people));
            line.kind = kind;
            line.state = domain::dutyState(line.walked > 0, turn.turn, now, centre.since);
        }
    }
    return lines;
}

QString crewKindName(CrewLine::Kind kind)
{
    switch (kind) {
    case CrewLine::Kind::Force: return QCoreApplication::translate("duty", "Force");
    case CrewLine::Kind::PatrolLevel: return QCoreApplication::translate("duty", "Level of patrol");
    case CrewLine::Kind::InspectionLevel: return QCoreApplication::translate("duty", "Level of inspection");
    }
    return {};
}

std::vector<ChannelLine> channelsOf(const region::Region &region, const domain::Centre &centre)
{
    const domain::Duties &duties = planOf(region).duties;
    std::vector<ChannelLine> lines;
    for (const QString &channel : duties.channels) {
        ChannelLine &line = lines.emplace_back();
        line.channel = channel;
        line.of = int(region.units.size());
        for (const region::Unit &unit : region.units) {
            if (channelReaches(channel, unit, duties, centre))
                line.units.append(unit.name);
        }
        line.broken = int(std::ranges::count_if(
            duties.resources, [&](const domain::Resource &each) { return speaksThrough(channel, each) && isBroken(centre, each); }));
    }
    return lines;
}

QString channelName(const QString &channel)
{
    if (channel == kChat)
        return QCoreApplication::translate("duty", "Government chat");
    return resourceKindName(channel);
}

std::vector<LeaderLine> leadersOf(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    const domain::Plan &plan = planOf(region);
    const domain::DutyMoment moment = region::dutyMoment(region, now);
    std::vector<LeaderLine> lines;
    for (const domain::Leader &leader : plan.duties.leaders) {
        LeaderLine &line = lines.emplace_back();
        line.department = leader.department;
        line.departmentName = departmentName(region, leader.department);
        line.post = leader.post;
        line.sample = leader.sample;
        line.away = domain::isAway(plan, centre, leader.post, moment);
        const auto pair = std::ranges::find(plan.duties.standIns, leader.post, &domain::StandIn::a);
        if (!line.away || pair == plan.duties.standIns.end())
            continue;
        if (const auto taker = domain::takerOf(plan, centre, *pair, moment); taker && taker->post != leader.post)
            line.standIn = taker->post;
    }
    return lines;
}

std::vector<SwapLine> swapsOf(const domain::Centre &centre, base::Instant now)
{
    std::vector<SwapLine> lines;
    for (const domain::SwapRecord &swap : centre.swaps) {
        if (swap.to > now)
            lines.push_back({swap, swap.from <= now});
    }
    std::ranges::stable_sort(lines, {}, [](const SwapLine &line) { return line.swap.from; });
    return lines;
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/duty/commandviews.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace dutytown;
using namespace live;
using namespace std::chrono_literals;

/// The command tree and who is there, who leads, forces and levels, channels and leaders in charge.
class TestCommandViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_zhaoxiang = town(u"zhaoxiang"_s);
        m_xujing = town(u"xujing"_s);
    }
    void theTreeSaysWhoIsThere();
    void theDeputyLeadsWhereTheLeadIsAway();
    void stationsStandByAtNight();
    void levelsAreSeenByTheirUnitsPatrols();
    void channelsReachWhoHasThem();
    void leadersAreThereOrAway();

private:
    region::RegionPtr m_zhaoxiang, m_xujing;
};

void TestCommandViews::theTreeSaysWhoIsThere()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:00"_s);
    domain::Centre centre;
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    const auto treeOf = [&] { return commandTreeOf(*m_zhaoxiang, centre, turns.running, peopleOf(*m_zhaoxiang, centre, *turns.running, now)); };
    std::vector<CommandNode> tree = treeOf();
    QCOMPARE(tree.size(), size_t(12)); // 1 + 1 + 1 + 9
    QCOMPARE(tree[0].kind, u"platform"_s);
    QCOMPARE(tree[0].parent, -1);
    const auto nodeOf = [&tree](const QString &unit) { return find(tree, [&unit](const CommandNode &node) { return node.unit == unit; }); };
    QCOMPARE(std::ranges::count_if(tree, [&](const CommandNode &node) { return node.parent >= 0 && tree[size_t(node.parent)].unit == u"joint"_s; }),
             9);
    QCOMPARE(nodeOf(u"mobile"_s)->present, 10);
    QCOMPARE(nodeOf(u"joint"_s)->present, 18);
    QVERIFY(!nodeOf(u"hemu"_s)->rostered); // nobody says who is there
    QVERIFY(std::ranges::none_of(tree, &CommandNode::isGap));
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"机动队员·07"_s, {}, {}, u"病假"_s});
    act(centre, *m_zhaoxiang, now, domain::ReportArrival{u"机动队员·01"_s, turns.running->turn.date, u"day"_s});
    tree = treeOf();
    QCOMPARE(nodeOf(u"mobile"_s)->present, 9);
    QCOMPARE(nodeOf(u"mobile"_s)->planned, 10);
    QCOMPARE(nodeOf(u"mobile"_s)->checkedIn, 1);
    QVERIFY(nodeOf(u"mobile"_s)->isGap());
    QCOMPARE(std::ranges::count_if(tree, &CommandNode::isGap), 1);
}

// City management leads; without it the operations centre does, and without both nobody.
void TestCommandViews::theDeputyLeadsWhereTheLeadIsAway()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-10-20T14:00"_s);
    domain::Centre centre;
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    const auto lead = [&] {
        const auto tree = commandTreeOf(*m_zhaoxiang, centre, turns.running, peopleOf(*m_zhaoxiang, centre, *turns.running, now));
        return *find(tree, [](const CommandNode &node) { return node.unit == u"joint"_s; })->lead;
    };
    QVERIFY(lead().by == StationLead::By::Lead);
    QCOMPARE(lead().department, u"enforcement"_s);
    QCOMPARE(lead().person, u"联勤队员·02"_s);
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员·02"_s, {}, {}, u"病假"_s});
    QVERIFY(lead().by == StationLead::By::Deputy);
    QCOMPARE(lead().department, u"centre"_s);
    QCOMPARE(lead().person, u"联勤队员·04"_s);
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员·04"_s, {}, {}, u"病假"_s});
    QVERIFY(lead().by == StationLead::By::Nobody);
}

void TestCommandViews::stationsStandByAtNight()
{
    domain::Centre centre;
    const auto standing = [&](const QString &moment) {
        const base::Instant now = at(*m_zhaoxiang, moment);
        const auto tree = commandTreeOf(*m_zhaoxiang, centre, turnsOf(*m_zhaoxiang, now).running, {});
        return std::pair(std::ranges::count(tree, true, &CommandNode::standBy),
                         std::ranges::count_if(tree, [](const CommandNode &node) { return node.standsBy == std::optional(true); }));
    };
    QCOMPARE(standing(u"2021-11-02T14:00"_s), std::pair(0L, 0L));
    QCOMPARE(standing(u"2021-11-02T22:00"_s), std::pair(8L, 0L));
    const base::Instant night = at(*m_zhaoxiang, u"2021-11-02T22:00"_s);
    act(centre, *m_zhaoxiang, night, domain::ReportPost{domain::standByCode(u"night"_s, u"hemu"_s), QDate(2021, 11, 2), true, {}});
    QCOMPARE(standing(u"2021-11-02T22:00"_s), std::pair(8L, 1L));
}

void TestCommandViews::levelsAreSeenByTheirUnitsPatrols()
{
    const base::Instant now = at(*m_xujing, u"2025-11-06T11:44"_s);
    const TurnsView turns = turnsOf(*m_xujing, now);
    domain::Centre centre;
    const auto crews = [&](base::Instant moment) {
        return crewsOf(*m_xujing, centre, *turns.running, peopleOf(*m_xujing, centre, *turns.running, moment), moment);
    };
    std::vector<CrewLine> lines = crews(now);
    QCOMPARE(lines.size(), size_t(9)); // three forces, three levels of patrol, three of inspection
    QVERIFY(std::ranges::all_of(lines, [](const CrewLine &line) { return line.state == domain::DutyState::Due && line.walked == 0; }));
    QCOMPARE(lines[1].present, 8); // six lone patrollers and two at the screens
    QVERIFY(!lines[2].rostered);
    act(centre, *m_xujing, now, domain::RecordPatrol{u"village-b"_s, now - 60min, now - 20min, u"foot"_s, false, {}});
    act(centre, *m_xujing, now, domain::RecordPatrol{u"video"_s, now - 60min, now - 20min, u"video"_s, false, {}});
    act(centre, *m_xujing, now,
        domain::RecordPatrol{u"video"_s, turns.running->turn.from - 30min, turns.running->turn.from + 5min, u"video"_s, false, {}});
    lines = crews(now);
    const auto walked = [&lines](const QString &name) { return find(lines, [&name](const CrewLine &line) { return line.name == name; })->walked; };
    QCOMPARE(walked(u"居民力量"_s), 1);
    QCOMPARE(walked(u"辅助力量"_s), 1); // the other began in the night
    QCOMPARE(walked(u"执法力量"_s), 0);
    QCOMPARE(walked(u"一级巡查"_s), 1);
    QCOMPARE(walked(u"二级督查"_s), 1);
    QCOMPARE(std::ranges::count(lines, domain::DutyState::Met, &CrewLine::state), 4);
    // When the shift is over what was not seen was left undone, or nobody could have written it down.
    lines = crews(turns.running->turn.to + 1h);
    QCOMPARE(std::ranges::count(lines, domain::DutyState::Unknown, &CrewLine::state), 5);
}

void TestCommandViews::channelsReachWhoHasThem()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:00"_s);
    domain::Centre centre;
    const auto reached = [&] {
        QStringList texts;
        for (const ChannelLine &line : channelsOf(*m_zhaoxiang, centre))
            texts.append(u"%1 %2/%3 %4"_s.arg(line.channel).arg(line.units.size()).arg(line.of).arg(line.broken));
        return texts;
    };
    QCOMPARE(reached(), (QStringList{u"radio 1/12 0"_s, u"lone-kit 1/12 0"_s, u"government-chat 12/12 0"_s}));
    act(centre, *m_zhaoxiang, now, domain::MoveResource{u"radio-1"_s, domain::ResourceState::Broken, {}, u"电池"_s});
    QCOMPARE(reached(), (QStringList{u"radio 0/12 1"_s, u"lone-kit 1/12 0"_s, u"government-chat 12/12 0"_s}));
    const auto tree = commandTreeOf(*m_zhaoxiang, centre, std::nullopt, {});
    const auto *mobile = find(tree, [](const CommandNode &node) { return node.unit == u"mobile"_s; });
    QCOMPARE(mobile->channels, (QStringList{u"lone-kit"_s, u"government-chat"_s}));
}

void TestCommandViews::leadersAreThereOrAway()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:00"_s);
    domain::Centre centre;
    std::vector<LeaderLine> lines = leadersOf(*m_zhaoxiang, centre, now);
    QCOMPARE(lines.size(), size_t(9)); // one for each department
    QVERIFY(std::ranges::none_of(lines, &LeaderLine::away));
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"分管镇领导·03"_s, {}, {}, u"出差"_s});
    lines = leadersOf(*m_zhaoxiang, centre, now);
    for (const LeaderLine &line : lines)
        QCOMPARE(line.away, line.department == u"water"_s || line.department == u"planning"_s || line.department == u"construction"_s);
}

GRIDHALL_TEST(TestCommandViews, QCoreApplication)
#include "tst_commandviews.moc"

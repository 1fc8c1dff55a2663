// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/patrolviews.h"
#include "live/centre/planviews.h"
#include "live/text/posttext.h"
#include "live/wall/wallviews.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <algorithm>

using namespace dutytown;
using namespace live;
using domain::CentreOrderBody;

/// What the duty page shows of a town, a folded centre and a moment: turns, rosters, gaps, stand-ins, patrols, things, posts, plans, roll.
class TestDutyViews : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_zhaoxiang = town(u"zhaoxiang"_s);
        m_jingansi = town(u"jingansi"_s);
        m_tianlin = town(u"tianlin"_s);
    }
    void turnsHaveTheirPhase_data();
    void turnsHaveTheirPhase();
    void gapsShowBeforeTheShift_data();
    void gapsShowBeforeTheShift();
    void whoIsAwayFillsNoPlace();
    void oneDepartmentsAbsenceIsNobodyElses();
    void someOfATeamAreAway();
    void rosterMayChangeAfterTheTurnBegan();
    void standInsTakeNewWork_data();
    void standInsTakeNewWork();
    void absencesThatAreOverAreGone();
    void patrolRulesAreCountedApart();
    void unitsOwnPatrolsAreDutiesToo();
    void jointPatrolIsAskedForAtThePeakOnly();
    void resourcesSayWhereTheyAre();
    void recurringPosts_data();
    void recurringPosts();
    void callsMoveOnByTheClock_data();
    void callsMoveOnByTheClock();
    void exercisesStayApart();
    void stepsHaveTheirTime();
    void theRollListsTheMissing();
    void tasksArePlannedAgainstDone();

private:
    region::RegionPtr m_zhaoxiang, m_jingansi, m_tianlin;
};

void TestDutyViews::turnsHaveTheirPhase_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("running");
    QTest::addColumn<QString>("phase");
    QTest::addColumn<QString>("next");
    QTest::addColumn<QString>("nextPhase");
    QTest::newRow("a day of the start-up") << "2021-10-20T14:00" << "day" << "实战启动阶段" << "night" << "实战启动阶段";
    QTest::newRow("the night before the peak keeps its own phase") << "2021-11-01T02:00" << "night" << "实战启动阶段" << "day" << "实战攻坚阶段";
    QTest::newRow("the morning on which the peak begins") << "2021-11-01T08:00" << "day" << "实战攻坚阶段" << "night" << "实战攻坚阶段";
    QTest::newRow("before any phase") << "2021-10-01T09:00" << "day" << "" << "night" << "";
}

void TestDutyViews::turnsHaveTheirPhase()
{
    QFETCH(QString, moment);
    const TurnsView turns = turnsOf(*m_zhaoxiang, at(*m_zhaoxiang, moment));
    QVERIFY(turns.running && turns.next);
    QTEST(turns.running->turn.shift, "running");
    QTEST(turns.running->phase, "phase");
    QTEST(turns.next->turn.shift, "next");
    QTEST(turns.next->phase, "nextPhase");
    QCOMPARE(turnOn(*m_zhaoxiang, turns.next->turn.shift, turns.next->turn.date), turns.next);
}

void TestDutyViews::gapsShowBeforeTheShift_data()
{
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("gaps");
    QTest::newRow("nobody of water at night") << "night" << QDate(2021, 11, 2) << 0 << 1;
    QTest::newRow("nobody of water this day") << "day" << QDate(2021, 11, 2) << 0 << 1;
    QTest::newRow("one is enough") << "night" << QDate(2021, 11, 2) << 1 << 0;
    QTest::newRow("a turn that is further off is not shown yet") << "day" << QDate(2021, 11, 3) << 0 << 0;
}

void TestDutyViews::gapsShowBeforeTheShift()
{
    QFETCH(QString, shift);
    QFETCH(QDate, date);
    QFETCH(int, people);
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:37"_s);
    domain::Centre centre;
    QVERIFY(gapsOf(*m_zhaoxiang, centre, turnsOf(*m_zhaoxiang, now), now).empty());
    act(centre, *m_zhaoxiang, now, domain::ChangeRoster{date, shift, u"joint"_s, u"water"_s, people, u"防汛抽调"_s});
    const std::vector<GapLine> gaps = gapsOf(*m_zhaoxiang, centre, turnsOf(*m_zhaoxiang, now), now);
    QTEST(int(gaps.size()), "gaps");
    if (!gaps.empty()) {
        QCOMPARE(gaps[0].department, u"water"_s);
        QCOMPARE(gaps[0].unitName, u"联勤联动站"_s);
        QCOMPARE(gaps[0].turn.turn.shift, shift);
        QCOMPARE(gaps[0].people, 0);
        QCOMPARE(gaps[0].atLeast, 1);
    }
}

void TestDutyViews::whoIsAwayFillsNoPlace()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:37"_s);
    const base::Instant evening = at(*m_zhaoxiang, u"2021-11-02T20:00"_s);
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    domain::Centre centre;
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员"_s, now + std::chrono::hours(1), evening, u"培训"_s});
    QVERIFY(gapsOf(*m_zhaoxiang, centre, turns, now).empty());
    // From three on every department lacks its people; by the evening they are back.
    const std::vector<GapLine> gaps = gapsOf(*m_zhaoxiang, centre, turns, now + std::chrono::hours(1));
    QCOMPARE(gaps.size(), size_t(9));
    QVERIFY(std::ranges::all_of(gaps, [&turns](const GapLine &gap) { return gap.turn == *turns.running; }));
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员"_s, evening, {}, u"培训"_s});
    QCOMPARE(gapsOf(*m_zhaoxiang, centre, turns, now).size(), size_t(9)); // the night's are known in the afternoon
    QCOMPARE(rosterOf(*m_zhaoxiang, centre, *turns.next, now)[1].away, u"培训"_s);
}

// Nine departments call their people by the same post: who is away at the water station leaves the others where they are.
void TestDutyViews::oneDepartmentsAbsenceIsNobodyElses()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-12T14:37"_s);
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    domain::Centre centre;
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员@joint/water"_s, {}, {}, u"病假"_s});
    std::vector<GapLine> gaps = gapsOf(*m_zhaoxiang, centre, turns, now);
    QCOMPARE(gaps.size(), size_t(2)); // of this turn and the next
    QVERIFY(std::ranges::all_of(gaps, [](const GapLine &gap) { return gap.department == u"water"_s; }));
    const std::vector<RosterLine> roster = rosterOf(*m_zhaoxiang, centre, *turns.running, now);
    QCOMPARE(std::ranges::count_if(roster, [](const RosterLine &line) { return !line.away.isEmpty(); }), 1);
    // The roll calls each department's people by themselves, and not who is away.
    const QStringList called = toBeCalled(*m_zhaoxiang, centre, now);
    QVERIFY(called.contains(u"联勤队员@joint/police"_s) && !called.contains(u"联勤队员@joint/water"_s) && !called.contains(u"联勤队员"_s));
    QCOMPARE(postText(*m_zhaoxiang, u"联勤队员@joint/water"_s).remove(QChar(0x2068)).remove(QChar(0x2069)), u"联勤队员 · 水务站"_s);
    QCOMPARE(postText(*m_zhaoxiang, u"联勤队员@joint/police"_s).remove(QChar(0x2068)).remove(QChar(0x2069)),
             u"联勤队员 · 派出所"_s); // its short name
    act(centre, *m_zhaoxiang, now, domain::CallRoll{called});
    act(centre, *m_zhaoxiang, now, domain::AnswerRoll{u"联勤队员@joint/police"_s});
    act(centre, *m_zhaoxiang, now, domain::EndAbsence{u"联勤队员@joint/water"_s});
    QVERIFY(gapsOf(*m_zhaoxiang, centre, turns, now).empty());
}

// Three of the mobile team's ten are away: seven are on duty, and the team is called. At the water station one of two leaves no gap, the second does.
void TestDutyViews::someOfATeamAreAway()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-09T14:37"_s);
    const TurnsView turns = turnsOf(*m_zhaoxiang, now);
    domain::Centre centre;
    const auto lineOf = [&](const QString &post, const QString &department = {}) {
        const std::vector<RosterLine> roster = rosterOf(*m_zhaoxiang, centre, *turns.running, now);
        return *find(roster, [&](const RosterLine &line) { return line.post == post && line.department == department; });
    };
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"机动队员"_s, {}, {}, u"培训"_s, 3});
    QCOMPARE(lineOf(u"机动队员"_s).people, 10);
    QCOMPARE(lineOf(u"机动队员"_s).absent, 3);
    QCOMPARE(lineOf(u"机动队员"_s).there(), 7);
    QVERIFY(toBeCalled(*m_zhaoxiang, centre, now).contains(u"机动队员"_s));
    QCOMPARE(shiftAheadOf(*m_zhaoxiang, centre, now).nextAway, 3);
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"机动队员"_s, {}, {}, u"病假"_s, 1});
    QCOMPARE(lineOf(u"机动队员"_s).absent, 4);
    QCOMPARE(lineOf(u"机动队员"_s).away, u"培训 · 病假"_s);
    // Of the day's two; by night there is one, and nobody would be left.
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员@joint/water"_s, {}, turns.running->turn.to, u"病假"_s, 1});
    QVERIFY(gapsOf(*m_zhaoxiang, centre, turns, now).empty());
    act(centre, *m_zhaoxiang, now, domain::RecordAbsence{u"联勤队员@joint/water"_s, {}, turns.running->turn.to, u"病假"_s, 1});
    QCOMPARE(lineOf(u"联勤队员"_s, u"water"_s).there(), 0);
    QVERIFY(std::ranges::all_of(gapsOf(*m_zhaoxiang, centre, turns, now), [](const GapLine &gap) { return gap.department == u"water"_s; }));
    QVERIFY(!gapsOf(*m_zhaoxiang, centre, turns, now).empty());
    act(centre, *m_zhaoxiang, now, domain::EndAbsence{u"机动队员"_s});
    QCOMPARE(lineOf(u"机动队员"_s).there(), 10);
}

// A plan may be entered after it began: what is changed for a turn that runs already holds for all of it, and the plan's own number stays.
void TestDutyViews::rosterMayChangeAfterTheTurnBegan()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:37"_s);
    domain::Centre centre;
    act(centre, *m_zhaoxiang, now, domain::ChangeRoster{QDate(2021, 11, 2), u"day"_s, u"joint"_s, u"water"_s, 5, u"防汛"_s});
    const TurnView turn = *turnsOf(*m_zhaoxiang, now).running;
    const std::vector<RosterLine> roster = rosterOf(*m_zhaoxiang, centre, turn, now);
    const auto *line = find(roster, [](const RosterLine &each) { return each.department == u"water"_s; });
    QVERIFY(line);
    QCOMPARE(line->planned, 2);
    QCOMPARE(line->people, 5);
    QCOMPARE(line->reason, u"防汛"_s);
    QVERIFY(line->isChanged());
    QCOMPARE(std::ranges::count_if(roster, &RosterLine::isChanged), 1);
    const std::vector<RosterLine> next = rosterOf(*m_zhaoxiang, centre, *turnsOf(*m_zhaoxiang, now).next, now);
    QVERIFY(std::ranges::none_of(next, &RosterLine::isChanged));
}

void TestDutyViews::standInsTakeNewWork_data()
{
    QTest::addColumn<bool>("aAway");
    QTest::addColumn<bool>("bAway");
    QTest::addColumn<QString>("taker");
    QTest::newRow("both are there") << false << false << "居委专员·08A";
    QTest::newRow("A is away") << true << false << "居委专员·08B";
    QTest::newRow("B is away") << false << true << "居委专员·08A";
    QTest::newRow("both are away") << true << true << "";
}

void TestDutyViews::standInsTakeNewWork()
{
    QFETCH(bool, aAway);
    QFETCH(bool, bAway);
    const base::Instant now = at(*m_jingansi, u"2023-05-10T10:00"_s);
    domain::Centre centre;
    if (aAway)
        act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·08A"_s, {}, {}, u"培训"_s});
    if (bAway)
        act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·08B"_s, {}, {}, u"病假"_s});
    const std::vector<StandInLine> lines = standInsOf(*m_jingansi, centre, now);
    QCOMPARE(lines.size(), size_t(11));
    const auto *line = find(lines, [](const StandInLine &each) { return each.a == u"居委专员·08A"_s; });
    QVERIFY(line);
    QTEST(line->taker, "taker");
    QCOMPARE(line->aAway, aAway);
    QCOMPARE(line->isCovered(), !(aAway && bAway));
    QCOMPARE(std::ranges::count_if(lines, [](const StandInLine &each) { return each.taker == each.a; }), aAway ? 10 : 11);
}

void TestDutyViews::absencesThatAreOverAreGone()
{
    const base::Instant now = at(*m_jingansi, u"2023-05-10T10:00"_s);
    domain::Centre centre;
    act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·01A"_s, {}, now + std::chrono::hours(2), u"培训"_s});
    act(centre, *m_jingansi, now, domain::RecordAbsence{u"居委专员·02A"_s, now + std::chrono::hours(24), {}, u"年假"_s});
    const auto posts = [&](base::Instant moment) {
        QStringList names;
        for (const AbsenceLine &line : absencesOf(centre, moment))
            names.append(line.record.absence.post + (line.now ? u""_s : u" later"_s));
        return names;
    };
    QCOMPARE(posts(now), (QStringList{u"居委专员·01A"_s, u"居委专员·02A later"_s}));
    QCOMPARE(posts(now + std::chrono::hours(2)), QStringList{u"居委专员·02A later"_s});
    act(centre, *m_jingansi, now, domain::EndAbsence{u"居委专员·02A"_s});
    QVERIFY(posts(now + std::chrono::hours(24)).isEmpty());
}

void TestDutyViews::patrolRulesAreCountedApart()
{
    using Per = domain::PatrolDuty::Per;
    // Day shift: one patrol of 北崧 by day, one of the same unit in the night before midnight's end; both begin on different dates.
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-03T02:00"_s);
    domain::Centre centre;
    const auto walk = [&](const QString &unit, const char *from, const char *to) {
        act(centre, *m_zhaoxiang, at(*m_zhaoxiang, QString::fromLatin1(to)),
            domain::RecordPatrol{unit, at(*m_zhaoxiang, QString::fromLatin1(from)), at(*m_zhaoxiang, QString::fromLatin1(to)), u"car"_s, false, {}});
    };
    walk(u"beisong"_s, "2021-11-02T10:00", "2021-11-02T10:40");
    walk(u"beisong"_s, "2021-11-02T23:50", "2021-11-03T00:20");
    walk(u"joint"_s, "2021-11-02T21:00", "2021-11-02T21:30");
    const PatrolsView view = patrolsOf(*m_zhaoxiang, centre, now);
    QCOMPARE(view.turn->turn.shift, u"night"_s);
    QCOMPARE(view.date, QDate(2021, 11, 2));
    QVERIFY(view.lines.front().unit.isEmpty());
    const PatrolCount &shift = view.lines.front().counts.front();
    QCOMPARE(shift.rule, u"patrol.shift"_s);
    QCOMPARE(shift.per, Per::Shift);
    QCOMPARE(shift.walked, 2); // 23:50 counts once, for the night; the day's does not
    QCOMPARE(shift.atLeast, 2);
    QCOMPARE(shift.missing(), 0);
    const auto *unit = find(view.lines, [](const PatrolLine &line) { return line.unit == u"beisong"_s; });
    QVERIFY(unit);
    QCOMPARE(unit->counts.size(), size_t(1));
    QCOMPARE(unit->counts.front().rule, u"patrol.unit-day"_s);
    QCOMPARE(unit->counts.front().walked, 2); // both count for the day on which the night began
    QCOMPARE(unit->inTurn, 1);
    QCOMPARE(unit->bars.size(), size_t(2));
    QVERIFY(!unit->isGap());
    const auto *other = find(view.lines, [](const PatrolLine &line) { return line.unit == u"hemu"_s; });
    QVERIFY(other && other->isGap());
    QCOMPARE(other->first()->missing(), 2);
}

void TestDutyViews::unitsOwnPatrolsAreDutiesToo()
{
    const base::Instant now = at(*m_tianlin, u"2018-12-05T10:00"_s);
    const PatrolsView view = patrolsOf(*m_tianlin, {}, now);
    const auto *mobile = find(view.lines, [](const PatrolLine &line) { return line.unit == u"mobile"_s; });
    QVERIFY(mobile);
    QCOMPARE(mobile->first()->per, domain::PatrolDuty::Per::Shift);
    QCOMPARE(mobile->first()->atLeast, 2);
    const auto *committee = find(view.lines, [](const PatrolLine &line) { return line.unit == u"committee-07"_s; });
    QVERIFY(committee);
    QCOMPARE(committee->first()->per, domain::PatrolDuty::Per::UnitAndDay);
    QCOMPARE(view.lines.size(), size_t(29)); // with the turn as a whole, which asks for its means
    QCOMPARE(view.gaps(), 29);
    // 赵巷's rule of the plan says the same as its table of units: it is asked for once.
    const auto duties = patrolDutiesOf(*m_zhaoxiang);
    QCOMPARE(std::ranges::count_if(duties, [](const auto &duty) { return duty.per == domain::PatrolDuty::Per::UnitAndDay && !duty.together; }), 1);
}

void TestDutyViews::jointPatrolIsAskedForAtThePeakOnly()
{
    const auto jointly = [this](const char *moment) {
        const PatrolsView view = patrolsOf(*m_zhaoxiang, {}, at(*m_zhaoxiang, QString::fromLatin1(moment)));
        return std::ranges::any_of(
            view.lines, [](const PatrolLine &line) { return line.unit == u"joint"_s && std::ranges::any_of(line.counts, &PatrolCount::together); });
    };
    QVERIFY(!jointly("2021-10-20T10:00"));
    QVERIFY(jointly("2021-11-02T10:00"));
    QVERIFY(!jointly("2021-11-20T10:00"));
}

void TestDutyViews::resourcesSayWhereTheyAre()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:37"_s);
    domain::Centre centre;
    act(centre, *m_zhaoxiang, now, domain::MoveResource{u"car-1"_s, domain::ResourceState::Out, u"ZX-20211102-0007"_s, u"周边道路"_s}, kSeat);
    const std::vector<ResourceLine> lines = resourcesOf(*m_zhaoxiang, centre);
    QCOMPARE(lines.size(), size_t(4));
    QCOMPARE(lines[0].code, u"car-1"_s);
    QCOMPARE(lines[0].unitName, u"机动队"_s);
    QCOMPARE(lines[0].state, domain::ResourceState::Out);
    QCOMPARE(lines[0].since, std::optional(now));
    QCOMPARE(lines[0].caseNumber, u"ZX-20211102-0007"_s);
    QCOMPARE(lines[0].by, u"坐席03"_s);
    QCOMPARE(lines[1].state, domain::ResourceState::Ready);
    QVERIFY(!lines[1].since);
}

void TestDutyViews::recurringPosts_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("first");
    QTest::addColumn<bool>("due");
    QTest::addColumn<QDate>("date");
    QTest::newRow("in the morning lunch is next") << "2023-05-10T10:59" << "lunch" << false << QDate(2023, 5, 10);
    QTest::newRow("lunch begins") << "2023-05-10T11:00" << "lunch" << true << QDate(2023, 5, 10);
    QTest::newRow("lunch is over at one") << "2023-05-10T13:00" << "dinner" << false << QDate(2023, 5, 10);
    QTest::newRow("in the evening tomorrow's lunch is next") << "2023-05-10T19:00" << "lunch" << false << QDate(2023, 5, 11);
}

void TestDutyViews::recurringPosts()
{
    QFETCH(QString, moment);
    const base::Instant now = at(*m_jingansi, moment);
    domain::Centre centre;
    const std::vector<PostLine> lines = recurringPostsOf(*m_jingansi, centre, now);
    QCOMPARE(lines.size(), size_t(2));
    QTEST(lines[0].code, "first");
    QTEST(lines[0].due, "due");
    QTEST(lines[0].date, "date");
    QCOMPARE(lines[0].isGap(), lines[0].due);
    act(centre, *m_jingansi, now, domain::ReportPost{lines[0].code, lines[0].date, true, {}});
    QCOMPARE(recurringPostsOf(*m_jingansi, centre, now)[0].manned, PostLine::Manned::Yes);
    QVERIFY(!recurringPostsOf(*m_jingansi, centre, now)[0].isGap());
    // Tomorrow's is another one.
    QCOMPARE(recurringPostsOf(*m_jingansi, centre, now + std::chrono::hours(24))[0].manned, PostLine::Manned::Unsaid);
}

void TestDutyViews::callsMoveOnByTheClock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<int>("left"); ///< seconds; -1: none
    QTest::addColumn<int>("inVain");
    QTest::newRow("at the start") << 0 << "车站站长" << 180 << 0;
    QTest::newRow("exactly at the limit") << 180 << "车站站长" << 0 << 0;
    QTest::newRow("a second later") << 181 << "车站值班站长" << 179 << 1;
    QTest::newRow("the last one's limit") << 360 << "车站值班站长" << 0 << 1;
    QTest::newRow("nobody is left") << 361 << "" << -1 << 2;
}

void TestDutyViews::callsMoveOnByTheClock()
{
    QFETCH(int, seconds);
    QFETCH(int, left);
    const base::Instant start = at(*m_tianlin, u"2018-12-05T17:40"_s);
    domain::Centre centre;
    act(centre, *m_tianlin, start, domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    const base::Instant now = start + std::chrono::seconds(seconds);
    const RunLine run = runsOf(*m_tianlin, centre, false, now).at(0);
    QCOMPARE(run.calls.size(), size_t(4));
    const CallLine &call = run.calls[0];
    QTEST(call.state.contact, "contact");
    QCOMPARE(call.left ? int(call.left->count() / 1000) : -1, left);
    QCOMPARE(run.unanswered(), 4);
    QTEST(callsInVain(*m_tianlin, centre, now).value(u"1:station"_s), "inVain");
    // Whoever answers, also late, takes the role; the other calls go on.
    act(centre, *m_tianlin, now, domain::AcknowledgeCall{1, u"station"_s, u"车站值班站长"_s}, kSeat);
    const RunLine after = runsOf(*m_tianlin, centre, false, now + std::chrono::minutes(1)).at(0);
    QCOMPARE(after.calls[0].state.outcome, domain::CallState::Outcome::Acknowledged);
    QCOMPARE(after.calls[0].state.contact, u"车站值班站长"_s);
    QCOMPARE(after.calls[0].answeredAt, std::optional(now));
    QCOMPARE(after.unanswered(), 3);
    QVERIFY(!callsInVain(*m_tianlin, centre, now).contains(u"1:station"_s));
}

void TestDutyViews::exercisesStayApart()
{
    const base::Instant now = at(*m_tianlin, u"2018-12-05T10:00"_s);
    domain::Centre centre;
    act(centre, *m_tianlin, now, domain::StartPlan{u"metro-crowd"_s, true, {}, u"季度演练"_s});
    QVERIFY(runsOf(*m_tianlin, centre, false, now).empty());
    QCOMPARE(runsOf(*m_tianlin, centre, true, now).size(), size_t(1));
    QVERIFY(planAlert(*m_tianlin, centre, now)->exercise);
    QVERIFY(callsInVain(*m_tianlin, centre, now + std::chrono::hours(1)).isEmpty());
    act(centre, *m_tianlin, now, domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    QVERIFY(!planAlert(*m_tianlin, centre, now)->exercise); // the real thing goes first
    act(centre, *m_tianlin, now, domain::EndPlan{2, u"人流散去"_s});
    QVERIFY(planAlert(*m_tianlin, centre, now)->exercise);
    act(centre, *m_tianlin, now, domain::EndPlan{1, u"完成"_s});
    QVERIFY(!planAlert(*m_tianlin, centre, now));
    const RunLine ended = runsOf(*m_tianlin, centre, true, now + std::chrono::hours(1)).at(0);
    QVERIFY(!ended.isRunning());
    QCOMPARE(ended.outcome, u"完成"_s);
    // An ended run stands as it stood: no call of it goes on.
    QCOMPARE(ended.calls[0].turn, 0);
}

void TestDutyViews::stepsHaveTheirTime()
{
    const base::Instant start = at(*m_tianlin, u"2018-12-05T10:00"_s);
    domain::Centre centre;
    act(centre, *m_tianlin, start, domain::StartPlan{u"metro-crowd"_s, false, {}, u"晚高峰"_s});
    act(centre, *m_tianlin, start + std::chrono::minutes(5), domain::ReportStep{1, 0, u"已限流"_s}, kSeat);
    act(centre, *m_tianlin, start + std::chrono::minutes(6), domain::ReportStep{1, 1, {}}, kSeat);
    const RunLine run = runsOf(*m_tianlin, centre, false, start + std::chrono::minutes(11)).at(0);
    QCOMPARE(run.steps.size(), size_t(4));
    QCOMPARE(run.stepsDone(), 2);
    QVERIFY(!run.steps[0].late); // exactly at its limit is in time
    QCOMPARE(run.steps[0].done->note, u"已限流"_s);
    QVERIFY(run.steps[1].late);
    QVERIFY(run.steps[2].late); // not done after ten minutes
    QVERIFY(!run.steps[3].late);
    QCOMPARE(run.steps[3].dueAt, std::optional(start + std::chrono::minutes(15)));
}

void TestDutyViews::theRollListsTheMissing()
{
    const base::Instant now = at(*m_zhaoxiang, u"2021-11-02T14:37"_s);
    domain::Centre centre;
    QVERIFY(!rollOf(centre));
    const QStringList posts = toBeCalled(*m_zhaoxiang, centre, now);
    // Nine departments have people of one post: each is called by itself.
    QCOMPARE(posts.size(), 11);
    QCOMPARE(posts.first(), u"值班长"_s);
    QCOMPARE(posts[1], u"机动队员"_s);
    act(centre, *m_zhaoxiang, now, domain::CallRoll{posts}, kSeat);
    act(centre, *m_zhaoxiang, now, domain::AnswerRoll{u"联勤队员@joint/water"_s}, kSeat);
    const std::optional<RollView> roll = rollOf(centre);
    QCOMPARE(roll->missing, 10);
    QCOMPARE(roll->lines.size(), size_t(11));
    QCOMPARE(std::ranges::count_if(roll->lines, [](const RollView::Line &line) { return line.answeredAt.has_value(); }), 1);
    QCOMPARE(roll->by, u"坐席03"_s);
    QVERIFY(toBeCalled(*m_tianlin, {}, now).isEmpty());
}

void TestDutyViews::tasksArePlannedAgainstDone()
{
    const region::RegionPtr xujing = town(u"xujing"_s);
    const base::Instant now = at(*xujing, u"2019-11-05T10:00"_s);
    domain::Centre centre;
    std::vector<TaskMonth> months = taskMonths(*xujing, centre, now);
    QCOMPARE(months.size(), size_t(2));
    QCOMPARE(months[0].month, u"2019-11"_s); // the running one first
    QVERIFY(!months[0].over && months[1].over);
    QCOMPARE(months[0].lines.size() + months[1].lines.size(), size_t(77 + 26 + 21));
    QCOMPARE(months[1].shares.front().planned, 39); // bin points of October
    QVERIFY(std::ranges::all_of(months[1].lines, &TaskLine::behind));
    QVERIFY(std::ranges::none_of(months[0].lines, &TaskLine::behind));
    act(centre, *xujing, now, domain::ReportTask{u"bin-01"_s, true, u"桶长已到位"_s}, kSeat);
    months = taskMonths(*xujing, centre, now);
    QCOMPARE(months[1].done, 1);
    QCOMPARE(months[1].shares.front().done, 1);
    QCOMPARE(months[1].lines.front().by, u"坐席03"_s);
    QVERIFY(!months[1].lines.front().behind);
    act(centre, *xujing, now, domain::ReportTask{u"bin-01"_s, false, u"桶长调离"_s});
    QCOMPARE(taskMonths(*xujing, centre, now)[1].done, 0);
}

GRIDHALL_TEST(TestDutyViews, QCoreApplication)
#include "tst_dutyviews.moc"

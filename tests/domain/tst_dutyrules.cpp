// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/dutyrules.h"
#include "domain/centre/postnames.h"
#include "domain/centre/shiftrules.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Shifts across midnight, patrols counted once, stand-ins, gaps before a shift starts, calls that go to the next contact.
class TestDutyRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void momentsFallIntoTurns_data();
    void momentsFallIntoTurns();
    void theNextTurnIsKnown();
    void newWorkGoesToTheStandIn_data();
    void newWorkGoesToTheStandIn();
    void patrolsAreCountedOnce_data();
    void patrolsAreCountedOnce();
    void twoDutiesAreCountedApart();
    void jointPatrolsAreOnlyThosePatrolledTogether();
    void stationsMissPeopleBeforeTheShift();
    void callsGoToTheNextContact_data();
    void callsGoToTheNextContact();
    void plansAreSetOffByItemAndGrid();
    void shiftsAskForTheirMeans_data();
    void shiftsAskForTheirMeans();
    void dutiesAreMetDueOrOverdue_data();
    void dutiesAreMetDueOrOverdue();
    void sharedPostsAreNamedWithTheirPlace_data();
    void sharedPostsAreNamedWithTheirPlace();
};

namespace {

const std::vector<ShiftWindow> kShifts{{u"day"_s, QTime(8, 0), QTime(20, 0)}, {u"night"_s, QTime(20, 0), QTime(8, 0)}};

Instant at(const char *text) { return local(calendar2021(), QString::fromLatin1(text)); }

} // namespace

void TestDutyRules::momentsFallIntoTurns_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QDate>("date");
    QTest::newRow("opening of the day") << "2021-10-09T08:00" << "day" << QDate(2021, 10, 9);
    QTest::newRow("last minute of the day") << "2021-10-09T19:59" << "day" << QDate(2021, 10, 9);
    QTest::newRow("the night begins") << "2021-10-09T20:00" << "night" << QDate(2021, 10, 9);
    QTest::newRow("after midnight it is still the night of the day before") << "2021-10-10T00:20" << "night" << QDate(2021, 10, 9);
    QTest::newRow("end of the night") << "2021-10-10T07:59" << "night" << QDate(2021, 10, 9);
}

void TestDutyRules::momentsFallIntoTurns()
{
    QFETCH(QString, moment);
    const auto turn = turnAt(calendar2021(), kShifts, at(moment.toLatin1().constData()));
    QVERIFY(turn.has_value());
    QTEST(turn->shift, "shift");
    QTEST(turn->date, "date");
    const std::vector<ShiftWindow> dayOnly{kShifts[0]};
    QVERIFY(!turnAt(calendar2021(), dayOnly, at("2021-10-09T20:00")));
}

void TestDutyRules::theNextTurnIsKnown()
{
    QCOMPARE(turnAfter(calendar2021(), kShifts, at("2021-10-09T19:40"))->shift, u"night"_s);
    const auto morning = turnAfter(calendar2021(), kShifts, at("2021-10-09T20:00"));
    QCOMPARE(morning->shift, u"day"_s);
    QCOMPARE(morning->from, at("2021-10-10T08:00"));
}

void TestDutyRules::newWorkGoesToTheStandIn_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("post");
    QTest::addColumn<QString>("standsInFor");
    QTest::newRow("A is there") << "2021-10-09T08:59" << "A" << "";
    QTest::newRow("A has just gone") << "2021-10-09T09:00" << "B" << "A";
    QTest::newRow("both are away") << "2021-10-09T10:00" << "" << "";
    QTest::newRow("B is back") << "2021-10-09T11:00" << "B" << "A";
    QTest::newRow("A is back") << "2021-10-09T12:00" << "A" << "";
}

void TestDutyRules::newWorkGoesToTheStandIn()
{
    QFETCH(QString, moment);
    QFETCH(QString, post);
    QFETCH(QString, standsInFor);
    const StandIn pair{u"committee"_s, u"11"_s, u"A"_s, u"B"_s, false};
    Centre centre;
    centre.absences = {{{u"A"_s, at("2021-10-09T09:00"), at("2021-10-09T12:00")}, {}, {}},
                       {{u"B"_s, at("2021-10-09T10:00"), at("2021-10-09T11:00")}, {}, {}}};
    const auto taker = takerOf({}, centre, pair, {at(moment.toLatin1().constData()), {}, {}});
    QCOMPARE(taker.has_value(), !post.isEmpty());
    if (taker)
        QCOMPARE(*taker, (Taker{post, standsInFor}));
    Duties duties;
    duties.standIns = {pair};
    QCOMPARE(pairFor(duties, u"11"_s)->b, u"B"_s);
    QVERIFY(pairFor(duties, u"12"_s) == nullptr);
}

void TestDutyRules::patrolsAreCountedOnce_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QDate>("date");
    QTest::newRow("across midnight, 23:50 to 00:20") << "2021-10-09T23:50" << "2021-10-10T00:20" << "night" << QDate(2021, 10, 9);
    QTest::newRow("across the change of shifts") << "2021-10-09T19:50" << "2021-10-09T20:20" << "day" << QDate(2021, 10, 9);
    QTest::newRow("after midnight") << "2021-10-10T02:00" << "2021-10-10T02:40" << "night" << QDate(2021, 10, 9);
}

void TestDutyRules::patrolsAreCountedOnce()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, shift);
    QFETCH(QDate, date);
    Duties duties;
    PatrolDuty duty;
    duty.id = u"patrol.shift"_s;
    duty.atLeast = 1;
    duties.patrols = {duty};
    const std::vector<Patrol> patrols{{u"joint"_s, at(from.toLatin1().constData()), at(to.toLatin1().constData()), false}};
    int met = 0;
    for (const QDate each : {date.addDays(-1), date, date.addDays(1)}) {
        const auto gaps = patrolGaps(duties, {}, {}, kShifts, calendar2021(), each, patrols);
        for (const ShiftWindow &window : kShifts) {
            const bool missing = std::any_of(gaps.begin(), gaps.end(), [&](const PatrolGap &gap) { return gap.shift == window.code; });
            QCOMPARE(missing, !(each == date && window.code == shift));
            met += !missing;
        }
    }
    QCOMPARE(met, 1);
}

void TestDutyRules::twoDutiesAreCountedApart()
{
    Duties duties;
    PatrolDuty perShift, perUnit;
    perShift.id = u"patrol.shift"_s;
    perShift.atLeast = 2;
    perUnit.id = u"patrol.unit-day"_s;
    perUnit.per = PatrolDuty::Per::UnitAndDay;
    perUnit.atLeast = 2;
    duties.patrols = {perShift, perUnit};
    const std::vector<QString> units{u"joint"_s, u"hemu"_s};
    const std::vector<Patrol> patrols{{u"joint"_s, at("2021-10-09T09:00"), at("2021-10-09T10:00"), false},
                                      {u"joint"_s, at("2021-10-09T15:00"), at("2021-10-09T16:00"), false},
                                      {u"hemu"_s, at("2021-10-09T22:00"), at("2021-10-09T22:30"), false}};
    const auto gaps = patrolGaps(duties, {}, units, kShifts, calendar2021(), QDate(2021, 10, 9), patrols);
    const std::vector<PatrolGap> expected{{u"patrol.shift"_s, {}, u"night"_s, QDate(2021, 10, 9), 1, 2},
                                          {u"patrol.unit-day"_s, u"hemu"_s, {}, QDate(2021, 10, 9), 1, 2}};
    QCOMPARE(gaps, expected);
}

void TestDutyRules::jointPatrolsAreOnlyThosePatrolledTogether()
{
    Duties duties;
    PatrolDuty joint;
    joint.id = u"patrol.joint"_s;
    joint.per = PatrolDuty::Per::UnitAndDay;
    joint.atLeast = 1;
    joint.phase = u"peak"_s;
    joint.unit = u"joint"_s;
    joint.together = true;
    duties.patrols = {joint};
    const std::vector<QString> units{u"joint"_s, u"hemu"_s};
    std::vector<Patrol> patrols{{u"joint"_s, at("2021-11-02T09:00"), at("2021-11-02T10:00"), false}};
    const auto gaps = [&](const QString &phase) {
        return patrolGaps(duties, phase, units, kShifts, calendar2021(), QDate(2021, 11, 2), patrols).size();
    };
    QCOMPARE(gaps(u"peak"_s), size_t(1));
    QCOMPARE(gaps(u"long-term"_s), size_t(0)); // the duty belongs to the peak
    patrols[0].together = true;
    QCOMPARE(gaps(u"peak"_s), size_t(0));
}

void TestDutyRules::stationsMissPeopleBeforeTheShift()
{
    Duties duties;
    duties.stations = {{u"joint"_s, u"enforcement"_s, u"centre"_s, {{u"police"_s, 1}, {u"water"_s, 1}}}};
    const auto row = [](const QString &shift, const QString &department, int people) {
        RosterEntry entry;
        entry.shift = shift;
        entry.unit = u"joint"_s;
        entry.department = department;
        entry.people = people;
        return entry;
    };
    duties.rosters = {row(u"day"_s, u"police"_s, 2), row(u"day"_s, u"water"_s, 1), row(u"night"_s, u"police"_s, 1)};
    QVERIFY(stationGaps(duties, {}, u"day"_s).empty());
    const std::vector<StationGap> night{{u"joint"_s, u"night"_s, u"water"_s, 0, 1}};
    QCOMPARE(stationGaps(duties, {}, u"night"_s), night);
}

void TestDutyRules::callsGoToTheNextContact_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("answeredAfter"); // -1: nobody
    QTest::addColumn<QString>("answeredBy");
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("contact");
    const auto row = [](const char *name, int seconds, int answered, const char *by, CallState::Outcome outcome, const char *contact) {
        QTest::newRow(name) << seconds << answered << QString::fromLatin1(by) << int(outcome) << QString::fromLatin1(contact);
    };
    using enum CallState::Outcome;
    row("the first is called at once", 0, -1, "", Calling, "chief");
    row("exactly three minutes still count", 180, -1, "", Calling, "chief");
    row("then the next", 181, -1, "", Calling, "deputy");
    row("acknowledged at the limit", 200, 180, "chief", Acknowledged, "chief");
    row("the deputy acknowledges", 300, 250, "deputy", Acknowledged, "deputy");
    row("an answer that comes late is not lost", 900, 800, "chief", Acknowledged, "chief");
    row("nobody", 361, -1, "", Exhausted, "");
}

void TestDutyRules::callsGoToTheNextContact()
{
    QFETCH(int, seconds);
    QFETCH(int, answeredAfter);
    QFETCH(QString, answeredBy);
    QFETCH(int, outcome);
    const ContingencyRole role{u"station"_s, u"站长"_s, {u"chief"_s, u"deputy"_s}};
    const Instant start = at("2021-10-09T18:00");
    std::vector<Acknowledgement> acknowledged;
    if (answeredAfter >= 0)
        acknowledged.push_back({answeredBy, start + std::chrono::seconds(answeredAfter)});
    const CallState state = callStateAt(role, 3min, start, acknowledged, start + std::chrono::seconds(seconds));
    QCOMPARE(int(state.outcome), outcome);
    QTEST(state.contact, "contact");
}

void TestDutyRules::plansAreSetOffByItemAndGrid()
{
    ContingencyPlan metro, elders;
    metro.item = u"crowd"_s;
    metro.grids = {u"11"_s};
    elders.item = u"smoke"_s;
    const std::vector plans{metro, elders};
    QCOMPARE(plansFor(plans, u"crowd"_s, u"11"_s).size(), size_t(1));
    QCOMPARE(plansFor(plans, u"crowd"_s, u"12"_s).size(), size_t(0));
    QCOMPARE(plansFor(plans, u"smoke"_s, {}).size(), size_t(1));
}

void TestDutyRules::shiftsAskForTheirMeans_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("means");
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("byCar");
    QTest::addColumn<int>("byVideo");
    QTest::newRow("the department's car") << "joint" << "car" << "2021-10-09T21:00" << 1 << 0;
    QTest::newRow("somebody else's car") << "mobile" << "car" << "2021-10-09T21:00" << 0 << 0;
    QTest::newRow("by video, whoever watches") << "mobile" << "video" << "2021-10-10T02:00" << 0 << 1;
    QTest::newRow("on foot is no way of the night") << "joint" << "foot" << "2021-10-09T21:00" << 0 << 0;
    QTest::newRow("before the night") << "joint" << "car" << "2021-10-09T19:59" << 0 << 0;
    QTest::newRow("at its first moment") << "joint" << "car" << "2021-10-09T20:00" << 1 << 0;
    QTest::newRow("the next day's first moment is not its own") << "joint" << "car" << "2021-10-10T08:00" << 0 << 0;
}

void TestDutyRules::shiftsAskForTheirMeans()
{
    QFETCH(QString, unit);
    QFETCH(QString, means);
    QFETCH(QString, from);
    Duties duties;
    duties.shifts = {{u"day"_s, {u"foot"_s}, {}, {}}, {u"night"_s, {u"car"_s, u"video"_s}, u"security"_s, {}}};
    const ShiftTurn turn = *turnAt(calendar2021(), kShifts, at("2021-10-09T22:00"));
    const Instant begin = at(from.toLatin1().constData());
    const std::vector<PatrolRecord> patrols{{{unit, begin, begin + std::chrono::minutes(30), false}, means, {}, {}}};
    const std::vector<MeansWalked> walked = meansWalked(duties, turn, patrols, {u"joint"_s});
    QCOMPARE(walked.size(), size_t(2));
    QCOMPARE(walked[0].means, u"car"_s);
    QCOMPARE(walked[0].by, u"security"_s);
    QTEST(walked[0].walked, "byCar");
    QVERIFY(walked[1].by.isEmpty());
    QTEST(walked[1].walked, "byVideo");
}

void TestDutyRules::dutiesAreMetDueOrOverdue_data()
{
    QTest::addColumn<bool>("met");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("since"); // when the centre's log begins
    QTest::addColumn<int>("state");
    const QString before = u"2021-10-09T19:59"_s;
    QTest::newRow("done early") << true << "2021-10-09T21:00" << before << int(DutyState::Met);
    QTest::newRow("done, long ago") << true << "2021-10-11T21:00" << before << int(DutyState::Met);
    QTest::newRow("still time") << false << "2021-10-10T07:59" << before << int(DutyState::Due);
    QTest::newRow("the turn is over") << false << "2021-10-10T08:00" << before << int(DutyState::Overdue);
    QTest::newRow("the log begins with the turn") << false << "2021-10-10T08:00" << "2021-10-09T20:00" << int(DutyState::Overdue);
    QTest::newRow("the log begins in the turn") << false << "2021-10-10T08:00" << "2021-10-09T20:01" << int(DutyState::Unknown);
    QTest::newRow("the log begins after the turn") << false << "2021-10-10T09:00" << "2021-10-10T08:30" << int(DutyState::Unknown);
    QTest::newRow("nothing was ever written") << false << "2021-10-10T09:00" << "" << int(DutyState::Unknown);
    QTest::newRow("nothing was written, and there is time") << false << "2021-10-09T21:00" << "" << int(DutyState::Due);
    QTest::newRow("done, and written down later") << true << "2021-10-10T09:00" << "2021-10-10T08:30" << int(DutyState::Met);
}

void TestDutyRules::dutiesAreMetDueOrOverdue()
{
    QFETCH(bool, met);
    QFETCH(QString, now);
    QFETCH(QString, since);
    const ShiftTurn turn = *turnAt(calendar2021(), kShifts, at("2021-10-09T22:00"));
    const auto begun = since.isEmpty() ? std::optional<base::Instant>() : at(since.toLatin1().constData());
    QTEST(int(dutyState(met, turn, at(now.toLatin1().constData()), begun)), "state");
}

void TestDutyRules::sharedPostsAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("police");
    QTest::addColumn<bool>("water");
    QTest::newRow("of one department") << "member@joint/police" << true << false;
    QTest::newRow("everybody, as it was written before") << "member" << true << true;
    QTest::newRow("another unit's") << "member@mobile" << false << false;
    QTest::newRow("another post") << "leader" << false << false;
}

void TestDutyRules::sharedPostsAreNamedWithTheirPlace()
{
    QFETCH(QString, name);
    Duties duties;
    duties.rosters = {{{}, u"day"_s, u"joint"_s, u"police"_s, u"member"_s, 1, false},
                      {{}, u"day"_s, u"joint"_s, u"water"_s, u"member"_s, 1, false},
                      {{}, u"night"_s, u"joint"_s, u"water"_s, u"member"_s, 2, false},
                      {{}, u"day"_s, u"platform"_s, {}, u"leader"_s, 1, false}};
    QCOMPARE(nameOf(duties, duties.rosters[0]), u"member@joint/police"_s);
    QCOMPARE(nameOf(duties, duties.rosters[3]), u"leader"_s); // nobody else has it: no place is needed
    QCOMPARE(placeOf(u"member@joint/police"_s), (PostPlace{u"member"_s, u"joint"_s, u"police"_s}));
    QTEST(means(name, {u"member"_s, u"joint"_s, u"police"_s}), "police");
    QTEST(means(name, {u"member"_s, u"joint"_s, u"water"_s}), "water");
}

GRIDHALL_TEST(TestDutyRules, QCoreApplication)
#include "tst_dutyrules.moc"

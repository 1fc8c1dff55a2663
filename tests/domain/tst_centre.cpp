// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/centreorder.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// What the centre may do, what it may not and why, and what its log adds up to. Who is away: tst_absences.
class TestCentre : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersAreTakenOrRefused_data();
    void ordersAreTakenOrRefused();
    void aRosterChangeHoldsForItsShiftOnly();
    void callsGoOnUntilSomebodyAnswers();
    void anExerciseIsNotTheRealThing();
    void theRollListsWhoIsMissing();
    void rulesAreAmendedByWhoeverSawTheNewest();
    void whatEndedLongAgoIsForgotten();
    void everyFactComesBackFromItsBytes_data();
    void everyFactComesBackFromItsBytes();
    void brokenBytesAreRefusedWithTheirPlace();
    void anyOrderOfOrdersFoldsToTheSame();
    void aConfirmedTimeOpensANewEpoch();
    void timesUnderADoubtAreMarked_data();
    void timesUnderADoubtAreMarked();
    void byATimeThatIsNotBelievedNothingIsForgotten();

private:
    [[nodiscard]] CentreContext context() const
    {
        return {m_now,
                m_plan,
                {u"joint"_s, u"north"_s},
                {u"urban"_s, u"police"_s},
                {u"day"_s, u"night"_s},
                u"0123456789abcdef"_s,
                m_amended,
                {u"limits.json"_s}};
    }
    base::Outcome order(CentreOrderBody body, Role role = Role::Supervisor)
    {
        const auto event = decide(m_centre, {{role == Role::Supervisor ? u"值班长"_s : u"坐席03"_s, role}, std::move(body)}, context());
        if (!event)
            return base::pass(event);
        apply(m_centre, *event);
        m_events.push_back(*event);
        return {};
    }

    Plan m_plan;
    Centre m_centre;
    std::vector<CentreEvent> m_events;
    base::Instant m_now = utc("2021-11-05T02:00:00Z"); // 10:00 in Shanghai
    QString m_amended = u"fedcba9876543210"_s;
};

void TestCentre::init()
{
    m_centre = {};
    m_events.clear();
    m_now = utc("2021-11-05T02:00:00Z");
    m_amended = u"fedcba9876543210"_s;
    m_plan = {};
    m_plan.duties.standIns = {{u"愚谷村"_s, u"08"_s, u"专员A"_s, u"专员B"_s, true}};
    m_plan.duties.rosters = {{{}, u"day"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 2, true},
                             {{}, u"day"_s, u"joint"_s, u"police"_s, u"公安岗"_s, 1, true}};
    m_plan.duties.stations = {{u"joint"_s, u"urban"_s, {}, {{u"urban"_s, 1}, {u"police"_s, 1}}}};
    m_plan.duties.resources = {{u"car-1"_s, u"机动一号车"_s, u"vehicle"_s, u"joint"_s, true}};
    m_plan.duties.posts = {{u"lunch"_s, u"午间骑手引导岗"_s, {11, 0}, {13, 0}, {}, {}, {}, true}};
    ContingencyPlan crowd;
    crowd.code = u"crowd"_s;
    crowd.item = u"E1"_s;
    crowd.acknowledgeWithin = {3, LimitUnit::Minute};
    crowd.roles = {{u"station"_s, u"站长"_s, {u"站长"_s, u"值班站长"_s}}, {u"street"_s, u"街道"_s, {u"带班领导"_s}}};
    crowd.steps = {{u"限流"_s, u"station"_s, TimeLimit{5, LimitUnit::Minute}}, {u"疏导"_s, u"street"_s, {}}};
    m_plan.contingencies = {crowd};
}

void TestCentre::ordersAreTakenOrRefused_data()
{
    QTest::addColumn<CentreOrderBody>("body");
    QTest::addColumn<bool>("supervisor");
    QTest::addColumn<QString>("refusal"); // empty: taken
    const auto taken = [](const char *name, CentreOrderBody body, bool supervisor = true) {
        QTest::newRow(name) << std::move(body) << supervisor << QString();
    };
    const auto refused = [](const char *name, CentreOrderBody body, const char *fragment, bool supervisor = true) {
        QTest::newRow(name) << std::move(body) << supervisor << QString::fromLatin1(fragment);
    };
    const base::Instant now = utc("2021-11-05T02:00:00Z");
    taken("absence", RecordAbsence{u"专员A"_s, {}, {}, u"病假"_s});
    taken("absence of one of two", RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 1});
    taken("absence of all, as a number", RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 2});
    refused("absence of none of two", RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 0}, "one at the least");
    refused("absence by a dispatcher", RecordAbsence{u"专员A"_s, {}, {}, u"病假"_s}, "Only the shift supervisor", false);
    refused("absence of nobody", RecordAbsence{u"王五"_s, {}, {}, u"病假"_s}, "knows no post");
    refused("absence without a reason", RecordAbsence{u"专员A"_s, {}, {}, u" "_s}, "Write the reason");
    refused("absence that ends first", RecordAbsence{u"专员A"_s, now, now, u"病假"_s}, "ends before it begins");
    refused("back without having been away", EndAbsence{u"专员A"_s}, "nothing to end");
    taken("roster", ChangeRoster{QDate(2021, 11, 5), u"day"_s, u"joint"_s, u"urban"_s, 0, u"支援"_s});
    refused("roster of no shift", ChangeRoster{QDate(2021, 11, 5), u"dawn"_s, u"joint"_s, u"urban"_s, 0, u"支援"_s}, "day and the shift");
    refused("roster of no unit", ChangeRoster{QDate(2021, 11, 5), u"day"_s, u"south"_s, u"urban"_s, 0, u"支援"_s}, "unit and a department");
    refused("roster of minus one", ChangeRoster{QDate(2021, 11, 5), u"day"_s, u"joint"_s, u"urban"_s, -1, u"支援"_s}, "from 0 to 1000");
    taken("patrol", RecordPatrol{u"north"_s, now - 1h, now, u"foot"_s, false, {}}, false);
    refused("patrol of no unit", RecordPatrol{u"south"_s, now - 1h, now, u"foot"_s, false, {}}, "Choose the unit");
    refused("patrol that is not over", RecordPatrol{u"north"_s, now - 1h, now + 1ms, u"foot"_s, false, {}}, "in the future");
    refused("patrol backwards", RecordPatrol{u"north"_s, now, now - 1h, u"foot"_s, false, {}}, "ends before it begins");
    refused("patrol on horseback", RecordPatrol{u"north"_s, now - 1h, now, u"horse"_s, false, {}}, "Say how they patrolled");
    refused("patrol of last week", RecordPatrol{u"north"_s, now - 49h, now - 48h, u"foot"_s, false, {}}, "two days ago");
    taken("plan", StartPlan{u"crowd"_s, false, {}, u"地铁站口拥挤"_s}, false);
    refused("plan without a reason", StartPlan{u"crowd"_s, false, {}, {}}, "Write the reason");
    refused("exercise by a dispatcher", StartPlan{u"crowd"_s, true, {}, u"演练"_s}, "Only the shift supervisor", false);
    refused("plan that does not exist", StartPlan{u"flood"_s, false, {}, u"why so"_s}, "no contingency plan");
    refused("answer to no call", AcknowledgeCall{1, u"station"_s, u"站长"_s}, "no run 1");
    taken("resource goes out", MoveResource{u"car-1"_s, ResourceState::Out, u"211105ZX0001"_s, {}}, false);
    refused("resource that does not exist", MoveResource{u"car-9"_s, ResourceState::Out, {}, {}}, "no resource");
    refused("out of order, no word why", MoveResource{u"car-1"_s, ResourceState::Broken, {}, {}}, "what is wrong");
    taken("post taken", ReportPost{u"lunch"_s, QDate(2021, 11, 5), true, {}}, false);
    refused("post that does not exist", ReportPost{u"supper"_s, QDate(2021, 11, 5), true, {}}, "no recurring post");
    refused("roll of nobody", CallRoll{}, "Nobody is on duty");
    refused("a point that the task map does not have", ReportTask{u"bin-99"_s, true, {}}, "no point");
    refused("answer to no roll", AnswerRoll{u"城管岗"_s}, "No roll waits");
    taken("rules", AmendRulebook{{{u"limits.json"_s, u"{}"_s}}, u"试行"_s, u"0123456789abcdef"_s});
    refused("rules by a dispatcher", AmendRulebook{{}, u"试行"_s, u"0123456789abcdef"_s}, "Only the shift supervisor", false);
    refused("rules without a reason", AmendRulebook{{}, {}, u"0123456789abcdef"_s}, "Write the reason");
    taken("clock doubted by the system", DoubtClock{{base::ClockDoubt::Kind::Jumped, now, now + 25h}, {7}}, true);
    refused("clock right again without a doubt", TrustClock{{7}}, "written by the system");
    refused("time confirmed without a doubt", ConfirmClock{now, {7}}, "nothing to confirm");
    refused("time confirmed by a dispatcher", ConfirmClock{now, {7}}, "Only the shift supervisor", false);
    refused("rules over rules not seen", AmendRulebook{{}, u"试行"_s, u"1111111111111111"_s}, "changed the rules since");
}

void TestCentre::ordersAreTakenOrRefused()
{
    QFETCH(CentreOrderBody, body);
    QFETCH(bool, supervisor);
    QFETCH(QString, refusal);
    const Role role = std::holds_alternative<DoubtClock>(body) ? Role::System : supervisor ? Role::Supervisor : Role::Dispatcher;
    const base::Outcome done = order(body, role);
    if (refusal.isEmpty()) {
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().sentence));
        QCOMPARE(m_centre.version, 1U);
        return;
    }
    QVERIFY(!done.has_value());
    QVERIFY2(done.error().sentence.contains(refusal), qPrintable(done.error().sentence));
}

void TestCentre::aRosterChangeHoldsForItsShiftOnly()
{
    const ShiftTurn today{u"day"_s, QDate(2021, 11, 5), m_now, m_now + 12h};
    const ShiftTurn tomorrow{u"day"_s, QDate(2021, 11, 6), m_now + 24h, m_now + 36h};
    QVERIFY(stationGaps(m_plan.duties, {}, u"day"_s).empty());
    QVERIFY(order(ChangeRoster{tomorrow.date, u"day"_s, u"joint"_s, u"police"_s, 0, u"安保任务"_s}));
    QVERIFY(stationGaps(dutiesOn(m_plan.duties, m_centre, {}, today), {}, u"day"_s).empty());
    const auto gaps = stationGaps(dutiesOn(m_plan.duties, m_centre, {}, tomorrow), {}, u"day"_s);
    QCOMPARE(gaps.size(), 1U);
    QCOMPARE(gaps.front(), (StationGap{u"joint"_s, u"day"_s, u"police"_s, 0, 1}));
    QCOMPARE(onDuty(m_plan, m_centre, {}, today, m_now).size(), 2);
    QCOMPARE(onDuty(m_plan, m_centre, {}, tomorrow, m_now + 24h), QStringList{u"城管岗"_s});
    // The newest word on a shift holds.
    QVERIFY(order(ChangeRoster{tomorrow.date, u"day"_s, u"joint"_s, u"police"_s, 1, u"任务取消"_s}));
    QVERIFY(stationGaps(dutiesOn(m_plan.duties, m_centre, {}, tomorrow), {}, u"day"_s).empty());
    QCOMPARE(m_centre.rosterChanges.size(), 1U);
}

void TestCentre::callsGoOnUntilSomebodyAnswers()
{
    QVERIFY(order(StartPlan{u"crowd"_s, false, u"211105TL0007"_s, {}}, Role::System));
    const auto again = order(StartPlan{u"crowd"_s, false, u"211105TL0007"_s, {}}, Role::System);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const auto calls = [this] { return callsOf(*m_centre.run(1), m_plan.contingencies.front(), 3min, m_now); };
    QCOMPARE(calls().size(), 2U);
    QCOMPARE(calls()[0].contact, u"站长"_s);
    m_now += 3min; // exactly at the limit still counts
    QCOMPARE(calls()[0].contact, u"站长"_s);
    m_now += 1ms;
    QCOMPARE(calls()[0].contact, u"值班站长"_s);
    QCOMPARE(calls()[1].outcome, CallState::Outcome::Exhausted); // one contact only, called in vain
    QVERIFY(!order(AcknowledgeCall{1, u"station"_s, u"带班领导"_s}));
    QVERIFY(order(AcknowledgeCall{1, u"street"_s, u"带班领导"_s})); // late, and still taken
    QCOMPARE(calls()[1].outcome, CallState::Outcome::Acknowledged);
    QCOMPARE(order(AcknowledgeCall{1, u"street"_s, u"带班领导"_s}).error().code, ErrorCode::Conflict);
    QVERIFY(order(ReportStep{1, 1, u"已到位"_s}));
    QVERIFY(!order(ReportStep{1, 1, {}}));
    QVERIFY(!order(ReportStep{1, 2, {}}));
    QVERIFY(!order(EndPlan{1, u"客流恢复"_s}, Role::Dispatcher));
    QVERIFY(!order(EndPlan{1, {}}));
    QVERIFY(order(EndPlan{1, u"客流恢复"_s}));
    QCOMPARE(order(ReportStep{1, 0, {}}).error().code, ErrorCode::Refused);
    m_now += 1h; // what was open when it ended does not go on calling
    QCOMPARE(calls()[0].contact, u"值班站长"_s);
}

void TestCentre::anExerciseIsNotTheRealThing()
{
    QVERIFY(order(StartPlan{u"crowd"_s, true, {}, u"季度演练"_s}));
    QVERIFY(order(StartPlan{u"crowd"_s, false, {}, u"真实"_s}));
    QCOMPARE(m_centre.runs.size(), 2U);
    QVERIFY(m_centre.run(1)->exercise);
    QVERIFY(!m_centre.run(2)->exercise);
}

void TestCentre::theRollListsWhoIsMissing()
{
    QVERIFY(order(CallRoll{{u"城管岗"_s, u"公安岗"_s}}, Role::Dispatcher));
    QVERIFY(order(AnswerRoll{u"公安岗"_s}, Role::Dispatcher));
    QCOMPARE(m_centre.rollCall->missing(), QStringList{u"城管岗"_s});
    QVERIFY(!order(AnswerRoll{u"公安岗"_s}));
    QVERIFY(!order(CallRoll{{u"王五"_s}}));
    QVERIFY(order(CallRoll{{u"城管岗"_s}}));
    QCOMPARE(m_centre.rollCall->answered.size(), 0U);
}

void TestCentre::rulesAreAmendedByWhoeverSawTheNewest()
{
    const AmendRulebook amend{{{u"limits.json"_s, u"{}"_s}}, u"试行"_s, u"0123456789abcdef"_s};
    QVERIFY(order(amend));
    QCOMPARE(m_centre.amendments.size(), 1U);
    const Amendment &amendment = m_centre.amendments.front();
    QCOMPARE(amendment.before, u"0123456789abcdef"_s);
    QCOMPARE(amendment.after, u"fedcba9876543210"_s);
    QCOMPARE(amendment.files, QStringList{u"limits.json"_s});
    QCOMPARE(m_centre.rules.front().text, u"{}"_s);
    // The same files again change nothing.
    m_amended = u"0123456789abcdef"_s;
    QVERIFY(!order(amend));
}

void TestCentre::whatEndedLongAgoIsForgotten()
{
    QVERIFY(order(RecordPatrol{u"north"_s, m_now - 1h, m_now, u"foot"_s, false, {}}));
    QVERIFY(order(RecordAbsence{u"专员A"_s, {}, m_now + 1h, u"开会"_s}));
    QVERIFY(order(RecordAbsence{u"专员B"_s, {}, {}, u"长病假"_s}));
    QVERIFY(order(StartPlan{u"crowd"_s, true, {}, u"演练"_s}));
    QVERIFY(order(EndPlan{1, u"结束"_s}));
    QVERIFY(order(AmendRulebook{{}, u"试行"_s, u"0123456789abcdef"_s}));
    m_now += kCentreKeeps + std::chrono::hours(2);
    QVERIFY(order(CallRoll{{u"城管岗"_s}}));
    QVERIFY(m_centre.patrols.empty());
    QVERIFY(m_centre.runs.empty());
    QCOMPARE(m_centre.absences.size(), 1U); // who is still away is not forgotten
    QCOMPARE(m_centre.amendments.size(), 1U);
    QVERIFY(order(StartPlan{u"crowd"_s, true, {}, u"演练"_s}));
    QCOMPARE(m_centre.runs.front().run, 2); // a number is never given twice
}

void TestCentre::everyFactComesBackFromItsBytes_data()
{
    QTest::addColumn<CentreEventBody>("body");
    QTest::addColumn<QByteArray>("bytes");
    const base::Instant at = base::fromMsec(1636077600000);
    const auto row = [](CentreEventBody body, const char *bytes) { QTest::newRow(qPrintable(kindOf(body))) << body << QByteArray(bytes); };
    row(AbsenceRecorded{at, u"A"_s, u"病假"_s, at + 1h}, R"({"from":1636077600000,"post":"A","reason":"病假","to":1636081200000})");
    QTest::newRow("absence of some") << CentreEventBody(AbsenceRecorded{at, u"A"_s, u"病假"_s, {}, 3})
                                     << QByteArray(R"({"from":1636077600000,"people":3,"post":"A","reason":"病假"})");
    row(AbsenceEnded{u"A"_s}, R"({"post":"A"})");
    QTest::newRow("back, some") << CentreEventBody(AbsenceEnded{u"A"_s, 2, 5}) << QByteArray(R"({"of":5,"people":2,"post":"A"})");
    row(RosterChanged{QDate(2021, 11, 5), u"urban"_s, 2, u"r"_s, u"day"_s, u"joint"_s},
        R"({"date":"2021-11-05","department":"urban","people":2,"reason":"r","shift":"day","unit":"joint"})");
    row(PatrolRecorded{at, u"foot"_s, {}, true, at + 1h, u"north"_s},
        R"({"from":1636077600000,"means":"foot","to":1636081200000,"together":true,"unit":"north"})");
    row(PlanStarted{true, u"N"_s, u"crowd"_s, u"r"_s, 3}, R"({"exercise":true,"number":"N","plan":"crowd","reason":"r","run":3})");
    row(CallAcknowledged{u"站长"_s, u"station"_s, 3}, R"({"contact":"站长","role":"station","run":3})");
    row(PlanStepDone{u"n"_s, 3, 1}, R"({"note":"n","run":3,"step":1})");
    row(PlanEnded{u"over"_s, 3}, R"({"outcome":"over","run":3})");
    row(ResourceMoved{{}, u"N"_s, u"car-1"_s, ResourceState::Out}, R"({"number":"N","resource":"car-1","state":"out"})");
    row(PostReported{QDate(2021, 11, 5), false, {}, u"lunch"_s}, R"({"date":"2021-11-05","manned":false,"post":"lunch"})");
    row(RollCalled{{u"A"_s, u"B"_s}}, R"({"posts":["A","B"]})");
    row(RollAnswered{u"A"_s}, R"({"post":"A"})");
    row(TaskReported{true, {}, u"bin-01"_s}, R"({"done":true,"task":"bin-01"})");
    row(ClockDoubted{true, at + 1h, at, {7}}, R"({"jumped":true,"seen":1636081200000,"since":1636077600000,"upTo":7})");
    row(ClockTrusted{{9}}, R"({"upTo":9})");
    row(ClockConfirmed{at, at + 1h, {9}}, R"({"before":1636077600000,"time":1636081200000,"upTo":9})");
    row(RulebookAmended{u"ff"_s, u"00"_s, {u"limits.json"_s}, {{u"limits.json"_s, u"{ \"a\": 1 }\n"_s}}, u"r"_s},
        R"({"after":"ff","before":"00","changed":["limits.json"],"files":[{"name":"limits.json","text":"{ \"a\": 1 }\n"}],"reason":"r"})");
}

void TestCentre::everyFactComesBackFromItsBytes()
{
    QFETCH(CentreEventBody, body);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encode(body), bytes);
    const auto back = decodeCentre(kindOf(body), schemaOf(body), bytes);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(base::describe(back.error())));
    QCOMPARE(*back, body);
    QVERIFY(!label(body).isEmpty());
    QVERIFY(!summary(body).isEmpty());
}

void TestCentre::brokenBytesAreRefusedWithTheirPlace()
{
    const auto broken =
        decodeCentre(u"roster-changed"_s, 1, R"({"date":"2021-13-05","department":"urban","people":2,"reason":"r","shift":"day","unit":"joint"})");
    QVERIFY(!broken);
    QCOMPARE(broken.error().place, u"/date"_s);
    QVERIFY(!decodeCentre(u"moon-landed"_s, 1, "{}"));
    QVERIFY(!decodeCentre(u"absence-ended"_s, 2, R"({"post":"A"})"));
    QVERIFY(!decodeCentre(u"absence-ended"_s, 1, R"({"post":)"));
}

void TestCentre::aConfirmedTimeOpensANewEpoch()
{
    const base::Instant right = m_now;
    m_now += std::chrono::days(463); // a process that began in another year writes
    QVERIFY(order(CallRoll{{u"城管岗"_s}}));
    QCOMPARE(m_centre.changedAt, m_now);
    m_now = right;
    QVERIFY(order(DoubtClock{{base::ClockDoubt::Kind::Behind, m_centre.changedAt, right}, {40}}, Role::System));
    QCOMPARE(order(DoubtClock{{base::ClockDoubt::Kind::Behind, m_centre.changedAt, right}, {40}}, Role::System).error().code, ErrorCode::Conflict);
    QVERIFY(!order(ConfirmClock{right, {44}}, Role::Dispatcher));
    QVERIFY(order(ConfirmClock{right, {44}}));
    QVERIFY(!m_centre.clock.open);
    QCOMPARE(m_centre.clock.ended.size(), 1U);
    QCOMPARE(m_centre.clock.ended.front().by, u"值班长"_s);
    // What follows is of the time that was confirmed.
    m_now += 1min;
    QVERIFY(order(AnswerRoll{u"城管岗"_s}));
    QCOMPARE(m_centre.changedAt, right + 1min);
}

void TestCentre::timesUnderADoubtAreMarked_data()
{
    QTest::addColumn<ClockStanding>("clock");
    QTest::addColumn<quint64>("position");
    QTest::addColumn<qint64>("hours"); // the event's moment, after the doubt began
    QTest::addColumn<bool>("doubtful");
    using Kind = base::ClockDoubt::Kind;
    const base::Instant since = utc("2021-11-05T02:00:00Z");
    const auto ended = [since](Kind kind, base::Milliseconds seen, base::Milliseconds before, std::optional<base::Milliseconds> confirmed) {
        ClockStanding clock;
        clock.ended.push_back(
            {{{kind, since, since + seen}, {10}}, {20}, since + before, confirmed ? std::optional(since + *confirmed) : std::nullopt, {}});
        return clock;
    };
    const ClockStanding cameBack = ended(Kind::Jumped, 25h, 1h, {});
    QTest::newRow("a jump that came back: the count was exact") << cameBack << quint64(15) << 1LL << false;
    const ClockStanding wasBehind = ended(Kind::Behind, -25h, 1h, {});
    QTest::newRow("behind: only the least that passed was known") << wasBehind << quint64(15) << 1LL << true;
    QTest::newRow("behind: before the doubt") << wasBehind << quint64(10) << 0LL << false;
    QTest::newRow("behind: after it") << wasBehind << quint64(21) << 5LL << false;
    const ClockStanding stepRight = ended(Kind::Jumped, 8h, 1h, 9h);
    QTest::newRow("the step was right: what was counted meanwhile fell short") << stepRight << quint64(15) << 1LL << true;
    QTest::newRow("the step was right: before it") << stepRight << quint64(9) << 0LL << false;
    const ClockStanding wroteAhead = ended(Kind::Behind, -10'000h, 0h, -10'000h);
    QTest::newRow("times beyond the confirmed one") << wroteAhead << quint64(3) << 0LL << true;
    QTest::newRow("times before the confirmed one") << wroteAhead << quint64(3) << -10'001LL << false;
    QTest::newRow("whoever comes after the confirmation") << wroteAhead << quint64(21) << 0LL << false;
}

void TestCentre::timesUnderADoubtAreMarked()
{
    QFETCH(ClockStanding, clock);
    QFETCH(quint64, position);
    QFETCH(qint64, hours);
    QFETCH(bool, doubtful);
    QCOMPARE(clock.isDoubtful({position}, utc("2021-11-05T02:00:00Z") + std::chrono::hours(hours)), doubtful);
}

void TestCentre::byATimeThatIsNotBelievedNothingIsForgotten()
{
    QVERIFY(order(RecordPatrol{u"north"_s, m_now - 1h, m_now, u"foot"_s, false, {}}));
    QVERIFY(order(DoubtClock{{base::ClockDoubt::Kind::Jumped, m_now, m_now + 24h * 463}, {3}}, Role::System));
    m_now += 24h * 463;
    QVERIFY(order(CallRoll{{u"城管岗"_s}}));
    QCOMPARE(m_centre.patrols.size(), 1U);
}

// Whatever is ordered: what was taken folds again, event by event from its bytes, to the same centre.
void TestCentre::anyOrderOfOrdersFoldsToTheSame()
{
    QRandomGenerator dice(20211105);
    const auto pick = [&dice](const QStringList &from) { return from[dice.bounded(from.size())]; };
    const QStringList posts{u"专员A"_s, u"专员B"_s, u"城管岗"_s, u"王五"_s};
    int taken = 0;
    for (int i = 0; i < 4000; ++i) {
        m_now += std::chrono::minutes(dice.bounded(90));
        const std::array<CentreOrderBody, 10> orders{
            RecordAbsence{pick(posts),
                          {},
                          dice.bounded(2) ? std::optional(m_now + 1h) : std::nullopt,
                          u"事假"_s,
                          dice.bounded(2) ? std::optional(1) : std::nullopt},
            EndAbsence{pick(posts), dice.bounded(2) ? std::optional(1) : std::nullopt},
            ChangeRoster{QDate(2021, 11, 5).addDays(i / 100), u"day"_s, u"joint"_s, u"urban"_s, dice.bounded(3), u"调整"_s},
            RecordPatrol{pick({u"joint"_s, u"north"_s}), m_now - 1h, m_now, u"car"_s, false, {}},
            StartPlan{u"crowd"_s, dice.bounded(2) == 1, QString::number(dice.bounded(5)), u"why so"_s},
            AcknowledgeCall{m_centre.lastRun, u"station"_s, pick({u"站长"_s, u"值班站长"_s})},
            ReportStep{m_centre.lastRun, dice.bounded(3), {}},
            EndPlan{std::max(0, m_centre.lastRun - int(dice.bounded(3))), u"结束"_s},
            MoveResource{u"car-1"_s, ResourceState(dice.bounded(3)), QString::number(dice.bounded(3)), dice.bounded(2) ? u"轮胎"_s : QString()},
            CallRoll{{u"城管岗"_s}}};
        if (order(orders[dice.bounded(int(orders.size()))], dice.bounded(4) ? Role::Supervisor : Role::Dispatcher))
            ++taken;
    }
    QVERIFY(taken > 1000);
    Centre again;
    for (const CentreEvent &event : m_events) {
        const auto body = decodeCentre(kindOf(event.body), schemaOf(event.body), encode(event.body));
        QVERIFY(body);
        apply(again, {event.at, event.actor, event.rulebook, *body});
    }
    QCOMPARE(again, m_centre);
    QCOMPARE(again.version, quint64(taken));
}

GRIDHALL_TEST(TestCentre, QCoreApplication)
#include "tst_centre.moc"

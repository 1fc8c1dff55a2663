// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/centreorder.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Who is away, some of a post or all, who comes back, and who takes the new work meanwhile.
class TestAbsences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void absentPostsAreAwayUntilTheyAreBack();
    void someOfAPostMayBeAway();
    void allAwayOneByOneAreAway_data();
    void allAwayOneByOneAreAway();
    void peopleOfEveryPhaseCountBesideThoseOfOne();
    void someComeBack_data();
    void someComeBack();
    void someAreBackFromAnAbsenceOfAll();
    void aNumberNeedsOnePlace();

private:
    base::Outcome order(CentreOrderBody body)
    {
        const CentreContext context{m_now, m_plan, {u"joint"_s, u"north"_s}, {u"urban"_s}, {u"day"_s, u"night"_s}, u"0123456789abcdef"_s, {}, {}};
        const auto event = decide(m_centre, {{u"值班长"_s, Role::Supervisor}, std::move(body)}, context);
        if (!event)
            return base::pass(event);
        apply(m_centre, *event);
        return {};
    }

    Plan m_plan;
    Centre m_centre;
    base::Instant m_now;
};

void TestAbsences::init()
{
    m_centre = {};
    m_now = utc("2021-11-05T02:00:00Z"); // 10:00 in Shanghai
    m_plan = {};
    m_plan.duties.standIns = {{u"愚谷村"_s, u"08"_s, u"专员A"_s, u"专员B"_s, true}};
    m_plan.duties.rosters = {{{}, u"day"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 2, true}};
}

void TestAbsences::absentPostsAreAwayUntilTheyAreBack()
{
    const StandIn &pair = m_plan.duties.standIns.front();
    const auto taker = [&] { return takerOf(m_plan, m_centre, pair, {m_now, {}, {}}); };
    QCOMPARE(taker()->post, u"专员A"_s);
    QVERIFY(order(RecordAbsence{u"专员A"_s, {}, {}, u"病假"_s}));
    QCOMPARE(*taker(), (Taker{u"专员B"_s, u"专员A"_s}));
    QVERIFY(order(RecordAbsence{u"专员B"_s, {}, m_now + 1h, u"开会"_s}));
    QVERIFY(!taker());
    m_now += 1h;
    QCOMPARE(taker()->post, u"专员B"_s);
    QVERIFY(order(EndAbsence{u"专员A"_s}));
    QCOMPARE(*taker(), (Taker{u"专员A"_s, {}}));
    QCOMPARE(m_centre.absences.front().by, u"值班长"_s);
}

// One of two is away: the other stays on duty. Who says the number of all means all; so does every event of before there was a number.
void TestAbsences::someOfAPostMayBeAway()
{
    const ShiftTurn today{u"day"_s, QDate(2021, 11, 5), m_now, m_now + 12h};
    const PostPlace place{u"城管岗"_s, u"joint"_s, u"urban"_s};
    const auto isOn = [&] { return onDuty(m_plan, m_centre, {}, today, m_now).contains(u"城管岗"_s); };
    QCOMPARE(headcountOf(m_plan, m_centre, u"城管岗"_s).people, 2);
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 1}));
    QCOMPARE(m_centre.absences.back().absence.people, 1);
    QCOMPARE(awayOf(m_centre, place, 2, m_now), 1);
    QVERIFY(isOn());
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"事假"_s, 1}));
    QCOMPARE(awayOf(m_centre, place, 2, m_now), 2);
    QVERIFY(!isOn());
    QVERIFY(order(EndAbsence{u"城管岗"_s}));
    QCOMPARE(awayOf(m_centre, place, 2, m_now), 0);
    QVERIFY(isOn());
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"培训"_s, 2}));
    QCOMPARE(m_centre.absences.back().absence.people, 0);
    QCOMPARE(awayOf(m_centre, place, 2, m_now), 2);
    // One of a pair is one person: B takes over.
    QVERIFY(order(RecordAbsence{u"专员A"_s, {}, {}, u"病假"_s, 1}));
    QCOMPARE(takerOf(m_plan, m_centre, m_plan.duties.standIns.front(), {m_now, {}, {}})->post, u"专员B"_s);
    const auto old = decodeCentre(u"absence-recorded"_s, 1, R"({"from":1636077600000,"post":"公安岗","reason":"病假"})");
    QVERIFY(old);
    QCOMPARE(std::get<AbsenceRecorded>(*old).people, 0);
}

void TestAbsences::allAwayOneByOneAreAway_data()
{
    QTest::addColumn<QString>("shift"); // empty: between shifts
    QTest::addColumn<QStringList>("posts");
    QTest::addColumn<bool>("standsIn");
    QTest::newRow("one of two") << "day" << QStringList{u"城管岗"_s} << false;
    QTest::newRow("both, one after the other") << "day" << QStringList{u"城管岗"_s, u"城管岗"_s} << true;
    QTest::newRow("both, between shifts") << "" << QStringList{u"城管岗"_s, u"城管岗"_s} << true;
    QTest::newRow("one, between shifts") << "" << QStringList{u"城管岗"_s} << false;
    QTest::newRow("the one of the night") << "night" << QStringList{u"城管岗"_s} << true;
    QTest::newRow("both, by their place") << "day" << QStringList{u"城管岗@joint/urban"_s, u"城管岗"_s} << true;
    QTest::newRow("two of another place") << "day" << QStringList{u"城管岗@north/urban"_s, u"城管岗@north/urban"_s} << false;
}

// Two absences of one each are an absence of both: B takes over as where one absence speaks of all.
void TestAbsences::allAwayOneByOneAreAway()
{
    QFETCH(QString, shift);
    QFETCH(QStringList, posts);
    QFETCH(bool, standsIn);
    m_plan.duties.rosters.push_back({{}, u"night"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 1, true});
    const StandIn pair{u"执法"_s, u"08"_s, u"城管岗"_s, u"专员B"_s, true};
    for (const QString &post : posts)
        m_centre.absences.push_back({{post, m_now, {}, 1}, u"病假"_s, u"值班长"_s});
    DutyMoment moment{m_now, {}, {}};
    if (!shift.isEmpty())
        moment.turn = ShiftTurn{shift, QDate(2021, 11, 5), m_now - 1h, m_now + 11h};
    QCOMPARE(isAway(m_plan, m_centre, u"城管岗"_s, moment), standsIn);
    const auto taker = takerOf(m_plan, m_centre, pair, moment);
    QVERIFY(taker);
    QCOMPARE(*taker, standsIn ? (Taker{u"专员B"_s, u"城管岗"_s}) : (Taker{u"城管岗"_s, {}}));
}

// A row without a phase holds in each, beside the phase's own: their people add up, in the count as in the roster.
void TestAbsences::peopleOfEveryPhaseCountBesideThoseOfOne()
{
    m_plan.duties.rosters.push_back({u"攻坚"_s, u"day"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 3, true});
    m_plan.duties.rosters.push_back({u"启动"_s, u"day"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 1, true});
    m_plan.duties.rosters.push_back({u"攻坚"_s, u"night"_s, u"joint"_s, u"urban"_s, u"城管岗"_s, 4, true});
    QCOMPARE(headcountOf(m_plan, m_centre, u"城管岗"_s).people, 5); // two of every phase and three of the one; by night four
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 4}));
    QCOMPARE(m_centre.absences.back().absence.people, 4); // one of five is there
    QVERIFY(order(ChangeRoster{QDate(2021, 11, 6), u"day"_s, u"joint"_s, u"urban"_s, 7, u"支援"_s}));
    QCOMPARE(headcountOf(m_plan, m_centre, u"城管岗"_s).people, 7);
}

void TestAbsences::someComeBack_data()
{
    QTest::addColumn<int>("back"); // 0: no number is given
    QTest::addColumn<int>("away");
    QTest::addColumn<QStringList>("reasons"); // of those who are still away
    QTest::addColumn<QString>("refusal");
    QTest::newRow("all") << 0 << 0 << QStringList{} << "";
    QTest::newRow("one") << 1 << 4 << QStringList{u"培训"_s, u"病假"_s} << "";
    QTest::newRow("all who left first") << 3 << 2 << QStringList{u"病假"_s} << "";
    QTest::newRow("four") << 4 << 1 << QStringList{u"病假"_s} << "";
    QTest::newRow("all, as a number") << 5 << 0 << QStringList{} << "";
    QTest::newRow("more than are away") << 6 << 5 << QStringList{u"培训"_s, u"病假"_s} << "are away now: only 5";
    QTest::newRow("minus one") << -1 << 5 << QStringList{u"培训"_s, u"病假"_s} << "one at the least";
}

// Three left at eight, two at nine: who has been away longest comes back first, and until now all of them were away.
void TestAbsences::someComeBack()
{
    QFETCH(int, back);
    QFETCH(int, away);
    QFETCH(QStringList, reasons);
    QFETCH(QString, refusal);
    m_plan.duties.rosters.front().people = 10;
    const PostPlace place{u"城管岗"_s, u"joint"_s, u"urban"_s};
    QVERIFY(order(RecordAbsence{u"城管岗"_s, m_now - 1h, {}, u"病假"_s, 2}));
    QVERIFY(order(RecordAbsence{u"城管岗"_s, m_now - 2h, {}, u"培训"_s, 3}));
    QVERIFY(order(RecordAbsence{u"城管岗"_s, m_now + 24h, {}, u"年假"_s, 1}));
    m_now += 1min;
    const auto ended = order(EndAbsence{u"城管岗"_s, back == 0 ? std::nullopt : std::optional(back)});
    QCOMPARE(ended.has_value(), refusal.isEmpty());
    if (!ended)
        QVERIFY2(ended.error().sentence.contains(refusal), qPrintable(ended.error().sentence));
    QCOMPARE(awayOf(m_centre, place, 10, m_now), away);
    QCOMPARE(awayOf(m_centre, place, 10, m_now - 1min), 5);
    QCOMPARE(awayOf(m_centre, place, 10, m_now - 90min), 3);
    QCOMPARE(awayOf(m_centre, place, 10, m_now + 25h), back == 0 ? 0 : away + 1); // who will be away is no matter of a number
    QStringList left;
    for (const AbsenceRecord &record : m_centre.absences) {
        if (record.absence.holdsAt(m_now))
            left.append(record.reason);
    }
    left.sort();
    QCOMPARE(left, reasons);
}

void TestAbsences::someAreBackFromAnAbsenceOfAll()
{
    m_plan.duties.rosters.front().people = 10;
    const PostPlace place{u"城管岗"_s, u"joint"_s, u"urban"_s};
    QVERIFY(order(RecordAbsence{u"城管岗"_s, m_now - 2h, {}, u"培训"_s}));
    QVERIFY(order(RecordAbsence{u"城管岗"_s, m_now - 1h, {}, u"病假"_s, 1}));
    m_now += 1min;
    QVERIFY(order(EndAbsence{u"城管岗"_s, 4}));
    QCOMPARE(awayOf(m_centre, place, 10, m_now), 6);
    QCOMPARE(awayOf(m_centre, place, 10, m_now - 1min), 10);
    QVERIFY(order(EndAbsence{u"城管岗"_s, 6}));
    QCOMPARE(awayOf(m_centre, place, 10, m_now), 0);
    QVERIFY(!order(EndAbsence{u"城管岗"_s, 1}));
    // One of a pair, of whom no roster speaks, is one person.
    QVERIFY(order(RecordAbsence{u"专员A"_s, {}, {}, u"病假"_s}));
    QVERIFY(!order(EndAbsence{u"专员A"_s, 2}));
    QVERIFY(order(EndAbsence{u"专员A"_s, 1}));
    QVERIFY(!isAway(m_plan, m_centre, u"专员A"_s, {m_now, {}, {}}));
    // Whose places are not told apart cannot come back in part.
    m_plan.duties.rosters.push_back({{}, u"day"_s, u"north"_s, u"urban"_s, u"城管岗"_s, 3, true});
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"培训"_s}));
    const auto refused = order(EndAbsence{u"城管岗"_s, 1});
    QVERIFY(!refused);
    QVERIFY2(refused.error().sentence.contains(u"Several places"_s), qPrintable(refused.error().sentence));
}

// Two places have the post: of whom the number speaks must be said.
void TestAbsences::aNumberNeedsOnePlace()
{
    m_plan.duties.rosters.push_back({{}, u"day"_s, u"north"_s, u"urban"_s, u"城管岗"_s, 3, true});
    QCOMPARE(headcountOf(m_plan, m_centre, u"城管岗"_s).people, 5);
    QVERIFY(!order(RecordAbsence{u"城管岗"_s, {}, {}, u"病假"_s, 1}));
    QVERIFY(order(RecordAbsence{u"城管岗@north/urban"_s, {}, {}, u"病假"_s, 1}));
    QCOMPARE(awayOf(m_centre, {u"城管岗"_s, u"north"_s, u"urban"_s}, 3, m_now), 1);
    QCOMPARE(awayOf(m_centre, {u"城管岗"_s, u"joint"_s, u"urban"_s}, 2, m_now), 0);
    QVERIFY(order(RecordAbsence{u"城管岗"_s, {}, {}, u"培训"_s, 5}));
    QCOMPARE(awayOf(m_centre, {u"城管岗"_s, u"joint"_s, u"urban"_s}, 2, m_now), 2);
}

GRIDHALL_TEST(TestAbsences, QCoreApplication)
#include "tst_absences.moc"

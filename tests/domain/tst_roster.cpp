// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/centreorder.h"
#include "domain/centre/roster/rosterrules.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Rosters by person: who is at the post, who does whose job, and that one person away empties one place.
class TestRoster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersAreTakenOrRefused_data();
    void ordersAreTakenOrRefused();
    void arrivalsCountOnce();
    void onePersonAwayEmptiesOnePlace();
    void aNumberSaysHowManyAndNotWho();
    void swapsBeginAndEndByThemselves_data();
    void swapsBeginAndEndByThemselves();
    void whoSwapsHasTheOthersPlace();
    void anEndedSwapIsOver();
    void aStandInFillsOnePlace();
    void aChangedRosterNamesPersons();
    void nobodyGetsASecondPlace();
    void aPhaseOfItsOwnCounts();
    void factsComeBackFromTheirBytes_data();
    void factsComeBackFromTheirBytes();
    void placesAgreeWithARecount();
    void whatEndedLongAgoIsForgotten();

private:
    base::Outcome order(CentreOrderBody body, Role role = Role::Supervisor)
    {
        CentreContext context{m_now, m_plan, {u"joint"_s, u"mobile"_s}, {u"police"_s, u"water"_s}, {u"day"_s, u"night"_s}, u"0123456789abcdef"_s,
                              {},    {}};
        context.turns = {{m_day, {}}, {m_night, {}}};
        const auto event = decide(m_centre, {{u"值班长"_s, role}, std::move(body)}, context);
        if (!event)
            return base::pass(event);
        apply(m_centre, *event);
        return {};
    }
    [[nodiscard]] std::vector<DutyPlace> places(base::Instant moment) const { return placesIn(m_plan, m_centre, {m_day, {}}, moment); }
    [[nodiscard]] int present(base::Instant moment) const
    {
        int sum = 0;
        for (const DutyPlace &place : places(moment))
            sum += place.present;
        return sum;
    }
    [[nodiscard]] const DutyPlace placeOfPerson(const QString &person) const
    {
        for (const DutyPlace &place : places(m_now)) {
            if (place.person == person)
                return place;
        }
        return {};
    }

    Plan m_plan;
    Centre m_centre;
    base::Instant m_now;
    ShiftTurn m_day, m_night;
};

void TestRoster::init()
{
    m_centre = {};
    m_now = utc("2021-11-05T02:00:00Z"); // 10:00 in Shanghai
    const base::Instant eight = utc("2021-11-05T00:00:00Z");
    m_day = {u"day"_s, QDate(2021, 11, 5), eight, eight + 12h};
    m_night = {u"night"_s, QDate(2021, 11, 5), eight + 12h, eight + 24h};
    m_plan = {};
    m_plan.duties.rosters = {
        {{}, u"day"_s, u"joint"_s, u"police"_s, u"队员"_s, 2, true, {u"队员·01"_s, u"队员·02"_s}},
        {{}, u"day"_s, u"joint"_s, u"water"_s, u"队员"_s, 1, true, {u"队员·03"_s}},
        {{}, u"day"_s, u"mobile"_s, {}, u"机动"_s, 3, true, {u"机动·01"_s, u"机动·02"_s, u"机动·03"_s}},
        {{}, u"day"_s, u"joint"_s, {}, u"值班长"_s, 1, true},
        {{}, u"night"_s, u"mobile"_s, {}, u"机动"_s, 2, true, {u"机动·11"_s, u"机动·12"_s}},
    };
    m_plan.duties.standIns = {{u"值守"_s, {}, u"队员·01"_s, u"机动·11"_s, true}, {u"水务"_s, {}, u"队员·03"_s, u"机动·11"_s, true}};
}

void TestRoster::ordersAreTakenOrRefused_data()
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
    const QDate date(2021, 11, 5);
    const base::Instant now = utc("2021-11-05T02:00:00Z");
    taken("a person arrives", ReportArrival{u"队员·01"_s, date, u"day"_s}, false);
    taken("a post of one person", ReportArrival{u"值班长"_s, date, u"day"_s}, false);
    taken("a stand-in arrives", ReportArrival{u"机动·11"_s, date, u"day"_s}, false);
    refused("somebody of another shift", ReportArrival{u"机动·12"_s, date, u"day"_s}, "The roster of that shift has not");
    refused("a post of several", ReportArrival{u"机动"_s, date, u"day"_s}, "are 3 people");
    refused("nobody of the plan", ReportArrival{u"王五"_s, date, u"day"_s}, "knows no post");
    refused("of no shift", ReportArrival{u"队员·01"_s, date, u"dawn"_s}, "Choose the shift");
    refused("of yesterday's", ReportArrival{u"队员·01"_s, date.addDays(-1), u"day"_s}, "of no other");
    refused("in the future", ReportArrival{u"队员·01"_s, date, u"day"_s, now + 1ms}, "in the future");
    refused("too early", ReportArrival{u"机动·11"_s, date, u"night"_s, now}, "two hours before");
    taken("swap", SwapJobs{u"队员·01"_s, u"机动·11"_s, {}, now + 1h, u"培训"_s});
    refused("swap by a dispatcher", SwapJobs{u"队员·01"_s, u"机动·11"_s, {}, now + 1h, u"培训"_s}, "Only the shift supervisor", false);
    refused("swap without a reason", SwapJobs{u"队员·01"_s, u"机动·11"_s, {}, now + 1h, u" "_s}, "Write the reason");
    refused("swap with oneself", SwapJobs{u"队员·01"_s, u"队员·01"_s, {}, now + 1h, u"培训"_s}, "Two people");
    refused("swap that is over", SwapJobs{u"队员·01"_s, u"机动·11"_s, {}, now, u"培训"_s}, "over before it begins");
    refused("swap backwards", SwapJobs{u"队员·01"_s, u"机动·11"_s, now + 2h, now + 1h, u"培训"_s}, "over before it begins");
    refused("swap of a whole post", SwapJobs{u"机动"_s, u"队员·01"_s, {}, now + 1h, u"培训"_s}, "are 3 people");
    refused("end of no swap", EndSwap{u"队员·01"_s}, "nothing to end");
    taken("roster by person", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"队员·03"_s, u"机动·12"_s}});
    refused("a number that is not theirs", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 1, u"防汛"_s, {u"队员·03"_s, u"机动·12"_s}},
            "The number says 1, and 2 are named");
    refused("somebody twice", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"队员·03"_s, u"队员·03"_s}}, "named twice");
    refused("somebody of another place", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"队员·03"_s, u"机动·02"_s}},
            "has a place in that shift already");
    refused("the one of a post", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"队员·03"_s, u"值班长"_s}},
            "has a place in that shift already");
    taken("somebody who is off that day", ChangeRoster{date, u"night"_s, u"joint"_s, u"water"_s, 1, u"防汛"_s, {u"机动·02"_s}});
    refused("a stranger", ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 1, u"防汛"_s, {u"王五"_s}}, "knows no post");
}

void TestRoster::ordersAreTakenOrRefused()
{
    QFETCH(CentreOrderBody, body);
    QFETCH(bool, supervisor);
    QFETCH(QString, refusal);
    const auto done = order(body, supervisor ? Role::Supervisor : Role::Dispatcher);
    QCOMPARE(done.has_value(), refusal.isEmpty());
    if (!done)
        QVERIFY2(done.error().sentence.contains(refusal), qPrintable(done.error().sentence));
    QCOMPARE(m_centre.version, refusal.isEmpty() ? 1U : 0U);
}

void TestRoster::arrivalsCountOnce()
{
    const QDate date = m_day.date;
    QVERIFY(order(ReportArrival{u"队员·01"_s, date, u"day"_s, m_now - 5min}, Role::Dispatcher));
    QCOMPARE(m_centre.arrivals.size(), size_t(1));
    QCOMPARE(m_centre.arrivals[0].at, m_now - 5min);
    QCOMPARE(m_centre.arrivals[0].by, u"值班长"_s);
    const auto again = order(ReportArrival{u"队员·01"_s, date, u"day"_s});
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::ErrorCode::Conflict);
    // Who is away is not there.
    QVERIFY(order(RecordAbsence{u"队员·02"_s, {}, {}, u"病假"_s}));
    const auto away = order(ReportArrival{u"队员·02"_s, date, u"day"_s});
    QVERIFY(!away);
    QVERIFY2(away.error().sentence.contains(u"recorded as away"_s), qPrintable(away.error().sentence));
    QVERIFY(order(EndAbsence{u"队员·02"_s}));
    QVERIFY(order(ReportArrival{u"队员·02"_s, date, u"day"_s}));
}

// Whose place it is, and nobody else's; all of a post take every place of it.
void TestRoster::onePersonAwayEmptiesOnePlace()
{
    QCOMPARE(present(m_now), 7);
    QVERIFY(order(RecordAbsence{u"机动·02"_s, {}, {}, u"病假"_s, 1}));
    QCOMPARE(m_centre.absences.back().absence.people, 0); // one person's post is one person
    QCOMPARE(present(m_now), 6);
    QCOMPARE(placeOfPerson(u"机动·02"_s).present, 0);
    QCOMPARE(placeOfPerson(u"机动·01"_s).present, 1);
    QVERIFY(isAway(m_plan, m_centre, u"机动·02"_s, {m_now, m_day, {}}));
    QVERIFY(!isAway(m_plan, m_centre, u"机动"_s, {m_now, m_day, {}}));
    for (const QString &other : {u"机动·11"_s, u"机动·12"_s}) // of the night
        QVERIFY(order(RecordAbsence{other, {}, m_now + 1h, u"休息"_s}));
    QVERIFY(!isAway(m_plan, m_centre, u"机动"_s, {m_now, m_day, {}}));
    QVERIFY(onDuty(m_plan, m_centre, {}, m_day, m_now).contains(u"机动"_s));
    QVERIFY(order(RecordAbsence{u"机动·02"_s, {}, {}, u"事假"_s})); // said twice, it is one place still
    QCOMPARE(present(m_now), 6);
    QVERIFY(order(RecordAbsence{u"机动·01"_s, {}, {}, u"病假"_s}));
    QVERIFY(order(RecordAbsence{u"机动·03"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 4);
    QVERIFY(isAway(m_plan, m_centre, u"机动"_s, {m_now, m_day, {}})); // all, one by one
    QVERIFY(!onDuty(m_plan, m_centre, {}, m_day, m_now).contains(u"机动"_s));
    for (const QString &person : {u"机动·01"_s, u"机动·02"_s, u"机动·03"_s})
        QVERIFY(order(EndAbsence{person}));
    QVERIFY(order(RecordAbsence{u"机动"_s, {}, {}, u"拉练"_s}));
    QCOMPARE(present(m_now), 4);
    QVERIFY(isAway(m_plan, m_centre, u"机动·02"_s, {m_now, m_day, {}}));
}

// An absence by number, of a post whose people are known by name: the sum is right, and nobody is blamed.
void TestRoster::aNumberSaysHowManyAndNotWho()
{
    QVERIFY(order(RecordAbsence{u"机动"_s, {}, {}, u"培训"_s, 2}));
    QCOMPARE(present(m_now), 5);
    QCOMPARE(placeOfPerson(u"机动·01"_s).present, 1);
    QCOMPARE(placeOfPerson(u"机动"_s).present, -2);
    QCOMPARE(placeOfPerson(u"机动"_s).planned, 0);
    QVERIFY(order(RecordAbsence{u"机动·01"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 4);
    QVERIFY(order(RecordAbsence{u"机动·02"_s, {}, {}, u"病假"_s})); // more than there are cannot be away
    QCOMPARE(present(m_now), 4);
}

void TestRoster::swapsBeginAndEndByThemselves_data()
{
    QTest::addColumn<int>("minutes"); // after the beginning
    QTest::addColumn<QString>("taker");
    QTest::addColumn<QString>("standsInFor");
    QTest::newRow("a minute before") << -1 << u"队员·01"_s << QString();
    QTest::newRow("as it begins") << 0 << u"机动·11"_s << u"队员·01"_s;
    QTest::newRow("a minute before its end") << 119 << u"机动·11"_s << u"队员·01"_s;
    QTest::newRow("as it ends") << 120 << u"队员·01"_s << QString();
}

void TestRoster::swapsBeginAndEndByThemselves()
{
    QFETCH(int, minutes);
    QFETCH(QString, taker);
    QFETCH(QString, standsInFor);
    const base::Instant from = m_now + 1h;
    QVERIFY(order(SwapJobs{u"队员·01"_s, u"机动·11"_s, from, from + 2h, u"培训"_s}));
    const base::Instant at = from + std::chrono::minutes(minutes);
    QCOMPARE(*takerOf(m_plan, m_centre, m_plan.duties.standIns.front(), {at, m_day, {}}), (Taker{taker, standsInFor}));
    QVERIFY(!order(SwapJobs{u"机动·11"_s, u"机动·12"_s, from + 1h, from + 3h, u"培训"_s})); // nobody is in two swaps at a time
    QVERIFY(order(SwapJobs{u"机动·11"_s, u"机动·12"_s, from + 2h, from + 3h, u"培训"_s}));  // one after the other
}

// B sits at A's place, and is away from there when B is away; A is away from nowhere by it.
void TestRoster::whoSwapsHasTheOthersPlace()
{
    QVERIFY(order(SwapJobs{u"机动·01"_s, u"机动·12"_s, {}, m_night.to, u"家中有事"_s}));
    QCOMPARE(placeOfPerson(u"机动·01"_s).holder, u"机动·12"_s);
    QCOMPARE(present(m_now), 7);
    const auto night = placesIn(m_plan, m_centre, {m_night, {}}, m_night.from);
    QCOMPARE(night.size(), size_t(2));
    QCOMPARE(night[1].holder, u"机动·01"_s);
    QVERIFY(order(RecordAbsence{u"机动·12"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 6);
    QVERIFY(placeOfPerson(u"机动·01"_s).away);
    QCOMPARE(placesIn(m_plan, m_centre, {m_night, {}}, m_night.from)[1].present, 1);
    // Who swapped a whole turn is expected in the other's.
    m_now = m_night.from - 1h;
    const auto told = order(ReportArrival{u"机动·12"_s, m_night.date, u"night"_s});
    QVERIFY(!told);
    QVERIFY2(told.error().sentence.contains(u"The roster of that shift has not"_s), qPrintable(told.error().sentence));
    QVERIFY(order(ReportArrival{u"机动·01"_s, m_night.date, u"night"_s}));
    // While B is away the work of the pair goes on to the other of the two.
    QVERIFY(order(SwapJobs{u"队员·01"_s, u"机动·11"_s, {}, m_day.to, u"培训"_s}));
    QVERIFY(order(RecordAbsence{u"机动·11"_s, {}, {}, u"病假"_s}));
    QCOMPARE(*takerOf(m_plan, m_centre, m_plan.duties.standIns.front(), {m_now, m_day, {}}), (Taker{u"队员·01"_s, {}}));
}

void TestRoster::anEndedSwapIsOver()
{
    QVERIFY(order(SwapJobs{u"机动·01"_s, u"机动·12"_s, {}, m_now + 3h, u"家中有事"_s}));
    QVERIFY(order(SwapJobs{u"机动·02"_s, u"机动·11"_s, m_now + 2h, m_now + 3h, u"培训"_s}));
    m_now += 1h;
    QVERIFY(order(EndSwap{u"机动·12"_s})); // either of the two
    QCOMPARE(placeOfPerson(u"机动·01"_s).holder, u"机动·01"_s);
    QCOMPARE(m_centre.swaps.front().to, m_now); // until then it held
    QVERIFY(m_centre.swaps.front().holdsAt(m_now - 1ms));
    QVERIFY(!order(EndSwap{u"机动·12"_s}));
    QVERIFY(order(EndSwap{u"机动·02"_s})); // that never began
    QCOMPARE(m_centre.swaps.size(), size_t(1));
}

// One stand-in for two of those who are away fills one place, and nobody's who has a place of their own.
void TestRoster::aStandInFillsOnePlace()
{
    QVERIFY(order(RecordAbsence{u"队员·01"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 7);
    QCOMPARE(placeOfPerson(u"队员·01"_s).standIn, u"机动·11"_s);
    // Both of a pair stand in for each other, and nobody else does.
    QVERIFY(isRostered(m_plan, m_centre, {m_night, {}}, u"队员·01"_s));
    QVERIFY(!isRostered(m_plan, m_centre, {m_night, {}}, u"队员·02"_s));
    QVERIFY(order(RecordAbsence{u"队员·03"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 6);
    QVERIFY(placeOfPerson(u"队员·03"_s).standIn.isEmpty());
    QVERIFY(order(RecordAbsence{u"机动·11"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 5);
    QVERIFY(order(EndAbsence{u"机动·11"_s}));
    m_plan.duties.standIns[0].b = u"机动·03"_s; // who is at a place of the turn
    m_plan.duties.standIns[1].b = u"机动·03"_s;
    QCOMPARE(present(m_now), 5);
}

void TestRoster::aChangedRosterNamesPersons()
{
    QVERIFY(order(ChangeRoster{m_day.date, u"day"_s, u"joint"_s, u"police"_s, 3, u"安保"_s, {u"队员·01"_s, u"队员·02"_s, u"机动·12"_s}}));
    QCOMPARE(present(m_now), 8);
    QVERIFY(order(RecordAbsence{u"机动·12"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 7);
    // As many as planned, without names: those of the plan. Another number: nobody said who.
    QVERIFY(order(ChangeRoster{m_day.date, u"day"_s, u"joint"_s, u"police"_s, 2, u"恢复"_s}));
    QCOMPARE(placeOfPerson(u"队员·02"_s).person, u"队员·02"_s);
    QVERIFY(order(ChangeRoster{m_day.date, u"day"_s, u"mobile"_s, {}, 2, u"支援"_s}));
    QVERIFY(placeOfPerson(u"机动·01"_s).person.isEmpty());
    QCOMPARE(placeOfPerson(u"机动"_s).planned, 2);
    // Other turns are as they were.
    QCOMPARE(placesIn(m_plan, m_centre, {m_night, {}}, m_night.from).size(), size_t(2));
}

// However the second place would come about, and not while somebody only moves from one to the other: one absence leaves one gap.
void TestRoster::nobodyGetsASecondPlace()
{
    const auto water = [this](QStringList persons) {
        return order(ChangeRoster{m_day.date, u"day"_s, u"joint"_s, u"water"_s, int(persons.size()), u"防汛"_s, persons});
    };
    const auto mobile = [this](int people, QStringList persons = {}) {
        return order(ChangeRoster{m_day.date, u"day"_s, u"mobile"_s, {}, people, u"支援"_s, persons});
    };
    const auto told = water({u"队员·03"_s, u"机动·02"_s});
    QVERIFY(!told);
    QCOMPARE(told.error().code, base::ErrorCode::Conflict);
    QCOMPARE(told.error().place, u"persons"_s);
    QVERIFY2(told.error().sentence.contains(u"机动·02"_s) && told.error().sentence.contains(u": 机动."_s), qPrintable(told.error().sentence));
    // Taken out there, then put in here; an absence empties the new place alone.
    QVERIFY(mobile(2, {u"机动·01"_s, u"机动·03"_s}));
    QVERIFY(water({u"队员·03"_s, u"机动·02"_s}));
    QCOMPARE(present(m_now), 7);
    QVERIFY(order(RecordAbsence{u"机动·02"_s, {}, {}, u"病假"_s}));
    QCOMPARE(present(m_now), 6);
    // As many as planned would be those of the plan.
    const auto back = mobile(3);
    QVERIFY(!back);
    QCOMPARE(back.error().place, u"people"_s);
    QVERIFY(mobile(4)); // nobody says who
    QVERIFY(water({u"队员·03"_s}));
    QVERIFY(mobile(3));
    QCOMPARE(present(m_now), 6);
    QVERIFY(mobile(2, {u"机动·01"_s, u"机动·02"_s})); // the same place again
}

// A row of a phase is the turn's where the turn begins in that phase.
void TestRoster::aPhaseOfItsOwnCounts()
{
    m_plan.duties.rosters[2].phase = u"汛期"_s; // the mobile team of the day
    const ChangeRoster change{m_day.date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, {u"队员·03"_s, u"机动·02"_s}};
    CentreContext context{m_now, m_plan, {u"joint"_s}, {u"water"_s}, {u"day"_s}, {}, {}, {}};
    const CentreOrder order{{u"值班长"_s, Role::Supervisor}, change};
    context.turns = {{m_day, u"汛期"_s}};
    QVERIFY(!decide(m_centre, order, context));
    context.turns = {{m_day, {}}};
    QVERIFY(decide(m_centre, order, context));
}

void TestRoster::factsComeBackFromTheirBytes_data()
{
    QTest::addColumn<CentreEventBody>("body");
    QTest::addColumn<QByteArray>("bytes");
    const base::Instant at = base::fromMsec(1636077600000);
    const auto row = [](CentreEventBody body, const char *bytes) { QTest::newRow(qPrintable(kindOf(body))) << body << QByteArray(bytes); };
    row(PostArrived{at, QDate(2021, 11, 5), {}, u"A·01"_s, u"day"_s}, R"({"at":1636077600000,"date":"2021-11-05","person":"A·01","shift":"day"})");
    row(JobsSwapped{u"A"_s, u"B"_s, at, u"r"_s, at + 1h}, R"({"a":"A","b":"B","from":1636077600000,"reason":"r","to":1636081200000})");
    row(SwapEnded{u"A"_s, u"B"_s}, R"({"a":"A","b":"B"})");
    row(RosterChanged{QDate(2021, 11, 5), u"urban"_s, 2, u"r"_s, u"day"_s, u"joint"_s, {u"A·01"_s, u"A·02"_s}},
        R"({"date":"2021-11-05","department":"urban","people":2,"persons":["A·01","A·02"],"reason":"r","shift":"day","unit":"joint"})");
}

void TestRoster::factsComeBackFromTheirBytes()
{
    QFETCH(CentreEventBody, body);
    QFETCH(QByteArray, bytes);
    QCOMPARE(encode(body), bytes);
    const auto back = decodeCentre(kindOf(body), schemaOf(body), bytes);
    QVERIFY2(back.has_value(), back ? "" : qPrintable(base::describe(back.error())));
    QCOMPARE(*back, body);
    QVERIFY(!label(body).isEmpty() && !summary(body).isEmpty());
    for (const QString &code : {u"urban"_s, u"joint"_s, u"day"_s}) // people read it
        QVERIFY2(!summary(body).contains(code), qPrintable(summary(body)));
}

// Whatever is ordered: the places of the turn are counted anew from the list of orders alone, by another way than placesIn() goes.
void TestRoster::placesAgreeWithARecount()
{
    m_plan.duties.standIns.clear();
    const QStringList persons{u"队员·01"_s, u"队员·02"_s, u"队员·03"_s, u"机动·01"_s, u"机动·02"_s, u"机动·03"_s, u"机动·11"_s, u"机动·12"_s};
    struct Span {
        QString who, with;
        base::Instant from, to;
    };
    std::vector<Span> absences, swaps;
    QRandomGenerator dice(20211105);
    int checked = 0;
    for (int i = 0; i < 400; ++i) {
        const base::Instant from = m_now + std::chrono::minutes(dice.bounded(600)), to = from + std::chrono::minutes(1 + dice.bounded(120));
        const QString who = persons[dice.bounded(persons.size())], with = persons[dice.bounded(persons.size())];
        if (dice.bounded(2) == 0) {
            if (order(RecordAbsence{who, from, to, u"事假"_s}))
                absences.push_back({who, {}, from, to});
        } else if (order(SwapJobs{who, with, from, to, u"调班"_s})) {
            swaps.push_back({who, with, from, to});
        }
        if (i % 2 != 0)
            continue;
        const base::Instant at = m_now + std::chrono::minutes(dice.bounded(600));
        int expected = 1; // the post of one person, of whom nobody says anything
        for (const QString &person : persons.first(6)) {
            QString sits = person;
            for (const Span &swap : swaps) {
                if (swap.from <= at && at < swap.to && (swap.who == person || swap.with == person))
                    sits = swap.who == person ? swap.with : swap.who;
            }
            const auto covers = [&](const Span &span) { return span.who == sits && span.from <= at && at < span.to; };
            expected += std::ranges::none_of(absences, covers) ? 1 : 0;
        }
        QCOMPARE(present(at), expected);
        ++checked;
    }
    QCOMPARE(checked, 200);
    QVERIFY(absences.size() > 50 && swaps.size() > 5);
}

void TestRoster::whatEndedLongAgoIsForgotten()
{
    QVERIFY(order(ReportArrival{u"队员·01"_s, m_day.date, u"day"_s}));
    QVERIFY(order(SwapJobs{u"机动·01"_s, u"机动·12"_s, {}, m_now + 3h, u"家中有事"_s}));
    m_now += kCentreKeeps + std::chrono::hours(4);
    QVERIFY(order(CallRoll{{u"机动"_s}}));
    QVERIFY(m_centre.arrivals.empty());
    QVERIFY(m_centre.swaps.empty());
}

GRIDHALL_TEST(TestRoster, QCoreApplication)
#include "tst_roster.moc"

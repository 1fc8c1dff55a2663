// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/centreorder.h"
#include "domain/rules/escalation.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// What of a seat's alarms the centre's log knows: shelves with their ends, what is out of service, records of floods; and the rungs of an
/// escalation.
class TestShelving : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void ordersAreTakenOrRefused_data();
    void ordersAreTakenOrRefused();
    void aShelfEndsAfterHalfAnHourOrWithTheShift_data();
    void aShelfEndsAfterHalfAnHourOrWithTheShift();
    void whatIsHeardAgain();
    void aFloodIsRecordedOnce_data();
    void aFloodIsRecordedOnce();
    void aRecordThatDoesNotAddUpIsRefused_data();
    void aRecordThatDoesNotAddUpIsRefused();
    void everyFactComesBackFromItsBytes_data();
    void everyFactComesBackFromItsBytes();
    void rungsAreClimbedByTheClock_data();
    void rungsAreClimbedByTheClock();

private:
    base::Result<CentreEvent> order(CentreOrderBody body, Role role)
    {
        const QString post = role == Role::Supervisor ? u"值班长"_s : role == Role::System ? u"system"_s : u"坐席03"_s;
        CentreContext context{m_now, m_plan, {}, {}, {}, u"0123456789abcdef"_s, {}, {}, m_turnEnds};
        auto event = decide(m_centre, {{post, role}, std::move(body)}, context);
        if (event)
            apply(m_centre, *event);
        return event;
    }
    static FloodRecorded flood(base::Instant began, base::Instant ended)
    {
        return {began, {{2, u"04"_s}, {1, u"11"_s}}, {{3, u"积水"_s}}, {{1, u"red"_s}, {2, u"yellow"_s}}, ended,
                false, {u"N1"_s, u"N2"_s},           {u"N3"_s}};
    }

    Plan m_plan;
    Centre m_centre;
    base::Instant m_now;
    std::optional<base::Instant> m_turnEnds;
};

void TestShelving::init()
{
    m_centre = {};
    m_now = utc("2021-11-05T02:00:00Z");
    m_turnEnds = m_now + 10h;
}

void TestShelving::ordersAreTakenOrRefused_data()
{
    QTest::addColumn<CentreOrderBody>("body");
    QTest::addColumn<Role>("role");
    QTest::addColumn<QString>("fragment"); // empty: taken
    const auto row = [](const char *name, CentreOrderBody body, Role role, const char *fragment) {
        QTest::newRow(name) << body << role << QString::fromUtf8(fragment);
    };
    row("overdue, by a seat", ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"已催办"_s}, Role::Dispatcher, "");
    row("orange, by the supervisor", ShelveAnnunciation{u"orange-waits"_s, u"N1"_s, u"已催办"_s}, Role::Supervisor, "");
    row("a whole kind, by a seat", ShelveAnnunciation{u"overdue"_s, {}, u"联调"_s}, Role::Dispatcher, "");
    row("without a reason", ShelveAnnunciation{u"overdue"_s, u"N1"_s, u" . "_s}, Role::Dispatcher, "reason");
    row("an unknown kind", ShelveAnnunciation{u"purple"_s, u"N1"_s, u"已催办"_s}, Role::Dispatcher, "no such kind");
    row("by the system", ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"已催办"_s}, Role::System, "Only a seat");
    row("red, by a seat", ShelveAnnunciation{u"red-waits"_s, u"N1"_s, u"已催办"_s}, Role::Dispatcher, "Only the shift supervisor shelves");
    row("red, by the supervisor", ShelveAnnunciation{u"red-waits"_s, u"N1"_s, u"已催办"_s}, Role::Supervisor, "");
    row("red as a kind", ShelveAnnunciation{u"red-waits"_s, {}, u"已催办"_s}, Role::Supervisor, "one case at a time");
    row("out of service, by a seat", TakeOutOfService{u"overdue"_s, {}, u"联调"_s}, Role::Dispatcher, "Only the shift supervisor takes");
    row("out of service, by the supervisor", TakeOutOfService{u"overdue"_s, {}, u"联调"_s}, Role::Supervisor, "");
    row("out of service, without a reason", TakeOutOfService{u"overdue"_s, {}, {}}, Role::Supervisor, "reason");
    row("red out of service", TakeOutOfService{u"red-waits"_s, u"N1"_s, u"联调"_s}, Role::Supervisor, "never taken out");
    row("nothing to hear again", UnshelveAnnunciation{u"overdue"_s, u"N1"_s}, Role::Supervisor, "not shelved");
    row("a flood by a person", RecordFlood{flood(utc("2021-11-05T01:00:00Z"), utc("2021-11-05T01:30:00Z"))}, Role::Supervisor,
        "by the system itself");
    row("a flood by the system", RecordFlood{flood(utc("2021-11-05T01:00:00Z"), utc("2021-11-05T01:30:00Z"))}, Role::System, "");
}

void TestShelving::ordersAreTakenOrRefused()
{
    QFETCH(CentreOrderBody, body);
    QFETCH(Role, role);
    QFETCH(QString, fragment);
    const auto event = order(body, role);
    QCOMPARE(event.has_value(), fragment.isEmpty());
    if (!event)
        QVERIFY2(event.error().sentence.contains(fragment), qPrintable(event.error().sentence));
}

void TestShelving::aShelfEndsAfterHalfAnHourOrWithTheShift_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<int>("shiftLeft"); // minutes; -1: between shifts
    QTest::addColumn<int>("minutes");
    QTest::newRow("in the middle of a shift") << Role::Dispatcher << 600 << 30;
    QTest::newRow("at its end exactly") << Role::Dispatcher << 30 << 30;
    QTest::newRow("near its end") << Role::Dispatcher << 29 << 29;
    QTest::newRow("in its last minute") << Role::Dispatcher << 1 << 1;
    QTest::newRow("near its end, by the supervisor") << Role::Supervisor << 1 << 30;
    QTest::newRow("between shifts") << Role::Dispatcher << -1 << 30;
}

void TestShelving::aShelfEndsAfterHalfAnHourOrWithTheShift()
{
    QFETCH(Role, role);
    QFETCH(int, shiftLeft);
    QFETCH(int, minutes);
    m_turnEnds = shiftLeft < 0 ? std::nullopt : std::optional(m_now + std::chrono::minutes(shiftLeft));
    QVERIFY(order(ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"已催办"_s}, role));
    QCOMPARE(m_centre.shelves.size(), 1U);
    const ShelfRecord shelf = m_centre.shelves.front();
    const base::Instant end = m_now + std::chrono::minutes(minutes);
    QCOMPARE(shelf.shelved.until, std::optional(end));
    QCOMPARE(shelf.by, role == Role::Supervisor ? u"值班长"_s : u"坐席03"_s);
    QVERIFY(shelf.holdsAt(end - 1ms));
    QVERIFY(!shelf.holdsAt(end));
    // What has run out is no shelf any more, and gone with the next event.
    m_now = end;
    QCOMPARE(order(UnshelveAnnunciation{u"overdue"_s, u"N1"_s}, Role::Supervisor).error().code, ErrorCode::Conflict);
    QVERIFY(order(ShelveAnnunciation{u"overdue"_s, u"N2"_s, u"已催办"_s}, Role::Supervisor));
    QCOMPARE(m_centre.shelves.size(), 1U);
    QCOMPARE(m_centre.shelves.front().shelved.object, u"N2"_s);
}

void TestShelving::whatIsHeardAgain()
{
    QVERIFY(order(TakeOutOfService{u"overdue"_s, {}, u"联调"_s}, Role::Supervisor));
    QVERIFY(m_centre.shelves.front().isOutOfService());
    m_now += std::chrono::days(3);
    m_turnEnds = m_now + 10h;
    QVERIFY(m_centre.shelves.front().holdsAt(m_now)); // until somebody says otherwise
    QCOMPARE(order(ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"已催办"_s}, Role::Dispatcher).error().code, ErrorCode::Conflict);
    QCOMPARE(order(TakeOutOfService{u"overdue"_s, u"N1"_s, u"联调"_s}, Role::Supervisor).error().code, ErrorCode::Conflict);
    QCOMPARE(order(UnshelveAnnunciation{u"overdue"_s, {}}, Role::Dispatcher).error().code, ErrorCode::Refused);
    QVERIFY(order(UnshelveAnnunciation{u"overdue"_s, {}}, Role::Supervisor));
    QVERIFY(m_centre.shelves.empty());
    QVERIFY(order(ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"已催办"_s}, Role::Dispatcher));
    QVERIFY(m_centre.shelves.front().speaksOf(AnnunciationKind::Overdue, u"N1"_s));
    QVERIFY(!m_centre.shelves.front().speaksOf(AnnunciationKind::Overdue, u"N2"_s));
    QVERIFY(!m_centre.shelves.front().speaksOf(AnnunciationKind::OrangeWaits, u"N1"_s));
    // A later word of the same replaces the earlier one.
    m_now += 10min;
    QVERIFY(order(ShelveAnnunciation{u"overdue"_s, u"N1"_s, u"再等配件"_s}, Role::Dispatcher));
    QCOMPARE(m_centre.shelves.size(), 1U);
    QCOMPARE(m_centre.shelves.front().shelved.reason, u"再等配件"_s);
    QVERIFY(order(UnshelveAnnunciation{u"overdue"_s, u"N1"_s}, Role::Dispatcher)); // what is shelved anybody at a desk takes down
    QVERIFY(m_centre.shelves.empty());
}

void TestShelving::aFloodIsRecordedOnce_data()
{
    QTest::addColumn<int>("from"); // minutes from the beginning of the known one, which lasts 30
    QTest::addColumn<int>("to");
    QTest::addColumn<bool>("taken");
    QTest::newRow("the same") << 0 << 30 << false;
    QTest::newRow("by a seat whose clock is a little ahead") << 0 << 31 << false;
    QTest::newRow("that came to it later") << 12 << 30 << false;
    QTest::newRow("round it") << -1 << 40 << false;
    QTest::newRow("within it") << 1 << 2 << false;
    QTest::newRow("the one after it") << 30 << 50 << true;
    QTest::newRow("one before it") << -30 << 0 << true;
}

void TestShelving::aFloodIsRecordedOnce()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QFETCH(bool, taken);
    const base::Instant began = m_now - 2h;
    QVERIFY(order(RecordFlood{flood(began, began + 30min)}, Role::System));
    const auto second = order(RecordFlood{flood(began + std::chrono::minutes(from), began + std::chrono::minutes(to))}, Role::System);
    QCOMPARE(second.has_value(), taken);
    if (!second)
        QCOMPARE(second.error().code, ErrorCode::Conflict);
    QCOMPARE(m_centre.floods.size(), taken ? 2U : 1U);
    QCOMPARE(m_centre.floods.front().cases, 3);
}

void TestShelving::aRecordThatDoesNotAddUpIsRefused_data()
{
    QTest::addColumn<FloodRecorded>("record");
    const base::Instant now = utc("2021-11-05T02:00:00Z");
    const FloodRecorded good = flood(now - 1h, now);
    const auto row = [&good](const char *name, auto spoil) {
        FloodRecorded record = good;
        spoil(record);
        QTest::newRow(name) << record;
    };
    row("a level too few", [](FloodRecorded &r) { r.byLevel.front().count = 0; });
    row("a grid too many", [](FloodRecorded &r) { r.byGrid.push_back({1, u"12"_s}); });
    row("no kinds", [](FloodRecorded &r) { r.byKind.clear(); });
    row("a number twice", [](FloodRecorded &r) { r.numbers.back() = r.numbers.front(); });
    row("a red one among the others", [](FloodRecorded &r) { r.reds.front() = r.numbers.front(); });
    row("without a case", [](FloodRecorded &r) { r = {r.began, {}, {}, {}, r.ended, false, {}, {}}; });
    row("ends before it begins", [](FloodRecorded &r) { r.ended = r.began - 1ms; });
    row("in the future", [](FloodRecorded &r) { r.ended += 1ms; });
}

void TestShelving::aRecordThatDoesNotAddUpIsRefused()
{
    QFETCH(FloodRecorded, record);
    QCOMPARE(order(RecordFlood{record}, Role::System).error().code, ErrorCode::Malformed);
}

void TestShelving::everyFactComesBackFromItsBytes_data()
{
    QTest::addColumn<CentreEventBody>("body");
    QTest::addColumn<QByteArray>("bytes");
    const base::Instant at = base::fromMsec(1636077600000);
    QTest::newRow("shelved") << CentreEventBody(AnnunciationShelved{u"overdue"_s, u"N1"_s, u"已催办"_s, at})
                             << QByteArray(R"({"kind":"overdue","object":"N1","reason":"已催办","until":1636077600000})");
    QTest::newRow("out of service") << CentreEventBody(AnnunciationShelved{u"overdue"_s, {}, u"联调"_s, {}})
                                    << QByteArray(R"({"kind":"overdue","reason":"联调"})");
    QTest::newRow("unshelved") << CentreEventBody(AnnunciationUnshelved{u"overdue"_s, u"N1"_s}) << QByteArray(R"({"kind":"overdue","object":"N1"})");
    QTest::newRow("flood")
        << CentreEventBody(flood(at, at + 1h))
        << QByteArray(R"({"began":1636077600000,"byGrid":[{"count":2,"of":"04"},{"count":1,"of":"11"}],"byKind":[{"count":3,"of":"积水"}],)"
                      R"("byLevel":[{"count":1,"of":"red"},{"count":2,"of":"yellow"}],"ended":1636081200000,"numbers":["N1","N2"],"reds":["N3"]})");
}

void TestShelving::everyFactComesBackFromItsBytes()
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

void TestShelving::rungsAreClimbedByTheClock_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("post");
    QTest::addColumn<int>("since"); // seconds
    QTest::addColumn<QString>("next");
    QTest::addColumn<int>("nextAt");
    QTest::newRow("at once") << 0 << QString() << 0 << u"值班长"_s << 300;
    QTest::newRow("exactly at the first rung's limit") << 300 << QString() << 0 << u"值班长"_s << 300;
    QTest::newRow("after it") << 301 << u"值班长"_s << 300 << u"中心值班领导"_s << 600;
    QTest::newRow("the second") << 601 << u"中心值班领导"_s << 600 << u"分管镇领导"_s << 3600;
    QTest::newRow("the last") << 3601 << u"分管镇领导"_s << 3600 << QString() << 0;
    QTest::newRow("a day later") << 86400 << u"分管镇领导"_s << 3600 << QString() << 0;
}

void TestShelving::rungsAreClimbedByTheClock()
{
    QFETCH(int, seconds);
    QFETCH(QString, post);
    QFETCH(int, since);
    QFETCH(QString, next);
    QFETCH(int, nextAt);
    const std::vector<EscalationRung> rungs{
        {u"值班长"_s, {5, LimitUnit::Minute}}, {u"中心值班领导"_s, {10, LimitUnit::Minute}}, {u"分管镇领导"_s, {1, LimitUnit::UrgentHour}}};
    const WorkCalendar calendar = calendar2021();
    const auto turn = escalationAt(rungs, calendar, m_now, m_now + std::chrono::seconds(seconds));
    QVERIFY(turn.has_value());
    QCOMPARE(turn->post, post);
    QCOMPARE(turn->since, m_now + std::chrono::seconds(since));
    QCOMPARE(turn->nextPost, next);
    QCOMPARE(turn->nextAt, next.isEmpty() ? std::nullopt : std::optional(m_now + std::chrono::seconds(nextAt)));
    QVERIFY(!escalationAt({}, calendar, m_now, m_now + 1h));
}

GRIDHALL_TEST(TestShelving, QCoreApplication)
#include "tst_shelving.moc"

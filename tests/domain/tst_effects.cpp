// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/rules/effects.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(domain::Severity)

/// What a colour sets off, as data: red is acknowledged by a supervisor, orange goes on the supervise list, yellow urges at a share of its limit.
class TestEffects : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aShareOfTheLimit_data();
    void aShareOfTheLimit();
    void redIsToBeAcknowledged_data();
    void redIsToBeAcknowledged();
    void onlyUnseenLevelsWait();
    void orangeGoesOnTheList();
    void theListRaisesNoColour();
    void yellowUrgesOnce();
    void yellowUrges_data();
    void yellowUrges();
    void noEffectNoOrder();
    void onlyTheSystemListsAndUrgesByRule();
};

namespace {

ColourEffects towns()
{
    ColourEffects effects;
    effects[indexOf(Severity::Red)].sound = true;
    effects[indexOf(Severity::Red)].acknowledgeWithin = TimeLimit{5, LimitUnit::Minute};
    effects[indexOf(Severity::Orange)].superviseList = true;
    effects[indexOf(Severity::Yellow)].urgeAtShare = 0.8;
    return effects;
}

template <class Order> std::optional<Instant> momentOf(const Life &life, Instant now)
{
    for (const SystemOrder &order : systemOrders(life.now(), life.book(), towns(), now)) {
        if (std::holds_alternative<Order>(order.body))
            return order.at;
    }
    return std::nullopt;
}

/// Gives the system's orders that are due at the life's moment, as the desk does.
int obey(Life &life)
{
    int given = 0;
    for (const SystemOrder &order : systemOrders(life.now(), life.book(), towns(), life.time())) {
        if (order.at > life.time())
            break;
        if (!life.order(order.body, Role::System))
            return -1;
        ++given;
    }
    return given;
}

void begin(Life &life, Severity level)
{
    QVERIFY(life.begin());
    if (life.now().level != level)
        QVERIFY(life.order(ChangeSeverity{level, u"as seen"_s}));
}

} // namespace

void TestEffects::aShareOfTheLimit_data()
{
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<double>("share");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("80 % of ten minutes") << qint64(600'000) << 0.8 << qint64(480'000);
    QTest::newRow("the first millisecond that is not before it") << qint64(7) << 0.5 << qint64(4);
    QTest::newRow("all of it") << qint64(600'000) << 1.0 << qint64(600'000);
}

void TestEffects::aShareOfTheLimit()
{
    QFETCH(qint64, whole);
    QFETCH(double, share);
    const Instant start = utc("2021-09-24T01:00:00Z");
    QTEST(base::toMsec(shareReachedAt(start, start + base::Milliseconds(whole), share)) - base::toMsec(start), "expected");
}

void TestEffects::redIsToBeAcknowledged_data()
{
    QTest::addColumn<Severity>("level");
    QTest::addColumn<bool>("unseen");
    QTest::addColumn<int>("minutes"); // −1: nothing is asked for
    QTest::newRow("red") << Severity::Red << true << 5;
    QTest::newRow("red, acknowledged") << Severity::Red << false << -1;
    QTest::newRow("orange") << Severity::Orange << true << -1;
    QTest::newRow("green") << Severity::Green << true << -1;
}

void TestEffects::redIsToBeAcknowledged()
{
    QFETCH(Severity, level);
    QFETCH(bool, unseen);
    QFETCH(int, minutes);
    const Instant since = utc("2021-09-24T01:00:00Z");
    const auto by = acknowledgeBy(level, unseen ? std::optional(since) : std::nullopt, towns(), calendar2021());
    QCOMPARE(by, minutes < 0 ? std::nullopt : std::optional(since + std::chrono::minutes(minutes)));
}

void TestEffects::onlyUnseenLevelsWait()
{
    Life life("wire");
    QVERIFY(life.begin());
    const Instant filed = life.time();
    QCOMPARE(briefOf(life.now()).unseenSince, std::optional(filed));
    life.pass(2min);
    QVERIFY(life.order(SuperviseCase{u"live wire"_s}, Role::Supervisor)); // judged again, red as before: the wait goes on
    QCOMPARE(briefOf(life.now()).unseenSince, std::optional(filed));
    QVERIFY(life.order(AcknowledgeCase{}, Role::Supervisor));
    QVERIFY(!briefOf(life.now()).unseenSince);
    QVERIFY(life.order(ChangeSeverity{Severity::Blue, u"smaller than told"_s}));
    life.pass(1min);
    QVERIFY(life.order(ChangeSeverity{Severity::Red, u"it is live"_s}));
    QCOMPARE(briefOf(life.now()).unseenSince, std::optional(life.time()));
    QVERIFY(life.order(RecordClosure{life.time(), {}}, Role::System));
    QVERIFY(!briefOf(life.now()).unseenSince);
}

void TestEffects::orangeGoesOnTheList()
{
    Life life;
    begin(life, Severity::Orange);
    QCOMPARE(momentOf<ListForSupervision>(life, life.time()), std::optional(life.time()));
    QCOMPARE(obey(life), 1);
    QVERIFY(life.now().supervised);
    QVERIFY(life.now().listedByRule);
    QCOMPARE(life.events().back().rule, u"effects.orange.superviseList"_s);
    QCOMPARE(summary(life.events().back().body), u"by its colour"_s);
    QCOMPARE(obey(life), 0); // once
    // A supervisor still can, and then it counts as a person's.
    life.pass(1min);
    QVERIFY(life.order(SuperviseCase{u"I watch it"_s}, Role::Supervisor));
    QVERIFY(!life.now().listedByRule);
    QVERIFY(life.now().severityInputs.supervised);
    QCOMPARE(life.now().supervisedAt, std::optional(life.time()));
    QVERIFY(!life.order(SuperviseCase{u"again"_s}, Role::Supervisor));
}

void TestEffects::theListRaisesNoColour()
{
    // Blue with three points is yellow; a point more would make it orange. With orange's effect on yellow, the list must not add that point.
    Life life;
    ReportCase order{report("bike"), {}, true, true};
    order.inputs.base = Severity::Blue;
    order.inputs.baseText = u"bike"_s;
    order.inputs.repeats = 5;
    QVERIFY(life.order(order));
    QCOMPARE(life.now().level, Severity::Yellow);
    ColourEffects effects;
    effects[indexOf(Severity::Yellow)].superviseList = true;
    const auto orders = systemOrders(life.now(), life.book(), effects, life.time());
    QVERIFY(!orders.empty());
    QVERIFY(life.order(orders.front().body, Role::System));
    QVERIFY(life.now().supervised);
    QCOMPARE(life.now().level, Severity::Yellow);
    QCOMPARE(life.now().severity.points, 3);
    // The same by a supervisor does.
    QVERIFY(life.order(SuperviseCase{u"I watch it"_s}, Role::Supervisor));
    QCOMPARE(life.now().level, Severity::Orange);
}

void TestEffects::yellowUrgesOnce()
{
    Life life;
    begin(life, Severity::Yellow);
    const Instant due = life.now().deadlines[Stage::Whole]->dueAt;
    const Instant at = life.time() + 8min;
    QCOMPARE(due, life.time() + 10min);
    QCOMPARE(momentOf<UrgeCase>(life, life.time()), std::optional(at));
    life.pass(8min - base::Milliseconds(1));
    QCOMPARE(obey(life), 0);
    life.pass(base::Milliseconds(1));
    QCOMPARE(obey(life), 1);
    QCOMPARE(life.now().urges, 1);
    QCOMPARE(life.now().urgedByRuleAt, std::optional(at));
    QCOMPARE(life.events().back().rule, u"effects.yellow.urgeAtShare"_s);
    QCOMPARE(life.events().back().actor.role, Role::System);
    QCOMPARE(obey(life), 0);
    // Another desk that gives the same order meanwhile adds nothing.
    const size_t before = life.events().size();
    QVERIFY(life.order(UrgeCase{QLatin1String(kByColour), effectRule(Severity::Yellow, kUrgeEffect)}, Role::System));
    QCOMPARE(life.events().size(), before);
    // People go on urging as they like.
    QVERIFY(life.order(UrgeCase{u"now"_s}));
    QCOMPARE(life.now().urges, 2);
}

void TestEffects::yellowUrges_data()
{
    QTest::addColumn<Severity>("level");
    QTest::addColumn<bool>("dispatched");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<int>("minute"); // of ten
    QTest::addColumn<bool>("urges");
    QTest::newRow("yellow at 80 %") << Severity::Yellow << true << false << 8 << true;
    QTest::newRow("yellow before") << Severity::Yellow << true << false << 7 << false;
    QTest::newRow("yellow at the limit") << Severity::Yellow << true << false << 10 << true;
    QTest::newRow("yellow past the limit: being late says more") << Severity::Yellow << true << false << 11 << false;
    QTest::newRow("nobody has it yet") << Severity::Yellow << false << false << 8 << false;
    QTest::newRow("the clock stands") << Severity::Yellow << true << true << 8 << false;
    QTest::newRow("blue only counts") << Severity::Blue << true << false << 8 << false;
    QTest::newRow("orange is on the list instead") << Severity::Orange << true << false << 8 << false;
}

void TestEffects::yellowUrges()
{
    QFETCH(Severity, level);
    QFETCH(bool, dispatched);
    QFETCH(bool, suspended);
    QFETCH(int, minute);
    QFETCH(bool, urges);
    Life life;
    QVERIFY(life.begin(dispatched));
    if (life.now().level != level)
        QVERIFY(life.order(ChangeSeverity{level, u"as seen"_s}));
    if (suspended)
        QVERIFY(life.order(SuspendCase{u"rain"_s}));
    life.pass(std::chrono::minutes(minute));
    const auto at = momentOf<UrgeCase>(life, life.time());
    QCOMPARE(at && *at <= life.time(), urges);
}

void TestEffects::noEffectNoOrder()
{
    for (const Severity level : kSeverities) {
        Life life;
        begin(life, level);
        life.pass(9min);
        const auto orders = systemOrders(life.now(), life.book(), {}, life.time());
        QCOMPARE(orders.size(), 1u); // the severity rule's own look at twice the limit
        QVERIFY(std::holds_alternative<ReviewSeverity>(orders.front().body));
        QCOMPARE(orders.front().at, *twiceLimitAt(life.now(), life.book()) + base::Milliseconds(1));
    }
}

void TestEffects::onlyTheSystemListsAndUrgesByRule()
{
    Life life;
    begin(life, Severity::Yellow);
    QVERIFY(!life.order(ListForSupervision{effectRule(Severity::Yellow, kListEffect)}, Role::Supervisor));
    QVERIFY(life.order(UrgeCase{u"hurry"_s, effectRule(Severity::Yellow, kUrgeEffect)})); // a person's urge is a person's
    QVERIFY(!life.now().urgedByRuleAt);
    QVERIFY(life.events().back().rule.startsWith(u"lifecycle."_s));
}

GRIDHALL_TEST(TestEffects, QCoreApplication)
#include "tst_effects.moc"

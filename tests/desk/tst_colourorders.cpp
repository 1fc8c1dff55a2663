// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"
#include "domain/centre/plan.h"
#include "domain/rules/effects.h"
#include "support/testprogram.h"

#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;

/// What a colour sets off by itself: the desk gives the orders when their moment has come, once, and nobody needs to look.
class TestColourOrders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void orangeIsListedAtOnce();
    void yellowIsUrgedAtItsShare();
    void aDeskThatStartsLaterFindsThem();
    void aLimitThatHasPassedIsNotUrged();
    void twoDesksUrgeOnce();

private:
    [[nodiscard]] std::unique_ptr<desk::StoreDesk> made();
    [[nodiscard]] desk::Receipt submit(domain::CaseOrder order) { return m_desk->submit(std::move(order)).result().value_or(desk::Receipt()); }
    [[nodiscard]] desk::Receipt reported(domain::Severity level);
    [[nodiscard]] domain::Case now(base::CaseId id) { return m_desk->open(id).result()->state; }

    region::RegionPtr m_region;
    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<desk::StoreDesk> m_desk;
};

void TestColourOrders::init()
{
    auto plan = std::make_shared<domain::Plan>();
    plan->effects[domain::indexOf(domain::Severity::Orange)].superviseList = true;
    plan->effects[domain::indexOf(domain::Severity::Yellow)].urgeAtShare = 0.8;
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    region->plan = plan;
    m_region = region;
    m_clock = std::make_unique<base::FixedClock>(support::mockNow());
    m_memory = std::make_unique<MemoryStore>();
    m_desk = made();
}

std::unique_ptr<desk::StoreDesk> TestColourOrders::made()
{
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = true;
    return std::make_unique<desk::StoreDesk>(memoryParts(*m_memory, *m_clock), m_region, *m_clock, options);
}

desk::Receipt TestColourOrders::reported(domain::Severity level)
{
    domain::CaseOrder order = aReport({});
    std::get<domain::ReportCase>(order.body).inputs.base = level;
    return submit(order);
}

void TestColourOrders::orangeIsListedAtOnce()
{
    const desk::Receipt orange = reported(domain::Severity::Orange), blue = reported(domain::Severity::Blue);
    QTRY_VERIFY(now(orange.id).supervised);
    const auto file = m_desk->open(orange.id).result();
    QCOMPARE(file->timeline.back().event.rule, u"effects.orange.superviseList"_s);
    QCOMPARE(file->timeline.back().event.actor.role, domain::Role::System);
    const quint32 version = file->state.version;
    QTest::qWait(60);
    QCOMPARE(now(orange.id).version, version); // once
    QVERIFY(!now(blue.id).supervised);
}

void TestColourOrders::yellowIsUrgedAtItsShare()
{
    const desk::Receipt yellow = reported(domain::Severity::Yellow); // 60 minutes in all
    m_clock->advance(48min - 1ms);
    QTest::qWait(60);
    QCOMPARE(now(yellow.id).urges, 0);
    m_clock->advance(1ms);
    QTRY_COMPARE(now(yellow.id).urges, 1);
    m_clock->advance(5min);
    QTest::qWait(60);
    QCOMPARE(now(yellow.id).urges, 1);
    QCOMPARE(m_desk->open(yellow.id).result()->timeline.back().event.rule, u"effects.yellow.urgeAtShare"_s);
}

void TestColourOrders::aDeskThatStartsLaterFindsThem()
{
    m_desk.reset();
    desk::StoreDeskOptions quiet = quick();
    m_desk = std::make_unique<desk::StoreDesk>(memoryParts(*m_memory, *m_clock), m_region, *m_clock, quiet);
    const desk::Receipt orange = reported(domain::Severity::Orange), yellow = reported(domain::Severity::Yellow);
    m_clock->advance(50min);
    m_desk.reset();
    m_desk = made();
    Listener listener(*m_desk);
    QTRY_VERIFY(now(orange.id).supervised);
    QTRY_COMPARE(now(yellow.id).urges, 1);
}

void TestColourOrders::aLimitThatHasPassedIsNotUrged()
{
    m_desk.reset();
    m_desk = std::make_unique<desk::StoreDesk>(memoryParts(*m_memory, *m_clock), m_region, *m_clock, quick());
    const desk::Receipt yellow = reported(domain::Severity::Yellow);
    m_clock->advance(61min);
    m_desk.reset();
    m_desk = made();
    Listener listener(*m_desk);
    QTRY_COMPARE(listener.snapshots, 1);
    QTest::qWait(60);
    QCOMPARE(now(yellow.id).urges, 0);
}

void TestColourOrders::twoDesksUrgeOnce()
{
    const auto other = made();
    const desk::Receipt yellow = reported(domain::Severity::Yellow);
    m_clock->advance(49min);
    QTRY_COMPARE(now(yellow.id).urges, 1);
    QTest::qWait(100);
    QCOMPARE(now(yellow.id).urges, 1);
}

GRIDHALL_TEST(TestColourOrders, QCoreApplication)
#include "tst_colourorders.moc"

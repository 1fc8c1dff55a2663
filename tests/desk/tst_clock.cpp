// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ownmoment.h"
#include "desk/writer/clockmark.h"
#include "desktools.h"
#include "domain/centre/plan.h"
#include "domain/rules/effects.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;

/// A clock that is stepped, forward or back, writes nothing that cannot be taken back.
class TestClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aStepRaisesNothing_data();
    void aStepRaisesNothing();
    void peoplesOrdersGoOnByTheCount();
    void aClockThatComesBackEndsTheDoubt();
    void aSupervisorConfirms();
    void aProcessThatStartsInThePastCountsFromWhatWasWritten();
    void aDoubtOutlivesItsProcess();
    void aSourcesOwnTimeIsNoMeasure();
    void whoWritesAheadIsSaid();
    void aStepWhileNobodyWatchedIsSeen_data();
    void aStepWhileNobodyWatchedIsSeen();

private:
    void open();
    [[nodiscard]] domain::ClockStanding standing();
    [[nodiscard]] bool waitFor(const std::function<bool()> &reached);
    [[nodiscard]] desk::Receipt reported(domain::Severity level);
    [[nodiscard]] domain::Case now(base::CaseId id) { return m_desk->open(id).result()->state; }
    [[nodiscard]] bool isSystemsOwn(const domain::CommittedEvent &event) const;
    [[nodiscard]] int systemEvents();

    region::RegionPtr m_region;
    std::unique_ptr<support::Machine> m_machine;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<desk::StoreDesk> m_desk;
};

void TestClock::init()
{
    auto plan = std::make_shared<domain::Plan>();
    plan->effects[domain::indexOf(domain::Severity::Yellow)].urgeAtShare = 0.8;
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    region->plan = plan;
    m_region = region;
    m_machine = std::make_unique<support::Machine>(support::mockNow());
    m_memory = std::make_unique<MemoryStore>();
    open();
}

void TestClock::cleanup()
{
    m_desk.reset();
    m_memory.reset();
}

void TestClock::open()
{
    m_desk.reset();
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = true;
    options.watch = &m_machine->clock;
    m_desk = std::make_unique<desk::StoreDesk>(memoryParts(*m_memory, m_machine->clock), m_region, m_machine->clock, options);
}

domain::ClockStanding TestClock::standing()
{
    const std::scoped_lock lock(m_memory->mutex);
    domain::Centre centre;
    static_cast<void>(m_memory->log.replayCentre(0, [&centre](const store::CommittedCentreEvent &committed) {
        domain::apply(centre, committed.event);
        return true;
    }));
    return centre.clock;
}

bool TestClock::waitFor(const std::function<bool()> &reached) { return QTest::qWaitFor(reached, 20'000); }

desk::Receipt TestClock::reported(domain::Severity level)
{
    domain::Command command = report({});
    std::get<domain::ReportCase>(command.body).inputs.base = level;
    return m_desk->submit(std::move(command)).result().value_or(desk::Receipt());
}

bool TestClock::isSystemsOwn(const domain::CommittedEvent &event) const
{
    return std::holds_alternative<domain::CaseUrged>(event.event.body) || std::holds_alternative<domain::SeverityChanged>(event.event.body) ||
           std::holds_alternative<domain::CaseSupervised>(event.event.body);
}

int TestClock::systemEvents()
{
    const auto events = m_memory->events();
    return int(std::ranges::count_if(events, [this](const domain::CommittedEvent &event) { return isSystemsOwn(event); }));
}

void TestClock::aStepRaisesNothing_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::newRow("an hour on") << 1LL;
    QTest::newRow("a day and an hour on") << 25LL;
    QTest::newRow("463 days on") << 463LL * 24;
    QTest::newRow("two hours back") << -2LL;
    QTest::newRow("back to 1999") << -26LL * 8766;
}

void TestClock::aStepRaisesNothing()
{
    QFETCH(qint64, hours);
    const desk::Receipt receipt = reported(domain::Severity::Yellow);
    QVERIFY(receipt.id.isValid());
    m_machine->step(std::chrono::hours(hours));
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    QCOMPARE(standing().open->doubt.kind, base::ClockDoubt::Kind::Jumped);
    QCOMPARE(standing().open->doubt.since, support::mockNow());
    QCOMPARE(standing().open->doubt.seen, support::mockNow() + std::chrono::hours(hours));
    // Even what would really be due by now waits: nobody knows it for sure.
    m_machine->pass(3h);
    const desk::Receipt another = reported(domain::Severity::Yellow);
    QCOMPARE(systemEvents(), 0);
    QCOMPARE(now(another.id).report.reportedAt.time_since_epoch() > 0ms, true);
}

void TestClock::peoplesOrdersGoOnByTheCount()
{
    m_machine->step(std::chrono::days(463));
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    m_machine->pass(10min);
    const desk::Receipt receipt = reported(domain::Severity::Blue);
    QVERIFY(receipt.id.isValid());
    const auto events = m_memory->events();
    QCOMPARE(events.front().event.at, support::mockNow() + 10min); // neither number nor deadline of another year
    QCOMPARE(now(receipt.id).filedAt, std::optional(support::mockNow() + 10min));
}

void TestClock::aClockThatComesBackEndsTheDoubt()
{
    const desk::Receipt receipt = reported(domain::Severity::Yellow);
    m_machine->step(25h);
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    m_machine->pass(3h);
    m_machine->step(-25h);
    QVERIFY(waitFor([this] { return !standing().open.has_value(); }));
    QCOMPARE(standing().ended.size(), 1U);
    QVERIFY(!standing().ended.front().confirmed);
    // What waited is done now.
    QVERIFY(waitFor([this] { return systemEvents() > 0; }));
    QVERIFY(receipt.id.isValid());
}

void TestClock::aSupervisorConfirms()
{
    QVERIFY(reported(domain::Severity::Yellow).id.isValid());
    m_machine->step(8h);
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    const domain::Actor dispatcher{u"坐席03"_s, domain::Role::Dispatcher}, supervisor{u"值班长"_s, domain::Role::Supervisor};
    QVERIFY(!m_desk->submit(domain::CentreOrder{dispatcher, domain::ConfirmClock{}}).result());
    const auto confirmed = m_desk->submit(domain::CentreOrder{supervisor, domain::ConfirmClock{}}).result();
    QVERIFY(confirmed.has_value());
    QVERIFY(!(*confirmed)->centre.clock.open);
    const domain::EndedClockDoubt ended = standing().ended.front();
    QCOMPARE(*ended.confirmed, support::mockNow() + 8h);
    QCOMPARE(ended.by, u"值班长"_s);
    QVERIFY(!m_machine->clock.doubt());
    QCOMPARE(m_machine->clock.now(), support::mockNow() + 8h);
    QVERIFY(waitFor([this] { return systemEvents() > 0; }));
}

void TestClock::aProcessThatStartsInThePastCountsFromWhatWasWritten()
{
    QVERIFY(reported(domain::Severity::Yellow).id.isValid());
    m_desk.reset();
    m_machine = std::make_unique<support::Machine>(support::mockNow() - std::chrono::years(26));
    open();
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    QCOMPARE(standing().open->doubt.kind, base::ClockDoubt::Kind::Behind);
    const desk::Receipt receipt = reported(domain::Severity::Blue);
    QVERIFY(now(receipt.id).filedAt >= support::mockNow()); // not 26 years late from its first minute
    m_machine->step(std::chrono::years(26) + 1h);
    QVERIFY(waitFor([this] { return !standing().open.has_value(); }));
    const auto events = m_memory->events();
    QVERIFY(standing().isDoubtful(events.back().position, support::mockNow()) || systemEvents() > 0);
}

void TestClock::aDoubtOutlivesItsProcess()
{
    QVERIFY(reported(domain::Severity::Yellow).id.isValid());
    m_machine->step(std::chrono::days(463));
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    m_desk.reset();
    m_machine = std::make_unique<support::Machine>(support::mockNow() + std::chrono::days(463) + 2h); // started again, still wrong
    open();
    QVERIFY(reported(domain::Severity::Blue).id.isValid());
    QVERIFY(standing().open.has_value());
    QCOMPARE(systemEvents(), 0);
    m_desk.reset();
    m_machine = std::make_unique<support::Machine>(support::mockNow() + 3h); // and right again
    open();
    QVERIFY(waitFor([this] { return !standing().open.has_value(); }));
}

void TestClock::aSourcesOwnTimeIsNoMeasure()
{
    const base::Instant ahead = support::mockNow() + std::chrono::days(900);
    domain::ImportCase record;
    record.report = std::get<domain::ReportCase>(report({}).body).report;
    record.report.reportedAt = ahead;
    QVERIFY(m_desk->submit({{}, {}, {u"热线"_s, domain::Role::System}, record}).result());
    m_desk.reset();
    const auto newest = desk::newestOwnMoment(m_memory->log, {});
    QVERIFY(newest && *newest);
    QVERIFY(**newest <= support::mockNow() + 1s);
    open();
    QVERIFY(reported(domain::Severity::Blue).id.isValid());
    QVERIFY(!standing().open);
}

void TestClock::whoWritesAheadIsSaid()
{
    support::Machine other(support::mockNow() + 6h);
    desk::StoreDeskOptions options = quick();
    options.watch = &other.clock;
    desk::StoreDesk wrong(memoryParts(*m_memory, other.clock), m_region, other.clock, options);
    QVERIFY(wrong.submit(report({})).result());
    QVERIFY(waitFor([this] { return standing().open.has_value(); }));
    QCOMPARE(m_machine->clock.now(), support::mockNow()); // heard, not followed
}

void TestClock::aStepWhileNobodyWatchedIsSeen_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::newRow("25 hours on") << qint64(25);
    QTest::newRow("the year 2028") << qint64(24 * 800);
    QTest::newRow("two hours back") << qint64(-2);
    QTest::newRow("not at all") << qint64(0);
}

// The program ends, somebody sets the clock, the program starts again: the machine has run through, and its count with it.
void TestClock::aStepWhileNobodyWatchedIsSeen()
{
    QFETCH(qint64, hours);
    QTemporaryDir dir;
    m_desk.reset();
    desk::StoreDeskOptions options = quick();
    options.clockMark = desk::clockMarkOf(dir.filePath(u"a.store"_s));
    for (const bool again : {false, true}) {
        base::WatchedClock watched(m_machine->wall, m_machine->stopwatch);
        options.watch = &watched;
        desk::StoreDesk desk(memoryParts(*m_memory, watched), m_region, watched, options);
        QVERIFY(desk.submit(report({})).result());
        if (again) {
            QVERIFY(waitFor([&] { return standing().open.has_value() == (hours != 0); }));
            QVERIFY(std::chrono::abs(watched.now() - support::mockNow() - 3min) < 1s);
        } else {
            m_machine->pass(3min);
            m_machine->step(std::chrono::hours(hours));
        }
    }
    QCOMPARE(QFile::permissions(options.clockMark) & (QFileDevice::ReadOther | QFileDevice::ReadGroup), QFileDevice::Permissions());
}

GRIDHALL_TEST(TestClock, QCoreApplication)

#include "tst_clock.moc"

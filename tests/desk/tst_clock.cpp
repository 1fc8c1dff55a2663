// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ownmoment.h"
#include "desk/writer/clockmark.h"
#include "desktools.h"
#include "domain/centre/plan.h"
#include "domain/rules/effects.h"
#include "store/log/caseids.h"
#include "store/log/memorylog.h"
#include "store/projection/projections.h"
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
    void ownMomentsAreFoundBehindManyOthers_data();
    void ownMomentsAreFoundBehindManyOthers();
    void aLongAbsenceIsAskedAbout_data();
    void aLongAbsenceIsAskedAbout();
    void theMarkOfAnEarlierStartStillSaysSomething();
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
    return store::foldCentre(m_memory->log).value_or(domain::Centre()).clock;
}

bool TestClock::waitFor(const std::function<bool()> &reached) { return QTest::qWaitFor(reached, 20'000); }

desk::Receipt TestClock::reported(domain::Severity level)
{
    domain::CaseOrder order = aReport({});
    std::get<domain::ReportCase>(order.body).inputs.base = level;
    return m_desk->submit(std::move(order)).result().value_or(desk::Receipt());
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
    record.report = std::get<domain::ReportCase>(aReport({}).body).report;
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

void TestClock::ownMomentsAreFoundBehindManyOthers_data()
{
    QTest::addColumn<int>("others");
    QTest::newRow("none") << 0;
    QTest::newRow("the file of a week") << 700;
    QTest::newRow("the file of a year") << 9'000;
}

void TestClock::ownMomentsAreFoundBehindManyOthers()
{
    QFETCH(int, others);
    store::MemoryLog log;
    const base::FixedClock clock(support::mockNow());
    store::CaseIds ids(clock, 1);
    const domain::Actor source{u"热线"_s, domain::Role::System};
    const base::Instant past = support::mockNow() - std::chrono::days(400);
    const auto append = [&log](base::CaseId id, quint32 version, const domain::CaseEvent &event) {
        auto batch = log.begin();
        return batch && (*batch)->append(id, version, std::span(&event, 1)) && (*batch)->commit();
    };
    const base::CaseId id = ids.next();
    QVERIFY(append(id, 0, {past, source, {}, {}, domain::NoteAdded{u"1"_s}}));
    for (int i = 1; i <= others; ++i)
        QVERIFY(append(id, quint32(i), {past, source, {}, {}, domain::NoteAdded{u"2"_s}}));
    QCOMPARE(*desk::newestOwnMoment(log, {}), std::optional(support::mockNow()));
    // A source's word is taken by the centre's own clock, whatever it tells.
    const base::Instant taken = support::mockNow() + 3h;
    QVERIFY(append(id, quint32(others) + 1, {taken, source, {}, {}, domain::SourceCorrected{}}));
    QCOMPARE(*desk::newestOwnMoment(log, {}), std::optional(taken));
}

void TestClock::aLongAbsenceIsAskedAbout_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("counted"); // the machine ran through, and the mark of the last program says so
    QTest::addColumn<bool>("asked");
    QTest::newRow("a weekend") << 3 << false << false;
    QTest::newRow("463 days") << 463 << false << true;
    QTest::newRow("463 days, counted") << 463 << true << false;
}

// No program ran, nothing counted: nobody can say whether the clock was set, or the hall was closed for so long.
void TestClock::aLongAbsenceIsAskedAbout()
{
    QFETCH(int, days);
    QFETCH(bool, counted);
    QFETCH(bool, asked);
    QTemporaryDir dir;
    QVERIFY(reported(domain::Severity::Yellow).id.isValid());
    m_desk.reset();
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = true;
    options.clockMark = desk::clockMarkOf(dir.filePath(u"a.store"_s));
    if (counted)
        QVERIFY(desk::writeClockMark(options.clockMark, m_machine->clock.mark()));
    m_machine->pass(std::chrono::days(days));
    base::WatchedClock watched(m_machine->wall, m_machine->stopwatch);
    options.watch = &watched;
    desk::StoreDesk desk(memoryParts(*m_memory, watched), m_region, watched, options);
    QVERIFY(desk.submit(aReport({})).result());
    QVERIFY(waitFor([&] { return standing().open.has_value() == asked && (asked || systemEvents() > 0); }));
    if (!asked)
        return;
    QCOMPARE(systemEvents(), 0);
    QVERIFY(desk.submit(domain::CentreOrder{{u"值班长"_s, domain::Role::Supervisor}, domain::ConfirmClock{}}).result());
    QVERIFY(waitFor([this] { return systemEvents() > 0; }));
    QCOMPARE(watched.now(), m_machine->wall.now());
}

// The machine was started again, its clock in the past: the count is gone, the moment that it had come to is not.
void TestClock::theMarkOfAnEarlierStartStillSaysSomething()
{
    QTemporaryDir dir;
    m_desk.reset();
    desk::StoreDeskOptions options = quick();
    options.clockMark = desk::clockMarkOf(dir.filePath(u"a.store"_s));
    QFile mark(options.clockMark);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.write("another-start 5000 " + QByteArray::number(base::toMsec(support::mockNow() + 10h)) + '\n');
    mark.close();
    const auto read = desk::readClockMark(options.clockMark);
    QVERIFY(read && !read->isOfThisStart);
    base::WatchedClock watched(m_machine->wall, m_machine->stopwatch);
    options.watch = &watched;
    desk::StoreDesk desk(memoryParts(*m_memory, watched), m_region, watched, options);
    QVERIFY(waitFor([&] { return standing().open.has_value(); }));
    QCOMPARE(standing().open->doubt.kind, base::ClockDoubt::Kind::Behind);
    QCOMPARE(standing().open->doubt.since, support::mockNow() + 10h);
}

void TestClock::whoWritesAheadIsSaid()
{
    QVERIFY(reported(domain::Severity::Green).id.isValid()); // it has looked at the store by now, and counts by itself
    support::Machine other(support::mockNow() + 6h);
    desk::StoreDeskOptions options = quick();
    options.watch = &other.clock;
    desk::StoreDesk wrong(memoryParts(*m_memory, other.clock), m_region, other.clock, options);
    QVERIFY(wrong.submit(aReport({})).result());
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
        QVERIFY(desk.submit(aReport({})).result());
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

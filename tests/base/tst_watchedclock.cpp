// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/steppedclock.h"
#include "support/testprogram.h"

#include <QTest>

using namespace std::chrono_literals;
using base::ClockDoubt;
using base::Instant;

namespace {

const Instant kStart = base::fromMsec(1'764'331'200'000); // 2025-11-28 12:00 UTC

} // namespace

/// A wall clock is believed as long as it moves by what passes.
class TestWatchedClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_machine = std::make_unique<support::Machine>(kStart); }

    void stepsAreNotFollowed_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("followed");
        QTest::newRow("one second back") << -1LL << true;
        QTest::newRow("a time service's minute") << 60LL << true;
        QTest::newRow("a minute back") << -60LL << true;
        QTest::newRow("just over a minute") << 61LL << false;
        QTest::newRow("one hour back") << -3600LL << false;
        QTest::newRow("one hour on") << 3600LL << false;
        QTest::newRow("a day and an hour on") << 90'000LL << false;
        QTest::newRow("back to 1999") << -820'000'000LL << false;
        QTest::newRow("on to 2028") << 68'000'000LL << false;
    }
    void stepsAreNotFollowed()
    {
        QFETCH(qint64, seconds);
        QFETCH(bool, followed);
        QVERIFY(!clock().doubt());
        m_machine->pass(5s);
        m_machine->step(std::chrono::seconds(seconds));
        QCOMPARE(clock().now(), kStart + 5s + (followed ? std::chrono::seconds(seconds) : 0s));
        QCOMPARE(clock().doubt().has_value(), !followed);
        if (followed)
            return;
        QCOMPARE(*clock().doubt(), (ClockDoubt{ClockDoubt::Kind::Jumped, kStart + 5s, kStart + 5s + std::chrono::seconds(seconds)}));
        m_machine->pass(1h);
        QCOMPARE(clock().now(), kStart + 5s + 1h); // goes on by what passes
    }

    void aSlowDriftIsFollowed()
    {
        for (int i = 0; i < 1000; ++i) {
            m_machine->pass(10s);
            m_machine->step(5ms);
            QVERIFY(!clock().doubt());
        }
        QCOMPARE(clock().now(), kStart + 10'000s + 5s);
    }

    void sleepIsNoJump()
    {
        m_machine->pass(std::chrono::hours(60)); // the stopwatch counts it in
        QVERIFY(!clock().doubt());
    }

    void aClockThatComesBackIsBelieved()
    {
        m_machine->step(25h);
        QVERIFY(clock().doubt());
        m_machine->pass(10min);
        m_machine->step(-25h);
        QVERIFY(!clock().doubt());
        QCOMPARE(clock().now(), kStart + 10min);
    }

    void aPersonsWordOpensANewCount()
    {
        m_machine->step(25h);
        QVERIFY(clock().doubt());
        clock().confirm();
        QVERIFY(!clock().doubt());
        QCOMPARE(clock().now(), kStart + 25h);
        m_machine->pass(1min);
        QCOMPARE(clock().now(), kStart + 25h + 1min);
    }

    void aClockBeforeWhatWasWrittenGoesOnFromThere()
    {
        const Instant written = kStart + 48h;
        clock().startAfter(written);
        QCOMPARE(*clock().doubt(), (ClockDoubt{ClockDoubt::Kind::Behind, written, kStart}));
        m_machine->pass(5min);
        QCOMPARE(clock().now(), written + 5min);
        m_machine->step(49h); // set right: an hour passed while the machine was off
        QVERIFY(!clock().doubt());
        QCOMPARE(clock().now(), kStart + 49h + 5min);
    }

    void aLongAbsenceIsAskedAbout()
    {
        clock().startAfterAbsence(kStart - base::WatchedClock::kMostAbsence);
        QVERIFY(!clock().doubt());
        const Instant known = kStart - base::WatchedClock::kMostAbsence - 1min;
        clock().startAfterAbsence(known);
        QCOMPARE(*clock().doubt(), (ClockDoubt{ClockDoubt::Kind::Jumped, known, kStart}));
        m_machine->pass(5min);
        QCOMPARE(clock().now(), known + 5min);
        clock().confirm();
        QCOMPARE(clock().now(), kStart + 5min);
    }

    void aLittleBehindIsNoDoubt()
    {
        clock().startAfter(kStart + 59s);
        QVERIFY(!clock().doubt());
        QCOMPARE(clock().now(), kStart);
    }

    void whoWroteAheadIsHeardAndNotFollowed()
    {
        clock().hearAhead(kStart + 2h);
        QVERIFY(clock().doubt());
        m_machine->pass(1h);
        QVERIFY(clock().doubt());
        QCOMPARE(clock().now(), kStart + 1h);
        m_machine->pass(1h);
        QVERIFY(!clock().doubt()); // that time has come
    }

    void aDoubtIsTakenOver_data()
    {
        QTest::addColumn<ClockDoubt>("doubt");
        QTest::addColumn<qint64>("hoursLater"); // what the clock says when the next process starts, after the doubt began
        QTest::addColumn<bool>("stays");
        const auto jumped = [](base::Milliseconds by) { return ClockDoubt{ClockDoubt::Kind::Jumped, kStart, kStart + by}; };
        QTest::newRow("still a day ahead") << jumped(24h) << 25LL << true;
        QTest::newRow("right an hour later") << jumped(24h) << 1LL << false;
        QTest::newRow("nearer to what was not believed") << jumped(24h) << 13LL << true;
        QTest::newRow("still a day back") << jumped(-24h) << -23LL << true;
        QTest::newRow("was back, right again") << jumped(-24h) << 3LL << false;
        QTest::newRow("still in 1999") << ClockDoubt{ClockDoubt::Kind::Behind, kStart, kStart - std::chrono::years(26)} << -230'000LL << true;
    }
    void aDoubtIsTakenOver()
    {
        QFETCH(ClockDoubt, doubt);
        QFETCH(qint64, hoursLater);
        QFETCH(bool, stays);
        m_machine->pass(std::chrono::hours(hoursLater));
        m_machine->clock.confirm(); // a process that starts now
        clock().adopt(doubt, kStart + 2min);
        QCOMPARE(clock().doubt().has_value(), stays);
        QCOMPARE(clock().now(), stays ? kStart + 2min : kStart + std::chrono::hours(hoursLater));
    }

    void theMachinesStopwatchRuns()
    {
        const base::BootStopwatch stopwatch;
        const auto before = stopwatch.elapsed();
        QTest::qSleep(5);
        QVERIFY(stopwatch.elapsed() > before);
    }

private:
    base::WatchedClock &clock() { return m_machine->clock; }
    std::unique_ptr<support::Machine> m_machine;
};

GRIDHALL_TEST(TestWatchedClock, QCoreApplication)

#include "tst_watchedclock.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/pulse.h"

#include <QSignalSpy>
#include <QTest>

class TestPulse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beatsAtOnceWhenIdle();
    void gathersABurst();
    void defersWhatComesDuringABeat();
    void ticksEverySecond();
};

void TestPulse::beatsAtOnceWhenIdle()
{
    const base::FixedClock clock(base::fromMsec(0));
    live::Pulse pulse(clock);
    QSignalSpy due(&pulse, &live::Pulse::due);
    pulse.note();
    QCOMPARE(due.count(), 1);
}

void TestPulse::gathersABurst()
{
    const base::FixedClock clock(base::fromMsec(0));
    live::Pulse pulse(clock);
    QSignalSpy due(&pulse, &live::Pulse::due);
    for (int i = 0; i < 1000; ++i)
        pulse.note();
    QCOMPARE(due.count(), 1);
    QTRY_COMPARE(due.count(), 2);
    QTest::qWait(5 * live::Pulse::kFrame);
    QCOMPARE(due.count(), 2);
}

void TestPulse::defersWhatComesDuringABeat()
{
    const base::FixedClock clock(base::fromMsec(0));
    live::Pulse pulse(clock);
    int beats = 0, depth = 0, deepest = 0;
    connect(&pulse, &live::Pulse::due, this, [&] {
        deepest = std::max(deepest, ++depth);
        if (++beats < 3)
            pulse.note();
        --depth;
    });
    pulse.note();
    QCOMPARE(beats, 1);
    QTRY_COMPARE(beats, 3);
    QCOMPARE(deepest, 1);
}

void TestPulse::ticksEverySecond()
{
    // A clock that stands 5 ms before a full second: ticks come at that distance, again and again.
    const base::FixedClock clock(base::fromMsec(1995));
    live::Pulse pulse(clock);
    QSignalSpy second(&pulse, &live::Pulse::secondPassed);
    QTRY_VERIFY(second.count() >= 3);
}

QTEST_GUILESS_MAIN(TestPulse)
#include "tst_pulse.moc"

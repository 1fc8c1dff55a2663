// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/pulse.h"
#include "support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

class TestPulse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beatsAtOnceWhenIdle();
    void gathersABurst();
    void defersWhatComesDuringABeat();
    void dearFramesComeSeldom_data();
    void dearFramesComeSeldom();
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

void TestPulse::dearFramesComeSeldom_data()
{
    QTest::addColumn<int>("cost");
    QTest::addColumn<int>("least");
    QTest::newRow("cheap") << 0 << live::Pulse::kFrame;
    QTest::newRow("not cheap any more") << live::Pulse::kCheap + 1 << live::Pulse::kDearFrame;
    QTest::newRow("dear") << 3 * live::Pulse::kCheap << live::Pulse::kShare * 3 * live::Pulse::kCheap;
    QTest::newRow("dearest") << 40 << live::Pulse::kSlowest;
}

void TestPulse::dearFramesComeSeldom()
{
    QFETCH(int, cost);
    QFETCH(int, least);
    const base::FixedClock clock(base::fromMsec(0));
    live::Pulse pulse(clock);
    QElapsedTimer since;
    constexpr int kFrames = 6;
    int frames = 0;
    qint64 last = 0;
    connect(&pulse, &live::Pulse::due, this, [&] {
        last = since.elapsed();
        // What a frame asks for is worked off after it.
        QMetaObject::invokeMethod(this, [cost] { QThread::msleep(static_cast<unsigned long>(cost)); }, Qt::QueuedConnection);
        if (++frames <= kFrames)
            pulse.note();
    });
    since.start();
    pulse.note();
    QTRY_COMPARE(frames, kFrames + 1);
    // From before the first to after the last: a busy machine makes that longer, never shorter. The first distance is that of a pulse which knows no
    // cost yet; a millisecond of each may be lost in rounding.
    const qint64 shortest = live::Pulse::kFrame + (kFrames - 1) * least - kFrames;
    QVERIFY2(last >= shortest, qPrintable(QString::number(last)));
}

void TestPulse::ticksEverySecond()
{
    // A clock that stands 5 ms before a full second: ticks come at that distance, again and again.
    const base::FixedClock clock(base::fromMsec(1995));
    live::Pulse pulse(clock);
    QSignalSpy second(&pulse, &live::Pulse::secondPassed);
    QTRY_VERIFY(second.count() >= 3);
}

GRIDHALL_TEST(TestPulse, QCoreApplication)
#include "tst_pulse.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/shownmoment.h"
#include "support/testprogram.h"

#include <QTest>

using namespace std::chrono_literals;

/// What all clocks of the screens show at once.
class TestShownMoment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void staysForASecond();
    void followsAClockThatWasSet();
    void aFastDrillShowsOneMoment();
};

namespace {

const base::Instant kStart = base::fromMsec(1'636'267'064'000);

/// Lets the machine's time pass and moves the clock `pace` times as far.
void passSecond(base::FixedClock &clock, int pace)
{
    QElapsedTimer machine;
    machine.start();
    QTest::qSleep(120);
    clock.advance(base::Milliseconds(machine.elapsed() * pace));
}

} // namespace

void TestShownMoment::staysForASecond()
{
    base::FixedClock clock(kStart);
    live::ShownMoment shown(clock);
    clock.advance(900ms);
    QCOMPARE(shown.at(), kStart);
    QVERIFY(!shown.isBehind(clock.now()));
    shown.renew();
    QCOMPARE(shown.at(), kStart + 900ms);
}

void TestShownMoment::followsAClockThatWasSet()
{
    base::FixedClock clock(kStart);
    live::ShownMoment shown(clock);
    for (const base::Milliseconds step : {base::Milliseconds(2s), base::Milliseconds(-1h), base::Milliseconds(24h)}) {
        clock.advance(step);
        QCOMPARE(shown.at(), clock.now());
    }
}

void TestShownMoment::aFastDrillShowsOneMoment()
{
    base::FixedClock clock(kStart);
    live::ShownMoment shown(clock);
    for (int second = 0; second < 3; ++second) {
        passSecond(clock, 300);
        shown.renew();
    }
    const base::Instant moment = clock.now();
    clock.advance(30s);
    QCOMPARE(shown.at(), moment);
    // What comes meanwhile renews it, but not for each report.
    QVERIFY(!shown.isBehind(clock.now()));
    QTest::qSleep(120);
    QVERIFY(shown.isBehind(clock.now()));
}

GRIDHALL_TEST(TestShownMoment, QCoreApplication)
#include "tst_shownmoment.moc"

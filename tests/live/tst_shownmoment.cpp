// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/shownmoment.h"
#include "support/steppedclock.h"
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

/// A machine of its own, and how many seconds its clock goes in one that passes.
struct SteppedSecond {
    /// Time passes.
    void pass(base::Milliseconds time, int pace = 1)
    {
        machine.stopwatch.passed.fetch_add(time.count());
        machine.wall.advance(time * pace);
    }
    support::Machine machine{kStart};
    live::ShownMoment shown{machine.wall, machine.stopwatch};
};

} // namespace

void TestShownMoment::staysForASecond()
{
    SteppedSecond stage;
    stage.pass(900ms);
    QCOMPARE(stage.shown.at(), kStart);
    QVERIFY(!stage.shown.isBehind(stage.machine.wall.now()));
    stage.shown.renew();
    QCOMPARE(stage.shown.at(), kStart + 900ms);
}

void TestShownMoment::followsAClockThatWasSet()
{
    SteppedSecond stage;
    for (const base::Milliseconds step : {base::Milliseconds(2s), base::Milliseconds(-1h), base::Milliseconds(24h)}) {
        stage.machine.step(step);
        QCOMPARE(stage.shown.at(), stage.machine.wall.now());
    }
}

void TestShownMoment::aFastDrillShowsOneMoment()
{
    constexpr int kPace = 300;
    SteppedSecond stage;
    for (int second = 0; second < 3; ++second) {
        stage.pass(1s, kPace);
        stage.shown.renew();
    }
    const base::Instant moment = stage.machine.wall.now();
    stage.pass(99ms, kPace);
    QCOMPARE(stage.shown.at(), moment);
    // What comes meanwhile renews it, but not for each report.
    QVERIFY(!stage.shown.isBehind(stage.machine.wall.now()));
    stage.pass(1ms, kPace);
    QVERIFY(stage.shown.isBehind(stage.machine.wall.now()));
}

GRIDHALL_TEST(TestShownMoment, QCoreApplication)
#include "tst_shownmoment.moc"

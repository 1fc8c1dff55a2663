// SPDX-License-Identifier: GPL-3.0-or-later
#include "replaystage.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::replay::Replay;
using ui::replay::Speed;

/// Going about in the past: by the test's own stopwatch, and a time machine that answers when it is told to.
class PlayingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondIsWhatTheSpeedSays_data()
    {
        QTest::addColumn<Speed>("speed");
        QTest::addColumn<int>("minutes");
        QTest::newRow("a minute") << Speed::Minute << 1;
        QTest::newRow("ten minutes") << Speed::TenMinutes << 10;
        QTest::newRow("an hour") << Speed::Hour << 60;
    }
    void aSecondIsWhatTheSpeedSays()
    {
        QFETCH(Speed, speed);
        QFETCH(int, minutes);
        ReplayStage stage;
        const base::Instant begin = stage.replay.at();
        stage.replay.setSpeed(speed);
        stage.replay.setPlaying(true);
        for (int tenth = 0; tenth < 10; ++tenth) {
            stage.pass(100ms);
            stage.travel.arrive();
        }
        QVERIFY(stage.replay.at() == begin + std::chrono::minutes(minutes));
    }

    /// A time machine that is slow is asked once, and then for where the time has gone to meanwhile.
    void noWishWaitsBehindAnother()
    {
        ReplayStage stage;
        const base::Instant begin = stage.replay.at();
        stage.replay.setPlaying(true);
        stage.pass(100ms);
        for (int i = 0; i < 20; ++i)
            stage.pass(100ms);
        QCOMPARE(stage.travel.asked.size(), size_t(1));
        QVERIFY(stage.travel.asked.front() == begin + 6s);
        stage.travel.arrive();
        stage.pass(0ms);
        QCOMPARE(stage.travel.asked.size(), size_t(2));
        QVERIFY(stage.travel.asked.back() == begin + 6s + 2min);
    }

    /// Somebody drags faster than can be shown: what is on its way comes, then the newest wish.
    void ofManyWishesTheNewestIsShown()
    {
        ReplayStage stage;
        const base::Instant begin = stage.replay.at();
        for (int i = 1; i <= 9; ++i)
            stage.replay.moveTo(begin - std::chrono::minutes(i));
        QCOMPARE(stage.travel.asked.size(), size_t(1));
        QVERIFY(stage.replay.wanted() == begin - 9min);
        stage.travel.arrive();
        QVERIFY((stage.travel.asked == std::vector{begin - 1min, begin - 9min}));
        stage.travel.arrive();
        QVERIFY(stage.replay.at() == begin - 9min);
        QCOMPARE(stage.travel.asked.size(), size_t(2));
    }

    void aMachineThatSleptPlaysOnWhereItWas()
    {
        ReplayStage stage;
        const base::Instant begin = stage.replay.at();
        stage.replay.setPlaying(true);
        stage.pass(8h);
        stage.travel.arrive();
        QVERIFY(stage.replay.at() - begin <= 5min);
    }

    void itStandsStillAtThePresent()
    {
        ReplayStage stage;
        stage.replay.moveTo(ReplayStage::now() - 30s);
        stage.travel.arrive();
        stage.replay.setPlaying(true);
        QVERIFY(stage.replay.isPlaying());
        stage.pass(1s);
        stage.travel.arrive();
        QVERIFY(stage.replay.at() == ReplayStage::now());
        stage.pass(1s);
        QVERIFY(!stage.replay.isPlaying());
        stage.replay.setPlaying(true); // there is nothing ahead
        QVERIFY(!stage.replay.isPlaying());
    }

    void itGoesNowhereElse()
    {
        ReplayStage stage;
        stage.replay.moveTo(ReplayStage::now() + 24h);
        QVERIFY(stage.travel.asked.back() == ReplayStage::now());
        stage.travel.arrive();
        stage.replay.moveTo(base::fromMsec(0));
        QVERIFY(stage.travel.asked.back() == stage.replay.reach().from);
    }

    void aDayKeepsItsTime()
    {
        ReplayStage stage;
        const base::Instant begin = stage.replay.at();
        stage.replay.moveDays(-1);
        stage.travel.arrive();
        QVERIFY(stage.replay.at() == begin - 24h);
        stage.replay.moveDays(2);
        stage.travel.arrive();
        QVERIFY(stage.replay.at() == begin + 24h);
    }

    void whatFailsStopsThePlaying()
    {
        ReplayStage stage;
        QSignalSpy failed(&stage.replay, &Replay::failed);
        stage.replay.setPlaying(true);
        stage.pass(100ms);
        stage.travel.fail(u"The disk is gone."_s);
        QVERIFY(!stage.replay.isPlaying());
        QCOMPARE(failed.count(), 1);
    }

    /// The shown day is read once, another one when it is gone to.
    void theDayIsReadWhenItIsShown()
    {
        ReplayStage stage;
        stage.settle();
        QVERIFY(stage.replay.course() && stage.replay.course()->date == QDate(2025, 11, 7));
        QCOMPARE(stage.replay.course()->reds.size(), size_t(2));
        QSignalSpy changed(&stage.replay, &Replay::courseChanged);
        stage.replay.moveBy(-10min);
        stage.settle();
        QCOMPARE(changed.count(), 0);
        stage.replay.moveDays(-1);
        stage.settle();
        QCOMPARE(stage.replay.course()->date, QDate(2025, 11, 6));
        QVERIFY(stage.replay.course()->reds.empty());
    }

    void theHourIsThatOfTheMoment()
    {
        ReplayStage stage;
        stage.settle();
        QVERIFY(stage.replay.hour() && stage.replay.hour()->to == stage.replay.at());
        QCOMPARE(stage.replay.hour()->filed, 1);
        stage.replay.moveBy(-1h);
        stage.settle();
        QVERIFY(stage.replay.hour()->to == stage.replay.at());
        QCOMPARE(stage.replay.hour()->filed, 0);
    }

    /// From its first moment to live by itself: an hour in a minute, told from the beginning on.
    void aVisitorsMinuteEndsByItself()
    {
        ReplayStage stage;
        const base::Instant end = support::mockNow();
        stage.replay.moveTo(end - 1h); // as the program opens the session
        stage.settle();
        QSignalSpy live(&stage.replay, &Replay::liveWanted);
        stage.replay.visit(end);
        QVERIFY(stage.replay.isVisit() && stage.replay.isPlaying());
        QTRY_VERIFY(stage.replay.hour() && stage.replay.hour()->to == end);
        QCOMPARE(stage.replay.hour()->filed, 1);
        base::Milliseconds took{0};
        for (; live.isEmpty() && took < 5min; took += 100ms) {
            stage.pass(100ms);
            if (stage.replay.wanted() != stage.replay.at())
                stage.travel.arrive();
        }
        QCOMPARE(live.count(), 1);
        QVERIFY(took >= 60s && took <= 61s);
        QVERIFY(stage.replay.at() == end);
        QVERIFY(stage.replay.hour()->to == end); // the same three sentences all the while
    }
};

GRIDHALL_TEST(PlayingTest, QGuiApplication)
#include "tst_playing.moc"

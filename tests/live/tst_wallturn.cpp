// SPDX-License-Identifier: GPL-3.0-or-later
// Whether what a seat sent to the wall stands there, or gives way to a red case: told by hand, and over random courses against the rule said once
// more.
#include "live/wall/wallturn.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr base::CaseId kTurnSent{1}, kTurnRed{2}, kTurnOther{3};

base::Instant turnAt(base::Milliseconds after) { return base::fromMsec(1'700'000'000'000) + after; }

desk::WallCall turnCall(base::Milliseconds sentAt, base::CaseId id = kTurnSent)
{
    return {{u"坐席03"_s, u"03"_s, domain::Role::Dispatcher}, {id}, turnAt(sentAt), turnAt(sentAt) + desk::kOnWallFor, false};
}

} // namespace

class TestWallTurn final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void withoutAWordNothingStands()
    {
        live::WallTurn turn;
        QVERIFY(!turn.stands({}, turnAt(0ms)));
        turn.take(turnCall(0ms), {});
        QVERIFY(turn.stands({}, turnAt(0ms)));
        turn.take(std::nullopt, {});
        QVERIFY(!turn.stands({}, turnAt(0ms)));
    }

    void aNewRedInterruptsAtOnceAndLetsItBackAfterwards()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {});
        QVERIFY(!turn.stands({kTurnRed}, turnAt(1ms)));
        QVERIFY(turn.stands({}, turnAt(2ms))); // accepted
        QVERIFY(turn.stands({}, turnAt(10min)));
    }

    void aRedThatWaitedAlreadyLetsItStandAWhile()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {kTurnRed});
        QVERIFY(turn.stands({kTurnRed}, turnAt(live::WallTurn::kBeforeRed - 1ms)));
        QVERIFY(!turn.stands({kTurnRed}, turnAt(live::WallTurn::kBeforeRed)));
        QVERIFY(!turn.stands({kTurnRed, kTurnOther}, turnAt(1ms))); // and another one comes
    }

    void theSentCaseInterruptsNotItself()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {});
        QVERIFY(turn.stands({kTurnSent}, turnAt(10min)));
        QVERIFY(!turn.stands({kTurnSent, kTurnRed}, turnAt(10min)));
    }

    /// The word is read again and again: its time goes on.
    void theSameWordBeginsOnce()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {});
        turn.take(turnCall(0ms), {kTurnRed});
        QVERIFY(!turn.stands({kTurnRed}, turnAt(1ms)));
        turn.take(turnCall(5min), {kTurnRed}); // sent anew, with the red in sight
        QVERIFY(turn.stands({kTurnRed}, turnAt(5min)));
    }

    /// A wall that was started again knows only when it was sent.
    void whoReadsItLateGrantsNoMore()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {kTurnRed});
        QVERIFY(!turn.stands({kTurnRed}, turnAt(2min)));
    }

    void aDrillsClockRunsFaster()
    {
        live::WallTurn turn;
        turn.take(turnCall(0ms), {kTurnRed});
        QVERIFY(turn.stands({kTurnRed}, turnAt(60 * live::WallTurn::kBeforeRed - 1ms), 60));
        QVERIFY(!turn.stands({kTurnRed}, turnAt(60 * live::WallTurn::kBeforeRed), 60));
    }

    void overRandomCoursesItIsTheRule()
    {
        QRandomGenerator random(20261130);
        for (int course = 0; course < 200; ++course) {
            live::WallTurn turn;
            const base::Milliseconds sent(random.bounded(100'000));
            QSet<base::CaseId> waiting;
            for (quint64 id = 10; id < 10 + random.bounded(3U); ++id)
                waiting.insert(base::CaseId{id});
            turn.take(turnCall(sent), waiting);
            const QSet<base::CaseId> first = waiting;
            for (base::Milliseconds now = sent; now < sent + 2min; now += base::Milliseconds(1 + random.bounded(9'000))) {
                const base::CaseId id{10 + random.bounded(6U)};
                if (!waiting.remove(id))
                    waiting.insert(id);
                bool interrupted = false;
                for (const base::CaseId each : waiting)
                    interrupted = interrupted || !first.contains(each) || now - sent >= 30s;
                QCOMPARE(turn.stands(waiting, turnAt(now)), !interrupted);
            }
        }
    }
};

GRIDHALL_TEST(TestWallTurn, QCoreApplication)
#include "tst_wallturn.moc"

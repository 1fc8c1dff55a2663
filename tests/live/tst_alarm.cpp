// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using domain::CaseState;
using domain::Severity;
using live::Sound;

/// What a seat hears, second by second.
class TestAlarm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundsByLevel_data();
    void soundsByLevel();
    void redSoundsUntilAccepted();
    void aSecondRedIsHeardAtOnce();
    void manyAtOnceAreOneSound();
    void redGoesFirst();
    void theSnapshotIsNoNewsButRed();
    void muteEndsByItself();
    void overdueAndOfflineSoundOnce();
    void loweredIsNotNew();
    void aClockSetBackSilencesNothing();
};

namespace {

live::CaseRow rowOf(quint64 id, Severity level, CaseState state)
{
    live::CaseRow row;
    row.id = base::CaseId{id};
    row.level = level;
    row.state = state;
    row.used = true;
    return row;
}

base::Instant at(int second) { return base::fromMsec(1'000'000 + second * 1000); }

/// Every sound of the seconds from … to, as "second:sound".
QStringList heard(live::Alarm &alarm, int from, int to)
{
    const char *const names[]{"red", "offline", "orange", "overdue"};
    QStringList all;
    for (int second = from; second <= to; ++second) {
        if (const auto sound = alarm.next(at(second)))
            all << u"%1:%2"_s.arg(second).arg(QLatin1String(names[int(*sound)]));
    }
    return all;
}

const live::CaseRow kNobody;

} // namespace

void TestAlarm::soundsByLevel_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("state");
    QTest::addColumn<QStringList>("sounds");
    QTest::newRow("red reported") << int(Severity::Red) << int(CaseState::Reported) << QStringList{u"0:red"_s, u"15:red"_s, u"30:red"_s};
    QTest::newRow("red dispatched") << int(Severity::Red) << int(CaseState::Dispatched) << QStringList{u"0:red"_s, u"15:red"_s, u"30:red"_s};
    QTest::newRow("red accepted") << int(Severity::Red) << int(CaseState::Accepted) << QStringList{};
    QTest::newRow("red closed") << int(Severity::Red) << int(CaseState::Closed) << QStringList{};
    QTest::newRow("orange") << int(Severity::Orange) << int(CaseState::Dispatched) << QStringList{u"0:orange"_s};
    QTest::newRow("yellow") << int(Severity::Yellow) << int(CaseState::Dispatched) << QStringList{};
    QTest::newRow("blue") << int(Severity::Blue) << int(CaseState::Dispatched) << QStringList{};
    QTest::newRow("green") << int(Severity::Green) << int(CaseState::Dispatched) << QStringList{};
}

void TestAlarm::soundsByLevel()
{
    QFETCH(int, level);
    QFETCH(int, state);
    QFETCH(QStringList, sounds);
    live::Alarm alarm;
    alarm.changed(kNobody, rowOf(1, Severity(level), CaseState(state)));
    QCOMPARE(heard(alarm, 0, 40), sounds);
}

void TestAlarm::redSoundsUntilAccepted()
{
    live::Alarm alarm;
    const auto waiting = rowOf(1, Severity::Red, CaseState::Dispatched);
    alarm.changed(kNobody, waiting);
    QCOMPARE(heard(alarm, 0, 20), (QStringList{u"0:red"_s, u"15:red"_s}));
    QCOMPARE(alarm.redWaiting(), 1);
    // Nothing but a note changed: no new sound.
    alarm.changed(waiting, waiting);
    QCOMPARE(heard(alarm, 21, 29), QStringList());
    alarm.changed(waiting, rowOf(1, Severity::Red, CaseState::Accepted));
    QCOMPARE(heard(alarm, 30, 90), QStringList());
    QCOMPARE(alarm.redWaiting(), 0);
    // Given back by the department, it waits again.
    alarm.changed(rowOf(1, Severity::Red, CaseState::Accepted), rowOf(1, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 91, 100), QStringList{u"91:red"_s});
    auto stopped = waiting;
    stopped.suspended = true;
    alarm.changed(waiting, stopped);
    QCOMPARE(heard(alarm, 101, 140), QStringList());
    // Its row goes: the table hands out the slot empty.
    alarm.changed(stopped, waiting);
    alarm.changed(waiting, kNobody);
    QCOMPARE(heard(alarm, 141, 180), QStringList());
}

void TestAlarm::aSecondRedIsHeardAtOnce()
{
    live::Alarm alarm;
    alarm.changed(kNobody, rowOf(1, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 0, 5), QStringList{u"0:red"_s});
    alarm.changed(kNobody, rowOf(2, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 6, 21), (QStringList{u"6:red"_s, u"21:red"_s}));
}

void TestAlarm::manyAtOnceAreOneSound()
{
    live::Alarm alarm;
    for (quint64 id = 1; id <= 50; ++id)
        alarm.changed(kNobody, rowOf(id, Severity::Orange, CaseState::Filed));
    QCOMPARE(heard(alarm, 0, 30), QStringList{u"0:orange"_s});
}

void TestAlarm::redGoesFirst()
{
    live::Alarm alarm;
    alarm.ranOut();
    alarm.changed(kNobody, rowOf(1, Severity::Orange, CaseState::Filed));
    alarm.setConnected(false);
    alarm.changed(kNobody, rowOf(2, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 0, 14), (QStringList{u"0:red"_s, u"2:offline"_s, u"4:orange"_s, u"6:overdue"_s}));
}

void TestAlarm::theSnapshotIsNoNewsButRed()
{
    live::Alarm alarm;
    alarm.ranOut();
    const std::vector<live::CaseRow> rows{rowOf(1, Severity::Orange, CaseState::Filed), rowOf(2, Severity::Red, CaseState::Accepted)};
    alarm.reset(rows);
    QCOMPARE(heard(alarm, 0, 20), QStringList());
    alarm.reset(std::vector{rowOf(3, Severity::Red, CaseState::Dispatched)});
    QCOMPARE(heard(alarm, 21, 30), QStringList{u"21:red"_s});
}

void TestAlarm::muteEndsByItself()
{
    live::Alarm alarm;
    alarm.changed(kNobody, rowOf(1, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 0, 1), QStringList{u"0:red"_s});
    alarm.mute(at(2));
    QCOMPARE(alarm.mutedFor(at(2)), std::optional(live::Alarm::kMuteFor));
    alarm.changed(kNobody, rowOf(2, Severity::Orange, CaseState::Filed));
    QCOMPARE(heard(alarm, 3, 301), QStringList());
    QCOMPARE(alarm.mutedFor(at(301)), std::optional(base::Milliseconds(1000)));
    // The red case still waits; the orange one is old news.
    QCOMPARE(heard(alarm, 302, 310), QStringList{u"302:red"_s});
    QVERIFY(!alarm.mutedFor(at(302)));
    alarm.mute(at(311));
    alarm.unmute();
    QCOMPARE(heard(alarm, 312, 320), QStringList{u"317:red"_s});
}

void TestAlarm::overdueAndOfflineSoundOnce()
{
    live::Alarm alarm;
    alarm.ranOut();
    alarm.ranOut();
    QCOMPARE(heard(alarm, 0, 60), QStringList{u"0:overdue"_s});
    alarm.setConnected(true);
    QCOMPARE(heard(alarm, 61, 70), QStringList());
    alarm.setConnected(false);
    alarm.setConnected(false);
    QCOMPARE(heard(alarm, 71, 80), QStringList{u"71:offline"_s});
    alarm.setConnected(true);
    alarm.setConnected(false);
    QCOMPARE(heard(alarm, 81, 90), QStringList{u"81:offline"_s});
}

void TestAlarm::loweredIsNotNew()
{
    live::Alarm alarm;
    const auto red = rowOf(1, Severity::Red, CaseState::Filed), orange = rowOf(1, Severity::Orange, CaseState::Filed);
    alarm.changed(kNobody, red);
    QCOMPARE(heard(alarm, 0, 1), QStringList{u"0:red"_s});
    alarm.changed(red, orange);
    QCOMPARE(heard(alarm, 2, 40), QStringList());
    alarm.changed(orange, red);
    QCOMPARE(heard(alarm, 41, 42), QStringList{u"41:red"_s});
    const auto yellow = rowOf(2, Severity::Yellow, CaseState::Filed);
    alarm.changed(kNobody, yellow);
    alarm.changed(yellow, rowOf(2, Severity::Orange, CaseState::Filed));
    QCOMPARE(heard(alarm, 43, 44), QStringList{u"43:orange"_s});
}

void TestAlarm::aClockSetBackSilencesNothing()
{
    live::Alarm alarm;
    alarm.mute(at(1000));
    alarm.changed(kNobody, rowOf(1, Severity::Red, CaseState::Filed));
    QCOMPARE(heard(alarm, 0, 0), QStringList{u"0:red"_s});
    QCOMPARE(heard(alarm, -100, -90), QStringList{u"-100:red"_s});
}

GRIDHALL_TEST(TestAlarm, QCoreApplication)
#include "tst_alarm.moc"

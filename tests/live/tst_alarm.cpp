// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/alarmbook.h"
#include "live/alarm/alarmrows.h"
#include "live/alarm/annunciator.h"
#include "support/testprogram.h"

#include <QTest>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;
using live::AnnunciationHold;
using live::AnnunciationLife;
using live::Sound;
using AlarmEvent = live::AnnunciationEvent;
using AlarmKind = domain::AnnunciationKind;

/// The life of an annunciation, what a seat hears of it second by second, and how often it is asked. Pure: no hall, no clock.
class TestAlarm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lifeByEvent_data();
    void lifeByEvent();
    void holdByEvent_data();
    void holdByEvent();
    void lifeAndHoldAreIndependent();
    void soundsByKind_data();
    void soundsByKind();
    void redSoundsUntilAccepted();
    void aSecondRedIsHeardAtOnce();
    void manyAtOnceAreOneSound();
    void redGoesFirst();
    void whatHeldBeforeIsNoNewsButRed();
    void muteEndsByItself();
    void aClockSetBackSilencesNothing();
    void redIsAcknowledgedByAcceptanceAlone();
    void whatReturnedUnseenStays();
    void alertsAreCountedInAWindow();
    void aFloodGathersAllButRed();
    void neverMoreThanTenInAnyTenMinutes();
    void aShelfIsSilentUntilItsEnd();
    void outOfServiceUntilPutBack();
    void redStandsFirstAndAlone();
    void notesComeBack();
};

namespace {

base::Instant atSecond(int second) { return base::fromMsec(1'000'000'000 + second * 1000LL); }

live::AnnunciationSubject about(AlarmKind kind, quint64 id) { return {kind, base::CaseId{id}, kind == AlarmKind::Overdue ? 0 : -1, {}}; }

live::AlarmCondition conditionAt(AlarmKind kind, quint64 id, Severity level = Severity::Orange, quint64 group = 7)
{
    return {about(kind, id), kind == AlarmKind::RedWaits ? Severity::Red : level, group, u"N%1"_s.arg(id), u"title %1"_s.arg(id)};
}

/// Every sound of the seconds from … to, as "second:sound".
QStringList heard(live::Annunciator &seat, int from, int to)
{
    const char *const names[]{"red", "offline", "orange", "overdue"};
    QStringList all;
    for (int each = from; each <= to; ++each) {
        static_cast<void>(seat.look(atSecond(each)));
        if (const auto sound = seat.sounds().next(atSecond(each)))
            all << u"%1:%2"_s.arg(each).arg(QLatin1String(names[int(*sound)]));
    }
    return all;
}

domain::ShelfRecord shelfFor(const char *kind, const QString &object, std::optional<base::Instant> until)
{
    return {{QLatin1String(kind), object, u"reason"_s, until}, u"坐席03"_s, atSecond(0)};
}

const char *const kEventNames[]{"came", "renewed", "went", "seen", "shelved", "unshelved", "taken out", "put back"};
const char *const kLifeNames[]{"normal", "unacknowledged", "acknowledged", "returned unseen"};
const char *const kHoldNames[]{"none", "shelved", "out of service"};

} // namespace

void TestAlarm::lifeByEvent_data()
{
    QTest::addColumn<int>("life");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("then");
    // One row a state, in the order of the events above: N, U, A, R.
    const std::array<const char *, 4> table{
        "UUNNNNNN", // normal: only its condition wakes it
        "UURAUUUU", // unacknowledged: over unseen it is not gone
        "AUNAAUAU", // acknowledged: heard again after a shelf, it asks again
        "UURNRRRR", // returned unseen: only somebody's look lets it go
    };
    const QByteArray letters("NUAR");
    for (int life = 0; life < live::kAnnunciationLives; ++life) {
        for (int event = 0; event < live::kAnnunciationEvents; ++event)
            QTest::addRow("%s, %s", kLifeNames[life], kEventNames[event]) << life << event << int(letters.indexOf(table[size_t(life)][event]));
    }
}

void TestAlarm::lifeByEvent()
{
    QFETCH(int, life);
    QFETCH(int, event);
    QFETCH(int, then);
    QCOMPARE(int(live::next(AnnunciationLife(life), AlarmEvent(event))), then);
}

void TestAlarm::holdByEvent_data()
{
    QTest::addColumn<int>("hold");
    QTest::addColumn<int>("event");
    QTest::addColumn<int>("then");
    const std::array<const char *, 3> table{"----S-O-", "SSSSS-OS", "OOOOOOO-"};
    const QByteArray letters("-SO");
    for (int hold = 0; hold < live::kAnnunciationHolds; ++hold) {
        for (int event = 0; event < live::kAnnunciationEvents; ++event)
            QTest::addRow("%s, %s", kHoldNames[hold], kEventNames[event]) << hold << event << int(letters.indexOf(table[size_t(hold)][event]));
    }
}

void TestAlarm::holdByEvent()
{
    QFETCH(int, hold);
    QFETCH(int, event);
    QFETCH(int, then);
    QCOMPARE(int(live::next(AnnunciationHold(hold), AlarmEvent(event))), then);
}

void TestAlarm::lifeAndHoldAreIndependent()
{
    for (int life = 0; life < live::kAnnunciationLives; ++life) {
        for (int hold = 0; hold < live::kAnnunciationHolds; ++hold) {
            for (int event = 0; event < live::kAnnunciationEvents; ++event) {
                const live::AnnunciationStanding then = live::next({AnnunciationLife(life), AnnunciationHold(hold)}, AlarmEvent(event));
                QCOMPARE(then.life, live::next(AnnunciationLife(life), AlarmEvent(event)));
                QCOMPARE(then.hold, live::next(AnnunciationHold(hold), AlarmEvent(event)));
                QCOMPARE(then.isUnseen(), then.hold == AnnunciationHold::None &&
                                              (then.life == AnnunciationLife::Unacknowledged || then.life == AnnunciationLife::ReturnedUnseen));
            }
        }
    }
}

void TestAlarm::soundsByKind_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("sounds");
    QTest::newRow("red waits") << int(AlarmKind::RedWaits) << QStringList{u"0:red"_s, u"15:red"_s, u"30:red"_s};
    QTest::newRow("offline") << int(AlarmKind::Offline) << QStringList{u"0:offline"_s};
    QTest::newRow("call") << int(AlarmKind::CallUnanswered) << QStringList{u"0:orange"_s};
    QTest::newRow("orange waits") << int(AlarmKind::OrangeWaits) << QStringList{u"0:orange"_s};
    QTest::newRow("overdue") << int(AlarmKind::Overdue) << QStringList{u"0:overdue"_s};
}

void TestAlarm::soundsByKind()
{
    QFETCH(int, kind);
    QFETCH(QStringList, sounds);
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind(kind), 1), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 40), sounds);
}

void TestAlarm::redSoundsUntilAccepted()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 20), (QStringList{u"0:red"_s, u"15:red"_s}));
    QCOMPARE(seat.load(atSecond(20)).redUnseen, 1);
    // Nothing but a note changed: no new sound.
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(21), true);
    QCOMPARE(heard(seat, 21, 29), QStringList());
    seat.went(about(AlarmKind::RedWaits, 1), atSecond(30), true);
    QCOMPARE(heard(seat, 30, 90), QStringList());
    QCOMPARE(seat.load(atSecond(90)).unseen, 0);
    // Given back by the department, it waits again.
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(91), true);
    QCOMPARE(heard(seat, 91, 100), QStringList{u"91:red"_s});
    // Suspended, it is silent, and stays on the screen until somebody has seen it.
    seat.went(about(AlarmKind::RedWaits, 1), atSecond(101));
    QCOMPARE(heard(seat, 101, 140), QStringList());
    QCOMPARE(seat.load(atSecond(140)).unseen, 1);
}

void TestAlarm::aSecondRedIsHeardAtOnce()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 5), QStringList{u"0:red"_s});
    seat.came(conditionAt(AlarmKind::RedWaits, 2), atSecond(6), true);
    QCOMPARE(heard(seat, 6, 21), (QStringList{u"6:red"_s, u"21:red"_s}));
}

void TestAlarm::manyAtOnceAreOneSound()
{
    live::Annunciator seat;
    for (quint64 id = 1; id <= 50; ++id)
        seat.came(conditionAt(AlarmKind::OrangeWaits, id), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 30), QStringList{u"0:orange"_s});
}

void TestAlarm::redGoesFirst()
{
    live::Annunciator seat;
    for (const AlarmKind kind : {AlarmKind::Overdue, AlarmKind::OrangeWaits, AlarmKind::Offline, AlarmKind::RedWaits})
        seat.came(conditionAt(kind, 1 + quint64(kind)), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 14), (QStringList{u"0:red"_s, u"2:offline"_s, u"4:orange"_s, u"6:overdue"_s}));
}

void TestAlarm::whatHeldBeforeIsNoNewsButRed()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::OrangeWaits, 1), atSecond(0), false);
    seat.came(conditionAt(AlarmKind::Overdue, 2), atSecond(0), false);
    QCOMPARE(heard(seat, 0, 20), QStringList());
    QCOMPARE(seat.load(atSecond(20)).unseen, 2); // it is listed all the same
    QCOMPARE(seat.load(atSecond(20)).lately, 0);
    seat.came(conditionAt(AlarmKind::RedWaits, 3), atSecond(21), false);
    QCOMPARE(heard(seat, 21, 30), QStringList{u"21:red"_s});
}

void TestAlarm::muteEndsByItself()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 1), QStringList{u"0:red"_s});
    seat.sounds().mute(atSecond(2));
    QCOMPARE(seat.sounds().mutedFor(atSecond(2)), std::optional(live::SeatSounds::kMuteFor));
    seat.came(conditionAt(AlarmKind::OrangeWaits, 2), atSecond(2), true);
    QCOMPARE(heard(seat, 3, 301), QStringList());
    QCOMPARE(seat.sounds().mutedFor(atSecond(301)), std::optional(base::Milliseconds(1000)));
    // The red case still waits; the orange one is old news.
    QCOMPARE(heard(seat, 302, 310), QStringList{u"302:red"_s});
    QVERIFY(!seat.sounds().mutedFor(atSecond(302)));
    seat.sounds().mute(atSecond(311));
    seat.sounds().unmute();
    QCOMPARE(heard(seat, 312, 320), QStringList{u"317:red"_s});
}

void TestAlarm::aClockSetBackSilencesNothing()
{
    live::Annunciator seat;
    seat.sounds().mute(atSecond(1000));
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 0), QStringList{u"0:red"_s});
    QCOMPARE(heard(seat, -100, -90), QStringList{u"-100:red"_s});
    // Ten alerts that lie ahead of the clock now keep no place.
    for (quint64 id = 10; id < 20; ++id)
        seat.came(conditionAt(AlarmKind::Offline, id), atSecond(0), true);
    static_cast<void>(seat.takeAlerts());
    seat.came(conditionAt(AlarmKind::Offline, 30), atSecond(-80), true);
    QCOMPARE(seat.takeAlerts().size(), 1U);
}

void TestAlarm::redIsAcknowledgedByAcceptanceAlone()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    seat.came(conditionAt(AlarmKind::OrangeWaits, 2), atSecond(0), true);
    QVERIFY(!seat.acknowledge(about(AlarmKind::RedWaits, 1)));
    QVERIFY(seat.acknowledge(about(AlarmKind::OrangeWaits, 2)));
    QVERIFY(!seat.acknowledge(about(AlarmKind::Overdue, 3))); // nothing of the kind
    QCOMPARE(seat.find(about(AlarmKind::RedWaits, 1))->standing.life, AnnunciationLife::Unacknowledged);
    QCOMPARE(seat.find(about(AlarmKind::OrangeWaits, 2))->standing.life, AnnunciationLife::Acknowledged);
    seat.went(about(AlarmKind::OrangeWaits, 2), atSecond(1));
    QVERIFY(!seat.find(about(AlarmKind::OrangeWaits, 2)));
}

void TestAlarm::whatReturnedUnseenStays()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::Overdue, 1), atSecond(0), true);
    seat.went(about(AlarmKind::Overdue, 1), atSecond(60));
    for (int later : {61, 3600, 86400}) {
        static_cast<void>(seat.look(atSecond(later)));
        QCOMPARE(seat.find(about(AlarmKind::Overdue, 1))->standing.life, AnnunciationLife::ReturnedUnseen);
        QCOMPARE(seat.load(atSecond(later)).unseen, 1);
    }
    QCOMPARE(seat.find(about(AlarmKind::Overdue, 1))->went, std::optional(atSecond(60)));
    QVERIFY(seat.acknowledge(about(AlarmKind::Overdue, 1)));
    QVERIFY(!seat.find(about(AlarmKind::Overdue, 1)));
}

void TestAlarm::alertsAreCountedInAWindow()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::OrangeWaits, 1), atSecond(0), true);
    seat.came(conditionAt(AlarmKind::Overdue, 2), atSecond(300), true);
    seat.came(conditionAt(AlarmKind::RedWaits, 3), atSecond(300), true);
    QCOMPARE(seat.load(atSecond(300)).lately, 2);
    QCOMPARE(seat.load(atSecond(300)).redLately, 1);
    QCOMPARE(seat.load(atSecond(599)).lately, 2);
    QCOMPARE(seat.load(atSecond(600)).lately, 1);
    QCOMPARE(seat.load(atSecond(900)).lately, 0);
    QCOMPARE(seat.load(atSecond(900)).redLately, 0);
    QVERIFY(!seat.load(atSecond(900)).flood);
}

void TestAlarm::aFloodGathersAllButRed()
{
    live::Annunciator seat;
    for (quint64 id = 1; id <= 40; ++id)
        seat.came(conditionAt(AlarmKind::Overdue, id, Severity::Yellow, id % 2 + 1), atSecond(int(id)), true);
    for (quint64 id = 101; id <= 103; ++id)
        seat.came(conditionAt(AlarmKind::RedWaits, id), atSecond(41), true);
    const auto alerts = seat.takeAlerts();
    QCOMPARE(std::ranges::count_if(alerts, &live::SeatAlert::isRed), 3);
    QCOMPARE(alerts.size(), 13U); // ten one by one, then gathered
    QVERIFY(seat.load(atSecond(41)).flood);
    QCOMPARE(seat.load(atSecond(41)).unseen, 43); // nothing is lost
    // As soon as there is room, one alert tells of all that was gathered.
    for (int each = 42; each < 700; ++each)
        static_cast<void>(seat.look(atSecond(each)));
    const auto told = seat.takeAlerts();
    QCOMPARE(told.size(), 1U);
    QCOMPARE(told.front().at, atSecond(601));
    QCOMPARE(told.front().more, 29);
    QVERIFY(!seat.load(atSecond(700)).flood); // fewer than five in ten minutes
}

// However alarms come, in whatever pace and order.
void TestAlarm::neverMoreThanTenInAnyTenMinutes()
{
    std::mt19937 dice(20251107);
    live::Annunciator seat;
    std::vector<base::Instant> alerts;
    quint64 id = 0;
    int came = 0, reds = 0, single = 0;
    for (int now = 0; now < 6 * 3600; ++now) {
        const bool storm = now / 1800 % 2 == 1;
        const auto many = static_cast<unsigned>(storm ? dice() % 3 : dice() % 400 == 0);
        for (unsigned each = 0; each < many; ++each) {
            const AlarmKind kind = dice() % 50 == 0 ? AlarmKind::RedWaits : domain::kAnnunciationKinds[1 + dice() % 4];
            seat.came(conditionAt(kind, ++id, Severity::Yellow, 1 + dice() % 20), atSecond(now), true);
            kind == AlarmKind::RedWaits ? ++reds : ++came;
        }
        if (dice() % 7 == 0 && id > 0) {
            const live::AnnunciationSubject any = about(domain::kAnnunciationKinds[dice() % 5], 1 + dice() % id);
            dice() % 2 ? seat.went(any, atSecond(now)) : void(seat.acknowledge(any));
        }
        static_cast<void>(seat.look(atSecond(now)));
        for (const live::SeatAlert &alert : seat.takeAlerts())
            alert.isRed() ? void(++single) : alerts.push_back(alert.at);
    }
    QVERIFY(came > 5000);
    QCOMPARE(single, reds);
    for (size_t i = 0; i < alerts.size(); ++i) {
        const auto within = std::ranges::count_if(alerts, [&](base::Instant at) { return alerts[i] <= at && at - alerts[i] < 10min; });
        QVERIFY2(within <= 10, qPrintable(u"%1 in the ten minutes from alert %2 on"_s.arg(within).arg(i)));
    }
}

void TestAlarm::aShelfIsSilentUntilItsEnd()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::RedWaits, 1), atSecond(0), true);
    seat.came(conditionAt(AlarmKind::OrangeWaits, 2), atSecond(0), true);
    QCOMPARE(heard(seat, 0, 3), (QStringList{u"0:red"_s, u"2:orange"_s}));
    seat.setShelves({shelfFor("red-waits", u"N1"_s, atSecond(60)), shelfFor("orange-waits", u"N2"_s, atSecond(60))}, atSecond(4));
    QCOMPARE(heard(seat, 4, 59), QStringList());
    QCOMPARE(seat.load(atSecond(59)).unseen, 0);
    QCOMPARE(seat.load(atSecond(59)).held, 2);
    static_cast<void>(seat.takeAlerts());
    // At its end both ask again: the red one on its own, the orange one with a sound.
    QCOMPARE(heard(seat, 60, 65), (QStringList{u"60:red"_s, u"62:orange"_s}));
    QCOMPARE(seat.takeAlerts().size(), 2U);
    QCOMPARE(seat.load(atSecond(65)).held, 0);
    // Over while it was quiet: it is not forgotten, nobody had seen it.
    seat.setShelves({shelfFor("orange-waits", u"N2"_s, atSecond(120))}, atSecond(66));
    seat.went(about(AlarmKind::OrangeWaits, 2), atSecond(70));
    QCOMPARE(seat.load(atSecond(70)).unseen, 1); // the red one
    static_cast<void>(seat.look(atSecond(120)));
    QCOMPARE(seat.load(atSecond(120)).unseen, 2);
}

void TestAlarm::outOfServiceUntilPutBack()
{
    live::Annunciator seat;
    seat.setShelves({shelfFor("overdue", {}, {}), shelfFor("overdue", u"N2"_s, atSecond(100))}, atSecond(0));
    seat.came(conditionAt(AlarmKind::Overdue, 1), atSecond(1), true);
    seat.came(conditionAt(AlarmKind::Overdue, 2), atSecond(1), true);
    seat.came(conditionAt(AlarmKind::OrangeWaits, 3), atSecond(1), true);
    QCOMPARE(heard(seat, 1, 90), QStringList{u"1:orange"_s});
    QCOMPARE(seat.find(about(AlarmKind::Overdue, 2))->standing.hold, AnnunciationHold::OutOfService);
    // Put back: what is shelved by itself stays quiet.
    seat.setShelves({shelfFor("overdue", u"N2"_s, atSecond(100))}, atSecond(91));
    QCOMPARE(heard(seat, 91, 99), QStringList{u"91:overdue"_s});
    QCOMPARE(seat.find(about(AlarmKind::Overdue, 2))->standing.hold, AnnunciationHold::Shelved);
    QCOMPARE(heard(seat, 100, 110), QStringList{u"100:overdue"_s});
}

void TestAlarm::redStandsFirstAndAlone()
{
    live::Annunciator seat;
    for (quint64 id = 1; id <= 30; ++id)
        seat.came(conditionAt(AlarmKind::OrangeWaits, id, Severity::Orange, id % 3), atSecond(int(id)), true); // group 0 is none
    seat.came(conditionAt(AlarmKind::Overdue, 50, Severity::Red, 1), atSecond(40), true);
    seat.came(conditionAt(AlarmKind::Overdue, 51, Severity::Red, 1), atSecond(40), true);
    for (quint64 id = 101; id <= 105; ++id)
        seat.came(conditionAt(AlarmKind::RedWaits, id), atSecond(50), true);
    const auto rows = live::alarmRows(seat);
    for (size_t i = 0; i < 5; ++i) {
        QVERIFY(rows[i].isRedWaiting());
        QVERIFY(rows[i].others.empty());
    }
    const auto overdue = std::ranges::count_if(rows, [](const auto &row) { return row.first.condition.subject.kind == AlarmKind::Overdue; });
    QCOMPARE(overdue, 2);
    size_t shown = 0;
    for (const live::AlarmRow &row : rows)
        shown += 1 + row.others.size();
    QCOMPARE(shown, size_t(seat.all().size()));
    QCOMPARE(rows.size(), 5U + 2U + 10U + 2U); // red, red overdue, orange without a group, two groups
    const auto group = std::ranges::find_if(rows, [](const auto &row) { return !row.others.empty(); });
    QVERIFY(group != rows.end());
    QCOMPARE(live::alarmRows(seat, {live::groupKey(group->first)}).size(), rows.size() + group->others.size());
}

void TestAlarm::notesComeBack()
{
    live::Annunciator seat;
    seat.came(conditionAt(AlarmKind::Overdue, 1), atSecond(0), true);
    seat.came(conditionAt(AlarmKind::Overdue, 2), atSecond(1), true);
    seat.came(conditionAt(AlarmKind::OrangeWaits, 3), atSecond(2), true);
    seat.came(conditionAt(AlarmKind::RedWaits, 4), atSecond(3), true);
    QVERIFY(seat.acknowledge(about(AlarmKind::Overdue, 1)));
    seat.went(about(AlarmKind::OrangeWaits, 3), atSecond(4));
    const live::SeatNotes notes = live::notesOf(live::fieldsOf(seat));
    // The program starts again: 1, 2 and 4 hold still.
    live::Annunciator again;
    for (const quint64 id : {1, 2})
        again.came(conditionAt(AlarmKind::Overdue, id), atSecond(100), false);
    again.came(conditionAt(AlarmKind::RedWaits, 4), atSecond(100), false);
    again.restore(notes.acknowledged, notes.unseen, atSecond(100));
    QCOMPARE(again.find(about(AlarmKind::Overdue, 1))->standing.life, AnnunciationLife::Acknowledged);
    QCOMPARE(again.find(about(AlarmKind::Overdue, 2))->standing.life, AnnunciationLife::Unacknowledged);
    QCOMPARE(again.find(about(AlarmKind::OrangeWaits, 3))->standing.life, AnnunciationLife::ReturnedUnseen);
    QCOMPARE(again.find(about(AlarmKind::OrangeWaits, 3))->condition.title, u"title 3"_s);
    QCOMPARE(again.find(about(AlarmKind::OrangeWaits, 3))->since, atSecond(2));
    QCOMPARE(again.find(about(AlarmKind::RedWaits, 4))->standing.life, AnnunciationLife::Unacknowledged);
    QCOMPARE(heard(again, 100, 105), QStringList{u"100:red"_s});
    // Another person's pages: nothing of the one before stays.
    again.restore({}, {}, atSecond(110));
    QCOMPARE(again.find(about(AlarmKind::Overdue, 1))->standing.life, AnnunciationLife::Unacknowledged);
    QVERIFY(!again.find(about(AlarmKind::OrangeWaits, 3)));
    // Garbled notes are none.
    QVariantMap garbled{{u"acknowledged"_s, QStringList{u"overdue"_s, u"purple/1/0/"_s, u"overdue/x/0/"_s}},
                        {u"unseen"_s, QStringList{u"overdue/1/0/\t9"_s}}};
    QVERIFY(live::notesOf(garbled).acknowledged.isEmpty());
    QVERIFY(live::notesOf(garbled).unseen.empty());
    const live::AnnunciationSubject call{AlarmKind::CallUnanswered, {}, -1, u"3:metro/station"_s};
    QCOMPARE(live::subjectOf(live::textOf(call)), std::optional(call));
}

GRIDHALL_TEST(TestAlarm, QCoreApplication)
#include "tst_alarm.moc"

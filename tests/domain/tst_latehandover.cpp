// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/centre/centreorder.h"
#include "support/testprogram.h"

#include <QTest>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// A shift that the next one left unsigned too is signed late, as long as the centre knows that nobody signed it.
class TestLateHandover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whichOnesCan_data();
    void whichOnesCan();
    void bothSignItLate();
    void aSheetThatPeopleWorkOnStays();
    void thePresentTurnGoesFirst();

private:
    base::Result<CentreEvent> give(const QString &shift, QDate date, CentreOrderBody body)
    {
        CentreContext known{m_now, m_plan, {}, {}, {u"day"_s, u"night"_s}, u"00"_s, {}, {}};
        known.turn = turnOn(u"day"_s, m_today);
        known.turnBefore = turnOn(u"night"_s, m_today.addDays(-1));
        known.turnNamed = turnOn(shift, date);
        auto event = decide(m_centre, {{u"值班长"_s, Role::Supervisor}, std::move(body)}, known);
        if (event)
            apply(m_centre, *event);
        return event;
    }
    base::Result<CentreEvent> drafted(const QString &shift, QDate date)
    {
        HandoverLine line;
        line.part = HandoverPart::Data;
        line.object = u"rain-3"_s;
        line.title = u"雨量"_s;
        line.words = u"迟报"_s;
        return give(shift, date, DraftHandover{shift, shift == u"day"_s ? u"night"_s : u"day"_s, date, {}, {line}});
    }
    [[nodiscard]] static ShiftTurn turnOn(const QString &shift, QDate date)
    {
        const base::Instant midnight = base::fromMsec(date.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
        return shift == u"day"_s ? ShiftTurn{shift, date, midnight + 8h, midnight + 20h} : ShiftTurn{shift, date, midnight + 20h, midnight + 32h};
    }
    [[nodiscard]] QString digest() const { return digestOf(m_centre.handover->text); }

    const Plan m_plan;
    const QDate m_today{2025, 11, 7};
    const base::Instant m_now = utc("2025-11-07T11:00:00Z");
    Centre m_centre;
};

void TestLateHandover::init()
{
    m_centre = {};
    m_centre.since = m_centre.changedAt = utc("2025-09-01T00:00:00Z");
}

void TestLateHandover::whichOnesCan_data()
{
    QTest::addColumn<QString>("shift");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("since");
    QTest::addColumn<bool>("taken");
    const QString longAgo = u"2025-09-01T00:00:00Z"_s;
    QTest::newRow("yesterday's") << u"day"_s << QDate(2025, 11, 6) << longAgo << true;
    QTest::newRow("39 days old") << u"day"_s << QDate(2025, 9, 30) << longAgo << true;
    QTest::newRow("nobody knows any more") << u"day"_s << QDate(2025, 9, 27) << longAgo << false;
    QTest::newRow("before the log begins") << u"day"_s << QDate(2025, 11, 5) << u"2025-11-06T00:00:00Z"_s << false;
    QTest::newRow("to come") << u"day"_s << QDate(2025, 11, 8) << longAgo << false;
}

void TestLateHandover::whichOnesCan()
{
    QFETCH(QString, shift);
    QFETCH(QDate, date);
    QFETCH(QString, since);
    QFETCH(bool, taken);
    m_centre.since = base::fromMsec(QDateTime::fromString(since, Qt::ISODate).toMSecsSinceEpoch());
    const auto written = drafted(shift, date);
    QCOMPARE(written.has_value(), taken);
    if (!taken)
        QVERIFY(written.error().sentence.contains(u"40 days"_s));
}

void TestLateHandover::bothSignItLate()
{
    const QDate yesterday = m_today.addDays(-1);
    QVERIFY(drafted(u"day"_s, yesterday));
    const int number = m_centre.handover->text.number;
    QVERIFY(give({}, {}, SignHandover{number, digest(), u"日班值班长"_s}));
    QVERIFY(give({}, {}, CheckHandover{number, 1, true}));
    QVERIFY(give({}, {}, TakeOverShift{number, digest(), u"夜班值班长"_s}));
    QVERIFY(!m_centre.handover);
    const HandoverRecord &record = m_centre.handovers.back();
    QCOMPARE(record.date, yesterday);
    QCOMPARE(record.at, m_now); // the moment of the signature, and not of the turn
    QVERIFY(record.at > record.to);
    const auto again = drafted(u"day"_s, yesterday);
    QVERIFY(!again);
    QCOMPARE(again.error().code, base::ErrorCode::Conflict);
}

/// Only one sheet is open at a time: what somebody ticked or signed is not thrown away for an older one.
void TestLateHandover::aSheetThatPeopleWorkOnStays()
{
    QVERIFY(drafted(u"night"_s, m_today.addDays(-1)));
    QVERIFY(drafted(u"day"_s, m_today.addDays(-1))); // nobody had touched the other one
    QVERIFY(drafted(u"night"_s, m_today.addDays(-1)));
    const int number = m_centre.handover->text.number;
    QVERIFY(give({}, {}, CheckHandover{number, 1, true}));
    const auto late = drafted(u"day"_s, m_today.addDays(-1));
    QVERIFY(!late);
    QCOMPARE(late.error().code, base::ErrorCode::Conflict);
    QCOMPARE(m_centre.handover->text.number, number);
}

void TestLateHandover::thePresentTurnGoesFirst()
{
    QVERIFY(drafted(u"day"_s, m_today.addDays(-1)));
    QVERIFY(give({}, {}, CheckHandover{m_centre.handover->text.number, 1, true}));
    QVERIFY(drafted(u"day"_s, m_today)); // a shift that is due waits for no old one
    QCOMPARE(m_centre.handover->text.date, m_today);
}

GRIDHALL_TEST(TestLateHandover, QCoreApplication)
#include "tst_latehandover.moc"

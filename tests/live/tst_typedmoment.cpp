// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/typedmoment.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A time to come, as people type it.
class TestTypedMoment : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMomentIsTyped_data();
    void aMomentIsTyped();
    void whatIsOfferedCanBeTyped();
};

void TestTypedMoment::aMomentIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); ///< from 2025-11-07 14:37 on the town's clock; -1: none
    const auto row = [](const QString &text, int minutes) { QTest::newRow(qPrintable(text)) << text << minutes; };
    row(u"16:30"_s, 113);
    row(u"1630"_s, 113);
    row(u"16"_s, 83);
    row(u" 16：30 "_s, 113);
    row(u"１６３０"_s, 113);
    row(u"9:05"_s, 18 * 60 + 28); // tomorrow
    row(u"14:37"_s, 24 * 60);
    row(u"14:38"_s, 1);
    row(u"+30"_s, 30);
    row(u"+ 5"_s, 5);
    row(u"11-08 9:00"_s, 18 * 60 + 23);
    row(u"2025-11-08 09:00"_s, 18 * 60 + 23);
    row(u"01-02 09:00"_s, (55 * 24 + 18) * 60 + 23); // of next year
    row(u"11-07 14:00"_s, -1);
    row(u"2025-11-06 14:00"_s, -1);
    row(u"25:00"_s, -1);
    row(u"13:75"_s, -1);
    row(u"+0"_s, -1);
    row(u"-5"_s, -1);
    row(u"+99999"_s, -1);
    row(u"13-40 09:00"_s, -1);
    row(u"soon"_s, -1);
    row(QString(), -1);
}

void TestTypedMoment::aMomentIsTyped()
{
    QFETCH(QString, text);
    QFETCH(int, minutes);
    domain::WorkCalendar calendar;
    calendar.zone = QTimeZone("Asia/Shanghai");
    const base::Instant now = *base::fromIso(u"2025-11-07T06:37:00Z"_s);
    const auto typed = live::momentTyped(calendar, text, now);
    QCOMPARE(typed.has_value(), minutes >= 0);
    if (typed)
        QCOMPARE(std::chrono::duration_cast<std::chrono::minutes>(*typed - now).count(), qint64(minutes));
}

void TestTypedMoment::whatIsOfferedCanBeTyped()
{
    domain::WorkCalendar calendar;
    calendar.zone = QTimeZone("Asia/Shanghai");
    for (int minute = 0; minute < 24 * 60; minute += 7) {
        const base::Instant now = *base::fromIso(u"2025-12-31T00:00:30Z"_s) + std::chrono::minutes(minute);
        const auto typed = live::momentTyped(calendar, live::momentOffered(calendar, now), now);
        QVERIFY(typed);
        QVERIFY(*typed - now >= 30min && *typed - now < 36min);
        QCOMPARE(base::toMsec(*typed) % 300'000, qint64(0));
    }
}

GRIDHALL_TEST(TestTypedMoment, QCoreApplication)
#include "tst_typedmoment.moc"

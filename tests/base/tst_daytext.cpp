// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/daytext.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// A day says its year where it is not this one, in every shape in which a screen or a sheet says it.
class TestDayText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysItsYear_data();
    void saysItsYear();
};

void TestDayText::saysItsYear_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("toTheMinute");
    QTest::addColumn<QString>("toTheSecond");
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("briefToTheSecond");
    const auto row = [](const char *name, const char *moment, const char *day, const char *minute, const char *second, const char *brief,
                        const char *briefSecond) {
        QTest::newRow(name) << QString::fromLatin1(moment) << QString::fromLatin1(day) << QString::fromLatin1(minute) << QString::fromLatin1(second)
                            << QString::fromLatin1(brief) << QString::fromLatin1(briefSecond);
    };
    // As they read on 2025-11-07.
    row("today", "2025-11-07T14:30:05", "11-07", "11-07 14:30", "11-07 14:30:05", "14:30", "14:30:05");
    row("yesterday", "2025-11-06T23:59:59", "11-06", "11-06 23:59", "11-06 23:59:59", "11-06 23:59", "11-06 23:59");
    row("the year's first moment", "2025-01-01T00:00:00", "01-01", "01-01 00:00", "01-01 00:00:00", "01-01 00:00", "01-01 00:00");
    row("the last of the year before", "2024-12-31T23:59:59", "2024-12-31", "2024-12-31 23:59", "2024-12-31 23:59", "2024-12-31 23:59",
        "2024-12-31 23:59");
    row("this day a year ago", "2024-11-07T14:30:05", "2024-11-07", "2024-11-07 14:30", "2024-11-07 14:30", "2024-11-07 14:30", "2024-11-07 14:30");
    row("next year", "2026-01-01T08:00:00", "2026-01-01", "2026-01-01 08:00", "2026-01-01 08:00", "2026-01-01 08:00", "2026-01-01 08:00");
}

void TestDayText::saysItsYear()
{
    QFETCH(QString, moment);
    const QDate today(2025, 11, 7);
    const QDateTime local = QDateTime::fromString(moment, Qt::ISODate);
    QTEST(base::dayText(local.date(), today), "day");
    QTEST(base::dayAndTime(local, today), "toTheMinute");
    QTEST(base::dayAndTime(local, today, base::TimeDetail::Seconds), "toTheSecond");
    QTEST(base::timeOrDay(local, today), "brief");
    QTEST(base::timeOrDay(local, today, base::TimeDetail::Seconds), "briefToTheSecond");
}

GRIDHALL_TEST(TestDayText, QCoreApplication)
#include "tst_daytext.moc"

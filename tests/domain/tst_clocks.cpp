// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"
#include "support/testprogram.h"

using namespace domain;

class TestClocks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void deadlineIsTheLastMomentOnTime_data();
    void deadlineIsTheLastMomentOnTime();
    void wholeDaysCanEndWithTheDay();
    void aYearWithoutAFileIsRefused();
    void runningAndAfterAreOpposites();
    void limitsAreReadOrRefused_data();
    void limitsAreReadOrRefused();
    void naturalDaysAreTwentyFourHoursEach();
    void ofAnHourThatComesTwiceTheFirstIsMeant();
    void aLocalDayIsAsLongAsTheTownsClockMakesIt();
};

void TestClocks::deadlineIsTheLastMomentOnTime_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("due");
    // worked by hand from the published calendar of 2021
    QTest::newRow("2 urgent hours across closing time") << "2紧急工作时" << "2021-09-24T17:30" << "2021-09-24T19:30";
    QTest::newRow("4 working hours into a make-up Sunday") << "4工作时" << "2021-09-24T17:00" << "2021-09-26T11:00";
    QTest::newRow("1 working day over the holiday") << "1工作日" << "2021-09-30T17:00" << "2021-10-08T17:00";
    QTest::newRow("2 working days into a make-up Saturday") << "2工作日" << "2021-09-30T17:00" << "2021-10-09T17:00";
    // boundaries
    QTest::newRow("ends with the window, not at the next one") << "2 working hours" << "2021-09-24T10:00" << "2021-09-24T12:00";
    QTest::newRow("starts in the lunch break") << "1 working hour" << "2021-09-24T13:00" << "2021-09-24T15:00";
    QTest::newRow("starts at closing time") << "1 working hour" << "2021-09-24T18:00" << "2021-09-26T09:00";
    QTest::newRow("starts before opening") << "4 working hours" << "2021-09-24T06:00" << "2021-09-24T12:00";
    QTest::newRow("minutes run at night") << "30 min" << "2021-09-24T23:45" << "2021-09-25T00:15";
    QTest::newRow("natural days ignore holidays") << "7 days" << "2021-09-28T09:00" << "2021-10-05T09:00";
}

void TestClocks::deadlineIsTheLastMomentOnTime()
{
    QFETCH(QString, limit);
    QFETCH(QString, from);
    QFETCH(QString, due);
    const WorkCalendar calendar = fixture::calendar2021();
    const auto parsed = parseTimeLimit(limit);
    QVERIFY(parsed.has_value());
    const auto end = deadline(calendar, fixture::local(calendar, from), *parsed);
    QVERIFY2(end.has_value(), end ? "" : qPrintable(base::describe(end.error())));
    QCOMPARE(toLocal(calendar, *end).toString(QStringLiteral("yyyy-MM-ddTHH:mm")), due);
}

void TestClocks::wholeDaysCanEndWithTheDay()
{
    WorkCalendar calendar = fixture::calendar2021();
    calendar.dayMeaning = WorkCalendar::DayMeaning::EndOfDay;
    const auto end = deadline(calendar, fixture::local(calendar, QStringLiteral("2021-09-30T17:00")), {1, LimitUnit::WorkingDay});
    QVERIFY(end.has_value());
    QCOMPARE(*end, fixture::local(calendar, QStringLiteral("2021-10-08T18:00")));
}

void TestClocks::aYearWithoutAFileIsRefused()
{
    const WorkCalendar calendar = fixture::calendar2021();
    const auto end = deadline(calendar, fixture::local(calendar, QStringLiteral("2021-12-31T17:00")), {2, LimitUnit::WorkingHour});
    QVERIFY(!end.has_value());
    QCOMPARE(end.error().code, base::ErrorCode::Refused);
    QVERIFY(end.error().sentence.contains(QStringLiteral("2022")));
}

void TestClocks::runningAndAfterAreOpposites()
{
    const WorkCalendar calendar = fixture::calendar2021();
    const base::Instant start = fixture::local(calendar, QStringLiteral("2021-09-17T03:00"));
    for (int hours = 1; hours < 24 * 25; hours += 7) {
        const base::Instant end = start + std::chrono::hours(hours);
        const auto ran = running(calendar, start, end, LimitUnit::WorkingHour);
        QVERIFY(ran.has_value());
        const auto back = after(calendar, start, *ran, LimitUnit::WorkingHour);
        QVERIFY(back.has_value());
        QVERIFY(*back <= end); // the same amount of work, reached at the earliest moment
        QCOMPARE(*running(calendar, start, *back, LimitUnit::WorkingHour), *ran);
    }
}

void TestClocks::limitsAreReadOrRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");
    QTest::newRow("minutes") << "10 min" << "10 min";
    QTest::newRow("Chinese minutes") << " 30分钟 " << "30 min";
    QTest::newRow("urgent hours") << "2 紧急工作时" << "2 urgent hours";
    QTest::newRow("working hours") << "4工作时" << "4 working hours";
    QTest::newRow("working days") << "15工作日" << "15 working days";
    QTest::newRow("natural days") << "7自然日" << "7 days";
    QTest::newRow("one day") << "1 day" << "1 days";
    QTest::newRow("plain hours run round the clock") << "4小时" << "4 urgent hours";
    QTest::newRow("a plain day is a natural day") << "1天" << "1 days";
    QTest::newRow("urgent working days are no unit") << "2紧急工作日" << "";
    QTest::newRow("none") << "" << "";
    QTest::newRow("zero") << "0 min" << "";
    QTest::newRow("negative") << "-5 min" << "";
    QTest::newRow("no unit") << "5" << "";
    QTest::newRow("no amount") << "工作日" << "";
    QTest::newRow("with words") << "1紧急工作时制止" << "";
    QTest::newRow("season") << "种植季节15工作日" << "";
    QTest::newRow("huge") << "9999999999 min" << "";
    QTest::newRow("beyond an int") << "99999999999999999999天"
                                   << "";
    // As Chinese lists write them: the field case C10 (items-limits.csv) and others of its kind.
    QTest::newRow("counting word") << "3个工作日"
                                   << "3 working days";
    QTest::newRow("counted natural days") << "7个自然日"
                                          << "7 days";
    QTest::newRow("a Chinese number") << "三个工作日"
                                      << "3 working days";
    QTest::newRow("24 hours") << "24小时"
                              << "24 urgent hours";
    QTest::newRow("within") << "2小时内"
                            << "2 urgent hours";
    QTest::newRow("full width") << "５工作日"
                                << "5 working days";
    QTest::newRow("3 days") << "3天"
                            << "3 days";
    QTest::newRow("within three days") << "三日内"
                                       << "3 days";
    QTest::newRow("a blank of full width") << "１５　个 工作日以内"
                                           << "15 working days";
    QTest::newRow("two") << "两个工作日"
                         << "2 working days";
    QTest::newRow("fifteen") << "十五日"
                             << "15 days";
    QTest::newRow("twenty") << "二十个工作日之内"
                            << "20 working days";
    QTest::newRow("a hundred and five") << "一百零五天"
                                        << "105 days";
    QTest::newRow("done within") << "3个工作日内办结"
                                 << "3 working days";
    QTest::newRow("weeks") << "两周"
                           << "14 days";
    QTest::newRow("half an hour") << "半小时"
                                  << "30 min";
    QTest::newRow("one and a half hours") << "一个半小时"
                                          << "90 min";
    QTest::newRow("decimals of hours") << "1.5小时"
                                       << "90 min";
    QTest::newRow("half a day may be of either kind") << "半天"
                                                      << "";
    QTest::newRow("a day and a half") << "1.5天"
                                      << "";
    QTest::newRow("a stop at its end") << "5个工作日。"
                                       << "5 working days";
    QTest::newRow("from the day on which it was taken") << "自受理之日起5个工作日内"
                                                        << "5 working days";
    QTest::newRow("from the day on which it came in") << "接报之日起三日"
                                                      << "3 days";
    QTest::newRow("traditional hours") << "2個小時"
                                       << "2 urgent hours";
    QTest::newRow("traditional minutes") << "三十分鐘內"
                                         << "30 min";
    QTest::newRow("its last day counted in") << "5个工作日（含）"
                                             << "5 working days";
    QTest::newRow("to be there") << "30分钟内到场"
                                 << "30 min";
    QTest::newRow("a note that says more") << "5个工作日(含节假日)"
                                           << "";
    QTest::newRow("half a working day is no whole unit") << "半个工作日"
                                                         << "";
    QTest::newRow("urgent, counted") << "2个紧急工作时"
                                     << "2 urgent hours";
    QTest::newRow("capitals") << "3 Working Days"
                              << "3 working days";
    QTest::newRow("an invisible blank") << "3\u200b个工作日"
                                        << "3 working days";
    QTest::newRow("at most") << "不超过5个工作日"
                             << "5 working days";
    QTest::newRow("at most, as a sign") << "≤3个工作日"
                                        << "3 working days";
    QTest::newRow("at most, twice") << "最长不超过3天"
                                    << "3 days";
    QTest::newRow("at most, around") << "限在3日内"
                                     << "3 days";
    QTest::newRow("formal numerals") << "叁个工作日"
                                     << "3 working days";
    QTest::newRow("formal tens") << "壹拾伍天"
                                 << "15 days";
    QTest::newRow("hours and minutes") << "2小时30分"
                                       << "150 min";
    QTest::newRow("an hour and a half in words") << "一小时三十分钟内"
                                                 << "90 min";
    QTest::newRow("minutes and hours") << "30分2小时"
                                       << "";
    QTest::newRow("two, as people say it") << "俩小时"
                                           << "2 urgent hours";
    QTest::newRow("abbreviated") << "2hrs"
                                 << "2 urgent hours";
    QTest::newRow("less than, as a sign") << "＜2小时"
                                          << "2 urgent hours";
    QTest::newRow("after the report came in") << "接报后2小时内"
                                              << "2 urgent hours";
    QTest::newRow("a range") << "3-5个工作日"
                             << "";
    QTest::newRow("two limits") << "3天5小时"
                                << "";
    QTest::newRow("not a number") << "十十天"
                                  << "";
    QTest::newRow("several days") << "数日"
                                  << "";
    QTest::newRow("months differ") << "一个月"
                                   << "";
}

void TestClocks::limitsAreReadOrRefused()
{
    QFETCH(QString, text);
    QFETCH(QString, read);
    const auto limit = parseTimeLimit(text);
    QCOMPARE(limit.has_value(), !read.isEmpty());
    if (limit)
        QCOMPARE(write(*limit), read);
    else
        QCOMPARE(limit.error().code, base::ErrorCode::Malformed);
}

void TestClocks::naturalDaysAreTwentyFourHoursEach()
{
    WorkCalendar calendar;
    calendar.zone = QTimeZone("America/New_York");
    calendar.publishedYearsOnly = false;
    // Summer time ended on 2011-11-06 and began on 2012-03-11: on the wall an hour earlier, and an hour later.
    const base::Instant autumn = fixture::utc("2011-11-04T16:00:00Z"), spring = fixture::utc("2012-03-10T16:00:00Z");
    QCOMPARE(*deadline(calendar, autumn, {3, LimitUnit::NaturalDay}), fixture::utc("2011-11-07T16:00:00Z"));
    QCOMPARE(*deadline(calendar, spring, {2, LimitUnit::NaturalDay}), fixture::utc("2012-03-12T16:00:00Z"));
    for (const base::Instant from : {autumn, spring})
        QCOMPARE(*deadline(calendar, from, {2, LimitUnit::NaturalDay}), *deadline(calendar, from, {48, LimitUnit::UrgentHour}));
}

void TestClocks::ofAnHourThatComesTwiceTheFirstIsMeant()
{
    const QTimeZone zone("America/New_York");
    QCOMPARE(base::fromDateTime(base::onTheWall(QDate(2011, 11, 6), QTime(1, 30), zone)), fixture::utc("2011-11-06T05:30:00Z"));
    QCOMPARE(base::fromDateTime(base::onTheWall(QDate(2011, 11, 6), QTime(0, 30), zone)), fixture::utc("2011-11-06T04:30:00Z"));
    QCOMPARE(base::fromDateTime(base::onTheWall(QDate(2011, 11, 6), QTime(2, 30), zone)), fixture::utc("2011-11-06T07:30:00Z"));
    QVERIFY(!base::onTheWall(QDate(2012, 3, 11), QTime(2, 30), zone).isValid());
    // A window that opens in that hour opens with the first of the two.
    WorkCalendar calendar;
    calendar.zone = zone;
    calendar.publishedYearsOnly = false;
    calendar.weekend.clear();
    calendar.windows = {{QTime(1, 30), QTime(5, 0)}};
    QCOMPARE(*deadline(calendar, fixture::utc("2011-11-06T04:00:00Z"), {1, LimitUnit::WorkingHour}), fixture::utc("2011-11-06T06:30:00Z"));
}

void TestClocks::aLocalDayIsAsLongAsTheTownsClockMakesIt()
{
    WorkCalendar calendar;
    calendar.zone = QTimeZone("America/New_York");
    const domain::LocalDay longer = domain::localDay(calendar, QDate(2011, 11, 6));
    QCOMPARE(longer.to - longer.from, base::Milliseconds(std::chrono::hours(25)));
    QCOMPARE(domain::localDay(calendar, QDate(2011, 11, 7)).from, longer.to);
    QVERIFY(longer.contains(longer.from) && !longer.contains(longer.to) && !longer.contains(std::optional<base::Instant>()));
    QVERIFY(domain::localDayAt(calendar, longer.to - base::Milliseconds(1)) == longer);
    QVERIFY(domain::localDayAt(calendar, longer.to) != longer);
}

GRIDHALL_TEST(TestClocks, QCoreApplication)
#include "tst_clocks.moc"

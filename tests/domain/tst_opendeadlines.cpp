// SPDX-License-Identifier: GPL-3.0-or-later
#include "domainfixture.h"

#include "domain/rules/effects.h"
#include "support/testprogram.h"

using namespace domain;
using fixture::Life;

/// A deadline that cannot be counted yet costs no report: it is open, says why, and is counted when the calendar has come.
class TestOpenDeadlines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReportOfTheLastDaysIsFiledWithAnOpenDeadline();
    void theCalendarCountsItByTheRuleAndStartOfTheFiling();
    void aCaseClosedMeanwhileGetsItsVerdict_data();
    void aCaseClosedMeanwhileGetsItsVerdict();
    void aCaseClosedMeanwhileRisesAsAnyRecord_data();
    void aCaseClosedMeanwhileRisesAsAnyRecord();
    void onlyThatClockIsOpen();
    void aSourcesDeadlineNeedsNoCalendar();
    void aPauseMovesAnOpenEnd();
    void aResumedClockThatReachesTheNewYearOpens();
    void aLaterClockMayBeOpen();
    void rerulingOpensAndCounts();
    void theNextMissingYearIsNamed();
    void aLimitThatStaysTextGetsNoInventedClock_data();
    void aLimitThatStaysTextGetsNoInventedClock();
    void wordsAndYears();
};

namespace {

TimeLimit workingDays(int amount) { return {amount, LimitUnit::WorkingDay}; }

void setWhole(Rulebook &book, const TimeLimit &limit)
{
    for (LimitRule &rule : book.limits)
        rule.limits[size_t(Stage::Whole)] = limit;
}

/// 30 December 2021, a Thursday, ten o'clock; five working days end in a year without a file.
Life lastDays(bool dispatched = true)
{
    Life life("bike");
    setWhole(life.rules(), workingDays(5));
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-30T10:00")));
    const base::Outcome begun = life.begin(dispatched);
    Q_ASSERT(begun);
    return life;
}

void learn2022(Life &life)
{
    life.rules().calendar.years.insert(2022);
    for (int day = 1; day <= 3; ++day)
        life.rules().calendar.exceptions.insert(QDate(2022, 1, day), false);
}

QString dueOf(const Life &life, Stage stage = Stage::Whole)
{
    const auto &clock = life.now().deadlines[stage];
    return clock ? toLocal(life.book().calendar, clock->dueAt).toString(QStringLiteral("yyyy-MM-ddTHH:mm")) : QString();
}

} // namespace

void TestOpenDeadlines::aReportOfTheLastDaysIsFiledWithAnOpenDeadline()
{
    Life life = lastDays();
    QCOMPARE(life.now().state, CaseState::Dispatched);
    QVERIFY(!life.now().deadlines[Stage::Whole]);
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2022);
    const CaseBrief brief = briefOf(life.now());
    QVERIFY(!brief.dueAt);
    QCOMPARE(brief.dueOpen, 2022);
    QCOMPARE(brief.stage, std::optional(Stage::Respond)); // that clock runs
    QVERIFY(!onTime(life.now()));
    QVERIFY(!twiceLimitAt(life.now(), life.book()));
    for (const SystemOrder &order : systemOrders(life.now(), life.book(), {}, life.time()))
        QVERIFY(!std::holds_alternative<ComputeDeadlines>(order.body)); // nothing can be counted yet
    const size_t before = life.events().size();
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(life.events().size(), before);
}

void TestOpenDeadlines::theCalendarCountsItByTheRuleAndStartOfTheFiling()
{
    Life life = lastDays();
    learn2022(life);
    setWhole(life.rules(), workingDays(99)); // today's limit is not the one of the filing
    life.pass(std::chrono::hours(24 * 4));
    const auto orders = systemOrders(life.now(), life.book(), {}, life.time());
    QVERIFY(!orders.empty() && std::holds_alternative<ComputeDeadlines>(orders.front().body));
    QVERIFY(!life.order(ComputeDeadlines{})); // no person's
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QVERIFY(std::holds_alternative<DeadlinesComputed>(life.events().back().body));
    // 30 and 31 December, 4, 5 and 6 January: the fifth working day ends on the 7th at ten.
    QCOMPARE(dueOf(life), QStringLiteral("2022-01-07T10:00"));
    QCOMPARE(life.now().deadlines[Stage::Whole]->limit, std::optional(workingDays(5)));
    QCOMPARE(life.now().deadlines[Stage::Whole]->rule, QStringLiteral("limit.simple"));
    QVERIFY(life.now().deadlines.open.empty());
    QCOMPARE(briefOf(life.now()).dueOpen, kNotOpen);
    for (const SystemOrder &order : systemOrders(life.now(), life.book(), {}, life.time()))
        QVERIFY(!std::holds_alternative<ComputeDeadlines>(order.body)); // once
}

void TestOpenDeadlines::aCaseClosedMeanwhileGetsItsVerdict_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<bool>("inTime");
    QTest::newRow("before the end") << "2022-01-07T09:59" << true;
    QTest::newRow("exactly") << "2022-01-07T10:00" << true;
    QTest::newRow("after it") << "2022-01-07T10:01" << false;
}

void TestOpenDeadlines::aCaseClosedMeanwhileGetsItsVerdict()
{
    QFETCH(QString, closed);
    QFETCH(bool, inTime);
    Life life = lastDays();
    QVERIFY(life.order(RecordClosure{fixture::local(life.book().calendar, closed), {}}, Role::System));
    QVERIFY(!onTime(life.now()));
    learn2022(life);
    life.pass(std::chrono::hours(24 * 30));
    QVERIFY(std::holds_alternative<ComputeDeadlines>(systemOrders(life.now(), life.book(), {}, life.time()).front().body));
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(onTime(life.now()), std::optional(inTime));
    QCOMPARE(life.now().state, CaseState::Closed);
}

void TestOpenDeadlines::aCaseClosedMeanwhileRisesAsAnyRecord_data()
{
    QTest::addColumn<QString>("closed");
    QTest::addColumn<bool>("raised");
    QTest::newRow("late, within twice the limit") << "2022-01-14T09:00" << false;
    QTest::newRow("later than twice the limit") << "2022-01-17T10:00" << true;
}

void TestOpenDeadlines::aCaseClosedMeanwhileRisesAsAnyRecord()
{
    QFETCH(QString, closed);
    QFETCH(bool, raised);
    Life known("bike");
    setWhole(known.rules(), workingDays(5));
    known.setNow(fixture::local(known.book().calendar, QStringLiteral("2021-12-30T10:00")));
    learn2022(known);
    QVERIFY(known.begin());
    Life late = lastDays();
    for (Life *life : {&known, &late})
        QVERIFY(life->order(RecordClosure{fixture::local(life->book().calendar, closed), {}}, Role::System));
    learn2022(late);
    late.pass(std::chrono::hours(24 * 30));
    QVERIFY(late.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(known.now().severityInputs.twiceTheLimit, raised);
    QCOMPARE(late.now().severityInputs.twiceTheLimit, raised);
    QCOMPARE(late.now().level, known.now().level);
    QCOMPARE(late.now().severity, known.now().severity);
    QCOMPARE(late.now().levels.back().since, known.now().levels.back().since);
    QCOMPARE(late.now().endedAt, known.now().endedAt);
    QCOMPARE(late.now().state, CaseState::Closed);
}

void TestOpenDeadlines::onlyThatClockIsOpen()
{
    const Life life = lastDays();
    QCOMPARE(dueOf(life, Stage::Respond), QStringLiteral("2021-12-30T10:02"));
    QCOMPARE(life.now().deadlines.open.size(), size_t(1));
}

void TestOpenDeadlines::aSourcesDeadlineNeedsNoCalendar()
{
    Life life("bike");
    setWhole(life.rules(), workingDays(5));
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-30T10:00")));
    ReportCase order{fixture::report("bike"), {}, true, true};
    order.report.sourceDueAt = fixture::local(life.book().calendar, QStringLiteral("2022-01-10T10:00"));
    QVERIFY(life.order(order));
    QCOMPARE(dueOf(life), QStringLiteral("2022-01-10T10:00"));
    QVERIFY(life.now().deadlines.open.empty());
}

void TestOpenDeadlines::aPauseMovesAnOpenEnd()
{
    Life life = lastDays();
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-31T10:00")));
    QVERIFY(life.order(SuspendCase{QStringLiteral("rain")}));
    learn2022(life); // the file comes while the clock stands still
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2022-01-05T10:00")));
    QVERIFY(life.order(ResumeCase{}));
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2022);
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    // Four working days were left on the 31st: 5, 6, 7 and 10 January, the weekend out.
    QCOMPARE(dueOf(life), QStringLiteral("2022-01-11T10:00"));
}

void TestOpenDeadlines::aResumedClockThatReachesTheNewYearOpens()
{
    Life life("bike");
    setWhole(life.rules(), workingDays(2));
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-28T10:00")));
    QVERIFY(life.begin());
    QCOMPARE(dueOf(life), QStringLiteral("2021-12-30T10:00"));
    life.pass(std::chrono::hours(24));
    QVERIFY(life.order(SuspendCase{QStringLiteral("rain")}));
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-31T16:00")));
    QVERIFY(life.order(ResumeCase{}));
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2022);
    learn2022(life);
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(dueOf(life), QStringLiteral("2022-01-04T16:00")); // one working day was left
}

void TestOpenDeadlines::aLaterClockMayBeOpen()
{
    Life life("bike");
    for (LimitRule &rule : life.rules().limits) {
        rule.limits[size_t(Stage::Close)] = workingDays(3);
        rule.starts[size_t(Stage::Close)] = ClockStart::Arrival;
    }
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-30T10:00")));
    QVERIFY(life.begin());
    QVERIFY(life.order(AcceptCase{}));
    QVERIFY(life.order(ReachScene{}));
    QCOMPARE(life.now().deadlines.openCause(Stage::Close), 2022);
    QVERIFY(life.now().laterClocks.empty());
    learn2022(life);
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(dueOf(life, Stage::Close), QStringLiteral("2022-01-05T10:00"));
}

void TestOpenDeadlines::rerulingOpensAndCounts()
{
    Life life("bike");
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-30T10:00")));
    QVERIFY(life.begin());
    setWhole(life.rules(), workingDays(5));
    QVERIFY(life.order(ReruleCase{QStringLiteral("new limits")}, Role::Supervisor));
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2022);
    learn2022(life);
    QVERIFY(life.order(ReruleCase{QStringLiteral("and a calendar")}, Role::Supervisor));
    QCOMPARE(dueOf(life), QStringLiteral("2022-01-07T10:00"));
}

void TestOpenDeadlines::theNextMissingYearIsNamed()
{
    Life life("bike");
    setWhole(life.rules(), workingDays(400));
    life.setNow(fixture::local(life.book().calendar, QStringLiteral("2021-12-30T10:00")));
    QVERIFY(life.begin());
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2022);
    learn2022(life);
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), 2023);
    const size_t before = life.events().size();
    QVERIFY(life.order(ComputeDeadlines{}, Role::System));
    QCOMPARE(life.events().size(), before);
}

void TestOpenDeadlines::aLimitThatStaysTextGetsNoInventedClock_data()
{
    QTest::addColumn<QString>("ruleItem");
    QTest::addColumn<QString>("ruleClass");
    QTest::addColumn<bool>("open");
    QTest::newRow("only the town's default would fit") << QString() << QString() << true;
    QTest::newRow("a rule was written for the item") << "bike" << QString() << false;
    QTest::newRow("a rule was written for its class") << QString() << "parking" << false;
}

void TestOpenDeadlines::aLimitThatStaysTextGetsNoInventedClock()
{
    QFETCH(QString, ruleItem);
    QFETCH(QString, ruleClass);
    QFETCH(bool, open);
    Life life("bike");
    Item &item = life.rules().items[QStringLiteral("bike")];
    item.limitText = QStringLiteral("种植季节15工作日");
    item.limitClass = ruleClass;
    life.rules().limits.front().item = ruleItem;
    life.rules().limits.front().limitClass = ruleClass;
    QVERIFY(life.begin());
    QCOMPARE(life.book().limitStaysText(item, Difficulty::Simple), open);
    QCOMPARE(life.now().deadlines[Stage::Whole].has_value(), !open);
    if (!open)
        return;
    for (const auto &clock : life.now().deadlines.byStage)
        QVERIFY(!clock);
    QCOMPARE(life.now().deadlines.openCause(Stage::Whole), kLimitIsText);
    QVERIFY(life.now().laterClocks.empty());
    const size_t before = life.events().size();
    QVERIFY(life.order(ComputeDeadlines{}, Role::System)); // no calendar will ever count it
    QCOMPARE(life.events().size(), before);
    life.rules().limits.front().item = QStringLiteral("bike");
    QVERIFY(life.order(ReruleCase{QStringLiteral("the rule is written now")}, Role::Supervisor));
    QVERIFY(life.now().deadlines[Stage::Whole].has_value() && life.now().deadlines.open.empty());
}

void TestOpenDeadlines::wordsAndYears()
{
    QCOMPARE(openWord(2027), QStringLiteral("calendar 2027 missing"));
    QCOMPARE(openWord(kLimitIsText), QStringLiteral("limit not understood"));
    QCOMPARE(openWord(kNotOpen), QString());
    const WorkCalendar calendar = fixture::calendar2021();
    QVERIFY(!yearToAdd(calendar, QDate(2021, 9, 30)));
    QCOMPARE(yearToAdd(calendar, QDate(2021, 10, 1)), std::optional(2022));
    QCOMPARE(yearToAdd(calendar, QDate(2022, 1, 1)), std::optional(2022));
    WorkCalendar free = calendar;
    free.publishedYearsOnly = false;
    QVERIFY(!yearToAdd(free, QDate(2021, 12, 31)));
}

GRIDHALL_TEST(TestOpenDeadlines, QCoreApplication)
#include "tst_opendeadlines.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/summarydesk.h"
#include "report/day/summarytexts.h"
#include "report/daytown.h"
#include "report/logreader.h"
#include "report/period/readers.h"
#include "report/period/readrates.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QTest>
#include <QThread>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A day is read from the store, whatever happened to its cases since.
class TestReadDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void countsTheDay();
    void laterEventsChangeNothing();
    void aMovedDeadlineIsToldFromTheLog();
    void measuresAreTheLastStep();
    void aDayThatIsNotOverInventsNoLateness();
    void aGrantedAppealIsLeftOutAndSaid();
    void aCorrectionMovesToItsOwnDay_data();
    void aCorrectionMovesToItsOwnDay();
    void aCorrectedDeadlineHoldsAfterThePlacing();
    void aRunningDayIsHeldAgainstTheSameTime();
    void aFirstDayHasNoDayBefore();
    void aDayWithoutCasesHasItsZeros();
    void unfiledAndCarriedOverAreWhatIsOpen();
    void theMarkIsTheStoresOwn();
    void failuresAreHandedOn_data();
    void failuresAreHandedOn();
    void theDeskAnswersOffTheCallersThread();

private:
    void append(quint64 id, const char *clock, domain::EventBody body);
    void fileCase(quint64 id, const char *clock, const char *due);
    [[nodiscard]] report::DayReaders readers(bool withLog = true, std::optional<base::Error> failure = {}) const;
    [[nodiscard]] report::DailySummary read(bool withLog = true) const;

    const region::Region m_town = samples::smallTown();
    std::shared_ptr<store::MemoryLog> m_log;
    std::map<quint64, quint32> m_versions;
    const QDate m_date{2025, 11, 6};
};

void TestReadDay::init()
{
    m_log = std::make_shared<store::MemoryLog>();
    m_versions.clear();
}

void TestReadDay::append(quint64 id, const char *clock, domain::EventBody body)
{
    auto batch = m_log->begin();
    QVERIFY(batch);
    const domain::CaseEvent event{samples::local(m_town, clock), {u"坐席03"_s, domain::Role::Dispatcher}, {}, {}, std::move(body)};
    QVERIFY((*batch)->append(base::CaseId{id}, m_versions[id]++, std::span(&event, 1)));
    QVERIFY((*batch)->commit());
}

void TestReadDay::fileCase(quint64 id, const char *clock, const char *due)
{
    domain::Report report;
    report.source = u"patrol"_s;
    report.title = u"路灯杆倾斜"_s;
    report.place.grid = u"01"_s;
    report.reportedAt = samples::local(m_town, clock);
    append(id, clock, domain::CaseReported{u"251106XJ%1"_s.arg(id, 4, 10, QChar(u'0')), report, {}});
    domain::Deadlines deadlines;
    deadlines[domain::Stage::Whole] = domain::Deadline{{}, report.reportedAt, samples::local(m_town, due), u"test"_s};
    append(id, clock, domain::CaseFiled{domain::Difficulty::General, {domain::Severity::Orange, 0, {}}, deadlines});
    append(id, clock, domain::CaseDispatched{u"city"_s, {}, {}});
}

report::DayReaders TestReadDay::readers(bool withLog, std::optional<base::Error> failure) const
{
    return {std::make_unique<samples::LogReaderFake>(*m_log, std::move(failure)), withLog ? m_log : nullptr, false, {}};
}

report::DailySummary TestReadDay::read(bool withLog) const
{
    return *report::readDay(m_town, readers(withLog), {m_date, samples::local(m_town, "2025-11-07T07:12")}, base::Instant::max(), false);
}

void TestReadDay::countsTheDay()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    fileCase(2, "2025-11-05T09:00", "2025-11-06T12:00");
    append(2, "2025-11-06T11:00", domain::CaseClosed{u"修好"_s, false});
    const report::DailySummary summary = read();
    QCOMPARE(summary.day.filed, 1);
    QCOMPARE(summary.day.closed, 1);
    QVERIFY((summary.day.onTimeRate == report::Share{1, 2}));
    QCOMPARE(summary.dayBefore->filed, 1);
    QCOMPARE(summary.dayBefore->carriedOver, 1);
    QCOMPARE(summary.day.carriedOver, 1);
    QVERIFY(summary.snapshot.value == m_log->head()->value);
    QVERIFY(summary.printedAt == samples::local(m_town, "2025-11-07T07:12"));
}

void TestReadDay::laterEventsChangeNothing()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    fileCase(2, "2025-11-05T09:00", "2025-11-06T12:00");
    report::DailySummary then = read();
    append(1, "2025-11-07T08:00", domain::CaseSuspended{u"等材料"_s});
    append(2, "2025-11-07T08:00", domain::SeverityChanged{{domain::Severity::Red, 0, {}}, {}});
    append(2, "2025-11-07T09:00", domain::CaseVoided{u"重复"_s});
    fileCase(3, "2025-11-07T09:00", "2025-11-07T12:00");
    report::DailySummary now = read();
    then.snapshot = now.snapshot; // the number tells that the log went on; nothing else may
    QVERIFY(now == then);
}

void TestReadDay::aMovedDeadlineIsToldFromTheLog()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    domain::Deadlines later;
    later[domain::Stage::Whole] = domain::Deadline{{}, {}, samples::local(m_town, "2025-11-09T12:00"), u"test"_s};
    append(1, "2025-11-07T08:00", domain::ExtensionApproved{later, {}});
    QVERIFY((read().day.onTimeRate == report::Share{0, 1}));
    QVERIFY((read(false).day.onTimeRate == report::Share{0, 0})); // the brief alone has forgotten it
}

void TestReadDay::measuresAreTheLastStep()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-07T12:00");
    append(1, "2025-11-06T10:00", domain::NoteAdded{u"王阿姨13812345678说先拉警戒"_s});
    append(1, "2025-11-07T10:00", domain::CaseAccepted{});
    const report::DailySummary summary = read();
    QCOMPARE(summary.rectification.size(), 1u);
    // Where it went, by name; neither what a note said nor a code.
    QCOMPARE(summary.rectification[0].measure, u"Dispatched: 城管中队"_s);
}

/// A day that is not over is counted up to now: what is due later is due in no share.
void TestReadDay::aDayThatIsNotOverInventsNoLateness()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    fileCase(2, "2025-11-06T09:30", "2025-11-06T18:00");
    fileCase(3, "2025-11-06T10:00", "2025-11-06T11:00");
    append(3, "2025-11-06T10:30", domain::CaseClosed{{}, false});
    const auto at = [this](const char *clock) { return *report::readDay(m_town, readers(), {m_date, {}}, samples::local(m_town, clock), false); };
    const report::DailySummary noon = at("2025-11-06T12:00"); // exactly at the limit is not late
    QVERIFY(noon.upTo == samples::local(m_town, "2025-11-06T12:00"));
    QVERIFY((noon.day.onTimeRate == report::Share{1, 1}));
    QCOMPARE(noon.day.overdue, 0);
    QVERIFY((at("2025-11-06T12:01").day.onTimeRate == report::Share{1, 2}));
    QCOMPARE(at("2025-11-06T12:01").day.overdue, 1);
    QCOMPARE(at("2025-11-06T10:15").day.closed, 0); // what came later has not happened
    QCOMPARE(at("2025-11-06T10:15").day.carriedOver, 3);
    const report::DailySummary over = at("2025-11-07T00:00");
    QVERIFY(!over.upTo);
    QVERIFY((over.day.onTimeRate == report::Share{1, 3}));
}

void TestReadDay::aGrantedAppealIsLeftOutAndSaid()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    fileCase(2, "2025-11-06T09:00", "2025-11-06T12:00");
    for (const quint64 id : {1, 2})
        append(id, "2025-11-06T13:00", domain::CaseClosed{{}, false});
    append(1, "2025-11-06T14:00", domain::AppealLodged{u"下雨"_s});
    append(1, "2025-11-06T15:00", domain::AppealReviewed{true, {}});
    QVERIFY((read().day.onTimeRate == report::Share{0, 2})); // one reviewer is no verdict
    append(1, "2025-11-06T16:00", domain::AppealReviewed{true, {}});
    const report::DailySummary day = read();
    QVERIFY((day.day.onTimeRate == report::Share{0, 1}));
    QCOMPARE(day.day.excused, 1);
    QCOMPARE(day.day.overdue, 1);
    QVERIFY((day.day.closingRateA == report::Share{2, 2}));
    QVERIFY(report::factsOf(day).contains(u"its appeal was granted"_s));
    const auto rates = report::readRates(m_town, *m_log, nullptr, m_date, m_date, base::Instant::max());
    QVERIFY(rates->onTime == day.day.onTimeRate);
    QCOMPARE(rates->excused, 1);
}

void TestReadDay::aCorrectionMovesToItsOwnDay_data()
{
    QTest::addColumn<QString>("closedAt"); // as corrected; empty: taken back
    QTest::addColumn<int>("closed");       // of the day
    QTest::addColumn<int>("carried");
    QTest::addColumn<int>("onTime");
    QTest::newRow("to before the day") << u"2025-11-05T20:00"_s << 0 << 0 << 1;
    QTest::newRow("within the day") << u"2025-11-06T20:00"_s << 1 << 0 << 0;
    QTest::newRow("to after the day") << u"2025-11-07T06:00"_s << 0 << 1 << 0;
    QTest::newRow("taken back") << QString() << 0 << 1 << 0;
}

// What a source says of its own records counts on the day on which it happened, once it is known: as in the rates and in the list.
void TestReadDay::aCorrectionMovesToItsOwnDay()
{
    QFETCH(QString, closedAt);
    QFETCH(int, closed);
    QFETCH(int, carried);
    QFETCH(int, onTime);
    fileCase(1, "2025-11-05T09:00", "2025-11-06T12:00");
    append(1, "2025-11-06T15:00", domain::CaseClosed{u"修好"_s, true});
    QVERIFY((read().day.onTimeRate == report::Share{0, 1}));
    QCOMPARE(read().day.closed, 1);
    domain::Case c;
    QVERIFY(m_log->replayCase(base::CaseId{1}, 0, [&c](const domain::CommittedEvent &each) {
        domain::apply(c, each.event);
        return true;
    }));
    const auto moment = closedAt.isEmpty() ? std::nullopt : std::optional(samples::local(m_town, closedAt.toLatin1().constData()));
    append(1, "2025-11-07T07:00", domain::SourceCorrected{c.report, {}, c.deadlines, !moment, moment, u"修好"_s, {}});
    const report::DailySummary day = read();
    QCOMPARE(day.day.closed, closed);
    QCOMPARE(day.day.carriedOver, carried);
    QVERIFY((day.day.onTimeRate == report::Share{onTime, 1}));
    const auto rates = report::readRates(m_town, *m_log, nullptr, m_date, m_date, samples::local(m_town, "2025-11-07T07:12"));
    QVERIFY(rates->onTime == day.day.onTimeRate);
    // Whoever looks back to before the correction sees what was known then.
    const auto then = report::readDay(m_town, readers(), {m_date, {}}, samples::local(m_town, "2025-11-07T06:30"), false);
    QCOMPARE(then->day.closed, 1);
}

// A case that lay outside the grids has its clocks from the placing: what its source says of the deadline later holds for those days, too.
void TestReadDay::aCorrectedDeadlineHoldsAfterThePlacing()
{
    fileCase(1, "2025-11-05T09:00", "2025-11-06T12:00");
    domain::CaseFiled rules;
    rules.deadlines[domain::Stage::Whole] = domain::Deadline{{}, {}, samples::local(m_town, "2025-11-06T12:00"), u"test"_s};
    append(1, "2025-11-06T08:00", domain::CasePlaced{u"01"_s, u"看过现场"_s, rules});
    append(1, "2025-11-06T15:00", domain::CaseClosed{u"修好"_s, true});
    QVERIFY((read().day.onTimeRate == report::Share{0, 1}));
    domain::Case c;
    QVERIFY(m_log->replayCase(base::CaseId{1}, 0, [&c](const domain::CommittedEvent &each) {
        domain::apply(c, each.event);
        return true;
    }));
    domain::Deadlines later = c.deadlines;
    later[domain::Stage::Whole] = domain::Deadline{{}, {}, samples::local(m_town, "2025-11-06T18:00"), u"test"_s};
    append(1, "2025-11-07T07:00", domain::SourceCorrected{c.report, {}, later, false, {}, {}, {}});
    QVERIFY((read().day.onTimeRate == report::Share{1, 1}));
}

void TestReadDay::aRunningDayIsHeldAgainstTheSameTime()
{
    fileCase(1, "2025-11-05T09:00", "2025-11-05T12:00");
    fileCase(2, "2025-11-05T18:00", "2025-11-05T20:00");
    append(1, "2025-11-05T11:00", domain::CaseClosed{{}, false});
    append(2, "2025-11-05T19:00", domain::CaseClosed{{}, false});
    fileCase(3, "2025-11-06T09:00", "2025-11-06T18:00");
    const auto at = [this](const char *clock) { return *report::readDay(m_town, readers(), {m_date, {}}, samples::local(m_town, clock), false); };
    const report::DailySummary noon = at("2025-11-06T12:30");
    QCOMPARE(noon.dayBefore->filed, 1);
    QCOMPARE(noon.dayBefore->closed, 1);
    QVERIFY((noon.dayBefore->onTimeRate == report::Share{1, 1}));
    QCOMPARE(noon.dayBefore->carriedOver, 0);
    QCOMPARE(at("2025-11-06T10:00").dayBefore->closed, 0);
    QCOMPARE(at("2025-11-06T10:00").dayBefore->carriedOver, 1);
    QVERIFY(report::factsOf(noon).contains(u"up to the same time"_s));
    const report::DailySummary over = at("2025-11-07T00:00"); // a whole day against a whole one
    QCOMPARE(over.dayBefore->filed, 2);
    QCOMPARE(over.dayBefore->closed, 2);
}

void TestReadDay::aFirstDayHasNoDayBefore()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    QVERIFY(!read().dayBefore);
    fileCase(2, "2025-11-03T09:00", "2025-11-03T12:00"); // older than the day before: that one had its figures
    QVERIFY(read().dayBefore.has_value());
}

void TestReadDay::aDayWithoutCasesHasItsZeros()
{
    const report::DailySummary empty = read();
    QCOMPARE(empty.day.filed, 0);
    QCOMPARE(empty.day.carriedOver, 0);
    QVERIFY(!empty.dayBefore && empty.rectification.empty());
}

void TestReadDay::unfiledAndCarriedOverAreWhatIsOpen()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    domain::Report waiting;
    waiting.source = u"patrol"_s;
    waiting.reportedAt = samples::local(m_town, "2025-11-06T11:00");
    append(2, "2025-11-06T11:00", domain::CaseReported{u"251106XJ0002"_s, waiting, {}});
    QCOMPARE(read().day.carriedOver, 1);
    QCOMPARE(read().day.unfiled, 1);
}

void TestReadDay::theMarkIsTheStoresOwn()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    report::DayReaders drill = readers();
    drill.drill = true;
    const auto now = samples::local(m_town, "2025-11-07T07:12");
    QVERIFY(report::readDay(m_town, drill, {m_date, {}}, now, false)->drill);
    QVERIFY(!report::readDay(m_town, readers(), {m_date, {}}, now, false)->drill);
    base::FixedClock clock(now);
    report::SummaryDesk desk(
        std::make_shared<const region::Region>(m_town),
        [&]() -> base::Result<report::DayReaders> {
            report::DayReaders marked = readers();
            marked.drill = true;
            return marked;
        },
        clock);
    QVERIFY(desk.rates(m_date, m_date).result()->drill);
    QVERIFY(desk.daySummary(m_date).result()->drill);
}

void TestReadDay::failuresAreHandedOn_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("no such date") << QDate() << false << false << base::ErrorCode::Malformed;
    QTest::newRow("not begun yet") << QDate(2025, 11, 8) << false << false << base::ErrorCode::NotFound;
    QTest::newRow("store fails") << m_date << true << false << base::ErrorCode::Storage;
    QTest::newRow("given up") << m_date << false << true << base::ErrorCode::Cancelled;
}

void TestReadDay::failuresAreHandedOn()
{
    QFETCH(QDate, date);
    QFETCH(bool, broken);
    QFETCH(bool, cancelled);
    QFETCH(base::ErrorCode, code);
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    const std::optional<base::Error> failure = broken ? std::optional(base::Error{base::ErrorCode::Storage, u"disk"_s, {}, {}}) : std::nullopt;
    const auto summary =
        report::readDay(m_town, readers(true, failure), {date, {}}, samples::local(m_town, "2025-11-07T07:12"), false, [&] { return cancelled; });
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, code);
    QVERIFY(!summary.error().sentence.isEmpty());
}

void TestReadDay::theDeskAnswersOffTheCallersThread()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    base::FixedClock clock(samples::local(m_town, "2025-11-07T07:12"));
    Qt::HANDLE readOn = nullptr;
    report::SummaryDesk desk(
        std::make_shared<const region::Region>(m_town),
        [&]() -> base::Result<report::DayReaders> {
            readOn = QThread::currentThreadId();
            return readers();
        },
        clock, true);
    const auto summary = desk.daySummary(m_date).result();
    QVERIFY(summary);
    QCOMPARE(summary->day.filed, 1);
    QVERIFY(summary->drill && summary->printedAt == clock.now());
    QVERIFY(readOn && readOn != QThread::currentThreadId());
}

GRIDHALL_TEST(TestReadDay, QCoreApplication)
#include "tst_readday.moc"

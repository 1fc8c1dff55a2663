// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/daytown.h"
#include "report/summarydesk.h"
#include "store/memorylog.h"

#include <QTest>
#include <QThread>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// A day is read from the store, whatever happened to its cases since.
namespace {

/// Cases of a log, folded to its end; or a failure.
class LogReaderFake final : public store::CaseReader {
public:
    explicit LogReaderFake(const store::EventLog &log, std::optional<base::Error> failure = {}) : m_log(log), m_failure(std::move(failure)) {}
    base::Result<base::Position> position() const override { return m_log.head(); }
    base::Outcome open(const store::BriefVisitor &) const override { return {}; }
    base::Outcome all(const store::BriefVisitor &) const override { return {}; }
    base::Outcome touching(base::Instant, base::Instant to, const store::BriefVisitor &visit) const override
    {
        if (m_failure)
            return tl::unexpected(*m_failure);
        std::map<base::CaseId, domain::Case> cases;
        const base::Outcome read = m_log.replayAll({}, [&](const domain::CommittedEvent &committed) {
            cases[committed.caseId].id = committed.caseId;
            domain::apply(cases[committed.caseId], committed.event);
            return true;
        });
        for (const auto &[id, one] : cases)
            if (one.report.reportedAt < to && !visit(domain::briefOf(one)))
                break;
        return read;
    }
    base::Outcome suggestions(base::Instant, const store::BriefVisitor &) const override { return {}; }
    base::Result<std::vector<domain::CaseBrief>> search(const QString &, int) const override { return {}; }
    base::Result<std::optional<base::CaseId>> byNumber(const QString &) const override { return std::optional<base::CaseId>(); }
    base::Outcome traces(base::Instant, const store::TraceVisitor &) const override { return {}; }
    base::Result<QByteArray> callerSalt() const override { return QByteArray(); }

private:
    const store::EventLog &m_log;
    const std::optional<base::Error> m_failure;
};

} // namespace

class TestReadDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void countsTheDay();
    void laterEventsChangeNothing();
    void aMovedDeadlineIsToldFromTheLog();
    void measuresAreTheLastWord();
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
    return {std::make_unique<LogReaderFake>(*m_log, std::move(failure)), withLog ? m_log : nullptr};
}

report::DailySummary TestReadDay::read(bool withLog) const
{
    return *report::readDay(m_town, readers(withLog), {m_date, samples::local(m_town, "2025-11-07T07:12")}, base::Instant{}, false);
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
    QCOMPARE(summary.dayBefore.filed, 1);
    QCOMPARE(summary.dayBefore.carriedOver, 1);
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

void TestReadDay::measuresAreTheLastWord()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-07T12:00");
    append(1, "2025-11-06T10:00", domain::NoteAdded{u"先拉警戒，再扶正加固"_s});
    append(1, "2025-11-07T10:00", domain::NoteAdded{u"第二天才说的"_s});
    const report::DailySummary summary = read();
    QCOMPARE(summary.rectification.size(), 1u);
    QVERIFY2(summary.rectification[0].measure.contains(u"先拉警戒"_s), qPrintable(summary.rectification[0].measure));
}

void TestReadDay::failuresAreHandedOn_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<bool>("broken");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<base::ErrorCode>("code");
    QTest::newRow("no such date") << QDate() << false << false << base::ErrorCode::Malformed;
    QTest::newRow("before the first case") << QDate(2020, 1, 1) << false << false << base::ErrorCode::NotFound;
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
    const auto summary = report::readDay(m_town, readers(true, failure), {date, {}}, base::Instant{}, false, [&] { return cancelled; });
    QVERIFY(!summary);
    QCOMPARE(summary.error().code, code);
    QVERIFY(!summary.error().sentence.isEmpty());
}

void TestReadDay::theDeskAnswersOffTheCallersThread()
{
    fileCase(1, "2025-11-06T09:00", "2025-11-06T12:00");
    base::FixedClock clock(samples::local(m_town, "2025-11-07T07:12"));
    Qt::HANDLE readOn = nullptr;
    report::SummaryDesk desk(std::make_shared<const region::Region>(m_town), [&]() -> base::Result<report::DayReaders> {
        readOn = QThread::currentThreadId();
        return readers();
    }, clock, true);
    const auto summary = desk.daySummary(m_date).result();
    QVERIFY(summary);
    QCOMPARE(summary->day.filed, 1);
    QVERIFY(summary->drill && summary->printedAt == clock.now());
    QVERIFY(readOn && readOn != QThread::currentThreadId());
}

QTEST_GUILESS_MAIN(TestReadDay)
#include "tst_readday.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"
#include "region/rules/calendarimport.h"
#include "region/rules/packwatch.h"
#include "report/day/summarydesk.h"
#include "report/whatif/whatifdesk.h"
#include "store/projection/sqlcasereader.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;

/// A report of 30 December through a real store: filed at once, its deadline counted by an event when the next year's calendar is there.
class TestCalendarComes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aReportIsFiledAndItsDeadlineComesWithTheFile_data();
    void aReportIsFiledAndItsDeadlineComesWithTheFile();
    void closedCasesGetTheirVerdict();
    void withoutTheFileNothingIsWritten();
    void aRunningDeskHearsOfIt();

private:
    [[nodiscard]] std::unique_ptr<desk::StoreDesk> opened(bool with2027, bool reviews = true);
    [[nodiscard]] domain::CaseBrief briefOf(base::CaseId id) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<base::FixedClock> m_clock;
};

void TestCalendarComes::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"town.gridhall"_s);
    m_clock = std::make_unique<base::FixedClock>(base::fromIso(u"2026-12-30T02:00:00Z"_s).value()); // ten o'clock, a Wednesday
}

std::unique_ptr<desk::StoreDesk> TestCalendarComes::opened(bool with2027, bool reviews)
{
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    domain::WorkCalendar &calendar = region->rulebook.calendar;
    calendar.publishedYearsOnly = true;
    calendar.years = {2026};
    if (with2027) {
        calendar.years.insert(2027);
        calendar.exceptions.insert(QDate(2027, 1, 1), false);
    }
    region->rulebook.limits.front().limits = {std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                                              domain::TimeLimit{5, domain::LimitUnit::WorkingDay}};
    desk::StoreDeskOptions options = quick();
    options.reviewSeverity = reviews;
    return std::make_unique<desk::StoreDesk>(desk::fileParts(m_path, *m_clock), region, *m_clock, options);
}

domain::CaseBrief TestCalendarComes::briefOf(base::CaseId id) const
{
    const auto reader = store::SqlCaseReader::open(m_path);
    return (*reader)->brief(id).value().value();
}

void TestCalendarComes::aReportIsFiledAndItsDeadlineComesWithTheFile_data()
{
    QTest::addColumn<bool>("reviews");
    QTest::newRow("the console and the endpoint") << true;
    QTest::newRow("an import") << false;
}

void TestCalendarComes::aReportIsFiledAndItsDeadlineComesWithTheFile()
{
    QFETCH(bool, reviews);
    auto desk = opened(false);
    const auto receipt = desk->submit(aReport(u"W1"_s)).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().sentence));
    QVERIFY(desk->settle().result());
    desk.reset();
    QCOMPARE(briefOf(receipt->id).dueOpen, 2027);
    QVERIFY(!briefOf(receipt->id).dueAt);
    m_clock->advance(48h);
    desk = opened(true, reviews);
    QTRY_VERIFY(desk->settle().result());
    desk.reset();
    const domain::CaseBrief counted = briefOf(receipt->id);
    QCOMPARE(counted.dueOpen, domain::kNotOpen);
    // 30 and 31 December, 4, 5 and 6 January.
    QCOMPARE(counted.dueAt, std::optional(base::fromIso(u"2027-01-07T02:00:00Z"_s).value()));
    const auto findings = store::verify(m_path, [](int, int) { return true; });
    QVERIFY(findings);
    for (const store::Finding &finding : *findings)
        QVERIFY2(finding.kind != store::Finding::Kind::Bad, qPrintable(finding.sentence));
}

void TestCalendarComes::closedCasesGetTheirVerdict()
{
    auto desk = opened(false);
    const auto receipt = desk->submit(aReport(u"W1"_s)).result();
    QVERIFY(receipt);
    QVERIFY(desk->submit(order(receipt->id, domain::RecordClosure{m_clock->now() + 1h, {}}, {}, domain::Role::System)).result());
    QVERIFY(desk->settle().result());
    desk.reset();
    QVERIFY(!briefOf(receipt->id).onTime);
    m_clock->advance(24h * 40); // long off the wall
    desk = opened(true);
    QTRY_VERIFY(desk->settle().result());
    desk.reset();
    QCOMPARE(briefOf(receipt->id).onTime, std::optional(true));
    QCOMPARE(briefOf(receipt->id).state, domain::CaseState::Closed);
}

void TestCalendarComes::withoutTheFileNothingIsWritten()
{
    auto desk = opened(false);
    const auto receipt = desk->submit(aReport(u"W1"_s)).result();
    QVERIFY(receipt && desk->settle().result());
    const quint32 version = desk->open(receipt->id).result()->state.version;
    desk.reset();
    for (int round = 0; round < 2; ++round) {
        desk = opened(false);
        QVERIFY(desk->settle().result());
        QCOMPARE(desk->open(receipt->id).result()->state.version, version);
        desk.reset();
    }
    for (int round = 0; round < 2; ++round) {
        desk = opened(true);
        QVERIFY(desk->settle().result());
        QCOMPARE(desk->open(receipt->id).result()->state.version, version + 1); // once
        desk.reset();
    }
}

// A console that runs for months: `calendar import` writes into the pack under it.
void TestCalendarComes::aRunningDeskHearsOfIt()
{
    QDir pack(m_folder->filePath(u"pack"_s));
    const QString made = QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing");
    QVERIFY(pack.mkpath(u"calendar"_s));
    for (const QString &folder : {QString(), u"/calendar"_s}) {
        for (const QFileInfo &file : QDir(made + folder).entryInfoList(QDir::Files))
            QVERIFY(QFile::copy(file.filePath(), pack.path() + folder + u'/' + file.fileName()));
    }
    const auto region = region::openRegion(pack.path());
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    const int first = *std::ranges::max_element((*region)->rulebook.calendar.years) + 1;
    m_clock->set(base::fromIso(u"%1-12-30T02:00:00Z"_s.arg(first - 1)).value());
    desk::StoreDeskOptions options = quick();
    options.packPoll = base::Milliseconds(10);
    options.newerPack = [watch = std::make_shared<region::PackWatch>(pack.path(), *region)] { return watch->newer(); };
    desk::StoreDesk desk(desk::fileParts(m_path, *m_clock), *region, *m_clock, options);
    QObject here;
    desk::CentreViewPtr view;
    const desk::Subscription centre = desk.onCentre(&here, [&view](const desk::CentreViewPtr &now) { view = now; });
    domain::CaseOrder record = aReport(u"W1"_s);
    domain::ImportCase order{std::get<domain::ReportCase>(record.body).report, {}, {}, {}, false, {}};
    order.report.item = (*region)->rulebook.items.cbegin()->code;
    order.report.source = (*region)->sources.front().code;
    order.report.reportedAt = m_clock->now();
    order.report.sourceLimit = domain::TimeLimit{5, domain::LimitUnit::WorkingDay};
    record.body = order;
    const auto receipt = desk.submit(record).result();
    QVERIFY2(receipt, receipt ? "" : qPrintable(base::describe(receipt.error())));
    QCOMPARE(desk.open(receipt->id).result()->state.deadlines.openCause(domain::Stage::Whole), first);

    QFile days(m_folder->filePath(u"days.csv"_s));
    QVERIFY(days.open(QIODevice::WriteOnly));
    days.write("date,kind,occasion\n" + QByteArray::number(first) + "-01-01,off,New Year\n");
    days.close();
    const auto import = region::importCalendar(pack.path(), days.fileName());
    QVERIFY2(import && import->problems.empty(), import ? "" : qPrintable(base::describe(import.error())));
    QTRY_VERIFY(desk.open(receipt->id).result()->state.deadlines[domain::Stage::Whole].has_value());
    QCOMPARE(desk.open(receipt->id).result()->state.deadlines.openCause(domain::Stage::Whole), domain::kNotOpen);
    QTRY_VERIFY(view && view->region->rulebook.calendar.years.contains(first));
    QCOMPARE(view->region->rulebook.hash, (*region::openRegion(pack.path()))->rulebook.hash); // the very pack that stands there now

    // The desks that count beside it are told the same region: the days of the new year, and one column for one set of rules.
    report::WhatIfDesk whatIfs(*region, report::logOf(m_path));
    report::SummaryDesk summaries(*region, report::readersOf(m_path), *m_clock);
    const QDate day(first - 1, 12, 30);
    const auto replay = [&] { return whatIfs.replay({day, day, {{report::kRulesInForce, u"in force"_s}, {pack.path(), u"pack"_s}}}).result(); };
    if (const auto before = replay())
        QVERIFY(before->columns[1].rulebook != before->columns[2].rulebook);
    whatIfs.setRules(view->region);
    summaries.setRules(view->region);
    const auto after = replay();
    QVERIFY2(after, after ? "" : qPrintable(base::describe(after.error())));
    QCOMPARE(after->columns[1].all.withDeadline, 1);
    QCOMPARE(after->columns[1].rulebook, after->columns[2].rulebook);
    QCOMPARE(after->columns[1].all, after->columns[2].all);
    QVERIFY(desk.settle().result());
    const auto counted = summaries.daySummary(day).result();
    QVERIFY2(counted, counted ? "" : qPrintable(base::describe(counted.error())));
    QCOMPARE(summaries.region(), view->region);
}

GRIDHALL_TEST(TestCalendarComes, QCoreApplication)
#include "tst_calendarcomes.moc"

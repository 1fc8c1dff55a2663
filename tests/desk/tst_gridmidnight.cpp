// SPDX-License-Identifier: GPL-3.0-or-later
// The night in which a town has other grids: who decides, who looks at the hall, and who looks back at the day before.
#include "desktools.h"

#include "desk/centrebook.h"
#include "desk/past/pastcentre.h"
#include "desk/rehearsal.h"
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "region/rules/packwatch.h"
#include "report/day/summarydesk.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using namespace std::chrono_literals;
using desk::CentreViewPtr;
using support::VersionedTown;

class TestGridMidnight : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void midnightBringsTheGrids_data();
    void midnightBringsTheGrids();
    void aVersionThatIsSavedInTimeHolds();
    void aCaseIsPlacedInTheGridsOfTheDay();
    void amendedRulesKeepTheGridsOfTheDay();
    void thePastHasTheGridsOfThen_data();
    void thePastHasTheGridsOfThen();
    void aDaysSummaryHasItsGrids();

private:
    [[nodiscard]] static region::RegionPtr opened(const VersionedTown &town)
    {
        auto region = region::openRegion(town.path());
        if (!region)
            qFatal("%s", qPrintable(base::describe(region.error())));
        return *region;
    }
    [[nodiscard]] std::unique_ptr<desk::StoreDesk> open(const region::RegionPtr &region, desk::StoreDeskOptions options = quick()) const
    {
        return std::make_unique<desk::StoreDesk>(desk::fileParts(m_path, *m_clock), region, *m_clock, options);
    }
    [[nodiscard]] static QString codesOf(const CentreViewPtr &view)
    {
        QStringList codes;
        for (const region::Grid &grid : view ? view->region->grids : std::vector<region::Grid>())
            codes.append(grid.code);
        return codes.join(u' ');
    }
    [[nodiscard]] static domain::CaseOrder report(const region::Region &town, const QString &id, const QString &grid)
    {
        domain::CaseOrder order = aReport(id);
        auto &report = std::get<domain::ReportCase>(order.body).report;
        report.item = u"abandoned-bicycle"_s;
        report.source = town.sources.front().code;
        report.place.grid = grid;
        report.place.point = VersionedTown::kEast;
        return order;
    }
    void at(const char *moment) const { m_clock->set(base::fromIso(QString::fromLatin1(moment)).value()); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<base::FixedClock> m_clock;
    QString m_path;
};

void TestGridMidnight::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"hall.gridhall"_s);
    m_clock = std::make_unique<base::FixedClock>(base::fromIso(u"2027-01-01T04:59:50Z"_s).value()); // ten seconds before midnight in Boston
}

void TestGridMidnight::midnightBringsTheGrids_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("after");
    const QString first = u"01 02"_s, halves = u"01a 01b 02"_s;
    QTest::newRow("over midnight") << QByteArray("2027-01-01T04:59:50Z") << first << QByteArray("2027-01-01T05:00:00Z") << halves;
    QTest::newRow("a moment before it") << QByteArray("2027-01-01T04:59:50Z") << first << QByteArray("2027-01-01T04:59:59.999Z") << first;
    QTest::newRow("the midnight of another town") << QByteArray("2026-12-31T15:59:50Z") << first << QByteArray("2026-12-31T16:00:10Z") << first;
    QTest::newRow("over weeks, as after a sleep") << QByteArray("2026-11-01T04:00:00Z") << first << QByteArray("2027-02-01T05:00:00Z") << halves;
    QTest::newRow("a clock that is set back") << QByteArray("2027-01-01T05:00:10Z") << halves << QByteArray("2027-01-01T04:59:50Z") << first;
}

void TestGridMidnight::midnightBringsTheGrids()
{
    QFETCH(QByteArray, from);
    QFETCH(QString, before);
    QFETCH(QByteArray, to);
    QFETCH(QString, after);
    const VersionedTown town;
    at(from.constData());
    const auto desk = open(opened(town));
    QObject here;
    CentreViewPtr view;
    const desk::Subscription centre = desk->onCentre(&here, [&view](const CentreViewPtr &now) { view = now; });
    QTRY_COMPARE(codesOf(view), before);
    at(to.constData());
    QVERIFY(desk->settle().result()); // the thread has turned since
    QTRY_COMPARE(codesOf(view), after);
}

// A console that runs while somebody saves the grids of tomorrow.
void TestGridMidnight::aVersionThatIsSavedInTimeHolds()
{
    const VersionedTown town{QDate()};
    town.pack().replace(u"elements.csv"_s, "01b", "01");
    const region::RegionPtr region = opened(town);
    desk::StoreDeskOptions options = quick();
    options.packPoll = base::Milliseconds(10);
    options.newerPack = [watch = std::make_shared<region::PackWatch>(town.path(), region)] { return watch->newer(); };
    const auto desk = open(region, options);
    QObject here;
    CentreViewPtr view;
    const desk::Subscription centre = desk->onCentre(&here, [&view](const CentreViewPtr &now) { view = now; });
    QTRY_COMPARE(codesOf(view), u"01 02"_s);
    town.add({2027, 1, 1}, VersionedTown::laterGrids());
    QTRY_COMPARE(region::gridVersions(*view->region).size(), size_t(2));
    QCOMPARE(codesOf(view), u"01 02"_s);
    m_clock->advance(10s);
    QTRY_COMPARE(codesOf(view), u"01a 01b 02"_s);
}

void TestGridMidnight::aCaseIsPlacedInTheGridsOfTheDay()
{
    const VersionedTown town;
    const region::RegionPtr region = opened(town);
    const auto desk = open(region);
    domain::CaseOrder nowhere = report(*region, u"0"_s, {});
    domain::Place &said = std::get<domain::ReportCase>(nowhere.body).report.place;
    said = {};
    said.text = u"somewhere"_s;
    said.outside = true;
    const auto lost = desk->submit(nowhere).result(), old = desk->submit(report(*region, u"1"_s, u"01"_s)).result();
    QVERIFY(lost && old);
    const auto place = [&](const QString &grid) {
        return desk->submit(order(lost->id, domain::PlaceCase{grid, u"looked at the place"_s}, {}, domain::Role::Dispatcher)).result();
    };
    QVERIFY(!place(u"01b"_s)); // not yet
    m_clock->advance(10s);
    QCOMPARE(desk->open(old->id).result()->state.report.place.grid, u"01"_s); // it keeps the one that it was filed with
    QVERIFY(!place(u"01"_s));                                                 // no more
    const auto placed = place(u"01b"_s);
    QVERIFY2(placed, placed ? "" : qPrintable(base::describe(placed.error())));
}

void TestGridMidnight::amendedRulesKeepTheGridsOfTheDay()
{
    const VersionedTown town;
    const region::RegionPtr pack = opened(town);
    desk::CentreBook book(pack);
    QVERIFY(!book.passDay(m_clock->now()));
    QCOMPARE(codesOf(book.view()), u"01 02"_s);
    m_clock->advance(10s);
    QVERIFY(book.passDay(m_clock->now()));
    QVERIFY(!book.passDay(m_clock->now()));
    QCOMPARE(codesOf(book.view()), u"01a 01b 02"_s);
    book.adopt(pack); // as the watch hands it over
    QVERIFY(book.passDay(m_clock->now()));
    QCOMPARE(codesOf(book.view()), u"01a 01b 02"_s);
}

void TestGridMidnight::thePastHasTheGridsOfThen_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("codes");
    QTest::newRow("the last moment") << u"2027-01-01T04:59:59Z"_s << u"01 02"_s;
    QTest::newRow("the first") << u"2027-01-01T05:00:00Z"_s << u"01a 01b 02"_s;
    QTest::newRow("long after") << u"2027-06-01T05:00:00Z"_s << u"01a 01b 02"_s;
}

void TestGridMidnight::thePastHasTheGridsOfThen()
{
    QFETCH(QString, moment);
    QFETCH(QString, codes);
    const VersionedTown town;
    const region::RegionPtr pack = opened(town), today = region::withGridsOn(pack, QDate(2027, 3, 1));
    QVERIFY(open(pack)->settle().result());
    const auto parts = desk::fileParts(m_path, *m_clock).reader();
    QVERIFY(parts);
    const base::Instant at = base::fromIso(moment).value();
    const auto view = desk::readCentre((*parts)->log(), today, at);
    QVERIFY(view);
    QCOMPARE(codesOf(*view), codes);
    QCOMPARE(codesOf(*desk::readCentre((*parts)->log(), today)), u"01a 01b 02"_s);
    desk::PastCentre past(today);
    for (const base::Instant each : {at, at - 24h * 400, at}) { // to and fro
        const auto then = past.at((*parts)->log(), each);
        QVERIFY(then);
        QCOMPARE(codesOf(*then), each == at ? codes : u"01 02"_s);
    }
}

void TestGridMidnight::aDaysSummaryHasItsGrids()
{
    const VersionedTown town;
    const region::RegionPtr region = opened(town);
    {
        const auto desk = open(region);
        QVERIFY(desk->submit(report(*region, u"1"_s, u"01"_s)).result());
        at("2027-01-01T15:00:00Z");
        QVERIFY(desk->submit(report(*region, u"2"_s, u"01b"_s)).result());
        domain::CaseOrder late = report(*region, u"3"_s, u"01"_s); // by somebody who still had the old list
        QVERIFY(desk->submit(late).result());
        QVERIFY(desk->settle().result());
    }
    at("2027-01-05T15:00:00Z");
    report::SummaryDesk summaries(region::withGridsOn(region, QDate(2027, 1, 5)), report::readersOf(m_path), *m_clock);
    const auto linesOf = [&](QDate day) {
        const auto summary = summaries.daySummary(day).result();
        QStringList lines;
        if (summary) {
            for (const report::GridLine &line : summary->grids)
                lines.append(u"%1 %2 %3"_s.arg(line.code, line.name, QString::number(line.total)));
        }
        return lines;
    };
    QCOMPARE(linesOf({2026, 12, 31}), (QStringList{u"01 Whole 1"_s, u"02 Second 0"_s}));
    QCOMPARE(linesOf({2027, 1, 1}), (QStringList{u"01a West half 0"_s, u"01b East half 1"_s, u"02 Second anew 0"_s, u"01 Whole 1"_s}));
}

GRIDHALL_TEST(TestGridMidnight, QCoreApplication)
#include "tst_gridmidnight.moc"

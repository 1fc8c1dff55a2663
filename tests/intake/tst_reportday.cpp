// SPDX-License-Identifier: GPL-3.0-or-later
// A report lies in the grid that had its ground on its day, whenever it is taken in.
#include "domain/case/acts/filing.h"
#include "intake/pipeline.h"
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::VersionedTown;

class TestReportDay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aReportLiesInTheGridsOfItsDay_data();
    void aReportLiesInTheGridsOfItsDay();
};

void TestReportDay::aReportLiesInTheGridsOfItsDay_data()
{
    QTest::addColumn<QDate>("loaded"); ///< on which day the program began
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("reported"); ///< empty: now
    QTest::addColumn<bool>("record");
    QTest::addColumn<QString>("grid");
    const QDate eve(2026, 12, 31), later(2027, 2, 1);
    const QString before = u"2027-01-01T04:59:59Z"_s, after = u"2027-01-01T05:00:01Z"_s;
    QTest::newRow("before midnight") << eve << before << QString() << false << u"01"_s;
    QTest::newRow("after midnight, in a program that began before") << eve << after << QString() << false << u"01b"_s;
    QTest::newRow("of before midnight, taken in after it") << eve << after << before << false << u"01"_s;
    QTest::newRow("a record of last year") << later << u"2027-02-01T12:00:00Z"_s << u"2026-05-01T12:00:00Z"_s << true << u"01"_s;
    QTest::newRow("a record of this year") << later << u"2027-02-01T12:00:00Z"_s << after << true << u"01b"_s;
}

void TestReportDay::aReportLiesInTheGridsOfItsDay()
{
    QFETCH(QDate, loaded);
    QFETCH(QString, now);
    QFETCH(QString, reported);
    QFETCH(bool, record);
    QFETCH(QString, grid);
    const VersionedTown town;
    const auto pack = region::openRegion(town.path());
    QVERIFY2(pack, pack ? "" : qPrintable(base::describe(pack.error())));
    const base::FixedClock clock(*base::fromIso(now));
    intake::PipelineRules rules;
    rules.records = record;
    const intake::Pipeline pipeline(region::withGridsOn(*pack, loaded), clock, rules);
    intake::Incoming incoming;
    incoming.source = u"constituent-call"_s;
    incoming.sourceId = u"7"_s;
    incoming.item = u"abandoned-bicycle"_s;
    incoming.latitude = QString::number(VersionedTown::kEast.latitude, 'f', 4);
    incoming.longitude = QString::number(VersionedTown::kEast.longitude, 'f', 4);
    if (!reported.isEmpty())
        incoming.reportedAt = *base::fromIso(reported);
    const auto order = pipeline.accept(incoming);
    QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
    const domain::Report &report = record ? std::get<domain::ImportCase>(order->body).report : std::get<domain::ReportCase>(order->body).report;
    QCOMPARE(report.place.grid, grid);
    QVERIFY(!report.place.outside);
}

GRIDHALL_TEST(TestReportDay, QCoreApplication)
#include "tst_reportday.moc"

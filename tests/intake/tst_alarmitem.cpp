// SPDX-License-Identifier: GPL-3.0-or-later
// An alarm from the home of somebody vulnerable is of the item that its kind of sensor has for such homes.
#include "domain/centre/plan.h"
#include "domain/source/correction.h"
#include "intake/pipeline.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAlarmItem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void homesOfTheVulnerableHaveTheirItem_data();
    void homesOfTheVulnerableHaveTheirItem();
};

void TestAlarmItem::homesOfTheVulnerableHaveTheirItem_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("sensor");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("filed");
    QTest::newRow("a home") << u"sensing"_s << u"smoke-11-17"_s << u"A06"_s << u"A11"_s;
    QTest::newRow("arc in a home") << u"sensing"_s << u"arc-11-17"_s << u"A07"_s << u"A11"_s;
    QTest::newRow("elsewhere") << u"sensing"_s << u"smoke-11-1"_s << u"A06"_s << u"A06"_s;
    QTest::newRow("the sender says more") << u"sensing"_s << u"smoke-11-17"_s << u"A11"_s << u"A11"_s;
    QTest::newRow("it means something else") << u"sensing"_s << u"smoke-11-17"_s << u"A05"_s << u"A05"_s;
    QTest::newRow("no such sensor") << u"sensing"_s << u"smoke-11-99"_s << u"A06"_s << u"A06"_s;
    QTest::newRow("a person's report") << u"citizen"_s << u"smoke-11-17"_s << u"A06"_s << u"A06"_s;
}

void TestAlarmItem::homesOfTheVulnerableHaveTheirItem()
{
    QFETCH(QString, source);
    QFETCH(QString, sensor);
    QFETCH(QString, sent);
    QFETCH(QString, filed);
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/tianlin"));
    QVERIFY(town);
    const base::FixedClock clock(base::fromIso(u"2018-11-07T01:30:00Z"_s).value());
    intake::Incoming incoming;
    incoming.source = source;
    incoming.sourceId = u"1"_s;
    incoming.item = sent;
    incoming.element = sensor;
    const auto order = intake::Pipeline(*town, clock).accept(incoming);
    QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
    const domain::Report &report = *domain::reportOf(order->body);
    QCOMPARE(report.item, filed);
    QCOMPARE(report.title, (*town)->rulebook.item(filed)->name);
}

GRIDHALL_TEST(TestAlarmItem, QCoreApplication)
#include "tst_alarmitem.moc"

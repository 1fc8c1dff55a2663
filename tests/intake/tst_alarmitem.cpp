// SPDX-License-Identifier: GPL-3.0-or-later
// An alarm from the home of somebody vulnerable is of the item that its kind of sensor has for such homes.
#include "domain/centre/plan.h"
#include "domain/source/correction.h"
#include "intake/pipeline.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestAlarmItem : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void homesOfTheVulnerableHaveTheirItem_data();
    void homesOfTheVulnerableHaveTheirItem();
    void aHitOfASceneIsOfItsItem_data();
    void aHitOfASceneIsOfItsItem();
    void aDeviceIsJoinedToItsSensor_data();
    void aDeviceIsJoinedToItsSensor();
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

void TestAlarmItem::aHitOfASceneIsOfItsItem_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("item");
    QTest::newRow("by its code") << u"lane"_s << u"J07"_s;
    QTest::newRow("in other letters") << u" LANE "_s << u"J07"_s;
    QTest::newRow("by its name") << u"消防通道占用"_s << u"J07"_s;
    QTest::newRow("the town's own scene") << u"waste"_s << u"S11"_s;
    QTest::newRow("an item, as ever") << u"J13"_s << u"J13"_s;
    QTest::newRow("no such scene") << u"lanes"_s << QString();
}

/// A video analysis says what it found, in the words of the pack's scenes (sensing.json).
void TestAlarmItem::aHitOfASceneIsOfItsItem()
{
    QFETCH(QString, said);
    QFETCH(QString, item);
    const auto town = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/zhaoxiang"));
    QVERIFY(town);
    const base::FixedClock clock(base::fromIso(u"2021-11-07T01:30:00Z"_s).value());
    intake::Incoming incoming;
    incoming.source = u"scene"_s;
    incoming.sourceId = u"1"_s;
    incoming.item = said;
    incoming.grid = (*town)->grids.front().code;
    const auto order = intake::Pipeline(*town, clock).accept(incoming);
    QCOMPARE(order.has_value(), !item.isEmpty());
    if (order)
        QCOMPARE(domain::reportOf(order->body)->item, item);
}

void TestAlarmItem::aDeviceIsJoinedToItsSensor_data()
{
    QTest::addColumn<QString>("device");
    QTest::addColumn<QString>("sensor");
    QTest::addColumn<QString>("filed");
    QTest::newRow("by its maker's name") << u"YG-3/西门"_s << u"smoke-11-17"_s << u"A11"_s; // whose place decides the item
    QTest::newRow("with blanks") << u" YG-3/西门 "_s << u"smoke-11-17"_s << u"A11"_s;
    QTest::newRow("one device for several") << u"GW-9"_s << u"smoke-11-1"_s << u"A06"_s;
    QTest::newRow("by its code") << u"smoke-11-17"_s << u"smoke-11-17"_s << u"A11"_s;
    QTest::newRow("a name that is a code of another") << u"smoke-11-2"_s << u"smoke-11-2"_s << u"A06"_s;
    QTest::newRow("a name that nobody knows") << u"YG-4"_s << u"YG-4"_s << u"A06"_s;
}

/// An alarm that names only its device is the sensor's that sensors.names.txt says: its item, and so its tickets, are those of the sensor.
void TestAlarmItem::aDeviceIsJoinedToItsSensor()
{
    QFETCH(QString, device);
    QFETCH(QString, sensor);
    QFETCH(QString, filed);
    const PackCopy pack(u"tianlin"_s);
    QFile names(pack.path() + u"/sensors.names.txt"_s);
    QVERIFY(names.open(QIODevice::WriteOnly));
    names.write("# code\tcalled\tcount\tlatitude\tlongitude\nsmoke-11-17\tYG-3/西门\t1\t\t\nsmoke-11-1\tGW-9\t3\t\t\n"
                "smoke-11-3\tYG-3/西门\t1\t\t\nsmoke-11-3\tsmoke-11-2\t1\t\t\nsmoke-99-1\tYG-5\t1\t\t\n\n");
    names.close();
    const region::Loaded town = region::loadRegion(pack.path());
    QVERIFY(town.region);
    QCOMPARE(std::ranges::count(town.notes, u"sensors.names.txt"_s, &region::Problem::file),
             2); // the second of a name, and a sensor that is not there
    const base::FixedClock clock(base::fromIso(u"2018-11-07T01:30:00Z"_s).value());
    for (const bool inElement : {false, true}) {
        intake::Incoming incoming;
        incoming.source = u"sensing"_s;
        incoming.sourceId = u"1"_s;
        incoming.item = u"A06"_s;
        (inElement ? incoming.element : incoming.device) = device;
        if (sensor == u"YG-4"_s) // nobody knows where it hangs
            incoming.address = u"甲路"_s;
        const auto order = intake::Pipeline(town.region, clock).accept(incoming);
        QVERIFY2(order, order ? "" : qPrintable(base::describe(order.error())));
        QCOMPARE(domain::reportOf(order->body)->sensor, sensor);
        QCOMPARE(domain::reportOf(order->body)->item, filed);
    }
}

GRIDHALL_TEST(TestAlarmItem, QCoreApplication)
#include "tst_alarmitem.moc"

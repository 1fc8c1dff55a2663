// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datum.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using base::CoordinateSystem;
using base::GeoPoint;

class TestDatum : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void knownPairs_data();
    void knownPairs();
    void thereAndBack_data();
    void thereAndBack();
    void outsideChinaNothingMoves();
    void names();
};

void TestDatum::knownPairs_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<double>("north"); // in WGS 84
    QTest::addColumn<double>("east");
    // Worked out with an independent program after the published formulas.
    QTest::newRow("Tiananmen, GCJ-02") << u"GCJ02"_s << 39.908823 << 116.397470 << 39.9074218 << 116.3912289;
    QTest::newRow("Tiananmen, BD-09") << u"BD09"_s << 39.915119 << 116.403963 << 39.9073746 << 116.3913492;
    QTest::newRow("Xujing, GCJ-02") << u"GCJ02"_s << 31.1978 << 121.2745 << 31.1998293 << 121.2700657;
    QTest::newRow("Xujing, BD-09") << u"BD09"_s << 31.1978 << 121.2745 << 31.1941707 << 121.2634942;
}

void TestDatum::knownPairs()
{
    QFETCH(QString, system);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(double, north);
    QFETCH(double, east);
    const GeoPoint point = base::toWgs84({latitude, longitude}, *base::coordinateSystem(system));
    QVERIFY2(base::distance(point, {north, east}) < base::Metres{3},
             qPrintable(u"%1, %2"_s.arg(point.latitude, 0, 'f', 6).arg(point.longitude, 0, 'f', 6)));
}

void TestDatum::thereAndBack_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::newRow("Xujing") << 31.19 << 121.27;
    QTest::newRow("Beijing") << 39.9 << 116.4;
    QTest::newRow("Urumqi") << 43.8 << 87.6;
    QTest::newRow("Sanya") << 18.25 << 109.5;
    QTest::newRow("Harbin") << 45.8 << 126.5;
}

void TestDatum::thereAndBack()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    const GeoPoint point{latitude, longitude};
    for (const CoordinateSystem system : {CoordinateSystem::Gcj02, CoordinateSystem::Bd09}) {
        const GeoPoint shown = base::fromWgs84(point, system);
        const double offset = base::distance(shown, point).value;
        QVERIFY2(offset > 50 && offset < 2'000, qPrintable(QString::number(offset)));
        QVERIFY(base::distance(base::toWgs84(shown, system), point) < base::Metres{0.5});
    }
    QCOMPARE(base::toWgs84(point, CoordinateSystem::Wgs84), point);
}

void TestDatum::outsideChinaNothingMoves()
{
    const GeoPoint boston{42.36, -71.06}, nowhere{0, 0};
    for (const CoordinateSystem system : {CoordinateSystem::Gcj02, CoordinateSystem::Bd09}) {
        QCOMPARE(base::toWgs84(boston, system), boston);
        QCOMPARE(base::toWgs84(nowhere, system), nowhere);
    }
}

void TestDatum::names()
{
    QCOMPARE(base::coordinateSystem(u"GCJ-02"_s), CoordinateSystem::Gcj02);
    QCOMPARE(base::coordinateSystem(u"bd09"_s), CoordinateSystem::Bd09);
    QCOMPARE(base::coordinateSystem(u"WGS 84"_s), CoordinateSystem::Wgs84);
    QVERIFY(!base::coordinateSystem(u"CGCS2000"_s));
    QCOMPARE(base::name(CoordinateSystem::Bd09), u"BD09"_s);
}

GRIDHALL_TEST(TestDatum, QCoreApplication)
#include "tst_datum.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datum.h"
#include "support/testprogram.h"
#include "town/projection.h"

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using town::Projection;

/// The way from a foreign file's coordinates to WGS 84.
class TestProjection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesOfEverySystem_data();
    void placesOfEverySystem();
    void theCitysMetresAreRightToSomeMetres();
    void whatIsNoSystemIsRefused_data();
    void whatIsNoSystemIsRefused();
    void whatIsNowhereHasNoPlace();
};

void TestProjection::placesOfEverySystem_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QPointF>("given");
    const base::GeoPoint hall{31.1952, 121.2653};
    const auto shifted = [&hall](base::CoordinateSystem system) {
        const base::GeoPoint drawn = base::fromWgs84(hall, system);
        return QPointF(drawn.longitude, drawn.latitude);
    };
    // Web Mercator by its own formula: x = R λ, y = R ln tan(π/4 + φ/2), R = 6 378 137 m.
    constexpr double kRadius = 6'378'137, kDegree = std::numbers::pi / 180;
    const QPointF mercator(kRadius * hall.longitude * kDegree, kRadius * std::log(std::tan(std::numbers::pi / 4 + hall.latitude * kDegree / 2)));
    QTest::newRow("WGS 84") << u"WGS84"_s << QPointF(hall.longitude, hall.latitude);
    QTest::newRow("by number, longitude first") << u"EPSG:4326"_s << QPointF(hall.longitude, hall.latitude);
    QTest::newRow("CGCS2000") << u"EPSG:4490"_s << QPointF(hall.longitude, hall.latitude);
    QTest::newRow("GCJ-02") << u"gcj-02"_s << shifted(base::CoordinateSystem::Gcj02);
    QTest::newRow("BD-09") << u"BD09"_s << shifted(base::CoordinateSystem::Bd09);
    QTest::newRow("Web Mercator") << u"EPSG:3857"_s << mercator;
}

void TestProjection::placesOfEverySystem()
{
    QFETCH(QString, system);
    QFETCH(QPointF, given);
    const auto projection = Projection::of(system);
    QVERIFY2(projection.has_value(), projection ? "" : qPrintable(projection.error().sentence));
    const auto place = projection->toWgs84(given);
    QVERIFY(place);
    QVERIFY2(base::distance(*place, {31.1952, 121.2653}).value < 1,
             qPrintable(u"%1 %2"_s.arg(place->latitude, 0, 'f', 7).arg(place->longitude, 0, 'f', 7)));
    QVERIFY(!projection->isApproximate());
}

void TestProjection::theCitysMetresAreRightToSomeMetres()
{
    const auto projection = Projection::of(u"shanghai"_s);
    QVERIFY(projection && projection->isApproximate() && !projection->isDegrees());
    const auto origin = projection->toWgs84({0, 0}), east = projection->toWgs84({-20'000, 0}), north = projection->toWgs84({0, 3'000});
    QVERIFY(origin && east && north);
    QVERIFY(std::abs(origin->latitude - 31.2354333) < 1e-6 && std::abs(origin->longitude - 121.4671694) < 1e-6);
    QVERIFY(std::abs(base::distance(*origin, *east).value - 20'000) < 20);
    QVERIFY(std::abs(base::distance(*origin, *north).value - 3'000) < 3);
    QVERIFY(east->longitude < origin->longitude && north->latitude > origin->latitude);
}

void TestProjection::whatIsNoSystemIsRefused_data()
{
    QTest::addColumn<QString>("system");
    QTest::newRow("a word") << u"nowhere"_s;
    QTest::newRow("a number that is none") << u"EPSG:1"_s;
    QTest::newRow("an address") << u"http://192.0.2.1/crs"_s;
    QTest::newRow("a file") << u"/etc/hostname"_s;
}

void TestProjection::whatIsNoSystemIsRefused()
{
    QFETCH(QString, system);
    const auto projection = Projection::of(system);
    QVERIFY(!projection);
    QCOMPARE(projection.error().code, base::ErrorCode::Malformed);
}

void TestProjection::whatIsNowhereHasNoPlace()
{
    const auto degrees = Projection::of(u"WGS84"_s), metres = Projection::of(u"shanghai"_s);
    QVERIFY(degrees && metres);
    QVERIFY(!degrees->toWgs84({121, 131}));
    QVERIFY(!degrees->toWgs84({qQNaN(), 31}));
    QVERIFY(!metres->toWgs84({1e9, 0}));
}

GRIDHALL_TEST(TestProjection, QCoreApplication)
#include "tst_projection.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/camera.h"
#include "map/layer/gridlayer.h"
#include "map/plan/labelplanner.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using ui::map::Camera;
using ui::map::LabelPlanner;
using ui::map::Plane;

namespace {

Camera townCamera()
{
    Camera camera;
    camera.setView({1000, 500});
    camera.fit(QRectF(-5000, -2000, 10000, 4000), {20, 20, 20, 20});
    return camera;
}

bool near(QPointF left, QPointF right, double by = 1e-6) { return QLineF(left, right).length() < by; }

} // namespace

class TestCamera : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planeAgreesWithTheSphere_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::newRow("Shanghai") << 31.19 << 121.29;
        QTest::newRow("Boston") << 42.33 << -71.08;
        QTest::newRow("south of the line") << -33.86 << 151.2;
        QTest::newRow("where both lines cross") << 0.0 << 0.0;
        QTest::newRow("just before the date line") << -16.8 << 179.99;
        QTest::newRow("just behind it") << -16.8 << -179.99;
        QTest::newRow("on it") << 0.0 << 180.0;
    }

    void planeAgreesWithTheSphere()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        const base::GeoPoint origin{latitude, longitude};
        const Plane plane(origin);
        for (const auto &[north, east] : {std::pair{0.02, 0.0}, {0.0, 0.03}, {-0.02, 0.025}, {0.05, -0.05}}) {
            const base::GeoPoint point{latitude + north, std::remainder(longitude + east, 360.0)};
            const QPointF metres = plane.toMetres(point);
            const double true_ = base::distance(origin, point).value;
            QVERIFY(std::abs(std::hypot(metres.x(), metres.y()) - true_) < 0.001 * true_);
            QCOMPARE(metres.y() < 0, north > 0); // north is up
            const base::GeoPoint back = plane.toGeo(metres);
            QCOMPARE(metres.x() > 0, east > 0); // and east is right, beyond the date line too
            QVERIFY(std::abs(back.latitude - point.latitude) < 1e-9 && std::abs(std::remainder(back.longitude - point.longitude, 360.0)) < 1e-9);
            QVERIFY(base::isOnGlobe(back.latitude, back.longitude));
        }
    }

    void fitShowsAll()
    {
        const Camera camera = townCamera();
        const QRectF room(20, 20, 960, 460);
        for (const QPointF corner : {QPointF(-5000, -2000), QPointF(5000, 2000)}) {
            QVERIFY(room.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(camera.toPixel(corner)));
        }
        QVERIFY(near(camera.toPixel({0, 0}), {500, 250}));
    }

    void fitHoldsUnequalInsets()
    {
        Camera camera;
        camera.setView({1000, 500});
        camera.fit(QRectF(-1000, -1000, 2000, 2000), {400, 0, 0, 0});
        QVERIFY(near(camera.toPixel({0, 0}), {700, 250}));
    }

    void pixelAndGroundAreInverse()
    {
        Camera camera = townCamera();
        camera.zoomAt({300, 100}, 3.7);
        camera.pan({-31, 12});
        for (const QPointF pixel : {QPointF(0, 0), QPointF(999, 3), QPointF(431, 250)}) {
            QVERIFY(near(camera.toPixel(camera.toGround(pixel)), pixel));
            QVERIFY(near(camera.transform().map(camera.toGround(pixel)), pixel));
        }
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        Camera camera = townCamera();
        const QPointF pixel(300, 300);
        const QPointF ground = camera.toGround(pixel);
        camera.zoomAt(pixel, 2);
        QVERIFY(near(camera.toPixel(ground), pixel));
        QVERIFY(std::abs(camera.metresPerPixel() - townCamera().metresPerPixel() / 2) < 1e-9);
    }

    void zoomHasLimits()
    {
        Camera camera = townCamera();
        for (int step = 0; step < 100; ++step) {
            camera.zoomAt({500, 250}, 2);
        }
        QVERIFY(camera.metresPerPixel() >= 0.1);
        for (int step = 0; step < 100; ++step) {
            camera.zoomAt({500, 250}, 0.5);
        }
        QVERIFY(camera.metresPerPixel() <= townCamera().metresPerPixel() * 1.5);
    }

    void panNeverLosesTheTown()
    {
        Camera camera = townCamera();
        for (int step = 0; step < 50; ++step) {
            camera.pan({900, 900});
        }
        QVERIFY(QRectF(-5000, -2000, 10000, 4000).contains(camera.centre()));
    }

    void oldPicturesMoveWithTheCamera()
    {
        const Camera painted = townCamera();
        Camera camera = painted;
        camera.pan({40, -25});
        camera.zoomAt({100, 100}, 1.5);
        const QPointF ground(1234, -567);
        QVERIFY(near(camera.from(painted).map(painted.toPixel(ground)), camera.toPixel(ground)));
    }

    void scaleBarIsRound_data()
    {
        QTest::addColumn<double>("metresPerPixel");
        QTest::addColumn<double>("length");
        QTest::newRow("2.7 m") << 2.7 << 500.0;
        QTest::newRow("4.3 m") << 4.3 << 500.0;
        QTest::newRow("5 m") << 5.0 << 1000.0;
        QTest::newRow("0.1 m") << 0.1 << 20.0;
        QTest::newRow("33 m") << 33.0 << 5000.0;
    }

    void scaleBarIsRound()
    {
        QFETCH(double, metresPerPixel);
        QFETCH(double, length);
        QCOMPARE(ui::map::scaleLength(metresPerPixel, 200), length);
        QVERIFY(length / metresPerPixel <= 200);
    }

    void plannerFindsRoomBesideWhatIsTaken()
    {
        LabelPlanner planner(QRectF(0, 0, 200, 100));
        planner.occupy(QRectF(40, 40, 40, 20));
        QVERIFY(!planner.isFree(QRectF(60, 50, 40, 20)));
        QVERIFY(planner.isFree(QRectF(80, 40, 40, 20)));   // edges may touch
        QVERIFY(!planner.isFree(QRectF(180, 40, 40, 20))); // out of the view
        const std::vector<QPointF> centres{{60, 50}, {100, 50}};
        const auto found = planner.firstFree({40, 20}, centres);
        QVERIFY(found);
        QCOMPARE(*found, QRectF(80, 40, 40, 20));
    }

    void plannerKeepsWithinAPolygon()
    {
        const LabelPlanner planner(QRectF(0, 0, 200, 100));
        const QPolygonF half(QRectF(0, 0, 60, 100));
        const std::vector<QPointF> centres{{60, 50}, {30, 50}};
        const auto found = planner.firstFree({40, 20}, centres, &half);
        QVERIFY(found);
        QCOMPARE(found->center(), QPointF(30, 50));
    }

    void depthsAreThirdsOfTheTown_data()
    {
        QTest::addColumn<QList<int>>("open");
        QTest::addColumn<QList<int>>("depths");
        QTest::newRow("a quiet night: only what has cases") << QList{0, 0, 1, 0, 0, 0, 0, 2, 0} << QList{0, 0, 2, 0, 0, 0, 0, 2, 0};
        QTest::newRow("a busy noon: a third each") << QList{5, 40, 9, 12, 3, 80} << QList{0, 1, 0, 1, 0, 2};
        QTest::newRow("all alike") << QList{7, 7, 7} << QList{0, 0, 0};
        QTest::newRow("nothing") << QList{0, 0} << QList{0, 0};
        QTest::newRow("no grids") << QList<int>() << QList<int>();
    }

    void depthsAreThirdsOfTheTown()
    {
        QFETCH(QList<int>, open);
        QFETCH(QList<int>, depths);
        std::vector<live::GridView> grids;
        for (const int cases : open) {
            grids.push_back({QString::number(grids.size()), {0, 0, 0, cases, 0}});
        }
        QList<int> found;
        for (const size_t depth : ui::map::landDepths(grids)) {
            found << int(depth);
        }
        QCOMPARE(found, depths);
    }
};

GRIDHALL_TEST(TestCamera, QCoreApplication)
#include "tst_camera.moc"

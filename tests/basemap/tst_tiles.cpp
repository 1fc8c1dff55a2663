// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/datum.h"
#include "basemap/ground.h"
#include "basemap/tiles.h"
#include "support/testprogram.h"

using basemap::TileKey;

/// Where tiles lie, held against figures that are published.
class TestTiles : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The first rows are the examples of OpenStreetMap's and Bing's descriptions of their tiles; the others follow from the definition.
    void aPlaceHasItsTile_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("column");
        QTest::addColumn<int>("row");
        QTest::newRow("the world") << 31.2 << 121.3 << 0 << 0 << 0;
        QTest::newRow("Shibuya, zoom 18") << 35.6590699 << 139.7006793 << 18 << 232798 << 103246;
        QTest::newRow("Lausanne, zoom 13") << 46.52 << 6.63 << 13 << 4246 << 2897;
        QTest::newRow("the middle belongs to the south-east") << 0.0 << 0.0 << 1 << 1 << 1;
        QTest::newRow("the western edge") << 85.0511 << -180.0 << 5 << 0 << 0;
        QTest::newRow("the eastern edge") << -85.0511 << 180.0 << 5 << 31 << 31;
        QTest::newRow("the north pole") << 90.0 << 0.0 << 4 << 8 << 0;
        QTest::newRow("the south pole") << -90.0 << 0.0 << 4 << 8 << 15;
    }

    void aPlaceHasItsTile()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(int, zoom);
        QFETCH(int, column);
        QFETCH(int, row);
        QCOMPARE(basemap::tileAt({latitude, longitude}, zoom), (TileKey{zoom, column, row}));
    }

    void rowsAreTurnedRoundForTms_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("south");
        QTest::newRow("one") << 0 << 0 << 0;
        QTest::newRow("the north of two") << 1 << 0 << 1;
        QTest::newRow("Lausanne") << 13 << 2897 << 5294;
        QTest::newRow("deep") << 22 << 0 << 4194303;
    }

    void rowsAreTurnedRoundForTms()
    {
        QFETCH(int, zoom);
        QFETCH(int, row);
        QFETCH(int, south);
        QCOMPARE(basemap::rowFromSouth({zoom, 0, row}), south);
        QCOMPARE(basemap::rowFromSouth({zoom, 0, south}), row);
    }

    void aTileBeginsInItsCorner()
    {
        for (const int zoom : {1, 7, 15, 20}) {
            const TileKey key = basemap::tileAt({31.19, 121.27}, zoom);
            const base::GeoPoint first = basemap::cornerOf(key), next = basemap::cornerOf({zoom, key.column + 1, key.row + 1});
            QVERIFY(first.longitude <= 121.27 && next.longitude > 121.27 && first.latitude >= 31.19 && next.latitude < 31.19);
            const base::GeoPoint middle{(first.latitude + next.latitude) / 2, (first.longitude + next.longitude) / 2};
            QCOMPARE(basemap::tileAt(middle, zoom), key);
        }
        const base::GeoPoint top = basemap::cornerOf({0, 0, 0});
        QVERIFY(std::abs(top.latitude - 85.0511287798) < 1e-9);
        QCOMPARE(top.longitude, -180.0);
        const QPointF at = basemap::onSquare({31.19, 121.27});
        QVERIFY(base::distance(basemap::fromSquare(at), {31.19, 121.27}).value < 1e-3);
    }

    void parentsHoldTheirParts()
    {
        const TileKey key{5, 21, 11};
        QCOMPARE(basemap::parentOf(key, 0), key);
        QCOMPARE(basemap::parentOf(key, 1), (TileKey{4, 10, 5}));
        QCOMPARE(basemap::parentOf(key, 5), (TileKey{0, 0, 0}));
        QCOMPARE(basemap::parentOf(key, 50), (TileKey{0, 0, 0}));
    }

    void theZoomFitsThePixels()
    {
        QCOMPARE(basemap::zoomFor(360.0 / 256), 0);
        QCOMPARE(basemap::zoomFor(360.0 / 256 / 1024), 10);
        QCOMPARE(basemap::zoomFor(360.0 / 256 / 1024 / 1.3), 10);
        QCOMPARE(basemap::zoomFor(360.0 / 256 / 1024 / 1.5), 11);
        QCOMPARE(basemap::zoomFor(0), 22);
        QCOMPARE(basemap::zoomFor(1e9), 0);
    }

    /// Some 500 m beside each other in Shanghai: the same place lies in another tile of a map in GCJ-02, so many pixels off.
    void aMapInGcj02LiesBesideOneInWgs84()
    {
        const base::GeoPoint place{31.19, 121.27};
        const base::GeoPoint drawn = base::fromWgs84(place, base::CoordinateSystem::Gcj02);
        const QPointF off = (basemap::onSquare(drawn) - basemap::onSquare(place)) * (1 << 17) * basemap::kTileSide;
        QVERIFY2(off.x() > 350 && off.x() < 550, qPrintable(QString::number(off.x())));
        QVERIFY2(off.y() > 100 && off.y() < 300, qPrintable(QString::number(off.y()))); // southward
        QVERIFY(base::distance(base::toWgs84(basemap::fromSquare(basemap::onSquare(drawn)), base::CoordinateSystem::Gcj02), place).value < 1);
    }

    void aGroundIsSoundOrNotPainted()
    {
        const basemap::Ground sound{121.2, 31.2, 1e-5, 1e-5, QSize(800, 600)};
        QVERIFY(sound.isSound());
        QVERIFY((sound.toPixel(sound.at({12, 34})) - QPointF(12, 34)).manhattanLength() < 1e-6);
        basemap::Ground odd = sound;
        odd.pixels = QSize(40'000, 600);
        QVERIFY(!odd.isSound());
        odd = sound;
        odd.perX = 0;
        QVERIFY(!odd.isSound());
        odd = sound;
        odd.north = std::nan("");
        QVERIFY(!odd.isSound());
    }
};

GRIDHALL_TEST(TestTiles, QCoreApplication)
#include "tst_tiles.moc"

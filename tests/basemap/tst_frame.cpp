// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/framepainter.h"
#include "basemap/madetiles.h"
#include "basemap/mbtiles.h"
#include "support/testprogram.h"

#include <QGuiApplication>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using basemap::Frame;
using basemap::FramePainter;
using basemap::Ground;
using basemap::Sheet;
using basemap::TileKey;
using basemap::Tone;
using madetiles::MbFile;
using madetiles::plainTile;
using region::BaseMap;

namespace {

constexpr Tone kTone{true, 40, 90};
constexpr base::GeoPoint kTown{31.19, 121.27};

/// So many pixels around the town, of the size that pixels of a zoom have there.
Ground around(base::GeoPoint middle, int zoom, QSize pixels)
{
    const double perX = 360.0 / 256 / (1 << zoom), perY = perX * std::cos(middle.latitude * 3.14159265358979 / 180);
    return {middle.longitude - perX * pixels.width() / 2, middle.latitude + perY * pixels.height() / 2, perX, perY, pixels};
}

std::vector<Sheet> sheetOf(const BaseMap &map)
{
    std::vector<Sheet> sheets;
    if (map.kind == BaseMap::Kind::Vector)
        sheets.push_back({map, nullptr, std::make_unique<basemap::LineSheet>(map)});
    else
        sheets.push_back({map, std::make_unique<basemap::MbTiles>(map.file, map.minZoom, map.maxZoom), nullptr});
    return sheets;
}

int inked(const QImage &image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

/// Pictures of base maps: the right place, the right strength, whatever lacks.
class TestFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A tile of one dark spot among light ones: the spot lies where the tile does, by the map's own system.
    void aTileLiesWhereItBelongs_data()
    {
        QTest::addColumn<base::CoordinateSystem>("system");
        QTest::newRow("WGS 84") << base::CoordinateSystem::Wgs84;
        QTest::newRow("GCJ-02") << base::CoordinateSystem::Gcj02;
        QTest::newRow("BD-09") << base::CoordinateSystem::Bd09;
    }

    void aTileLiesWhereItBelongs()
    {
        QFETCH(base::CoordinateSystem, system);
        constexpr int kZoom = 16;
        MbFile made(m_tiles);
        made.table();
        const TileKey spot = basemap::tileAt(base::fromWgs84(kTown, system), kZoom);
        for (int row = -3; row <= 3; ++row) {
            for (int column = -3; column <= 3; ++column) {
                const bool isSpot = row == 0 && column == 0;
                made.put({kZoom, spot.column + column, spot.row + row}, plainTile(isSpot ? 0xff404040 : 0xfff0f0f0, 16));
            }
        }
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .file = m_tiles, .system = system}));
        const Frame frame = painter.paint(around(kTown, kZoom, {700, 500}), kTone);
        QVERIFY(frame.isWhole && frame.troubles.isEmpty());
        // Three pixels within and beyond each of its corners and the middles of its sides, which the system turns a little.
        for (const QPointF at : {QPointF(0, 0), QPointF(1, 0), QPointF(0, 1), QPointF(1, 1), QPointF(0.5, 0), QPointF(1, 0.5)}) {
            const auto pixel = [&](QPointF inTile) {
                const QPointF square = (QPointF(spot.column, spot.row) + inTile) / (1 << kZoom);
                return frame.ground.toPixel(base::toWgs84(basemap::fromSquare(square), system)).toPoint();
            };
            constexpr double kThree = 3.0 / 256;
            const QPointF way = at - QPointF(0.5, 0.5);
            QCOMPARE(qAlpha(frame.picture.pixel(pixel(at - way * 2 * kThree))), int(kTone.darker));
            QCOMPARE(qAlpha(frame.picture.pixel(pixel(at + way * 2 * kThree))), 0);
        }
        QCOMPARE(inked(frame.picture) / 1000, 256 * 256 / 1000); // and no seam lets the land through, or lies over another tile
    }

    void whereATileLacksItsParentStandsIn()
    {
        MbFile made(m_tiles);
        made.table();
        const TileKey wanted = basemap::tileAt(kTown, 15), parent = basemap::parentOf(wanted, 2);
        QImage quarters(256, 256, QImage::Format_RGB32);
        quarters.fill(0xfff0f0f0);
        const int x = (wanted.column & 3) * 64, y = (wanted.row & 3) * 64;
        for (int row = 0; row < 64; ++row) {
            for (int column = 0; column < 64; ++column)
                quarters.setPixel(x + column, y + row, 0xff404040); // the part that is the wanted tile
        }
        made.put(parent, madetiles::pngOf(quarters));
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .file = m_tiles}));
        const Frame frame = painter.paint(around(kTown, 15, {900, 900}), kTone);
        const base::GeoPoint first = basemap::cornerOf(wanted), last = basemap::cornerOf({15, wanted.column + 1, wanted.row + 1});
        const QRectF place(frame.ground.toPixel(first), frame.ground.toPixel(last));
        QCOMPARE(qAlpha(frame.picture.pixel(place.center().toPoint())), int(kTone.darker));
    }

    void linesAndGroundsAreDrawn_data()
    {
        QTest::addColumn<BaseMap::As>("as");
        QTest::addColumn<QByteArray>("geometry");
        QTest::addColumn<bool>("onDark");
        QTest::addColumn<int>("white"); // in the middle: of full strength
        const QByteArray square =
            R"("Polygon","coordinates":[[[121.269,31.189],[121.271,31.189],[121.271,31.191],[121.269,31.191],[121.269,31.189]]])";
        const QByteArray line = R"("LineString","coordinates":[[121.26,31.19],[121.28,31.19]])";
        QTest::newRow("a road, dark") << BaseMap::As::Roads << line << true << 1;
        QTest::newRow("a road, by day") << BaseMap::As::Roads << line << false << -1;
        QTest::newRow("a building, dark") << BaseMap::As::Buildings << square << true << 1;
        QTest::newRow("water, dark") << BaseMap::As::Water << square << true << -1;
        QTest::newRow("water, by day") << BaseMap::As::Water << square << false << 1;
        QTest::newRow("two parts")
            << BaseMap::As::Buildings
            << QByteArray(
                   R"("MultiPolygon","coordinates":[[[[121.1,31],[121.2,31],[121.2,31.1]]],[[[121.269,31.189],[121.271,31.189],[121.271,31.191],[121.269,31.191]]]])")
            << true << 1;
        QTest::newRow("a hole in the middle")
            << BaseMap::As::Water
            << QByteArray(
                   R"("Polygon","coordinates":[[[121.26,31.18],[121.28,31.18],[121.28,31.2],[121.26,31.2]],[[121.269,31.189],[121.271,31.189],[121.271,31.191],[121.269,31.191]]])")
            << true << 0;
    }

    void linesAndGroundsAreDrawn()
    {
        QFETCH(BaseMap::As, as);
        QFETCH(QByteArray, geometry);
        QFETCH(bool, onDark);
        QFETCH(int, white);
        write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"rank":1},"geometry":{"type":)" + geometry + "}}]}");
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .as = as, .file = m_lines}));
        const Frame frame = painter.paint(around(kTown, 16, {401, 401}), {onDark, 40, 90});
        QVERIFY(frame.isWhole && frame.troubles.isEmpty());
        const QRgb middle = frame.picture.pixel(200, 200);
        QVERIFY2(white == 0  ? qAlpha(middle) == 0
                 : white > 0 ? qRed(middle) > 0 && qRed(middle) <= 40
                             : qAlpha(middle) > 40 && qRed(middle) == 0,
                 qPrintable(QString::number(middle, 16)));
    }

    /// Maps over each other never stand out more than one alone may.
    void severalMapsStayWithinTheTone()
    {
        write(R"({"features":[{"geometry":{"type":"Polygon","coordinates":[[[121.2,31.1],[121.3,31.1],[121.3,31.3],[121.2,31.3]]]}}]})");
        const BaseMap map{.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .as = BaseMap::As::Water, .file = m_lines};
        std::vector<Sheet> sheets;
        for (int n = 0; n < 5; ++n)
            sheets.push_back({map, nullptr, std::make_unique<basemap::LineSheet>(map)});
        FramePainter painter(std::move(sheets));
        const Frame frame = painter.paint(around(kTown, 16, {50, 50}), kTone);
        QCOMPARE(qAlpha(frame.picture.pixel(25, 25)), int(kTone.darker));
    }

    void aFaintMapIsFainter()
    {
        write(R"({"features":[{"geometry":{"type":"Polygon","coordinates":[[[121.2,31.1],[121.3,31.1],[121.3,31.3],[121.2,31.3]]]}}]})");
        BaseMap map{.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .as = BaseMap::As::Water, .file = m_lines};
        map.opacity = 0.5;
        FramePainter painter(sheetOf(map));
        const int alpha = qAlpha(painter.paint(around(kTown, 16, {50, 50}), kTone).picture.pixel(25, 25));
        QVERIFY2(std::abs(alpha - 45) <= 1, qPrintable(QString::number(alpha)));
    }

    void whatIsAmissIsToldAndNothingDrawn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("another JSON") << QByteArray("{\"features\":3}");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void whatIsAmissIsToldAndNothingDrawn()
    {
        QFETCH(QByteArray, bytes);
        write(bytes);
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"The map"_s, .kind = BaseMap::Kind::Vector, .file = m_lines}));
        const Frame frame = painter.paint(around(kTown, 16, {50, 50}), kTone);
        QCOMPARE(frame.troubles.size(), 1);
        QVERIFY(frame.troubles.first().startsWith(u"The map: "_s));
        QCOMPARE(inked(frame.picture), 0);
    }

    void oddShapesAreLeftOut()
    {
        write(
            R"({"features":[null,7,{},{"geometry":null},{"geometry":{"type":"Polygon","coordinates":[]}},{"geometry":{"type":"Polygon","coordinates":[[[1,2],[3]]]}},
                 {"geometry":{"type":"LineString","coordinates":[[121.26,91],[999,31],["a","b"],null]}},{"geometry":{"type":"Curve","coordinates":[[1,1],[2,2]]}},
                 {"geometry":{"type":"LineString","coordinates":[[121.26,31.19],[121.28,31.19]]}}]})");
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .file = m_lines}));
        const Frame frame = painter.paint(around(kTown, 16, {51, 51}), kTone);
        QVERIFY(frame.troubles.isEmpty());
        QVERIFY(inked(frame.picture) > 40 && inked(frame.picture) < 51 * 20);
    }

    /// A file too large to be read at once is read line by line, as GDAL and the verb write it.
    void aLargeFileIsReadLineByLine()
    {
        const QByteArray road = R"({"type":"Feature","geometry":{"type":"LineString","coordinates":[[121.26,31.19],[121.28,31.19]]}})";
        const auto painted = [this](const QByteArray &bytes) {
            write(bytes);
            FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .file = m_lines}));
            const Frame frame = painter.paint(around(kTown, 16, {101, 101}), kTone);
            return frame.troubles.isEmpty() ? frame.picture : QImage();
        };
        const QImage small = painted("{\"features\":[" + road + "]}");
        QVERIFY(!small.isNull() && inked(small) > 90);
        const QByteArray blanks(17 * 1024 * 1024, ' ');
        QCOMPARE(painted("{\"type\":\"FeatureCollection\",\"features\":[\n" + blanks + '\n' + road + "\n]}\n"), small);
        QVERIFY(painted(QByteArray(65 * 1024 * 1024, ' ')).isNull()); // larger than a pack's file may be
    }

    void namesComeBesideThePicture()
    {
        write(R"({"features":[{"properties":{"name":"明珠路"},"geometry":{"type":"Point","coordinates":[121.27,31.19]}},
                 {"properties":{"name":" "},"geometry":{"type":"Point","coordinates":[121.27,31.19]}},
                 {"properties":{"name":"far"},"geometry":{"type":"Point","coordinates":[121.5,31.19]}}]})");
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .kind = BaseMap::Kind::Vector, .as = BaseMap::As::Names, .file = m_lines}));
        const Frame frame = painter.paint(around(kTown, 16, {500, 500}), kTone);
        QCOMPARE(frame.names, (std::vector<basemap::PlaceName>{{u"明珠路"_s, kTown}}));
        QCOMPARE(inked(frame.picture), 0);
    }

    void creditsAreTold()
    {
        MbFile made(m_tiles);
        made.table();
        made.say("attribution", "the survey");
        BaseMap map{.key = u"a"_s, .name = u"A"_s, .file = m_tiles};
        QCOMPARE(FramePainter(sheetOf(map)).paint(around(kTown, 12, {9, 9}), kTone).credits, QStringList{u"the survey"_s});
        map.attribution = u"the pack"_s;
        QCOMPARE(FramePainter(sheetOf(map)).paint(around(kTown, 12, {9, 9}), kTone).credits, QStringList{u"the pack"_s});
    }

    void anUnsoundGroundHasNoPicture()
    {
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .file = m_tiles}));
        QVERIFY(painter.paint({}, kTone).picture.isNull());
    }

    /// The world in a picture of a map that begins at zoom 18 would be billions of tiles.
    void aGroundFarTooWideAsksForNothing()
    {
        MbFile made(m_tiles);
        made.table();
        FramePainter painter(sheetOf({.key = u"a"_s, .name = u"A"_s, .file = m_tiles, .minZoom = 18}));
        const Frame frame = painter.paint({-170, 80, 0.34, 0.16, {1000, 1000}}, kTone);
        QVERIFY(frame.isWhole);
        QCOMPARE(inked(frame.picture), 0);
    }

private:
    void write(const QByteArray &bytes)
    {
        QFile file(m_lines);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size());
    }
    QTemporaryDir m_folder;
    const QString m_tiles = m_folder.filePath(u"map.mbtiles"_s), m_lines = m_folder.filePath(u"lines.geojson"_s);
};

GRIDHALL_TEST(TestFrame, QGuiApplication)
#include "tst_frame.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Base maps out of a town's files, by the verb. Each test has a pack of its own.
#include "basemap/madetiles.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "town/base/baselines.h"
#include "town/gridfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using townfiles::Ran;
using townfiles::runVerb;

namespace {

/// A file of lines as a mapping office gives it; names in `encoding`.
bool writeStreets(const QString &path, const char *driver, const char *encoding = nullptr)
{
    GDALAllRegister();
    const std::unique_ptr<GDALDataset, void (*)(GDALDataset *)> dataset(
        GetGDALDriverManager()->GetDriverByName(driver)->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr),
        [](GDALDataset *each) { GDALClose(each); });
    if (!dataset)
        return false;
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char **options = encoding != nullptr ? CSLSetNameValue(nullptr, "ENCODING", encoding) : nullptr;
    OGRLayer *layer = dataset->CreateLayer("streets", &wgs84, wkbLineString, options);
    CSLDestroy(options);
    OGRFieldDefn name("MC", OFTString), rank("DJ", OFTInteger);
    name.SetWidth(60);
    bool isWritten = layer != nullptr && layer->CreateField(&name) == OGRERR_NONE && layer->CreateField(&rank) == OGRERR_NONE;
    for (int street = 0; street < 5 && isWritten; ++street) {
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        feature->SetField("MC", street == 0 ? "明珠路" : "路");
        feature->SetField("DJ", street % 3 + 1);
        OGRLineString line;
        const double y = street == 4 ? 35 : 31.101 + street * 0.004; // the last one lies elsewhere
        for (int step = 0; step <= 20; ++step)
            line.addPoint(121.2 + step * 0.001, y);
        feature->SetGeometry(&line);
        isWritten = layer->CreateFeature(feature.get()) == OGRERR_NONE;
    }
    return isWritten;
}

QByteArray bytesAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putBaseFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray polygonFile(const QByteArray &coordinates)
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Polygon","coordinates":)" +
           coordinates + "}}]}";
}

} // namespace

class TestTownBase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(townfiles::writeFile(path(u"grids.gpkg"_s), "GPKG", townfiles::fortyGrids()));
        QCOMPARE(townfiles::newTown(path(u"pack0"_s), path(u"grids.gpkg"_s)).code, 0);
    }

    void init()
    {
        const QDir first(path(u"pack0"_s));
        ++m_number;
        QVERIFY(QDir().mkpath(pack()));
        for (const QString &name : first.entryList(QDir::Files))
            QVERIFY(QFile::copy(first.filePath(name), pack() + u'/' + name));
    }

    void streetsComeIn_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("driver");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("Shapefile in GBK") << u"lu.shp"_s << QByteArray("ESRI Shapefile") << QByteArray("GBK");
        QTest::newRow("Shapefile in UTF-8") << u"lu8.shp"_s << QByteArray("ESRI Shapefile") << QByteArray("UTF-8");
        QTest::newRow("GeoPackage") << u"lu.gpkg"_s << QByteArray("GPKG") << QByteArray();
        QTest::newRow("GeoJSON") << u"lu.geojson"_s << QByteArray("GeoJSON") << QByteArray();
    }

    void streetsComeIn()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, driver);
        QFETCH(QByteArray, encoding);
        QVERIFY(writeStreets(path(name), driver.constData(), encoding.isEmpty() ? nullptr : encoding.constData()));
        const Ran roads = add(path(name), {u"--as"_s, u"roads"_s});
        QVERIFY2(roads.code == 0, qPrintable(roads.error));
        QCOMPARE(roads.said[u"taken"_s].toInt(), 4);
        QCOMPARE(roads.said[u"elsewhere"_s].toInt(), 1);
        const Ran names = add(path(name), {u"--as"_s, u"names"_s});
        QVERIFY2(names.code == 0, qPrintable(names.error));
        const region::RegionPtr region = loaded();
        QVERIFY(region && region->baseMaps.size() == 2U);
        QCOMPARE(region->baseMaps[0].key, u"roads"_s);
        QCOMPARE(region->baseMaps[1].as, region::BaseMap::As::Names);
        const QByteArray lines = bytesAt(region->baseMaps[0].file);
        QVERIFY2(lines.contains(R"("rank":1})") && lines.contains("[[121.2,31.101],[121.22,31.101]]"), lines.left(400).constData()); // thinned
        QVERIFY(bytesAt(region->baseMaps[1].file).contains("明珠路"));
        QCOMPARE(add(path(name), {u"--as"_s, u"roads"_s}).code, 0); // once more: in its place
        QCOMPARE(loaded()->baseMaps.size(), 2U);
    }

    void groundsComeIn_data()
    {
        QTest::addColumn<QByteArray>("coordinates");
        QTest::addColumn<int>("taken");
        QTest::newRow("a house") << QByteArray("[[[121.205,31.105],[121.2052,31.105],[121.2052,31.1052],[121.205,31.1052],[121.205,31.105]]]") << 1;
        QTest::newRow("with a court") << QByteArray("[[[121.205,31.105],[121.206,31.105],[121.206,31.106],[121.205,31.106],[121.205,31.105]],"
                                                    "[[121.2052,31.1052],[121.2054,31.1052],[121.2054,31.1054],[121.2052,31.1052]]]")
                                      << 1;
        QTest::newRow("a speck") << QByteArray("[[[121.205,31.105],[121.20501,31.105],[121.20501,31.10501],[121.205,31.105]]]") << 0;
        QTest::newRow("nowhere") << QByteArray("[[[921.205,31.105],[921.206,31.105],[921.206,31.106],[921.205,31.105]]]") << 0;
        QTest::newRow("far away") << QByteArray("[[[21.205,31.105],[21.206,31.105],[21.206,31.106],[21.205,31.105]]]") << 0;
        QTest::newRow("nothing") << QByteArray("[]") << 0;
    }

    void groundsComeIn()
    {
        QFETCH(QByteArray, coordinates);
        QFETCH(int, taken);
        QVERIFY(putBaseFile(path(u"houses.geojson"_s), polygonFile(coordinates)));
        const Ran houses = add(path(u"houses.geojson"_s), {u"--as"_s, u"buildings"_s, u"--opacity"_s, u"60"_s, u"--attribution"_s, u"测绘院"_s});
        QVERIFY2((houses.code == 0) == (taken > 0), qPrintable(houses.error));
        const region::RegionPtr region = loaded();
        QVERIFY(region);
        QCOMPARE(int(region->baseMaps.size()), taken); // refused as a whole: nothing is written
        if (taken == 0) {
            QVERIFY(!houses.error.isEmpty() && !QFile::exists(pack() + u"/basemaps.json"_s));
            return;
        }
        QCOMPARE(region->baseMaps.front().opacity, 0.6);
        QCOMPARE(region->baseMaps.front().attribution, u"测绘院"_s);
    }

    /// A map in GCJ-02 is kept in WGS 84.
    void otherSystemsAreTransformed()
    {
        const base::GeoPoint there = base::fromWgs84({31.105, 121.205}, base::CoordinateSystem::Gcj02);
        const auto point = [&there](double east, double north) {
            return '[' + QByteArray::number(there.longitude + east, 'f', 9) + ',' + QByteArray::number(there.latitude + north, 'f', 9) + ']';
        };
        QVERIFY(putBaseFile(path(u"gcj.geojson"_s),
                            polygonFile("[[" + point(0, 0) + ',' + point(0.001, 0) + ',' + point(0.001, 0.001) + ',' + point(0, 0) + "]]")));
        QCOMPARE(add(path(u"gcj.geojson"_s), {u"--as"_s, u"water"_s, u"--system"_s, u"GCJ02"_s}).code, 0);
        const region::RegionPtr region = loaded();
        QVERIFY(region && region->baseMaps.front().system == base::CoordinateSystem::Wgs84);
        QVERIFY2(bytesAt(region->baseMaps.front().file).contains("[121.205,31.105]"), bytesAt(region->baseMaps.front().file).constData());
    }

    void whatCannotBeTakenChangesNothing_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("code");
        QVERIFY(putBaseFile(path(u"text.geojson"_s), "hello"));
        QVERIFY(putBaseFile(path(u"text.mbtiles"_s), "hello, this is no database"));
        QVERIFY(putBaseFile(path(u"zip.geojson"_s), "PK\x03\x04"));
        QVERIFY(putBaseFile(path(u"good.geojson"_s), polygonFile("[[[121.205,31.105],[121.206,31.105],[121.206,31.106],[121.205,31.105]]]")));
        const QStringList roads{u"--as"_s, u"roads"_s}, water{u"--as"_s, u"water"_s};
        QTest::newRow("text") << u"text.geojson"_s << roads << 1;
        QTest::newRow("an archive") << u"zip.geojson"_s << roads << 1;
        QTest::newRow("no MBTiles") << u"text.mbtiles"_s << QStringList() << 1;
        QTest::newRow("not there") << u"none.geojson"_s << roads << 1;
        QTest::newRow("not there, tiles") << u"none.mbtiles"_s << QStringList() << 1;
        QTest::newRow("no use said") << u"good.geojson"_s << QStringList() << 2;
        QTest::newRow("no such use") << u"good.geojson"_s << QStringList{u"--as"_s, u"trees"_s} << 2;
        QTest::newRow("no such column") << u"good.geojson"_s << QStringList{u"--as"_s, u"names"_s, u"--label"_s, u"x"_s} << 1;
        QTest::newRow("a key that is none") << u"good.geojson"_s << water + QStringList{u"--key"_s, u"../../x"_s} << 1;
        QTest::newRow("fainter than it may be") << u"good.geojson"_s << water + QStringList{u"--opacity"_s, u"3"_s} << 1;
        QTest::newRow("a system that is none") << u"good.geojson"_s << water + QStringList{u"--system"_s, u"moon"_s} << 1;
    }

    void whatCannotBeTakenChangesNothing()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, more);
        QFETCH(int, code);
        const QStringList before = QDir(pack()).entryList(QDir::Files);
        const Ran ran = add(path(file), more);
        QVERIFY2(code == 2 ? ran.code == 2 : ran.code != 0, qPrintable(QString::number(ran.code)));
        QVERIFY(!ran.error.isEmpty());
        QCOMPARE(QDir(pack()).entryList(QDir::Files), before);
        QVERIFY(QDir(pack() + u"/basemaps"_s).entryList(QDir::Files).isEmpty());
    }

    void tilesAreCopiedOrLinked()
    {
        {
            madetiles::MbFile made(path(u"streets.mbtiles"_s));
            made.table();
            made.put({0, 0, 0}, madetiles::plainTile(0xffff0000));
        }
        const Ran copied = add(path(u"streets.mbtiles"_s), {u"--system"_s, u"GCJ02"_s, u"--name"_s, u"街道"_s});
        QVERIFY2(copied.code == 0, qPrintable(copied.error));
        region::RegionPtr region = loaded();
        QVERIFY(region && region->baseMaps.size() == 1U);
        QCOMPARE(region->baseMaps.front().key, u"streets"_s);
        QCOMPARE(region->baseMaps.front().name, u"街道"_s);
        QCOMPARE(region->baseMaps.front().system, base::CoordinateSystem::Gcj02);
        QCOMPARE(bytesAt(region->baseMaps.front().file), bytesAt(path(u"streets.mbtiles"_s)));
        QVERIFY(!QFileInfo(region->baseMaps.front().file).isSymLink());
        QCOMPARE(add(path(u"streets.mbtiles"_s), {u"--link"_s}).code, 0);
        region = loaded();
        QVERIFY(region && region->baseMaps.size() == 1U && QFileInfo(region->baseMaps.front().file).isSymLink());
        QCOMPARE(QDir(pack() + u"/basemaps"_s).entryList(QDir::Files), QStringList{u"streets.mbtiles"_s});
    }

    void aServerIsNamedAndNotAsked()
    {
        QCOMPARE(add(u"http://127.0.0.1:9/{z}/{x}/{y}.png"_s, {u"--key"_s, u"house"_s}).code, 0);
        QCOMPARE(add(u"https://maps.hall.local/w?M={TileMatrix}&R={TileRow}&C={TileCol}"_s, {u"--key"_s, u"city"_s}).code, 0);
        const region::RegionPtr region = loaded();
        QVERIFY(region && region->baseMaps.size() == 2U);
        QCOMPARE(region->baseMaps[0].kind, region::BaseMap::Kind::Xyz);
        QCOMPARE(region->baseMaps[1].kind, region::BaseMap::Kind::Wmts);
        QVERIFY(add(u"http://maps.hall.local/{z}/{x}.png"_s).code != 0);
    }

    void aLineIsThinned()
    {
        const QPolygonF straight{{121, 31}, {121.001, 31}, {121.002, 31}, {121.003, 31}};
        QCOMPARE(town::thinned(straight, 0.5), (QPolygonF{{121, 31}, {121.003, 31}}));
        const QPolygonF bent{{121, 31}, {121.001, 31.00001}, {121.002, 31}}; // 1.1 m
        QCOMPARE(town::thinned(bent, 0.5), bent);
        QCOMPARE(town::thinned(bent, 2), (QPolygonF{{121, 31}, {121.002, 31}}));
        const QPolygonF ring{{121, 31}, {121.001, 31}, {121.001, 31.001}, {121, 31.001}};
        QCOMPARE(town::thinned(ring, 0.5), ring);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString pack() const { return path(u"pack%1"_s.arg(m_number)); }
    [[nodiscard]] Ran add(const QString &file, const QStringList &more = {}) const
    {
        return runVerb(QStringList{u"town"_s, u"add"_s, u"base"_s, file, u"--region"_s, pack(), u"--json"_s} + more);
    }
    [[nodiscard]] region::RegionPtr loaded() const
    {
        const Ran checked = runVerb({u"check-region"_s, pack(), u"--json"_s});
        return checked.code == 0 && checked.said[u"notes"_s].toArray().isEmpty() ? region::loadRegion(pack()).region : nullptr;
    }
    QTemporaryDir m_folder;
    int m_number = 0;
};

GRIDHALL_TEST(TestTownBase, QCoreApplication)
#include "tst_townbase.moc"

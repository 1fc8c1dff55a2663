// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "town/decide/groundwork.h"

#include "town/gridfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QStringEncoder>
#include <QTemporaryDir>

#include <map>

using namespace Qt::StringLiterals;
using townfiles::fortyGrids;
using townfiles::newTown;
using townfiles::Ran;
using townfiles::Row;
using townfiles::runVerb;
using townfiles::squareAt;
using townfiles::writeFile;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool putFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The rows of the answer's remarks by their kind.
std::map<QString, QStringList> remarkRows(const QJsonObject &said)
{
    std::map<QString, QStringList> rows;
    for (const QJsonValue &each : said[u"remarks"_s].toArray())
        rows[each[u"kind"_s].toString()].append(QString::number(each[u"row"_s].toInt()));
    return rows;
}

} // namespace

/// A town out of its files, by the verb.
class TestTownVerb : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormatMakesATown_data();
    void everyFormatMakesATown();
    void whatIsWrongIsToldAndLeftOut();
    void aTownIsNeverWrittenOver();
    void whatIsNoFileOfGridsIsRefused_data();
    void whatIsNoFileOfGridsIsRefused();
    void filesOfTheField_data();
    void filesOfTheField();
    void committeesByNameGetCodes();
    void aSystemIsSaidOrRead();
    void whatIsMissingOnTheLineIsSaid();
    void onlyItsOwnFileIsWrittenOver();
    void theHallRunsOnIt();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestTownVerb::everyFormatMakesATown_data()
{
    QTest::addColumn<QByteArray>("driver");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("encoding"); // of the Shapefile's texts
    QTest::addColumn<bool>("isGbk");
    QTest::newRow("Shapefile, UTF-8") << QByteArray("ESRI Shapefile") << u"a.shp"_s << QByteArray("UTF-8") << false;
    QTest::newRow("Shapefile, GBK, said so") << QByteArray("ESRI Shapefile") << u"a2.shp"_s << QByteArray("CP936") << false;
    QTest::newRow("Shapefile, GBK, nothing says so") << QByteArray("ESRI Shapefile") << u"b.shp"_s << QByteArray("CP936") << true;
    QTest::newRow("GeoPackage") << QByteArray("GPKG") << u"c.gpkg"_s << QByteArray() << false;
    QTest::newRow("GeoJSON") << QByteArray("GeoJSON") << u"d.geojson"_s << QByteArray() << false;
    QTest::newRow("GeoJSON, GBK") << QByteArray("GeoJSON") << u"e.geojson"_s << QByteArray() << true;
    QTest::newRow("KML") << QByteArray("LIBKML") << u"f.kml"_s << QByteArray() << false;
    QTest::newRow("KML, GBK") << QByteArray("LIBKML") << u"g.kml"_s << QByteArray() << true;
}

void TestTownVerb::everyFormatMakesATown()
{
    QFETCH(QByteArray, driver);
    QFETCH(QString, file);
    QFETCH(QByteArray, encoding);
    QFETCH(bool, isGbk);
    const QString grids = path(file), folder = path(file + u".pack"_s);
    QVERIFY(writeFile(grids, driver.constData(), fortyGrids(), encoding.isEmpty() ? nullptr : encoding.constData()));
    if (isGbk && grids.endsWith(".shp"_L1)) {
        QVERIFY(QFile::remove(grids.chopped(4) + u".cpg"_s));
    } else if (isGbk) {
        QString text = QString::fromUtf8(fileBytes(grids));
        text.replace("encoding=\"UTF-8\""_L1, "encoding=\"GBK\""_L1, Qt::CaseInsensitive);
        QStringEncoder encoder("GB18030");
        QVERIFY(encoder.isValid() && putFile(grids, encoder(text)));
    }
    const Ran ran = newTown(folder, grids);
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40);
    QCOMPARE(ran.said[u"refused"_s].toInt(), 0);
    QCOMPARE(ran.said[u"encoding"_s].toString(), isGbk || encoding == "CP936" ? u"GB18030"_s : u"UTF-8"_s);
    const region::Loaded loaded = region::loadRegion(folder);
    QVERIFY(loaded.region && loaded.notes.empty());
    QCOMPARE(loaded.region->grids.size(), 40U);
    QCOMPARE(loaded.region->grid(u"07"_s)->name, u"网格07"_s);
    QCOMPARE(loaded.region->grid(u"07"_s)->chief, u"网格长·07"_s);
    QCOMPARE(loaded.region->code, u"SL"_s);
    QVERIFY(loaded.region->sample);
    // The outline is the field's: 5 by 8 squares.
    const QRectF around = loaded.region->outline.boundingRect();
    QVERIFY(std::abs(around.width() - 0.02) < 1e-6 && std::abs(around.height() - 0.032) < 1e-6);
    const Ran checked = runVerb({u"check-region"_s, folder, u"--json"_s});
    QVERIFY(checked.code == 0 && checked.said[u"notes"_s].toArray().isEmpty());
}

void TestTownVerb::whatIsWrongIsToldAndLeftOut()
{
    std::vector<Row> rows = fortyGrids();
    std::swap(rows[3].parts.front()[2], rows[3].parts.front()[3]); // crosses itself
    rows[7].parts.front() = squareAt(7, 0.0008);                   // lies over its neighbour
    rows[11].chief.clear();
    rows[13].code = rows[12].code;
    rows[17].code = "网格";
    rows[20].parts = {squareAt(20), squareAt(45)}; // two parts
    rows[39].parts.front() = squareAt(39, 5);      // far away
    const QString grids = path(u"wrong.gpkg"_s), folder = path(u"wrong.pack"_s);
    QVERIFY(writeFile(grids, "GPKG", rows));
    const Ran ran = newTown(folder, grids);
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    auto rowsOf = remarkRows(ran.said);
    QCOMPARE(rowsOf[u"refused"_s].size(), 3);
    QVERIFY(rowsOf[u"refused"_s].contains(u"4"_s) && rowsOf[u"refused"_s].contains(u"40"_s));
    QVERIFY(rowsOf[u"refused"_s].contains(u"8"_s) || rowsOf[u"refused"_s].contains(u"9"_s)); // one of the two that lie over each other
    for (const QString &row : {u"12"_s, u"14"_s, u"18"_s, u"21"_s})
        QVERIFY2(rowsOf[u"made"_s].contains(row), qPrintable(row));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40 - 3 + 1);
    for (const QJsonValue &each : ran.said[u"remarks"_s].toArray()) {
        QVERIFY(!each[u"what"_s].toString().isEmpty());
        if (each[u"kind"_s].toString() == "refused"_L1)
            QCOMPARE(each[u"at"_s].toArray().size(), 2); // where
    }
    QVERIFY(region::loadRegion(folder).region);
}

void TestTownVerb::aTownIsNeverWrittenOver()
{
    const QString grids = path(u"again.gpkg"_s), folder = path(u"again.pack"_s);
    QVERIFY(writeFile(grids, "GPKG", fortyGrids()));
    QVERIFY(QDir().mkdir(folder)); // an empty one is free
    QCOMPARE(newTown(folder, grids).code, 0);
    const QByteArray before = fileBytes(folder + u"/region.json"_s);
    const Ran ran = newTown(folder, grids);
    QVERIFY(ran.code == 1 && !ran.error.isEmpty());
    QCOMPARE(fileBytes(folder + u"/region.json"_s), before);
}

void TestTownVerb::whatIsNoFileOfGridsIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("noise") << u"noise.shp"_s << QByteArray(10'000, 'x') << u".shx"_s;
    QTest::newRow("noise as GeoPackage") << u"noise.gpkg"_s << QByteArray(10'000, 'x') << u"no Shapefile"_s;
    QTest::newRow("empty") << u"empty.geojson"_s << QByteArray() << u"empty"_s;
    QTest::newRow("a table") << u"table.csv"_s << QByteArray("code,WKT\n1,POINT(1 1)\n") << u"no Shapefile"_s;
    QTest::newRow("GML that names an address") << u"far.gml"_s << QByteArray("<gml xmlns='http://192.0.2.1/x'/>") << u"no Shapefile"_s;
    QTest::newRow("an archive") << u"zipped.kml"_s << QByteArray("PK\x03\x04", 4) + QByteArray(200, '\0') << u"archive"_s;
    QTest::newRow("no grounds") << u"points.geojson"_s
                                << QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":)"
                                              R"({"type":"Point","coordinates":[121.2,31.1]}}]})")
                                << u"no ground"_s;
    QTest::newRow("cut off") << u"cut.geojson"_s << QByteArray(R"({"type":"FeatureCollection","features":[{"type":"Feat)") << u"no Shapefile"_s;
    QTest::newRow("deep") << u"deep.geojson"_s << QByteArray(200'000, '[') << u"no Shapefile"_s;
}

void TestTownVerb::whatIsNoFileOfGridsIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QVERIFY(putFile(path(name), bytes));
    for (const QString &file : {path(name), path(u"not-there.shp"_s), u"/vsizip/"_s + path(name), u"/vsicurl/http://192.0.2.1/a.geojson"_s,
                                u"http://192.0.2.1/a.geojson"_s}) {
        const QString folder = path(u"none.pack"_s);
        const Ran ran = newTown(folder, file);
        QVERIFY(ran.code == 1 || ran.code == 3);
        QVERIFY2(file != path(name) || ran.error.contains(says), qPrintable(ran.error));
        QVERIFY(!ran.error.isEmpty() && !QDir(folder).exists());
    }
    QVERIFY(QDir(m_folder.path()).entryList({u".town-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
}

void TestTownVerb::filesOfTheField_data()
{
    QTest::addColumn<QByteArray>("geometry");
    QTest::addColumn<int>("grids");
    QTest::newRow("a hole") << QByteArray(R"("Polygon","coordinates":[[[121.2,31.1],[121.3,31.1],[121.3,31.2],[121.2,31.2],[121.2,31.1]],)"
                                          R"([[121.24,31.14],[121.26,31.14],[121.26,31.16],[121.24,31.16],[121.24,31.14]]])")
                            << 1;
    QTest::newRow("one part") << QByteArray(R"("MultiPolygon","coordinates":[[[[121.2,31.1],[121.3,31.1],[121.3,31.2],[121.2,31.1]]]])") << 1;
    QTest::newRow("two parts") << QByteArray(R"("MultiPolygon","coordinates":[[[[121.2,31.1],[121.3,31.1],[121.3,31.2],[121.2,31.1]]],)"
                                             R"([[[121.4,31.1],[121.5,31.1],[121.5,31.2],[121.4,31.1]]]])")
                               << 2;
}

void TestTownVerb::filesOfTheField()
{
    QFETCH(QByteArray, geometry);
    QFETCH(int, grids);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(u' ');
    const QByteArray text =
        R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},"geometry":{"type":)" + geometry + "}}]}";
    QVERIFY(putFile(path(name + u".geojson"_s), text));
    const Ran ran = newTown(path(name), path(name + u".geojson"_s));
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const region::Loaded loaded = region::loadRegion(path(name));
    QVERIFY(loaded.region);
    QCOMPARE(int(loaded.region->grids.size()), grids);
    for (const region::Grid &grid : loaded.region->grids)
        QVERIFY(grid.chief.startsWith(u"网格长·"_s));
    if (name == "ahole"_L1)
        QVERIFY(loaded.region->gridAt({31.15, 121.25}) == nullptr && loaded.region->isInTown({31.15, 121.25}));
}

void TestTownVerb::committeesByNameGetCodes()
{
    const auto square = [](double west, const QByteArray &committee) {
        const auto corner = [west](double x, double y) {
            return "[" + QByteArray::number(west + x, 'f', 3) + "," + QByteArray::number(31 + y, 'f', 3) + "]";
        };
        return R"({"type":"Feature","properties":{"网格编码":")" + QByteArray::number(west, 'f', 2) + R"(","居委会":")" + committee +
               R"("},"geometry":{"type":"Polygon","coordinates":[[)" + corner(0, 0) + "," + corner(.01, 0) + "," + corner(.01, .01) + "," +
               corner(0, 0) + "]]}}";
    };
    QVERIFY(putFile(path(u"named.geojson"_s), R"({"type":"FeatureCollection","features":[)" + square(121.2, "前明居委会") + "," +
                                                  square(121.21, "卫家角居委会") + "," + square(121.22, "前明居委会") + "]}"));
    const Ran ran = newTown(path(u"named"_s), path(u"named.geojson"_s));
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    const region::Loaded loaded = region::loadRegion(path(u"named"_s));
    QVERIFY(loaded.region);
    QCOMPARE(loaded.region->grid(u"121.20"_s)->village, loaded.region->grid(u"121.22"_s)->village);
    QVERIFY(loaded.region->grid(u"121.20"_s)->village != loaded.region->grid(u"121.21"_s)->village);
    QVERIFY(fileBytes(path(u"named/divisions.csv"_s)).contains("前明居委会"));
}

void TestTownVerb::aSystemIsSaidOrRead()
{
    QVERIFY(putFile(path(u"metres.geojson"_s),
                    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
                    R"([[[-20000,-5000],[-19000,-5000],[-19000,-4000],[-20000,-5000]]]}}]})"));
    const Ran lost = newTown(path(u"metres"_s), path(u"metres.geojson"_s));
    QVERIFY(lost.code == 1 && lost.error.contains("system"_L1));
    for (const QString &option : {u"--system"_s, u"--zone"_s}) {
        const Ran ran = newTown(path(u"metres"_s + option), path(u"metres.geojson"_s), {option, u"shanghai"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.error));
        QVERIFY(ran.said[u"approximate"_s].toBool());
        QVERIFY(region::loadRegion(path(u"metres"_s + option)).region->isInTown({31.1922, 121.2653}));
    }
    const Ran sea = newTown(path(u"sea"_s), path(u"metres.geojson"_s), {u"--system"_s, u"EPSG:3857"_s}); // a place, but nobody's town
    QVERIFY(sea.code == 0 && QJsonDocument(sea.said).toJson().contains("time zone"));
    QVERIFY(newTown(path(u"metres3"_s), path(u"metres.geojson"_s), {u"--zone"_s, u"Nowhere/Never"_s}).code == 1);
    // Exchanged axes.
    QVERIFY(putFile(path(u"axes.geojson"_s),
                    R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":)"
                    R"([[[31.1,121.2],[31.2,121.2],[31.2,121.3],[31.1,121.2]]]}}]})"));
    const Ran axes = newTown(path(u"axes"_s), path(u"axes.geojson"_s));
    QVERIFY(axes.code == 1 && axes.error.contains("exchanged"_L1));
    QVERIFY(!QDir(path(u"axes"_s)).exists());
}

void TestTownVerb::whatIsMissingOnTheLineIsSaid()
{
    QVERIFY(writeFile(path(u"line.gpkg"_s), "GPKG", fortyGrids()));
    QCOMPARE(runVerb({u"town"_s, u"new"_s, path(u"line"_s), u"--grids"_s, path(u"line.gpkg"_s)}).code, 2);
    QCOMPARE(runVerb({u"town"_s, u"new"_s, path(u"line"_s), u"--name"_s, u"示例镇"_s}).code, 2);
    QCOMPARE(runVerb({u"town"_s, u"old"_s, path(u"line"_s)}).code, 2);
    const Ran column = newTown(path(u"line"_s), path(u"line.gpkg"_s), {u"--code"_s, u"nothing"_s});
    QVERIFY(column.code == 1 && column.error.contains("WGBM"_L1));
    const Ran code = newTown(path(u"line"_s), path(u"line.gpkg"_s), {u"--town-code"_s, u"example"_s});
    QVERIFY(code.code == 1 && code.error.contains("--town-code"_L1));
    const Ran layer = newTown(path(u"line"_s), path(u"line.gpkg"_s), {u"--layer"_s, u"nothing"_s});
    QVERIFY(layer.code == 1 && layer.error.contains("layer"_L1));
    const Ran encoding = newTown(path(u"line"_s), path(u"line.gpkg"_s), {u"--encoding"_s, u"nothing"_s});
    QVERIFY(encoding.code == 1 && encoding.error.contains("encoding"_L1));
    QVERIFY(!QDir(path(u"line"_s)).exists());
    QCOMPARE(newTown(path(u"line"_s), path(u"line.gpkg"_s), {u"--code"_s, u"WGMC"_s, u"--label"_s, u"WGBM"_s, u"--town-code"_s, u"EX"_s}).code, 0);
}

void TestTownVerb::onlyItsOwnFileIsWrittenOver()
{
    const QString grids = path(u"known.gpkg"_s), own = path(u"own.known"_s), foreign = path(u"letter.txt"_s), empty = path(u"empty.known"_s);
    QVERIFY(writeFile(grids, "GPKG", fortyGrids()));
    const QByteArray letter = "Dear town,\nthese are no grounds.\n";
    QVERIFY(putFile(foreign, letter) && putFile(empty, {}));
    for (const QString &known : {own, foreign, empty, own}) {
        const Ran ran = runVerb({u"town"_s, u"check"_s, grids, u"--known"_s, known, u"--json"_s});
        QVERIFY2(ran.code == 0, qPrintable(ran.error));
    }
    QCOMPARE(fileBytes(foreign), letter);
    QVERIFY(town::Groundwork::isOne(fileBytes(own)) && town::Groundwork::isOne(fileBytes(empty)));
}

void TestTownVerb::theHallRunsOnIt()
{
    QVERIFY(writeFile(path(u"hall.gpkg"_s), "GPKG", fortyGrids()));
    QCOMPARE(newTown(path(u"hall"_s), path(u"hall.gpkg"_s)).code, 0);
    const QString store = path(u"hall.store"_s), pack = path(u"hall"_s);
    QVERIFY(putFile(path(u"calls.mapping.json"_s),
                    R"({"title":"calls","why":"a test","header":["id","item","time"],"source":{"constant":"hotline"},"sourceId":{"column":"id"},)"
                    R"("item":{"column":"item","whenUnknown":"refuse"},"caseTitle":{"column":"title"},)"
                    R"("coordinates":{"latitude":"lat","longitude":"lon","system":"WGS84","whenMissing":"refuse","whenOutside":"refuse"},)"
                    R"("reportedAt":{"column":"time","formats":["yyyy-MM-dd HH:mm:ss"],"zone":"region"}})"));
    QVERIFY(putFile(path(u"calls.csv"_s), "id,item,title,lat,lon,time\n"
                                          "1,S01,井盖缺失,31.105,121.205,2026-11-30 09:00:00\n"
                                          "2,S04,暴露垃圾,31.106,121.206,2026-11-30 09:30:00\n"));
    const Ran filed = runVerb(
        {u"import"_s, path(u"calls.csv"_s), u"--store"_s, store, u"--region"_s, pack, u"--mapping"_s, path(u"calls.mapping.json"_s), u"--json"_s});
    QVERIFY2(filed.code == 0 && filed.said[u"filed"_s].toInt() == 2, qPrintable(filed.error));
    const Ran board = runVerb({u"board"_s, u"--store"_s, store, u"--region"_s, pack, u"--json"_s});
    QVERIFY2(board.code == 0, qPrintable(board.error));
    QCOMPARE(board.said[u"head"_s].toObject()[u"open"_s].toInt(), 2);
    const Ran due =
        runVerb({u"deadline"_s, u"--region"_s, pack, u"--limit"_s, u"4 working hours"_s, u"--from"_s, u"2026-11-30 09:00"_s, u"--json"_s});
    QVERIFY2(due.code == 0 && !due.said[u"due"_s].isNull(), qPrintable(due.error));
}

GRIDHALL_TEST(TestTownVerb, QCoreApplication)
#include "tst_townverb.moc"

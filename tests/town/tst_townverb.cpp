// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/pack/loader.h"
#include "support/testprogram.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

/// A field of squares, five in a row, each 0.004° wide: `number` from 0.
std::vector<QPointF> squareAt(int number, double shift = 0)
{
    const double side = 0.004, west = 121.2 + number % 5 * side + shift, south = 31.1 + number / 5 * side;
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
}

void addRing(OGRPolygon &polygon, const std::vector<QPointF> &points)
{
    OGRLinearRing ring;
    for (const QPointF &point : points)
        ring.addPoint(point.x(), point.y());
    ring.closeRings();
    polygon.addRing(&ring);
}

struct Row {
    QByteArray code, name, chief;
    std::vector<std::vector<QPointF>> parts;
};

/// Written as other programs do it.
void writeFile(const QString &path, const char *driver, const std::vector<Row> &rows, const char *encoding = nullptr)
{
    GDALAllRegister();
    GDALDataset *dataset = GetGDALDriverManager()->GetDriverByName(driver)->Create(path.toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr);
    QVERIFY(dataset != nullptr);
    OGRSpatialReference wgs84;
    wgs84.importFromEPSG(4326);
    wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char **options = encoding != nullptr ? CSLSetNameValue(nullptr, "ENCODING", encoding) : nullptr;
    OGRLayer *layer = dataset->CreateLayer("grids", &wgs84, wkbUnknown, options);
    if (qstrcmp(driver, "ESRI Shapefile") == 0 && layer == nullptr)
        layer = dataset->CreateLayer("grids", &wgs84, wkbPolygon, options);
    CSLDestroy(options);
    QVERIFY(layer != nullptr);
    for (const char *column : {"WGBM", "WGMC", "WGZ"}) {
        OGRFieldDefn field(column, OFTString);
        field.SetWidth(60);
        QVERIFY(layer->CreateField(&field) == OGRERR_NONE);
    }
    for (const Row &row : rows) {
        const std::unique_ptr<OGRFeature> feature(OGRFeature::CreateFeature(layer->GetLayerDefn()));
        feature->SetField("WGBM", row.code.constData());
        feature->SetField("WGMC", row.name.constData());
        feature->SetField("WGZ", row.chief.constData());
        OGRMultiPolygon all;
        for (const std::vector<QPointF> &part : row.parts) {
            OGRPolygon polygon;
            addRing(polygon, part);
            all.addGeometry(&polygon);
        }
        feature->SetGeometry(row.parts.size() == 1 ? static_cast<const OGRGeometry *>(all.getGeometryRef(0)) : &all);
        QVERIFY(layer->CreateFeature(feature.get()) == OGRERR_NONE);
    }
    GDALClose(dataset);
}

std::vector<Row> fortyGrids()
{
    std::vector<Row> rows;
    for (int i = 0; i < 40; ++i) {
        const QByteArray code = QByteArray::number(i + 1).rightJustified(2, '0');
        rows.push_back({code, "网格" + code, "网格长·" + code, {squareAt(i)}});
    }
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
    void whatIsNoFileOfGridsIsRefused();

private:
    struct Ran {
        int code = 0;
        QJsonObject said;
        QString error;
    };
    [[nodiscard]] Ran town(const QString &folder, const QString &grids, const QStringList &more = {}) const
    {
        QProcess verb;
        verb.start(QStringLiteral(GRIDHALL_CTL),
                   QStringList{u"town"_s, u"new"_s, folder, u"--name"_s, u"示例镇"_s, u"--grids"_s, grids, u"--json"_s} + more);
        if (!verb.waitForFinished(120'000))
            return {-1, {}, u"did not end"_s};
        return {verb.exitCode(), QJsonDocument::fromJson(verb.readAllStandardOutput()).object(), QString::fromUtf8(verb.readAllStandardError())};
    }
    QTemporaryDir m_folder;
};

void TestTownVerb::everyFormatMakesATown_data()
{
    QTest::addColumn<QByteArray>("driver");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<bool>("withoutCpg");
    QTest::newRow("Shapefile, UTF-8") << QByteArray("ESRI Shapefile") << u"a.shp"_s << QByteArray("UTF-8") << false;
    QTest::newRow("Shapefile, GBK, nothing says so") << QByteArray("ESRI Shapefile") << u"b.shp"_s << QByteArray("CP936") << true;
    QTest::newRow("GeoPackage") << QByteArray("GPKG") << u"c.gpkg"_s << QByteArray() << false;
    QTest::newRow("GeoJSON") << QByteArray("GeoJSON") << u"d.geojson"_s << QByteArray() << false;
}

void TestTownVerb::everyFormatMakesATown()
{
    QFETCH(QByteArray, driver);
    QFETCH(QString, file);
    QFETCH(QByteArray, encoding);
    QFETCH(bool, withoutCpg);
    const QString path = m_folder.filePath(file), folder = m_folder.filePath(file + u".pack"_s);
    writeFile(path, driver.constData(), fortyGrids(), encoding.isEmpty() ? nullptr : encoding.constData());
    if (withoutCpg)
        QVERIFY(QFile::remove(path.chopped(4) + u".cpg"_s));
    const Ran ran = town(folder, path);
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40);
    QCOMPARE(ran.said[u"refused"_s].toInt(), 0);
    const region::Loaded loaded = region::loadRegion(folder);
    QVERIFY(loaded.region);
    QCOMPARE(loaded.region->grids.size(), 40U);
    QCOMPARE(loaded.region->grid(u"07"_s)->name, u"网格07"_s);
    QCOMPARE(loaded.region->grid(u"07"_s)->chief, u"网格长·07"_s);
    QCOMPARE(loaded.region->code, u"SL"_s);
    // The outline is the field's: 5 by 8 squares.
    const QRectF around = loaded.region->outline.boundingRect();
    QVERIFY(std::abs(around.width() - 0.02) < 1e-6 && std::abs(around.height() - 0.032) < 1e-6);
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
    const QString path = m_folder.filePath(u"wrong.gpkg"_s), folder = m_folder.filePath(u"wrong.pack"_s);
    writeFile(path, "GPKG", rows);
    const Ran ran = town(folder, path);
    QVERIFY2(ran.code == 0, qPrintable(ran.error));
    std::map<QString, QStringList> rowsOf;
    for (const QJsonValue &each : ran.said[u"remarks"_s].toArray()) {
        rowsOf[each[u"kind"_s].toString()].append(QString::number(each[u"row"_s].toInt()));
        QVERIFY(!each[u"what"_s].toString().isEmpty());
    }
    QCOMPARE(rowsOf[u"refused"_s].size(), 3);
    QVERIFY(rowsOf[u"refused"_s].contains(u"4"_s) && rowsOf[u"refused"_s].contains(u"40"_s));
    QVERIFY(rowsOf[u"refused"_s].contains(u"8"_s) || rowsOf[u"refused"_s].contains(u"9"_s)); // one of the two that lie over each other
    for (const QString &row : {u"12"_s, u"14"_s, u"18"_s, u"21"_s})
        QVERIFY2(rowsOf[u"made"_s].contains(row), qPrintable(row));
    QCOMPARE(ran.said[u"grids"_s].toInt(), 40 - 3 + 1);
    QVERIFY(region::loadRegion(folder).region);
}

void TestTownVerb::aTownIsNeverWrittenOver()
{
    const QString path = m_folder.filePath(u"again.gpkg"_s), folder = m_folder.filePath(u"again.pack"_s);
    writeFile(path, "GPKG", fortyGrids());
    QCOMPARE(town(folder, path).code, 0);
    QFile region(folder + u"/region.json"_s);
    QVERIFY(region.open(QIODevice::ReadOnly));
    const QByteArray before = region.readAll();
    const Ran ran = town(folder, path);
    QVERIFY(ran.code != 0 && !ran.error.isEmpty());
    region.seek(0);
    QCOMPARE(region.readAll(), before);
}

void TestTownVerb::whatIsNoFileOfGridsIsRefused()
{
    QFile noise(m_folder.filePath(u"noise.shp"_s));
    QVERIFY(noise.open(QIODevice::WriteOnly));
    noise.write(QByteArray(10'000, 'x'));
    noise.close();
    for (const QString &path : {noise.fileName(), m_folder.filePath(u"not-there.shp"_s)}) {
        const QString folder = m_folder.filePath(u"none.pack"_s);
        const Ran ran = town(folder, path);
        QVERIFY(ran.code != 0 && !ran.error.isEmpty());
        QVERIFY(!QDir(folder).exists());
    }
}

GRIDHALL_TEST(TestTownVerb, QCoreApplication)
#include "tst_townverb.moc"

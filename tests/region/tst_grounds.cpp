// SPDX-License-Identifier: GPL-3.0-or-later
// What GIS programs make of borders: one-part MultiPolygons, holes, spikes, touches, properties of their own.
#include "packcopy.h"

#include "region/ground/cleanring.h"
#include "region/ground/geometry.h"
#include "region/ground/labelpoint.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using region::cleaned;

class TestGrounds : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ringsAreCleaned_data();
    void ringsAreCleaned();
    void aSimpleRingComesBackAsItIs();
    void trueCrossingsAreNamed_data();
    void trueCrossingsAreNamed();
    void fieldFilesLoad_data();
    void fieldFilesLoad();
    void aHoleIsReallyNotInTheGrid();
    void anEstateInsideAVillageIsNoOverlap();
    void aLabelIsFoundInsideTheGrid_data();
    void aLabelIsFoundInsideTheGrid();
    void twoPartsAreRefusedByName();
    void crumbsOfAPartAreLeftOut();
    void whatGisProgramsExport_data();
    void whatGisProgramsExport();
    void foreignPropertiesAreNotLookedAt();
    void namesInOtherLetters_data();
    void namesInOtherLetters();
    void numbersAndTextsAreCodesAndLabels_data();
    void numbersAndTextsAreCodesAndLabels();
    void aLabelOfAnotherProgramIsLeftAlone_data();
    void aLabelOfAnotherProgramIsLeftAlone();
    void swappedAxesAreTold();
    void overlapsAndSpikesNameTheirCoordinate();
};

namespace {

QByteArray fieldFile(const char *name)
{
    QFile file(QStringLiteral(GRIDHALL_FIXTURES "/field/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A pack around Blacksburg with these grids.
class SmallTown {
public:
    explicit SmallTown(const QByteArray &grids, const QByteArray &properties = "\"kind\":\"outline\",\"name\":\"Blacksburg\"") : m_copy(u"boston"_s)
    {
        m_copy.write(u"grids.geojson"_s, grids);
        m_copy.write(u"map.geojson"_s, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{)" + properties +
                                           R"(},"geometry":{"type":"Polygon",)"
                                           R"("coordinates":[[[-80.43,37.21],[-80.39,37.21],[-80.39,37.24],[-80.43,37.24],[-80.43,37.21]]]}}]})");
    }
    [[nodiscard]] region::Loaded load() const { return region::loadRegion(m_copy.path()); }

private:
    PackCopy m_copy;
};

QByteArray feature(const QByteArray &code, const QByteArray &label, const QByteArray &geometry, const QByteArray &more = {})
{
    return R"({"type":"Feature","properties":{"code":)" + code + R"(,"name":"A","chief":"C","label":)" + label + more + R"(},"geometry":)" +
           geometry + "}";
}

QByteArray collection(const QByteArrayList &features) { return R"({"type":"FeatureCollection","features":[)" + features.join(',') + "]}"; }

const QByteArray kSquare = R"({"type":"Polygon","coordinates":[[[-80.42,37.22],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]]]})";
const QByteArray kLabel = "[-80.415,37.225]";

QString said(const std::vector<region::Problem> &problems)
{
    QString text;
    for (const region::Problem &problem : problems)
        text += problem.file + u' ' + problem.place + u": "_s + problem.sentence + u'\n';
    return text;
}

} // namespace

void TestGrounds::ringsAreCleaned_data()
{
    QTest::addColumn<QPolygonF>("ring");
    QTest::addColumn<int>("holes");
    QTest::addColumn<int>("spikes");
    QTest::addColumn<double>("area"); ///< in squares of a hundredth of a degree
    const auto put = [](const char *name, const QPolygonF &ring, int holes, int spikes, double area) {
        QTest::newRow(name) << ring << holes << spikes << area;
        QPolygonF turned = ring;
        std::reverse(turned.begin(), turned.end());
        QTest::newRow((QByteArray(name) + ", the other way round").constData()) << turned << holes << spikes << area;
        std::rotate(turned.begin(), turned.begin() + 2, turned.end());
        QTest::newRow((QByteArray(name) + ", begun elsewhere").constData()) << turned << holes << spikes << area;
    };
    put("a spike of no width", {{0, 37}, {0.01, 37}, {0.01, 37.01}, {0.02, 37.01}, {0.01, 37.01}, {0, 37.01}}, 0, 1, 1);
    put("a spike of two steps", {{0, 37}, {0.01, 37}, {0.01, 37.01}, {0.015, 37.01}, {0.02, 37.02}, {0.015, 37.01}, {0.01, 37.01}, {0, 37.01}}, 0, 2,
        1);
    put("a point twice in a row", {{0, 37}, {0.01, 37}, {0.01, 37}, {0.01, 37.01}, {0, 37.01}}, 0, 0, 1);
    put("two lobes that hang on one point",
        {{0, 37}, {0.01, 37}, {0.01, 37.01}, {0.02, 37.01}, {0.02, 37.02}, {0.01, 37.02}, {0.01, 37.01}, {0, 37.01}}, 0, 0, 2);
    put("a hole that hangs on a corner", {{0, 37}, {0.02, 37}, {0.02, 37.02}, {0, 37.02}, {0, 37}, {0.005, 37.015}, {0.015, 37.005}}, 1, 0, 3);
    put("a corner on another edge", {{0, 37}, {0.02, 37}, {0.02, 37.02}, {0.01, 37}, {0, 37.02}}, 0, 0, 2);
    put("a speck on a point", {{0, 37}, {0.01, 37}, {0.01, 37.01}, {0.01001, 37.01}, {0.01001, 37.01001}, {0.01, 37.01}, {0, 37.01}}, 0, 0, 1);
}

void TestGrounds::ringsAreCleaned()
{
    QFETCH(QPolygonF, ring);
    QFETCH(int, holes);
    QFETCH(int, spikes);
    QFETCH(double, area);
    const region::CleanRing clean = cleaned(ring);
    QVERIFY(!clean.crossing);
    QVERIFY2(region::ringFault(clean.ring).isEmpty(), qPrintable(region::ringFault(clean.ring)));
    QCOMPARE(int(clean.holes.size()), holes);
    QCOMPARE(int(clean.spikes.size()), spikes);
    const double unit = region::area(QPolygonF({{0, 37}, {0.01, 37}, {0.01, 37.01}, {0, 37.01}}));
    QVERIFY2(std::abs(region::area(clean.ring, clean.holes) / unit - area) < 0.001,
             qPrintable(QString::number(region::area(clean.ring, clean.holes) / unit)));
}

void TestGrounds::aSimpleRingComesBackAsItIs()
{
    const QPolygonF ring{{0, 37}, {0.01, 37}, {0.01, 37.01}, {0, 37.01}};
    const region::CleanRing clean = cleaned(ring);
    QCOMPARE(clean.ring, ring);
    QVERIFY(clean.holes.empty() && clean.spikes.empty() && clean.touches.empty() && !clean.crossing);
}

void TestGrounds::trueCrossingsAreNamed_data()
{
    QTest::addColumn<QPolygonF>("ring");
    QTest::addColumn<QPointF>("at");
    QTest::newRow("a bow tie") << QPolygonF({{0, 37}, {0.01, 37.01}, {0.01, 37}, {0, 37.01}}) << QPointF(0.005, 37.005);
    QTest::newRow("a bow tie that crosses in a corner")
        << QPolygonF({{0, 37}, {0.005, 37.005}, {0.01, 37.01}, {0.01, 37}, {0.005, 37.005}, {0, 37.01}}) << QPointF(0.005, 37.005);
    QTest::newRow("a loop outside")
        << QPolygonF({{0, 37}, {0.01, 37}, {0.01, 37.012}, {0.004, 37.012}, {0.004, 37.008}, {0.006, 37.008}, {0.006, 37.01}, {0, 37.01}})
        << QPointF(0.004, 37.01);
}

void TestGrounds::trueCrossingsAreNamed()
{
    QFETCH(QPolygonF, ring);
    QFETCH(QPointF, at);
    const region::CleanRing clean = cleaned(ring);
    QVERIFY(clean.crossing);
    QVERIFY2(std::abs(clean.crossing->x() - at.x()) < 1e-9 && std::abs(clean.crossing->y() - at.y()) < 1e-9,
             qPrintable(u"%1 %2"_s.arg(clean.crossing->x()).arg(clean.crossing->y())));
}

void TestGrounds::fieldFilesLoad_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<int>("holes");
    QTest::newRow("g-hole") << QByteArray("g-hole.geojson") << 1;
    QTest::newRow("g-multi-one-part") << QByteArray("g-multi-one-part.geojson") << 0;
}

void TestGrounds::fieldFilesLoad()
{
    QFETCH(QByteArray, file);
    QFETCH(int, holes);
    const region::Loaded loaded = SmallTown(fieldFile(file)).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QCOMPARE(loaded.region->grids.size(), size_t(2));
    QCOMPARE(int(loaded.region->grids[0].holes.size()), holes);
    QVERIFY2(loaded.notes.empty(), qPrintable(said(loaded.notes)));
}

void TestGrounds::aHoleIsReallyNotInTheGrid()
{
    const region::Loaded loaded = SmallTown(fieldFile("g-hole.geojson")).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    const region::Region &region = *loaded.region;
    QCOMPARE(region.gridAt({37.225, -80.415}), &region.grids[0]);
    QVERIFY(!region.gridAt({37.2235, -80.4165}));                  // in the hole
    QCOMPARE(region.gridAt({37.2235, -80.417}), &region.grids[0]); // on its border
    const region::Grid &grid = region.grids[0];
    QVERIFY(std::abs(region::area(grid.ring, grid.holes) / region::area(grid.ring) - 0.99) < 0.0001);
    QVERIFY(!region::covers(grid.ring, grid.holes, {37.2235, -80.4165}));
    region::Region unprepared = region; // the fallback without an index
    unprepared.grids.push_back(unprepared.grids[1]);
    QVERIFY(!unprepared.gridAt({37.2235, -80.4165}));
}

void TestGrounds::anEstateInsideAVillageIsNoOverlap()
{
    const QByteArray village = R"({"type":"Polygon","coordinates":[[[-80.42,37.22],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]],)"
                               R"([[-80.417,37.223],[-80.416,37.223],[-80.416,37.224],[-80.417,37.224],[-80.417,37.223]]]})";
    const QByteArray estate =
        R"({"type":"Polygon","coordinates":[[[-80.417,37.223],[-80.416,37.223],[-80.416,37.224],[-80.417,37.224],[-80.417,37.223]]]})";
    const region::Loaded loaded = SmallTown(collection({feature("\"01\"", kLabel, village), feature("\"02\"", "[-80.4165,37.2235]", estate)})).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QCOMPARE(loaded.region->gridAt({37.2235, -80.4165})->code, u"02"_s);
    QCOMPARE(loaded.region->gridAt({37.225, -80.415})->code, u"01"_s);
    // Without the hole the two lie over each other; a label in the hole stands outside.
    const region::Loaded over = SmallTown(collection({feature("\"01\"", kLabel, kSquare), feature("\"02\"", "[-80.4165,37.2235]", estate)})).load();
    QVERIFY(!over.region && said(over.problems).contains(u"overlaps"_s));
    const region::Loaded label = SmallTown(collection({feature("\"01\"", "[-80.4165,37.2235]", village)})).load();
    QVERIFY(!label.region && said(label.problems).contains(u"stands outside the grid"_s));
}

// Where the pack names no place for it: in the grid, out of its holes, as far from every border as can be.
void TestGrounds::aLabelIsFoundInsideTheGrid_data()
{
    QTest::addColumn<QPolygonF>("ring");
    QTest::addColumn<std::vector<QPolygonF>>("holes");
    QTest::addColumn<QPointF>("near"); // null: any place inside is well
    const auto box = [](double west, double south, double east, double north) {
        return QPolygonF{{west, south}, {east, south}, {east, north}, {west, north}};
    };
    const double e = -80.42, n = 37.22;
    const auto at = [&](double x, double y) { return QPointF(e + x / 1000, n + y / 1000); };
    const auto rect = [&](double west, double south, double east, double north) {
        return box(e + west / 1000, n + south / 1000, e + east / 1000, n + north / 1000);
    };
    QTest::newRow("a box") << rect(0, 0, 10, 10) << std::vector<QPolygonF>{} << at(5, 5);
    QTest::newRow("a hole in its middle") << rect(0, 0, 20, 10) << std::vector<QPolygonF>{rect(8, 3, 12, 7)} << QPointF();
    QTest::newRow("nearly all hole") << rect(0, 0, 10, 10) << std::vector<QPolygonF>{rect(0.5, 0.5, 9.5, 8)} << QPointF();
    QTest::newRow("an L") << QPolygonF{at(0, 0), at(12, 0), at(12, 4), at(4, 4), at(4, 12), at(0, 12)} << std::vector<QPolygonF>{} << at(2.4, 2.4);
    QTest::newRow("a ribbon") << QPolygonF{at(0, 0), at(10, 10), at(10, 10.02), at(0, 0.02)} << std::vector<QPolygonF>{} << QPointF();
}

void TestGrounds::aLabelIsFoundInsideTheGrid()
{
    QFETCH(QPolygonF, ring);
    QFETCH(std::vector<QPolygonF>, holes);
    QFETCH(QPointF, near);
    const base::GeoPoint label = region::labelPoint(ring, holes);
    QVERIFY(region::covers(ring, holes, label));
    for (const QPolygonF &hole : holes)
        QVERIFY(!hole.containsPoint({label.longitude, label.latitude}, Qt::OddEvenFill));
    if (!near.isNull())
        QVERIFY2(QLineF(near, {label.longitude, label.latitude}).length() < 0.001, qPrintable(QString::number(label.longitude, 'f', 5)));
    const auto degrees = [](const QPolygonF &border) {
        QByteArray text;
        for (qsizetype i = 0; i <= border.size(); ++i) {
            const QPointF &point = border[i % border.size()];
            text += (i ? ",[" : "[") + QByteArray::number(point.x(), 'f', 7) + ',' + QByteArray::number(point.y(), 'f', 7) + ']';
        }
        return '[' + text + ']';
    };
    QByteArray rings = degrees(ring);
    for (const QPolygonF &hole : holes)
        rings += ',' + degrees(hole);
    const QByteArray grid =
        R"({"type":"Feature","properties":{"code":"01","name":"A","chief":"C"},"geometry":{"type":"Polygon","coordinates":[)" + rings + "]}}";
    const region::Loaded loaded = SmallTown(collection({grid})).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QCOMPARE(loaded.region->gridAt(loaded.region->grids[0].label)->code, u"01"_s);
}

void TestGrounds::twoPartsAreRefusedByName()
{
    const region::Loaded loaded = SmallTown(fieldFile("g-multi-two-parts.geojson")).load();
    QVERIFY(!loaded.region);
    QCOMPARE(loaded.problems.size(), size_t(1));
    QCOMPARE(loaded.problems.front().place, u"/features/0/geometry/coordinates"_s);
    QVERIFY2(loaded.problems.front().sentence.contains(u"grid \"01\" has 2 parts"_s), qPrintable(loaded.problems.front().sentence));
}

void TestGrounds::crumbsOfAPartAreLeftOut()
{
    const QByteArray big = "[[[-80.42,37.22],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]]]";
    const QByteArray crumb = "[[[-80.4,37.22],[-80.39999,37.22],[-80.39999,37.22001],[-80.4,37.22]]]";
    const QByteArray other = "[[[-80.4,37.22],[-80.399,37.22],[-80.399,37.221],[-80.4,37.22]]]";
    const auto parts = [](const QByteArrayList &all) { return R"({"type":"MultiPolygon","coordinates":[)" + all.join(',') + "]}"; };
    for (const QByteArray &geometry : {parts({big, crumb}), parts({crumb, big, crumb})}) {
        const region::Loaded loaded = SmallTown(collection({feature("\"01\"", kLabel, geometry)})).load();
        QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
        QCOMPARE(loaded.region->grids[0].ring.size(), 4);
        QVERIFY2(said(loaded.notes).contains(u"at [-80.400000, 37.220000]"_s), qPrintable(said(loaded.notes)));
    }
    const region::Loaded two = SmallTown(collection({feature("\"01\"", kLabel, parts({big, other, crumb}))})).load();
    QVERIFY(!two.region);
    QVERIFY2(said(two.problems).contains(u"has 2 parts"_s), qPrintable(said(two.problems)));
}

void TestGrounds::whatGisProgramsExport_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QByteArray>("geometry");
    QTest::addColumn<QByteArray>("system");
    QTest::addColumn<QString>("problem"); // empty: it loads
    const QByteArray measured =
        R"({"type":"Polygon","coordinates":[[[-80.42,37.22,0,1],[-80.41,37.22,0,2],[-80.41,37.23,0,3],[-80.42,37.23,0,4],[-80.42,37.22,0,1]]]})";
    const QByteArray wordy =
        R"({"type":"Polygon","coordinates":[[[-80.42,37.22,"a",1],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]]]})";
    const auto named = [](const QByteArray &name) { return R"("crs":{"type":"name","properties":{"name":")" + name + R"("}},)"; };
    QTest::newRow("heights and measures") << kLabel << measured << QByteArray() << QString();
    QTest::newRow("a word for a height") << kLabel << wordy << QByteArray() << u"in numbers alone"_s;
    QTest::newRow("an empty column of labels") << QByteArray("null") << kSquare << QByteArray() << QString();
    QTest::newRow("an empty text for a label") << QByteArray("\" \"") << kSquare << QByteArray() << QString();
    QTest::newRow("a feature without a geometry") << kLabel << QByteArray("null") << QByteArray() << u"The geometry has no points"_s;
    QTest::newRow("CRS84") << kLabel << kSquare << named("urn:ogc:def:crs:OGC:1.3:CRS84") << QString();
    QTest::newRow("WGS 84 by its number") << kLabel << kSquare << named("urn:ogc:def:crs:EPSG::4326") << QString();
    QTest::newRow("CGCS2000") << kLabel << kSquare << named("EPSG:4490") << QString();
    QTest::newRow("metres of CGCS2000") << kLabel << kSquare << named("urn:ogc:def:crs:EPSG::4549") << u"must be WGS 84"_s;
}

void TestGrounds::whatGisProgramsExport()
{
    QFETCH(QByteArray, label);
    QFETCH(QByteArray, geometry);
    QFETCH(QByteArray, system);
    QFETCH(QString, problem);
    QByteArray grids = collection({feature("\"01\"", label, geometry)});
    const region::Loaded loaded = SmallTown(grids.insert(1, system)).load();
    QVERIFY2((loaded.region != nullptr) == problem.isEmpty(), qPrintable(said(loaded.problems)));
    QVERIFY2(problem.isEmpty() || said(loaded.problems).contains(problem), qPrintable(said(loaded.problems)));
}

void TestGrounds::foreignPropertiesAreNotLookedAt()
{
    const region::Loaded loaded =
        SmallTown(collection({feature("\"01\"", kLabel, kSquare, R"(,"fid":1,"OBJECTID":77,"Shape_Area":1.5,"note":null)")}),
                  R"("kind":"outline","fid":3)")
            .load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QCOMPARE(loaded.notes.size(), size_t(2)); // told once a file
    QVERIFY2(said(loaded.notes).contains(u"OBJECTID"_s), qPrintable(said(loaded.notes)));
}

void TestGrounds::namesInOtherLetters_data()
{
    QTest::addColumn<QByteArray>("properties");
    QTest::addColumn<QString>("problem"); // empty: it is read
    QTest::newRow("as a shapefile keeps them") << QByteArray(R"("OBJECTID":1,"CODE":7,"NAME":"金联","CHIEF":"C","LABEL":"-80.415, 37.225")")
                                               << QString();
    QTest::newRow("in both") << QByteArray(R"("Code":"7","name":"金联","Chief":"C","label":[-80.415,37.225])") << QString();
    QTest::newRow("its own name goes first") << QByteArray(R"("CODE":"8","code":"7","name":"金联","chief":"C","label":[-80.415,37.225])")
                                             << QString();
    QTest::newRow("an empty column beside it") << QByteArray(
                                                      R"("CODE":null,"Code":"7","NAME":" ","Name":"金联","chief":"C","Label":[-80.415,37.225])")
                                               << QString();
    QTest::newRow("two other ways") << QByteArray(R"("CODE":"8","Code":"7","name":"金联","chief":"C")")
                                    << u"/features/0/properties/CODE: \"code\" is written here in several ways (CODE, Code)"_s;
    QTest::newRow("wrong under its other name") << QByteArray(R"("CODE":"a b","name":"金联","chief":"C")") << u"/features/0/properties/CODE: "_s;
    QTest::newRow("none at all") << QByteArray(R"("CODES":"7","name":"金联","chief":"C")") << u"The field \"code\" is missing"_s;
}

void TestGrounds::namesInOtherLetters()
{
    QFETCH(QByteArray, properties);
    QFETCH(QString, problem);
    const QByteArray grid = R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + kSquare + "}";
    const region::Loaded loaded = SmallTown(collection({grid}), R"("KIND":"outline","NAME":"Blacksburg")").load();
    QVERIFY2((loaded.region != nullptr) == problem.isEmpty(), qPrintable(said(loaded.problems)));
    if (!problem.isEmpty()) {
        QVERIFY2(said(loaded.problems).contains(problem), qPrintable(said(loaded.problems)));
        QCOMPARE(said(loaded.problems).count(problem), 1);
        return;
    }
    const region::Grid &read = loaded.region->grids[0];
    QCOMPARE(read.code, u"7"_s);
    QCOMPARE(read.name, u"金联"_s);
    QCOMPARE(read.chief, u"C"_s);
    QCOMPARE(read.label.latitude, 37.225);
    QVERIFY2(!said(loaded.notes).contains(u"LABEL"_s), qPrintable(said(loaded.notes)));
}

void TestGrounds::numbersAndTextsAreCodesAndLabels_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("label");
    QTest::addColumn<QString>("read");
    QTest::newRow("a number for a code") << QByteArray("7") << kLabel << u"7"_s;
    QTest::newRow("a long number") << QByteArray("310118104201") << kLabel << u"310118104201"_s;
    QTest::newRow("a label as an attribute table holds it") << QByteArray("\"A\"") << QByteArray("\"-80.415, 37.225\"") << u"A"_s;
    QTest::newRow("in brackets") << QByteArray("\"A\"") << QByteArray("\"[-80.415,37.225]\"") << u"A"_s;
    QTest::newRow("a list of texts") << QByteArray("\"A\"") << QByteArray(R"(["-80.415","37.225"])") << u"A"_s;
    QTest::newRow("as a point in words") << QByteArray("\"A\"") << QByteArray("\"Point (-80.415 37.225)\"") << u"A"_s;
}

void TestGrounds::numbersAndTextsAreCodesAndLabels()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, label);
    QFETCH(QString, read);
    const region::Loaded loaded = SmallTown(collection({feature(code, label, kSquare)})).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QCOMPARE(loaded.region->grids[0].code, read);
    QCOMPARE(loaded.region->grids[0].label.latitude, 37.225);
    QCOMPARE(loaded.region->grids[0].label.longitude, -80.415);
}

void TestGrounds::aLabelOfAnotherProgramIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("a name") << QByteArray("\"金联\"");
    QTest::newRow("a number") << QByteArray("5");
    QTest::newRow("a number as a text") << QByteArray("\"5\"");
    QTest::newRow("yes") << QByteArray("true");
    QTest::newRow("a list of words") << QByteArray(R"(["A","B"])");
    QTest::newRow("an object") << QByteArray(R"({"text":"A"})");
}

void TestGrounds::aLabelOfAnotherProgramIsLeftAlone()
{
    QFETCH(QByteArray, label);
    const region::Loaded loaded = SmallTown(collection({feature("\"01\"", label, kSquare)})).load();
    QVERIFY2(loaded.region, qPrintable(said(loaded.problems)));
    QVERIFY2(said(loaded.notes).contains(u"Properties that are not looked at: label"_s), qPrintable(said(loaded.notes)));
    QCOMPARE(loaded.region->gridAt(loaded.region->grids[0].label)->code, u"01"_s);
}

void TestGrounds::swappedAxesAreTold()
{
    const QByteArray swapped = R"({"type":"Polygon","coordinates":[[[37.22,-80.42],[37.22,-80.41],[37.23,-80.41],[37.23,-80.42],[37.22,-80.42]]]})";
    const region::Loaded loaded = SmallTown(collection({feature("\"01\"", "[37.225,-80.415]", swapped)})).load();
    QVERIFY(!loaded.region);
    QVERIFY2(said(loaded.problems).contains(u"look swapped"_s), qPrintable(said(loaded.problems)));
    // What else is wrong with a place whose axes would do either way is not told as that.
    const QByteArray high = R"({"type":"Polygon","coordinates":[[[-80.42,37.22,null],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]]]})";
    const region::Loaded without = SmallTown(collection({feature("\"01\"", "[-80.415,37.225]", high)})).load();
    QVERIFY(!without.region);
    QVERIFY2(!said(without.problems).contains(u"swapped"_s), qPrintable(said(without.problems)));
}

void TestGrounds::overlapsAndSpikesNameTheirCoordinate()
{
    const QByteArray sliver =
        R"({"type":"Polygon","coordinates":[[[-80.41002,37.22],[-80.4,37.22],[-80.4,37.23],[-80.41002,37.23],[-80.41002,37.22]]]})";
    const region::Loaded over = SmallTown(collection({feature("\"01\"", kLabel, kSquare), feature("\"02\"", "[-80.405,37.225]", sliver)})).load();
    QVERIFY(!over.region);
    QVERIFY2(said(over.problems).contains(u"Look at [-80.4100"_s), qPrintable(said(over.problems)));
    const QByteArray spike =
        R"({"type":"Polygon","coordinates":[[[-80.42,37.22],[-80.41,37.22],[-80.4,37.22],[-80.41,37.22],[-80.41,37.23],[-80.42,37.23],[-80.42,37.22]]]})";
    const region::Loaded cleanedUp = SmallTown(collection({feature("\"01\"", kLabel, spike)})).load();
    QVERIFY2(cleanedUp.region, qPrintable(said(cleanedUp.problems)));
    QVERIFY2(said(cleanedUp.notes).contains(u"[-80.400000, 37.220000]"_s), qPrintable(said(cleanedUp.notes)));
}

GRIDHALL_TEST(TestGrounds, QCoreApplication)
#include "tst_grounds.moc"

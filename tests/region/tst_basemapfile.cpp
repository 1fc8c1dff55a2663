// SPDX-License-Identifier: GPL-3.0-or-later
// basemaps.json: what it says, what is wrong with it, how one more is put into it.
#include "region/pack/basemapfile.h"
#include "region/pack/loader.h"
#include "region/pack/packwrite.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using region::BaseMap;

namespace {

/// Written with single quotes: moc reads on in a raw text that has two slashes.
const QByteArray kFourMaps =
    QByteArray("{ 'maps': [\n"
               "{ 'key': 'ground', 'name': 'Ground', 'kind': 'mbtiles', 'file': 'basemaps/ground.mbtiles', 'system': 'GCJ02', 'minZoom': 10, "
               "'maxZoom': 17 },\n"
               "{ 'key': 'roads', 'name': 'Roads', 'kind': 'vector', 'as': 'roads', 'file': 'basemaps/roads.geojson', 'system': 'WGS84' },\n"
               "{ 'key': 'hall', 'name': 'Hall', 'kind': 'xyz', 'url': 'http://maps.hall.local:8080/{z}/{x}/{-y}.png', 'system': 'WGS84', 'opacity': "
               "0.5 },\n"
               "{ 'key': 'city', 'name': 'City', 'kind': 'wmts', 'url': 'https://h/w?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}', "
               "'system': 'BD09', 'attribution': 'City' }\n] }")
        .replace('\'', '"');

} // namespace

class TestBaseMapFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsReadInItsOrder()
    {
        const PackCopy pack(u"xujing"_s);
        pack.write(u"basemaps.json"_s, kFourMaps);
        QVERIFY(QDir(pack.path()).mkdir(u"basemaps"_s));
        pack.write(u"basemaps/ground.mbtiles"_s, "x");
        pack.write(u"basemaps/roads.geojson"_s, "{}");
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY2(loaded.region, loaded.problems.empty() ? "" : qPrintable(loaded.problems.front().sentence));
        const std::vector<BaseMap> wanted{
            {.key = u"ground"_s,
             .name = u"Ground"_s,
             .file = pack.filePath(u"basemaps/ground.mbtiles"_s),
             .system = base::CoordinateSystem::Gcj02,
             .minZoom = 10,
             .maxZoom = 17},
            {.key = u"roads"_s, .name = u"Roads"_s, .kind = BaseMap::Kind::Vector, .file = pack.filePath(u"basemaps/roads.geojson"_s)},
            {.key = u"hall"_s,
             .name = u"Hall"_s,
             .kind = BaseMap::Kind::Xyz,
             .url = u"http://maps.hall.local:8080/{z}/{x}/{-y}.png"_s,
             .opacity = 0.5},
            {.key = u"city"_s,
             .name = u"City"_s,
             .kind = BaseMap::Kind::Wmts,
             .url = u"https://h/w?TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}"_s,
             .system = base::CoordinateSystem::Bd09,
             .attribution = u"City"_s}};
        QCOMPARE(loaded.region->baseMaps, wanted);
        QCOMPARE(loaded.region->rulebook.hash, region::loadRegion(packFolder(u"xujing"_s)).region->rulebook.hash); // no case hangs on it
    }

    /// The hall starts without a base map; who checks the pack is told.
    void aFileThatIsNotThereIsANote()
    {
        const PackCopy pack(u"xujing"_s);
        pack.write(u"basemaps.json"_s, kFourMaps);
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY(loaded.region);
        const auto count = std::ranges::count_if(loaded.notes, [](const region::Problem &note) { return note.file == "basemaps.json"_L1; });
        QCOMPARE(count, 2);
        QCOMPARE(loaded.notes.front().place, u"/maps/0/file"_s);
    }

    void whatIsWrongHasItsPlace_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const char *before, const char *after, const char *place, const char *sentence) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(place) << QString::fromLatin1(sentence);
        };
        row("a key twice", R"("key": "roads")", R"("key": "ground")", "/maps/1/key", "there twice");
        row("an unknown kind", R"("kind": "mbtiles")", R"("kind": "tms")", "/maps/0/kind", "write one of");
        row("no system", R"("system": "GCJ02", )", "", "/maps/0/system", "is missing");
        row("a system of metres", "GCJ02", "EPSG:4549", "/maps/0/system", "write one of");
        row("a file outside the pack", "basemaps/ground.mbtiles", "/etc/passwd", "/maps/0/file", "is no file of the pack's folder");
        row("a file above it", "basemaps/ground.mbtiles", "basemaps/../../a.mbtiles", "/maps/0/file", "is no file of the pack's folder");
        row("another kind of file", "basemaps/roads.geojson", "basemaps/roads.shp", "/maps/1/file", "is no file of the pack's folder");
        row("no use", R"("as": "roads", )", "", "/maps/1/as", "is missing");
        row("an address of a file", "http://maps.hall.local:8080/", "file:///srv/", "/maps/2/url", "is no address of tiles");
        row("an address with a secret", "http://maps", "http://me:secret@maps", "/maps/2/url", "is no address of tiles");
        row("a host that is a place", "http://maps.hall", "http://{x}.hall", "/maps/2/url", "is no address of tiles");
        row("no row in it", "{-y}", "{yy}", "/maps/2/url", "has no {y}");
        row("no column in it", "{x}", "7", "/maps/2/url", "has no {x}");
        row("WMTS without a row", "{TileRow}", "0", "/maps/3/url", "has no {TileRow}");
        row("a file of a server", R"("opacity": 0.5)", R"("file": "basemaps/a.mbtiles")", "/maps/2/file", "is not a field here");
        row("too faint", "0.5", "0.01", "/maps/2/opacity", "from 0.1");
        row("zooms the wrong way round", R"("maxZoom": 17)", R"("maxZoom": 7)", "/maps/0/maxZoom", "lies above the first");
        row("too deep", R"("maxZoom": 17)", R"("maxZoom": 27)", "/maps/0/maxZoom", "from 0");
    }

    void whatIsWrongHasItsPlace()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, place);
        QFETCH(QString, sentence);
        const PackCopy pack(u"xujing"_s);
        pack.write(u"basemaps.json"_s, kFourMaps);
        pack.replace(u"basemaps.json"_s, before, after);
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY(!loaded.region);
        QCOMPARE(loaded.problems.size(), 1U);
        QCOMPARE(loaded.problems.front().file, u"basemaps.json"_s);
        QCOMPARE(loaded.problems.front().place, place);
        QVERIFY2(loaded.problems.front().sentence.contains(sentence), qPrintable(loaded.problems.front().sentence));
    }

    void thereAreNotMoreThanTwenty()
    {
        const PackCopy pack(u"xujing"_s);
        QByteArray maps;
        for (int n = 0; n < 21; ++n)
            maps += (n > 0 ? "," : "") + QByteArray(R"({"key":"k)") + QByteArray::number(n) +
                    "\",\"name\":\"n\",\"kind\":\"xyz\",\"url\":\"http://h/{z}/{x}/{y}\",\"system\":\"WGS84\"}";
        pack.write(u"basemaps.json"_s, "{\"maps\":[" + maps + "]}");
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY(!loaded.region && loaded.problems.front().place == "/maps"_L1);
    }

    void oneMoreIsPutAboveTheOthers()
    {
        const BaseMap map{
            .key = u"water"_s, .name = u"水系"_s, .kind = BaseMap::Kind::Vector, .as = BaseMap::As::Water, .file = u"basemaps/water.geojson"_s};
        const auto first = region::withBaseMap({}, map);
        QVERIFY(first && first->contains("\"water\""));
        const auto more = region::withBaseMap(kFourMaps, map);
        QVERIFY(more && more->indexOf("\"water\"") > more->indexOf("\"city\""));
        BaseMap other = map;
        other.key = u"roads"_s;
        other.opacity = 0.25;
        const auto instead = region::withBaseMap(kFourMaps, other);
        QVERIFY(instead && instead->indexOf("basemaps/water.geojson") < instead->indexOf("\"hall\""));
        QVERIFY(instead->contains("0.25") && !instead->contains("roads.geojson"));
        QVERIFY(!region::withBaseMap("[]", map));
        QVERIFY(!region::withBaseMap("{\"maps\": 3}", map));
    }

    /// To check a pack with one more table no base map is copied, and none of them is written through.
    void checkingAPackLeavesItsBaseMapsAlone()
    {
        const PackCopy pack(u"xujing"_s);
        QVERIFY(QDir(pack.path()).mkdir(u"basemaps"_s));
        pack.write(u"basemaps/ground.mbtiles"_s, "tiles");
        pack.write(u"basemaps/roads.geojson"_s, "before");
        const auto problems = region::problemsWith(QDir(pack.path()), {{u"basemaps/roads.geojson"_s, "after"}, {u"basemaps.json"_s, kFourMaps}});
        QVERIFY(problems && problems->empty());
        QCOMPARE(pack.read(u"basemaps/roads.geojson"_s), QByteArray("before"));
        QCOMPARE(pack.read(u"basemaps/ground.mbtiles"_s), QByteArray("tiles"));
        QVERIFY(!QFile::exists(pack.filePath(u"basemaps.json"_s)));
    }
};

GRIDHALL_TEST(TestBaseMapFile, QCoreApplication)
#include "tst_basemapfile.moc"

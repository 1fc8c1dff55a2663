// SPDX-License-Identifier: GPL-3.0-or-later
// One planted error after another: each is found, in its file and place, with a sentence that says it, and no second problem follows from
// it.
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;

class TestPackProblems : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isFound_data();
    void isFound();
    void allAreReportedAtOnce();
    void missingFilesAreReportedOnceEach();
    void mappingsAreLeftAlone();
    void crlfAndByteOrderMarkAreFine();

private:
    static void regionRows();
    static void gridRows();
    static void mapRows();
    static void tableRows();
    static void itemRows();
    static void limitRows();
    static void severityRows();
    static void calendarRows();
    static void planRows();
    static void elementRows();
    static void keyAreaRows();
    static void doubleKeyRows();
};

namespace {

/// A spoilt spot: an empty `before` writes the whole file, and an empty `after` with it removes the file.
void spoil(const char *name, const char *file, const char *before, const char *after, const char *place, const char *sentence, int count = 1)
{
    QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(before) << QByteArray(after) << QString::fromUtf8(place)
                        << QString::fromUtf8(sentence) << count;
}

QString listed(const std::vector<region::Problem> &problems)
{
    QString text;
    for (const region::Problem &problem : problems)
        text += u"\n  "_s + problem.file + u" | "_s + problem.place + u" | "_s + problem.sentence;
    return text;
}

/// Puts a feature before the first grid of the town.
QByteArray withFeature(const QByteArray &code, const QByteArray &geometry, const QByteArray &label)
{
    return "\"features\":[\n{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"more\",\"chief\":\"post\",\"label\":" + label +
           "},\"geometry\":" + geometry + "},";
}

} // namespace

void TestPackProblems::isFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("count");
    regionRows();
    gridRows();
    mapRows();
    tableRows();
    itemRows();
    limitRows();
    severityRows();
    calendarRows();
    planRows();
    elementRows();
    keyAreaRows();
    doubleKeyRows();
}

void TestPackProblems::regionRows()
{
    constexpr auto kFile = "region.json";
    spoil("region: missing", kFile, "", "", "", "missing");
    spoil("region: broken", kFile, "{", "{,", "line 1", "not valid JSON");
    spoil("region: a list", kFile, "", "[]", "", "one JSON object");
    spoil("region: unknown field", kFile, "{", "{\"mayor\": \"somebody\",", "/mayor", "is not a field");
    spoil("region: field missing", kFile, "  \"name\": \"徐泾镇\",\n", "", "/name", "is missing");
    spoil("region: small letters in the code", kFile, "\"XJ\"", "\"xj\"", "/code", "capital letters");
    spoil("region: no language", kFile, "zh_CN", "klingon", "/language", "is not a language");
    spoil("region: no time zone", kFile, "Asia/Shanghai", "Asia/Xujing", "/timeZone", "is not a time zone");
    spoil("region: target as per cent", kFile, "0.95", "95", "/onTimeTarget", "a number from 0 to 1");
    spoil("region: landmark in no grid", kFile, "\"11\"", "\"99\"", "/landmark", "is not in grids.geojson");
    spoil("region: callers kept for a week", kFile, "\"retentionDays\": 365", "\"retentionDays\": 7", "/callers/retentionDays",
          "whole number from 30");
    spoil("region: callers kept for no time", kFile, "\"retentionDays\": 365, ", "", "/callers/retentionDays", "is missing");
    spoil("region: sample as a word", kFile, "true", "\"yes\"", "/sample", "true or false");
    spoil("words: twice", "words.csv", "", "text,en\n派出所,Police\n派出所,Constabulary\n", "row 3, text", "is there twice");
    spoil("words: a language that is not taken", "words.csv", "", "text,fr\n派出所,Police\n", "row 1", "is not a column");
    spoil("words: of nothing", "words.csv", "", "text,en\n,Police\n", "row 2, text", "");
    spoil("a file that nobody reads", "shift.json", "", "{}", "", "is not a file of a region pack");
}

void TestPackProblems::gridRows()
{
    constexpr auto kFile = "grids.geojson";
    const auto with = [](const char *name, const QByteArray &geometry, const char *label, const char *place, const char *sentence) {
        spoil(name, kFile, "\"features\":[", withFeature("34", geometry, label).constData(), place, sentence);
    };
    const QByteArray square = "[[121.269,31.189],[121.271,31.189],[121.271,31.191],[121.269,31.191],[121.269,31.189]]";
    const QByteArray abroad = "[[121.4,31.4],[121.41,31.4],[121.41,31.41],[121.4,31.41],[121.4,31.4]]";
    spoil("grid: no chief", kFile, ",\"chief\":\"网格长·01\"", "", "/features/0/properties/chief", "has no chief");
    spoil("grid: empty chief", kFile, "网格长·02", " ", "/features/1/properties/chief", "a text that is not empty");
    spoil("grid: code twice", kFile, "\"code\":\"02\"", "\"code\":\"01\"", "/features/1/properties/code", "there twice", 42);
    spoil("grid: code in Chinese", kFile, "\"code\":\"02\"", "\"code\":\"二\"", "/features/1/properties/code", "a code of ASCII letters", 42);
    spoil("grid: label outside", kFile, "\"label\":[121.2656735,31.2024376]", "\"label\":[121.5,31.5]", "/features/0/properties/label",
          "outside the grid");
    with("grid: over another", "{\"type\":\"Polygon\",\"coordinates\":[" + square + "]}", "[121.27,31.19]", "/features/16", "overlaps grid \"34\"");
    with("grid: over another, and where", "{\"type\":\"Polygon\",\"coordinates\":[" + square + "]}", "[121.27,31.19]", "/features/16",
         "Look at [121.2");
    with("grid: crosses itself, and where",
         "{\"type\":\"Polygon\",\"coordinates\":[[[121.4,31.4],[121.41,31.41],[121.41,31.4],[121.4,31.41],[121.4,31.4]]]}", "[121.4,31.4]",
         "/features/0/geometry/coordinates", "crosses itself at [121.405000, 31.405000]");
    with("grid: without area", "{\"type\":\"Polygon\",\"coordinates\":[[[121.4,31.4],[121.41,31.41],[121.4,31.4],[121.4,31.4]]]}", "[121.4,31.4]",
         "/features/0/geometry/coordinates", "has no area");
    with("grid: ring not closed", "{\"type\":\"Polygon\",\"coordinates\":[[[121.4,31.4],[121.41,31.4],[121.41,31.41],[121.4,31.41]]]}",
         "[121.4,31.4]", "/features/0/geometry/coordinates", "is not closed");
    with("grid: a hole", "{\"type\":\"Polygon\",\"coordinates\":[" + abroad + "," + abroad + "]}", "[121.4,31.4]", "/features/0/geometry/coordinates",
         "does not lie inside its border");
    with("grid: two parts", "{\"type\":\"MultiPolygon\",\"coordinates\":[[" + abroad + "],[" + square + "]]}", "[121.4,31.4]",
         "/features/0/geometry/coordinates", "grid \"34\" has 2 parts");
    with("grid: far from the town", "{\"type\":\"Polygon\",\"coordinates\":[[[122.4,31.4],[122.41,31.4],[122.41,31.41],[122.4,31.4]]]}",
         "[122.408,31.403]", "/features/0/geometry/coordinates", "Grid \"34\" lies at [122.405000, 31.405000], 1");
    with("grid: latitude first", "{\"type\":\"Polygon\",\"coordinates\":[[[31.4,121.4],[31.4,121.41],[31.41,121.41],[31.4,121.4]]]}", "[121.4,31.4]",
         "/features/0/geometry/coordinates", "latitude and longitude look swapped");
    with("grid: text for a coordinate", "{\"type\":\"Polygon\",\"coordinates\":[[[\"121.4\",31.4],[121.41,31.4],[121.41,31.41],[121.4,31.4]]]}",
         "[121.4,31.4]", "/features/0/geometry/coordinates", "number 1 of the ring");
    with("grid: no ring", R"({"type":"Polygon","coordinates":[]})", "[121.4,31.4]", "/features/0/geometry/coordinates", "has no points");
    with("grid: no ring in its part", R"({"type":"MultiPolygon","coordinates":[[]]})", "[121.4,31.4]", "/features/0/geometry/coordinates",
         "has no points");
    with("grid: a height that is none", "{\"type\":\"Polygon\",\"coordinates\":[[[121.4,31.4,null],[121.41,31.4],[121.41,31.41],[121.4,31.4]]]}",
         "[121.4,31.4]", "/features/0/geometry/coordinates", "number 1 of the ring");
    spoil("grid: no feature", kFile, "\"type\":\"Feature\",", "\"type\":\"Grid\",", "/features/0/type", "is not a feature");
    spoil("grids: another system", kFile, "{\"type\":\"FeatureCollection\",",
          R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4549"}},)", "/crs", "must be WGS 84");
    spoil("grids: no collection", kFile, "FeatureCollection", "Features", "/type", "FeatureCollection");
    spoil("grids: none", kFile, "", R"({"type":"FeatureCollection","features":[]})", "/features", "There is no grid");
}

void TestPackProblems::mapRows()
{
    constexpr auto kFile = "map.geojson";
    spoil("map: unknown kind", kFile, "\"road\"", "\"street\"", "/features/1/properties/kind", "is not a kind");
    spoil("map: no outline", kFile, "\"outline\"", "\"neighbour\"", "/features/0/geometry/type", "needs a Point");
    spoil("map: rank three", kFile, "\"rank\":1", "\"rank\":3", "/features/1/properties/rank", "from 1 to 2");
    spoil("map: a neighbour without a name", kFile, "\"name\":\"重固镇\"", "\"name\":\"\"", "/features/10/properties/name", "not empty");
    spoil("map: empty", kFile, "", R"({"type":"FeatureCollection","features":[]})", "/features", "outline is missing");
}

void TestPackProblems::tableRows()
{
    spoil("departments: missing", "departments.csv", "", "", "", "missing");
    spoil("departments: no rows", "departments.csv", "", "code,name,capacity\n", "", "no rows");
    spoil("departments: unknown column", "departments.csv", "capacity", "size,capacity", "row 1", "is not a column");
    spoil("departments: column missing", "departments.csv", "code,name", "codes,name", "row 1", "column \"code\" is missing", 2);
    spoil("departments: column twice", "departments.csv", "code,name", "code,code", "row 1", "there twice", 2);
    spoil("departments: too many cells", "departments.csv", "城管中队,18", "城管,中队,18", "row 2", "7 cell(s), the header has 6");
    spoil("departments: quote left open", "departments.csv", "房管所", "\"房管所", "row 8", "quote is out of place");
    spoil("departments: no UTF-8", "departments.csv", "城管中队", "\xb3\xc7\xb9\xdc", "", "not UTF-8");
    spoil("departments: code twice", "departments.csv", "police,公安", "market,公安", "row 4, code", "there twice", 14);
    spoil("departments: code in Chinese", "departments.csv", "population,", "人口,", "row 11, code", "is not a code", 1 + 1 + 2);
    spoil("departments: no capacity", "departments.csv", "18,yes", ",yes", "row 2, capacity", "is not a whole number");
    spoil("departments: capacity 0", "departments.csv", "18,yes", "0,yes", "row 2, capacity", "from 1 to");
    spoil("departments: perhaps", "departments.csv", "18,yes", "18,maybe", "row 2, stationed", "yes, no");
    spoil("units: unknown department", "units.csv", "department-team,water", "department-team,wader", "row 5, department", "not in departments.csv");
    spoil("departments: quote in a bare cell", "departments.csv", "房管所", "房\"管所", "row 8", "quote is out of place");
    spoil("units: unknown grid", "units.csv", "04 05", "04 50", "row 2, grids", "\"50\" is not in grids.geojson");
    spoil("units: unknown kind", "units.csv", "mobile-team", "mobile", "row 4, kind", "write one of");
    spoil("units: no name", "units.csv", "机动队", " ", "row 4, name", "is empty");
    spoil("sources: dispatches what it does not file", "sources.csv", "media,媒体,媒体,no,no,no", "media,媒体,媒体,no,no,yes", "row 12, dispatches",
          "cannot dispatch");
    spoil("samples: unknown item", "samples.csv", "E0508-1,", "E9999,", "row 2, item", "is not in items.csv");
    spoil("samples: unknown source", "samples.csv", ",hotline", ",phone", "row 2, source", "is not in sources.csv");
    spoil("samples: unknown grid", "samples.csv", ",05,", ",55,", "row 2, grid", "is not in grids.geojson");
}

void TestPackProblems::itemRows()
{
    constexpr auto kFile = "items.csv";
    spoil("item: level 6", kFile, ",3,general,water", ",6,general,water", "row 2, level", "from 1 to 5");
    spoil("item: unknown difficulty", kFile, ",3,general,water", ",3,hard,water", "row 2, difficulty", "simple, general, difficult");
    spoil("item: unknown department", kFile, ",3,general,water", ",3,general,wader", "row 2, department", "is not in departments.csv");
    spoil("item: unknown kind", kFile, "C0101,component", "C0101,thing", "row 2, kind", "component, event");
    spoil("item: limit class that no rule asks for", kFile, "river-major", "river-huge", "row 148, limitClass", "No rule of limits.json", 2);
    spoil("item: code twice", kFile, "C0102,", "C0101,", "row 3, code", "there twice");
    spoil("item: no name", kFile, "上水井盖,上水井盖", "上水井盖,", "row 2, name", "is empty");
    spoil("item: after photo perhaps", kFile, "water,,yes", "water,,Y", "row 2, afterPhoto", "yes, no");
}

void TestPackProblems::limitRows()
{
    constexpr auto kFile = "limits.json";
    spoil("limits: none", kFile, "", R"({"rules":[]})", "/rules", "no limit rule");
    spoil("limits: unknown field", kFile, "{ \"id\": \"limit.simple\"", "{ \"colour\": 1, \"id\": \"limit.simple\"", "/rules/3/colour",
          "is not a field");
    spoil("limits: unknown condition", kFile, "\"difficulty\": \"simple\"", "\"level\": \"red\", \"difficulty\": \"simple\"", "/rules/3/when/level",
          "is not a field");
    spoil("limits: unknown difficulty", kFile, "\"difficulty\": \"simple\"", "\"difficulty\": \"easy\"", "/rules/3/when/difficulty",
          "simple, general, difficult", 1 + 2);
    spoil("limits: unknown item", kFile, "\"difficulty\": \"simple\"", "\"item\": \"E9999\"", "/rules/3/when/item", "is not in items.csv");
    spoil("limits: class that no item has", kFile, "river-minor", "river-tiny", "/rules/0/when/limitClass", "No item of items.csv", 2);
    spoil("limits: garbled limit", kFile, "\"whole\": \"10 min\"", "\"whole\": \"10 minuets\"", "/rules/3/whole", "is not a time limit");
    spoil("limits: number for a limit", kFile, "\"whole\": \"10 min\"", "\"whole\": 10", "/rules/3/whole", "is not a time limit");
    spoil("limits: nothing at all", kFile, "\"whole\": \"10 min\"", "\"whole\": \"0 min\"", "/rules/3/whole", "is not a time limit");
    spoil("limits: whole missing", kFile, "\"handle\": \"10 min\", \"whole\": \"10 min\"", "\"handle\": \"10 min\"", "/rules/3/whole", "is missing");
    spoil("limits: arrives after the end", kFile, "\"respond\": \"30 min\", \"whole\": \"3 days\"",
          "\"arrive\": \"73 urgent hours\", \"whole\": \"3 days\"", "/rules/0/whole", "ends before \"arrive\"");
    spoil("limits: without a reason", kFile, "\"why\": \"简单问题 10 分钟办结\"", "\"why\": \"\"", "/rules/3/why", "not empty");
    spoil("limits: id twice", kFile, "limit.difficult", "limit.simple", "/rules/4", "there twice");
    spoil("limits: last rule conditional", kFile, "\"id\": \"limit.general\",", "\"id\": \"limit.general\", \"when\": {\"difficulty\": \"general\"},",
          "/rules/5", "The last rule must have no \"when\"");
    spoil("limits: rule in the shadow", kFile, "{ \"difficulty\": \"difficult\" }", "{ \"difficulty\": \"simple\", \"limitClass\": \"river-minor\" }",
          "/rules/4", "\"limit.river.minor\" above it");
    spoil("limits: all in the shadow of an unconditional one", kFile, "\"when\": { \"difficulty\": \"difficult\" }", "\"when\": {}", "/rules/5",
          "can never apply");
}

void TestPackProblems::severityRows()
{
    constexpr auto kFile = "severity.json";
    spoil("severity: no points a level", kFile, "\"pointsPerLevel\": 2", "\"pointsPerLevel\": 0", "/pointsPerLevel", "whole number from 1");
    spoil("severity: steps upside down", kFile, "\"atLeast\": 5", "\"atLeast\": 2", "/repeat/1", "from many repeats to few");
    spoil("severity: more repeats, fewer points", kFile, "\"points\": 3", "\"points\": 1", "/repeat/1", "do not rise");
    spoil("severity: half a point", kFile, "\"late\": 2", "\"late\": 2.5", "/late", "whole number");
    spoil("severity: near beyond the end", kFile, "0.8", "1.5", "/nearShare", "a number from");
    spoil("severity: red in working time", kFile, "5 min", "1 working hours", "/acknowledgeRedWithin", "round the clock");
    spoil("severity: unknown field", kFile, "\"late\"", "\"later\"", "/later", "is not a field", 2);
}

void TestPackProblems::calendarRows()
{
    constexpr auto kFile = "calendar.json";
    constexpr auto kDays = "calendar/china-days.csv";
    spoil("calendar: garbled time", kFile, "\"14:00\"", "\"2 pm\"", "/windows/1/from", "a time of day");
    spoil("calendar: window upside down", kFile, "\"14:00\"", "\"19:00\"", "/windows/1", "ends before it begins");
    spoil("calendar: windows overlap", kFile, "\"14:00\"", "\"11:00\"", "/windows/1", "put them in order");
    spoil("calendar: no windows", kFile, "\"windows\": [", "\"windows\": [], \"_\": [", "/windows", "no working window", 2);
    spoil("calendar: unknown weekday", kFile, "\"sunday\"", "\"sun\"", "/weekend", "monday, tuesday");
    spoil("calendar: only weekends", kFile, "\"saturday\"", "\"saturday\", \"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"",
          "/weekend", "Every day is weekend");
    spoil("calendar: unknown day meaning", kFile, "working-time", "day", "/dayMeaning", "working-time, end-of-day");
    spoil("calendar: a year left out", kFile, "2020, 2021", "2020", "/years", "2021 to 2021 are missing", 1 + 38);
    spoil("calendar: a year without days", kFile, "2026]", "2026, 2027]", "/years", "a day of 2027");
    spoil("calendar: a year as text", kFile, "2026]", "\"2026\"]", "/years", "a list of whole numbers");
    spoil("calendar: no day file", kFile, "china-days", "chine-days", "", "missing");
    spoil("calendar: day file elsewhere", kFile, "calendar/china-days.csv", "/etc/passwd", "/days", "not in the pack's folder");
    spoil("days: garbled date", kDays, "2018-01-01", "1.1.2018", "row 2, date", "is not a date");
    spoil("days: a day that does not exist", kDays, "2018-01-01", "2018-02-30", "row 2, date", "is not a date");
    spoil("days: unknown kind", kDays, "2018-01-01,off", "2018-01-01,free", "row 2, kind", "off, work");
    spoil("days: make-up day on a weekday", kDays, "2018-01-01,off", "2018-01-02,work", "row 2, kind", "is no weekend day");
    spoil("days: the same day twice", kDays, "2018-02-16,off", "2018-02-15,off", "row 5, date", "there twice");
}

void TestPackProblems::planRows()
{
    spoil("shifts: at the same time", "shifts.json", "\"to\": \"20:00\"", "\"to\": \"20:01\"", "/shifts", "overlaps another one");
    spoil("shifts: no length", "shifts.json", "\"to\": \"20:00\"", "\"to\": \"08:00\"", "/shifts/0", "begins and ends at the same time");
    spoil("shifts: code twice", "shifts.json", "\"night\"", "\"day\"", "/shifts/1/code", "there twice", 1 + 4);
    spoil("phases: ends first", "phases.json", "\"to\": \"2025-10-09T08:00\"", "\"to\": \"2025-02-09T08:00\"", "/phases/0/to",
          "ends before it begins");
    spoil("phases: begins too early", "phases.json", "\"from\": \"2025-11-01T08:00\"", "\"from\": \"2025-10-31T08:00\"", "/phases/2/from",
          "put them in order");
    spoil("phases: a zone in the time", "phases.json", "\"from\": \"2025-03-01T08:00\"", "\"from\": \"2025-03-01T08:00Z\"", "/phases/0/from",
          "is not a local time");
}

void TestPackProblems::elementRows()
{
    constexpr auto kFile = "elements.csv";
    spoil("element: outside all grids", kFile, ",31.1912142,", ",31.9912142,", "row 2", "outside all grids");
    spoil("element: in another grid", kFile, ",07,yes", ",08,yes", "row 2, grid", "stands in \"07\"");
    spoil("element: in no known grid", kFile, ",07,yes", ",77,yes", "row 2, grid", "is not in grids.geojson");
    spoil("element: no latitude", kFile, ",31.1912142,", ",north,", "row 2, latitude", "is not a number");
    spoil("element: off the globe", kFile, ",31.1912142,", ",131.1912142,", "row 2, latitude", "from -90 to 90");
    spoil("element: code twice", kFile, "shop-002", "shop-001", "row 3, code", "there twice");
    spoil("element: unknown kind", kFile, "shop-001,shop", "shop-001,store", "row 2, kind", "shop, community, river, site, factory");
}

void TestPackProblems::keyAreaRows()
{
    constexpr auto kFile = "keyareas.geojson";
    spoil("key areas: broken", kFile, "{\"type\":\"FeatureCollection\"", "{,\"type\":\"FeatureCollection\"", "line 1", "not valid JSON");
    spoil("key area: no code", kFile, "\"code\":\"expo\",", "", "/features/0/properties/code", "is missing");
    spoil("key area: code in Chinese", kFile, "\"expo\"", "\"国展\"", "/features/0/properties/code", "a code of ASCII letters");
    spoil("key area: code twice", kFile, "\"metro\"", "\"expo\"", "/features/1/properties/code", "there twice");
    spoil("key area: no name", kFile, "\"name\":\"国展周边\",", "", "/features/0/properties/name", "is missing");
    spoil("key area: a point", kFile, "",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"a","name":"A"},)"
          R"("geometry":{"type":"Point","coordinates":[121.2,31.2]}}]})",
          "/features/0/geometry/type", "needs a Polygon");
    spoil("key area: crosses itself", kFile, "",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"a","name":"A"},)"
          R"("geometry":{"type":"Polygon","coordinates":[[[121.2,31.2],[121.21,31.21],[121.21,31.2],[121.2,31.21],[121.2,31.2]]]}}]})",
          "/features/0/geometry/coordinates", "crosses itself");
    spoil("element: perhaps vulnerable", "elements.csv", ",07,yes,no", ",07,yes,maybe", "row 2, vulnerable", "yes, no");
    spoil("sources: changes overwritten", "sources.csv", "dispatches,media\npatrol,网格巡查,巡查,yes,yes,yes,no",
          "dispatches,whenChanged\npatrol,网格巡查,巡查,yes,yes,yes,overwrite", "row 2, whenChanged", "neither tell nor update", 13);
    spoil("sources: perhaps media", "sources.csv", "patrol,网格巡查,巡查,yes,yes,yes,no", "patrol,网格巡查,巡查,yes,yes,yes,often", "row 2, media",
          "yes, no");
}

void TestPackProblems::doubleKeyRows()
{
    spoil("twice: at the top", "region.json", "{", "{ \"code\": \"YY\",", "/code", "The field \"code\" is there twice");
    spoil("twice: in a list", "limits.json", "\"id\": \"limit.simple\",", "\"id\": \"limit.simple\", \"id\": \"limit.simple\",", "/rules/3/id",
          "there twice");
    spoil("twice: deep inside", "grids.geojson", "\"code\":\"02\"", "\"code\":\"02\",\"code\":\"02\"", "/features/1/properties/code",
          "The field \"code\" is there twice");
    spoil("twice: after a nested list", "calendar.json", "\"dayMeaning\": \"working-time\"",
          "\"dayMeaning\": \"working-time\", \"weekend\": [\"sunday\", \"saturday\"]", "/weekend", "there twice");
    spoil("twice: written in another way", "severity.json", "\"late\": 2", "\"late\": 2, \"l\\u0061te\": 2", "/late", "there twice");
    spoil("twice: a name with a slash", "region.json", "{", "{ \"a/b\": 1, \"a/b\": 2,", "/a~1b", "The field \"a/b\" is there twice", 2);
}

void TestPackProblems::isFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    QFETCH(QString, sentence);
    QFETCH(int, count);
    const PackCopy copy(u"xujing"_s);
    if (!before.isEmpty())
        copy.replace(file, before, after);
    else if (after.isEmpty())
        copy.remove(file);
    else
        copy.write(file, after);

    const region::Loaded loaded = region::loadRegion(copy.path());
    QVERIFY(!loaded.region);
    const bool isThere = std::ranges::any_of(loaded.problems, [&](const region::Problem &problem) {
        return problem.place == place && problem.sentence.contains(sentence) && problem.sentence.endsWith(u'.');
    });
    QVERIFY2(isThere, qPrintable(listed(loaded.problems)));
    QVERIFY2(static_cast<int>(loaded.problems.size()) == count, qPrintable(QString::number(loaded.problems.size()) + listed(loaded.problems)));
}

void TestPackProblems::allAreReportedAtOnce()
{
    const PackCopy copy(u"xujing"_s);
    copy.replace(u"grids.geojson"_s, ",\"chief\":\"网格长·33\"", "");
    copy.replace(u"items.csv"_s, ",3,general,water", ",9,general,water");
    copy.replace(u"limits.json"_s, "10 min", "10 moons");
    copy.replace(u"elements.csv"_s, "shop-001,shop", "shop-001,store");
    const region::Loaded loaded = region::loadRegion(copy.path());
    QVERIFY(!loaded.region);
    QStringList files;
    for (const region::Problem &problem : loaded.problems)
        files.append(problem.file);
    QCOMPARE(files, (QStringList{u"grids.geojson"_s, u"items.csv"_s, u"limits.json"_s, u"elements.csv"_s}));
}

void TestPackProblems::missingFilesAreReportedOnceEach()
{
    const QTemporaryDir empty;
    const region::Loaded loaded = region::loadRegion(empty.path());
    QStringList files;
    for (const region::Problem &problem : loaded.problems) {
        QVERIFY(problem.sentence.contains(u"missing"_s));
        files.append(problem.file);
    }
    QCOMPARE(files, (QStringList{u"region.json"_s, u"departments.csv"_s, u"grids.geojson"_s, u"map.geojson"_s, u"units.csv"_s, u"sources.csv"_s,
                                 u"items.csv"_s, u"limits.json"_s, u"severity.json"_s, u"calendar.json"_s}));
    QCOMPARE(region::loadRegion(empty.filePath(u"none"_s)).problems.size(), size_t{1});
}

void TestPackProblems::mappingsAreLeftAlone()
{
    const PackCopy copy(u"boston"_s);
    QVERIFY(QDir(copy.path()).mkpath(u"mappings"_s));
    copy.write(u"mappings/requests.json"_s, "whatever an importer reads");
    QVERIFY(region::loadRegion(copy.path()).region);
}

void TestPackProblems::crlfAndByteOrderMarkAreFine()
{
    const PackCopy copy(u"xujing"_s);
    const QByteArray table = copy.read(u"departments.csv"_s);
    copy.write(u"departments.csv"_s, "\xef\xbb\xbf" + QByteArray(table).replace("\n", "\r\n"));
    const region::RegionPtr region = region::loadRegion(copy.path()).region;
    QVERIFY(region);
    QCOMPARE(region->departments.front().code, u"enforcement"_s);
    QVERIFY(region->departments.front().stationed);

    copy.write(u"departments.csv"_s, QByteArray(table).replace("\n", "\n\n").replace("18,yes", "none,yes"));
    const region::Loaded spoilt = region::loadRegion(copy.path());
    QCOMPARE(spoilt.problems.size(), size_t{1});
    QCOMPARE(spoilt.problems.front().place, u"row 3, capacity"_s); // blank lines count as rows, as a spreadsheet shows them
}

GRIDHALL_TEST(TestPackProblems, QCoreApplication)
#include "tst_packproblems.moc"

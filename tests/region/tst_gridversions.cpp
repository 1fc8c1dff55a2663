// SPDX-License-Identifier: GPL-3.0-or-later
// The grids that a town has from a day on: read, checked, and in force on their days.
#include "domain/centre/plan.h"
#include "region/ground/gridversions.h"
#include "region/ground/placing.h"
#include "region/pack/loader.h"
#include "region/rules/packwatch.h"
#include "region/rules/ruleset.h"
#include "region/words.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QTest>

using namespace Qt::StringLiterals;
using support::VersionedTown;

class TestGridVersions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aPackWithoutVersionsIsAsBefore();
    void versionsAreKnown();
    void eachDayHasItsGrids_data();
    void eachDayHasItsGrids();
    void elementsLieWhereTheyStand();
    void whatIsGoneIsTold_data();
    void whatIsGoneIsTold();
    void whatIsWrongIsTold_data();
    void whatIsWrongIsTold();
    void oldCodesKeepTheirNames_data();
    void oldCodesKeepTheirNames();
    void oldCasesCountWhereTheyLie_data();
    void oldCasesCountWhereTheyLie();
    void reportsLieInTheGridsOfTheirDay_data();
    void reportsLieInTheGridsOfTheirDay();
    void namesAreSpoken();
    void otherRulesKeepTheVersions();
    void aVersionThatComesIsHeard();
};

namespace {

region::RegionPtr opened(const VersionedTown &town)
{
    const auto region = region::openRegion(town.path());
    if (!region)
        qFatal("%s", qPrintable(base::describe(region.error())));
    return *region;
}

QStringList codesIn(const region::Region &region)
{
    QStringList codes;
    for (const region::Grid &grid : region.grids)
        codes.append(grid.code);
    return codes;
}

QString allOf(const std::vector<region::Problem> &problems)
{
    QString text;
    for (const region::Problem &problem : problems)
        text += problem.file + u" "_s + problem.place + u": "_s + problem.sentence + u'\n';
    return text;
}

const QDate kLast(2026, 12, 31), kFirst(2027, 1, 1);
const QStringList kBefore{u"01"_s, u"02"_s}, kAfter{u"01a"_s, u"01b"_s, u"02"_s};

} // namespace

void TestGridVersions::aPackWithoutVersionsIsAsBefore()
{
    const VersionedTown town{QDate()};
    town.pack().replace(u"elements.csv"_s, "01b", "01");
    const region::RegionPtr region = opened(town);
    QVERIFY(region::gridVersions(*region).empty());
    QCOMPARE(codesIn(*region), kBefore);
    QCOMPARE(region::withGridsOn(region, kFirst).get(), region.get());
    QCOMPARE(region::knownGrid(*region, u"01"_s), region->grid(u"01"_s));
    QVERIFY(!region::knownGrid(*region, u"01a"_s) && !region::gridHolding(*region, u"01a"_s));
}

void TestGridVersions::versionsAreKnown()
{
    const VersionedTown town;
    const region::RegionPtr region = opened(town);
    const auto versions = region::gridVersions(*region);
    QCOMPARE(versions.size(), size_t(2));
    QVERIFY(!versions[0].from.isValid());
    QCOMPARE(versions[0].file, u"grids.geojson"_s);
    QCOMPARE(versions[1].from, kFirst);
    QCOMPARE(versions[1].file, u"grids/2027-01-01.geojson"_s);
    QCOMPARE(versions[1].grids.size(), size_t(3));
    QCOMPARE(codesIn(*region), kBefore); // until somebody says which day it is
    QVERIFY(!region::gridsFrom(*region).isValid());
}

void TestGridVersions::eachDayHasItsGrids_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QStringList>("codes");
    QTest::newRow("long before") << QDate(1999, 1, 1) << kBefore;
    QTest::newRow("the day before") << kLast << kBefore;
    QTest::newRow("the first day") << kFirst << kAfter;
    QTest::newRow("the last day") << QDate(2027, 2, 28) << kAfter;
    QTest::newRow("the next version") << QDate(2027, 3, 1) << QStringList{u"02"_s};
    QTest::newRow("long after") << QDate(2099, 1, 1) << QStringList{u"02"_s};
}

void TestGridVersions::eachDayHasItsGrids()
{
    QFETCH(QDate, day);
    QFETCH(QStringList, codes);
    const VersionedTown town;
    town.add({2027, 3, 1}, VersionedTown::collection({VersionedTown::square("02", "All", "-80.42", "-80.40")}));
    region::RegionPtr region = region::withGridsOn(opened(town), day);
    QCOMPARE(codesIn(*region), codes);
    for (const region::Grid &grid : region->grids)
        QCOMPARE(region->gridAt(grid.label), region->grid(grid.code)); // by the indexes of these grids
    QCOMPARE(region::withGridsOn(region, day).get(), region.get());
    // There and back, by other ways.
    region = region::withGridsOn(region::withGridsOn(region, QDate(2099, 1, 1)), kLast);
    QCOMPARE(codesIn(*region), kBefore);
    // A moment is a day of the town: midnight of New York is five hours later in UTC.
    const base::Instant midnight = base::fromIso(u"2027-01-01T05:00:00Z"_s).value();
    QCOMPARE(codesIn(*region::withGridsAt(region, midnight - base::Milliseconds(1))), kBefore);
    QCOMPARE(codesIn(*region::withGridsAt(region, midnight)), kAfter);
}

void TestGridVersions::elementsLieWhereTheyStand()
{
    const VersionedTown town;
    const region::RegionPtr before = opened(town), after = region::withGridsOn(before, kFirst);
    const auto gridOf = [](const region::RegionPtr &region, const QString &element) { return region->element(element)->grid; };
    QCOMPARE(gridOf(before, u"e1"_s), u"01"_s);
    QCOMPARE(gridOf(before, u"e2"_s), u"01"_s); // though the file names the grid of later
    QCOMPARE(gridOf(after, u"e1"_s), u"01a"_s); // though the file names the grid of before
    QCOMPARE(gridOf(after, u"e2"_s), u"01b"_s);
    QCOMPARE(gridOf(after, u"e3"_s), u"02"_s);
    QCOMPARE(gridOf(region::withGridsOn(after, kLast), u"e2"_s), u"01"_s);
}

void TestGridVersions::whatIsGoneIsTold_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("place");
    QTest::newRow("an element's grid") << u"elements.csv"_s << QByteArray() << QByteArray() << u"row 2, grid"_s;
    QTest::newRow("a sensor's grid") << u"sensors.csv"_s << QByteArray() << QByteArray() << u"row 2, grid"_s;
    QTest::newRow("a unit's grids") << u"units.csv"_s << QByteArray("PWDx,,") << QByteArray("PWDx,01 02,") << u"row 2, grids"_s;
    QTest::newRow("the landmark") << u"region.json"_s << QByteArray("\"sample\"") << QByteArray("\"landmark\": \"01\", \"sample\"") << u"/landmark"_s;
}

void TestGridVersions::whatIsGoneIsTold()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, place);
    const VersionedTown town;
    if (!before.isEmpty())
        town.pack().replace(file, before, after);
    const region::Loaded loaded = region::loadRegion(town.path());
    QVERIFY2(loaded.region, qPrintable(allOf(loaded.problems)));
    const region::Problem wanted{file, place,
                                 u"From 2027-01-01 on there is no grid \"01\" any more; write those that came in its place beside it."_s};
    QVERIFY2(std::ranges::find(loaded.notes, wanted) != loaded.notes.end(), qPrintable(allOf(loaded.notes)));
}

void TestGridVersions::whatIsWrongIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("grids");
    QTest::addColumn<QString>("sentence");
    const auto square = VersionedTown::square;
    const auto all = [](const QByteArrayList &features) { return VersionedTown::collection(features); };
    const QByteArray whole = square("01", "A", "-80.42", "-80.40");
    QTest::newRow("no day") << u"2027-13-01.geojson"_s << all({whole}) << u"is no version of the grids"_s;
    QTest::newRow("another name") << u"new.geojson"_s << all({whole}) << u"is no version of the grids"_s;
    QTest::newRow("another ending") << u"2027-06-01.json"_s << all({whole}) << u"is no version of the grids"_s;
    QTest::newRow("no JSON") << u"2027-06-01.geojson"_s << QByteArray("{") << QString();
    QTest::newRow("no grid") << u"2027-06-01.geojson"_s << all({}) << u"There is no grid"_s;
    QTest::newRow("a code twice") << u"2027-06-01.geojson"_s << all({square("01", "A", "-80.42", "-80.41"), square("01", "B", "-80.41", "-80.40")})
                                  << u"\"01\" is there twice"_s;
    QTest::newRow("an overlap") << u"2027-06-01.geojson"_s << all({square("01", "A", "-80.42", "-80.41"), square("02", "B", "-80.411", "-80.40")})
                                << u"overlaps grid \"01\""_s;
    QTest::newRow("far away") << u"2027-06-01.geojson"_s << all({whole, square("03", "C", "-81.42", "-81.41")}) << u"from the middle of the town"_s;
    QTest::newRow("a crossing") << u"2027-06-01.geojson"_s << all({whole}).replace("[-80.40,37.22],[-80.40,37.23]", "[-80.40,37.23],[-80.40,37.22]")
                                << u"cross"_s;
    QTest::newRow("no chief") << u"2027-06-01.geojson"_s << all({whole}).replace("chief", "boss") << u"has no chief"_s;
}

void TestGridVersions::whatIsWrongIsTold()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, grids);
    QFETCH(QString, sentence);
    const VersionedTown town;
    town.addAs(name, grids);
    const region::Loaded loaded = region::loadRegion(town.path());
    QVERIFY(!loaded.region);
    const QString file = u"grids/"_s + name;
    const auto found = std::ranges::find_if(
        loaded.problems, [&](const region::Problem &problem) { return problem.file == file && problem.sentence.contains(sentence); });
    QVERIFY2(found != loaded.problems.end(), qPrintable(allOf(loaded.problems)));
    QVERIFY2(std::ranges::all_of(loaded.problems, [&](const region::Problem &problem) { return problem.file == file; }),
             qPrintable(allOf(loaded.problems)));
}

void TestGridVersions::oldCodesKeepTheirNames_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("reported"); ///< empty: nobody says when
    QTest::addColumn<QString>("name");     ///< empty: nobody knows it
    const QDate later(2027, 6, 1);
    QTest::newRow("in force") << kLast << u"01"_s << QString() << u"Whole"_s;
    QTest::newRow("in force, though it had another name then") << later << u"02"_s << u"2026-05-01T12:00:00Z"_s << u"Third time"_s;
    QTest::newRow("gone, of its day") << later << u"01"_s << u"2026-05-01T12:00:00Z"_s << u"Whole"_s;
    QTest::newRow("gone, of its day, which is not the newest") << later << u"01b"_s << u"2027-02-01T12:00:00Z"_s << u"East half"_s;
    QTest::newRow("gone, nobody says when") << later << u"01b"_s << QString() << u"East half moved"_s;
    QTest::newRow("gone, reported on a day without it") << later << u"01"_s << u"2027-02-01T12:00:00Z"_s << u"Whole"_s;
    QTest::newRow("to come") << kLast << u"01a"_s << QString() << u"West half"_s;
    QTest::newRow("never there") << later << u"77"_s << u"2026-05-01T12:00:00Z"_s << QString();
    QTest::newRow("no code") << later << QString() << QString() << QString();
}

void TestGridVersions::oldCodesKeepTheirNames()
{
    QFETCH(QDate, today);
    QFETCH(QString, code);
    QFETCH(QString, reported);
    QFETCH(QString, name);
    const VersionedTown town;
    town.add({2027, 3, 1}, VersionedTown::collection({VersionedTown::square("01b", "East half moved", "-80.42", "-80.41"),
                                                      VersionedTown::square("02", "Second", "-80.41", "-80.40")}));
    town.add({2027, 5, 1}, VersionedTown::collection({VersionedTown::square("02", "Third time", "-80.42", "-80.40")}));
    const region::RegionPtr region = region::withGridsOn(opened(town), today);
    const region::Grid *found = region::knownGrid(*region, code, reported.isEmpty() ? std::nullopt : std::optional(*base::fromIso(reported)));
    QCOMPARE(found != nullptr ? found->name : QString(), name);
}

void TestGridVersions::oldCasesCountWhereTheyLie_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<std::optional<base::GeoPoint>>("point");
    QTest::addColumn<QString>("counted");
    const std::optional<base::GeoPoint> none;
    QTest::newRow("west") << u"01"_s << std::optional(VersionedTown::kWest) << u"01a"_s;
    QTest::newRow("east") << u"01"_s << std::optional(VersionedTown::kEast) << u"01b"_s;
    QTest::newRow("where its name stood") << u"01"_s << none << u"01a"_s;
    QTest::newRow("outside all of them") << u"01"_s << std::optional(base::GeoPoint{37.9, -80.9}) << u"01a"_s;
    QTest::newRow("a code that holds, whatever the point") << u"02"_s << std::optional(VersionedTown::kWest) << u"02"_s;
    QTest::newRow("never there") << u"77"_s << std::optional(VersionedTown::kWest) << QString();
}

void TestGridVersions::oldCasesCountWhereTheyLie()
{
    QFETCH(QString, code);
    QFETCH(std::optional<base::GeoPoint>, point);
    QFETCH(QString, counted);
    const VersionedTown town;
    const region::RegionPtr region = region::withGridsOn(opened(town), kFirst);
    const region::Grid *found = region::gridHolding(*region, code, point);
    QCOMPARE(found != nullptr ? found->code : QString(), counted);
    QCOMPARE(found, region->grid(counted)); // one of the region's own
}

void TestGridVersions::reportsLieInTheGridsOfTheirDay_data()
{
    QTest::addColumn<QString>("element");
    QTest::addColumn<QString>("latitude");
    QTest::addColumn<QString>("longitude");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("a point in the west") << QString() << u"37.225"_s << u"-80.4175"_s << u"01"_s << u"01a"_s;
    QTest::newRow("a point in the east") << QString() << u"37.225"_s << u"-80.4125"_s << u"01"_s << u"01b"_s;
    QTest::newRow("a point on the new border") << QString() << u"37.225"_s << u"-80.415"_s << u"01"_s << u"01a"_s;
    QTest::newRow("an element") << u"e2"_s << QString() << QString() << u"01"_s << u"01b"_s;
    QTest::newRow("a sensor, whose code names the grid that was") << u"smoke-01-2"_s << QString() << QString() << u"01"_s << u"01a"_s;
}

void TestGridVersions::reportsLieInTheGridsOfTheirDay()
{
    QFETCH(QString, element);
    QFETCH(QString, latitude);
    QFETCH(QString, longitude);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const VersionedTown town;
    const region::GridsByDay days(opened(town));
    const auto gridOn = [&](const QString &moment) {
        return region::placeOf(*days.at(*base::fromIso(moment)), {{}, element, {}, latitude, longitude}).place.grid;
    };
    QCOMPARE(gridOn(u"2027-01-01T04:59:59Z"_s), before);
    QCOMPARE(gridOn(u"2027-01-01T05:00:00Z"_s), after);
    QCOMPARE(gridOn(u"2027-01-01T04:59:59Z"_s), before);
    QCOMPARE(days.at(*base::fromIso(u"2027-02-01T05:00:00Z"_s)), days.at(*base::fromIso(u"2027-03-01T05:00:00Z"_s))); // made once
}

void TestGridVersions::namesAreSpoken()
{
    const VersionedTown town;
    town.pack().write(u"words.csv"_s, u"text,zh\nWhole,整片\nWest half,西半\nEast half,东半\n"_s.toUtf8());
    const region::RegionPtr own = opened(town), spoken = region::spoken(own, u"zh_CN"_s);
    QCOMPARE(spoken->grid(u"01"_s)->name, u"整片"_s);
    const region::RegionPtr after = region::withGridsOn(spoken, kFirst);
    QCOMPARE(after->grid(u"01a"_s)->name, u"西半"_s);
    QCOMPARE(region::asLoaded(*after).grid(u"01a"_s)->name, u"West half"_s); // the pack's own word, of the same day
    QCOMPARE(region::knownGrid(*after, u"01"_s)->name, u"整片"_s);
    QCOMPARE(region::spoken(region::withGridsOn(own, kFirst), u"zh_CN"_s)->grid(u"01b"_s)->name, u"东半"_s);
    QVERIFY(region::wordsOf(*own).contains(u"East half"_s));
    QVERIFY2(!allOf(region::loadRegion(town.path()).notes).contains(u"translates nothing"_s), "a word of a later version is no unknown word");
}

void TestGridVersions::otherRulesKeepTheVersions()
{
    const VersionedTown town;
    const region::RegionPtr after = region::withGridsOn(opened(town), kFirst);
    std::vector<domain::RuleFile> files = region::ruleFiles(*after);
    files.push_back({u"routing.json"_s, u"{\"rules\":[{\"id\":\"west\",\"when\":{\"grid\":\"01a\"},\"department\":\"PARK\",\"why\":\"west\"},"
                                        u"{\"id\":\"old\",\"when\":{\"grid\":\"01\"},\"department\":\"PARK\",\"why\":\"old\"}]}"_s});
    const region::Loaded ruled = region::withRules(*after, files);
    QVERIFY2(ruled.region, qPrintable(allOf(ruled.problems)));
    QCOMPARE(codesIn(*ruled.region), kAfter);
    QCOMPARE(region::gridsFrom(*ruled.region), kFirst);
    QCOMPARE(codesIn(*region::withGridsOn(ruled.region, kLast)), kBefore);
    QVERIFY(!region::holdAlike(*after, *ruled.region));
    QVERIFY(!region::holdAlike(*after, *region::withGridsOn(after, kLast)));
    QVERIFY(region::holdAlike(*after, *region::withGridsOn(region::withGridsOn(after, kLast), kFirst)));
}

void TestGridVersions::aVersionThatComesIsHeard()
{
    const VersionedTown town{QDate()};
    town.pack().replace(u"elements.csv"_s, "01b", "01");
    region::PackWatch watch(town.path(), opened(town));
    QVERIFY(!watch.newer());
    town.add(kFirst, VersionedTown::laterGrids());
    const region::RegionPtr newer = watch.newer();
    QVERIFY(newer);
    QCOMPARE(codesIn(*newer), kBefore);
    QCOMPARE(codesIn(*region::withGridsOn(newer, kFirst)), kAfter);
    QCOMPARE(region::withGridsOn(newer, kFirst)->element(u"e2"_s)->grid, u"01b"_s);
    QVERIFY(!watch.newer());
    // Replaced by another of the same day.
    town.add(kFirst, VersionedTown::collection({VersionedTown::square("09", "One for all of them", "-80.42", "-80.40")}));
    QCOMPARE(codesIn(*region::withGridsOn(watch.newer(), kFirst)), QStringList{u"09"_s});
    // What does not load is passed over until it does.
    town.add({2027, 2, 1}, "{");
    QVERIFY(!watch.newer());
    QVERIFY(QFile::remove(town.pack().filePath(u"grids/2027-02-01.geojson"_s)));
    QVERIFY(QFile::remove(town.pack().filePath(u"grids/2027-01-01.geojson"_s)));
    QCOMPARE(codesIn(*region::withGridsOn(watch.newer(), kFirst)), kBefore);
}

GRIDHALL_TEST(TestGridVersions, QCoreApplication)
#include "tst_gridversions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Towns where a globe is awkward: at the date line, where the equator crosses the first meridian, near a pole.
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr double kAMetre = 360.0 / 40'030'000; ///< degrees

QPolygonF ground(double west, double south, double east, double north) { return {{west, south}, {east, south}, {east, north}, {west, north}}; }

/// Two grids, each on its side of the date line; one where both lines cross, with a hole; key areas on the first and the last.
std::shared_ptr<region::Region> awkwardTown(bool prepared)
{
    auto town = std::make_shared<region::Region>();
    const auto add = [&town](const QString &code, const QPolygonF &ring, std::vector<QPolygonF> holes = {}) {
        region::Grid grid;
        grid.code = code;
        grid.ring = ring;
        grid.holes = std::move(holes);
        town->grids.push_back(grid);
    };
    add(u"W"_s, ground(179.98, -16.82, 180, -16.80));
    add(u"E"_s, ground(-180, -16.82, -179.98, -16.80));
    add(u"O"_s, ground(-0.01, -0.01, 0.01, 0.01), {ground(0.002, 0.002, 0.004, 0.004)});
    region::KeyArea area;
    area.name = u"码头"_s;
    area.ring = ground(179.99, -16.815, 180, -16.805);
    town->keyAreas.push_back(area);
    area.ring = ground(-0.005, -0.005, 0, 0);
    town->keyAreas.push_back(area);
    if (prepared)
        town->prepare();
    return town;
}

} // namespace

class TestDateLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsInItsGrid_data();
    void aPlaceIsInItsGrid();
    void distancesGoTheShortWay_data();
    void distancesGoTheShortWay();
    void ringsThatCannotBeDrawnAreRefused_data();
    void ringsThatCannotBeDrawnAreRefused();
};

void TestDateLine::aPlaceIsInItsGrid_data()
{
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("grid"); // empty: none
    QTest::addColumn<bool>("key");
    QTest::newRow("a metre west of the line") << -16.81 << 180 - kAMetre << u"W"_s << true;
    QTest::newRow("a metre east of it") << -16.81 << -180 + kAMetre << u"E"_s << false;
    QTest::newRow("on it, said as east") << -16.81 << 180.0 << u"E"_s << true; // of both the lower code
    QTest::newRow("on it, said as west") << -16.81 << -180.0 << u"E"_s << true;
    QTest::newRow("on a corner, said as west") << -16.80 << -180.0 << u"E"_s << false;
    QTest::newRow("a metre north of both") << -16.80 + kAMetre << 180.0 << QString() << false;
    QTest::newRow("half round the earth") << -16.81 << 0.0 << QString() << false;
    QTest::newRow("0,0") << 0.0 << 0.0 << u"O"_s << true; // a vertex of its key area
    QTest::newRow("minus nought") << -0.0 << -0.0 << u"O"_s << true;
    QTest::newRow("a metre out of the key area") << kAMetre << kAMetre << u"O"_s << false;
    QTest::newRow("a metre into it") << -kAMetre << -kAMetre << u"O"_s << true;
    QTest::newRow("in the hole") << 0.003 << 0.003 << QString() << false;
    QTest::newRow("on the hole's edge") << 0.003 << 0.002 << u"O"_s << false;
    QTest::newRow("a metre before the hole") << 0.003 << 0.002 - kAMetre << u"O"_s << false;
    QTest::newRow("a metre out of the grid") << 0.0 << 0.01 + kAMetre << QString() << false;
}

void TestDateLine::aPlaceIsInItsGrid()
{
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QFETCH(QString, grid);
    QFETCH(bool, key);
    const base::GeoPoint point{latitude, longitude};
    for (const bool prepared : {false, true}) {
        const auto town = awkwardTown(prepared);
        const region::Grid *found = town->gridAt(point);
        QCOMPARE(found != nullptr ? found->code : QString(), grid);
        QCOMPARE(town->keyAreaAt(point) != nullptr, key);
        QCOMPARE(town->isInTown(point), !grid.isEmpty());
    }
}

void TestDateLine::distancesGoTheShortWay_data()
{
    QTest::addColumn<base::GeoPoint>("from");
    QTest::addColumn<base::GeoPoint>("to");
    QTest::addColumn<double>("metres");
    QTest::newRow("across the date line") << base::GeoPoint{0, 179.999} << base::GeoPoint{0, -179.999} << 222.39;
    QTest::newRow("along it, said both ways") << base::GeoPoint{0, 180} << base::GeoPoint{0.001, -180} << 111.195;
    QTest::newRow("across 0,0") << base::GeoPoint{-0.001, -0.001} << base::GeoPoint{0.001, 0.001} << 314.51;
    QTest::newRow("nothing at all") << base::GeoPoint{0, 0} << base::GeoPoint{-0.0, -0.0} << 0.0;
    QTest::newRow("across a pole") << base::GeoPoint{89.999, 0} << base::GeoPoint{89.999, 180} << 222.39;
    QTest::newRow("to the other end") << base::GeoPoint{0, 0} << base::GeoPoint{0, 180} << 20'015'114.0;
}

void TestDateLine::distancesGoTheShortWay()
{
    QFETCH(base::GeoPoint, from);
    QFETCH(base::GeoPoint, to);
    QFETCH(double, metres);
    QVERIFY(std::abs(base::distance(from, to).value - metres) <= 0.001 * metres);
    QCOMPARE(base::distance(from, to).value, base::distance(to, from).value);
}

void TestDateLine::ringsThatCannotBeDrawnAreRefused_data()
{
    QTest::addColumn<QByteArray>("ring");
    QTest::addColumn<QString>("why");
    QTest::newRow("across the date line") << "[[179.99,-16.8],[-179.99,-16.8],[-179.99,-16.7],[179.99,-16.7],[179.99,-16.8]]"_ba << u"date line"_s;
    QTest::newRow("counted on beyond it") << "[[179.99,-16.8],[180.01,-16.8],[180.01,-16.7],[179.99,-16.7],[179.99,-16.8]]"_ba << u"no place"_s;
    QTest::newRow("round a pole") << "[[0,89],[90,89],[90,90],[0,90],[0,89]]"_ba << u"pole"_s;
    QTest::newRow("beyond a pole") << "[[0,89],[1,89],[1,91],[0,91],[0,89]]"_ba << u"no place"_s;
}

void TestDateLine::ringsThatCannotBeDrawnAreRefused()
{
    QFETCH(QByteArray, ring);
    QFETCH(QString, why);
    const PackCopy pack(u"xujing"_s);
    pack.write(u"grids.geojson"_s, R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"01","name":"甲","chief":"乙"},)"
                                   R"("geometry":{"type":"Polygon","coordinates":[)" +
                                       ring + R"(]}}]})");
    const region::Loaded town = region::loadRegion(pack.path());
    QVERIFY(!town.region);
    const auto isIt = [&why](const region::Problem &problem) {
        return problem.file == u"grids.geojson"_s && !problem.place.isEmpty() && problem.sentence.contains(why);
    };
    QVERIFY(std::ranges::any_of(town.problems, isIt));
}

Q_DECLARE_METATYPE(base::GeoPoint)

GRIDHALL_TEST(TestDateLine, QCoreApplication)
#include "tst_dateline.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Which grid a point is in, held against a plain look at every edge; and whether the grids lie side by side without a gap.
#include "region/ground/geometry.h"
#include "region/pack/loader.h"
#include "region/packcopy.h"
#include "support/testprogram.h"

#include <QRandomGenerator>

#include <set>

using namespace Qt::StringLiterals;

class TestGridAt : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithBruteForce_data() { packs(); }
    void agreesWithBruteForce();
    void borderBelongsToTheLowerCode_data() { packs(); }
    void borderBelongsToTheLowerCode();
    void labelsAndElementsStandInTheirGrid();
    void gridsShareTheirBorders_data() { packs(); }
    void gridsShareTheirBorders();
    void answersWithoutAnIndex();
    void elementsAreFoundByIndex_data();
    void elementsAreFoundByIndex();
    void findsOverlaps_data();
    void findsOverlaps();

private:
    static void packs();
};

namespace {

using Edge = std::pair<std::pair<double, double>, std::pair<double, double>>;

/// Even-odd, edge by edge: another way than the room's.
bool contains(const QPolygonF &ring, const QPointF &p)
{
    bool inside = false;
    for (qsizetype i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const QPointF &a = ring[i];
        const QPointF &b = ring[j];
        if ((a.y() > p.y()) != (b.y() > p.y()) && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

std::set<Edge> edgesOf(const QPolygonF &ring)
{
    std::set<Edge> edges;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF &a = ring[i];
        const QPointF &b = ring[(i + 1) % ring.size()];
        edges.insert({{a.x(), a.y()}, {b.x(), b.y()}});
    }
    return edges;
}

double twiceArea(const QPolygonF &ring)
{
    double sum = 0;
    const QPointF origin = ring.first();
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i] - origin;
        const QPointF b = ring[(i + 1) % ring.size()] - origin;
        sum += a.x() * b.y() - b.x() * a.y();
    }
    return sum;
}

region::Grid square(const QString &code, double west, double south, double size)
{
    region::Grid grid;
    grid.code = code;
    grid.ring = QPolygonF({{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}});
    return grid;
}

} // namespace

void TestGridAt::packs()
{
    QTest::addColumn<QString>("pack");
    for (const QString &pack : {u"xujing"_s, u"boston"_s, u"newyork"_s})
        QTest::newRow(qPrintable(pack)) << pack;
}

void TestGridAt::agreesWithBruteForce()
{
    QFETCH(QString, pack);
    const region::RegionPtr region = region::loadRegion(packFolder(pack)).region;
    QVERIFY(region);
    const QRectF box = region->outline.boundingRect();
    QRandomGenerator random(33);
    int inside = 0;
    for (int i = 0; i < 5000; ++i) {
        const QPointF point(box.left() + (random.generateDouble() * 1.1 - 0.05) * box.width(),
                            box.top() + (random.generateDouble() * 1.1 - 0.05) * box.height());
        QString expected;
        for (const region::Grid &grid : region->grids) {
            if (contains(grid.ring, point))
                expected = grid.code;
        }
        const region::Grid *found = region->gridAt({point.y(), point.x()});
        QCOMPARE(found ? found->code : QString(), expected);
        inside += found != nullptr;
    }
    QVERIFY(inside > 2000 && inside < 4900);
}

void TestGridAt::borderBelongsToTheLowerCode()
{
    QFETCH(QString, pack);
    const region::RegionPtr region = region::loadRegion(packFolder(pack)).region;
    QVERIFY(region);
    for (const region::Grid &grid : region->grids) {
        for (const QPointF &corner : grid.ring) {
            QString lowest = grid.code;
            for (const region::Grid &other : region->grids) {
                if (other.code < lowest && other.ring.contains(corner))
                    lowest = other.code;
            }
            const region::Grid *found = region->gridAt({corner.y(), corner.x()});
            QVERIFY2(found, qPrintable(grid.code));
            QCOMPARE(found->code, lowest);
        }
    }
}

void TestGridAt::labelsAndElementsStandInTheirGrid()
{
    const region::RegionPtr region = region::loadRegion(packFolder(u"xujing"_s)).region;
    QVERIFY(region);
    for (const region::Grid &grid : region->grids)
        QCOMPARE(region->gridAt(grid.label)->code, grid.code);
    for (const region::Element &element : region->elements)
        QVERIFY2(contains(region->grid(element.grid)->ring, QPointF(element.point.longitude, element.point.latitude)), qPrintable(element.code));
}

/// Every edge is shared with exactly one neighbour, the other way round, or lies on the outline; and the areas add up. Together:
/// no overlap, no gap, no sliver.
void TestGridAt::gridsShareTheirBorders()
{
    QFETCH(QString, pack);
    const region::RegionPtr region = region::loadRegion(packFolder(pack)).region;
    QVERIFY(region);
    std::set<Edge> all;
    double sum = 0;
    for (const region::Grid &grid : region->grids) {
        for (const Edge &edge : edgesOf(grid.ring))
            QVERIFY2(all.insert(edge).second, qPrintable(grid.code));
        QVERIFY(twiceArea(grid.ring) > 0);
        sum += twiceArea(grid.ring);
    }
    std::set<Edge> border;
    for (const Edge &edge : all) {
        if (!all.contains({edge.second, edge.first}))
            border.insert(edge);
    }
    QCOMPARE(border, edgesOf(region->outline));
    QVERIFY(std::abs(sum / twiceArea(region->outline) - 1) < 1e-9);
    QVERIFY(region::overlaps(region->grids, 0.01).empty());
}

void TestGridAt::answersWithoutAnIndex()
{
    region::Region region;
    region.grids = {square(u"02"_s, 0, 0, 1), square(u"01"_s, 1, 0, 1)};
    QCOMPARE(region.gridAt({0.5, 0.5})->code, u"02"_s);
    QCOMPARE(region.gridAt({0.5, 1})->code, u"01"_s);
    QVERIFY(!region.gridAt({2, 2}));
    region.prepare();
    QCOMPARE(region.gridAt({0.5, 1})->code, u"01"_s);
    region.grids.push_back(square(u"03"_s, 5, 5, 1)); // the index is behind now and must not be trusted
    QCOMPARE(region.gridAt({5.5, 5.5})->code, u"03"_s);
    QCOMPARE(region.grid(u"03"_s)->code, u"03"_s);
}

void TestGridAt::elementsAreFoundByIndex_data()
{
    QTest::addColumn<double>("latitude");
    QTest::newRow("equator") << 0.0;
    QTest::newRow("Shanghai") << 31.2;
    QTest::newRow("Tromsø") << 69.6;
    QTest::newRow("south") << -33.9;
}

// 14,000 elements in a square kilometre: the same answers as a look at all of them.
void TestGridAt::elementsAreFoundByIndex()
{
    QFETCH(double, latitude);
    QRandomGenerator random(3);
    const auto somewhere = [&] { return base::GeoPoint{latitude + random.bounded(0.02), 121.3 + random.bounded(0.02)}; };
    region::Region region;
    for (int n = 0; n < 14'000; ++n) {
        region::Element element{u"E%1"_s.arg(n), u"care"_s, {}, somewhere(), {}};
        element.vulnerable = n % 70 == 0;
        region.elements.push_back(element);
    }
    const region::Region plain = region;
    region.prepare();
    int near = 0;
    for (int n = 0; n < 2000; ++n) {
        const base::GeoPoint point = somewhere();
        const bool isNear = region.isVulnerableNear(point, {50});
        QCOMPARE(isNear, plain.isVulnerableNear(point, {50}));
        near += isNear;
        const QString code = u"E%1"_s.arg(random.bounded(14'500));
        const region::Element *found = region.element(code), *expected = plain.element(code);
        QCOMPARE(found ? found->code : QString(), expected ? expected->code : QString());
    }
    QVERIFY(near > 20 && near < 1980);
    region.elements.push_back({u"new"_s, u"care"_s, {}, {latitude + 1, 121.3}, {}, false, true}); // the index is behind now and must not be trusted
    QVERIFY(region.element(u"new"_s) && region.isVulnerableNear({latitude + 1, 121.3}, {50}));
}

void TestGridAt::findsOverlaps_data()
{
    QTest::addColumn<double>("west");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<int>("count");
    QTest::newRow("side by side") << 121.01 << 25.0 << 0;
    QTest::newRow("apart") << 121.5 << 25.0 << 0;
    QTest::newRow("half over") << 121.005 << 25.0 << 1;
    QTest::newRow("the same twice") << 121.0 << 25.0 << 1;
    QTest::newRow("a centimetre of rounding along a kilometre") << 121.0099999 << 25.0 << 0;
    QTest::newRow("the same centimetre without tolerance") << 121.0099999 << 1.0 << 1;
}

void TestGridAt::findsOverlaps()
{
    QFETCH(double, west);
    QFETCH(double, tolerance);
    const std::vector<region::Grid> grids{square(u"1"_s, 121.0, 31.0, 0.01), square(u"2"_s, west, 31.0, 0.01)};
    const auto found = region::overlaps(grids, tolerance);
    QTEST(static_cast<int>(found.size()), "count");
    if (!found.empty() && west < 121.006) {
        const double expected = region::area(grids[0].ring) * (121.01 - west) / 0.01;
        QVERIFY(std::abs(found[0].squareMetres / expected - 1) < 1e-6);
    }
}

GRIDHALL_TEST(TestGridAt, QCoreApplication)
#include "tst_gridat.moc"

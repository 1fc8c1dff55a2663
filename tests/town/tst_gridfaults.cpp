// SPDX-License-Identifier: GPL-3.0-or-later
// Overlaps and gaps while grids are edited: at their place, and the same as if all of them were looked at, though only what lies near a change is.
#include "support/testprogram.h"
#include "town/latticegrids.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using town::GridEdit;
using town::GridFault;
using town::GridId;
using town::Neighbours;
using towntest::lattice;
using towntest::latticeGrid;
using towntest::latticePoint;
using towntest::latticeRing;
using towntest::shoelace;

namespace {

/// Whether both tell the same; each area is measured on a plane that begins at another corner.
bool isAlike(std::vector<GridFault> some, std::vector<GridFault> others)
{
    const auto order = [](const GridFault &fault) { return std::tuple(fault.kind, fault.grids, qRound64(fault.squareMetres / 100)); };
    std::ranges::sort(some, {}, order);
    std::ranges::sort(others, {}, order);
    return std::ranges::equal(some, others, [](const GridFault &one, const GridFault &other) {
        return one.kind == other.kind && one.grids == other.grids && std::abs(one.squareMetres - other.squareMetres) < 1 + one.squareMetres / 500;
    });
}

} // namespace

class TestGridFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void overlapsAreMeasured();
    void aGridThatGoesLeavesAGap();
    void aStripThatIsOpenIsAGap_data();
    void aStripThatIsOpenIsAGap();
    void groundThatIsClosedOffIsFound();
    void atOneChangeFewAreLookedAt();
    void changesAreWhatAllWouldTell();
};

void TestGridFaults::overlapsAreMeasured()
{
    auto grids = lattice(2, 1);
    grids.push_back(latticeGrid(u"9"_s, QPolygonF({latticePoint(0, 0) + QPointF(0.001, 0.001), latticePoint(0, 0) + QPointF(0.003, 0.001),
                                                   latticePoint(0, 0) + QPointF(0.003, 0.002), latticePoint(0, 0) + QPointF(0.001, 0.002)})));
    const GridEdit edit(grids);
    QCOMPARE(edit.count(GridFault::Kind::Overlap), 1);
    const GridFault &fault = edit.faults().front();
    QCOMPARE(fault.grids, (std::vector<GridId>{1, 3}));
    const double area = shoelace(grids.back());
    QVERIFY(std::abs(fault.squareMetres - area) < area / 1000);
    QVERIFY(grids.back().ring.containsPoint(fault.at, Qt::OddEvenFill));
}

void TestGridFaults::aGridThatGoesLeavesAGap()
{
    GridEdit edit(lattice(3, 3));
    QVERIFY(edit.remove(5));
    QCOMPARE(edit.count(GridFault::Kind::Gap), 1);
    QCOMPARE(edit.faults().front().grids.size(), 8);
    QVERIFY(edit.remove(6)); // now it is open to the outside
    QVERIFY(edit.faults().empty());
    QVERIFY(edit.undo());
    QCOMPARE(edit.count(GridFault::Kind::Gap), 1);
    QVERIFY(edit.draw(latticeRing(1, 1)));
    QVERIFY(edit.faults().empty());
}

void TestGridFaults::aStripThatIsOpenIsAGap_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<int>("gaps");
    QTest::newRow("half a metre") << 0.5 << 1;
    QTest::newRow("nine metres") << 9.0 << 1;
    QTest::newRow("a river") << 11.0 << 0;
}

void TestGridFaults::aStripThatIsOpenIsAGap()
{
    QFETCH(const double, metres);
    QFETCH(const int, gaps);
    const double wide = metres / (111'195 * std::cos(31.18 * std::numbers::pi / 180));
    auto grids = lattice(2, 1);
    grids[1].ring[0].rx() += wide;
    grids[1].ring[3].rx() += wide;
    const GridEdit edit(grids);
    QCOMPARE(edit.count(GridFault::Kind::Gap), gaps);
    if (gaps == 0)
        return;
    QCOMPARE(edit.faults().front().grids, (std::vector<GridId>{1, 2}));
    const double area = metres * edit.here().between(latticePoint(1, 0), latticePoint(1, 1));
    QVERIFY2(std::abs(edit.faults().front().squareMetres - area) < area / 20, qPrintable(QString::number(edit.faults().front().squareMetres)));
}

void TestGridFaults::groundThatIsClosedOffIsFound()
{
    // A ring of grids around a lake, with one of them missing: whoever draws it closes the lake off, which is far larger than what was drawn.
    std::vector<region::Grid> grids;
    for (int column = 0; column < 6; ++column) {
        for (int row = 0; row < 6; ++row) {
            if ((column == 0 || column == 5 || row == 0 || row == 5) && !(column == 0 && row == 2))
                grids.push_back(latticeGrid(QString::number(grids.size() + 1), latticeRing(column, row)));
        }
    }
    GridEdit edit(grids);
    QVERIFY(edit.faults().empty());
    QVERIFY(edit.draw(latticeRing(0, 2)));
    QCOMPARE(edit.count(GridFault::Kind::Gap), 1);
    const double lake = shoelace(latticeRing(1, 1, 4, 4));
    QVERIFY(std::abs(edit.faults().front().squareMetres - lake) < lake / 1000);
}

void TestGridFaults::atOneChangeFewAreLookedAt()
{
    GridEdit edit(lattice(25, 20));
    QVERIFY(edit.faults().empty());
    const qint64 all = edit.looked();
    QVERIFY(all >= 500);
    const auto costs = [&edit](const std::function<bool()> &act) {
        const qint64 before = edit.looked();
        return act() ? edit.looked() - before : -1;
    };
    const GridId middle = 25 * 10 + 13;
    const auto few = [](qint64 cost) { return cost > 0 && cost <= 60; };
    QVERIFY(few(costs([&] { return edit.movePoint({middle, 0, 0}, latticePoint(12, 10) + QPointF(0.001, 0.001)).has_value(); })));
    QVERIFY(few(costs([&] { return edit.split(middle, QPolygonF({latticePoint(13, 10), latticePoint(12, 11)})).has_value(); })));
    QVERIFY(few(costs([&] { return edit.merge({middle, middle + 1}).has_value(); })));
    QVERIFY(few(costs([&] { return edit.remove(middle).has_value(); })));
    QVERIFY(few(costs([&] { return edit.remove(1).has_value(); }))); // at the town's border
    QCOMPARE(costs([&] { return edit.undo(); }), 0);
}

void TestGridFaults::changesAreWhatAllWouldTell()
{
    QRandomGenerator chance(20'261'201);
    GridEdit edit(lattice(6, 5));
    const auto any = [&chance](size_t size) { return size_t(chance.bounded(int(size))); };
    int done = 0, told = 0;
    for (int i = 0; i < 120; ++i) {
        std::vector<GridId> ids;
        for (const auto &[id, grid] : edit.shelf().all())
            ids.push_back(id);
        const GridId id = ids[any(ids.size())];
        const region::Grid grid = *edit.shelf().find(id);
        const int corner = int(any(size_t(grid.ring.size())));
        const QPointF off((chance.generateDouble() - 0.5) * 0.004, (chance.generateDouble() - 0.5) * 0.004);
        bool can = false;
        switch (chance.bounded(7)) {
        case 0:
        case 1: can = edit.movePoint({id, 0, corner}, grid.ring[corner] + off).has_value(); break;
        case 2: can = edit.movePoint({id, 0, corner}, grid.ring[corner] + off, Neighbours::Alone).has_value(); break;
        case 3: can = edit.split(id, QPolygonF({grid.ring[0] - off, grid.ring[grid.ring.size() / 2] + off})).has_value(); break;
        case 4: can = edit.merge({id, ids[any(ids.size())]}).has_value(); break;
        case 5: can = ids.size() > 12 && edit.remove(id).has_value(); break;
        default: can = edit.undo(); break;
        }
        done += can ? 1 : 0;
        told += int(edit.faults().size());
        town::GridFaults anew;
        anew.checkAll(edit.shelf());
        QVERIFY2(isAlike(edit.faults(), anew.all()),
                 qPrintable(u"act %1: %2 and %3 faults"_s.arg(i).arg(edit.faults().size()).arg(anew.all().size())));
    }
    QVERIFY2(done > 60 && told > 60, qPrintable(u"%1 acts, %2 faults"_s.arg(done).arg(told)));
}

GRIDHALL_TEST(TestGridFaults, QCoreApplication)
#include "tst_gridfaults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Grids edited by hand: nothing is lost by a cut or a union, shared corners go together, and each act can be taken back.
#include "region/ground/geometry.h"
#include "support/testprogram.h"
#include "town/latticegrids.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using town::GridEdit;
using town::GridFault;
using town::GridId;
using town::GridPoint;
using town::Neighbours;
using towntest::lattice;
using towntest::latticeGrid;
using towntest::latticePoint;
using towntest::latticeRing;
using towntest::shoelace;

namespace {

bool sameGrids(const std::vector<region::Grid> &some, const std::vector<region::Grid> &others)
{
    return std::ranges::equal(some, others, [](const region::Grid &one, const region::Grid &other) {
        return one.code == other.code && one.name == other.name && one.chief == other.chief && one.village == other.village &&
               one.ring == other.ring && one.holes == other.holes && one.label == other.label;
    });
}

QPointF between(QPointF one, QPointF other, double share) { return one + share * (other - one); }

GridId idOf(const GridEdit &edit, const QString &code) { return edit.idOf(code).value_or(0); }

const region::Grid &gridOf(const GridEdit &edit, const QString &code) { return *edit.shelf().find(idOf(edit, code)); }

/// A village with an estate in the middle of it, which is a grid of its own.
std::vector<region::Grid> villageAround()
{
    return {latticeGrid(u"1"_s, latticeRing(0, 0, 3, 3), {latticeRing(1, 1)}), latticeGrid(u"2"_s, latticeRing(1, 1)),
            latticeGrid(u"3"_s, latticeRing(3, 0, 1, 3))};
}

/// U-shaped: a line across cuts its two arms.
std::vector<region::Grid> horseshoe()
{
    return {latticeGrid(u"1"_s, QPolygonF({latticePoint(0, 0), latticePoint(3, 0), latticePoint(3, 3), latticePoint(2, 3), latticePoint(2, 1),
                                           latticePoint(1, 1), latticePoint(1, 3), latticePoint(0, 3)}))};
}

} // namespace

class TestGridEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCutLosesNothing_data();
    void aCutLosesNothing();
    void aLineThatCutsNothingOffIsRefused_data();
    void aLineThatCutsNothingOffIsRefused();
    void whatIsMergedLosesNothing_data();
    void whatIsMergedLosesNothing();
    void whatDoesNotTouchIsNotMerged();
    void aCutAndAMergeGiveTheSameGround();
    void aSharedCornerMovesInAll();
    void aCornerOnANeighboursBorderMovesInIt();
    void aCornerAloneTearsAGap();
    void aNewCornerIsOneOfTheNeighbour();
    void aCornerIsTakenOffInAll();
    void aCrossingIsRefusedAtItsPlace();
    void snappingEndsAtItsTolerance_data();
    void snappingEndsAtItsTolerance();
    void aDrawnGridMeetsItsNeighbours();
    void wordsAreHeldAgainstEachOther_data();
    void wordsAreHeldAgainstEachOther();
    void eachActIsTakenBack_data();
    void eachActIsTakenBack();
    void theHistoryIsBounded();
    void whyNothingCanBeSaved();
};

void TestGridEdit::aCutLosesNothing_data()
{
    QTest::addColumn<std::vector<region::Grid>>("grids");
    QTest::addColumn<QPolygonF>("line");
    QTest::addColumn<int>("pieces");
    const QPointF south = between(latticePoint(1, 0), latticePoint(2, 0), 0.3), north = between(latticePoint(1, 1), latticePoint(2, 1), 0.6);
    QTest::newRow("straight, from border to border") << lattice(3, 1) << QPolygonF({south, north}) << 2;
    QTest::newRow("beyond both borders") << lattice(3, 1) << QPolygonF({between(south, north, -0.5), between(south, north, 1.5)}) << 2;
    QTest::newRow("with a bend") << lattice(3, 1) << QPolygonF({south, between(latticePoint(1, 0), latticePoint(2, 1), 0.5), north}) << 2;
    QTest::newRow("from corner to corner") << lattice(3, 1) << QPolygonF({latticePoint(1, 0), latticePoint(2, 1)}) << 2;
    const QPointF near = between(south, north, 1e-4); // five centimetres
    QTest::newRow("ends a hand's breadth before the border") << lattice(3, 1) << QPolygonF({near, north}) << 2;
    const QPolygonF across({between(latticePoint(0, 1), latticePoint(0, 2), 0.5), between(latticePoint(3, 1), latticePoint(3, 2), 0.5)});
    QTest::newRow("through a hole") << villageAround() << across << 2;
    QTest::newRow("both arms of a horseshoe") << horseshoe() << across << 3;
}

void TestGridEdit::aCutLosesNothing()
{
    QFETCH(const std::vector<region::Grid>, grids);
    QFETCH(const QPolygonF, line);
    QFETCH(const int, pieces);
    GridEdit edit(grids);
    const GridId id = edit.gridAt(between(line.front(), line.back(), grids.size() == 3 && grids.front().holes.empty() ? 0.5 : 0.1)).value_or(0);
    QVERIFY(id != 0);
    const region::Grid before = *edit.shelf().find(id);
    const double whole = shoelace(edit), part = shoelace(before);
    const auto ids = edit.split(id, line);
    QVERIFY2(ids, ids ? "" : qPrintable(ids.error().sentence));
    QCOMPARE(int(ids->size()), pieces);
    QCOMPARE(ids->front(), id);
    double sum = 0;
    QStringList codes;
    for (const GridId each : *ids) {
        const region::Grid &piece = *edit.shelf().find(each);
        QVERIFY(region::ringFault(piece.ring).isEmpty());
        QVERIFY(region::covers(piece.ring, piece.holes, piece.label));
        const QPointF label(piece.label.longitude, piece.label.latitude);
        QVERIFY(town::edgeNear(each, piece, label, edit.here())->metres > 40); // its name is not on the cut
        QCOMPARE(piece.chief, before.chief);
        sum += shoelace(piece);
        codes << piece.code;
    }
    codes.removeDuplicates();
    QCOMPARE(codes.size(), pieces);
    QCOMPARE(codes.front(), before.code);
    QVERIFY2(std::abs(sum - part) < 5, qPrintable(QString::number(sum - part))); // a new corner lies up to a centimetre beside the border
    QVERIFY(std::abs(shoelace(edit) - whole) < 1);                               // … and so does that of the neighbour
    QCOMPARE(edit.count(GridFault::Kind::Overlap), 0);
    QCOMPARE(edit.count(GridFault::Kind::Gap), 0);
}

void TestGridEdit::aLineThatCutsNothingOffIsRefused_data()
{
    QTest::addColumn<QPolygonF>("line");
    const QPointF south = between(latticePoint(1, 0), latticePoint(2, 0), 0.3), north = between(latticePoint(1, 1), latticePoint(2, 1), 0.6);
    QTest::newRow("ends inside") << QPolygonF({south, between(south, north, 0.9)});
    QTest::newRow("begins and ends inside") << QPolygonF({between(south, north, 0.2), between(south, north, 0.9)});
    QTest::newRow("along its border") << QPolygonF({latticePoint(1, 0), latticePoint(2, 0)});
    QTest::newRow("elsewhere") << QPolygonF({latticePoint(0, 0), latticePoint(1, 1)});
    QTest::newRow("a point") << QPolygonF({south});
    QTest::newRow("cuts a crumb off") << QPolygonF(
        {between(latticePoint(1, 0), latticePoint(2, 0), 0.002), between(latticePoint(1, 0), latticePoint(1, 1), 0.002)});
}

void TestGridEdit::aLineThatCutsNothingOffIsRefused()
{
    QFETCH(const QPolygonF, line);
    GridEdit edit(lattice(3, 1));
    const auto before = edit.grids();
    const auto ids = edit.split(idOf(edit, u"2"_s), line);
    QVERIFY(!ids);
    QCOMPARE(ids.error().code, base::ErrorCode::Refused);
    QVERIFY(!ids.error().sentence.isEmpty());
    QVERIFY(sameGrids(edit.grids(), before));
    QVERIFY(!edit.isChanged());
}

void TestGridEdit::whatIsMergedLosesNothing_data()
{
    QTest::addColumn<std::vector<region::Grid>>("grids");
    QTest::addColumn<QStringList>("codes");
    QTest::addColumn<int>("holes");
    QTest::newRow("two") << lattice(3, 1) << QStringList{u"1"_s, u"2"_s} << 0;
    QTest::newRow("three, the middle one last") << lattice(3, 1) << QStringList{u"1"_s, u"3"_s, u"2"_s} << 0;
    QTest::newRow("an estate into its village") << villageAround() << QStringList{u"1"_s, u"2"_s} << 0;
    QTest::newRow("a hole is kept") << villageAround() << QStringList{u"1"_s, u"3"_s} << 1;
    QTest::newRow("eight around a ninth") << lattice(3, 3) << QString(u"1,2,3,6,9,8,7,4"_s).split(u',') << 1;
}

void TestGridEdit::whatIsMergedLosesNothing()
{
    QFETCH(const std::vector<region::Grid>, grids);
    QFETCH(const QStringList, codes);
    QFETCH(const int, holes);
    GridEdit edit(grids);
    double sum = 0;
    std::vector<GridId> ids;
    for (const QString &code : codes) {
        sum += shoelace(gridOf(edit, code));
        ids.push_back(idOf(edit, code));
    }
    const auto merged = edit.merge(ids);
    QVERIFY2(merged, merged ? "" : qPrintable(merged.error().sentence));
    const region::Grid &whole = *edit.shelf().find(*merged);
    QCOMPARE(whole.code, codes.front());
    QCOMPARE(whole.name, u"Grid "_s + codes.front());
    QCOMPARE(int(whole.holes.size()), holes);
    QVERIFY(std::abs(shoelace(whole) - sum) < 0.01);
    QCOMPARE(edit.grids().size(), grids.size() - size_t(codes.size()) + 1);
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::whatDoesNotTouchIsNotMerged()
{
    GridEdit edit(lattice(3, 2));
    for (const QStringList &codes :
         {QStringList{u"1"_s, u"3"_s}, QStringList{u"1"_s, u"5"_s}, QStringList{u"1"_s}}) { // the second pair has a corner in common
        std::vector<GridId> ids;
        for (const QString &code : codes)
            ids.push_back(idOf(edit, code));
        const auto merged = edit.merge(ids);
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, base::ErrorCode::Refused);
    }
    QVERIFY(!edit.isChanged());
}

void TestGridEdit::aCutAndAMergeGiveTheSameGround()
{
    GridEdit edit(lattice(3, 3));
    const double before = shoelace(gridOf(edit, u"5"_s));
    const auto ids =
        edit.split(idOf(edit, u"5"_s),
                   QPolygonF({between(latticePoint(1, 1), latticePoint(2, 1), 0.37), between(latticePoint(1, 2), latticePoint(2, 2), 0.81)}));
    QVERIFY(ids);
    QVERIFY(edit.merge(*ids));
    QVERIFY(std::abs(shoelace(gridOf(edit, u"5"_s)) - before) < 5);
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::aSharedCornerMovesInAll()
{
    GridEdit edit(lattice(2, 2));
    const QPointF to = between(latticePoint(1, 1), latticePoint(2, 2), 0.21);
    const double whole = shoelace(edit);
    QVERIFY(edit.movePoint(*town::cornerAt(idOf(edit, u"1"_s), gridOf(edit, u"1"_s), latticePoint(1, 1)), to));
    for (const QString &code : {u"1"_s, u"2"_s, u"3"_s, u"4"_s}) {
        QVERIFY(town::cornerAt(1, gridOf(edit, code), to).has_value());
        QVERIFY(!town::cornerAt(1, gridOf(edit, code), latticePoint(1, 1)).has_value());
    }
    QVERIFY(std::abs(shoelace(edit) - whole) < 0.01);
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::aCornerOnANeighboursBorderMovesInIt()
{
    // The north is one grid, the south two: their common corner lies on the middle of its border, and is none of its corners.
    GridEdit edit({latticeGrid(u"1"_s, latticeRing(0, 0)), latticeGrid(u"2"_s, latticeRing(1, 0)), latticeGrid(u"3"_s, latticeRing(0, 1, 2, 1))});
    QCOMPARE(gridOf(edit, u"3"_s).ring.size(), 4);
    const QPointF to = between(latticePoint(1, 1), latticePoint(1, 2), 0.2);
    QVERIFY(edit.movePoint(*town::cornerAt(idOf(edit, u"1"_s), gridOf(edit, u"1"_s), latticePoint(1, 1)), to));
    QCOMPARE(gridOf(edit, u"3"_s).ring.size(), 5);
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::aCornerAloneTearsAGap()
{
    GridEdit edit(lattice(3, 3));
    const QPointF to = between(latticePoint(1, 1), latticePoint(2, 2), 0.1);
    QVERIFY(edit.movePoint(*town::cornerAt(idOf(edit, u"5"_s), gridOf(edit, u"5"_s), latticePoint(1, 1)), to, Neighbours::Alone));
    QCOMPARE(edit.count(GridFault::Kind::Gap), 1);
    QCOMPARE(edit.count(GridFault::Kind::Overlap), 0);
    const GridFault &gap = edit.faults().front();
    const double area = shoelace(QPolygonF({latticePoint(1, 1), latticePoint(2, 1), to, latticePoint(1, 2)}));
    QVERIFY2(std::abs(gap.squareMetres - area) < area / 1000, qPrintable(QString::number(gap.squareMetres)));
    QVERIFY(gap.ground.front().ring.containsPoint(gap.at, Qt::OddEvenFill));
    QVERIFY(edit.blocked().isEmpty());
    QVERIFY(edit.takeGap(idOf(edit, u"5"_s), gap));
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::aNewCornerIsOneOfTheNeighbour()
{
    GridEdit edit(lattice(2, 1));
    const QPointF near = between(latticePoint(1, 0), latticePoint(1, 1), 0.4) + QPointF(0.0001, 0);
    const auto point = edit.insertPoint(idOf(edit, u"1"_s), near);
    QVERIFY(point);
    const QPointF corner = town::ringOf(gridOf(edit, u"1"_s), point->ring)[point->index];
    QCOMPARE(corner.x(), latticePoint(1, 0).x());
    QVERIFY(town::cornerAt(1, gridOf(edit, u"2"_s), corner).has_value());
    QCOMPARE(gridOf(edit, u"1"_s).ring.size(), 5);
    QVERIFY(edit.movePoint(*point, near));
    QVERIFY(edit.faults().empty());
}

void TestGridEdit::aCornerIsTakenOffInAll()
{
    GridEdit edit(lattice(2, 1));
    const auto point = edit.insertPoint(idOf(edit, u"1"_s), between(latticePoint(1, 0), latticePoint(1, 1), 0.4));
    QVERIFY(point && edit.movePoint(*point, between(latticePoint(1, 0), latticePoint(2, 1), 0.3)));
    QVERIFY(edit.removePoint(*point));
    QCOMPARE(gridOf(edit, u"1"_s).ring, latticeRing(0, 0));
    QCOMPARE(gridOf(edit, u"2"_s).ring.size(), 4);
    QVERIFY(edit.faults().empty());
    GridEdit one({latticeGrid(u"1"_s, QPolygonF({latticePoint(0, 0), latticePoint(1, 0), latticePoint(0, 1)}))});
    QVERIFY(!one.removePoint({1, 0, 0})); // a triangle has none to spare
}

void TestGridEdit::aCrossingIsRefusedAtItsPlace()
{
    GridEdit edit(lattice(2, 2));
    const auto before = edit.grids();
    const auto moved = edit.movePoint({idOf(edit, u"1"_s), 0, 0}, between(latticePoint(1, 0), latticePoint(2, 1), 0.5));
    QVERIFY(!moved);
    QCOMPARE(moved.error().code, base::ErrorCode::Refused);
    QVERIFY(edit.refusedAt().has_value());
    QVERIFY(latticeRing(0, 0, 2, 2).boundingRect().contains(*edit.refusedAt()));
    QVERIFY(sameGrids(edit.grids(), before));
    QVERIFY(!edit.draw(QPolygonF({latticePoint(5, 0), latticePoint(6, 1), latticePoint(6, 0), latticePoint(5, 1)})));
    QVERIFY(edit.refusedAt().has_value());
    QVERIFY(!edit.isChanged());
}

void TestGridEdit::snappingEndsAtItsTolerance_data()
{
    QTest::addColumn<QPointF>("metres"); // from the corner between four grids
    QTest::addColumn<int>("to");
    QTest::addColumn<QPointF>("lands"); // metres from there
    QTest::newRow("near the corner") << QPointF(3, 3) << int(town::Snapped::To::Corner) << QPointF(0, 0);
    QTest::newRow("just within") << QPointF(4.99, 0) << int(town::Snapped::To::Corner) << QPointF(0, 0);
    QTest::newRow("just beyond, on a border") << QPointF(5.01, 0) << int(town::Snapped::To::Border) << QPointF(5.01, 0);
    QTest::newRow("near a border") << QPointF(100, 4.99) << int(town::Snapped::To::Border) << QPointF(100, 0);
    QTest::newRow("beyond a border") << QPointF(100, 5.01) << int(town::Snapped::To::Nothing) << QPointF(100, 5.01);
}

void TestGridEdit::snappingEndsAtItsTolerance()
{
    QFETCH(const QPointF, metres);
    QFETCH(const int, to);
    QFETCH(const QPointF, lands);
    const GridEdit edit(lattice(2, 2));
    const double north = 111'195.08, east = north * std::cos((latticePoint(1, 1).y()) * std::numbers::pi / 180);
    const auto at = [&](QPointF off) { return latticePoint(1, 1) + QPointF(off.x() / east, off.y() / north); };
    const town::Snapped snapped = edit.snapped(at(metres), 5);
    QCOMPARE(int(snapped.to), to);
    QVERIFY(edit.here().between(snapped.at, at(lands)) < 0.02);
    // The corner itself, while it is moved, draws nothing to it.
    QVERIFY(edit.snapped(at({3, 3}), 5, latticePoint(1, 1)).to == town::Snapped::To::Nothing);
}

void TestGridEdit::aDrawnGridMeetsItsNeighbours()
{
    GridEdit edit(lattice(2, 1));
    const auto id = edit.draw(QPolygonF({latticePoint(0, 1), latticePoint(2, 1), latticePoint(2, 2), latticePoint(0, 2)}));
    QVERIFY(id);
    const region::Grid &drawn = *edit.shelf().find(*id);
    QCOMPARE(drawn.code, u"3"_s);
    QVERIFY(drawn.chief.isEmpty());
    QVERIFY(town::cornerAt(*id, drawn, latticePoint(1, 1)).has_value()); // which two others have on its border
    QVERIFY(edit.faults().empty());
    QVERIFY(!edit.blocked().isEmpty());
    QVERIFY(edit.describe(*id, {u"09"_s, u"North"_s, u"Chief 09"_s, {}}));
    QVERIFY(edit.blocked().isEmpty());
}

void TestGridEdit::wordsAreHeldAgainstEachOther_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("taken");
    QTest::newRow("its own") << u"1"_s << true;
    QTest::newRow("a free one") << u"A-7.b_c"_s << true;
    QTest::newRow("blanks around") << u" 7 "_s << true;
    QTest::newRow("another's") << u"2"_s << false;
    QTest::newRow("none") << QString() << false;
    QTest::newRow("Chinese") << u"一"_s << false;
    QTest::newRow("41 characters") << QString(41, u'1') << false;
}

void TestGridEdit::wordsAreHeldAgainstEachOther()
{
    QFETCH(const QString, code);
    QFETCH(const bool, taken);
    GridEdit edit(lattice(2, 1));
    QCOMPARE(edit.describe(1, {code, u" Two\nlines "_s, u"Chief"_s, {}}).has_value(), taken);
    QCOMPARE(edit.shelf().find(1)->code, taken ? code.trimmed() : u"1"_s);
    QCOMPARE(edit.shelf().find(1)->name, taken ? u"Two lines"_s : u"Grid 1"_s);
}

using Act = std::function<bool(GridEdit &)>;

void TestGridEdit::eachActIsTakenBack_data()
{
    QTest::addColumn<Act>("act");
    const auto row = [](const char *name, const Act &act) { QTest::newRow(name) << act; };
    row("draw", [](GridEdit &edit) { return edit.draw(latticeRing(1, 1, 3, 3)).has_value(); }); // over others: faults come and go
    row("split", [](GridEdit &edit) { return edit.split(5, QPolygonF({latticePoint(1, 1), latticePoint(2, 2)})).has_value(); });
    row("merge", [](GridEdit &edit) { return edit.merge({5, 6}).has_value(); });
    row("move", [](GridEdit &edit) { return edit.movePoint({5, 0, 0}, between(latticePoint(1, 1), latticePoint(2, 2), 0.2)).has_value(); });
    row("move alone", [](GridEdit &edit) {
        return edit.movePoint({5, 0, 0}, between(latticePoint(1, 1), latticePoint(2, 2), 0.2), Neighbours::Alone).has_value();
    });
    row("insert", [](GridEdit &edit) { return edit.insertPoint(5, between(latticePoint(1, 1), latticePoint(2, 1), 0.3)).has_value(); });
    row("take off", [](GridEdit &edit) { return edit.removePoint({1, 0, 0}).has_value(); });
    row("words", [](GridEdit &edit) { return edit.describe(5, {u"55"_s, u"Middle"_s, u"Chief"_s, u"V1"_s}).has_value(); });
    row("delete", [](GridEdit &edit) { return edit.remove(5).has_value(); });
}

void TestGridEdit::eachActIsTakenBack()
{
    QFETCH(const Act, act);
    GridEdit edit(lattice(3, 3));
    const auto before = edit.grids();
    const auto faultsBefore = edit.faults();
    QVERIFY(edit.undoWord().isEmpty());
    QVERIFY(act(edit));
    QVERIFY(edit.isChanged());
    QVERIFY(!edit.undoWord().isEmpty());
    const auto after = edit.grids();
    const auto faultsAfter = edit.faults();
    QVERIFY(!sameGrids(before, after));
    QVERIFY(edit.undo());
    QVERIFY(sameGrids(edit.grids(), before));
    QVERIFY(edit.faults() == faultsBefore);
    QVERIFY(!edit.isChanged());
    QVERIFY(!edit.undo());
    QVERIFY(edit.redo());
    QVERIFY(sameGrids(edit.grids(), after));
    QVERIFY(edit.faults() == faultsAfter);
    QVERIFY(!edit.redo());
    // Found by where it lies, too.
    QVERIFY(edit.undo());
    QCOMPARE(edit.gridAt(between(latticePoint(1, 1), latticePoint(2, 2), 0.5)), std::optional<GridId>(5));
}

void TestGridEdit::theHistoryIsBounded()
{
    GridEdit edit(lattice(2, 1));
    const int more = 5, all = int(GridEdit::kMostSteps) + more;
    for (int i = 0; i < all; ++i)
        QVERIFY(edit.describe(1, {u"1"_s, u"Name %1"_s.arg(i), u"Chief"_s, {}}));
    int back = 0;
    while (edit.undo())
        ++back;
    QCOMPARE(back, int(GridEdit::kMostSteps));
    QCOMPARE(edit.shelf().find(1)->name, u"Name %1"_s.arg(more - 1));
    QVERIFY(edit.isChanged()); // the first ones cannot be taken back
}

void TestGridEdit::whyNothingCanBeSaved()
{
    GridEdit edit(lattice(2, 1));
    QVERIFY(edit.blocked().isEmpty());
    const auto over = edit.draw(QPolygonF({between(latticePoint(0, 0), latticePoint(1, 1), 0.5), latticePoint(1, 1), latticePoint(1, 3)}));
    QVERIFY(over);
    QVERIFY(edit.describe(*over, {u"9"_s, u"Nine"_s, u"Chief"_s, {}}));
    QVERIFY(edit.blocked().contains(u"over each other"_s));
    QVERIFY(edit.giveUpOverlaps(*over));
    QVERIFY2(edit.blocked().isEmpty(), qPrintable(edit.blocked()));
    QVERIFY(edit.describe(*over, {u"9"_s, {}, u"Chief"_s, {}}));
    QVERIFY(edit.blocked().contains(u"name"_s));
    QVERIFY(edit.describe(*over, {u"9"_s, u"Nine"_s, {}, {}}));
    QVERIFY(edit.blocked().contains(u"chief"_s));
    QVERIFY(edit.remove(*over) && edit.remove(1) && edit.remove(2));
    QVERIFY(!edit.blocked().isEmpty());
    edit.setSaved(edit.mark());
    QVERIFY(!edit.isChanged());
    QVERIFY(edit.undo());
    QVERIFY(edit.isChanged());
}

Q_DECLARE_METATYPE(Act)
Q_DECLARE_METATYPE(std::vector<region::Grid>)

GRIDHALL_TEST(TestGridEdit, QCoreApplication)
#include "tst_gridedit.moc"

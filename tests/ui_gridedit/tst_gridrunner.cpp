// SPDX-License-Identifier: GPL-3.0-or-later
// The console's own part of the grid editor: it reads the newest version of a pack's grids and writes another one, off the GUI thread.
#include "region/ground/gridversions.h"
#include "region/pack/findpack.h"
#include "region/packcopy.h"
#include "runner/gridrunner.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using app::GridRunner;
using ui::gridedit::OpenedGrids;

class TestGridRunner : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aVersionIsSavedAndOpenedAgain();
    void whatCannotBeIsTold();

private:
    static std::optional<OpenedGrids> openedBy(GridRunner &runner, const QString &pack)
    {
        std::optional<OpenedGrids> opened;
        const auto connection = QObject::connect(&runner, &GridRunner::opened, &runner, [&opened](const OpenedGrids &grids) { opened = grids; });
        runner.open(pack);
        const bool came = QTest::qWaitFor([&opened] { return opened.has_value(); }, 60'000);
        QObject::disconnect(connection);
        return came ? opened : std::nullopt;
    }
};

void TestGridRunner::aVersionIsSavedAndOpenedAgain()
{
    const PackCopy pack(u"xujing"_s);
    GridRunner runner;
    const auto opened = openedBy(runner, pack.path());
    QVERIFY(opened);
    QVERIFY(!opened->from.isValid());
    QVERIFY(!opened->committees.empty());
    const auto before = opened->edit->grids();
    const region::Grid &first = before.front();
    const QRectF box = first.ring.boundingRect();
    const double west = box.left() - 0.001, east = box.right() + 0.001, middle = first.label.latitude;
    QVERIFY(opened->edit->split(opened->edit->idOf(first.code).value_or(0), QPolygonF({{west, middle}, {east, middle}})));
    const auto after = opened->edit->grids();
    QCOMPARE(after.size() > before.size(), true);
    const QDate from = opened->earliest.addDays(30);
    const QSignalSpy saved(&runner, &GridRunner::saved), failed(&runner, &GridRunner::failed);
    runner.save(pack.path(), from, after);
    QVERIFY(QTest::qWaitFor([&] { return !saved.isEmpty() || !failed.isEmpty(); }, 60'000));
    QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(base::describe(failed.front().front().value<base::Error>())));
    const auto again = openedBy(runner, pack.path());
    QVERIFY(again);
    QCOMPARE(again->from, from);
    QCOMPARE(again->edit->grids().size(), after.size());
    for (const region::Grid &grid : after) {
        const auto id = again->edit->idOf(grid.code);
        QVERIFY(id);
        QCOMPARE(again->edit->shelf().find(*id)->ring, grid.ring);
    }
    const auto region = region::openPack(pack.path());
    QVERIFY(region);
    QCOMPARE((*region)->grids.size(), before.size()); // today the town has those that it had
}

void TestGridRunner::whatCannotBeIsTold()
{
    GridRunner runner;
    const QSignalSpy failed(&runner, &GridRunner::failed), saved(&runner, &GridRunner::saved);
    runner.open(u"/nowhere/at/all"_s);
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 1; }, 60'000));
    const PackCopy pack(u"xujing"_s);
    const auto opened = openedBy(runner, pack.path());
    QVERIFY(opened);
    runner.save(pack.path(), opened->earliest.addDays(-1), opened->edit->grids());
    QVERIFY(QTest::qWaitFor([&] { return failed.size() == 2; }, 60'000));
    QVERIFY(saved.isEmpty());
    QVERIFY(!failed.back().front().value<base::Error>().sentence.isEmpty());
}

GRIDHALL_TEST(TestGridRunner, QCoreApplication)
#include "tst_gridrunner.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/geometry.h"
#include "support/testprogram.h"
#include "town/towngrids.h"
#include "town/townpack.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <numbers>

using namespace Qt::StringLiterals;
using town::FoundLayer;
using town::FoundPart;
using town::Remark;

namespace {

QPolygonF box(double west, double south, double width = 0.004, double height = 0.004)
{
    return {QPointF(west, south), QPointF(west + width, south), QPointF(west + width, south + height), QPointF(west, south + height)};
}

/// A layer with codes; each shape is a list of parts.
FoundLayer layerOf(const std::vector<std::pair<QString, std::vector<FoundPart>>> &shapes)
{
    FoundLayer layer;
    layer.columns = {u"code"_s, u"name"_s};
    int row = 0;
    for (const auto &[code, parts] : shapes)
        layer.shapes.push_back({++row, {code, u"名"_s + code}, parts});
    return layer;
}

base::Result<town::TownGrids> taken(const FoundLayer &layer)
{
    const auto projection = town::Projection::of(u"WGS84"_s);
    return town::gridsOf(layer, town::guessedColumns(layer.columns), *projection);
}

QStringList codesOf(const town::TownGrids &grids)
{
    QStringList codes;
    for (const region::Grid &grid : grids.grids)
        codes << grid.code;
    return codes;
}

/// What was said of a record.
QStringList saidOf(const town::TownGrids &grids, Remark::Kind kind, int row)
{
    QStringList said;
    for (const Remark &remark : grids.remarks) {
        if (remark.kind == kind && remark.row == row)
            said << remark.what;
    }
    return said;
}

} // namespace

/// What a town's grids become of what a file has.
class TestTownGrids : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spikesAndTouchesAreMendedAndTold();
    void aTrueCrossingIsRefusedAtItsPlace();
    void theSmallerOfTwoGoes();
    void sliversOfRoundingAreNoOverlap();
    void thousandsThatLieOverEachOtherAreHeldAgainstThoseThatStay();
    void aBorderTooLongToMendIsRefused();
    void madeCodesAreNobodyElses();
    void partsBecomeGridsAndSpecksDoNot();
    void holesStayAndUnsoundOnesAreFilled();
    void theOutlineGoesRoundAll_data();
    void theOutlineGoesRoundAll();
    void namesAreOnOneLineAndBounded();
    void columnsAreKnownByTheirNames();
    void aPackThatWouldNotLoadIsNotWritten();
};

void TestTownGrids::spikesAndTouchesAreMendedAndTold()
{
    QPolygonF spiked = box(121.2, 31.1);
    spiked.insert(2, QPointF(121.21, 31.102));
    spiked.insert(2, QPointF(121.204, 31.102));
    spiked.insert(4, QPointF(121.204, 31.102));
    const auto grids = taken(layerOf({{u"1"_s, {{spiked, {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), QStringList{u"1"_s});
    QCOMPARE(saidOf(*grids, Remark::Kind::Cleaned, 1).size(), 1);
    const Remark &spike = *std::ranges::find(grids->remarks, Remark::Kind::Cleaned, &Remark::kind);
    QVERIFY(spike.at && std::abs(spike.at->longitude - 121.21) < 1e-6 && spike.original);
    QVERIFY(region::ringFault(grids->grids.front().ring).isEmpty());
}

void TestTownGrids::aTrueCrossingIsRefusedAtItsPlace()
{
    QPolygonF bow = box(121.2, 31.1);
    std::swap(bow[2], bow[3]);
    const auto grids = taken(layerOf({{u"1"_s, {{bow, {}}}}, {u"2"_s, {{box(121.21, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), QStringList{u"2"_s});
    QCOMPARE(saidOf(*grids, Remark::Kind::Refused, 1).size(), 1);
    const Remark &crossing = *std::ranges::find(grids->remarks, Remark::Kind::Refused, &Remark::kind);
    QVERIFY(crossing.at && std::abs(crossing.at->longitude - 121.202) < 1e-6 && std::abs(crossing.at->latitude - 31.102) < 1e-6);
    const auto none = taken(layerOf({{u"1"_s, {{bow, {}}}}}));
    QVERIFY(!none && none.error().code == base::ErrorCode::Refused);
}

void TestTownGrids::theSmallerOfTwoGoes()
{
    const auto grids =
        taken(layerOf({{u"1"_s, {{box(121.2, 31.1, 0.002), {}}}}, {u"2"_s, {{box(121.201, 31.1), {}}}}, {u"3"_s, {{box(121.3, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), (QStringList{u"2"_s, u"3"_s}));
    QVERIFY(saidOf(*grids, Remark::Kind::Refused, 1).value(0).contains("grid 2"_L1));
}

void TestTownGrids::sliversOfRoundingAreNoOverlap()
{
    const auto grids = taken(layerOf({{u"1"_s, {{box(121.2, 31.1), {}}}}, {u"2"_s, {{box(121.204 - 2e-7, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(grids->grids.size(), 2U);
    QCOMPARE(grids->count(Remark::Kind::Refused), 0);
}

void TestTownGrids::thousandsThatLieOverEachOtherAreHeldAgainstThoseThatStay()
{
    std::vector<std::pair<QString, std::vector<FoundPart>>> shapes;
    for (int i = 0; i < town::kMostGrids + 10; ++i)
        shapes.push_back({QString::number(i), {{box(121.2, 31.1, 0.004, 0.004 + i * 1e-7), {}}}});
    const auto grids = taken(layerOf(shapes));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), QStringList{QString::number(town::kMostGrids - 1)});
    QCOMPARE(grids->count(Remark::Kind::Refused), town::kMostGrids + 9);
}

void TestTownGrids::aBorderTooLongToMendIsRefused()
{
    QPolygonF star;
    constexpr int kPoints = 30'001;
    for (int i = 0; i < kPoints; ++i) {
        const double turn = 2 * std::numbers::pi * i * (kPoints / 2) / kPoints; // every edge crosses nearly all others
        star << QPointF(121.2 + 0.01 * std::cos(turn), 31.1 + 0.01 * std::sin(turn));
    }
    const auto grids = taken(layerOf({{u"1"_s, {{star, {}}}}, {u"2"_s, {{box(121.3, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), QStringList{u"2"_s});
    QVERIFY(saidOf(*grids, Remark::Kind::Refused, 1).value(0).contains("too long"_L1));
}

void TestTownGrids::madeCodesAreNobodyElses()
{
    const auto grids = taken(layerOf({{QString(), {{box(121.2, 31.1), {}}}},
                                      {u"G01"_s, {{box(121.21, 31.1), {}}}},
                                      {u"G01"_s, {{box(121.22, 31.1), {}}}},
                                      {u"-3"_s, {{box(121.23, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), (QStringList{u"G01"_s, u"G01-2"_s, u"G03"_s, u"G04"_s}));
    const region::Grid &given = grids->grids.front();
    QVERIFY(std::abs(given.label.longitude - 121.212) < 1e-4); // the record that has the code keeps it
    for (const int row : {1, 3, 4})
        QVERIFY(!saidOf(*grids, Remark::Kind::Made, row).isEmpty());
}

void TestTownGrids::partsBecomeGridsAndSpecksDoNot()
{
    const auto grids = taken(layerOf({{u"1"_s, {{box(121.3, 31.1, 0.00001, 0.00001), {}}, {box(121.21, 31.1, 0.002), {}}, {box(121.2, 31.1), {}}}}}));
    QVERIFY(grids);
    QCOMPARE(codesOf(*grids), (QStringList{u"1"_s, u"1-2"_s}));
    QVERIFY(std::abs(grids->grids.front().label.longitude - 121.202) < 1e-4); // the largest keeps the code
    QVERIFY(saidOf(*grids, Remark::Kind::Cleaned, 1).value(0).contains(u"m²"_s));
}

void TestTownGrids::holesStayAndUnsoundOnesAreFilled()
{
    const auto grids = taken(layerOf({{u"1"_s, {{box(121.2, 31.1, 0.01, 0.01), {box(121.202, 31.102, 0.002, 0.002), box(121.5, 31.1)}}}}}));
    QVERIFY(grids);
    QCOMPARE(grids->grids.front().holes.size(), 1U);
    QCOMPARE(saidOf(*grids, Remark::Kind::Cleaned, 1).size(), 1);
    QVERIFY(!region::covers(grids->grids.front().ring, grids->grids.front().holes, {31.103, 121.203}));
}

void TestTownGrids::theOutlineGoesRoundAll_data()
{
    QTest::addColumn<double>("gap"); // degrees
    QTest::addColumn<QString>("says");
    QTest::newRow("they touch") << 0.0 << QString();
    QTest::newRow("a centimetre apart") << 1e-7 << QString();
    QTest::newRow("five metres apart") << 5e-5 << QString(u"10 m"_s);
    QTest::newRow("a hundred metres apart") << 1e-3 << QString(u"300 m"_s);
    QTest::newRow("ten kilometres apart") << 0.1 << QString(u"kilometres"_s);
}

void TestTownGrids::theOutlineGoesRoundAll()
{
    QFETCH(double, gap);
    QFETCH(QString, says);
    std::vector<std::pair<QString, std::vector<FoundPart>>> shapes;
    for (int i = 0; i < 9; ++i)
        shapes.push_back({QString::number(i), {{box(121.2 + i % 3 * (0.004 + gap), 31.1 + i / 3 * (0.004 + gap)), {}}}});
    const auto grids = taken(layerOf(shapes));
    QVERIFY(grids);
    QVERIFY(region::ringFault(grids->outline).isEmpty());
    for (const region::Grid &grid : grids->grids) {
        QVERIFY(region::covers(grids->outline, grid.label));
        for (const QPointF &corner : grid.ring) { // a hair inside: borders lie on the outline
            const QPointF in = corner + (QPointF(grid.label.longitude, grid.label.latitude) - corner) * 1e-4;
            QVERIFY(region::covers(grids->outline, {in.y(), in.x()}));
        }
    }
    const QStringList said = saidOf(*grids, Remark::Kind::Noted, 0);
    QCOMPARE(said.isEmpty(), says.isEmpty());
    QVERIFY2(said.join(u' ').contains(says), qPrintable(said.join(u' ')));
    QTemporaryDir folder;
    const auto written = town::writePack(folder.filePath(u"pack"_s), town::packOf({u"示例镇"_s, u"SL"_s}, *grids));
    QVERIFY2(written, written ? "" : qPrintable(base::describe(written.error())));
}

void TestTownGrids::namesAreOnOneLineAndBounded()
{
    FoundLayer layer = layerOf({{u"1"_s, {{box(121.2, 31.1), {}}}}});
    layer.shapes.front().cells[1] = u"一\n二\u202e"_s + QString(400, u'三');
    const auto grids = taken(layer);
    QVERIFY(grids);
    const QString name = grids->grids.front().name;
    QVERIFY(name.startsWith(u"一 二三"_s) && name.size() <= 100);
}

void TestTownGrids::columnsAreKnownByTheirNames()
{
    const town::GridColumns guessed = town::guessedColumns({u"OBJECTID"_s, u"网格编码"_s, u"NAME"_s, u"网格长"_s, u"居委会"_s});
    QCOMPARE(guessed.code, u"网格编码"_s);
    QCOMPARE(guessed.name, u"NAME"_s);
    QCOMPARE(guessed.chief, u"网格长"_s);
    QCOMPARE(guessed.village, u"居委会"_s);
    QCOMPARE(town::guessedColumns({u"code"_s}, {.code = u"x"_s, .name = {}, .chief = {}, .village = {}}).code, u"x"_s);
}

void TestTownGrids::aPackThatWouldNotLoadIsNotWritten()
{
    const auto grids = taken(layerOf({{u"1"_s, {{box(121.2, 31.1), {}}}}}));
    QVERIFY(grids);
    QTemporaryDir folder;
    const QString pack = folder.filePath(u"deep/er/pack"_s);
    const auto written = town::writePack(pack, town::packOf({u"示例镇"_s, u"no code"_s}, *grids));
    QVERIFY(!written && !written.error().detail.isEmpty());
    QVERIFY(!QDir(pack).exists());
    QVERIFY(QDir(folder.filePath(u"deep/er"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QVERIFY(town::writePack(pack, town::packOf({u"示例镇"_s, u"SL"_s}, *grids)));
    QVERIFY(!town::writePack(pack, town::packOf({u"示例镇"_s, u"SL"_s}, *grids)));
}

GRIDHALL_TEST(TestTownGrids, QCoreApplication)
#include "tst_towngrids.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What would become of a file of grids, before anything is written: the same as gridsOf() makes of it, with what is refused still to be seen.
#include "support/testprogram.h"
#include "town/towncheck.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using town::FoundLayer;
using town::Remark;

namespace {

QPolygonF checkSquare(double west, double south)
{
    return QPolygonF({{west, south}, {west + 0.01, south}, {west + 0.01, south + 0.01}, {west, south + 0.01}});
}

/// Two grids side by side, a border that crosses itself, a record without a ground.
FoundLayer layerToCheck()
{
    FoundLayer layer;
    layer.format = u"GeoJSON"_s;
    layer.encoding = u"UTF-8"_s;
    layer.columns = {u"WGBM"_s, u"WGMC"_s, u"BZ"_s};
    layer.shapes = {{1, {u"01"_s, u"金联"_s, {}}, {{checkSquare(121.25, 31.18), {}}}},
                    {2, {u"02"_s, u"陆家角"_s, {}}, {{checkSquare(121.26, 31.18), {}}}},
                    {3, {u"03"_s, u"结"_s, {}}, {{QPolygonF({{121.27, 31.18}, {121.28, 31.19}, {121.28, 31.18}, {121.27, 31.19}}), {}}}},
                    {4, {u"03"_s, {}, {}}, {}}};
    return layer;
}

town::TownCheck checkOf(const FoundLayer &layer)
{
    return town::checkOf(layer, town::guessedColumns(layer.columns), *town::Projection::of(u"WGS84"_s));
}

} // namespace

class TestTownCheck : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theCheckSaysWhatWouldBeMade();
    void whatIsRefusedCanBeSeen();
    void theColumnsHaveSamples();
    void aBorderOfAMillionPointsIsThinned();
    void whatCannotBeATownSaysWhy();
    void itComesThroughJsonWhole();
    void whatIsNoCheckIsRefused_data();
    void whatIsNoCheckIsRefused();
};

void TestTownCheck::theCheckSaysWhatWouldBeMade()
{
    const FoundLayer layer = layerToCheck();
    const town::TownCheck check = checkOf(layer);
    const auto grids = town::gridsOf(layer, town::guessedColumns(layer.columns), *town::Projection::of(u"WGS84"_s));
    QVERIFY(grids);
    QCOMPARE(check.grids(), int(grids->grids.size()));
    QCOMPARE(check.remarks, grids->remarks);
    QCOMPARE(check.records, 4);
    QCOMPARE(check.trouble, QString());
    QCOMPARE(check.chosen.code, u"WGBM"_s);
    QVERIFY(!check.outline.isEmpty());
}

void TestTownCheck::whatIsRefusedCanBeSeen()
{
    const town::TownCheck check = checkOf(layerToCheck());
    const auto refused = std::ranges::find(check.grounds, false, &town::SeenGround::taken);
    QVERIFY(refused != check.grounds.end());
    QCOMPARE(refused->row, 3);
    QCOMPARE(refused->parts.front().ring.size(), 4);
    QCOMPARE(std::ranges::count(check.grounds, false, &town::SeenGround::taken), 1); // what has no ground is told, and cannot be seen
}

void TestTownCheck::theColumnsHaveSamples()
{
    const town::TownCheck check = checkOf(layerToCheck());
    QCOMPARE(check.columns.size(), 3u);
    QCOMPARE(check.columns[0], (town::FoundColumn{u"WGBM"_s, {u"01"_s, u"02"_s}, 4, 3}));
    QCOMPARE(check.columns[1], (town::FoundColumn{u"WGMC"_s, {u"金联"_s, u"陆家角"_s}, 3, 3}));
    QCOMPARE(check.columns[2], (town::FoundColumn{u"BZ"_s, {}, 0, 0}));
}

void TestTownCheck::aBorderOfAMillionPointsIsThinned()
{
    FoundLayer layer = layerToCheck();
    QPolygonF circle;
    constexpr int kPoints = 20'000;
    for (int i = 0; i < kPoints; ++i) {
        const double turn = 2 * std::numbers::pi * i / kPoints;
        circle << QPointF(121.4 + 0.01 * std::cos(turn), 31.2 + 0.01 * std::sin(turn));
    }
    layer.shapes.push_back({5, {u"05"_s, u"圆"_s, {}}, {{circle, {}}}});
    const town::TownCheck check = checkOf(layer);
    const auto seen = std::ranges::find(check.grounds, u"05"_s, &town::SeenGround::code);
    QVERIFY(seen != check.grounds.end());
    QVERIFY(seen->parts.front().ring.size() < kPoints / 4);
    const QRectF had = circle.boundingRect(), shown = seen->parts.front().ring.boundingRect();
    QVERIFY(std::abs(had.width() - shown.width()) < 0.0005);
    QVERIFY(std::abs(had.height() - shown.height()) < 0.0005);
}

void TestTownCheck::whatCannotBeATownSaysWhy()
{
    FoundLayer layer = layerToCheck();
    layer.shapes.erase(layer.shapes.begin(), layer.shapes.begin() + 2);
    const town::TownCheck check = checkOf(layer);
    QVERIFY(!check.trouble.isEmpty());
    QCOMPARE(check.grids(), 0);
    QCOMPARE(check.columns.size(), 3u); // what could be read is told all the same
}

void TestTownCheck::itComesThroughJsonWhole()
{
    const town::TownCheck check = checkOf(layerToCheck());
    const auto back = town::checkFromJson(town::toJson(check));
    QVERIFY(back);
    QCOMPARE(back->format, check.format);
    QCOMPARE(back->encoding, check.encoding);
    QCOMPARE(back->system, check.system);
    QCOMPARE(back->records, check.records);
    QCOMPARE(back->columns, check.columns);
    QCOMPARE(back->chosen, check.chosen);
    QCOMPARE(back->grounds, check.grounds);
    QVERIFY(!check.originals.empty());
    QCOMPARE(back->originals, check.originals);
    QCOMPARE(back->outline, check.outline);
    QCOMPARE(back->remarks, check.remarks);
    QCOMPARE(back->trouble, check.trouble);
}

void TestTownCheck::whatIsNoCheckIsRefused_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << town::toJson(checkOf(layerToCheck())).first(200);
    QTest::newRow("something else") << QByteArray(R"({"pack":"/p"})");
    QTest::newRow("a list") << QByteArray("[]");
}

void TestTownCheck::whatIsNoCheckIsRefused()
{
    QFETCH(QByteArray, said);
    const auto check = town::checkFromJson(said);
    QVERIFY(!check);
    QCOMPARE(check.error().code, base::ErrorCode::Malformed);
}

GRIDHALL_TEST(TestTownCheck, QCoreApplication)
#include "tst_towncheck.moc"

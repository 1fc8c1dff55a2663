// SPDX-License-Identifier: GPL-3.0-or-later
// Where a file leaves something open, somebody decides: what is possible there, and what becomes of the ground.
#include "support/testprogram.h"
#include "town/decisiongrids.h"
#include "town/townpack.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using town::Choice;
using town::Remark;
using towndecide::areaOf;
using towndecide::layerWith;
using towndecide::made;
using towndecide::placeOf;
using towndecide::rect;
using Kind = town::TownPlace::Kind;

Q_DECLARE_METATYPE(town::FoundLayer)

namespace {

QStringList wordsOf(const town::TownPlace &place)
{
    QStringList words;
    for (const town::TownPlace::Option &option : place.options)
        words << word(option.choice);
    return words;
}

int countOf(const town::TownGrids &grids, Remark::Kind kind, const QString &place)
{
    return int(std::ranges::count_if(grids.remarks, [&](const Remark &remark) { return remark.kind == kind && remark.place == place; }));
}

/// A border along a sine, north of it (or south) a ground.
QPolygonF waved(double shift, bool isNorth)
{
    QPolygonF ring;
    for (int i = 0; i <= 200; ++i)
        ring << QPointF(121.2 + i * 5e-5, 31.1 + shift + 2e-4 * std::sin(i / 10.0));
    const double far = isNorth ? 31.11 : 31.09;
    ring << QPointF(121.21, far) << QPointF(121.2, far);
    return ring;
}

} // namespace

class TestDecisions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatCanBeDecided_data();
    void whatCanBeDecided();
    void whatBecomesOfIt_data();
    void whatBecomesOfIt();
    void theMiddleIsInTheMiddle();
    void threeWithTheSameGround();
    void aGroundWithinAnotherHasNoMiddle();
    void aKeyHoldsWhateverElseIsDecided();
    void theSameDecisionsMakeTheSame();
    void whatFitsNowhereIsToldAndLeftOut();
    void aHoleWithAGridInItIsNobodysQuestion();
    void everyRecordOfHundredsIsSettled();
};

void TestDecisions::whatCanBeDecided_data()
{
    QTest::addColumn<town::FoundLayer>("layer");
    QTest::addColumn<QString>("system");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("choices");
    QTest::addColumn<double>("squareMetres");
    QTest::addColumn<bool>("isOpen");
    const double full = 444.8 * 380.8, wgs = full; // metres of 0.004° at 31.1° north
    QTest::newRow("a border that crosses itself") << towndecide::bowTie() << u"WGS84"_s << int(Kind::Crossing) << u"reorder leave-out"_s << wgs
                                                  << true;
    QTest::newRow("ground of two") << towndecide::strip() << u"WGS84"_s << int(Kind::Overlap) << u"share first second neither"_s << full / 40 << true;
    QTest::newRow("a hole") << towndecide::holed() << u"WGS84"_s << int(Kind::Hole) << u"fill keep own-grid"_s << full / 4 << true;
    QTest::newRow("degrees among metres") << towndecide::mixed() << u"shanghai"_s << int(Kind::Far) << u"degrees leave-out"_s << full << true;
    QTest::newRow("a spike") << towndecide::spiked() << u"WGS84"_s << int(Kind::Spike) << u"clean take-back"_s << 0.0 << false;
}

void TestDecisions::whatCanBeDecided()
{
    QFETCH(town::FoundLayer, layer);
    QFETCH(QString, system);
    QFETCH(int, kind);
    QFETCH(QString, choices);
    QFETCH(double, squareMetres);
    QFETCH(bool, isOpen);
    const auto grids = made(layer, {}, system);
    QVERIFY(grids);
    QCOMPARE(grids->places.size(), 1U);
    const town::TownPlace &place = grids->places.front();
    QCOMPARE(int(place.kind), kind);
    QCOMPARE(wordsOf(place).join(u' '), choices);
    QVERIFY2(std::abs(place.squareMetres - squareMetres) <= squareMetres * 0.01, qPrintable(QString::number(place.squareMetres)));
    QCOMPARE(place.isOpen(), isOpen);
    QVERIFY(!place.chosen && !place.what.isEmpty() && place.original && !place.rows.empty());
    QVERIFY2(place.key.startsWith(word(place.kind) + u':') && place.key.contains(u'@'), qPrintable(place.key));
    const auto told = std::ranges::find(grids->remarks, place.key, &Remark::place);
    QVERIFY(told != grids->remarks.end());
    QVERIFY(told->at && base::distance(*told->at, place.at).value < 500);
    for (const town::TownPlace::Option &option : place.options) {
        for (const town::FoundPart &part : option.after)
            QVERIFY(region::ringFault(part.ring).isEmpty());
    }
}

void TestDecisions::whatBecomesOfIt_data()
{
    QTest::addColumn<town::FoundLayer>("layer");
    QTest::addColumn<QString>("system");
    QTest::addColumn<Choice>("choice");
    QTest::addColumn<QList<double>>("areas"); // of the grids in the order of their codes, in full squares of 0.004°
    QTest::addColumn<int>("refused");
    const auto row = [](const char *name, const town::FoundLayer &layer, Choice choice, const QList<double> &areas, int refused,
                        const QString &system = u"WGS84"_s) { QTest::newRow(name) << layer << system << choice << areas << refused; };
    const double share = 1.0 / 40; // of a square
    row("crossing, reordered", towndecide::bowTie(), Choice::Reorder, {1, 1}, 0);
    row("crossing, left out", towndecide::bowTie(), Choice::LeaveOut, {1}, 1);
    row("ground of two, shared", towndecide::strip(), Choice::Share, {1 - share / 2, 1 - share / 2}, 0);
    row("ground of two, to the first", towndecide::strip(), Choice::First, {1, 1 - share}, 0);
    row("ground of two, to the second", towndecide::strip(), Choice::Second, {1 - share, 1}, 0);
    row("hole, filled", towndecide::holed(), Choice::Fill, {6.25}, 0);
    row("hole, kept", towndecide::holed(), Choice::Keep, {6}, 0);
    row("hole, a grid of its own", towndecide::holed(), Choice::OwnGrid, {6, 0.25}, 0);
    row("spike, taken off", towndecide::spiked(), Choice::Clean, {1, 1}, 0);
    row("spike, taken back", towndecide::spiked(), Choice::TakeBack, {1 + 190.4 * 0.04 / (444.8 * 380.8), 1}, 0);
}

void TestDecisions::whatBecomesOfIt()
{
    QFETCH(town::FoundLayer, layer);
    QFETCH(QString, system);
    QFETCH(Choice, choice);
    QFETCH(QList<double>, areas);
    QFETCH(int, refused);
    const auto asked = made(layer, {}, system);
    QVERIFY(asked);
    const QString key = asked->places.front().key;
    const auto grids = made(layer, {{key, choice}}, system);
    QVERIFY(grids);
    const double square = region::area(rect(121.2, 31.1));
    QCOMPARE(grids->grids.size(), size_t(areas.size()));
    for (qsizetype i = 0; i < areas.size(); ++i) {
        const double is = areaOf(grids->grids[size_t(i)]) / square;
        QVERIFY2(std::abs(is - areas[i]) < (choice == Choice::TakeBack ? 2e-5 : 2e-4), qPrintable(u"%1: %2, not %3"_s.arg(i).arg(is).arg(areas[i])));
    }
    QVERIFY(region::overlaps(grids->grids, 1).empty());
    QCOMPARE(countOf(*grids, Remark::Kind::Refused, key), refused);
    const town::TownPlace *place = placeOf(*grids, asked->places.front().kind);
    QVERIFY(place && place->key == key && place->chosen == choice && !place->isOpen());
    QTemporaryDir folder;
    const auto written = town::writePack(folder.filePath(u"pack"_s), town::packOf({u"示例镇"_s, u"SL"_s}, *grids));
    QVERIFY2(written, written ? "" : qPrintable(base::describe(written.error())));
    for (size_t i = 0; i < grids->grids.size(); ++i) // the loader finds nothing more to mend
        QVERIFY(std::abs(areaOf((*written)->grids[i]) - areaOf(grids->grids[i])) < 0.01);
}

void TestDecisions::theMiddleIsInTheMiddle()
{
    const town::FoundLayer layer = layerWith({{{waved(-2e-5, true), {}}}, {{waved(2e-5, false), {}}}}); // some 4.4 m have both
    const auto asked = made(layer);
    QVERIFY(asked);
    const town::TownPlace *place = placeOf(*asked, Kind::Overlap);
    QVERIFY(place && place->option(Choice::Share));
    QVERIFY2(place->widest > 3 && place->widest < 4.6, qPrintable(QString::number(place->widest)));
    const auto grids = made(layer, {{place->key, Choice::Share}});
    QVERIFY(grids);
    QCOMPARE(grids->grids.size(), 2U);
    const double north = region::area(waved(0, true)), south = region::area(waved(0, false)); // what a border in the middle leaves each
    QVERIFY(std::abs(areaOf(grids->grids[0]) - north) < place->squareMetres * 0.02);
    QVERIFY(std::abs(areaOf(grids->grids[1]) - south) < place->squareMetres * 0.02);
    QVERIFY(region::overlaps(grids->grids, 1).empty());
}

void TestDecisions::threeWithTheSameGround()
{
    const town::FoundLayer layer = layerWith({{{rect(121.2, 31.1), {}}}, {{rect(121.2035, 31.1), {}}}, {{rect(121.202, 31.1035, 0.004, 0.006), {}}}});
    std::vector<town::Decision> decisions;
    for (int i = 0; i < 5; ++i) { // what is decided may lead to the next question
        const auto grids = made(layer, decisions);
        QVERIFY(grids);
        for (const town::TownPlace &place : grids->places) {
            if (place.isOpen())
                decisions.push_back({place.key, i == 0 ? Choice::Share : Choice::First});
        }
    }
    const auto grids = made(layer, decisions);
    QVERIFY(grids);
    QCOMPARE(grids->grids.size(), 3U);
    QCOMPARE(grids->count(Remark::Kind::Refused), 0);
    QVERIFY(region::overlaps(grids->grids, 5).empty());
}

void TestDecisions::aGroundWithinAnotherHasNoMiddle()
{
    const town::FoundLayer layer = layerWith({{{rect(121.2, 31.1), {}}}, {{rect(121.201, 31.101, 0.001, 0.001), {}}}});
    const auto asked = made(layer);
    QVERIFY(asked);
    const town::TownPlace *place = placeOf(*asked, Kind::Overlap);
    QVERIFY(place);
    QCOMPARE(wordsOf(*place), (QStringList{u"second"_s, u"neither"_s})); // to the first nothing would be left of the second
    const auto grids = made(layer, {{place->key, Choice::Second}});
    QVERIFY(grids);
    QCOMPARE(grids->grids.size(), 2U);
    QCOMPARE(grids->grids[0].holes.size(), 1U);
    QVERIFY(placeOf(*grids, Kind::Hole) == nullptr); // a grid lies in it
    const auto none = made(layer, {{place->key, Choice::Neither}});
    QVERIFY(!none && none.error().code == base::ErrorCode::Refused);
}

void TestDecisions::aKeyHoldsWhateverElseIsDecided()
{
    QPolygonF bow = rect(121.22, 31.1);
    std::swap(bow[2], bow[3]);
    const town::FoundLayer layer = layerWith({{{rect(121.2, 31.1), {}}},
                                              {{rect(121.2039, 31.1), {}}},
                                              {{bow, {}}},
                                              {{rect(121.2, 31.1039, 0.008, 0.004), {rect(121.202, 31.105, 0.001, 0.001)}}}});
    const auto keysOf = [](const town::TownGrids &grids) {
        QStringList keys;
        for (const town::TownPlace &place : grids.places)
            keys << place.key;
        keys.sort();
        return keys;
    };
    const auto open = made(layer);
    QVERIFY(open);
    std::vector<town::Decision> all;
    for (const town::TownPlace &place : open->places) {
        const auto one = made(layer, {{place.key, place.options.front().choice}});
        QVERIFY(one);
        for (const QString &key : keysOf(*open))
            QVERIFY2(keysOf(*one).contains(key), qPrintable(key));
        all.push_back({place.key, place.options.front().choice});
    }
    const auto decided = made(layer, all);
    QVERIFY(decided);
    for (const QString &key : keysOf(*open))
        QVERIFY2(keysOf(*decided).contains(key), qPrintable(key));
}

void TestDecisions::theSameDecisionsMakeTheSame()
{
    const auto asked = made(towndecide::strip());
    QVERIFY(asked);
    const std::vector<town::Decision> decisions{{asked->places.front().key, Choice::Share}};
    const auto first = made(towndecide::strip(), decisions), second = made(towndecide::strip(), decisions);
    QVERIFY(first && second);
    QCOMPARE(first->places, second->places);
    QCOMPARE(first->remarks, second->remarks);
    for (size_t i = 0; i < first->grids.size(); ++i)
        QCOMPARE(first->grids[i].ring, second->grids[i].ring);
}

void TestDecisions::whatFitsNowhereIsToldAndLeftOut()
{
    const auto asked = made(towndecide::strip());
    QVERIFY(asked);
    const QString key = asked->places.front().key;
    for (const town::Decision &wrong : {town::Decision{key, Choice::Reorder}, town::Decision{u"overlap:8+9@1,2\n\u202e"_s, Choice::Share}}) {
        const auto grids = made(towndecide::strip(), {wrong});
        QVERIFY(grids);
        QCOMPARE(grids->grids.size(), 1U); // as if nobody had decided
        QCOMPARE(grids->count(Remark::Kind::Noted), 1);
    }
    std::vector<town::Decision> many;
    for (int i = 0; i < 500; ++i)
        many.push_back({u"hole:%1@0,0"_s.arg(i), Choice::Fill});
    const auto grids = made(towndecide::strip(), many);
    QVERIFY(grids && grids->count(Remark::Kind::Noted) <= 21);
}

void TestDecisions::aHoleWithAGridInItIsNobodysQuestion()
{
    const QPolygonF inner = rect(121.203, 31.103, 0.002, 0.002);
    const auto grids = made(layerWith({{{rect(121.2, 31.1, 0.01, 0.01), {inner}}}, {{inner, {}}}}));
    QVERIFY(grids);
    QCOMPARE(grids->grids.size(), 2U);
    QVERIFY(grids->places.empty());
}

void TestDecisions::everyRecordOfHundredsIsSettled()
{
    std::vector<std::vector<town::FoundPart>> records;
    for (int i = 0; i < 2 * town::kMostPlaces; ++i) {
        QPolygonF bow = rect(121.2 + i % 50 * 0.01, 31.1 + i / 50 * 0.01);
        std::swap(bow[2], bow[3]);
        records.push_back({{bow, {}}});
    }
    records.push_back({{rect(121.19, 31.1), {}}});
    const auto asked = made(layerWith(records));
    QVERIFY(asked);
    QCOMPARE(int(asked->places.size()), town::kMostPlaces); // as many as are shown
    QCOMPARE(asked->count(Remark::Kind::Refused), 2 * town::kMostPlaces);
    std::vector<town::Decision> decisions;
    for (const town::TownPlace &place : asked->places)
        decisions.push_back({place.key, Choice::Reorder});
    const auto next = made(layerWith(records), decisions);
    QVERIFY(next);
    QCOMPARE(int(next->grids.size()), town::kMostPlaces + 1);
}

GRIDHALL_TEST(TestDecisions, QCoreApplication)
#include "tst_decisions.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What was worked out once is not worked out again, and changes nothing; strips between two grids are cleaned.
#include "support/testprogram.h"
#include "town/decide/findings.h"
#include "town/decide/groundwork.h"
#include "town/decisiongrids.h"
#include "town/townpack.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <numbers>
#include <random>

using namespace Qt::StringLiterals;
using town::Choice;
using town::Groundwork;
using town::Remark;
using towndecide::areaOf;
using towndecide::layerWith;
using towndecide::placeOf;
using towndecide::rect;
using Kind = town::TownPlace::Kind;

namespace {

const double kNorth = 111'195, kEast = kNorth * std::cos(31.1 * std::numbers::pi / 180); ///< metres of a degree

base::Result<town::TownGrids> madeWith(const town::FoundLayer &layer, const std::vector<town::Decision> &decisions, Groundwork *work)
{
    return town::gridsOf(layer, town::guessedColumns(layer.columns), *town::Projection::of(u"WGS84"_s), decisions, work);
}

/// So many rows and columns of grids, each some metres over the next one to the east and the north.
town::FoundLayer crowded(int rows, int columns)
{
    std::vector<std::vector<town::FoundPart>> records;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            records.push_back({{rect(121.2 + 0.0039 * column, 31.1 + 0.0039 * row), {}}});
    }
    return layerWith(records);
}

/// Two squares with so many metres between them.
town::FoundLayer apart(double metres) { return layerWith({{{rect(121.2, 31.1), {}}}, {{rect(121.204 + metres / kEast, 31.1), {}}}}); }

/// What lies between two processes in its parts, with a checksum that is right whatever stands in them.
struct KeptWork {
    quint32 magic = 0;
    QByteArray by;
    std::vector<std::pair<QByteArray, QByteArray>> answers;

    explicit KeptWork(const QByteArray &bytes)
    {
        QDataStream in(bytes);
        in.setVersion(QDataStream::Qt_6_4);
        QByteArray sum, body;
        in >> magic >> by >> sum >> body;
        QDataStream each(body);
        each.setVersion(QDataStream::Qt_6_4);
        quint32 count = 0;
        each >> count;
        for (quint32 i = 0; i < count && each.status() == QDataStream::Ok; ++i) {
            auto &[key, value] = answers.emplace_back();
            each >> key >> value;
        }
    }
    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray body, whole;
        QDataStream each(&body, QIODevice::WriteOnly), out(&whole, QIODevice::WriteOnly);
        each.setVersion(QDataStream::Qt_6_4);
        out.setVersion(QDataStream::Qt_6_4);
        each << quint32(answers.size());
        for (const auto &[key, value] : answers)
            each << key << value;
        out << magic << by << QCryptographicHash::hash(body, QCryptographicHash::Sha256) << body;
        return whole;
    }
};

/// Eight bytes as an answer has a count or a place.
QByteArray asCount(quint64 number)
{
    QByteArray bytes;
    QDataStream(&bytes, QIODevice::WriteOnly) << number;
    return bytes;
}

/// A strip between the grounds `one` and `other`, as an answer has it.
QByteArray gapAnswer(quint64 one, quint64 other)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const QPolygonF ground = rect(121.204, 31.1, 0.000005, 0.004);
    out << quint64(1) << quint64(ground.size());
    for (const QPointF &point : ground)
        out << point;
    out << quint64(0) << one << other << 200.0 << 0.5;
    return bytes;
}

void compareTowns(const base::Result<town::TownGrids> &one, const base::Result<town::TownGrids> &other)
{
    QVERIFY(one && other);
    QVERIFY(one->places == other->places);
    QVERIFY(one->remarks == other->remarks);
    QCOMPARE(one->outline, other->outline);
    QCOMPARE(one->grids.size(), other->grids.size());
    for (size_t i = 0; i < one->grids.size(); ++i) {
        QCOMPARE(one->grids[i].code, other->grids[i].code);
        QCOMPARE(one->grids[i].ring, other->grids[i].ring);
        QVERIFY(one->grids[i].holes == other->grids[i].holes);
        QVERIFY(one->grids[i].label == other->grids[i].label);
    }
}

} // namespace

class TestGroundwork : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCheckIsAsAFreshOne();
    void aDecisionWorksOutItsOwnPlaceAlone();
    void bytesThatAreNoneAreNothing_data();
    void bytesThatAreNoneAreNothing();
    void aWrongAnswerWithAGoodSumIsNotBelieved_data();
    void aWrongAnswerWithAGoodSumIsNotBelieved();
    void anotherVersionsAnswersAreNotKnown();
    void whatIsTooLongIsCut();
    void whatIsCleanedLeavesRoomForDecisions();
    void aNarrowStripGoesToOne_data();
    void aNarrowStripGoesToOne();
    void aStripThatIsTakenBackStays();
    void aStripAlongThreeIsNobodysTwice();
    void whatIsNoStripIsLeft();
};

/// At random decisions, one more each time, through the bytes that lie between two processes.
void TestGroundwork::aCheckIsAsAFreshOne()
{
    std::mt19937 random(7);
    const town::FoundLayer layer = crowded(3, 4);
    std::vector<town::Decision> decisions;
    QByteArray kept;
    for (int round = 0; round < 12; ++round) {
        Groundwork work = Groundwork::from(kept);
        const auto known = madeWith(layer, decisions, &work);
        compareTowns(known, madeWith(layer, decisions, nullptr));
        QVERIFY((round == 0) == (work.known() == 0));
        kept = work.bytes();
        std::vector<const town::TownPlace *> places;
        for (const town::TownPlace &place : known->places)
            places.push_back(&place);
        QVERIFY(!places.empty());
        const town::TownPlace &place = *places[random() % places.size()];
        const Choice choice = place.options[random() % place.options.size()].choice;
        std::erase_if(decisions, [&place](const town::Decision &each) { return each.place == place.key; });
        decisions.push_back({place.key, choice});
        if (round == 6)
            decisions.clear(); // all is taken back
    }
}

void TestGroundwork::aDecisionWorksOutItsOwnPlaceAlone()
{
    const town::FoundLayer layer = crowded(11, 11); // 11 * 10 * 2 strips, and corners that two have
    Groundwork first;
    const auto asked = madeWith(layer, {}, &first);
    QVERIFY(asked);
    QVERIFY2(asked->places.size() >= 60, qPrintable(QString::number(asked->places.size())));
    Groundwork again = Groundwork::from(first.bytes());
    static_cast<void>(madeWith(layer, {}, &again));
    QCOMPARE(again.worked(), quint64(0));
    QCOMPARE(again.known(), first.known() + first.worked());
    Groundwork decided = Groundwork::from(again.bytes());
    const auto grids = madeWith(layer, {{asked->places.front().key, Choice::Share}}, &decided);
    QVERIFY(grids);
    // Two grounds, each with eight neighbours and half a dozen questions at the most, and what one more grid that stays asks of its own.
    QVERIFY2(decided.worked() < 200 && decided.worked() * 5 < first.worked(), qPrintable(u"%1 of %2"_s.arg(decided.worked()).arg(first.worked())));
}

void TestGroundwork::bytesThatAreNoneAreNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    Groundwork work;
    static_cast<void>(madeWith(towndecide::strip(), {}, &work));
    const QByteArray good = work.bytes();
    QByteArray spoiled = good;
    spoiled[spoiled.size() / 2] = char(spoiled[spoiled.size() / 2] ^ 1);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a word") << QByteArray("groundwork");
    QTest::newRow("cut off") << good.first(good.size() / 2);
    QTest::newRow("one bit") << spoiled;
}

void TestGroundwork::bytesThatAreNoneAreNothing()
{
    QFETCH(QByteArray, bytes);
    Groundwork work = Groundwork::from(bytes);
    compareTowns(madeWith(towndecide::strip(), {}, &work), madeWith(towndecide::strip(), {}, nullptr));
    QCOMPARE(work.known(), quint64(0));
}

void TestGroundwork::aWrongAnswerWithAGoodSumIsNotBelieved_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a ground that is not there") << gapAnswer(0, 1'000'000);
    QTest::newRow("the first of none") << gapAnswer(~quint64(0), 1);
    QTest::newRow("between a ground and itself") << gapAnswer(1, 1);
    QTest::newRow("a list of more than there is") << asCount(~quint64(0));
    QTest::newRow("a ring of more than there is") << QByteArray(asCount(1) + asCount(0xffff'ffff));
    QTest::newRow("half a ring") << gapAnswer(0, 1).first(40);
    QTest::newRow("nothing") << QByteArray();
}

/// Every answer is the wrong one: whichever is asked for, it is worked out anew.
void TestGroundwork::aWrongAnswerWithAGoodSumIsNotBelieved()
{
    QFETCH(QByteArray, answer);
    const town::FoundLayer layer = apart(0.5);
    Groundwork first;
    static_cast<void>(madeWith(layer, {}, &first));
    KeptWork kept(first.bytes());
    QVERIFY(!kept.answers.empty());
    std::vector<town::FoundPart> grounds;
    for (const town::FoundShape &shape : layer.shapes)
        grounds.push_back(shape.parts.front());
    const auto gaps = Groundwork().gaps(grounds);
    QCOMPARE(gaps.size(), size_t(1));
    Groundwork asked;
    QVERIFY(asked.gaps(grounds) == gaps);
    KeptWork wrong(asked.bytes());
    QCOMPARE(wrong.answers.size(), size_t(1));
    wrong.answers.front().second = gapAnswer(0, 1);
    Groundwork believed = Groundwork::from(wrong.bytes());
    static_cast<void>(believed.gaps(grounds));
    QCOMPARE(believed.known(), quint64(1)); // a sound one is, or this test spoils nothing
    wrong.answers.front().second = answer;
    Groundwork again = Groundwork::from(wrong.bytes());
    QVERIFY(again.gaps(grounds) == gaps);
    QCOMPARE(again.known(), quint64(0));
    for (auto &each : kept.answers) {
        if (each.second.size() > 16) // more than a number, which any eight bytes are
            each.second = answer;
    }
    Groundwork spoiled = Groundwork::from(kept.bytes());
    QVERIFY(madeWith(layer, {}, &spoiled));
}

void TestGroundwork::anotherVersionsAnswersAreNotKnown()
{
    Groundwork first;
    static_cast<void>(madeWith(towndecide::strip(), {}, &first));
    KeptWork kept(first.bytes());
    Groundwork same = Groundwork::from(kept.bytes());
    static_cast<void>(madeWith(towndecide::strip(), {}, &same));
    QVERIFY(same.known() > 0);
    kept.by += '1';
    QVERIFY(Groundwork::isOne(kept.bytes())); // so it is written anew
    Groundwork other = Groundwork::from(kept.bytes());
    static_cast<void>(madeWith(towndecide::strip(), {}, &other));
    QCOMPARE(other.known(), quint64(0));
}

void TestGroundwork::whatIsTooLongIsCut()
{
    const town::FoundLayer layer = crowded(3, 4);
    Groundwork first;
    const auto whole = madeWith(layer, {}, &first);
    const QByteArray all = first.bytes(), half = first.bytes(all.size() / 2);
    QVERIFY(half.size() <= all.size() / 2);
    Groundwork again = Groundwork::from(half);
    compareTowns(madeWith(layer, {}, &again), whole);
    QVERIFY(again.known() > 0 && again.worked() > 0);
    Groundwork none = Groundwork::from(first.bytes(0));
    compareTowns(madeWith(layer, {}, &none), whole);
    QCOMPARE(none.known(), quint64(0));
}

void TestGroundwork::whatIsCleanedLeavesRoomForDecisions()
{
    const auto projection = town::Projection::of(u"WGS84"_s);
    QVERIFY(projection);
    town::Findings findings(*projection, {});
    const auto takes = [&findings](Kind kind, const QString &key) {
        if (!findings.wants(kind, key))
            return false;
        town::TownPlace place;
        place.kind = kind;
        place.key = key;
        static_cast<void>(findings.take(std::move(place)));
        return true;
    };
    for (int i = 0; i < town::kMostPlaces + 10; ++i)
        QCOMPARE(takes(i % 2 == 0 ? Kind::Gap : Kind::Spike, u"strip:%1"_s.arg(i)), i < town::kMostPlaces);
    for (int i = 0; i < town::kMostPlaces + 10; ++i)
        QCOMPARE(takes(Kind::Hole, u"hole:%1"_s.arg(i)), i < town::kMostPlaces);
    const auto places = findings.takePlaces();
    QCOMPARE(std::ranges::count(places, Kind::Hole, &town::TownPlace::kind), town::kMostPlaces);
}

void TestGroundwork::aNarrowStripGoesToOne_data()
{
    QTest::addColumn<double>("metres");
    QTest::addColumn<bool>("cleaned");
    QTest::newRow("nothing between them") << 0.0 << false;
    QTest::newRow("as borders are rounded") << 0.01 << false;
    QTest::newRow("ten centimetres") << 0.1 << true;
    QTest::newRow("half a metre") << 0.5 << true;
    QTest::newRow("ninety centimetres") << 0.9 << true;
    QTest::newRow("a metre and a tenth") << 1.1 << false;
    QTest::newRow("a lane") << 4.0 << false;
}

void TestGroundwork::aNarrowStripGoesToOne()
{
    QFETCH(double, metres);
    QFETCH(bool, cleaned);
    const town::FoundLayer layer = apart(metres);
    const auto grids = madeWith(layer, {}, nullptr);
    QVERIFY(grids);
    const town::TownPlace *place = placeOf(*grids, Kind::Gap);
    QCOMPARE(place != nullptr, cleaned);
    const double square = region::area(rect(121.2, 31.1)), strip = metres * 0.004 * kNorth;
    const double all = areaOf(grids->grids[0]) + areaOf(grids->grids[1]);
    QVERIFY2(std::abs(all - 2 * square - (cleaned ? strip : 0)) < std::max(2.0, strip * 0.1), qPrintable(QString::number(all - 2 * square)));
    QVERIFY(region::overlaps(grids->grids, 1).empty());
    if (!cleaned)
        return;
    QVERIFY2(std::abs(place->squareMetres - strip) < strip * 0.1 + 1, qPrintable(QString::number(place->squareMetres)));
    QVERIFY2(std::abs(place->widest - metres) < 0.05, qPrintable(QString::number(place->widest)));
    QVERIFY(!place->isOpen() && place->isCleaning() && place->option(Choice::TakeBack) != nullptr);
    const auto told = std::ranges::find(grids->remarks, place->key, &Remark::place);
    QVERIFY(told != grids->remarks.end() && told->kind == Remark::Kind::Cleaned && told->at && told->original);
    QTemporaryDir folder;
    const auto written = town::writePack(folder.filePath(u"pack"_s), town::packOf({u"示例镇"_s, u"SL"_s}, *grids));
    QVERIFY2(written, written ? "" : qPrintable(base::describe(written.error())));
    for (size_t i = 0; i < grids->grids.size(); ++i) // the loader finds nothing more to mend
        QVERIFY(std::abs(areaOf((*written)->grids[i]) - areaOf(grids->grids[i])) < 0.01);
}

void TestGroundwork::aStripThatIsTakenBackStays()
{
    const auto asked = madeWith(apart(0.5), {}, nullptr);
    QVERIFY(asked && placeOf(*asked, Kind::Gap));
    const QString key = placeOf(*asked, Kind::Gap)->key;
    const auto grids = madeWith(apart(0.5), {{key, Choice::TakeBack}}, nullptr);
    QVERIFY(grids);
    const double square = region::area(rect(121.2, 31.1));
    QVERIFY(std::abs(areaOf(grids->grids[0]) + areaOf(grids->grids[1]) - 2 * square) < 1);
    QVERIFY(placeOf(*grids, Kind::Gap) && placeOf(*grids, Kind::Gap)->chosen == Choice::TakeBack);
    QCOMPARE(grids->count(Remark::Kind::Cleaned), 0);
}

/// One grid on the one side, two on the other: what lies between goes to the one that has most of it, once.
void TestGroundwork::aStripAlongThreeIsNobodysTwice()
{
    const double gap = 0.4 / kEast;
    const town::FoundLayer layer =
        layerWith({{{rect(121.2, 31.1, 0.004, 0.008), {}}}, {{rect(121.204 + gap, 31.1), {}}}, {{rect(121.204 + gap, 31.104), {}}}});
    const auto grids = madeWith(layer, {}, nullptr);
    QVERIFY(grids);
    QCOMPARE(std::ranges::count(grids->places, Kind::Gap, &town::TownPlace::kind), 1);
    const double before = region::area(rect(121.2, 31.1, 0.004, 0.008)), strip = 0.4 * 0.008 * kNorth;
    QVERIFY(std::abs(areaOf(grids->grids[0]) - before - strip) < strip * 0.1);
    QVERIFY(region::overlaps(grids->grids, 1).empty());
}

/// A narrow bay in one grid, and two that meet at a corner alone.
void TestGroundwork::whatIsNoStripIsLeft()
{
    QPolygonF bay = rect(121.2, 31.1);
    bay.insert(2, QPointF(121.204, 31.102));
    bay.insert(3, QPointF(121.202, 31.102));
    bay.insert(4, QPointF(121.202, 31.102 + 0.5 / kNorth));
    bay.insert(5, QPointF(121.204, 31.102 + 0.5 / kNorth));
    const auto grids = madeWith(layerWith({{{bay, {}}}, {{rect(121.204, 31.104), {}}}}), {}, nullptr);
    QVERIFY(grids);
    QVERIFY(placeOf(*grids, Kind::Gap) == nullptr);
    QCOMPARE(grids->count(Remark::Kind::Cleaned), 0);
}

GRIDHALL_TEST(TestGroundwork, QCoreApplication)
#include "tst_groundwork.moc"

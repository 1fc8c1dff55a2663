// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/duplicates.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseState;
using live::CallMatter;
using live::Duplicate;
using live::LikeCase;

namespace {

const base::Instant kCallAt = base::fromMsec(1'762'500'000'000);
constexpr base::GeoPoint kHere{31.2, 121.27};
/// Metres in a degree of latitude on the sphere that base::distance() reckons with.
constexpr double kDegree = 6'371'008.8 * 3.14159265358979 / 180;

base::GeoPoint northOf(double metres) { return {kHere.latitude + metres / kDegree, kHere.longitude}; }

domain::Item likeItem(const QString &code, const QString &major, const QString &minor, double within = 50)
{
    domain::Item item;
    item.code = item.name = code;
    item.majorName = major;
    item.minorName = minor;
    item.sameWithin = {within};
    return item;
}

region::RegionPtr likeTown()
{
    auto town = std::make_shared<region::Region>();
    for (const domain::Item &item : {likeItem(u"noise"_s, u"environment"_s, u"building"_s), likeItem(u"dust"_s, u"environment"_s, u"building"_s),
                                     likeItem(u"smoke"_s, u"environment"_s, u"kitchen"_s), likeItem(u"cover"_s, u"roads"_s, u"covers"_s),
                                     likeItem(u"river"_s, u"water"_s, u"river"_s, 200)})
        town->rulebook.items.insert(item.code, item);
    region::Source people, machine;
    people.code = u"12345"_s;
    machine.code = u"sensor"_s;
    machine.sensor = true;
    town->sources = {people, machine};
    town->prepare();
    return town;
}

CallMatter theCall(const QString &item = u"noise"_s)
{
    CallMatter call;
    call.item = item;
    call.grid = u"12"_s;
    call.place = u"31号楼"_s;
    call.point = kHere;
    call.source = u"12345"_s;
    call.hasCaller = true;
    call.at = kCallAt;
    return call;
}

LikeCase likeAt(quint64 id, double metres, base::Milliseconds ago, const QString &item, bool isCallers)
{
    LikeCase other;
    other.id = {id};
    other.item = item;
    other.grid = u"12"_s;
    other.source = u"12345"_s;
    other.point = northOf(metres);
    other.state = CaseState::Dispatched;
    other.reportedAt = kCallAt - ago;
    other.isCallers = isCallers;
    return other;
}

} // namespace

/// Which case a call may be about: points by hand, and the count of repeats against a plain one.
class TestDuplicates final : public QObject {
    Q_OBJECT

private:
    const region::RegionPtr m_town = likeTown();

private Q_SLOTS:
    void points_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("item");
        QTest::addColumn<double>("metres");
        QTest::addColumn<qint64>("minutes");
        QTest::addColumn<bool>("caller");
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("time");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("total");
        QTest::addColumn<bool>("offered");
        const QString noise = u"noise"_s;
        const qint64 hour = 60, day = 24 * hour;
        QTest::newRow("the same caller an hour ago") << noise << noise << 0. << qint64(52) << true << 40 << 16 << 30 << 96 << true;
        QTest::newRow("twelve days ago") << noise << noise << 0. << 12 * day << false << 40 << 2 << 30 << 72 << true;
        QTest::newRow("half the radius") << noise << noise << 25. << qint64(30) << false << 30 << 20 << 30 << 80 << true;
        QTest::newRow("at the border") << noise << noise << 49.9 << qint64(31) << false << 20 << 16 << 30 << 66 << true;
        QTest::newRow("beyond it, although the points would do") << noise << noise << 60. << qint64(10) << true << 16 << 20 << 30 << 76 << false;
        QTest::newRow("twice the radius") << noise << noise << 100.1 << qint64(10) << false << 0 << 20 << 30 << 50 << false;
        QTest::newRow("an item with a radius of its own") << u"river"_s << u"river"_s << 60. << 13 * hour << false << 34 << 10 << 30 << 74 << true;
        QTest::newRow("the same minor class") << noise << u"dust"_s << 0. << qint64(10) << false << 40 << 20 << 20 << 80 << true;
        QTest::newRow("the same major class") << noise << u"smoke"_s << 0. << 2 * day << false << 40 << 6 << 10 << 56 << false;
        QTest::newRow("another kind") << noise << u"cover"_s << 0. << 5 * day << true << 40 << 4 << 0 << 54 << false;
        QTest::newRow("no item yet") << QString() << noise << 0. << qint64(10) << false << 40 << 20 << 0 << 60 << true;
        QTest::newRow("ninety days") << noise << noise << 0. << 90 * day << false << 40 << 1 << 30 << 71 << true;
    }
    void points()
    {
        QFETCH(QString, call);
        QFETCH(QString, item);
        QFETCH(double, metres);
        QFETCH(qint64, minutes);
        QFETCH(bool, caller);
        QFETCH(int, place);
        QFETCH(int, time);
        QFETCH(int, kind);
        QFETCH(int, total);
        QFETCH(bool, offered);
        const LikeCase other = likeAt(1, metres, std::chrono::minutes(minutes), item, caller);
        const live::Likeness likeness = live::likenessOf(*m_town, theCall(call), other);
        QCOMPARE(likeness.place, place);
        QCOMPARE(likeness.time, time);
        QCOMPARE(likeness.kind, kind);
        QCOMPARE(likeness.caller, caller ? 10 : 0);
        QCOMPARE(likeness.total(), total);
        QCOMPARE((Duplicate{other, likeness}.isOffered()), offered);
        QVERIFY(likeness.apart && std::abs(likeness.apart->value - metres) < 0.5);
    }

    void placesWithoutAPoint_data()
    {
        QTest::addColumn<QString>("element");
        QTest::addColumn<QString>("grid");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("points");
        QTest::addColumn<bool>("within");
        QTest::newRow("the same thing") << u"shop-1"_s << QString() << QString() << 40 << true;
        QTest::newRow("the same words") << QString() << QString() << u"３１号楼 "_s << 40 << true;
        QTest::newRow("the same words in another grid") << QString() << u"18"_s << u"31号楼"_s << 0 << false;
        QTest::newRow("the grid alone") << QString() << u"12"_s << u"5号楼"_s << 8 << false;
        QTest::newRow("nothing") << QString() << QString() << QString() << 0 << false;
    }
    void placesWithoutAPoint()
    {
        QFETCH(QString, element);
        QFETCH(QString, grid);
        QFETCH(QString, place);
        QFETCH(int, points);
        QFETCH(bool, within);
        CallMatter call = theCall();
        call.point.reset();
        call.element = u"shop-1"_s;
        LikeCase other = likeAt(1, 0, 10min, u"noise"_s, false);
        other.point.reset();
        other.element = element;
        other.grid = grid;
        other.place = place;
        const live::Likeness likeness = live::likenessOf(*m_town, call, other);
        QCOMPARE(likeness.place, points);
        QCOMPARE(likeness.isWithin, within);
    }

    void whoIsListed()
    {
        std::vector<LikeCase> cases{likeAt(1, 25, 10min, u"noise"_s, false), likeAt(2, 0, 52min, u"noise"_s, true),
                                    likeAt(3, 0, 10min, u"noise"_s, false),  likeAt(4, 0, 91 * 24h, u"noise"_s, true),
                                    likeAt(5, 0, 52min, u"noise"_s, true),   likeAt(6, 3000, 10min, u"cover"_s, false)};
        cases[2].state = CaseState::Merged; // its lead is there by itself
        cases[4].state = CaseState::Closed; // as like as the open one
        const auto found = live::duplicatesOf(*m_town, theCall(), cases);
        std::vector<quint64> ids;
        for (const Duplicate &each : found)
            ids.push_back(each.other.id.value);
        QCOMPARE(ids, (std::vector<quint64>{2, 5, 1}));
        QCOMPARE(live::duplicatesOf(*m_town, theCall(), cases, 1).size(), size_t(1));
        QCOMPARE(live::timesHere(*m_town, theCall(), cases), 4); // 1, 2 and 5 before; neither the merged one nor what is older
    }

    /// What the preview counts is what the severity rule calls repeats: within 50 m, or by the caller, in 30 days.
    void repeatsAreThoseOfTheRule()
    {
        QRandomGenerator dice(11);
        for (int round = 0; round < 200; ++round) {
            std::vector<LikeCase> cases;
            int expected = 1;
            for (quint64 id = 1; id <= 30; ++id) {
                const double metres = double(dice.bounded(110));
                const QString item = dice.bounded(2) ? u"noise"_s : u"cover"_s;
                LikeCase other = likeAt(id, metres, std::chrono::hours(dice.bounded(24 * 45)) + 1min, item, dice.bounded(5) == 0);
                other.isPart = dice.bounded(10) == 0;
                if (dice.bounded(10) == 0)
                    other.source = u"sensor"_s;
                const bool counts = !other.isPart && other.source != u"sensor"_s && kCallAt - other.reportedAt < 30 * 24h;
                const bool isHere = other.item == u"noise"_s && base::distance(kHere, *other.point).value <= 50;
                expected += counts && (isHere || other.isCallers) ? 1 : 0;
                cases.push_back(std::move(other));
            }
            QCOMPARE(live::repeatsOf(*m_town, theCall(), cases), expected);
        }
    }

    /// The desk's answer and the hall's rows: each case once, the newer of two words on how it stands, none that lies elsewhere.
    void bothSourcesAreOne()
    {
        const auto briefOf = [](quint64 id, double metres, CaseState state) {
            domain::CaseBrief brief;
            brief.id = {id};
            brief.item = u"noise"_s;
            brief.grid = u"12"_s;
            brief.point = northOf(metres);
            brief.state = state;
            brief.reportedAt = kCallAt - 10min;
            return brief;
        };
        live::CaseTable table;
        desk::Batch batch;
        batch.snapshot = true;
        batch.cases = {briefOf(1, 0, CaseState::OnScene), briefOf(2, 20, CaseState::Dispatched), briefOf(3, 5000, CaseState::Dispatched)};
        table.apply(batch);
        const desk::KnownCases known{{briefOf(1, 0, CaseState::Dispatched), {{}, u"15900006193"_s}, true, 2},
                                     {briefOf(9, 0, CaseState::Closed), {}, false, 0}};
        const auto cases = live::likeCases(*m_town, theCall(), table, known);
        QCOMPARE(cases.size(), size_t(3));
        QVERIFY(cases[0].id.value == 1 && cases[0].isCallers && cases[0].calls == 2 && cases[0].state == CaseState::OnScene);
        QVERIFY(cases[1].id.value == 9 && cases[2].id.value == 2 && !cases[2].isCallers);
    }
};

GRIDHALL_TEST(TestDuplicates, QCoreApplication)
#include "tst_duplicates.moc"

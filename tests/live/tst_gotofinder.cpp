// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/gotofinder.h"
#include "live/search/typedplace.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using live::GoToHit;
using live::GoToKind;

namespace {

QPolygonF goToSquare(double west, double south, double side)
{
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
}

/// Two grids, some things, a road in two pieces, a river, a metro line; one home of somebody vulnerable.
std::shared_ptr<region::Region> goToTown()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    town->grids.clear();
    town->lines.clear();
    town->elements.clear();
    town->grids.push_back({u"17"_s, u"明珠"_s, u"网格长·17"_s, goToSquare(121.26, 31.19, 0.01), {31.195, 121.265}, {}});
    town->grids.push_back({u"18"_s, u"西郊家园"_s, u"网格长·18"_s, goToSquare(121.27, 31.19, 0.01), {31.195, 121.275}, {}});
    town->elements.push_back({u"SP-0417"_s, u"shop"_s, u"明珠路商铺0417"_s, {31.1951, 121.2651}, u"17"_s});
    town->elements.push_back({u"XQ-01"_s, u"community"_s, u"吕家小区"_s, {31.1952, 121.2652}, u"17"_s});
    town->elements.push_back({u"RS-1"_s, u"care"_s, u"明珠独居老人"_s, {31.1953, 121.2653}, u"17"_s, false, true});
    town->elements.push_back({u"NO-NAME"_s, u"site"_s, QString(), {31.1954, 121.2654}, u"17"_s});
    town->lines.push_back({region::MapLine::Kind::Road, u"明珠路"_s, QPolygonF{{121.262, 31.192}, {121.263, 31.192}}, 2});
    town->lines.push_back({region::MapLine::Kind::Road, u"明珠路"_s, QPolygonF{{121.265, 31.192}, {121.270, 31.192}, {121.278, 31.192}}, 2});
    town->lines.push_back({region::MapLine::Kind::River, u"蟠龙港"_s, QPolygonF{{121.262, 31.191}, {121.278, 31.191}}, 2});
    town->lines.push_back({region::MapLine::Kind::Metro, u"17号线"_s, QPolygonF{{121.262, 31.194}, {121.278, 31.194}}, 1});
    town->prepare();
    return town;
}

domain::CaseBrief goToCase(quint64 id, const QString &title, bool open = true, bool placed = true)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.title = title;
    brief.place = u"崧泽大道"_s;
    brief.grid = u"17"_s;
    if (placed)
        brief.point = base::GeoPoint{31.1955, 121.2655};
    brief.state = open ? domain::CaseState::Dispatched : domain::CaseState::Closed;
    brief.level = domain::Severity::Blue;
    brief.reportedAt = support::mockNow();
    if (!open)
        brief.closedAt = support::mockNow();
    return brief;
}

struct GoToStage {
    explicit GoToStage(std::shared_ptr<region::Region> of = goToTown(), const std::vector<domain::CaseBrief> &cases = {})
        : town(std::move(of)), clock(support::mockNow()), feed(batchOf(cases)), hall(town, clock, feed)
    {
        hall.catchUp();
        while (finder.prepare(2)) {
        }
    }
    static desk::BatchPtr batchOf(const std::vector<domain::CaseBrief> &cases)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = cases;
        return batch;
    }
    region::RegionPtr town;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
    live::GoToFinder finder{hall};
};

QStringList named(const live::GoToAnswer &answer)
{
    QStringList names;
    for (const GoToHit &hit : answer.hits)
        names << (hit.kind == GoToKind::Case ? hit.code : hit.name);
    return names;
}

} // namespace

/// The field of the map that goes to a place.
class TestGoToFinder final : public QObject {
    Q_OBJECT

private:
    GoToStage m_stage{goToTown(), {goToCase(156, u"占道水果摊"_s), goToCase(157, u"占道烧烤"_s, false), goToCase(158, u"路灯不亮"_s, true, false)}};

private Q_SLOTS:
    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("the initials of three") << u"mzl"_s << QStringList{u"明珠路"_s, u"明珠路商铺0417"_s};
        QTest::newRow("the name of a grid, and what begins so") << u"明珠"_s << QStringList{u"明珠"_s, u"明珠路"_s, u"明珠路商铺0417"_s};
        QTest::newRow("syllables") << u"mingzhulu"_s << QStringList{u"明珠路"_s, u"明珠路商铺0417"_s};
        QTest::newRow("a grid's number") << u"18"_s << QStringList{u"西郊家园"_s};
        QTest::newRow("number and name") << u"18 西郊"_s << QStringList{u"西郊家园"_s};
        QTest::newRow("both together") << u"18西郊家园"_s << QStringList{u"西郊家园"_s};
        QTest::newRow("a river") << u"plg"_s << QStringList{u"蟠龙港"_s};
        QTest::newRow("a metro line") << u"17号线"_s << QStringList{u"17号线"_s};
        QTest::newRow("code") << u"sp-0417"_s << QStringList{u"明珠路商铺0417"_s};
        QTest::newRow("digits within") << u"0417"_s << QStringList{u"明珠路商铺0417"_s};
        QTest::newRow("full width") << u"ＳＰ－０４１７"_s << QStringList{u"明珠路商铺0417"_s};
        QTest::newRow("without a name its code") << u"no-name"_s << QStringList{u"NO-NAME"_s};
        QTest::newRow("v is ü") << u"lvjia"_s << QStringList{u"吕家小区"_s};
        QTest::newRow("u is ü") << u"lujia"_s << QStringList{u"吕家小区"_s};
        QTest::newRow("a case by its number") << u"1107-0156"_s << QStringList{u"1107-0156"_s};
        QTest::newRow("a case by its title") << u"水果"_s << QStringList{u"1107-0156"_s};
        QTest::newRow("a case by its title's initials") << u"zdsgt"_s << QStringList{u"1107-0156"_s};
        QTest::newRow("a case by its place") << u"szdd 水果"_s << QStringList{u"1107-0156"_s};
        QTest::newRow("a closed case is none") << u"烧烤"_s << QStringList();
        QTest::newRow("a case without a place") << u"路灯"_s << QStringList{u"1107-0158"_s};
        QTest::newRow("nobody vulnerable, by name") << u"独居"_s << QStringList();
        QTest::newRow("nobody vulnerable, by initials") << u"mzdj"_s << QStringList();
        QTest::newRow("nobody vulnerable, by code") << u"RS-1"_s << QStringList();
        QTest::newRow("one word of two is nowhere") << u"明珠 zzz"_s << QStringList();
        QTest::newRow("unknown") << u"qqqq"_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("only blanks") << u" \t\u3000 \n"_s << QStringList();
        QTest::newRow("only direction controls") << u"\u202e\u2066\u200f"_s << QStringList();
        QTest::newRow("controls within") << u"明\u202e珠路"_s << QStringList{u"明珠路"_s, u"明珠路商铺0417"_s};
        QTest::newRow("a zero character") << u"plg"_s + QChar(0) << QStringList{u"蟠龙港"_s};
        QTest::newRow("very long") << QString(100000, u'明') << QStringList();
        QTest::newRow("half a character") << QString(QChar(0xd83d)) << QStringList();
        QTest::newRow("no pattern") << u".*"_s << QStringList();
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, found);
        const live::GoToAnswer answer = m_stage.finder.find(typed);
        QCOMPARE(named(answer), found);
        QCOMPARE(answer.found, int(found.size()));
        QVERIFY(answer.refusal.isEmpty());
    }

    void coordinates_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isPlace"); // else refused
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<bool>("longitudeFirst");
        QTest::newRow("as maps give them") << u"31.19, 121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("without a blank") << u"31.19,121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("a Chinese comma") << u"31.19，121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("a pause mark") << u"31.19、121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("a blank") << u"31.19 121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("full width") << u"３１.１９，１２１.２８"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("a first number that no latitude has") << u"121.28, 31.19"_s << true << 31.19 << 121.28 << true;
        QTest::newRow("letters") << u"121.28E 31.19N"_s << true << 31.19 << 121.28 << true;
        QTest::newRow("letters for both ways") << u"20E, 10N"_s << true << 10.0 << 20.0 << true;
        QTest::newRow("words") << u"东经121.28 北纬31.19"_s << true << 31.19 << 121.28 << true;
        QTest::newRow("named") << u"lat: 31.19; lon: 121.28"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("degrees") << u"31.19° N, 121.28° E"_s << true << 31.19 << 121.28 << false;
        QTest::newRow("south and west") << u"33.9 S, 70.7 W"_s << true << -33.9 << -70.7 << false;
        QTest::newRow("minus") << u"-33.9, −70.7"_s << true << -33.9 << -70.7 << false;
        QTest::newRow("where both lines cross") << u"0, 0"_s << true << 0.0 << 0.0 << false;
        QTest::newRow("on the date line, from the west") << u"-16.8, -180"_s << true << -16.8 << -180.0 << false;
        QTest::newRow("a pole") << u"90, 0"_s << false << 0.0 << 0.0 << false; // no map shows it
        QTest::newRow("the other pole") << u"121.28E 90S"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("beside a pole") << u"89.9999, 121.28"_s << true << 89.9999 << 121.28 << false;
        QTest::newRow("beyond a pole") << u"90.001N, 0E"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("the corners of the world") << u"-90, 180"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("nought") << u"0,0"_s << true << 0.0 << 0.0 << false;
        QTest::newRow("two latitudes too large") << u"95, 200"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("longitude too large") << u"31.19, 180.001"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("latitude too large") << u"121.28, 90.5"_s << false << 0.0 << 0.0 << false;
        QTest::newRow("beyond any number") << u"%1, 5"_s.arg(QString(70, u'9')) << false << 0.0 << 0.0 << false;
        QTest::newRow("north twice") << u"31N, 29N"_s << false << 0.0 << 0.0 << false;
    }
    void coordinates()
    {
        QFETCH(QString, typed);
        QFETCH(bool, isPlace);
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(bool, longitudeFirst);
        const live::GoToAnswer answer = m_stage.finder.find(typed);
        QCOMPARE(answer.hits.size(), size_t(isPlace ? 1 : 0));
        QCOMPARE(answer.refusal.isEmpty(), isPlace);
        QVERIFY(isPlace || answer.refusal.endsWith(u'.'));
        if (!isPlace)
            return;
        QCOMPARE(answer.hits.front().kind, GoToKind::Coordinates);
        QCOMPARE(answer.hits.front().point, std::optional(base::GeoPoint{latitude, longitude}));
        QCOMPARE(answer.hits.front().longitudeFirst, longitudeFirst);
    }

    void noCoordinates_data()
    {
        QTest::addColumn<QString>("typed");
        for (const QString &typed : {u"31.19"_s, u"17 2"_s, u"31.19, "_s, u"1107-0156"_s, u"31.19, 121.28, 4"_s, u"nan, 5"_s, u"1e5, 2"_s, u","_s})
            QTest::newRow(qPrintable(typed)) << typed;
    }
    void noCoordinates()
    {
        QFETCH(QString, typed);
        QVERIFY(!live::placeTyped(typed));
        QVERIFY(m_stage.finder.find(typed).refusal.isEmpty());
    }

    void whatAPlaceBrings()
    {
        const GoToHit grid = m_stage.finder.find(u"西郊家园"_s).hits.front();
        QVERIFY(grid.kind == GoToKind::Grid && grid.code == u"18"_s && grid.point == std::optional(m_stage.town->grids[1].label));
        QVERIFY(grid.extent.value > 1000 && grid.extent.value < 2000); // the diagonal of 0.01°
        const GoToHit road = m_stage.finder.find(u"明珠路"_s).hits.front();
        QVERIFY(road.kind == GoToKind::Road && road.point == std::optional(base::GeoPoint{31.192, 121.270})); // within its longer piece
        const GoToHit shop = m_stage.finder.find(u"sp-0417"_s).hits.front();
        QVERIFY(shop.elementKind == u"shop"_s && shop.grid == u"17"_s && shop.extent.value == 0);
        const GoToHit one = m_stage.finder.find(u"0156"_s).hits.front();
        QVERIFY(one.caseId == base::CaseId{156} && one.level == domain::Severity::Blue && one.point);
        QVERIFY(!m_stage.finder.find(u"0158"_s).hits.front().point);
        QCOMPARE(m_stage.finder.find(u"31.195, 121.275"_s).hits.front().grid, u"18"_s);
        QVERIFY(m_stage.finder.find(u"39.9, 116.4"_s).hits.front().grid.isEmpty());
    }

    void casesComeAndGo()
    {
        GoToStage stage;
        QVERIFY(named(stage.finder.find(u"水果"_s)).isEmpty());
        stage.feed.publish({goToCase(7, u"水果摊"_s)});
        stage.hall.catchUp();
        QVERIFY(!stage.finder.isReady());
        QVERIFY(!stage.finder.prepare(100));
        QCOMPARE(named(stage.finder.find(u"水果"_s)), QStringList{u"1107-0007"_s});
        auto other = goToCase(7, u"路灯"_s);
        other.version = 2;
        stage.feed.publish({other});
        stage.hall.catchUp();
        QVERIFY(named(stage.finder.find(u"水果"_s)).isEmpty()); // at once, though the new title is not read yet
        QVERIFY(!stage.finder.prepare(100));
        QCOMPARE(named(stage.finder.find(u"ld"_s)), QStringList{u"1107-0007"_s});
        stage.feed.publish({goToCase(7, u"路灯"_s, false)});
        stage.hall.catchUp();
        QVERIFY(!stage.finder.prepare(100));
        QVERIFY(named(stage.finder.find(u"ld"_s)).isEmpty());
    }

    /// A hundred thousand things of one name: a few are told, the number is right, and another kind is among them.
    void manyAreBounded()
    {
        auto town = goToTown();
        for (int i = 0; i < 100'000; ++i)
            town->elements.push_back({u"MZ-%1"_s.arg(i), u"shop"_s, u"明珠商户%1"_s.arg(i), {31.195, 121.265}, u"17"_s});
        town->prepare();
        GoToStage stage(town, {});
        const live::GoToAnswer answer = stage.finder.find(u"mz"_s);
        QCOMPARE(answer.hits.size(), live::GoToFinder::kMostHits);
        QCOMPARE(answer.found, 100'000 + 3);
        QCOMPARE(answer.hits[0].name, u"明珠"_s);
        QVERIFY(named(answer).contains(u"明珠路"_s));
        QCOMPARE(stage.finder.find(u"明珠商户99999"_s).hits.front().code, u"MZ-99999"_s);
    }

    /// What a window asks for in pieces is what it would have got at once; another question begins anew.
    void piecesAnswerAsAWhole()
    {
        for (const QString &typed : {u"mzl"_s, u"明珠"_s, u"mingzhulu"_s, u"18 西郊"_s, u"占道"_s, u"31.195,121.265"_s, u"qqqq"_s, QString()}) {
            const live::GoToAnswer whole = m_stage.finder.find(typed);
            m_stage.finder.begin(u"蟠龙"_s);
            static_cast<void>(m_stage.finder.step(1));
            m_stage.finder.begin(typed);
            std::optional<live::GoToAnswer> answer;
            for (int steps = 0; !answer && steps < 10'000; ++steps)
                answer = m_stage.finder.step(1);
            QVERIFY(answer);
            QCOMPARE(answer->hits, whole.hits);
            QCOMPARE(answer->found, whole.found);
        }
    }
};

GRIDHALL_TEST(TestGoToFinder, QCoreApplication)
#include "tst_gotofinder.moc"

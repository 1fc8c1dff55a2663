// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/call/placefinder.h"
#include "support/dutytown.h"
#include "support/testprogram.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using live::PlaceKind;

namespace {

QPolygonF placeSquare(double west, double south, double side)
{
    return {{west, south}, {west + side, south}, {west + side, south + side}, {west, south + side}};
}

/// Two grids side by side, three things in the first, a road through both and one in the second.
region::RegionPtr placeTown()
{
    auto town = std::make_shared<region::Region>();
    town->grids.push_back({u"12"_s, u"二联苑"_s, u"网格长·12"_s, placeSquare(121.26, 31.19, 0.01), {31.195, 121.265}, {}});
    town->grids.push_back({u"18"_s, u"西郊家园"_s, u"网格长·18"_s, placeSquare(121.27, 31.19, 0.01), {31.195, 121.275}, {}});
    town->elements.push_back({u"SQ-0312-31"_s, u"community"_s, u"二联苑31号楼"_s, {31.1951, 121.2651}, u"12"_s});
    town->elements.push_back({u"SQ-0312-31B"_s, u"community"_s, u"二联苑31号车棚"_s, {31.1952, 121.2652}, u"12"_s});
    town->elements.push_back({u"shop-004"_s, u"shop"_s, u"京华商铺004"_s, {31.1960, 121.2660}, u"12"_s});
    town->lines.push_back({region::MapLine::Kind::Road, u"二联路"_s, QPolygonF{{121.262, 31.192}, {121.278, 31.192}}, 2});
    town->lines.push_back({region::MapLine::Kind::Road, u"西郊路"_s, QPolygonF{{121.272, 31.193}, {121.278, 31.193}}, 2});
    town->lines.push_back({region::MapLine::Kind::River, u"二联河"_s, QPolygonF{{121.262, 31.191}, {121.278, 31.191}}, 2});
    town->prepare();
    return town;
}

domain::CaseBrief placedCase(quint64 id, const QString &place, const QString &grid, int minute)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.place = place;
    brief.grid = grid;
    brief.point = base::GeoPoint{31.1955, 121.2655};
    brief.state = domain::CaseState::Dispatched;
    brief.reportedAt = base::fromMsec(1'762'000'000'000 + minute * 60'000LL);
    return brief;
}

QStringList namesOf(const std::vector<live::PlaceHit> &hits)
{
    QStringList names;
    for (const live::PlaceHit &hit : hits)
        names << hit.name;
    return names;
}

} // namespace

/// The one line for a place.
class TestPlaceFinder final : public QObject {
    Q_OBJECT

private:
    const region::RegionPtr m_town = placeTown();
    live::PlaceFinder m_finder{*m_town};

private Q_SLOTS:
    void kindsStandInTheirOrder()
    {
        m_finder.setAddresses({{u"二联苑31号2单元"_s, u"12"_s, base::GeoPoint{31.195, 121.265}, base::fromMsec(1)}});
        const auto hits = m_finder.find(u"二联"_s);
        std::vector<PlaceKind> kinds;
        for (const live::PlaceHit &hit : hits)
            kinds.push_back(hit.kind);
        QCOMPARE(kinds, (std::vector{PlaceKind::Element, PlaceKind::Element, PlaceKind::Address, PlaceKind::Grid, PlaceKind::Road}));
        QVERIFY2(!namesOf(hits).contains(u"二联河"_s), "a river is no place of a case");
    }

    void findsWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first"); // empty: nothing is found
        QTest::newRow("name") << u"二联苑31号车棚"_s << u"二联苑31号车棚"_s;
        QTest::newRow("a part of the name") << u"车棚"_s << u"二联苑31号车棚"_s;
        QTest::newRow("initials and digits") << u"ely31"_s << u"二联苑31号楼"_s;
        QTest::newRow("initials to the end") << u"ely31hcp"_s << u"二联苑31号车棚"_s;
        QTest::newRow("pinyin") << u"jinghuashangpu"_s << u"京华商铺004"_s;
        QTest::newRow("code") << u"sq-0312-31b"_s << u"二联苑31号车棚"_s;
        QTest::newRow("a whole code comes before a longer one") << u"SQ-0312-31"_s << u"二联苑31号楼"_s;
        QTest::newRow("full width") << u"ＥＬＹ３１"_s << u"二联苑31号楼"_s;
        QTest::newRow("words apart") << u"车棚 二联"_s << u"二联苑31号车棚"_s;
        QTest::newRow("a grid's code") << u"18"_s << u"西郊家园"_s;
        QTest::newRow("a road") << u"xjl"_s << u"西郊路"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("one word of two is elsewhere") << u"车棚 西郊"_s << QString();
        QTest::newRow("unknown") << u"zzzz"_s << QString();
    }
    void findsWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        m_finder.setAddresses({});
        const auto hits = m_finder.find(typed);
        QCOMPARE(hits.empty() ? QString() : hits.front().name, first);
    }

    /// The manual's example is found in the sample town as it is shipped.
    void theManualsExample()
    {
        const region::RegionPtr town = dutytown::town(u"xujing"_s);
        live::PlaceFinder finder{*town};
        const auto hits = finder.find(u"elysp021"_s);
        QVERIFY(!hits.empty());
        QCOMPARE(hits.front().name, u"二联苑商铺021"_s);
        for (const QString &page : {u"en"_s, u"zh"_s}) {
            QFile manual(QStringLiteral(GRIDHALL_SOURCE_DIR "/docs/manual/%1.md").arg(page));
            QVERIFY(manual.open(QIODevice::ReadOnly));
            QVERIFY(manual.readAll().contains("`elysp021`"));
        }
    }

    void whatAPlaceBrings()
    {
        m_finder.setAddresses({});
        const live::PlaceHit element = m_finder.find(u"京华"_s).front();
        QVERIFY(element.point == base::GeoPoint(m_town->elements[2].point) && element.grid == u"12"_s && element.code == u"shop-004"_s);
        const live::PlaceHit grid = m_finder.find(u"西郊家园"_s).front();
        QVERIFY(grid.kind == PlaceKind::Grid && !grid.point && grid.shown == m_town->grids[1].label && grid.grid == u"18"_s);
        const live::PlaceHit through = m_finder.find(u"二联路"_s).front();
        QVERIFY(through.kind == PlaceKind::Road && !through.point && through.grid.isEmpty());
        QCOMPARE(through.passes, (QStringList{u"12"_s, u"18"_s}));
        // 0.016 degrees of longitude at 31.192° N on the sphere of base::distance().
        const double metres = base::distance({31.192, 121.262}, {31.192, 121.278}).value;
        QVERIFY(std::abs(through.length.value - metres) < 1 && metres > 1500);
        const live::PlaceHit within = m_finder.find(u"西郊路"_s).front();
        QCOMPARE(within.grid, u"18"_s); // it runs through that one alone
    }

    void addressesOfBefore()
    {
        live::CaseTable table;
        desk::Batch batch;
        batch.snapshot = true;
        batch.cases = {placedCase(1, u"二联苑31号2单元"_s, u"12"_s, 1), placedCase(2, u"二联苑31号2单元"_s, u"12"_s, 9),
                       placedCase(3, u"二联苑5号"_s, u"12"_s, 5), placedCase(4, u"二联苑31号楼"_s, u"12"_s, 7), placedCase(5, QString(), u"12"_s, 8)};
        table.apply(batch);
        const auto addresses = live::pastAddresses(table);
        QStringList texts;
        for (const live::PastAddress &each : addresses)
            texts << each.text;
        QCOMPARE(texts, (QStringList{u"二联苑31号2单元"_s, u"二联苑31号楼"_s, u"二联苑5号"_s})); // the latest first, each once, none without words
        QCOMPARE(addresses.front().at, base::fromMsec(1'762'000'000'000 + 9 * 60'000LL));
        QCOMPARE(live::pastAddresses(table, 1).size(), size_t(1));
        m_finder.setAddresses(addresses);
        QStringList found;
        for (const live::PlaceHit &hit : m_finder.find(u"二联苑"_s)) {
            if (hit.kind == PlaceKind::Address)
                found << hit.name;
        }
        QCOMPARE(found, (QStringList{u"二联苑31号2单元"_s, u"二联苑5号"_s})); // the element by its very name is the element
    }
};

GRIDHALL_TEST(TestPlaceFinder, QCoreApplication)
#include "tst_placefinder.moc"

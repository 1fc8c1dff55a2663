// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/search/framecount.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using live::GeoFrame;

namespace {

struct FrameStage {
    FrameStage() : town(townWithThings()), clock(support::mockNow()), feed(cases()), hall(town, clock, feed) { hall.catchUp(); }
    static region::RegionPtr townWithThings()
    {
        auto town = std::make_shared<region::Region>(*support::mockRegion());
        town->elements = {{u"A"_s, u"site"_s, u"a"_s, {31.190, 121.280}, {}},
                          {u"B"_s, u"shop"_s, u"b"_s, {31.191, 121.281}, {}},
                          {u"C"_s, u"shop"_s, u"c"_s, {31.192, 121.282}, {}},
                          {u"D"_s, u"care"_s, u"d"_s, {31.191, 121.281}, {}, false, true}};
        town->prepare();
        return town;
    }
    static desk::BatchPtr cases()
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        const auto add = [&](quint64 id, std::optional<base::GeoPoint> point, domain::Severity level, domain::CaseState state) {
            domain::CaseBrief brief;
            brief.id = {id};
            brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
            brief.point = point;
            brief.level = level;
            brief.state = state;
            brief.reportedAt = support::mockNow() - std::chrono::minutes(id);
            if (!domain::isOpen(state))
                brief.closedAt = support::mockNow();
            batch->cases.push_back(brief);
        };
        add(1, base::GeoPoint{31.1907, 121.2803}, domain::Severity::Blue, domain::CaseState::Dispatched);
        add(2, base::GeoPoint{31.1911, 121.2811}, domain::Severity::Red, domain::CaseState::Dispatched);
        add(3, base::GeoPoint{31.1912, 121.2812}, domain::Severity::Blue, domain::CaseState::Accepted);
        add(4, base::GeoPoint{31.1912, 121.2812}, domain::Severity::Red, domain::CaseState::Closed);
        add(5, std::nullopt, domain::Severity::Red, domain::CaseState::Dispatched);
        return batch;
    }
    region::RegionPtr town;
    base::FixedClock clock;
    support::MockFeed feed;
    live::Hall hall;
};

QList<quint64> idsOf(const live::FrameCount &count)
{
    QList<quint64> ids;
    for (const base::CaseId id : count.cases)
        ids << id.value;
    return ids;
}

} // namespace

/// What lies in a frame that was drawn on the map.
class TestFrameCount final : public QObject {
    Q_OBJECT

private:
    FrameStage m_stage;

private Q_SLOTS:
    void whatLiesInAFrame_data()
    {
        QTest::addColumn<double>("south");
        QTest::addColumn<double>("north");
        QTest::addColumn<double>("west");
        QTest::addColumn<double>("east");
        QTest::addColumn<QList<quint64>>("cases");
        QTest::addColumn<QStringList>("elements");
        using Ids = QList<quint64>;
        // Worst first, then the oldest; the closed one and the one without a place never.
        QTest::newRow("across everything") << -90.0 << 90.0 << -180.0 << 180.0 << Ids{2, 3, 1} << QStringList{u"site 1"_s, u"shop 2"_s};
        QTest::newRow("nothing in it") << 31.2 << 31.21 << 121.2 << 121.21 << Ids() << QStringList();
        QTest::newRow("without ground") << 31.1 << 31.1 << 121.2 << 121.2 << Ids() << QStringList();
        QTest::newRow("one on its southern edge") << 31.1907 << 31.1910 << 121.2800 << 121.2804 << Ids{1} << QStringList();
        QTest::newRow("one on its northern edge") << 31.1900 << 31.1907 << 121.2800 << 121.2804 << Ids{1} << QStringList{u"site 1"_s};
        QTest::newRow("one on its western edge") << 31.1900 << 31.1909 << 121.2803 << 121.2804 << Ids{1} << QStringList();
        QTest::newRow("one on its eastern edge") << 31.1906 << 31.1909 << 121.2800 << 121.2803 << Ids{1} << QStringList();
        QTest::newRow("one at its corner") << 31.1911 << 31.1911 << 121.2811 << 121.2811 << Ids{2} << QStringList();
        QTest::newRow("a metre beside it") << 31.19071 << 31.1910 << 121.2800 << 121.2804 << Ids() << QStringList();
        QTest::newRow("elements on its edges") << 31.190 << 31.192 << 121.280 << 121.282 << Ids{2, 3, 1} << QStringList{u"site 1"_s, u"shop 2"_s};
    }
    void whatLiesInAFrame()
    {
        QFETCH(double, south);
        QFETCH(double, north);
        QFETCH(double, west);
        QFETCH(double, east);
        QFETCH(QList<quint64>, cases);
        QFETCH(QStringList, elements);
        live::FrameCounter counter(m_stage.hall);
        // Whichever corners a person drew it by.
        for (const auto &[one, other] : {std::pair(base::GeoPoint{south, west}, base::GeoPoint{north, east}),
                                         std::pair(base::GeoPoint{north, west}, base::GeoPoint{south, east}),
                                         std::pair(base::GeoPoint{north, east}, base::GeoPoint{south, west})}) {
            const live::FrameCount count = counter.count(GeoFrame::between(one, other));
            QCOMPARE(idsOf(count), cases);
            QStringList kinds;
            for (const auto &[kind, number] : count.elements)
                kinds << u"%1 %2"_s.arg(kind).arg(number);
            QCOMPARE(kinds, elements); // a home of somebody vulnerable is in none
            QCOMPARE(count.all(), int(cases.size()) + (elements.isEmpty() ? 0 : elements.size() == 1 ? 1 : 3));
        }
    }

    void itsGround()
    {
        QCOMPARE(live::squareMetres(GeoFrame::between({31.19, 121.28}, {31.19, 121.28})), 0.0);
        // The sphere: 4 π R².
        const double whole = live::squareMetres({-90, 90, -180, 180});
        QVERIFY(std::abs(whole / (4 * std::numbers::pi * 6'371'008.8 * 6'371'008.8) - 1) < 1e-9);
        // A small one is nearly flat: its sides by base::distance().
        const GeoFrame small = GeoFrame::between({31.19, 121.28}, {31.20, 121.29});
        const double high = base::distance({31.19, 121.28}, {31.20, 121.28}).value;
        const double wide = base::distance({31.195, 121.28}, {31.195, 121.29}).value;
        QVERIFY(std::abs(live::squareMetres(small) / (high * wide) - 1) < 1e-4);
    }
};

GRIDHALL_TEST(TestFrameCount, QCoreApplication)
#include "tst_framecount.moc"

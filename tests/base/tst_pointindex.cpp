// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pointindex.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <optional>
#include <random>

using namespace Qt::StringLiterals;

namespace {

/// Numbers at points, and what a loop over all of them finds.
struct Things {
    std::vector<std::optional<base::GeoPoint>> points;

    [[nodiscard]] std::vector<quint32> within(base::GeoPoint centre, double radius) const
    {
        std::vector<std::pair<double, quint32>> found;
        for (quint32 id = 0; id < points.size(); ++id) {
            if (points[id] && base::distance(centre, *points[id]).value <= radius)
                found.emplace_back(base::distance(centre, *points[id]).value, id);
        }
        std::ranges::sort(found);
        std::vector<quint32> ids;
        std::ranges::transform(found, std::back_inserter(ids), [](const auto &each) { return each.second; });
        return ids;
    }
};

std::vector<quint32> idsOf(const std::vector<base::PointIndex::Hit> &hits)
{
    std::vector<quint32> ids;
    std::ranges::transform(hits, std::back_inserter(ids), &base::PointIndex::Hit::id);
    return ids;
}

} // namespace

class TestPointIndex : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAScanFinds_data()
    {
        QTest::addColumn<double>("south");
        QTest::newRow("a town") << 31.15;
        QTest::newRow("the equator") << -0.03;
        QTest::newRow("far in the north") << 78.2;
        QTest::newRow("the southern half") << -54.8;
    }

    void findsWhatAScanFinds()
    {
        QFETCH(double, south);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> latitude(south, south + 0.06), longitude(121.24, 121.30);
        base::PointIndex index;
        Things things;
        const auto somewhere = [&] { return base::GeoPoint{latitude(random), longitude(random)}; };
        for (quint32 id = 0; id < 600; ++id) {
            // Every tenth stands where another does: a house of many reports.
            things.points.push_back(id % 10 == 9 ? things.points[id - 1] : std::optional(somewhere()));
            index.insert(id, *things.points.back());
        }
        for (quint32 id = 0; id < 600; id += 5) {
            index.remove(id, *things.points[id]);
            things.points[id].reset();
        }
        for (const double radius : {0.0, 50.0, 150.0, 900.0, 50'000.0}) {
            const base::GeoPoint at = *things.points[1];
            for (const base::GeoPoint centre : {somewhere(), at}) {
                const std::vector<quint32> expected = things.within(centre, radius);
                QCOMPARE(idsOf(index.within(centre, {radius})), expected);
                QCOMPARE(index.hasWithin(centre, {radius}), !expected.empty());
            }
        }
        index.clear();
        QVERIFY(!index.hasWithin(somewhere(), {1e7}));
    }

    void removesOnlyWhatIsThere()
    {
        base::PointIndex index;
        index.insert(1, {31.2, 121.3});
        index.remove(2, {31.2, 121.3});
        index.remove(1, {31.2, 121.4});
        QCOMPARE(idsOf(index.within({31.2, 121.3}, {1})), std::vector<quint32>{1});
    }
};

GRIDHALL_TEST(TestPointIndex, QCoreApplication)
#include "tst_pointindex.moc"

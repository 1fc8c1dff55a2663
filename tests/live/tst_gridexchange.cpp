// SPDX-License-Identifier: GPL-3.0-or-later
// A hall whose town gets other grids while it is looked at: every open case goes on counting, and keeps the code that it was filed with.
#include "live/cases/queuerow.h"
#include "live/hall.h"
#include "live/things/sensorpoints.h"
#include "region/ground/gridversions.h"
#include "region/pack/loader.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"
#include "support/versionedtown.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using support::VersionedTown;

class TestGridExchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void figuresGoWhereTheCasesLie();
    void figuresAreARecountAfterEveryChange();
    void rowsKeepTheirCodesAndNames();
    void theSameGridsChangeNothing();
    void sensorsOfAGridThatIsGoneStandWhereItWas();

private:
    struct Case {
        quint64 id;
        QString grid;
        std::optional<base::GeoPoint> point;
        domain::Severity level = domain::Severity::Red;
    };
    [[nodiscard]] static domain::CaseBrief briefOf(const Case &what)
    {
        domain::CaseBrief brief;
        brief.id = {what.id};
        brief.number = u"BOS%1"_s.arg(what.id);
        brief.grid = what.grid;
        brief.point = what.point;
        brief.level = what.level;
        brief.state = domain::CaseState::Filed;
        brief.reportedAt = brief.changedAt = kEve;
        brief.filedAt = kEve;
        return brief;
    }
    /// Open cases by grid, counted by hand over the hall's table; of a case without a grid of today by where it lies.
    [[nodiscard]] static QStringList counted(const live::Hall &hall)
    {
        QMap<QString, int> open;
        for (const live::CaseRow &row : hall.table().rows()) {
            if (!live::isOpen(row) || row.grid == 0)
                continue;
            QString code = hall.table().names().text(row.grid);
            if (std::ranges::find(hall.region().grids, code, &region::Grid::code) == hall.region().grids.end()) {
                const bool west = std::isnan(row.longitude) || row.longitude <= -80.415F;
                code = code == u"77"_s ? QString() : west ? u"01a"_s : u"01b"_s;
            }
            ++open[code];
        }
        QStringList lines;
        for (const region::Grid &grid : hall.region().grids)
            lines.append(u"%1 %2"_s.arg(grid.code).arg(open.value(grid.code)));
        return lines;
    }
    [[nodiscard]] static QStringList shown(const live::Hall &hall)
    {
        QStringList lines;
        for (const live::GridView &view : hall.grids())
            lines.append(u"%1 %2"_s.arg(view.code).arg(view.total()));
        return lines;
    }

    static const base::Instant kEve;
    std::unique_ptr<VersionedTown> m_town;
    region::RegionPtr m_before, m_after;
};

const base::Instant TestGridExchange::kEve = base::fromIso(u"2027-01-01T04:00:00Z"_s).value();

void TestGridExchange::initTestCase()
{
    m_town = std::make_unique<VersionedTown>();
    const auto region = region::openRegion(m_town->path());
    QVERIFY2(region, region ? "" : qPrintable(base::describe(region.error())));
    m_before = *region;
    m_after = region::withGridsOn(m_before, QDate(2027, 1, 1));
}

void TestGridExchange::figuresGoWhereTheCasesLie()
{
    const base::FixedClock clock(kEve + 1h);
    support::MockFeed feed;
    live::Hall hall(m_before, clock, feed);
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    for (const Case &each : std::vector<Case>{{1, u"01"_s, VersionedTown::kWest},
                                              {2, u"01"_s, VersionedTown::kEast},
                                              {3, u"01"_s, VersionedTown::kEast},
                                              {4, u"01"_s, {}},
                                              {5, u"02"_s, VersionedTown::kSecond},
                                              {6, {}, VersionedTown::kSecond},
                                              {7, u"77"_s, VersionedTown::kWest}})
        batch->cases.push_back(briefOf(each));
    feed.publish(batch);
    hall.catchUp();
    QCOMPARE(shown(hall), (QStringList{u"01 4"_s, u"02 1"_s}));
    std::vector<live::Changes> heard;
    connect(&hall, &live::Hall::changed, this, [&heard](const live::Changes &changes) { heard.push_back(changes); });

    hall.setRules(m_after);
    hall.catchUp();
    QCOMPARE(&hall.region(), m_after.get());
    QVERIFY(std::ranges::any_of(heard, &live::Changes::everything));
    QCOMPARE(shown(hall), (QStringList{u"01a 2"_s, u"01b 2"_s, u"02 1"_s}));
    QCOMPARE(hall.wall().levels[0].open, 7); // nothing is lost
    const auto pins = hall.pins();
    const auto pinOf = [&pins](quint64 id) { return std::ranges::find(pins, base::CaseId{id}, &live::PinView::id)->grid; };
    QCOMPARE(pinOf(1), u"01a"_s);
    QCOMPARE(pinOf(2), u"01b"_s);
    QCOMPARE(pinOf(7), u"77"_s);

    // What happens to them is named by the grids in which they count now.
    heard.clear();
    domain::CaseBrief ended = briefOf({2, u"01"_s, VersionedTown::kEast});
    ended.version = 2;
    ended.state = domain::CaseState::Closed;
    ended.closedAt = ended.endedAt = kEve + 1h;
    feed.publish(std::vector{ended});
    hall.catchUp();
    QCOMPARE(shown(hall), (QStringList{u"01a 2"_s, u"01b 1"_s, u"02 1"_s}));
    QVERIFY(!heard.empty() && heard.back().touchesGrid(1) && !heard.back().everything);

    hall.setRules(m_before); // a clock that is set back
    hall.catchUp();
    QCOMPARE(shown(hall), (QStringList{u"01 3"_s, u"02 1"_s}));
}

void TestGridExchange::figuresAreARecountAfterEveryChange()
{
    const base::FixedClock clock(kEve + 1h);
    support::MockFeed feed;
    live::Hall hall(m_before, clock, feed);
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    feed.publish(batch);
    quint32 seed = 7;
    const auto below = [&seed](quint32 most) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        return (seed >> 16) % most;
    };
    const QStringList codes{u"01"_s, u"01a"_s, u"01b"_s, u"02"_s, u"77"_s, QString()};
    const std::array<std::optional<base::GeoPoint>, 4> points{VersionedTown::kWest, VersionedTown::kEast, VersionedTown::kSecond, std::nullopt};
    for (quint32 round = 1; round <= 300; ++round) {
        Case one{1 + below(40), codes[int(below(6))], points[below(4)]};
        if (one.grid == u"01"_s && one.point && one.point->longitude > -80.41)
            one.point = VersionedTown::kEast; // a case of a grid lies in it
        domain::CaseBrief brief = briefOf(one);
        brief.version = round;
        if (below(4) == 0) {
            brief.state = domain::CaseState::Closed;
            brief.closedAt = brief.endedAt = kEve + 1h;
        }
        feed.publish(std::vector{brief});
        if (round % 50 == 0)
            hall.setRules(round % 100 == 0 ? m_before : m_after);
        hall.catchUp();
        if (&hall.region() == m_after.get())
            QCOMPARE(shown(hall), counted(hall));
    }
}

void TestGridExchange::rowsKeepTheirCodesAndNames()
{
    const base::FixedClock clock(kEve + 1h);
    support::MockFeed feed;
    live::Hall hall(m_before, clock, feed);
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    batch->cases = {briefOf({1, u"01"_s, VersionedTown::kEast}), briefOf({2, u"02"_s, VersionedTown::kSecond})};
    feed.publish(batch);
    hall.setRules(m_after);
    hall.catchUp();
    const auto row = [&hall](quint64 id) { return hall.queueRow(*hall.table().slotOf({id})); };
    QCOMPARE(row(1).grid, u"01"_s);
    QCOMPARE(row(1).gridName, u"Whole"_s);
    QCOMPARE(row(2).gridName, u"Second anew"_s);
    QCOMPARE(live::storedRow(*m_after, batch->cases.front()).gridName, u"Whole"_s);
}

void TestGridExchange::theSameGridsChangeNothing()
{
    const base::FixedClock clock(kEve + 1h);
    support::MockFeed feed;
    live::Hall hall(m_before, clock, feed);
    auto batch = std::make_shared<desk::Batch>();
    batch->snapshot = true;
    batch->cases = {briefOf({1, u"01"_s, VersionedTown::kEast})};
    feed.publish(batch);
    hall.catchUp();
    int heard = 0;
    connect(&hall, &live::Hall::changed, this, [&heard] { ++heard; });
    hall.setRules(std::make_shared<const region::Region>(*m_before));
    hall.catchUp();
    QCOMPARE(heard, 0);
}

void TestGridExchange::sensorsOfAGridThatIsGoneStandWhereItWas()
{
    QCOMPARE(live::SensorPoints(*m_before).spots().front().grid, 0);
    const live::SensorPoints after(*m_after);
    QCOMPARE(after.spots().front().grid, 0); // 01a: where the name of 01 stood
    QVERIFY(after.spotOf(u"smoke-01-2"_s));  // their codes stay what they are
}

GRIDHALL_TEST(TestGridExchange, QCoreApplication)
#include "tst_gridexchange.moc"

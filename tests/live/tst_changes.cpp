// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/hall.h"
#include "support/mockfeed.h"
#include "support/randomday.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;

namespace {

struct Figures {
    live::WallView wall;
    std::vector<live::GridView> grids;
    std::vector<live::DepartmentView> departments;
    explicit Figures(const live::Hall &hall) : wall(hall.wall()), grids(hall.grids()), departments(hall.departments()) {}
};

/// The day of the mockups, random things that happen in it, and what the hall says of them.
class Day {
public:
    explicit Day(quint32 seed)
        : m_region(support::mockRegion()), m_batch(support::mockupBatch(*m_region)), clock(support::mockNow()), m_feed(m_batch),
          hall(m_region, clock, m_feed), m_day(*m_region, *m_batch, seed)
    {
        QObject::connect(&hall, &live::Hall::changed, &hall, [this](const live::Changes &changes) { heard.push_back(changes); });
    }

    void happen(int cases)
    {
        m_feed.publish(m_day.next(cases, clock.now()));
        hall.catchUp();
    }

private:
    region::RegionPtr m_region;
    desk::BatchPtr m_batch;

public:
    base::FixedClock clock;

private:
    support::MockFeed m_feed;

public:
    live::Hall hall;
    std::vector<live::Changes> heard;

private:
    support::RandomDay m_day;
};

} // namespace

class TestChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotIsEverything();
    void whatDiffersIsNamed_data();
    void whatDiffersIsNamed();
    void nothingIsNamedForNothing();
    void clocksAreNamedAsTheyTurn();
    void aCaseThatLeftIsNamed();
};

void TestChanges::aSnapshotIsEverything()
{
    const base::FixedClock clock(support::mockNow());
    support::MockFeed feed;
    live::Hall hall(support::mockRegion(), clock, feed);
    std::vector<live::Changes> heard;
    connect(&hall, &live::Hall::changed, this, [&heard](const live::Changes &changes) { heard.push_back(changes); });
    feed.publish(support::mockupBatch(*support::mockRegion()));
    hall.catchUp();
    QCOMPARE(heard.size(), size_t(1));
    QVERIFY(heard.front().everything);
}

void TestChanges::whatDiffersIsNamed_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("cases");
    for (quint32 seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %u", seed) << seed << 1 + int(seed % 5);
}

void TestChanges::whatDiffersIsNamed()
{
    QFETCH(quint32, seed);
    QFETCH(int, cases);
    Day day(seed);
    size_t grids = 0, departments = 0;
    constexpr int kBatches = 30;
    for (int batch = 0; batch < kBatches; ++batch) {
        const Figures before(day.hall);
        day.heard.clear();
        day.happen(cases);
        const Figures after(day.hall);
        QCOMPARE(day.heard.size(), size_t(1));
        const live::Changes &said = day.heard.front();
        QVERIFY(!said.everything);
        QVERIFY(!said.cases.empty() && said.cases.size() <= size_t(cases));
        for (size_t level = 0; level < 5; ++level)
            QVERIFY(before.wall.levels[level] == after.wall.levels[level] || ((said.levels >> level) & 1));
        for (size_t grid = 0; grid < before.grids.size(); ++grid)
            QVERIFY(before.grids[grid] == after.grids[grid] || said.touchesGrid(int(grid)));
        for (size_t each = 0; each < before.departments.size(); ++each)
            QVERIFY(before.departments[each] == after.departments[each] || std::ranges::binary_search(said.departments, int(each)));
        grids += said.grids.size();
        departments += said.departments.size();
        QVERIFY(said.grids.size() <= size_t(2 * cases) && said.departments.size() <= size_t(2 * cases));
    }
    // A case stands in one place: a batch names few of all.
    QVERIFY(grids < kBatches * size_t(2 * cases) && departments < kBatches * size_t(2 * cases));
}

void TestChanges::nothingIsNamedForNothing()
{
    Day day(3);
    day.heard.clear();
    day.hall.catchUp();
    QVERIFY(day.heard.empty());
}

void TestChanges::clocksAreNamedAsTheyTurn()
{
    Day day(5);
    for (int step = 0; step < 60; ++step) {
        std::vector<live::Urgency> before;
        for (live::Slot slot = 0; slot < day.hall.table().rows().size(); ++slot)
            before.push_back(day.hall.urgency(slot));
        const Figures figures(day.hall);
        day.heard.clear();
        day.clock.advance(1min);
        day.hall.catchUp();
        const live::Changes said = day.heard.empty() ? live::Changes{} : day.heard.front();
        QVERIFY(!said.everything && said.cases.empty());
        for (live::Slot slot = 0; slot < before.size(); ++slot)
            QCOMPARE(said.touchesClock(slot), before[slot] != day.hall.urgency(slot));
        const Figures after(day.hall);
        for (size_t level = 0; level < 5; ++level) {
            const live::LevelView &was = figures.wall.levels[level], &is = after.wall.levels[level];
            QVERIFY((was.near == is.near && was.overdue == is.overdue) || ((said.levels >> level) & 1));
        }
        for (size_t each = 0; each < figures.departments.size(); ++each)
            QVERIFY(figures.departments[each].overdue == after.departments[each].overdue || std::ranges::binary_search(said.departments, int(each)));
    }
}

void TestChanges::aCaseThatLeftIsNamed()
{
    const base::FixedClock clock(support::mockNow());
    const desk::BatchPtr batch = support::mockupBatch(*support::mockRegion());
    support::MockFeed feed(batch);
    live::Hall hall(support::mockRegion(), clock, feed);
    hall.catchUp();
    domain::CaseBrief brief = batch->cases.front();
    const live::Slot slot = *hall.table().slotOf(brief.id);
    std::vector<live::Changes> heard;
    connect(&hall, &live::Hall::changed, this, [&heard](const live::Changes &changes) { heard.push_back(changes); });
    brief.state = domain::CaseState::Closed;
    brief.closedAt = brief.endedAt = brief.dueAt = clock.now() - 48h;
    feed.publish(std::vector{brief});
    hall.catchUp();
    QVERIFY(!hall.table().slotOf(brief.id));
    QCOMPARE(heard.size(), size_t(1));
    QVERIFY(heard.front().touchesCase(slot));
}

GRIDHALL_TEST(TestChanges, QCoreApplication)
#include "tst_changes.moc"

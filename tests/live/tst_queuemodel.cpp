// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/flood/floodfold.h"
#include "queuetest.h"
#include "region/rules/draft.h"
#include "support/modelprobe.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestQueueModel : public QueueTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void ordersByLevelThenTimeLeft();
    void saysWhatItsRowsSay();
    void anOpenDeadlineSaysSo();
    void filters_data();
    void filters();
    void listsWhatWaitsForItsPlace();
    void findsWhatItsRowsSay();
    void findsWhoHasItNow();
    void narrowsAndWidensText();
    void movesOneRow();
    void movesManyRowsAtOnce();
    void keepsPersistentIndexesWithTheirCases();
    void holdsStill();
    void neverStandsBehindItsCounts_data();
    void neverStandsBehindItsCounts();
    void onlyRowsOnScreenWaitForTheirPlace();
    void marksPending();
    void followsClocksUnderAFilter();

private:
    std::unique_ptr<support::ModelProbe> m_probe;
};

void TestQueueModel::init()
{
    begin();
    m_probe = std::make_unique<support::ModelProbe>(m_queue.get());
}

void TestQueueModel::cleanup()
{
    m_probe.reset();
    end();
}

void TestQueueModel::ordersByLevelThenTimeLeft()
{
    QCOMPARE(m_queue->rowCount(), 64);
    const QStringList first{u"1107-0184"_s, u"1107-0186"_s, u"1107-0167"_s, u"1107-0179"_s, u"1107-0185"_s,
                            u"1107-0182"_s, u"1107-0183"_s, u"1107-0160"_s, u"1107-0176"_s};
    for (int row = 0; row < first.size(); ++row)
        QCOMPARE(m_queue->rowAt(row).number, first[row]);
    // 挂起 is last, whatever its level.
    QVERIFY(m_queue->rowAt(63).suspended);
    for (int row = 1; row < 63; ++row) {
        const live::QueueRow before = m_queue->rowAt(row - 1), after = m_queue->rowAt(row);
        QVERIFY(domain::number(before.level) <= domain::number(after.level));
        QVERIFY(before.level != after.level || before.clock.dueAt <= after.clock.dueAt);
        QCOMPARE(m_queue->rowOf(after.id), row);
    }
    QCOMPARE(m_queue->rowOf({424242}), -1);
    QVERIFY(!m_queue->idAt(64).isValid());
}

void TestQueueModel::anOpenDeadlineSaysSo()
{
    domain::CaseBrief brief = openCases().front();
    brief.dueAt.reset();
    brief.stage.reset();
    brief.dueOpen = 2027;
    publish({brief});
    const auto text = [this, &brief](live::QueueColumn column) { return m_queue->index(m_queue->rowOf(brief.id), int(column)).data().toString(); };
    QCOMPARE(text(live::QueueColumn::Left), u"Open"_s);
    QCOMPARE(text(live::QueueColumn::Bar), u"calendar 2027 missing"_s);
    QCOMPARE(m_queue->rowAt(m_queue->rowOf(brief.id)).clock.urgency(m_hall->now()), live::Urgency::None);
}

void TestQueueModel::saysWhatItsRowsSay()
{
    const auto text = [this](int row, live::QueueColumn column) { return m_queue->index(row, int(column)).data().toString(); };
    QCOMPARE(text(1, live::QueueColumn::Title), u"架空线断落横在车道"_s);
    QCOMPARE(text(1, live::QueueColumn::Place), u"05 诸光 · 北青公路诸光路口"_s);
    QCOMPARE(text(1, live::QueueColumn::Source), u"12345热线"_s);
    QCOMPARE(text(1, live::QueueColumn::Department), u"城建中心"_s);
    QCOMPARE(text(1, live::QueueColumn::Left), u"04:08"_s);
    QCOMPARE(text(0, live::QueueColumn::Left), u"\u221200:41"_s);
    QCOMPARE(m_queue->index(0, 0).data(live::QueueModel::SeverityRole).toInt(), 1);
    QCOMPARE(m_queue->index(0, 0).data(live::QueueModel::CaseIdRole).toULongLong(), support::mockId(u"1107-0184"_s).value);
    for (int column = 1; column < live::kQueueColumns; ++column)
        QVERIFY(!m_queue->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestQueueModel::filters_data()
{
    QTest::addColumn<live::QueueFilter>("filter");
    QTest::addColumn<int>("count");
    const auto with = [](auto change) {
        live::QueueFilter filter;
        change(filter);
        return filter;
    };
    QTest::newRow("none") << live::QueueFilter() << 64;
    QTest::newRow("red") << with([](auto &f) { f.levels = 1; }) << 2;
    QTest::newRow("yellow and blue") << with([](auto &f) { f.levels = 4 | 8; }) << 37;
    QTest::newRow("waiting") << with([](auto &f) { f.waitingOnly = true; }) << 5;
    QTest::newRow("overdue") << with([](auto &f) { f.overdueOnly = true; }) << 4;
    QTest::newRow("near") << with([](auto &f) { f.nearOnly = true; }) << 7;
    QTest::newRow("supervised") << with([](auto &f) { f.supervisedOnly = true; }) << 0;
    QTest::newRow("department") << with([](auto &f) { f[live::Facet::Department] = {u"greenery"_s}; }) << 13;
    QTest::newRow("unknown department") << with([](auto &f) { f[live::Facet::Department] = {u"nobody"_s}; }) << 0;
    QTest::newRow("grid") << with([](auto &f) { f[live::Facet::Grid] = {u"11"_s}; }) << 6;
    QTest::newRow("source and level") << with([](auto &f) {
        f[live::Facet::Source] = {u"sensing"_s};
        f.levels = 2;
    }) << 3;
    QTest::newRow("short number") << with([](auto &f) { f.text = u"1107-0186"_s; }) << 1;
    QTest::newRow("Chinese") << with([](auto &f) { f.text = u"徐泾东站"_s; }) << 2;
    QTest::newRow("initials of a rare character") << with([](auto &f) { f.text = u"plg"_s; }) << 1;
    QTest::newRow("initials of the title") << with([](auto &f) { f.text = u"JKXDL"_s; }) << 1;
    QTest::newRow("two words") << with([](auto &f) { f.text = u" 松动  京华 "_s; }) << 1;
    QTest::newRow("a department") << with([](auto &f) { f.text = u"城管"_s; }) << 12;
    QTest::newRow("a department's short name") << with([](auto &f) { f.text = u"市场所"_s; }) << 5;
    QTest::newRow("a grid's name, in no title") << with([](auto &f) { f.text = u"国展"_s; }) << 6;
    QTest::newRow("a word and a department") << with([](auto &f) { f.text = u"路灯 城建"_s; }) << 1;
    QTest::newRow("nothing") << with([](auto &f) { f.text = u"does not occur"_s; }) << 0;
}

void TestQueueModel::filters()
{
    QFETCH(live::QueueFilter, filter);
    QFETCH(int, count);
    m_queue->setFilter(filter);
    QCOMPARE(m_queue->rowCount(), count);
    for (int row = 0; row < count; ++row)
        QCOMPARE(m_queue->rowOf(m_queue->idAt(row)), row);
    m_queue->setFilter({});
    QCOMPARE(m_queue->rowCount(), 64);
}

void TestQueueModel::listsWhatWaitsForItsPlace()
{
    QCOMPARE(m_hall->wall().outside, 0);
    live::QueueFilter filter;
    filter.outsideOnly = true;
    m_queue->setFilter(filter);
    QCOMPARE(m_queue->rowCount(), 0);
    domain::CaseBrief brief = openCases()[5];
    brief.outside = true;
    brief.grid.clear();
    brief.alarms = 2;
    publish({brief});
    QCOMPARE(m_hall->wall().outside, 1);
    QCOMPARE(m_queue->rowCount(), 1);
    QVERIFY(m_queue->rowAt(0).outside);
    QVERIFY2(m_queue->rowAt(0).title.endsWith(u" ×3"_s), qPrintable(m_queue->rowAt(0).title));
    QVERIFY(m_queue->index(0, int(live::QueueColumn::Place)).data().toString().startsWith(u"Outside the grids"_s));
    brief.outside = false; // a person gave it a grid
    brief.grid = u"11"_s;
    publish({brief});
    QCOMPARE(m_hall->wall().outside, 0);
    QCOMPARE(m_queue->rowCount(), 0);
}

/// Rows of a Chinese report stand in English on an English console; both are found there.
void TestQueueModel::findsWhatItsRowsSay()
{
    const domain::CaseBrief brief = openCases()[5];
    auto sources = std::make_shared<region::RuleSources>();
    sources->spoken.insert(brief.title, u"Flood wall"_s);
    sources->spoken.insert(brief.place, u"Songze Road"_s);
    auto english = std::make_shared<region::Region>(*m_region);
    sources->loaded = m_region;
    english->ruleSources = std::move(sources);
    for (region::Department &department : english->departments)
        department.name = department.code == brief.department ? u"Quayside office"_s : department.name;
    live::Hall hall(english, *m_clock, *m_feed);
    live::QueueModel queue(hall);
    QCOMPARE(queue.rowAt(queue.rowOf(brief.id)).title, u"Flood wall"_s);
    for (const QString &typed : {u"flood"_s, u"Songze road"_s, u"wall songze"_s, u"quayside wall"_s, brief.title, brief.place,
                                 m_region->department(brief.department)->name}) {
        live::QueueFilter filter;
        filter.text = typed;
        queue.setFilter(filter);
        QVERIFY2(queue.rowOf(brief.id) >= 0, qPrintable(typed));
        QVERIFY2(queue.rowCount() < 64, qPrintable(typed));
    }
}

// What is looked through is the case as it is now: another department has it, it lies in another grid.
void TestQueueModel::findsWhoHasItNow()
{
    domain::CaseBrief brief = openCases()[5];
    QVERIFY(brief.department != u"population"_s && brief.grid != u"33"_s);
    const auto finds = [&](const QString &typed) {
        live::QueueFilter filter;
        filter.text = typed;
        m_queue->setFilter(filter);
        return m_queue->rowOf(brief.id) >= 0;
    };
    const QString department = m_region->department(brief.department)->name, grid = m_region->grid(brief.grid)->name;
    QVERIFY(finds(department) && finds(grid) && finds(brief.grid) && !finds(u"人口办"_s));
    brief.department = u"population"_s;
    publish({brief});
    QVERIFY2(m_queue->rowOf(brief.id) >= 0, "while it is filtered");
    QVERIFY(finds(u"人口办"_s) && !finds(department));
    brief.grid = u"33"_s;
    publish({brief});
    QVERIFY(finds(u"方家窑"_s) && finds(u"33 人口办"_s));
}

void TestQueueModel::narrowsAndWidensText()
{
    live::QueueFilter filter;
    const QStringList steps{u"路"_s, u"路灯"_s, u"路灯三"_s, u"路"_s, u""_s, u"z"_s, u"zg"_s, u"zgl"_s, u""_s};
    for (const QString &text : steps) {
        filter.text = text;
        m_queue->setFilter(filter);
        live::QueueModel fresh(*m_hall);
        fresh.setFilter(filter);
        QCOMPARE(m_queue->rowCount(), fresh.rowCount());
        for (int row = 0; row < fresh.rowCount(); ++row)
            QCOMPARE(m_queue->idAt(row), fresh.idAt(row));
    }
}

void TestQueueModel::movesOneRow()
{
    domain::CaseBrief brief = openCases()[5];
    const int from = m_queue->rowOf(brief.id);
    brief.level = domain::Severity::Red;
    publish({brief});
    QCOMPARE(m_probe->moves, 1);
    QCOMPARE(m_probe->structural(), 1);
    QCOMPARE(m_queue->rowOf(brief.id), 1);
    QVERIFY(from != 1);
    // Only what changed is announced.
    m_probe->clear();
    brief.urges = 2;
    publish({brief});
    QCOMPARE(m_probe->structural(), 0);
    QCOMPARE(m_probe->dataChangedRows, 1);
    // Closed: the row goes; reopened it comes back.
    m_probe->clear();
    brief.state = domain::CaseState::Closed;
    brief.closedAt = brief.endedAt = m_clock->now();
    publish({brief});
    QCOMPARE(m_probe->removes, 1);
    QCOMPARE(m_queue->rowOf(brief.id), -1);
}

void TestQueueModel::movesManyRowsAtOnce()
{
    std::vector<domain::CaseBrief> cases = openCases();
    for (size_t i = 0; i < cases.size(); ++i) {
        if (i % 4 == 0) {
            cases[i].state = domain::CaseState::Closed;
            cases[i].closedAt = cases[i].endedAt = m_clock->now();
        } else {
            cases[i].level = domain::kSeverities[i % 5];
        }
    }
    domain::CaseBrief fresh = cases[1];
    for (quint64 id = 1; id <= 40; ++id) {
        fresh.id = {id};
        fresh.stageDueAt += 1s;
        cases.push_back(fresh);
    }
    publish(cases);
    QCOMPARE(m_queue->rowCount(), 48 + 40);
    QCOMPARE(m_probe->resets, 0);
    QCOMPARE(m_probe->moves, 0);
    QCOMPARE(m_probe->layouts, 0);
    QVERIFY(m_probe->dataChangedRows >= m_queue->rowCount() / 2); // one range over all that changed places
    QCOMPARE(m_probe->inserts, 1);
    QCOMPARE(m_probe->removes, 1);
    live::QueueModel again(*m_hall);
    for (int row = 0; row < again.rowCount(); ++row)
        QCOMPARE(m_queue->idAt(row), again.idAt(row));
}

void TestQueueModel::keepsPersistentIndexesWithTheirCases()
{
    std::mt19937 random(7);
    std::vector<domain::CaseBrief> cases = openCases();
    std::vector<std::pair<base::CaseId, QPersistentModelIndex>> kept;
    for (int row = 0; row < m_queue->rowCount(); row += 3)
        kept.emplace_back(m_queue->idAt(row), m_queue->index(row, int(live::QueueColumn::Title)));
    for (int round = 0; round < 30; ++round) {
        std::shuffle(cases.begin(), cases.end(), random);
        const auto many = static_cast<std::ptrdiff_t>(round % 2 == 0 ? 50 : 8);
        std::vector<domain::CaseBrief> changed(cases.begin(), cases.begin() + many);
        for (domain::CaseBrief &brief : changed) {
            brief.level = domain::kSeverities[random() % 5];
            brief.stageDueAt += base::Milliseconds(random() % 60'000);
        }
        publish(changed);
        for (const auto &[id, index] : kept) {
            QVERIFY(index.isValid());
            QCOMPARE(m_queue->idAt(index.row()), id);
            QCOMPARE(index.column(), int(live::QueueColumn::Title));
        }
    }
    for (domain::CaseBrief &brief : cases) {
        brief.state = domain::CaseState::Void;
        brief.endedAt = m_clock->now();
    }
    publish(cases);
    QCOMPARE(m_queue->rowCount(), 0);
    for (const auto &[id, index] : kept)
        QVERIFY(!index.isValid());
}

void TestQueueModel::holdsStill()
{
    m_queue->hold(true);
    domain::CaseBrief brief = openCases()[20];
    const int row = m_queue->rowOf(brief.id);
    brief.level = domain::Severity::Red;
    publish({brief});
    QCOMPARE(m_probe->structural(), 0);
    QCOMPARE(m_queue->rowOf(brief.id), row);
    QCOMPARE(m_queue->rowAt(row).level, domain::Severity::Red);
    // Only places wait: what ends goes, and what is new comes.
    domain::CaseBrief closed = openCases()[30];
    closed.state = domain::CaseState::Closed;
    closed.closedAt = closed.endedAt = m_clock->now();
    publish({closed});
    QCOMPARE(m_queue->rowCount(), 63);
    QCOMPARE(m_queue->rowOf(closed.id), -1);
    domain::CaseBrief fresh = openCases()[0];
    fresh.id = support::mockId(u"1107-0999"_s);
    fresh.level = domain::Severity::Red;
    publish({fresh});
    QCOMPARE(m_queue->rowCount(), 64);
    QVERIFY(m_queue->rowOf(fresh.id) >= 0 && m_queue->rowOf(fresh.id) < 3);
    QVERIFY(m_queue->rowOf(brief.id) > 3);
    m_queue->hold(false);
    QVERIFY(m_queue->rowOf(brief.id) < 4);
}

void TestQueueModel::neverStandsBehindItsCounts_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// Whatever comes, held or not, in a flood or not: rows and the cases that they stand for are what the strip counts, level by level.
void TestQueueModel::neverStandsBehindItsCounts()
{
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    live::FloodFold fold(*m_hall);
    connect(&fold, &live::FloodFold::changed, m_queue.get(), [&] { m_queue->setGroups(fold.groups()); });
    m_queue->setOnScreen([&] { return std::pair(0, 9); });
    std::vector<domain::CaseBrief> known = openCases();
    quint64 next = 5000;
    for (int step = 0; step < 200; ++step) {
        std::vector<domain::CaseBrief> changed;
        for (quint32 i = random() % 4; i > 0; --i) {
            domain::CaseBrief brief = known[random() % known.size()];
            const quint32 what = random() % 4;
            if (what == 0) { // new
                brief.id = {next++};
                brief.item = u"mock"_s;
                brief.grid = u"04"_s;
                brief.state = domain::CaseState::Dispatched;
                brief.closedAt.reset();
                brief.endedAt.reset();
                brief.reportedAt = m_clock->now();
                brief.filedAt = m_clock->now();
                known.push_back(brief);
            } else if (what == 1) {
                brief.state = domain::CaseState::Closed;
                brief.closedAt = brief.endedAt = m_clock->now();
            } else {
                brief.level = domain::kSeverities[random() % 5];
                brief.state = what == 2 ? domain::CaseState::OnScene : domain::CaseState::Dispatched;
                brief.closedAt.reset();
                brief.endedAt.reset();
                brief.stageDueAt += std::chrono::seconds(random() % 600);
            }
            // A batch tells each case once.
            if (std::ranges::find(changed, brief.id, &domain::CaseBrief::id) == changed.end())
                changed.push_back(brief);
        }
        if (random() % 5 == 0)
            m_queue->hold(random() % 2 == 0);
        m_clock->advance(std::chrono::milliseconds(random() % 1500));
        publish(changed);
        if (random() % 3 == 0)
            Q_EMIT m_hall->secondPassed();
        const live::WallView wall = m_hall->wall();
        QCOMPARE(m_queue->rowCount() + m_queue->folded(), wall.open());
        std::array<int, 5> rows{};
        for (int row = 0; row < m_queue->rowCount(); ++row)
            ++rows[domain::indexOf(m_queue->rowAt(row).level)];
        // A red one never stands behind another, not even for a frame.
        QCOMPARE(rows[0], wall.levels[0].open);
        for (size_t level = 1; level < rows.size(); ++level)
            QVERIFY(rows[level] <= wall.levels[level].open);
    }
    QVERIFY2(known.size() > 90, "the steps bring a flood");
}

void TestQueueModel::onlyRowsOnScreenWaitForTheirPlace()
{
    m_queue->setOnScreen([] { return std::pair(0, 9); });
    m_queue->hold(true);
    const base::CaseId near = m_queue->idAt(7), far = m_queue->idAt(40);
    const std::vector<domain::CaseBrief> all = openCases();
    for (const base::CaseId id : {near, far}) {
        domain::CaseBrief brief = *std::find_if(all.begin(), all.end(), [id](const auto &each) { return each.id == id; });
        brief.level = domain::Severity::Red;
        publish({brief});
    }
    QVERIFY2(m_queue->rowOf(far) < 3, "it was out of sight: nothing moves under anybody's eyes");
    QCOMPARE(m_queue->rowOf(near), 8);
    m_queue->hold(false);
    QVERIFY(m_queue->rowOf(near) < 4);
}

void TestQueueModel::marksPending()
{
    const base::CaseId id = m_queue->idAt(10);
    m_queue->setPending(id, true);
    m_queue->setPending(id, true);
    QVERIFY(m_queue->rowAt(10).pending);
    QCOMPARE(m_probe->dataChangedRows, 1);
    m_queue->setPending(id, false);
    QVERIFY(!m_queue->rowAt(10).pending);
}

void TestQueueModel::followsClocksUnderAFilter()
{
    live::QueueFilter filter;
    filter.overdueOnly = true;
    m_queue->setFilter(filter);
    QCOMPARE(m_queue->rowCount(), 4);
    m_clock->advance(4min + 8s + 1ms);
    m_hall->catchUp();
    QCOMPARE(m_queue->rowCount(), m_hall->wall().overdue());
    QVERIFY(m_queue->rowOf(support::mockId(u"1107-0186"_s)) >= 0);
}

GRIDHALL_TEST(TestQueueModel, QCoreApplication)
#include "tst_queuemodel.moc"

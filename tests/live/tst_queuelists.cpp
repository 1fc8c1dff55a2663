// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "live/cases/queuecolumn.h"
#include "queuetest.h"
#include "support/modelprobe.h"
#include "support/testprogram.h"

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

/// What stands beside a case's state, what a supervisor and a caller wait for, and how a number is said.
class TestQueueLists : public QueueTest {
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }
    void marksStandBesideTheState();
    void listsOpenRequestsForTime();
    void listsWhatIsToBeRevisited();
    void numbersSayTheirYearWhereTheyMust();
    void gridsSayTheirNameOnce_data();
    void gridsSayTheirNameOnce();
};

void TestQueueLists::marksStandBesideTheState()
{
    using live::Mark;
    domain::CaseBrief brief = openCases()[5];
    brief.supervised = brief.suspended = brief.extensionAsked = true;
    publish({brief});
    const live::QueueRow row = m_queue->rowAt(m_queue->rowOf(brief.id));
    QCOMPARE(row.state, brief.state);
    QCOMPARE(row.marks(), (std::vector{Mark::Suspended, Mark::ExtensionAsked, Mark::Supervised}));
    const QString said = m_queue->index(m_queue->rowOf(brief.id), int(live::QueueColumn::State)).data().toString();
    QVERIFY2(said.startsWith(domain::label(brief.state)), qPrintable(said));
    for (const Mark mark : row.marks())
        QVERIFY2(said.contains(live::label(mark)), qPrintable(said));
    brief.supervised = brief.suspended = brief.extensionAsked = false;
    publish({brief});
    QVERIFY(m_queue->rowAt(m_queue->rowOf(brief.id)).marks().empty());
}

void TestQueueLists::listsOpenRequestsForTime()
{
    live::QueueFilter filter;
    filter.extensionOnly = true;
    m_queue->setFilter(filter);
    QCOMPARE(m_queue->rowCount(), 0);
    domain::CaseBrief brief = openCases()[5];
    brief.extensionAsked = true;
    publish({brief});
    QCOMPARE(m_hall->wall().extensions, 1);
    QCOMPARE(m_queue->rowCount(), 1);
    brief.extensionAsked = false; // decided
    publish({brief});
    QCOMPARE(m_hall->wall().extensions, 0);
    QCOMPARE(m_queue->rowCount(), 0);
}

/// 回访: closed by the centre, from a source whose callers are rung back; also what was closed days ago, until somebody reached the caller.
void TestQueueLists::listsWhatIsToBeRevisited()
{
    auto plan = std::make_shared<domain::Plan>();
    plan->handling.revisitSources = {u"callers"_s};
    auto town = std::make_shared<region::Region>(*m_region);
    town->plan = plan;
    domain::CaseBrief brief = openCases()[3];
    brief.source = u"callers"_s;
    brief.state = domain::CaseState::Closed;
    brief.stage.reset();
    brief.handledAt = brief.closedAt = brief.endedAt = m_clock->now() - std::chrono::hours(50);
    brief.dueAt = brief.closedAt;
    domain::CaseBrief other = brief;
    other.id = {4711};
    other.source = u"patrol"_s; // nobody called
    domain::CaseBrief ofSource = brief;
    ofSource.id = {4712};
    ofSource.handledAt.reset(); // its source closed it
    live::Hall hall(town, *m_clock, *m_feed);
    live::QueueModel queue(hall);
    const support::ModelProbe probe(&queue);
    const auto tell = [&](const domain::CaseBrief &each) {
        m_feed->publish({each});
        hall.catchUp();
    };
    live::QueueFilter filter;
    filter.revisitOnly = true;
    queue.setFilter(filter);
    hall.catchUp();
    QCOMPARE(queue.rowCount(), 0);
    const int open = hall.wall().open();
    for (const domain::CaseBrief &each : {brief, other, ofSource})
        tell(each);
    QCOMPARE(hall.wall().revisits, 1);
    QCOMPARE(queue.rowCount(), 1);
    QCOMPARE(queue.idAt(0), brief.id);
    QCOMPARE(queue.rowAt(0).closedAt, brief.closedAt);
    QVERIFY(hall.wall().open() <= open); // it is no open case
    brief.state = domain::CaseState::Revisited;
    tell(brief);
    QCOMPARE(hall.wall().revisits, 0);
    QCOMPARE(queue.rowCount(), 0);
    // A week later nobody rings any more.
    brief.state = domain::CaseState::Closed;
    tell(brief);
    QCOMPARE(queue.rowCount(), 1);
    m_clock->advance(std::chrono::hours(7 * 24));
    hall.catchUp();
    QCOMPARE(hall.wall().revisits, 0);
    QCOMPARE(queue.rowCount(), 0);
}

void TestQueueLists::numbersSayTheirYearWhereTheyMust()
{
    domain::CaseBrief brief = openCases()[0];
    const auto said = [this](base::CaseId id) { return m_queue->rowAt(m_queue->rowOf(id)).number; };
    const QString before = said(brief.id);
    QVERIFY(!m_hall->hasLongNumbers());
    domain::CaseBrief earlier = brief;
    earlier.id = {4711};
    earlier.number = u"24"_s + brief.number.mid(2);
    publish({earlier});
    QVERIFY(m_hall->hasLongNumbers());
    QCOMPARE(said(brief.id), brief.number.left(2) + before);
    QCOMPARE(said(earlier.id), u"24"_s + before);
    // The same day and serial in another town's book: the whole number.
    domain::CaseBrief foreign = brief;
    foreign.id = {4712};
    foreign.number = brief.number.left(6) + u"ZX"_s + brief.number.mid(8);
    publish({foreign});
    QCOMPARE(said(foreign.id), foreign.number);
    QCOMPARE(said(brief.id), brief.number);
    QCOMPARE(m_hall->numberOf({4713}, earlier.number.left(2) + brief.number.mid(2)), earlier.number);
    for (domain::CaseBrief each : {earlier, foreign}) {
        each.state = domain::CaseState::Void;
        each.endedAt = m_clock->now() - std::chrono::hours(40);
        publish({each});
    }
    QVERIFY(!m_hall->hasLongNumbers());
    QCOMPARE(said(brief.id), before);
}

void TestQueueLists::gridsSayTheirNameOnce_data()
{
    QTest::addColumn<QString>("grid");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("number and name") << u"11"_s << u"国展"_s << u"11 国展"_s;
    QTest::newRow("named by its number") << u"11"_s << u"11"_s << u"11"_s;
    QTest::newRow("without a name") << u"11"_s << QString() << u"11"_s;
    QTest::newRow("none") << QString() << QString() << QString();
}

void TestQueueLists::gridsSayTheirNameOnce()
{
    QFETCH(QString, grid);
    QFETCH(QString, name);
    QTEST(live::gridText(grid, name), "text");
    live::QueueRow row;
    row.grid = grid;
    row.gridName = name;
    QTEST(live::gridText(row), "text");
}

GRIDHALL_TEST(TestQueueLists, QCoreApplication)
#include "tst_queuelists.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/plan.h"
#include "domain/rules/effects.h"
#include "live/hall.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Red that no supervisor has acknowledged within its limit, and suggestions that the table must not meet.
class TestAcknowledge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void lateFromTheFirstMomentAfterTheLimit();
    void acknowledgedFallenOrClosedIsNotLate();
    void theLongestWaitingStandsFirst();
    void withoutTheEffectNothingIsAsked();
    void suggestionsStayOutOfTheTable();

private:
    [[nodiscard]] static region::RegionPtr town(bool asks);
    [[nodiscard]] static domain::CaseBrief red(quint64 id, base::Milliseconds ago);
};

region::RegionPtr TestAcknowledge::town(bool asks)
{
    auto region = std::make_shared<region::Region>(*support::mockRegion());
    auto plan = std::make_shared<domain::Plan>();
    if (asks)
        plan->effects[domain::indexOf(domain::Severity::Red)].acknowledgeWithin = domain::TimeLimit{5, domain::LimitUnit::Minute};
    region->plan = plan;
    return region;
}

domain::CaseBrief TestAcknowledge::red(quint64 id, base::Milliseconds ago)
{
    domain::CaseBrief brief;
    brief.id.value = id;
    brief.version = 2;
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    brief.state = domain::CaseState::Accepted;
    brief.level = domain::Severity::Red;
    brief.reportedAt = support::mockNow() - ago;
    brief.filedAt = brief.unseenSince = support::mockNow() - ago;
    return brief;
}

void TestAcknowledge::lateFromTheFirstMomentAfterTheLimit()
{
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {red(1, 0ms)}}));
    const live::Hall hall(town(true), clock, feed);
    const_cast<live::Hall &>(hall).catchUp();
    QCOMPARE(hall.queueRow(*hall.table().slotOf(base::CaseId{1})).acknowledgeBy, std::optional(support::mockNow() + 5min));
    clock.advance(5min);
    QVERIFY(hall.unacknowledged().empty()); // exactly at the limit is in time
    clock.advance(1ms);
    QCOMPARE(hall.unacknowledged().size(), size_t(1));
    QVERIFY(hall.unacknowledged().front().unseen(hall.now()));
}

void TestAcknowledge::acknowledgedFallenOrClosedIsNotLate()
{
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {red(1, 10min), red(2, 10min), red(3, 10min), red(4, 10min)}}));
    live::Hall hall(town(true), clock, feed);
    hall.catchUp();
    QCOMPARE(hall.unacknowledged().size(), size_t(4));
    domain::CaseBrief seen = red(1, 10min), fallen = red(2, 10min), closed = red(3, 10min);
    seen.unseenSince.reset();
    fallen.level = domain::Severity::Orange;
    closed.state = domain::CaseState::Closed;
    closed.endedAt = closed.closedAt = support::mockNow();
    closed.unseenSince.reset();
    feed.publish({seen, fallen, closed});
    hall.catchUp();
    QCOMPARE(hall.unacknowledged().size(), size_t(1));
    QCOMPARE(hall.unacknowledged().front().id, base::CaseId{4});
}

void TestAcknowledge::theLongestWaitingStandsFirst()
{
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {red(1, 10min), red(2, 30min), red(3, 20min)}}));
    live::Hall hall(town(true), clock, feed);
    hall.catchUp();
    const auto late = hall.unacknowledged();
    QCOMPARE(late.size(), size_t(3));
    QCOMPARE(late[0].id, base::CaseId{2});
    QCOMPARE(late[2].id, base::CaseId{1});
}

void TestAcknowledge::withoutTheEffectNothingIsAsked()
{
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {red(1, 60min)}}));
    live::Hall hall(town(false), clock, feed);
    hall.catchUp();
    QVERIFY(hall.unacknowledged().empty());
    QVERIFY(!hall.queueRow(*hall.table().slotOf(base::CaseId{1})).acknowledgeBy);
}

void TestAcknowledge::suggestionsStayOutOfTheTable()
{
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(std::make_shared<desk::Batch>(desk::Batch{{1}, true, {red(1, 1min)}}));
    live::Hall hall(town(true), clock, feed);
    hall.catchUp();
    QSignalSpy heard(&hall, &live::Hall::suggestionsChanged);
    domain::CaseBrief suggestion = red(9, 1min);
    suggestion.state = domain::CaseState::Answered;
    suggestion.endedAt = support::mockNow();
    feed.publish({suggestion});
    hall.catchUp();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(hall.table().count(), 1);
    feed.publish({red(1, 1min)});
    hall.catchUp();
    QCOMPARE(heard.size(), 1);
}

GRIDHALL_TEST(TestAcknowledge, QCoreApplication)
#include "tst_acknowledge.moc"

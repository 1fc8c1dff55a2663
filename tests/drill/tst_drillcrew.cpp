// SPDX-License-Identifier: GPL-3.0-or-later
// The people that a drill plays: what they do next with a case, and when.
#include "domain/centre/plan.h"
#include "drill/drillcrew.h"
#include "http/smalltown.h"
#include "support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

base::Instant playedNoon() { return base::fromIso(u"2025-11-07T04:00:00Z"_s).value(); }

domain::CaseBrief brief(quint64 id, domain::CaseState state)
{
    domain::CaseBrief made;
    made.id = {id};
    made.version = 3;
    made.item = u"E01"_s;
    made.grid = u"11"_s;
    made.department = u"d1"_s;
    made.state = state;
    made.reportedAt = playedNoon();
    made.filedAt = playedNoon();
    made.stage = domain::Stage::Whole;
    made.stageStartedAt = playedNoon();
    made.stageDueAt = playedNoon() + std::chrono::minutes(30);
    made.dueAt = made.stageDueAt;
    made.changedAt = playedNoon();
    return made;
}

/// A feed that a test fills.
class HandFeed final : public desk::CaseFeed {
public:
    desk::Subscription onBatch(QObject *, std::function<void(const desk::BatchPtr &)> deliver) override
    {
        m_deliver = std::move(deliver);
        return {};
    }
    desk::Subscription onStatus(QObject *, std::function<void(const desk::FeedStatus &)>) override { return {}; }
    void publish(std::vector<domain::CaseBrief> cases)
    {
        m_deliver(std::make_shared<desk::Batch>(desk::Batch{.upTo = {1}, .snapshot = false, .cases = std::move(cases)}));
    }

private:
    std::function<void(const desk::BatchPtr &)> m_deliver;
};

/// Remembers what it was told to do.
class ListeningDesk final : public desk::CaseDesk {
public:
    QFuture<base::Result<desk::Receipt>> submit(domain::CaseOrder order) override
    {
        QPromise<base::Result<desk::Receipt>> promise;
        promise.start();
        const bool refuses = std::holds_alternative<domain::HandleCase>(order.body) && wantsPhoto;
        if (refuses)
            promise.addResult(base::Result<desk::Receipt>(base::fail(base::ErrorCode::Refused, u"The photo is missing."_s)));
        else
            promise.addResult(desk::Receipt{.id = order.caseId, .number = {}, .version = 1, .position = {1}});
        promise.finish();
        orders.push_back(std::move(order));
        return promise.future();
    }
    QFuture<base::Result<desk::CaseFile>> open(base::CaseId) override { return {}; }
    QFuture<base::Result<std::vector<domain::CaseBrief>>> search(desk::SearchRequest) override { return {}; }
    QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant) override { return {}; }
    QFuture<base::Result<desk::KnownCases>> known(desk::KnownRequest) override { return {}; }

    bool wantsPhoto = false;
    std::vector<domain::CaseOrder> orders;
};

/// A case as the played crew works it: from its dispatch to its closing, a minute after it was filed.
class Walk {
public:
    Walk(quint64 id, std::array<int, domain::kStages.size()> limits) : m_limits(limits), m_brief(brief(id, domain::CaseState::Dispatched))
    {
        m_brief.dueAt = playedNoon() + std::chrono::minutes(m_limits[size_t(domain::Stage::Whole)]);
    }
    /// When it was closed; none where it took another way.
    [[nodiscard]] std::optional<base::Instant> closedAt(const region::Region &town, const drill::DrillPlay &play)
    {
        base::Instant now = playedNoon() + std::chrono::minutes(1);
        while (m_brief.state != domain::CaseState::Closed) {
            startClock();
            const auto step = drill::planStep(town, m_brief, play, now);
            if (!step || !move(step->body))
                return std::nullopt;
            now = step->at;
            ++m_brief.version;
        }
        return now;
    }

private:
    void startClock()
    {
        using enum domain::CaseState;
        const auto own = m_brief.state == Dispatched ? domain::Stage::Respond
                         : m_brief.state == Accepted ? domain::Stage::Arrive
                         : m_brief.state == OnScene  ? domain::Stage::Handle
                                                     : domain::Stage::Close;
        m_brief.stage = m_limits[size_t(own)] > 0 ? own : domain::Stage::Whole;
        m_brief.stageDueAt = playedNoon() + std::chrono::minutes(m_limits[size_t(*m_brief.stage)]);
    }
    bool move(const domain::CaseOrderBody &body)
    {
        using enum domain::CaseState;
        if (std::holds_alternative<domain::AcceptCase>(body))
            m_brief.state = Accepted;
        else if (std::holds_alternative<domain::ReachScene>(body))
            m_brief.state = OnScene;
        else if (std::holds_alternative<domain::HandleCase>(body))
            m_brief.state = Handled;
        else if (std::holds_alternative<domain::RequestPostCheck>(body))
            m_brief.state = PostChecking;
        else if (std::holds_alternative<domain::CloseCase>(body))
            m_brief.state = Closed;
        else if (const auto *check = std::get_if<domain::ReportPostCheck>(&body)) {
            m_brief.state = check->passed ? Checked : OnScene;
            m_brief.reworks = quint16(m_brief.reworks + (check->passed ? 0 : 1));
        } else
            return false;
        return true;
    }

    const std::array<int, domain::kStages.size()> m_limits;
    domain::CaseBrief m_brief;
};

} // namespace

class DrillCrewTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksMostCasesInTime();
    void aShortLimitHoldsAllSteps_data();
    void aShortLimitHoldsAllSteps();
    void ringsCallersBack();
    void givesOrdersOnceAndOnlyForTheKnownVersion();
    void bringsThePhotoThatIsAskedFor();
};

void DrillCrewTest::worksMostCasesInTime()
{
    const region::RegionPtr town = smallTown();
    int inTime = 0, late = 0, left = 0;
    for (quint64 id = 1; id <= 1000; ++id) {
        const auto handled = drill::planStep(*town, brief(id, domain::CaseState::OnScene), {1}, playedNoon());
        const auto met = drill::planStep(*town, brief(id, domain::CaseState::Accepted), {1}, playedNoon());
        left += !met;
        if (handled && std::holds_alternative<domain::HandleCase>(handled->body)) {
            ++(handled->at <= playedNoon() + std::chrono::minutes(30) ? inTime : late);
            QVERIFY(handled->at > playedNoon());
            QCOMPARE(handled->actor.post, u"城管中队"_s);
        }
    }
    QVERIFY(inTime > 800);
    QVERIFY(late > 50 && late < 160);
    QCOMPARE(left, 0); // whatever course a case takes, it ends
}

void DrillCrewTest::aShortLimitHoldsAllSteps_data()
{
    QTest::addColumn<int>("respond");
    QTest::addColumn<int>("arrive");
    QTest::addColumn<int>("handle");
    QTest::addColumn<int>("whole");
    QTest::newRow("the whole alone, 15 minutes") << 0 << 0 << 0 << 15;
    QTest::newRow("handling and the whole, 10 minutes") << 0 << 0 << 10 << 10;
    QTest::newRow("handling and the whole, 30 minutes") << 0 << 0 << 30 << 30;
    QTest::newRow("handling and the whole, an hour") << 0 << 0 << 60 << 60;
    QTest::newRow("response and the whole, 10 minutes") << 5 << 0 << 0 << 10;
    QTest::newRow("response and the whole, 30 minutes") << 5 << 0 << 0 << 30;
    QTest::newRow("each step, 10 minutes") << 2 << 5 << 10 << 10;
    QTest::newRow("each step, 30 minutes") << 5 << 15 << 30 << 30;
    QTest::newRow("each step, 45 minutes") << 5 << 15 << 30 << 45;
    QTest::newRow("each step, days") << 0 << 30 << 1440 << 4320;
}

// A town that gives few steps a limit of their own has its cases closed in time as well: all that come in the hours before a drill begins, most of
// the others.
void DrillCrewTest::aShortLimitHoldsAllSteps()
{
    QFETCH(int, respond);
    QFETCH(int, arrive);
    QFETCH(int, handle);
    QFETCH(int, whole);
    const region::RegionPtr town = smallTown();
    const drill::DrillPlay before{1, &drill::drillScenarios().front(), playedNoon() + std::chrono::hours(1)}, live{1};
    const base::Instant due = playedNoon() + std::chrono::minutes(whole);
    int closed = 0, inTime = 0;
    for (quint64 id = 1; id <= 1000; ++id) {
        const auto prompt = Walk(id, {respond, arrive, handle, 0, whole}).closedAt(*town, before);
        QVERIFY(prompt);
        QVERIFY2(*prompt <= due, qPrintable(u"%1: %2 s late"_s.arg(id).arg((*prompt - due).count() / 1000)));
        if (const auto other = Walk(id, {respond, arrive, handle, 0, whole}).closedAt(*town, live)) {
            ++closed;
            inTime += *other <= due;
        }
    }
    QVERIFY2(closed > 850, qPrintable(QString::number(closed)));
    QVERIFY2(inTime > closed * 80 / 100, qPrintable(u"%1 of %2"_s.arg(inTime).arg(closed)));
}

// Who called is rung back, by day, and not for what the source closed itself.
void DrillCrewTest::ringsCallersBack()
{
    region::Region town = *smallTown();
    auto plan = std::make_shared<domain::Plan>();
    plan->handling.revisitSources = {u"12345"_s};
    town.plan = plan;
    int reached = 0, missed = 0;
    for (quint64 id = 1; id <= 400; ++id) {
        domain::CaseBrief closed = brief(id, domain::CaseState::Closed);
        closed.source = u"12345"_s;
        closed.handledAt = closed.closedAt = closed.endedAt = playedNoon() + std::chrono::minutes(id * 7);
        const auto step = drill::planStep(town, closed, {1}, *closed.closedAt);
        QVERIFY(step && step->at > *closed.closedAt && step->at < *closed.closedAt + std::chrono::hours(14));
        const int hour = town.toLocal(step->at).time().hour();
        QVERIFY2(hour >= 8 && hour < 20, qPrintable(QString::number(hour)));
        const auto &call = std::get<domain::RevisitCase>(step->body);
        QVERIFY(call.reached.has_value() && call.solved.has_value() == *call.reached);
        ++(*call.reached ? reached : missed);
        closed.handledAt.reset();
        QVERIFY(!drill::planStep(town, closed, {1}, *closed.closedAt));
    }
    QVERIFY2(reached > 300 && missed > 20, qPrintable(u"%1 %2"_s.arg(reached).arg(missed)));
}

void DrillCrewTest::givesOrdersOnceAndOnlyForTheKnownVersion()
{
    const region::RegionPtr town = smallTown();
    base::FixedClock clock(playedNoon());
    ListeningDesk desk;
    HandFeed feed;
    drill::DrillCrew crew(town, desk, feed, clock, {1});
    crew.start();
    auto checked = brief(1, domain::CaseState::Checked);
    feed.publish({checked, checked});
    QCOMPARE(desk.orders.size(), size_t(0)); // not yet
    clock.advance(std::chrono::minutes(2));
    feed.publish({checked});
    QCOMPARE(desk.orders.size(), size_t(1));
    QVERIFY(std::holds_alternative<domain::CloseCase>(desk.orders.front().body));
    QCOMPARE(desk.orders.front().seen, std::optional<quint32>(3));

    auto overtaken = brief(2, domain::CaseState::Checked);
    overtaken.changedAt = clock.now();
    feed.publish({overtaken});
    overtaken.state = domain::CaseState::Closed;
    overtaken.version = 4;
    clock.advance(std::chrono::minutes(2));
    feed.publish({overtaken});
    QCOMPARE(desk.orders.size(), size_t(1)); // somebody at a seat was quicker
    QTRY_COMPARE(crew.done(), quint64(1));
}

void DrillCrewTest::bringsThePhotoThatIsAskedFor()
{
    const region::RegionPtr town = smallTown();
    base::FixedClock clock(playedNoon());
    ListeningDesk desk;
    desk.wantsPhoto = true;
    HandFeed feed;
    drill::DrillCrew crew(town, desk, feed, clock, {1});
    crew.start();
    for (quint64 id = 1; id <= 20; ++id)
        feed.publish({brief(id, domain::CaseState::OnScene)});
    clock.advance(std::chrono::hours(2));
    feed.publish({});
    const auto photos = [&] {
        return std::ranges::count_if(desk.orders,
                                     [](const domain::CaseOrder &order) { return std::holds_alternative<domain::AddPhoto>(order.body); });
    };
    QTRY_VERIFY(photos() >= 15);
}

GRIDHALL_TEST(DrillCrewTest, QCoreApplication)
#include "tst_drillcrew.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/alarmrows.h"
#include "live/alarm/seatalarms.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseState;
using domain::Severity;
using live::AnnunciationHold;
using live::AnnunciationLife;
using SeatKind = domain::AnnunciationKind;

/// The alarms of one seat over a hall: what of a case is one, what ends it, and what outlives the program.
class TestAlarmSeat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotIsListedAndSilent();
    void acceptingAcknowledges();
    void whatEndsUnacceptedStays_data();
    void whatEndsUnacceptedStays();
    void loweredIsOneAnnunciation();
    void overdueGoesWithItsClock();
    void aStoreThatFails();
    void othersSeeWhatIsShelved();
    void anUnansweredCallAsksAgain();
    void acknowledgedOutlivesTheProgram();
    void eachPostHasItsOwnBook();
    void rungsNameWhoseTurnItIs();
};

namespace {

/// A hall with its centre, and a seat that looks at both.
struct SeatStage {
    explicit SeatStage(region::RegionPtr town = support::mockRegion()) : region(std::move(town))
    {
        dutytown::decideForReal(centre, clock);
        centre.now = clock.now();
    }

    domain::CaseBrief brief(quint64 id, Severity level, CaseState state) const
    {
        domain::CaseBrief made;
        made.id = base::CaseId{id};
        made.version = 1;
        made.number = u"251107XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
        made.title = u"案件 %1"_s.arg(id);
        made.item = u"mock"_s;
        made.grid = region->grids.front().code;
        made.level = level;
        made.state = state;
        made.reportedAt = made.filedAt.emplace(clock.now());
        return made;
    }
    void tell(std::vector<domain::CaseBrief> cases)
    {
        feed.publish(std::move(cases));
        hall.catchUp();
    }
    void pass(base::Milliseconds step)
    {
        clock.advance(step);
        centre.now = clock.now();
        hall.catchUp();
    }
    [[nodiscard]] const live::Annunciation *find(SeatKind kind, quint64 id, int stage = -1) const
    {
        return seat->annunciator().find({kind, base::CaseId{id}, stage, {}});
    }
    [[nodiscard]] AnnunciationLife lifeOf(SeatKind kind, quint64 id, int stage = -1) const
    {
        const live::Annunciation *each = find(kind, id, stage);
        return each ? each->standing.life : AnnunciationLife::Normal;
    }
    /// As when the program begins, or another seat does.
    void sit(live::DraftBook *book = nullptr)
    {
        seat = std::make_unique<live::SeatAlarms>(hall, &board, &duty, book);
        hall.catchUp();
    }

    region::RegionPtr region;
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed{std::make_shared<desk::Batch>(desk::Batch{{1}, true, {}})};
    support::FakeCentre centre{region};
    live::Hall hall{region, clock, feed};
    live::CentreBoard board{centre};
    live::DutyWatch duty{board, hall};
    std::unique_ptr<live::SeatAlarms> seat;
};

constexpr int kWhole = int(domain::Stage::Whole);

} // namespace

void TestAlarmSeat::aSnapshotIsListedAndSilent()
{
    SeatStage stage;
    stage.tell({stage.brief(1, Severity::Red, CaseState::Dispatched), stage.brief(2, Severity::Orange, CaseState::Filed),
                stage.brief(3, Severity::Yellow, CaseState::Dispatched), stage.brief(4, Severity::Orange, CaseState::Accepted)});
    stage.sit();
    QSignalSpy heard(stage.seat.get(), &live::SeatAlarms::alerted);
    QCOMPARE(stage.seat->load().unseen, 2);
    QCOMPARE(stage.seat->load().lately, 0);
    stage.pass(1s);
    QCOMPARE(heard.size(), 0);
    QCOMPARE(stage.seat->sounds().next(stage.clock.now()), std::optional(live::Sound::Red));
    stage.tell({stage.brief(5, Severity::Orange, CaseState::Filed)});
    QCOMPARE(heard.size(), 1);
    QCOMPARE(stage.seat->load().lately, 1);
    // A snapshot once more: nothing of it is news.
    auto again = std::make_shared<desk::Batch>(desk::Batch{{9}, true, {stage.brief(6, Severity::Orange, CaseState::Filed)}});
    stage.feed.publish(again);
    stage.hall.catchUp();
    QCOMPARE(heard.size(), 1);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 6), AnnunciationLife::Unacknowledged);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 5), AnnunciationLife::ReturnedUnseen); // gone, and nobody had seen it
}

void TestAlarmSeat::acceptingAcknowledges()
{
    SeatStage stage;
    stage.sit();
    stage.tell({stage.brief(1, Severity::Red, CaseState::Dispatched), stage.brief(2, Severity::Orange, CaseState::Dispatched)});
    QVERIFY(!stage.seat->acknowledge({SeatKind::RedWaits, base::CaseId{1}}));
    stage.tell({stage.brief(1, Severity::Red, CaseState::Accepted), stage.brief(2, Severity::Orange, CaseState::OnScene)});
    QVERIFY(!stage.find(SeatKind::RedWaits, 1));
    QVERIFY(!stage.find(SeatKind::OrangeWaits, 2));
    QCOMPARE(stage.seat->load().unseen, 0);
    // The department gives it back: it waits anew.
    stage.tell({stage.brief(1, Severity::Red, CaseState::Filed)});
    QCOMPARE(stage.lifeOf(SeatKind::RedWaits, 1), AnnunciationLife::Unacknowledged);
}

void TestAlarmSeat::whatEndsUnacceptedStays_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("suspended");
    QTest::newRow("closed") << int(Severity::Red) << int(CaseState::Closed) << false;
    QTest::newRow("void") << int(Severity::Red) << int(CaseState::Void) << false;
    QTest::newRow("suspended") << int(Severity::Red) << int(CaseState::Dispatched) << true;
    QTest::newRow("lowered to yellow") << int(Severity::Yellow) << int(CaseState::Dispatched) << false;
}

void TestAlarmSeat::whatEndsUnacceptedStays()
{
    QFETCH(int, level);
    QFETCH(int, state);
    QFETCH(bool, suspended);
    SeatStage stage;
    stage.sit();
    stage.tell({stage.brief(1, Severity::Red, CaseState::Dispatched)});
    domain::CaseBrief then = stage.brief(1, Severity(level), CaseState(state));
    then.suspended = suspended;
    if (!domain::isOpen(then.state))
        then.endedAt = stage.clock.now();
    stage.tell({then});
    QCOMPARE(stage.lifeOf(SeatKind::RedWaits, 1), AnnunciationLife::ReturnedUnseen);
    stage.pass(24h); // the table forgets what ended; the seat does not
    QCOMPARE(stage.lifeOf(SeatKind::RedWaits, 1), AnnunciationLife::ReturnedUnseen);
    QVERIFY(stage.seat->acknowledge({SeatKind::RedWaits, base::CaseId{1}}));
    QVERIFY(!stage.find(SeatKind::RedWaits, 1));
}

void TestAlarmSeat::loweredIsOneAnnunciation()
{
    SeatStage stage;
    stage.sit();
    QSignalSpy heard(stage.seat.get(), &live::SeatAlarms::alerted);
    stage.tell({stage.brief(1, Severity::Red, CaseState::Filed)});
    stage.tell({stage.brief(1, Severity::Orange, CaseState::Filed)});
    QCOMPARE(stage.seat->annunciator().all().size(), 1);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 1), AnnunciationLife::Unacknowledged);
    QCOMPARE(heard.size(), 1); // it was heard as red already
    stage.tell({stage.brief(1, Severity::Red, CaseState::Filed)});
    QCOMPARE(stage.seat->annunciator().all().size(), 1);
    QCOMPARE(heard.size(), 2);
}

void TestAlarmSeat::overdueGoesWithItsClock()
{
    SeatStage stage;
    stage.sit();
    QSignalSpy heard(stage.seat.get(), &live::SeatAlarms::alerted);
    domain::CaseBrief late = stage.brief(1, Severity::Yellow, CaseState::Accepted);
    late.stage = domain::Stage::Whole;
    late.stageStartedAt = stage.clock.now();
    late.stageDueAt = stage.clock.now() + 60s;
    stage.tell({late});
    stage.pass(60s);
    QCOMPARE(heard.size(), 0); // exactly at the limit is in time
    stage.pass(1s);
    QCOMPARE(heard.size(), 1);
    QCOMPARE(stage.lifeOf(SeatKind::Overdue, 1, kWhole), AnnunciationLife::Unacknowledged);
    QVERIFY(stage.seat->acknowledge({SeatKind::Overdue, base::CaseId{1}, kWhole}));
    stage.pass(10min);
    QCOMPARE(heard.size(), 1);                 // once
    late.stageDueAt = stage.clock.now() + 60s; // more time was granted
    stage.tell({late});
    QVERIFY(!stage.find(SeatKind::Overdue, 1, kWhole));
    stage.pass(61s);
    QCOMPARE(heard.size(), 2);
}

void TestAlarmSeat::aStoreThatFails()
{
    SeatStage stage;
    stage.sit();
    desk::FeedStatus status = stage.feed.status();
    status.health = desk::FeedStatus::Health::WriteFailing;
    status.sentence = u"The disk is full."_s;
    stage.feed.setStatus(status);
    QCOMPARE(stage.seat->load().unseen, 1);
    QCOMPARE(stage.seat->sounds().next(stage.clock.now()), std::optional(live::Sound::Offline));
    status.health = desk::FeedStatus::Health::Ready;
    stage.feed.setStatus(status);
    QCOMPARE(stage.seat->load().unseen, 1); // nobody has seen it
    stage.seat->acknowledgeAll();
    QCOMPARE(stage.seat->load().unseen, 0);
}

void TestAlarmSeat::othersSeeWhatIsShelved()
{
    SeatStage stage;
    stage.sit();
    const live::SeatAlarms other(stage.hall, &stage.board, &stage.duty, nullptr);
    stage.tell({stage.brief(1, Severity::Orange, CaseState::Filed)});
    const auto sent = stage.board.desk().submit({dutytown::kSeat, domain::ShelveAnnunciation{u"orange-waits"_s, u"251107XJ0001"_s, u"等待复核"_s}});
    QVERIFY(sent.result().has_value());
    for (const live::SeatAlarms *seat : std::initializer_list<const live::SeatAlarms *>{stage.seat.get(), &other}) {
        QCOMPARE(seat->load().unseen, 0);
        const auto rows = live::alarmRows(seat->annunciator());
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows.front().section, live::AlarmSection::Held);
        QCOMPARE(rows.front().shelf->by, u"坐席03"_s);
        QCOMPARE(rows.front().shelf->shelved.reason, u"等待复核"_s);
    }
    stage.pass(30min - 1ms);
    QCOMPARE(stage.seat->load().unseen, 0);
    stage.pass(1ms);
    QCOMPARE(stage.seat->load().unseen, 1);
    QCOMPARE(other.load().unseen, 1);
}

void TestAlarmSeat::anUnansweredCallAsksAgain()
{
    SeatStage stage(dutytown::town(u"tianlin"_s));
    stage.sit();
    stage.pass(1s);
    QSignalSpy heard(stage.seat.get(), &live::SeatAlarms::alerted);
    const domain::ContingencyPlan &plan = live::planOf(*stage.region).contingencies.front();
    const auto started = stage.board.desk().submit({dutytown::kLead, domain::StartPlan{plan.code, false, {}, u"人流聚集"_s}});
    QVERIFY(started.result().has_value());
    stage.pass(1s);
    QCOMPARE(heard.size(), qsizetype(plan.roles.size())); // each is called
    stage.seat->acknowledgeAll();
    QCOMPARE(stage.seat->load().unseen, 0);
    stage.pass(3min); // nobody has answered: the next contact's turn
    QCOMPARE(stage.seat->load().unseen, int(plan.roles.size()));
    const QString call = u"1:%1"_s.arg(plan.roles.front().code);
    QVERIFY(stage.seat->annunciator().find({SeatKind::CallUnanswered, {}, -1, call})->condition.title.contains(plan.name));
    const auto answered =
        stage.board.desk().submit({dutytown::kSeat, domain::AcknowledgeCall{1, plan.roles.front().code, plan.roles.front().contacts.front()}});
    QVERIFY(answered.result().has_value());
    stage.pass(1s);
    QVERIFY(!stage.seat->annunciator().find({SeatKind::CallUnanswered, {}, -1, call})); // the answer acknowledged it
}

void TestAlarmSeat::acknowledgedOutlivesTheProgram()
{
    QTemporaryDir folder;
    SeatStage stage;
    stage.tell({stage.brief(1, Severity::Orange, CaseState::Filed), stage.brief(2, Severity::Orange, CaseState::Filed),
                stage.brief(3, Severity::Orange, CaseState::Filed)});
    const auto open = [&](live::DraftBook &book, const QString &person) {
        QSignalSpy loaded(&book, &live::DraftBook::loaded);
        book.open(u"/stores/xujing"_s, person);
        QTRY_COMPARE(loaded.size(), 1);
    };
    {
        live::DraftBook book(folder.path(), stage.clock);
        stage.sit(&book);
        open(book, u"seat-3"_s);
        QVERIFY(stage.seat->acknowledge({SeatKind::OrangeWaits, base::CaseId{1}}));
        domain::CaseBrief closed = stage.brief(2, Severity::Orange, CaseState::Void);
        closed.endedAt = stage.clock.now();
        stage.tell({closed});
        QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 2), AnnunciationLife::ReturnedUnseen);
        QVERIFY(book.all().empty()); // nobody typed it: no draft that a person is told of
        stage.pass(1s);
        stage.seat.reset();
    }
    live::DraftBook book(folder.path(), stage.clock);
    stage.sit(&book);
    QSignalSpy heard(stage.seat.get(), &live::SeatAlarms::alerted);
    open(book, u"seat-3"_s);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 1), AnnunciationLife::Acknowledged);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 2), AnnunciationLife::ReturnedUnseen);
    QCOMPARE(stage.find(SeatKind::OrangeWaits, 2)->condition.title, u"案件 2"_s);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 3), AnnunciationLife::Unacknowledged);
    stage.pass(1s);
    QCOMPARE(heard.size(), 0);
}

void TestAlarmSeat::eachPostHasItsOwnBook()
{
    QTemporaryDir folder;
    SeatStage stage;
    stage.tell({stage.brief(1, Severity::Orange, CaseState::Filed)});
    live::DraftBook book(folder.path(), stage.clock);
    stage.sit(&book);
    QSignalSpy loaded(&book, &live::DraftBook::loaded);
    const auto sitDown = [&](const QString &person) {
        const auto before = loaded.size();
        book.open(u"/stores/xujing"_s, person);
        // Something happens while the pages are read: they are not overwritten by the one who got up.
        stage.tell({stage.brief(100 + quint64(before), Severity::Orange, CaseState::Filed)});
        stage.pass(1s);
        QTRY_COMPARE(loaded.size(), before + 1);
        stage.pass(1s);
    };
    sitDown(u"seat-3"_s);
    QVERIFY(stage.seat->acknowledge({SeatKind::OrangeWaits, base::CaseId{1}}));
    sitDown(u"seat-4"_s);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 1), AnnunciationLife::Unacknowledged);
    sitDown(u"seat-3"_s);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 1), AnnunciationLife::Acknowledged);
    sitDown(u"seat-4"_s);
    QCOMPARE(stage.lifeOf(SeatKind::OrangeWaits, 1), AnnunciationLife::Unacknowledged);
}

void TestAlarmSeat::rungsNameWhoseTurnItIs()
{
    auto town = std::make_shared<region::Region>(*support::mockRegion());
    auto plan = std::make_shared<domain::Plan>();
    plan->escalation = {{u"值班长"_s, {5, domain::LimitUnit::Minute}}, {u"中心值班领导"_s, {10, domain::LimitUnit::Minute}}};
    town->plan = plan;
    SeatStage stage(town);
    stage.sit();
    domain::CaseBrief red = stage.brief(1, Severity::Red, CaseState::Accepted);
    red.unseenSince = stage.clock.now();
    stage.tell({red, stage.brief(2, Severity::Red, CaseState::Accepted)});
    QVERIFY(stage.seat->escalationOf(base::CaseId{1})->post.isEmpty());
    QCOMPARE(stage.seat->escalationOf(base::CaseId{1})->nextPost, u"值班长"_s);
    stage.pass(5min + 1ms);
    QCOMPARE(stage.seat->escalationOf(base::CaseId{1})->post, u"值班长"_s);
    stage.pass(5min);
    QCOMPARE(stage.seat->escalationOf(base::CaseId{1})->post, u"中心值班领导"_s);
    QVERIFY(!stage.seat->escalationOf(base::CaseId{2})); // acknowledged
    QVERIFY(!stage.seat->escalationOf(base::CaseId{3})); // no such case
}

GRIDHALL_TEST(TestAlarmSeat, QCoreApplication)
#include "tst_alarmseat.moc"

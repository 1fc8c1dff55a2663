// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuemodel.h"
#include "live/flood/floodfold.h"
#include "live/flood/floodscribe.h"
#include "support/dutytown.h"
#include "support/mockfeed.h"
#include "support/modelprobe.h"
#include "support/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;

/// When so much comes in that alike cases stand in one row.
class TestFlood : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsAboveTenAndEndsBelowFive();
    void groups_data();
    void groups();
    void redAndOpenedStandAlone();
    void theQueueShowsOneRowForAlike();
    void aFilterShowsEveryCase();
    void whatWasThereBeforeIsNoFlood();
    void whatTurnsRedStandsAloneAtOnce();
    void theRecordIsWhatCame();
    void aFullRecordGoesOnInAnother();
    void oneOfTwoSeatsWrites();
    void theNextFloodBeginsAfterTheLast();
};

namespace {

live::FloodCase caseOf(quint64 id, quint32 grid, quint32 kind, Severity level = Severity::Yellow) { return {base::CaseId{id}, level, grid, kind}; }

/// A hall to which alike cases come: `count` in one grid, all of the mock item.
struct Storm {
    explicit Storm(int count, Severity level = Severity::Yellow, base::Milliseconds before = {})
    {
        const desk::BatchPtr day = support::mockupBatch(*region);
        const auto like =
            std::find_if(day->cases.begin(), day->cases.end(), [](const auto &brief) { return brief.state == domain::CaseState::Dispatched; });
        for (int i = 0; i < count; ++i) {
            domain::CaseBrief brief = *like;
            brief.id = support::mockId(u"1107-%1"_s.arg(5000 + i));
            brief.number = u"251107XJ%1"_s.arg(5000 + i);
            brief.level = level;
            brief.item = u"mock"_s;
            brief.grid = u"04"_s;
            brief.reportedAt = clock.now() - before;
            brief.filedAt = brief.reportedAt;
            fresh.push_back(brief);
        }
        rowsBefore = queue.rowCount();
        feed.publish(fresh);
        second();
    }
    void second()
    {
        hall.catchUp();
        Q_EMIT hall.secondPassed();
        queue.setGroups(fold.groups());
    }
    region::RegionPtr region = support::mockRegion();
    base::FixedClock clock{support::mockNow()};
    support::MockFeed feed{support::mockupBatch(*region)};
    live::Hall hall{region, clock, feed};
    live::QueueModel queue{hall};
    support::ModelProbe probe{&queue};
    live::FloodFold fold{hall};
    std::vector<domain::CaseBrief> fresh;
    int rowsBefore = 0;
};

} // namespace

void TestFlood::beginsAboveTenAndEndsBelowFive()
{
    live::Flood flood;
    const auto at = [](int minute) { return base::fromMsec(minute * 60'000); };
    for (int i = 0; i < 10; ++i)
        flood.arrived(at(0));
    QVERIFY(!flood.look(at(1)));
    QVERIFY(!flood.isOn());
    flood.arrived(at(2));
    QVERIFY(flood.look(at(2)));
    QCOMPARE(flood.since(), std::optional(at(0)));
    QCOMPARE(flood.count(), 11);
    QVERIFY(!flood.look(at(3)));
    for (int i = 0; i < 5; ++i)
        flood.arrived(at(4));
    // Ten minutes after the first ones six are left, then five: still a flood. Four end it.
    QVERIFY(!flood.look(at(10)));
    QCOMPARE(flood.count(), 6);
    QVERIFY(!flood.look(at(12)));
    QCOMPARE(flood.count(), 5);
    QVERIFY(flood.isOn());
    for (int i = 0; i < 4; ++i)
        flood.arrived(at(13));
    QVERIFY(!flood.look(at(13)));
    QVERIFY(flood.look(at(14)));
    QCOMPARE(flood.count(), 4);
    QVERIFY(!flood.isOn());
    QVERIFY(!flood.since());
}

void TestFlood::groups_data()
{
    QTest::addColumn<quint32>("grid");
    QTest::addColumn<quint32>("kind");
    QTest::addColumn<int>("hidden");
    QTest::newRow("same grid, same kind") << 1u << 7u << 1;
    QTest::newRow("another grid") << 2u << 7u << 0;
    QTest::newRow("another kind") << 1u << 8u << 0;
    QTest::newRow("unknown kind") << 1u << 0u << 0;
}

void TestFlood::groups()
{
    QFETCH(quint32, grid);
    QFETCH(quint32, kind);
    QFETCH(int, hidden);
    const auto groups = live::groupsOf({caseOf(1, 1, kind == 0 ? 0 : 7), caseOf(2, grid, kind)});
    QCOMPARE(int(groups.hidden.size()), hidden);
    QCOMPARE(groups.more.value(base::CaseId{1}), hidden);
}

void TestFlood::redAndOpenedStandAlone()
{
    const std::vector cases{caseOf(1, 1, 7, Severity::Red), caseOf(2, 1, 7, Severity::Red), caseOf(3, 1, 7), caseOf(4, 1, 7), caseOf(5, 1, 7)};
    const auto groups = live::groupsOf(cases);
    QCOMPARE(groups.hidden, (QSet<base::CaseId>{base::CaseId{4}, base::CaseId{5}}));
    QCOMPARE(groups.more.value(base::CaseId{3}), 2);
    QCOMPARE(live::groupsOf(cases, {live::groupKey(cases.back())}), live::FloodGroups());
}

void TestFlood::theQueueShowsOneRowForAlike()
{
    Storm storm(12);
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 1);
    QCOMPARE(storm.fold.groups().hidden.size(), 11);
    const base::CaseId leader = storm.fold.groups().more.constBegin().key();
    const int row = storm.queue.rowOf(leader);
    QVERIFY(row >= 0);
    QCOMPARE(storm.queue.rowAt(row).more, 11);
    // Opened, each stands for itself; closed again from any of them.
    QVERIFY(storm.fold.toggle(leader));
    storm.second();
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 12);
    QCOMPARE(storm.queue.rowAt(storm.queue.rowOf(leader)).more, 0);
    QVERIFY(storm.fold.toggle(support::mockId(u"1107-5011"_s)));
    storm.second();
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 1);
    // What was not in a flood has no group.
    QVERIFY(!storm.fold.toggle(storm.queue.idAt(0) == leader ? storm.queue.idAt(1) : storm.queue.idAt(0)));
    // Ten minutes later the flood is over and every case has its row.
    storm.clock.set(support::mockNow() + 10min);
    storm.second();
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 12);

    Storm few(10);
    QCOMPARE(few.queue.rowCount(), few.rowsBefore + 10);
    Storm red(12, Severity::Red);
    QCOMPARE(red.queue.rowCount(), red.rowsBefore + 12);
}

void TestFlood::aFilterShowsEveryCase()
{
    Storm storm(12);
    live::QueueFilter filter;
    filter.waitingOnly = true;
    storm.queue.setFilter(filter);
    int found = 0;
    for (int i = 0; i < 12; ++i)
        found += storm.queue.rowOf(support::mockId(u"1107-%1"_s.arg(5000 + i))) >= 0;
    QCOMPARE(found, 12);
    filter = {};
    filter.text = u"1107-5011"_s;
    storm.queue.setFilter(filter);
    QCOMPARE(storm.queue.rowCount(), 1);
    storm.queue.setFilter({});
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 1);
}

void TestFlood::whatWasThereBeforeIsNoFlood()
{
    Storm storm(40, Severity::Yellow, 3h);
    QCOMPARE(storm.queue.rowCount(), storm.rowsBefore + 40);
    QVERIFY(storm.fold.groups().hidden.isEmpty());
}

void TestFlood::whatTurnsRedStandsAloneAtOnce()
{
    Storm storm(12);
    QObject::connect(&storm.fold, &live::FloodFold::changed, &storm.queue, [&] { storm.queue.setGroups(storm.fold.groups()); });
    const base::CaseId id = *storm.fold.groups().hidden.constBegin();
    QCOMPARE(storm.queue.rowOf(id), -1);
    const live::Slot slot = *storm.hall.table().slotOf(id);
    domain::CaseBrief brief = *std::ranges::find_if(storm.fresh, [id](const auto &each) { return each.id == id; });
    QCOMPARE(storm.hall.table().row(slot).level, Severity::Yellow);
    brief.level = Severity::Red;
    storm.feed.publish({brief});
    storm.hall.catchUp(); // no second has passed
    QVERIFY(storm.queue.rowOf(id) >= 0);
}

namespace {

live::FloodArrival arrivalAt(base::Instant at, int number, Severity level, const QString &grid)
{
    return {at, QString::number(number), level, grid, u"kind"_s};
}

} // namespace

void TestFlood::theRecordIsWhatCame()
{
    live::FloodLedger ledger;
    const auto at = [](int second) { return base::fromMsec(second * 1000LL); };
    ledger.arrived(arrivalAt(at(0), 1, Severity::Yellow, u"01"_s)); // eleven minutes before: no part of it
    QVERIFY(!ledger.look(at(1)));
    for (int i = 0; i < 11; ++i)
        ledger.arrived(arrivalAt(at(660 + i), 100 + i, i == 4 ? Severity::Red : Severity::Orange, i % 2 ? u"01"_s : u"02"_s));
    QVERIFY(!ledger.look(at(671)));
    QVERIFY(ledger.flood().isOn());
    ledger.arrived(arrivalAt(at(700), 200, Severity::Green, {})); // during it
    QVERIFY(!ledger.look(at(1265)));                              // five of them and the last are within ten minutes
    const auto record = ledger.look(at(1268));                    // three are left
    QVERIFY(record.has_value());
    QCOMPARE(record->began, at(660));
    QCOMPARE(record->ended, at(1268));
    QVERIFY(!record->goesOn);
    QCOMPARE(record->reds, QStringList{u"104"_s});
    QCOMPARE(record->numbers,
             (QStringList{u"100"_s, u"101"_s, u"102"_s, u"103"_s, u"105"_s, u"106"_s, u"107"_s, u"108"_s, u"109"_s, u"110"_s, u"200"_s}));
    QCOMPARE(record->byLevel, (std::vector<domain::FloodTally>{{1, u"green"_s}, {10, u"orange"_s}, {1, u"red"_s}}));
    QCOMPARE(record->byGrid, (std::vector<domain::FloodTally>{{1, {}}, {5, u"01"_s}, {6, u"02"_s}}));
    QCOMPARE(record->byKind, (std::vector<domain::FloodTally>{{12, u"kind"_s}}));
    QVERIFY(domain::addsUp(*record));
    QVERIFY(!ledger.look(at(5000)));
}

void TestFlood::aFullRecordGoesOnInAnother()
{
    live::FloodLedger ledger;
    const base::Instant now = base::fromMsec(1'000'000);
    constexpr int kCases = 2 * int(live::FloodLedger::kMostInRecord) + 7;
    QStringList all;
    std::vector<domain::FloodRecorded> records;
    for (int i = 0; i < kCases; ++i) {
        ledger.arrived(arrivalAt(now + std::chrono::seconds(i), i, Severity::Yellow, u"01"_s));
        if (const auto record = ledger.look(now + std::chrono::seconds(i)))
            records.push_back(*record);
    }
    if (const auto record = ledger.look(now + std::chrono::hours(24)))
        records.push_back(*record);
    QCOMPARE(records.size(), 3U);
    QVERIFY(records[0].goesOn && records[1].goesOn && !records[2].goesOn);
    for (size_t i = 0; i < records.size(); ++i) {
        QVERIFY(i == 0 || records[i - 1].ended <= records[i].began);
        all += records[i].numbers;
    }
    QCOMPARE(all.size(), kCases);
    QCOMPARE(all.front(), u"0"_s);
    QCOMPARE(all.back(), QString::number(kCases - 1));
}

void TestFlood::oneOfTwoSeatsWrites()
{
    Storm storm(0);
    support::FakeCentre centre(storm.region);
    dutytown::decideForReal(centre, storm.clock);
    centre.now = storm.clock.now();
    const live::CentreBoard board(centre);
    const live::FloodScribe first(storm.hall, &board), second(storm.hall, &board);
    QSignalSpy wrote(&first, &live::FloodScribe::recorded), wroteToo(&second, &live::FloodScribe::recorded);
    QSignalSpy troubled(&second, &live::FloodScribe::troubled);
    std::vector<domain::CaseBrief> fresh;
    for (int i = 0; i < 12; ++i) {
        domain::CaseBrief brief = support::mockupBatch(*storm.region)->cases.front();
        brief.id = support::mockId(u"1107-%1"_s.arg(6000 + i));
        brief.number = u"251107XJ%1"_s.arg(6000 + i);
        brief.reportedAt = storm.clock.now();
        brief.filedAt = brief.reportedAt;
        fresh.push_back(brief);
    }
    storm.feed.publish(fresh);
    storm.hall.catchUp();
    QVERIFY(first.flood().isOn() && second.flood().isOn());
    storm.clock.set(support::mockNow() + 10min);
    storm.hall.catchUp();
    QTRY_COMPARE(wrote.size() + wroteToo.size(), 1);
    QCOMPARE(centre.orders.size(), 2U); // both asked
    QCOMPARE(troubled.size(), 0);       // and that another has written it is no trouble
    QCOMPARE(centre.view()->centre.floods.size(), 1U);
    QCOMPARE(centre.view()->centre.floods.front().cases, 12);
}

void TestFlood::theNextFloodBeginsAfterTheLast()
{
    live::FloodLedger ledger;
    const auto at = [](int second) { return base::fromMsec(second * 1000LL); };
    int number = 0;
    const auto come = [&](int second, int many) {
        for (int i = 0; i < many; ++i)
            ledger.arrived(arrivalAt(at(second), ++number, Severity::Yellow, u"01"_s));
    };
    come(0, 11);
    QVERIFY(!ledger.look(at(0)));
    come(590, 4);
    const auto first = ledger.look(at(600));
    QVERIFY(first.has_value());
    QCOMPARE(first->cases(), 15);
    // Four of these stand in the window still: they make the next flood sooner, and are in no second record.
    come(610, 7);
    QVERIFY(!ledger.look(at(611)));
    QVERIFY(ledger.flood().isOn());
    const auto second = ledger.look(at(1300));
    QVERIFY(second.has_value());
    QCOMPARE(second->began, at(610));
    QCOMPARE(second->cases(), 7);
    QVERIFY(first->ended <= second->began);
}

GRIDHALL_TEST(TestFlood, QCoreApplication)
#include "tst_flood.moc"

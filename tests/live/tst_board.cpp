// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/approvals.h"
#include "live/board/pace.h"
#include "live/board/shifthead.h"
#include "live/hall.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using live::BoardColumn;
using live::BoardLine;
using live::DispatchBoard;

/// The supervisor's board: every open case once, kept by what changed, with a pace and a forecast that can be counted by hand.
class TestBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOpenCaseStandsOnce();
    void columnsFollowTheState_data();
    void columnsFollowTheState();
    void whatChangesIsFollowed();
    void aDepartmentThatNobodyKnowsGetsALine();
    void thePaceIsCounted_data();
    void thePaceIsCounted();
    void roomIsWhereTheLeastIs();
    void requestsStandOldestFirst();
    void aRequestThatCanOnlyBeRefusedSaysSo_data();
    void aRequestThatCanOnlyBeRefusedSaysSo();
    void supervisedCasesStandByTheirClock();
    void theHeadSaysWhatTheWallSays();
    void whatAskedASeatIsCounted_data();
    void whatAskedASeatIsCounted();
};

namespace {

constexpr base::Instant kBoardNow = base::fromMsec(1'762'497'446'000);

domain::CaseBrief boardBrief(quint64 id, const QString &department, domain::CaseState state = domain::CaseState::Accepted)
{
    domain::CaseBrief brief;
    brief.id = {id};
    brief.version = 1;
    brief.number = u"251107XJ%1"_s.arg(id, 4, 10, QChar(u'0'));
    brief.title = u"井盖"_s;
    brief.department = department;
    brief.state = state;
    brief.level = domain::Severity::Blue;
    brief.reportedAt = kBoardNow - 3h;
    brief.filedAt = brief.reportedAt;
    return brief;
}

/// A town of so many departments, "d0" …, each with a capacity of 10.
region::RegionPtr boardTown(int departments)
{
    auto town = std::make_shared<region::Region>();
    for (int i = 0; i < departments; ++i) {
        region::Department department;
        department.code = u"d%1"_s.arg(i);
        department.name = u"部门%1"_s.arg(i);
        department.capacity = 10;
        town->departments.push_back(department);
    }
    town->rulebook.nearShare = 0.8;
    town->rulebook.calendar.zone = QTimeZone("Asia/Shanghai");
    return town;
}

void fillTable(live::CaseTable &table, std::vector<domain::CaseBrief> briefs) { table.apply({{}, true, std::move(briefs)}); }

} // namespace

void TestBoard::everyOpenCaseStandsOnce()
{
    const region::RegionPtr region = support::mockRegion();
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(support::mockupBatch(*region));
    live::Hall hall(region, clock, feed);
    hall.catchUp();
    DispatchBoard board;
    board.reset(hall.table(), *region, clock.now());
    QSet<base::CaseId> seen;
    for (const BoardLine &line : board.lines()) {
        for (const live::BoardMark &mark : line.marks) {
            QVERIFY(!seen.contains(mark.id));
            seen.insert(mark.id);
        }
        int sum = 0;
        for (const BoardColumn column : live::kBoardColumns)
            sum += line.in(column);
        QCOMPARE(sum, line.open());
        QVERIFY(std::ranges::is_sorted(line.marks, {}, [](const live::BoardMark &mark) { return std::pair(mark.column, mark.level); }));
    }
    QCOMPARE(int(seen.size()), hall.wall().open());
    QVERIFY(hall.wall().open() > 50);
    QCOMPARE(board.overdue(), hall.wall().overdue());
    const auto departments = hall.departments();
    for (size_t i = 0; i < departments.size(); ++i) {
        QCOMPARE(board.lines()[i].open(), departments[i].open);
        QCOMPARE(board.lines()[i].overdue(), departments[i].overdue);
        QCOMPARE(board.lines()[i].capacity, departments[i].capacity);
    }
}

void TestBoard::columnsFollowTheState_data()
{
    using domain::CaseState;
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, CaseState state, BoardColumn column, bool suspended = false) {
        QTest::newRow(name) << int(state) << suspended << int(column);
    };
    row("filed", CaseState::Filed, BoardColumn::ToDispatch);
    row("looked at first", CaseState::PreVerifying, BoardColumn::ToDispatch);
    row("dispatched", CaseState::Dispatched, BoardColumn::ToAccept);
    row("accepted", CaseState::Accepted, BoardColumn::Accepted);
    row("on the scene", CaseState::OnScene, BoardColumn::InHand);
    row("done", CaseState::Handled, BoardColumn::Checking);
    row("checked", CaseState::Checked, BoardColumn::Checking);
    row("with the police", CaseState::Transferred, BoardColumn::Elsewhere);
    row("suspended while dispatched", CaseState::Dispatched, BoardColumn::Suspended, true);
    row("suspended on the scene", CaseState::OnScene, BoardColumn::Suspended, true);
}

void TestBoard::columnsFollowTheState()
{
    QFETCH(int, state);
    QFETCH(bool, suspended);
    QFETCH(int, column);
    QCOMPARE(live::boardColumnOf(static_cast<domain::CaseState>(state), suspended), static_cast<BoardColumn>(column));
}

/// Whatever cases come, go and move: what was followed is what would be counted from the beginning, and every line that differs was named.
void TestBoard::whatChangesIsFollowed()
{
    const region::RegionPtr region = boardTown(4);
    live::CaseTable table;
    live::ChangeGatherer changes(table, *region);
    QObject::connect(&table, &live::CaseTable::changed, &table, [&changes](const live::ChangeSet &set) {
        if (set.reset)
            changes.everything();
        for (const live::ChangeSet::Change &each : set.changes)
            changes.changed(each);
    });
    DispatchBoard board;
    fillTable(table, {});
    std::ignore = board.follow(table, *region, changes.take(), kBoardNow);
    QRandomGenerator random(12);
    constexpr std::array kStates{domain::CaseState::Filed,   domain::CaseState::Dispatched, domain::CaseState::Accepted, domain::CaseState::OnScene,
                                 domain::CaseState::Handled, domain::CaseState::Closed,     domain::CaseState::Void};
    int named = 0;
    for (int step = 0; step < 600; ++step) {
        std::vector<domain::CaseBrief> batch;
        for (int n = random.bounded(1, 4); n > 0; --n) {
            const QString department = random.bounded(5) == 0 ? QString() : u"d%1"_s.arg(random.bounded(4));
            domain::CaseBrief brief = boardBrief(quint64(1 + random.bounded(60)), department, kStates[size_t(random.bounded(int(kStates.size())))]);
            brief.level = domain::kSeverities[size_t(random.bounded(5))];
            brief.suspended = random.bounded(6) == 0 && domain::isOpen(brief.state);
            brief.stage = domain::Stage::Whole;
            brief.stageStartedAt = kBoardNow - 2h;
            brief.stageDueAt = kBoardNow + std::chrono::minutes(random.bounded(-60, 60));
            if (!domain::isOpen(brief.state))
                brief.endedAt = kBoardNow - 1min;
            batch.push_back(brief);
        }
        const std::vector<BoardLine> before = board.lines();
        table.apply({{}, false, batch});
        const std::vector<size_t> touched = board.follow(table, *region, changes.take(), kBoardNow);
        DispatchBoard fresh;
        fresh.reset(table, *region, kBoardNow);
        QVERIFY2(board.lines() == fresh.lines(), qPrintable(u"step %1"_s.arg(step)));
        QVERIFY(std::ranges::is_sorted(touched));
        for (size_t line = 0; line < before.size(); ++line)
            QVERIFY(before[line] == board.lines()[line] || std::ranges::find(touched, line) != touched.end());
        named += int(touched.size());
        QVERIFY(touched.size() < board.lines().size() || batch.size() > 1);
    }
    QVERIFY(named > 600);
}

void TestBoard::aDepartmentThatNobodyKnowsGetsALine()
{
    const region::RegionPtr region = boardTown(1);
    live::CaseTable table;
    fillTable(table, {boardBrief(1, u"d0"_s)});
    DispatchBoard board;
    board.reset(table, *region, kBoardNow);
    QCOMPARE(board.lines().size(), size_t(2)); // the department, and nobody
    table.apply({{}, false, {boardBrief(2, u"elsewhere"_s), boardBrief(3, {})}});
    live::Changes changes;
    changes.cases = {*table.slotOf({2}), *table.slotOf({3})};
    std::ranges::sort(changes.cases);
    QCOMPARE(board.follow(table, *region, changes, kBoardNow).size(), size_t(3));
    QCOMPARE(board.lines()[1].code, u"elsewhere"_s);
    QCOMPARE(board.lines()[1].capacity, 0);
    QCOMPARE(board.lines().back().open(), 1);
    QCOMPARE(board.open(), 3);
    QVERIFY(live::paceText(live::paceOf(table, *region, board, kBoardNow), u"elsewhere"_s, *region).isEmpty()); // no capacity, no word
}

void TestBoard::thePaceIsCounted_data()
{
    QTest::addColumn<int>("open");
    QTest::addColumn<int>("came"); // of the open ones, in the last two hours
    QTest::addColumn<int>("ended");
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("minutes"); // until it is full; -1: it is not said
    QTest::newRow("three more than ended, four are left") << 6 << 5 << 2 << false << 160;
    QTest::newRow("as many end as come") << 6 << 4 << 4 << false << -1;
    QTest::newRow("more end than come") << 9 << 1 << 3 << false << -1;
    QTest::newRow("full") << 10 << 2 << 0 << true << -1;
    QTest::newRow("more than full") << 12 << 2 << 5 << true << -1;
    QTest::newRow("exactly twelve hours ahead") << 4 << 1 << 0 << false << 720;
    QTest::newRow("further ahead than anybody knows") << 3 << 1 << 0 << false << -1;
    QTest::newRow("nothing moves") << 5 << 0 << 0 << false << -1;
}

void TestBoard::thePaceIsCounted()
{
    QFETCH(int, open);
    QFETCH(int, came);
    QFETCH(int, ended);
    QFETCH(bool, full);
    QFETCH(int, minutes);
    const region::RegionPtr region = boardTown(1);
    std::vector<domain::CaseBrief> briefs;
    for (int i = 0; i < open; ++i) {
        briefs.push_back(boardBrief(quint64(i + 1), u"d0"_s));
        briefs.back().dispatchedAt = i < came ? kBoardNow - 1h : kBoardNow - 2h; // exactly two hours ago is before
    }
    for (int i = 0; i < ended; ++i) {
        briefs.push_back(boardBrief(quint64(100 + i), u"d0"_s, domain::CaseState::Closed));
        briefs.back().dispatchedAt = kBoardNow - 5h;
        briefs.back().closedAt = briefs.back().endedAt = kBoardNow - 30min;
    }
    live::CaseTable table;
    fillTable(table, briefs);
    DispatchBoard board;
    board.reset(table, *region, kBoardNow);
    const live::Pace pace = live::paceOf(table, *region, board, kBoardNow);
    QCOMPARE(pace.lines.size(), size_t(1));
    QCOMPARE(pace.lines.front().came, came);
    QCOMPARE(pace.lines.front().left, ended);
    QCOMPARE(pace.lines.front().full, full);
    QCOMPARE(pace.lines.front().fullAt.has_value(), minutes >= 0);
    if (minutes >= 0)
        QVERIFY(*pace.lines.front().fullAt == kBoardNow + std::chrono::minutes(minutes));
    QCOMPARE(live::paceText(pace, u"d0"_s, *region).isEmpty(), minutes < 0 && !full);
}

void TestBoard::roomIsWhereTheLeastIs()
{
    const region::RegionPtr region = boardTown(5);
    std::vector<domain::CaseBrief> briefs;
    quint64 id = 0;
    const std::array load{6, 9, 2, 2, 8}; // 8 of 10 is the notch: no room
    for (size_t department = 0; department < load.size(); ++department) {
        for (int i = 0; i < load[department]; ++i)
            briefs.push_back(boardBrief(++id, u"d%1"_s.arg(department)));
    }
    live::CaseTable table;
    fillTable(table, briefs);
    DispatchBoard board;
    board.reset(table, *region, kBoardNow);
    QCOMPARE(live::paceOf(table, *region, board, kBoardNow).room, QStringList({u"d2"_s, u"d3"_s}));
    // Who fills offers none, however empty.
    for (domain::CaseBrief &brief : briefs) {
        if (brief.department == u"d2")
            brief.dispatchedAt = kBoardNow - 1min;
    }
    fillTable(table, briefs);
    board.reset(table, *region, kBoardNow);
    QCOMPARE(live::paceOf(table, *region, board, kBoardNow).room, QStringList({u"d3"_s, u"d0"_s}));
}

void TestBoard::requestsStandOldestFirst()
{
    live::CaseTable table;
    std::vector<domain::CaseBrief> briefs;
    const std::array ages{5, 90, 30};
    for (size_t i = 0; i < ages.size(); ++i) {
        briefs.push_back(boardBrief(i + 1, u"d0"_s));
        domain::WordAsked asked;
        asked.kind = domain::WordKind::Suspension;
        asked.at = kBoardNow - std::chrono::minutes(ages[i]);
        briefs.back().words = {asked};
    }
    domain::WordAsked second = briefs[0].words.front();
    second.kind = domain::WordKind::Level;
    second.level = domain::Severity::Green;
    second.at = kBoardNow - 2h;
    briefs[0].words.push_back(second); // a case may have one of each kind
    fillTable(table, briefs);
    const auto lines = live::approvalsOf(table);
    QList<quint64> ids;
    for (const live::ApprovalLine &line : lines)
        ids.append(line.id.value);
    QCOMPARE(ids, QList<quint64>({1, 2, 3, 1}));
    QCOMPARE(live::approvalCount(table), 4);
    QVERIFY(live::oldestApproval(table) == kBoardNow - 2h);
    QCOMPARE(live::wantText(second, domain::Severity::Blue, *boardTown(1), kBoardNow), u"level 4 → 5"_s);
    briefs[0].words.clear();
    table.apply({{}, false, {briefs[0]}});
    QCOMPARE(live::approvalCount(table), 2);
    QVERIFY(live::oldestApproval(table) == kBoardNow - 90min);
    fillTable(table, {});
    QVERIFY(live::approvalsOf(table).empty() && !live::oldestApproval(table));
}

void TestBoard::aRequestThatCanOnlyBeRefusedSaysSo_data()
{
    using domain::CaseState;
    using domain::WordKind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("suspended");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, WordKind kind, CaseState state, const QString &text, bool suspended = false) {
        QTest::newRow(name) << int(kind) << int(state) << suspended << text;
    };
    const QString there = u"somebody is on the scene: it can only be refused"_s, done = u"the work is done: it can only be refused"_s,
                  still = u"suspended: resume it first, or refuse"_s;
    row("redispatch, accepted", WordKind::Redispatch, CaseState::Accepted, {});
    row("redispatch, on the scene", WordKind::Redispatch, CaseState::OnScene, there);
    row("redispatch, done", WordKind::Redispatch, CaseState::Handled, done);
    row("redispatch, suspended", WordKind::Redispatch, CaseState::Accepted, still, true);
    row("voiding, accepted", WordKind::Voiding, CaseState::Accepted, {});
    row("voiding, suspended", WordKind::Voiding, CaseState::Accepted, {}, true);
    row("voiding, on the scene", WordKind::Voiding, CaseState::OnScene, there);
    row("voiding, checked", WordKind::Voiding, CaseState::Checked, done);
    row("suspension, on the scene", WordKind::Suspension, CaseState::OnScene, {});
    row("suspension, done", WordKind::Suspension, CaseState::Handled, done);
    row("extension, on the scene", WordKind::Extension, CaseState::OnScene, {});
    row("extension, suspended", WordKind::Extension, CaseState::OnScene, still, true);
    row("level, done", WordKind::Level, CaseState::Handled, {});
    row("ruling", WordKind::Ruling, CaseState::Filed, {});
}

void TestBoard::aRequestThatCanOnlyBeRefusedSaysSo()
{
    QFETCH(int, kind);
    QFETCH(int, state);
    QFETCH(bool, suspended);
    QFETCH(QString, text);
    live::CaseRow row;
    row.used = true;
    row.state = static_cast<domain::CaseState>(state);
    row.suspended = suspended;
    QCOMPARE(live::onlyRefusedText(static_cast<domain::WordKind>(kind), row), text);
}

void TestBoard::supervisedCasesStandByTheirClock()
{
    live::CaseTable table;
    std::vector<domain::CaseBrief> briefs;
    const std::array left{40, -10, 5}; // minutes
    for (size_t i = 0; i < left.size(); ++i) {
        briefs.push_back(boardBrief(i + 1, u"d0"_s));
        briefs.back().supervised = true;
        briefs.back().supervision = domain::Supervision{u"响应超时"_s, int(i), kBoardNow - 1h, {}, {}};
        briefs.back().stage = domain::Stage::Handle;
        briefs.back().stageStartedAt = kBoardNow - 2h;
        briefs.back().stageDueAt = kBoardNow + std::chrono::minutes(left[i]);
    }
    briefs.push_back(boardBrief(9, u"d0"_s)); // stands still: last
    briefs.back().supervised = briefs.back().suspended = true;
    briefs.back().supervision = domain::Supervision{u"看一下"_s, 1, kBoardNow - 9h, u"等材料"_s, kBoardNow};
    fillTable(table, briefs);
    QList<quint64> ids;
    for (const live::SupervisedLine &line : live::supervisedOf(table, *boardTown(1)))
        ids.append(line.id.value);
    QCOMPARE(ids, QList<quint64>({2, 3, 1, 9}));
    QCOMPARE(live::timesText(*briefs[0].supervision), u"by its colour"_s);
    QCOMPARE(live::timesText(*briefs[2].supervision), u"time 2"_s);
}

void TestBoard::theHeadSaysWhatTheWallSays()
{
    const region::RegionPtr region = support::mockRegion();
    base::FixedClock clock(support::mockNow());
    support::MockFeed feed(support::mockupBatch(*region));
    live::Hall hall(region, clock, feed);
    hall.catchUp();
    for (const base::Milliseconds later : {0min, 7min, 45min, 300min}) {
        clock.set(support::mockNow() + later);
        hall.catchUp();
        const live::ShiftHead head = live::shiftHeadOf(hall.table(), *region, domain::Centre(), clock.now());
        QCOMPARE(head.open, hall.wall().open());
        QCOMPARE(head.overdue, hall.wall().overdue());
        QCOMPARE(head.supervised, hall.wall().supervised);
    }
}

void TestBoard::whatAskedASeatIsCounted_data()
{
    using domain::CaseState;
    using domain::Severity;
    QTest::addColumn<Severity>("level");
    QTest::addColumn<CaseState>("state");
    QTest::addColumn<int>("filed");      // minutes ago
    QTest::addColumn<int>("dispatched"); // minutes ago; -1: never
    QTest::addColumn<int>("due");        // minutes ago; -1: no clock
    QTest::addColumn<int>("came");
    QTest::addColumn<int>("red");
    QTest::newRow("an orange one that waits") << Severity::Orange << CaseState::Filed << 4 << -1 << -1 << 1 << 0;
    QTest::newRow("a red one") << Severity::Red << CaseState::Dispatched << 4 << 3 << -1 << 0 << 1;
    QTest::newRow("accepted within a minute") << Severity::Orange << CaseState::Accepted << 4 << 3 << -1 << 1 << 0;
    QTest::newRow("closed meanwhile") << Severity::Red << CaseState::Closed << 9 << 8 << -1 << 0 << 1;
    QTest::newRow("eleven minutes ago") << Severity::Orange << CaseState::Filed << 11 << -1 << -1 << 0 << 0;
    QTest::newRow("just over the window") << Severity::Orange << CaseState::Filed << 10 << -1 << -1 << 0 << 0;
    QTest::newRow("yellow asks nobody") << Severity::Yellow << CaseState::Filed << 4 << -1 << -1 << 0 << 0;
    QTest::newRow("its clock ran out") << Severity::Blue << CaseState::Accepted << 180 << 170 << 2 << 1 << 0;
    QTest::newRow("its clock ran out long ago") << Severity::Blue << CaseState::Accepted << 180 << 170 << 20 << 0 << 0;
    QTest::newRow("orange, and its clock ran out") << Severity::Orange << CaseState::Filed << 9 << -1 << 1 << 2 << 0;
}

void TestBoard::whatAskedASeatIsCounted()
{
    QFETCH(domain::Severity, level);
    QFETCH(domain::CaseState, state);
    QFETCH(int, filed);
    QFETCH(int, dispatched);
    QFETCH(int, due);
    const auto ago = [](int minutes) { return kBoardNow - std::chrono::minutes(minutes); };
    domain::CaseBrief brief = boardBrief(1, u"d0"_s, state);
    brief.level = level;
    brief.reportedAt = *(brief.filedAt = ago(filed));
    if (dispatched >= 0)
        brief.dispatchedAt = ago(dispatched);
    if (state == domain::CaseState::Closed)
        brief.closedAt = brief.endedAt = ago(0);
    if (due >= 0) {
        brief.stage = domain::Stage::Handle;
        brief.stageStartedAt = ago(filed);
        brief.stageDueAt = ago(due);
    }
    live::CaseTable table;
    fillTable(table, {brief});
    const live::AlarmsLately lately = live::alarmsLately(table, 0.8, kBoardNow);
    QTEST(lately.came, "came");
    QTEST(lately.red, "red");
    // Orange that was red a minute ago asks nobody anew.
    brief.levels = {{ago(filed), domain::Severity::Red}, {ago(1), domain::Severity::Orange}};
    brief.level = domain::Severity::Orange;
    fillTable(table, {brief});
    QCOMPARE(live::alarmsLately(table, 0.8, kBoardNow).came, due >= 0 && due < 10 ? 1 : 0);
}

GRIDHALL_TEST(TestBoard, QCoreApplication)
#include "tst_board.moc"

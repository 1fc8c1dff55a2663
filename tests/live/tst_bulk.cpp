// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "live/bulk/bulkcheck.h"
#include "live/bulk/bulkplan.h"
#include "live/bulk/bulkrun.h"
#include "store/sqlite/sqlstore.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::CaseState;
using live::BulkRun;
using live::BulkStand;

namespace {

const domain::Actor kBulkSeat{u"坐席03"_s, domain::Role::Dispatcher};
const domain::Actor kOtherSeat{u"坐席06"_s, domain::Role::Dispatcher};

/// The ways of the domain itself; a dispatch is returned, a suspension resumed.
live::BulkWays plainWays(const base::Clock &clock)
{
    return {[&clock](CaseAct act, const domain::Case &c, const domain::Filled &filled) { return domain::orderFrom({act, c, clock.now()}, filled); },
            [](const domain::CaseOrderBody &body, const domain::Case &) -> std::optional<domain::CaseOrderBody> {
                if (std::holds_alternative<domain::DispatchCase>(body))
                    return domain::ReturnCase{u"taken back"_s};
                if (std::holds_alternative<domain::SuspendCase>(body))
                    return domain::ResumeCase{u"taken back"_s};
                return std::nullopt;
            }};
}

domain::CaseOrder plainReport(int number)
{
    domain::ReportCase order;
    order.report.source = u"patrol"_s;
    order.report.item = u"mock"_s;
    order.report.title = u"案件 %1"_s.arg(number);
    order.report.reportedAt = support::mockNow();
    order.inputs.base = domain::Severity::Blue;
    order.file = true;
    return {{}, std::nullopt, kBulkSeat, order};
}

/// Orders that a fake desk takes, of so many made-up cases; with a way back.
std::vector<live::BulkOrder> fakeOrders(int count)
{
    std::vector<live::BulkOrder> orders;
    for (int i = 1; i <= count; ++i) {
        live::BulkOrder &order = orders.emplace_back();
        order.item.id = base::CaseId{quint64(i)};
        order.item.number = QString::number(i);
        order.item.act = CaseAct::Suspend;
        order.item.seen = 3;
        order.item.canGoBack = true;
        order.body = domain::SuspendCase{u"rain"_s};
        order.back = domain::ResumeCase{u"taken back"_s};
    }
    return orders;
}

BulkRun::Task fakeTask(int count) { return {CaseAct::Suspend, {}, kBulkSeat, fakeOrders(count)}; }

domain::CommittedEvent eventOf(quint32 version, const domain::Actor &actor, const QString &rule)
{
    domain::CommittedEvent event;
    event.version = version;
    event.event.actor = actor;
    event.event.rule = rule;
    return event;
}

} // namespace

/// One act for many cases: what would be refused, what was, and what is in the log afterwards.
class BulkTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandWithThirtySevenRefused();
    void whatTheCatalogueAllows();
    void urgentOnesAreAcceptedOneByOne_data();
    void urgentOnesAreAcceptedOneByOne();
    void neverFloodsTheDesk();
    void aBusyDeskIsAskedAgain();
    void aFailingStoreEndsTheRun();
    void stopsOnRequest();
    void tenSecondsToTakeBack();
    void theListIsOnDiskFirst();
    void withoutItsListNothingBegins();
    void theListSurvives();
    void theEventsSayWhatIsDone_data();
    void theEventsSayWhatIsDone();
};

// The whole of it before a real store: 1,000 cases, 37 of them in three ways impossible, and an independent recount in the log.
void BulkTest::aThousandWithThirtySevenRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    base::FixedClock clock(support::mockNow());
    desk::StoreDeskOptions options;
    options.reviewSeverity = options.countRepeats = false;
    desk::StoreDesk desk(desk::fileParts(path, clock), support::mockRegion(), clock, options);
    std::vector<QFuture<base::Result<desk::Receipt>>> filed;
    for (int i = 0; i < 1000; ++i)
        filed.push_back(desk.submit(plainReport(i)));
    std::vector<base::CaseId> ids;
    for (auto &each : filed) {
        QVERIFY2(each.result(), qPrintable(each.result() ? QString() : each.result().error().sentence));
        ids.push_back(each.result()->id);
    }
    QSet<base::CaseId> impossible;
    const auto give = [&](size_t from, size_t count, const domain::Actor &actor, const domain::CaseOrderBody &body) {
        for (size_t i = from; i < from + count; ++i) {
            QVERIFY(desk.submit({ids[i], std::nullopt, actor, body}).result());
            impossible.insert(ids[i]);
        }
    };
    give(100, 12, {u"值班长"_s, domain::Role::Supervisor}, domain::VoidCase{u"a test call"_s});
    give(300, 10, kOtherSeat, domain::SuspendCase{u"rain"_s});

    live::BulkPlan plan(desk, clock, CaseAct::Dispatch, ids, kBulkSeat.role, plainWays(clock));
    QTRY_VERIFY_WITH_TIMEOUT(plan.isReady(), 60'000);
    QCOMPARE(live::countOf(plan.items(), BulkStand::Refused), 22);
    QCOMPARE(live::countOf(plan.items(), BulkStand::Ready), 978);
    QVERIFY(std::ranges::all_of(plan.items(), [](const live::BulkItem &each) { return each.stand != BulkStand::Ready || each.canGoBack; }));
    give(700, 15, kOtherSeat, domain::DispatchCase{u"water"_s, {}, {}}); // after everybody has looked

    domain::Filled filled;
    filled.department = support::mockRegion()->departments.front().code;
    BulkRun run(desk, clock, nullptr, {CaseAct::Dispatch, filled, kBulkSeat, plan.orders(filled)});
    QVERIFY(run.start());
    QVERIFY(!run.start()); // a second press
    QTRY_VERIFY_WITH_TIMEOUT(run.phase() == BulkRun::Phase::Done, 60'000);
    QVERIFY(!run.start());
    QCOMPARE(run.count(BulkStand::Done), 963);
    QCOMPARE(run.count(BulkStand::Refused), 37);
    for (size_t place = 0; place < run.size(); ++place) {
        const live::BulkItem &item = run.item(place);
        QCOMPARE(item.id, ids[place]);
        QCOMPARE(item.stand == BulkStand::Refused, impossible.contains(item.id));
        QCOMPARE(item.sentence.isEmpty(), !impossible.contains(item.id));
    }
    QVERIFY(run.takeBack()); // all of it, at once
    QVERIFY(!run.takeBack());
    QTRY_VERIFY_WITH_TIMEOUT(run.phase() == BulkRun::Phase::TakenBack, 60'000);
    QCOMPARE(run.count(BulkStand::TakenBack), 963);
    QCOMPARE(run.count(BulkStand::Refused), 37);
    desk.stop();

    const auto opened = store::Store::open(path);
    QVERIFY(opened);
    QHash<base::CaseId, int> dispatched, returned;
    QHash<base::CaseId, domain::Case> cases;
    QVERIFY((*opened)->log().replayAll({}, [&](const domain::CommittedEvent &each) {
        const bool mine = each.event.actor == kBulkSeat;
        dispatched[each.caseId] += mine && std::holds_alternative<domain::CaseDispatched>(each.event.body);
        returned[each.caseId] += mine && std::holds_alternative<domain::CaseReturned>(each.event.body);
        domain::apply(cases[each.caseId], each.event);
        return true;
    }));
    for (const base::CaseId id : ids) {
        const int expected = impossible.contains(id) ? 0 : 1;
        QCOMPARE(dispatched[id], expected);
        QCOMPARE(returned[id], expected);
        if (expected)
            QCOMPARE(cases[id].state, CaseState::Filed);
    }
}

// Which acts many cases may be given stands with the acts; their forms ask for nothing that is one case's alone, and a record can keep it.
void BulkTest::whatTheCatalogueAllows()
{
    QSet<QString> words;
    for (const domain::Act *act : domain::kActs) {
        if (act->bulk == domain::Bulk::No) {
            QVERIFY2(act->bulkForm == nullptr, act->word);
            continue;
        }
        words.insert(QLatin1String(act->word));
        QVERIFY2(domain::leastRole(*act) == domain::Role::Dispatcher, act->word);
        if (const domain::ActForm *form = domain::formForMany(*act)) {
            for (const domain::ActForm::Ask ask : form->asks)
                QVERIFY2(ask == domain::ActForm::Ask::Text || ask == domain::ActForm::Ask::Target || ask == domain::ActForm::Ask::Extension,
                         act->word);
        }
    }
    QCOMPARE(words, (QSet<QString>{u"dispatch"_s, u"add-helper"_s, u"accept"_s, u"urge"_s, u"add-note"_s, u"request-extension"_s, u"suspend"_s,
                                   u"close"_s}));
    domain::Case c;
    c.version = 1;
    c.state = CaseState::OnScene;
    QVERIFY(!live::bulkRefusal(CaseAct::Void, c, domain::Role::Supervisor).isEmpty());
    QCOMPARE(live::bulkActFor(CaseAct::Dispatch, c), CaseAct::AddHelper);
    c.state = CaseState::Filed;
    QCOMPARE(live::bulkActFor(CaseAct::Dispatch, c), CaseAct::Dispatch);
    QVERIFY(live::mayBulk({u"坐席03"_s, domain::Role::Dispatcher}));
    QVERIFY(live::mayBulk({u"值班长"_s, domain::Role::Supervisor}));
}

void BulkTest::urgentOnesAreAcceptedOneByOne_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<bool>("allowed");
    for (const domain::Severity level : domain::kSeverities)
        QTest::addRow("%d", domain::number(level)) << domain::number(level) << (domain::number(level) >= 3);
}

void BulkTest::urgentOnesAreAcceptedOneByOne()
{
    QFETCH(int, level);
    QFETCH(bool, allowed);
    domain::Case c;
    c.version = 1;
    c.state = CaseState::Dispatched;
    c.level = *domain::severityOf(level);
    QCOMPARE(live::bulkRefusal(CaseAct::Accept, c, domain::Role::Dispatcher).isEmpty(), allowed);
    QVERIFY(live::bulkRefusal(CaseAct::Urge, c, domain::Role::Dispatcher).isEmpty());
    c.suspended = true;
    QVERIFY(!live::bulkRefusal(CaseAct::Urge, c, domain::Role::Dispatcher).isEmpty());
}

// At every moment a few orders are out, in the order of the list; a screen hears of them together.
void BulkTest::neverFloodsTheDesk()
{
    support::FakeDesk desk;
    desk.setWaiting(true);
    base::FixedClock clock(support::mockNow());
    BulkRun run(desk, clock, nullptr, fakeTask(300));
    QSignalSpy changed(&run, &BulkRun::changed);
    QVERIFY(run.start());
    int rounds = 0;
    size_t answered = 0;
    while (run.phase() == BulkRun::Phase::Running) {
        QVERIFY(desk.orders.size() - answered <= size_t(BulkRun::kAtOnce));
        answered = desk.orders.size();
        desk.finish();
        ++rounds;
        QTRY_VERIFY(run.phase() == BulkRun::Phase::Done || desk.orders.size() > answered);
        QVERIFY(!run.start());
    }
    QCOMPARE(desk.orders.size(), size_t(300));
    for (size_t i = 0; i < desk.orders.size(); ++i) {
        QCOMPARE(desk.orders[i].caseId.value, quint64(i + 1));
        QCOMPARE(desk.orders[i].seen, std::optional<quint32>(3));
        QCOMPARE(desk.orders[i].actor, kBulkSeat);
    }
    QVERIFY2(changed.count() < 300, qPrintable(u"%1 signals for 300 answers in %2 rounds"_s.arg(changed.count()).arg(rounds)));
    QCOMPARE(run.count(BulkStand::Done), 300);
}

void BulkTest::aBusyDeskIsAskedAgain()
{
    support::FakeDesk desk;
    base::FixedClock clock(support::mockNow());
    QHash<base::CaseId, int> turnedAway, taken;
    desk.setAnswer([&](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
        if (order.caseId.value % 7 == 0 && turnedAway[order.caseId]++ < 2)
            return base::fail(base::ErrorCode::Busy, u"Too many orders wait."_s);
        ++taken[order.caseId];
        return desk::Receipt{order.caseId, {}, 4, {}, false};
    });
    BulkRun run(desk, clock, nullptr, fakeTask(50));
    QVERIFY(run.start());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::Done);
    QCOMPARE(run.count(BulkStand::Done), 50);
    QCOMPARE(taken.size(), 50);
    QVERIFY(std::ranges::all_of(taken, [](int times) { return times == 1; }));
    QCOMPARE(turnedAway.size(), 7);
}

void BulkTest::aFailingStoreEndsTheRun()
{
    support::FakeDesk desk;
    base::FixedClock clock(support::mockNow());
    desk.setAnswer([](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
        if (order.caseId.value > 10)
            return base::fail(base::ErrorCode::Storage, u"The disk is full."_s);
        return desk::Receipt{order.caseId, {}, 4, {}, false};
    });
    BulkRun run(desk, clock, nullptr, fakeTask(500));
    QVERIFY(run.start());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::Done);
    QCOMPARE(run.count(BulkStand::Done), 10);
    QCOMPARE(run.count(BulkStand::Untried), 490);
    QCOMPARE(run.item(499).sentence, u"The disk is full."_s);
    QVERIFY(desk.orders.size() < 500); // the rest never went out
}

void BulkTest::stopsOnRequest()
{
    support::FakeDesk desk;
    desk.setWaiting(true);
    base::FixedClock clock(support::mockNow());
    BulkRun run(desk, clock, nullptr, fakeTask(200));
    QVERIFY(run.start());
    run.stop();
    QCOMPARE(run.phase(), BulkRun::Phase::Running); // what is out is waited for
    desk.finish();
    QTRY_COMPARE(run.phase(), BulkRun::Phase::Done);
    QCOMPARE(run.count(BulkStand::Done), BulkRun::kAtOnce);
    QCOMPARE(run.count(BulkStand::Untried), 200 - BulkRun::kAtOnce);
}

void BulkTest::tenSecondsToTakeBack()
{
    support::FakeDesk desk;
    base::FixedClock clock(support::mockNow());
    auto task = fakeTask(20);
    task.orders[4].back.reset();
    BulkRun run(desk, clock, nullptr, std::move(task));
    QVERIFY(!run.takeBack()); // nothing was done
    QVERIFY(run.start());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::Done);
    QCOMPARE(run.backCount(), 19);
    clock.advance(BulkRun::kBackFor + base::Milliseconds(1));
    QVERIFY(!run.backLeft());
    QVERIFY(!run.takeBack());
    clock.advance(base::Milliseconds(-1));
    QCOMPARE(run.backLeft(), std::optional(base::Milliseconds(0)));
    QVERIFY(run.takeBack());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::TakenBack);
    QCOMPARE(run.count(BulkStand::TakenBack), 19);
    QCOMPARE(run.count(BulkStand::Stays), 1);
    QVERIFY(!run.item(4).sentence.isEmpty());
    QCOMPARE(desk.orders.size(), size_t(39));
    QCOMPARE(desk.orders.back().seen, std::optional<quint32>(4)); // the version that its own order made
    QVERIFY(std::holds_alternative<domain::ResumeCase>(desk.orders.back().body));
}

void BulkTest::theListIsOnDiskFirst()
{
    QTemporaryDir folder;
    const QString runs = folder.filePath(u"runs"_s);
    support::FakeDesk desk;
    desk.setWaiting(true);
    base::FixedClock clock(support::mockNow());
    live::BulkBook book(runs);
    book.open(u"store"_s, u"坐席03"_s);
    BulkRun run(desk, clock, &book, fakeTask(100));
    QVERIFY(run.start());
    QVERIFY(desk.orders.empty());
    QTRY_VERIFY(!desk.orders.empty());
    const QStringList files = QDir(runs).entryList({u"*.run"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    const QString path = QDir(runs).filePath(files.front());
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto record = live::recordOf(file.readAll());
    QVERIFY(record);
    QCOMPARE(record->items.size(), size_t(100));
    QVERIFY(!record->finished);
    while (run.phase() != BulkRun::Phase::Done) {
        desk.finish();
        QTest::qWait(1);
    }
    QTRY_VERIFY(live::recordOf([&] {
                    QFile now(path);
                    return now.open(QIODevice::ReadOnly) ? now.readAll() : QByteArray();
                }())
                    ->finished);
}

void BulkTest::withoutItsListNothingBegins()
{
    QTemporaryDir folder;
    QFile inTheWay(folder.filePath(u"runs"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    support::FakeDesk desk;
    base::FixedClock clock(support::mockNow());
    live::BulkBook book(inTheWay.fileName());
    book.open(u"store"_s, u"坐席03"_s);
    BulkRun run(desk, clock, &book, fakeTask(3));
    QSignalSpy changed(&run, &BulkRun::changed);
    QVERIFY(run.start());
    QTRY_COMPARE(changed.count(), 1);
    QCOMPARE(run.phase(), BulkRun::Phase::Ready);
    QVERIFY(!run.trouble().isEmpty());
    QVERIFY(desk.orders.empty());
}

// A console falls with half of its run out; the next one of the same person finds the list, another person does not.
void BulkTest::theListSurvives()
{
    QTemporaryDir folder;
    base::FixedClock clock(support::mockNow());
    domain::Filled filled;
    filled.text = u"雨停"_s;
    filled.department = u"water"_s;
    filled.unit = u"east"_s;
    filled.extension = base::Milliseconds(1'200'000);
    {
        support::FakeDesk desk;
        desk.setWaiting(true);
        live::BulkBook book(folder.path());
        book.open(u"store"_s, u"坐席03"_s);
        auto task = fakeTask(100);
        task.filled = filled;
        BulkRun run(desk, clock, &book, std::move(task));
        QVERIFY(run.start());
        QTRY_COMPARE(desk.orders.size(), size_t(BulkRun::kAtOnce));
        desk.setWaiting(false);
        desk.setAnswer([](const domain::CaseOrder &) -> base::Result<desk::Receipt> { return base::fail(base::ErrorCode::Busy, u"busy"_s); });
        desk.finish();
        QTest::qWait(1);
    }
    live::BulkBook other(folder.path());
    QSignalSpy otherLoaded(&other, &live::BulkBook::loaded);
    other.open(u"store"_s, u"坐席06"_s);
    QTRY_COMPARE(otherLoaded.count(), 1);
    QVERIFY(other.left().empty());
    live::BulkBook book(folder.path());
    QSignalSpy loaded(&book, &live::BulkBook::loaded);
    book.open(u"store"_s, u"坐席03"_s);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(book.left().size(), size_t(1));
    const live::BulkRecord &record = book.left().front();
    QCOMPARE(record.act, CaseAct::Suspend);
    QCOMPARE(record.at, support::mockNow());
    QCOMPARE(record.items.size(), size_t(100));
    QCOMPARE(record.items[7].back, std::optional(CaseAct::Resume));
    QCOMPARE(record.filled.text, filled.text);
    QCOMPARE(record.filled.department, filled.department);
    QCOMPARE(record.filled.unit, filled.unit);
    QCOMPARE(record.filled.extension, filled.extension);
    live::BulkBook second(folder.path()); // a second console of the person leaves it to the first
    QSignalSpy secondLoaded(&second, &live::BulkBook::loaded);
    second.open(u"store"_s, u"坐席03"_s);
    QTRY_COMPARE(secondLoaded.count(), 1);
    QVERIFY(second.left().empty());
    book.forget(record.file);
    QVERIFY(book.left().empty());
    QTRY_VERIFY(QDir(folder.path()).entryList({u"*.run"_s}, QDir::Files).isEmpty());
}

void BulkTest::theEventsSayWhatIsDone_data()
{
    QTest::addColumn<int>("heard"); // what the list believes
    QTest::addColumn<QString>("rules");
    QTest::addColumn<bool>("takingBack");
    QTest::addColumn<int>("stand");
    const auto row = [](const char *name, BulkStand heard, const QString &rules, bool back, BulkStand stand) {
        QTest::newRow(name) << int(heard) << rules << back << int(stand);
    };
    const QString done = u"lifecycle.filed.suspend"_s, back = u"lifecycle.filed.resume"_s;
    row("nothing", BulkStand::Ready, {}, false, BulkStand::Ready);
    row("done and heard", BulkStand::Done, done, false, BulkStand::Done);
    row("done, never heard", BulkStand::Ready, done, false, BulkStand::Done);
    row("heard, and not done", BulkStand::Done, {}, false, BulkStand::Ready);
    row("refused", BulkStand::Refused, {}, false, BulkStand::Refused);
    row("refused, then done by hand", BulkStand::Refused, done, false, BulkStand::Done);
    row("another act", BulkStand::Ready, u"lifecycle.filed.dispatch"_s, false, BulkStand::Ready);
    row("taken back", BulkStand::Done, done + u' ' + back, true, BulkStand::TakenBack);
    row("to be taken back", BulkStand::Done, done, true, BulkStand::Stays);
    row("not even done", BulkStand::Ready, {}, true, BulkStand::Ready);
}

void BulkTest::theEventsSayWhatIsDone()
{
    QFETCH(int, heard);
    QFETCH(QString, rules);
    QFETCH(bool, takingBack);
    QFETCH(int, stand);
    live::BulkRecord record;
    record.act = CaseAct::Suspend;
    record.actor = kBulkSeat;
    record.takingBack = takingBack;
    const live::BulkRecord::Item item{base::CaseId{5}, u"5"_s, 2, CaseAct::Suspend, CaseAct::Resume, BulkStand(heard), {}};
    // Before the run, and by others, everything has happened already.
    std::vector<domain::CommittedEvent> timeline{
        eventOf(1, kBulkSeat, u"lifecycle.filed.suspend"_s), eventOf(2, kBulkSeat, u"lifecycle.filed.resume"_s),
        eventOf(3, kOtherSeat, u"lifecycle.filed.suspend"_s), eventOf(4, kOtherSeat, u"lifecycle.filed.resume"_s)};
    quint32 version = 4;
    for (const QString &rule : rules.split(u' ', Qt::SkipEmptyParts))
        timeline.push_back(eventOf(++version, kBulkSeat, rule));
    QCOMPARE(int(live::standByEvents(record, item, timeline)), stand);
}

GRIDHALL_TEST(BulkTest, QCoreApplication)
#include "tst_bulk.moc"

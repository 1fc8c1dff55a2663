// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/storedesk.h"
#include "domain/case/decide.h"
#include "live/bulk/bulkplan.h"
#include "live/bulk/bulkrun.h"
#include "support/fakedesk.h"
#include "support/mockfeed.h"
#include "support/testprogram.h"

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

const domain::Actor kManySeat{u"坐席03"_s, domain::Role::Dispatcher};
const domain::Actor kNoteSeat{u"坐席06"_s, domain::Role::Dispatcher};
const QString kHeldNow = u"坐席06 is writing since 14:02."_s;

/// The ways of the domain, and cases in which another seat writes.
struct OthersWriting {
    QSet<base::CaseId> held;
    base::FixedClock clock{support::mockNow()};

    [[nodiscard]] live::BulkHold hold() const
    {
        return [this](base::CaseId id, CaseAct act) { return act != CaseAct::Accept && held.contains(id) ? kHeldNow : QString(); };
    }
    [[nodiscard]] live::BulkWays ways() const
    {
        live::BulkWays ways;
        ways.order = [this](CaseAct act, const domain::Case &c, const domain::Filled &in) { return domain::orderFrom({act, c, clock.now()}, in); };
        ways.back = [](const domain::CaseOrderBody &body, const domain::Case &) -> std::optional<domain::CaseOrderBody> {
            return std::holds_alternative<domain::DispatchCase>(body) ? std::optional<domain::CaseOrderBody>(domain::ReturnCase{u"taken back"_s})
                                                                      : std::nullopt;
        };
        ways.refusal = [this](const domain::CaseOrderBody &body, const domain::Case &c) {
            const auto events = domain::decide(c, {c.id, c.version, kManySeat, body}, support::mockRegion()->rulebook, {clock.now(), {}, {}, {}});
            return events ? QString() : events.error().sentence;
        };
        ways.held = hold();
        return ways;
    }
};

/// A desk before cases in this state, all with the same department; their ids.
std::vector<base::CaseId> placeCases(support::FakeDesk &desk, int count, CaseState state)
{
    std::vector<base::CaseId> ids;
    for (int i = 1; i <= count; ++i) {
        desk::CaseFile file;
        file.state.id = base::CaseId{quint64(i)};
        file.state.number = u"251107XJ%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        file.state.state = state;
        file.state.version = 3;
        file.state.level = domain::Severity::Green;
        file.state.department = u"water"_s;
        ids.push_back(file.state.id);
        desk.setFile(std::move(file));
    }
    return ids;
}

std::vector<live::BulkOrder> pausing(int count)
{
    std::vector<live::BulkOrder> orders;
    for (int i = 1; i <= count; ++i) {
        live::BulkOrder &order = orders.emplace_back();
        order.item.id = base::CaseId{quint64(i)};
        order.item.act = CaseAct::Suspend;
        order.item.seen = 3;
        order.item.canGoBack = true;
        order.body = domain::SuspendCase{u"rain"_s};
        order.back = domain::ResumeCase{u"taken back"_s};
    }
    return orders;
}

} // namespace

/// What other seats do to the cases of a run: they write in some before it and while it goes, and act on some before all of it is taken back.
class BulkOthersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatAnotherWritesInIsLeftOut_data();
    void whatAnotherWritesInIsLeftOut();
    void whatTheDeskWouldRefuseIsToldBefore();
    void aHoldThatBeginsOnTheWay();
    void whatIsHeldIsNotTakenBack();
    void takingBackGoesOverNobody();
};

void BulkOthersTest::whatAnotherWritesInIsLeftOut_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("waiting");
    QTest::newRow("suspend") << int(CaseAct::Suspend) << int(CaseState::OnScene) << 2;
    QTest::newRow("note") << int(CaseAct::AddNote) << int(CaseState::OnScene) << 2;
    QTest::newRow("accepting stops an alarm") << int(CaseAct::Accept) << int(CaseState::Dispatched) << 0;
}

// Before anything is sent it stands in front with its reason, goes out with nothing, and is back as soon as the other is gone, without being opened
// anew.
void BulkOthersTest::whatAnotherWritesInIsLeftOut()
{
    QFETCH(int, act);
    QFETCH(int, state);
    QFETCH(int, waiting);
    OthersWriting others;
    support::FakeDesk desk;
    const auto ids = placeCases(desk, 6, CaseState(state));
    others.held = {ids[1], ids[4]};
    live::BulkPlan plan(desk, others.clock, CaseAct(act), ids, kManySeat.role, others.ways());
    QTRY_VERIFY(plan.isReady());
    QCOMPARE(live::countOf(plan.items(), BulkStand::Refused), waiting);
    QCOMPARE(live::countOf(plan.items(), BulkStand::Ready), 6 - waiting);
    domain::Filled filled;
    filled.text = u"雨停再修"_s;
    const auto orders = plan.orders(filled);
    for (size_t place = 0; place < ids.size(); ++place) {
        const bool waits = waiting > 0 && others.held.contains(ids[place]);
        QCOMPARE(plan.items()[place].sentence, waits ? kHeldNow : QString());
        QCOMPARE(orders[place].body.has_value(), !waits);
    }
    const size_t opened = desk.opened.size();
    QSignalSpy changed(&plan, &live::BulkPlan::changed);
    const QSet<base::CaseId> moved = std::exchange(others.held, {ids[0]});
    plan.judgeAgain(moved);
    QCOMPARE(changed.count(), waiting > 0 ? 1 : 0);
    QCOMPARE(live::countOf(plan.items(), BulkStand::Refused), 0); // of ids[0] nobody has said anything yet
    plan.judgeAgain({ids[0], base::CaseId{99}});
    QCOMPARE(live::countOf(plan.items(), BulkStand::Refused), waiting > 0 ? 1 : 0);
    QCOMPARE(desk.opened.size(), opened);
}

// A department that has some of the cases already: how many can be done is known before the question is asked.
void BulkOthersTest::whatTheDeskWouldRefuseIsToldBefore()
{
    OthersWriting others;
    support::FakeDesk desk;
    const auto ids = placeCases(desk, 5, CaseState::OnScene);
    for (const size_t place : {size_t{0}, size_t{3}}) {
        desk::CaseFile file = desk.open(ids[place]).result().value();
        file.state.department = u"police"_s;
        desk.setFile(file);
    }
    live::BulkPlan plan(desk, others.clock, CaseAct::Dispatch, ids, kManySeat.role, others.ways());
    QTRY_VERIFY(plan.isReady());
    QCOMPARE(live::countOf(plan.items(), BulkStand::Ready), 5);
    domain::Filled filled;
    filled.department = u"police"_s;
    plan.fillIn(filled);
    for (size_t place = 0; place < ids.size(); ++place) {
        const bool has = place == 0 || place == 3;
        QCOMPARE(plan.items()[place].stand, has ? BulkStand::Refused : BulkStand::Ready);
        QCOMPARE(plan.items()[place].sentence.isEmpty(), !has);
    }
    plan.lookAgain(ids[1]); // also what is opened later
    QTRY_VERIFY(plan.isReady());
    QCOMPARE(live::countOf(plan.items(), BulkStand::Ready), 3);
}

void BulkOthersTest::aHoldThatBeginsOnTheWay()
{
    OthersWriting others;
    support::FakeDesk desk;
    desk.setWaiting(true);
    BulkRun run(desk, others.clock, nullptr, {CaseAct::Suspend, {}, kManySeat, pausing(200), others.hold()});
    QVERIFY(run.start());
    QCOMPARE(desk.orders.size(), size_t(BulkRun::kAtOnce));
    others.held = {base::CaseId{3}, base::CaseId{100}, base::CaseId{150}}; // the first is out already
    while (run.phase() == BulkRun::Phase::Running) {
        const size_t before = desk.orders.size();
        desk.finish();
        QTRY_VERIFY(run.phase() == BulkRun::Phase::Done || desk.orders.size() > before);
    }
    QCOMPARE(run.count(BulkStand::Done), 198);
    QCOMPARE(run.count(BulkStand::Refused), 2);
    QCOMPARE(desk.orders.size(), size_t(198));
    QCOMPARE(run.item(2).stand, BulkStand::Done);
    for (const size_t place : {size_t{99}, size_t{149}}) {
        QCOMPARE(run.item(place).stand, BulkStand::Refused);
        QCOMPARE(run.item(place).sentence, kHeldNow);
        QVERIFY(std::ranges::none_of(desk.orders, [&](const domain::CaseOrder &order) { return order.caseId == run.item(place).id; }));
    }
}

void BulkOthersTest::whatIsHeldIsNotTakenBack()
{
    OthersWriting others;
    support::FakeDesk desk;
    BulkRun run(desk, others.clock, nullptr, {CaseAct::Suspend, {}, kManySeat, pausing(10), others.hold()});
    QVERIFY(run.start());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::Done);
    others.held = {base::CaseId{4}};
    QVERIFY(run.takeBack());
    QTRY_COMPARE(run.phase(), BulkRun::Phase::TakenBack);
    QCOMPARE(run.count(BulkStand::TakenBack), 9);
    QCOMPARE(run.item(3).stand, BulkStand::Stays);
    QCOMPARE(run.item(3).sentence, kHeldNow);
    QCOMPARE(desk.orders.size(), size_t(19));
    QVERIFY(
        std::all_of(desk.orders.begin() + 10, desk.orders.end(), [](const domain::CaseOrder &order) { return order.takesBack && order.seen == 4u; }));
}

// Before a real store: somebody else has acted on three of twelve since; those stay, the list says who was first, and the log has no way back of
// theirs.
void BulkOthersTest::takingBackGoesOverNobody()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"hall.store"_s);
    OthersWriting others;
    desk::StoreDeskOptions options;
    options.reviewSeverity = options.countRepeats = false;
    desk::StoreDesk desk(desk::fileParts(path, others.clock), support::mockRegion(), others.clock, options);
    std::vector<base::CaseId> ids;
    for (int i = 0; i < 12; ++i) {
        domain::ReportCase report;
        report.report.source = u"patrol"_s;
        report.report.item = u"mock"_s;
        report.report.title = u"案件 %1"_s.arg(i);
        report.report.reportedAt = support::mockNow();
        report.inputs.base = domain::Severity::Blue;
        report.file = true;
        const auto filed = desk.submit({{}, std::nullopt, kManySeat, report}).result();
        QVERIFY(filed);
        ids.push_back(filed->id);
    }
    domain::Filled filled;
    filled.department = u"water"_s;
    live::BulkPlan plan(desk, others.clock, CaseAct::Dispatch, ids, kManySeat.role, others.ways());
    QTRY_VERIFY_WITH_TIMEOUT(plan.isReady(), 30'000);
    BulkRun run(desk, others.clock, nullptr, {CaseAct::Dispatch, filled, kManySeat, plan.orders(filled), others.hold()});
    QVERIFY(run.start());
    QTRY_VERIFY_WITH_TIMEOUT(run.phase() == BulkRun::Phase::Done, 30'000);
    QCOMPARE(run.count(BulkStand::Done), 12);
    QVERIFY(desk.submit({ids[2], std::nullopt, kNoteSeat, domain::AddNote{u"已电话告知"_s}}).result());
    QVERIFY(desk.submit({ids[5], std::nullopt, kNoteSeat, domain::AcceptCase{}}).result());
    QVERIFY(desk.submit({ids[9], std::nullopt, kNoteSeat, domain::UrgeCase{u"尽快"_s}}).result());
    QVERIFY(run.takeBack());
    QTRY_VERIFY_WITH_TIMEOUT(run.phase() == BulkRun::Phase::TakenBack, 30'000);
    QCOMPARE(run.count(BulkStand::TakenBack), 9);
    for (size_t place = 0; place < ids.size(); ++place) {
        const bool moved = place == 2 || place == 5 || place == 9;
        const QString &told = run.item(place).sentence;
        QCOMPARE(run.item(place).stand, moved ? BulkStand::Stays : BulkStand::TakenBack);
        QVERIFY2(!moved || (told.contains(kNoteSeat.post) && told.contains(u"14:37:26"_s)), qPrintable(told));
        const auto file = desk.open(ids[place]).result();
        QVERIFY(file);
        const bool returned = std::ranges::any_of(
            file->timeline, [](const domain::CommittedEvent &each) { return std::holds_alternative<domain::CaseReturned>(each.event.body); });
        QCOMPARE(returned, !moved);
    }
}

GRIDHALL_TEST(BulkOthersTest, QCoreApplication)
#include "tst_bulkothers.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktools.h"

#include "desk/centrebook.h"
#include "desk/past/pastfeed.h"
#include "desk/rehearsal.h"
#include "region/pack/loader.h"
#include "region/rules/ruleset.h"
#include "store/care/storeuse.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "support/testprogram.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace desktest;
using base::ErrorCode;
using desk::CentreViewPtr;
using domain::Role;
using domain::Stage;

/// The centre's own orders through the desk of a real store: absences move new work, amended rules hold for everybody at once, plans start
/// in the commit of their case.
class TestCentreDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void newWorkGoesToTheStandInAndHistoryKeepsIt();
    void amendedRulesHoldForNewCasesInEveryProcess();
    void rulesThatDoNotLoadAreRefusedWithTheirPlace();
    void amendedRulesOutliveTheProgram();
    void rulesThatNoLongerFitThePackAreToldAndNotUsed();
    void aCaseStartsItsPlanInTheSameCommit();
    void importsAndADrillsPastStartNoPlan();
    void aDispatchersOrderIsRefused();
    void aSecondPlaceIsRefusedByName();
    void thePastKnowsTheCentreOfThen();
    void aStoreOfBeforeHasACentreThatKnowsNothing();

private:
    [[nodiscard]] std::unique_ptr<desk::StoreDesk> open(const region::RegionPtr &region) const
    {
        return std::make_unique<desk::StoreDesk>(desk::fileParts(m_folder->filePath(u"hall.store"_s), *m_clock), region, *m_clock, quick());
    }
    [[nodiscard]] static base::Result<CentreViewPtr> submit(desk::StoreDesk &desk, domain::CentreOrderBody body, Role role = Role::Supervisor)
    {
        return desk.submit(domain::CentreOrder{{u"值班长"_s, role}, std::move(body)}).result();
    }
    [[nodiscard]] static domain::Case file(desk::StoreDesk &desk, const QString &item, const QString &grid, const QString &sourceId)
    {
        domain::CaseOrder order = aReport(sourceId);
        auto &body = std::get<domain::ReportCase>(order.body);
        body.report.item = item;
        body.report.place.grid = grid;
        const auto receipt = desk.submit(std::move(order)).result();
        if (!receipt)
            qFatal("%s", qPrintable(base::describe(receipt.error())));
        return desk.open(receipt->id).result()->state;
    }
    [[nodiscard]] static region::RegionPtr pack(const char *name)
    {
        auto region = region::openRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/") + QLatin1String(name));
        if (!region)
            qFatal("%s", qPrintable(base::describe(region.error())));
        return *region;
    }
    /// limits.json of a region with every "whole" limit replaced.
    [[nodiscard]] static domain::RuleFile limits(const region::Region &region, const QString &whole)
    {
        for (domain::RuleFile &file : region::ruleFiles(region)) {
            if (file.name != u"limits.json"_s)
                continue;
            file.text.replace(QRegularExpression(u"\"whole\": *\"[^\"]*\""_s), u"\"whole\": \"%1\""_s.arg(whole));
            return file;
        }
        qFatal("The region has no limits.json.");
    }
    [[nodiscard]] static QString anyItem(const region::Region &region)
    {
        QStringList codes = region.rulebook.items.keys();
        codes.sort();
        for (const QString &code : codes) {
            const domain::Item &item = region.rulebook.items[code];
            const domain::LimitRule *rule = region.rulebook.limitRule(item, item.difficulty);
            if (!item.department.isEmpty() && !item.preVerify && rule && (*rule)[Stage::Whole])
                return code;
        }
        qFatal("The region has no such item.");
    }

    std::unique_ptr<base::FixedClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCentreDesk::init()
{
    m_clock = std::make_unique<base::FixedClock>(support::mockNow());
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCentreDesk::cleanup() { m_folder.reset(); }

void TestCentreDesk::newWorkGoesToTheStandInAndHistoryKeepsIt()
{
    const auto town = pack("jingansi");
    const auto desk = open(town);
    const auto other = open(town); // another process on the same store
    const QString item = anyItem(*town);
    const domain::Case before = file(*desk, item, u"08"_s, u"1"_s);
    QCOMPARE(before.post, u"居委专员·08A"_s);
    QVERIFY(submit(*desk, domain::RecordAbsence{u"居委专员·08A"_s, {}, {}, u"病假"_s}));
    const domain::Case during = file(*other, item, u"08"_s, u"2"_s);
    QCOMPARE(during.post, u"居委专员·08B"_s);
    const auto file2 = desk->open(during.id).result();
    const auto dispatched =
        std::ranges::find_if(file2->timeline, [](const auto &e) { return std::holds_alternative<domain::CaseDispatched>(e.event.body); });
    QCOMPARE(std::get<domain::CaseDispatched>(dispatched->event.body).standsInFor, u"居委专员·08A"_s);
    QCOMPARE(desk->open(before.id).result()->state.post, u"居委专员·08A"_s); // what A had stays A's
    QVERIFY(submit(*other, domain::EndAbsence{u"居委专员·08A"_s}));
    QCOMPARE(file(*desk, item, u"08"_s, u"3"_s).post, u"居委专员·08A"_s);
    QCOMPARE(file(*desk, item, u"09"_s, u"4"_s).post, u"居委专员·09A"_s);
}

void TestCentreDesk::amendedRulesHoldForNewCasesInEveryProcess()
{
    const auto town = pack("zhaoxiang");
    const auto desk = open(town);
    const auto other = open(town);
    const QString item = anyItem(*town);
    const domain::Case before = file(*desk, item, u"01"_s, u"1"_s);
    const auto seen = submit(*desk, domain::AmendRulebook{{limits(*town, u"7 hours"_s)}, u"试行"_s, town->rulebook.hash});
    QVERIFY2(seen.has_value(), seen ? "" : qPrintable(base::describe(seen.error())));
    QVERIFY((*seen)->region->rulebook.hash != town->rulebook.hash);
    QCOMPARE((*seen)->centre.amendments.back().files, QStringList{u"limits.json"_s});
    for (desk::StoreDesk *door : {desk.get(), other.get()}) {
        const domain::Case after = file(*door, item, u"01"_s, QString::number(quintptr(door)));
        QCOMPARE(after.deadlines[Stage::Whole]->dueAt, support::mockNow() + std::chrono::hours(7));
        QCOMPARE(after.rulebook, (*seen)->region->rulebook.hash);
    }
    // A case keeps the rules it was filed under …
    QCOMPARE(desk->open(before.id).result()->state.deadlines, before.deadlines);
    // … until it is re-ruled.
    QVERIFY(other->submit(order(before.id, domain::ReruleCase{u"新时限"_s})).result());
    QCOMPARE(desk->open(before.id).result()->state.deadlines[Stage::Whole]->dueAt, before.report.reportedAt + std::chrono::hours(7));
    // Who has not seen the newest rules changes nothing.
    QCOMPARE(submit(*other, domain::AmendRulebook{{}, u"why so"_s, town->rulebook.hash}).error().code, ErrorCode::Conflict);
    // Back to the pack's own.
    const auto back = submit(*other, domain::AmendRulebook{{}, u"试行结束"_s, (*seen)->region->rulebook.hash});
    QVERIFY(back);
    QCOMPARE((*back)->region->rulebook.hash, town->rulebook.hash);
}

void TestCentreDesk::rulesThatDoNotLoadAreRefusedWithTheirPlace()
{
    const auto town = pack("zhaoxiang");
    const auto desk = open(town);
    const auto refused = submit(*desk, domain::AmendRulebook{{limits(*town, u"soon"_s)}, u"试行"_s, town->rulebook.hash});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Malformed);
    QVERIFY2(refused.error().place.contains(u"limits.json"_s) && refused.error().place.contains(u"whole"_s), qPrintable(refused.error().place));
    QCOMPARE(file(*desk, anyItem(*town), u"01"_s, u"1"_s).rulebook, town->rulebook.hash);
}

void TestCentreDesk::amendedRulesOutliveTheProgram()
{
    const auto town = pack("zhaoxiang");
    QString amended;
    {
        const auto desk = open(town);
        amended = (*submit(*desk, domain::AmendRulebook{{limits(*town, u"7 hours"_s)}, u"试行"_s, town->rulebook.hash}))->region->rulebook.hash;
    }
    const auto desk = open(town);
    const domain::Case after = file(*desk, anyItem(*town), u"01"_s, u"1"_s);
    QCOMPARE(after.rulebook, amended);
    QCOMPARE(after.deadlines[Stage::Whole]->dueAt, support::mockNow() + std::chrono::hours(7));
}

void TestCentreDesk::rulesThatNoLongerFitThePackAreToldAndNotUsed()
{
    const auto town = pack("zhaoxiang");
    {
        const auto desk = open(town);
        domain::RuleFile routing{
            u"routing.json"_s,
            u"{ \"rules\": [ { \"id\": \"route.one\", \"when\": { \"item\": \"%1\" }, \"department\": \"%2\", \"why\": \"x\" } ] }"_s.arg(
                anyItem(*town), town->departments.front().code)};
        const auto taken = submit(*desk, domain::AmendRulebook{{routing}, u"试行"_s, town->rulebook.hash});
        QVERIFY2(taken.has_value(), taken ? "" : qPrintable(base::describe(taken.error())));
    }
    auto smaller = std::make_shared<region::Region>(*town);
    smaller->rulebook.items.remove(anyItem(*town));
    const auto desk = open(smaller);
    QObject here;
    CentreViewPtr view;
    const auto listening = desk->onCentre(&here, [&view](const CentreViewPtr &now) { view = now; });
    QTRY_VERIFY(view);
    QVERIFY2(view->trouble.contains(u"routing.json"_s), qPrintable(view->trouble));
    QCOMPARE(view->region->rulebook.hash, smaller->rulebook.hash);
    QCOMPARE(view->centre.amendments.size(), 1U);
}

void TestCentreDesk::aCaseStartsItsPlanInTheSameCommit()
{
    const auto desk = open(pack("tianlin"));
    QObject here;
    CentreViewPtr view;
    const auto listening = desk->onCentre(&here, [&view](const CentreViewPtr &now) { view = now; });
    const domain::Case crowd = file(*desk, u"E0595-2"_s, u"11"_s, u"1"_s);
    QTRY_VERIFY(view && view->centre.runs.size() == 1);
    const domain::PlanRun run = view->centre.runs.front();
    QCOMPARE(run.plan, u"metro-crowd"_s);
    QCOMPARE(run.caseNumber, crowd.number);
    QVERIFY(!run.exercise);
    QCOMPARE(run.startedAt, support::mockNow());
    static_cast<void>(file(*desk, u"E0595-2"_s, u"10"_s, u"2"_s)); // not at the metro exit
    static_cast<void>(file(*desk, u"A11"_s, u"03"_s, u"3"_s));
    static_cast<void>(file(*desk, u"E0595-2"_s, u"11"_s, u"1"_s)); // the same report again
    QTRY_COMPARE(view->centre.runs.size(), 2U);
    QCOMPARE(view->centre.runs.back().run, 2);
    QCOMPARE(view->centre.runs.back().plan, u"elder-alarm"_s);
    QVERIFY(submit(*desk, domain::AcknowledgeCall{1, u"station"_s, u"车站站长"_s}, Role::Dispatcher));
    QTRY_COMPARE(view->centre.run(1)->answers.size(), 1U);
}

void TestCentreDesk::importsAndADrillsPastStartNoPlan()
{
    const auto town = pack("tianlin");
    const auto desk = open(town);
    domain::CaseOrder past = aReport(u"1"_s);
    domain::ImportCase record;
    record.report = std::get<domain::ReportCase>(past.body).report;
    record.report.item = u"E0595-2"_s;
    record.report.place.grid = u"11"_s;
    past.body = record;
    QVERIFY(desk->submit(past).result());
    const QString drill = m_folder->filePath(u"drill.store"_s);
    QVERIFY(store::reserveForDrill(drill));
    {
        const auto rehearsal = desk::Rehearsal::begin(drill, town, *m_clock);
        QVERIFY(rehearsal);
        domain::CaseOrder order = aReport(u"2"_s);
        std::get<domain::ReportCase>(order.body).report = record.report;
        QVERIFY((*rehearsal)->carryOut(order));
        QVERIFY((*rehearsal)->commit());
    }
    for (const QString &path : {m_folder->filePath(u"hall.store"_s), drill}) {
        const auto reader = desk::fileParts(path, *m_clock).reader();
        QVERIFY(reader);
        const auto view = desk::readCentre((*reader)->log(), town);
        QVERIFY(view);
        QCOMPARE((*view)->centre.version, 0U);
    }
}

void TestCentreDesk::aDispatchersOrderIsRefused()
{
    const auto town = pack("zhaoxiang");
    const auto desk = open(town);
    const auto refused = submit(*desk, domain::AmendRulebook{{limits(*town, u"7 hours"_s)}, u"试行"_s, town->rulebook.hash}, Role::Dispatcher);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QCOMPARE(file(*desk, anyItem(*town), u"01"_s, u"1"_s).rulebook, town->rulebook.hash);
    desk->stop();
    QCOMPARE(submit(*desk, domain::CallRoll{}).error().code, ErrorCode::Cancelled);
}

// The phase is that of the turn, whenever it comes; the place is told by names, of which the decision itself knows none.
void TestCentreDesk::aSecondPlaceIsRefusedByName()
{
    const auto town = pack("zhaoxiang");
    const auto desk = open(town);
    const QDate date = town->toLocal(m_clock->now()).date().addDays(9);
    const QStringList persons{u"联勤队员·05"_s, u"联勤队员·01"_s};
    const auto refused = submit(*desk, domain::ChangeRoster{date, u"day"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, persons});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(refused.error().place, u"persons"_s);
    const QString told = refused.error().sentence;
    for (const QString &name : {u"联勤队员·01"_s, town->unit(u"joint"_s)->name, town->department(u"police"_s)->name})
        QVERIFY2(told.contains(name), qPrintable(told));
    for (const QString &code : {u"joint"_s, u"police"_s})
        QVERIFY2(!told.contains(code), qPrintable(told));
    QVERIFY(submit(*desk, domain::ChangeRoster{date, u"night"_s, u"joint"_s, u"water"_s, 2, u"防汛"_s, persons}));
}

void TestCentreDesk::thePastKnowsTheCentreOfThen()
{
    const auto town = pack("jingansi");
    {
        const auto desk = open(town);
        QVERIFY(submit(*desk, domain::RecordAbsence{u"居委专员·08A"_s, {}, {}, u"病假"_s}));
        m_clock->set(support::mockNow() + std::chrono::hours(2));
        QVERIFY(submit(*desk, domain::EndAbsence{u"居委专员·08A"_s}));
    }
    desk::PastFeed past(desk::fileParts(m_folder->filePath(u"hall.store"_s), *m_clock, true), town, support::mockNow() + std::chrono::hours(1));
    QObject here;
    CentreViewPtr view;
    const auto listening = past.onCentre(&here, [&view](const CentreViewPtr &then) { view = then; });
    QTRY_VERIFY(view);
    QCOMPARE(view->centre.version, 1U);
    QVERIFY(!view->centre.absences.front().absence.to);
    const auto refused = past.submit(domain::CentreOrder{{u"值班长"_s, Role::Supervisor}, domain::EndAbsence{u"居委专员·08A"_s}}).result();
    QCOMPARE(refused.error().code, ErrorCode::Refused);
}

void TestCentreDesk::aStoreOfBeforeHasACentreThatKnowsNothing()
{
    const QString path = m_folder->filePath(u"hall.store"_s);
    {
        const auto connection = store::Connection::open(path, store::Connection::Mode::ReadWrite, store::kSqlite, base::Milliseconds(1000));
        QVERIFY(connection && (*connection)->useSession() && store::migrate(**connection, 3));
    }
    const auto reader = desk::fileParts(path, *m_clock, true).reader();
    QVERIFY2(reader.has_value(), reader ? "" : qPrintable(base::describe(reader.error())));
    const auto town = pack("jingansi");
    const auto view = desk::readCentre((*reader)->log(), town);
    QVERIFY2(view.has_value(), view ? "" : qPrintable(base::describe(view.error())));
    QCOMPARE((*view)->region, town);
    const auto findings = store::verify(path);
    QVERIFY(findings && store::isSound(*findings));
}

GRIDHALL_TEST(TestCentreDesk, QCoreApplication)
#include "tst_centredesk.moc"

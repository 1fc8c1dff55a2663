// SPDX-License-Identifier: GPL-3.0-or-later
// What other rules would do to the open cases: what the order to apply them anew then does, case by case.
#include "domain/domainfixture.h"
#include "region/packcopy.h"
#include "report/whatif/rulesdesk.h"
#include "store/log/memorylog.h"
#include "support/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::Severity;
using fixture::Life;

class TestRuleImpact : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSameRulesDoNothing();
    void aShorterLimitMakesOverdueAtOnce();
    void aLongerLimitMovesDeadlines();
    void levelsGoByTheTable();
    void whatRisesWithTimeIsTold_data();
    void whatRisesWithTimeIsTold();
    void anotherRouteIsForCasesThatCome();
    void whatCannotBeRuledAnewIsCounted();
    void whatIsNotFiledIsPassedOver();
    void aClockThatWasStoppedSaysNothing();
    void isWhatTheOrderThenDoes();
    void aMissingYearLeavesTheDeadlineOpen();
    void rulingsAreFound();
    void jsonSaysTheSame();
    void anAmendmentsFilesAreFound();
};

namespace {

/// Two bikes (10 minutes), a pavement (60) and a wire (30), reported at nine.
std::vector<domain::Case> town()
{
    std::vector<domain::Case> cases;
    quint64 id = 0;
    for (const char *item : {"bike", "bike", "pavement", "wire"}) {
        Life life(item, ++id);
        if (!life.begin())
            qFatal("the fixture does not file");
        cases.push_back(life.now());
        cases.back().number = u"210924XJ%1"_s.arg(id, 4, 10, QLatin1Char('0'));
    }
    return cases;
}

domain::Rulebook withSimple(int minutes)
{
    domain::Rulebook book = fixture::rulebook();
    book.hash = u"feedfeedfeedfeed"_s;
    for (const domain::Stage stage : {domain::Stage::Respond, domain::Stage::Arrive})
        book.limits.front().limits[size_t(stage)] = domain::TimeLimit{1, domain::LimitUnit::Minute};
    book.limits.front().limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{minutes, domain::LimitUnit::Minute};
    return book;
}

const base::Instant kFiled = fixture::utc("2021-09-24T01:00:00Z");

} // namespace

void TestRuleImpact::theSameRulesDoNothing()
{
    const auto impact = report::impactOn(town(), fixture::rulebook(), fixture::rulebook(), kFiled + 4min);
    QVERIFY(impact);
    QCOMPARE(impact->open, 4);
    QCOMPARE(impact->changed + impact->barred + impact->otherDepartment + impact->earlier + impact->later + impact->overdueAtOnce +
                 impact->overdueNoMore,
             0);
    QVERIFY(impact->changes.empty());
    QCOMPARE(impact->levels[domain::indexOf(Severity::Blue)][domain::indexOf(Severity::Blue)], 2);
}

void TestRuleImpact::aShorterLimitMakesOverdueAtOnce()
{
    const auto impact = report::impactOn(town(), fixture::rulebook(), withSimple(3), kFiled + 4min);
    QVERIFY(impact);
    QCOMPARE(impact->changed, 2);
    QCOMPARE(impact->earlier, 2);
    QCOMPARE(impact->overdueAtOnce, 2);
    QCOMPARE(impact->later, 0);
    QCOMPARE(impact->changes.size(), size_t{2});
    const report::RuleChange &first = impact->changes.front();
    QCOMPARE(first.number, u"210924XJ0001"_s);
    QCOMPARE(*first.dueBefore, kFiled + 10min);
    QCOMPARE(*first.dueAfter, kFiled + 3min);
    QVERIFY(first.overdueAfter && !first.overdueBefore && first.moves());
}

void TestRuleImpact::aLongerLimitMovesDeadlines()
{
    const auto impact = report::impactOn(town(), fixture::rulebook(), withSimple(40), kFiled + 12min);
    QVERIFY(impact);
    QCOMPARE(impact->later, 2);
    QCOMPARE(impact->overdueNoMore, 2);
    QCOMPARE(impact->overdueAtOnce, 0);
}

void TestRuleImpact::levelsGoByTheTable()
{
    auto cases = town();
    cases[0].severityInputs.repeats = 2; // one point: nothing at two points a level
    domain::Rulebook stricter = fixture::rulebook();
    stricter.severity.pointsPerLevel = 1;
    const auto impact = report::impactOn(cases, fixture::rulebook(), stricter, kFiled + 1min);
    QVERIFY(impact);
    QCOMPARE(impact->changed, 1);
    QCOMPARE(impact->changes.front().levelAfter, Severity::Yellow);
    QCOMPARE(impact->levels[domain::indexOf(Severity::Blue)][domain::indexOf(Severity::Yellow)], 1);
    QCOMPARE(impact->levels[domain::indexOf(Severity::Blue)][domain::indexOf(Severity::Blue)], 1);
    QCOMPARE(impact->earlier + impact->later, 0);
}

void TestRuleImpact::whatRisesWithTimeIsTold_data()
{
    QTest::addColumn<int>("limit"); // of the two bikes, in minutes; ten by the rules of now
    QTest::addColumn<qint64>("passed");
    QTest::addColumn<int>("raised");
    const auto after = [](base::Milliseconds time) { return qint64(time.count()); };
    QTest::newRow("overdue, not twice") << 3 << after(5min) << 0;
    QTest::newRow("exactly twice") << 3 << after(6min) << 0;
    QTest::newRow("past twice") << 3 << after(6min + 1ms) << 2;
    QTest::newRow("past twice by the rules of now already") << 3 << after(20min + 1ms) << 0;
    QTest::newRow("a longer limit lowers nothing") << 40 << after(20min + 1ms) << 0;
}

void TestRuleImpact::whatRisesWithTimeIsTold()
{
    QFETCH(int, limit);
    QFETCH(qint64, passed);
    QFETCH(int, raised);
    const base::Instant at = kFiled + base::Milliseconds(passed);
    const auto impact = report::impactOn(town(), fixture::rulebook(), withSimple(limit), at);
    QVERIFY(impact);
    QCOMPARE(impact->raisedByTime, raised);
    QCOMPARE(report::toJson(*impact).value(u"raised_by_time"_s).toInt(), raised);
    QCOMPARE(impact->levels[domain::indexOf(Severity::Blue)][domain::indexOf(Severity::Yellow)], raised);
    QCOMPARE(impact->levels[domain::indexOf(Severity::Yellow)][domain::indexOf(Severity::Blue)], 0);
    QCOMPARE(impact->changed, 2); // of both bikes the deadline moves
    // What the order and then the desk's clock do.
    Life life("bike", 1);
    QVERIFY(life.begin());
    life.pass(base::Milliseconds(passed));
    QVERIFY(life.order(domain::ReviewSeverity{}, domain::Role::System));
    QCOMPARE(life.now().level, impact->changes.front().levelBefore);
    life.rules() = withSimple(limit);
    QVERIFY(life.order(domain::ReruleCase{u"a new limit"_s}, domain::Role::Supervisor));
    QVERIFY(life.order(domain::ReviewSeverity{}, domain::Role::System));
    QCOMPARE(life.now().level, impact->changes.front().levelAfter);
}

void TestRuleImpact::anotherRouteIsForCasesThatCome()
{
    domain::Rulebook routed = fixture::rulebook();
    routed.routes.push_back({u"route.wire"_s, u"wire"_s, {}, {}, u"power"_s, {}, u"why"_s, false});
    const auto impact = report::impactOn(town(), fixture::rulebook(), routed, kFiled);
    QVERIFY(impact);
    QCOMPARE(impact->otherDepartment, 1);
    QCOMPARE(impact->changed, 0);
    QCOMPARE(impact->changes.size(), size_t{1});
    QCOMPARE(impact->changes.front().departmentAfter, u"power"_s);
    QVERIFY(!impact->changes.front().moves());
}

void TestRuleImpact::whatCannotBeRuledAnewIsCounted()
{
    Life life("bike", 9);
    QVERIFY(life.begin());
    QVERIFY(life.order(domain::SuspendCase{u"waits for rain to end"_s}));
    const auto impact = report::impactOn(std::vector{life.now()}, fixture::rulebook(), withSimple(3), kFiled + 4min);
    QVERIFY(impact);
    QCOMPARE(impact->open, 1);
    QCOMPARE(impact->barred, 1);
    QCOMPARE(impact->changed, 0);
}

void TestRuleImpact::whatIsNotFiledIsPassedOver()
{
    auto cases = town();
    cases[0].filedAt.reset();
    cases[1].state = domain::CaseState::Closed;
    const auto impact = report::impactOn(cases, fixture::rulebook(), withSimple(3), kFiled);
    QVERIFY(impact);
    QCOMPARE(impact->open, 2);
    QCOMPARE(impact->changed, 0);
}

void TestRuleImpact::aClockThatWasStoppedSaysNothing()
{
    domain::Rulebook quicker = fixture::rulebook();
    quicker.limits.front().limits[size_t(domain::Stage::Respond)] = domain::TimeLimit{1, domain::LimitUnit::Minute};
    auto cases = town();
    cases.resize(1);
    const auto waiting = report::impactOn(cases, fixture::rulebook(), quicker, kFiled);
    QVERIFY(waiting);
    QCOMPARE(waiting->changed, 1);
    QCOMPARE(waiting->changes.front().stage, domain::Stage::Respond);
    cases[0].acceptedAt = kFiled + 1min;
    const auto accepted = report::impactOn(cases, fixture::rulebook(), quicker, kFiled);
    QVERIFY(accepted);
    QCOMPARE(accepted->changed, 0);
}

void TestRuleImpact::isWhatTheOrderThenDoes()
{
    const domain::Rulebook shorter = withSimple(3);
    const auto impact = report::impactOn(town(), fixture::rulebook(), shorter, kFiled + 4min);
    QVERIFY(impact);
    Life life("bike", 1);
    QVERIFY(life.begin());
    life.rules() = shorter;
    life.pass(4min);
    QVERIFY(life.order(domain::ReruleCase{u"a new limit"_s}, domain::Role::Supervisor));
    QCOMPARE(life.now().deadlines[domain::Stage::Whole]->dueAt, *impact->changes.front().dueAfter);
    QCOMPARE(life.now().level, impact->changes.front().levelAfter);
}

void TestRuleImpact::aMissingYearLeavesTheDeadlineOpen()
{
    domain::Rulebook far = fixture::rulebook();
    for (domain::LimitRule &rule : far.limits)
        rule.limits[size_t(domain::Stage::Whole)] = domain::TimeLimit{400, domain::LimitUnit::WorkingDay};
    const auto impact = report::impactOn(town(), fixture::rulebook(), far, kFiled);
    QVERIFY2(impact, impact ? "" : qPrintable(impact.error().sentence));
    QVERIFY(impact->changed > 0);
    for (const report::RuleChange &change : impact->changes)
        QVERIFY(!change.dueAfter && !change.overdueAfter);
}

void TestRuleImpact::rulingsAreFound()
{
    store::MemoryLog log;
    const auto put = [&log](quint64 id, bool asRoute, const QString &department) {
        Life life("bike", id);
        QVERIFY(life.begin());
        QVERIFY(life.order(domain::ReturnCase{u"not ours"_s}));
        QVERIFY(life.order(domain::RuleOnReturn{department, {}, u"it is theirs"_s, asRoute}, domain::Role::Supervisor));
        auto batch = log.begin();
        QVERIFY(batch && (*batch)->append({id}, 0, life.events()) && (*batch)->commit());
    };
    put(1, true, u"urban"_s);
    put(2, false, u"water"_s);
    put(3, true, u"roads"_s);
    const auto routes = report::readRuledRoutes(log);
    QVERIFY(routes);
    QCOMPARE(routes->size(), size_t{1}); // the newest for this item and grid
    QCOMPARE(routes->front().department, u"roads"_s);
    QCOMPARE(routes->front().item, u"bike"_s);
    QCOMPARE(routes->front().grid, u"11"_s);
    QCOMPARE(routes->front().reason, u"it is theirs"_s);
    const auto stopped = report::readRuledRoutes(log, [] { return true; });
    QVERIFY(stopped); // too few events to be asked
}

void TestRuleImpact::jsonSaysTheSame()
{
    const auto impact = report::impactOn(town(), fixture::rulebook(), withSimple(3), kFiled + 4min);
    QVERIFY(impact);
    const QJsonObject json = report::toJson(*impact);
    QCOMPARE(json.value(u"open"_s).toInt(), 4);
    QCOMPARE(json.value(u"overdue_at_once"_s).toInt(), 2);
    QCOMPARE(json.value(u"levels"_s).toObject().value(u"blue"_s).toObject().value(u"blue"_s).toInt(), 2);
    QCOMPARE(json.value(u"changes"_s).toArray().first().toObject().value(u"due_after"_s).toString(), base::toIso(kFiled + 3min));
}

void TestRuleImpact::anAmendmentsFilesAreFound()
{
    const region::RegionPtr town = region::loadRegion(packFolder(u"xujing"_s)).region;
    QVERIFY(town);
    const auto own = region::ownRuleFiles(*town);
    store::MemoryLog log;
    const auto amend = [&log](quint64 version, std::vector<domain::RuleFile> files) {
        auto batch = log.begin();
        QVERIFY(batch &&
                (*batch)->appendCentre(
                    version,
                    {kFiled, {u"值班长"_s, domain::Role::Supervisor}, {}, domain::RulebookAmended{u"b"_s, u"a"_s, {}, std::move(files), u"why"_s}}) &&
                (*batch)->commit());
    };
    const domain::RuleFile first{u"limits.json"_s, u"first"_s}, second{u"routing.json"_s, u"second"_s};
    amend(0, {first});
    amend(1, {second});
    const auto one = report::readAmendment(*town, log, 1), two = report::readAmendment(*town, log, 2);
    QVERIFY(one && two);
    QVERIFY(one->before == own);
    QCOMPARE(one->after.front(), first);
    QCOMPARE(two->before.front(), first);
    QCOMPARE(two->after.front(), own.front()); // the second took limits back
    QCOMPARE(two->after.back(), second);
    for (const int number : {0, 3})
        QCOMPARE(report::readAmendment(*town, log, number).error().code, base::ErrorCode::NotFound);
}

GRIDHALL_TEST(TestRuleImpact, QCoreApplication)
#include "tst_ruleimpact.moc"

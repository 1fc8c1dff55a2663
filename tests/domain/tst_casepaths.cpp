// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/consequences.h"
#include "domain/case/handover.h"
#include "domainfixture.h"
#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// The side paths of a case's life: what each order says, refuses and leaves behind.
class TestCasePaths : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void returnsGoBackOneLink();
    void afterTooManyReturnsTheSupervisorRules();
    void aRulingBinds();
    void hardCasesWaitForAPlan();
    void mergedCasesFollowTheirLead();
    void anUnfiledReportIsFiledWhenItStandsAlone();
    void aVoidedLeadLetsItsFollowersGo();
    void aPartBecomesACaseOfItsOwn();
    void transferKeepsIdentityAndBothClocks();
    void aTownCannotHandOverToItself();
    void redIsAcknowledgedBySupervisors();
    void anAppealNeedsTwoReviewers();
    void theNewestMomentStaysTheNewest();
    void anAppealChangesNoFact();
    void laterClocksStartWithTheirStep();
    void aClockThatDispatchStartsRunsAlsoWhenTheSourceDispatches();
    void thePoliceLookBackAndAnswer();
    void aCaseKeepsItsRulesUntilItIsReruled();
    void reruledLevelsDoNotFall();
    void itemsThatAreVerifiedFirstAreNotFiledAtOnce();
    void routesGoBeforeTheItem_data();
    void routesGoBeforeTheItem();
    void suggestionsHaveALifeOfTheirOwn();
    void firstContactIsYesNoOrNotRated();
};

namespace {

#define REFUSED(outcome, fragment)                                                                                                                   \
    do {                                                                                                                                             \
        const base::Outcome refused = (outcome);                                                                                                     \
        QVERIFY(!refused.has_value());                                                                                                               \
        QVERIFY2(refused.error().sentence.contains(QLatin1String(fragment)), qPrintable(refused.error().sentence));                                  \
    } while (false)

constexpr Role kSupervisor = Role::Supervisor;

base::Outcome dispatchTo(Life &life, const QString &department) { return life.order(DispatchCase{department, {}, u"again"_s, {}, {}}); }

} // namespace

void TestCasePaths::returnsGoBackOneLink()
{
    Life life;
    QVERIFY(life.begin());
    REFUSED(life.order(ReturnCase{u"not ours"_s, u"water"_s}), "Only \"urban\"");
    REFUSED(life.order(ReturnCase{u" "_s, u"urban"_s}), "reason");
    QVERIFY(life.order(ReturnCase{u"not ours"_s, u"urban"_s}));
    QCOMPARE(life.now().state, CaseState::Filed);
    QCOMPARE(std::get<CaseReturned>(life.events().back().body).by, u"urban"_s);
    // It lies with the centre now: there is nothing that a department could push further.
    REFUSED(life.order(ReturnCase{u"still not"_s, {}}), "not possible now");
}

void TestCasePaths::afterTooManyReturnsTheSupervisorRules()
{
    Life life;
    QVERIFY(life.begin());
    QCOMPARE(life.now().returnLimit, 2);
    REFUSED(life.order(RuleOnReturn{u"water"_s, {}, u"theirs"_s, false}, kSupervisor), "No department has returned");
    QVERIFY(life.order(ReturnCase{u"not ours"_s, {}}));
    QVERIFY(dispatchTo(life, u"water"_s));
    QVERIFY(life.order(ReturnCase{u"not ours either"_s, {}}));
    REFUSED(dispatchTo(life, u"urban"_s), "returned too often");
    REFUSED(life.order(RuleOnReturn{u"water"_s, {}, u"theirs"_s, true}), "shift supervisor");
    REFUSED(life.order(RuleOnReturn{u"water"_s, {}, {}, true}, kSupervisor), "reason");
    QVERIFY(life.order(RuleOnReturn{u"water"_s, u"team-2"_s, u"the pipe is theirs"_s, true}, kSupervisor));
    QCOMPARE(life.now().state, CaseState::Dispatched);
    QCOMPARE(life.now().department, u"water"_s);
    QVERIFY(std::get<ReturnRuled>(life.events().back().body).asRoute);
}

void TestCasePaths::aRulingBinds()
{
    Life life;
    QVERIFY(life.begin());
    QVERIFY(life.order(ReturnCase{u"not ours"_s, {}}));
    QVERIFY(life.order(RuleOnReturn{u"urban"_s, {}, u"it is yours"_s, false}, kSupervisor));
    REFUSED(life.order(ReturnCase{u"no"_s, {}}), "binding");
    REFUSED(dispatchTo(life, u"water"_s), "binding");
    QVERIFY(life.order(AcceptCase{}));
    REFUSED(life.order(ReturnCase{u"no"_s, {}}), "binding");
    // A supervisor may rule again.
    QVERIFY(life.order(RuleOnReturn{u"water"_s, {}, u"seen the place"_s, false}, kSupervisor));
    QCOMPARE(life.now().department, u"water"_s);
}

void TestCasePaths::hardCasesWaitForAPlan()
{
    Life life("pavement");
    life.rules().consultation = {{u"consult"_s, Difficulty::Difficult, {}, {}}};
    QVERIFY(life.begin());
    QVERIFY(life.now().needsPlan);
    QVERIFY(life.order(AcceptCase{}));
    REFUSED(life.order(ReachScene{}), "without a plan");
    REFUSED(life.order(AgreePlan{u"dig"_s}), "No consultation");
    QVERIFY(life.order(CallConsultation{u"illegal building"_s}));
    REFUSED(life.order(CallConsultation{u"again"_s}), "under way");
    REFUSED(life.order(AgreePlan{u" "_s}), "plan");
    QVERIFY(life.order(AgreePlan{u"first the owner, then the wall"_s}));
    QVERIFY(life.order(ReachScene{}));
    Life easy;
    easy.rules().consultation = {{u"consult"_s, Difficulty::Difficult, {}, {}}};
    QVERIFY(easy.begin());
    QVERIFY(!easy.now().needsPlan);
    Life named;
    named.rules().consultation = {{u"consult"_s, {}, u"bike"_s, {}}};
    QVERIFY(named.begin());
    QVERIFY(named.now().needsPlan);
}

void TestCasePaths::mergedCasesFollowTheirLead()
{
    Life lead("bike", 8), follower;
    QVERIFY(lead.begin() && follower.begin());
    const CaseLink link{lead.now().id, lead.now().number};
    QVERIFY(follower.order(MergeCase{link.id, link.number}));
    const auto taken = consequencesOf(follower.now(), follower.events().back(), follower.book());
    QCOMPARE(taken.size(), size_t(1));
    QCOMPARE(taken[0].caseId, link.id);
    QVERIFY(lead.order(taken[0]));
    QCOMPARE(lead.now().followers, (std::vector{CaseLink{follower.now().id, follower.now().number}}));
    REFUSED(lead.order(MergeCase{follower.now().id, {}}), "merged into this one already");
    // Only the system takes what follows by itself.
    REFUSED(lead.order(AbsorbCase{link}, kSupervisor), "system");

    lead.pass(20min);
    QVERIFY(lead.order(AcceptCase{}) && lead.order(ReachScene{}) && lead.order(HandleCase{u"done"_s}) && lead.order(ReportPostCheck{true, {}}));
    QVERIFY(lead.order(CloseCase{u"all gone"_s}));
    const auto closing = consequencesOf(lead.now(), lead.events().back(), lead.book());
    QCOMPARE(closing.size(), size_t(1));
    follower.setNow(lead.time());
    QVERIFY(follower.order(closing[0]));
    QCOMPARE(follower.now().state, CaseState::Closed);
    QCOMPARE(follower.now().closedAt, lead.now().closedAt);
    QCOMPARE(follower.now().outcome, u"all gone"_s);
    QCOMPARE(std::get<CaseClosed>(follower.events().back().body).withLead, lead.now().number);
    QCOMPARE(onTime(follower.now()), std::optional(false)); // its own clock ran on: 10 minutes
}

void TestCasePaths::anUnfiledReportIsFiledWhenItStandsAlone()
{
    Life life;
    QVERIFY(life.order(ReportCase{report("bike"), {}, false, false}));
    QVERIFY(life.order(MergeCase{base::CaseId{8}, u"210924XJ0008"_s}));
    QVERIFY(!isOpen(life.now().state));
    REFUSED(life.order(UnmergeCase{u"not the same"_s}), "shift supervisor");
    QVERIFY(life.order(UnmergeCase{u"not the same"_s}, kSupervisor));
    QCOMPARE(life.now().state, CaseState::Filed);
    QVERIFY(life.now().filedAt.has_value());
    QVERIFY(!life.now().endedAt && !life.now().mergedInto);
    const auto released = consequencesOf(life.now(), life.events()[life.events().size() - 2], life.book());
    QCOMPARE(released.size(), size_t(1));
    QVERIFY(std::holds_alternative<ReleaseCase>(released[0].body));
}

void TestCasePaths::aVoidedLeadLetsItsFollowersGo()
{
    Life lead;
    QVERIFY(lead.begin(false));
    QVERIFY(lead.order(AbsorbCase{{base::CaseId{9}, u"210924XJ0009"_s}}, Role::System));
    QVERIFY(lead.order(VoidCase{u"a test"_s}, kSupervisor));
    const auto freed = consequencesOf(lead.now(), lead.events().back(), lead.book());
    QCOMPARE(freed.size(), size_t(1));
    QCOMPARE(std::get<UnmergeCase>(freed[0].body).reason, u"a test"_s);
}

void TestCasePaths::aPartBecomesACaseOfItsOwn()
{
    Life whole("pavement");
    QVERIFY(whole.begin());
    REFUSED(whole.order(SplitCase{{u"unicorn"_s, u"x"_s, {}}, u"two things"_s}), "not in the town's list");
    REFUSED(whole.order(SplitCase{{u"wire"_s, {}, {}}, u"two things"_s}), "split part");
    QVERIFY(whole.order(SplitCase{{u"wire"_s, u"a line hangs down"_s, {}}, u"two things"_s}));
    const auto births = consequencesOf(whole.now(), whole.events().back(), whole.book());
    QCOMPARE(births.size(), size_t(1));
    const auto &birth = std::get<ReportCase>(births[0].body);
    QCOMPARE(birth.report.splitFrom, std::optional(whole.now().id));
    QCOMPARE(birth.report.caller, whole.now().report.caller);
    QCOMPARE(birth.inputs.base, Severity::Red);
    Life part;
    QVERIFY(part.order(CaseOrder{{}, {}, {u"坐席03"_s, Role::System}, birth}));
    QCOMPARE(part.now().state, CaseState::Filed);
    QCOMPARE(part.now().level, Severity::Red);
    const auto told = consequencesOf(part.now(), part.events().front(), part.book());
    QCOMPARE(told.size(), size_t(1));
    QVERIFY(whole.order(told[0]));
    QCOMPARE(whole.now().parts.size(), size_t(1));
}

void TestCasePaths::transferKeepsIdentityAndBothClocks()
{
    Life here;
    QVERIFY(here.begin());
    const Partner xujing{PartnerKind::Town, u"QX"_s, u"徐泾"_s};
    REFUSED(here.order(TransferCase{xujing, {}}), "reason");
    here.pass(3min);
    QVERIFY(here.order(TransferCase{xujing, u"beyond the river"_s}));
    QCOMPARE(here.now().state, CaseState::Transferred);
    QVERIFY(isOpen(here.now().state));
    QCOMPARE(runningStage(here.now()), std::optional(Stage::Whole));

    const Report handed = handoverOf(here.now(), here.book().region);
    Life there;
    there.rules().region = u"QX"_s;
    there.setNow(here.time());
    ReportCase order{handed, {}, true, true};
    order.report.source = u"neighbour"_s;
    QVERIFY(there.order(order));
    QCOMPARE(identityOf(there.now()), here.now().number);
    const TwinClocks clocks = twinClocksOf(there.now());
    QCOMPARE(clocks.theirs->startedAt, *here.now().filedAt);
    QCOMPARE(clocks.theirs->dueAt, here.now().deadlines[Stage::Whole]->dueAt);
    QCOMPARE(clocks.ours->startedAt, there.time());

    QVERIFY(!closureOf(there.now(), xujing));
    there.pass(5min);
    QVERIFY(there.order(AcceptCase{}) && there.order(ReachScene{}) && there.order(HandleCase{}) && there.order(ReportPostCheck{true, {}}));
    QVERIFY(there.order(CloseCase{u"mended"_s}));
    here.setNow(there.time());
    QVERIFY(here.order(RecordPartnerClosure{*closureOf(there.now(), xujing)}, Role::System));
    QCOMPARE(here.now().state, CaseState::Checked);
    QCOMPARE(here.now().partnerClosure->outcome, u"mended"_s);
    QCOMPARE(here.now().partnerClosure->closedAt, *there.now().closedAt);
    QVERIFY(here.order(CloseCase{}));
    QCOMPARE(onTime(here.now()), std::optional(true));
}

void TestCasePaths::aTownCannotHandOverToItself()
{
    Life life;
    QVERIFY(life.begin());
    REFUSED(life.order(TransferCase{{PartnerKind::Town, u"XJ"_s, {}}, u"theirs"_s}), "neighbour town");
    REFUSED(life.order(TransferCase{{PartnerKind::Town, {}, {}}, u"theirs"_s}), "neighbour town");
    QVERIFY(life.order(TransferCase{{PartnerKind::Police, {}, u"110"_s}, u"a fight"_s}));
    QVERIFY(life.order(TakeBackCase{u"no matter for the police"_s}));
    QCOMPARE(life.now().state, CaseState::Filed);
    QVERIFY(!life.now().partner);
}

void TestCasePaths::redIsAcknowledgedBySupervisors()
{
    Life life("wire");
    QVERIFY(life.begin());
    REFUSED(life.order(AcknowledgeCase{}), "shift supervisor");
    QVERIFY(life.order(AcknowledgeCase{}, kSupervisor));
    REFUSED(life.order(AcknowledgeCase{}, kSupervisor), "nobody has acknowledged");
    QVERIFY(life.order(ChangeSeverity{Severity::Blue, u"smaller than told"_s}));
    QVERIFY(life.order(ChangeSeverity{Severity::Red, u"it is live"_s}));
    QVERIFY(!life.now().acknowledgedAt); // it rose: somebody must look again
    Life blue;
    QVERIFY(blue.begin());
    REFUSED(blue.order(AcknowledgeCase{}, kSupervisor), "Only a red case");
}

void TestCasePaths::anAppealNeedsTwoReviewers()
{
    Life life;
    QVERIFY(life.begin());
    REFUSED(life.order(AppealCase{u"rain"_s}), "not possible now");
    QVERIFY(life.order(RecordClosure{life.time(), {}}, Role::System));
    REFUSED(life.order(ReviewAppeal{true, {}}, kSupervisor), "Nobody has appealed");
    QVERIFY(life.order(AppealCase{u"the road was flooded"_s}));
    REFUSED(life.order(AppealCase{u"again"_s}), "once");
    life.sit(u"值班长"_s);
    QVERIFY(life.order(ReviewAppeal{true, {}}, kSupervisor));
    QVERIFY(!life.now().appeal->granted());
    REFUSED(life.order(ReviewAppeal{true, {}}, kSupervisor), "somebody else");
    life.sit(u"副站长"_s);
    QVERIFY(life.order(ReviewAppeal{true, {}}, kSupervisor));
    QVERIFY(life.now().appeal->granted());
    life.sit(u"站长"_s);
    REFUSED(life.order(ReviewAppeal{false, {}}, kSupervisor), "Both reviewers");
}

void TestCasePaths::theNewestMomentStaysTheNewest()
{
    Life life;
    QVERIFY(life.begin());
    const base::Instant early = life.time() + 1min;
    life.pass(11min);
    QVERIFY(life.order(AddNote{u"on the way"_s}));
    const base::Instant newest = life.now().changedAt;
    QVERIFY(life.order(RecordClosure{early, {}}, Role::System));
    QVERIFY(life.now().endedAt == early && life.now().changedAt == newest);
}

void TestCasePaths::anAppealChangesNoFact()
{
    Life life;
    QVERIFY(life.begin());
    life.pass(11min);
    QVERIFY(life.order(RecordClosure{life.time(), {}}, Role::System));
    const Case before = life.now();
    QVERIFY(life.order(AppealCase{u"rain"_s}));
    life.sit(u"值班长"_s);
    QVERIFY(life.order(ReviewAppeal{true, {}}, kSupervisor));
    life.sit(u"副站长"_s);
    QVERIFY(life.order(ReviewAppeal{true, {}}, kSupervisor));
    QCOMPARE(onTime(life.now()), std::optional(false)); // as before: the verdict is not the appeal's
    Case after = life.now();
    after.appeal.reset();
    after.version = before.version;
    after.changedAt = before.changedAt;
    after.actedBy = before.actedBy; // the appeal's
    QVERIFY(after == before);
}

void TestCasePaths::laterClocksStartWithTheirStep()
{
    // 51530: on the scene in 15, solved in 30, and the loop closed within 30 minutes of the arrival.
    Life life;
    LimitRule rule;
    rule.id = u"limit.51530"_s;
    const auto minutes = [](int amount) { return TimeLimit{amount, LimitUnit::Minute}; };
    rule.limits = {minutes(5), minutes(15), minutes(30), minutes(30), minutes(60)};
    rule.starts[size_t(Stage::Close)] = ClockStart::Arrival;
    life.rules().limits = {rule};
    const base::Instant filed = life.time();
    QVERIFY(life.begin());
    QVERIFY(!life.now().deadlines[Stage::Close]);
    QCOMPARE(life.now().deadlines[Stage::Handle]->dueAt, filed + 30min);
    life.pass(2min);
    QVERIFY(life.order(AcceptCase{}));
    life.pass(8min);
    QVERIFY(life.order(ReachScene{}));
    QCOMPARE(life.now().deadlines[Stage::Close]->startedAt, filed + 10min);
    QCOMPARE(life.now().deadlines[Stage::Close]->dueAt, filed + 40min);
    QVERIFY(life.now().laterClocks.empty());
    QCOMPARE(life.events().back().rule, u"limit.51530"_s);
    // A deadline is computed once: rework and a second arrival do not move it.
    QVERIFY(life.order(HandleCase{}) && life.order(ReportPostCheck{false, u"still there"_s}));
    QCOMPARE(life.now().deadlines[Stage::Close]->dueAt, filed + 40min);
}

void TestCasePaths::aClockThatDispatchStartsRunsAlsoWhenTheSourceDispatches()
{
    Life life;
    LimitRule rule;
    rule.id = u"limit.handed-out"_s;
    rule.limits[size_t(Stage::Respond)] = TimeLimit{5, LimitUnit::Minute};
    rule.limits[size_t(Stage::Whole)] = TimeLimit{60, LimitUnit::Minute};
    rule.starts[size_t(Stage::Respond)] = ClockStart::Dispatch;
    life.rules().limits = {rule};
    const base::Instant filed = life.time();
    QVERIFY(life.begin());
    QCOMPARE(life.now().state, CaseState::Dispatched);
    QVERIFY(life.now().deadlines[Stage::Respond].has_value());
    QCOMPARE(life.now().deadlines[Stage::Respond]->dueAt, filed + 5min);
    QVERIFY(life.now().laterClocks.empty());
}

void TestCasePaths::thePoliceLookBackAndAnswer()
{
    // xujing: police video look-back answers requests
    Life life;
    QVERIFY(life.begin());
    REFUSED(life.order(AnswerLookBack{u"a lorry"_s}), "Nobody has asked");
    REFUSED(life.order(RequestLookBack{u" "_s}), "place and time");
    QVERIFY(life.order(RequestLookBack{u"诸光路口，09:00–09:20，撞倒围栏的车"_s}));
    QVERIFY(!life.now().lookBack.isEmpty());
    REFUSED(life.order(RequestLookBack{u"once more"_s}), "looking back already");
    QVERIFY(life.order(AcceptCase{})); // the case goes on meanwhile
    REFUSED(life.order(AnswerLookBack{{}}), "footage shows");
    QVERIFY(life.order(AnswerLookBack{u"09:12 一辆货车"_s}));
    QVERIFY(life.now().lookBack.isEmpty());
    QCOMPARE(kindOf(life.events().back().body), u"look-back-answered"_s);
    QVERIFY(life.order(RequestLookBack{u"another camera"_s}));
}

void TestCasePaths::aCaseKeepsItsRulesUntilItIsReruled()
{
    Life life;
    QVERIFY(life.begin());
    const base::Instant filed = life.time();
    const QString before = life.now().rulebook;
    life.rules().hash = u"fedcba9876543210"_s;
    for (LimitRule &rule : life.rules().limits)
        rule.limits[size_t(Stage::Whole)] = TimeLimit{3, LimitUnit::UrgentHour};
    life.pass(1min);
    QVERIFY(life.order(AcceptCase{}));
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, filed + 10min);
    QCOMPARE(life.now().rulebook, before);
    REFUSED(life.order(ReruleCase{u"new limits"_s}), "shift supervisor");
    REFUSED(life.order(ReruleCase{{}}, kSupervisor), "reason");
    QVERIFY(life.order(ReruleCase{u"new limits"_s}, kSupervisor));
    QCOMPARE(life.now().deadlines[Stage::Whole]->dueAt, filed + 3h);
    QCOMPARE(life.now().rulebook, u"fedcba9876543210"_s);
    QCOMPARE(std::get<CaseReruled>(life.events().back().body).before, before);
}

void TestCasePaths::reruledLevelsDoNotFall()
{
    Life life;
    QVERIFY(life.begin());
    QVERIFY(life.order(ChangeSeverity{Severity::Orange, u"children play there"_s}));
    QVERIFY(life.order(ReruleCase{u"new table"_s}, kSupervisor));
    QCOMPARE(life.now().level, Severity::Orange);
}

void TestCasePaths::itemsThatAreVerifiedFirstAreNotFiledAtOnce()
{
    Life life;
    life.rules().items[u"bike"_s].preVerify = true;
    QVERIFY(life.begin());
    QCOMPARE(life.now().state, CaseState::PreVerifying);
    QCOMPARE(life.events().back().rule, u"pre-verify.item.bike"_s);
    QVERIFY(life.order(ReportPreVerify{true, {}}) && life.order(FileCase{}));
    QCOMPARE(life.now().state, CaseState::Filed);
}

void TestCasePaths::routesGoBeforeTheItem_data()
{
    QTest::addColumn<QString>("item");
    QTest::addColumn<QString>("grid");
    QTest::addColumn<QString>("bySource");
    QTest::addColumn<QString>("department");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("unit");
    QTest::newRow("by the item, to the unit of its grid") << "pavement" << "12" << "" << "urban" << "route.item.pavement" << "north";
    QTest::newRow("no unit has the grid") << "pavement" << "99" << "" << "urban" << "route.item.pavement" << "";
    QTest::newRow("the only unit of its kind") << "wire" << "99" << "" << "urban" << "route.item.wire" << "joint";
    QTest::newRow("by item and grid") << "bike" << "11" << "" << "village" << "route.bike-11" << "team-1";
    QTest::newRow("another grid") << "bike" << "12" << "" << "traffic" << "route.bike" << "";
    QTest::newRow("the source knows") << "bike" << "11" << "water" << "water" << "source:patrol" << "";
}

void TestCasePaths::routesGoBeforeTheItem()
{
    QFETCH(QString, item);
    QFETCH(QString, grid);
    QFETCH(QString, bySource);
    Life life;
    life.rules().routes = {{u"route.bike-11"_s, u"bike"_s, {}, u"11"_s, u"village"_s, u"team-1"_s, {}},
                           {u"route.bike"_s, u"bike"_s, {}, {}, u"traffic"_s, {}, {}}};
    life.rules().items[u"pavement"_s].unitKind = u"village-station"_s;
    life.rules().items[u"wire"_s].unitKind = u"joint-station"_s;
    life.rules().units = {
        {u"joint"_s, u"joint-station"_s, {u"11"_s}}, {u"south"_s, u"village-station"_s, {u"11"_s}}, {u"north"_s, u"village-station"_s, {u"12"_s}}};
    Report what = report(item.toLatin1().constData());
    what.place.grid = grid;
    what.department = bySource;
    QVERIFY(life.order(ReportCase{what, {}, true, true}));
    QTEST(life.now().department, "department");
    QTEST(life.now().unit, "unit");
    QTEST(life.events().back().rule, "rule");
}

void TestCasePaths::suggestionsHaveALifeOfTheirOwn()
{
    Life life;
    Report what = report("bike");
    QVERIFY(life.order(CollectSuggestion{what}));
    QVERIFY(lifeOf(life.now().state) == CaseLife::Suggestion && !isOpen(life.now().state));
    REFUSED(life.order(DispatchCase{u"urban"_s, {}, {}, {}, {}}), "not possible now");
    REFUSED(life.order(WeighSuggestion{Adoption::Partly, u"x"_s}), "not possible now");
    QVERIFY(life.order(StudySuggestion{}));
    REFUSED(life.order(ForwardSuggestion{}), "department");
    QVERIFY(life.order(ForwardSuggestion{u"urban"_s, {}}));
    REFUSED(life.order(WeighSuggestion{Adoption::Partly, {}}), "reason");
    QVERIFY(life.order(WeighSuggestion{Adoption::Partly, u"one rack, not three"_s}));
    REFUSED(life.order(AnswerSuggestion{}), "answer");
    QVERIFY(life.order(AnswerSuggestion{u"thank you"_s}));
    QCOMPARE(life.now().state, CaseState::Answered);
    QCOMPARE(life.now().adoption, std::optional(Adoption::Partly));
    QVERIFY(life.now().endedAt.has_value());
}

void TestCasePaths::firstContactIsYesNoOrNotRated()
{
    for (const std::optional<bool> reached : {std::optional(true), std::optional(false), std::optional<bool>()}) {
        Life life;
        QVERIFY(life.begin());
        QVERIFY(life.order(ContactCaller{reached, {}}));
        QVERIFY(life.now().contactTried);
        QCOMPARE(life.now().contacted, reached);
        // Rung again from the scene: written down, and the first contact stays what it was.
        QVERIFY(life.order(AcceptCase{}));
        QVERIFY(life.order(ReachScene{}));
        QVERIFY(life.order(ContactCaller{!reached.value_or(false), {}}));
        QCOMPARE(life.now().contacted, reached);
    }
}

GRIDHALL_TEST(TestCasePaths, QCoreApplication)
#include "tst_casepaths.moc"

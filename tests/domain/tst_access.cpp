// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsfixture.h"

#include "support/testprogram.h"

#include <QHash>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;
using base::ErrorCode;

/// Who may do what: the whole table against one written here by hand, and what decide() makes of it. Accounts and seats: tst_signingin.
class TestAccess final : public AccountsTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTableIsThis_data();
    void theTableIsThis();
    void nothingElseStandsInTheTable();
    void actsAreRefusedByRole_data();
    void actsAreRefusedByRole();
    void noRowOfTheLifeCycleIsAViewers();
    void ordersToTheCentreAreRefusedByRole_data();
    void ordersToTheCentreAreRefusedByRole();
    void whoIsAdmitted_data();
    void whoIsAdmitted();
    void withoutAccountsNothingIsAsked();
    void fourEyesVoidARedCase_data();
    void fourEyesVoidARedCase();
    void fourEyesUncoverMany();
    void fourEyesBringRulesIntoForce_data();
    void fourEyesBringRulesIntoForce();
};

namespace {

/// Viewer, clerk, dispatcher, supervisor, keeper of rules, administrator: y may, 2 only with a second person, the rest may not.
struct AccessRows {
    const char *roles;
    const char *words;
};
constexpr AccessRows kExpectedActs[]{
    // "void" of a report; of a filed case the life cycle lets the supervisor alone.
    {"..yy..",
     "file request-pre-verify confirm-exists deny-exists dispatch add-helper accept arrive handle request-post-check pass-post-check "
     "fail-post-check return close revisit evaluate void merge urge request-extension suspend resume change-severity add-photo uncover-caller "
     "add-note contact-caller promise-callback repeat-by-caller take-back-call call-consultation agree-plan split transfer take-back "
     "request-look-back answer-look-back appeal place study forward weigh answer ask-level ask-redispatch ask-suspension ask-void "
     "answer-supervision"},
    {"...2.2", "forget-caller"},
    {"...y..", "supervise approve-extension refuse-extension acknowledge rule-on-return unmerge rerule review-appeal refuse-word"},
};
constexpr AccessRows kExpectedOthers[]{
    {"yyyyyy", "see-hall see-reports see-rules see-duty change-secret sign-in confirm-identity sign-out write-ticket hand-forms-on take-forms"},
    {"...y.y", "see-audit audit-export unlock-person read-audit end-wall"},
    {".....y", "people keep-store add-person change-role lock-person"},
    {"..yy..",
     "report import bulk search-caller record-patrol start-plan acknowledge-call report-step move-resource report-post call-roll answer-roll "
     "report-task shelve-annunciation unshelve-annunciation see-presence show-on-wall report-arrival"},
    {"...y..", "drill move-calls record-absence end-absence change-roster end-plan confirm-clock take-out-of-service take-over-case "
               "draft-handover amend-handover note-handover check-handover sign-handover take-over-shift correct-handover swap-jobs end-swap"},
    {"...2..", "void-red"},
    {"..22..", "uncover-more"},
    {"...2.2", "forget"},
    {"...22.", "rules-force amend-rulebook"},
    {"....y.", "rules-draft"},
    {".yyy..", "print"},
    {".y.y..", "issue"},
    {"......", "serve"}, // devices alone
};

QHash<QString, QString> expectedTable()
{
    QHash<QString, QString> table;
    const auto add = [&table](const auto &rows) {
        for (const AccessRows &row : rows) {
            for (const QString &word : QString::fromLatin1(row.words).split(u' '))
                table.insert(word, QString::fromLatin1(row.roles));
        }
    };
    add(kExpectedActs);
    add(kExpectedOthers);
    return table;
}

QString rolesText(const RightRow &row)
{
    QString text;
    for (const Role role : kAccountRoles)
        text += !row.roles.contains(role) ? u'.' : row.fourEyes ? u'2' : u'y';
    return text;
}

/// One order of each kind that a person gives to the centre. What it asks for is for decide(); here it is asked who may.
std::vector<std::pair<const char *, CentreOrderBody>> personsOrders()
{
    return {{"record-absence", RecordAbsence{}},
            {"end-absence", EndAbsence{}},
            {"change-roster", ChangeRoster{}},
            {"record-patrol", RecordPatrol{}},
            {"start-plan", StartPlan{}},
            {"acknowledge-call", AcknowledgeCall{}},
            {"report-step", ReportStep{}},
            {"end-plan", EndPlan{}},
            {"move-resource", MoveResource{}},
            {"report-post", ReportPost{}},
            {"call-roll", CallRoll{}},
            {"answer-roll", AnswerRoll{}},
            {"report-task", ReportTask{}},
            {"amend-rulebook", AmendRulebook{}},
            {"confirm-clock", ConfirmClock{}},
            {"shelve-annunciation", ShelveAnnunciation{}},
            {"take-out-of-service", TakeOutOfService{}},
            {"unshelve-annunciation", UnshelveAnnunciation{}},
            {"add-person", AddPerson{}},
            {"change-role", ChangeRole{}},
            {"lock-person", LockPerson{}},
            {"unlock-person", UnlockPerson{}},
            {"change-secret", ChangeSecret{}},
            {"sign-in", SignIn{}},
            {"confirm-identity", ConfirmIdentity{}},
            {"sign-out", SignOut{}},
            {"read-audit", ReadAudit{}},
            {"write-ticket", WriteTicket{}},
            {"hand-forms-on", HandFormsOn{}},
            {"take-forms", TakeForms{}},
            {"report-arrival", ReportArrival{}},
            {"swap-jobs", SwapJobs{}},
            {"end-swap", EndSwap{}},
            {"draft-handover", DraftHandover{}},
            {"amend-handover", AmendHandover{}},
            {"note-handover", NoteHandover{}},
            {"check-handover", CheckHandover{}},
            {"sign-handover", SignHandover{}},
            {"take-over-shift", TakeOverShift{}},
            {"correct-handover", CorrectHandover{}}};
}

/// A case in a state in which the life cycle knows the act.
Case caseFor(CaseAct act)
{
    Case c;
    c.id = {7};
    c.version = 1;
    c.report = report("bike");
    c.filedAt = utc("2025-11-07T01:00:00Z");
    c.mergedInto = base::CaseId{9};
    for (const Step &step : lifeCycle()) {
        if (step.act == act) {
            c.state = step.from;
            break;
        }
    }
    return c;
}

Filled everythingFilledIn(base::Instant now)
{
    Filled in;
    in.text = u"说明原因"_s;
    in.department = u"urban"_s;
    in.extension = std::chrono::hours(1);
    in.level = Severity::Yellow;
    in.reached = true;
    in.lead = {8};
    in.leadNumber = u"251107XJ0008"_s;
    in.leads = 1;
    in.media = kAfterPicture;
    in.phase = u"after"_s;
    in.solved = true;
    in.partner = Partner{};
    in.part = {u"bike"_s, u"路灯"_s, {}};
    in.grid = u"11"_s;
    in.moment = now + std::chrono::hours(1);
    return in;
}

} // namespace

void TestAccess::init() { begin(); }

void TestAccess::theTableIsThis_data()
{
    QTest::addColumn<QString>("roles");
    const QHash<QString, QString> table = expectedTable();
    for (auto row = table.cbegin(); row != table.cend(); ++row)
        QTest::newRow(qPrintable(row.key())) << row.value();
}

void TestAccess::theTableIsThis()
{
    QFETCH(QString, roles);
    const QString word = QString::fromLatin1(QTest::currentDataTag());
    int found = 0;
    for (const RightRow &row : rights()) {
        if (row.word != word)
            continue;
        ++found;
        QCOMPARE(rolesText(row), roles);
        QVERIFY(!row.label.isEmpty());
        QVERIFY(!row.roles.contains(Role::System));
        // To look is what every see-… is; a viewer has nothing else but the door.
        QCOMPARE(row.word.startsWith(u"see-"), row.group == RightGroup::Look);
    }
    QCOMPARE(found, 1);
}

void TestAccess::nothingElseStandsInTheTable()
{
    const QHash<QString, QString> table = expectedTable();
    for (const RightRow &row : rights())
        QVERIFY2(table.contains(row.word), qPrintable(row.word));
    // Every act that a person may do somewhere has a row, and no other act has one.
    for (const Act *act : kActs) {
        const bool persons = leastRole(*act) != Role::System;
        QCOMPARE(table.contains(QLatin1String(act->word)), persons);
        for (const Role role : kAccountRoles)
            QVERIFY(persons || !mayDo(role, act->id));
    }
}

void TestAccess::actsAreRefusedByRole_data()
{
    QTest::addColumn<int>("act");
    QTest::addColumn<QString>("roles");
    for (const Act *act : kActs) {
        if (const QString roles = expectedTable().value(QLatin1String(act->word)); !roles.isEmpty())
            QTest::newRow(act->word) << int(act->id) << roles;
    }
}

void TestAccess::actsAreRefusedByRole()
{
    QFETCH(int, act);
    QFETCH(QString, roles);
    const auto id = CaseAct(act);
    makeAll();
    const Case c = caseFor(id);
    const auto order = orderFrom({id, c, m_now}, everythingFilledIn(m_now));
    QVERIFY(order);
    for (size_t i = 0; i < kAccountRoles.size(); ++i) {
        const Role role = kAccountRoles[i];
        const auto events = decideCase(c, at(word(role)), *order);
        const bool denied = !events && events.error().sentence == refusalOf(id);
        QCOMPARE(!denied, roles[qsizetype(i)] != u'.');
        QCOMPARE(mayDo(role, id), roles[qsizetype(i)] != u'.');
        if (denied)
            QCOMPARE(events.error().code, ErrorCode::Refused);
        if (!events)
            continue;
        for (const CaseEvent &event : *events)
            QCOMPARE(event.actor, at(word(role)));
    }
}

void TestAccess::noRowOfTheLifeCycleIsAViewers()
{
    for (const Step &step : lifeCycle()) {
        for (const Role role : {Role::Viewer, Role::Clerk, Role::RuleKeeper, Role::Administrator})
            QVERIFY2(!suffices(role, step.needs), qPrintable(word(step.act)));
        QVERIFY(suffices(Role::Supervisor, step.needs) || step.needs == Role::System);
        QCOMPARE(suffices(Role::Dispatcher, step.needs), step.needs == Role::Dispatcher);
    }
}

void TestAccess::ordersToTheCentreAreRefusedByRole_data()
{
    QTest::addColumn<CentreOrderBody>("body");
    for (const auto &[word, body] : personsOrders())
        QTest::newRow(word) << body;
}

void TestAccess::ordersToTheCentreAreRefusedByRole()
{
    QFETCH(CentreOrderBody, body);
    const QString roles = expectedTable().value(QString::fromLatin1(QTest::currentDataTag()));
    makeAll();
    make(u"second"_s, Role::Supervisor);
    for (size_t i = 0; i < kAccountRoles.size(); ++i) {
        Actor actor = at(word(kAccountRoles[i]));
        const base::Outcome alone = mayGive(m_centre.accounts, CentreOrder{actor, body});
        QCOMPARE(alone.has_value(), roles[qsizetype(i)] == u'y');
        actor.witness = u"second"_s;
        const base::Outcome together = mayGive(m_centre.accounts, CentreOrder{actor, body});
        QCOMPARE(together.has_value(), roles[qsizetype(i)] != u'.');
        QVERIFY(together || !decide(m_centre, {actor, body}, context()));
    }
    const bool ofAccounts = isPersons(body);
    QCOMPARE(mayGive(m_centre.accounts, CentreOrder{{u"system"_s, Role::System}, body}).has_value(), !ofAccounts);
}

void TestAccess::whoIsAdmitted_data()
{
    QTest::addColumn<Actor>("actor");
    QTest::addColumn<bool>("admitted");
    const Actor good{u"坐席"_s, Role::Dispatcher, u"0303"_s, u"03"_s};
    const auto with = [&good](const auto &change) {
        Actor actor = good;
        change(actor);
        return actor;
    };
    QTest::newRow("the account as it is") << good << true;
    QTest::newRow("at any seat") << with([](Actor &a) { a.seat = u"77"_s; }) << true;
    QTest::newRow("the system") << Actor{u"system"_s, Role::System} << true;
    QTest::newRow("nobody") << Actor{u"坐席"_s, Role::Dispatcher} << false;
    QTest::newRow("a supervisor by word") << Actor{u"值班长"_s, Role::Supervisor} << false;
    QTest::newRow("unknown") << with([](Actor &a) { a.person = u"0399"_s; }) << false;
    QTest::newRow("another role than the account's") << with([](Actor &a) { a.role = Role::Supervisor; }) << false;
    QTest::newRow("another post than the account's") << with([](Actor &a) { a.post = u"值班长"_s; }) << false;
    QTest::newRow("locked") << Actor{u"坐席"_s, Role::Dispatcher, u"0309"_s, u"03"_s} << false;
    QTest::newRow("not as the account is spelt") << Actor{u"站长"_s, Role::Supervisor, u"LEAD"_s, u"03"_s} << false;
    QTest::newRow("with a second person") << with([](Actor &a) { a.witness = u"lead"_s; }) << true;
    QTest::newRow("with a second person, spelt as typed") << with([](Actor &a) { a.witness = u"Lead"_s; }) << true;
    QTest::newRow("with himself") << with([](Actor &a) { a.witness = u"0303"_s; }) << false;
    QTest::newRow("with a device") << with([](Actor &a) { a.witness = u"D-01"_s; }) << false;
    QTest::newRow("with a locked one") << with([](Actor &a) { a.witness = u"0309"_s; }) << false;
    QTest::newRow("with nobody known") << with([](Actor &a) { a.witness = u"x"_s; }) << false;
}

void TestAccess::whoIsAdmitted()
{
    QFETCH(Actor, actor);
    QFETCH(bool, admitted);
    make(u"0303"_s, Role::Dispatcher, u"坐席"_s);
    make(u"0309"_s, Role::Dispatcher, u"坐席"_s);
    make(u"lead"_s, Role::Supervisor, u"站长"_s);
    make(u"D-01"_s, Role::Viewer, u"大屏"_s, true);
    apply(m_centre, {m_now, {u"test"_s, Role::Supervisor}, {}, PersonLocked{u"0309"_s, u"离岗"_s}});
    const base::Outcome outcome = admits(m_centre.accounts, actor);
    QCOMPARE(outcome.has_value(), admitted);
    QVERIFY(outcome || (outcome.error().code == ErrorCode::Refused && !outcome.error().sentence.isEmpty()));
}

void TestAccess::withoutAccountsNothingIsAsked()
{
    QVERIFY(admits({}, {u"坐席03"_s, Role::Dispatcher}));
    QVERIFY(admits({}, {u"值班长"_s, Role::Supervisor}));
    QVERIFY(!admits({}, {u"x"_s, Role::Administrator}));
    QVERIFY(!admits({}, {u"x"_s, Role::Viewer}));
    QVERIFY(!admits({}, {u"坐席"_s, Role::Dispatcher, u"0303"_s, u"03"_s})); // nobody is a person there
    // No second person either.
    QVERIFY(decideCase(filed(Severity::Red), {u"值班长"_s, Role::Supervisor}, VoidCase{u"误报重复"_s}));
    QVERIFY(decideCase(filed(Severity::Blue), {u"坐席03"_s, Role::Dispatcher}, UncoverCaller{u"回访"_s}, 1000));
    QVERIFY(order({u"值班长"_s, Role::Supervisor}, AmendRulebook{{}, u"试行"_s, u"00"_s}));
    QVERIFY(!order({u"坐席03"_s, Role::Dispatcher}, AmendRulebook{{}, u"试行"_s, u"00"_s}));
}

void TestAccess::fourEyesVoidARedCase_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("place"); // of the error; "-": done
    const auto row = [](const char *name, const QString &by, const QString &witness, Severity level, const char *place) {
        QTest::newRow(name) << by << witness << int(level) << QString::fromLatin1(place);
    };
    row("red, alone", u"lead"_s, {}, Severity::Red, "witness");
    row("red, with another supervisor", u"lead"_s, u"lead2"_s, Severity::Red, "-");
    row("red, with a dispatcher", u"lead"_s, u"seat"_s, Severity::Red, "witness");
    row("red, with himself", u"lead"_s, u"lead"_s, Severity::Red, "witness");
    row("red, by a dispatcher with a supervisor", u"seat"_s, u"lead"_s, Severity::Red, "");
    row("orange, alone", u"lead"_s, {}, Severity::Orange, "-");
}

void TestAccess::fourEyesVoidARedCase()
{
    QFETCH(QString, by);
    QFETCH(QString, witness);
    QFETCH(int, level);
    QFETCH(QString, place);
    make(u"lead"_s, Role::Supervisor);
    make(u"lead2"_s, Role::Supervisor);
    make(u"seat"_s, Role::Dispatcher);
    Actor actor = at(by);
    actor.witness = witness;
    const auto events = decideCase(filed(Severity(level)), actor, VoidCase{u"误报重复"_s});
    QCOMPARE(events.has_value(), place == u"-"_s);
    if (!events) {
        QCOMPARE(events.error().code, ErrorCode::Refused);
        QCOMPARE(events.error().place, place);
    } else {
        QCOMPARE(events->front().actor.witness, witness);
    }
}

void TestAccess::fourEyesUncoverMany()
{
    make(u"seat"_s, Role::Dispatcher);
    make(u"seat2"_s, Role::Dispatcher);
    make(u"admin"_s, Role::Administrator);
    const Case c = filed(Severity::Blue);
    const auto uncover = [&](int before, const QString &witness) {
        Actor actor = at(u"seat"_s);
        actor.witness = witness;
        return decideCase(c, actor, UncoverCaller{u"回访"_s}, before);
    };
    QVERIFY(uncover(0, {}));
    QVERIFY(uncover(19, {})); // the twentieth
    const auto more = uncover(20, {});
    QVERIFY(!more);
    QCOMPARE(more.error().place, u"witness"_s);
    QVERIFY(!uncover(20, u"admin"_s)); // who may not do it himself looks on for nobody
    const auto together = uncover(20, u"seat2"_s);
    QVERIFY(together);
    QCOMPARE(together->front().actor.witness, u"seat2"_s);
    QVERIFY(!fourEyesFor(c, CaseAct::AddNote, 1000)); // only uncovering counts
    QVERIFY(decideCase(c, at(u"seat"_s), AddNote{u"一句话"_s}, 1000));
}

void TestAccess::fourEyesBringRulesIntoForce_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("witness");
    QTest::addColumn<bool>("done");
    QTest::newRow("keeper alone") << u"rules"_s << QString() << false;
    QTest::newRow("keeper and supervisor") << u"rules"_s << u"supervisor"_s << true;
    QTest::newRow("keeper and another keeper") << u"rules"_s << u"rules2"_s << true;
    QTest::newRow("keeper and administrator") << u"rules"_s << u"administrator"_s << false;
    QTest::newRow("supervisor alone") << u"supervisor"_s << QString() << false;
    QTest::newRow("supervisor and keeper") << u"supervisor"_s << u"rules"_s << true;
    QTest::newRow("dispatcher and supervisor") << u"dispatcher"_s << u"supervisor"_s << false;
}

void TestAccess::fourEyesBringRulesIntoForce()
{
    QFETCH(QString, by);
    QFETCH(QString, witness);
    QFETCH(bool, done);
    makeAll();
    make(u"rules2"_s, Role::RuleKeeper);
    Actor actor = at(by);
    actor.witness = witness;
    const auto event = order(actor, AmendRulebook{{}, u"试行"_s, u"00"_s});
    QCOMPARE(event.has_value(), done);
    if (done)
        QCOMPARE(event->actor, actor);
}

GRIDHALL_TEST(TestAccess, QCoreApplication)
#include "tst_access.moc"

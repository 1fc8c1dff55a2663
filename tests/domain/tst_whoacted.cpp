// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsfixture.h"

#include "support/testprogram.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Every event says who did it, as which post, and where: whatever is ordered of a case or of the centre.
class TestWhoActed final : public AccountsTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyOrderOfAPersonNamesThePerson();
    void everyWayInNamesWhoRunsIt_data();
    void everyWayInNamesWhoRunsIt();
    void everyOrderToTheCentreNamesThePerson_data();
    void everyOrderToTheCentreNamesThePerson();
    void eachOfThemIsGivenBySomebody();

private:
    [[nodiscard]] std::vector<std::pair<QString, CentreOrderBody>> orders() const;
};

namespace {

Filled filledAnyhow(QRandomGenerator &dice, base::Instant now)
{
    Filled in;
    in.text = u"说明原因"_s;
    in.department = u"d%1"_s.arg(dice.bounded(3));
    in.extension = std::chrono::hours(1 + dice.bounded(5));
    in.level = Severity(dice.bounded(5));
    in.reached = dice.bounded(3) != 0;
    in.lead = {8};
    in.leadNumber = u"251107XJ0008"_s;
    in.leads = 1;
    in.media = kAfterPicture;
    in.phase = u"after"_s;
    in.solved = true;
    in.partner = Partner{};
    in.partner->code = u"neighbour"_s;
    in.part = {u"bike"_s, u"路灯"_s, {}};
    in.grid = u"%1"_s.arg(11 + dice.bounded(2));
    in.adoption = Adoption::Adopted;
    in.moment = now + std::chrono::hours(1);
    return in;
}

/// Whether a person gives it by a form at all.
bool isPersonsAct(const Act &act) { return leastRole(act) != Role::System && act.face.shelf != Shelf::None; }

} // namespace

void TestWhoActed::init()
{
    begin();
    m_now = utc("2021-09-24T01:05:00Z");
    makeAll();
    make(u"second"_s, Role::Supervisor);
    m_plan.contingencies.push_back({});
    ContingencyPlan &plan = m_plan.contingencies.back();
    plan.code = u"crowd"_s;
    plan.name = plan.code;
    plan.roles.push_back({u"chief"_s, u"站长"_s, {u"站长"_s}});
    plan.steps.push_back({u"到场"_s, u"chief"_s, {}});
}

// Lives at random, until every act that a person gives has led to an event; each event is then looked at.
void TestWhoActed::everyOrderOfAPersonNamesThePerson()
{
    QSet<CaseAct> seen, wanted;
    for (const Act *act : kActs) {
        if (isPersonsAct(*act))
            wanted.insert(act->id);
    }
    const std::vector<Actor> people{at(u"supervisor"_s, u"01"_s), at(u"second"_s, u"02"_s), at(u"dispatcher"_s, u"03"_s)};
    for (quint32 seed = 0; seed < 400 && !seen.contains(wanted); ++seed) {
        QRandomGenerator dice(seed);
        Life life(seed % 3 == 0 ? "wire" : seed % 3 == 1 ? "bike" : "pavement");
        QVERIFY(life.begin(false));
        Case c = life.now();
        // A citizen's suggestion, and reports that nobody has looked at, or that somebody looks at first.
        constexpr std::array kBegin{CaseState::Collected, CaseState::Reported, CaseState::PreVerifying};
        if (seed % 4 < kBegin.size())
            c.state = kBegin[seed % 4];
        c.report.place.outside = seed % 5 == 1;
        for (int step = 0; step < 600; ++step) {
            const auto all = offers(c, Role::Supervisor);
            if (all.empty())
                break;
            // Every other time one that nobody has seen yet, where there is one.
            auto chosen = all.begin() + dice.bounded(int(all.size()));
            if (dice.bounded(2) == 0) {
                const auto unseen = std::find_if(chosen, all.end(), [&seen](const Offer &each) { return !seen.contains(each.act); });
                chosen = unseen != all.end() ? unseen : chosen;
            }
            const Offer &offer = *chosen;
            Actor by = people[size_t(dice.bounded(int(people.size())))];
            by.witness = by.person == u"second"_s ? u"supervisor"_s : u"second"_s;
            m_now += std::chrono::minutes(1);
            const auto body = orderFrom({offer.act, c, m_now}, filledAnyhow(dice, m_now));
            if (!body)
                continue;
            const auto events = decideCase(c, by, *body, kUncoveredAlone + 1);
            if (!events)
                continue;
            for (const CaseEvent &event : *events) {
                QCOMPARE(event.actor, by);
                apply(c, event);
            }
            if (!events->empty())
                seen.insert(offer.act);
        }
    }
    QStringList missing;
    for (const CaseAct act : wanted - seen)
        missing << word(act);
    QVERIFY2(missing.isEmpty(), qPrintable(u"no event was seen of: "_s + missing.join(u' ')));
}

void TestWhoActed::everyWayInNamesWhoRunsIt_data()
{
    QTest::addColumn<Actor>("actor");
    QTest::newRow("a person at a seat") << Actor{label(Role::Dispatcher), Role::Dispatcher, u"dispatcher"_s, u"03"_s};
    QTest::newRow("a source, by a device") << Actor{u"热线"_s, Role::System, u"D-01"_s, u"ctl"_s};
    QTest::newRow("a source, by nobody known") << Actor{u"热线"_s, Role::System};
}

void TestWhoActed::everyWayInNamesWhoRunsIt()
{
    QFETCH(Actor, actor);
    Case fresh;
    fresh.id = {9};
    SeverityInputs inputs;
    inputs.base = Severity::Blue;
    for (const CaseOrderBody &body : {CaseOrderBody(ReportCase{report("bike"), inputs, true, true, {}}),
                                      CaseOrderBody(ImportCase{report("bike"), inputs, m_now, u"已处置"_s, false, {}})}) {
        const auto events = decideCase(fresh, actor, body);
        QVERIFY2(events, events ? "" : qPrintable(base::describe(events.error())));
        QVERIFY(!events->empty());
        for (const CaseEvent &event : *events)
            QCOMPARE(event.actor, actor);
    }
}

std::vector<std::pair<QString, CentreOrderBody>> TestWhoActed::orders() const
{
    const QString reason = u"说明原因"_s;
    return {{u"start-plan"_s, StartPlan{u"crowd"_s, false, {}, reason}},
            {u"acknowledge-call"_s, AcknowledgeCall{1, u"chief"_s, u"站长"_s}},
            {u"report-step"_s, ReportStep{1, 0, {}}},
            {u"end-plan"_s, EndPlan{1, u"已结束"_s}},
            {u"record-patrol"_s, RecordPatrol{u"joint"_s, m_now - 1h, m_now - 30min, u"foot"_s, false, {}}},
            {u"change-roster"_s, ChangeRoster{QDate(2021, 9, 24), u"day"_s, u"joint"_s, u"urban"_s, 3, reason}},
            {u"amend-rulebook"_s, AmendRulebook{{}, reason, u"00"_s}},
            {u"add-person"_s, AddPerson{u"new"_s, u"坐席"_s, Role::Dispatcher, false, kSecret}},
            {u"change-role"_s, ChangeRole{u"viewer"_s, Role::Clerk}},
            {u"lock-person"_s, LockPerson{u"clerk"_s, reason}},
            {u"unlock-person"_s, UnlockPerson{u"clerk"_s, reason}},
            {u"change-secret"_s, ChangeSecret{u"dispatcher"_s, kSecret}},
            {u"sign-in"_s, SignIn{}},
            {u"confirm-identity"_s, ConfirmIdentity{}},
            {u"sign-out"_s, SignOut{SignOutCause::Own}},
            {u"read-audit"_s, ReadAudit{m_now - 1h, m_now, {}, false}},
            {u"write-ticket"_s, WriteTicket{QString(64, u'a')}},
            {u"hand-forms-on"_s, HandFormsOn{u"second"_s, 1}},
            {u"take-forms"_s, TakeForms{u"second"_s, 1}}};
}

void TestWhoActed::everyOrderToTheCentreNamesThePerson_data()
{
    QTest::addColumn<QString>("person");
    const auto row = [](const char *name, const QString &person) { QTest::newRow(name) << person; };
    row("a dispatcher's", u"dispatcher"_s);
    row("a supervisor's", u"supervisor"_s);
    row("a keeper's of rules", u"rules"_s);
    row("an administrator's", u"administrator"_s);
}

// In turn: each stands on what the ones before it did. Whatever is let through names the person; what is not leaves no event.
void TestWhoActed::everyOrderToTheCentreNamesThePerson()
{
    QFETCH(QString, person);
    int decided = 0;
    for (const auto &[name, body] : orders()) {
        Actor by = at(person, u"07"_s);
        by.witness = u"second"_s;
        const auto event = order(by, body);
        if (!event)
            continue;
        ++decided;
        QCOMPARE(event->actor, by);
        QVERIFY(!event->actor.person.isEmpty() && !event->actor.post.isEmpty() && !event->actor.seat.isEmpty());
    }
    QVERIFY(decided >= 6); // to sit down, to leave, and what is everybody's
}

// Else the table above would hold for orders that nobody could give.
void TestWhoActed::eachOfThemIsGivenBySomebody()
{
    QSet<QString> seen;
    for (const QString &person : {u"supervisor"_s, u"dispatcher"_s, u"rules"_s, u"administrator"_s}) {
        for (const auto &[name, body] : orders()) {
            Actor by = at(person, u"07"_s);
            by.witness = u"second"_s;
            if (order(by, body))
                seen.insert(name);
        }
    }
    for (const auto &[name, body] : orders())
        QVERIFY2(seen.contains(name), qPrintable(name));
}

GRIDHALL_TEST(TestWhoActed, QCoreApplication)
#include "tst_whoacted.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountsfixture.h"

#include "support/testprogram.h"

using namespace domain;
using namespace fixture;
using namespace Qt::StringLiterals;

/// Nobody approves his own act; a ticket lets one program act once; forms go on by a visible act; and a drill's crew acts in a drill alone.
class TestOwnActs final : public AccountsTest {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nobodyDecidesOnHisOwn_data();
    void nobodyDecidesOnHisOwn();
    void whoAskedMayTakeItBack();
    void aReturnIsRuledOnByAnother();
    void withoutAccountsThePostsDecideAsBefore();
    void aTicketIsGoodOnceAndShortly();
    void aTicketIsItsPersonsAtItsSeat();
    void formsGoToAPersonWhoCanSignIn_data();
    void formsGoToAPersonWhoCanSignIn();
    void theCrewActsInADrillAlone_data();
    void theCrewActsInADrillAlone();

private:
    /// A case to which a person gave an order, as the log would have it.
    [[nodiscard]] Case after(Case c, const Actor &by, const CaseOrderBody &body) const;
    [[nodiscard]] Case dispatched() const;
    [[nodiscard]] Case closed() const;
};

void TestOwnActs::init()
{
    begin();
    m_now = utc("2021-09-24T01:05:00Z");
    make(u"lead"_s, Role::Supervisor);
    make(u"lead2"_s, Role::Supervisor);
    make(u"seat"_s, Role::Dispatcher);
}

Case TestOwnActs::after(Case c, const Actor &by, const CaseOrderBody &body) const
{
    const auto events = decideCase(c, by, body);
    if (!events)
        qFatal("%s", qPrintable(base::describe(events.error())));
    for (const CaseEvent &event : *events)
        apply(c, event);
    return c;
}

Case TestOwnActs::dispatched() const
{
    Life life("bike");
    if (!life.begin())
        qFatal("no case");
    return life.now();
}

Case TestOwnActs::closed() const
{
    Case c = dispatched();
    c.state = CaseState::Closed;
    c.closedAt = m_now;
    return c;
}

void TestOwnActs::nobodyDecidesOnHisOwn_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("decides");
    QTest::addColumn<bool>("done");
    QTest::newRow("the seat asks, a supervisor grants") << u"seat"_s << u"lead"_s << true;
    QTest::newRow("a supervisor asks, another grants") << u"lead"_s << u"lead2"_s << true;
    QTest::newRow("a supervisor asks and grants") << u"lead"_s << u"lead"_s << false;
}

void TestOwnActs::nobodyDecidesOnHisOwn()
{
    QFETCH(QString, asked);
    QFETCH(QString, decides);
    QFETCH(bool, done);
    const Case waits = after(dispatched(), at(asked), RequestExtension{m_now + 3h, u"等材料"_s});
    const Case appealed = after(closed(), at(asked), AppealCase{u"不是本部门"_s});
    for (const auto &[c, act, body] : {std::tuple(waits, CaseAct::ApproveExtension, CaseOrderBody(ApproveExtension{u"同意"_s})),
                                       std::tuple(appealed, CaseAct::ReviewAppeal, CaseOrderBody(ReviewAppeal{true, u"属实"_s}))}) {
        const auto events = decideCase(c, at(decides), body);
        QCOMPARE(events.has_value(), done);
        QCOMPARE(refusalOfOwn(c, act, at(decides)).isEmpty(), done);
        if (!events) {
            QCOMPARE(events.error().code, base::ErrorCode::Refused);
            QCOMPARE(events.error().sentence, refusalOfOwn(c, act, at(decides)));
        }
        // It is his own at another seat as well, and with somebody beside him.
        Actor elsewhere = at(decides, u"05"_s);
        elsewhere.witness = u"seat"_s;
        QCOMPARE(decideCase(c, elsewhere, body).has_value(), done);
    }
}

void TestOwnActs::whoAskedMayTakeItBack()
{
    const Case waits = after(dispatched(), at(u"lead"_s), RequestExtension{m_now + 3h, u"等材料"_s});
    const Case none = after(waits, at(u"lead"_s), RefuseExtension{u"不需要了"_s});
    QVERIFY(!none.extensionAsked);
    // What somebody else asks for next is decided by him again.
    const Case again = after(none, at(u"seat"_s), RequestExtension{m_now + 3h, u"又要"_s});
    QVERIFY(decideCase(again, at(u"lead"_s), ApproveExtension{u"同意"_s}));
}

void TestOwnActs::aReturnIsRuledOnByAnother()
{
    const Case returned = after(dispatched(), at(u"lead"_s), ReturnCase{u"不属本部门"_s, {}});
    const RuleOnReturn ruling{u"urban"_s, {}, u"由其处置"_s, false};
    QVERIFY(!decideCase(returned, at(u"lead"_s), ruling));
    QVERIFY(decideCase(returned, at(u"lead2"_s), ruling));
    // Once somebody has it, the return is no one's question any more.
    const Case sent = after(returned, at(u"seat"_s), DispatchCase{u"urban"_s, {}, {}, {}, {}});
    QVERIFY(decideCase(sent, at(u"lead"_s), ruling));
}

void TestOwnActs::withoutAccountsThePostsDecideAsBefore()
{
    m_centre = {};
    const Actor lead{u"值班长"_s, Role::Supervisor};
    const Case waits = after(dispatched(), lead, RequestExtension{m_now + 3h, u"等材料"_s});
    QVERIFY(decideCase(waits, lead, ApproveExtension{u"同意"_s}));
    QCOMPARE(refusalOfOwn(waits, CaseAct::ApproveExtension, lead), QString());
}

void TestOwnActs::aTicketIsGoodOnceAndShortly()
{
    const QString digest(64, u'a'), other(64, u'b');
    QVERIFY(!order(at(u"seat"_s), WriteTicket{u"the ticket itself"_s})); // the log is for ever
    QVERIFY(!order(at(u"seat"_s), WriteTicket{digest.toUpper()}));
    QVERIFY(order(at(u"seat"_s), WriteTicket{digest}));
    QVERIFY(!order(at(u"seat"_s), ConfirmIdentity{other}));
    QVERIFY(order(at(u"seat"_s), ConfirmIdentity{digest}));
    QVERIFY2(!order(at(u"seat"_s), ConfirmIdentity{digest}), "once");
    QVERIFY(order(at(u"seat"_s), WriteTicket{other}));
    m_now += kTicketFor - base::Milliseconds(1);
    QVERIFY(order(at(u"seat"_s), WriteTicket{digest}));
    m_now += base::Milliseconds(1);
    QVERIFY2(!order(at(u"seat"_s), ConfirmIdentity{other}), "its time ends");
    QVERIFY(order(at(u"seat"_s), ConfirmIdentity{digest}));
    QVERIFY(order(at(u"seat"_s), ConfirmIdentity{})); // by the secret, as ever
    QVERIFY(m_centre.tickets.size() <= 1);
}

void TestOwnActs::aTicketIsItsPersonsAtItsSeat()
{
    const QString digest(64, u'c');
    QVERIFY(order(at(u"seat"_s, u"03"_s), WriteTicket{digest}));
    QVERIFY(!order(at(u"lead"_s, u"03"_s), ConfirmIdentity{digest}));
    QVERIFY(!order(at(u"seat"_s, u"04"_s), ConfirmIdentity{digest}));
    apply(m_centre, {m_now, {u"test"_s, Role::Supervisor}, {}, PersonLocked{u"seat"_s, u"离岗"_s}});
    QVERIFY2(!order(at(u"seat"_s, u"03"_s), ConfirmIdentity{digest}), "locked meanwhile");
    QVERIFY(!order({u"system"_s, Role::System}, WriteTicket{digest}));
}

void TestOwnActs::formsGoToAPersonWhoCanSignIn_data()
{
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("of");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("done");
    QTest::newRow("one's own to another") << u"seat"_s << QString() << u"lead"_s << 2 << true;
    QTest::newRow("one's own, named") << u"seat"_s << u"SEAT"_s << u"lead"_s << 2 << true;
    QTest::newRow("to oneself") << u"seat"_s << QString() << u"seat"_s << 2 << false;
    QTest::newRow("to nobody") << u"seat"_s << QString() << u"stranger"_s << 2 << false;
    QTest::newRow("to a device") << u"seat"_s << QString() << u"D-01"_s << 2 << false;
    QTest::newRow("to one who is locked out") << u"seat"_s << QString() << u"gone"_s << 2 << false;
    QTest::newRow("none") << u"seat"_s << QString() << u"lead"_s << 0 << false;
    QTest::newRow("another's, by a seat") << u"seat"_s << u"gone"_s << u"lead"_s << 1 << false;
    QTest::newRow("another's, by a supervisor") << u"lead"_s << u"gone"_s << u"seat"_s << 1 << true;
    QTest::newRow("another's, to that one") << u"lead"_s << u"seat"_s << u"seat"_s << 1 << false;
}

void TestOwnActs::formsGoToAPersonWhoCanSignIn()
{
    QFETCH(QString, by);
    QFETCH(QString, of);
    QFETCH(QString, to);
    QFETCH(int, count);
    QFETCH(bool, done);
    make(u"gone"_s, Role::Dispatcher);
    apply(m_centre, {m_now, {u"test"_s, Role::Supervisor}, {}, PersonLocked{u"gone"_s, u"离岗"_s}});
    make(u"D-01"_s, Role::Viewer, u"大屏"_s, true);
    const auto event = order(at(by), HandFormsOn{to, count, of});
    QCOMPARE(event.has_value(), done);
    if (!done)
        return;
    QCOMPARE(event->actor, at(by));
    const auto handed = std::get<FormsHandedOn>(event->body);
    QCOMPARE(handed.count, count);
    QCOMPARE(handed.to, to);
    QCOMPARE(handed.of, of.compare(by, Qt::CaseInsensitive) == 0 ? QString() : of);
    QVERIFY(order(at(to), TakeForms{by, count}));
}

void TestOwnActs::theCrewActsInADrillAlone_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<bool>("drill");
    QTest::addColumn<bool>("admitted");
    QTest::newRow("a department in a drill") << Role::Dispatcher << true << true;
    QTest::newRow("the supervisor in a drill") << Role::Supervisor << true << true;
    QTest::newRow("a department in a real store") << Role::Dispatcher << false << false;
    QTest::newRow("an administrator in a drill") << Role::Administrator << true << false;
}

void TestOwnActs::theCrewActsInADrillAlone()
{
    QFETCH(Role, role);
    QFETCH(bool, drill);
    QFETCH(bool, admitted);
    const Actor crew = asDrillCrew({u"城管"_s, role});
    QVERIFY2(!goodName(crew.person), "no account can have this name");
    QCOMPARE(actorOfLog(loggedActor(crew), role), crew);
    QCOMPARE(admits(m_centre.accounts, crew, drill).has_value(), admitted);
    Context known{m_now, u"251107XJ0001"_s};
    known.accounts = &m_centre.accounts;
    known.drill = drill;
    const Case c = dispatched();
    const auto events = domain::decide(c, {c.id, {}, crew, AcceptCase{}}, m_book, known);
    QCOMPARE(events.has_value(), admitted);
    if (events)
        QCOMPARE(events->front().actor, crew);
    CentreContext centre = context();
    centre.drill = drill;
    const CentreOrder patrol{crew, RecordPatrol{u"joint"_s, m_now - 1h, m_now - 30min, u"foot"_s, false, {}}};
    QCOMPARE(domain::decide(m_centre, patrol, centre).has_value(), admitted);
}

GRIDHALL_TEST(TestOwnActs, QCoreApplication)
#include "tst_ownacts.moc"

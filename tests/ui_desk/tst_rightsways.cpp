// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkpanel.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/newcasepanel.h"
#include "command/commandfield.h"
#include "command/commandline.h"
#include "deskpage/deskpage.h"
#include "deskpage/waitingtile.h"
#include "domain/access/gate.h"
#include "queue/queuepanel.h"
#include "support/fakecentre.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::Role;
using ui::actions::Action;
using ui::actions::KeyButton;
using ui::bulk::BulkPanel;

/// One table of rights, and every way in at the desk: a button, a key, the line of commands, many cases at once, taking back. (By command:
/// tst_people; over the pages: tst_seatlock, tst_dutyrights, tst_auditpage.)
class TestRightsWays final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noButtonLooksAllowedThatIsNot_data() { roles(); }
    void noButtonLooksAllowedThatIsNot();
    void noKeyDoesWhatTheRoleMayNot_data() { roles(); }
    void noKeyDoesWhatTheRoleMayNot();
    void theLineOfCommandsAsksTheSameTable_data() { roles(); }
    void theLineOfCommandsAsksTheSameTable();
    void manyCasesTakeTheRightToThat_data() { roles(); }
    void manyCasesTakeTheRightToThat();
    void takingBackIsAnOrderLikeEveryOther_data() { roles(); }
    void takingBackIsAnOrderLikeEveryOther();
    void whoAskedSeesWhyHeDoesNotDecide();

private:
    /// A desk page before a centre with an account of each role, at which one of them sits.
    struct People {
        explicit People(Role role) : centre(stage.region)
        {
            desk::CentreView view = *centre.view();
            for (const Role each : domain::kAccountRoles) {
                domain::Account account;
                account.person = domain::word(each);
                account.post = domain::label(each);
                account.role = each;
                view.centre.accounts.push_back(account);
            }
            centre.set(view);
            stage.centre = std::make_unique<live::CentreBoard>(centre);
            stage.seat.change(actorOf(role));
            stage.desk.setAnswer([this](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
                const auto may = domain::mayGive(centre.view()->centre.accounts, {}, order, 0);
                if (!may)
                    return base::pass(may);
                return desk::Receipt{order.caseId, kNumber, 9, {}, false};
            });
        }
        [[nodiscard]] static domain::Actor actorOf(Role role) { return {domain::label(role), role, domain::word(role), u"03"_s}; }

        DeskStage stage;
        support::FakeCentre centre;
    };
    static void roles()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : domain::kAccountRoles)
            QTest::newRow(qPrintable(domain::word(role))) << role;
    }
};

void TestRightsWays::noButtonLooksAllowedThatIsNot()
{
    QFETCH(Role, role);
    People people(role);
    ui::casefile::ActBar bar(people.stage.console());
    int blocked = 0, open = 0;
    for (const domain::CaseState state : domain::kCaseStates) {
        if (domain::lifeOf(state) != domain::CaseLife::Case)
            continue;
        const domain::Case c = caseIn(state, *people.stage.region);
        bar.setCase(c);
        for (const domain::Act *act : domain::kActs) {
            const KeyButton *button = bar.buttonOf(act->id);
            if (button == nullptr)
                continue;
            const bool may = domain::mayDo(role, act->id);
            if (!may)
                QCOMPARE(button->reason(), domain::refusalOf(act->id));
            const bool looksAllowed = button->style() != KeyButton::Style::Blocked;
            QVERIFY2(may || !looksAllowed, act->word);
            QCOMPARE(looksAllowed, may && domain::advance(c, act->id, role).has_value());
            ++(looksAllowed ? open : blocked);
        }
    }
    QCOMPARE(blocked > 0, role != Role::Supervisor); // what the life cycle does not offer has no button
    QCOMPARE(open > 0, role == Role::Dispatcher || role == Role::Supervisor);
}

void TestRightsWays::noKeyDoesWhatTheRoleMayNot()
{
    QFETCH(Role, role);
    People people(role);
    auto &page = openCase(people.stage);
    int tried = 0;
    for (const domain::Act *act : domain::kActs) {
        const auto action = ui::actions::actionOf(act->id, true);
        if (!action || !isDesks(act->id) || domain::mayDo(role, act->id))
            continue;
        ++tried;
        page.act(*action);
        DeskStage::settle();
        QVERIFY2(people.stage.desk.orders.empty(), act->word);
        QVERIFY2(!page.file().formOpen(), act->word);
        QVERIFY2(!page.file().bar().said().isEmpty(), act->word);
        page.file().bar().say({});
    }
    QVERIFY(role == Role::Supervisor ? tried == 0 || tried < 3 : tried > 0);
    QCOMPARE(page.waiting().findChild<KeyButton *>()->isEnabled(), domain::mayDo(role, CaseAct::Accept));
    page.act(Action::NewCase);
    QCOMPARE(page.newCase().isVisible(), domain::has(role, domain::Right::Report));
    QVERIFY(people.stage.desk.orders.empty());
}

void TestRightsWays::theLineOfCommandsAsksTheSameTable()
{
    QFETCH(Role, role);
    People people(role);
    auto &page = openCase(people.stage);
    for (const auto &[typed, act] : {std::pair(u"urge see to it"_s, CaseAct::Urge), std::pair(u"supervise look at it"_s, CaseAct::Supervise)}) {
        page.act(Action::Command);
        QTest::keyClicks(&page.command().field(), typed);
        const bool may = domain::mayDo(role, act);
        QCOMPARE(page.command().preview() == domain::refusalOf(act), !may);
        if (may) {
            QTest::keyClick(&page.command().field(), Qt::Key_Escape);
            continue;
        }
        QTest::keyClick(&page.command().field(), Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(people.stage.desk.orders.empty());
        QVERIFY(!page.file().formOpen());
        if (page.command().isOpen())
            QTest::keyClick(&page.command().field(), Qt::Key_Escape);
    }
}

void TestRightsWays::manyCasesTakeTheRightToThat()
{
    QFETCH(Role, role);
    People people(role);
    auto &page = openCase(people.stage);
    QSignalSpy noticed(&page.bulk(), &BulkPanel::noticed);
    page.bulk().prepare(CaseAct::Urge, {support::mockId(kNumber)});
    const bool may = domain::has(role, domain::Right::Bulk) && domain::mayDo(role, CaseAct::Urge);
    QCOMPARE(page.bulk().shown() == BulkPanel::Shown::Plan, may);
    QCOMPARE(noticed.size(), may ? 0 : 1);
    if (!may)
        QVERIFY(!noticed.front().at(1).toString().isEmpty());
    QVERIFY(people.stage.desk.orders.empty());
}

// Whoever lost the right within ten seconds takes nothing back with it.
void TestRightsWays::takingBackIsAnOrderLikeEveryOther()
{
    QFETCH(Role, role);
    People people(role);
    QSignalSpy done(&people.stage.orders, &ui::actions::Orders::done), failed(&people.stage.orders, &ui::actions::Orders::failed);
    ui::actions::SentOrder sent;
    sent.order = {support::mockId(kNumber), {}, people.stage.seat.actor(), domain::ChangeSeverity{domain::Severity::Orange, u"核实后调级"_s}};
    sent.compensation = domain::ChangeSeverity{domain::Severity::Yellow, u"撤回"_s};
    people.stage.orders.send(sent);
    QTRY_COMPARE(done.size() + failed.size(), 1);
    const bool may = domain::mayDo(role, CaseAct::ChangeSeverity);
    QCOMPARE(done.size(), may ? 1 : 0);
    if (!may) {
        QVERIFY2(!people.stage.orders.undo(), "there is nothing that could be taken back");
        return;
    }
    desk::CentreView view = *people.centre.view();
    domain::accountOf(view.centre.accounts, domain::word(role))->role = Role::Viewer;
    people.centre.set(view);
    QVERIFY(people.stage.orders.undo());
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(done.size(), 1);
}

void TestRightsWays::whoAskedSeesWhyHeDoesNotDecide()
{
    People people(Role::Supervisor);
    domain::Case c = caseIn(domain::CaseState::Accepted, *people.stage.region);
    c.extensionAsked = people.stage.clock.now() + std::chrono::hours(3);
    c.asked = {{domain::OwedKind::Extension, people.stage.clock.now(), domain::label(Role::Supervisor), domain::word(Role::Supervisor)}};
    ui::casefile::ActBar bar(people.stage.console());
    bar.setCase(c);
    const KeyButton *grant = bar.buttonOf(CaseAct::ApproveExtension), *refuse = bar.buttonOf(CaseAct::RefuseExtension);
    QVERIFY(grant && refuse);
    QCOMPARE(grant->style(), KeyButton::Style::Blocked);
    QCOMPARE(grant->reason(), domain::refusalOfOwn(c, CaseAct::ApproveExtension, people.stage.seat.actor()));
    QVERIFY(!grant->reason().isEmpty());
    QVERIFY(refuse->style() != KeyButton::Style::Blocked); // he may think better of it
    c.asked.front().person = domain::word(Role::Dispatcher);
    bar.setCase(c);
    QVERIFY(bar.buttonOf(CaseAct::ApproveExtension)->style() != KeyButton::Style::Blocked);
}

GRIDHALL_TEST(TestRightsWays, QApplication)
#include "tst_rightsways.moc"

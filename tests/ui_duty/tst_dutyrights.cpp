// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutystage.h"

#include "actions/widget/keybutton.h"
#include "domain/access/right.h"
#include "support/testprogram.h"

using namespace Qt::StringLiterals;
using domain::Role;

/// What a role may not order of the centre, no button, key or row of the duty page begins.
class TestDutyRights final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachTaskAsksTheTable_data()
    {
        QTest::addColumn<Role>("role");
        for (const Role role : domain::kAccountRoles)
            QTest::newRow(qPrintable(domain::word(role))) << role;
    }
    void eachTaskAsksTheTable();
    void everyTaskHasItsKindOfOrder();
};

void TestDutyRights::eachTaskAsksTheTable()
{
    QFETCH(Role, role);
    const domain::Actor who{domain::label(role), role, domain::word(role), u"03"_s};
    DutyStage stage(u"zhaoxiang"_s, u"2021-11-02T14:37"_s, who);
    desk::CentreView view = *stage.centre.view();
    for (const Role each : domain::kAccountRoles) {
        domain::Account account;
        account.person = domain::word(each);
        account.post = domain::label(each);
        account.role = each;
        view.centre.accounts.push_back(account);
    }
    stage.centre.set(view);
    ui::duty::DutyPage page(ui::actions::Console{stage.theme, stage.hall, stage.desk, stage.seat, stage.keys, stage.orders, &stage.board},
                            stage.board);
    page.resize(1600, 900);
    page.show();
    DutyStage::settle();
    int refused = 0;
    for (const ui::actions::Action task : ui::duty::tasks()) {
        const auto order = ui::duty::orderKindOf(task);
        QVERIFY(order);
        const bool may = domain::mayOrder(role, *order);
        for (const auto *button : page.findChildren<ui::actions::KeyButton *>()) {
            if (button->text() != ui::actions::text(task) || may)
                continue;
            QCOMPARE(button->style(), ui::actions::KeyButton::Style::Blocked);
            QCOMPARE(button->reason(), domain::refusalOf(*order));
        }
        if (may)
            continue;
        ++refused;
        page.begin(task, {});
        QVERIFY(!page.isAsking());
        QVERIFY(page.note().contains(domain::refusalOf(*order)));
    }
    QCOMPARE(refused == 0, role == Role::Supervisor);
    QVERIFY(stage.centre.orders.empty());
}

void TestDutyRights::everyTaskHasItsKindOfOrder()
{
    QSet<size_t> kinds;
    for (const ui::actions::Action task : ui::duty::tasks()) {
        const auto order = ui::duty::orderKindOf(task);
        QVERIFY(order);
        QVERIFY2(!kinds.contains(order->index()), "two tasks of one kind");
        kinds.insert(order->index());
    }
    QVERIFY(!ui::duty::orderKindOf(ui::actions::Action::NewCase));
}

GRIDHALL_TEST(TestDutyRights, QApplication)
#include "tst_dutyrights.moc"

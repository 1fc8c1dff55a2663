// SPDX-License-Identifier: GPL-3.0-or-later
// Who could take a case, in the form that dispatches it: the fields follow the choice, the order carries who was chosen and who was advised first.
#include "actions/orders.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/orderform.h"
#include "casefile/form/takerlist.h"
#include "casefile/part/advice.h"
#include "domain/case/acts.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QComboBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ui::casefile;

class TestTakerList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFieldsFollowTheChoice();
    void theOrderSaysWhoWasAdvisedFirst();
    void anotherDepartmentTakesNoPostAlong();
    void whoHasItIsNotAdvisedAgain();
    void noFormOfManyAdvises();

private:
    /// The form for a case, in a window that is high enough for all of the list.
    ActPanel &form(const domain::Case &c, domain::CaseAct act = domain::CaseAct::Dispatch)
    {
        m_form = std::make_unique<ActPanel>(m_stage.console());
        m_form->resize(520, 960);
        m_form->open(act, c, {}, {});
        return *m_form;
    }
    DeskStage m_stage;
    std::unique_ptr<ActPanel> m_form;
};

void TestTakerList::theFieldsFollowTheChoice()
{
    const domain::Case c = caseIn(domain::CaseState::Filed, *m_stage.region);
    const ActPanel &panel = form(c);
    QVERIFY(panel.takers());
    const auto &takers = panel.takers()->takers();
    QVERIFY(takers.size() >= 2 && takers.size() <= live::kMostTakers);
    // One advice on one screen: the same department leads as beside the file.
    QCOMPARE(takers.front().department, advise(c, *m_stage.region, m_stage.hall.departments(), false).front().department);
    for (int i = 0; i < int(takers.size()); ++i) {
        panel.takers()->pick(i);
        QCOMPARE(panel.departmentField()->currentData().toString(), takers[size_t(i)].department);
    }
    panel.takers()->pick(0);
    QTest::keyClick(panel.takers(), Qt::Key_Down);
    QCOMPARE(panel.takers()->pickedIndex(), 1);
    const auto parts = panel.takers()->spokenParts();
    QCOMPARE(parts.size(), takers.size());
    QVERIFY(parts[1].current);
}

void TestTakerList::theOrderSaysWhoWasAdvisedFirst()
{
    const domain::Case c = caseIn(domain::CaseState::Filed, *m_stage.region);
    ActPanel &panel = form(c);
    const live::TakerAdvice first = panel.takers()->takers().front();
    const live::TakerAdvice last = panel.takers()->takers().back();
    panel.takers()->pick(int(panel.takers()->takers().size()) - 1);
    std::optional<domain::CaseOrderBody> sent;
    connect(&panel, &ActPanel::submitted, this, [&sent](const domain::CaseOrderBody &body) { sent = body; });
    panel.submit();
    QVERIFY(sent);
    const auto *order = std::get_if<domain::DispatchCase>(&*sent);
    QVERIFY(order);
    QCOMPARE(order->department, last.department);
    QCOMPARE(order->post, last.post);
    QCOMPARE(order->advisedDepartment, first.department);
    QCOMPARE(order->advisedPost, first.post);
}

void TestTakerList::anotherDepartmentTakesNoPostAlong()
{
    const domain::Case c = caseIn(domain::CaseState::Filed, *m_stage.region);
    ActPanel &panel = form(c);
    panel.takers()->pick(0);
    const QString picked = panel.takers()->takers().front().department;
    const int other = panel.departmentField()->currentIndex() == 0 ? 1 : 0;
    panel.departmentField()->setCurrentIndex(other);
    const domain::Filled filled = panel.input();
    QVERIFY(filled.department != picked);
    QCOMPARE(filled.post, QString());
    QCOMPARE(filled.advisedDepartment, picked);
}

void TestTakerList::whoHasItIsNotAdvisedAgain()
{
    const domain::Case c = caseIn(domain::CaseState::Dispatched, *m_stage.region);
    for (const live::TakerAdvice &each : takersFor(m_stage.console(), c))
        QVERIFY(each.department != c.department);
}

void TestTakerList::noFormOfManyAdvises()
{
    ActPanel panel(m_stage.console());
    const domain::Case c = caseIn(domain::CaseState::Filed, *m_stage.region);
    panel.openForMany(domain::CaseAct::Dispatch, *formOf(domain::CaseAct::Dispatch, c), 3);
    QVERIFY(!panel.takers());
    QCOMPARE(panel.input().advisedDepartment, QString());
    QVERIFY(!form(caseIn(domain::CaseState::OnScene, *m_stage.region), domain::CaseAct::AddHelper).takers());
}

GRIDHALL_TEST(TestTakerList, QApplication)
#include "tst_takerlist.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/call/bothsides.h"
#include "casefile/call/callerbox.h"
#include "casefile/casefilepanel.h"
#include "deskpage/callcorner.h"
#include "deskpage/calltray.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/callstage.h"

#include <QScrollArea>

using ui::actions::Action;

/// A call, by keys: who calls before anything is asked, the same matter, and calls that wait.
class CallTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// From the call to the filed case in fourteen control keys at the most, beside what is typed.
    void aCallIsFiledInFewKeys()
    {
        CallDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kCallPatience);
        const base::CaseId id = real.take(kCallerNumber, u"门口上水井盖缺失"_s, u"qmsp001"_s);
        std::printf("a call is filed with %d control keys beside what is typed\n", real.controlKeys);
        QVERIFY2(real.controlKeys <= 14, qPrintable(QString::number(real.controlKeys)));
        QVERIFY(id.isValid());
        const domain::Case c = real.caseOf(id);
        QCOMPARE(c.report.item, u"C0101"_s);
        QCOMPARE(c.report.title, u"上水井盖"_s);
        QCOMPARE(c.report.source, u"hotline"_s);
        QCOMPARE(c.report.caller.phone, kCallerNumber);
        const region::Element &shop = *real.stage.region->element(u"shop-001"_s);
        QCOMPARE(c.report.place.element, shop.code);
        QCOMPARE(c.report.place.text, shop.name);
        QCOMPARE(c.report.place.grid, shop.grid);
        QVERIFY(c.report.place.point && base::distance(*c.report.place.point, shop.point).value < 1);
        QVERIFY(!real.form().isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(real.page.file().shownId(), id, kCallPatience);
    }

    /// F2: counted on the case, nothing filed, taken back whole within ten seconds.
    void theSameMatterIsARepeat()
    {
        CallDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kCallPatience);
        const base::CaseId id = real.take(kCallerNumber, u"门口上水井盖缺失"_s, u"qmsp001"_s);
        QTRY_COMPARE_WITH_TIMEOUT(real.hall.table().openCount(), 1, kCallPatience);
        real.controlKeys = 0;
        real.press(Qt::Key_N, Qt::ControlModifier);
        CallDesk::type(u"6193"_s);
        QTRY_COMPARE_WITH_TIMEOUT(real.form().caller().shownCases().size(), 1, kCallPatience);
        QVERIFY2(real.form().caller().said().contains(u"159****6193"_s), qPrintable(real.form().caller().said()));
        QVERIFY(!real.form().caller().offer().isEmpty());
        QSignalSpy joined(&real.form(), &ui::casefile::NewCasePanel::joined);
        real.press(Qt::Key_F2);
        QTRY_COMPARE_WITH_TIMEOUT(joined.count(), 1, kCallPatience);
        QCOMPARE(real.controlKeys, 2);
        QVERIFY(!real.form().isVisible());
        domain::Case c = real.caseOf(id);
        QCOMPARE(c.calls, 1);
        QCOMPARE(c.severityInputs.repeats, 2);
        QCOMPARE(real.hall.table().openCount(), 1);
        QVERIFY(real.orders.undoable());
        real.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(real.caseOf(id).calls, 0, kCallPatience);
        c = real.caseOf(id);
        QCOMPARE(c.severityInputs.repeats, 1);
        QVERIFY(real.drafts.all().empty());
    }

    /// The end of a number that means one caller is that caller's number in the case that is filed.
    void aTailIsTheWholeNumber()
    {
        CallDesk real;
        QTRY_VERIFY_WITH_TIMEOUT(real.hall.loaded(), kCallPatience);
        real.take(kCallerNumber, u"门口上水井盖缺失"_s, u"qmsp001"_s);
        QTRY_COMPARE_WITH_TIMEOUT(real.hall.table().openCount(), 1, kCallPatience);
        real.press(Qt::Key_N, Qt::ControlModifier);
        CallDesk::type(u"6193"_s);
        QTRY_VERIFY_WITH_TIMEOUT(real.form().watch().caller().has_value(), kCallPatience);
        QSignalSpy created(&real.form(), &ui::casefile::NewCasePanel::created);
        real.form().fill(u"item"_s, u"C0102"_s);
        real.form().fill(u"title"_s, u"污水外冒"_s);
        real.form().fill(u"place"_s, u"东门"_s);
        real.form().submit();
        QTRY_COMPARE_WITH_TIMEOUT(created.count(), 1, kCallPatience);
        QCOMPARE(real.caseOf(created.front().front().value<base::CaseId>()).report.caller.phone, kCallerNumber);
    }

    void noNumberIsShown()
    {
        DeskStage stage;
        stage.desk.knownCases = desk::KnownCases{knownCase(9001, u"上水井盖"_s, domain::CaseState::Dispatched),
                                                 knownCase(9002, u"路灯不亮"_s, domain::CaseState::Closed)};
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        CallDesk::type(u"6193"_s);
        QCOMPARE(page.newCase().caller().shownCases().size(), 2);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F3);
        DeskStage::settle();
        QVERIFY(page.newCase().bothSides().isVisible());
        for (const QString &text : shownTexts(page))
            QVERIFY2(!text.contains(kCallerNumber), qPrintable(text));
    }

    /// An answer to digits that are not there any more is dropped, whenever it comes.
    void theNewestDigitsWin()
    {
        DeskStage stage;
        stage.desk.knownWaits = true;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        CallDesk::type(u"6193"_s);
        const size_t first = stage.desk.knownAsked.size() - 1;
        QCOMPARE(stage.desk.knownAsked.back().digits, u"6193"_s);
        QCOMPARE(stage.desk.knownAsked.back().asker, domain::Role::Dispatcher);
        CallDesk::type(u"0"_s);
        const size_t second = stage.desk.knownAsked.size() - 1;
        QVERIFY(second > first);
        stage.desk.answerKnown(second, {knownCase(9002, u"newer"_s, domain::CaseState::Dispatched)});
        DeskStage::settle();
        stage.desk.answerKnown(
            first, {knownCase(9001, u"older"_s, domain::CaseState::Dispatched), knownCase(9003, u"older"_s, domain::CaseState::Dispatched)});
        DeskStage::settle();
        QCOMPARE(page.newCase().caller().shownCases().size(), 1);
        QVERIFY(page.newCase().caller().shownCases().front().contains(u"newer"_s));
    }

    void fewerThanFourDigitsAskForNobody()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        CallDesk::type(u"619"_s);
        QVERIFY(stage.desk.knownAsked.empty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        QVERIFY2(!page.newCase().hint().isEmpty() && stage.desk.orders.empty(), "nothing to join: said, not done");
    }

    /// ↑ ↓ in the number's field choose among the open cases of the caller; F2 joins the outlined one with what was said.
    void anotherCaseIsChosen()
    {
        DeskStage stage;
        stage.desk.knownCases =
            desk::KnownCases{knownCase(9001, u"one"_s, domain::CaseState::Dispatched), knownCase(9002, u"two"_s, domain::CaseState::OnScene),
                             knownCase(9003, u"ended"_s, domain::CaseState::Closed)};
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        CallDesk::type(u"6193"_s);
        QCOMPARE(page.newCase().watch().targets().size(), size_t(2));
        for (int i = 0; i < 3; ++i) // stays at the last
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(page.newCase().watch().target()->id, base::CaseId{9002});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CallDesk::type(u"still there"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        QCOMPARE(stage.desk.orders.back().caseId, base::CaseId{9002});
        const auto &order = std::get<domain::RepeatByCaller>(stage.desk.orders.back().body);
        QCOMPARE(order.words, u"still there"_s);
        QCOMPARE(order.caller.phone, kCallerNumber);
    }

    /// What F8 puts away comes back by Shift+F8, the longest parked first, and after a restart.
    void callsArePutAsideAndComeBack()
    {
        DeskStage stage;
        stage.openDrafts();
        {
            auto &page = openCase(stage);
            const auto take = [&](const QString &words) {
                page.act(Action::NewCase);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                CallDesk::type(words);
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
                DeskStage::settle();
                QVERIFY(!page.newCase().isVisible());
                QVERIFY(page.queue().queue().hasFocus());
            };
            QVERIFY(!page.call().tray().isVisible());
            take(u"first call"_s);
            stage.pass(1min);
            take(u"second call"_s);
            QVERIFY(page.call().tray().isVisible());
            QCOMPARE(page.call().parking().all().size(), size_t(2));
            QVERIFY(stage.desk.orders.empty());
        }
        stage.openDrafts(); // another start of the program
        auto &page = openCase(stage);
        QVERIFY(page.call().tray().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
        DeskStage::settle();
        QVERIFY(page.newCase().isVisible());
        QCOMPARE(page.newCase().draft().description, u"first call"_s);
        // Once more: the open one goes back to the tray, and the next comes.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8, Qt::ShiftModifier);
        DeskStage::settle();
        QCOMPARE(page.newCase().draft().description, u"second call"_s);
        QCOMPARE(page.call().parking().all().size(), size_t(1));
        QVERIFY(page.call().tray().shownCalls().front().contains(u"first call"_s));
    }

    void tenMinutesAreTold()
    {
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CallDesk::type(u"waits"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        stage.pass(9min);
        QCOMPARE(noticed.count(), 0);
        stage.pass(1min);
        QCOMPARE(noticed.count(), 1);
        stage.pass(5min);
        QCOMPARE(noticed.count(), 1); // once
    }

    /// What was wrong and is put right is not blamed until the next try: only what is still wrong stands there.
    void whatIsMendedIsNotBlamed()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        ui::casefile::NewCasePanel &form = page.newCase();
        form.submit();
        QVERIFY(!form.problem(u"item"_s).isEmpty() && !form.problem(u"title"_s).isEmpty());
        const QString all = form.said();
        QVERIFY(!all.isEmpty());
        form.fill(u"item"_s, u"C0101"_s);
        QCOMPARE(form.problem(u"item"_s), QString());
        QVERIFY(!form.problem(u"title"_s).isEmpty());
        QVERIFY(!form.said().isEmpty() && form.said() != all);
        form.fill(u"callBack"_s, u"soon"_s);
        QCOMPARE(form.problem(u"callBack"_s), QString()); // what nobody sent is not judged yet
        form.fill(u"callBack"_s, {});
        for (const QString &field : {u"title"_s, u"place"_s})
            form.fill(field, u"东门井盖"_s);
        QCOMPARE(form.said(), QString());
        QCOMPARE(form.problem(u"title"_s), QString());
    }

    void thePlacesFoundFitIntoTheForm_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {1366, 1600, 1920})
            QTest::addRow("%d", width) << width;
    }
    void thePlacesFoundFitIntoTheForm()
    {
        QFETCH(int, width);
        DeskStage stage;
        auto &page = openCase(stage);
        page.resize(width, 768);
        page.act(Action::NewCase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        CallDesk::type(u"qmsp001"_s);
        const auto *area = page.newCase().findChild<QScrollArea *>();
        QVERIFY(area->isAncestorOf(QApplication::focusWidget()));
        QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                 qPrintable(u"%1 of %2"_s.arg(area->widget()->width()).arg(area->viewport()->width())));
    }

    void nothingTypedIsNotParked()
    {
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F8);
        QVERIFY(page.newCase().isVisible() && !page.newCase().hint().isEmpty());
        QVERIFY(page.call().parking().all().empty());
    }
};

GRIDHALL_TEST(CallTest, QApplication)
#include "tst_call.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_desk/deskstage.h"

#include "actions/widget/keybutton.h"
#include "casefile/form/newcasepanel.h"
#include "deskpage/deskpage.h"
#include "domain/case/lifecycle.h"
#include "queue/filterrow.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::actions::Action;

/// The catalogue, the keys that come from it, and the orders that go out.
class ActionsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRowIsWhole()
    {
        QSet<QString> names;
        for (const auto &row : ui::actions::catalogue()) {
            QVERIFY2(!names.contains(QLatin1String(row.name)), row.name);
            names.insert(QLatin1String(row.name));
            QVERIFY2(!ui::actions::text(row.id).isEmpty() && ui::actions::help(row.id).endsWith(u'.'), row.name);
            QCOMPARE(ui::actions::actionNamed(QLatin1String(row.name)), std::optional(row.id));
        }
    }

    void everyPersonsActHasARow_data()
    {
        QTest::addColumn<int>("act");
        for (const domain::Act *act : domain::kActs)
            QTest::newRow(act->word) << int(act->id);
    }
    void everyPersonsActHasARow()
    {
        QFETCH(int, act);
        const auto each = domain::CaseAct(act);
        const bool ofPerson = std::ranges::any_of(
            domain::lifeCycle(), [each](const domain::Step &step) { return step.act == each && step.needs != domain::Role::System; });
        QCOMPARE(ui::actions::actionOf(each, false).has_value(), ofPerson);
    }

    void everyKeyMeansOneThing()
    {
        const ui::actions::KeyMap keys;
        for (const auto &row : ui::actions::catalogue())
            QVERIFY2(keys.clashes(row.id, keys.keys(row.id)).isEmpty(), row.name);
    }

    void chineseIsWhole()
    {
        QVERIFY(speakChinese());
        for (const auto &row : ui::actions::catalogue()) {
            QVERIFY2(ui::actions::text(row.id) != QLatin1String(row.text), row.text);
            QVERIFY2(ui::actions::help(row.id) != QLatin1String(row.help), row.help);
        }
        speakEnglish();
    }

    void keysAreRemappedAndKept()
    {
        const QTemporaryDir dir;
        QSettings settings(dir.filePath(u"keys.ini"_s), QSettings::IniFormat);
        {
            ui::actions::KeyMap keys(&settings);
            QVERIFY(keys.remap(domain::CaseAct::Urge, {QKeySequence(u"Ctrl+F6"_s)}));
            QCOMPARE(keys.shown(domain::CaseAct::Urge), u"Ctrl+F6"_s);
        }
        ui::actions::KeyMap keys(&settings);
        QCOMPARE(keys.shown(domain::CaseAct::Urge), u"Ctrl+F6"_s);
        QCOMPARE(settings.allKeys().size(), 1);
        keys.reset();
        QCOMPARE(keys.shown(domain::CaseAct::Urge), u"F6"_s);
        QVERIFY(settings.allKeys().isEmpty());
    }

    void takenAndFixedKeysAreRefused()
    {
        ui::actions::KeyMap keys;
        const auto taken = keys.remap(domain::CaseAct::Urge, {QKeySequence(u"F12"_s)});
        QVERIFY(!taken);
        QVERIFY(taken.error().sentence.contains(ui::actions::text(domain::CaseAct::Close)));
        QVERIFY(!keys.remap(Action::Rows, {QKeySequence(u"J"_s)}));
        QCOMPARE(keys.shown(domain::CaseAct::Urge), u"F6"_s);
    }

    void orderGoesPendingAndIsDone()
    {
        DeskStage stage;
        stage.desk.setWaiting(true);
        QSignalSpy done(&stage.orders, &ui::actions::Orders::done);
        const base::CaseId id = support::mockId(u"1107-0160"_s);
        ui::actions::SentOrder sent;
        sent.action = domain::CaseAct::Urge;
        sent.order = {id, std::nullopt, stage.seat.actor(), domain::UrgeCase{}};
        stage.orders.send(sent);
        DeskStage::settle();
        QVERIFY(stage.orders.isPending(id));
        QCOMPARE(done.count(), 0);
        stage.desk.finish();
        QTRY_COMPARE(done.count(), 1);
        QVERIFY(!stage.orders.isPending(id));
    }

    void compensations_data()
    {
        QTest::addColumn<bool>("dispatchedBefore");
        QTest::addColumn<int>("which");
        QTest::addColumn<QString>("back");
        QTest::newRow("first dispatch is returned") << false << 0 << u"return"_s;
        QTest::newRow("second dispatch goes back") << true << 0 << u"dispatch"_s;
        QTest::newRow("suspending is resumed") << true << 1 << u"resume"_s;
        QTest::newRow("resuming is suspended") << true << 2 << u"suspend"_s;
        QTest::newRow("a level goes back") << true << 3 << u"change-severity"_s;
        QTest::newRow("closing has no way back") << true << 4 << QString();
    }
    void compensations()
    {
        QFETCH(bool, dispatchedBefore);
        QFETCH(int, which);
        QFETCH(QString, back);
        domain::Case before;
        before.level = domain::Severity::Yellow;
        before.state = dispatchedBefore ? domain::CaseState::Accepted : domain::CaseState::Filed;
        before.department = dispatchedBefore ? u"water"_s : QString();
        const std::array<domain::CaseOrderBody, 5> bodies{domain::DispatchCase{u"police"_s, {}, {}}, domain::SuspendCase{u"x"_s},
                                                          domain::ResumeCase{}, domain::ChangeSeverity{domain::Severity::Red, u"x"_s},
                                                          domain::CloseCase{}};
        const auto found = ui::actions::compensationOf(bodies[size_t(which)], before);
        QCOMPARE(found ? domain::word(*domain::actOf(*found)) : QString(), back);
    }

    void undoLastsTenSeconds()
    {
        DeskStage stage;
        ui::actions::SentOrder sent;
        sent.action = domain::CaseAct::Suspend;
        sent.order = {support::mockId(u"1107-0160"_s), std::nullopt, stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{u"back"_s});
        stage.orders.send(sent);
        DeskStage::settle();
        QVERIFY(stage.orders.undoable());
        stage.clock.advance(std::chrono::seconds(10));
        QVERIFY(stage.orders.undoable());
        stage.clock.advance(base::Milliseconds(1));
        QVERIFY(!stage.orders.undoable());
        QVERIFY(!stage.orders.undo());

        stage.orders.send(sent);
        DeskStage::settle();
        QVERIFY(stage.orders.undo());
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(3));
        QVERIFY(std::holds_alternative<domain::ResumeCase>(stage.desk.orders.back().body));
        QVERIFY2(!stage.orders.undo(), "one order is taken back once");
    }

    /// What is taken back is what this person did, and nothing that came after it: the order names the version that its own order made.
    void undoNamesWhatItHasSeen()
    {
        DeskStage stage;
        quint32 version = 40;
        stage.desk.setAnswer([&version](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
            if (order.takesBack)
                return base::fail(base::ErrorCode::Conflict, u"Somebody else was first: Noted by 坐席02 at 14:03:22."_s);
            return desk::Receipt{order.caseId, {}, ++version, {}, false};
        });
        QSignalSpy failed(&stage.orders, &ui::actions::Orders::failed);
        ui::actions::SentOrder sent;
        sent.action = domain::CaseAct::Suspend;
        sent.order = {support::mockId(u"1107-0160"_s), 7, stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{u"back"_s});
        stage.orders.send(sent);
        DeskStage::settle();
        QVERIFY(!stage.desk.orders.back().takesBack);
        QVERIFY(stage.orders.undo());
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.back().seen, std::optional<quint32>(41));
        QVERIFY(stage.desk.orders.back().takesBack);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.front().at(1).value<base::Error>().sentence.contains(u"坐席02"_s));
        QCOMPARE(failed.front().at(0).value<ui::actions::SentOrder>().action, Action::Undo);
    }

    /// The open list of a form's box of choices is a window of its own: what is typed there searches it, and is no key of the page.
    void anOpenListSearches()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        DeskStage::settle();
        QSignalSpy map(&page, &ui::deskpage::DeskPage::largeMapRequested), layers(&page, &ui::deskpage::DeskPage::layersRequested);
        QSignalSpy triggered(page.findChild<ui::actions::ActionSet *>(), &ui::actions::ActionSet::triggered);
        const auto boxes = page.newCase().findChildren<QComboBox *>();
        const auto grids = std::ranges::max_element(boxes, {}, &QComboBox::count);
        QVERIFY(grids != boxes.end());
        QComboBox *box = *grids;
        const QString wanted = box->itemText(box->count() - 1);
        QVERIFY2(wanted.at(0).isDigit() && wanted.at(1).isDigit(), qPrintable(wanted));
        box->setFocus();
        box->showPopup();
        QTRY_VERIFY(box->view()->isVisible());
        QTest::keyClicks(box->view(), wanted.left(2));
        QVERIFY2(box->view()->currentIndex().data().toString().startsWith(wanted.left(2)), qPrintable(box->view()->currentIndex().data().toString()));
        QTest::keyClicks(box->view(), u"mlg"_s);
        QVERIFY(map.isEmpty() && layers.isEmpty() && triggered.isEmpty());
        box->hidePopup();
    }

    /// Who leaves a form, a menu or another window has chosen no case by that, and no key pressed too late does anything to one.
    void whatComesBackChoosesNothing()
    {
        DeskStage stage;
        support::MockFeed feed;
        live::Hall hall(stage.region, stage.clock, feed);
        ui::deskpage::DeskPage page({stage.theme, hall, stage.desk, stage.seat, stage.keys, stage.orders});
        page.resize(1920, 1006);
        page.show();
        page.activateWindow();
        page.setFocus(); // before there is a row, as at the start of the program
        DeskStage::settle();
        feed.publish(support::mockupBatch(*stage.region));
        hall.catchUp();
        DeskStage::settle();
        QVERIFY(page.queue().model().rowCount() > 0 && !page.queue().selected().isValid());
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(QApplication::focusWidget(), key, modifiers);
            DeskStage::settle();
        };
        page.act(Action::NewCase);
        QTest::keyClicks(page.newCase().findChild<QLineEdit *>(), u"half"_s);
        press(Qt::Key_Escape);
        press(Qt::Key_Escape);
        QVERIFY(!page.newCase().isVisible() && page.queue().queue().hasFocus());
        QVERIFY(!page.queue().selected().isValid());
        press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(stage.desk.orders.empty());
        for (const Qt::FocusReason reason : {Qt::ActiveWindowFocusReason, Qt::PopupFocusReason}) {
            page.queue().filters().focusSearch();
            page.queue().queue().setFocus(reason);
            QVERIFY(!page.queue().selected().isValid());
        }
        // Who goes to the list goes to its first row.
        page.queue().filters().focusSearch();
        page.queue().queue().setFocus(Qt::TabFocusReason);
        QCOMPARE(page.queue().selected(), page.queue().model().idAt(0));
    }

    void nothingLeavesInAReplay()
    {
        DeskStage stage;
        stage.orders.setBarred(u"This is the past."_s);
        QSignalSpy failed(&stage.orders, &ui::actions::Orders::failed);
        ui::actions::SentOrder sent;
        sent.order = {support::mockId(u"1107-0160"_s), std::nullopt, stage.seat.actor(), domain::UrgeCase{}};
        stage.orders.send(sent);
        QCOMPARE(failed.count(), 1);
        QVERIFY(stage.desk.orders.empty());
    }

    void nothingLooksAllowedInAReplay()
    {
        DeskStage stage;
        stage.orders.setBarred(u"This is the past."_s);
        auto &page = stage.openPage({1920, 1080});
        page.openCase(support::mockId(u"1107-0186"_s));
        DeskStage::settle();
        using ui::actions::KeyButton;
        for (const KeyButton *button : page.findChildren<KeyButton *>())
            QVERIFY2(!button->isVisible() || button->style() != KeyButton::Style::Primary, qPrintable(button->text()));
    }
};

GRIDHALL_TEST(ActionsTest, QApplication)
#include "tst_actions.moc"

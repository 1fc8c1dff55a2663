// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_desk/deskstage.h"

#include "actions/widget/keybutton.h"
#include "deskpage/deskpage.h"
#include "domain/case/lifecycle.h"
#include "support/testprogram.h"

#include <QApplication>
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
        ui::actions::Order order;
        order.action = domain::CaseAct::Urge;
        order.command = {id, std::nullopt, stage.seat.actor(), domain::UrgeCase{}};
        stage.orders.send(order);
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
        before.department = dispatchedBefore ? u"water"_s : QString();
        const std::array<domain::CommandBody, 5> bodies{domain::DispatchCase{u"police"_s, {}, {}}, domain::SuspendCase{u"x"_s}, domain::ResumeCase{},
                                                        domain::ChangeSeverity{domain::Severity::Red, u"x"_s}, domain::CloseCase{}};
        const auto found = ui::actions::compensationOf(bodies[size_t(which)], before);
        QCOMPARE(found ? domain::word(*domain::actOf(*found)) : QString(), back);
    }

    void undoLastsTenSeconds()
    {
        DeskStage stage;
        ui::actions::Order order;
        order.action = domain::CaseAct::Suspend;
        order.command = {support::mockId(u"1107-0160"_s), std::nullopt, stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        order.compensation = domain::CommandBody(domain::ResumeCase{u"back"_s});
        stage.orders.send(order);
        DeskStage::settle();
        QVERIFY(stage.orders.undoable());
        stage.clock.advance(std::chrono::seconds(10));
        QVERIFY(stage.orders.undoable());
        stage.clock.advance(base::Milliseconds(1));
        QVERIFY(!stage.orders.undoable());
        QVERIFY(!stage.orders.undo());

        stage.orders.send(order);
        DeskStage::settle();
        QVERIFY(stage.orders.undo());
        DeskStage::settle();
        QCOMPARE(stage.desk.commands.size(), size_t(3));
        QVERIFY(std::holds_alternative<domain::ResumeCase>(stage.desk.commands.back().body));
        QVERIFY2(!stage.orders.undo(), "one order is taken back once");
    }

    void nothingLeavesInAReplay()
    {
        DeskStage stage;
        stage.orders.setBarred(u"This is the past."_s);
        QSignalSpy failed(&stage.orders, &ui::actions::Orders::failed);
        ui::actions::Order order;
        order.command = {support::mockId(u"1107-0160"_s), std::nullopt, stage.seat.actor(), domain::UrgeCase{}};
        stage.orders.send(order);
        QCOMPARE(failed.count(), 1);
        QVERIFY(stage.desk.commands.empty());
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

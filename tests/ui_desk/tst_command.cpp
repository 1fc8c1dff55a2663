// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkpanel.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "command/commandfield.h"
#include "command/commandline.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "queue/searchfield.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::bulk::BulkPanel;
using ui::command::CommandField;
using ui::command::CommandLine;
using ui::deskpage::DeskPage;

namespace {

/// A letter or a sign, where the keyboard is.
void pressHere(char key) { QTest::keyClick(QApplication::focusWidget(), key); }
void pressHere(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }

/// Opens the line by its key and types into it.
CommandLine &typeCommand(DeskPage &page, const QString &text)
{
    pressHere(':');
    QTest::keyClicks(&page.command().field(), text);
    return page.command();
}

/// What an input method does: it composes, and then commits.
void compose(QWidget &widget, const QString &preedit, const QString &commit)
{
    QInputMethodEvent event(preedit, {});
    event.setCommitString(commit);
    QApplication::sendEvent(&widget, &event);
}

template <class Order> const Order *sentAs(const DeskStage &stage)
{
    return stage.desk.orders.size() == 1 ? std::get_if<Order>(&stage.desk.orders.front().body) : nullptr;
}

} // namespace

/// The line of commands on the desk, by keys alone.
class CommandTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itsKeyOpensItAndEscClosesIt()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        const int tall = page.queue().height();
        const base::CaseId chosen = page.queue().selected();
        QVERIFY(!page.command().isOpen());
        typeCommand(page, u"n 1 x"_s); // keys of the list, which type here
        QVERIFY(page.command().isOpen());
        QVERIFY(page.command().field().hasFocus());
        QCOMPARE(page.command().field().text(), u"n 1 x"_s);
        QVERIFY(page.queue().height() < tall);
        QVERIFY(!page.queue().geometry().intersects(page.command().geometry()));
        QCOMPARE(page.queue().selected(), chosen);
        QVERIFY(page.queue().marked().empty());
        pressHere(Qt::Key_Escape);
        QVERIFY(!page.command().isOpen());
        QVERIFY(page.queue().queue().hasFocus());
        QCOMPARE(page.queue().height(), tall);
        QVERIFY(stage.desk.orders.empty());
        // What was typed is not there again.
        typeCommand(page, {});
        QVERIFY(page.command().field().text().isEmpty());
    }

    void enterSendsWhatTheButtonWould()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        pressHere(Qt::Key_F6); // the same act by its key
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        const domain::CaseOrder byKey = stage.desk.orders.front();
        stage.desk.orders.clear();
        const CommandLine &line = typeCommand(page, u"urge see to it"_s);
        QVERIFY2(line.preview().contains(u"see to it"_s) && line.preview().contains(kNumber), qPrintable(line.preview()));
        pressHere(Qt::Key_Return);
        DeskStage::settle();
        const auto *urge = sentAs<domain::UrgeCase>(stage);
        QVERIFY(urge);
        QCOMPARE(urge->note, u"see to it"_s);
        QCOMPARE(stage.desk.orders.front().caseId, byKey.caseId);
        QVERIFY(stage.desk.orders.front().seen == byKey.seen);
        QVERIFY(stage.desk.orders.front().actor == byKey.actor);
        QVERIFY(!line.isOpen());
        QVERIFY(page.queue().queue().hasFocus());
    }

    void graveActsOpenTheirFormFilledIn()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        typeCommand(page, u"suspend waits for rain"_s);
        pressHere(Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(!page.command().isOpen());
        QVERIFY(page.file().formOpen());
        QCOMPARE(page.file().form().act(), std::optional(domain::CaseAct::Suspend));
        QCOMPARE(page.file().form().textField()->text(), u"waits for rain"_s);
        QVERIFY(page.file().isAncestorOf(QApplication::focusWidget()));
        // While it is open the line waits as every key of the list does.
        page.act(Action::Command);
        QVERIFY(!page.command().isOpen());
        QTest::keyClick(&page.file().form(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        const auto *suspended = sentAs<domain::SuspendCase>(stage);
        QVERIFY(suspended);
        QCOMPARE(suspended->reason, u"waits for rain"_s);
    }

    void anActsWordAloneIsItsKey()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        typeCommand(page, u"extend"_s);
        pressHere(Qt::Key_Return);
        QVERIFY(page.file().formOpen());
        QCOMPARE(page.file().form().act(), std::optional(domain::CaseAct::RequestExtension));
        QVERIFY(stage.desk.orders.empty());
    }

    void whatIsWrongStandsWhereTheWordIs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("no act") << u"xyzzy now"_s << u"xyzzy"_s;
        QTest::newRow("no department") << u"add-helper nobody"_s << u"nobody"_s;
        QTest::newRow("more than one act") << u"re"_s << u"re"_s;
        QTest::newRow("a supervisor's") << u"supervise they wait"_s << u"supervise"_s;
        QTest::newRow("not in this state") << u"accept"_s << u"accept"_s;
        QTest::newRow("a reason of one character") << u"extend 20 x"_s << u"x"_s;
    }
    void whatIsWrongStandsWhereTheWordIs()
    {
        QFETCH(QString, line);
        QFETCH(QString, wrong);
        DeskStage stage;
        DeskPage &page = openCase(stage);
        CommandLine &command = typeCommand(page, line);
        pressHere(Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(command.isOpen());
        QVERIFY(!command.problem().isEmpty());
        QVERIFY(command.field().wrong());
        QCOMPARE(line.mid(command.field().wrong()->at, command.field().wrong()->length), wrong);
        QVERIFY(command.field().hasFocus());
        QCOMPARE(command.field().text(), line);
        // The next letter takes the complaint away, unless nothing can mend it.
        QTest::keyClick(&command.field(), Qt::Key_Backspace);
        QVERIFY(command.field().text().size() == line.size() - 1);
    }

    void tabCompletes()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        CommandLine &line = typeCommand(page, u"urg"_s);
        QCOMPARE(line.offered().value(0), ui::actions::text(domain::CaseAct::Urge));
        QCOMPARE(line.field().rest(), u"e"_s);
        pressHere(Qt::Key_Tab);
        QCOMPARE(line.field().text(), u"Urge "_s);
        QVERIFY(line.field().hasFocus());
        line.field().clear();
        QTest::keyClicks(&line.field(), u"add-helper "_s);
        QVERIFY(!line.offered().isEmpty());
        pressHere(Qt::Key_Tab);
        const QString text = line.field().text();
        QVERIFY2(text.startsWith(u"add-helper "_s) && text.endsWith(u' ') && text.size() > 12, qPrintable(text));
    }

    void linesOfBeforeComeBack()
    {
        DeskStage stage;
        stage.openDrafts();
        DeskPage *page = &openCase(stage);
        for (const QString &line : {u"urge once"_s, u"note twice"_s}) {
            typeCommand(*page, line);
            pressHere(Qt::Key_Return);
            DeskStage::settle();
        }
        QCOMPARE(stage.desk.orders.size(), size_t(2));
        stage.openDrafts(); // another start of the program
        page = &openCase(stage);
        CommandLine &line = typeCommand(*page, {});
        pressHere(Qt::Key_Up);
        QCOMPARE(line.field().text(), u"note twice"_s);
        pressHere(Qt::Key_Up);
        QCOMPARE(line.field().text(), u"urge once"_s);
        pressHere(Qt::Key_Down);
        QCOMPARE(line.field().text(), u"note twice"_s);
        pressHere(Qt::Key_Down);
        QVERIFY(line.field().text().isEmpty());
        // They are no drafts of forms, of which people are told.
        QVERIFY(stage.drafts->all().empty());
    }

    void whatIsComposedIsLeftAlone()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        CommandLine &line = typeCommand(page, u"urge "_s);
        compose(line.field(), u"kuai dian"_s, {});
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Up, Qt::Key_Tab, Qt::Key_Escape})
            QTest::keyClick(&line.field(), key);
        QVERIFY(line.isOpen());
        QVERIFY(stage.desk.orders.empty());
        compose(line.field(), {}, u"快点"_s);
        QCOMPARE(line.field().text(), u"urge 快点"_s);
        pressHere(Qt::Key_Return);
        DeskStage::settle();
        const auto *urge = sentAs<domain::UrgeCase>(stage);
        QVERIFY(urge);
        QCOMPARE(urge->note, u"快点"_s);
    }

    void chineseIsUnderstoodOnAnEnglishScreenAndTheReverse_data()
    {
        QTest::addColumn<bool>("inChinese");
        QTest::addColumn<QString>("word");
        QTest::newRow("Chinese on English") << false << u"催办"_s;
        QTest::newRow("pinyin on English") << false << u"cuiban"_s;
        QTest::newRow("English on Chinese") << true << u"urge"_s;
        QTest::newRow("initials on Chinese") << true << u"cb"_s;
    }
    void chineseIsUnderstoodOnAnEnglishScreenAndTheReverse()
    {
        QFETCH(bool, inChinese);
        QFETCH(QString, word);
        if (inChinese)
            QVERIFY(speakChinese());
        {
            DeskStage stage;
            DeskPage &page = openCase(stage);
            CommandLine &line = typeCommand(page, {});
            compose(line.field(), {}, word);
            pressHere(Qt::Key_Return);
            DeskStage::settle();
            QVERIFY2(sentAs<domain::UrgeCase>(stage), qPrintable(line.problem()));
        }
        speakEnglish();
    }

    void forSelectedCasesItPreparesARun()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        pressHere('x');
        pressHere(Qt::Key_Down);
        pressHere('x');
        QCOMPARE(page.queue().marked().size(), size_t(2));
        CommandLine &line = typeCommand(page, u"urge both"_s);
        QVERIFY2(line.preview().contains(u'2'), qPrintable(line.preview()));
        pressHere(Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(!line.isOpen());
        QCOMPARE(page.bulk().shown(), BulkPanel::Shown::Plan);
        QVERIFY(page.bulk().plan());
        QCOMPARE(page.bulk().plan()->act(), domain::CaseAct::Urge);
        QCOMPARE(page.bulk().plan()->items().size(), size_t(2));
        QVERIFY(stage.desk.orders.empty()); // asked once before anything is sent
    }

    void anActOfOneCaseIsRefusedForMany()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        pressHere('x');
        CommandLine &line = typeCommand(page, u"split part because"_s);
        pressHere(Qt::Key_Return);
        QVERIFY(line.isOpen());
        QVERIFY(!line.problem().isEmpty());
        QCOMPARE(page.bulk().shown(), BulkPanel::Shown::Nothing);
    }

    void thePastIsNotChanged()
    {
        DeskStage stage;
        stage.orders.setBarred(u"This is a replay."_s);
        DeskPage &page = openCase(stage);
        CommandLine &line = typeCommand(page, u"urge now"_s);
        QCOMPARE(line.preview(), u"This is a replay."_s);
        pressHere(Qt::Key_Return);
        QCOMPARE(line.problem(), u"This is a replay."_s);
        QVERIFY(stage.desk.orders.empty());
    }

    void fourDigitsFindACallersCases()
    {
        DeskStage stage;
        const auto batch = support::mockupBatch(*stage.region);
        domain::CaseBrief closed = batch->cases.front();
        closed.id = base::CaseId{4711};
        closed.number = u"251101XJ0042"_s;
        closed.state = domain::CaseState::Closed;
        closed.stage.reset();
        DeskPage &page = openCase(stage);
        stage.desk.found = std::vector<domain::CaseBrief>{closed};
        pressHere('/');
        auto *field = page.queue().findChild<ui::queue::SearchField *>();
        QTest::keyClicks(field, u"6193"_s);
        const auto foundByCaller = [&page] {
            const auto &list = page.queue().list();
            return page.queue().showsStored() && list.model()->rowCount() == 1 && list.source().rowAt(0).byCaller;
        };
        QTRY_VERIFY(foundByCaller());
        // Once by the digits, as who asks; the words go their own way.
        const auto isByDigits = [](const desk::SearchRequest &request) { return !request.callerTail.isEmpty(); };
        const auto &searches = stage.desk.searches;
        QCOMPARE(std::ranges::count_if(searches, isByDigits), 1);
        const auto asked = std::ranges::find_if(searches, isByDigits);
        QCOMPARE(asked->callerTail, u"6193"_s);
        QCOMPARE(asked->asker, domain::Role::Dispatcher);
        // Nothing that is not four digits is asked so.
        field->setText(u"61934"_s);
        QTRY_VERIFY(searches.back().text == u"61934" && page.queue().showsStored());
        QVERIFY(!foundByCaller());
        QCOMPARE(std::ranges::count_if(searches, isByDigits), 1);
    }

    void whoMayNotSearchCallersAsksNothing()
    {
        DeskStage stage;
        DeskPage &page = openCase(stage);
        stage.seat.change({u"打印员"_s, domain::Role::Clerk});
        stage.desk.found = std::vector<domain::CaseBrief>{};
        pressHere('/');
        QTest::keyClicks(page.queue().findChild<ui::queue::SearchField *>(), u"6193"_s);
        QTRY_VERIFY(page.queue().showsStored());
        for (const desk::SearchRequest &request : stage.desk.searches)
            QVERIFY(request.callerTail.isEmpty());
    }
};

GRIDHALL_TEST(CommandTest, QApplication)
#include "tst_command.moc"

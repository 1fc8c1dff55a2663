// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/advicepanel.h"
#include "casefile/photo/photopicker.h"
#include "deskpage/deskpage.h"
#include "deskpage/waitingtile.h"
#include "queue/filterrow.h"
#include "queue/queuepanel.h"
#include "shell/workplace.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QComboBox>
#include <QDirIterator>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using ui::actions::Action;
using Actions = std::initializer_list<Action>;
using ui::actions::KeyButton;

namespace {
const QString kOther = u"1107-0186"_s;

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }

QList<KeyButton *> whiteButtons(const QWidget &page)
{
    QList<KeyButton *> white;
    for (auto *button : page.findChildren<KeyButton *>()) {
        if (button->isVisible() && button->style() == KeyButton::Style::Primary)
            white.append(button);
    }
    return white;
}

} // namespace

/// Open forms: what is typed is never lost, keys mean the form, and what others do meanwhile is told.
class FormsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void escAsksOnceAndKeeps_data()
    {
        QTest::addColumn<bool>("thrownAway");
        QTest::newRow("the safe side") << false;
        QTest::newRow("thrown away") << true;
    }
    void escAsksOnceAndKeeps()
    {
        QFETCH(bool, thrownAway);
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        press(Qt::Key_N, Qt::ControlModifier);
        page.newCase().fill(u"title"_s, u"cover gone"_s);
        press(Qt::Key_Escape);
        QVERIFY(page.newCase().question().isAsking());
        QVERIFY(page.newCase().question().safeButton()->hasFocus());
        if (thrownAway)
            press(Qt::Key_Delete, Qt::ControlModifier);
        else
            press(Qt::Key_Return);
        QVERIFY(!page.newCase().isVisible());
        QVERIFY(page.queue().queue().hasFocus());
        QVERIFY(stage.desk.orders.empty());
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(page.newCase().draft().title, thrownAway ? QString() : u"cover gone"_s);
        QCOMPARE(page.newCase().hint().contains(u"14:37"_s), !thrownAway);
        // An untouched form leaves at once.
        if (thrownAway) {
            press(Qt::Key_Escape);
            QVERIFY(!page.newCase().isVisible());
        }
    }

    /// A picture is something that was put in, too: Esc asks, and a restart brings it back.
    void picturesSurviveARestart()
    {
        const QString media = u"media:%1.jpg"_s.arg(QString(64, u'a'));
        DeskStage stage;
        stage.openDrafts();
        {
            auto &page = openCase(stage);
            page.act(Action::NewCase);
            page.newCase().photos().setMedia({media});
            Q_EMIT page.newCase().photos().changed();
            press(Qt::Key_Escape);
            QVERIFY(page.newCase().question().isAsking());
            press(Qt::Key_Return);
            page.act(CaseAct::AddPhoto);
            page.file().form().photos()->setMedia({media});
            Q_EMIT page.file().form().photos()->changed();
        }
        stage.openDrafts();
        auto &page = openCase(stage);
        page.act(CaseAct::AddPhoto);
        QCOMPARE(page.file().form().photos()->media(), QStringList{media});
        page.file().form().leave();
        press(Qt::Key_Return);
        page.act(Action::NewCase);
        QCOMPARE(page.newCase().draft().photos, QStringList{media});
    }

    void everyFormSurvivesARestart_data()
    {
        QTest::addColumn<QString>("action");
        for (const Action action :
             {Action(Action::NewCase), Action(CaseAct::Handle), Action(CaseAct::RequestExtension), Action(CaseAct::Suspend), Action(CaseAct::Return),
              Action(CaseAct::UncoverCaller), Action(CaseAct::ChangeSeverity), Action(CaseAct::AddHelper), Action(CaseAct::AddNote)})
            QTest::newRow(ui::actions::rowOf(action).name) << QString::fromLatin1(ui::actions::rowOf(action).name);
    }
    void everyFormSurvivesARestart()
    {
        QFETCH(QString, action);
        DeskStage stage;
        stage.openDrafts();
        const Action opened = *ui::actions::actionNamed(action);
        const auto fieldOf = [opened](ui::deskpage::DeskPage &page) -> QLineEdit * {
            if (opened == Action::NewCase)
                return page.newCase().findChildren<QLineEdit *>().constLast();
            return opened == CaseAct::AddNote ? page.file().note().field() : page.file().form().textField();
        };
        {
            auto &page = openCase(stage);
            page.act(opened);
            fieldOf(page)->setFocus();
            type(u"half a sentence"_s);
        }
        stage.openDrafts();
        QCOMPARE(stage.drafts->all().size(), size_t(1));
        auto &page = openCase(stage);
        page.act(opened);
        QCOMPARE(fieldOf(page)->text(), u"half a sentence"_s);
        const QString said = opened == Action::NewCase    ? page.newCase().hint()
                             : opened == CaseAct::AddNote ? page.file().bar().said()
                                                          : page.file().form().hint();
        QVERIFY2(said.contains(u"14:37"_s), qPrintable(said));
    }

    void aSentFormLeavesNoDraft()
    {
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        page.act(CaseAct::Handle);
        type(u"filled and rolled"_s);
        QCOMPARE(stage.drafts->all().size(), size_t(1));
        press(Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(stage.drafts->all().empty());
        stage.openDrafts();
        QVERIFY(stage.drafts->all().empty());
    }

    void aDraftOfAnotherCaseIsToldThere()
    {
        DeskStage stage;
        stage.openDrafts();
        auto &page = openCase(stage);
        page.act(CaseAct::Handle);
        type(u"half a sentence"_s);
        page.openCase(support::mockId(kOther));
        DeskStage::settle();
        QVERIFY(!page.file().formOpen());
        page.openCase(support::mockId(kNumber));
        DeskStage::settle();
        QVERIFY2(page.file().bar().said().contains(u"F9"_s), qPrintable(page.file().bar().said()));
        page.act(CaseAct::Handle);
        QCOMPARE(page.file().form().textField()->text(), u"half a sentence"_s);
    }

    void draftsAreTheirOwnersAlone()
    {
        DeskStage stage;
        stage.openDrafts();
        QSignalSpy written(stage.drafts.get(), &live::DraftBook::written);
        stage.drafts->keep(u"new-case"_s, u"New case"_s, {{u"callerPhone"_s, u"13800002047"_s}});
        QTRY_VERIFY(written.count() > 0);
        QDirIterator files(stage.folder.filePath(u"drafts"_s), {u"*.draft"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        const QFileInfo file(files.next());
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        const QFileInfo folder(file.absolutePath());
        QCOMPARE(folder.permissions() & (QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther), QFile::Permissions());
        // Another post does not see it.
        stage.seat.change({u"坐席06"_s, domain::Role::Dispatcher});
        stage.openDrafts();
        QVERIFY(stage.drafts->all().empty());
    }

    void twoConsolesOfOnePersonShareNoFile()
    {
        DeskStage stage;
        stage.openDrafts();
        stage.drafts->keep(u"new-case"_s, u"New case"_s, {{u"title"_s, u"one"_s}});
        {
            live::DraftBook second(stage.folder.filePath(u"drafts"_s), stage.clock);
            second.open(u"store"_s, stage.seat.actor().post);
            second.keep(u"note/5"_s, u"Note"_s, {{u"text"_s, u"two"_s}});
        }
        stage.openDrafts(); // what the other left behind is taken over
        QCOMPARE(stage.drafts->draft(u"new-case"_s)->fields.value(u"title"_s).toString(), u"one"_s);
        QCOMPARE(stage.drafts->draft(u"note/5"_s)->fields.value(u"text"_s).toString(), u"two"_s);
    }

    void keysOfTheQueueSayThatTheyWait_data()
    {
        QTest::addColumn<bool>("newCase");
        QTest::newRow("new case") << true;
        QTest::newRow("order form") << false;
    }
    void keysOfTheQueueSayThatTheyWait()
    {
        QFETCH(bool, newCase);
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(newCase ? Action(Action::NewCase) : Action(CaseAct::Handle));
        const base::CaseId selected = page.queue().selected();
        const auto filter = page.queue().filters().filter();
        QSignalSpy map(&page, &ui::deskpage::DeskPage::largeMapRequested), layers(&page, &ui::deskpage::DeskPage::layersRequested);
        for (const Action action : Actions{Action::NextWaiting, Action::ToggleRed, Action::Search, CaseAct::Urge, CaseAct::Dispatch, Action::Undo,
                                           Action::LargeMap, Action::Layers, CaseAct::Accept}) {
            page.act(action);
            const QString said = newCase ? page.newCase().hint() : page.file().form().hint();
            QVERIFY2(said.startsWith(ui::actions::text(action)) || said.startsWith(ui::actions::text(CaseAct::AddHelper)), qPrintable(said));
        }
        QCOMPARE(page.queue().selected(), selected);
        QVERIFY(page.queue().filters().filter() == filter && map.isEmpty() && layers.isEmpty() && stage.desk.orders.empty());
        QVERIFY(newCase ? page.newCase().isVisible() : page.file().form().act() == CaseAct::Handle);
    }

    void lettersInAFormAreTyped()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QSignalSpy map(&page, &ui::deskpage::DeskPage::largeMapRequested), layers(&page, &ui::deskpage::DeskPage::layersRequested);
        press(Qt::Key_F7);
        auto &form = page.file().form();
        QVERIFY2(form.textField()->hasFocus(), "F7 asks for a reason: it takes typing at once");
        press(Qt::Key_Tab, Qt::ShiftModifier);
        QVERIFY(!form.textField()->hasFocus() && form.isAncestorOf(QApplication::focusWidget()));
        type(u"ml"_s); // on a chip
        type(u" n 1"_s);
        QCOMPARE(form.textField()->text(), u"ml n 1"_s);
        QVERIFY(map.isEmpty() && layers.isEmpty());
        press(Qt::Key_Return);
        DeskStage::settle();
        QCOMPARE(std::get<domain::RequestExtension>(stage.desk.orders.back().body).reason, u"ml n 1"_s);
        page.act(Action::NewCase);
        for (auto *button : page.newCase().findChildren<KeyButton *>()) {
            button->setFocus();
            type(u"mlg"_s);
        }
        QVERIFY(map.isEmpty() && layers.isEmpty() && page.newCase().isVisible());
    }

    void oneWhiteButton_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("no form") << QString();
        for (const Action action : Actions{Action::NewCase, CaseAct::Handle, CaseAct::Suspend, CaseAct::AddHelper, CaseAct::Merge})
            QTest::newRow(ui::actions::rowOf(action).name) << QString::fromLatin1(ui::actions::rowOf(action).name);
    }
    void oneWhiteButton()
    {
        QFETCH(QString, action);
        const std::optional<Action> opened = ui::actions::actionNamed(action);
        for (const QSize size : {QSize(1366, 728), QSize(1920, 1006)}) {
            DeskStage stage;
            auto &page = openCase(stage, size);
            if (opened == Action(CaseAct::Merge))
                page.openCase(support::mockId(u"1107-0184"_s)); // waits for acceptance
            DeskStage::settle();
            if (opened)
                page.act(*opened);
            DeskStage::settle();
            QCOMPARE(whiteButtons(page).size(), 1);
            if (!opened)
                continue;
            // Its keys are the form's: Ctrl+Enter stands on one button, the tile's button is dashed and says why.
            int owners = 0;
            for (auto *button : page.findChildren<KeyButton *>())
                owners += button->isVisible() && button->key() == u"Ctrl+Enter"_s;
            QCOMPARE(owners, 1);
            for (auto *button : page.waiting().findChildren<KeyButton *>()) {
                QCOMPARE(button->style(), KeyButton::Style::Blocked);
                QVERIFY(!button->reason().isEmpty());
            }
        }
    }

    void theFaultyFieldHasTheFocus()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        page.newCase().fill(u"item"_s, u"C0103-1"_s);
        page.newCase().fill(u"title"_s, u"cover gone"_s);
        page.newCase().fill(u"place"_s, u"gate"_s);
        page.newCase().fill(u"latitude"_s, u"31"_s);
        page.newCase().submit();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QCOMPARE(field->text(), u"31"_s);
        press(Qt::Key_Escape);
        press(Qt::Key_Return);
        // A refusal of the decision names its field, too.
        stage.desk.setAnswer([](const domain::CaseOrder &) { return base::fail(base::ErrorCode::Malformed, u"No."_s, {}, u"department"_s); });
        page.act(CaseAct::AddHelper);
        page.file().form().textField()->setFocus();
        page.file().form().submit();
        DeskStage::settle();
        QVERIFY(page.file().form().departmentField()->hasFocus());
    }

    void focusSurvivesAPageChange()
    {
        DeskStage stage;
        ui::shell::Workplace window(stage.console());
        auto *page = new ui::deskpage::DeskPage(stage.console());
        window.addPage({u"desk"_s, u"desk"_s, page, {}, false, Action::DeskPage});
        auto *other = new QLineEdit;
        window.addPage({u"map"_s, u"map"_s, other, {}, false, Action::MapPage});
        window.resize(1920, 1080);
        window.show();
        window.activateWindow();
        DeskStage::settle();
        page->act(Action::NewCase);
        page->newCase().fill(u"title"_s, u"half"_s);
        auto *title = page->newCase().findChildren<QLineEdit *>().at(1);
        title->setFocus();
        press(Qt::Key_2, Qt::AltModifier);
        QVERIFY(other->hasFocus());
        press(Qt::Key_1, Qt::AltModifier);
        QVERIFY(title->hasFocus());
        QVERIFY(page->newCase().isVisible());
        QCOMPARE(page->newCase().draft().title, u"half"_s);
    }

    void tabGoesFromPanelToPanel()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QList<const QWidget *> visited;
        for (int i = 0; i < 10; ++i) {
            press(Qt::Key_Tab);
            const QWidget *focused = QApplication::focusWidget();
            if (focused == &page.queue().queue())
                break;
            const QList<const QWidget *> panels{&page.file(), &page.advice(), &page.queue().filters(), &page.waiting()};
            for (const QWidget *panel : panels) {
                if (panel == focused || panel->isAncestorOf(focused))
                    visited.append(panel);
            }
        }
        QVERIFY(page.queue().queue().hasFocus()); // round and round
        QVERIFY(visited.contains(&page.file()) && visited.contains(&page.advice()) && visited.contains(&page.queue().filters()));
        QCOMPARE(visited.count(&page.file()), 1); // one stop a panel
        page.queue().focusList();
        press(Qt::Key_Tab);
        QVERIFY(page.file().isAncestorOf(QApplication::focusWidget()));
        press(Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(page.queue().queue().hasFocus());
        // In a form from field to field, round and round, and Ctrl+Tab to the queue and back.
        page.act(CaseAct::AddHelper);
        auto &form = page.file().form();
        for (int i = 0; i < 12; ++i) {
            press(Qt::Key_Tab);
            QVERIFY(form.isAncestorOf(QApplication::focusWidget()));
        }
        press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(page.queue().queue().hasFocus());
        press(Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(form.isAncestorOf(QApplication::focusWidget()));
    }

    void aNoteGivesTheKeyboardBack()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        press(Qt::Key_M, Qt::ControlModifier);
        type(u"urged by phone"_s);
        press(Qt::Key_Return);
        QVERIFY(page.queue().queue().hasFocus());
        DeskStage::settle();
        QVERIFY(page.file().note().field()->text().isEmpty());
        QVERIFY(page.queue().queue().hasFocus());
    }

    void mergingShowsBothCases()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        const auto &table = stage.hall.table();
        const base::CaseId mine = support::mockId(u"1107-0184"_s), lead = support::mockId(u"1107-0160"_s);
        page.openCase(mine);
        DeskStage::settle();
        page.act(CaseAct::Merge);
        auto &form = page.file().form();
        QVERIFY(form.act());
        type(u"1107-0160"_s);
        press(Qt::Key_Return);
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(form.question().isAsking() && form.question().safeButton()->hasFocus());
        for (const base::CaseId id : {mine, lead})
            QVERIFY2(form.question().text().contains(table.text(*table.slotOf(id)).title), qPrintable(form.question().text()));
        QVERIFY2(form.question().text().contains(u"different grids"_s), qPrintable(form.question().text()));
        press(Qt::Key_Return); // the safe side
        QVERIFY(stage.desk.orders.empty() && form.act());
        QVERIFY(form.otherField()->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier);
        press(Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(std::get<domain::MergeCase>(stage.desk.orders.back().body).lead, lead);
    }

    void graveStepsShowTheirCase_data()
    {
        QTest::addColumn<int>("act");
        for (const CaseAct act : {CaseAct::Void, CaseAct::Close, CaseAct::Transfer, CaseAct::Suspend})
            QTest::newRow(qPrintable(domain::word(act))) << int(act);
    }
    void graveStepsShowTheirCase()
    {
        QFETCH(int, act);
        DeskStage stage;
        ui::casefile::ActPanel form(stage.console());
        const domain::Case c = caseIn(domain::CaseState::OnScene, *stage.region);
        form.open(CaseAct(act), c, {}, {});
        bool shown = false;
        for (const auto *label : form.findChildren<QLabel *>())
            shown |= label->text().contains(c.report.title) && !label->isHidden();
        QVERIFY(shown);
    }

    void anOpenFormHearsThatItsCaseMoved()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(CaseAct::Handle);
        type(u"filled and rolled"_s);
        auto &form = page.file().form();
        // Another console: a note of its seat is the newest event now.
        const auto batch = support::mockupBatch(*stage.region);
        auto brief = *std::find_if(batch->cases.begin(), batch->cases.end(), [](const auto &b) { return b.id == support::mockId(kNumber); });
        desk::CaseFile file = fileOf(brief, *stage.region);
        domain::CommittedEvent event;
        event.caseId = brief.id;
        event.version = ++file.state.version;
        event.event = {support::mockNow(), {u"坐席06"_s, domain::Role::Dispatcher}, {}, {}, domain::CaseUrged{}};
        file.timeline.push_back(event);
        stage.desk.setFile(file);
        brief.urges += 1;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        DeskStage::settle();
        QString told;
        for (const auto *label : form.findChildren<QLabel *>())
            told += label->isHidden() ? QString() : label->text();
        QVERIFY2(told.contains(u"坐席06"_s) && told.contains(domain::label(event.event.body)) && told.contains(u"14:37:26"_s), qPrintable(told));
        QCOMPARE(form.textField()->text(), u"filled and rolled"_s);
        press(Qt::Key_Return);
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(form.question().isAsking());
        QVERIFY(form.question().text().contains(u"坐席06"_s));
        press(Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        QCOMPARE(stage.desk.orders.back().seen, std::optional(file.state.version));
    }
};

GRIDHALL_TEST(FormsTest, QApplication)
#include "tst_forms.moc"

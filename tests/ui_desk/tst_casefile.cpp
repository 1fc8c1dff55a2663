// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/chip.h"
#include "actions/widget/paint.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/answerable.h"
#include "casefile/form/fieldsbox.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/advicepanel.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/timeline.h"
#include "casefile/photo/photopicker.h"
#include "casefile/photo/photorow.h"
#include "casefile/photo/photoviewer.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::CaseState;
using ui::actions::Action;
using ui::actions::KeyButton;

/// The case file: what it offers, what it refuses, and what it never loses.
class CaseFileTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void buttonsAreTheOffers_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("suspended");
        QTest::addColumn<int>("role");
        for (const CaseState state : domain::kCaseStates) {
            for (const bool suspended : {false, true}) {
                for (const auto role : {domain::Role::Dispatcher, domain::Role::Supervisor})
                    QTest::addRow("%s %s %s", qPrintable(domain::word(state)), suspended ? "suspended" : "running", qPrintable(domain::word(role)))
                        << int(state) << suspended << int(role);
            }
        }
    }
    /// A button for every offer that is a person's, enabled exactly when the life cycle allows it, with its reason when not; the rarer ones
    /// behind the last button.
    void buttonsAreTheOffers()
    {
        QFETCH(int, state);
        QFETCH(bool, suspended);
        QFETCH(int, role);
        DeskStage stage;
        stage.seat.change({u"post"_s, domain::Role(role)});
        domain::Case c = caseIn(CaseState(state), *stage.region);
        c.suspended = suspended;
        ui::casefile::ActBar bar(stage.console());
        bar.setCase(c);
        const QSet<CaseAct> elsewhere{CaseAct::AddNote, CaseAct::AddPhoto, CaseAct::UncoverCaller, CaseAct::ForgetCaller};
        const auto rare = ui::casefile::rareOffers(c, domain::Role(role));
        const auto isRare = [&rare](CaseAct act) {
            return std::any_of(rare.begin(), rare.end(), [act](const domain::Offer &each) { return each.act == act; });
        };
        const QSet<CaseAct> onlyWhenAllowed{CaseAct::Resume,       CaseAct::ApproveExtension, CaseAct::RefuseExtension,  CaseAct::Place,
                                            CaseAct::TakeBackCall, CaseAct::AskLevel,         CaseAct::AskRedispatch,    CaseAct::AskSuspension,
                                            CaseAct::AskVoid,      CaseAct::RefuseWord,       CaseAct::AnswerSupervision};
        size_t expected = 0;
        for (const domain::Offer &offer : domain::offers(c, domain::Role(role))) {
            if (elsewhere.contains(offer.act) || !isDesks(offer.act) || (!offer.allowed && onlyWhenAllowed.contains(offer.act)))
                continue;
            if (isRare(offer.act)) {
                QVERIFY(!bar.buttonOf(offer.act));
                continue;
            }
            ++expected;
            const KeyButton *button = bar.buttonOf(offer.act);
            QVERIFY2(button, qPrintable(domain::word(offer.act)));
            QCOMPARE(button->style() == KeyButton::Style::Blocked, !offer.allowed);
            QCOMPARE(button->reason(), offer.reason);
            QVERIFY(!button->key().isEmpty());
        }
        QCOMPARE(bar.buttons().size(), expected);
    }

    void forbiddenStepSaysWhy()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_F12);
        const auto refusal = domain::advance(*page.file().current(), CaseAct::Close, domain::Role::Dispatcher);
        QVERIFY(!refusal);
        QVERIFY(page.file().bar().said().endsWith(refusal.error().sentence));
        QVERIFY(stage.desk.orders.empty());
        // A dashed button says its whole reason too.
        page.file().bar().say(QString());
        KeyButton *supervise = page.file().bar().buttonOf(CaseAct::Supervise);
        QTest::mouseClick(supervise, Qt::LeftButton);
        QVERIFY(page.file().bar().said().endsWith(supervise->reason()));
    }

    void quickHandNeverActsOnTheCaseBefore()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &view = page.queue().queue();
        // No event loop turn between the move and the order: the file of the new case is not there yet.
        view.select(support::mockId(u"1107-0186"_s));
        page.act(domain::CaseAct::Urge);
        QVERIFY(stage.desk.orders.empty());
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        QCOMPARE(stage.desk.orders.front().caseId, support::mockId(u"1107-0186"_s));
        QVERIFY(stage.desk.orders.front().seen.has_value());
    }

    void onlyTheNewestRequestShows()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        for (const QString &number : {u"1107-0186"_s, u"1107-0167"_s, u"1107-0179"_s})
            page.queue().queue().select(support::mockId(number));
        DeskStage::settle();
        QCOMPARE(page.file().current()->id, support::mockId(u"1107-0179"_s));
    }

    void reasonIsAskedAndSent()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_F8);
        auto &form = page.file().form();
        QVERIFY(form.isVisible());
        QVERIFY(form.textField()->hasFocus());
        // Without a reason nothing is sent, and the form says what is missing.
        QTest::keyClick(form.textField(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form.problem().isEmpty());
        QVERIFY(stage.desk.orders.empty());
        QTest::keyClicks(form.textField(), u"waiting for sand"_s);
        QTest::keyClick(form.textField(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        QCOMPARE(std::get<domain::SuspendCase>(stage.desk.orders.front().body).reason, u"waiting for sand"_s);
        QVERIFY(!form.act());
        QVERIFY(page.queue().queue().hasFocus());
    }

    void enterIsTheSafeSideOfAQuestion_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("of the number pad") << Qt::Key_Enter;
    }
    void enterIsTheSafeSideOfAQuestion()
    {
        QFETCH(Qt::Key, key);
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_F8);
        auto &form = page.file().form();
        QTest::keyClicks(form.textField(), u"rain"_s);
        QTest::keyClick(form.textField(), key, key == Qt::Key_Enter ? Qt::KeypadModifier : Qt::NoModifier);
        DeskStage::settle();
        QVERIFY(!form.act());
        QVERIFY(stage.desk.orders.empty());
    }

    void failureLosesNothing_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("refused") << int(base::ErrorCode::Refused);
        QTest::newRow("conflict") << int(base::ErrorCode::Conflict);
        QTest::newRow("storage") << int(base::ErrorCode::Storage);
    }
    void failureLosesNothing()
    {
        QFETCH(int, code);
        DeskStage stage;
        auto &page = openCase(stage);
        stage.desk.setAnswer([code](const domain::CaseOrder &) { return base::fail(base::ErrorCode(code), u"It was not to be."_s); });
        page.act(domain::CaseAct::Handle);
        auto &form = page.file().form();
        QTest::keyClicks(form.textField(), u"filled and rolled"_s);
        QTest::keyClick(form.textField(), Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(form.problem().contains(u"It was not to be."_s));
        QCOMPARE(form.textField()->text(), u"filled and rolled"_s);
        QVERIFY(!stage.orders.isPending(support::mockId(kNumber)));
    }

    void pendingRowAndButtons()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        stage.desk.setWaiting(true);
        page.act(domain::CaseAct::Urge);
        DeskStage::settle();
        auto &model = page.queue().model();
        QVERIFY(model.rowAt(model.rowOf(support::mockId(kNumber))).pending);
        for (const KeyButton *button : page.file().bar().buttons())
            QVERIFY(!button->isEnabled());
        page.act(domain::CaseAct::Urge);
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        stage.desk.finish();
        QTRY_VERIFY(!model.rowAt(model.rowOf(support::mockId(kNumber))).pending);
    }

    void contactIsMaskedUntilAReasonIsLogged()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &contact = page.file().contact();
        QCOMPARE(contact.shown(), u"138****2047"_s);
        page.act(domain::CaseAct::UncoverCaller);
        QTest::keyClicks(page.file().form().textField(), u"ringing back"_s);
        QTest::keyClick(page.file().form().textField(), Qt::Key_Return);
        DeskStage::settle();
        QCOMPARE(std::get<domain::UncoverCaller>(stage.desk.orders.back().body).reason, u"ringing back"_s);
        QCOMPARE(contact.shown(), u"13800002047"_s);
        stage.clock.advance(std::chrono::seconds(30));
        QTRY_COMPARE(contact.shown(), u"138****2047"_s);
    }

    void anotherCaseCoversTheContact()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.file().contact().uncover();
        page.openCase(support::mockId(u"1107-0186"_s));
        QCOMPARE(page.file().contact().shown(), u"138****2047"_s);
    }

    void noteIsWritten()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_M, Qt::ControlModifier);
        QLineEdit *field = page.file().note().field();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"n 1 m l"_s);
        QTest::keyClick(field, Qt::Key_Return);
        DeskStage::settle();
        QCOMPARE(std::get<domain::AddNote>(stage.desk.orders.back().body).text, u"n 1 m l"_s);
        QVERIFY2(!stage.desk.orders.back().seen, "two seats may both write a note");
        QVERIFY(field->text().isEmpty());
    }

    /// A phrase joins what stands in the line, at the cursor; nothing typed goes, and Ctrl+Z takes the phrase out again.
    void aPhraseJoinsTheNote()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_M, Qt::ControlModifier);
        QLineEdit *field = page.file().note().field();
        const auto chips = page.file().note().findChildren<ui::actions::Chip *>();
        QVERIFY(chips.size() >= 2);
        QTest::keyClicks(field, u"half typed"_s);
        QTest::mouseClick(chips[0], Qt::LeftButton);
        QCOMPARE(field->text(), u"half typed %1"_s.arg(chips[0]->text()));
        field->undo();
        QCOMPARE(field->text(), u"half typed"_s);
        field->setCursorPosition(4);
        QTest::mouseClick(chips[1], Qt::LeftButton);
        QCOMPARE(field->text(), u"half %1 typed"_s.arg(chips[1]->text()));
        QVERIFY(field->hasFocus() && !field->hasSelectedText());
    }

    void suggestionIsPickedAndSent()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &view = page.queue().queue();
        QVERIFY(page.advice().advices().size() >= 2);
        QTest::keyClick(&view, Qt::Key_2);
        QCOMPARE(page.advice().pickedIndex(), 1);
        QTest::keyClick(&view, Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        const auto &order = std::get<domain::AddHelper>(stage.desk.orders.back().body);
        QCOMPARE(order.department, page.advice().advices()[1].department);
        QVERIFY2(order.reason.contains(u"2"_s), "the choice and its reasons are logged");
    }

    void newCaseFromTheKeyboard()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_N, Qt::ControlModifier);
        auto &form = page.newCase();
        QVERIFY(form.isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!form.problem(u"title"_s).isEmpty());
        QVERIFY(!form.problem(u"item"_s).isEmpty());
        QVERIFY(stage.desk.orders.empty());
        // The first faulty field has the focus: the item.
        QTest::keyClicks(QApplication::focusWidget(), u"c0103-1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"cover gone"_s);
        for (int back = 0; back < 2; ++back) // over the item to the place
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab, Qt::ShiftModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"north gate"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        const auto &order = std::get<domain::ReportCase>(stage.desk.orders.front().body);
        QCOMPARE(order.report.item, u"C0103-1"_s);
        QCOMPARE(order.report.title, u"cover gone"_s);
        QCOMPARE(order.report.place.text, u"north gate"_s);
        QVERIFY(!form.isVisible());
    }

    void failedNewCaseKeepsItsText()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        stage.desk.setAnswer([](const domain::CaseOrder &) { return base::fail(base::ErrorCode::Storage, u"The disk is full. Make room."_s); });
        page.act(Action::NewCase);
        page.newCase().fill(u"item"_s, u"C0103-1"_s);
        page.newCase().fill(u"title"_s, u"cover gone"_s);
        page.newCase().fill(u"place"_s, u"north gate"_s);
        page.newCase().submit();
        DeskStage::settle();
        QVERIFY(page.newCase().said().contains(u"The disk is full."_s));
        QCOMPARE(page.newCase().draft().title, u"cover gone"_s);
        QVERIFY(page.newCase().isVisible());
    }

    void escapeLeadsBack()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_Return);
        QVERIFY(page.file().isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(page.queue().queue().hasFocus());
        QTest::keyClick(&page.queue().queue(), Qt::Key_Tab);
        QVERIFY(page.file().isAncestorOf(QApplication::focusWidget()));
    }

    void whoAnswersForThePlaceIsShown_data()
    {
        QTest::addColumn<QStringList>("away");
        QTest::addColumn<QString>("officer");
        QTest::newRow("A is there") << QStringList{} << u"居委专员·08A"_s;
        QTest::newRow("A is away") << QStringList{u"居委专员·08A"_s} << u"居委专员·08B for 居委专员·08A, who is away"_s;
        QTest::newRow("both are away") << QStringList{u"居委专员·08A"_s, u"居委专员·08B"_s} << u"居委专员·08A and 居委专员·08B are both away"_s;
    }
    void whoAnswersForThePlaceIsShown()
    {
        QFETCH(QStringList, away);
        const auto town = region::openPack(u"jingansi"_s);
        QVERIFY(town.has_value());
        const base::Instant now = base::fromMsec(1'700'000'000'000);
        domain::Centre centre;
        for (const QString &post : away)
            centre.absences.push_back({{post, now, {}}, u"培训"_s, u"值班长"_s});
        domain::Case c;
        c.report.place.grid = u"08"_s;
        const auto fields = ui::casefile::answerableFor(c, **town, centre, now);
        const auto value = [&fields](const QString &label) {
            const auto found = std::ranges::find(fields, label, &ui::casefile::FieldsBox::Field::label);
            return found == fields.end() ? QString() : QString(found->value).remove(QChar(0x2068)).remove(QChar(0x2069));
        };
        QTEST(value(u"Officer"_s), "officer");
        QCOMPARE(value(u"Grid chief"_s), u"网格长·08"_s);
        c.report.place.grid.clear();
        QVERIFY(ui::casefile::answerableFor(c, **town, centre, now).empty());
    }

    void attributesOfTheSourceAreShown()
    {
        const DeskStage stage;
        domain::Case c = caseIn(domain::CaseState::Dispatched, *stage.region);
        const auto shown = [&] {
            QString found;
            for (const auto &field : ui::casefile::fieldsOf(c, *stage.region, support::mockNow()))
                found += field.label == u"Attributes of the source"_s ? field.value : QString();
            found.remove(QChar(0x2068)).remove(QChar(0x2069)); // texts from outside are shown isolated
            return found.split(QChar::LineSeparator);
        };
        QCOMPARE(shown(), QStringList{QString()}); // nobody sees a heading without content
        c.report.attributes = {{u"usrn"_s, u"20500"_s}, {u"notes"_s, {}}, {u"contact.phone"_s, u"010 1234"_s}, {u"usrn"_s, u"20501"_s}};
        QCOMPARE(shown(), (QStringList{u"usrn: 20500"_s, u"contact.phone: ***"_s, u"usrn: 20501"_s}));
    }

    void timelineEndsWithTheRunningLimit()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        const auto &lines = page.file().timeline().lines();
        QCOMPARE(lines.size(), size_t(8));
        QCOMPARE(lines.front().time, u"13:47:56"_s);
        QCOMPARE(lines.back().kind, ui::casefile::Timeline::Line::Kind::Next);
        QCOMPARE(lines.back().time, u"14:47:56"_s);
    }

    void refusalsAreWhole_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("en") << false;
        QTest::newRow("zh") << true;
    }
    /// A refused step has its whole reason beside it, in two lines at most, in the narrowest file that a desk has.
    void refusalsAreWhole()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        for (const CaseState state : domain::kCaseStates) {
            for (const bool suspended : {false, true}) {
                domain::Case c = caseIn(state, *stage.region);
                c.suspended = suspended;
                ui::casefile::ActBar bar(stage.console());
                bar.resize(482, 400);
                bar.setCase(c);
                bar.show();
                DeskStage::settle();
                for (const KeyButton *button : bar.buttons())
                    QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text() + button->reason()));
                for (const auto *note : bar.findChildren<QLabel *>()) {
                    if (note->isVisible())
                        QVERIFY2(note->width() >= note->sizeHint().width(), qPrintable(note->text()));
                }
            }
        }
        QVERIFY(ui::actions::inTwoLines(u"short"_s, 13, 190).size() == 1);
        QCOMPARE(ui::actions::inTwoLines(u"There is no deadline to extend, or a request is waiting for its decision."_s, 13, 190).size(), 2);
    }

    void courseHasRoom_data() { refusalsAreWhole_data(); }
    /// On a screen of 1080 lines at least four events of the course can be read without scrolling.
    void courseHasRoom()
    {
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = openCase(stage);
        QVERIFY2(page.file().timeline().visibleRegion().boundingRect().height() >= 36 + 4 * 28,
                 qPrintable(QString::number(page.file().timeline().visibleRegion().boundingRect().height())));
    }

    void nothingIsClipped_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const QSize size : {QSize(1366, 728), QSize(1920, 1006), QSize(3840, 2086)}) {
            for (const bool chinese : {true, false})
                QTest::addRow("%d %s", size.width(), chinese ? "zh" : "en") << size << chinese;
        }
    }
    /// Buttons and labels have the room that their words need, in every state of a case.
    void nothingIsClipped()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = openCase(stage, size);
        const auto check = [&] {
            for (const auto *button : page.findChildren<KeyButton *>()) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->sizeHint().width() && button->parentWidget()->rect().contains(button->geometry()),
                             qPrintable(button->text() + u" %1 < %2"_s.arg(button->width()).arg(button->sizeHint().width())));
            }
            for (const auto *label : page.findChildren<QLabel *>()) {
                if (label->isVisible() && !label->wordWrap())
                    QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
                else if (label->isVisible())
                    QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
            }
        };
        check();
        for (const Action action : {domain::CaseAct::Dispatch, domain::CaseAct::Suspend, domain::CaseAct::Handle, domain::CaseAct::RequestExtension,
                                    domain::CaseAct::ChangeSeverity, domain::CaseAct::AddPhoto}) {
            page.act(action);
            DeskStage::settle();
            QVERIFY(page.file().form().act());
            check();
            QTest::keyClick(&page.file().form(), Qt::Key_Escape);
        }
        page.act(Action::NewCase);
        page.newCase().submit();
        DeskStage::settle();
        check();
    }
};

GRIDHALL_TEST(CaseFileTest, QApplication)
#include "tst_casefile.moc"

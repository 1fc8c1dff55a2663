// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/paint.h"
#include "casefile/actionbar.h"
#include "casefile/actionform.h"
#include "casefile/advicepanel.h"
#include "casefile/answerable.h"
#include "casefile/casefilepanel.h"
#include "casefile/contactbox.h"
#include "casefile/fieldsbox.h"
#include "casefile/newcasepanel.h"
#include "casefile/noteline.h"
#include "casefile/photopicker.h"
#include "casefile/photorow.h"
#include "casefile/photoviewer.h"
#include "casefile/timeline.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "region/findpack.h"
#include "support/camera.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using domain::CaseAct;
using domain::CaseState;
using ui::actions::Action;
using ui::actions::KeyButton;

namespace {

const QString kNumber = u"1107-0160"_s;

ui::deskpage::DeskPage &openCase(DeskStage &stage, QSize size = {1920, 1006})
{
    auto &page = stage.openPage(size);
    page.openCase(support::mockId(kNumber));
    page.queue().focusList();
    DeskStage::settle();
    return page;
}

} // namespace

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
        ui::casefile::ActionBar bar(stage.console());
        bar.setCase(c);
        const QSet<CaseAct> elsewhere{CaseAct::AddNote, CaseAct::AddPhoto, CaseAct::UncoverCaller};
        const auto rare = ui::casefile::rareOffers(c, domain::Role(role));
        const auto isRare = [&rare](CaseAct act) {
            return std::any_of(rare.begin(), rare.end(), [act](const domain::Offer &each) { return each.act == act; });
        };
        const QSet<CaseAct> onlyWhenAllowed{CaseAct::Resume, CaseAct::ApproveExtension, CaseAct::RefuseExtension, CaseAct::Place};
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
        QVERIFY(stage.desk.commands.empty());
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
        page.act(Action::Urge);
        QVERIFY(stage.desk.commands.empty());
        DeskStage::settle();
        QCOMPARE(stage.desk.commands.size(), size_t(1));
        QCOMPARE(stage.desk.commands.front().caseId, support::mockId(u"1107-0186"_s));
        QVERIFY(stage.desk.commands.front().seen.has_value());
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
        QVERIFY(stage.desk.commands.empty());
        QTest::keyClicks(form.textField(), u"waiting for sand"_s);
        QTest::keyClick(form.textField(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.commands.size(), size_t(1));
        QCOMPARE(std::get<domain::SuspendCase>(stage.desk.commands.front().body).reason, u"waiting for sand"_s);
        QVERIFY(!form.act());
        QVERIFY(page.queue().queue().hasFocus());
    }

    void enterIsTheSafeSideOfAQuestion()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        QTest::keyClick(&page.queue().queue(), Qt::Key_F8);
        auto &form = page.file().form();
        QTest::keyClicks(form.textField(), u"rain"_s);
        QTest::keyClick(form.textField(), Qt::Key_Return);
        DeskStage::settle();
        QVERIFY(!form.act());
        QVERIFY(stage.desk.commands.empty());
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
        stage.desk.setAnswer([code](const domain::Command &) { return base::fail(base::ErrorCode(code), u"It was not to be."_s); });
        page.act(Action::Handle);
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
        page.act(Action::Urge);
        DeskStage::settle();
        auto &model = page.queue().model();
        QVERIFY(model.rowAt(model.rowOf(support::mockId(kNumber))).pending);
        for (const KeyButton *button : page.file().bar().buttons())
            QVERIFY(!button->isEnabled());
        page.act(Action::Urge);
        QCOMPARE(stage.desk.commands.size(), size_t(1));
        stage.desk.finish();
        QTRY_VERIFY(!model.rowAt(model.rowOf(support::mockId(kNumber))).pending);
    }

    void contactIsMaskedUntilAReasonIsLogged()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        auto &contact = page.file().contact();
        QCOMPARE(contact.shown(), u"138****2047"_s);
        page.act(Action::Uncover);
        QTest::keyClicks(page.file().form().textField(), u"ringing back"_s);
        QTest::keyClick(page.file().form().textField(), Qt::Key_Return);
        DeskStage::settle();
        QCOMPARE(std::get<domain::UncoverCaller>(stage.desk.commands.back().body).reason, u"ringing back"_s);
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

    void aPictureIsTakenHoweverItComes_data()
    {
        QTest::addColumn<QString>("way");
        for (const char *way : {"pasted into the list", "pasted into the file", "dragged onto the file", "dragged as a file", "chosen"})
            QTest::newRow(way) << QString::fromLatin1(way);
    }
    /// Whichever way, it stands in the form of the shown case, is kept beside the store, and the order names what was kept.
    void aPictureIsTakenHoweverItComes()
    {
        QFETCH(QString, way);
        DeskStage stage;
        auto &page = openCase(stage);
        auto &form = page.file().form();
        auto *brought = new QMimeData;
        brought->setImageData(support::street());
        const QString path = stage.folder.filePath(u"street.jpg"_s);
        if (way == u"dragged as a file"_s || way == u"chosen"_s) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(support::photo({.latitude = 31.19, .longitude = 121.29})) > 0);
            brought->clear();
            brought->setUrls({QUrl::fromLocalFile(path)});
        }
        if (way.startsWith(u"pasted"_s)) {
            QApplication::clipboard()->setMimeData(brought);
            QTest::keyClick(way.endsWith(u"list"_s) ? static_cast<QWidget *>(&page.queue().queue()) : &page.file(), Qt::Key_V, Qt::ControlModifier);
        } else if (way == u"chosen"_s) {
            page.act(Action::AddPhoto);
            form.photos()->takeFile(path);
            delete brought;
        } else {
            QDragEnterEvent enter(page.file().rect().center(), Qt::CopyAction, brought, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&page.file().timeline(), &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(page.file().rect().center(), Qt::CopyAction, brought, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&page.file().timeline(), &drop);
            delete brought;
        }
        QVERIFY(form.photos());
        QTRY_COMPARE(form.photos()->media().size(), 1);
        QCOMPARE(form.photos()->offered().has_value(), way == u"dragged as a file"_s || way == u"chosen"_s);
        form.submit();
        DeskStage::settle();
        QCOMPARE(stage.desk.commands.size(), size_t(1));
        const auto order = std::get<domain::AddPhoto>(stage.desk.commands.front().body);
        QVERIFY(store::MediaShelf(stage.folder.filePath(u"hall.store"_s)).look(order.media) == store::MediaShelf::Look::Sound);
        QCOMPARE(order.phase, u"after"_s);
    }

    void textIsPastedAsText()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::Handle);
        auto *both = new QMimeData; // a cell of a table comes as both
        both->setText(u"filled"_s);
        both->setImageData(support::street());
        QApplication::clipboard()->setMimeData(both);
        QTest::keyClick(page.file().form().textField(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(page.file().form().textField()->text(), u"filled"_s);
        // A picture has no place in this form, which says so and keeps what was typed.
        auto *picture = new QMimeData;
        picture->setImageData(support::street());
        QApplication::clipboard()->setMimeData(picture);
        QTest::keyClick(page.file().form().textField(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(page.file().form().problem().contains(u"picture"_s));
        QCOMPARE(page.file().form().textField()->text(), u"filled"_s);
    }

    void whatIsNoPictureIsRefusedInPlace()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::AddPhoto);
        auto *photos = page.file().form().photos();
        page.file().form().submit();
        QVERIFY(!page.file().form().problem().isEmpty());
        const QString path = stage.folder.filePath(u"photo.jpg"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        photos->takeFile(path);
        page.file().form().submit();
        QVERIFY(stage.desk.commands.empty()); // it is still on its way
        QTRY_VERIFY(photos->problem().contains(u"JPEG, PNG and WebP"_s));
        QVERIFY(photos->media().isEmpty());
    }

    void theCameraOffersThePlace()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(Action::NewCase);
        auto &form = page.newCase();
        const QString path = stage.folder.filePath(u"street.jpg"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(support::photo({.latitude = 31.19, .longitude = 121.29})) > 0);
        file.close();
        form.photos().takeFile(path);
        QTRY_VERIFY(form.photos().offered());
        QVERIFY(form.draft().latitude.isEmpty()); // offered, not taken
        for (auto *button : form.photos().findChildren<KeyButton *>()) {
            if (button->isVisible() && button->text() == u"Use as the place"_s)
                button->click();
        }
        QVERIFY(std::abs(form.draft().latitude.toDouble() - 31.19) < 1e-5 && std::abs(form.draft().longitude.toDouble() - 121.29) < 1e-5);
        QCOMPARE(form.draft().photos.size(), 1);
        const auto order = ui::casefile::orderOf(form.draft(), *stage.region, stage.clock.now());
        QCOMPARE(order.report.photos, form.draft().photos);
        form.begin();
        QVERIFY(form.draft().photos.isEmpty() && !form.photos().offered());
    }

    /// Before and after, large, with the keys that the foot names; what is not ours or not there has its reason, and nothing moves.
    void photosAreLookedAt()
    {
        DeskStage stage;
        const store::MediaShelf shelf(stage.folder.filePath(u"hall.store"_s));
        const QString before = desk::keepPicture(shelf, support::photo({}))->media;
        const QString after = desk::keepPicture(shelf, support::fileOf(support::street({200, 300}, Qt::darkGray), "png"))->media;
        desk::CaseFile file = *stage.desk.open(support::mockId(kNumber)).result();
        file.state.report.photos = {u"https://pictures.test/1.jpg"_s, before};
        domain::CommittedEvent added = file.timeline.back();
        added.event.body = domain::PhotoAdded{after, u"after"_s};
        file.timeline.push_back(added);
        stage.desk.setFile(file);
        auto &page = openCase(stage);
        const auto &frames = page.file().photos().frames();
        QCOMPARE(frames.size(), size_t(3));
        QCOMPARE(frames[0].photos.size(), size_t(2));
        QCOMPARE(frames[0].shown, size_t(1)); // the one that can be shown speaks
        QVERIFY(!frames[1].present() && frames[2].present());
        const int height = page.file().photos().height();
        QTest::mouseClick(&page.file().photos(), Qt::LeftButton, {}, QPoint(40, 40));
        auto *viewer = page.file().viewer();
        QVERIFY(viewer && viewer->isVisible() && viewer->hasFocus());
        QCOMPARE(viewer->current().media, before);
        QTest::keyClick(viewer, Qt::Key_Right);
        QCOMPARE(viewer->current().media, after);
        QTest::keyClick(viewer, Qt::Key_Right);
        QCOMPARE(viewer->current().media, u"https://pictures.test/1.jpg"_s);
        QTest::keyClick(viewer, Qt::Key_Left);
        QTest::keyClick(viewer, Qt::Key_Plus);
        QVERIFY(viewer->zoom() > 1);
        QTest::keyClick(viewer, Qt::Key_Minus);
        QCOMPARE(viewer->zoom(), 1.0);
        QTest::keyClick(viewer, Qt::Key_Space);
        QVERIFY(viewer->isSideBySide());
        QTest::keyClick(viewer, Qt::Key_F12); // nothing behind it acts
        QVERIFY(stage.desk.commands.empty() && page.file().bar().said().isEmpty());
        QTest::keyClick(viewer, Qt::Key_Escape);
        QVERIFY(!viewer->isVisible());
        QVERIFY(page.file().hasFocus()); // who had the keyboard since the click
        // The folder away: the reason stands where the picture stood.
        QVERIFY(QDir(shelf.folder()).removeRecursively());
        ui::casefile::Pictures pictures;
        pictures.useDesk(stage.photos);
        QTRY_VERIFY(!pictures.at(before, ui::casefile::Pictures::Size::Thumbnail).why.isEmpty());
        page.openCase(support::mockId(u"1107-0186"_s));
        page.openCase(support::mockId(kNumber));
        DeskStage::settle();
        QCOMPARE(page.file().photos().height(), height);
    }

    /// The last thing that happened is in view, in every shape of the desk, when a case is opened and when something is added.
    void theNewestLineIsInView_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366") << QSize(1366, 694);
        QTest::newRow("1920") << QSize(1920, 1006);
        QTest::newRow("1920, low") << QSize(1920, 700);
    }
    void theNewestLineIsInView()
    {
        QFETCH(QSize, size);
        DeskStage stage;
        auto &page = openCase(stage, size);
        const auto &timeline = page.file().timeline();
        const auto *view = page.file().findChild<QScrollArea *>()->viewport();
        const auto seen = [&] {
            QRect line = timeline.newest().translated(timeline.mapTo(view, QPoint()));
            line.setHeight(std::min(line.height(), 28));
            return view->rect().contains(line.adjusted(0, 0, -1, 0).intersected(QRect(0, line.top(), view->width(), line.height())));
        };
        QVERIFY(seen());
        desk::CaseFile file =
            fileOf(*std::ranges::find_if(support::mockupBatch(*stage.region)->cases, [](const auto &b) { return b.id == support::mockId(kNumber); }),
                   *stage.region);
        for (int i = 0; i < 20; ++i) {
            domain::CommittedEvent note = file.timeline.back();
            note.event.body = domain::NoteAdded{u"still at it"_s};
            file.timeline.push_back(note);
        }
        stage.desk.setFile(file);
        page.act(Action::Urge);
        DeskStage::settle();
        QCOMPARE(timeline.lines().size(), file.timeline.size() + 1);
        QVERIFY(seen());
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
        QCOMPARE(std::get<domain::AddNote>(stage.desk.commands.back().body).text, u"n 1 m l"_s);
        QVERIFY2(!stage.desk.commands.back().seen, "two seats may both write a note");
        QVERIFY(field->text().isEmpty());
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
        const auto &order = std::get<domain::AddHelper>(stage.desk.commands.back().body);
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
        QVERIFY(stage.desk.commands.empty());
        // The first faulty field has the focus: the item.
        QTest::keyClicks(QApplication::focusWidget(), u"c0103-1"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTest::keyClicks(QApplication::focusWidget(), u"cover gone"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"north gate"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.commands.size(), size_t(1));
        const auto &order = std::get<domain::ReportCase>(stage.desk.commands.front().body);
        QCOMPARE(order.report.item, u"C0103-1"_s);
        QCOMPARE(order.report.title, u"cover gone"_s);
        QCOMPARE(order.report.place.text, u"north gate"_s);
        QVERIFY(!form.isVisible());
    }

    void failedNewCaseKeepsItsText()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        stage.desk.setAnswer([](const domain::Command &) { return base::fail(base::ErrorCode::Storage, u"The disk is full. Make room."_s); });
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

    void narrowWindowShowsOneAtATime()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1100, 620});
        QCOMPARE(page.shape(), ui::deskpage::DeskPage::Shape::Narrow);
        QVERIFY(!page.file().isVisible());
        QTest::keyClick(&page.queue().queue(), Qt::Key_Return);
        QVERIFY(page.file().isVisible() && !page.queue().isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!page.file().isVisible() && page.queue().isVisible());
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
            for (const auto &field : ui::casefile::fieldsOf(c, *stage.region))
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
                ui::casefile::ActionBar bar(stage.console());
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
        for (const Action action :
             {Action::Dispatch, Action::Suspend, Action::Handle, Action::RequestExtension, Action::ChangeSeverity, Action::AddPhoto}) {
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

QTEST_MAIN(CaseFileTest)
#include "tst_casefile.moc"

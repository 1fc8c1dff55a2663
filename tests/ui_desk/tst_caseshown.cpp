// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"
#include "base/text/outsidetext.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "casefile/form/answerable.h"
#include "casefile/form/fieldsbox.h"
#include "casefile/form/newcasepanel.h"
#include "casefile/form/noteline.h"
#include "casefile/part/advicepanel.h"
#include "casefile/part/contactbox.h"
#include "casefile/part/eventtext.h"
#include "casefile/part/timeline.h"
#include "casefile/part/whybox.h"
#include "casefile/photo/photopicker.h"
#include "casefile/photo/photorow.h"
#include "casefile/photo/photoviewer.h"
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "region/pack/findpack.h"
#include "region/words.h"
#include "support/camera.h"
#include "support/testprogram.h"
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

/// What the case file shows: pictures however they come, and the newest line of the course.
class CaseShownTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

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
            page.act(domain::CaseAct::AddPhoto);
            form.photos()->addFile(path);
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
        QCOMPARE(stage.desk.orders.size(), size_t(1));
        const auto order = std::get<domain::AddPhoto>(stage.desk.orders.front().body);
        QVERIFY(store::MediaShelf(stage.folder.filePath(u"hall.store"_s)).look(order.media) == store::MediaShelf::Look::Sound);
        QCOMPARE(order.phase, u"after"_s);
    }

    void aCopiedFileKeepsWhatItSays_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("pixels");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("where");
        const QByteArray turned = support::photo({.orientation = 6, .latitude = 31.19, .longitude = 121.29});
        QTest::newRow("a jpeg beside its pixels") << u"image/jpeg"_s << turned << true << QSize(200, 320) << true;
        QTest::newRow("a jpeg alone") << u"image/jpeg"_s << turned << false << QSize(200, 320) << true;
        QTest::newRow("a png") << u"image/png"_s << support::fileOf(support::street({64, 48}), "png") << false << QSize(64, 48) << false;
        QTest::newRow("a webp") << u"image/webp"_s << support::fileOf(support::street({64, 48}), "webp") << true << QSize(64, 48) << false;
        // Who copies pixels offers them as a JPEG, too.
        QTest::newRow("a jpeg that says nothing beside its pixels")
            << u"image/jpeg"_s << support::fileOf(support::street({64, 48}), "jpeg") << true << support::street().size() << false;
        QTest::newRow("a jpeg called a png") << u"image/png"_s << turned << false << QSize(200, 320) << true;
        QTest::newRow("no picture at all") << u"image/jpeg"_s << QByteArray("x") << true << QSize() << false;
    }
    /// The bytes that a browser or a file manager copies are a file's: upright, its place offered, and nothing of it kept beside the pixels.
    void aCopiedFileKeepsWhatItSays()
    {
        QFETCH(QString, type);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, pixels);
        QFETCH(QSize, size);
        QFETCH(bool, where);
        DeskStage stage;
        auto &page = openCase(stage);
        auto *copied = new QMimeData;
        copied->setData(type, bytes);
        if (pixels)
            copied->setImageData(support::street());
        QApplication::clipboard()->setMimeData(copied);
        QTest::keyClick(&page.file(), Qt::Key_V, Qt::ControlModifier);
        auto *photos = page.file().form().photos();
        QVERIFY(photos);
        QTRY_VERIFY(!photos->isBusy());
        QCOMPARE(photos->media().isEmpty(), size.isEmpty());
        QCOMPARE(photos->problem().contains(u"JPEG, PNG and WebP"_s), size.isEmpty());
        QCOMPARE(photos->offered().has_value(), where);
        if (size.isEmpty())
            return;
        const auto kept = store::MediaShelf(stage.folder.filePath(u"hall.store"_s)).read(photos->media().front());
        QVERIFY(kept && !kept->contains("Exif"));
        QCOMPARE(QImage::fromData(*kept).size(), size);
    }

    void textIsPastedAsText()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(domain::CaseAct::Handle);
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
        page.act(domain::CaseAct::AddPhoto);
        auto *photos = page.file().form().photos();
        page.file().form().submit();
        QVERIFY(!page.file().form().problem().isEmpty());
        const QString path = stage.folder.filePath(u"photo.jpg"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        photos->addFile(path);
        page.file().form().submit();
        QVERIFY(stage.desk.orders.empty()); // it is still on its way
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
        form.photos().addFile(path);
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
        QVERIFY(stage.desk.orders.empty() && page.file().bar().said().isEmpty());
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
        page.act(domain::CaseAct::Urge);
        DeskStage::settle();
        QCOMPARE(timeline.lines().size(), file.timeline.size() + 1);
        QVERIFY(seen());
    }

    /// Words of the pack in the log are said in the language of the screen; codes are names, and a machine's id is none.
    void theCourseSpeaksTheLanguageOfTheScreen()
    {
        const DeskStage stage;
        const region::RegionPtr english = region::spoken(stage.region, u"en"_s);
        const auto story = [&](domain::EventBody body) {
            return base::withoutIsolates(ui::casefile::storyOf({{}, {u"system"_s, domain::Role::System}, {}, {}, std::move(body)}, *english, {}));
        };
        domain::Report report;
        report.place.text = u"沪青平公路 · 金云"_s;
        QCOMPARE(story(domain::CaseReported{u"251107XJ0001"_s, report, {}}), u"System · Huqingping Highway · Jinyun"_s);
        QCOMPARE(story(domain::CaseReturned{u"not ours"_s, u"water"_s}), u"System · Water station · not ours"_s);
        QCOMPARE(story(domain::AlarmRepeated{u"SMK-0117"_s, {}}), u"System"_s);
        domain::SeverityChanged changed;
        changed.severity.level = domain::Severity::Red;
        changed.inputs.baseText = english->rulebook.items.cbegin().key();
        QVERIFY(story(changed).endsWith(english->rulebook.items.cbegin()->name));
    }

    void aMomentOfAnotherYearSaysItsYear_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("day");
        QTest::newRow("the same day") << u"2025-11-07T08:00:00Z"_s << u"11-07"_s;
        QTest::newRow("the same year") << u"2025-12-31T15:59:59Z"_s << u"11-07"_s; // a second before midnight in Shanghai
        QTest::newRow("the next year") << u"2025-12-31T16:00:00Z"_s << u"2025-11-07"_s;
        QTest::newRow("seen from a replay of before") << u"2024-11-07T08:00:00Z"_s << u"2025-11-07"_s;
    }
    /// Wherever the case file says a day: a case of last winter is not taken for one of today.
    void aMomentOfAnotherYearSaysItsYear()
    {
        QFETCH(QString, now);
        QFETCH(QString, day);
        const DeskStage stage;
        const base::Instant moment = *base::fromIso(now), then = *base::fromIso(u"2025-11-07T06:30:00Z"_s);
        domain::Case c = caseIn(CaseState::Dispatched, *stage.region);
        c.report.reportedAt = then;
        c.report.photos = {u"https://pictures.test/1.jpg"_s};
        c.extensions = 1;
        auto &whole = c.deadlines[domain::Stage::Whole];
        whole = domain::Deadline{domain::TimeLimit{10, domain::LimitUnit::Minute}, then - std::chrono::hours(5), then, u"limit.simple"_s};
        QStringList said;
        for (const auto &field : ui::casefile::fieldsOf(c, *stage.region, moment)) {
            if (field.label == u"Reported"_s)
                said << field.value;
        }
        said << ui::casefile::framesOf(c, {}, *stage.region, moment).front().photos.front().caption;
        said << ui::casefile::storyOf({then, {}, {}, {}, domain::ExtensionRequested{then, u"rain"_s}}, *stage.region, moment);
        ui::casefile::WhyBox why(stage.theme);
        why.setCase(c, *stage.region, moment);
        said << why.limit();
        QCOMPARE(said.size(), 4);
        for (const QString &each : said) {
            QVERIFY2(each.contains(day + u" 14:30"_s), qPrintable(each));
            QCOMPARE(each.contains(u"2025"_s), day.startsWith(u"2025"_s));
        }
        const auto course = ui::casefile::timelineOf(c, {{{1}, 1, {}, {then, {}, {}, {}, domain::NoteAdded{u"seen"_s}}}}, *stage.region, moment);
        QVERIFY2(course.front().time == u"14:30:00"_s || course.front().time == day + u" 14:30"_s, qPrintable(course.front().time));
    }

    /// A colleague before a Chinese screen reads what a seat before an English one chose.
    void whatIsChosenInEnglishIsWrittenInThePacksWords()
    {
        DeskStage stage(u"en"_s);
        auto &page = stage.openPage({1920, 1006});
        page.act(ui::actions::Action::NewCase);
        for (int field = 0; field < 3; ++field) // number, details, place
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"sunken pavement"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(page.newCase().draft().title, u"Sunken pavement"_s);
        page.newCase().fill(u"place"_s, u"gate 2"_s);
        page.newCase().submit();
        QVERIFY(!stage.desk.orders.empty());
        QCOMPARE(std::get<domain::ReportCase>(stage.desk.orders.back().body).report.title, u"人行道下沉"_s);
    }

    void theStoreIsSearchedForWhatRowsShow()
    {
        DeskStage stage(u"en"_s);
        stage.desk.found = std::vector<domain::CaseBrief>{};
        auto &page = stage.openPage({1920, 1006});
        page.act(ui::actions::Action::Search);
        QTest::keyClicks(QApplication::focusWidget(), u"sunken zzzz"_s);
        QTRY_VERIFY(page.queue().showsStored());
        QVERIFY(stage.desk.searches.back().alike.value(u"sunken"_s).texts.contains(u"人行道下沉"_s));
    }

    /// A new case cannot be taken back: what stays and what is new is shown before.
    void splittingShowsWhatItMakes()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        page.act(CaseAct::Split);
        auto &form = page.file().form();
        QVERIFY(form.act() == CaseAct::Split);
        form.otherField()->setText(u"line hangs down"_s);
        form.setText(u"two things"_s);
        form.submit();
        QVERIFY(stage.desk.orders.empty());
        QVERIFY(form.question().isAsking() && form.question().safeButton()->hasFocus());
        const QString asked = base::withoutIsolates(form.question().text());
        const domain::Item *item = stage.region->rulebook.item(form.input().part.item);
        for (const QString &part : {kNumber, page.file().current()->report.title, u"line hangs down"_s, item->name})
            QVERIFY2(asked.contains(part), qPrintable(asked));
        QTest::keyClick(form.question().safeButton(), Qt::Key_Return);
        QVERIFY(stage.desk.orders.empty() && form.act());
        form.submit();
        QTest::keyClick(form.question().safeButton(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(std::get<domain::SplitCase>(stage.desk.orders.back().body).part.title, u"line hangs down"_s);
    }

    /// The id of a drill or a sensor is no word for people; the tip has it. The number of a ticket is.
    void onlyIdsForPeopleStandBesideTheSource_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a drill's") << u"patrol"_s << u"drill-1-20261107-9-1"_s << u"网格巡查"_s;
        QTest::newRow("a sensor's") << u"sensing"_s << u"SMK-0117"_s << u"智能感知"_s;
        QTest::newRow("a ticket's") << u"hotline"_s << u"20261107-0042"_s << u"12345热线 20261107-0042"_s;
    }
    void onlyIdsForPeopleStandBesideTheSource()
    {
        QFETCH(QString, source);
        QFETCH(QString, id);
        const DeskStage stage;
        domain::Case c = caseIn(CaseState::Filed, *stage.region);
        c.report.source = source;
        c.report.sourceId = id;
        const auto fields = ui::casefile::fieldsOf(c, *stage.region, support::mockNow());
        QTEST(fields[1].value, "shown");
        QVERIFY(fields[1].tip.endsWith(id));
    }
};

GRIDHALL_TEST(CaseShownTest, QApplication)
#include "tst_caseshown.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"
#include "queue/queuepanel.h"
#include "shell/keyhelp.h"
#include "shell/toasts.h"
#include "shell/workplace.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QAbstractButton>
#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using Topic = ui::shell::BannerStack::Topic;

namespace {

struct Window {
    explicit Window(QSize size = {1920, 1080}) : window(stage.console())
    {
        for (const auto &[id, opens] : {std::pair{u"desk"_s, Action::DeskPage}, {u"map"_s, Action::MapPage}, {u"hall"_s, Action::HallPage}}) {
            auto *page = new QWidget;
            page->setFocusPolicy(Qt::StrongFocus);
            window.addPage({id, id, page, {}, id == u"hall"_s, opens});
        }
        window.resize(size);
        window.show();
        window.activateWindow();
        DeskStage::settle();
    }
    DeskStage stage;
    ui::shell::Workplace window;
};

} // namespace

/// The frame around the pages.
class WindowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void pagesHaveKeys()
    {
        Window w;
        QCOMPARE(w.window.shownPage(), u"desk"_s);
        QTest::keyClick(&w.window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(w.window.shownPage(), u"map"_s);
        QVERIFY(!w.window.showPage(u"nothing"_s));
    }

    void wallHasNoBarsAndEscLeadsBack()
    {
        Window w;
        QVERIFY(w.window.showPage(u"map"_s));
        QVERIFY(w.window.showPage(u"hall"_s));
        QVERIFY(!w.window.topBar().isVisible() && !w.window.keyBar().isVisible());
        QTest::keyClick(&w.window, Qt::Key_Escape);
        QCOMPARE(w.window.shownPage(), u"map"_s);
        QVERIFY(w.window.topBar().isVisible() && w.window.keyBar().isVisible());
    }

    void twoBannersAtMost()
    {
        Window w;
        ui::shell::BannerText text;
        text.title = u"x"_s;
        w.window.banners().set(Topic::Fonts, text);
        w.window.banners().set(Topic::ClockDrift, text);
        w.window.setDrill(u"an exercise"_s);
        QCOMPARE(w.window.banners().shown(), QList<Topic>({Topic::Drill, Topic::ClockDrift}));
        w.window.banners().clear(Topic::ClockDrift);
        QCOMPARE(w.window.banners().shown(), QList<Topic>({Topic::Drill, Topic::Fonts}));
    }

    void storeTroubleIsABanner()
    {
        Window w;
        w.stage.feed.setStatus({desk::FeedStatus::Health::WriteFailing, {}, u"The disk is full. Make room; reading goes on."_s, 3});
        w.stage.hall.catchUp();
        QTRY_VERIFY(w.window.banners().has(Topic::WriteFailing));
        w.stage.feed.setStatus({desk::FeedStatus::Health::Ready, {}, {}, 0});
        w.stage.hall.catchUp();
        QTRY_VERIFY(!w.window.banners().has(Topic::WriteFailing));
    }

    void whatIsBeingMadeAnewIsABanner()
    {
        Window w;
        desk::FeedStatus status{desk::FeedStatus::Health::Ready, {}, {}, 0};
        status.notice = u"Search and lists are being made anew from the log: 12 % done. The hall shows what is open."_s;
        w.stage.feed.setStatus(status);
        w.stage.hall.catchUp();
        QTRY_VERIFY(w.window.banners().shown().contains(Topic::Filling));
        status.notice.clear();
        w.stage.feed.setStatus(status);
        w.stage.hall.catchUp();
        QTRY_VERIFY(!w.window.banners().has(Topic::Filling));
    }

    void replayBarsOrders()
    {
        Window w;
        w.window.setReplayMoment(support::mockNow());
        QVERIFY(w.stage.orders.barred().contains(u"2025-11-07 14:37:26"_s));
        w.window.setReplayMoment(support::mockNow() + std::chrono::minutes(1));
        QVERIFY(w.stage.orders.barred().contains(u"2025-11-07 14:38:26"_s));
    }

    void threeNoticesAtMost()
    {
        Window w;
        for (int i = 0; i < 5; ++i) {
            ui::shell::ToastText text;
            text.title = QString::number(i);
            w.window.toasts().show(text);
        }
        QCOMPARE(w.window.toasts().shown().size(), 3);
        QCOMPARE(w.window.toasts().shown().last()->text().title, u"4"_s);
    }

    void doneOrderCanBeTakenBackFromItsNotice()
    {
        Window w;
        ui::actions::SentOrder sent;
        sent.action = domain::CaseAct::Suspend;
        sent.number = u"1107-0160"_s;
        sent.order = {support::mockId(u"1107-0160"_s), std::nullopt, w.stage.seat.actor(), domain::SuspendCase{u"rain"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{});
        w.stage.orders.send(sent);
        QTRY_COMPARE(w.window.toasts().shown().size(), 1);
        auto *button = w.window.toasts().shown().first()->findChild<ui::actions::KeyButton *>();
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        DeskStage::settle();
        QVERIFY(std::holds_alternative<domain::ResumeCase>(w.stage.desk.orders.back().body));
    }

    void barFits_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {1024, 1366, 1920, 3840}) {
            for (const bool chinese : {true, false})
                QTest::addRow("%d %s", width, chinese ? "zh" : "en") << width << chinese;
        }
    }
    void barFits()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        Window w({width, 700});
        QVERIFY(w.window.topBar().fits());
        QCOMPARE(w.window.width(), width);
    }

    void keyListIsTheCatalogue()
    {
        Window w;
        ui::shell::KeyHelp help(w.stage.theme, w.stage.keys);
        QCOMPARE(help.rows(), int(ui::actions::catalogue().size()));
        help.show();
        help.beginChange(domain::CaseAct::Urge);
        QTest::keyClick(&help, Qt::Key_F12);
        QCOMPARE(w.stage.keys.shown(domain::CaseAct::Urge), u"F6"_s);
        QVERIFY(help.said().contains(ui::actions::text(domain::CaseAct::Close)));
        help.beginChange(domain::CaseAct::Urge);
        QTest::keyClick(&help, Qt::Key_F6, Qt::ControlModifier);
        QCOMPARE(w.stage.keys.shown(domain::CaseAct::Urge), u"Ctrl+F6"_s);
    }

    void syncMark_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<bool>("inverse");
        QTest::newRow("loading") << int(desk::FeedStatus::Health::Loading) << false;
        QTest::newRow("ready") << int(desk::FeedStatus::Health::Ready) << false;
        QTest::newRow("writing") << int(desk::FeedStatus::Health::WriteFailing) << true;
        QTest::newRow("reading") << int(desk::FeedStatus::Health::ReadFailing) << true;
    }
    void syncMark()
    {
        QFETCH(int, health);
        QFETCH(bool, inverse);
        desk::FeedStatus status;
        status.health = desk::FeedStatus::Health(health);
        status.waiting = 2;
        const ui::shell::SyncMark mark = ui::shell::syncMarkOf(status, u"14:37:21"_s);
        QCOMPARE(mark.inverse, inverse);
        QVERIFY(!mark.word.isEmpty());
    }

    void pageKeysCanBeChanged()
    {
        Window w;
        QVERIFY(w.stage.keys.remap(Action::MapPage, {QKeySequence(u"Ctrl+Shift+2"_s)}));
        QTest::keyClick(&w.window, Qt::Key_2, Qt::AltModifier);
        QCOMPARE(w.window.shownPage(), u"desk"_s);
        QTest::keyClick(&w.window, Qt::Key_2, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(w.window.shownPage(), u"map"_s);
        // The key of another page is free; a key of the whole window is not.
        QVERIFY(w.stage.keys.clashes(Action::Recount, {QKeySequence(u"F6"_s)}).isEmpty());
        QCOMPARE(w.stage.keys.clashes(Action::Recount, {QKeySequence(u"F1"_s)}), QList<Action>{Action::Help});
        QVERIFY(!w.stage.keys.remap(Action::MoveMap, {QKeySequence(u"F6"_s)}));
    }

    void silenceIsTold()
    {
        Window w({1366, 768});
        w.window.topBar().setSound(ui::shell::soundMarkOf(true, std::nullopt, u"X"_s));
        QVERIFY(ui::shell::soundMarkOf(true, std::nullopt, u"X"_s).word.isEmpty());
        QVERIFY(ui::shell::soundMarkOf(true, base::Milliseconds(61'000), u"X"_s).word.contains(u"01:01"_s));
        w.window.topBar().setSound(ui::shell::soundMarkOf(false, std::nullopt, u"X"_s));
        QVERIFY(w.window.topBar().fits());
        QSignalSpy muted(&w.window, &ui::shell::Workplace::muteToggled);
        QTest::keyClick(&w.window, Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(muted.count(), 1);
    }

    void languageAndStartPageAreAKeyAwayOnEveryPage()
    {
        Window w;
        QSignalSpy language(&w.window, &ui::shell::Workplace::languageWanted);
        QSignalSpy start(&w.window, &ui::shell::Workplace::startPageWanted);
        for (const QString &page : {u"desk"_s, u"map"_s, u"hall"_s}) {
            QVERIFY(w.window.showPage(page));
            QTest::keyClick(&w.window, Qt::Key_L, Qt::AltModifier);
            QTest::keyClick(&w.window, Qt::Key_0, Qt::AltModifier);
        }
        QCOMPARE(language.count(), 3);
        QCOMPARE(start.count(), 3);
        // The other one than is spoken.
        QCOMPARE(language.first().first().toString(), QLocale().language() == QLocale::Chinese ? u"en"_s : u"zh_CN"_s);
    }

    void theLogoOpensTheWindowsMenu()
    {
        Window w;
        QSignalSpy language(&w.window, &ui::shell::Workplace::languageWanted);
        QTest::mouseClick(&w.window.topBar(), Qt::LeftButton, {}, QPoint(20, 20));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().at(0)->text().startsWith(u"中文"_s));
        QVERIFY(menu->actions().at(1)->text().startsWith(u"English"_s));
        menu->actions().at(0)->trigger();
        QCOMPARE(language.takeLast().first().toString(), u"zh_CN"_s);
        menu->close();
    }

    void narrowBarsStillFit_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {960, 1024, 1280, 1366, 1920})
            QTest::addRow("%d", width) << width;
    }
    void narrowBarsStillFit()
    {
        QFETCH(int, width);
        for (const bool chinese : {false, true}) {
            if (chinese)
                QVERIFY(speakChinese());
            Window w({width, 600});
            for (const QString &title : {u"What-if"_s, u"Suggestions"_s, u"Rules"_s, u"Duty"_s, u"Reports"_s})
                w.window.topBar().addPage(title, {});
            w.stage.seat.change({u"Shift supervisor"_s, domain::Role::Supervisor});
            w.window.topBar().setSound(ui::shell::soundMarkOf(false, std::nullopt, u"X"_s));
            w.window.topBar().setDrillPace(ui::theme::drillPaceText(10));
            QCOMPARE(w.window.width(), width);
            QVERIFY(w.window.topBar().fits());
        }
    }

    void bigCaseIsTold()
    {
        Window w;
        const auto batch = support::mockupBatch(*w.stage.region);
        auto fresh = *std::find_if(batch->cases.begin(), batch->cases.end(), [](const auto &b) { return b.id == support::mockId(u"1107-0186"_s); });
        fresh.id = support::mockId(u"1107-0999"_s);
        fresh.number = u"251107XJ0999"_s;
        fresh.filedAt = fresh.reportedAt = support::mockNow();
        QSignalSpy wanted(&w.window, &ui::shell::Workplace::caseWanted);
        w.stage.feed.publish({fresh});
        w.stage.hall.catchUp();
        QTRY_COMPARE(w.window.toasts().shown().size(), 1);
        QTest::mouseClick(w.window.toasts().shown().first()->findChild<ui::actions::KeyButton *>(), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }

    /// What a report does not say leaves no gap in its notice.
    void aBigCaseWithoutAGridIsTold()
    {
        Window w;
        const auto batch = support::mockupBatch(*w.stage.region);
        auto fresh = *std::ranges::find(batch->cases, support::mockId(u"1107-0186"_s), &domain::CaseBrief::id);
        fresh.id = support::mockId(u"1107-0999"_s);
        fresh.number = u"251107XJ0999"_s;
        fresh.grid.clear();
        fresh.filedAt = fresh.reportedAt = support::mockNow();
        w.stage.feed.publish({fresh});
        w.stage.hall.catchUp();
        QTRY_COMPARE(w.window.toasts().shown().size(), 1);
        const QString detail = w.window.toasts().shown().first()->text().detail;
        QVERIFY2(!detail.contains(u"· ·"_s) && !detail.contains(u"·  ·"_s) && detail.contains(fresh.place), qPrintable(detail));
    }

    /// A day that is imported or played after the window was opened is no news of today.
    void whatWasThereBeforeIsNoNews()
    {
        Window w;
        const auto batch = support::mockupBatch(*w.stage.region);
        auto old = *std::find_if(batch->cases.begin(), batch->cases.end(), [](const auto &b) { return b.id == support::mockId(u"1107-0186"_s); });
        old.id = support::mockId(u"1107-0999"_s);
        old.filedAt = old.reportedAt = support::mockNow() - std::chrono::hours(5);
        w.stage.feed.publish({old});
        w.stage.hall.catchUp();
        DeskStage::settle();
        QVERIFY(w.window.toasts().shown().isEmpty());
    }

    void noticesCoverNoFormAndNoActs_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("action");
        for (const QSize size : {QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
            for (const Action action : std::initializer_list<Action>{Action::Help, domain::CaseAct::Suspend, Action::NewCase})
                QTest::addRow("%d %s", size.width(),
                              action == Action::Help               ? "acts"
                              : action == domain::CaseAct::Suspend ? "form"
                                                                   : "new case")
                    << size << QString::fromLatin1(ui::actions::rowOf(action).name);
        }
    }
    void noticesCoverNoFormAndNoActs()
    {
        QFETCH(QSize, size);
        QFETCH(QString, action);
        DeskStage stage;
        ui::shell::Workplace window(stage.console());
        auto *desk = new ui::deskpage::DeskPage(stage.console());
        window.addPage({u"desk"_s, u"desk"_s, desk, {}, false, Action::DeskPage});
        window.resize(size);
        window.show();
        DeskStage::settle();
        desk->openCase(support::mockId(u"1107-0160"_s));
        DeskStage::settle();
        const auto overlaps = [&] {
            QStringList found;
            for (const auto *toast : window.toasts().shown()) {
                if (!toast->isVisible())
                    continue;
                const QRect box(toast->mapTo(&window, QPoint()), toast->size());
                for (QWidget *each : window.findChildren<QWidget *>()) {
                    const bool acts = each->property(ui::shell::Toasts::kKeptClear).toBool();
                    if (!acts && !qobject_cast<QLineEdit *>(each) && !qobject_cast<QAbstractButton *>(each))
                        continue;
                    if (each->isVisible() && !toast->isAncestorOf(each) && QRect(each->mapTo(&window, QPoint()), each->size()).intersects(box))
                        found << QString::fromLatin1(each->metaObject()->className());
                }
            }
            return found;
        };
        const auto tell = [&] {
            for (int i = 0; i < 3; ++i) {
                ui::shell::ToastText text;
                text.title = u"New case 1107-0999"_s;
                text.detail = u"Red, urgent · 04 · To accept"_s;
                text.button = u"Show"_s;
                window.toasts().show(text);
            }
            DeskStage::settle();
        };
        tell();
        QCOMPARE(overlaps(), QStringList());
        // What opens while they stand there is kept clear, too.
        desk->act(*ui::actions::actionNamed(action));
        DeskStage::settle();
        QCOMPARE(overlaps(), QStringList());
        tell();
        QCOMPARE(overlaps(), QStringList());
        QCOMPARE(window.toasts().shown().size(), 3);
    }

    void noticesNeverCoverTheChosenRow_data()
    {
        QTest::addColumn<QSize>("size");
        for (const QSize size : {QSize(1024, 700), QSize(1366, 768), QSize(1920, 1080)})
            QTest::addRow("%dx%d", size.width(), size.height()) << size;
    }
    /// Nor the word that the chosen case has no row: what the keys act on is in view.
    void noticesNeverCoverTheChosenRow()
    {
        QFETCH(QSize, size);
        DeskStage stage;
        ui::shell::Workplace window(stage.console());
        auto *desk = new ui::deskpage::DeskPage(stage.console());
        window.addPage({u"desk"_s, u"desk"_s, desk, {}, false, Action::DeskPage});
        window.resize(size);
        window.show();
        DeskStage::settle();
        const auto tellThree = [&window] { // they go after some seconds
            while (window.toasts().shown().size() < 3) {
                ui::shell::ToastText text;
                text.title = u"New case 1107-0999"_s;
                text.detail = u"Red, urgent · 04 · To accept"_s;
                text.button = u"Show"_s;
                window.toasts().show(text);
            }
        };
        int shown = 0;
        const auto covers = [&](const QWidget &widget, const QRect &part) {
            const QRect box(widget.mapTo(&window, part.topLeft()), part.size());
            shown = 0;
            bool meets = false;
            for (const auto *toast : window.toasts().shown()) {
                shown += toast->isVisible();
                meets = meets || (toast->isVisible() && toast->geometry().intersects(box));
            }
            return meets;
        };
        auto &view = desk->queue().queue();
        for (int row = view.lastVisibleRow(); row >= view.firstVisibleRow(); --row) {
            tellThree();
            view.selectRow(row);
            DeskStage::settle();
            const int top = view.visualRect(view.currentIndex()).top();
            const QRect line(0, top, view.viewport()->width(), view.verticalHeader()->defaultSectionSize());
            QVERIFY2(!covers(*view.viewport(), line), qPrintable(u"row %1"_s.arg(row)));
            QVERIFY2(size.width() != 1366 || shown == 3, qPrintable(u"row %1"_s.arg(row)));
        }
        desk->openCase(support::mockId(kNumber));
        desk->act(Action::ToggleGreen);
        tellThree();
        DeskStage::settle();
        const auto *foot = desk->queue().findChild<ui::queue::QueueFooter *>();
        QVERIFY(!foot->unlistedBox().isEmpty());
        QVERIFY(!covers(*foot, foot->unlistedBox().toAlignedRect()));
    }

    void bannersAreNeverCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {960, 1024, 1280, 1366, 1920}) {
            for (const bool chinese : {false, true})
                QTest::addRow("%d %s", width, chinese ? "zh" : "en") << width << chinese;
        }
    }
    void bannersAreNeverCut()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        Window w({width, 700});
        const auto app = [](const char *text) { return QCoreApplication::translate("app", text).arg(2027); };
        const QString words =
            app("Deadlines in working days that reach %1 stay open until its holidays are in the region pack: gridhallctl calendar import.");
        ui::shell::BannerText calendar;
        calendar.style = ui::shell::BannerText::Style::Outline;
        calendar.title = app("Calendar %1 is missing");
        for (const int times : {1, 4}) { // the second time more than two lines
            calendar.text = QStringList(times, words).join(u' ');
            w.window.banners().set(Topic::Calendar, calendar);
            w.window.banners().set(
                Topic::WriteFailing,
                {ui::shell::BannerText::Style::Inverse, ui::theme::Icon::Clock, u"Disk"_s, u"Full."_s, {}, {{u"a"_s, u"Open"_s, {}}}});
            DeskStage::settle();
            const auto texts = TextRecorder::listen(w.window.banners());
            QVERIFY(texts.size() >= 4);
            QString all;
            for (const TextRecorder::Text &text : texts) {
                QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
                QVERIFY2(QRectF(w.window.banners().rect()).contains(text.ink), qPrintable(text.text));
                all += text.text;
            }
            QVERIFY2(all.remove(u' ').contains(words.right(12).remove(u' ')), qPrintable(all)); // to the end
        }
    }
};

GRIDHALL_TEST(WindowTest, QApplication)
#include "tst_window.moc"

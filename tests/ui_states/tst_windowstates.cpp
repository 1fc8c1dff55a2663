// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "deskpage/deskpage.h"
#include "hall/hallpage.h"
#include "hall/wall/hallqueue.h"
#include "queue/queuepanel.h"
#include "severity/severitywall.h"
#include "shell/toasts.h"
#include "shell/workplace.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/textrecorder.h"
#include "ui_states/statepicture.h"
#include "ui_states/statewindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseAct;
using ui::actions::Action;
using ui::actions::KeyButton;
using ui::shell::BannerText;
using Health = desk::FeedStatus::Health;

/// What the window tells of itself: banners, notices, how the store stands; and the wall that hears nothing (docs/visual.md).
class WindowStatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        if (statepicture::wanted())
            QVERIFY(speakChinese());
    }
    void cleanup() { speakEnglish(); }

    void anExercise()
    {
        StateWindow w;
        const QString what = u"下穿通道积水推演"_s;
        w.window.setDrill(what);
        DeskStage::settle();
        QCOMPARE(w.first().style, BannerText::Style::Drill);
        QVERIFY(told(w.banners(), what));
        statepicture::keep(u"f-drill"_s, w.window.banners());
    }

    /// What happened, and what to do: in an inverse banner that pushes the page down, and in the mark at the top.
    void theStoreCannotBeReadOrWritten_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<int>("topic");
        QTest::addColumn<QString>("name");
        QTest::newRow("read") << int(Health::ReadFailing) << int(StateTopic::ReadFailing) << u"offline"_s;
        QTest::newRow("write") << int(Health::WriteFailing) << int(StateTopic::WriteFailing) << u"write-failing"_s;
    }
    void theStoreCannotBeReadOrWritten()
    {
        QFETCH(int, health);
        QFETCH(int, topic);
        QFETCH(QString, name);
        StateWindow w;
        const int top = w.desk->mapTo(&w.window, QPoint()).y();
        const QString sentence = u"磁盘剩余 0.3 GB。请清理后重试；查看照常。"_s;
        w.setStatus({Health(health), {}, sentence, 3});
        QVERIFY(w.window.banners().shown().contains(StateTopic(topic)));
        QCOMPARE(w.first().style, BannerText::Style::Inverse);
        QVERIFY(told(w.banners(), sentence));
        QTRY_VERIFY(w.desk->mapTo(&w.window, QPoint()).y() > top);
        const auto mark = ui::shell::syncMarkOf(w.stage.hall.status(), u"14:37:26"_s);
        QVERIFY(mark.inverse && says(TextRecorder::listen(w.window.topBar()), mark.word));
        statepicture::keep(u"f-"_s + name, w.window.banners());
        statepicture::keep(u"i-"_s + name, w.window.topBar());
        w.setStatus({Health::Ready, {}, {}, 0});
        QVERIFY(!w.window.banners().has(StateTopic(topic)));
        QTRY_COMPARE(w.desk->mapTo(&w.window, QPoint()).y(), top);
    }

    /// n of m, as long as it takes; everything that is open is there.
    void tablesAreMadeAnew()
    {
        StateWindow w;
        desk::FeedStatus status{Health::Ready, {}, {}, 0};
        status.notice = u"检索与列表正从日志重建：已完成 64 %。在办案件均已显示。"_s;
        w.setStatus(status);
        QCOMPARE(w.first().style, BannerText::Style::Outline);
        QVERIFY(told(w.banners(), status.notice));
        statepicture::keep(u"d-progress"_s, w.window.banners());
    }

    /// The form stays, says who did what meanwhile, and asks once more before anything is sent.
    void twoSeatsChangeOneCase()
    {
        StateWindow w;
        w.desk->openCase(support::mockId(kNumber));
        DeskStage::settle();
        w.desk->act(CaseAct::RequestExtension);
        DeskStage::settle();
        auto &form = w.desk->file().form();
        QCOMPARE(form.act(), std::optional(CaseAct::RequestExtension));
        QTest::keyClicks(form.textField(), u"parts"_s);
        desk::CaseFile file = w.stage.desk.open(support::mockId(kNumber)).result().value();
        domain::CommittedEvent event;
        event.caseId = file.state.id;
        event.version = ++file.state.version;
        event.event = {w.stage.clock.now(), {u"坐席06"_s, domain::Role::Dispatcher}, {}, {}, domain::NoteAdded{u"已到场"_s}};
        file.timeline.push_back(event);
        w.stage.desk.setFile(file);
        domain::CaseBrief moved = *std::ranges::find(support::mockupBatch(*w.stage.region)->cases, file.state.id, &domain::CaseBrief::id);
        moved.version = file.state.version;
        moved.urges += 1;
        w.stage.feed.publish({moved});
        w.stage.hall.catchUp();
        QTRY_VERIFY(told(TextRecorder::listen(form), u"坐席06"_s));
        QCOMPARE(form.textField()->text(), u"parts"_s);
        statepicture::keep(u"f-conflict"_s, form);
    }

    /// A minute without a sign of life: counts grey and with their moment, times with "about"; nothing to press.
    void theWallHearsNothing()
    {
        HallStage stage;
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::hall::HallPage page(stage.hall, theme);
        page.resize(3840, 2160);
        page.show();
        auto &wall = const_cast<ui::severity::SeverityWall &>(page.wall());
        const QImage fresh = wall.grab().toImage();
        stage.clock.advance(61s);
        stage.hall.catchUp();
        QVERIFY(page.isStale());
        QVERIFY(says(TextRecorder::listen(wall), u"14:37:26"_s));
        QVERIFY(wall.grab().toImage() != fresh);
        QVERIFY(page.findChildren<QAbstractButton *>().isEmpty());
        statepicture::keep(u"f-stale-wall"_s, wall);
        statepicture::keep(u"a-stale-rows"_s, const_cast<ui::hall::HallQueue &>(page.queue()));
        auto alive = std::make_shared<desk::Batch>();
        stage.feed.publish(alive); // a sign of life
        stage.hall.catchUp();
        QTRY_VERIFY(!page.isStale());
    }

    /// Done, by whom, and the way back for ten seconds.
    void somethingWasDone()
    {
        StateWindow w;
        ui::actions::SentOrder sent;
        sent.action = CaseAct::Suspend;
        sent.number = kNumber;
        sent.order = {support::mockId(kNumber), std::nullopt, w.stage.seat.actor(), domain::SuspendCase{u"雨停再修"_s}};
        sent.compensation = domain::CaseOrderBody(domain::ResumeCase{});
        w.stage.orders.send(sent);
        QTRY_COMPARE(w.window.toasts().shown().size(), 1);
        auto *notice = w.window.toasts().shown().first();
        // The number is the desk's.
        const QString said = notice->text().title + u' ' + notice->text().detail;
        QVERIFY2(said.contains(u"1107-0187"_s) && said.contains(w.stage.seat.actor().post), qPrintable(said));
        QVERIFY(!notice->text().key.isEmpty());
        QTRY_VERIFY(notice->isVisible());
        statepicture::keep(u"g-done"_s, *notice);
        QTest::mouseClick(notice->findChild<KeyButton *>(), Qt::LeftButton);
        DeskStage::settle();
        QVERIFY(std::holds_alternative<domain::ResumeCase>(w.stage.desk.orders.back().body));
    }

    /// A red or orange case comes: its mark, and the way to it.
    void aBigCaseCame()
    {
        StateWindow w;
        domain::CaseBrief fresh =
            *std::ranges::find(support::mockupBatch(*w.stage.region)->cases, support::mockId(u"1107-0186"_s), &domain::CaseBrief::id);
        fresh.id = support::mockId(u"1107-0999"_s);
        fresh.number = u"251107XJ0999"_s;
        fresh.level = domain::Severity::Orange;
        fresh.filedAt = fresh.reportedAt = w.stage.clock.now();
        w.stage.feed.publish({fresh});
        w.stage.hall.catchUp();
        QTRY_COMPARE(w.window.toasts().shown().size(), 1);
        auto *notice = w.window.toasts().shown().first();
        QCOMPARE(notice->text().level, std::optional(domain::Severity::Orange));
        QVERIFY(!notice->text().button.isEmpty());
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(statepicture::pixels(notice->grab().toImage(), notice->rect(), w.stage.theme.palette().of(domain::Severity::Orange)) > 20);
        statepicture::keep(u"g-arrived"_s, *notice);
    }

    /// A fact without a button: it goes by itself.
    void somethingIsOver()
    {
        StateWindow w;
        const auto done = std::tuple(u"已导入"_s, u"7 条"_s);
        w.window.toasts().show({ui::theme::Icon::Upload, std::nullopt, std::get<0>(done), std::get<1>(done), {}, {}, {}});
        auto *notice = w.window.toasts().shown().first();
        QVERIFY(told(TextRecorder::listen(*notice), std::get<0>(done)));
        QVERIFY(!notice->findChild<KeyButton *>() || !notice->findChild<KeyButton *>()->isVisible());
        statepicture::keep(u"g-over"_s, *notice);
    }

    void howTheStoreStands_data()
    {
        QTest::addColumn<int>("health");
        QTest::addColumn<quint64>("waiting");
        QTest::newRow("synced") << int(Health::Ready) << quint64(0);
        QTest::newRow("waiting") << int(Health::Ready) << quint64(7);
        QTest::newRow("loading") << int(Health::Loading) << quint64(0);
    }
    /// In a word at the top, only in black and white.
    void howTheStoreStands()
    {
        QFETCH(int, health);
        QFETCH(quint64, waiting);
        StateWindow w;
        w.setStatus({Health(health), {}, {}, waiting});
        const ui::shell::SyncMark mark = ui::shell::syncMarkOf(w.stage.hall.status(), u"14:37:26"_s);
        QVERIFY(!mark.inverse);
        const auto texts = TextRecorder::listen(w.window.topBar());
        QVERIFY(says(texts, mark.word) || (!mark.brief.isEmpty() && says(texts, mark.brief)));
        QCOMPARE(!mark.detail.isEmpty(), waiting > 0);
        QVERIFY(mark.detail.isEmpty() || says(texts, mark.detail));
        const QImage bar = w.window.topBar().grab().toImage();
        for (const domain::Severity level : domain::kSeverities)
            QCOMPARE(statepicture::pixels(bar, bar.rect(), w.stage.theme.palette().of(level)), 0);
        statepicture::keep(u"i-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag())), w.window.topBar());
    }
};

GRIDHALL_TEST(WindowStatesTest, QApplication)
#include "tst_windowstates.moc"

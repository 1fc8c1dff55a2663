// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarms/alarmpanel.h"
#include "bulk/bulklist.h"
#include "bulk/bulkpanel.h"
#include "bulk/undobar.h"
#include "casefile/form/actpanel.h"
#include "command/commandfield.h"
#include "command/commandline.h"
#include "deskpage/alarmcorner.h"
#include "deskpage/deskpage.h"
#include "deskpage/owedcorner.h"
#include "owed/owedlist.h"
#include "owed/owedstrip.h"
#include "queue/queuepanel.h"
#include "shell/toasts.h"
#include "shell/workplace.h"
#include "support/dutytown.h"
#include "support/testprogram.h"
#include "ui_desk/clipprobe.h"
#include "ui_desk/deskstage.h"
#include "ui_desk/spokentree.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::actions::Action;

namespace {

/// The mockups' desk with alarms, which need a centre.
struct SpokenDesk {
    explicit SpokenDesk(QSize size = {1920, 1006})
    {
        dutytown::decideForReal(centre, stage.clock);
        centre.now = stage.clock.now();
        stage.alarms = std::make_unique<live::SeatAlarms>(stage.hall, &board, &duty, nullptr);
        auto console = stage.console();
        console.centre = &board;
        page = std::make_unique<ui::deskpage::DeskPage>(console);
        page->resize(size);
        page->show();
        page->activateWindow();
        page->queue().focusList();
        DeskStage::settle();
    }
    ~SpokenDesk()
    {
        page.reset();
        stage.alarms.reset(); // before the centre that it looks at
    }
    DeskStage stage;
    support::FakeCentre centre{stage.region};
    live::CentreBoard board{centre};
    live::DutyWatch duty{board, stage.hall};
    std::unique_ptr<ui::deskpage::DeskPage> page;
};

/// The first cases of the queue, selected together.
void selectMany(ui::queue::QueuePanel &queue, int most)
{
    QSet<base::CaseId> ids;
    for (int row = queue.model().rowCount() - 1; row >= 0 && ids.size() < most; --row) // the mild ones stand last
        ids.insert(queue.model().idAt(row));
    queue.marks().set(ids);
}

void addSizesAndLanguages()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const QSize size : {QSize(1920, 1006), QSize(1366, 688)}) {
        for (const bool chinese : {false, true})
            QTest::addRow("%d %s", size.width(), chinese ? "zh" : "en") << size << chinese;
    }
}

} // namespace

/// What a screen reader is told of what opens over the desk and of the window around it, and that none of its words is cut in a small window.
class SpokenPanelsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void theWindowSaysAll_data() { addSizesAndLanguages(); }
    void theWindowSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        ui::shell::Workplace window(stage.console());
        window.addPage(
            {u"desk"_s, u"Desk"_s, new ui::deskpage::DeskPage(stage.console()), ui::deskpage::DeskPage::keyHints(), false, Action(Action::DeskPage)});
        window.addPage({u"map"_s, u"Map"_s, new QWidget, {}, false, Action(Action::MapPage)});
        window.topBar().setSound({false, u"Muted 4:32"_s, u"Sounds come back by themselves."_s});
        window.setDrill(u"09:00 · 10×"_s);
        ui::shell::BannerText ways;
        ways.title = u"Ways in"_s;
        ways.text = u"The endpoint ended 3 times."_s;
        ways.aside = u"Attempt 4 in 12 s"_s;
        ways.buttons = {{u"try"_s, u"Try now"_s, {}}};
        window.banners().set(ui::shell::BannerStack::Topic::ServerRestarted, ways);
        window.resize(size);
        window.show();
        window.activateWindow();
        window.toasts().show({ui::theme::Icon::Check, domain::Severity::Orange, u"1107-0999"_s, u"11 国展"_s, u"Show"_s, u"F2"_s, {}});
        DeskStage::settle();
        SAYS_ALL(window);
        QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(&window.topBar());
        QSignalSpy sound(&window.topBar(), &ui::shell::TopBar::soundPressed);
        bar->child(bar->childCount() - 1)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(sound.count(), 1); // what a part says it does, it does
    }

    void manyCasesSayAll_data() { addSizesAndLanguages(); }
    void manyCasesSayAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = stage.openPage(size);
        selectMany(page.queue(), 9);
        page.act(domain::CaseAct::Suspend);
        QTRY_VERIFY(page.bulk().plan() && page.bulk().plan()->isReady());
        DeskStage::settle();
        SAYS_ALL(page.bulk());
        IS_WHOLE(page.bulk());
        page.act(Action::SendPick); // without a reason
        DeskStage::settle();
        IS_WHOLE(page.bulk());
        page.bulk().form().setText(u"雨停再修"_s);
        page.act(Action::SendPick);
        QTRY_VERIFY(page.bulk().run() && page.bulk().run()->phase() == live::BulkRun::Phase::Done);
        QTRY_VERIFY(page.bulk().undoBar().isVisible());
        DeskStage::settle();
        SAYS_ALL(page.bulk());
        IS_WHOLE(page.bulk());
        // Each case is a row of the tree, with its number and what became of it.
        const auto &lines = page.bulk().list().lines();
        QVERIFY(!lines.empty());
        const QAbstractItemModel &rows = *page.bulk().list().model();
        for (int row = 0; row < rows.rowCount(); ++row) {
            const QString said = rows.index(row, 0).data(Qt::DisplayRole).toString();
            QVERIFY2(said.contains(lines[size_t(row)].number) && said.contains(lines[size_t(row)].result), qPrintable(said));
        }
    }

    /// The question before what asks for nothing.
    void theQuestionSaysAll_data() { addSizesAndLanguages(); }
    void theQuestionSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = stage.openPage(size);
        page.queue().queue().markAll();
        page.act(domain::CaseAct::Accept);
        QTRY_VERIFY(page.bulk().plan() && page.bulk().plan()->isReady());
        QTRY_VERIFY(page.bulk().question().isVisible());
        DeskStage::settle();
        SAYS_ALL(page.bulk());
        IS_WHOLE(page.bulk());
    }

    void alarmsSayAll_data() { addSizesAndLanguages(); }
    void alarmsSayAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        SpokenDesk desk(size);
        desk.page->act(Action::AlarmList);
        DeskStage::settle();
        auto &panel = desk.page->alarms().panel();
        QVERIFY(panel.isVisible() && panel.list().model()->rowCount() > 3);
        SAYS_ALL(panel);
        const QAbstractItemModel &rows = *panel.list().model();
        const auto &lines = panel.list().rows().lines();
        for (int row = 0; row < rows.rowCount(); ++row) {
            const QString said = rows.index(row, 0).data(Qt::AccessibleTextRole).toString();
            const auto &line = lines[size_t(row)];
            QVERIFY2(said.contains(line.tag) && (line.key.isEmpty() || said.contains(line.key)), qPrintable(said)); // its red cases have keys
        }
        panel.list().setCurrentIndex(rows.index(rows.rowCount() - 1, 0));
        QTest::keyClick(&panel.list(), Qt::Key_S); // its reason is asked for
        DeskStage::settle();
        SAYS_ALL(panel);
    }

    void whatIsOwedSaysAll_data() { addSizesAndLanguages(); }
    void whatIsOwedSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = openCase(stage, size);
        const auto batch = support::mockupBatch(*stage.region);
        const auto owe = [&](const QString &number, domain::OwedKind kind, base::Milliseconds fromNow) {
            domain::CaseBrief brief = *std::ranges::find(batch->cases, support::mockId(number), &domain::CaseBrief::id);
            brief.version += 1;
            brief.state = domain::CaseState::Accepted;
            brief.owed = {{kind, support::mockNow() + fromNow, stage.seat.actor().post, {}}};
            stage.desk.setFile(fileOf(brief, *stage.region));
            stage.feed.publish({brief});
        };
        owe(kNumber, domain::OwedKind::CallBack, -1min);
        owe(u"1107-0166"_s, domain::OwedKind::CallBack, 4min);
        owe(u"1107-0174"_s, domain::OwedKind::LookBack, -6min);
        stage.hall.catchUp();
        DeskStage::settle();
        QVERIFY(page.owed().strip().board().count() >= 3);
        SAYS_ALL(page.owed().strip());
        const auto entries = spokentree::partsIn(page.owed().strip(), QAccessible::ListItem);
        QVERIFY(entries.size() >= 3); // those that have no room in it are said as well
        page.act(Action::Owed);
        DeskStage::settle();
        SAYS_ALL(page.owed().list());
    }

    void theCommandLineSaysAll_data() { addSizesAndLanguages(); }
    void theCommandLineSaysAll()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = openCase(stage, size);
        for (const QString &line : {u""_s, u"di"_s, u"urge see 7 to it"_s, u"dispatch "_s, u"nothing of ours"_s}) {
            QTest::keyClick(&page.queue().queue(), ':');
            QTest::keyClicks(&page.command().field(), line);
            DeskStage::settle();
            QVERIFY(page.command().isOpen());
            SAYS_ALL(page.command());
            // What Tab would complete is heard where the keyboard is.
            const QStringList offered = page.command().offered();
            const QString said = spokentree::saidOf(page.command().field());
            QVERIFY2(page.command().preview().isEmpty() || said.contains(page.command().preview()), qPrintable(said));
            int chips = 0;
            spokentree::walkSpoken(QAccessible::queryAccessibleInterface(&page.command()),
                                   [&chips](const QAccessibleInterface *node) { chips += node->role() == QAccessible::CheckBox; });
            QVERIFY(offered.isEmpty() || !page.command().problem().isEmpty() || chips > 0);
            QTest::keyClick(&page.command().field(), Qt::Key_Escape);
        }
    }
};

GRIDHALL_TEST(SpokenPanelsTest, QApplication)
#include "tst_spokenpanels.moc"

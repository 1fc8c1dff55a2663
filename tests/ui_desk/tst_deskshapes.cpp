// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "casefile/part/relatedpanel.h"
#include "casefile/part/timeline.h"
#include "deskpage/deskpage.h"
#include "deskpage/placepanel.h"
#include "deskpage/tabstrip.h"
#include "deskpage/waitingtile.h"
#include "map/mapview.h"
#include "queue/queuepanel.h"
#include "shell/windowplace.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_hall/textrecorder.h"

#include <QApplication>
#include <QScreen>
#include <QScrollArea>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The stage's page with the usual case open, and another case beside its place.
ui::deskpage::DeskPage &openCaseWithNeighbour(DeskStage &stage, QSize size)
{
    const auto batch = support::mockupBatch(*stage.region);
    domain::CaseBrief mine = *std::ranges::find(batch->cases, support::mockId(kNumber), &domain::CaseBrief::id);
    mine.point = stage.region->grids.front().label;
    domain::CaseBrief other = mine;
    mine.version += 1;
    other.id = support::mockId(u"1107-0999"_s);
    other.number = u"251107XJ0999"_s;
    stage.desk.setFile(fileOf(mine, *stage.region));
    stage.desk.setFile(fileOf(other, *stage.region));
    stage.feed.publish({mine, other});
    stage.hall.catchUp();
    auto &page = openCase(stage, size);
    DeskStage::settle();
    return page;
}

} // namespace

/// What the desk shows in windows of every size, and what notices above it take away.
class DeskShapesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

    /// What a file needs in height follows the width that it gets, not the one that it had before it was ever shown.
    void theFirstFileOfANarrowDeskIsWhole()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1100, 620});
        QTest::keyClick(&page.queue().queue(), Qt::Key_Return);
        DeskStage::settle();
        const auto *scroll = page.file().findChild<QScrollArea *>();
        const QWidget *content = scroll->widget();
        const int needed = content->layout()->heightForWidth(content->width());
        QVERIFY2(content->height() <= std::max(needed, scroll->viewport()->height()),
                 qPrintable(u"%1 px for what needs %2"_s.arg(content->height()).arg(needed)));
        const auto &timeline = page.file().timeline();
        const QRect newest = timeline.newest().translated(timeline.mapTo(scroll->viewport(), QPoint()));
        QVERIFY(scroll->viewport()->rect().intersects(newest));
    }

    /// Round and round, one stop a panel; each stop shows that it has the keyboard and has something to do there.
    void tabReachesEveryPanel()
    {
        DeskStage stage;
        auto &page = openCaseWithNeighbour(stage, {1920, 1006});
        QList<const QWidget *> stops;
        for (int i = 0; i < 12 && (i == 0 || !page.queue().queue().hasFocus()); ++i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            stops.append(QApplication::focusWidget());
        }
        QVERIFY(page.queue().queue().hasFocus());
        QCOMPARE(stops.count(&page.place().view()), 1);
        QCOMPARE(stops.count(&page.related()), 1);
        QVERIFY(stops.indexOf(&page.place().view()) < stops.indexOf(&page.related()));
        page.place().view().setFocus();
        const auto left = [](QWidget &widget) { return widget.grab().toImage().pixelColor(1, widget.height() / 2); };
        QCOMPARE(left(page.place().view()), stage.theme.palette().text);
        QSignalSpy large(&page, &ui::deskpage::DeskPage::largeMapRequested);
        QTest::keyClick(&page.place().view(), Qt::Key_Return);
        QCOMPARE(large.count(), 1);
        page.related().setFocus();
        QCOMPARE(page.related().grab().toImage().pixelColor(1, 36 + 17), stage.theme.palette().text);
        const base::CaseId first = page.related().related().front().row.id;
        QTest::keyClick(&page.related(), Qt::Key_Return);
        QCOMPARE(page.queue().selected(), first);
        QTest::keyClick(&page.related(), Qt::Key_Escape);
        QVERIFY(page.queue().queue().hasFocus());
    }

    /// In a smaller window the panels are behind tabs; no panel without anything to choose stops the keyboard.
    void tabReachesTheTabsOfASmallerWindow()
    {
        DeskStage stage;
        auto &page = openCaseWithNeighbour(stage, {1366, 728});
        QTest::keyClick(&page.queue().queue(), Qt::Key_Tab);
        QVERIFY(page.tabs().hasFocus());
        QTest::keyClick(&page.tabs(), Qt::Key_Right);
        QVERIFY(page.place().isVisible());
        QTest::keyClick(&page.tabs(), Qt::Key_Tab);
        QVERIFY(page.place().view().hasFocus());
        QTest::keyClick(&page.place().view(), Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(page.tabs().hasFocus());
        for (int i = 0; i < 2; ++i)
            QTest::keyClick(&page.tabs(), Qt::Key_Right);
        QVERIFY(page.related().isVisible());
        QTest::keyClick(&page.tabs(), Qt::Key_Tab);
        QVERIFY(page.related().hasFocus());
        page.related().setCase({}, false);
        page.tabs().setFocus();
        QTest::keyClick(&page.tabs(), Qt::Key_Tab);
        QVERIFY(!page.related().hasFocus());
    }

    void theTileShortensBeforeItCuts_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {960, 1024, 1100, 1366, 1920})
            QTest::addRow("%d", width) << width;
    }

    /// How many wait for acceptance, and the worst of them: in fewer words rather than cut.
    void theTileShortensBeforeItCuts()
    {
        QFETCH(int, width);
        DeskStage stage;
        auto &page = stage.openPage({width, 620});
        const auto texts = TextRecorder::listen(page.waiting());
        QVERIFY(texts.size() >= 2);
        for (const TextRecorder::Text &text : texts)
            QVERIFY2(!text.text.contains(u'…'), qPrintable(text.text));
    }

    void theBorderStaysOnTheScreen_data()
    {
        QTest::addColumn<QRect>("saved");
        QTest::addColumn<QRect>("put");
        QTest::newRow("as large as the screen") << QRect(0, 0, 1366, 768) << QRect(2, 36, 1362, 730);
        QTest::newRow("at its upper edge") << QRect(100, 0, 1000, 600) << QRect(100, 36, 1000, 600);
        QTest::newRow("at its lower corner") << QRect(366, 168, 1000, 600) << QRect(364, 166, 1000, 600);
        QTest::newRow("where it has room") << QRect(100, 80, 1000, 600) << QRect(100, 80, 1000, 600);
        QTest::newRow("off the screen") << QRect(5000, 5000, 1000, 600) << QRect(183, 84, 1000, 600);
    }
    /// A title bar above the screen cannot be taken hold of.
    void theBorderStaysOnTheScreen()
    {
        const ui::shell::ScreenPlace screen{u"only"_s, {0, 0, 1366, 768}};
        QFETCH(QRect, saved);
        ui::shell::WindowPlace place{saved, {}, {}};
        place.border = ui::shell::kUsualBorder;
        QTEST(ui::shell::placed(place, {screen}), "put");
    }

    void aWindowIsBroughtInsideWithItsBorder()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        {
            QWidget window;
            window.setMinimumSize(200, 200);
            ui::shell::PlaceKeeper keeper(window, settings);
            const QRect screen = window.screen()->availableGeometry();
            window.setGeometry(screen); // its border lies outside
            window.show();
            QTRY_VERIFY(screen.contains(window.frameGeometry()));
        }
        const auto place = ui::shell::readPlace(settings);
        QVERIFY(place);
        QCOMPARE(place->frame.marginsAdded(place->border), settings.value(u"window/outer"_s).toRect());
        settings.remove(u"window/outer"_s); // as an earlier program left it
        QCOMPARE(ui::shell::readPlace(settings)->border, ui::shell::kUsualBorder);
    }

    /// A notice above the page takes from its panels; it takes none away.
    void bannersTakeNoPanelAway()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1366, 688});
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 40, 0, 40);
        column->setSpacing(0);
        for (int banner = 0; banner < 3; ++banner) {
            auto *line = new QWidget(&window);
            line->setFixedHeight(47);
            column->addWidget(line);
        }
        column->addWidget(&page);
        window.resize(1366, 768);
        window.show();
        DeskStage::settle();
        QCOMPARE(page.shape(), ui::deskpage::DeskPage::Shape::Compact);
        QVERIFY(page.file().isVisible() && page.queue().isVisible());
        page.setParent(nullptr);
    }
};

GRIDHALL_TEST(DeskShapesTest, QApplication)
#include "tst_deskshapes.moc"

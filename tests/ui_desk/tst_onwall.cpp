// SPDX-License-Identifier: GPL-3.0-or-later
// Sending a case to the hall's wall from the desk, and taking it back: by key, by the line of commands, by the button.
#include "actions/onwall.h"
#include "actions/widget/keybutton.h"
#include "casefile/actbar.h"
#include "casefile/casefilepanel.h"
#include "casefile/part/wallline.h"
#include "command/commandfield.h"
#include "command/commandline.h"
#include "desk/presence/seatpresence.h"
#include "deskpage/deskpage.h"
#include "map/mappage.h"
#include "queue/list/caselistview.h"
#include "queue/queuepanel.h"
#include "support/steppedclock.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The desk with real seats in memory: its own, another one, and the wall.
struct OnWallStage : DeskStage {
    explicit OnWallStage(const domain::Actor &actor = {u"坐席03"_s, domain::Role::Dispatcher})
    {
        seat.change(actor);
        presence = std::make_unique<live::PresenceBoard>(mine, count);
        presence->sit(actor);
        other.sit({u"坐席02"_s, {}, domain::Role::Dispatcher});
        wall = other.onWall(&here, [this](const desk::OnWall &now) { shown = now.call; });
    }
    ~OnWallStage()
    {
        wall.reset();
        page.reset();
        presence.reset(); // before the desk that it asks
    }
    [[nodiscard]] static desk::PresenceOptions quick()
    {
        desk::PresenceOptions options;
        options.poll = 2ms;
        options.gone = 24h;
        return options;
    }

    support::Machine::Counter count;
    std::shared_ptr<desk::SharedSeats> seats = desk::makeSharedSeats();
    desk::SeatPresence mine{desk::shelfOf(seats), clock, count, quick()};
    desk::SeatPresence other{desk::shelfOf(seats), clock, count, quick()};
    QObject here;
    desk::Subscription wall;
    std::optional<desk::WallCall> shown; ///< what the wall shows
};

void press(ui::deskpage::DeskPage &page, Qt::Key key) { QTest::keyClick(&page.queue().queue(), key); }

} // namespace

class TestOnWall final : public QObject {
    Q_OBJECT

    const base::CaseId m_case = support::mockId(kNumber);

private Q_SLOTS:
    void theKeyShowsAndTakesBack()
    {
        OnWallStage stage;
        auto &page = openCase(stage);
        QVERIFY(!page.file().wall().isVisible());
        press(page, Qt::Key_W);
        QTRY_VERIFY(stage.shown && stage.shown->topic.caseId == m_case);
        QCOMPARE(stage.shown->who.post, u"坐席03"_s);
        QTRY_VERIFY(page.file().wall().isVisible());
        QVERIFY2(page.file().wall().text().contains(u"坐席03"_s), qPrintable(page.file().wall().text()));
        QVERIFY(page.file().wall().button().isVisible());
        press(page, Qt::Key_W);
        QTRY_VERIFY(!stage.shown);
        QTRY_VERIFY(!page.file().wall().isVisible());
    }

    void theLinesButtonTakesBack()
    {
        OnWallStage stage;
        auto &page = openCase(stage);
        press(page, Qt::Key_W);
        QTRY_VERIFY(page.file().wall().isVisible());
        page.file().wall().button().click();
        QTRY_VERIFY(!stage.shown);
    }

    /// Another case of this seat takes the first one's place; the line stands at its own case alone.
    void anotherCaseTakesItsPlace()
    {
        OnWallStage stage;
        auto &page = openCase(stage);
        press(page, Qt::Key_W);
        QTRY_VERIFY(page.file().wall().isVisible());
        const base::CaseId next = support::mockId(u"1107-0186"_s);
        page.openCase(next);
        page.queue().focusList();
        DeskStage::settle();
        QVERIFY(!page.file().wall().isVisible());
        press(page, Qt::Key_W);
        QTRY_VERIFY(stage.shown && stage.shown->topic.caseId == next);
        QTRY_VERIFY(page.file().wall().isVisible());
    }

    /// What another seat shows is said, and is not this one's to take back: the key has it shown by this seat.
    void anothersIsSaid()
    {
        OnWallStage stage;
        auto &page = openCase(stage);
        QVERIFY(stage.other.showOnWall(domain::Role::Dispatcher, {m_case}).result());
        QTRY_VERIFY(page.file().wall().isVisible());
        QVERIFY(page.file().wall().text().contains(u"坐席02"_s));
        QVERIFY(!page.file().wall().button().isVisible());
        press(page, Qt::Key_W);
        QTRY_VERIFY(stage.shown && stage.shown->who.post == u"坐席03"_s);
    }

    void theLineOfCommandsDoesIt_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("label") << u"on-wall"_s;
        QTest::newRow("stable word") << u"show-on-wall"_s;
        QTest::newRow("beginning") << u"show-on"_s;
        QTest::newRow("with its sign") << u":on-wall"_s;
    }
    void theLineOfCommandsDoesIt()
    {
        QFETCH(QString, line);
        OnWallStage stage;
        auto &page = openCase(stage);
        page.command().open();
        QTest::keyClicks(&page.command().field(), line);
        QVERIFY2(page.command().problem().isEmpty(), qPrintable(page.command().problem()));
        QCOMPARE(page.command().preview(), ui::actions::text(ui::actions::Action::ShowOnWall));
        QTest::keyClick(&page.command().field(), Qt::Key_Return);
        QTRY_VERIFY(stage.shown && stage.shown->topic.caseId == m_case);
        QVERIFY(!page.command().isOpen());
    }

    void whatCannotBeIsSaid()
    {
        OnWallStage stage;
        auto &page = openCase(stage);
        const ui::actions::Console console = stage.console();
        QVERIFY(ui::actions::wallRefusal(console, {m_case}).isEmpty());
        QVERIFY(!ui::actions::wallRefusal(console, {}).isEmpty());
        QVERIFY(!ui::actions::wallRefusal(console, {base::CaseId{4711}}).isEmpty());
        stage.orders.setBarred(u"This is the past."_s);
        QCOMPARE(ui::actions::wallRefusal(console, {m_case}), u"This is the past."_s);
        press(page, Qt::Key_W);
        QVERIFY(page.file().bar().said().contains(u"This is the past."_s));
        stage.other.leaveWall();
        QTest::qWait(20);
        QVERIFY(!stage.shown);
    }

    /// On the map it is the chosen grid; before one is chosen the key does nothing.
    void theMapSendsItsGrid()
    {
        OnWallStage stage;
        ui::map::MapPage map(stage.hall, stage.theme);
        map.setWallKeys({QKeySequence(Qt::Key_W)});
        map.resize(1600, 900);
        map.show();
        QStringList wanted;
        connect(&map, &ui::map::MapPage::wallWanted, &map, [&wanted](const QString &grid) { wanted << grid; });
        QTest::keyClick(&map, Qt::Key_W);
        QVERIFY(wanted.isEmpty());
        const QString grid = stage.region->grids.front().code;
        map.setChosenGrid(grid);
        QVERIFY(!map.gridPanel().wallButton().isVisible()); // nobody has said yet that there is a wall
        map.gridPanel().setWall(u"W"_s, false, {});
        QVERIFY(map.gridPanel().wallButton().isVisible());
        QTest::keyClick(&map, Qt::Key_W);
        QCOMPARE(wanted, QStringList{grid});
        const ui::actions::Console console = stage.console();
        QVERIFY(ui::actions::toggleOnWall(console, {{}, grid}).isEmpty());
        QTRY_VERIFY(stage.shown && stage.shown->topic.grid == grid);
        QTRY_VERIFY(ui::actions::hasOnWall(console, {{}, grid}));
        map.gridPanel().setWall(u"W"_s, true, ui::actions::onWallText(console, {{}, grid}));
        QVERIFY(map.gridPanel().wallLine().contains(u"坐席03"_s));
        QVERIFY(ui::actions::toggleOnWall(console, {{}, grid}).isEmpty());
        QTRY_VERIFY(!stage.shown);
    }

    /// Without other seats and a wall the key says so, and nothing else is there of it.
    void withoutSeatsThereIsNoWall()
    {
        DeskStage stage;
        auto &page = openCase(stage);
        press(page, Qt::Key_W);
        QVERIFY(!page.file().bar().said().isEmpty());
        QVERIFY(!page.file().wall().isVisible());
    }
};

GRIDHALL_TEST(TestOnWall, QApplication)
#include "tst_onwall.moc"

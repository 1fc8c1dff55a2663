// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/handoverpanel.h"
#include "boardstage.h"
#include "support/testprogram.h"
#include "theme/plain.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::board::HandoverPanel;

namespace {

/// The board with the hand-over at its left foot, in a centre that decides as the real one does.
struct HandoverFoot {
    HandoverFoot()
    {
        dutytown::decideForReal(stage.centre, stage.clock);
        panel = new HandoverPanel({stage.theme, stage.hall, stage.desk, stage.seat, stage.keys, stage.orders}, stage.board, false);
        stage.page->addPart(ui::board::PartSide::LeftFoot, panel, 6);
    }
    void act(domain::CentreOrderBody body)
    {
        desk::CentreView after = *stage.centre.view();
        dutytown::act(after.centre, *stage.town, stage.clock.now(), std::move(body));
        stage.centre.set(after);
        BoardStage::settle();
    }
    [[nodiscard]] live::HandoverTurn turn() const
    {
        return live::handoverTurnOf(*stage.town, stage.centre.view()->centre, stage.clock.now(), false).value_or(live::HandoverTurn());
    }
    [[nodiscard]] domain::DraftHandover draft() const
    {
        return live::draftOf({stage.hall.table(), *stage.town, stage.centre.view()->centre, {}, stage.clock.now()}, turn());
    }
    /// To so long before the turn ends.
    void passUntil(base::Milliseconds left) { stage.pass(turn().outgoing.turn.to - left - stage.clock.now()); }

    BoardStage stage;
    HandoverPanel *panel = nullptr; ///< the page's
};

} // namespace

/// The hand-over at the foot of the board: it says what the page of F10 says, leads there, and does nothing itself.
class TestBoardHandover : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itStandsAtTheLeftFoot();
    void whatWouldBeWrittenIsShown();
    void ticksAndSignaturesAreFollowed();
    void itLeadsToThePage();
    void unsignedShiftsAreTold();
};

void TestBoardHandover::itStandsAtTheLeftFoot()
{
    const std::vector<ui::board::BoardPart> parts = ui::board::boardParts();
    QCOMPARE(std::ranges::count(parts, ui::board::PartSide::LeftFoot, &ui::board::BoardPart::side), 1);
    for (const QSize size : {QSize(1366, 694), QSize(1920, 1006), QSize(3840, 2086)}) {
        HandoverFoot foot;
        foot.stage.show(size);
        QVERIFY(foot.panel->isVisible() && foot.panel->lines().isVisible());
        const QPoint corner = foot.panel->mapTo(foot.stage.page.get(), QPoint(0, 0));
        QVERIFY(corner.y() > foot.stage.page->patrols().mapTo(foot.stage.page.get(), QPoint(0, 0)).y());
        QVERIFY(corner.x() + foot.panel->width() <= size.width() / 2);
        for (const ui::theme::Label *label : foot.panel->findChildren<ui::theme::Label *>())
            QVERIFY2(!label->isVisible() || label->wordWrap() || label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
}

void TestBoardHandover::whatWouldBeWrittenIsShown()
{
    HandoverFoot foot;
    foot.stage.show();
    const domain::DraftHandover draft = foot.draft();
    QVERIFY(!draft.lines.empty());
    const auto &rows = foot.panel->lines().lines();
    QCOMPARE(rows.size(), draft.lines.size());
    for (size_t at = 0; at < rows.size(); ++at) {
        QVERIFY(rows[at].title.contains(draft.lines[at].title));
        QCOMPARE(rows[at].tag, ui::board::HandoverPanel::partText(draft.lines[at].part));
        QVERIFY(!rows[at].quiet);
    }
    QVERIFY(foot.panel->turnText().contains(foot.turn().outgoing.name) && foot.panel->turnText().contains(foot.turn().incoming.name));
    QVERIFY2(foot.panel->countText().contains(QString::number(rows.size())), qPrintable(foot.panel->countText()));
    const QString before = foot.panel->turnText();
    foot.passUntil(10min + 5s);
    QVERIFY(foot.panel->turnText() != before);
    QVERIFY2(foot.panel->turnText().contains(u"10:05"_s), qPrintable(foot.panel->turnText()));
    QVERIFY(foot.stage.centre.orders.empty()); // looking writes nothing
}

void TestBoardHandover::ticksAndSignaturesAreFollowed()
{
    HandoverFoot foot;
    foot.stage.show();
    foot.passUntil(20min);
    foot.act(foot.draft());
    const auto sheet = [&foot] { return foot.stage.centre.view()->centre.handover.value_or(domain::HandoverSheet()); };
    const size_t lines = sheet().text.lines.size();
    QCOMPARE(foot.panel->countText(), u"ticked 0 / %1"_s.arg(lines));
    QCOMPARE(foot.panel->signedText().count(u"not signed"_s), 2);
    foot.act(domain::CheckHandover{1, 1, true, {}});
    QCOMPARE(foot.panel->countText(), u"ticked 1 / %1"_s.arg(lines));
    QVERIFY(foot.panel->lines().lines().front().quiet);
    foot.act(domain::SignHandover{1, domain::digestOf(sheet().text), u"日班值班长"_s});
    QVERIFY2(foot.panel->signedText().contains(u"日班值班长"_s), qPrintable(foot.panel->signedText()));
    QCOMPARE(foot.panel->signedText().count(u"not signed"_s), 1);
    for (int line = 2; line <= int(lines); ++line)
        foot.act(domain::CheckHandover{1, line, true, {}});
    foot.act(domain::TakeOverShift{1, domain::digestOf(sheet().text), u"夜班值班长"_s, {}});
    QVERIFY(!foot.stage.centre.view()->centre.handover);
    QVERIFY2(foot.panel->turnText().contains(u"handed over"_s), qPrintable(foot.panel->turnText()));
    QVERIFY(foot.panel->lines().lines().empty());
    QCOMPARE(foot.panel->signedText(), QString());
}

void TestBoardHandover::itLeadsToThePage()
{
    HandoverFoot foot;
    foot.stage.show();
    QSignalSpy wanted(foot.panel, &HandoverPanel::pageWanted);
    auto *button = foot.panel->findChild<ui::actions::KeyButton *>();
    QCOMPARE(button->key(), u"F10"_s);
    button->click();
    foot.panel->findChild<ui::duty::DutyList *>()->setFocus(Qt::TabFocusReason);
    foot.stage.press(Qt::Key_Return);
    QCOMPARE(wanted.count(), 2);
    QCOMPARE(wanted.last().first().toString(), u"handover"_s);
}

void TestBoardHandover::unsignedShiftsAreTold()
{
    HandoverFoot foot;
    foot.stage.show();
    QCOMPARE(foot.panel->silentText(), QString());
    desk::CentreView view = *foot.stage.centre.view();
    view.centre.since = foot.turn().outgoing.turn.from - 30h;
    domain::Account first;
    first.since = *view.centre.since;
    view.centre.accounts.push_back(first);
    foot.stage.centre.set(view);
    BoardStage::settle();
    QVERIFY2(foot.panel->silentText().contains(u"not handed over"_s) && foot.panel->silentText().contains(u"3 shift(s)"_s),
             qPrintable(foot.panel->silentText()));
}

GRIDHALL_TEST(TestBoardHandover, QApplication)
#include "tst_boardhandover.moc"

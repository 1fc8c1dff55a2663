// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulk/bulkhead.h"
#include "bulk/bulklist.h"
#include "bulk/bulkpanel.h"
#include "bulk/undobar.h"
#include "casefile/casefilepanel.h"
#include "casefile/form/actpanel.h"
#include "deskpage/deskpage.h"
#include "queue/queuefooter.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using live::BulkStand;
using ui::actions::Action;
using ui::bulk::BulkPanel;

namespace {

QPoint rowPoint(const ui::queue::CaseListView &view, int row)
{
    return view.visualRect(view.model()->index(row, int(live::QueueColumn::Title))).center();
}

void clickRow(ui::queue::CaseListView &view, int row, Qt::KeyboardModifiers held = Qt::NoModifier)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, held, rowPoint(view, row));
}

/// The rows that are selected, from the top.
QList<int> markedRows(const ui::queue::QueuePanel &queue)
{
    QList<int> rows;
    for (const base::CaseId id : queue.marks().ids())
        rows.append(queue.list().source().rowOf(id));
    std::ranges::sort(rows);
    return rows;
}

ui::queue::QueueFooter::Marked footerOf(const ui::queue::QueuePanel &queue) { return queue.findChild<ui::queue::QueueFooter *>()->state().marked; }

ui::deskpage::DeskPage &openDesk(DeskStage &stage)
{
    auto &page = stage.openPage({1920, 1006});
    page.queue().focusList();
    return page;
}

/// Fills the form of the act in, and sends it once all are looked at.
void giveToMany(ui::deskpage::DeskPage &page, domain::CaseAct act, const QString &words)
{
    page.act(act);
    page.bulk().form().setText(words);
    QTRY_VERIFY(page.bulk().plan()->isReady());
    page.act(Action::SendPick);
}

/// Selects the first cases of these levels.
std::vector<base::CaseId> markLevels(ui::queue::QueuePanel &queue, const QList<domain::Severity> &levels, int most)
{
    QSet<base::CaseId> ids;
    for (int row = 0; row < queue.model().rowCount() && ids.size() < most; ++row) {
        if (levels.contains(queue.model().rowAt(row).level))
            ids.insert(queue.model().idAt(row));
    }
    queue.marks().set(ids);
    return queue.marked();
}

} // namespace

/// Selecting many cases by mouse and keys, and what one act does to them, on the real desk.
class MultiSelectTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byMouse()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        clickRow(view, 2);
        QVERIFY(page.queue().marks().isEmpty());
        clickRow(view, 5, Qt::ControlModifier); // the chosen one is meant with it
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 5}));
        QCOMPARE(view.selectedRow(), 5);
        clickRow(view, 9, Qt::ControlModifier);
        clickRow(view, 5, Qt::ControlModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 9}));
        clickRow(view, 7, Qt::ShiftModifier); // from the one that was pressed last
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 5, 6, 7, 9}));
        clickRow(view, 4, Qt::ShiftModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 4, 5, 9}));
        clickRow(view, 12); // looks at another case, and gives up none
        QCOMPARE(view.selectedRow(), 12);
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 4, 5, 9}));
    }

    void byBoxes()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        auto *boxes = view.verticalHeader();
        QVERIFY(boxes->isHidden()); // the columns have all the room
        const int before = view.viewport()->width();
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_X);
        QVERIFY(boxes->isVisible());
        QTRY_VERIFY(view.viewport()->width() < before);
        const auto box = [&](int row) { return QPoint(boxes->width() / 2, boxes->sectionViewportPosition(row) + boxes->sectionSize(row) / 2); };
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, Qt::NoModifier, box(3));
        QCOMPARE(markedRows(page.queue()), (QList<int>{0, 3}));
        QCOMPARE(view.selectedRow(), 0); // what is looked at stays
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, Qt::NoModifier, box(0));
        QTest::mouseClick(boxes->viewport(), Qt::LeftButton, Qt::NoModifier, box(3));
        QVERIFY(page.queue().marks().isEmpty());
        QVERIFY(boxes->isHidden());
    }

    void byKeys()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        auto &view = page.queue().queue();
        view.selectRow(1);
        QTest::keyClick(&view, Qt::Key_X);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_Down);
        QTest::keyClick(&view, Qt::Key_X);
        QCOMPARE(markedRows(page.queue()), (QList<int>{1, 3}));
        QTest::keyClick(&view, Qt::Key_X);
        QCOMPARE(markedRows(page.queue()), (QList<int>{1}));
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{1, 3, 4, 5}));
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page.queue().marks().count(), page.queue().model().rowCount());
        QTest::keyClick(&view, Qt::Key_Escape);
        page.act(Action::ToggleOrange);
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(page.queue().marks().count(), 7);
    }

    void aRangeGrowsShorterAgain()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        auto &view = page.queue().queue();
        view.selectRow(4);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{4, 5, 6, 7}));
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(&view, Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 3, 4}));
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&view, Qt::Key_Down); // a range of its own from here on
        QTest::keyClick(&view, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(markedRows(page.queue()), (QList<int>{2, 3, 4, 6, 7}));
    }

    void escapeSelectsNone()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        auto &view = page.queue().queue();
        page.act(Action::ToggleOrange);
        view.selectRow(0);
        QTest::keyClick(&view, Qt::Key_X);
        const live::QueueFilter filter = page.queue().filters().filter();
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(page.queue().marks().isEmpty());
        QCOMPARE(page.queue().filters().filter(), filter); // one thing at a time
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(!(page.queue().filters().filter() == filter));
    }

    void selectionSurvivesWhatMoves()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &queue = page.queue();
        const auto ids = markLevels(queue, {domain::Severity::Yellow, domain::Severity::Blue}, 12);
        const QSet<base::CaseId> before = queue.marks().ids();
        const auto batch = support::mockupBatch(*stage.region);
        domain::CaseBrief worse = *std::ranges::find(batch->cases, ids[3], &domain::CaseBrief::id);
        worse.level = domain::Severity::Red;
        ++worse.version;
        domain::CaseBrief gone = *std::ranges::find(batch->cases, ids[5], &domain::CaseBrief::id);
        gone.state = domain::CaseState::Closed;
        gone.closedAt = gone.endedAt = support::mockNow();
        ++gone.version;
        stage.feed.publish({worse, gone});
        stage.hall.catchUp();
        QCOMPARE(queue.marks().ids(), before);
        page.act(Action::ToggleOrange); // none of them passes
        QCOMPARE(queue.marks().ids(), before);
        QCOMPARE(footerOf(queue).unlisted, 12);
        page.act(Action::ClearFilter);
        QCOMPARE(queue.marks().ids(), before);
        QCOMPARE(footerOf(queue).unlisted, 1); // the closed one
        // In the order of the list, what is not in it last.
        const auto marked = queue.marked();
        QCOMPARE(marked.size(), size_t(12));
        QCOMPARE(marked.front(), ids[3]);
        QCOMPARE(marked.back(), ids[5]);
    }

    void theFooterSaysHowMany()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 700});
        auto &queue = page.queue();
        auto &view = queue.queue();
        queue.focusList();
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        const int shown = view.lastVisibleRow() - view.firstVisibleRow() + 1;
        const int rows = queue.model().rowCount();
        QCOMPARE(footerOf(queue), (ui::queue::QueueFooter::Marked{rows, 0, rows - shown, 0}));
        QVERIFY(queue.findChild<ui::queue::QueueFooter *>()->accessibleName().contains(QString::number(rows - shown)));
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QCOMPARE(footerOf(queue).above, view.firstVisibleRow());
        QCOMPARE(footerOf(queue).below, rows - 1 - view.lastVisibleRow());
    }

    void fieldsKeepTheirKeys()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        page.queue().filters().focusSearch();
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClicks(field, u"x"_s);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(field->text(), u"x"_s);
        QCOMPARE(field->selectedText(), u"x"_s);
        QVERIFY(page.queue().marks().isEmpty());
    }

    // Space with many selected: what waits and is no worse than yellow; red and orange say why not.
    void acceptsWhatIsNotUrgent()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        auto &queue = page.queue();
        QSet<base::CaseId> ids;
        int calm = 0;
        for (int row = 0; row < queue.model().rowCount(); ++row) {
            const live::QueueRow each = queue.model().rowAt(row);
            if (each.state != domain::CaseState::Dispatched || each.suspended)
                continue;
            ids.insert(each.id);
            calm += domain::isWorse(domain::Severity::Orange, each.level);
        }
        queue.marks().set(ids);
        QVERIFY(calm > 0 && calm < ids.size());
        QTest::keyClick(&queue.queue(), Qt::Key_Space);
        QCOMPARE(page.bulk().shown(), BulkPanel::Shown::Plan);
        QVERIFY(!page.file().isVisible() && page.bulk().isVisible());
        QTRY_VERIFY(page.bulk().plan()->isReady());
        QVERIFY(stage.desk.orders.empty());
        QCOMPARE(live::countOf(page.bulk().plan()->items(), BulkStand::Ready), calm);
        QTRY_COMPARE(page.bulk().head().state().figures.size(), size_t(2));
        QCOMPARE(page.bulk().list().lines().front().stand, BulkStand::Refused); // in front, with its sentence
        QVERIFY(!page.bulk().list().lines().front().result.isEmpty());
        QVERIFY(!page.bulk().notes().isEmpty()); // an acceptance has no way back, and that is said before
        // The safe side has the keyboard.
        QCOMPARE(QApplication::focusWidget(), page.bulk().question().safeButton());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(page.bulk().run()->phase(), live::BulkRun::Phase::Done);
        QCOMPARE(stage.desk.orders.size(), size_t(calm));
        for (const domain::CaseOrder &order : stage.desk.orders) {
            QVERIFY(std::holds_alternative<domain::AcceptCase>(order.body));
            QVERIFY(order.seen);
            QCOMPARE(order.actor, stage.seat.actor());
        }
        QVERIFY(!page.bulk().undoBar().isVisible()); // nothing to take back
    }

    // The same form as for one case, once; an empty reason is told in it, and Esc keeps nothing sent.
    void asksOnceForMany()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        auto &queue = page.queue();
        const auto ids = markLevels(queue, {domain::Severity::Blue, domain::Severity::Green}, 9);
        page.act(domain::CaseAct::Suspend);
        auto &form = page.bulk().form();
        QCOMPARE(form.act(), std::optional(domain::CaseAct::Suspend));
        QTRY_VERIFY(page.bulk().plan()->isReady());
        page.act(Action::SendPick);
        QVERIFY(!form.problem().isEmpty());
        QVERIFY(stage.desk.orders.empty());
        page.act(domain::CaseAct::Urge); // every other key waits
        QVERIFY(!form.hint().isEmpty());
        QCOMPARE(form.act(), std::optional(domain::CaseAct::Suspend));
        form.textField()->setText(u"雨停再修"_s);
        QTest::keyClick(form.textField(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(page.bulk().run() && page.bulk().run()->phase() == live::BulkRun::Phase::Done);
        const int sent = int(stage.desk.orders.size());
        QCOMPARE(sent, page.bulk().run()->count(BulkStand::Done));
        QVERIFY(sent > 0);
        for (const domain::CaseOrder &order : stage.desk.orders) {
            const auto *suspend = std::get_if<domain::SuspendCase>(&order.body);
            QVERIFY(suspend);
            QCOMPARE(suspend->reason, u"雨停再修"_s);
            QVERIFY(std::ranges::find(ids, order.caseId) != ids.end());
        }
        QTest::keyClick(&page.bulk().list(), Qt::Key_Escape);
        QCOMPARE(page.bulk().shown(), BulkPanel::Shown::Nothing);
        QVERIFY(page.file().isVisible());
        QVERIFY(page.queue().queue().hasFocus());
    }

    void aSecondPressDoesNothing()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        markLevels(page.queue(), {domain::Severity::Yellow, domain::Severity::Blue, domain::Severity::Green}, 40);
        stage.desk.setWaiting(true);
        giveToMany(page, domain::CaseAct::AddNote, u"已通知"_s);
        QVERIFY(page.bulk().isMoving());
        DeskStage::settle();
        const size_t out = stage.desk.orders.size();
        QCOMPARE(out, size_t(40));
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        page.act(Action::SendPick);
        page.act(domain::CaseAct::AddNote);
        page.act(domain::CaseAct::Urge);
        QTest::keyClick(&page.bulk().list(), Qt::Key_Return, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), out);
        QVERIFY(noticed.count() >= 2); // and it is said
        stage.desk.finish();
        QTRY_COMPARE(page.bulk().run()->phase(), live::BulkRun::Phase::Done);
        QCOMPARE(stage.desk.orders.size(), out);
    }

    void allOfItIsTakenBack()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        markLevels(page.queue(), {domain::Severity::Blue, domain::Severity::Green}, 9);
        giveToMany(page, domain::CaseAct::Suspend, u"雨停再修"_s);
        QTRY_VERIFY(page.bulk().run() && page.bulk().run()->phase() == live::BulkRun::Phase::Done);
        const size_t sent = stage.desk.orders.size();
        QTRY_VERIFY(page.bulk().undoBar().isVisible());
        QVERIFY(page.bulk().undoBar().title().contains(QString::number(sent)));
        QTest::keyClick(&page.queue().queue(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(page.bulk().run()->phase(), live::BulkRun::Phase::TakenBack);
        QCOMPARE(stage.desk.orders.size(), 2 * sent);
        QVERIFY(std::all_of(stage.desk.orders.begin() + std::ptrdiff_t(sent), stage.desk.orders.end(),
                            [](const domain::CaseOrder &order) { return std::holds_alternative<domain::ResumeCase>(order.body); }));
        QVERIFY(!page.bulk().undoBar().isVisible());
        QTest::keyClick(&page.queue().queue(), Qt::Key_Z, Qt::ControlModifier);
        DeskStage::settle();
        QCOMPARE(stage.desk.orders.size(), 2 * sent);
    }

    void onlyWhatWasNotDone()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        const auto ids = markLevels(page.queue(), {domain::Severity::Yellow, domain::Severity::Blue}, 10);
        const QSet<base::CaseId> refused{ids[2], ids[7]};
        stage.desk.setAnswer([&refused](const domain::CaseOrder &order) -> base::Result<desk::Receipt> {
            if (refused.contains(order.caseId))
                return base::fail(base::ErrorCode::Conflict, u"Somebody else has changed this case."_s);
            return desk::Receipt{order.caseId, {}, 9, {}, false};
        });
        giveToMany(page, domain::CaseAct::AddNote, u"已通知"_s);
        QTRY_VERIFY(page.bulk().run() && page.bulk().run()->phase() == live::BulkRun::Phase::Done);
        QCOMPARE(page.bulk().run()->count(BulkStand::Refused), 2);
        const auto &lines = page.bulk().list().lines();
        QCOMPARE((QSet<base::CaseId>{lines[0].id, lines[1].id}), refused);
        QCOMPARE(lines[0].result, u"Somebody else has changed this case."_s);
        QTest::keyClick(&page.queue().queue(), Qt::Key_I, Qt::ControlModifier);
        QCOMPARE(page.queue().marks().ids(), refused);
        QVERIFY(page.queue().queue().hasFocus());
    }

    void oneByOneStaysOneByOne()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        markLevels(page.queue(), {domain::Severity::Blue}, 4);
        QSignalSpy noticed(&page, &ui::deskpage::DeskPage::noticed);
        page.act(domain::CaseAct::ChangeSeverity);
        page.act(Action::Redispatch);
        DeskStage::settle();
        QCOMPARE(noticed.count(), 2);
        QCOMPARE(page.bulk().shown(), BulkPanel::Shown::Nothing);
        QVERIFY(!page.file().formOpen());
        stage.orders.setBarred(u"The past cannot be changed."_s);
        page.act(domain::CaseAct::Urge);
        QCOMPARE(noticed.count(), 3);
        QCOMPARE(noticed.back().at(1).toString(), u"The past cannot be changed."_s);
    }

    // What the form would do is told of each case as it is: one that moves while the form is open is opened again.
    void aMovedCaseIsLookedAtAgain()
    {
        DeskStage stage;
        auto &page = openDesk(stage);
        const auto ids = markLevels(page.queue(), {domain::Severity::Blue}, 5);
        page.act(domain::CaseAct::AddNote);
        QTRY_VERIFY(page.bulk().plan()->isReady());
        const auto batch = support::mockupBatch(*stage.region);
        domain::CaseBrief moved = *std::ranges::find(batch->cases, ids[1], &domain::CaseBrief::id);
        desk::CaseFile file = fileOf(moved, *stage.region);
        file.state.version += 4;
        stage.desk.setFile(file);
        moved.version += 4;
        stage.feed.publish({moved});
        stage.hall.catchUp();
        QTRY_COMPARE(page.bulk().plan()->items()[1].seen, file.state.version);
    }

    void aRunThatWasCutShortIsTold()
    {
        DeskStage stage;
        const QString runs = stage.folder.filePath(u"runs"_s);
        const auto batch = support::mockupBatch(*stage.region);
        live::BulkRecord record;
        record.act = domain::CaseAct::AddNote;
        record.filled.text = u"已通知网格长"_s;
        record.actor = stage.seat.actor();
        record.at = support::mockNow() - std::chrono::minutes(5);
        for (size_t i = 0; i < 6; ++i) {
            desk::CaseFile file = fileOf(batch->cases[i], *stage.region);
            record.items.push_back({file.state.id, file.state.number, file.state.version, domain::CaseAct::AddNote, {}, BulkStand::Ready, {}});
            if (i >= 4)
                continue;
            domain::CommittedEvent event; // the first four have the note, whatever the list believes
            event.caseId = file.state.id;
            event.version = ++file.state.version;
            event.event = {support::mockNow(), record.actor, u"lifecycle.filed.add-note"_s, {}, domain::NoteAdded{record.filled.text}};
            file.timeline.push_back(event);
            stage.desk.setFile(file);
        }
        {
            live::BulkBook fallen(runs);
            fallen.open(u"store"_s, u"坐席03"_s);
            QVERIFY(fallen.begin(record).result());
        }
        live::BulkBook book(runs);
        ui::actions::Console console = stage.console();
        console.bulk = &book;
        stage.page = std::make_unique<ui::deskpage::DeskPage>(console);
        stage.page->resize(1920, 1006);
        stage.page->show();
        book.open(u"store"_s, u"坐席03"_s);
        BulkPanel &panel = stage.page->bulk();
        QTRY_COMPARE(panel.shown(), BulkPanel::Shown::Left);
        QTRY_COMPARE(panel.check()->left(), 0);
        QCOMPARE(live::countOf(panel.check()->items(), BulkStand::Done), 4);
        QCOMPARE(panel.check()->open().size(), size_t(2));
        QVERIFY(panel.notes().contains(record.filled.text));
        const auto buttons = panel.findChildren<ui::actions::KeyButton *>();
        const auto goOn = std::ranges::find_if(buttons, [](const auto *each) { return each->isVisible() && each->text().contains(u'2'); });
        QVERIFY(goOn != buttons.end());
        QTest::mouseClick(*goOn, Qt::LeftButton);
        QTRY_COMPARE(panel.shown(), BulkPanel::Shown::Plan);
        QTRY_VERIFY(panel.plan()->isReady());
        QVERIFY(panel.question().isAsking()); // with the words of before, asked once more
        QVERIFY(panel.question().text().contains(record.filled.text));
        panel.submit();
        QTRY_VERIFY(panel.run() && panel.run()->phase() == live::BulkRun::Phase::Done);
        QCOMPARE(stage.desk.orders.size(), size_t(2));
        QVERIFY(std::ranges::all_of(stage.desk.orders, [&](const domain::CaseOrder &order) {
            const auto *note = std::get_if<domain::AddNote>(&order.body);
            return note != nullptr && note->text == record.filled.text;
        }));
        stage.page.reset();
    }
};

GRIDHALL_TEST(MultiSelectTest, QApplication)
#include "tst_multiselect.moc"

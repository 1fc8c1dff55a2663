// SPDX-License-Identifier: GPL-3.0-or-later
#include "casefile/casefilepanel.h"
#include "deskpage/deskpage.h"
#include "live/text/timetext.h"
#include "queue/queuepanel.h"
#include "queue/searchfield.h"
#include "support/modelprobe.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using live::QueueColumn;
using ui::actions::Action;

namespace {

domain::CaseBrief briefOf(const DeskStage &stage, const QString &number)
{
    const auto batch = support::mockupBatch(*stage.region);
    const auto found = std::find_if(batch->cases.begin(), batch->cases.end(), [&](const auto &b) { return b.id == support::mockId(number); });
    return *found;
}

/// How many pixels of a box have (nearly) a colour.
int count(const QImage &picture, const QRect &box, const QColor &colour)
{
    int found = 0;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        for (int x = box.left(); x <= box.right(); ++x) {
            const QColor pixel = picture.pixelColor(x, y);
            found += std::abs(pixel.red() - colour.red()) + std::abs(pixel.green() - colour.green()) + std::abs(pixel.blue() - colour.blue()) < 12;
        }
    }
    return found;
}

QRect cellOf(const ui::queue::CaseListView &view, const QString &number, QueueColumn column)
{
    const int row = view.source().rowOf(support::mockId(number));
    return view.visualRect(view.model()->index(row, int(column)));
}

} // namespace

/// The queue as a person meets it: rows, keys, filters, and what stays where it is while the world moves.
class QueueViewTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { speakEnglish(); }

    void pixelsSayLevelAndLateness()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const QImage picture = view.viewport()->grab().toImage();
        const auto &p = stage.theme.palette();
        QVERIFY(count(picture, cellOf(view, u"1107-0184"_s, QueueColumn::Level), p.of(domain::Severity::Red)) > 60);
        QVERIFY(count(picture, cellOf(view, u"1107-0167"_s, QueueColumn::Level), p.of(domain::Severity::Orange)) > 60);
        // Overdue is a white block; a running clock is only thin text.
        QVERIFY(count(picture, cellOf(view, u"1107-0167"_s, QueueColumn::Left), p.inverse) > 400);
        QVERIFY(count(picture, cellOf(view, u"1107-0186"_s, QueueColumn::Left), p.inverse) < 100);
        // Nothing outside the level column has a level's colour.
        for (const QueueColumn column : {QueueColumn::Title, QueueColumn::State, QueueColumn::Bar, QueueColumn::Left})
            QCOMPARE(count(picture, cellOf(view, u"1107-0167"_s, column), p.of(domain::Severity::Orange)), 0);
    }

    void focusFrameGoesRoundTheRow()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        view.select(support::mockId(u"1107-0160"_s));
        const auto &p = stage.theme.palette();
        const QRect mark = cellOf(view, u"1107-0160"_s, QueueColumn::Mark);
        const QRect left = cellOf(view, u"1107-0160"_s, QueueColumn::Left);
        const QRect row(mark.topLeft(), left.bottomRight());
        QImage picture = view.viewport()->grab().toImage();
        const int underScrollBar = 4; // the slim bar lies over the right end of the rows
        QCOMPARE(count(picture, QRect(row.left(), row.top(), row.width() - underScrollBar, 2), p.text), (row.width() - underScrollBar) * 2);
        QCOMPARE(count(picture, QRect(row.left(), row.top(), 2, row.height()), p.text), row.height() * 2);
        // Selected without focus: fill only.
        page.queue().filters().focusSearch();
        picture = view.viewport()->grab().toImage();
        QCOMPARE(count(picture, QRect(row.left(), row.top(), row.width(), 2), p.text), 0);
        QCOMPARE(picture.pixelColor(row.left() + 2, row.top() + 2), p.selected);
    }

    void selectionSurvivesReSort()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const support::ModelProbe probe(&page.queue().model());
        const base::CaseId chosen = support::mockId(u"1107-0160"_s);
        view.select(chosen);
        const int before = view.selectedRow();
        std::vector<domain::CaseBrief> worse;
        for (const QString &number : {u"1107-0166"_s, u"1107-0181"_s, u"1107-0157"_s}) {
            domain::CaseBrief brief = briefOf(stage, number);
            brief.level = domain::Severity::Red;
            brief.version += 1;
            worse.push_back(brief);
        }
        stage.feed.publish(worse);
        stage.hall.catchUp();
        QTRY_COMPARE(view.selectedRow(), before + 3);
        QCOMPARE(view.selected(), chosen);
        QCOMPARE(view.currentIndex().row(), before + 3);
        QCOMPARE(page.queue().model().idAt(view.currentIndex().row()), chosen);
    }

    void choiceStaysWhenItsRowLeaves()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const base::CaseId chosen = support::mockId(u"1107-0160"_s);
        view.select(chosen);
        QSignalSpy moved(&view, &ui::queue::CaseListView::caseSelected);
        domain::CaseBrief brief = briefOf(stage, u"1107-0160"_s);
        brief.state = domain::CaseState::Closed;
        brief.closedAt = brief.endedAt = support::mockNow();
        brief.stage.reset();
        brief.version += 1;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        QTRY_COMPARE(view.selectedRow(), -1);
        QCOMPARE(view.selected(), chosen);
        QCOMPARE(moved.count(), 0);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(moved.count(), 1);
        QVERIFY(view.selected() != chosen);
    }

    void rowsStandStillAfterAKey()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        QTest::keyClick(&view, Qt::Key_Down);
        const base::CaseId first = page.queue().model().idAt(0);
        domain::CaseBrief brief = briefOf(stage, u"1107-0166"_s);
        brief.level = domain::Severity::Red;
        brief.stageDueAt = support::mockNow() - std::chrono::hours(2);
        brief.version += 1;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        QCOMPARE(page.queue().model().idAt(0), first);
        // What is new does not wait: it stands in its place at once, and the row below the keys is the same case.
        const base::CaseId chosen = view.selected();
        domain::CaseBrief fresh = briefOf(stage, u"1107-0186"_s);
        fresh.id = support::mockId(u"1107-0999"_s);
        fresh.number = u"251107XJ0999"_s;
        fresh.stageDueAt = support::mockNow() - std::chrono::hours(3);
        QTest::keyClick(&view, Qt::Key_Shift);
        stage.feed.publish({fresh});
        stage.hall.catchUp();
        QCOMPARE(page.queue().model().idAt(0), fresh.id);
        QVERIFY(view.viewport()->rect().contains(view.visualRect(page.queue().model().index(0, 3))));
        QCOMPARE(view.selected(), chosen);
        QCOMPARE(page.queue().findChild<ui::queue::QueueFooter *>()->state().total, 65);
        // The person asks for something: everything that waited comes in.
        page.act(Action::ClearFilter);
        QCOMPARE(page.queue().model().rowOf(brief.id), 1);
    }

    /// In a list that is not at its top the chosen row keeps its place on screen, whatever comes in or goes above it.
    void theChosenRowKeepsItsPlace()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 700});
        auto &view = page.queue().queue();
        auto &model = page.queue().model();
        view.verticalScrollBar()->setValue(10 * 34);
        view.selectRow(view.firstVisibleRow() + 4);
        const int before = view.visualRect(view.currentIndex()).top();
        const live::QueueRow above = model.rowAt(view.selectedRow() - 2);
        domain::CaseBrief fresh = briefOf(stage, above.number);
        fresh.id = support::mockId(u"1107-0998"_s);
        stage.feed.publish({fresh});
        stage.hall.catchUp();
        QCOMPARE(view.visualRect(view.currentIndex()).top(), before);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(model.index(model.rowOf(fresh.id), 3))));
        domain::CaseBrief gone = briefOf(stage, model.rowAt(0).number);
        gone.state = domain::CaseState::Closed;
        gone.closedAt = gone.endedAt = support::mockNow();
        stage.feed.publish({gone});
        stage.hall.catchUp();
        QCOMPARE(view.visualRect(view.currentIndex()).top(), before);
    }

    /// 督办 stands beside the state: the cell still shows the state's word.
    void supervisionHidesNoState()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        domain::CaseBrief brief = briefOf(stage, u"1107-0160"_s);
        const QRect cell = cellOf(view, u"1107-0160"_s, QueueColumn::State);
        const QRect word(cell.topLeft(), QSize(int(ui::actions::textWidth(domain::label(brief.state), 14)), cell.height()));
        const QImage plain = view.viewport()->grab(word).toImage();
        brief.supervised = true;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        view.clearFocus();
        QCOMPARE(view.viewport()->grab(word).toImage(), plain);
        QVERIFY(count(view.viewport()->grab(cell).toImage(), QRect(word.width() + 2, 4, cell.width() - word.width() - 4, cell.height() - 8),
                      stage.theme.palette().text) > 5);
        QVERIFY(view.spoken(view.source().rowOf(brief.id)).contains(live::label(live::Mark::Supervised)));
    }

    void aSupervisorSeesRequestsForTime()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        domain::CaseBrief brief = briefOf(stage, u"1107-0160"_s);
        brief.extensionAsked = true;
        stage.feed.publish({brief});
        stage.hall.catchUp();
        const auto chip = [&]() -> ui::actions::Chip * {
            for (auto *each : page.queue().findChildren<ui::actions::Chip *>()) {
                if (each->text().startsWith(u"More time asked"_s))
                    return each->isVisible() ? each : nullptr;
            }
            return nullptr;
        };
        QVERIFY(!chip());
        stage.seat.change({u"值班长"_s, domain::Role::Supervisor});
        QVERIFY(chip());
        QCOMPARE(chip()->text(), u"More time asked 1"_s);
        chip()->click();
        QCOMPARE(page.queue().model().rowCount(), 1);
        QCOMPARE(page.queue().model().idAt(0), brief.id);
    }

    void arrivalsAboveDoNotMoveTheView()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 700});
        auto &view = page.queue().queue();
        view.verticalScrollBar()->setValue(10 * 34);
        const base::CaseId top = page.queue().model().idAt(view.firstVisibleRow());
        domain::CaseBrief fresh = briefOf(stage, u"1107-0186"_s);
        fresh.id = base::CaseId{support::mockId(u"1107-0999"_s)};
        fresh.number = u"251107XJ0999"_s;
        stage.feed.publish({fresh});
        stage.hall.catchUp();
        QTRY_COMPARE(page.queue().model().rowCount(), 65);
        QCOMPARE(page.queue().model().idAt(view.firstVisibleRow()), top);
        QCOMPARE(page.queue().findChild<ui::queue::QueueFooter *>()->state().newAbove, 1);
        view.scrollToTop();
        QCOMPARE(page.queue().findChild<ui::queue::QueueFooter *>()->state().newAbove, 0);
    }

    void levelsAreToggledByKey()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const auto rows = [&] { return page.queue().model().rowCount(); };
        QCOMPARE(rows(), 64);
        QTest::keyClick(&view, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(rows(), 2);
        QTest::keyClick(&view, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(rows(), 9);
        QTest::keyClick(&view, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(rows(), 7);
        QTest::keyClick(&view, Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(rows(), 64);
    }

    void searchFindsByNumberPlaceAndInitials_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("number");
        QTest::newRow("number") << u"1107-0160"_s << u"1107-0160"_s;
        QTest::newRow("initials") << u"rxdxc"_s << u"1107-0160"_s;
    }
    void searchFindsByNumberPlaceAndInitials()
    {
        QFETCH(QString, text);
        QFETCH(QString, number);
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        QTest::keyClick(&page.queue().queue(), Qt::Key_Slash);
        auto *field = page.queue().findChild<ui::queue::SearchField *>();
        QVERIFY(field->hasFocus());
        // In a text field the keys of the list type: none of these may accept a case.
        QTest::keyClicks(field, text);
        QTRY_COMPARE(page.queue().model().rowCount(), 1);
        QCOMPARE(page.queue().model().idAt(0), support::mockId(number));
        QVERIFY(stage.desk.orders.empty());
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(page.queue().queue().hasFocus());
    }

    /// Down at once, before the field's pause: the list is that of what was typed, and its first row is the case that the keys are for.
    void keysAfterASearchAreForWhatItFound()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        page.queue().select(page.queue().model().idAt(0));
        QVERIFY(page.queue().selected() != support::mockId(u"1107-0160"_s));
        QTest::keyClick(&page.queue().queue(), Qt::Key_Slash);
        auto *field = page.queue().findChild<ui::queue::SearchField *>();
        QTest::keyClicks(field, u"1107-0160"_s);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(page.queue().model().rowCount(), 1);
        QCOMPARE(page.queue().selected(), support::mockId(u"1107-0160"_s));
        QCOMPARE(page.queue().queue().selectedRow(), 0);
        QVERIFY(page.queue().queue().hasFocus());
    }

    void searchGoesOnInTheStore()
    {
        DeskStage stage;
        domain::CaseBrief old = briefOf(stage, u"1107-0160"_s);
        old.id = base::CaseId{4711};
        old.state = domain::CaseState::Closed;
        old.stage.reset();
        stage.desk.found = std::vector<domain::CaseBrief>{old};
        auto &page = stage.openPage({1920, 1006});
        page.act(Action::Search);
        QTest::keyClicks(page.queue().findChild<ui::queue::SearchField *>(), u"nothing open has this"_s);
        QTRY_VERIFY(page.queue().showsStored());
        QCOMPARE(stage.desk.searches.size(), size_t(1));
        QCOMPARE(page.queue().list().model()->rowCount(), 1);
        const support::ModelProbe probe(page.queue().list().model());
        page.act(Action::ClearFilter);
        QVERIFY(!page.queue().showsStored());
        QCOMPARE(page.queue().model().rowCount(), 64);
    }

    /// Keys act on the chosen case: where no row shows it, the foot of the list says so.
    void aChosenCaseWithoutARowIsTold()
    {
        DeskStage stage;
        auto &page = openCase(stage, {1366, 728});
        const auto *foot = page.queue().findChild<ui::queue::QueueFooter *>();
        QVERIFY(!foot->state().unlisted);
        page.act(Action::ToggleGreen);
        QCOMPARE(page.queue().queue().selectedRow(), -1);
        QCOMPARE(page.file().shownId(), page.queue().selected());
        QVERIFY2(foot->accessibleName().contains(kNumber), qPrintable(foot->accessibleName()));
        QVERIFY(!foot->unlistedBox().isEmpty() && QRectF(foot->rect()).contains(foot->unlistedBox()));
        page.act(Action::ClearFilter);
        QVERIFY(!foot->state().unlisted && foot->unlistedBox().isEmpty());
        domain::CaseBrief closed = briefOf(stage, kNumber);
        closed.state = domain::CaseState::Closed;
        closed.closedAt = closed.endedAt = support::mockNow();
        closed.stage.reset();
        closed.version += 1;
        stage.feed.publish({closed});
        stage.hall.catchUp();
        QTRY_VERIFY(foot->state().unlisted.has_value());
    }

    void nextWaitingGoesRound()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        QStringList seen;
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(&view, Qt::Key_N);
            const live::QueueRow row = page.queue().model().rowAt(view.selectedRow());
            QCOMPARE(row.state, domain::CaseState::Dispatched);
            seen << row.number;
        }
        QCOMPARE(seen.first(), seen.last());
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 5);
    }

    void rowKeys()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        QTest::keyClick(&view, Qt::Key_Home);
        QCOMPARE(view.selectedRow(), 0);
        QTest::keyClick(&view, Qt::Key_Down);
        QCOMPARE(view.selectedRow(), 1);
        QTest::keyClick(&view, Qt::Key_End);
        QCOMPARE(view.selectedRow(), 63);
        QTest::keyClick(&view, Qt::Key_PageUp);
        QVERIFY(view.selectedRow() < 50);
        QVERIFY(!view.testAttribute(Qt::WA_InputMethodEnabled));
    }

    void wordsFit_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<bool>("chinese");
        for (const int width : {1024, 1366, 1600, 1920, 2560, 3840}) {
            for (const bool chinese : {true, false})
                QTest::addRow("%d %s", width, chinese ? "zh" : "en") << width << chinese;
        }
    }
    /// Everything that is not a case's own text has room: headings, levels, states, stages, chips, and countdowns up to a day.
    void wordsFit()
    {
        QFETCH(int, width);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        stage.seat.change({u"值班长"_s, domain::Role::Supervisor});
        auto &page = stage.openPage({width, width * 9 / 16 - 74});
        auto &view = page.queue().queue();
        // Every chip that there is counts something.
        domain::CaseBrief marked = briefOf(stage, u"1107-0160"_s);
        marked.extensionAsked = marked.supervised = marked.outside = true;
        stage.feed.publish({marked});
        stage.hall.catchUp();
        DeskStage::settle();
        for (int column = 0; column < live::kQueueColumns; ++column) {
            if (view.isColumnHidden(column))
                continue;
            const QString head = ui::queue::heading(QueueColumn(column));
            QVERIFY2(ui::actions::textWidth(head, 13) <= view.columnWidth(column) - 2, qPrintable(head));
        }
        const auto room = [&](QueueColumn column) { return view.columnWidth(int(column)); };
        for (const domain::Severity level : domain::kSeverities)
            QVERIFY(30 + ui::actions::textWidth(ui::theme::colourWord(level), 14) <= room(QueueColumn::Level));
        for (const domain::CaseState state : domain::kCaseStates) {
            if (domain::isOpen(state))
                QVERIFY2(ui::actions::textWidth(domain::label(state), 14) <= room(QueueColumn::State) - 4, qPrintable(domain::label(state)));
        }
        QVERIFY(ui::actions::tagWidth(domain::label(domain::CaseState::Dispatched)) <= room(QueueColumn::State));
        using namespace std::chrono_literals;
        QVERIFY(ui::theme::tagSize(live::countdownText(-(23h + 59min + 59s)), 14).width() + 10 <= room(QueueColumn::Left));
        int sum = 0;
        for (int column = 0; column < live::kQueueColumns; ++column)
            sum += view.isColumnHidden(column) ? 0 : view.columnWidth(column);
        QVERIFY2(sum <= view.viewport()->width(), qPrintable(QString::number(sum)));
        QVERIFY2(room(QueueColumn::Title) >= ui::queue::kLeastTitle, qPrintable(QString::number(room(QueueColumn::Title))));
        for (const auto *chip : page.queue().findChildren<ui::actions::Chip *>()) {
            if (chip->isVisible())
                QVERIFY2(chip->width() >= chip->sizeHint().width() && chip->geometry().right() < page.queue().width(), qPrintable(chip->text()));
        }
    }

    void anEmptyQueueSaysWhatToDo()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        desk::Batch nothing;
        nothing.snapshot = true;
        stage.feed.publish(std::make_shared<const desk::Batch>(nothing));
        stage.hall.catchUp();
        auto *empty = page.queue().findChild<ui::actions::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"No open cases"_s);
        auto *button = empty->findChild<ui::actions::KeyButton *>();
        QVERIFY(button->isVisible());
        QCOMPARE(button->key(), stage.keys.shown(Action::NewCase));
        QSignalSpy wanted(&page.queue(), &ui::queue::QueuePanel::newCaseWanted);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        // While a drill's past is being played nobody can say that nothing is open, whatever is filtered.
        stage.hall.setAwaited(u"The past is being played"_s);
        page.queue().filters().toggleLevel(domain::Severity::Red);
        QCOMPARE(empty->accessibleName(), u"No cases yet"_s);
        QVERIFY(!button->isVisible());
        page.queue().filters().toggleLevel(domain::Severity::Red);
        stage.hall.setAwaited({});
        QCOMPARE(empty->accessibleName(), u"No open cases"_s);
    }

    void emptyStatesSayWhy()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        stage.desk.found = std::vector<domain::CaseBrief>{};
        page.act(Action::Search);
        QTest::keyClicks(page.queue().findChild<ui::queue::SearchField *>(), u"zzzz"_s);
        auto *empty = page.queue().findChild<ui::actions::EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QCOMPARE(empty->accessibleName(), u"No case fits"_s);
        page.act(Action::ClearFilter);
        QVERIFY(!empty->isVisible());
    }
};

GRIDHALL_TEST(QueueViewTest, QApplication)
#include "tst_queueview.moc"

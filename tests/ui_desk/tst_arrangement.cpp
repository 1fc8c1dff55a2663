// SPDX-License-Identifier: GPL-3.0-or-later
#include "deskpage/deskpage.h"
#include "queue/arrangement.h"
#include "queue/queuepanel.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"
#include "ui_desk/listprobe.h"

#include <QApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using live::Facet;
using live::QueueColumn;
using live::QueueOrder;
using ui::actions::Action;
using ui::queue::ColumnChoice;
using ui::queue::QueueHeader;

namespace {

QueueHeader &headerOf(const ui::queue::CaseListView &view) { return *static_cast<QueueHeader *>(view.horizontalHeader()); }

QPoint middleOf(const QueueHeader &header, QueueColumn column)
{
    return {header.sectionViewportPosition(int(column)) + header.sectionSize(int(column)) / 2, header.height() / 2};
}

void click(const QueueHeader &header, QueueColumn column)
{
    QTest::mouseClick(header.viewport(), Qt::LeftButton, Qt::NoModifier, middleOf(header, column));
}

void drag(const QueueHeader &header, QueueColumn column, int pixels)
{
    const QPoint edge(header.sectionViewportPosition(int(column)) + header.sectionSize(int(column)), header.height() / 2);
    QTest::mousePress(header.viewport(), Qt::LeftButton, Qt::NoModifier, edge);
    QTest::mouseMove(header.viewport(), edge + QPoint(pixels / 2, 0));
    QTest::mouseMove(header.viewport(), edge + QPoint(pixels, 0));
    QTest::mouseRelease(header.viewport(), Qt::LeftButton, Qt::NoModifier, edge + QPoint(pixels, 0));
}

int widthOf(const ui::queue::CaseListView &view)
{
    int sum = 0;
    for (int column = 0; column < live::kQueueColumns; ++column)
        sum += view.isColumnHidden(column) ? 0 : view.columnWidth(column);
    return sum;
}

/// All that a person made of the list.
struct Made {
    QueueOrder order;
    live::QueueFilter filter;
    ColumnChoice columns;
    base::CaseId selected, top;
    int scrolled = 0;
    friend bool operator==(const Made &, const Made &) = default;
};

Made madeOf(const ui::queue::QueuePanel &queue)
{
    const auto &view = queue.queue();
    return {queue.model().order(),
            queue.filters().filter(),
            queue.arrangement().columns(),
            view.selected(),
            queue.model().idAt(view.firstVisibleRow()),
            view.verticalScrollBar()->value()};
}

} // namespace

/// Order and columns of the list, by mouse and keys, and that all of it is there again.
class ArrangementTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget())
            delete popup;
        speakEnglish();
    }

    void aHeadingOrdersByItsColumn()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const auto &model = page.queue().model();
        const QueueHeader &header = headerOf(view);
        QVERIFY(header.order() && header.order()->isUsual());
        const base::CaseId chosen = support::mockId(u"1107-0160"_s);
        view.select(chosen);
        QSignalSpy moved(&view, &ui::queue::CaseListView::caseSelected);
        click(header, QueueColumn::Place);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Place, false}));
        QCOMPARE(*header.order(), model.order());
        QVERIFY(header.accessibleName().contains(live::heading(QueueColumn::Place)));
        for (int row = 1; row < model.rowCount(); ++row)
            QVERIFY(model.rowAt(row - 1).grid <= model.rowAt(row).grid);
        // The chosen case is the same one, and in view.
        QCOMPARE(view.selected(), chosen);
        QCOMPARE(model.idAt(view.currentIndex().row()), chosen);
        QVERIFY(view.viewport()->rect().intersects(view.visualRect(view.currentIndex())));
        QCOMPARE(moved.count(), 0);
        click(header, QueueColumn::Place);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Place, true}));
        click(header, QueueColumn::Level);
        QVERIFY(model.order().isUsual());
        click(header, QueueColumn::Level);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Level, true}));
        // Esc takes back the order first, the filter after that.
        page.act(Action::ToggleRed);
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(model.order().isUsual() && model.rowCount() < 64);
        QTest::keyClick(&view, Qt::Key_Escape);
        QCOMPARE(model.rowCount(), 64);
    }

    void keysOrderToo()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const auto &model = page.queue().model();
        const auto press = [&view](Qt::Key key, Qt::KeyboardModifiers held = Qt::ControlModifier) { QTest::keyClick(&view, key, held); };
        press(Qt::Key_Right);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Number, false}));
        press(Qt::Key_Right);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Title, false}));
        press(Qt::Key_Up);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Title, true}));
        press(Qt::Key_Left);
        QCOMPARE(model.order(), (QueueOrder{QueueColumn::Number, false}));
        const int before = view.columnWidth(int(QueueColumn::Number));
        press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(view.columnWidth(int(QueueColumn::Number)) > before);
        press(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view.columnWidth(int(QueueColumn::Number)), before);
        press(Qt::Key_Down);
        QVERIFY(model.order().isUsual());
        // All round, past what the screen does not show.
        int steps = 0;
        for (int column = 0; column < live::kQueueColumns; ++column)
            steps += !view.isColumnHidden(column);
        for (int i = 0; i < steps; ++i)
            press(Qt::Key_Left);
        QVERIFY(model.order().isUsual());
    }

    void edgesAreDragged_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("chinese");
        for (const QSize size : {QSize(1366, 694), QSize(1920, 1006)}) {
            QTest::addRow("%d en", size.width()) << size << false;
            QTest::addRow("%d zh", size.width()) << size << true;
        }
    }
    void edgesAreDragged()
    {
        QFETCH(QSize, size);
        QFETCH(bool, chinese);
        if (chinese)
            QVERIFY(speakChinese());
        DeskStage stage;
        auto &page = stage.openPage(size);
        auto &view = page.queue().queue();
        const QueueHeader &header = headerOf(view);
        const auto texts = [&view] { return view.columnWidth(int(QueueColumn::Title)) + view.columnWidth(int(QueueColumn::Place)); };
        const int all = widthOf(view), number = view.columnWidth(int(QueueColumn::Number)), before = texts();
        drag(header, QueueColumn::Number, 36);
        QCOMPARE(view.columnWidth(int(QueueColumn::Number)), number + 36);
        QCOMPARE(widthOf(view), all);
        QCOMPARE(texts(), before - 36);
        QVERIFY(page.queue().model().order().isUsual()); // it was no click
        // Other cases, another size and back: what a person gave stays.
        page.queue().filters().toggleLevel(domain::Severity::Red);
        page.resize(size + QSize(60, 40));
        DeskStage::settle();
        page.resize(size);
        DeskStage::settle();
        QCOMPARE(view.columnWidth(int(QueueColumn::Number)), number + 36);
        // However far somebody drags: the list keeps its width, and the last column is in it.
        for (const QueueColumn column : {QueueColumn::Title, QueueColumn::Place, QueueColumn::State}) {
            drag(header, column, 3000);
            QVERIFY2(widthOf(view) <= view.viewport()->width(), qPrintable(QString::number(widthOf(view))));
            drag(header, column, -3000);
            QVERIFY(view.columnWidth(int(column)) >= ui::queue::kLeastColumn);
            QCOMPARE(widthOf(view), all);
        }
        page.queue().arrangement().setColumns({});
        QCOMPARE(view.columnWidth(int(QueueColumn::Number)), number);
    }

    void columnsAreHidden()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        auto &view = page.queue().queue();
        const int all = widthOf(view);
        QTest::keyClick(&view, Qt::Key_C);
        QMenu *menu = listprobe::openMenu();
        QVERIFY(menu);
        for (const QueueColumn column : {QueueColumn::Level, QueueColumn::Title, QueueColumn::Left})
            QVERIFY(!listprobe::entryOf(*menu, live::heading(column)));
        QAction *entry = listprobe::entryOf(*menu, live::heading(QueueColumn::Department));
        QVERIFY(entry && entry->isChecked());
        page.queue().arrangement().setOrder({QueueColumn::Department, false});
        entry->trigger();
        QVERIFY(view.isColumnHidden(int(QueueColumn::Department)));
        QVERIFY2(page.queue().model().order().isUsual(), "what nobody sees orders nothing");
        QCOMPARE(widthOf(view), all);
        menu->close();
        QTRY_VERIFY(!listprobe::openMenu());
        Q_EMIT headerOf(view).menuAsked(QueueColumn::Title, view.mapToGlobal(QPoint(40, 10)));
        menu = listprobe::openMenu();
        QVERIFY(menu);
        entry = listprobe::entryOf(*menu, live::heading(QueueColumn::Department));
        QVERIFY(entry && !entry->isChecked());
        entry->trigger();
        QVERIFY(!view.isColumnHidden(int(QueueColumn::Department)));
    }

    void chosenColumnsKeepToTheirRules()
    {
        const auto words = ui::queue::measureVocabulary();
        const ui::queue::Wants wants{194, 240, 170, 134, 92, 70};
        for (int width = 640; width < 3000; width += 61) {
            const auto given = ui::queue::columnsFor(width, width < 900, words, wants);
            QCOMPARE(ui::queue::chosenColumns(given, {}, width), given);
            for (int seed = 1; seed < 40; ++seed) {
                ColumnChoice choice;
                for (int column = 0; column < live::kQueueColumns; ++column) {
                    const int dice = seed * 31 + column * 17;
                    choice.widths[size_t(column)] = dice % 3 == 0 ? ColumnChoice::kGiven : dice % 5 == 0 ? ColumnChoice::kHidden : dice * 7 % 300;
                }
                const auto chosen = ui::queue::chosenColumns(given, choice, width);
                int sum = 0;
                for (const live::QueueColumnSpec &spec : live::kQueueColumnSpecs) {
                    sum += chosen[spec.id];
                    if (ui::queue::isLasting(spec.id))
                        QVERIFY(chosen[spec.id] > 0);
                    else if (choice[spec.id] == ColumnChoice::kHidden)
                        QCOMPARE(chosen[spec.id], 0);
                }
                QVERIFY(chosen[QueueColumn::Title] >= ui::queue::kLeastTitle);
                QVERIFY(chosen[QueueColumn::Left] >= given[QueueColumn::Left]);
                QVERIFY2(sum == width || sum <= 900, qPrintable(u"%1 of %2"_s.arg(sum).arg(width)));
            }
        }
    }

    void allOfItIsThereAgain_data()
    {
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("at its top") << false;
        QTest::newRow("further down") << true;
    }
    void allOfItIsThereAgain()
    {
        QFETCH(bool, scrolls);
        DeskStage stage;
        stage.openDrafts();
        auto &queue = stage.openPage({1920, 700}).queue();
        queue.arrangement().setOrder({QueueColumn::Title, true});
        live::QueueFilter filter;
        filter.levels = 0x1e;
        filter[Facet::State] = {u"accepted"_s, u"on-scene"_s, u"dispatched"_s};
        queue.filters().setFilter(filter);
        ColumnChoice columns;
        columns[QueueColumn::Source] = ColumnChoice::kHidden;
        columns[QueueColumn::Number] = 140;
        queue.arrangement().setColumns(columns);
        QVERIFY(queue.model().rowCount() > 25);
        if (scrolls)
            queue.queue().verticalScrollBar()->setValue(6 * 34 + 11);
        queue.queue().selectRow(queue.queue().firstVisibleRow() + 3);
        const Made made = madeOf(queue);
        stage.openDrafts(); // the window goes, and another start finds what it left
        const Made again = madeOf(stage.openPage({1920, 700}).queue());
        QCOMPARE(again.order, made.order);
        QCOMPARE(again.filter, made.filter);
        QVERIFY(again.columns == made.columns);
        QCOMPARE(again.selected, made.selected);
        QCOMPARE(again.top, made.top);
        QCOMPARE(again.scrolled, made.scrolled);
        QVERIFY(again == made);
        // It is no half-typed form, and nobody is told of one.
        QVERIFY(stage.drafts->all().empty());
    }

    void nothingIsTakenFromWhoeverIsQuicker()
    {
        DeskStage stage;
        stage.openDrafts();
        stage.openPage({1920, 1006}).queue().arrangement().setOrder({QueueColumn::Place, false});
        stage.page->act(Action::ToggleRed);
        stage.openDrafts();
        // Another window, whose drafts come late.
        live::DraftBook late(stage.folder.filePath(u"drafts"_s), stage.clock);
        ui::actions::Console console = stage.console();
        stage.drafts.reset();
        console.drafts = &late;
        ui::deskpage::DeskPage page(console);
        page.resize(1920, 1006);
        page.show();
        page.act(Action::ToggleBlue);
        const live::QueueFilter filter = page.queue().filters().filter();
        QSignalSpy loaded(&late, &live::DraftBook::loaded);
        late.open(u"store"_s, stage.seat.actor().post);
        QTRY_COMPARE(loaded.count(), 1);
        QCOMPARE(page.queue().filters().filter(), filter);
        QVERIFY(page.queue().model().order().isUsual());
    }
};

GRIDHALL_TEST(ArrangementTest, QApplication)
#include "tst_arrangement.moc"

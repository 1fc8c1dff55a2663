// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/widget/paint.h"
#include "boardstage.h"
#include "support/chinese.h"
#include "support/testprogram.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using ui::actions::KeyButton;
using ui::board::BoardView;

namespace {

/// Whether a person can see all of it, once it is scrolled to.
bool isBoardButtonWhole(QWidget &button)
{
    for (QWidget *each = button.parentWidget(); each; each = each->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(each)) {
            area->ensureWidgetVisible(&button, 0, 0);
            BoardStage::settle();
        }
    }
    return button.visibleRegion() == QRegion(button.rect());
}

} // namespace

/// The board in every size and both languages, in an empty town, at the mockups' moment, at night and at ten times its load: no mark lies on another
/// or beside the board, no heading is cut, no button covered.
class TestBoardShapes : public QObject {
    Q_OBJECT

    support::Chinese m_chinese;

private Q_SLOTS:
    void cleanup() { qApp->removeTranslator(&m_chinese); }
    void nothingIsCut_data();
    void nothingIsCut();
    void firstRowsAreInSight_data();
    void firstRowsAreInSight();
    void formsAreWhole_data();
    void formsAreWhole();
};

void TestBoardShapes::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<int>("times");
    QTest::addColumn<bool>("night");
    // What bars leave of the window.
    for (const QSize size : {QSize(1366, 694), QSize(1920, 1006), QSize(2560, 1366), QSize(3840, 2086), QSize(1366, 520)}) {
        for (const bool chinese : {false, true}) {
            for (const int times : {0, 1, 10})
                QTest::addRow("%d %s %d times", size.width(), chinese ? "zh" : "en", times) << size << chinese << times << false;
            QTest::addRow("%d %s night", size.width(), chinese ? "zh" : "en") << size << chinese << 1 << true;
        }
    }
}

void TestBoardShapes::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    QFETCH(int, times);
    QFETCH(bool, night);
    if (chinese)
        qApp->installTranslator(&m_chinese);
    BoardStage stage(dutytown::kLead, times, chinese ? QString() : u"en_US"_s);
    stage.show(size);
    if (night)
        stage.pass(12h);
    const BoardView &view = stage.page->view();
    const QRect whole(QPoint(), view.size());
    QSet<std::pair<int, int>> places;
    int marks = 0;
    for (const live::CaseRow &row : stage.hall.table().rows()) {
        if (!live::isOpen(row))
            continue;
        const QRect box = view.markBox(row.id);
        QVERIFY2(box.isValid() && whole.contains(box),
                 qPrintable(u"%1 %2 in %3 × %4"_s.arg(box.x()).arg(box.y()).arg(view.width()).arg(view.height())));
        QVERIFY(!places.contains({box.x(), box.y()}));
        places.insert({box.x(), box.y()});
        ++marks;
    }
    QCOMPARE(marks, stage.hall.wall().open());
    for (const live::BoardColumn column : view.columns())
        QVERIFY2(ui::actions::textWidth(view.headText(column), 13, true) + 8 <= view.columnWidth(column), qPrintable(view.headText(column)));
    int seen = 0;
    for (KeyButton *button : stage.page->findChildren<KeyButton *>()) {
        if (!button->isVisible())
            continue;
        ++seen;
        QVERIFY2(button->parentWidget()->rect().contains(button->geometry()), qPrintable(button->text()));
        QVERIFY2(isBoardButtonWhole(*button), qPrintable(button->text()));
    }
    QCOMPARE(seen, 6); // of the panels, and the way to the hand-over
}

void TestBoardShapes::firstRowsAreInSight_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const bool chinese : {false, true}) {
        QTest::addRow("1366 × 768 %s", chinese ? "zh" : "en") << QSize(1366, 694) << chinese;
        QTest::addRow("with two banners %s", chinese ? "zh" : "en") << QSize(1366, 612) << chinese;
    }
}

/// On the smallest screen nobody has to scroll to learn that a block has something in it.
void TestBoardShapes::firstRowsAreInSight()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    if (chinese)
        qApp->installTranslator(&m_chinese);
    BoardStage stage(dutytown::kLead, 1, chinese ? QString() : u"en_US"_s);
    domain::Case c = stage.asked(domain::WordKind::Level, 6min);
    c.supervised = true;
    c.supervision = {u"响应超时"_s, 2, stage.clock.now() - 20min, {}, {}};
    stage.tell(c);
    stage.ledger.counts = {{u"water"_s, u"none"_s, 3}};
    stage.show(size);
    const QRect page = stage.page->rect();
    const auto inSight = [&page](QWidget &widget, const QRect &box) { // not one pixel scrolled out
        return box.isValid() && widget.visibleRegion().contains(box) && (widget.visibleRegion() & box) == QRegion(box) &&
               page.contains(QRect(widget.mapTo(widget.window(), box.topLeft()), box.size()));
    };
    for (QAbstractItemView *list : std::initializer_list<QAbstractItemView *>{&stage.page->approvals(), &stage.page->supervised(),
                                                                              &stage.page->returns(), &stage.page->patrols()}) {
        QVERIFY(list->model()->rowCount() > 0);
        QVERIFY2(inSight(*list->viewport(), list->visualRect(list->model()->index(0, 0))), qPrintable(list->accessibleName()));
    }
    QVERIFY(inSight(stage.page->view(), QRect(0, BoardView::kHead, 60, 44)));
}

void TestBoardShapes::formsAreWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("chinese");
    for (const bool chinese : {false, true}) {
        QTest::addRow("1366 %s", chinese ? "zh" : "en") << QSize(1366, 694) << chinese;
        QTest::addRow("1920 %s", chinese ? "zh" : "en") << QSize(1920, 1006) << chinese;
    }
}

void TestBoardShapes::formsAreWhole()
{
    QFETCH(QSize, size);
    QFETCH(bool, chinese);
    if (chinese)
        qApp->installTranslator(&m_chinese);
    BoardStage stage(dutytown::kLead, 1, chinese ? QString() : u"en_US"_s);
    for (const auto kind : {domain::WordKind::Extension, domain::WordKind::Level, domain::WordKind::Redispatch, domain::WordKind::Suspension,
                            domain::WordKind::Voiding}) {
        stage.asked(kind, 6min);
        stage.show(size);
        stage.page->approvals().setFocus();
        stage.press(Qt::Key_F2);
        QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
        for (KeyButton *button : stage.page->form().findChildren<KeyButton *>())
            QVERIFY2(!button->isVisible() || isBoardButtonWhole(*button), qPrintable(button->text()));
        Q_EMIT stage.page->form().left();
        stage.settle();
    }
}

GRIDHALL_TEST(TestBoardShapes, QApplication)
#include "tst_boardshapes.moc"

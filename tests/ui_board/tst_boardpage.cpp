// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardstage.h"
#include "support/testprogram.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using domain::CaseAct;
using domain::CaseState;
using domain::WordKind;
using live::BoardColumn;
using ui::board::BoardView;

namespace {

/// What of a widget was asked to be painted.
class PaintWatch final : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    QRegion painted;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
};

QString countNamed(const ui::duty::TurnStrip::View &view, const QString &name)
{
    for (const ui::duty::TurnStrip::Count &count : view.counts) {
        if (count.name == name)
            return count.value;
    }
    return u"none"_s;
}

/// The pressed mouse on its way.
void dragTo(QWidget &widget, QPoint at)
{
    QMouseEvent move(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

live::DispatchBoard boardOf(const live::Hall &hall)
{
    live::DispatchBoard board;
    board.reset(hall.table(), hall.region(), hall.now());
    return board;
}

} // namespace

/// The supervisor's board: what it shows is what is counted, every mark opens its case, and what is done goes as an order.
class TestBoardPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownIsWhatIsCounted();
    void everyMarkOpensItsCase();
    void theArrowsReachEveryMark();
    void aScreenReaderHearsEveryMark();
    void onlyTheLineThatChangedIsPainted();
    void aDroppedMarkIsDispatched();
    void aDropOnItsOwnLineIsNone();
    void requestsAreGranted_data();
    void requestsAreGranted();
    void requestsAreTurnedDown();
    void anExtensionIsGrantedWithAReason();
    void aSeatIsToldThatItMayNot();
    void theTabSaysHowLongTheOldestWaits();
    void aSupervisedCaseStandsInItsList();
    void whatWasReturnedIsListed();
    void anAbsentPartLeavesNoHole();
};

void TestBoardPage::whatIsShownIsWhatIsCounted()
{
    BoardStage stage;
    stage.asked(WordKind::Level, 6min);
    stage.show();
    for (const base::Milliseconds step : {0ms, 90'000ms, 1'800'000ms}) {
        stage.pass(step);
        const live::DispatchBoard board = boardOf(stage.hall);
        const auto &view = stage.page->head().view();
        QCOMPARE(countNamed(view, u"Open"_s), QString::number(stage.hall.wall().open()));
        QCOMPARE(countNamed(view, u"Overdue"_s), QString::number(stage.hall.wall().overdue()));
        QCOMPARE(countNamed(view, u"To approve"_s), u"1"_s);
        const auto asked = live::alarmsLately(stage.hall.table(), stage.hall.region().rulebook.nearShare, stage.clock.now());
        QCOMPARE(countNamed(view, u"Alarms a seat"_s), QString::number(asked.came));
        QCOMPARE(int(stage.page->approvals().entries().size()), live::approvalCount(stage.hall.table()));
        for (const BoardColumn column : stage.page->view().columns())
            QCOMPARE(stage.page->view().headText(column), u"%1 %2"_s.arg(live::label(column)).arg(board.in(column)));
        for (const live::BoardLine &line : board.lines()) {
            const live::DepartmentView *department = nullptr;
            const auto departments = stage.hall.departments();
            for (const live::DepartmentView &each : departments)
                department = each.code == line.code ? &each : department;
            if (department != nullptr)
                QCOMPARE(stage.page->view().loadText(line), u"%1/%2"_s.arg(department->open).arg(department->capacity));
        }
    }
}

void TestBoardPage::everyMarkOpensItsCase()
{
    BoardStage stage;
    stage.show();
    QSignalSpy opened(stage.page.get(), &ui::board::BoardPage::caseWanted);
    BoardView &view = stage.page->view();
    int marks = 0;
    const live::DispatchBoard board = boardOf(stage.hall);
    for (const live::BoardLine &line : board.lines()) {
        for (const live::BoardMark &mark : line.marks) {
            ++marks;
            QTest::mouseDClick(&view, Qt::LeftButton, {}, view.markBox(mark.id).center());
            QCOMPARE(opened.size(), 1);
            QCOMPARE(opened.takeFirst().front().value<base::CaseId>(), mark.id);
            view.setFocus();
            view.setCurrent(mark.id);
            QTest::keyClick(&view, Qt::Key_Return);
            QCOMPARE(opened.size(), 1);
            QCOMPARE(opened.takeFirst().front().value<base::CaseId>(), mark.id);
        }
    }
    QCOMPARE(marks, stage.hall.wall().open());
    QVERIFY(marks > 50);
}

void TestBoardPage::theArrowsReachEveryMark()
{
    BoardStage stage;
    stage.show();
    BoardView &view = stage.page->view();
    view.setFocus();
    QSet<base::CaseId> reached, open;
    QList<base::CaseId> waiting;
    QTest::keyClick(&view, Qt::Key_Home);
    QVERIFY(view.current());
    waiting.append(*view.current());
    while (!waiting.isEmpty()) {
        const base::CaseId from = waiting.takeLast();
        if (reached.contains(from))
            continue;
        reached.insert(from);
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}) {
            view.setCurrent(from);
            QTest::keyClick(&view, key);
            waiting.append(*view.current());
        }
    }
    const live::DispatchBoard board = boardOf(stage.hall);
    for (const live::BoardLine &line : board.lines()) {
        for (const live::BoardMark &mark : line.marks)
            open.insert(mark.id);
    }
    QCOMPARE(reached, open);
}

void TestBoardPage::aScreenReaderHearsEveryMark()
{
    BoardStage stage;
    stage.show();
    BoardView &view = stage.page->view();
    const ui::theme::SpokenParts parts = view.spokenParts();
    size_t at = 0;
    const live::DispatchBoard board = boardOf(stage.hall);
    for (const live::BoardLine &line : board.lines()) {
        for (const live::BoardMark &mark : line.marks) {
            QVERIFY(at < parts.size());
            const live::QueueRow row = stage.hall.queueRow(mark.slot);
            QVERIFY2(parts[at].name.contains(row.number) && parts[at].name.contains(row.title), qPrintable(parts[at].name));
            QVERIFY2(parts[at].name.contains(live::label(mark.column)), qPrintable(parts[at].name));
            QCOMPARE(parts[at].box, view.markBox(mark.id));
            QVERIFY(parts[at].presses);
            ++at;
        }
    }
    QCOMPARE(int(at), stage.hall.wall().open());
    QSignalSpy opened(&view, &BoardView::opened);
    view.pressPart(at - 1);
    QCOMPARE(opened.size(), 1);
    QVERIFY(parts.size() > at); // and each department in words
}

/// A case that moves within its department paints that line and the counts above, and nothing else of the board.
void TestBoardPage::onlyTheLineThatChangedIsPainted()
{
    BoardStage stage;
    stage.show();
    BoardView &view = stage.page->view();
    domain::Case c = stage.caseIn(CaseState::Accepted);
    stage.tell(c); // no other difference than the next one
    PaintWatch watch(&view);
    stage.settle();
    watch.painted = {};
    c.level = c.level == domain::Severity::Green ? domain::Severity::Blue : domain::Severity::Green;
    c.version += 1;
    stage.tell(c);
    QVERIFY(!watch.painted.isEmpty());
    const int row = view.markBox(c.id).center().y();
    const auto department = view.departmentAt(row);
    QVERIFY(department == c.department);
    for (const QRect &rect : watch.painted) {
        const bool head = rect.bottom() < BoardView::kHead + 1;
        QVERIFY2(head || view.departmentAt(rect.center().y()) == c.department, qPrintable(u"%1 … %2"_s.arg(rect.top()).arg(rect.bottom())));
    }
}

void TestBoardPage::aDroppedMarkIsDispatched()
{
    BoardStage stage;
    domain::Case c = stage.caseIn(CaseState::Accepted);
    stage.tell(c);
    stage.show();
    BoardView &view = stage.page->view();
    const QPoint from = view.markBox(c.id).center();
    int to = -1;
    QString target;
    for (int y = BoardView::kHead; y < view.height() && target.isEmpty(); y += 4) {
        const auto department = view.departmentAt(y);
        if (department && *department != c.department) {
            target = *department;
            to = y + 8;
        }
    }
    QVERIFY(!target.isEmpty());
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    dragTo(view, QPoint(from.x(), (from.y() + to) / 2));
    dragTo(view, QPoint(from.x(), to));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, QPoint(from.x(), to));
    stage.settle();
    QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
    QCOMPARE(stage.page->form().act(), std::optional(CaseAct::Dispatch));
    QCOMPARE(stage.page->form().departmentField()->currentData().toString(), target);
    stage.page->form().submit();
    stage.settle();
    QVERIFY(stage.desk.orders.empty()); // it asks for a reason first
    stage.page->form().setText(u"管网问题"_s);
    stage.page->form().submit();
    stage.settle();
    QCOMPARE(stage.desk.orders.size(), size_t(1));
    const auto *order = std::get_if<domain::DispatchCase>(&stage.desk.orders.front().body);
    QVERIFY(order != nullptr);
    QCOMPARE(order->department, target);
    QCOMPARE(order->reason, u"管网问题"_s);
    QVERIFY(!stage.page->isAsking());
}

void TestBoardPage::aDropOnItsOwnLineIsNone()
{
    BoardStage stage;
    const domain::Case c = stage.caseIn(CaseState::Accepted);
    stage.tell(c);
    stage.show();
    BoardView &view = stage.page->view();
    const QPoint from = view.markBox(c.id).center();
    QSignalSpy dropped(&view, &BoardView::dropped);
    QTest::mousePress(&view, Qt::LeftButton, {}, from);
    dragTo(view, from + QPoint(60, 0));
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from + QPoint(60, 0));
    QTest::mousePress(&view, Qt::LeftButton, {}, from); // a click moves nothing
    QTest::mouseRelease(&view, Qt::LeftButton, {}, from);
    QCOMPARE(dropped.size(), 0);
}

void TestBoardPage::requestsAreGranted_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("act");
    QTest::addColumn<int>("state");
    QTest::newRow("level") << int(WordKind::Level) << int(CaseAct::ChangeSeverity) << int(CaseState::Accepted);
    QTest::newRow("redispatch") << int(WordKind::Redispatch) << int(CaseAct::Dispatch) << int(CaseState::Accepted);
    QTest::newRow("suspension") << int(WordKind::Suspension) << int(CaseAct::Suspend) << int(CaseState::Accepted);
    QTest::newRow("voiding") << int(WordKind::Voiding) << int(CaseAct::Void) << int(CaseState::Accepted);
}

/// F2 opens the form of the act itself, filled in with what was asked for; sent it is the supervisor's order.
void TestBoardPage::requestsAreGranted()
{
    QFETCH(int, kind);
    QFETCH(int, act);
    QFETCH(int, state);
    BoardStage stage;
    domain::Case c = stage.asked(static_cast<WordKind>(kind), 6min, static_cast<CaseState>(state));
    if (c.wordsAsked.front().kind == WordKind::Redispatch) {
        c.wordsAsked.front().department = c.department == u"water"_s ? u"housing"_s : u"water"_s;
        stage.tell(c);
    }
    stage.show();
    stage.page->approvals().setFocus();
    stage.press(Qt::Key_F2);
    QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
    QCOMPARE(stage.page->form().act(), std::optional(static_cast<CaseAct>(act)));
    const domain::Filled filled = stage.page->form().input();
    QCOMPARE(filled.text, u"现场已核"_s);
    if (static_cast<WordKind>(kind) == WordKind::Level)
        QVERIFY(filled.level == c.wordsAsked.front().level);
    stage.page->form().submit();
    stage.settle();
    QCOMPARE(stage.desk.orders.size(), size_t(1));
    QCOMPARE(domain::actOf(stage.desk.orders.front().body), std::optional(static_cast<CaseAct>(act)));
    QCOMPARE(stage.desk.orders.front().actor.role, domain::Role::Supervisor);
    QVERIFY(!stage.page->isAsking());
}

void TestBoardPage::requestsAreTurnedDown()
{
    BoardStage stage;
    stage.asked(WordKind::Suspension, 6min);
    stage.show();
    stage.press(Qt::Key_F3);
    QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
    QCOMPARE(stage.page->form().act(), std::optional(CaseAct::RefuseWord));
    stage.page->form().setText(u"雨停了"_s);
    stage.page->form().submit();
    stage.settle();
    QCOMPARE(stage.desk.orders.size(), size_t(1));
    const auto *order = std::get_if<domain::RefuseWord>(&stage.desk.orders.front().body);
    QVERIFY(order != nullptr && order->reason == u"雨停了"_s);
}

void TestBoardPage::anExtensionIsGrantedWithAReason()
{
    BoardStage stage;
    stage.asked(WordKind::Extension, 6min);
    stage.show();
    stage.press(Qt::Key_F2);
    QVERIFY2(stage.page->isAsking(), qPrintable(stage.page->note()));
    QCOMPARE(stage.page->form().act(), std::optional(CaseAct::ApproveExtension));
    QCOMPARE(stage.page->form().input().text, u"现场已核"_s); // what was asked with
    stage.page->form().setText({});
    stage.page->form().submit();
    stage.settle();
    QVERIFY(stage.desk.orders.empty());
    stage.page->form().setText(u"业主明天回来"_s);
    stage.page->form().submit();
    stage.settle();
    QCOMPARE(stage.desk.orders.size(), size_t(1));
    const auto *order = std::get_if<domain::ApproveExtension>(&stage.desk.orders.front().body);
    QVERIFY(order != nullptr && order->note == u"业主明天回来"_s);
}

void TestBoardPage::aSeatIsToldThatItMayNot()
{
    BoardStage stage(dutytown::kSeat);
    stage.asked(WordKind::Level, 6min);
    stage.show();
    stage.press(Qt::Key_F2);
    QVERIFY(!stage.page->isAsking());
    QVERIFY2(stage.page->note().contains(u"supervisor"_s), qPrintable(stage.page->note()));
    QVERIFY(stage.desk.orders.empty());
    stage.press(Qt::Key_Escape);
    QVERIFY(stage.page->note().isEmpty());
}

void TestBoardPage::theTabSaysHowLongTheOldestWaits()
{
    BoardStage stage;
    QSignalSpy marked(stage.page.get(), &ui::board::BoardPage::marked);
    QCOMPARE(stage.page->mark(), QString());
    domain::Case c = stage.asked(WordKind::Level, 6min); // the page is not shown: the tab is, on every page
    QCOMPARE(stage.page->mark(), u"1 · 6 min"_s);
    QCOMPARE(marked.takeLast().front().toString(), u"1 · 6 min"_s);
    stage.pass(55min);
    QCOMPARE(stage.page->mark(), u"1 · 1 h"_s);
    c.wordsAsked.clear();
    stage.tell(c);
    QCOMPARE(stage.page->mark(), QString());
}

void TestBoardPage::aSupervisedCaseStandsInItsList()
{
    BoardStage stage;
    domain::Case c = stage.caseIn(CaseState::Accepted);
    c.supervised = true;
    c.supervision = {u"响应超时"_s, 2, stage.clock.now() - 20min, u"已派人"_s, stage.clock.now()};
    stage.tell(c);
    stage.show();
    QCOMPARE(stage.page->supervised().entries().size(), size_t(1));
    const ui::board::CaseEntry &entry = stage.page->supervised().entries().front();
    QCOMPARE(entry.id, c.id);
    QCOMPARE(entry.tag, u"time 2"_s);
    QVERIFY2(entry.detail.contains(u"响应超时"_s) && entry.detail.contains(u"已派人"_s), qPrintable(entry.detail));
    QVERIFY(!entry.figure.isEmpty());
    QSignalSpy opened(stage.page.get(), &ui::board::BoardPage::caseWanted);
    stage.page->supervised().setFocus();
    stage.press(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
}

void TestBoardPage::whatWasReturnedIsListed()
{
    BoardStage stage;
    stage.ledger.counts = {{u"water"_s, u"none"_s, 3}, {u"urban"_s, u"none"_s, 1}};
    stage.ledger.returns = 4;
    report::ReturnRuling ruling;
    ruling.number = u"251101XJ0042"_s;
    ruling.department = u"water"_s;
    ruling.at = stage.clock.now() - 48h;
    ruling.routeSince = stage.clock.now() - 24h;
    ruling.before = 3;
    ruling.after = 1;
    stage.ledger.rulings = {ruling};
    stage.show();
    QVERIFY(stage.page->isSettled());
    const auto &lines = stage.page->returns().lines();
    QCOMPARE(lines.size(), size_t(5)); // two headings, two counts, a ruling
    QCOMPARE(lines[0].cells.front().text, u"4"_s);
    QCOMPARE(lines[1].cells.front().text, u"3"_s);
    QVERIFY2(lines[4].detail.contains(u"3 returned before, 1 since"_s) && lines[4].detail.contains(u"fell"_s), qPrintable(lines[4].detail));
}

void TestBoardPage::anAbsentPartLeavesNoHole()
{
    BoardStage stage;
    stage.show();
    const int alone = stage.page->patrols().height();
    auto *part = new QLabel(u"x"_s);
    part->setMinimumHeight(120);
    stage.page->addPart(ui::board::PartSide::LeftFoot, part, 10);
    stage.settle();
    QVERIFY(stage.page->patrols().height() < alone);
    delete part;
    stage.settle();
    QCOMPARE(stage.page->patrols().height(), alone);
}

GRIDHALL_TEST(TestBoardPage, QApplication)
#include "tst_boardpage.moc"

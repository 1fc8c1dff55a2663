// SPDX-License-Identifier: GPL-3.0-or-later
// The grid editor by keys alone.
#include "actions/widget/askline.h"
#include "support/testprogram.h"
#include "ui_gridedit/gridstage.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using gridedittest::GridStage;
using gridedittest::placeAt;
using towntest::lattice;
using towntest::shoelace;
using ui::gridedit::EditTool;

class TestGridPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<GridStage>(lattice(3, 2)); }
    void cleanup() { m_stage.reset(); }
    void aTownIsEditedAndSaved();
    void aGridIsDrawn();
    void aCornerIsMoved_data();
    void aCornerIsMoved();
    void aCornerIsMadeAndTakenOff();
    void eachActIsTakenBackByItsKey();
    void whatCannotBeSavedSaysWhy();
    void whatIsRefusedIsMarkedAtItsPlace();
    void aRowLeadsToItsPlace();
    void aGapIsTaken();
    void whatIsNotSavedIsAskedAbout();
    void whoeverClosesTheWindowIsAskedToo();
    void lettersInAFieldAreLetters();
    void theDateIsTomorrowAtTheEarliest();
    void whatNobodyMayWriteIntoIsNotSaved();
    void aFailedSaveLosesNothing();
    void whatIsTypedIsNeverLost();
    void nobodyLeavesWhileItIsWritten();
    void aHeldCornerIsLetGoWhenItsGridChanges();
    void whatTheNextKeyDoesIsSaid();
    void thePackThatCannotBeReadIsTold();
    void hostileNamesStayPlain();

private:
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { GridStage::press(key, modifiers); }
    void choose(const QString &code) const
    {
        for (int i = 0; i < 20 && (m_stage->map().chosen() == 0 || m_stage->edit().shelf().find(m_stage->map().chosen())->code != code); ++i)
            press(Qt::Key_PageDown);
        QCOMPARE(m_stage->edit().shelf().find(m_stage->map().chosen())->code, code);
    }
    std::unique_ptr<GridStage> m_stage;
};

void TestGridPage::aTownIsEditedAndSaved()
{
    const double whole = shoelace(m_stage->edit());
    choose(u"2"_s);
    press(Qt::Key_S);
    m_stage->walkTo(placeAt(1.5, 0));
    press(Qt::Key_Return);
    m_stage->walkTo(placeAt(1.6, 1));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->map().line().size(), 2);
    press(Qt::Key_Return); // twice at one place
    QCOMPARE(m_stage->codes(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"2-2"_s}));
    QVERIFY(std::abs(shoelace(m_stage->edit()) - whole) < 1);

    choose(u"5"_s);
    press(Qt::Key_M);
    m_stage->walkTo(placeAt(2.5, 1.5));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->map().marked().size(), 2);
    press(Qt::Key_M);
    QCOMPARE(m_stage->codes(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"2-2"_s}));
    QVERIFY(m_stage->edit().faults().empty());

    m_stage->walkTo(placeAt(2.5, 1.5));
    press(Qt::Key_Return); // on the chosen one: its words
    QCOMPARE(QApplication::focusWidget(), m_stage->page->form().code());
    press(Qt::Key_Tab);
    press(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), m_stage->page->form().chief());
    QTest::keyClicks(QApplication::focusWidget(), u"Anna"_s);
    press(Qt::Key_S, Qt::ControlModifier); // what is typed is taken along
    QCOMPARE(m_stage->files.saves.size(), 1);
    const auto &save = m_stage->files.saves.front();
    QCOMPARE(save.pack, u"/packs/a"_s);
    QCOMPARE(save.from, QDate(2026, 12, 2));
    QCOMPARE(save.grids.size(), 6);
    QCOMPARE(save.grids[4].chief, u"Anna"_s);
    Q_EMIT m_stage->files.saved(save.pack, save.from);
    QVERIFY(m_stage->page->told().contains(u"2026-12-02"_s));
    QVERIFY(!m_stage->edit().isChanged());
    QVERIFY(m_stage->page->hasSaved());
}

void TestGridPage::aGridIsDrawn()
{
    press(Qt::Key_D);
    for (const QPointF &place : {placeAt(0, 2), placeAt(1, 2), placeAt(1, 2.4), placeAt(0, 2.4)}) {
        m_stage->walkTo(place);
        press(Qt::Key_Return);
    }
    press(Qt::Key_Backspace);
    QCOMPARE(m_stage->map().line().size(), 3);
    press(Qt::Key_Return);
    press(Qt::Key_D); // closes it
    QCOMPARE(m_stage->codes().last(), u"7"_s);
    QCOMPARE(m_stage->map().tool(), EditTool::Choose);
    const region::Grid &drawn = *m_stage->edit().shelf().find(m_stage->map().chosen());
    QCOMPARE(drawn.code, u"7"_s);
    QCOMPARE(drawn.ring[0], towntest::latticePoint(0, 2)); // drawn to the corner there
    QVERIFY(m_stage->edit().faults().empty());
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_stage->page->told().contains(u"no chief"_s));
    QVERIFY(m_stage->files.saves.empty());
}

void TestGridPage::aCornerIsMoved_data()
{
    QTest::addColumn<bool>("together");
    QTest::addColumn<bool>("whole");
    QTest::newRow("with its neighbours") << true << true;
    QTest::newRow("alone") << false << false;
}

void TestGridPage::aCornerIsMoved()
{
    QFETCH(const bool, together);
    QFETCH(const bool, whole);
    choose(u"1"_s);
    press(Qt::Key_P);
    if (!together)
        press(Qt::Key_N);
    m_stage->walkTo(placeAt(1, 1));
    press(Qt::Key_Return);
    QVERIFY(m_stage->map().held());
    m_stage->walkTo(placeAt(0.7, 0.8));
    QVERIFY(m_stage->edit().undoWord().isEmpty());
    press(Qt::Key_Return);
    QVERIFY(!m_stage->edit().undoWord().isEmpty());
    QCOMPARE(m_stage->edit().faults().empty(), whole);
}

void TestGridPage::aCornerIsMadeAndTakenOff()
{
    choose(u"1"_s);
    press(Qt::Key_P);
    m_stage->walkTo(placeAt(1, 0.5));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->edit().shelf().find(1)->ring.size(), 5);
    QCOMPARE(m_stage->edit().shelf().find(2)->ring.size(), 5);
    QVERIFY(m_stage->map().held());
    press(Qt::Key_Delete);
    QCOMPARE(m_stage->edit().shelf().find(1)->ring.size(), 4);
    QVERIFY(!m_stage->map().held());
    press(Qt::Key_PageDown); // from corner to corner
    const QPointF first = m_stage->map().cross();
    press(Qt::Key_PageDown);
    QVERIFY(m_stage->map().cross() != first);
    QCOMPARE(m_stage->map().chosen(), 1);
    press(Qt::Key_Return);
    QVERIFY(m_stage->map().held());
    press(Qt::Key_Escape);
    QVERIFY(!m_stage->map().held());
    QCOMPARE(m_stage->map().tool(), EditTool::Corners);
    press(Qt::Key_Escape);
    QCOMPARE(m_stage->map().tool(), EditTool::Choose);
}

void TestGridPage::eachActIsTakenBackByItsKey()
{
    choose(u"4"_s);
    press(Qt::Key_Delete);
    QCOMPARE(m_stage->codes().size(), 5);
    QCOMPARE(m_stage->map().chosen(), 0);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_stage->codes().size(), 6);
    QVERIFY(m_stage->page->told().contains(u"4"_s));
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_stage->codes().size(), 5);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!m_stage->page->told().isEmpty()); // there is nothing to take back
    QVERIFY(!m_stage->edit().isChanged());
}

void TestGridPage::whatCannotBeSavedSaysWhy()
{
    QVERIFY(!m_stage->page->blocked().isEmpty()); // nothing has been changed
    choose(u"1"_s);
    press(Qt::Key_P);
    press(Qt::Key_N);
    m_stage->walkTo(placeAt(1, 1));
    press(Qt::Key_Return);
    m_stage->walkTo(placeAt(1.3, 1.3));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->edit().count(town::GridFault::Kind::Overlap), 3);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_stage->files.saves.empty());
    QVERIFY(m_stage->page->told().contains(u"over each other"_s));
    press(Qt::Key_T); // the chosen one gives it up
    QCOMPARE(m_stage->edit().count(town::GridFault::Kind::Overlap), 0);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_stage->files.saves.size(), 1);
}

void TestGridPage::whatIsRefusedIsMarkedAtItsPlace()
{
    choose(u"1"_s);
    press(Qt::Key_S);
    m_stage->walkTo(placeAt(0.2, 0.2));
    press(Qt::Key_Return);
    m_stage->walkTo(placeAt(0.6, 0.6));
    press(Qt::Key_Return);
    press(Qt::Key_S);
    QCOMPARE(m_stage->codes().size(), 6);
    QVERIFY(!m_stage->page->told().isEmpty());
    QCOMPARE(m_stage->map().line().size(), 2); // to go on with, or to take back
    QCOMPARE(m_stage->map().tool(), EditTool::Split);
    press(Qt::Key_Escape);
    QVERIFY(m_stage->map().line().isEmpty());
    QVERIFY(m_stage->page->told().isEmpty());
}

void TestGridPage::aRowLeadsToItsPlace()
{
    choose(u"2"_s);
    press(Qt::Key_P);
    press(Qt::Key_N);
    m_stage->walkTo(placeAt(1, 1));
    press(Qt::Key_Return);
    m_stage->walkTo(placeAt(1.3, 0.7));
    press(Qt::Key_Return);
    QCOMPARE(m_stage->page->faults().rowCount(), 1);
    m_stage->page->faults().setFocus();
    const town::GridFault &gap = m_stage->edit().faults().front();
    QCOMPARE(gap.kind, town::GridFault::Kind::Gap);
    const QPointF off = m_stage->map().pixelOf(gap.at) - QRectF(m_stage->map().rect()).center();
    QVERIFY(std::abs(off.x()) <= 1 && std::abs(off.y()) <= 1);
}

void TestGridPage::aGapIsTaken()
{
    auto grids = lattice(3, 3);
    grids.erase(grids.begin() + 4);
    m_stage = std::make_unique<GridStage>(grids);
    QCOMPARE(m_stage->page->faults().rowCount(), 1);
    choose(u"1"_s);
    press(Qt::Key_G);
    QVERIFY(!m_stage->page->told().isEmpty()); // no gap is chosen
    choose(u"2"_s);
    m_stage->page->faults().setFocus();
    press(Qt::Key_G);
    QCOMPARE(m_stage->page->faults().rowCount(), 0);
    QVERIFY(std::abs(shoelace(*m_stage->edit().shelf().find(2)) - 2 * shoelace(grids[0])) < 1000);
}

void TestGridPage::whatIsNotSavedIsAskedAbout()
{
    const QSignalSpy left(m_stage->page.get(), &ui::gridedit::GridPage::left);
    choose(u"1"_s);
    press(Qt::Key_Delete);
    press(Qt::Key_Escape);
    QVERIFY(m_stage->page->ask().isAsking());
    press(Qt::Key_Return); // the safe side
    QVERIFY(!m_stage->page->ask().isAsking());
    QVERIFY(left.isEmpty());
    QVERIFY(m_stage->map().hasFocus());
    press(Qt::Key_Escape);
    press(Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(left.size(), 1);
    press(Qt::Key_Z, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 2); // nothing is changed: nothing is asked
}

void TestGridPage::whoeverClosesTheWindowIsAskedToo()
{
    const QSignalSpy left(m_stage->page.get(), &ui::gridedit::GridPage::left);
    choose(u"1"_s);
    press(Qt::Key_Delete);
    QVERIFY(!m_stage->page->close());
    QVERIFY(m_stage->page->ask().isAsking());
    press(Qt::Key_Escape);
    QVERIFY(m_stage->page->isVisible());
    QVERIFY(!m_stage->page->close());
    press(Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(!m_stage->page->isVisible());
    QVERIFY(left.isEmpty());
}

void TestGridPage::lettersInAFieldAreLetters()
{
    choose(u"1"_s);
    QLineEdit *name = m_stage->page->form().name();
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"cdsmpntg"_s);
    press(Qt::Key_Backspace);
    press(Qt::Key_Home);
    press(Qt::Key_Delete);
    QCOMPARE(name->text(), u"dsmpnt"_s);
    QCOMPARE(m_stage->map().tool(), EditTool::Choose);
    press(Qt::Key_Tab);
    QCOMPARE(m_stage->edit().shelf().find(1)->name, u"dsmpnt"_s);
    QComboBox *committee = m_stage->page->form().committee();
    committee->setFocus();
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(m_stage->edit().shelf().find(1)->village, u"V02"_s);
    QLineEdit *code = m_stage->page->form().code();
    code->setFocus();
    code->selectAll();
    QTest::keyClicks(code, u"2"_s);
    press(Qt::Key_Tab);
    QCOMPARE(code->text(), u"1"_s); // another has it
    QVERIFY(!m_stage->page->told().isEmpty());
}

void TestGridPage::theDateIsTomorrowAtTheEarliest()
{
    QCOMPARE(m_stage->page->from().date(), QDate(2026, 12, 2));
    m_stage->page->from().setDate(QDate(2026, 12, 1));
    QCOMPARE(m_stage->page->from().date(), QDate(2026, 12, 2));
    m_stage->page->from().setDate(QDate(2027, 1, 1));
    choose(u"1"_s);
    press(Qt::Key_Delete);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_stage->files.saves.front().from, QDate(2027, 1, 1));
}

void TestGridPage::whatNobodyMayWriteIntoIsNotSaved()
{
    m_stage->page = std::make_unique<ui::gridedit::GridPage>(m_stage->theme, m_stage->files, u"/usr/packs/a"_s);
    m_stage->page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_stage->page.get()));
    Q_EMIT m_stage->files.opened({u"/packs/b"_s, u"B"_s, std::make_shared<town::GridEdit>(lattice(3, 2)), {}, {}, QDate(2026, 12, 2), false});
    QVERIFY(m_stage->page->edit() == nullptr); // asked for by somebody else
    Q_EMIT m_stage->files.opened(
        {u"/usr/packs/a"_s, u"A"_s, std::make_shared<town::GridEdit>(lattice(2, 1)), {}, QDate(2027, 1, 1), QDate(2026, 12, 2), true});
    QCOMPARE(m_stage->page->from().date(), QDate(2027, 1, 1)); // of the version that is there: it would be replaced
    m_stage->page->from().setDate(QDate(2026, 12, 20));
    QCOMPARE(m_stage->page->from().date(), QDate(2027, 1, 1)); // before it, the change would end with that version
    choose(u"1"_s);
    press(Qt::Key_Delete);
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_stage->files.saves.empty());
    QVERIFY(m_stage->page->told().contains(u"copy it"_s));
}

void TestGridPage::aFailedSaveLosesNothing()
{
    choose(u"1"_s);
    press(Qt::Key_Delete);
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_S, Qt::ControlModifier); // it is being written
    QCOMPARE(m_stage->files.saves.size(), 1);
    Q_EMIT m_stage->files.failed({base::ErrorCode::Storage, u"The disk is full."_s, {}, {}});
    QVERIFY(m_stage->page->told().contains(u"The disk is full."_s));
    QVERIFY(m_stage->edit().isChanged());
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_stage->files.saves.size(), 2);
    choose(u"2"_s);
    press(Qt::Key_Delete); // meanwhile
    Q_EMIT m_stage->files.saved(u"/packs/a"_s, QDate(2026, 12, 2));
    QVERIFY(m_stage->edit().isChanged());
}

/// By a tool, a step back, a save that refuses it, or by closing the window.
void TestGridPage::whatIsTypedIsNeverLost()
{
    choose(u"1"_s);
    QLineEdit *chief = m_stage->page->form().chief(), *code = m_stage->page->form().code();
    chief->setText(u"新网格长"_s);
    QVERIFY(!m_stage->page->close()); // nothing else is changed
    QVERIFY(m_stage->page->ask().isAsking());
    press(Qt::Key_Escape);
    QCOMPARE(m_stage->edit().shelf().find(1)->chief, u"新网格长"_s);
    chief->setText(u"另一人"_s);
    press(Qt::Key_T); // there is nothing to give up
    QCOMPARE(m_stage->edit().shelf().find(1)->chief, u"另一人"_s);
    code->setText(u"2"_s); // another has it
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_stage->files.saves.empty());
    QVERIFY(!m_stage->page->told().isEmpty());
    QCOMPARE(code->text(), u"1"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_stage->files.saves.size(), 1);
    Q_EMIT m_stage->files.saved(u"/packs/a"_s, QDate(2027, 3, 1));
    QCOMPARE(m_stage->page->from().minimumDate(), QDate(2027, 3, 1));
}

void TestGridPage::nobodyLeavesWhileItIsWritten()
{
    const QSignalSpy left(m_stage->page.get(), &ui::gridedit::GridPage::left);
    choose(u"1"_s);
    press(Qt::Key_Delete);
    press(Qt::Key_S, Qt::ControlModifier);
    press(Qt::Key_Escape);
    QVERIFY(left.isEmpty() && !m_stage->page->ask().isAsking());
    QVERIFY(!m_stage->page->close());
    QVERIFY(!m_stage->page->told().isEmpty());
    Q_EMIT m_stage->files.saved(u"/packs/a"_s, QDate(2026, 12, 2));
    press(Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestGridPage::aHeldCornerIsLetGoWhenItsGridChanges()
{
    choose(u"1"_s);
    press(Qt::Key_P);
    m_stage->walkTo(placeAt(1, 0.5));
    press(Qt::Key_Return); // a corner on the border
    QVERIFY(m_stage->map().held());
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_stage->edit().shelf().find(1)->ring.size(), 4);
    QVERIFY(!m_stage->map().held());
}

void TestGridPage::whatTheNextKeyDoesIsSaid()
{
    QStringList hints{m_stage->map().hint()};
    choose(u"1"_s);
    for (const Qt::Key key : {Qt::Key_C, Qt::Key_D, Qt::Key_S, Qt::Key_M, Qt::Key_P}) {
        press(key);
        hints << m_stage->map().hint();
        QVERIFY(m_stage->map().spokenName().contains(m_stage->map().hint()));
    }
    QCOMPARE(hints.removeDuplicates(), 0);
    QVERIFY(!hints.contains(QString()));
    QCOMPARE(m_stage->map().spokenParts().size(), 6);
}

void TestGridPage::thePackThatCannotBeReadIsTold()
{
    gridedittest::HandGridFiles files;
    ui::gridedit::GridPage page(m_stage->theme, files, u"/packs/b"_s);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QCOMPARE(files.opens, QStringList{u"/packs/b"_s});
    Q_EMIT files.failed({base::ErrorCode::Malformed, u"No pack."_s, {}, {}});
    QVERIFY(page.told().contains(u"No pack."_s));
    const QSignalSpy left(&page, &ui::gridedit::GridPage::left);
    QTest::keyClick(&page, Qt::Key_S, Qt::ControlModifier);
    QTest::keyClick(&page, Qt::Key_D);
    QTest::keyClick(&page, Qt::Key_Delete);
    QTest::keyClick(&page, Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestGridPage::hostileNamesStayPlain()
{
    auto grids = lattice(2, 1);
    grids[0].name = u"<img src=x><b>\u202ebold"_s;
    m_stage = std::make_unique<GridStage>(grids);
    choose(u"1"_s);
    press(Qt::Key_P);
    press(Qt::Key_S);
    const QPixmap picture = m_stage->page->grab(); // nothing is read, nothing crashes
    QVERIFY(!picture.isNull());
    QCOMPARE(m_stage->page->form().words().name, grids[0].name);
}

GRIDHALL_TEST(TestGridPage, QApplication)
#include "tst_gridpage.moc"

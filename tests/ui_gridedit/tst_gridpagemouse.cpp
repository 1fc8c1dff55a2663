// SPDX-License-Identifier: GPL-3.0-or-later
// The grid editor by mouse.
#include "actions/widget/keybutton.h"
#include "support/testprogram.h"
#include "ui_gridedit/gridstage.h"

#include <QWheelEvent>

using namespace Qt::StringLiterals;
using gridedittest::GridStage;
using gridedittest::placeAt;
using towntest::lattice;
using ui::actions::KeyButton;
using ui::gridedit::EditTool;

class TestGridPageMouse : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_stage = std::make_unique<GridStage>(lattice(3, 2)); }
    void cleanup() { m_stage.reset(); }
    void aGridIsSplitAndTwoAreMerged();
    void aCornerIsDragged();
    void aDragMovesTheMapAndChoosesNothing();
    void theWheelKeepsThePlaceUnderThePointer();
    void aNumberChoosesItsRow();

private:
    void pressButton(const QString &text) const
    {
        for (KeyButton *button : m_stage->page->findChildren<KeyButton *>()) {
            if (button->text() == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("There is no such button.");
    }
    [[nodiscard]] QPoint pixel(QPointF degrees) const { return m_stage->map().pixelOf(degrees).toPoint(); }
    std::unique_ptr<GridStage> m_stage;
};

void TestGridPageMouse::aGridIsSplitAndTwoAreMerged()
{
    m_stage->click(placeAt(0.5, 0.5));
    QCOMPARE(m_stage->map().chosen(), 1);
    pressButton(u"Split"_s);
    m_stage->click(placeAt(0.5, 0));
    m_stage->click(placeAt(0.5, 1));
    QTest::mouseDClick(&m_stage->map(), Qt::LeftButton, {}, pixel(placeAt(0.5, 1)));
    QCOMPARE(m_stage->codes().last(), u"1-2"_s);
    QCOMPARE(m_stage->codes().size(), 7);
    m_stage->click(placeAt(1.5, 1.5));
    pressButton(u"Merge"_s);
    m_stage->click(placeAt(2.5, 1.5));
    m_stage->click(placeAt(1.5, 0.5));
    m_stage->click(placeAt(1.5, 0.5)); // not that one
    QCOMPARE(m_stage->map().marked().size(), 2);
    pressButton(u"Merge"_s);
    QCOMPARE(m_stage->codes(), (QStringList{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"1-2"_s}));
    pressButton(u"Undo"_s);
    QCOMPARE(m_stage->codes().size(), 7);
    pressButton(u"Save"_s);
    QCOMPARE(m_stage->files.saves.size(), 1);
}

void TestGridPageMouse::aCornerIsDragged()
{
    m_stage->click(placeAt(0.5, 0.5));
    pressButton(u"Corners"_s);
    const QPoint from = pixel(placeAt(1, 1)), to = pixel(placeAt(1.2, 1.3));
    QTest::mousePress(&m_stage->map(), Qt::LeftButton, {}, from);
    QVERIFY(m_stage->map().held());
    for (const QPoint &at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, m_stage->map().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&m_stage->map(), &move);
    }
    QTest::mouseRelease(&m_stage->map(), Qt::LeftButton, {}, to);
    QVERIFY(!m_stage->map().held());
    QVERIFY(m_stage->edit().isChanged());
    QVERIFY(m_stage->edit().faults().empty());
    for (const town::GridId id : {1, 2, 4, 5})
        QVERIFY(!town::cornerAt(id, *m_stage->edit().shelf().find(id), towntest::latticePoint(1, 1)));
}

void TestGridPageMouse::aDragMovesTheMapAndChoosesNothing()
{
    const QPoint from = pixel(placeAt(0.5, 0.5)), to = from + QPoint(60, 20);
    QTest::mousePress(&m_stage->map(), Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, to, m_stage->map().mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_stage->map(), &move);
    QTest::mouseRelease(&m_stage->map(), Qt::LeftButton, {}, to);
    QCOMPARE(m_stage->map().chosen(), 0);
    QCOMPARE(pixel(placeAt(0.5, 0.5)), to);
    m_stage->page->resize(1500, 900); // what somebody moved stays where it is, in the middle
    QVERIFY(pixel(placeAt(0.5, 0.5)) != to);
    QCOMPARE(m_stage->map().tool(), EditTool::Choose);
}

void TestGridPageMouse::theWheelKeepsThePlaceUnderThePointer()
{
    const QPointF at = m_stage->map().pixelOf(placeAt(0.5, 0.5));
    const double before = m_stage->map().pixelOf(placeAt(1, 0)).x() - m_stage->map().pixelOf(placeAt(0, 0)).x();
    QWheelEvent wheel(at, m_stage->map().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&m_stage->map(), &wheel);
    QVERIFY((m_stage->map().pixelOf(placeAt(0.5, 0.5)) - at).manhattanLength() < 1);
    QVERIFY(m_stage->map().pixelOf(placeAt(1, 0)).x() - m_stage->map().pixelOf(placeAt(0, 0)).x() > 1.5 * before);
}

void TestGridPageMouse::aNumberChoosesItsRow()
{
    auto grids = lattice(3, 3);
    grids.erase(grids.begin() + 4);
    m_stage = std::make_unique<GridStage>(grids);
    QCOMPARE(m_stage->page->faults().currentRow(), -1);
    m_stage->click(m_stage->edit().faults().front().at);
    QCOMPARE(m_stage->page->faults().currentRow(), 0);
    QCOMPARE(m_stage->map().chosen(), 0);
}

GRIDHALL_TEST(TestGridPageMouse, QApplication)
#include "tst_gridpagemouse.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mappage.h"
#include "ui_hall/hallstage.h"
#include "ui_hall/townbatch.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using ui::map::MapMode;
using ui::map::MapPlan;
using ui::map::MapView;

namespace {

/// The pairs of boxes that share more than a pixel each way, in words.
QStringList overlaps(const MapPlan &plan)
{
    QStringList found;
    const std::vector<QRectF> boxes = plan.boxes();
    for (size_t left = 0; left < boxes.size(); ++left) {
        for (size_t right = left + 1; right < boxes.size(); ++right) {
            const QRectF common = boxes[left].intersected(boxes[right]);
            if (common.width() > 1.5 && common.height() > 1.5) {
                found << u"%1 × %2 at %3, %4"_s.arg(common.width()).arg(common.height()).arg(common.x()).arg(common.y());
            }
        }
    }
    return found;
}

std::unique_ptr<MapView> shown(const HallStage &stage, const ui::theme::Theme &theme, MapMode mode, QSize size, qreal unit = 1)
{
    auto view = std::make_unique<MapView>(stage.hall, theme, mode);
    view->setUnit(unit);
    view->resize(size);
    view->show();
    view->grab();
    return view;
}

} // namespace

class TestMapView : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    void nothingOverlaps_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<MapMode>("mode");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("unit");
        QTest::addColumn<QString>("chosen");
        for (const QString &pack : {QString(), u"xujing"_s}) {
            const QByteArray name = pack.isEmpty() ? "mockups" : pack.toLatin1();
            for (const QString &chosen : {QString(), u"1107-0186"_s, u"1107-0160"_s, u"1107-0184"_s}) {
                const QByteArray tail = name + " chosen " + chosen.toLatin1();
                QTest::newRow("hall 3840 " + tail) << pack << MapMode::Hall << QSize(2156, 1168) << 1.0 << chosen;
                QTest::newRow("hall 1920 " + tail) << pack << MapMode::Hall << QSize(1078, 584) << 0.5 << chosen;
                QTest::newRow("hall 1366 " + tail) << pack << MapMode::Hall << QSize(766, 415) << 0.3556 << chosen;
                QTest::newRow("desk " + tail) << pack << MapMode::Desk << QSize(1168, 644) << 1.0 << chosen;
                QTest::newRow("desk, small " + tail) << pack << MapMode::Desk << QSize(900, 600) << 1.0 << chosen;
            }
        }
    }

    void nothingOverlaps()
    {
        QFETCH(QString, pack);
        QFETCH(MapMode, mode);
        QFETCH(QSize, size);
        QFETCH(double, unit);
        QFETCH(QString, chosen);
        const HallStage stage(pack.isEmpty() ? support::mockRegion() : packOrMock(pack));
        const auto view = shown(stage, m_theme, mode, size, unit);
        if (!chosen.isEmpty()) {
            view->setChosenCase(support::mockId(chosen));
            view->grab();
            QVERIFY(!view->plan().callout.isEmpty());
        }
        QCOMPARE(overlaps(view->plan()), QStringList());
        QCOMPARE(view->plan().grids.size(), size_t(33)); // every number stands
        std::set<int> grids;
        int open = 0;
        for (const MapPlan::GridLabel &label : view->plan().grids) {
            grids.insert(label.grid);
            open += stage.hall.grids()[size_t(label.grid)].total();
            QVERIFY(label.text.startsWith(view->scene().grids()[size_t(label.grid)].code));
            QVERIFY(!label.count.isEmpty());
        }
        QCOMPARE(grids.size(), size_t(33));
        QCOMPARE(open, stage.hall.wall().open());
        int pins = 0;
        for (const MapPlan::Pin &pin : view->plan().pins) {
            pins += pin.count;
        }
        QCOMPARE(pins, 9); // 2 red + 7 orange
    }

    void theCalloutLeavesItsCaseFree()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Hall, {2156, 1168});
        for (const live::PinView &pin : stage.hall.pins()) {
            view->setChosenCase(pin.id);
            view->grab();
            const MapPlan &plan = view->plan();
            QCOMPARE(plan.pins.front().view.id, pin.id);
            QVERIFY(!plan.callout.contains(plan.pins.front().place));
            const QPointF end = plan.elbow.last();
            const QPointF place = plan.pins.front().place;
            QVERIFY(end.x() == place.x() || end.y() == place.y());
            QVERIFY(QLineF(end, place).length() < 70); // it ends at the mark's rim
            QVERIFY(QRectF(view->rect()).contains(plan.callout));
        }
        view->setChosenCase({});
        view->grab();
        QVERIFY(view->plan().callout.isEmpty());
        QVERIFY(view->plan().elbow.isEmpty());
    }

    void aFloodOfCasesIsToldByCounts_data()
    {
        QTest::addColumn<MapMode>("mode");
        QTest::addColumn<QSize>("size");
        QTest::newRow("hall") << MapMode::Hall << QSize(2156, 1168);
        QTest::newRow("half of a double wall") << MapMode::Hall << QSize(3276, 1568);
        QTest::newRow("map page") << MapMode::Desk << QSize(1600, 950);
        QTest::newRow("large map page") << MapMode::Desk << QSize(3200, 2000);
    }

    /// Many small grids: clusters give way first, then names; every number stands inside its own grid and nothing touches.
    void aFloodOfCasesIsToldByCounts()
    {
        QFETCH(MapMode, mode);
        QFETCH(QSize, size);
        const region::RegionPtr town = packOrMock(u"boston"_s);
        const HallStage stage(town, townBatch(*town, 1500, support::mockNow()));
        const auto view = shown(stage, m_theme, mode, size);
        const MapPlan &plan = view->plan();
        QCOMPARE(overlaps(plan), QStringList());
        QCOMPARE(plan.grids.size(), town->grids.size());
        int open = 0;
        for (const MapPlan::GridLabel &label : plan.grids) {
            const ui::map::MapScene::GridShape &grid = view->scene().grids()[size_t(label.grid)];
            const QRectF cell = view->camera().transform().mapRect(grid.bounds);
            QVERIFY(label.text.startsWith(grid.code));
            QVERIFY2(cell.adjusted(-4, -9, 4, 9).contains(label.box()), qPrintable(label.text));
            open += label.count.isEmpty() ? 0 : stage.hall.grids()[size_t(label.grid)].total();
        }
        QCOMPARE(open, stage.hall.wall().open());
        for (const MapPlan::Pin &pin : plan.pins) {
            const int grid = view->scene().gridIndex(pin.view.grid);
            QVERIFY(view->camera().transform().map(view->scene().grids()[size_t(grid)].ring).containsPoint(pin.place, Qt::OddEvenFill));
        }
        if (size.width() == 3200) {
            QVERIFY(!plan.pins.empty()); // room enough: the clusters stand below the numbers
        }
    }

    void gridsAreShadedByTheirWorstCase()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Hall, {2156, 1168});
        const QImage image = view->grab().toImage();
        const look::Palette &palette = m_theme.palette();
        const auto probe = [&](const QString &code) {
            // Between the label and the border: a place that carries the fill alone.
            const auto &grid = view->scene().grids()[size_t(view->scene().gridIndex(code))];
            const QRectF box = view->camera().transform().mapRect(grid.bounds);
            return image.pixelColor((box.topLeft() + QPointF(box.width() * 0.12, box.height() * 0.5)).toPoint());
        };
        const auto mixed = [&](domain::Severity level, int open) {
            const qreal share = ui::map::fillOpacity(level, open, false);
            const QColor top = palette.of(level);
            const QColor low = palette.mapLand;
            return QColor(int(top.red() * share + low.red() * (1 - share)), int(top.green() * share + low.green() * (1 - share)),
                          int(top.blue() * share + low.blue() * (1 - share)));
        };
        const auto close = [](QColor left, QColor right) {
            return std::abs(left.red() - right.red()) <= 3 && std::abs(left.green() - right.green()) <= 3 &&
                   std::abs(left.blue() - right.blue()) <= 3;
        };
        QVERIFY(close(probe(u"07"_s), mixed(domain::Severity::Blue, 1)));
        QVERIFY(close(probe(u"09"_s), mixed(domain::Severity::Yellow, 2)));
        QVERIFY(!close(probe(u"07"_s), palette.mapLand));
    }

    void redGridsAreAlsoHatched()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Hall, {2156, 1168});
        const QImage image = view->grab().toImage();
        const auto &grid = view->scene().grids()[size_t(view->scene().gridIndex(u"04"_s))];
        const QRectF box = view->camera().transform().mapRect(grid.bounds);
        std::set<QRgb> colours;
        for (int x = 0; x < 60; ++x) {
            colours.insert(image.pixel((QPointF(box.left() + box.width() * 0.25 + x, box.top() + box.height() * 0.85)).toPoint()));
        }
        QVERIFY2(colours.size() > 4, "one flat colour: no hatch");
    }

    void aClickFindsThePinThenTheGrid()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Desk, {1168, 644});
        QSignalSpy cases(view.get(), &MapView::caseChosen);
        QSignalSpy grids(view.get(), &MapView::gridChosen);
        const MapPlan::Pin &pin = view->plan().pins.front();
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, (pin.place + QPointF(15, 0)).toPoint()); // 32 px across
        QCOMPARE(cases.size(), 1);
        QCOMPARE(cases[0][0].value<base::CaseId>(), pin.view.id);
        const auto &grid = view->scene().grids()[0];
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, view->camera().toPixel(grid.label).toPoint());
        QCOMPARE(grids.size(), 1);
        QCOMPARE(grids[0][0].toString(), grid.code);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(grids[1][0].toString(), QString()); // outside
    }

    void dragWheelAndKeysMoveTheMap()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Desk, {1168, 644});
        QSignalSpy grids(view.get(), &MapView::gridChosen);
        const ui::map::Camera before = view->camera();
        QTest::mousePress(view.get(), Qt::LeftButton, {}, QPoint(400, 300));
        QTest::mouseMove(view.get(), QPoint(420, 310));
        QTest::mouseMove(view.get(), QPoint(460, 330));
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, QPoint(460, 330));
        QVERIFY(view->camera().centre().x() < before.centre().x());
        QCOMPARE(grids.size(), 0); // a drag is no click
        QTest::keyClick(view.get(), Qt::Key_Plus);
        QVERIFY(view->camera().metresPerPixel() < before.metresPerPixel());
        QTest::keyClick(view.get(), Qt::Key_Home);
        QCOMPARE(view->camera(), before);
    }

    void theWallTakesNoPointer()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Hall, {2156, 1168});
        QVERIFY(view->testAttribute(Qt::WA_TransparentForMouseEvents));
        QCOMPARE(view->focusPolicy(), Qt::NoFocus);
    }

    void switchedOffLevelsLeaveTheCounts()
    {
        const HallStage stage;
        const auto view = shown(stage, m_theme, MapMode::Desk, {1168, 644});
        ui::map::LayerChoice choice;
        choice.levels = 0x1e; // without red
        view->setLayers(choice);
        view->grab();
        for (const MapPlan::Pin &pin : view->plan().pins) {
            QVERIFY(pin.view.level != domain::Severity::Red);
        }
        choice.pins = false;
        view->setLayers(choice);
        view->grab();
        QVERIFY(view->plan().pins.empty());
    }

    void zoomedInTheNamesStayApart()
    {
        const HallStage stage(packOrMock(u"xujing"_s));
        const auto view = shown(stage, m_theme, MapMode::Desk, {1168, 644});
        view->centreOn(support::mockId(u"1107-0160"_s), base::Metres{1200});
        view->grab();
        QCOMPARE(overlaps(view->plan()), QStringList());
        QVERIFY(view->camera().metresPerPixel() < 1.2);
    }

    void thePageJoinsMapLayersAndGrid()
    {
        const HallStage stage(packOrMock(u"xujing"_s));
        ui::map::MapPage page(stage.hall, m_theme);
        page.resize(1366, 690);
        page.show();
        page.grab();
        QVERIFY(page.map().width() >= 900 && page.map().height() >= 600); // the least map of a desk
        page.setChosenGrid(u"11"_s);
        QCOMPARE(page.gridPanel().caseCount(), 6);
        const auto boxes = page.layersPanel().findChildren<QCheckBox *>();
        QVERIFY(boxes.size() >= 8);
        const auto kinds = page.map().layers().elementKinds;
        QVERIFY(kinds.isEmpty()); // calm by default
        boxes.last()->click();
        QCOMPARE(page.map().layers().elementKinds.size(), stage.region->elements.empty() ? 0 : 1);
        page.setChosenGrid({});
        QCOMPARE(page.gridPanel().caseCount(), 0);
    }

    void itDrawsTheSameTwice()
    {
        const HallStage stage;
        const auto one = shown(stage, m_theme, MapMode::Hall, {1078, 584}, 0.5);
        const QImage first = one->grab().toImage();
        one->refresh();
        QCOMPARE(one->grab().toImage(), first);
    }
};

QTEST_MAIN(TestMapView)
#include "tst_mapview.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mappage.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/randomtown.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <random>
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

/// Where each grid's number stands.
QMap<int, QRectF> places(const MapPlan &plan)
{
    QMap<int, QRectF> found;
    for (const MapPlan::GridLabel &label : plan.grids) {
        found.insert(label.grid, label.name);
    }
    return found;
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
        const auto view = shownMap(stage, m_theme, mode, size, unit);
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
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
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
        const auto view = shownMap(stage, m_theme, mode, size);
        const MapPlan &plan = view->plan();
        QVERIFY2(overlaps(plan).isEmpty(), qPrintable(overlaps(plan).join(u'\n')));
        QCOMPARE(plan.grids.size(), town->grids.size());
        const auto grounds = groundsOf(*view);
        int open = 0;
        for (const MapPlan::GridLabel &label : plan.grids) {
            const ui::map::MapScene::GridShape &grid = view->scene().grids()[size_t(label.grid)];
            const QRectF cell = view->camera().transform().mapRect(grid.bounds);
            QVERIFY(label.text.startsWith(grid.code));
            // It may lean over the town's outline, never into another grid.
            const bool alone = std::ranges::none_of(grounds, [&](const ui::map::GridGround &other) {
                return &other != &grounds[size_t(label.grid)] && (other.touches(label.name) || other.touches(label.count));
            });
            QVERIFY2(alone || cell.adjusted(-4, -9, 4, 9).contains(label.box()), qPrintable(label.text));
            open += label.count.isEmpty() ? 0 : stage.hall.grids()[size_t(label.grid)].total();
            // Nor does a mark or a digit touch a border, which may be a red one.
            QVERIFY2(label.count.isEmpty() || grounds[size_t(label.grid)].holds(label.count), qPrintable(label.text));
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

    /// Whatever the town and its load: no two boxes meet, pins stand in their own grid and in none of its holes, the worst grid has its number and
    /// count, and the call-out covers no grid with open cases.
    void nothingOverlapsInAnyTown_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("open");
        QTest::addColumn<double>("unit");
        for (quint32 seed = 1; seed <= 8; ++seed) {
            for (const int open : {3, 60, 340, 2500}) {
                QTest::addRow("town %u, %d open", seed, open) << seed << open << (seed % 2 == 0 ? 1.0 : 0.5);
            }
        }
    }

    void nothingOverlapsInAnyTown()
    {
        QFETCH(quint32, seed);
        QFETCH(int, open);
        QFETCH(double, unit);
        const region::RegionPtr town = randomTown(seed, 4 + int(seed % 4), 3 + int(seed % 3));
        const HallStage stage(town, townBatch(*town, open, support::mockNow(), seed));
        const auto view = shownMap(stage, m_theme, MapMode::Hall, (QSizeF(2156, 1168) * unit).toSize(), unit);
        for (const bool choose : {false, true}) {
            if (choose) {
                view->setChosenCase(stage.hall.pins().empty() ? std::nullopt : std::optional(stage.hall.pins().front().id));
                view->grab();
            }
            const MapPlan &plan = view->plan();
            const auto grounds = groundsOf(*view);
            const auto grids = stage.hall.grids();
            QVERIFY2(overlaps(plan).isEmpty(), qPrintable(overlaps(plan).join(u'\n')));
            for (const MapPlan::Pin &pin : plan.pins) {
                const int own = view->scene().gridIndex(pin.view.grid);
                QVERIFY(own >= 0 && grounds[size_t(own)].holds(pin.place, pin.disc * 0.9));
            }
            const auto worst = std::ranges::min_element(grids, {}, [](const live::GridView &grid) {
                const auto level = grid.worst();
                return level ? domain::number(*level) : 9;
            });
            const auto label = std::ranges::find(plan.grids, int(worst - grids.begin()), &MapPlan::GridLabel::grid);
            QVERIFY(label != plan.grids.end());
            QCOMPARE(label->count.isEmpty(), worst->total() == 0);
            std::set<int> numbered;
            for (const MapPlan::GridLabel &each : plan.grids) {
                numbered.insert(each.grid);
                QCOMPARE(each.count.isEmpty(), grids[size_t(each.grid)].total() == 0);
                QVERIFY(grounds[size_t(each.grid)].holds(each.name.center()) || grounds[size_t(each.grid)].holds(each.box().center()));
            }
            for (size_t index = 0; index < grids.size(); ++index) {
                const bool covered = grounds[index].touches(plan.callout);
                QVERIFY(!covered || grids[index].total() == 0);
                QVERIFY2(numbered.contains(int(index)) || covered, qPrintable(grids[index].code));
            }
            QCOMPARE(!plan.elbow.isEmpty(), !plan.callout.isEmpty());
        }
    }

    /// From second to second, while counts grow, cases are accepted and become late, no number changes its side.
    void labelsKeepTheirPlaces_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed) {
            QTest::addRow("town %u", seed) << seed;
        }
    }

    void labelsKeepTheirPlaces()
    {
        QFETCH(quint32, seed);
        std::mt19937 random(seed);
        const region::RegionPtr town = randomTown(seed, 6, 4);
        const desk::BatchPtr cases = townBatch(*town, 160, support::mockNow(), seed);
        HallStage stage(town, cases);
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
        view->setChosenCase(stage.hall.pins().front().id);
        view->grab();
        auto before = places(view->plan());
        const QRectF callout = view->plan().callout;
        for (int second = 0; second < 30; ++second) {
            stage.clock.advance(std::chrono::seconds(1));
            std::vector<domain::CaseBrief> changed;
            for (int each = 0; each < 5; ++each) {
                domain::CaseBrief brief = cases->cases[random() % cases->cases.size()];
                const int total = stage.hall.grids()[size_t(view->scene().gridIndex(brief.grid))].total();
                if (total == 0 || total == 9 || total == 99) {
                    continue; // another digit may need another place
                }
                if (number(brief.level) > 2) { // one more of it; what has a pin only goes on
                    brief.id = {9'000'000ULL + quint64(second) * 10 + quint64(each)};
                } else {
                    brief.state = domain::CaseState::Accepted;
                }
                changed.push_back(brief);
            }
            stage.feed.publish(changed);
            stage.hall.catchUp();
            view->grab();
            const auto now = places(view->plan());
            for (auto label = before.cbegin(); label != before.cend(); ++label) {
                QVERIFY(now.contains(label.key()));
                // The name's middle stays; beside a longer count it may give way by a digit.
                QVERIFY2(QLineF(now[label.key()].center(), label->center()).length() <= 40, qPrintable(QString::number(label.key())));
            }
            before = now;
            QCOMPARE(view->plan().callout, callout);
        }
    }

    /// A mark before the count and a pin of the same case would be read as two.
    void aPinAndTheCountAreNotTwoCases()
    {
        const HallStage stage;
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
        for (const MapPlan::GridLabel &label : view->plan().grids) {
            const QString &code = view->scene().grids()[size_t(label.grid)].code;
            const bool pinned = std::ranges::any_of(view->plan().pins, [&code](const MapPlan::Pin &pin) { return pin.view.grid == code; });
            QCOMPARE(label.mark > 0, !pinned);
            QCOMPARE(label.unit.isEmpty(), !pinned || label.form == MapPlan::Form::AtPin);
        }
    }

    /// Only red and orange colour the land; yellow, blue and green leave it neutral.
    void onlyRedAndOrangeColourTheLand()
    {
        const HallStage stage;
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
        const QImage image = view->grab().toImage();
        const look::Palette &palette = m_theme.palette();
        const auto grids = stage.hall.grids();
        const auto depths = ui::map::landDepths(grids);
        const auto grounds = groundsOf(*view);
        int neutral = 0, coloured = 0;
        for (size_t index = 0; index < grids.size(); ++index) {
            // A place of the grid on which nothing stands.
            const auto points = grounds[index].points(grounds[index].bounds().topLeft(), 20);
            const auto bare = std::ranges::find_if(points, [&](QPointF point) {
                const QRectF around(point - QPointF(9, 9), QSizeF(18, 18));
                return grounds[index].holds(point, 10) &&
                       std::ranges::none_of(view->plan().boxes(), [&](const QRectF &box) { return box.intersects(around); });
            });
            QVERIFY(bare != points.end());
            const QColor found = image.pixelColor(bare->toPoint());
            const bool hot = number(*grids[index].worst()) <= 2;
            if (hot) {
                coloured += found.red() > found.blue() + 25 ? 1 : 0;
            } else {
                neutral += found == palette.mapLand[depths[index]] || found == palette.mapRoad || found == palette.mapRiver ? 1 : 0;
            }
        }
        const auto hot = std::ranges::count_if(grids, [](const live::GridView &grid) { return number(*grid.worst()) <= 2; });
        QCOMPARE(coloured, int(hot));
        QVERIFY2(neutral >= int(grids.size()) - int(hot) - 3, "roads and rivers cross a few");
    }

    void redGridsAreAlsoHatched()
    {
        const HallStage stage;
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
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
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
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

    // What a report names by a code: nothing beside its square says which it is.
    void anElementSaysWhichItIs()
    {
        region::Region town = *support::mockRegion();
        const base::GeoPoint there = town.grids[4].label;
        town.elements = {{u"S-0042"_s, u"shop"_s, u"Tea house"_s, there, town.grids[4].code}};
        town.prepareElements();
        const HallStage stage(std::make_shared<const region::Region>(std::move(town)), support::mockupBatch(*support::mockRegion()));
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        const QPoint spot = view->camera().toPixel(view->scene().elements().front().point).toPoint();
        const auto textAt = [&view](QPoint pixel) { return view->textOf(view->thingAt(pixel)); };
        QCOMPARE(textAt(spot), QString()); // the layer is off
        ui::map::LayerChoice choice;
        choice.elementKinds = {u"shop"_s};
        choice.layers.remove(u"pins"_s);
        view->setLayers(choice);
        view->grab();
        const QString text = textAt(spot);
        QVERIFY2(text.contains(u"S-0042"_s) && text.contains(u"Tea house"_s), qPrintable(text));
        QCOMPARE(textAt(spot + QPoint(60, 0)), QString());
        QSignalSpy grids(view.get(), &MapView::gridChosen);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, spot);
        QCOMPARE(grids.back()[0].toString(), stage.region->grids[4].code);
    }

    void dragWheelAndKeysMoveTheMap()
    {
        const HallStage stage;
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
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
        const auto view = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
        QVERIFY(view->testAttribute(Qt::WA_TransparentForMouseEvents));
        QCOMPARE(view->focusPolicy(), Qt::NoFocus);
    }

    void switchedOffLevelsLeaveTheCounts()
    {
        const HallStage stage;
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        ui::map::LayerChoice choice;
        choice.levels = 0x1e; // without red
        view->setLayers(choice);
        view->grab();
        for (const MapPlan::Pin &pin : view->plan().pins) {
            QVERIFY(pin.view.level != domain::Severity::Red);
        }
        choice.layers.remove(u"pins"_s);
        view->setLayers(choice);
        view->grab();
        QVERIFY(view->plan().pins.empty());
    }

    void zoomedInTheNamesStayApart()
    {
        const HallStage stage(packOrMock(u"xujing"_s));
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
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
        const QString shops = ui::map::LayersPanel::kindName(u"shop"_s);
        const auto box = std::ranges::find(boxes, shops, &QCheckBox::text);
        QCOMPARE(box != boxes.end(), !stage.region->elements.empty());
        if (box != boxes.end())
            (*box)->click();
        QCOMPARE(page.map().layers().elementKinds.size(), stage.region->elements.empty() ? 0 : 1);
        page.setChosenGrid({});
        QCOMPARE(page.gridPanel().caseCount(), 0);
    }

    void aGridSaysWhatADrillWaitsFor()
    {
        auto nothing = std::make_shared<desk::Batch>();
        nothing->snapshot = true;
        HallStage stage(support::mockRegion(), nothing);
        ui::map::MapPage page(stage.hall, m_theme);
        page.setChosenGrid(u"11"_s);
        const auto says = [&page](const QString &text) {
            const auto labels = page.gridPanel().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&text](const QLabel *label) { return label->text() == text; });
        };
        QVERIFY(says(u"No open cases"_s));
        stage.hall.setAwaited(u"The past is being played"_s);
        QVERIFY(says(u"The past is being played"_s) && !says(u"No open cases"_s));
    }

    void itDrawsTheSameTwice()
    {
        const HallStage stage;
        const auto one = shownMap(stage, m_theme, MapMode::Hall, {1078, 584}, 0.5);
        const QImage first = one->grab().toImage();
        one->refresh();
        QCOMPARE(one->grab().toImage(), first);
    }
};

GRIDHALL_TEST(TestMapView, QApplication)
#include "tst_mapview.moc"

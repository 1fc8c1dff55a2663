// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over the map of the map page: going to a place, measuring, framing. All of it by keys alone, and by mouse.
#include "actions/widget/keybutton.h"
#include "deskpage/deskpage.h"
#include "map/find/gotowords.h"
#include "map/find/pointmark.h"
#include "map/mappage.h"
#include "queue/queuepanel.h"
#include "region/pack/loader.h"
#include "support/testprogram.h"
#include "ui_desk/deskstage.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;
using ui::actions::Action;
using ui::map::MapTool;

namespace {

/// The page of the map, shown and with the keyboard.
struct CanvasStage : DeskStage {
    explicit CanvasStage(QSize size = {1600, 900}) : map(hall, theme)
    {
        map.resize(size);
        map.show();
        QApplication::setActiveWindow(&map);
        map.map().setFocus();
        settle();
    }
    void key(int pressed, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &map.map(), Qt::Key(pressed), held);
    }
    void type(const QString &text)
    {
        key(Qt::Key_Slash);
        canvas().goTo().edit().insert(text);
        QTRY_VERIFY(!canvas().goTo().list().hits().empty() || !canvas().goTo().list().foot().isEmpty());
        // Names are read, and looked through, in pieces.
        QTRY_VERIFY_WITH_TIMEOUT(!canvas().goTo().isLooking() && !canvas().goTo().list().foot().contains(u"being read"_s), 60'000);
    }
    [[nodiscard]] ui::map::MapCanvas &canvas() { return map.canvas(); }
    [[nodiscard]] base::GeoPoint ground(QPointF pixel) { return map.map().scene().plane().toGeo(map.map().camera().toGround(pixel)); }
    [[nodiscard]] QPointF pixel(base::GeoPoint point) { return map.map().camera().toPixel(map.map().scene().plane().toMetres(point)); }
    ui::map::MapPage map;
};

/// The other formula of the great circle, by vectors.
double independentMetres(base::GeoPoint from, base::GeoPoint to)
{
    const auto vectorOf = [](base::GeoPoint point) {
        const double latitude = point.latitude * std::numbers::pi / 180, longitude = point.longitude * std::numbers::pi / 180;
        return std::array{std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
    };
    const auto a = vectorOf(from), b = vectorOf(to);
    const double cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    const std::array cross{a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    return 6'371'008.8 * std::atan2(std::sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]), cosine);
}

} // namespace

class TestMapCanvas final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goToByKeysAlone()
    {
        CanvasStage stage;
        QSignalSpy grids(&stage.map, &ui::map::MapPage::gridChosen);
        auto &field = stage.canvas().goTo();
        QVERIFY(!field.isOpen());
        stage.key(Qt::Key_Slash);
        QVERIFY(field.isOpen() && field.edit().hasFocus() && !stage.canvas().openButton().isVisible());
        stage.key(Qt::Key_Escape);
        QVERIFY(!field.isOpen() && stage.map.map().hasFocus());
        const region::Grid &grid = stage.region->grids[10];
        stage.type(grid.name);
        QVERIFY(!field.list().hits().empty());
        QCOMPARE(field.list().hits().front().grid, grid.code);
        QVERIFY(field.countText().contains(QString::number(field.list().hits().size())));
        stage.key(Qt::Key_Return);
        QVERIFY(!field.isOpen() && stage.map.map().hasFocus());
        QCOMPARE(stage.map.gridPanel().grid(), grid.code);
        QVERIFY(!stage.canvas().mark().point()); // a grid is framed
        const QPointF middle = QRectF(stage.map.map().rect()).center();
        QVERIFY((stage.pixel(grid.label) - middle).manhattanLength() < 2);
        QVERIFY(!grids.isEmpty());
    }

    void arrowsChoose()
    {
        CanvasStage stage;
        stage.type(u"1107"_s);
        auto &list = stage.canvas().goTo().list();
        const int count = int(list.hits().size());
        QVERIFY(count > 2);
        QCOMPARE(list.chosen(), 0);
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Down);
        QCOMPARE(list.chosen(), 2);
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_Up);
        stage.key(Qt::Key_Up);
        QCOMPARE(list.chosen(), count - 1);
        QCOMPARE(int(list.spokenParts().size()), count + 1);
        QVERIFY(list.spokenParts()[size_t(count) - 1].current);
    }

    void aCaseIsChosenThere()
    {
        CanvasStage stage;
        QSignalSpy cases(&stage.map, &ui::map::MapPage::caseChosen);
        stage.type(kNumber);
        stage.key(Qt::Key_Return);
        QCOMPARE(cases.count(), 1);
        QCOMPARE(stage.map.map().chosenCase(), std::optional(support::mockId(kNumber)));
        QVERIFY(stage.canvas().mark().point().has_value());
    }

    void coordinatesSayWhichIsWhich()
    {
        CanvasStage stage;
        const base::GeoPoint label = stage.region->grids[3].label;
        stage.type(u"%1，%2"_s.arg(label.longitude, 0, 'f', 5).arg(label.latitude, 0, 'f', 5));
        auto &field = stage.canvas().goTo();
        QCOMPARE(int(field.list().hits().size()), 1);
        const ui::map::GoToRow row = ui::map::goToRow(field.list().hits().front(), stage.hall);
        QVERIFY(row.name.startsWith(u"latitude 31."_s));
        QVERIFY(row.name.contains(u"longitude 121"_s));
        stage.key(Qt::Key_Return);
        QVERIFY(!field.isOpen());
        QVERIFY(stage.canvas().mark().point().has_value());
    }

    void whatCannotBeGoneToSaysWhy_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::newRow("off the earth") << u"95, 200"_s << u"no place on earth"_s;
        QTest::newRow("a pole") << u"90, 121.28"_s << u"no map can show"_s;
        QTest::newRow("another town") << u"39.9, 116.4"_s << u"outside the town"_s;
        QTest::newRow("nothing of that name") << u"qqqq"_s << u"Nothing of that name"_s;
        QTest::newRow("only blanks") << u"   "_s << u"pinyin"_s;
    }
    void whatCannotBeGoneToSaysWhy()
    {
        QFETCH(QString, typed);
        QFETCH(QString, says);
        CanvasStage stage;
        stage.type(typed);
        stage.key(Qt::Key_Return);
        auto &field = stage.canvas().goTo();
        QVERIFY(field.isOpen());
        QVERIFY2(field.list().foot().contains(says), qPrintable(field.list().foot()));
        QVERIFY(!stage.canvas().mark().point());
    }

    void lengthsAreThoseOfTheEarth()
    {
        ui::map::MeasuredPath path;
        path.add({30.5, 121});
        path.add({31.5, 121});
        QVERIFY(path.total().value > 110'570 && path.total().value < 111'690); // a degree of latitude
        path.takeLast();
        QCOMPARE(path.total().value, 0.0);
        path.takeLast();
        path.takeLast();
        QVERIFY(path.points().empty());
        const region::Loaded town = region::loadRegion(QStringLiteral(GRIDHALL_SOURCE_DIR "/resources/regions/xujing"));
        QVERIFY(town.region);
        const base::GeoPoint one = town.region->grids.front().label, other = town.region->grids.back().label;
        path.add(one);
        path.add(other);
        path.add(one);
        const double metres = independentMetres(one, other);
        QVERIFY(metres > 500);
        QVERIFY(std::abs(path.total().value - 2 * metres) < 0.01);
        QCOMPARE(path.legs().size(), size_t(2));
    }

    void lengthsInWords_data()
    {
        QTest::addColumn<double>("metres");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("area");
        QTest::newRow("nothing") << 0.0 << u"0 m"_s << u"0 m²"_s;
        QTest::newRow("metres") << 452.4 << u"452 m"_s << u"452 m²"_s;
        QTest::newRow("nearly a kilometre") << 999.6 << u"1.00 km"_s << u"1000 m²"_s;
        QTest::newRow("kilometres") << 1183.0 << u"1.18 km"_s << u"1183 m²"_s;
        QTest::newRow("a hundredth of a square kilometre") << 10'000.0 << u"10.00 km"_s << u"0.01 km²"_s;
        QTest::newRow("more") << 180'000.0 << u"180 km"_s << u"0.18 km²"_s;
    }
    void lengthsInWords()
    {
        QFETCH(double, metres);
        QTEST(ui::map::lengthText({metres}), "length");
        QTEST(ui::map::areaText(metres), "area");
    }

    void measuringByKeysAlone()
    {
        CanvasStage stage;
        auto &sheet = stage.canvas().sheet();
        stage.key(Qt::Key_R);
        QCOMPARE(sheet.tool(), MapTool::Measure);
        const QPointF middle = sheet.cross();
        stage.key(Qt::Key_Return);
        for (int i = 0; i < 5; ++i)
            stage.key(Qt::Key_Right);
        stage.key(Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(sheet.cross(), middle + QPointF(82, 0));
        stage.key(Qt::Key_Enter);
        QCOMPARE(sheet.path().points().size(), size_t(2));
        const double metres = independentMetres(stage.ground(middle), stage.ground(middle + QPointF(82, 0)));
        QVERIFY(std::abs(sheet.path().total().value - metres) < 0.05);
        QVERIFY(std::abs(metres - 82 * stage.map.map().camera().metresPerPixel()) < metres * 0.005); // the map's own scale
        QCOMPARE(sheet.spokenParts().back().name, u"In all "_s + ui::map::lengthText({metres}));
        // What was set stays on its ground while the map comes closer.
        const base::GeoPoint first = sheet.path().points().front();
        stage.key(Qt::Key_Plus);
        QCOMPARE(sheet.path().points().front(), first);
        stage.key(Qt::Key_Backspace);
        QCOMPARE(sheet.path().points().size(), size_t(1));
        stage.key(Qt::Key_Escape);
        QCOMPARE(sheet.tool(), MapTool::None);
        QVERIFY(sheet.path().points().empty() && !sheet.isVisible());
        QVERIFY(stage.map.map().hasFocus());
    }

    void theCrossStaysInView()
    {
        CanvasStage stage;
        auto &sheet = stage.canvas().sheet();
        stage.map.map().zoomStep(true);
        stage.key(Qt::Key_R);
        const base::GeoPoint before = stage.ground({0, 0});
        for (int i = 0; i < 60; ++i)
            stage.key(Qt::Key_Left, Qt::ControlModifier);
        QVERIFY(QRectF(sheet.rect()).contains(sheet.cross()));
        QVERIFY(stage.ground({0, 0}).longitude < before.longitude); // the map moved with it
    }

    void measuringByMouse()
    {
        CanvasStage stage;
        auto &sheet = stage.canvas().sheet();
        stage.canvas().measureButton().click();
        QSignalSpy grids(&stage.map, &ui::map::MapPage::gridChosen);
        QTest::mouseClick(&sheet, Qt::LeftButton, {}, {300, 300});
        QTest::mouseClick(&sheet, Qt::LeftButton, {}, {500, 300});
        QCOMPARE(sheet.path().points().size(), size_t(2));
        QVERIFY(grids.isEmpty()); // a click sets a point and chooses nothing
        QTest::mousePress(&sheet, Qt::LeftButton, {}, {500, 400});
        QTest::mouseMove(&sheet, {560, 430});
        QTest::mouseRelease(&sheet, Qt::LeftButton, {}, {560, 430});
        QCOMPARE(sheet.path().points().size(), size_t(2)); // a drag is the map's
        stage.canvas().measureButton().click();
        QCOMPARE(sheet.tool(), MapTool::None);
    }

    void framingByKeysAlone()
    {
        CanvasStage stage;
        auto &canvas = stage.canvas();
        QSignalSpy wanted(&canvas, &ui::map::MapCanvas::casesWanted);
        stage.key(Qt::Key_B);
        QCOMPARE(canvas.sheet().tool(), MapTool::Frame);
        stage.key(Qt::Key_B, Qt::ShiftModifier); // no frame yet
        QVERIFY(wanted.isEmpty());
        for (int i = 0; i < 20; ++i) {
            stage.key(Qt::Key_Left, Qt::ControlModifier);
            stage.key(Qt::Key_Up, Qt::ControlModifier);
        }
        stage.key(Qt::Key_Return);
        for (int i = 0; i < 40; ++i) {
            stage.key(Qt::Key_Right, Qt::ControlModifier);
            stage.key(Qt::Key_Down, Qt::ControlModifier);
        }
        stage.key(Qt::Key_Return);
        QVERIFY(canvas.sheet().frame() && canvas.card().isVisible());
        int placed = 0; // across everything: every open case with a place
        for (const live::CaseRow &row : stage.hall.table().rows())
            placed += live::isOpen(row) && !std::isnan(row.latitude) ? 1 : 0;
        QVERIFY(placed > 0);
        QVERIFY2(canvas.card().parts().contains(u"open cases %1"_s.arg(placed)), qPrintable(canvas.card().parts()));
        QVERIFY(canvas.card().ground().endsWith(u"km²"_s));
        QVERIFY(stage.map.map().rect().contains(canvas.card().geometry()));
        stage.key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        QVERIFY(!wanted[0][1].toBool());
        QCOMPARE(int(wanted[0][0].value<std::vector<base::CaseId>>().size()), placed);
        stage.key(Qt::Key_B, Qt::ShiftModifier);
        QCOMPARE(wanted.count(), 2);
        QVERIFY(wanted[1][1].toBool());
        stage.key(Qt::Key_Backspace);
        QVERIFY(!canvas.sheet().frame() && !canvas.card().isVisible() && canvas.sheet().tool() == MapTool::Frame);
        stage.key(Qt::Key_Escape);
        QCOMPARE(canvas.sheet().tool(), MapTool::None);
    }

    void framingByMouse()
    {
        CanvasStage stage;
        auto &canvas = stage.canvas();
        QSignalSpy wanted(&canvas, &ui::map::MapCanvas::casesWanted);
        canvas.frameButton().click();
        QTest::mousePress(&canvas.sheet(), Qt::LeftButton, {}, {4, 4});
        QTest::mouseMove(&canvas.sheet(), {9, 10});
        QTest::mouseRelease(&canvas.sheet(), Qt::LeftButton, {}, {14, 12});
        QVERIFY(canvas.sheet().frame());
        QCOMPARE(canvas.card().head(), u"In the frame 0"_s); // a corner of the view, beside the town
        QVERIFY(canvas.card().parts().contains(u"no open case"_s));
        canvas.card().list().click();
        QVERIFY(wanted.isEmpty() && !canvas.card().list().reason().isEmpty());
        QTest::mouseClick(&canvas.sheet(), Qt::LeftButton, {}, {60, 60}); // two clicks are two corners, too
        QVERIFY(!canvas.sheet().frame());
        QTest::mouseClick(&canvas.sheet(), Qt::LeftButton, {}, {800, 700});
        QVERIFY(canvas.sheet().frame());
        QCOMPARE(canvas.sheet().frameBox().toRect(), QRect(QPoint(60, 60), QSize(740, 640)));
        canvas.measureButton().click(); // one tool at a time
        QVERIFY(!canvas.sheet().frame() && !canvas.card().isVisible());
    }

    /// The desk lists exactly the cases of the frame, and with Shift+B they are selected.
    void theDeskShowsTheFramesCases()
    {
        DeskStage stage;
        auto &page = stage.openPage({1920, 1006});
        const int all = page.queue().model().rowCount();
        const std::vector<base::CaseId> ids{support::mockId(u"1107-0160"_s), support::mockId(u"1107-0186"_s)};
        page.showCases({}, false);
        QCOMPARE(page.queue().model().rowCount(), all);
        page.showCases(ids, false);
        QCOMPARE(page.queue().model().rowCount(), 2);
        QVERIFY(page.queue().model().rowOf(ids[0]) >= 0 && page.queue().model().rowOf(ids[1]) >= 0);
        QVERIFY(page.queue().filters().inWords().contains(u"In the frame"_s));
        QVERIFY(page.queue().marks().isEmpty());
        page.showCases({ids[0]}, true);
        QCOMPARE(page.queue().marks().ids(), QSet<base::CaseId>{ids[0]});
        QCOMPARE(page.queue().model().rowCount(), 1);
        page.showCases({ids[1]}, false); // another frame, not a part of the first
        QCOMPARE(page.queue().model().idAt(0), ids[1]);
        page.queue().filters().clear();
        QCOMPARE(page.queue().model().rowCount(), all);
    }

    void zoomButtonsAndKeysDoTheSame()
    {
        CanvasStage stage;
        stage.map.map().zoomStep(true);
        const double before = stage.map.map().camera().metresPerPixel();
        stage.canvas().closerButton().click();
        const double closer = stage.map.map().camera().metresPerPixel();
        QVERIFY(closer < before);
        stage.key(Qt::Key_Minus);
        QVERIFY(std::abs(stage.map.map().camera().metresPerPixel() - before) < 1e-9);
        stage.canvas().fartherButton().click();
        stage.key(Qt::Key_Plus);
        QVERIFY(std::abs(stage.map.map().camera().metresPerPixel() - before) < 1e-9);
    }

    void nothingLiesOverAnotherThing_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366") << QSize(1366, 690);
        QTest::newRow("1920") << QSize(1920, 1002);
        QTest::newRow("1280") << QSize(1280, 640);
    }
    void nothingLiesOverAnotherThing()
    {
        QFETCH(QSize, size);
        CanvasStage stage(size);
        auto &canvas = stage.canvas();
        const QList<QWidget *> shown{&canvas.openButton(), &canvas.measureButton(), &canvas.frameButton(), &canvas.closerButton(),
                                     &canvas.fartherButton()};
        for (const QWidget *one : shown) {
            QVERIFY(stage.map.map().rect().contains(one->geometry()));
            for (const QWidget *other : shown)
                QVERIFY(one == other || !one->geometry().intersects(other->geometry()));
        }
        stage.type(u"1107"_s);
        QVERIFY(stage.map.map().rect().contains(canvas.goTo().geometry()));
        for (const QWidget *one : shown.mid(1))
            QVERIFY(!one->geometry().intersects(canvas.goTo().geometry()));
    }

    void nothingStandsUnderTheButtons_data() { nothingLiesOverAnotherThing_data(); }
    void nothingStandsUnderTheButtons()
    {
        QFETCH(QSize, size);
        CanvasStage stage(size);
        auto &canvas = stage.canvas();
        ui::map::MapView &map = stage.map.map();
        const auto check = [&](const QString &when) {
            stage.settle();
            const QList<QWidget *> shown{&canvas.openButton(), &canvas.measureButton(), &canvas.frameButton(), &canvas.closerButton(),
                                         &canvas.fartherButton()};
            for (const QRectF &box : map.plan().boxes()) {
                const bool isChosen = !map.plan().pins.empty() && map.plan().pins.front().chosen && box == map.plan().pins.front().box;
                for (const QWidget *button : isChosen ? QList<QWidget *>() : shown)
                    QVERIFY2(!ui::map::overlap(box, QRectF(button->geometry())), qPrintable(when));
            }
        };
        check(u"the whole town"_s);
        // What finds its place beside the plan (names of areas, sensors, the base map's words) is told of them.
        for (const QWidget *button : {&canvas.openButton(), &canvas.measureButton(), &canvas.fartherButton()}) {
            const QRectF box(button->geometry());
            QVERIFY(std::ranges::any_of(map.plan().taken(), [&box](const QRectF &each) { return each.contains(box); }));
        }
        QVERIFY(!map.plan().north.isEmpty() && !map.plan().scale.isEmpty());
        map.setChosenCase(support::mockId(kNumber));
        check(u"with a call-out"_s);
        QVERIFY(!map.plan().callout.isEmpty());
        for (size_t grid = 0; grid < stage.region->grids.size(); grid += 4) {
            map.centreAt(stage.region->grids[grid].label, {2500});
            check(u"near grid %1"_s.arg(grid));
        }
        stage.map.resize(size - QSize(90, 40)); // the buttons move with the edge
        check(u"smaller"_s);
    }

    /// Keys that the map page has from elsewhere are taken there, too.
    void theMapsKeysMeetThoseOfTheLayers()
    {
        ui::actions::KeyMap keys;
        QVERIFY(!keys.remap(Action::Measure, {QKeySequence(Qt::Key_L)}));
        QVERIFY(!keys.remap(Action::GoTo, {QKeySequence(Qt::Key_W)}));
        QVERIFY(!keys.remap(Action::GoTo, {QKeySequence(Qt::Key_Plus)}));
        QVERIFY(!keys.remap(Action::SetPoint, {QKeySequence(Qt::Key_P)}));
        QVERIFY(keys.remap(Action::Measure, {QKeySequence(u"Ctrl+R"_s)}));
        CanvasStage stage;
        stage.canvas().useKeys(keys);
        QCOMPARE(stage.canvas().measureButton().key(), u"Ctrl+R"_s);
        stage.key(Qt::Key_R);
        QCOMPARE(stage.canvas().sheet().tool(), MapTool::None);
        stage.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(stage.canvas().sheet().tool(), MapTool::Measure);
        QVERIFY(stage.canvas().hints().contains(Action::SetPoint));
    }
};

GRIDHALL_TEST(TestMapCanvas, QApplication)
#include "tst_mapcanvas.moc"

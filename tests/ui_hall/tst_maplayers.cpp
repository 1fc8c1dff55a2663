// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/picture/areatags.h"
#include "map/picture/sensorpills.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/sensedtown.h"
#include "ui_hall/townbatch.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Severity;
using ui::map::LayerChoice;
using ui::map::MapMode;
using ui::map::MapView;

namespace {

constexpr double kHalf = 400, kHoleHalf = 100; ///< metres from the middle of the area to its side

QPolygonF squareAround(const ui::map::Plane &plane, QPointF middle, double half)
{
    QPolygonF ring;
    for (const QPointF corner : {QPointF(-half, -half), QPointF(half, -half), QPointF(half, half), QPointF(-half, half)}) {
        const base::GeoPoint point = plane.toGeo(middle + corner);
        ring << QPointF(point.longitude, point.latitude);
    }
    return ring;
}

/// The town with one key area, which has a hole, around the label of its fifth grid.
region::RegionPtr townWithArea()
{
    region::Region town = sensedTown();
    const ui::map::MapScene scene(town);
    const QPointF middle = scene.grids()[4].label;
    town.keyAreas = {{.code = u"k"_s,
                      .name = u"Square"_s,
                      .ring = squareAround(scene.plane(), middle, kHalf),
                      .holes = {squareAround(scene.plane(), middle, kHoleHalf)}}};
    return std::make_shared<const region::Region>(std::move(town));
}

LayerChoice with(const QSet<QString> &layers, const QSet<QString> &kinds = {})
{
    LayerChoice choice;
    choice.layers = layers;
    choice.elementKinds = kinds;
    return choice;
}

/// Where in the picture a thing of these sensors lies; null: nowhere.
QPoint pillIn(const MapView &view, size_t spot)
{
    for (int y = 0; y < view.height(); y += 3) {
        for (int x = 0; x < view.width(); x += 3) {
            const std::vector<size_t> found = view.thingAt(QPointF(x, y)).sensors;
            if (std::ranges::find(found, spot) != found.end())
                return {x, y};
        }
    }
    return {};
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb() ? 1 : 0;
    }
    return count;
}

QImage pictureOf(MapView &view) { return view.grab().toImage(); }

} // namespace

/// The layers that can be switched on beside the cases: key areas, sensors; and what of elements and sensors stays on the desk.
class TestMapLayers : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    /// One metre in, one metre out, on the border, on a corner; so with the hole.
    void theKeyAreaEndsWhereItEnds_data()
    {
        QTest::addColumn<QPointF>("off");
        QTest::addColumn<bool>("inside");
        const QList<QPointF> ways{{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
        for (const QPointF way : ways) {
            const QByteArray name = QByteArray::number(way.x()) + ' ' + QByteArray::number(way.y());
            QTest::newRow(name + ": a metre within the border") << way * (kHalf - 1) << true;
            QTest::newRow(name + ": a metre beyond it") << way * (kHalf + 1) << false;
            QTest::newRow(name + ": a metre within the hole") << way * (kHoleHalf - 1) << false;
            QTest::newRow(name + ": a metre beside the hole") << way * (kHoleHalf + 1) << true;
        }
        QTest::newRow("in the middle of the hole") << QPointF() << false;
        QTest::newRow("a metre within a corner") << QPointF(kHalf - 1, kHalf - 1) << true;
        QTest::newRow("a metre beyond a corner") << QPointF(kHalf + 1, kHalf + 1) << false;
    }

    void theKeyAreaEndsWhereItEnds()
    {
        QFETCH(QPointF, off);
        QFETCH(bool, inside);
        const HallStage stage(townWithArea(), emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {600, 400});
        view->setLayers(with({u"key-areas"_s}));
        const QPointF metres = view->scene().grids()[4].label + off;
        view->centreAt(view->scene().plane().toGeo(metres), base::Metres{60});
        view->grab();
        const ui::map::MapThing thing = view->thingAt(view->camera().toPixel(metres));
        QCOMPARE(thing.keyArea.has_value(), inside);
        QCOMPARE(view->textOf(thing).contains(u"Square"_s), inside);
        QCOMPARE(stage.region->keyAreaAt(view->scene().plane().toGeo(metres)) != nullptr, inside);
        const int grid = view->scene().gridAt(metres);
        QCOMPARE(thing.grid, grid < 0 ? QString() : view->scene().grids()[size_t(grid)].code); // a click chooses what lies below
    }

    void itsLineIsDoubleAlsoAroundTheHole()
    {
        const HallStage stage(townWithArea(), emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        view->setLayers(with({}));
        view->centreAt(stage.region->grids[4].label, base::Metres{1200});
        const QImage without = pictureOf(*view);
        view->setLayers(with({u"key-areas"_s}));
        const QImage image = pictureOf(*view);
        QVERIFY(image != without);
        const QPointF middle = view->scene().grids()[4].label;
        for (const double half : {kHalf, kHoleHalf}) {
            // Somewhere along the right side, where nothing else lies: text, ground, text across the line.
            const QPoint at = view->camera().toPixel(middle + QPointF(half, half * 0.37)).toPoint();
            QList<QRgb> across;
            for (int x = at.x() - 6; x <= at.x() + 6; ++x)
                across << image.pixel(x, at.y());
            const qsizetype first = across.indexOf(m_theme.palette().text.rgb()), last = across.lastIndexOf(m_theme.palette().text.rgb());
            QVERIFY(first >= 0 && last > first + 1);
            QVERIFY(across.mid(first, last - first).contains(m_theme.palette().ground.rgb()));
        }
        view->setLayers(with({}));
        QCOMPARE(pictureOf(*view), without);
    }

    /// On a desk they are there at first, on the wall not: it stays calm.
    void theWallStaysCalm()
    {
        const HallStage stage(townWithArea(), emptyBatch());
        QVERIFY(shownMap(stage, m_theme, MapMode::Desk, {900, 600})->layers().shows(ui::map::kKeyAreas));
        const auto wall = shownMap(stage, m_theme, MapMode::Hall, {2156, 1168});
        QVERIFY(!wall->layers().shows(ui::map::kKeyAreas));
        QVERIFY(!wall->layers().shows(ui::map::kSensors));
    }

    void namesOfAreasLieOnNothing_data()
    {
        QTest::addColumn<QString>("pack");
        QTest::addColumn<QSize>("size");
        for (const QString &pack : {u"xujing"_s, u"zhaoxiang"_s, u"jingansi"_s}) {
            for (const QSize size : {QSize(1040, 640), QSize(1600, 980)})
                QTest::newRow(qPrintable(pack + u' ' + QString::number(size.width()))) << pack << size;
        }
    }

    void namesOfAreasLieOnNothing()
    {
        QFETCH(QString, pack);
        QFETCH(QSize, size);
        const region::RegionPtr town = packOrMock(pack);
        const HallStage stage(town, townBatch(*town, 60, support::mockNow()));
        const auto view = shownMap(stage, m_theme, MapMode::Desk, size);
        ui::map::MapState state;
        state.camera = view->camera();
        state.style = ui::map::deskStyle();
        state.choice = with({u"key-areas"_s, u"sensors"_s});
        state.plan = std::make_shared<const ui::map::MapPlan>(view->plan());
        const live::SensorPoints points(*stage.region);
        state.sensors = std::make_shared<const ui::map::SensorFigures>(
            ui::map::SensorFigures{std::make_shared<const std::vector<live::SensorSpot>>(points.spots()), points.alarms()});
        std::vector<QRectF> taken = view->plan().boxes();
        const auto take = [&taken](const QRectF &box) {
            const bool isFree = std::ranges::none_of(taken, [&box](const QRectF &other) { return other.intersects(box); });
            taken.push_back(box);
            return isFree;
        };
        const std::vector<ui::map::AreaTag> tags = ui::map::areaTags(view->scene(), state);
        QVERIFY(!tags.empty() && tags.size() <= stage.region->keyAreas.size());
        for (const ui::map::AreaTag &tag : tags)
            QVERIFY(take(tag.box));
        int told = 0;
        for (const ui::map::SensorPill &pill : ui::map::sensorPills(view->scene(), state)) {
            QVERIFY(take(pill.box));
            told += pill.count;
        }
        QVERIFY2(told <= live::sensorCount(*stage.region), "counted twice");
        QVERIFY2(2 * told >= live::sensorCount(*stage.region), qPrintable(QString::number(told))); // most find room
    }

    /// The one red among ten thousand is seen, however the layer is dimmed and whatever was moved above it; a click opens its case.
    void aRedAmongTenThousandIsSeen()
    {
        HallStage stage(std::make_shared<const region::Region>(sensedTown()), emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        LayerChoice choice = with({u"sensors"_s, u"grids"_s}, {u"shop"_s});
        view->setLayers(choice);
        QCOMPARE(pixelsOf(pictureOf(*view), m_theme.palette().of(Severity::Red)), 0);
        QVERIFY(!pillIn(*view, 0).isNull());
        const QString grid = stage.region->grids[0].code, sensor = u"tilt-%1-7777"_s.arg(grid);
        QVERIFY(stage.region->sensorGroup(sensor) != nullptr);
        stage.feed.publish(std::vector{sensedCase(700, sensor, grid, Severity::Red)});
        stage.hall.catchUp();
        choice.opacity = {{u"sensors"_s, 20}};
        choice.order = {u"sensors"_s, u"grids"_s, u"key-areas"_s, u"elements"_s};
        for (const LayerChoice &each : {view->layers(), choice}) {
            view->setLayers(each);
            const QImage image = pictureOf(*view);
            const auto isMark = [&](QPoint at) { return view->thingAt(at).caseId == base::CaseId{700}; };
            QPoint mark;
            int red = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == m_theme.palette().of(Severity::Red).rgb() && isMark({x, y})) {
                        mark = {x, y};
                        ++red;
                    }
                }
            }
            QVERIFY2(red >= 40, qPrintable(QString::number(red))); // at full strength, and large enough
            QVERIFY(view->textOf(view->thingAt(pillIn(*view, 0))).contains(u"10000"_s));
            QSignalSpy cases(view.get(), &MapView::caseChosen);
            QTest::mouseClick(view.get(), Qt::LeftButton, {}, mark);
            QCOMPARE(cases.size(), 1);
        }
    }

    /// Where there is no room, a pill without a red or orange case is left out, and one with such a case is not.
    void aRedNeedsNoRoom()
    {
        const auto town = std::make_shared<const region::Region>(sensedTown());
        HallStage stage(town, emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {240, 160});
        view->setLayers(with({u"sensors"_s, u"names"_s}));
        view->grab();
        if (!pillIn(*view, 0).isNull())
            QSKIP("even so small there is room");
        stage.feed.publish(std::vector{sensedCase(700, u"tilt-%1-7777"_s.arg(town->grids[0].code), town->grids[0].code, Severity::Orange)});
        stage.hall.catchUp();
        view->grab();
        QVERIFY(!pillIn(*view, 0).isNull());
    }

    void anotherAlarmIsACorner()
    {
        HallStage stage(std::make_shared<const region::Region>(sensedTown()), emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        view->setLayers(with({u"sensors"_s}));
        const QImage quiet = pictureOf(*view);
        const QString grid = stage.region->grids[2].code, sensor = u"smoke-%1-3"_s.arg(grid);
        const QString before = view->textOf(view->thingAt(pillIn(*view, 1)));
        stage.feed.publish(std::vector{sensedCase(701, sensor, grid, Severity::Yellow)});
        stage.hall.catchUp();
        const QImage alarm = pictureOf(*view);
        QVERIFY(pixelsOf(alarm, m_theme.palette().text) >= pixelsOf(quiet, m_theme.palette().text) + 20);
        QVERIFY(view->textOf(view->thingAt(pillIn(*view, 1))) != before);
        domain::CaseBrief done = sensedCase(701, sensor, grid, Severity::Yellow);
        done.state = domain::CaseState::Closed;
        done.version = 2;
        done.closedAt = done.endedAt = support::mockNow();
        stage.feed.publish(std::vector{done});
        stage.hall.catchUp();
        QCOMPARE(pictureOf(*view), quiet);
    }

    /// Homes of vulnerable people are on no wall and no picture, whatever is switched on: as if the pack had none.
    void homesStayOnTheDesk_data()
    {
        QTest::addColumn<MapMode>("mode");
        QTest::addColumn<bool>("picture");
        QTest::addColumn<bool>("shown");
        QTest::newRow("the wall") << MapMode::Hall << false << false;
        QTest::newRow("a picture of the desk's map") << MapMode::Desk << true << false;
        QTest::newRow("the desk's screen") << MapMode::Desk << false << true;
    }

    void homesStayOnTheDesk()
    {
        QFETCH(MapMode, mode);
        QFETCH(bool, picture);
        QFETCH(bool, shown);
        const auto pictureWith = [&](bool homes) {
            const HallStage stage(std::make_shared<const region::Region>(sensedTown(homes)), emptyBatch());
            const auto view = shownMap(stage, m_theme, mode, {1168, 644}, 0.5);
            view->setLayers(with({u"sensors"_s, u"names"_s, u"grids"_s}, {u"shop"_s}));
            view->grab();
            if (picture)
                view->leaveOutHomes();
            return pictureOf(*view);
        };
        (void)pictureWith(true); // outlines of words that are asked for the first time differ by a shade
        QCOMPARE(pictureWith(true) != pictureWith(false), shown);
    }

    void homesAnswerNoPointerWhereTheyAreNotShown()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()), emptyBatch());
        const auto view = shownMap(stage, m_theme, MapMode::Desk, {1168, 644});
        view->setLayers(with({u"sensors"_s}, {u"shop"_s}));
        view->grab();
        const QPointF home = view->camera().toPixel(view->scene().elements()[2].point);
        QCOMPARE(view->thingAt(home).element, std::optional<size_t>(2));
        QVERIFY(!pillIn(*view, 2).isNull());
        view->leaveOutHomes();
        view->grab();
        QVERIFY(view->thingAt(home).element != std::optional<size_t>(2));
        QVERIFY(pillIn(*view, 2).isNull());
    }
};

GRIDHALL_TEST(TestMapLayers, QApplication)
#include "tst_maplayers.moc"

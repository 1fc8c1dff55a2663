// SPDX-License-Identifier: GPL-3.0-or-later
// Cameras and areas of the weather: read from a pack, drawn where a town has them, nowhere else.
#include "map/panel/keptlayers.h"
#include "map/panel/layerrow.h"
#include "map/panel/layerspanel.h"
#include "map/spec.h"
#include "region/packcopy.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/sensedtown.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto kTwoCameras = R"({ "type": "FeatureCollection", "features": [
    { "type": "Feature", "properties": { "code": "cz-1", "name": "Bridge", "direction": 270, "sample": true },
      "geometry": { "type": "Point", "coordinates": [121.27, 31.18] } },
    { "type": "Feature", "properties": { "code": "cz-2", "name": "Gate" },
      "geometry": { "type": "Point", "coordinates": [121.28, 31.19] } } ] })";
constexpr auto kOneArea = R"({ "type": "FeatureCollection", "features": [
    { "type": "Feature", "properties": { "code": "west", "name": "West of the river", "sample": true },
      "geometry": { "type": "Polygon", "coordinates": [[[121.2, 31.1], [121.3, 31.1], [121.3, 31.2], [121.2, 31.1]]] } } ] })";

/// The mockups' town with a camera at a grid's label, which looks east, and an area around that.
region::RegionPtr watchedFromPoles(bool watched = true)
{
    region::Region town = sensedTown();
    auto plan = std::make_shared<domain::Plan>(*town.plan);
    const base::GeoPoint there = town.grids[4].label;
    if (watched) {
        plan->sensing.cameras = {{u"cz-1"_s, u"Bridge"_s, there, 90.0}};
        const auto off = [&there](double east, double north) { return base::GeoPoint{there.latitude + north, there.longitude + east}; };
        plan->sensing.weatherAreas = {{u"west"_s, u"West"_s, {off(-0.01, -0.01), off(0.01, -0.01), off(0.01, 0.01), off(-0.01, 0.01)}}};
    }
    town.plan = plan;
    return std::make_shared<const region::Region>(std::move(town));
}

QImage pictureWith(const HallStage &stage, const ui::theme::Theme &theme, const QSet<QString> &layers, bool homes = true)
{
    const auto view = shownMap(stage, theme, ui::map::MapMode::Desk, {700, 500});
    ui::map::LayerChoice choice;
    choice.layers = layers;
    view->setLayers(choice);
    if (!homes)
        view->leaveOutHomes();
    view->centreAt(stage.region->grids[4].label, base::Metres{4000});
    return view->grab().toImage();
}

} // namespace

class TestWatchLayers : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    void aPackSaysWhereTheyStand()
    {
        const PackCopy pack(u"xujing"_s);
        pack.write(u"cameras.geojson"_s, kTwoCameras);
        pack.write(u"weatherareas.geojson"_s, kOneArea);
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY(loaded.region);
        const domain::Sensing &sensing = loaded.region->plan->sensing;
        QCOMPARE(sensing.cameras.size(), size_t(2));
        QCOMPARE(sensing.cameras[0].name, u"Bridge"_s);
        QVERIFY(sensing.cameras[0].sample && sensing.cameras[0].direction == 270.0 && !sensing.cameras[1].direction);
        QCOMPARE(sensing.cameras[1].at.longitude, 121.28);
        QCOMPARE(sensing.weatherAreas.size(), size_t(1));
        QCOMPARE(sensing.weatherAreas[0].ring.size(), size_t(3));
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("place");
        QTest::newRow("a code twice") << QByteArray("cz-2") << QByteArray("cz-1") << u"/features/1/properties/code"_s;
        QTest::newRow("a full turn") << QByteArray("270") << QByteArray("360") << u"/features/0/properties/direction"_s;
        QTest::newRow("backward") << QByteArray("270") << QByteArray("-90") << u"/features/0/properties/direction"_s;
        QTest::newRow("no name") << QByteArray("\"Gate\"") << QByteArray("\"\"") << u"/features/1/properties/name"_s;
        QTest::newRow("nowhere") << QByteArray("121.28") << QByteArray("1210.28") << u"/features/1/geometry/coordinates"_s;
    }
    void whatIsWrongIsTold()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, place);
        const PackCopy pack(u"xujing"_s);
        QByteArray file(kTwoCameras);
        QVERIFY(file.contains(from));
        pack.write(u"cameras.geojson"_s, file.replace(from, to));
        const region::Loaded loaded = region::loadRegion(pack.path());
        QVERIFY(!loaded.region);
        QVERIFY(std::ranges::any_of(loaded.problems,
                                    [&](const region::Problem &each) { return each.file == u"cameras.geojson"_s && each.place.startsWith(place); }));
    }

    void theyAreDrawnWhereTheyAreOn()
    {
        const HallStage stage(watchedFromPoles(), emptyBatch()), bare(watchedFromPoles(false), emptyBatch());
        const QImage none = pictureWith(stage, m_theme, {});
        QCOMPARE(none, pictureWith(bare, m_theme, {}));
        for (const QString &layer : {u"cameras"_s, u"weather"_s}) {
            QVERIFY(none != pictureWith(stage, m_theme, {layer}));
            QCOMPARE(none, pictureWith(bare, m_theme, {layer}));
            QVERIFY(ui::map::layerKeys().contains(layer)); // --layers takes it
        }
    }

    void aCameraHasACard()
    {
        const HallStage stage(watchedFromPoles(), emptyBatch());
        const auto view = shownMap(stage, m_theme, ui::map::MapMode::Desk, {700, 500});
        ui::map::LayerChoice choice;
        choice.layers = {u"cameras"_s};
        view->setLayers(choice);
        view->centreAt(stage.region->grids[4].label, base::Metres{900});
        view->grab();
        const auto card = view->cardAt(view->camera().toPixel(view->scene().grids()[4].label));
        QVERIFY(card.has_value());
        QCOMPARE(card->title, u"Bridge"_s);
        QVERIFY2(card->lines.contains(u"camera cz-1"_s), qPrintable(card->lines.join(u'|')));
    }

    /// A town without them has no rows for them; nobody's wall shows them.
    void onlyWhoHasThemIsOfferedThem()
    {
        const HallStage stage(watchedFromPoles(), emptyBatch()), bare(watchedFromPoles(false), emptyBatch());
        const auto rowsOf = [this](const HallStage &of) {
            ui::map::LayersPanel panel(of.hall, m_theme);
            panel.show();
            int seen = 0;
            for (ui::map::LayerRow *row : panel.findChildren<ui::map::LayerRow *>()) {
                const QString name = row->box().text();
                seen += row->isVisible() && (name == "Cameras"_L1 || name == "Weather areas"_L1) ? 1 : 0;
            }
            return seen;
        };
        QCOMPARE(rowsOf(stage), 2);
        QCOMPARE(rowsOf(bare), 0);
        QVERIFY(!ui::map::shownOnWall().contains(u"cameras"_s) && !ui::map::shownAtFirst().contains(u"weather"_s));
    }
};

GRIDHALL_TEST(TestWatchLayers, QApplication)
#include "tst_watchlayers.moc"

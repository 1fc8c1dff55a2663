// SPDX-License-Identifier: GPL-3.0-or-later
#include "basemap/basemaps.h"
#include "map/base/baselayer.h"
#include "map/base/basenamelayer.h"
#include "map/mappage.h"
#include "map/panel/layerrow.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using region::BaseMap;
using ui::map::LayerChoice;
using ui::map::MapMode;
using ui::map::MapView;

namespace {

constexpr QSize kSize(1168, 644);

QJsonObject featureOf(const QJsonObject &properties, const QString &type, const QJsonArray &coordinates)
{
    return {
        {u"type"_s, u"Feature"_s}, {u"properties"_s, properties}, {u"geometry"_s, QJsonObject{{u"type"_s, type}, {u"coordinates"_s, coordinates}}}};
}

bool writeFeatures(const QString &path, const QJsonArray &features)
{
    QFile file(path);
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}}).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Streets all over the town, a hundred metres apart.
QJsonArray streetsOf(const region::Region &region)
{
    QJsonArray features;
    const auto add = [&features](double x1, double y1, double x2, double y2) {
        features.append(featureOf({{u"rank"_s, 2}}, u"LineString"_s, {QJsonValue(QJsonArray{x1, y1}), QJsonValue(QJsonArray{x2, y2})}));
    };
    const base::GeoPoint middle = region.grids[region.grids.size() / 2].label;
    for (int step = -60; step <= 60; ++step) {
        add(middle.longitude - 0.06, middle.latitude + step * 0.001, middle.longitude + 0.06, middle.latitude + step * 0.001);
        add(middle.longitude + step * 0.001, middle.latitude - 0.06, middle.longitude + step * 0.001, middle.latitude + 0.06);
    }
    return features;
}

/// Four hundred names, evenly over the town.
QJsonArray namesOf(const region::Region &region)
{
    QJsonArray features;
    const QRectF box = region.outline.boundingRect();
    for (int n = 0; n < 400; ++n) {
        const double x = box.x() + box.width() * (n % 20) / 20, y = box.y() + box.height() * (n / 20) / 20;
        features.append(featureOf({{u"name"_s, u"Name %1"_s.arg(n)}}, u"Point"_s, {x, y}));
    }
    return features;
}

/// Without the frame of the focus, which comes when it likes.
std::unique_ptr<MapView> calmMap(const HallStage &stage, const ui::theme::Theme &theme)
{
    auto view = shownMap(stage, theme, MapMode::Desk, kSize);
    view->setFocusPolicy(Qt::NoFocus);
    view->clearFocus();
    return view;
}

QImage shot(MapView &view) { return view.grab().toImage(); }

} // namespace

/// The base maps of a town under the colours of its map.
class TestBaseLayer : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_dark{look::Ground::Dark}, m_light{look::Ground::HallLight};
    QTemporaryDir m_folder;
    BaseMap m_map{.key = u"streets"_s,
                  .name = u"Streets"_s,
                  .kind = BaseMap::Kind::Vector,
                  .file = m_folder.filePath(u"streets.geojson"_s),
                  .attribution = u"the town's survey"_s};

    [[nodiscard]] region::RegionPtr town(bool withMaps = true) const
    {
        region::Region town = *support::mockRegion();
        if (withMaps)
            town.baseMaps = {m_map};
        return std::make_shared<const region::Region>(std::move(town));
    }

    /// The picture once what it wants has come.
    static QImage complete(MapView &view)
    {
        view.grab();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(view.isBaseComplete(), 30'000); }();
        view.grab();
        return shot(view);
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(writeFeatures(m_map.file, streetsOf(*support::mockRegion()))); }

    void itLiesCalmUnderTheColours_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("dark") << true;
        QTest::newRow("daylight") << false;
    }

    void itLiesCalmUnderTheColours()
    {
        QFETCH(bool, dark);
        const ui::theme::Theme &theme = dark ? m_dark : m_light;
        const HallStage stage(town());
        basemap::BaseMaps maps(stage.region->baseMaps);
        const auto view = calmMap(stage, theme);
        QVERIFY(view->isBaseComplete()); // it has none yet
        const QImage without = shot(*view);
        view->setBaseMaps(maps);
        const QImage with = complete(*view);
        int changed = 0;
        for (int y = 0; y < with.height(); y += 2) {
            for (int x = 0; x < with.width() - 1; x += 2) {
                const QColor was = without.pixelColor(x, y), is = with.pixelColor(x, y);
                if (was == is || (x < 400 && y > kSize.height() - 40)) // the credit is words
                    continue;
                ++changed;
                const double contrast = basemap::contrastOf(was, is);
                QVERIFY2(contrast < 1.35, qPrintable(u"%1 at %2,%3: %4 %5"_s.arg(contrast).arg(x).arg(y).arg(was.name(), is.name())));
            }
        }
        QVERIFY2(changed > 2000, qPrintable(QString::number(changed)));
        // What is laid over parts is what the whole is.
        view->restyle();
        QCOMPARE(complete(*view), with);
        LayerChoice choice = view->layers();
        choice.layers.remove(ui::map::kBase);
        view->setLayers(choice);
        QCOMPARE(shot(*view), without);
        QVERIFY(view->isBaseComplete());
    }

    void itFollowsTheCamera()
    {
        const HallStage stage(town());
        basemap::BaseMaps maps(stage.region->baseMaps);
        const auto view = calmMap(stage, m_dark);
        view->setBaseMaps(maps);
        const QImage first = complete(*view);
        view->centreAt(stage.region->grids[4].label, base::Metres{900});
        const QImage near = complete(*view);
        QVERIFY(near != first);
        view->showAll();
        QCOMPARE(complete(*view), first);
    }

    void itIsDimmedAndMovedLikeOthers()
    {
        const HallStage stage(town());
        basemap::BaseMaps maps(stage.region->baseMaps);
        const auto view = calmMap(stage, m_dark);
        view->setBaseMaps(maps);
        const QImage full = complete(*view);
        LayerChoice choice = view->layers();
        choice.setOpacity(ui::map::kBase, 20);
        view->setLayers(choice);
        const QImage faint = complete(*view);
        QVERIFY(faint != full);
        choice.setOpacity(ui::map::kBase, 100);
        view->setLayers(choice);
        QCOMPARE(complete(*view), full);
        QCOMPARE(ui::map::blocksOf(ui::map::layers()).first(), ui::map::kBase); // the lowest that can be moved
    }

    void onlyATownThatHasOneOffersIt()
    {
        const HallStage with(town()), without(town(false));
        for (const HallStage *stage : {&with, &without}) {
            ui::map::MapPage page(stage->hall, m_dark);
            page.resize(1400, 900);
            page.show();
            const auto rows = page.layersPanel().findChildren<ui::map::LayerRow *>();
            const auto row = std::ranges::find_if(rows, [](ui::map::LayerRow *each) { return each->box().text() == u"Base map"; });
            QVERIFY(row != rows.end());
            QCOMPARE((*row)->isVisibleTo(&page), stage == &with);
            QVERIFY(page.layersPanel().choice().shows(ui::map::kBase)); // another town's choice goes through
            QCOMPARE(page.layersPanel().choice(), LayerChoice());
        }
    }

    void whoDrewItIsSaidInTheCorner()
    {
        const HallStage stage(town());
        BaseMap unsigned_ = m_map;
        unsigned_.attribution.clear();
        basemap::BaseMaps maps(stage.region->baseMaps), others({unsigned_});
        const auto said = calmMap(stage, m_dark), silent = calmMap(stage, m_dark);
        said->setBaseMaps(maps);
        silent->setBaseMaps(others);
        const QImage one = complete(*said), other = complete(*silent);
        QRect differs;
        for (int y = 0; y < one.height(); ++y) {
            for (int x = 0; x < one.width(); ++x) {
                if (one.pixel(x, y) != other.pixel(x, y))
                    differs |= QRect(x, y, 1, 1);
            }
        }
        QVERIFY(differs.width() > 60 && differs.width() < 300);
        QVERIFY(differs.height() > 6 && differs.height() < 26 && differs.bottom() > kSize.height() - 26);
        QVERIFY(!differs.intersects(said->plan().scale.toRect()));
    }

    /// Names are a layer of their own: off at first, and on no word or mark of the hall's.
    void namesStandWhereNothingElseDoes()
    {
        BaseMap names = m_map;
        names.as = BaseMap::As::Names;
        names.file = m_folder.filePath(u"names.geojson"_s);
        names.attribution.clear();
        region::Region town = *support::mockRegion();
        QVERIFY(writeFeatures(names.file, namesOf(town)));
        town.baseMaps = {names};
        const HallStage stage(std::make_shared<const region::Region>(std::move(town)));
        basemap::BaseMaps maps(stage.region->baseMaps);
        const auto view = calmMap(stage, m_dark);
        const QImage without = shot(*view);
        view->setBaseMaps(maps);
        QCOMPARE(complete(*view), without);
        LayerChoice choice = view->layers();
        QVERIFY(!choice.shows(ui::map::kBaseNames));
        choice.layers.insert(ui::map::kBaseNames);
        view->setLayers(choice);
        const QImage with = complete(*view);
        QVERIFY(with != without);
        for (const QRectF &box : view->plan().boxes()) {
            const QRect inside = box.toRect().adjusted(1, 1, -1, -1).intersected(with.rect());
            QCOMPARE(with.copy(inside), without.copy(inside));
        }
        view->restyle();
        QCOMPARE(complete(*view), with);
    }

    /// The hall's map goes on, and says what is amiss where the credit stands.
    void aMapThatIsNotThereIsTold()
    {
        const HallStage stage(town());
        BaseMap gone = m_map;
        gone.file += u".gone"_s;
        basemap::BaseMaps maps({gone});
        const auto view = calmMap(stage, m_dark);
        const QImage without = shot(*view);
        view->setBaseMaps(maps);
        const QImage with = complete(*view);
        QVERIFY(with != without);
        QCOMPARE(with.copy(0, 0, kSize.width(), kSize.height() - 60), without.copy(0, 0, kSize.width(), kSize.height() - 60));
    }
};

GRIDHALL_TEST(TestBaseLayer, QApplication)
#include "tst_baselayer.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/mappage.h"
#include "recipes/recipe.h"
#include "ui_hall/mapstage.h"

#include <QCheckBox>
#include <QTest>

using namespace Qt::StringLiterals;

/// Follows CONTRIBUTING's recipe "A layer of the map" with a layer that the product has not (tests/recipes/layer): the map here is made with it.
class TestLayerRecipe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRecipeNamesItsFiles()
    {
        const Recipe recipe(u"A layer of the map"_s);
        QVERIFY2(recipe.unnamed().isEmpty(), qPrintable(recipe.unnamed().join(u' ')));
        QVERIFY2(recipe.saysHowMany(), qPrintable(recipe.text));
        QCOMPARE(recipe.touched.size(), 1);
    }

    void theMapShowsIt()
    {
        const HallStage stage(packOrMock(u"xujing"_s));
        QVERIFY(std::ranges::count(stage.region->lines, region::MapLine::Kind::Metro, &region::MapLine::kind) > 0);
        const ui::theme::Theme theme(look::Ground::Dark);
        const auto view = shownMap(stage, theme, ui::map::MapMode::Desk, {900, 700});
        const QImage without = view->grab().toImage();
        ui::map::LayerChoice choice = view->layers();
        QVERIFY(!choice.shows("metro"_L1)); // the wall stays calm
        choice.layers.insert(u"metro"_s);
        view->setLayers(choice);
        const QImage with = view->grab().toImage();
        QVERIFY(with != without);
        view->restyle();
        QCOMPARE(view->grab().toImage(), with);
        choice.layers.remove(u"metro"_s);
        view->setLayers(choice);
        QCOMPARE(view->grab().toImage(), without);
    }

    void thePanelSwitchesIt()
    {
        const HallStage stage(packOrMock(u"xujing"_s));
        const ui::theme::Theme theme(look::Ground::Dark);
        ui::map::MapPage page(stage.hall, theme);
        const auto boxes = page.layersPanel().findChildren<QCheckBox *>();
        const auto box = std::ranges::find_if(boxes, [](const QCheckBox *each) { return each->text() == u"Metro lines"; });
        QVERIFY(box != boxes.end());
        QVERIFY(!(*box)->isChecked());
        (*box)->click();
        QVERIFY(page.map().layers().shows("metro"_L1));
    }
};

QTEST_MAIN(TestLayerRecipe)
#include "tst_layerrecipe.moc"

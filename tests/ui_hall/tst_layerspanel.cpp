// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/draftbook.h"
#include "map/mappage.h"
#include "map/panel/keptlayers.h"
#include "map/panel/layerrow.h"
#include "map/panel/legend.h"
#include "map/spec.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/sensedtown.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using ui::map::LayerChoice;
using ui::map::LayerRow;
using ui::map::LayersPanel;

namespace {

LayerRow &rowNamed(const QWidget &panel, const QString &name)
{
    const auto rows = panel.findChildren<LayerRow *>();
    const auto row = std::ranges::find_if(rows, [&name](LayerRow *each) { return each->box().text() == name; });
    Q_ASSERT(row != rows.end());
    return **row;
}

/// The legend's texts that are to be seen.
QStringList legendOf(const QWidget &panel)
{
    QStringList texts;
    for (const QLabel *label : panel.findChild<ui::map::Legend *>()->findChildren<QLabel *>()) {
        if (!label->text().isEmpty() && label->isVisibleTo(&panel))
            texts << label->text();
    }
    return texts;
}

} // namespace

/// The rows of the layers' panel: what they switch, dim and move, what the legend says, and that all of it is there again.
class TestLayersPanel : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

private Q_SLOTS:
    void whatIsMissingInAWishStaysWhereItIs_data()
    {
        QTest::addColumn<QStringList>("wish");
        QTest::addColumn<QStringList>("order");
        QTest::newRow("none") << QStringList{} << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
        QTest::newRow("all") << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s} << QStringList{u"d"_s, u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("one is new") << QStringList{u"d"_s, u"b"_s, u"a"_s} << QStringList{u"d"_s, u"b"_s, u"c"_s, u"a"_s};
        QTest::newRow("the lowest is new") << QStringList{u"d"_s, u"c"_s, u"b"_s} << QStringList{u"a"_s, u"d"_s, u"c"_s, u"b"_s};
        QTest::newRow("strangers, and twice") << QStringList{u"x"_s, u"c"_s, u"c"_s, u"a"_s} << QStringList{u"c"_s, u"d"_s, u"a"_s, u"b"_s};
    }

    void whatIsMissingInAWishStaysWhereItIs()
    {
        QFETCH(QStringList, wish);
        QTEST(ui::map::orderedBy({u"a"_s, u"b"_s, u"c"_s, u"d"_s}, wish), "order");
    }

    /// One row for each kind of sensors, while they are shown; what is off is kept.
    void kindsOfSensorsCanBeLeftOut()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()), emptyBatch());
        LayersPanel panel(stage.hall, m_theme);
        panel.show();
        LayerRow &tilt = rowNamed(panel, u"tilt"_s), &smoke = rowNamed(panel, u"smoke"_s);
        QVERIFY(!tilt.isVisible() && tilt.isOn());
        rowNamed(panel, u"Sensors"_s).box().click();
        QVERIFY(tilt.isVisible() && smoke.isVisible());
        QVERIFY(panel.choice().hiddenSensors.isEmpty());
        const auto view = shownMap(stage, m_theme, ui::map::MapMode::Desk, {1168, 644});
        const auto isThere = [&view](const QString &kind) {
            return std::ranges::any_of(view->things(), [&](const ui::map::PlacedThing &each) { return view->textOf(each.thing).contains(kind); });
        };
        view->setLayers(panel.choice());
        view->grab();
        QVERIFY(isThere(u"tilt"_s));
        tilt.box().click();
        const LayerChoice choice = panel.choice();
        QCOMPARE(choice.hiddenSensors, QSet<QString>{u"tilt"_s});
        QVERIFY(!choice.switchesAs(LayerChoice()));
        view->setLayers(choice);
        view->grab();
        QVERIFY(!isThere(u"tilt"_s) && isThere(u"smoke"_s));
        QCOMPARE(ui::map::choiceOf(ui::map::fieldsOf(choice)), choice);
        LayersPanel again(stage.hall, m_theme);
        again.setChoice(choice);
        QVERIFY(!rowNamed(again, u"tilt"_s).isOn() && rowNamed(again, u"smoke"_s).isOn());
    }

    void keysDimAndMoveARow()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        LayersPanel panel(stage.hall, m_theme);
        panel.show();
        QSignalSpy told(&panel, &LayersPanel::choiceChanged);
        LayerRow &row = rowNamed(panel, u"Key areas"_s);
        row.box().setFocus();
        QTest::keyClick(&row.box(), Qt::Key_Left, Qt::AltModifier);
        QTest::keyClick(&row.box(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(panel.choice().opacity, (QHash<QString, int>{{u"key-areas"_s, 60}}));
        QCOMPARE(told.size(), 2);
        for (int n = 0; n < 9; ++n)
            QTest::keyClick(&row.box(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(panel.choice().opacity.value(u"key-areas"_s), LayerChoice::kFaintest); // what is on is seen
        QTest::keyClick(&row.box(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(panel.choice().opacity.value(u"key-areas"_s), 40);
        QVERIFY(row.isOn());
        const QStringList usual{u"base"_s, u"heat"_s, u"grids"_s, u"weather"_s, u"key-areas"_s, u"elements"_s, u"cameras"_s, u"sensors"_s};
        QCOMPARE(ui::map::blocksOf(ui::map::layers()), usual);
        QCOMPARE(panel.choice().order, QStringList()); // as usual
        QTest::keyClick(&row.box(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(panel.choice().order,
                 (QStringList{u"base"_s, u"heat"_s, u"grids"_s, u"weather"_s, u"elements"_s, u"key-areas"_s, u"cameras"_s, u"sensors"_s}));
        QVERIFY(row.y() >= 0 && row.mapTo(&panel, QPoint()).y() < rowNamed(panel, u"Shops"_s).mapTo(&panel, QPoint()).y() + panel.height());
        QTest::keyClick(&row.box(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(&row.box(), Qt::Key_Up, Qt::ControlModifier); // there is nothing above
        QCOMPARE(panel.choice().order.last(), u"key-areas"_s);
        QCoreApplication::processEvents();
        QVERIFY(row.mapTo(&panel, QPoint()).y() < rowNamed(panel, u"Sensors"_s).mapTo(&panel, QPoint()).y()); // the panel reads as they lie
        QTest::keyClick(&row.box(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(&row.box(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(panel.choice().order, QStringList());
        // What says how bad something is can be switched off, and neither dimmed nor covered.
        for (const QString &name : {u"Pins of red and orange"_s, u"Grid names"_s}) {
            const LayerChoice before = panel.choice();
            QTest::keyClick(&rowNamed(panel, name).box(), Qt::Key_Left, Qt::AltModifier);
            QTest::keyClick(&rowNamed(panel, name).box(), Qt::Key_Down, Qt::ControlModifier);
            QCOMPARE(panel.choice(), before);
        }
    }

    /// Without elements their block is not seen, and nothing is moved past it by a key that seems to do nothing.
    void aHiddenBlockIsPassed()
    {
        region::Region town = sensedTown();
        town.elements.clear();
        const HallStage stage(std::make_shared<const region::Region>(std::move(town)));
        LayersPanel panel(stage.hall, m_theme);
        QTest::keyClick(&rowNamed(panel, u"Key areas"_s).box(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(panel.choice().order.last(), u"key-areas"_s);
    }

    void theMouseDimsToo()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        LayersPanel panel(stage.hall, m_theme);
        panel.show();
        auto *bar = rowNamed(panel, u"Key areas"_s).findChild<ui::map::OpacityBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() / 2, bar->height() / 2));
        QVERIFY(bar->percent() == 40 || bar->percent() == 60);
        QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(0, 4));
        QCOMPARE(bar->percent(), LayerChoice::kFaintest);
    }

    void theLegendIsOfWhatIsOn()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        LayersPanel panel(stage.hall, m_theme);
        const QString area = u"Border of a key area"_s, sensors = u"Sensors, and how many"_s;
        QVERIFY(legendOf(panel).contains(area));
        QVERIFY(!legendOf(panel).contains(sensors));
        rowNamed(panel, u"Sensors"_s).box().click();
        rowNamed(panel, u"Key areas"_s).box().click();
        QVERIFY(!legendOf(panel).contains(area));
        QVERIFY(legendOf(panel).contains(sensors));
        const qsizetype before = legendOf(panel).size();
        rowNamed(panel, u"Shops"_s).box().click();
        QCOMPARE(legendOf(panel).size(), before + 6);
    }

    /// Dimming and moving lay the pictures over each other anew: the same as a map that was painted so from the start.
    void aDimmedMapIsAsOnePaintedSo()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        const auto view = shownMap(stage, m_theme, ui::map::MapMode::Desk, {1000, 640});
        // Within the frame of whoever has the focus.
        const auto shown = [](ui::map::MapView &map) { return map.grab().toImage().copy(4, 4, map.width() - 8, map.height() - 8); };
        LayerChoice choice = ui::map::choiceOfKeys({u"sensors"_s, u"grids"_s, u"names"_s, u"pins"_s, u"shop"_s});
        view->setLayers(choice);
        const QImage full = shown(*view);
        choice.opacity = {{u"sensors"_s, 40}, {u"grids"_s, 20}, {u"shop"_s, 60}};
        choice.order = {u"sensors"_s, u"elements"_s, u"grids"_s};
        view->setLayers(choice);
        const QImage dimmed = shown(*view);
        QVERIFY(dimmed != full);
        view->restyle();
        QCOMPARE(shown(*view), dimmed);
        view->setLayers(LayerChoice());
        QVERIFY(shown(*view) != dimmed);
        view->setLayers(choice);
        QCOMPARE(shown(*view), dimmed);
        choice.opacity.clear();
        choice.order.clear();
        view->setLayers(choice);
        QCOMPARE(shown(*view), full);
    }

    void aChoiceIsKeptAndBack()
    {
        LayerChoice choice = ui::map::choiceOfKeys({u"sensors"_s, u"shop"_s, u"care"_s});
        choice.levels = 0x0b;
        choice.setOpacity(u"sensors"_s, 40);
        choice.setOpacity(u"care"_s, 20);
        choice.order = {u"sensors"_s, u"grids"_s, u"key-areas"_s, u"elements"_s};
        QCOMPARE(ui::map::choiceOf(ui::map::fieldsOf(choice)), choice);
        QCOMPARE(ui::map::choiceOf(ui::map::fieldsOf(LayerChoice())), LayerChoice());
        QCOMPARE(ui::map::choiceOf({}), LayerChoice());
        const LayerChoice odd = ui::map::choiceOf({{u"on"_s, u"sensors,moon"_s},
                                                   {u"off"_s, u"pins,7"_s},
                                                   {u"levels"_s, 4096},
                                                   {u"kinds"_s, u"palace,shop"_s},
                                                   {u"opacity"_s, u"shop=-5,moon=3,pins=900,care=x,=,grids"_s},
                                                   {u"order"_s, u"moon,sensors,sensors"_s}});
        QCOMPARE(odd.layers, (QSet<QString>{u"sensors"_s, u"grids"_s, u"names"_s, u"key-areas"_s, u"base"_s}));
        QCOMPARE(odd.levels, quint8(0));
        QCOMPARE(odd.elementKinds, QSet<QString>{u"shop"_s});
        QCOMPARE(odd.opacity, (QHash<QString, int>{{u"shop"_s, LayerChoice::kFaintest}}));
        QCOMPARE(odd.order, QStringList{u"sensors"_s});
    }

    /// The keys of `--layers`: every switch and every kind, and the panel shows what they say.
    void everyKeySwitchesSomething()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        LayersPanel panel(stage.hall, m_theme);
        const QStringList keys = ui::map::layerKeys();
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        for (const ui::map::LayerSpec &spec : ui::map::layers())
            QVERIFY(!spec.by || keys.contains(spec.by->key));
        for (const QString &key : keys) {
            const LayerChoice choice = ui::map::choiceOfKeys({key});
            QCOMPARE(choice.layers.size() + choice.elementKinds.size(), 1);
            panel.setChoice(choice);
            if (!choice.layers.isEmpty() || key == "shop"_L1)
                QCOMPARE(panel.choice(), choice);
        }
    }

    /// One person's layers are there again at the next start; another person's are that person's.
    void layersAreKeptByPerson()
    {
        const QTemporaryDir folder;
        const base::FixedClock clock(support::mockNow());
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        const auto sit = [&](const QString &person, const std::function<void(LayersPanel &)> &act) {
            live::DraftBook book(folder.path(), clock);
            LayersPanel panel(stage.hall, m_theme);
            const ui::map::LayerKeeper keeper(panel, &book);
            QSignalSpy loaded(&book, &live::DraftBook::loaded);
            book.open(u"store"_s, person);
            if (!loaded.wait())
                qFatal("no book");
            act(panel);
            return panel.choice();
        };
        const LayerChoice made = sit(u"a"_s, [](LayersPanel &panel) {
            rowNamed(panel, u"Sensors"_s).box().click();
            QTest::keyClick(&rowNamed(panel, u"Shops"_s).box(), Qt::Key_Left, Qt::AltModifier);
            QTest::keyClick(&rowNamed(panel, u"Sensors"_s).box(), Qt::Key_Down, Qt::ControlModifier);
        });
        QVERIFY(made != LayerChoice());
        QCOMPARE(sit(u"b"_s, [](LayersPanel &) {}), LayerChoice());
        QCOMPARE(sit(u"a"_s, [](LayersPanel &) {}), made);
    }

    void withoutABookNothingIsKept()
    {
        const HallStage stage(std::make_shared<const region::Region>(sensedTown()));
        LayersPanel panel(stage.hall, m_theme);
        const ui::map::LayerKeeper keeper(panel, nullptr);
        rowNamed(panel, u"Sensors"_s).box().click();
        QVERIFY(panel.choice().shows("sensors"_L1));
    }
};

GRIDHALL_TEST(TestLayersPanel, QApplication)
#include "tst_layerspanel.moc"

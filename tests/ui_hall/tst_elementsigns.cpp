// SPDX-License-Identifier: GPL-3.0-or-later
// The marks beside elements: open cases, alarms and silence of sensors, patrols.
#include "map/element/elementsigns.h"
#include "map/mappage.h"
#include "support/testprogram.h"
#include "ui_hall/mapstage.h"
#include "ui_hall/sensedtown.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Severity;
using ui::map::ElementSign;
using ui::map::MapMode;

namespace {

/// The sensed town whose noodle shop has two sensors with a period.
region::RegionPtr townOfSigns()
{
    region::Region town = sensedTown();
    auto plan = std::make_shared<domain::Plan>(*town.plan);
    for (domain::SensorKind &kind : plan->sensing.kinds)
        kind.period = std::chrono::minutes(1);
    plan->sensing.groups.push_back({.kind = u"smoke"_s, .grid = town.grids[4].code, .place = u"Noodles"_s, .first = 1, .count = 2});
    town.plan = plan;
    return std::make_shared<const region::Region>(std::move(town));
}

/// What elementSigns() is asked with.
struct SignStage {
    explicit SignStage(std::vector<domain::CaseBrief> cases = {}) : states(*town), scene(*town)
    {
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = std::move(cases);
        hall.emplace(town, batch);
        live::Changes all;
        all.everything = true;
        states.follow(*town, hall->hall.table(), all);
        state.style = ui::map::deskStyle();
        state.camera.setView({800, 600});
        state.choice.elementKinds = {u"shop"_s};
        look(3);
    }
    void look(double metresPerPixel) { state.camera.centreOn(scene.elements()[0].point, metresPerPixel); }
    [[nodiscard]] std::vector<ElementSign> signs()
    {
        state.elements = states.figures();
        return ui::map::elementSigns(scene, state);
    }

    region::RegionPtr town = townOfSigns();
    std::optional<HallStage> hall;
    live::ElementStates states;
    ui::map::MapScene scene;
    ui::map::MapState state;
};

} // namespace

class TestElementSigns : public QObject {
    Q_OBJECT

    const ui::theme::Theme m_theme{look::Ground::Dark};

    static domain::CaseBrief at(quint64 id, const QString &element, Severity level) { return sensedCase(id, element, u"00"_s, level); }

private Q_SLOTS:
    void theWorstGivesTheColour()
    {
        SignStage stage({at(1, u"S-1"_s, Severity::Blue), at(2, u"S-1"_s, Severity::Orange), at(3, u"S-1"_s, Severity::Green)});
        const std::vector<ElementSign> signs = stage.signs();
        QCOMPARE(signs.size(), size_t(1));
        QCOMPARE(signs[0].open, 3);
        QCOMPARE(signs[0].worst, std::optional(Severity::Orange));
        QVERIFY(!signs[0].alarm && !signs[0].silent && signs[0].patrol == ElementSign::Patrol::None);
        QVERIFY(signs[0].box.isValid() && signs[0].glyph.contains(stage.state.camera.toPixel(stage.scene.elements()[0].point)));
    }

    void sensorsAndPatrolsHaveSignsOfTheirOwn()
    {
        SignStage stage({at(1, u"smoke-%1-1"_s.arg(support::mockRegion()->grids[4].code), Severity::Yellow)});
        std::vector<domain::GroupHealth> health(stage.town->plan->sensing.groups.size());
        health.back() = {2, 2, {}};
        stage.states.setHealth(*stage.town, health);
        std::vector<ElementSign> signs = stage.signs();
        QCOMPARE(signs.size(), size_t(1));
        QVERIFY(signs[0].alarm && signs[0].silent && signs[0].open == 0);
        std::vector<live::GridPatrol> patrols(stage.town->grids.size());
        patrols[4].isAsked = true;
        stage.states.setPatrols(patrols);
        QCOMPARE(stage.signs().size(), size_t(1)); // nobody walked: nothing is drawn of it
        patrols[4].last = live::PatrolBar{support::mockNow(), support::mockNow(), u"foot"_s, false};
        stage.states.setPatrols(patrols);
        signs = stage.signs();
        QCOMPARE(signs.size(), size_t(3)); // each of the grid
        QVERIFY(std::ranges::all_of(signs, [](const ElementSign &sign) { return sign.patrol == ElementSign::Patrol::Earlier; }));
        patrols[4].isRecent = true;
        stage.states.setPatrols(patrols);
        QVERIFY(std::ranges::all_of(stage.signs(), [](const ElementSign &sign) { return sign.patrol == ElementSign::Patrol::Recent; }));
    }

    /// Of squares the signs of a cell are one: a case that lies at two of them counts once, and the worst is told.
    void smallOnesAreToldTogether()
    {
        SignStage stage({at(1, u"S-1"_s, Severity::Yellow), at(2, u"S-2"_s, Severity::Red), at(3, u"S-2"_s, Severity::Blue)});
        std::vector<region::Element> many;
        region::Region town = *stage.town;
        for (int n = 0; n < 60; ++n) {
            region::Element more = town.elements[0];
            more.code = u"M-%1"_s.arg(n);
            town.elements.push_back(more);
        }
        const ui::map::MapScene scene(town);
        stage.state.elements = stage.states.figures();
        stage.state.camera.centreOn(scene.elements()[0].point, 20);
        const std::vector<ElementSign> signs = ui::map::elementSigns(scene, stage.state);
        int open = 0;
        for (const ElementSign &sign : signs) {
            open += sign.open;
            QVERIFY(sign.glyph.isNull());
        }
        QCOMPARE(open, 3);
        QVERIFY(std::ranges::any_of(signs, [](const ElementSign &sign) { return sign.worst == Severity::Red; }));
    }

    /// Homes of vulnerable people have a sign on a desk's screen alone.
    void homesHaveNoSignBeyondTheDesk()
    {
        SignStage stage({at(1, u"S-3"_s, Severity::Red)});
        QCOMPARE(stage.signs().size(), size_t(1));
        stage.state.homes = false;
        QVERIFY(stage.signs().empty());
        stage.look(40);
        QVERIFY(stage.signs().empty());
    }

    void theCardAndTheDossierSayTheSame()
    {
        const region::RegionPtr town = townOfSigns();
        auto batch = std::make_shared<desk::Batch>();
        batch->snapshot = true;
        batch->cases = {at(1, u"S-2"_s, Severity::Blue), at(2, u"smoke-%1-1"_s.arg(town->grids[4].code), Severity::Yellow)};
        HallStage stage(town, batch);
        ui::map::MapPage page(stage.hall, m_theme);
        page.resize(1400, 900);
        page.show();
        ui::map::LayerChoice choice = page.layersPanel().choice();
        choice.elementKinds = {u"shop"_s};
        page.layersPanel().setChoice(choice);
        std::vector<domain::GroupHealth> health(town->plan->sensing.groups.size());
        health.back() = {2, 1, {}};
        page.map().setHealth(health);
        page.map().centreAt(town->elements[1].point, base::Metres{600});
        page.map().grab();
        const QPointF there = page.map().camera().toPixel(page.map().scene().elements()[1].point);
        const auto card = page.map().cardAt(there);
        QVERIFY(card.has_value());
        const QString problems = u"open alarms of its sensors 1 · silent 1 of 2"_s;
        QVERIFY2(card->lines.contains(u"Open cases 1"_s), qPrintable(card->lines.join(u'|')));
        QVERIFY2(card->lines.contains(problems), qPrintable(card->lines.join(u'|')));
        QVERIFY2(card->lines.contains(u"patrols of its grid: unknown"_s), qPrintable(card->lines.join(u'|')));
        page.dossier().showElement(u"S-2"_s);
        QVERIFY2(page.dossier().said().contains(problems), qPrintable(page.dossier().said().join(u'|')));
        health.back() = {2, 2, {}};
        page.map().setHealth(health);
        QVERIFY(page.dossier().said().contains(u"open alarms of its sensors 1 · silent 2 of 2"_s));
    }
};

GRIDHALL_TEST(TestElementSigns, QApplication)
#include "tst_elementsigns.moc"

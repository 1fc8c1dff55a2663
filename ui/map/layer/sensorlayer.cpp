// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/sensorlayer.h"

#include "map/card/cardwords.h"
#include "map/picture/pairs.h"
#include "map/picture/sensorpills.h"

#include <QLineF>

#include <algorithm>
#include <utility>

namespace ui::map {

namespace {

/// What both layers have in common: where the pills stand.
class PillLayer : public Layer {
public:
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kSensors) || !state.sensors; }

protected:
    [[nodiscard]] const std::vector<SensorPill> &pills(const MapScene &scene, const MapState &state) const { return m_places.of(scene, state); }
    /// Whether what of two pills this layer paints is the same.
    [[nodiscard]] virtual bool paintsSame(const SensorPill &left, const SensorPill &right) const = 0;

private:
    mutable SensorPlaces m_places;
};

void PillLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    if (isEmpty(now) || (before.plan == now.plan && before.sensors == now.sensors)) {
        return;
    }
    const std::vector<SensorPill> was = pills(scene, before), &is = pills(scene, now);
    const qreal beyond = kPillReach * now.style.label + 2;
    const auto note = [&stale, beyond](const SensorPill &pill) {
        stale.add(pill.box, beyond);
        stale.add(pill.tag, 2);
    };
    if (was.size() == is.size()) { // the same places, mostly
        for (size_t pill = 0; pill < is.size(); ++pill) {
            if (!paintsSame(was[pill], is[pill])) {
                note(was[pill]);
                note(is[pill]);
            }
        }
        return;
    }
    notePairs(was, is, note);
}

class SensorLayer final : public PillLayer {
public:
    explicit SensorLayer(const live::Hall &hall) : m_hall(hall), m_region(&hall.region()), m_points(hall.region()), m_spots(spotsOf(m_points)) {}

    void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures) override;
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    void addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const override;

private:
    [[nodiscard]] bool paintsSame(const SensorPill &left, const SensorPill &right) const override
    {
        const bool silent = left.health.isSilent();
        return left.box == right.box && left.count == right.count && silent == right.health.isSilent() && left.tag == right.tag &&
               (!silent || left.health.silent == right.health.silent);
    }
    static std::shared_ptr<const std::vector<live::SensorSpot>> spotsOf(const live::SensorPoints &points)
    {
        return std::make_shared<const std::vector<live::SensorSpot>>(points.spots());
    }
    const live::Hall &m_hall;
    const region::Region *m_region;
    live::SensorPoints m_points;
    QSet<QString> m_hidden; ///< kinds
    std::shared_ptr<const std::vector<live::SensorSpot>> m_spots;
};

void SensorLayer::follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures)
{
    if (!choice.shows(kSensors)) { // a switch that is turned on reads everything
        figures.sensors.reset();
        return;
    }
    // Other rules: the same town, perhaps with other groups. Or other kinds are left out.
    const bool others = m_region != &hall.region();
    if (std::exchange(m_hidden, choice.hiddenSensors) != choice.hiddenSensors || others) {
        m_region = &hall.region();
        m_points = live::SensorPoints(hall.region(), m_hidden);
        m_spots = spotsOf(m_points);
        figures.sensors.reset();
    }
    live::Changes anew;
    anew.everything = true;
    const bool changed = m_points.follow(hall.table(), figures.sensors ? changes : anew) || !figures.sensors;
    std::vector<live::SpotHealth> health = live::spotHealths(hall.region(), *m_spots, figures.groups);
    if (changed || figures.sensors->health != health) {
        figures.sensors = std::make_shared<const SensorFigures>(SensorFigures{m_spots, m_points.alarms(), std::move(health)});
    }
}

void SensorLayer::paint(QPainter &painter, const LayerInput &input) const
{
    for (const SensorPill &pill : pills(input.scene, input.state)) {
        if (input.shows(pill.box, 2)) {
            paintPill(painter, input.theme, pill.box, QString::number(pill.count), input.style().label, pill.health.isSilent());
        }
        if (!pill.tag.isNull() && input.shows(pill.tag, 2)) {
            input.theme.paintTag(painter, silentWord(pill.health), pill.tag.topRight(), input.style().label, theme::TagStyle::Solid);
        }
    }
}

std::optional<MapThing> SensorLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    if (isEmpty(state)) {
        return std::nullopt;
    }
    const std::vector<SensorPill> &shown = pills(scene, state);
    const auto pill = std::ranges::find_if(shown, [pixel](const SensorPill &each) { return each.box.contains(pixel) || each.tag.contains(pixel); });
    if (pill == shown.end()) {
        return std::nullopt;
    }
    const int grid = (*state.sensors->spots)[pill->spots.front()].grid;
    return MapThing{.grid = scene.grids()[size_t(grid)].code, .sensors = pill->spots};
}

std::optional<MapCard> SensorLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const std::optional<MapThing> thing = hit(pixel, scene, state);
    if (!thing) {
        return std::nullopt;
    }
    const auto pill = std::ranges::find(pills(scene, state), thing->sensors, &SensorPill::spots);
    const qreal beyond = kPillReach * state.style.label;
    return sensorCard(m_hall, state, thing->sensors, pill->box.united(pill->tag).adjusted(-2, -beyond, beyond, 2));
}

void SensorLayer::addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const
{
    if (isEmpty(state)) {
        return;
    }
    for (const SensorPill &pill : pills(scene, state)) {
        const int grid = (*state.sensors->spots)[pill.spots.front()].grid;
        things.push_back({MapThing{.grid = scene.grids()[size_t(grid)].code, .sensors = pill.spots}, pill.box.center()});
    }
}

class SensorAlarmLayer final : public PillLayer {
public:
    explicit SensorAlarmLayer(const live::Hall &hall) : m_hall(hall) {}

    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;

private:
    [[nodiscard]] bool paintsSame(const SensorPill &left, const SensorPill &right) const override
    {
        return left.box == right.box && left.alarms == right.alarms;
    }
    const live::Hall &m_hall;
};

void SensorAlarmLayer::paint(QPainter &painter, const LayerInput &input) const
{
    if (isEmpty(input.state)) {
        return;
    }
    const qreal label = input.style().label;
    for (const SensorPill &pill : pills(input.scene, input.state)) {
        if (input.shows(pill.box, kPillReach * label + 2)) {
            paintAlarm(painter, input.theme, markCentre(pill), pill.alarms, label);
        }
    }
}

// The mark of a case opens it.
std::optional<MapThing> SensorAlarmLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    if (isEmpty(state)) {
        return std::nullopt;
    }
    for (const SensorPill &pill : pills(scene, state)) {
        if (pill.alarms.open > 0 && QLineF(markCentre(pill), pixel).length() <= kPillReach * state.style.label * 0.8) {
            return MapThing{.caseId = pill.alarms.worstCase, .grid = scene.grids()[size_t((*state.sensors->spots)[pill.spots.front()].grid)].code};
        }
    }
    return std::nullopt;
}

std::optional<MapCard> SensorAlarmLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const std::optional<MapThing> thing = hit(pixel, scene, state);
    const qreal reach = kPillReach * state.style.label;
    return thing ? caseCard(m_hall, *thing->caseId, QRectF(pixel, QSizeF()).adjusted(-reach, -reach, reach, reach)) : std::nullopt;
}

/// A pill of the legend.
auto signOf(const live::SensorAlarms &alarms, bool silent = false)
{
    return [alarms, silent](QPainter &painter, const theme::Theme &theme, const QRectF &box) {
        constexpr qreal kLabel = 13;
        SensorPill pill;
        pill.box = QRectF(box.center() - QPointF(15, 8), QSizeF(30, 20));
        paintPill(painter, theme, pill.box, QStringLiteral("52"), kLabel, silent);
        paintAlarm(painter, theme, markCentre(pill), alarms, kLabel);
    };
}

} // namespace

LayerSpec sensorLayer()
{
    return {.by = LayerSwitch{.key = kSensors,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Sensors"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Sensor,
                              .onWall = false,
                              .count = [](const live::Hall &hall) { return live::sensorCount(hall.region()); }},
            .make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<SensorLayer>(hall); },
            .block = kSensors,
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Sensors, and how many"), signOf({})},
                       {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Corner: an open alarm among them"), signOf({1, domain::Severity::Yellow, {}})},
                       {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "A red or orange case among them"), signOf({1, domain::Severity::Red, {}})},
                       {QT_TRANSLATE_NOOP("ui::map::LayersPanel", "All of them silent, for three periods"), signOf({}, true)}}};
}

LayerSpec sensorAlarmLayer()
{
    return {.make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<SensorAlarmLayer>(hall); }};
}

} // namespace ui::map

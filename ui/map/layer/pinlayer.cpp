// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/pinlayer.h"

#include "map/card/cardwords.h"
#include "map/picture/pairs.h"

#include <QLineF>

#include <algorithm>

namespace ui::map {

using domain::Severity;

namespace {

constexpr auto kPins = QLatin1StringView("pins");

class PinLayer final : public Layer {
public:
    explicit PinLayer(const live::Hall &hall) : m_hall(hall) {}

    void follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures) override;
    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    void addThings(const MapScene &scene, const MapState &state, std::vector<PlacedThing> &things) const override;

private:
    const live::Hall &m_hall;
};

void PinLayer::follow(const live::Hall &hall, const live::Changes &changes, const LayerChoice &choice, MapFigures &figures)
{
    if (!touchesPins(changes)) {
        return;
    }
    figures.pins = choice.shows(kPins) ? hall.pins() : std::vector<live::PinView>();
    std::erase_if(figures.pins, [&choice](const live::PinView &pin) { return !choice.shows(pin.level); });
}

void PinLayer::compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const
{
    const MapStyle &style = now.style;
    // One box for each: a region of many small ones is painted many times.
    const auto note = [&](const MapPlan::Pin &pin) {
        const QRectF line = QRectF(pin.place, pin.truth).normalized().adjusted(-1, -1, 1, 1);
        stale.add(pin.box.united(pin.tag).united(line), std::max(style.ring + style.frame + 4, style.label / 4));
    };
    if (before.plan != now.plan) {
        notePairs(before.plan->pins, now.plan->pins, note);
        notePairs(before.plan->marks, now.plan->marks,
                  [&](const MapPlan::Mark &mark) { stale.add(QRectF(mark.place, QSizeF(1, 1)), 2 * style.markRadius); });
    }
    if (before.hidden != now.hidden) {
        for (const MapPlan::Pin &pin : now.plan->pins) {
            if (pin.view.waiting && before.hidden.contains(pin.view.id) != now.hidden.contains(pin.view.id)) {
                note(pin);
            }
        }
    }
}

void PinLayer::paint(QPainter &painter, const LayerInput &input) const
{
    const look::Palette &palette = input.theme.palette();
    const MapStyle &style = input.style();
    const QColor ground = palette.inkEdge ? QColor(Qt::white) : palette.ground;
    for (const MapPlan::Mark &mark : input.state.plan->marks) {
        if (!input.shows(QRectF(mark.place, QSizeF(1, 1)), 2 * style.markRadius)) {
            continue;
        }
        const look::MarkStyle small{.digit = false, .ring = false, .knockedOut = false, .ground = palette.mapLand[0], .hollow = false};
        look::paintMark(painter, mark.view.level, mark.place, style.markRadius, palette, small);
    }
    const std::vector<MapPlan::Pin> &pins = input.state.plan->pins;
    for (auto pin = pins.rbegin(); pin != pins.rend(); ++pin) {
        const QRectF reach = pin->box.united(pin->tag).united(QRectF(pin->place, pin->truth).normalized());
        if (!input.shows(reach, style.ring + style.frame + style.label)) {
            continue;
        }
        // On a desk a click means a spot: there a mark that stepped aside says from where.
        if (style.interactive && pin->count == 1 && QLineF(pin->place, pin->truth).length() > style.pinDisc * 0.5) {
            painter.setPen(QPen(palette.textThird, std::max(1.0, style.gridLine)));
            painter.drawLine(pin->place, pin->truth);
        }
        const qreal disc = pin->disc;
        const qreal frame = std::min(style.frame, disc * 0.22); // a mark as small as a count's shape has a frame as thin
        painter.setPen(pin->chosen ? QPen(palette.text, frame) : QPen(Qt::NoPen));
        painter.setBrush(ground);
        painter.drawEllipse(pin->place, disc, disc);
        const qreal lift = pin->view.level == Severity::Orange ? disc * 0.05 : 0;
        look::MarkStyle mark;
        mark.ground = ground;
        look::paintMark(painter, pin->view.level, pin->place - QPointF(0, lift), disc * style.pinRadius / style.pinDisc, palette, mark);
        if (pin->view.waiting && !pin->chosen && !input.state.hidden.contains(pin->view.id)) {
            painter.setPen(QPen(palette.text, style.ring));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(pin->place, disc + style.ring * 0.4, disc + style.ring * 0.4);
        }
        if (!pin->tag.isEmpty()) {
            input.theme.paintTag(painter, pin->tagText, pin->tag.topRight(), disc * 32 / 41, theme::TagStyle::Solid);
        }
    }
}

// Pins before marks, the worst first.
std::optional<MapThing> PinLayer::hit(QPointF pixel, const MapScene &, const MapState &state) const
{
    constexpr qreal kReach = 16;
    const auto under = [pixel](const auto &things, qreal reach) -> std::optional<MapThing> {
        const auto found = std::ranges::find_if(things, [&](const auto &thing) { return QLineF(thing.place, pixel).length() <= reach; });
        return found == things.end() ? std::nullopt : std::optional(MapThing{.caseId = found->view.id});
    };
    const auto pin = under(state.plan->pins, std::max(kReach, state.style.pinDisc));
    return pin ? pin : under(state.plan->marks, kReach);
}

std::optional<MapCard> PinLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const std::optional<MapThing> thing = hit(pixel, scene, state);
    if (!thing) {
        return std::nullopt;
    }
    const auto pin = std::ranges::find(state.plan->pins, *thing->caseId, [](const MapPlan::Pin &each) { return each.view.id; });
    const qreal reach = state.style.markRadius;
    const QRectF over = pin == state.plan->pins.end() ? QRectF(pixel, QSizeF()).adjusted(-reach, -reach, reach, reach) : pin->box.united(pin->tag);
    return caseCard(m_hall, *thing->caseId, over);
}

void PinLayer::addThings(const MapScene &, const MapState &state, std::vector<PlacedThing> &things) const
{
    for (const MapPlan::Pin &pin : state.plan->pins) {
        things.push_back({MapThing{.caseId = pin.view.id}, pin.place});
    }
    for (const MapPlan::Mark &mark : state.plan->marks) {
        things.push_back({MapThing{.caseId = mark.view.id}, mark.place});
    }
}

void paintPinSign(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const look::Palette &palette = theme.palette();
    const QColor ground = palette.inkEdge ? QColor(Qt::white) : palette.ground;
    look::MarkStyle mark;
    mark.ground = ground;
    painter.setPen(QPen(palette.text, 2));
    painter.setBrush(ground);
    painter.drawEllipse(box.center(), 10, 10);
    look::paintMark(painter, Severity::Orange, box.center() - QPointF(0, 0.5), 8, palette, mark);
}

} // namespace

LayerSpec pinLayer()
{
    return {.by = LayerSwitch{.key = kPins,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Pins of red and orange"),
                              .group = LayerSwitch::Group::Cases,
                              .icon = theme::Icon::Pin,
                              .on = true,
                              .count = [](const live::Hall &hall) { return int(hall.pins().size()); }},
            .kept = false,
            .make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<PinLayer>(hall); },
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "A case; a ring: not accepted yet"), paintPinSign}}};
}

bool touchesPins(const live::Changes &changes)
{
    // A case names its level with whatever changed of it, and both where it has another one.
    constexpr quint8 kPinned = 1U << domain::indexOf(Severity::Red) | 1U << domain::indexOf(Severity::Orange);
    return changes.everything || (changes.levels & kPinned) != 0;
}

} // namespace ui::map

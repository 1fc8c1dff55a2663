// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/keyarealayer.h"

#include "base/text/outsidetext.h"
#include "map/card/cardwords.h"
#include "map/picture/areatags.h"
#include "map/picture/pairs.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kAreaLine = 2.8, kAreaGap = 1; ///< of the double line and of what lies between, in widths of the outline
constexpr qreal kAreaBeyond = 2;               ///< pixels that a stroke may reach beyond its ink
constexpr qreal kTagRadius = 0.25, kTagFrame = 0.1;
constexpr qreal kSmall = 10; ///< an area that is smaller either way, in sizes of a label, gives way to the names of grids

void strokeDouble(QPainter &painter, const look::Palette &palette, const std::function<void(QPainter &)> &draw, qreal width, qreal gap)
{
    painter.setPen(QPen(palette.text, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    draw(painter);
    painter.setPen(QPen(palette.ground, gap, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    draw(painter);
}

/// Where the line of a small area is not painted: in whole pixels, so that every part of the picture agrees.
QRegion namesOf(const MapPlan &plan)
{
    QRegion names;
    for (const MapPlan::GridLabel &label : plan.grids) {
        names += label.box().toAlignedRect();
    }
    return names;
}

bool isSmall(const QRectF &box, const MapStyle &style) { return std::max(box.width(), box.height()) < kSmall * style.label; }

class KeyAreaLayer final : public Layer {
public:
    explicit KeyAreaLayer(const live::Hall &hall) : m_hall(hall) {}

    void compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const override;
    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kKeyAreas); }
    void paint(QPainter &painter, const LayerInput &input) const override;
    [[nodiscard]] std::optional<MapThing> hit(QPointF pixel, const MapScene &scene, const MapState &state) const override;
    [[nodiscard]] std::optional<MapCard> card(QPointF pixel, const MapScene &scene, const MapState &state) const override;

private:
    /// The names' places, kept from one plan to the next: they are asked for with each part that is painted.
    const std::vector<AreaTag> &tags(const MapScene &scene, const MapState &state) const;
    void paintTag(QPainter &painter, const LayerInput &input, const AreaTag &tag) const;

    const live::Hall &m_hall;
    mutable std::shared_ptr<const MapPlan> m_plan;
    mutable Camera m_camera;
    mutable MapStyle m_style;
    mutable std::vector<AreaTag> m_tags;
};

const std::vector<AreaTag> &KeyAreaLayer::tags(const MapScene &scene, const MapState &state) const
{
    if (m_plan != state.plan || m_camera != state.camera || m_style != state.style) {
        m_tags = areaTags(scene, state);
        m_plan = state.plan;
        m_camera = state.camera;
        m_style = state.style;
    }
    return m_tags;
}

void KeyAreaLayer::compare(const MapScene &scene, const MapState &before, const MapState &now, StaleCells &stale) const
{
    if (isEmpty(now) || before.plan == now.plan) {
        return;
    }
    for (const MapScene::AreaShape &area : scene.keyAreas()) {
        if (const QRectF box = now.camera.transform().mapRect(area.bounds); isSmall(box, now.style) && namesOf(*before.plan) != namesOf(*now.plan)) {
            stale.add(box, now.style.outline * kAreaLine + kAreaBeyond);
        }
    }
    const std::vector<AreaTag> was = tags(scene, before);
    notePairs(was, tags(scene, now), [&stale](const AreaTag &tag) { stale.add(tag.box, kAreaBeyond); });
}

void KeyAreaLayer::paintTag(QPainter &painter, const LayerInput &input, const AreaTag &tag) const
{
    const look::Palette &palette = input.theme.palette();
    const qreal label = input.style().label, frame = std::max(1.0, label * kTagFrame);
    const QFont font = look::sans(label, true);
    painter.setPen(QPen(palette.text, frame));
    painter.setBrush(palette.ground);
    painter.drawRoundedRect(tag.box.adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2), label * kTagRadius, label * kTagRadius);
    const QString name = theme::elided(input.scene.keyAreas()[tag.area].name, font, tag.box.width() - label / 2);
    theme::paintText(painter, name, tag.box, font, palette.text, Qt::AlignHCenter);
}

void KeyAreaLayer::paint(QPainter &painter, const LayerInput &input) const
{
    if (isEmpty(input.state)) {
        return;
    }
    const QTransform toPixels = input.camera().transform();
    const qreal width = std::max(3.0, std::round(input.style().outline * kAreaLine)),
                gap = std::max(1.0, std::round(input.style().outline * kAreaGap));
    painter.setBrush(Qt::NoBrush);
    for (const MapScene::AreaShape &area : input.scene.keyAreas()) {
        if (!input.shows(toPixels.mapRect(area.bounds), width + kAreaBeyond)) {
            continue;
        }
        const QPainterPath path = area.path(toPixels);
        const QRectF box = toPixels.mapRect(area.bounds);
        painter.save();
        if (isSmall(box, input.style())) {
            const qreal reach = width + kAreaBeyond;
            const QRegion names = namesOf(*input.state.plan);
            painter.setClipRegion(QRegion(box.adjusted(-reach, -reach, reach, reach).toAlignedRect()) - names, Qt::IntersectClip);
        }
        strokeDouble(painter, input.theme.palette(), [&path](QPainter &each) { each.drawPath(path); }, width, gap);
        painter.restore();
    }
    for (const AreaTag &tag : tags(input.scene, input.state)) {
        if (input.shows(tag.box, kAreaBeyond)) {
            paintTag(painter, input, tag);
        }
    }
}

std::optional<MapThing> KeyAreaLayer::hit(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    if (isEmpty(state)) {
        return std::nullopt;
    }
    const region::Region &region = m_hall.region();
    const QPointF ground = state.camera.toGround(pixel);
    const region::KeyArea *area = region.keyAreaAt(scene.plane().toGeo(ground));
    if (area == nullptr) {
        return std::nullopt;
    }
    const int grid = scene.gridAt(ground);
    return MapThing{.grid = grid < 0 ? QString() : scene.grids()[size_t(grid)].code, .keyArea = size_t(area - region.keyAreas.data())};
}

std::optional<MapCard> KeyAreaLayer::card(QPointF pixel, const MapScene &scene, const MapState &state) const
{
    const std::optional<MapThing> thing = hit(pixel, scene, state);
    const int grid = thing ? scene.gridIndex(thing->grid) : -1;
    if (grid < 0) {
        return std::nullopt;
    }
    const QString name = base::isolated(m_hall.region().keyAreas[*thing->keyArea].name);
    return gridCard(m_hall, state, size_t(grid), pixel, QCoreApplication::translate("mapcard", "key area %1").arg(name));
}

} // namespace

LayerSpec keyAreaLayer()
{
    return {.by = LayerSwitch{.key = kKeyAreas,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Key areas"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Flag,
                              .on = true,
                              .onWall = false,
                              .count = [](const live::Hall &hall) { return int(hall.region().keyAreas.size()); }},
            .make = [](const live::Hall &hall, const MapScene &) { return std::make_unique<KeyAreaLayer>(hall); },
            .block = kKeyAreas,
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Border of a key area"),
                        [](QPainter &painter, const theme::Theme &theme, const QRectF &box) {
                            strokeDouble(
                                painter, theme.palette(),
                                [&](QPainter &each) { each.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y())); },
                                6, 2);
                        }}}};
}

} // namespace ui::map

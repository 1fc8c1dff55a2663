// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/keyarealayer.h"

namespace ui::map {

namespace {

constexpr auto kKeyAreas = QLatin1StringView("key-areas");

class KeyAreaLayer final : public Layer {
public:
    KeyAreaLayer(const region::Region &region, const MapScene &scene)
    {
        for (const region::KeyArea &area : region.keyAreas) {
            QPolygonF ring;
            for (const QPointF corner : area.ring) {
                ring << scene.plane().toMetres({.latitude = corner.y(), .longitude = corner.x()});
            }
            m_rings.push_back(ring);
        }
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kKeyAreas); }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const QTransform toPixels = input.camera().transform();
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(input.theme.palette().textSecond, input.style().outline, Qt::DashLine));
        for (const QPolygonF &ring : m_rings) {
            painter.drawPolygon(toPixels.map(ring));
        }
    }

private:
    std::vector<QPolygonF> m_rings; ///< metres
};

} // namespace

LayerSpec keyAreaLayer()
{
    return {.by = LayerSwitch{.key = kKeyAreas,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Key areas"),
                              .icon = theme::Icon::Flag,
                              .count = [](const live::Hall &hall) { return int(hall.region().keyAreas.size()); }},
            .make = [](const live::Hall &hall, const MapScene &scene) { return std::make_unique<KeyAreaLayer>(hall.region(), scene); }};
}

} // namespace ui::map

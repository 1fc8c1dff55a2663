// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/metrolayer.h"

#include <algorithm>

namespace ui::map {

namespace {

constexpr auto kMetro = QLatin1StringView("metro");

class MetroLayer final : public Layer {
public:
    MetroLayer(const region::Region &region, const MapScene &scene)
    {
        for (const region::MapLine &each : region.lines) {
            if (each.kind != region::MapLine::Kind::Metro) {
                continue;
            }
            QPolygonF line;
            for (const QPointF corner : each.line) {
                line << scene.plane().toMetres({.latitude = corner.y(), .longitude = corner.x()});
            }
            m_lines.push_back(line);
        }
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kMetro); }

    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const QTransform toPixels = input.camera().transform();
        painter.setPen(QPen(input.theme.palette().textSecond, input.style().outline, Qt::DashLine));
        for (const QPolygonF &line : m_lines) {
            painter.drawPolyline(toPixels.map(line));
        }
    }

private:
    std::vector<QPolygonF> m_lines; ///< metres
};

} // namespace

LayerSpec metroLayer()
{
    return {.by = LayerSwitch{.key = kMetro,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Metro lines"),
                              .icon = theme::Icon::Flag,
                              .count =
                                  [](const live::Hall &hall) {
                                      return int(std::ranges::count(hall.region().lines, region::MapLine::Kind::Metro, &region::MapLine::kind));
                                  }},
            .make = [](const live::Hall &hall, const MapScene &scene) { return std::make_unique<MetroLayer>(hall.region(), scene); }};
}

} // namespace ui::map

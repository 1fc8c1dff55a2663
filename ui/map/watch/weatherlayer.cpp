// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/watch/weatherlayer.h"

#include "domain/centre/plan.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr auto kWeather = QLatin1StringView("weather");
constexpr qreal kWeatherBeyond = 3; ///< pixels that a stroke may reach beyond its ink

const std::vector<domain::WeatherArea> &weatherAreasOf(const region::Region &region)
{
    static const std::vector<domain::WeatherArea> kNone;
    return region.plan ? region.plan->sensing.weatherAreas : kNone;
}

QPen weatherPen(const theme::Theme &theme, qreal width)
{
    QPen pen(theme.palette().textSecond, width, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({6, 2, 1, 2});
    return pen;
}

class WeatherLayer final : public Layer {
public:
    WeatherLayer(const live::Hall &hall, const MapScene &scene)
    {
        for (const domain::WeatherArea &area : weatherAreasOf(hall.region())) {
            QPolygonF ring;
            for (const base::GeoPoint point : area.ring)
                ring << scene.plane().toMetres(point);
            m_areas.push_back({area.name, ring});
        }
    }

    [[nodiscard]] bool isEmpty(const MapState &state) const override { return m_areas.empty() || !state.choice.shows(kWeather); }
    void paint(QPainter &painter, const LayerInput &input) const override;

private:
    struct Shape {
        QString name;
        QPolygonF ring; ///< metres
    };
    std::vector<Shape> m_areas;
};

// The name stands along the upper side, inside.
void WeatherLayer::paint(QPainter &painter, const LayerInput &input) const
{
    if (isEmpty(input.state)) {
        return;
    }
    const QTransform toPixels = input.camera().transform();
    const qreal label = input.style().label, width = std::max(1.5, std::round(input.style().outline * 0.7));
    const QFont font = look::sans(label);
    for (const Shape &area : m_areas) {
        const QPolygonF ring = toPixels.map(area.ring);
        const QRectF box = ring.boundingRect();
        if (!input.shows(box, width + kWeatherBeyond)) {
            continue;
        }
        painter.setPen(weatherPen(input.theme, width));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolygon(ring);
        const QString name = theme::elided(area.name, font, box.width() - label);
        const qreal wide = theme::textWidth(name, font) + label * 0.6;
        const QRectF tag(std::round(box.center().x() - wide / 2), std::round(box.top() + label * 0.4), std::ceil(wide), std::ceil(label * 1.3));
        painter.setPen(Qt::NoPen);
        painter.setBrush(input.theme.palette().ground);
        painter.drawRect(tag);
        theme::paintText(painter, name, tag, font, input.theme.palette().textSecond, Qt::AlignHCenter);
    }
}

} // namespace

LayerSpec weatherLayer()
{
    return {.by = LayerSwitch{.key = kWeather,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Weather areas"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Warning,
                              .onWall = false,
                              .count = [](const live::Hall &hall) { return int(weatherAreasOf(hall.region()).size()); },
                              .isOffered = [](const region::Region &region) { return !weatherAreasOf(region).empty(); }},
            .make = [](const live::Hall &hall, const MapScene &scene) { return std::make_unique<WeatherLayer>(hall, scene); },
            .block = kWeather,
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Border of an area for warnings of the weather"),
                        [](QPainter &painter, const theme::Theme &theme, const QRectF &box) {
                            painter.setPen(weatherPen(theme, 2));
                            painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
                        }}}};
}

} // namespace ui::map

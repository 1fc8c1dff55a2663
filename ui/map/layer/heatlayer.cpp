// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/heatlayer.h"

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr int kHeatSteps = 5;
constexpr float kStepInk = 0.055F; ///< of the text's colour, for each step

void paintStep(QPainter &painter, const look::Palette &palette, const QPainterPath &area, int step)
{
    QColor ink = palette.text;
    ink.setAlphaF(kStepInk * float(step));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(area);
}

class HeatLayer final : public Layer {
public:
    void compare(const MapScene &, const MapState &before, const MapState &now, StaleCells &stale) const override
    {
        if (before.heat != now.heat || before.choice.hours != now.choice.hours)
            stale.add(QRectF(QPointF(0, 0), now.camera.view()), 0);
    }
    [[nodiscard]] bool isEmpty(const MapState &state) const override { return !state.choice.shows(kHeat) || !state.heat; }
    void paint(QPainter &painter, const LayerInput &input) const override
    {
        if (isEmpty(input.state))
            return;
        const std::vector<int> steps = heatSteps(input.scene, input.state.heat.get(), input.state.choice.hours);
        const QTransform toPixels = input.camera().transform();
        for (size_t grid = 0; grid < steps.size(); ++grid) {
            if (steps[grid] > 0 && input.shows(toPixels.mapRect(input.scene.grids()[grid].bounds), 2))
                paintStep(painter, input.theme.palette(), input.scene.grids()[grid].path(toPixels), steps[grid]);
        }
    }
};

void paintHeatSign(QPainter &painter, const theme::Theme &theme, const QRectF &box)
{
    const qreal width = box.width() / (kHeatSteps + 1);
    for (int step = 0; step <= kHeatSteps; ++step) {
        QPainterPath area;
        area.addRect(QRectF(box.left() + width * step, box.center().y() - 7, width, 14));
        painter.fillPath(area, theme.palette().mapLand[0]);
        paintStep(painter, theme.palette(), area, step);
    }
}

} // namespace

std::vector<int> heatSteps(const MapScene &scene, const report::GridHours *hours, const report::HourChoice &choice)
{
    std::vector<int> counts(scene.grids().size(), 0);
    if (hours == nullptr)
        return counts;
    for (size_t grid = 0; grid < counts.size(); ++grid)
        counts[grid] = report::countOf(*hours, scene.grids()[grid].code, choice);
    const int most = counts.empty() ? 0 : *std::ranges::max_element(counts);
    for (int &count : counts)
        count = most == 0 ? 0 : int(std::ceil(std::sqrt(double(count) / most) * kHeatSteps - 1e-9));
    return counts;
}

LayerSpec heatLayer()
{
    return {.by = LayerSwitch{.key = kHeat,
                              .name = QT_TRANSLATE_NOOP("ui::map::LayersPanel", "By hour and weekday"),
                              .group = LayerSwitch::Group::Town,
                              .icon = theme::Icon::Clock,
                              .onWall = false},
            .make = [](const live::Hall &, const MapScene &) { return std::make_unique<HeatLayer>(); },
            .block = kHeat,
            .legend = {{QT_TRANSLATE_NOOP("ui::map::LayersPanel", "Filed in the chosen hours: none to most"), paintHeatSign}}};
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/landlayer.h"

namespace ui::map {

namespace {

class LandLayer final : public Layer {
public:
    void paint(QPainter &painter, const LayerInput &input) const override
    {
        const look::Palette &palette = input.theme.palette();
        const QTransform toPixels = input.camera().transform();
        painter.fillRect(QRectF(QPointF(0, 0), input.camera().view()), palette.mapOutside);
        painter.setPen(Qt::NoPen);
        painter.setBrush(palette.mapLand[0]);
        painter.drawPolygon(toPixels.map(input.scene.outline()));
        if (input.scene.outline().isEmpty()) {
            for (const MapScene::GridShape &grid : input.scene.grids()) {
                painter.drawPath(grid.path(toPixels));
            }
        }
    }
};

} // namespace

LayerSpec landLayer()
{
    return {.make = [](const live::Hall &, const MapScene &) { return std::make_unique<LandLayer>(); }};
}

} // namespace ui::map

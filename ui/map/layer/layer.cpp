// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/layer/layer.h"

#include <cmath>

namespace ui::map {

namespace {

constexpr int kMeshSide = 4; ///< parts lie on whole cells, which are whole device pixels at every usual scale of a screen

} // namespace

void StaleCells::add(const QRectF &box, qreal margin)
{
    if (box.isNull()) {
        return;
    }
    const QRectF wide = box.adjusted(-margin, -margin, margin, margin);
    const auto down = [](qreal value) { return int(std::floor(value / kMeshSide)) * kMeshSide; };
    const auto up = [](qreal value) { return int(std::ceil(value / kMeshSide)) * kMeshSide; };
    if (std::abs(m_ratio * kMeshSide - std::round(m_ratio * kMeshSide)) > 1e-9) {
        m_region = QRect(QPoint(0, 0), m_view); // cells would end within a pixel
        return;
    }
    const QRect cells(QPoint(down(wide.left()), down(wide.top())), QPoint(up(wide.right()) - 1, up(wide.bottom()) - 1));
    m_region += cells.intersected(QRect(QPoint(0, 0), m_view));
}

void Layer::follow(const live::Hall &, const live::Changes &, const LayerChoice &, MapFigures &) {}

void Layer::compare(const MapScene &, const MapState &, const MapState &, StaleCells &) const {}

bool Layer::isEmpty(const MapState &) const { return false; }

std::optional<MapThing> Layer::hit(QPointF, const MapScene &, const MapState &) const { return std::nullopt; }

std::optional<MapCard> Layer::card(QPointF, const MapScene &, const MapState &) const { return std::nullopt; }

void Layer::addThings(const MapScene &, const MapState &, std::vector<PlacedThing> &) const {}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/camera.h"
#include "map/mapscene.h"

namespace ui::map {

/// One grid's ground in pixels of a view: where a mark or a line of text may stand. What lies outside the view is no ground.
class GridGround {
public:
    GridGround(const MapScene::GridShape &grid, const Camera &camera);

    [[nodiscard]] QRectF bounds() const { return m_bounds; }
    [[nodiscard]] const std::vector<QPolygonF> &rings() const { return m_rings; } ///< the border, then the holes
    [[nodiscard]] bool isCut() const { return m_cut; }                            ///< part of the grid lies outside the view
    [[nodiscard]] bool isEmpty() const { return m_rings.empty(); }
    [[nodiscard]] bool holds(QPointF point) const;
    /// The whole box lies in the grid, and in none of its holes. A line's box is a little higher than its ink: that much may stand out above and
    /// below.
    [[nodiscard]] bool holds(const QRectF &box) const;
    /// The whole disc lies in the grid.
    [[nodiscard]] bool holds(QPointF centre, qreal radius) const;
    /// Any of the box's ink lies in the grid.
    [[nodiscard]] bool touches(const QRectF &box) const;
    /// Points of a raster in the grid, nearest to `wish` first.
    [[nodiscard]] std::vector<QPointF> points(QPointF wish, int steps) const;

private:
    [[nodiscard]] bool crosses(const QRectF &box) const;
    std::vector<QPolygonF> m_rings;
    QRectF m_bounds;
    bool m_cut = false;
};

/// Whether any of a segment lies in a box.
[[nodiscard]] bool meets(QPointF from, QPointF to, const QRectF &box);

} // namespace ui::map

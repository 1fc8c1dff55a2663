// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <optional>
#include <span>
#include <vector>

namespace ui::map {

/// Boxes that are taken on a view. The overlap test of the map's labels: pure, in pixels.
class LabelPlanner {
public:
    explicit LabelPlanner(const QRectF &view) : m_view(view) {}

    void take(const QRectF &box) { m_taken.push_back(box); }
    /// Wholly in the view and on none of the taken boxes.
    [[nodiscard]] bool isFree(const QRectF &box) const;
    /// The first centre where a box of `size` is free, and, if given, has its corners within `within`.
    [[nodiscard]] std::optional<QRectF> firstFree(QSizeF size, std::span<const QPointF> centres, const QPolygonF *within = nullptr) const;
    /// The box with the least taken area under it: for what may never be left out.
    [[nodiscard]] QRectF leastBad(QSizeF size, std::span<const QPointF> centres) const;

private:
    [[nodiscard]] qreal badness(const QRectF &box) const;
    QRectF m_view;
    std::vector<QRectF> m_taken;
};

/// Points inside a polygon on a regular raster, nearest to `wish` first; `wish` itself leads.
[[nodiscard]] std::vector<QPointF> pointsInside(const QPolygonF &polygon, QPointF wish, int steps);
/// `wish`, then rings of eight points around it.
[[nodiscard]] std::vector<QPointF> pointsAround(QPointF wish, QSizeF step, int rings);

} // namespace ui::map

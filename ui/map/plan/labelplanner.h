// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace ui::map {

/// What a planner's answers depended on: what was taken where it was asked, and which lines ran there. Where all of that is the same every answer is.
struct Neighbourhood {
    using Sides = std::array<qreal, 4>; ///< left, top, width, height: compared to the last bit, unlike rectangles
    QRectF within;                      ///< whatever was asked lies in it; null: nothing was
    std::vector<Sides> taken, lines;    ///< ascending
};

/// Boxes that are taken on a view. The overlap test of the map's labels: pure, in pixels.
class LabelPlanner {
public:
    explicit LabelPlanner(const QRectF &view) : m_view(view) {}

    /// Empty boxes take nothing.
    void occupy(const QRectF &box);
    /// A line that is better not crossed, but gives way to what must stand.
    void occupyLine(const QRectF &box) { m_lines.push_back(box); }
    /// Wholly in the view and on none of the taken boxes.
    [[nodiscard]] bool isFree(const QRectF &box) const;
    [[nodiscard]] bool hasLines() const { return !m_lines.empty(); }
    /// On none of the lines.
    [[nodiscard]] bool isOffLines(const QRectF &box) const;
    /// The first centre where a box of `size` is free, and, if given, has its corners within `within`.
    [[nodiscard]] std::optional<QRectF> firstFree(QSizeF size, std::span<const QPointF> centres, const QPolygonF *within = nullptr) const;

    /// A search begins: what is asked from here on is what neighbourhood() tells of.
    void beginSearch() const { m_asked = QRectF(); }
    [[nodiscard]] Neighbourhood neighbourhood() const;
    /// Whether this planner answers whatever was asked as the one did whose neighbourhood this is. Both are of one view.
    [[nodiscard]] bool answersAs(const Neighbourhood &before) const;

private:
    QRectF m_view;
    std::vector<QRectF> m_taken, m_lines;
    mutable QRectF m_asked; ///< null: nothing yet
};

/// Whether two boxes share more than an edge.
[[nodiscard]] bool overlap(const QRectF &left, const QRectF &right);
/// The box, moved away from the upper or lower edge of the view as far as what lies over the view at that edge demands.
[[nodiscard]] QRectF clearOf(QRectF box, std::span<const QRectF> over, QSizeF view);
/// The box of a disc.
[[nodiscard]] QRectF discBox(QPointF centre, qreal radius);
/// The boxes that a line of straight parts takes, a little wider than it is painted.
[[nodiscard]] std::vector<QRectF> lineBoxes(const QPolygonF &line, qreal aside);
/// Points inside a polygon on a regular raster, nearest to `wish` first; `wish` itself leads.
[[nodiscard]] std::vector<QPointF> pointsInside(const QPolygonF &polygon, QPointF wish, int steps);
/// `wish`, then rings of eight points around it.
[[nodiscard]] std::vector<QPointF> pointsAround(QPointF wish, QSizeF step, int rings);

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/labelplanner.h"

#include <QLineF>

#include <algorithm>
#include <array>

namespace ui::map {

namespace {

constexpr qreal kStandOut = 0.1; ///< of the height
constexpr qreal kTouch = 1;      ///< boxes may touch; a shared pixel edge is no overlap

QRectF around(QPointF centre, QSizeF size) { return QRectF(centre - QPointF(size.width(), size.height()) / 2, size); }

/// A corner may stand out by a little above and below, where a line's box is higher than its ink; aside, a border would cut a letter.
bool cornersWithin(const QRectF &whole, const QPolygonF &polygon)
{
    const QRectF box = whole.adjusted(kTouch, whole.height() * kStandOut, -kTouch, -whole.height() * kStandOut);
    const std::array corners{box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()};
    return std::ranges::all_of(corners, [&polygon](QPointF corner) { return polygon.containsPoint(corner, Qt::OddEvenFill); });
}

/// In an order of their own: it does not matter which came first.
std::vector<Neighbourhood::Sides> sidesWithin(const std::vector<QRectF> &boxes, const QRectF &within)
{
    std::vector<Neighbourhood::Sides> sides;
    for (const QRectF &box : boxes) {
        if (overlap(box, within)) {
            sides.push_back({box.x(), box.y(), box.width(), box.height()});
        }
    }
    std::ranges::sort(sides);
    return sides;
}

} // namespace

bool overlap(const QRectF &left, const QRectF &right)
{
    return std::min(left.right(), right.right()) - std::max(left.left(), right.left()) > kTouch &&
           std::min(left.bottom(), right.bottom()) - std::max(left.top(), right.top()) > kTouch;
}

QRectF clearOf(QRectF box, std::span<const QRectF> over, QSizeF view)
{
    for (size_t passes = over.size(); passes > 0; --passes) { // beside one of them it may come upon another
        const auto lies = std::ranges::find_if(over, [&box](const QRectF &other) { return overlap(box, other); });
        if (lies == over.end()) {
            break;
        }
        if (lies->center().y() < view.height() / 2) {
            box.moveTop(lies->bottom());
        } else {
            box.moveBottom(lies->top());
        }
    }
    return box;
}

void LabelPlanner::occupy(const QRectF &box)
{
    if (!box.isEmpty()) {
        m_taken.push_back(box);
    }
}

bool LabelPlanner::isFree(const QRectF &box) const
{
    m_asked = m_asked.united(box);
    return m_view.contains(box) && std::ranges::none_of(m_taken, [&box](const QRectF &other) { return overlap(box, other); });
}

bool LabelPlanner::isOffLines(const QRectF &box) const
{
    m_asked = m_asked.united(box);
    return std::ranges::none_of(m_lines, [&box](const QRectF &line) { return overlap(box, line); });
}

Neighbourhood LabelPlanner::neighbourhood() const
{
    if (m_asked.isNull()) {
        return {};
    }
    // Wider by a touch: the sum of the boxes is rounded.
    const QRectF within = m_asked.adjusted(-kTouch, -kTouch, kTouch, kTouch);
    return {within, sidesWithin(m_taken, within), sidesWithin(m_lines, within)};
}

bool LabelPlanner::answersAs(const Neighbourhood &before) const
{
    return sidesWithin(m_taken, before.within) == before.taken && sidesWithin(m_lines, before.within) == before.lines;
}

std::optional<QRectF> LabelPlanner::firstFree(QSizeF size, std::span<const QPointF> centres, const QPolygonF *within) const
{
    for (const QPointF centre : centres) {
        const QRectF box = around(centre, size);
        if (isFree(box) && (within == nullptr || cornersWithin(box, *within))) {
            return box;
        }
    }
    return std::nullopt;
}

std::vector<QPointF> pointsInside(const QPolygonF &polygon, QPointF wish, int steps)
{
    const QRectF box = polygon.boundingRect();
    std::vector<QPointF> points;
    for (int column = 1; column < steps; ++column) {
        for (int row = 1; row < steps; ++row) {
            const QPointF point(box.left() + box.width() * column / steps, box.top() + box.height() * row / steps);
            if (polygon.containsPoint(point, Qt::OddEvenFill)) {
                points.push_back(point);
            }
        }
    }
    std::ranges::sort(points, {}, [wish](QPointF point) { return QLineF(wish, point).length(); });
    points.insert(points.begin(), wish);
    return points;
}

std::vector<QPointF> pointsAround(QPointF wish, QSizeF step, int rings)
{
    std::vector<QPointF> points{wish};
    for (int ring = 1; ring <= rings; ++ring) {
        for (const auto &[x, y] : {std::pair{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}}) {
            points.push_back(wish + QPointF(x * ring * step.width(), y * ring * step.height()));
        }
    }
    return points;
}

QRectF discBox(QPointF centre, qreal radius) { return QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)); }

std::vector<QRectF> lineBoxes(const QPolygonF &line, qreal aside)
{
    std::vector<QRectF> boxes;
    for (qsizetype corner = 0; corner + 1 < line.size(); ++corner) {
        boxes.push_back(QRectF(line[corner], line[corner + 1]).normalized().adjusted(-aside, -aside, aside, aside));
    }
    return boxes;
}

} // namespace ui::map

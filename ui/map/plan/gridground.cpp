// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/gridground.h"

#include "base/plane.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kInk = 0.1;         ///< of a box's height, above and below its ink
constexpr qreal kBeyondGrid = 0.04; ///< of it, what may stand out of the own grid: more, and a Han character would touch the border
constexpr qreal kNearPoints = 2;
constexpr qreal kAtBorder = 1; ///< pixels aside that a border may come into a box

QRectF inkOf(const QRectF &box, qreal share = kInk) { return box.adjusted(kAtBorder, box.height() * share, -kAtBorder, -box.height() * share); }

/// Without the points that a pixel or two cannot tell apart: a coast has thousands.
QPolygonF simplified(const QPolygonF &ring)
{
    QPolygonF kept;
    for (const QPointF point : ring) {
        if (kept.isEmpty() || (point - kept.last()).manhattanLength() >= kNearPoints) {
            kept << point;
        }
    }
    return kept.size() >= 3 ? kept : ring;
}

template <class Visit> bool anySegment(const QPolygonF &ring, Visit visit)
{
    for (qsizetype index = 0; index < ring.size(); ++index) {
        if (visit(ring[index], ring[(index + 1) % ring.size()])) {
            return true;
        }
    }
    return false;
}

} // namespace

/// Liang and Barsky.
bool meets(QPointF from, QPointF to, const QRectF &box)
{
    qreal first = 0, last = 1;
    const QPointF way = to - from;
    const auto clip = [&first, &last](qreal move, qreal room) {
        if (move == 0) {
            return room >= 0;
        }
        const qreal at = room / move;
        if (move < 0) {
            first = std::max(first, at);
        } else {
            last = std::min(last, at);
        }
        return first <= last;
    };
    return clip(-way.x(), from.x() - box.left()) && clip(way.x(), box.right() - from.x()) && clip(-way.y(), from.y() - box.top()) &&
           clip(way.y(), box.bottom() - from.y());
}

GridGround::GridGround(const MapScene::GridShape &grid, const Camera &camera)
{
    const QRectF view(QPointF(0, 0), camera.view());
    QPolygonF border = simplified(camera.transform().map(grid.ring));
    if (!border.boundingRect().intersects(view)) {
        return;
    }
    m_cut = !view.contains(border.boundingRect());
    if (m_cut) {
        border = border.intersected(QPolygonF(view));
        if (border.isEmpty()) {
            return;
        }
    }
    m_bounds = border.boundingRect();
    m_rings.push_back(std::move(border));
    for (const QPolygonF &hole : grid.holes) {
        m_rings.push_back(simplified(camera.transform().map(hole)));
    }
}

bool GridGround::holds(QPointF point) const
{
    if (isEmpty() || !m_bounds.contains(point) || !m_rings.front().containsPoint(point, Qt::OddEvenFill)) {
        return false;
    }
    return std::none_of(m_rings.begin() + 1, m_rings.end(), [point](const QPolygonF &hole) { return hole.containsPoint(point, Qt::OddEvenFill); });
}

bool GridGround::crosses(const QRectF &box) const
{
    const qreal left = box.left(), right = box.right(), top = box.top(), low = box.bottom();
    const auto beside = [=](QPointF from, QPointF to) {
        return (from.x() < left && to.x() < left) || (from.x() > right && to.x() > right) || (from.y() < top && to.y() < top) ||
               (from.y() > low && to.y() > low);
    };
    return std::ranges::any_of(m_rings, [&](const QPolygonF &ring) {
        return anySegment(ring, [&](QPointF from, QPointF to) { return !beside(from, to) && meets(from, to, box); });
    });
}

bool GridGround::holds(const QRectF &box) const
{
    const QRectF ink = inkOf(box, kBeyondGrid);
    return m_bounds.contains(ink) && holds(ink.center()) && !crosses(ink);
}

bool GridGround::holds(QPointF centre, qreal radius) const
{
    if (!holds(centre)) {
        return false;
    }
    return std::ranges::none_of(m_rings, [centre, radius](const QPolygonF &ring) {
        return anySegment(ring, [&](QPointF from, QPointF to) { return base::fromSide(centre, from, to) < radius; });
    });
}

bool GridGround::touches(const QRectF &box) const
{
    const QRectF ink = inkOf(box);
    return !isEmpty() && m_bounds.intersects(ink) && (holds(ink.center()) || crosses(ink));
}

std::vector<QPointF> GridGround::points(QPointF wish, int steps) const
{
    std::vector<QPointF> found;
    for (int column = 1; column < steps; ++column) {
        for (int row = 1; row < steps; ++row) {
            const QPointF point(m_bounds.left() + m_bounds.width() * column / steps, m_bounds.top() + m_bounds.height() * row / steps);
            if (holds(point)) {
                found.push_back(point);
            }
        }
    }
    std::ranges::stable_sort(found, {}, [wish](QPointF point) { return QLineF(wish, point).length(); });
    return found;
}

} // namespace ui::map

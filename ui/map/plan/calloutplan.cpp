// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/calloutplan.h"

#include "map/plan/callout.h"

#include <QLineF>

#include <algorithm>

namespace ui::map {

namespace {

constexpr int kAlong = 12; ///< places tried along each edge

int openIn(const PlanInput &input, size_t grid) { return grid < input.grids.size() ? input.grids[grid].total() : 0; }

/// How many grids without open cases a box covers; none: it covers one with open cases, or the chosen case.
std::optional<int> coveredBy(const PlanInput &input, const std::vector<GridGround> &grounds, const QRectF &box)
{
    if (!QRectF(QPointF(0, 0), input.camera.view()).contains(box)) {
        return std::nullopt;
    }
    if (input.chosen) {
        const qreal reach = input.style.chosenDisc * 1.3;
        const QPointF chosen = input.camera.toPixel(input.scene.plane().toMetres(input.chosen->point));
        if (input.scene.gridIndex(input.chosen->grid) < 0 && box.adjusted(-reach, -reach, reach, reach).contains(chosen)) {
            return std::nullopt;
        }
    }
    int covered = 0;
    for (size_t index = 0; index < grounds.size(); ++index) {
        if (!grounds[index].touches(box)) {
            continue;
        }
        if (openIn(input, index) > 0 || (input.chosen && input.scene.grids()[index].code == input.chosen->grid)) {
            return std::nullopt;
        }
        covered += 1;
    }
    return covered;
}

/// The corners, then places along the upper, lower, left and right edges.
std::vector<QPointF> corners(const PlanInput &input, QSizeF size)
{
    const QSizeF view = input.camera.view();
    const qreal left = 36 * input.style.unit, top = 28 * input.style.unit;
    const qreal right = view.width() - size.width() - left, low = view.height() - size.height() - left;
    std::vector<QPointF> places{{left, top}, {right, top}, {left, low}, {right, low}};
    for (const qreal y : {top, low}) {
        for (int step = 1; step < kAlong; ++step) {
            places.emplace_back(left + (right - left) * step / kAlong, y);
        }
    }
    for (const qreal x : {left, right}) {
        for (int step = 1; step < kAlong; ++step) {
            places.emplace_back(x, top + (low - top) * step / kAlong);
        }
    }
    return places;
}

std::optional<QRectF> freeBox(const PlanInput &input, const std::vector<GridGround> &grounds, QSizeF size)
{
    std::optional<std::pair<int, QRectF>> best;
    for (const QPointF corner : corners(input, size)) {
        const QRectF box(corner, size);
        const auto covered = coveredBy(input, grounds, box);
        if (covered && (!best || *covered < best->first)) {
            best.emplace(*covered, box);
        }
    }
    return best ? std::optional(best->second) : std::nullopt;
}

/// From the call-out's side to above or below the pin, then to it.
QPolygonF besideFirst(const PlanInput &input, const QRectF &box, QPointF pin, qreal radius)
{
    const bool upper = box.center().y() < input.camera.view().height() / 2;
    if (pin.x() > box.left() && pin.x() < box.right()) {
        return QPolygonF({QPointF(pin.x(), upper ? box.bottom() : box.top()), QPointF(pin.x(), pin.y() + (upper ? -radius : radius))});
    }
    const bool toRight = pin.x() >= box.right();
    const qreal edge = toRight ? box.right() : box.left();
    const qreal bend = 8 * input.style.unit;
    qreal y = upper ? box.top() + bend : box.bottom() - bend;
    if (std::abs(pin.y() - y) <= radius || (pin.y() > box.top() && pin.y() < box.bottom() && std::abs(pin.y() - y) < 2 * radius)) {
        y = std::clamp(pin.y(), box.top() + bend, box.bottom() - bend);
        return QPolygonF({QPointF(edge, y), QPointF(pin.x() + (toRight ? -radius : radius), y)});
    }
    return QPolygonF({QPointF(edge, y), QPointF(pin.x(), y), QPointF(pin.x(), pin.y() + (pin.y() > y ? -radius : radius))});
}

/// From the call-out's top or bottom to the pin's height, then to it; empty where the pin is level with the call-out.
QPolygonF downFirst(const PlanInput &input, const QRectF &box, QPointF pin, qreal radius)
{
    const qreal bend = 8 * input.style.unit;
    if (pin.y() > box.top() - radius && pin.y() < box.bottom() + radius) {
        return {};
    }
    const bool toRight = pin.x() >= box.right();
    if (!toRight && pin.x() > box.left()) {
        return {};
    }
    const qreal x = toRight ? box.right() - bend : box.left() + bend;
    return QPolygonF({QPointF(x, pin.y() > box.bottom() ? box.bottom() : box.top()), QPointF(x, pin.y()),
                      QPointF(pin.x() + (toRight ? -radius : radius), pin.y())});
}

/// How much of a line lies over the town, in steps of a few pixels.
int overTown(const PlanInput &input, const QPolygonF &line)
{
    constexpr int kSteps = 60;
    int inside = 0;
    for (qsizetype corner = 0; corner + 1 < line.size(); ++corner) {
        const QLineF part(line[corner], line[corner + 1]);
        const int steps = std::max(1, int(part.length() * kSteps / std::max(1.0, input.camera.view().width())));
        for (int step = 0; step < steps; ++step) {
            const QPointF ground = input.camera.toGround(part.pointAt((step + 0.5) / steps));
            inside += std::ranges::any_of(input.scene.grids(), [&](const MapScene::GridShape &grid) { return grid.contains(ground); }) ? 1 : 0;
        }
    }
    return inside;
}

/// Every line with at most one bend from a place on the call-out's edge to the mark's rim.
std::vector<QPolygonF> elbowsOf(const PlanInput &input, const QRectF &box, QPointF pin, qreal radius)
{
    constexpr int kStarts = 6; ///< on each edge
    const qreal bend = 8 * input.style.unit;
    const QRectF starts = box.adjusted(bend, bend, -bend, -bend);
    const bool beside = pin.x() + radius < box.left() || pin.x() - radius > box.right();
    const bool apart = pin.y() + radius < box.top() || pin.y() - radius > box.bottom();
    const qreal edgeX = pin.x() > box.center().x() ? box.right() : box.left();
    const qreal edgeY = pin.y() > box.center().y() ? box.bottom() : box.top();
    const qreal rimX = pin.x() + (pin.x() > box.center().x() ? -radius : radius);
    std::vector<QPolygonF> lines;
    for (int step = 0; step <= kStarts; ++step) {
        const QPointF start(starts.left() + starts.width() * step / kStarts, starts.top() + starts.height() * step / kStarts);
        if (beside && std::abs(pin.y() - start.y()) > radius) {
            const qreal rimY = pin.y() + (pin.y() > start.y() ? -radius : radius);
            lines.push_back(QPolygonF({QPointF(edgeX, start.y()), QPointF(pin.x(), start.y()), QPointF(pin.x(), rimY)}));
        }
        if (apart && std::abs(pin.x() - start.x()) > radius) {
            const qreal side = pin.x() + (pin.x() > start.x() ? -radius : radius);
            lines.push_back(QPolygonF({QPointF(start.x(), edgeY), QPointF(start.x(), pin.y()), QPointF(side, pin.y())}));
        }
    }
    if (beside && pin.y() >= starts.top() && pin.y() <= starts.bottom()) {
        lines.push_back(QPolygonF({QPointF(edgeX, pin.y()), QPointF(rimX, pin.y())}));
    }
    if (apart && pin.x() >= starts.left() && pin.x() <= starts.right()) {
        const qreal rimY = pin.y() + (pin.y() > box.center().y() ? -radius : radius);
        lines.push_back(QPolygonF({QPointF(pin.x(), edgeY), QPointF(pin.x(), rimY)}));
    }
    return lines;
}

} // namespace

CalloutPlace placeCallout(const PlanInput &input, const std::vector<GridGround> &grounds)
{
    const MapPlan *before = input.before;
    const bool same = before && !before->pins.empty() && before->pins.front().chosen && before->pins.front().view.id == input.chosen->id;
    if (before && !before->callout.isEmpty() && (same || !before->smallCallout) && coveredBy(input, grounds, before->callout)) {
        return {before->callout, before->smallCallout};
    }
    for (const bool small : {false, true}) {
        if (const auto box = freeBox(input, grounds, Callout::size(small) * input.style.unit)) {
            return {*box, small};
        }
    }
    return {};
}

QRectF placeWords(const PlanInput &input, const std::vector<GridGround> &grounds, QSizeF size, const QRectF &old)
{
    if (!old.isEmpty() && old.size() == size && coveredBy(input, grounds, old)) {
        return old;
    }
    return freeBox(input, grounds, size).value_or(QRectF());
}

QPolygonF clearElbow(const PlanInput &input, const QRectF &box, const MapPlan::Pin &chosen, const QPolygonF &first, const std::vector<QRectF> &boxes)
{
    const auto crossed = [&](const QPolygonF &line) {
        const std::vector<QRectF> parts = lineBoxes(line, 4 * input.style.unit);
        return std::ranges::count_if(boxes, [&parts](const QRectF &other) {
            return std::ranges::any_of(parts, [&other](const QRectF &part) { return overlap(part, other); });
        });
    };
    auto least = std::pair(crossed(first), 0);
    if (least.first == 0) {
        return first;
    }
    QPolygonF best = first;
    least.second = overTown(input, first);
    for (const QPolygonF &line : elbowsOf(input, box, chosen.place, chosen.disc + input.style.frame / 2)) {
        const auto hits = crossed(line);
        if (hits > least.first) {
            continue;
        }
        if (const auto cost = std::pair(hits, overTown(input, line)); cost < least) {
            least = cost;
            best = line;
        }
    }
    return best;
}

QPolygonF elbowOf(const PlanInput &input, const QRectF &box, QPointF pin, qreal rim)
{
    const QPolygonF beside = besideFirst(input, box, pin, rim);
    const QPolygonF down = downFirst(input, box, pin, rim);
    return !down.isEmpty() && overTown(input, down) < overTown(input, beside) ? down : beside;
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/labelplan.h"

#include "base/outsidetext.h"
#include "map/callout.h"
#include "map/pinlayer.h"
#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal kTight = 1.4; ///< widths of number and count below which their mark comes smaller
constexpr qreal kSmallMark = 0.76;
constexpr qreal kRoomy = 1.6; ///< label widths of a grid from which a label may stand over its border
constexpr int kRaster = 10;   ///< places tried in each direction of a grid

QPolygonF inPixels(const PlanInput &input, const QPolygonF &metres) { return input.camera.transform().map(metres); }

/// Grids and pins that a call-out would cover; its own grid or case must stay free.
qreal coverOf(const PlanInput &input, const QRectF &box)
{
    qreal cover = 0;
    const QPointF chosen = input.camera.toPixel(input.scene.plane().toMetres(input.chosen->point));
    const qreal reach = input.style.chosenDisc * 1.3;
    if (box.adjusted(-reach, -reach, reach, reach).contains(chosen)) {
        cover += 1e9;
    }
    for (size_t index = 0; index < input.scene.grids().size(); ++index) {
        const QPolygonF ring = inPixels(input, input.scene.grids()[index].ring);
        if (!ring.boundingRect().intersects(box)) {
            continue;
        }
        const QRectF common = ring.intersected(QPolygonF(box)).boundingRect();
        const qreal share = common.width() * common.height() / std::max(1.0, ring.boundingRect().width() * ring.boundingRect().height());
        cover += share > 0.02 ? 1 + share : 0;
        if (input.scene.grids()[index].code == input.chosen->grid && share > 0.02) {
            cover += 1e6;
        }
    }
    for (const live::PinView &pin : input.pins) {
        cover += box.contains(input.camera.toPixel(input.scene.plane().toMetres(pin.point))) ? 3 : 0;
    }
    return cover;
}

QRectF calloutBox(const PlanInput &input)
{
    const QSizeF view = input.camera.view();
    const QSizeF size = Callout::size() * input.style.unit;
    const qreal margin = 36 * input.style.unit;
    const qreal right = view.width() - size.width() - margin;
    const qreal low = view.height() - size.height() - margin;
    const std::array corners{QRectF(QPointF(margin, margin * 0.78), size), QRectF(QPointF(right, margin * 0.78), size),
                             QRectF(QPointF(margin, low), size), QRectF(QPointF(right, low), size)};
    const MapPlan *before = input.before;
    const bool same = before && !before->pins.empty() && before->pins.front().chosen && before->pins.front().view.id == input.chosen->id;
    if (same && std::ranges::find(corners, before->callout) != corners.end() && coverOf(input, before->callout) < 1e6) {
        return before->callout;
    }
    return *std::ranges::min_element(corners, {}, [&](const QRectF &corner) { return coverOf(input, corner); });
}

/// From the call-out's side to above or below the pin, then to it.
QPolygonF besideFirst(const PlanInput &input, const QRectF &box, QPointF pin)
{
    const qreal radius = input.style.chosenDisc + input.style.frame / 2;
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
QPolygonF downFirst(const PlanInput &input, const QRectF &box, QPointF pin)
{
    const qreal radius = input.style.chosenDisc + input.style.frame / 2;
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

/// The way that leaves more of the town free; of equals the first.
QPolygonF elbowOf(const PlanInput &input, const QRectF &box, QPointF pin)
{
    const QPolygonF beside = besideFirst(input, box, pin);
    const QPolygonF down = downFirst(input, box, pin);
    return !down.isEmpty() && overTown(input, down) < overTown(input, beside) ? down : beside;
}

void takeFurniture(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    const QSizeF view = input.camera.view();
    const qreal unit = input.style.label / 32;
    const QSizeF scale(input.scalePixels + theme::textWidth(input.scaleText, look::sans(input.style.label)) + 20 * unit, 44 * unit);
    const QSizeF north(64 * unit, 120 * unit);
    const qreal x = view.width() - 40 * unit;
    const qreal y = view.height() - 34 * unit;
    std::array scales{QPointF(x - scale.width() / 2, y), QPointF(40 * unit + scale.width() / 2, y)};
    const QRectF right(scales[0] - QPointF(scale.width(), scale.height()) / 2, scale);
    if (inPixels(input, input.scene.outline()).intersects(QPolygonF(right))) {
        std::swap(scales[0], scales[1]); // beside the town rather than on it
    }
    const std::array norths{QPointF(view.width() - 56 * unit, 94 * unit), QPointF(56 * unit, 94 * unit)};
    plan.scale = planner.firstFree(scale, scales).value_or(QRectF());
    plan.north = planner.firstFree(north, norths).value_or(QRectF());
    planner.take(plan.scale);
    planner.take(plan.north);
}

struct GridSizes {
    QSizeF name, count;
    qreal mark = 0;
    [[nodiscard]] QSizeF stacked() const { return {std::max(name.width(), count.width()), name.height() + count.height()}; }
};

GridSizes sizesOf(const MapStyle &style, const QString &text, int total, qreal mark)
{
    GridSizes sizes;
    sizes.mark = mark;
    sizes.name = QSizeF(std::ceil(theme::textWidth(text, look::sans(style.label))) + 4, style.label * 1.24);
    if (total > 0) {
        const qreal digits = theme::textWidth(QString::number(total), look::sans(style.count, true));
        sizes.count = QSizeF(std::ceil(kMarkSpace * mark + digits) + 2, style.count * 1.18);
    }
    return sizes;
}

MapPlan::GridLabel labelAt(int grid, const QString &text, const QRectF &box, const GridSizes &sizes)
{
    const QRectF name(QPointF(box.center().x() - sizes.name.width() / 2, box.top()), sizes.name);
    const QRectF count(QPointF(box.center().x() - sizes.count.width() / 2, name.bottom()), sizes.count);
    return {grid, text, name, sizes.count.isEmpty() ? QRectF() : count, sizes.mark};
}

std::vector<QPointF> wishes(const PlanInput &input, int index, const QPolygonF &ring)
{
    const MapScene::GridShape &grid = input.scene.grids()[size_t(index)];
    const QPointF label = input.camera.toPixel(grid.label);
    const bool inSight = ring.containsPoint(label, Qt::OddEvenFill);
    std::vector<QPointF> points = pointsInside(ring, inSight ? label : ring.boundingRect().center(), kRaster);
    if (input.before) {
        const auto old = std::ranges::find(input.before->grids, index, &MapPlan::GridLabel::grid);
        if (old != input.before->grids.end() && !old->name.isEmpty() && ring.containsPoint(old->box().center(), Qt::OddEvenFill)) {
            points.insert(points.begin(), old->box().center());
        }
    }
    return points;
}

std::optional<MapPlan::GridLabel> tryLabel(const LabelPlanner &planner, const std::vector<QPointF> &points, const QPolygonF *within, int index,
                                           const QString &text, const GridSizes &sizes)
{
    const auto box = planner.firstFree(sizes.stacked(), points, within);
    return box ? std::optional(labelAt(index, text, *box, sizes)) : std::nullopt;
}

/// Whether the chosen case's mark or call-out leaves no room in a grid.
bool chosenCovers(const PlanInput &input, const QPolygonF &ring)
{
    if (!input.chosen) {
        return false;
    }
    const QPointF chosen = input.camera.toPixel(input.scene.plane().toMetres(input.chosen->point));
    const qreal reach = input.style.chosenDisc + input.style.frame;
    return QRectF(chosen - QPointF(reach, reach), QSizeF(2 * reach, 2 * reach)).intersects(ring.boundingRect());
}

/// The label with room for the grid's cluster below it.
std::optional<MapPlan::GridLabel> tryWithCluster(const LabelPlanner &planner, const std::vector<QPointF> &points, const QPolygonF &within,
                                                 const MapPlan::GridLabel &wish, const GridSizes &sizes, QSizeF cluster)
{
    if (cluster.isEmpty()) {
        return std::nullopt;
    }
    const QSizeF label = sizes.stacked();
    const QSizeF both(std::max(label.width(), cluster.width()), label.height() + cluster.height());
    const auto box = planner.firstFree(both, points, &within);
    return box ? std::optional(labelAt(wish.grid, wish.text, QRectF(box->topLeft(), QSizeF(both.width(), label.height())), sizes)) : std::nullopt;
}

/// The fullest label that fits: name and count inside the grid, then number and count; a roomy grid whose middle is taken may let them
/// stand over its border; then the number alone.
MapPlan::GridLabel gridLabel(const PlanInput &input, const LabelPlanner &planner, int index, QSizeF cluster)
{
    const MapScene::GridShape &grid = input.scene.grids()[size_t(index)];
    const QRectF view(QPointF(0, 0), input.camera.view());
    const QPolygonF whole = inPixels(input, grid.ring);
    const bool cut = !view.contains(whole.boundingRect());
    const QPolygonF ring = cut ? whole.intersected(QPolygonF(view)) : whole; // the part in sight is labelled
    const int total = size_t(index) < input.grids.size() ? input.grids[size_t(index)].total() : 0;
    const QString full =
        grid.name.isEmpty() || grid.name == grid.code ? grid.code : u"%1 %2"_s.arg(base::isolated(grid.code), base::isolated(grid.name));
    const qreal large = input.style.markRadius;
    const bool tight = ring.boundingRect().width() < kTight * sizesOf(input.style, grid.code, total, large).stacked().width();
    const qreal mark = tight ? large * kSmallMark : large;
    const GridSizes named = sizesOf(input.style, full, total, mark);
    const GridSizes numbered = sizesOf(input.style, grid.code, total, mark);
    const GridSizes bare = sizesOf(input.style, grid.code, 0, mark);
    if (ring.boundingRect().width() < bare.name.width() * 0.8 || ring.boundingRect().height() < bare.name.height() * 0.8) {
        return {index, {}, {}, {}, 0};
    }
    const auto points = wishes(input, index, ring);
    if (cut) { // an end of a grid is named where that is easy, and not at all costs
        return tryLabel(planner, points, &ring, index, full, named)
            .value_or(tryLabel(planner, points, &ring, index, full, sizesOf(input.style, full, 0, mark))
                          .value_or(MapPlan::GridLabel{index, {}, {}, {}, 0}));
    }
    for (const auto &[text, sizes] : {std::pair{full, named}, {grid.code, numbered}}) {
        if (const auto label = tryWithCluster(planner, points, ring, {index, text, {}, {}, 0}, sizes, cluster)) {
            return *label;
        }
    }
    constexpr const QPolygonF *kAnywhere = nullptr;
    const bool roomy = ring.boundingRect().width() > kRoomy * numbered.stacked().width();
    for (const auto &[text, sizes, within] : {std::tuple{full, named, &ring},
                                              {grid.code, numbered, &ring},
                                              {full, named, roomy ? kAnywhere : &ring},
                                              {grid.code, numbered, roomy ? kAnywhere : &ring},
                                              {grid.code, bare, &ring},
                                              {grid.code, bare, roomy ? kAnywhere : &ring}}) {
        if (const auto label = tryLabel(planner, points, within, index, text, sizes)) {
            return *label;
        }
    }
    if (!roomy && chosenCovers(input, ring)) {
        return {index, {}, {}, {}, 0}; // the chosen case's mark fills the grid; its call-out names it
    }
    return labelAt(index, grid.code, planner.leastBad(bare.stacked(), points), bare);
}

void planMarks(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    const qreal side = input.style.markRadius * 2.4;
    for (const live::PinView &mark : input.marks) {
        const QPointF place = input.camera.toPixel(input.scene.plane().toMetres(mark.point));
        const QRectF box(place - QPointF(side, side) / 2, QSizeF(side, side));
        if (planner.isFree(box)) {
            planner.take(box);
            plan.marks.push_back({mark, place});
        }
    }
}

void planGrids(const PlanInput &input, MapPlan &plan, LabelPlanner &planner, const QHash<int, QSizeF> &clusters)
{
    const QRectF view(QPointF(0, 0), input.camera.view());
    for (size_t index = 0; index < input.scene.grids().size(); ++index) {
        if (!view.intersects(inPixels(input, input.scene.grids()[index].ring).boundingRect())) {
            continue;
        }
        MapPlan::GridLabel label = gridLabel(input, planner, int(index), clusters.value(int(index)));
        // A grid under the call-out is told by the call-out's corner having been the one that covers fewest.
        if (!label.name.isEmpty() && !label.name.intersects(plan.callout)) {
            planner.take(label.box());
            plan.grids.push_back(std::move(label));
        }
    }
}

void planNeighbours(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    for (const MapScene::Name &name : input.scene.neighbours()) {
        const QSizeF size(theme::textWidth(name.text, look::sans(input.style.label)) + 4, input.style.label * 1.3);
        const auto points = pointsAround(input.camera.toPixel(name.point), QSizeF(size.width() / 2, size.height()), 3);
        if (const auto box = planner.firstFree(size, points)) {
            planner.take(*box);
            plan.words.push_back({name.text, *box, false});
        }
    }
}

void planRoads(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    for (const MapScene::Line &line : input.scene.lines()) {
        if (line.name.isEmpty() || line.kind == region::MapLine::Kind::Metro) {
            continue;
        }
        const QSizeF size(theme::textWidth(line.name, look::sans(input.style.label)) + 4, input.style.label * 1.3);
        const QPolygonF pixels = inPixels(input, line.points);
        std::vector<QPointF> points;
        for (qsizetype index = 0; index + 1 < pixels.size(); ++index) {
            points.push_back((pixels[index] + pixels[index + 1]) / 2 - QPointF(0, size.height() * 0.75));
        }
        if (const auto box = planner.firstFree(size, points)) {
            planner.take(*box);
            plan.words.push_back({line.name, *box, true});
        }
    }
}

void planLandmark(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    const int index = input.scene.gridIndex(input.scene.landmarkGrid());
    if (index < 0) {
        return;
    }
    const QPolygonF ring = inPixels(input, input.scene.grids()[size_t(index)].ring);
    const qreal side = input.style.label * 2.1;
    if (const auto box = planner.firstFree(QSizeF(side, side), pointsInside(ring, ring.boundingRect().center(), kRaster), &ring)) {
        planner.take(*box);
        plan.landmark = box->center();
    }
}

} // namespace

std::vector<QRectF> MapPlan::boxes() const
{
    std::vector<QRectF> all;
    for (const Pin &pin : pins) {
        all.push_back(pin.box);
        if (!pin.tag.isEmpty()) {
            all.push_back(pin.tag);
        }
    }
    for (const GridLabel &label : grids) {
        all.push_back(label.box());
    }
    for (const Word &word : words) {
        all.push_back(word.box);
    }
    for (const QRectF &box : {callout, scale, north}) {
        if (!box.isEmpty()) {
            all.push_back(box);
        }
    }
    return all;
}

MapPlan planMap(const PlanInput &input)
{
    MapPlan plan;
    LabelPlanner planner(QRectF(QPointF(0, 0), input.camera.view()));
    if (input.chosen && input.callout) {
        plan.callout = calloutBox(input);
        planner.take(plan.callout);
    }
    takeFurniture(input, plan, planner);
    plan.pins = placeChosen(input, planner);
    if (!plan.callout.isEmpty()) {
        plan.elbow = elbowOf(input, plan.callout, plan.pins.front().truth);
        for (qsizetype corner = 0; corner + 1 < plan.elbow.size(); ++corner) {
            const qreal aside = 6 * input.style.unit;
            planner.take(QRectF(plan.elbow[corner], plan.elbow[corner + 1]).normalized().adjusted(-aside, -aside, aside, aside));
        }
    }
    // Numbers and pins always stand; clusters are what gives way to numbers and counts.
    const bool crowded = isCrowded(input);
    if (!crowded) {
        placePins(input, planner, plan.pins);
        planMarks(input, plan, planner);
    }
    planGrids(input, plan, planner, crowded ? clusterSizes(input) : QHash<int, QSizeF>());
    if (crowded) {
        placeClusters(input, planner, plan);
        planMarks(input, plan, planner);
    }
    planNeighbours(input, plan, planner);
    planLandmark(input, plan, planner);
    if (input.style.interactive) {
        planRoads(input, plan, planner);
    }
    return plan;
}

} // namespace ui::map

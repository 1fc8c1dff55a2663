// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/labelplan.h"

#include "base/text/outsidetext.h"
#include "map/plan/calloutplan.h"
#include "map/plan/gridplan.h"
#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRaster = 10; ///< places tried in each direction of a grid for the landmark

QPolygonF inPixels(const PlanInput &input, const QPolygonF &metres) { return input.camera.transform().map(metres); }

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

/// The tasks of all grids in sight: the chosen case's grid, then the worst, then those with most to place.
std::vector<GridTask> tasksOf(const PlanInput &input, const std::vector<GridGround> &grounds)
{
    std::vector<GridTask> tasks;
    for (size_t index = 0; index < grounds.size(); ++index) {
        if (grounds[index].isEmpty()) {
            continue;
        }
        const MapScene::GridShape &grid = input.scene.grids()[index];
        GridTask task;
        task.index = int(index);
        task.code = grid.code;
        task.full = grid.name.isEmpty() || grid.name == grid.code ? grid.code : u"%1 %2"_s.arg(base::isolated(grid.code), base::isolated(grid.name));
        task.total = index < input.grids.size() ? input.grids[index].total() : 0;
        tasks.push_back(std::move(task));
    }
    const auto give = [&](const live::PinView &pin) {
        const auto task = std::ranges::find(tasks, input.scene.gridIndex(pin.grid), &GridTask::index);
        const bool inSight =
            task != tasks.end() && (!grounds[size_t(task->index)].isCut() ||
                                    grounds[size_t(task->index)].holds(input.camera.toPixel(input.scene.plane().toMetres(pin.point))));
        if (inSight) {
            task->pins.push_back(pin);
        }
        return inSight;
    };
    if (input.chosen && give(*input.chosen)) {
        std::ranges::find(tasks, input.scene.gridIndex(input.chosen->grid), &GridTask::index)->chosen = input.chosen->id;
    }
    for (const live::PinView &pin : input.pins) {
        if (!input.chosen || pin.id != input.chosen->id) {
            give(pin);
        }
    }
    const auto rank = [&input](const GridTask &task) {
        const auto worst = size_t(task.index) < input.grids.size() ? input.grids[size_t(task.index)].worst() : std::nullopt;
        return std::tuple(task.chosen ? 0 : 1, worst ? domain::number(*worst) : 9, -int(task.pins.size()), task.index);
    };
    std::ranges::sort(tasks, {}, rank);
    for (size_t index = 0; index < std::min<size_t>(2, tasks.size()); ++index) {
        tasks[index].must = !input.style.interactive; // the chosen case's grid and the worst one, whatever the wall's size
    }
    return tasks;
}

void takeElbow(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    if (plan.callout.isEmpty()) {
        return;
    }
    const auto pin = std::ranges::find_if(plan.pins, &MapPlan::Pin::chosen);
    if (pin != plan.pins.end()) {
        plan.elbow = elbowOf(input, plan.callout, pin->place, pin->disc + input.style.frame / 2);
    } else if (!plan.grids.empty() && plan.grids.back().grid == input.scene.gridIndex(input.chosen->grid)) {
        // No room for a mark in its grid: the line ends at the grid's number.
        const QRectF label = plan.grids.back().box();
        plan.elbow = elbowOf(input, plan.callout, label.center(), std::max(label.width(), label.height()) / 2);
    }
    for (const QRectF &part : lineBoxes(plan.elbow, 6 * input.style.unit)) {
        planner.takeLine(part);
    }
}

/// When all labels and pins stand, the line takes the way that crosses fewest of them.
void bendElbow(const PlanInput &input, MapPlan &plan)
{
    if (plan.elbow.isEmpty() || plan.pins.empty() || !plan.pins.front().chosen) {
        return;
    }
    std::vector<QRectF> boxes;
    for (const MapPlan::GridLabel &label : plan.grids) {
        boxes.insert(boxes.end(), {label.name, label.count});
    }
    for (const MapPlan::Pin &pin : plan.pins) {
        if (!pin.chosen) {
            boxes.insert(boxes.end(), {pin.box, pin.tag});
        }
    }
    plan.elbow = clearElbow(input, plan.callout, plan.pins.front(), plan.elbow, boxes);
}

void planGrids(const PlanInput &input, const std::vector<GridGround> &grounds, MapPlan &plan, LabelPlanner &planner)
{
    for (GridTask &task : tasksOf(input, grounds)) {
        if (task.chosen && !plan.callout.isEmpty()) {
            task.elbow = [&](QPointF place, qreal rim) { return elbowOf(input, plan.callout, place, rim); };
        }
        GridPlaced placed = placeGrid(input, grounds, planner, task);
        for (MapPlan::Pin &pin : placed.pins) {
            planner.take(pin.box);
            planner.take(pin.tag);
            plan.pins.push_back(std::move(pin));
        }
        if (!placed.label.name.isEmpty()) {
            planner.take(placed.label.name);
            planner.take(placed.label.count);
            plan.grids.push_back(std::move(placed.label));
        }
        if (task.chosen) {
            takeElbow(input, plan, planner);
        }
    }
    std::ranges::stable_sort(plan.grids, {}, &MapPlan::GridLabel::grid);
    std::ranges::stable_sort(plan.pins, {}, [](const MapPlan::Pin &pin) { return std::pair(pin.chosen ? 0 : 1, domain::number(pin.view.level)); });
}

/// Red and orange cases in no grid of the pack stand where they are.
void planOutside(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    const QRectF view(QPointF(0, 0), input.camera.view());
    const auto place = [&](const live::PinView &pin, bool chosen) {
        const QPointF truth = input.camera.toPixel(input.scene.plane().toMetres(pin.point));
        if (input.scene.gridIndex(pin.grid) >= 0 || !view.contains(truth)) {
            return;
        }
        const qreal disc = chosen ? input.style.chosenDisc : input.style.pinDisc * 0.75;
        const qreal rim = disc + (chosen ? input.style.frame / 2 : input.style.ring);
        const auto box = planner.firstFree(QSizeF(2 * rim, 2 * rim), pointsAround(truth, QSizeF(disc * 1.1, disc * 1.1), 4));
        if (box || chosen) {
            const QRectF taken = box.value_or(discBox(truth, rim));
            planner.take(taken);
            plan.pins.push_back({pin, truth, taken.center(), disc, 1, pin.overdue ? 1 : 0, chosen, taken, {}, {}});
        }
    };
    if (input.chosen) {
        place(*input.chosen, true);
    }
    for (const live::PinView &pin : input.pins) {
        if (!input.chosen || pin.id != input.chosen->id) {
            place(pin, false);
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
    const auto add = [&all](const QRectF &box) {
        if (!box.isEmpty()) {
            all.push_back(box);
        }
    };
    for (const Pin &pin : pins) {
        add(pin.box);
        add(pin.tag);
    }
    for (const GridLabel &label : grids) {
        add(label.name);
        add(label.count);
    }
    for (const Word &word : words) {
        add(word.box);
    }
    for (const QRectF &box : {callout, calm, scale, north}) {
        add(box);
    }
    return all;
}

PlanBasis basisOf(const PlanInput &input)
{
    PlanBasis basis{{}, input.pins, input.marks, input.chosen, input.callout, input.calm, input.camera, input.style.unit};
    for (const live::GridView &grid : input.grids) {
        const int total = grid.total();
        basis.grids.emplace_back(total < 2 ? -total : int(QString::number(total).size()), grid.worst());
    }
    return basis;
}

MapPlan planMap(const PlanInput &input)
{
    MapPlan plan;
    LabelPlanner planner(QRectF(QPointF(0, 0), input.camera.view()));
    std::vector<GridGround> grounds;
    for (const MapScene::GridShape &grid : input.scene.grids()) {
        grounds.emplace_back(grid, input.camera);
    }
    if (input.chosen && input.callout) {
        const CalloutPlace place = placeCallout(input, grounds);
        plan.callout = place.box;
        plan.smallCallout = place.small;
    } else if (!input.calm.isEmpty()) {
        plan.calm = placeWords(input, grounds, input.calm, input.before ? input.before->calm : QRectF());
    }
    planner.take(plan.callout);
    planner.take(plan.calm);
    planGrids(input, grounds, plan, planner);
    planOutside(input, plan, planner);
    std::ranges::stable_sort(plan.pins, {}, [](const MapPlan::Pin &pin) { return pin.chosen ? 0 : 1; });
    if (plan.elbow.isEmpty()) {
        takeElbow(input, plan, planner);
    }
    bendElbow(input, plan);
    planMarks(input, plan, planner);
    takeFurniture(input, plan, planner);
    planNeighbours(input, plan, planner);
    planLandmark(input, plan, planner);
    if (input.style.interactive) {
        planRoads(input, plan, planner);
    }
    return plan;
}

} // namespace ui::map

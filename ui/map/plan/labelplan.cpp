// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/labelplan.h"

#include "map/plan/calloutplan.h"
#include "map/plan/elbow.h"
#include "map/plan/gridplan.h"
#include "map/plan/planmemory.h"
#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRaster = 10;                              ///< places tried in each direction of a grid for the landmark
constexpr qreal kLandmarkAir = 0.35;                     ///< around the landmark, of a label's size
constexpr qreal kElbowRoom = 8;                          ///< design units on each side of the call-out's line in which no word stands
constexpr qreal kLikelyWidth = 3.6, kLikelyHeight = 2.4; ///< of a grid's label that has no place yet, in its letters' sizes

QPolygonF inPixels(const PlanInput &input, const QPolygonF &metres) { return input.camera.transform().map(metres); }

void occupyFurniture(const PlanInput &input, const PlanGround &ground, MapPlan &plan, LabelPlanner &planner)
{
    const QSizeF view = input.camera.view();
    const qreal unit = input.style.label / 32;
    const QSizeF scale(input.scalePixels + theme::textWidth(input.scaleText, look::sans(input.style.label)) + 20 * unit, 44 * unit);
    const QSizeF north(64 * unit, 120 * unit);
    const qreal x = view.width() - 40 * unit;
    const qreal y = view.height() - 34 * unit;
    std::array scales{QPointF(x - scale.width() / 2, y), QPointF(40 * unit + scale.width() / 2, y)};
    const QRectF right(scales[0] - QPointF(scale.width(), scale.height()) / 2, scale);
    if (ground.isOnTown(right)) {
        std::swap(scales[0], scales[1]); // beside the town rather than on it
    }
    std::array norths{QPointF(view.width() - 56 * unit, 94 * unit), QPointF(56 * unit, 94 * unit)};
    const auto clear = [&](QPointF &centre, QSizeF size) {
        centre = clearOf(QRectF(centre - QPointF(size.width(), size.height()) / 2, size), input.over, view).center();
    };
    for (size_t side = 0; side < 2; ++side) {
        clear(scales[side], scale);
        clear(norths[side], north);
    }
    plan.scale = planner.firstFree(scale, scales).value_or(QRectF());
    plan.north = planner.firstFree(north, norths).value_or(QRectF());
    planner.occupy(plan.scale);
    planner.occupy(plan.north);
}

void planMarks(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
{
    const qreal side = input.style.markRadius * 2.4;
    for (const live::PinView &mark : input.marks) {
        const QPointF place = input.camera.toPixel(input.scene.plane().toMetres(mark.point));
        const QRectF box(place - QPointF(side, side) / 2, QSizeF(side, side));
        if (planner.isFree(box)) {
            planner.occupy(box);
            plan.marks.push_back({mark, place});
        }
    }
}

/// The tasks of all grids in sight: the chosen case's grid, then the worst, then those with most to place.
std::vector<GridTask> tasksOf(const PlanInput &input, const PlanGround &ground)
{
    const std::vector<GridGround> &grounds = ground.grids();
    std::vector<GridTask> tasks;
    for (size_t index = 0; index < grounds.size(); ++index) {
        if (grounds[index].isEmpty()) {
            continue;
        }
        GridTask task;
        task.index = int(index);
        task.name = ground.name(index);
        task.most = ground.letters();
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

/// Where the line ends: at the chosen case's mark or, where its grid has no room for one, at the grid's label. None: at neither.
std::optional<ElbowTask> elbowTask(const PlanInput &input, const MapPlan &plan)
{
    if (plan.callout.isEmpty() || !input.chosen) {
        return std::nullopt;
    }
    ElbowTask task;
    task.box = plan.callout;
    const auto pin = std::ranges::find_if(plan.pins, &MapPlan::Pin::chosen);
    const auto label = std::ranges::find(plan.grids, input.scene.gridIndex(input.chosen->grid), &MapPlan::GridLabel::grid);
    if (pin != plan.pins.end()) {
        task.pin = pin->place;
        task.rim = pin->disc + input.style.frame / 2;
    } else if (label != plan.grids.end()) {
        task.pin = label->box().center();
        task.rim = std::max(label->box().width(), label->box().height()) / 2;
    } else {
        return std::nullopt;
    }
    for (const MapPlan::GridLabel &each : plan.grids) {
        if (pin != plan.pins.end() || &each != &*label) {
            task.stands.insert(task.stands.end(), {each.name, each.count});
        }
    }
    for (const MapPlan::Pin &each : plan.pins) {
        if (!each.chosen) {
            task.stands.insert(task.stands.end(), {each.box, each.tag});
        }
    }
    return task;
}

/// Where the labels of the grids will probably stand that have none yet.
std::vector<QRectF> likelyBoxes(const PlanInput &input, const MapPlan &plan, const std::vector<GridGround> &grounds)
{
    std::vector<QRectF> boxes;
    if (input.before) {
        for (const MapPlan::GridLabel &label : input.before->grids) {
            if (std::ranges::find(plan.grids, label.grid, &MapPlan::GridLabel::grid) == plan.grids.end()) {
                boxes.insert(boxes.end(), {label.name, label.count});
            }
        }
        return boxes;
    }
    const QSizeF size = QSizeF(kLikelyWidth, kLikelyHeight) * input.style.label;
    for (size_t index = 0; index < grounds.size(); ++index) {
        if (!grounds[index].isEmpty() && std::ranges::find(plan.grids, int(index), &MapPlan::GridLabel::grid) == plan.grids.end()) {
            const QPointF centre = input.camera.toPixel(input.scene.grids()[index].label);
            boxes.emplace_back(centre - QPointF(size.width(), size.height()) / 2, size);
        }
    }
    return boxes;
}

/// Before the other grids' labels are placed, so that they step aside. The line of before stays while it leads from the same box to the same mark.
void occupyElbow(const PlanInput &input, const std::vector<GridGround> &grounds, MapPlan &plan, LabelPlanner &planner)
{
    auto task = elbowTask(input, plan);
    if (!task) {
        return;
    }
    const MapPlan *before = input.before;
    const bool same = before && before->callout == plan.callout && !before->elbow.isEmpty() &&
                      std::abs(QLineF(before->elbow.last(), task->pin).length() - task->rim) < 0.5;
    if (same && struckBy(before->elbow, task->stands, input.style) == 0) {
        plan.elbow = before->elbow;
    } else {
        task->likely = likelyBoxes(input, plan, grounds);
        plan.elbow = routeElbow(input, grounds, *task);
    }
    for (const QRectF &part : lineBoxes(plan.elbow, 6 * input.style.unit)) {
        planner.occupyLine(part);
    }
}

/// When all labels and pins stand, the line takes another way if that strikes fewer of them.
void bendElbow(const PlanInput &input, const std::vector<GridGround> &grounds, MapPlan &plan)
{
    const auto task = elbowTask(input, plan);
    const int struck = task ? struckBy(plan.elbow, task->stands, input.style) : 0;
    if (struck == 0) {
        return;
    }
    QPolygonF other = routeElbow(input, grounds, *task);
    if (struckBy(other, task->stands, input.style) < struck) {
        plan.elbow = std::move(other);
    }
}

void planGrids(const PlanInput &input, PlanMemory &memory, MapPlan &plan, LabelPlanner &planner)
{
    for (GridTask &task : tasksOf(input, *memory.ground)) {
        task.callout = task.chosen ? plan.callout : QRectF();
        GridPlaced placed = placeGrid(input, *memory.ground, planner, task, memory.searches[size_t(task.index)]);
        for (MapPlan::Pin &pin : placed.pins) {
            planner.occupy(pin.box);
            planner.occupy(pin.tag);
            plan.pins.push_back(std::move(pin));
        }
        if (!placed.label.name.isEmpty()) {
            planner.occupy(placed.label.name);
            planner.occupy(placed.label.count);
            plan.grids.push_back(std::move(placed.label));
        }
        if (task.chosen) {
            occupyElbow(input, memory.ground->grids(), plan, planner);
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
            planner.occupy(taken);
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

void planNeighbours(const PlanInput &input, const PlanGround &ground, MapPlan &plan, LabelPlanner &planner)
{
    for (size_t index = 0; index < input.scene.neighbours().size(); ++index) {
        if (const auto place = ground.neighbourPlace(index, planner)) {
            planner.occupy(*place);
            plan.words.push_back({input.scene.neighbours()[index].text, *place, false});
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
            planner.occupy(*box);
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
    const qreal side = input.style.label * (2.1 + 2 * kLandmarkAir); // it is no mark, and must not look like part of one
    if (const auto box = planner.firstFree(QSizeF(side, side), pointsInside(ring, ring.boundingRect().center(), kRaster), &ring)) {
        planner.occupy(*box);
        plan.landmark = box->center();
    }
}

/// What the plan of before knew, else the ground of this camera.
std::shared_ptr<PlanMemory> memoryFor(const PlanInput &input)
{
    if (input.before && input.before->memory) {
        return std::make_shared<PlanMemory>(*input.before->memory);
    }
    return std::make_shared<PlanMemory>(PlanMemory{std::make_shared<const PlanGround>(input.scene, input.camera, input.style),
                                                   std::vector<GridSearches>(input.scene.grids().size())});
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

std::vector<QRectF> MapPlan::taken() const
{
    std::vector<QRectF> all = boxes();
    all.insert(all.end(), over.begin(), over.end());
    return all;
}

PlanBasis basisOf(const PlanInput &input)
{
    PlanBasis basis{{}, input.pins, input.marks, input.chosen, input.callout, input.calm, input.over, input.camera, input.style.unit};
    for (const live::GridView &grid : input.grids) {
        const int total = grid.total();
        basis.grids.emplace_back(total < 2 ? -total : int(QString::number(total).size()), grid.worst());
    }
    return basis;
}

MapPlan planMap(const PlanInput &input)
{
    MapPlan plan;
    plan.over = input.over;
    LabelPlanner planner(QRectF(QPointF(0, 0), input.camera.view()));
    for (const QRectF &box : input.over) {
        planner.occupy(box);
    }
    const std::shared_ptr<PlanMemory> memory = memoryFor(input);
    const std::vector<GridGround> &grounds = memory->ground->grids();
    if (input.chosen && input.callout) {
        const CalloutPlace place = placeCallout(input, grounds);
        plan.callout = place.box;
        plan.smallCallout = place.small;
    } else if (!input.calm.isEmpty()) {
        plan.calm = placeWords(input, grounds, input.calm, input.before ? input.before->calm : QRectF());
    }
    planner.occupy(plan.callout);
    planner.occupy(plan.calm);
    planGrids(input, *memory, plan, planner);
    planOutside(input, plan, planner);
    std::ranges::stable_sort(plan.pins, {}, [](const MapPlan::Pin &pin) { return pin.chosen ? 0 : 1; });
    if (plan.elbow.isEmpty()) {
        occupyElbow(input, grounds, plan, planner);
    }
    bendElbow(input, grounds, plan);
    planMarks(input, plan, planner);
    for (const QRectF &part : lineBoxes(plan.elbow, kElbowRoom * input.style.unit)) {
        planner.occupy(part); // what is placed from here on gives way to the line
    }
    occupyFurniture(input, *memory->ground, plan, planner);
    planNeighbours(input, *memory->ground, plan, planner);
    planLandmark(input, plan, planner);
    if (input.style.interactive) {
        planRoads(input, plan, planner);
    }
    plan.memory = memory;
    return plan;
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/labelplan.h"

#include "map/plan/calloutplan.h"
#include "map/plan/elbow.h"
#include "map/plan/gridplan.h"
#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

using namespace Qt::StringLiterals;

namespace {

constexpr int kRaster = 10;          ///< places tried in each direction of a grid for the landmark
constexpr qreal kLandmarkAir = 0.35; ///< around the landmark, of a label's size
constexpr int kNeighbourRings = 7;   ///< how far a neighbour's name goes from its place, in halves of its width
constexpr qreal kSameSide = 0.8;     ///< of a neighbour: the least cosine of the angle between its side of the town and its name's
constexpr qreal kElbowRoom = 8;      ///< design units on each side of the call-out's line in which no word stands
constexpr qreal kLikelyWidth = 3.6, kLikelyHeight = 2.4; ///< of a grid's label that has no place yet, in its letters' sizes

QPolygonF inPixels(const PlanInput &input, const QPolygonF &metres) { return input.camera.transform().map(metres); }

void occupyFurniture(const PlanInput &input, MapPlan &plan, LabelPlanner &planner)
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

/// The largest letters in which most grids that are whole in sight hold their numbers; the smallest where most do in no size.
qreal lettersFor(const std::vector<GridTask> &tasks, const std::vector<GridGround> &grounds, const MapStyle &style)
{
    const auto isWhole = [&](const GridTask &task) { return !grounds[size_t(task.index)].isCut(); };
    const auto whole = std::ranges::count_if(tasks, isWhole);
    for (const qreal scale : kLetters) {
        const auto held = std::ranges::count_if(tasks, [&](const GridTask &task) {
            const QSizeF code = nameSize(task.name.code, style, false, scale), room = grounds[size_t(task.index)].bounds().size();
            return isWhole(task) && code.width() <= room.width() && code.height() <= room.height();
        });
        if (2 * held >= whole) {
            return scale;
        }
    }
    return kLetters.back();
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
        task.name = nameOf(grid, input.style);
        task.total = index < input.grids.size() ? input.grids[index].total() : 0;
        tasks.push_back(std::move(task));
    }
    const qreal most = lettersFor(tasks, grounds, input.style);
    for (GridTask &task : tasks) {
        task.most = most;
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

void planGrids(const PlanInput &input, const std::vector<GridGround> &grounds, MapPlan &plan, LabelPlanner &planner)
{
    for (GridTask &task : tasksOf(input, grounds)) {
        task.callout = task.chosen ? plan.callout : QRectF();
        GridPlaced placed = placeGrid(input, grounds, planner, task);
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
            occupyElbow(input, grounds, plan, planner);
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

/// What a neighbour's name may not lie on: the town, its outline and rivers, and, better, no road either.
class Surroundings {
public:
    Surroundings(const PlanInput &input, const std::vector<GridGround> &grounds)
        : m_grounds(grounds), m_outline(closed(inPixels(input, input.scene.outline()))), m_border(input.style.outline / 2 + input.style.label * 0.2)
    {
        for (const MapScene::Line &line : input.scene.lines()) {
            const bool river = line.kind == region::MapLine::Kind::River;
            const qreal width = river ? input.style.river : line.rank <= 1 ? input.style.mainRoad : input.style.sideRoad;
            m_lines.push_back({inPixels(input, input.scene.drawn(line)), width / 2 + 1, river});
        }
    }

    [[nodiscard]] bool leaveFree(const QRectF &box, bool roads) const
    {
        const QRectF wide = box.adjusted(-m_border, -m_border, m_border, m_border);
        if (m_outline.containsPoint(box.center(), Qt::OddEvenFill) || isStruck(m_outline, wide) ||
            std::ranges::any_of(m_grounds, [&wide](const GridGround &ground) { return ground.touches(wide); })) {
            return false;
        }
        return std::ranges::none_of(m_lines, [&](const Line &line) {
            return (line.river || roads) && isStruck(line.points, box.adjusted(-line.aside, -line.aside, line.aside, line.aside));
        });
    }

private:
    struct Line {
        QPolygonF points;
        qreal aside;
        bool river;
    };

    static QPolygonF closed(QPolygonF ring)
    {
        if (!ring.isEmpty()) {
            ring << ring.first();
        }
        return ring;
    }

    static bool isStruck(const QPolygonF &line, const QRectF &box)
    {
        for (qsizetype at = 0; at + 1 < line.size(); ++at) {
            if (meets(line[at], line[at + 1], box)) {
                return true;
            }
        }
        return false;
    }

    const std::vector<GridGround> &m_grounds;
    QPolygonF m_outline;
    qreal m_border;
    std::vector<Line> m_lines;
};

void planNeighbours(const PlanInput &input, const std::vector<GridGround> &grounds, MapPlan &plan, LabelPlanner &planner)
{
    const Surroundings around(input, grounds);
    const QPointF middle = input.camera.toPixel(input.scene.bounds().center());
    for (const MapScene::Name &name : input.scene.neighbours()) {
        const QSizeF size(theme::textWidth(name.text, look::sans(input.style.label)) + 4, input.style.label * 1.3);
        const QPointF wish = input.camera.toPixel(name.point);
        const QLineF side(middle, wish);
        std::vector<QPointF> points = pointsAround(wish, QSizeF(size.width() / 2, size.height()), kNeighbourRings);
        std::erase_if(points, [&](QPointF point) {
            const QLineF way(middle, point);
            return QPointF::dotProduct(side.p2() - side.p1(), way.p2() - way.p1()) < kSameSide * side.length() * way.length();
        });
        std::ranges::stable_sort(points, {}, [wish](QPointF point) { return QLineF(wish, point).length(); });
        std::optional<QRectF> place;
        for (const bool roads : {true, false}) {
            const auto stands = [&](QPointF point) {
                const QRectF box(point - QPointF(size.width(), size.height()) / 2, size);
                return planner.isFree(box) && around.leaveFree(box, roads);
            };
            if (const auto spot = std::ranges::find_if(points, stands); !place && spot != points.end()) {
                place = QRectF(*spot - QPointF(size.width(), size.height()) / 2, size);
            }
        }
        if (place) {
            planner.occupy(*place);
            plan.words.push_back({name.text, *place, false});
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
    planner.occupy(plan.callout);
    planner.occupy(plan.calm);
    planGrids(input, grounds, plan, planner);
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
    occupyFurniture(input, plan, planner);
    planNeighbours(input, grounds, plan, planner);
    planLandmark(input, plan, planner);
    if (input.style.interactive) {
        planRoads(input, plan, planner);
    }
    return plan;
}

} // namespace ui::map

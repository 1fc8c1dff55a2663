// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/pinlayer.h"

#include "theme/theme.h"

#include <QHash>
#include <QLineF>

#include <algorithm>
#include <array>

namespace ui::map {

namespace {

constexpr size_t kMostPins = 40;
constexpr qreal kRoomPerPin = 6;      ///< pin boxes of region that one pin may claim before cases are told by counts
constexpr int kPlaces = 14;           ///< tried in each direction of a grid for its cluster
constexpr qreal kTagText = 32.0 / 41; ///< of the disc's radius

struct Bunch {
    live::PinView worst;
    QPointF truth;
    int count = 1;
    int overdue = 0;
    int waiting = 0;
};

/// Pins nearer than `reach` to a worse one are told by its count.
std::vector<Bunch> bunched(const PlanInput &input, qreal reach)
{
    std::vector<Bunch> bunches;
    for (const live::PinView &pin : input.pins) {
        if (input.chosen && input.chosen->id == pin.id) {
            continue;
        }
        const QPointF truth = input.camera.toPixel(input.scene.plane().toMetres(pin.point));
        if (!QRectF(QPointF(0, 0), input.camera.view()).contains(truth)) {
            continue;
        }
        const auto near = std::ranges::find_if(bunches, [&](const Bunch &bunch) { return QLineF(bunch.truth, truth).length() < reach; });
        if (near == bunches.end()) {
            bunches.push_back({pin, truth, 1, pin.overdue ? 1 : 0, pin.waiting ? 1 : 0});
        } else {
            near->count += 1;
            near->overdue += pin.overdue ? 1 : 0;
            near->waiting += pin.waiting ? 1 : 0;
        }
    }
    return bunches;
}

/// How many pins a map of this size can hold.
size_t mostPins(const PlanInput &input)
{
    const QSizeF town = input.camera.transform().mapRect(input.scene.bounds()).intersected(QRectF(QPointF(0, 0), input.camera.view())).size();
    const qreal box = 4 * input.style.pinDisc * input.style.pinDisc;
    return std::clamp(size_t(town.width() * town.height() / (box * kRoomPerPin)), size_t(8), kMostPins);
}

/// Only cases of the same spot are joined: two pins that can be shifted apart stay two.
std::vector<Bunch> ofOneSpot(const PlanInput &input) { return bunched(input, input.style.pinDisc * 0.25); }

/// Red and orange cases of the same grid, told by the worst one and their number.
std::vector<Bunch> byGrid(const PlanInput &input)
{
    std::vector<Bunch> bunches;
    QHash<QString, size_t> known;
    for (const live::PinView &pin : input.pins) {
        if (input.chosen && input.chosen->id == pin.id) {
            continue;
        }
        const QPointF truth = input.camera.toPixel(input.scene.plane().toMetres(pin.point));
        const auto found = known.constFind(pin.grid);
        if (found == known.constEnd()) {
            known.insert(pin.grid, bunches.size());
            bunches.push_back({pin, truth, 1, pin.overdue ? 1 : 0, pin.waiting ? 1 : 0});
            continue;
        }
        Bunch &bunch = bunches[*found];
        bunch.count += 1;
        bunch.overdue += pin.overdue ? 1 : 0;
        bunch.waiting += pin.waiting ? 1 : 0;
    }
    return bunches;
}

QString tagOf(const PlanInput &input, const Bunch &bunch)
{
    if (bunch.count > 1) {
        return input.clusterWord.arg(bunch.count); // painted inverse when one of them is overdue
    }
    return bunch.overdue > 0 ? input.overdueWord : QString();
}

QRectF discBox(QPointF centre, qreal radius) { return QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius)); }

qreal rimOf(const PlanInput &input) { return input.style.pinDisc + input.style.ring; } ///< with the ring of a waiting case

MapPlan::Pin pinOf(const PlanInput &input, const Bunch &bunch)
{
    MapPlan::Pin pin{bunch.worst, bunch.truth, bunch.truth, bunch.count, bunch.overdue, false, {}, {}, tagOf(input, bunch)};
    pin.view.waiting = bunch.waiting > 0;
    return pin;
}

MapPlan::Pin placed(const PlanInput &input, LabelPlanner &planner, const Bunch &bunch)
{
    const qreal disc = input.style.pinDisc;
    const qreal rim = rimOf(input);
    MapPlan::Pin pin = pinOf(input, bunch);
    const QSizeF size(2 * rim, 2 * rim);
    const auto centres = pointsAround(bunch.truth, QSizeF(disc * 1.1, disc * 1.1), 4);
    pin.box = planner.firstFree(size, centres).value_or(planner.leastBad(size, centres));
    pin.place = pin.box.center();
    planner.take(pin.box);
    if (!pin.tagText.isEmpty()) {
        const QSizeF tag = theme::tagSize(pin.tagText, disc * kTagText);
        const QPointF aside(rim + tag.width() / 2, 0);
        const QPointF below(0, rim + tag.height() / 2);
        const std::array outside{pin.place + aside, pin.place - aside, pin.place + below, pin.place - below};
        pin.tag = planner.firstFree(tag, outside).value_or(planner.leastBad(tag, outside));
        planner.take(pin.tag);
    }
    return pin;
}

QSizeF clusterSize(const PlanInput &input, const QString &tagText)
{
    const qreal rim = rimOf(input);
    const QSizeF tag = tagText.isEmpty() ? QSizeF(0, 0) : theme::tagSize(tagText, input.style.pinDisc * kTagText);
    return {2 * rim + tag.width(), std::max(2 * rim, tag.height())};
}

/// Disc and tag side by side within the grid, below its label, or wherever is room.
std::optional<MapPlan::Pin> placedInGrid(const PlanInput &input, const LabelPlanner &planner, const Bunch &bunch, const MapPlan &plan)
{
    const int index = input.scene.gridIndex(bunch.worst.grid);
    if (index < 0) {
        return std::nullopt;
    }
    MapPlan::Pin pin = pinOf(input, bunch);
    const qreal rim = rimOf(input);
    const QSizeF whole = clusterSize(input, pin.tagText);
    const QPolygonF ring = input.camera.transform().map(input.scene.grids()[size_t(index)].ring);
    std::vector<QPointF> centres = pointsInside(ring, ring.boundingRect().center(), kPlaces);
    const auto label = std::ranges::find(plan.grids, index, &MapPlan::GridLabel::grid);
    if (label != plan.grids.end()) {
        centres.insert(centres.begin(), QPointF(label->box().center().x(), label->box().bottom() + whole.height() / 2));
    }
    const auto box = planner.firstFree(whole, centres, &ring);
    if (!box) {
        return std::nullopt;
    }
    pin.place = QPointF(box->left() + rim, box->center().y());
    pin.box = discBox(pin.place, rim);
    if (!pin.tagText.isEmpty()) {
        const QSizeF tag = theme::tagSize(pin.tagText, input.style.pinDisc * kTagText);
        pin.tag = QRectF(QPointF(box->left() + 2 * rim, box->center().y() - tag.height() / 2), tag);
    }
    pin.truth = pin.place; // it stands for its grid, not for a spot
    return pin;
}

} // namespace

std::vector<MapPlan::Pin> placeChosen(const PlanInput &input, LabelPlanner &planner)
{
    std::vector<MapPlan::Pin> pins;
    if (input.chosen) {
        const QPointF truth = input.camera.toPixel(input.scene.plane().toMetres(input.chosen->point));
        const QRectF box = discBox(truth, input.style.chosenDisc + input.style.frame / 2);
        pins.push_back({*input.chosen, truth, truth, 1, input.chosen->overdue ? 1 : 0, true, box, {}, {}});
        planner.take(box);
    }
    return pins;
}

bool isCrowded(const PlanInput &input) { return ofOneSpot(input).size() > mostPins(input); }

void placePins(const PlanInput &input, LabelPlanner &planner, std::vector<MapPlan::Pin> &pins)
{
    for (const Bunch &bunch : ofOneSpot(input)) {
        pins.push_back(placed(input, planner, bunch));
    }
}

QHash<int, QSizeF> clusterSizes(const PlanInput &input)
{
    QHash<int, QSizeF> sizes;
    for (const Bunch &bunch : byGrid(input)) {
        sizes.insert(input.scene.gridIndex(bunch.worst.grid), clusterSize(input, tagOf(input, bunch)));
    }
    return sizes;
}

void placeClusters(const PlanInput &input, LabelPlanner &planner, MapPlan &plan)
{
    for (const Bunch &bunch : byGrid(input)) {
        if (auto pin = placedInGrid(input, planner, bunch, plan)) {
            planner.take(pin->tag.isEmpty() ? pin->box : pin->box.united(pin->tag));
            plan.pins.push_back(std::move(*pin));
        }
    }
}

} // namespace ui::map

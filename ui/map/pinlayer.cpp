// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/pinlayer.h"

#include "theme/theme.h"

#include <QLineF>

#include <algorithm>

namespace ui::map {

namespace {

constexpr size_t kMostPins = 40;
constexpr qreal kRoomPerPin = 6;      ///< pin boxes of region that one pin may claim before cases are told by counts
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

std::vector<Bunch> fewEnough(const PlanInput &input)
{
    // The first reach joins only cases of the same spot: two pins that can be shifted apart stay two.
    qreal reach = input.style.pinDisc * 0.25;
    std::vector<Bunch> bunches = bunched(input, reach);
    const QSizeF town = input.camera.transform().mapRect(input.scene.bounds()).intersected(QRectF(QPointF(0, 0), input.camera.view())).size();
    const qreal box = 4 * input.style.pinDisc * input.style.pinDisc;
    const size_t most = std::clamp(size_t(town.width() * town.height() / (box * kRoomPerPin)), size_t(8), kMostPins);
    while (bunches.size() > most) {
        reach = reach < input.style.pinDisc ? input.style.pinDisc * 2.2 : reach * 1.3;
        bunches = bunched(input, reach);
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

MapPlan::Pin placed(const PlanInput &input, LabelPlanner &planner, const Bunch &bunch)
{
    const qreal disc = input.style.pinDisc;
    const qreal rim = disc + input.style.ring;
    MapPlan::Pin pin{bunch.worst, bunch.truth, bunch.truth, bunch.count, bunch.overdue, false, {}, {}, tagOf(input, bunch)};
    pin.view.waiting = bunch.waiting > 0;
    const qreal whole = 2 * rim; // with the ring of a waiting case
    const QSizeF size(whole, whole);
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

void placePins(const PlanInput &input, LabelPlanner &planner, std::vector<MapPlan::Pin> &pins)
{
    for (const Bunch &bunch : fewEnough(input)) {
        pins.push_back(placed(input, planner, bunch));
    }
}

} // namespace ui::map

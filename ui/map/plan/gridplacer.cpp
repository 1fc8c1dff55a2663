// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/gridplacer.h"

#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kLegible = 11;        ///< pixels of a name's letters, below which they come no smaller
constexpr qreal kLeastInside = 0.2;   ///< of a box's width, to each side of its middle: what never leans over the outline
constexpr qreal kTagText = 32.0 / 41; ///< of the disc's radius
constexpr qreal kLineGap = 0.5;       ///< between name and count on one line, of the label's size
constexpr qreal kPinWeight = 0.25;    ///< a pin steps aside more easily than a label

} // namespace

GridPlacer::GridPlacer(const PlanInput &input, const PlanGround &ground, const LabelPlanner &planner, const GridTask &task)
    : m_input(input), m_grounds(ground.grids()), m_ground(m_grounds[size_t(task.index)]), m_planner(planner), m_task(task),
      m_wish(input.camera.toPixel(input.scene.grids()[size_t(task.index)].label)), m_sizes(ground.sizes(size_t(task.index), !task.pins.empty()))
{
    if (const auto old = placeBefore()) {
        m_wish = *old; // what no longer fits there moves as little as it can
    } else if (!m_ground.holds(m_wish)) {
        m_wish = m_ground.bounds().center();
    }
    m_digits = task.total == 0 ? 0 : theme::textWidth(QString::number(task.total), look::sans(input.style.count, true));
    m_word = task.total == 0 ? 0 : theme::textWidth(unitWord(), look::sans(input.style.label));
}

SearchBasis GridPlacer::basis() const
{
    const QRectF &callout = m_task.callout;
    return {.wish = {m_wish.x(), m_wish.y()},
            .callout = {callout.x(), callout.y(), callout.width(), callout.height()},
            .pins = m_task.pins,
            .chosen = m_task.chosen,
            .must = m_task.must,
            .counted = m_task.total > 0,
            .most = m_task.most,
            .digits = m_digits,
            .word = m_word,
            .unit = unitWord(),
            .overdue = m_input.overdueWord};
}

const std::vector<QPointF> &GridPlacer::spotsOf(const live::PinView &view, qreal rim) const
{
    const auto known = std::ranges::find_if(m_spotsOf, [&](const Spots &each) { return each.pin == &view && each.rim == rim; });
    if (known != m_spotsOf.end()) {
        return known->places;
    }
    const QPointF truth = truthOf(view);
    std::vector<QPointF> places = m_spots;
    std::ranges::sort(places, {}, [truth](QPointF spot) { return QLineF(truth, spot).length(); });
    places.insert(places.begin(), truth);
    std::erase_if(places, [&](QPointF place) { return !m_planner.isFree(discBox(place, rim)) || !m_ground.holds(place, rim - 1); });
    return m_spotsOf.emplace_back(Spots{&view, rim, std::move(places)}).places;
}

QSizeF GridPlacer::tagOf(qreal disc) const
{
    auto known = std::ranges::find(m_tags, disc, &std::pair<qreal, QSizeF>::first);
    if (known == m_tags.end()) {
        known = m_tags.insert(known, {disc, theme::tagSize(m_input.overdueWord, disc * kTagText)});
    }
    return known->second;
}

const MapPlan::GridLabel *GridPlacer::labelBefore() const
{
    if (!m_input.before) {
        return nullptr;
    }
    const auto &labels = m_input.before->grids; // in the grids' order
    const auto label = std::ranges::lower_bound(labels, m_task.index, {}, &MapPlan::GridLabel::grid);
    return label != labels.end() && label->grid == m_task.index ? &*label : nullptr;
}

/// Where the label stood with the same number of pins.
std::optional<QPointF> GridPlacer::placeBefore() const
{
    const MapPlan::GridLabel *old = labelBefore();
    if (old == nullptr) {
        return std::nullopt;
    }
    const QString &code = m_input.scene.grids()[size_t(m_task.index)].code;
    int told = 0;
    for (const MapPlan::Pin &pin : m_input.before->pins) {
        told += pin.view.grid == code ? pin.count : 0;
    }
    const bool same = told == int(m_task.pins.size()) && m_ground.holds(old->centre);
    return same ? std::optional(old->centre) : std::nullopt;
}

QSizeF GridPlacer::nameSize(const QString &text, qreal scale) const
{
    const QSizeF size = text == m_task.name.code ? m_sizes.code : text == m_task.name.full ? m_sizes.full : m_sizes.broken;
    const qreal air = 2 * airOf(m_input.style);
    return {(size.width() - air) * scale + air, size.height() * scale};
}

bool GridPlacer::isLegible(qreal scale) const { return m_input.style.label * scale >= kLegible; }

QSizeF GridPlacer::countSize(const Look &look) const
{
    if (m_task.total == 0) {
        return {};
    }
    const MapStyle &style = m_input.style;
    qreal width = m_digits * look.scale + kMarkSpace * look.mark;
    if (!unitOf(look).isEmpty()) {
        width += (m_word + style.count * kUnitSpace) * look.scale;
    }
    return {std::ceil(width) + 2 * airOf(style), style.count * 1.18 * look.scale};
}

qreal GridPlacer::discOf(const live::PinView &pin, qreal share) const
{
    return share * (m_task.chosen == pin.id ? m_input.style.chosenDisc : m_input.style.pinDisc);
}

// Always with room for the ring: a case that is accepted moves nothing.
qreal GridPlacer::rimOf(const live::PinView &pin, qreal share) const
{
    return discOf(pin, share) + (m_task.chosen == pin.id ? m_input.style.frame / 2 : m_input.style.ring);
}

GridPlacer::Boxes GridPlacer::boxesAt(const Look &look, QPointF centre) const
{
    const QSizeF name = nameSize(look.text, look.scale), count = countSize(look);
    const auto at = [](qreal left, qreal top, QSizeF size) { return size.isEmpty() ? QRectF() : QRectF(QPointF(left, top), size); };
    Boxes boxes;
    if (look.form == MapPlan::Form::Line) {
        const qreal gap = count.isEmpty() ? 0 : kLineGap * m_input.style.label;
        const qreal left = centre.x() - (name.width() + gap + count.width()) / 2;
        boxes.name = at(left, centre.y() - name.height() / 2, name);
        boxes.count = at(left + name.width() + gap, centre.y() - count.height() / 2, count);
    } else if (look.form == MapPlan::Form::Stacked) {
        const qreal top = centre.y() - (name.height() + count.height()) / 2;
        boxes.name = at(centre.x() - name.width() / 2, top, name);
        boxes.count = at(centre.x() - count.width() / 2, top + name.height(), count);
    } else {
        const qreal rim = rimOf(m_task.pins.front(), look.share);
        const qreal gap = m_input.style.label * 0.2;
        const qreal top = centre.y() - (name.height() + 2 * rim) / 2;
        const qreal left = centre.x() - (2 * rim + gap + count.width()) / 2;
        boxes.name = at(centre.x() - name.width() / 2, top, name);
        boxes.pin = QPointF(left + rim, top + name.height() + rim);
        boxes.count = at(left + 2 * rim + gap, boxes.pin.y() - count.height() / 2, count);
    }
    return boxes;
}

MapPlan::GridLabel GridPlacer::labelAt(const Look &look, QPointF centre) const
{
    const Boxes boxes = boxesAt(look, centre);
    return {m_task.index, look.text, boxes.name, boxes.count,          m_task.total > 0 ? look.mark : 0,
            unitOf(look), look.form, centre,     !m_task.pins.empty(), look.scale};
}

bool GridPlacer::leans(const QRectF &box) const
{
    const QPointF aside(box.width() * kLeastInside, 0); // most of it stands in the grid that it tells of
    return m_ground.holds(box.center() - aside) && m_ground.holds(box.center()) && m_ground.holds(box.center() + aside) &&
           std::ranges::none_of(m_grounds, [&](const GridGround &other) { return &other != &m_ground && other.touches(box); });
}

bool GridPlacer::stands(const QRectF &box, const Look &look) const
{
    if (box.isEmpty()) {
        return true;
    }
    return m_planner.isFree(box) && (look.overLines || m_planner.isOffLines(box)) && (m_ground.holds(box) || (look.lean && leans(box)));
}

/// Small letters were chosen for the room that there is, and two lines lean for the border's shape, not because the grid is too narrow for them.
bool GridPlacer::mayLean(const Look &look) const
{
    const bool isWide = look.text != m_task.name.broken || nameSize(look.text, 1).width() <= m_ground.bounds().width();
    return !m_ground.isCut() && look.scale == 1 && isWide;
}

/// A name may lean over the outline. A count may not: the outline would go through its mark.
bool GridPlacer::bothStand(const Boxes &boxes, const Look &look) const
{
    Look inside = look;
    inside.lean = false;
    return stands(boxes.name, look) && stands(boxes.count, inside);
}

bool GridPlacer::mayHold(const QString &text, qreal scale, bool lean) const
{
    const QSizeF name = nameSize(text, scale), ground = m_ground.bounds().size();
    const qreal share = lean ? 2 * kLeastInside : 1;
    return !text.isEmpty() && name.width() * share <= ground.width() + 4 && (lean || name.height() * 0.9 <= ground.height());
}

bool GridPlacer::isClear(const QRectF &box, const GridPlaced &placed) const
{
    if (!m_planner.isFree(box) || overlap(box, placed.label.name) || overlap(box, placed.label.count)) {
        return false;
    }
    return std::ranges::none_of(placed.pins, [&box](const MapPlan::Pin &pin) { return overlap(box, pin.box) || overlap(box, pin.tag); });
}

bool GridPlacer::addTag(MapPlan::Pin &pin, const GridPlaced &placed, bool mayLean) const
{
    const QSizeF size = tagOf(pin.disc);
    const qreal rim = pin.box.width() / 2;
    const QPointF aside(rim + size.width() / 2, 0), below(0, rim + size.height() / 2);
    for (const QPointF centre : {pin.place + aside, pin.place - aside, pin.place + below, pin.place - below}) {
        const QRectF box(centre - QPointF(size.width(), size.height()) / 2, size);
        if (isClear(box, placed) && (m_ground.holds(box) || (mayLean && leans(box)))) {
            pin.tag = box;
            pin.tagText = m_input.overdueWord;
            return true;
        }
    }
    return false;
}

std::optional<MapPlan::Pin> GridPlacer::pinAt(const live::PinView &view, QPointF place, const GridPlaced &placed, const Look &look) const
{
    const qreal rim = rimOf(view, look.share);
    const bool chosen = m_task.chosen == view.id;
    MapPlan::Pin pin{view, truthOf(view), place, discOf(view, look.share), 1, view.overdue ? 1 : 0, chosen, discBox(place, rim), {}, {}};
    if (!isClear(pin.box, placed) || !(look.overLines || m_planner.isOffLines(pin.box)) || !m_ground.holds(place, rim - 1)) {
        return std::nullopt;
    }
    // The call-out says of its case that it is late.
    return !isTagged(view) || addTag(pin, placed, false) || !look.tags ? std::optional(pin) : std::nullopt;
}

bool GridPlacer::addPins(GridPlaced &placed, const Look &look, qreal &cost) const
{
    for (const live::PinView &view : m_task.pins) {
        const QPointF truth = truthOf(view);
        std::optional<MapPlan::Pin> best;
        for (const QPointF spot : spotsOf(view, rimOf(view, look.share))) {
            if (best = pinAt(view, spot, placed, look); best) {
                break;
            }
        }
        if (!best) {
            return false;
        }
        cost += kPinWeight * QLineF(best->place, truth).length();
        placed.pins.push_back(std::move(*best));
    }
    return true;
}

/// Whether the label and the other pins leave the call-out's line no way out of the grid that leads towards the call-out.
bool GridPlacer::isShutIn(const GridPlaced &placed) const
{
    if (m_task.callout.isEmpty() || placed.pins.empty() || !placed.pins.front().chosen) {
        return false;
    }
    const qreal aside = 8 * m_input.style.unit;
    const QRectF mark = placed.pins.front().box, bounds = m_ground.bounds().united(mark), &callout = m_task.callout;
    const QPointF place = placed.pins.front().place;
    const auto isFree = [&placed](QPointF one, QPointF other) {
        const QRectF way = QRectF(one, other).normalized();
        return !overlap(way, placed.label.name) && !overlap(way, placed.label.count) &&
               std::none_of(placed.pins.begin() + 1, placed.pins.end(), [&way](const MapPlan::Pin &pin) { return overlap(way, pin.box); });
    };
    const QPointF wide(aside, 0), high(0, aside);
    const bool up = callout.bottom() < mark.top() && isFree(place - wide, QPointF(place.x() + aside, bounds.top()));
    const bool down = callout.top() > mark.bottom() && isFree(place - wide, QPointF(place.x() + aside, bounds.bottom()));
    const bool left = callout.right() < mark.left() && isFree(place - high, QPointF(bounds.left(), place.y() + aside));
    const bool right = callout.left() > mark.right() && isFree(place - high, QPointF(bounds.right(), place.y() + aside));
    return !up && !down && !left && !right;
}

/// Label and pins with the label's centre given; none: something does not fit. Adds what it costs.
std::optional<GridPlaced> GridPlacer::filled(const Look &look, QPointF centre, qreal &cost) const
{
    GridPlaced placed{labelAt(look, centre), {}};
    if (look.form == MapPlan::Form::AtPin) {
        const Boxes boxes = boxesAt(look, centre);
        const live::PinView &worst = m_task.pins.front();
        auto pin = pinAt(worst, boxes.pin, placed, look);
        if (!pin) {
            return std::nullopt;
        }
        pin->count = int(m_task.pins.size());
        pin->overdue = int(std::ranges::count_if(m_task.pins, &live::PinView::overdue));
        pin->view.waiting = std::ranges::any_of(m_task.pins, &live::PinView::waiting);
        placed.pins.push_back(std::move(*pin));
    } else if (look.mark == 0 ? !addPins(placed, look, cost) : !addLostChosen(placed, look.share)) {
        return std::nullopt;
    }
    return placed;
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/gridplacer.h"

#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

namespace {

constexpr std::array<qreal, 3> kShares{1, 34.0 / 41, 30.0 / 41}; ///< of the disc, as it crowds
constexpr std::array<qreal, 2> kLostShares{kShares.back(), 0.5}; ///< of the chosen one's, where the others give way
constexpr qreal kLeastShare = 0.2;
constexpr qreal kSmallMark = 0.76;
constexpr size_t kMostPins = 6;       ///< in one grid; more are told by the worst one
constexpr int kGridRaster = 16;       ///< places tried in each direction
constexpr int kTries = 60;            ///< places of a label for which the pins are tried
constexpr int kGood = 6;              ///< arrangements among which the nearest is taken
constexpr qreal kTagText = 32.0 / 41; ///< of the disc's radius
constexpr qreal kLineGap = 0.5;       ///< between name and count on one line, of the label's size
constexpr qreal kOnTheElbow = 4000;   ///< what it costs when the call-out's line crosses the grid's own label
constexpr qreal kPinWeight = 0.25;    ///< a pin steps aside more easily than a label

} // namespace

GridPlacer::GridPlacer(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task)
    : m_input(input), m_grounds(grounds), m_ground(grounds[size_t(task.index)]), m_planner(planner), m_task(task),
      m_wish(input.camera.toPixel(input.scene.grids()[size_t(task.index)].label))
{
    if (const auto old = placeBefore()) {
        m_wish = *old; // what no longer fits there moves as little as it can
    } else if (!m_ground.holds(m_wish)) {
        m_wish = m_ground.bounds().center();
    }
    const QFont name = look::sans(input.style.label, !task.pins.empty());
    m_codeWidth = theme::textWidth(task.code, name);
    m_fullWidth = task.full == task.code ? m_codeWidth : theme::textWidth(task.full, name);
    m_digits = task.total == 0 ? 0 : theme::textWidth(QString::number(task.total), look::sans(input.style.count, true));
    m_word = task.total == 0 ? 0 : theme::textWidth(task.total == 1 ? input.unitWordOfOne : input.unitWord, look::sans(input.style.label));
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

/// Where the label stood with the same number of pins.
std::optional<QPointF> GridPlacer::placeBefore() const
{
    if (!m_input.before) {
        return std::nullopt;
    }
    const auto old = std::ranges::find(m_input.before->grids, m_task.index, &MapPlan::GridLabel::grid);
    const QString &code = m_input.scene.grids()[size_t(m_task.index)].code;
    int told = 0;
    for (const MapPlan::Pin &pin : m_input.before->pins) {
        told += pin.view.grid == code ? pin.count : 0;
    }
    const bool same = old != m_input.before->grids.end() && told == int(m_task.pins.size()) && m_ground.holds(old->centre);
    return same ? std::optional(old->centre) : std::nullopt;
}

QSizeF GridPlacer::nameSize(const QString &text) const
{
    const MapStyle &style = m_input.style;
    return {std::ceil(text == m_task.code ? m_codeWidth : m_fullWidth) + 4, style.label * 1.24};
}

QSizeF GridPlacer::countSize(const Look &look) const
{
    if (m_task.total == 0) {
        return {};
    }
    const MapStyle &style = m_input.style;
    qreal width = m_digits + kMarkSpace * look.mark;
    if (!unitOf(look).isEmpty()) {
        width += m_word + style.count * kUnitSpace;
    }
    return {std::ceil(width) + 2, style.count * 1.18};
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
    const QSizeF name = nameSize(look.text), count = countSize(look);
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
    return {m_task.index, look.text, boxes.name, boxes.count,         m_task.total > 0 ? look.mark : 0,
            unitOf(look), look.form, centre,     !m_task.pins.empty()};
}

bool GridPlacer::leans(const QRectF &box) const
{
    return m_ground.holds(box.center()) &&
           std::ranges::none_of(m_grounds, [&](const GridGround &other) { return &other != &m_ground && other.touches(box); });
}

bool GridPlacer::stands(const QRectF &box, const Look &look) const
{
    if (box.isEmpty()) {
        return true;
    }
    return m_planner.isFree(box) && (look.overLines || m_planner.isOffLines(box)) && (m_ground.holds(box) || (look.lean && leans(box)));
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

qreal GridPlacer::elbowCost(const GridPlaced &placed) const
{
    if (!m_task.elbow || placed.pins.empty() || !placed.pins.front().chosen) {
        return 0;
    }
    const MapPlan::Pin &chosen = placed.pins.front();
    for (const QRectF &part : lineBoxes(m_task.elbow(chosen.place, chosen.disc + m_input.style.frame / 2), 4 * m_input.style.unit)) {
        const bool hits =
            overlap(part, placed.label.name) || overlap(part, placed.label.count) ||
            std::any_of(placed.pins.begin() + 1, placed.pins.end(), [&part](const MapPlan::Pin &pin) { return overlap(part, pin.box); });
        if (hits) {
            return kOnTheElbow;
        }
    }
    return 0;
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

std::optional<GridPlaced> GridPlacer::arranged(const Look &look) const
{
    std::optional<std::pair<qreal, GridPlaced>> best;
    int good = 0, tried = 0;
    const bool one = m_task.pins.empty() || look.mark > 0;
    for (const QPointF centre : m_points) {
        const qreal away = QLineF(centre, m_wish).length();
        if (best && away >= best->first) {
            break; // nearest first: no later one costs less
        }
        const Boxes boxes = boxesAt(look, centre);
        if (!stands(boxes.name, look) || !stands(boxes.count, look)) {
            continue;
        }
        qreal cost = away;
        if (auto placed = filled(look, centre, cost); placed && (!best || cost < best->first)) {
            cost += elbowCost(*placed);
            if (!best || cost < best->first) {
                best.emplace(cost, std::move(*placed));
                good += 1;
            }
        }
        if ((best && one) || good >= kGood || ++tried >= kTries) {
            break;
        }
    }
    return best ? std::optional(std::move(best->second)) : std::nullopt;
}

/// Within the grid, then over the outline; first on no line, then on one.
std::optional<GridPlaced> GridPlacer::leaningToo(Look look) const
{
    for (const bool overLines : {false, true}) {
        if (overLines && !m_planner.hasLines()) {
            continue;
        }
        for (const bool lean : {false, true}) {
            look.overLines = overLines;
            look.lean = lean && !m_ground.isCut();
            if (lean && !look.lean) {
                continue;
            }
            if (auto placed = arranged(look)) {
                return placed;
            }
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::byWorstPin(const QString &text) const
{
    for (const bool tags : {true, false}) {
        if (!tags && !isTagged(m_task.pins.front())) {
            continue;
        }
        Look look{text, MapPlan::Form::AtPin, 0, kShares.back(), false, tags, false};
        if (auto placed = leaningToo(look)) {
            return placed;
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::withPins() const
{
    for (const QString &text : {m_task.full, m_task.code}) {
        for (const qreal share : kShares) {
            const qreal room = m_ground.bounds().width() * m_ground.bounds().height();
            qreal need = nameSize(text).width() * nameSize(text).height();
            for (const live::PinView &pin : m_task.pins) {
                need += 3 * rimOf(pin, share) * rimOf(pin, share);
            }
            if (m_task.pins.size() > kMostPins || need > room) {
                continue;
            }
            if (std::ranges::any_of(m_task.pins, [&](const live::PinView &pin) { return spotsOf(pin, rimOf(pin, share)).empty(); })) {
                continue;
            }
            for (const bool tags : {true, false}) {
                if (!tags && std::ranges::none_of(m_task.pins, [this](const live::PinView &pin) { return isTagged(pin); })) {
                    continue;
                }
                for (const MapPlan::Form form : {MapPlan::Form::Stacked, MapPlan::Form::Line}) {
                    if (auto placed = leaningToo({text, form, 0, share, false, tags, false})) {
                        return placed;
                    }
                }
            }
        }
        if (auto placed = byWorstPin(text)) {
            return placed;
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::labelAlone(qreal share) const
{
    const qreal large = m_input.style.markRadius;
    for (const auto &[text, mark] :
         {std::pair{m_task.full, large}, {m_task.full, large * kSmallMark}, {m_task.code, large}, {m_task.code, large * kSmallMark}}) {
        for (const MapPlan::Form form : {MapPlan::Form::Stacked, MapPlan::Form::Line}) {
            if (m_task.total == 0 && form == MapPlan::Form::Stacked) {
                continue; // one line is one line
            }
            if (auto placed = leaningToo({text, form, mark, share, false, false, false})) {
                return placed;
            }
        }
    }
    return std::nullopt;
}

/// A grid too small for its number: over its border, and on no other number.
std::optional<GridPlaced> GridPlacer::anywhere(bool whateverItCovers) const
{
    const Look look{m_task.code, MapPlan::Form::Stacked, m_input.style.markRadius * kSmallMark, 1, true, false, true};
    for (const QPointF centre : m_points) {
        const Boxes boxes = boxesAt(look, centre);
        if (m_planner.isFree(boxes.name) && (boxes.count.isEmpty() || m_planner.isFree(boxes.count))) {
            return GridPlaced{labelAt(look, centre), {}};
        }
    }
    return whateverItCovers ? std::optional(GridPlaced{labelAt(look, m_wish), {}}) : std::nullopt;
}

/// The chosen case always has its mark: the call-out's line ends there. False: beside this label it finds no place.
bool GridPlacer::addLostChosen(GridPlaced &placed, qreal share) const
{
    if (!m_task.chosen || std::ranges::any_of(placed.pins, &MapPlan::Pin::chosen)) {
        return true;
    }
    const auto chosen = std::ranges::find(m_task.pins, *m_task.chosen, &live::PinView::id);
    if (chosen == m_task.pins.end()) {
        return true;
    }
    const qreal rim = rimOf(*chosen, share);
    const auto spot = std::ranges::find_if(m_spots, [&](QPointF point) { return isClear(discBox(point, rim), placed); });
    if (spot == m_spots.end()) {
        return false;
    }
    placed.pins.insert(placed.pins.begin(),
                       {*chosen, truthOf(*chosen), *spot, discOf(*chosen, share), 1, chosen->overdue ? 1 : 0, true, discBox(*spot, rim), {}, {}});
    return true;
}

GridPlaced GridPlacer::found()
{
    m_points = m_ground.points(m_wish, kGridRaster);
    m_spots = m_task.pins.empty() ? std::vector<QPointF>() : m_points;
    m_points.insert(m_points.begin(), m_wish);
    GridPlaced placed;
    placed.label.grid = m_task.index;
    std::optional<GridPlaced> best = m_task.pins.empty() ? std::nullopt : withPins();
    for (const qreal share : kLostShares) {
        if (!best && (m_task.chosen || share == kLostShares.front())) {
            best = labelAlone(share);
        }
    }
    if (!best && !m_ground.isCut()) {
        best = anywhere(m_task.must);
    }
    if (best) {
        placed = std::move(*best);
    }
    // Number, name and count stay: the mark yields until it finds a place.
    qreal share = kLostShares.front();
    while (!addLostChosen(placed, share) && share > kLeastShare) {
        share *= 0.8;
    }
    return placed;
}

std::optional<GridPlaced> GridPlacer::kept() const
{
    if (!m_input.before) {
        return std::nullopt;
    }
    const auto old = std::ranges::find(m_input.before->grids, m_task.index, &MapPlan::GridLabel::grid);
    if (old == m_input.before->grids.end() || (old->text != m_task.full && old->text != m_task.code) || old->count.isEmpty() != (m_task.total == 0)) {
        return std::nullopt;
    }
    const QString &code = m_input.scene.grids()[size_t(m_task.index)].code;
    std::vector<const MapPlan::Pin *> pins;
    int told = 0;
    for (const MapPlan::Pin &pin : m_input.before->pins) {
        if (pin.view.grid == code) {
            pins.push_back(&pin);
            told += pin.count;
        }
    }
    const bool atPin = old->form == MapPlan::Form::AtPin;
    if (told != int(m_task.pins.size()) || (!m_task.pins.empty() && (pins.empty() || (old->mark > 0 && !atPin)))) {
        return std::nullopt;
    }
    const qreal whole = pins.empty() ? 1 : pins.front()->chosen ? m_input.style.chosenDisc : m_input.style.pinDisc;
    Look look{old->text, old->form, pins.empty() ? old->mark : 0, pins.empty() ? 1 : pins.front()->disc / whole, !m_ground.isCut(), true, false};
    if (pins.empty() && m_task.total == 0) {
        look.mark = m_input.style.markRadius;
    }
    GridPlaced placed{labelAt(look, old->centre), {}};
    if (!stands(placed.label.name, look) || !stands(placed.label.count, look)) {
        return std::nullopt;
    }
    if (atPin) {
        qreal cost = 0;
        const bool sameWorst = pins.front()->view.id == m_task.pins.front().id && pins.front()->chosen == (m_task.chosen == m_task.pins.front().id);
        return sameWorst ? filled(look, old->centre, cost) : std::nullopt;
    }
    for (const live::PinView &view : m_task.pins) {
        const auto same = std::ranges::find_if(pins, [&view](const MapPlan::Pin *pin) { return pin->view.id == view.id; });
        if (same == pins.end() || (*same)->chosen != (m_task.chosen == view.id)) {
            return std::nullopt;
        }
        auto pin = pinAt(view, (*same)->place, placed, look);
        if (!pin) {
            return std::nullopt;
        }
        placed.pins.push_back(std::move(*pin));
    }
    return elbowCost(placed) > 0 ? std::nullopt : std::optional(placed);
}

GridPlaced placeGrid(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task)
{
    GridPlacer placer(input, grounds, planner, task);
    const auto kept = placer.kept();
    return kept ? *kept : placer.found();
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/gridplan.h"

#include "theme/theme.h"

#include <QLineF>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui::map {

namespace {

constexpr std::array<qreal, 3> kShares{1, 34.0 / 41, 30.0 / 41}; ///< of the disc, as it crowds
constexpr qreal kSmallMark = 0.76;
constexpr size_t kMostPins = 6; ///< in one grid; more are told by the worst one
constexpr int kLabelRaster = 16, kPinRaster = 16;
constexpr int kTries = 60;            ///< places of a label for which the pins are tried
constexpr int kGood = 6;              ///< arrangements among which the nearest is taken
constexpr qreal kTagText = 32.0 / 41; ///< of the disc's radius
constexpr qreal kLineGap = 0.5;       ///< between name and count on one line, of the label's size
constexpr qreal kOnTheElbow = 4000;   ///< what it costs when the call-out's line crosses the grid's own label
constexpr qreal kPinWeight = 0.25;    ///< a pin steps aside more easily than a label

struct Look {
    QString text;
    MapPlan::Form form = MapPlan::Form::Stacked;
    qreal mark = 0;    ///< radius of the shape before the count; 0: none
    qreal share = 1;   ///< of the pins' discs
    bool lean = false; ///< over the town's outline
    bool tags = true;
    bool overLines = false;
};

struct Boxes {
    QRectF name, count;
    QPointF pin; ///< of AtPin
};

class GridPlacer {
public:
    GridPlacer(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task);
    [[nodiscard]] std::optional<GridPlaced> kept() const;
    [[nodiscard]] GridPlaced found() const;

private:
    [[nodiscard]] std::optional<QPointF> placeBefore() const;
    [[nodiscard]] std::optional<GridPlaced> withPins() const;
    [[nodiscard]] std::optional<GridPlaced> byWorstPin(const QString &text) const;
    [[nodiscard]] std::optional<GridPlaced> labelAlone() const;
    [[nodiscard]] std::optional<GridPlaced> anywhere(bool whateverItCovers) const;
    [[nodiscard]] std::optional<GridPlaced> arranged(const Look &look) const;
    [[nodiscard]] std::optional<GridPlaced> leaningToo(Look look) const;
    [[nodiscard]] std::optional<GridPlaced> filled(const Look &look, QPointF centre, qreal &cost) const;
    [[nodiscard]] bool addPins(GridPlaced &placed, const Look &look, qreal &cost) const;
    [[nodiscard]] bool addTag(MapPlan::Pin &pin, const GridPlaced &placed, bool leans) const;
    [[nodiscard]] std::optional<MapPlan::Pin> pinAt(const live::PinView &view, QPointF place, const GridPlaced &placed, const Look &look) const;
    [[nodiscard]] bool isClear(const QRectF &box, const GridPlaced &placed) const;
    [[nodiscard]] bool stands(const QRectF &box, const Look &look) const;
    [[nodiscard]] bool leans(const QRectF &box) const;
    [[nodiscard]] Boxes boxesAt(const Look &look, QPointF centre) const;
    [[nodiscard]] MapPlan::GridLabel labelAt(const Look &look, QPointF centre) const;
    [[nodiscard]] QString unitOf(const Look &look) const
    {
        const QString &word = m_task.total == 1 ? m_input.unitWordOfOne : m_input.unitWord;
        return look.mark == 0 && look.form != MapPlan::Form::AtPin ? word : QString();
    }
    [[nodiscard]] QSizeF nameSize(const QString &text) const;
    [[nodiscard]] QSizeF countSize(const Look &look) const;
    [[nodiscard]] qreal discOf(const live::PinView &pin, qreal share) const;
    [[nodiscard]] qreal rimOf(const live::PinView &pin, qreal share) const;
    [[nodiscard]] QPointF truthOf(const live::PinView &pin) const { return m_input.camera.toPixel(m_input.scene.plane().toMetres(pin.point)); }
    [[nodiscard]] qreal elbowCost(const GridPlaced &placed) const;
    void addLostChosen(GridPlaced &placed) const;

    const PlanInput &m_input;
    const std::vector<GridGround> &m_grounds;
    const GridGround &m_ground;
    const LabelPlanner &m_planner;
    const GridTask &m_task;
    QPointF m_wish;
    std::vector<QPointF> m_points, m_spots;
};

GridPlacer::GridPlacer(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task)
    : m_input(input), m_grounds(grounds), m_ground(grounds[size_t(task.index)]), m_planner(planner), m_task(task),
      m_wish(input.camera.toPixel(input.scene.grids()[size_t(task.index)].label))
{
    if (const auto old = placeBefore()) {
        m_wish = *old; // what no longer fits there moves as little as it can
    } else if (!m_ground.holds(m_wish)) {
        m_wish = m_ground.bounds().center();
    }
    m_points = m_ground.points(m_wish, kLabelRaster);
    m_points.insert(m_points.begin(), m_wish);
    m_spots = task.pins.empty() ? std::vector<QPointF>() : m_ground.points(m_wish, kPinRaster);
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
    const bool bold = !m_task.pins.empty();
    return {std::ceil(theme::textWidth(text, look::sans(style.label, bold))) + 4, style.label * 1.24};
}

QSizeF GridPlacer::countSize(const Look &look) const
{
    if (m_task.total == 0) {
        return {};
    }
    const MapStyle &style = m_input.style;
    qreal width = theme::textWidth(QString::number(m_task.total), look::sans(style.count, true)) + kMarkSpace * look.mark;
    if (const QString unit = unitOf(look); !unit.isEmpty()) {
        width += theme::textWidth(unit, look::sans(style.label)) + style.count * kUnitSpace;
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

Boxes GridPlacer::boxesAt(const Look &look, QPointF centre) const
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
    const QSizeF size = theme::tagSize(m_input.overdueWord, pin.disc * kTagText);
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
    if (!m_ground.holds(place, rim - 1) || !isClear(pin.box, placed)) {
        return std::nullopt;
    }
    // The call-out says of its case that it is late.
    const bool tagged = view.overdue && !(chosen && m_task.elbow);
    return !tagged || addTag(pin, placed, false) || !look.tags ? std::optional(pin) : std::nullopt;
}

bool GridPlacer::addPins(GridPlaced &placed, const Look &look, qreal &cost) const
{
    for (const live::PinView &view : m_task.pins) {
        const QPointF truth = truthOf(view);
        std::optional<MapPlan::Pin> best = pinAt(view, truth, placed, look);
        if (!best) {
            std::vector<QPointF> spots = m_spots;
            std::ranges::sort(spots, {}, [truth](QPointF spot) { return QLineF(truth, spot).length(); });
            for (const QPointF spot : spots) {
                if (best = pinAt(view, spot, placed, look); best) {
                    break;
                }
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
    } else if (look.mark == 0 && !addPins(placed, look, cost)) {
        return std::nullopt;
    }
    cost += elbowCost(placed);
    return placed;
}

std::optional<GridPlaced> GridPlacer::arranged(const Look &look) const
{
    std::optional<std::pair<qreal, GridPlaced>> best;
    int good = 0, tried = 0;
    const bool one = m_task.pins.empty() || look.mark > 0;
    for (const QPointF centre : m_points) {
        const Boxes boxes = boxesAt(look, centre);
        if (!stands(boxes.name, look) || !stands(boxes.count, look)) {
            continue;
        }
        qreal cost = QLineF(centre, m_wish).length();
        if (auto placed = filled(look, centre, cost); placed && (!best || cost < best->first)) {
            best.emplace(cost, std::move(*placed));
            good += 1;
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
            for (const bool tags : {true, false}) {
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

std::optional<GridPlaced> GridPlacer::labelAlone() const
{
    const qreal large = m_input.style.markRadius;
    for (const auto &[text, mark] :
         {std::pair{m_task.full, large}, {m_task.full, large * kSmallMark}, {m_task.code, large}, {m_task.code, large * kSmallMark}}) {
        for (const MapPlan::Form form : {MapPlan::Form::Stacked, MapPlan::Form::Line}) {
            if (m_task.total == 0 && form == MapPlan::Form::Stacked) {
                continue; // one line is one line
            }
            if (auto placed = leaningToo({text, form, mark, 1, false, false, false})) {
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

/// The chosen case always has its mark: the call-out's line ends there.
void GridPlacer::addLostChosen(GridPlaced &placed) const
{
    if (!m_task.chosen || std::ranges::any_of(placed.pins, &MapPlan::Pin::chosen)) {
        return;
    }
    const auto chosen = std::ranges::find(m_task.pins, *m_task.chosen, &live::PinView::id);
    if (chosen == m_task.pins.end()) {
        return;
    }
    const qreal share = kShares.back();
    const qreal rim = rimOf(*chosen, share);
    const auto spot = std::ranges::find_if(m_spots, [&](QPointF point) { return isClear(discBox(point, rim), placed); });
    const QPointF place = spot == m_spots.end() ? m_wish : *spot;
    placed.pins.insert(placed.pins.begin(),
                       {*chosen, truthOf(*chosen), place, discOf(*chosen, share), 1, chosen->overdue ? 1 : 0, true, discBox(place, rim), {}, {}});
}

GridPlaced GridPlacer::found() const
{
    GridPlaced placed;
    placed.label.grid = m_task.index;
    std::optional<GridPlaced> best = m_task.pins.empty() ? std::nullopt : withPins();
    if (!best) {
        best = labelAlone();
    }
    if (!best && !m_ground.isCut()) {
        best = anywhere(m_task.must);
    }
    if (best) {
        placed = std::move(*best);
    }
    addLostChosen(placed);
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

} // namespace

GridPlaced placeGrid(const PlanInput &input, const std::vector<GridGround> &grounds, const LabelPlanner &planner, const GridTask &task)
{
    const GridPlacer placer(input, grounds, planner, task);
    const auto kept = placer.kept();
    return kept ? *kept : placer.found();
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/gridplacer.h"

#include <QLineF>

#include <algorithm>
#include <array>

namespace ui::map {

namespace {

constexpr std::array<qreal, 3> kShares{1, 34.0 / 41, 30.0 / 41}; ///< of the disc, as it crowds
constexpr std::array<qreal, 2> kLostShares{kShares.back(), 0.5}; ///< of the chosen one's, where the others give way
constexpr std::array<qreal, 3> kSmallShares{0.5, 0.4, 0.3};      ///< of the chosen one's, in the place of the small mark
constexpr qreal kLeastShare = 0.3;
constexpr qreal kSmallMark = 0.76, kSmallestMark = 0.5;
constexpr qreal kSmall = kLetters[1], kSmallest = kLetters[2];
constexpr int kMostLack = 3;    ///< of a label that tells the number at least
constexpr size_t kMostPins = 6; ///< in one grid; more are told by the worst one
constexpr int kGridRaster = 16; ///< places tried in each direction
constexpr int kTries = 60;      ///< places of a label for which the pins are tried
constexpr int kGood = 6;        ///< arrangements among which the nearest is taken
constexpr qreal kShutIn = 4000; ///< what it costs when the grid's own label leaves the call-out's line no way to its mark

} // namespace

std::optional<GridPlaced> GridPlacer::arranged(const Look &look) const
{
    if (!mayHold(look.text, look.scale, look.lean)) {
        return std::nullopt;
    }
    std::optional<std::pair<qreal, GridPlaced>> best;
    int good = 0, tried = 0;
    const bool one = m_task.pins.empty() || look.mark > 0;
    for (const QPointF centre : m_points) {
        const qreal away = QLineF(centre, m_wish).length();
        if (best && away >= best->first) {
            break; // nearest first: no later one costs less
        }
        const Boxes boxes = boxesAt(look, centre);
        if (!bothStand(boxes, look)) {
            continue;
        }
        qreal cost = away;
        if (auto placed = filled(look, centre, cost); placed && (!best || cost < best->first)) {
            cost += isShutIn(*placed) ? kShutIn : 0;
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
            look.lean = lean && mayLean(look);
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

std::optional<GridPlaced> GridPlacer::byWorstPin(const QString &text, qreal share, qreal scale) const
{
    for (const bool tags : {true, false}) {
        if (!tags && !isTagged(m_task.pins.front())) {
            continue;
        }
        if (auto placed = leaningToo({text, MapPlan::Form::AtPin, 0, share, false, tags, false, scale})) {
            return placed;
        }
    }
    return std::nullopt;
}

/// The chosen case's mark stands for all of the grid's, as small as it must be.
std::optional<GridPlaced> GridPlacer::byChosenPin() const
{
    for (const qreal share : kSmallShares) {
        for (const qreal scale : {1.0, kSmallest}) {
            if (auto placed = byWorstPin(m_task.name.code, share, scale)) {
                return placed;
            }
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::withPinsAt(const QString &text, qreal share) const
{
    const QSizeF name = nameSize(text, 1);
    const qreal room = m_ground.bounds().width() * m_ground.bounds().height();
    qreal need = name.width() * name.height();
    for (const live::PinView &pin : m_task.pins) {
        need += 3 * rimOf(pin, share) * rimOf(pin, share);
    }
    if (m_task.pins.size() > kMostPins || need > room) {
        return std::nullopt;
    }
    if (std::ranges::any_of(m_task.pins, [&](const live::PinView &pin) { return spotsOf(pin, rimOf(pin, share)).empty(); })) {
        return std::nullopt;
    }
    for (const bool tags : {true, false}) {
        if (!tags && std::ranges::none_of(m_task.pins, [this](const live::PinView &pin) { return isTagged(pin); })) {
            continue;
        }
        for (const MapPlan::Form form : {MapPlan::Form::Stacked, MapPlan::Form::Line}) {
            if (form == MapPlan::Form::Line && text == m_task.name.broken) {
                continue;
            }
            if (auto placed = leaningToo({text, form, 0, share, false, tags, false, 1})) {
                return placed;
            }
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::withPins() const
{
    const auto &[full, broken, code] = m_task.name;
    for (const QString &text : {full, broken, code}) {
        if (text.isEmpty()) {
            continue;
        }
        if (text == code && full != code && isLegible(kSmall)) { // rather a small name than none
            for (const QString &small : {full, broken}) {
                if (auto placed = small.isEmpty() ? std::nullopt : byWorstPin(small, kShares.back(), kSmall)) {
                    return placed;
                }
            }
        }
        for (const qreal share : kShares) {
            if (auto placed = withPinsAt(text, share)) {
                return placed;
            }
        }
        if (auto placed = byWorstPin(text, kShares.back(), 1)) {
            return placed;
        }
    }
    return std::nullopt;
}

std::optional<GridPlaced> GridPlacer::labelAlone(qreal share) const
{
    struct Rung {
        const QString &text;
        qreal mark, scale;
    };
    const auto &[full, broken, code] = m_task.name;
    const std::array<Rung, 10> rungs{{{full, 1, 1},
                                      {full, kSmallMark, 1},
                                      {broken, 1, 1},
                                      {broken, kSmallMark, 1},
                                      {full, kSmallMark, kSmall},
                                      {broken, kSmallMark, kSmall},
                                      {code, 1, 1},
                                      {code, kSmallMark, 1},
                                      {code, 0.6, kSmall},
                                      {code, kSmallestMark, kSmallest}}};
    for (const auto &[text, mark, scale] : rungs) {
        const bool same = m_task.total == 0 && mark < 1 && scale == 1;
        if (text.isEmpty() || same || (m_task.pins.empty() && scale > m_task.most) || (scale < 1 && text != code && !isLegible(scale))) {
            continue;
        }
        for (const MapPlan::Form form : {MapPlan::Form::Stacked, MapPlan::Form::Line}) {
            const bool oneForm = m_task.total == 0 ? form == MapPlan::Form::Stacked : form == MapPlan::Form::Line && text == broken;
            if (oneForm) {
                continue; // without a count one line is one line, and behind two lines a count would belong to neither
            }
            if (auto placed = leaningToo({text, form, m_input.style.markRadius * mark, share, false, false, false, scale})) {
                return placed;
            }
        }
    }
    return std::nullopt;
}

/// A grid too small for its number: over its border, and on no other number.
std::optional<GridPlaced> GridPlacer::anywhere(bool whateverItCovers) const
{
    const qreal scale = m_task.pins.empty() ? m_task.most : 1;
    const qreal mark = m_input.style.markRadius * (scale < 1 ? kSmallestMark : kSmallMark);
    const Look look{m_task.name.code, MapPlan::Form::Stacked, mark, 1, true, false, true, scale};
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
    const auto spot =
        std::ranges::find_if(m_spots, [&](QPointF point) { return isClear(discBox(point, rim), placed) && m_ground.holds(point, rim - 1); });
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
    if (!best && m_task.chosen) {
        best = byChosenPin();
    }
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
    const MapPlan::GridLabel *old = labelBefore();
    if (old == nullptr || lack(*old) > kMostLack || old->count.isEmpty() != (m_task.total == 0)) {
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
    const qreal share = pins.empty() ? 1 : pins.front()->disc / whole;
    Look look{old->text, old->form, pins.empty() ? old->mark : 0, share, false, true, false, old->scale};
    look.lean = mayLean(look);
    if (pins.empty() && m_task.total == 0) {
        look.mark = m_input.style.markRadius;
    }
    GridPlaced placed{labelAt(look, old->centre), {}};
    if (!bothStand({placed.label.name, placed.label.count, {}}, look)) {
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
    return isShutIn(placed) ? std::nullopt : std::optional(placed);
}

bool GridPlacer::mayTellMore(const MapPlan::GridLabel &label) const
{
    return lack(label) > 0 && (mayHold(m_task.name.full, kSmall, !m_ground.isCut()) || mayHold(m_task.name.broken, kSmall, false));
}

int GridPlacer::lack(const MapPlan::GridLabel &label) const
{
    const int small = label.scale < 1 && m_task.name.full != m_task.name.code ? 1 : 0;
    if (label.text == m_task.name.full || label.text == m_task.name.broken) {
        return label.name.isEmpty() ? kMostLack + 1 : small;
    }
    return label.text == m_task.name.code && !label.name.isEmpty() ? 2 + small : kMostLack + 1;
}

namespace {

/// What the search finds, or what it found where nothing that it depends on is otherwise.
GridPlaced searched(GridPlacer &placer, const LabelPlanner &planner, GridSearches &known)
{
    const SearchBasis basis = placer.basis();
    const auto same = std::ranges::find_if(
        known, [&](const std::shared_ptr<const GridSearch> &each) { return each && each->basis == basis && planner.answersAs(each->around); });
    if (same != known.end()) {
        std::rotate(known.begin(), same, same + 1);
        return known.front()->found;
    }
    planner.beginSearch();
    GridPlaced found = placer.found();
    std::ranges::rotate(known, known.end() - 1);
    known.front() = std::make_shared<const GridSearch>(GridSearch{basis, planner.neighbourhood(), found});
    return found;
}

} // namespace

GridPlaced placeGrid(const PlanInput &input, const PlanGround &ground, const LabelPlanner &planner, const GridTask &task, GridSearches &known)
{
    GridPlacer placer(input, ground, planner, task);
    const auto kept = placer.kept();
    if (kept && !placer.mayTellMore(kept->label)) {
        return *kept;
    }
    // A name that gave way comes back once there is room for it.
    GridPlaced found = searched(placer, planner, known);
    return kept && placer.lack(found.label) >= placer.lack(kept->label) ? *kept : found;
}

} // namespace ui::map

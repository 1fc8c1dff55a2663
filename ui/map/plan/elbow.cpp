// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/elbow.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace ui::map {

namespace {

// Lengths in design units of the wall.
constexpr qreal kInset = 34;      ///< from the call-out's corners: nearer, the line would go on its edge
constexpr qreal kNearBorder = 14; ///< so near along a border it would be taken for one
constexpr qreal kElbowAside = 7;  ///< half of it with its dark sides
constexpr qreal kStub = 20;       ///< the least length of a part
constexpr qreal kViewMargin = 12; ///< from the edge of the view

constexpr qreal kSameChannel = 6;
constexpr qreal kOut = 40; ///< from the call-out to the bend of a line that goes around

constexpr int kStarts = 6;          ///< between the places on each edge of the call-out
constexpr int kChannels = 40;       ///< ways across the view that a middle part may take
constexpr qreal kAlongBorder = 0.4; ///< a border that leaves the line's direction by less goes along it

// What a way costs: for each pixel, or, in design units, once.
constexpr qreal kLength = 0.5, kOverTown = 1, kOverAlarm = 2, kOnBorder = 14, kDetour = 1.5;
constexpr qreal kBend = 90, kShort = 300, kLikely = 260;
constexpr qreal kStruck = 1e6;

struct Span {
    qreal from = 0, to = 0, cost = 0;
};

/// One straight way across the view.
struct Lane {
    qreal at = 0;
    bool upright = false;
    std::vector<Span> each{}; ///< costs for every pixel
    std::vector<Span> once{};

    [[nodiscard]] qreal along(QPointF point) const { return upright ? point.y() : point.x(); }
    [[nodiscard]] qreal across(QPointF point) const { return upright ? point.x() : point.y(); }
    [[nodiscard]] QPointF point(qreal where) const { return upright ? QPointF(at, where) : QPointF(where, at); }
    [[nodiscard]] qreal cost(qreal one, qreal other) const
    {
        const auto [from, to] = std::minmax({one, other});
        qreal sum = kLength * (to - from);
        for (const Span &span : each) {
            sum += span.cost * std::max(0.0, std::min(to, span.to) - std::max(from, span.from));
        }
        for (const Span &span : once) {
            sum += span.from < to && span.to > from ? span.cost : 0;
        }
        return sum;
    }
};

class Router {
public:
    Router(const PlanInput &input, const std::vector<GridGround> &grounds, const ElbowTask &task)
        : m_input(input), m_grounds(grounds), m_task(task), m_unit(input.style.unit), m_outline(input.camera.transform().map(input.scene.outline())),
          m_row(lane(task.pin.y(), false)), m_column(lane(task.pin.x(), true))
    {
        const qreal inset = std::min({kInset * m_unit, task.box.width() / 3, task.box.height() / 3});
        m_starts = task.box.adjusted(inset, inset, -inset, -inset);
    }

    [[nodiscard]] QPolygonF best()
    {
        for (const qreal at : starts(false)) {
            m_rows.push_back(lane(at, false));
            from(m_rows.back(), m_column);
        }
        for (const qreal at : starts(true)) {
            m_columns.push_back(lane(at, true));
            from(m_columns.back(), m_row);
        }
        straight(m_row);
        straight(m_column);
        acrossTheView();
        return m_best;
    }

private:
    using Points = std::vector<QPointF>;
    using Lanes = std::vector<const Lane *>;

    [[nodiscard]] Lane lane(qreal at, bool upright) const;
    void addBorder(Lane &to, QPointF from, QPointF next) const;
    void addGround(Lane &to, size_t index) const;
    void addBoxes(Lane &to, const std::vector<QRectF> &boxes, qreal cost) const;

    /// Where a part along a lane leaves the call-out towards a place.
    [[nodiscard]] QPointF exit(const Lane &along, qreal towards) const
    {
        const QRectF &box = m_task.box;
        const qreal low = along.upright ? box.top() : box.left(), high = along.upright ? box.bottom() : box.right();
        return along.point(towards > (low + high) / 2 ? high : low);
    }
    /// Where it ends at the mark's rim, coming from a place.
    [[nodiscard]] QPointF end(const Lane &along, qreal from) const
    {
        const qreal pin = along.along(m_task.pin);
        return along.point(from < pin ? pin - m_task.rim : pin + m_task.rim);
    }

    void straight(const Lane &along)
    {
        const bool meetsBox =
            along.upright ? along.at >= m_starts.left() && along.at <= m_starts.right() : along.at >= m_starts.top() && along.at <= m_starts.bottom();
        if (meetsBox) {
            const QPointF first = exit(along, along.along(m_task.pin));
            consider({first, end(along, along.along(first))}, {&along});
        }
    }
    void from(const Lane &first, const Lane &last)
    {
        const QPointF bend = last.point(first.at);
        consider({exit(first, first.along(bend)), bend, end(last, last.along(bend))}, {&first, &last});
    }
    /// Ways across the view for a middle part: evenly, and close beside what stands.
    [[nodiscard]] std::vector<qreal> channels(bool upright) const
    {
        const Lane side{0, upright};
        const qreal margin = kViewMargin * m_unit;
        const QSizeF view = m_input.camera.view();
        const qreal length = (upright ? view.width() : view.height()) - 2 * margin;
        std::vector<qreal> found;
        for (int step = 0; step <= kChannels; ++step) {
            found.push_back(margin + length * step / kChannels);
        }
        for (const std::vector<QRectF> *boxes : {&m_task.stands, &m_task.likely}) {
            for (const QRectF &box : *boxes) {
                if (!box.isEmpty()) {
                    const qreal aside = kElbowAside * m_unit + 1;
                    found.insert(found.end(), {side.across(box.topLeft()) - aside, side.across(box.bottomRight()) + aside});
                }
            }
        }
        std::ranges::sort(found);
        const auto same = [this](qreal one, qreal other) { return other - one < kSameChannel * m_unit; };
        found.erase(std::unique(found.begin(), found.end(), same), found.end());
        return found;
    }
    /// Where a first part may leave the call-out: evenly, and at the channels.
    [[nodiscard]] std::vector<qreal> starts(bool upright) const
    {
        const qreal low = upright ? m_starts.left() : m_starts.top(), length = upright ? m_starts.width() : m_starts.height();
        std::vector<qreal> found;
        for (int step = 0; step <= kStarts; ++step) {
            found.push_back(low + length * step / kStarts);
        }
        for (const qreal at : channels(upright)) {
            if (at > low && at < low + length) {
                found.push_back(at);
            }
        }
        return found;
    }
    void acrossTheView()
    {
        const QRectF wide = m_task.box.adjusted(-kOut * m_unit, -kOut * m_unit, kOut * m_unit, kOut * m_unit);
        const std::array above{lane(wide.top(), false), lane(wide.bottom(), false)}, aside{lane(wide.left(), true), lane(wide.right(), true)};
        const Lane row = lane(wide.center().y(), false), column = lane(wide.center().x(), true);
        for (const qreal at : channels(true)) {
            const Lane far = lane(at, true);
            for (const Lane &first : m_rows) {
                through(first, far, m_row);
            }
            around(far, column, above, m_row);
        }
        for (const qreal at : channels(false)) {
            const Lane far = lane(at, false);
            for (const Lane &first : m_columns) {
                through(first, far, m_column);
            }
            around(far, row, aside, m_column);
        }
    }
    /// Out of the call-out across `far`'s direction for a little, then to it, along it and to the mark: past all that stands beside the call-out.
    void around(const Lane &far, const Lane &out, const std::array<Lane, 2> &besides, const Lane &last)
    {
        for (const Lane &beside : besides) {
            const QPointF first = out.point(beside.at), second = far.point(beside.at), third = last.point(far.at);
            consider({exit(out, beside.at), first, second, third, end(last, last.along(third))}, {&out, &beside, &far, &last});
        }
    }
    void through(const Lane &first, const Lane &middle, const Lane &last)
    {
        const QPointF bend = middle.point(first.at), turn = middle.point(last.at);
        consider({exit(first, first.along(bend)), bend, turn, end(last, last.along(turn))}, {&first, &middle, &last});
    }
    void consider(const Points &points, const Lanes &lanes);
    [[nodiscard]] bool isWay(const Points &points) const;

    const PlanInput &m_input;
    const std::vector<GridGround> &m_grounds;
    const ElbowTask &m_task;
    qreal m_unit;
    QPolygonF m_outline;
    QRectF m_starts;
    Lane m_row, m_column; ///< through the mark
    std::vector<Lane> m_rows, m_columns;
    QPolygonF m_best;
    qreal m_least = std::numeric_limits<qreal>::max();
};

void Router::addBorder(Lane &to, QPointF from, QPointF next) const
{
    const qreal near = kNearBorder * m_unit;
    const qreal first = to.across(from) - to.at, last = to.across(next) - to.at;
    if (std::min(first, last) > near || std::max(first, last) < -near) {
        return;
    }
    const qreal length = to.along(next) - to.along(from);
    if (std::abs(last - first) > kAlongBorder * std::abs(length)) {
        return; // it crosses
    }
    qreal begin = 0, end = 1;
    if (first != last) {
        const auto [low, high] =
            std::minmax({(-near - first) / (last - first), (near - first) / (last - first)}); // a list: two values, not references to what is gone
        begin = std::max(begin, low);
        end = std::min(end, high);
    }
    const auto [one, other] = std::minmax({to.along(from) + begin * length, to.along(from) + end * length});
    to.each.push_back({one, other, kOnBorder});
}

/// Its border, and where the lane lies over it.
void Router::addGround(Lane &to, size_t index) const
{
    const GridGround &ground = m_grounds[index];
    const QRectF bounds = ground.bounds();
    const qreal low = to.upright ? bounds.left() : bounds.top(), high = to.upright ? bounds.right() : bounds.bottom();
    if (ground.isEmpty() || to.at < low - kNearBorder * m_unit || to.at > high + kNearBorder * m_unit) {
        return;
    }
    std::vector<qreal> crossings;
    for (const QPolygonF &ring : ground.rings()) {
        for (qsizetype corner = 0; corner < ring.size(); ++corner) {
            const QPointF from = ring[corner], next = ring[(corner + 1) % ring.size()];
            addBorder(to, from, next);
            const qreal first = to.across(from), last = to.across(next);
            if ((first < to.at) != (last < to.at)) {
                crossings.push_back(to.along(from) + (to.along(next) - to.along(from)) * (to.at - first) / (last - first));
            }
        }
    }
    std::ranges::sort(crossings);
    const auto worst = index < m_input.grids.size() ? m_input.grids[index].worst() : std::nullopt;
    const qreal cost = worst && !domain::isWorse(domain::Severity::Orange, *worst) ? kOverAlarm : kOverTown;
    for (size_t at = 0; at + 1 < crossings.size(); at += 2) {
        to.each.push_back({crossings[at], crossings[at + 1], cost});
    }
}

void Router::addBoxes(Lane &to, const std::vector<QRectF> &boxes, qreal cost) const
{
    const qreal aside = kElbowAside * m_unit;
    for (const QRectF &box : boxes) {
        const QRectF wide = box.adjusted(-aside, -aside, aside, aside);
        if (!box.isEmpty() && to.at > to.across(wide.topLeft()) && to.at < to.across(wide.bottomRight())) {
            to.once.push_back({to.along(wide.topLeft()), to.along(wide.bottomRight()), cost});
        }
    }
}

Lane Router::lane(qreal at, bool upright) const
{
    Lane made{at, upright};
    for (size_t index = 0; index < m_grounds.size(); ++index) {
        addGround(made, index);
    }
    for (qsizetype corner = 0; corner < m_outline.size(); ++corner) {
        addBorder(made, m_outline[corner], m_outline[(corner + 1) % m_outline.size()]);
    }
    addBoxes(made, m_task.stands, kStruck);
    addBoxes(made, m_task.likely, kLikely * m_unit);
    return made;
}

/// Every part leads on, and none but the first touches the call-out, none but the last the mark.
bool Router::isWay(const Points &points) const
{
    const qreal stub = kStub * m_unit;
    const auto partOf = [&points](size_t at) { return QRectF(points[at], points[at + 1]).normalized().adjusted(-1, -1, 1, 1); };
    const size_t parts = points.size() - 1;
    const QRectF mark = QRectF(m_task.pin, QSizeF()).adjusted(-m_task.rim, -m_task.rim, m_task.rim, m_task.rim);
    for (size_t at = 1; at < parts; ++at) {
        if (partOf(at).intersects(m_task.box.adjusted(-stub, -stub, stub, stub))) {
            return false;
        }
    }
    for (size_t at = 0; at + 1 < parts; ++at) {
        if (partOf(at).intersects(mark)) {
            return false;
        }
    }
    const qreal margin = kViewMargin * m_unit / 2;
    const QRectF view = QRectF(QPointF(0, 0), m_input.camera.view()).adjusted(margin, margin, -margin, -margin);
    if (!std::ranges::all_of(points, [&view](QPointF point) { return view.contains(point); })) {
        return false;
    }
    const QPointF first = points[1] - points[0], last = points[parts] - points[parts - 1];
    return QPointF::dotProduct(first, points[0] - m_task.box.center()) > 0 && QPointF::dotProduct(last, m_task.pin - points[parts]) > 0;
}

void Router::consider(const Points &points, const Lanes &lanes)
{
    if (!isWay(points)) {
        return;
    }
    const QPointF reach = points.back() - points.front();
    qreal cost = kBend * m_unit * qreal(lanes.size() - 1) - kDetour * reach.manhattanLength();
    for (size_t at = 0; at < lanes.size(); ++at) {
        const qreal one = lanes[at]->along(points[at]), other = lanes[at]->along(points[at + 1]);
        cost += lanes[at]->cost(one, other) + kDetour * std::abs(other - one) + (std::abs(other - one) < kStub * m_unit ? kShort * m_unit : 0);
    }
    if (cost < m_least) {
        m_least = cost;
        m_best = QPolygonF(QList<QPointF>(points.begin(), points.end()));
    }
}

/// What is left of a part beside the boxes: from and to, in shares of it.
std::vector<std::array<qreal, 2>> leftOver(QPointF from, QPointF to, const std::vector<QRectF> &boxes)
{
    std::vector<std::array<qreal, 2>> covered;
    const QRectF part = QRectF(from, to).normalized();
    const bool upright = part.height() > part.width();
    const qreal begin = upright ? from.y() : from.x(), length = upright ? to.y() - from.y() : to.x() - from.x();
    for (const QRectF &box : boxes) {
        const bool beside =
            upright ? box.left() >= part.right() || box.right() <= part.left() : box.top() >= part.bottom() || box.bottom() <= part.top();
        if (!beside && length != 0) {
            const auto [one, other] = std::minmax({(upright ? box.top() : box.left()) - begin, (upright ? box.bottom() : box.right()) - begin});
            covered.push_back({std::min(one / length, other / length), std::max(one / length, other / length)});
        }
    }
    std::ranges::sort(covered);
    std::vector<std::array<qreal, 2>> left;
    qreal at = 0;
    for (const auto &[one, other] : covered) {
        if (one > at && at < 1) {
            left.push_back({at, std::min(one, 1.0)});
        }
        at = std::max(at, other);
    }
    if (at < 1) {
        left.push_back({at, 1});
    }
    return left;
}

} // namespace

QPolygonF routeElbow(const PlanInput &input, const std::vector<GridGround> &grounds, const ElbowTask &task)
{
    const QPolygonF best = Router(input, grounds, task).best();
    if (!best.isEmpty()) {
        return best;
    }
    // The mark stands at the call-out's very corner.
    const QPointF near(std::clamp(task.pin.x(), task.box.left(), task.box.right()), std::clamp(task.pin.y(), task.box.top(), task.box.bottom()));
    return QPolygonF({near, task.pin});
}

int struckBy(const QPolygonF &line, const std::vector<QRectF> &boxes, const MapStyle &style)
{
    const std::vector<QRectF> parts = lineBoxes(line, kElbowAside * style.unit);
    return int(std::ranges::count_if(boxes, [&parts](const QRectF &box) {
        return !box.isEmpty() && std::ranges::any_of(parts, [&box](const QRectF &part) { return part.intersects(box); });
    }));
}

std::vector<QPolygonF> elbowParts(const MapPlan &plan, const MapStyle &style)
{
    const qreal aside = kElbowAside * style.unit;
    std::vector<QRectF> boxes;
    const auto add = [&boxes, aside](const QRectF &box) {
        if (!box.isEmpty()) {
            boxes.push_back(box.adjusted(-aside, -aside, aside, aside));
        }
    };
    for (const MapPlan::GridLabel &label : plan.grids) {
        add(label.name);
        add(label.count);
    }
    for (const MapPlan::Pin &pin : plan.pins) {
        add(pin.tag);
    }
    std::vector<QPolygonF> parts;
    bool goesOn = false;
    for (qsizetype corner = 0; corner + 1 < plan.elbow.size(); ++corner) {
        const QPointF from = plan.elbow[corner], way = plan.elbow[corner + 1] - from;
        bool whole = false;
        for (const auto &[one, other] : leftOver(from, plan.elbow[corner + 1], boxes)) {
            if (!goesOn || one > 0) {
                parts.push_back(QPolygonF({from + one * way}));
            }
            parts.back() << from + other * way;
            goesOn = false;
            whole = other == 1;
        }
        goesOn = whole;
    }
    return parts;
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/calloutplan.h"

#include "map/plan/callout.h"
#include "map/plan/gridname.h"

#include <algorithm>
#include <tuple>

namespace ui::map {

namespace {

constexpr int kAlong = 12;      ///< places tried along each edge
constexpr int kRoomRaster = 12; ///< places of a number tried in each direction of a grid

int openIn(const PlanInput &input, size_t grid) { return grid < input.grids.size() ? input.grids[grid].total() : 0; }

/// What a box over the town covers; less is better.
struct Covered {
    int numbers = 0; ///< of grids without open cases that find no place beside it
    int names = 0;   ///< the same; their numbers do
    int grids = 0;
};

/// What boxes hide of the grids: each grid's places for its number and its name are found once.
class Cover {
public:
    Cover(const PlanInput &input, const std::vector<GridGround> &grounds) : m_input(input), m_grounds(grounds), m_rooms(grounds.size()) {}

    /// Whether a call-out may stand there: it covers no grid with open cases, and not the chosen case.
    [[nodiscard]] bool mayStand(const QRectF &box) const
    {
        const auto lies = [&box](const QRectF &other) { return overlap(box, other); };
        if (!QRectF(QPointF(0, 0), m_input.camera.view()).contains(box) || std::ranges::any_of(m_input.over, lies)) {
            return false;
        }
        if (m_input.chosen) {
            const qreal reach = m_input.style.chosenDisc * 1.3;
            const QPointF chosen = m_input.camera.toPixel(m_input.scene.plane().toMetres(m_input.chosen->point));
            if (m_input.scene.gridIndex(m_input.chosen->grid) < 0 && box.adjusted(-reach, -reach, reach, reach).contains(chosen)) {
                return false;
            }
        }
        for (size_t index = 0; index < m_grounds.size(); ++index) {
            const bool taken = openIn(m_input, index) > 0 || (m_input.chosen && m_input.scene.grids()[index].code == m_input.chosen->grid);
            if (taken && m_grounds[index].touches(box)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] Covered of(const QRectF &box)
    {
        Covered covered;
        for (size_t index = 0; index < m_grounds.size(); ++index) {
            if (!m_grounds[index].touches(box)) {
                continue;
            }
            covered.grids += 1;
            const Room &room = roomIn(index);
            const auto stays = [&box](const QRectF &place) { return !overlap(place, box); };
            if (!room.names.empty() && std::ranges::none_of(room.names, stays)) {
                const bool number = room.numbers.empty() || std::ranges::any_of(room.numbers, stays);
                (number ? covered.names : covered.numbers) += 1;
            } else if (room.names.empty() && !room.numbers.empty() && std::ranges::none_of(room.numbers, stays)) {
                covered.numbers += 1;
            }
        }
        return covered;
    }

private:
    /// Where the number and the whole name may stand; none: nowhere, whatever covers the grid.
    struct Room {
        bool known = false;
        std::vector<QRectF> numbers, names;
    };

    const Room &roomIn(size_t index)
    {
        Room &room = m_rooms[index];
        if (!room.known) {
            room.known = true;
            const GridName name = nameOf(m_input.scene.grids()[index], m_input.style);
            const auto points = m_grounds[index].points(m_grounds[index].bounds().center(), kRoomRaster);
            room.numbers = placesOf(index, name.code, points);
            room.names = placesOf(index, name.full, points);
            if (room.names.empty() && !name.broken.isEmpty()) {
                room.names = placesOf(index, name.broken, points);
            }
        }
        return room;
    }

    [[nodiscard]] std::vector<QRectF> placesOf(size_t index, const QString &text, const std::vector<QPointF> &points) const
    {
        const QSizeF size = nameSize(text, m_input.style, false);
        std::vector<QRectF> places;
        for (const QPointF point : points) {
            const QRectF box(point - QPointF(size.width(), size.height()) / 2, size);
            if (m_grounds[index].holds(box)) {
                places.push_back(box);
            }
        }
        return places;
    }

    const PlanInput &m_input;
    const std::vector<GridGround> &m_grounds;
    std::vector<Room> m_rooms;
};

/// The corners, then places along the upper, lower, left and right edges.
std::vector<QPointF> corners(const PlanInput &input, QSizeF size)
{
    const QSizeF view = input.camera.view();
    const qreal left = 36 * input.style.unit, top = 28 * input.style.unit;
    const qreal right = view.width() - size.width() - left, low = view.height() - size.height() - left;
    std::vector<QPointF> places{{left, top}, {right, top}, {left, low}, {right, low}};
    for (const qreal y : {top, low}) {
        for (int step = 1; step < kAlong; ++step) {
            places.emplace_back(left + (right - left) * step / kAlong, y);
        }
    }
    for (const qreal x : {left, right}) {
        for (int step = 1; step < kAlong; ++step) {
            places.emplace_back(x, top + (low - top) * step / kAlong);
        }
    }
    return places;
}

using Cost = std::tuple<int, int, size_t, int>;

/// The best place of each size, the first size being the better one, and which size that is.
std::optional<std::pair<QRectF, size_t>> freeBox(const PlanInput &input, const std::vector<GridGround> &grounds, const std::vector<QSizeF> &sizes,
                                                 Cost (*costOf)(const Covered &covered, size_t size))
{
    Cover cover(input, grounds);
    std::optional<Cost> least;
    QRectF best;
    size_t bestSize = 0;
    for (size_t size = 0; size < sizes.size(); ++size) {
        for (const QPointF corner : corners(input, sizes[size])) {
            const QRectF box = clearOf(QRectF(corner, sizes[size]), input.over, input.camera.view());
            if (!cover.mayStand(box)) {
                continue;
            }
            if (const Cost cost = costOf(cover.of(box), size); !least || cost < *least) {
                least = cost;
                best = box;
                bestSize = size;
            }
        }
    }
    return least ? std::optional(std::pair(best, bestSize)) : std::nullopt;
}

} // namespace

CalloutPlace placeCallout(const PlanInput &input, const std::vector<GridGround> &grounds)
{
    const MapPlan *before = input.before;
    const bool same = before && !before->pins.empty() && before->pins.front().chosen && before->pins.front().view.id == input.chosen->id;
    const bool kept = before && !before->callout.isEmpty() && (same || !before->smallCallout);
    if (kept && Cover(input, grounds).mayStand(before->callout)) {
        return {before->callout, before->smallCallout};
    }
    const qreal unit = input.style.unit;
    const auto place = freeBox(input, grounds, {Callout::size(false) * unit, Callout::size(true) * unit},
                               [](const Covered &covered, size_t size) { return Cost(covered.numbers, covered.names, size, covered.grids); });
    return place ? CalloutPlace{place->first, place->second > 0} : CalloutPlace{};
}

QRectF placeWords(const PlanInput &input, const std::vector<GridGround> &grounds, QSizeF size, const QRectF &old)
{
    if (!old.isEmpty() && old.size() == size && Cover(input, grounds).mayStand(old)) {
        return old;
    }
    // Words have no ground of their own: the less of the town's lines below them the better.
    const auto place =
        freeBox(input, grounds, {size}, [](const Covered &covered, size_t) { return Cost(covered.grids, covered.numbers, 0, covered.names); });
    return place ? place->first : QRectF();
}

} // namespace ui::map

// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/picture/areatags.h"

#include <QLineF>

#include <algorithm>
#include <cmath>

namespace ui::map {

namespace {

constexpr qreal kTagStep = 14;      ///< pixels between two places that are looked at
constexpr size_t kMostPlaces = 600; ///< of one area: a line that is long near by is looked at less closely
constexpr qreal kLongest = 14;      ///< of a name, in sizes of a label; what is longer ends with "…"
constexpr qreal kSideways = 0.35;   ///< what a pixel to the right weighs, in pixels down
constexpr qreal kTagAir = 3;

/// Where the middle of a name may stand: points along the line that lie in the view.
std::vector<QPointF> placesAlong(const QPolygonF &line, const QRectF &view)
{
    std::vector<QPointF> places;
    qreal length = 0;
    const auto each = [&line](auto visit) {
        for (qsizetype at = 0; at < line.size(); ++at) {
            visit(QLineF(line[at], line[(at + 1) % line.size()]));
        }
    };
    each([&length](const QLineF &side) { length += side.length(); });
    const qreal step = std::max(kTagStep, length / qreal(kMostPlaces));
    each([&](const QLineF &side) {
        const int steps = std::max(1, int(side.length() / step));
        for (int at = 0; at < steps; ++at) {
            if (const QPointF place = side.pointAt(qreal(at) / steps); view.contains(place)) {
                places.push_back(place);
            }
        }
    });
    std::ranges::stable_sort(places, {}, [](QPointF place) { return place.y() + place.x() * kSideways; });
    return places;
}

} // namespace

std::vector<AreaTag> areaTags(const MapScene &scene, const MapState &state)
{
    std::vector<AreaTag> tags;
    if (!state.choice.shows(kKeyAreas) || scene.keyAreas().empty()) {
        return tags;
    }
    const QTransform toPixels = state.camera.transform();
    const QRectF view(QPointF(0, 0), state.camera.view());
    std::vector<QRectF> taken = state.plan->taken();
    for (size_t area = 0; area < scene.keyAreas().size(); ++area) {
        const MapScene::AreaShape &shape = scene.keyAreas()[area];
        const QSizeF whole = theme::tagSize(shape.name, state.style.label);
        const QSizeF size(std::min(whole.width(), kLongest * state.style.label), whole.height());
        for (const QPointF place : placesAlong(toPixels.map(shape.ring), view)) {
            const QRectF box(place - QPointF(size.width(), size.height()) / 2, size);
            const QRectF wide = box.adjusted(-kTagAir, -kTagAir, kTagAir, kTagAir);
            if (view.contains(box) && std::ranges::none_of(taken, [&wide](const QRectF &other) { return other.intersects(wide); })) {
                tags.push_back({area, box});
                taken.push_back(box);
                break;
            }
        }
    }
    return tags;
}

} // namespace ui::map

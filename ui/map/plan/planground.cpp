// SPDX-License-Identifier: GPL-3.0-or-later
#include "map/plan/planground.h"

#include "theme/theme.h"

#include <QLineF>

#include <algorithm>

namespace ui::map {

namespace {

constexpr int kNeighbourRings = 7;  ///< how far a neighbour's name goes from its place, in halves of its width
constexpr qreal kSameSide = 0.8;    ///< of a neighbour: the least cosine of the angle between its side of the town and its name's
constexpr qreal kFromOutline = 0.2; ///< between the outline and a neighbour's name, in sizes of a label

QPolygonF closedRing(QPolygonF ring)
{
    if (!ring.isEmpty()) {
        ring << ring.first();
    }
    return ring;
}

bool isStruck(const QPolygonF &line, const QRectF &box)
{
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        if (meets(line[at], line[at + 1], box)) {
            return true;
        }
    }
    return false;
}

} // namespace

PlanGround::PlanGround(const MapScene &scene, const Camera &camera, const MapStyle &style)
    : m_scene(scene), m_camera(camera), m_style(style), m_sizes(scene.grids().size())
{
    m_grids.reserve(scene.grids().size());
    m_names.reserve(scene.grids().size());
    for (const MapScene::GridShape &grid : scene.grids()) {
        m_grids.emplace_back(grid, camera);
        m_names.push_back(m_grids.back().isEmpty() ? GridName() : nameOf(grid, style));
    }
    m_letters = lettersFor();
}

qreal PlanGround::lettersFor() const
{
    const auto isWhole = [](const GridGround &ground) { return !ground.isEmpty() && !ground.isCut(); };
    const auto whole = std::ranges::count_if(m_grids, isWhole);
    for (const qreal scale : kLetters) {
        qsizetype held = 0;
        for (size_t grid = 0; grid < m_grids.size(); ++grid) {
            if (isWhole(m_grids[grid])) {
                const QSizeF code = nameSize(m_names[grid].code, m_style, false, scale), room = m_grids[grid].bounds().size();
                held += code.width() <= room.width() && code.height() <= room.height() ? 1 : 0;
            }
        }
        if (2 * held >= whole) {
            return scale;
        }
    }
    return kLetters.back();
}

const PlanGround::Sizes &PlanGround::sizes(size_t grid, bool bold) const
{
    std::optional<Sizes> &known = m_sizes[grid][bold ? 1 : 0];
    if (!known) {
        const GridName &name = m_names[grid];
        Sizes sizes;
        sizes.code = nameSize(name.code, m_style, bold);
        sizes.full = name.full == name.code ? sizes.code : nameSize(name.full, m_style, bold);
        sizes.broken = name.broken.isEmpty() ? sizes.full : nameSize(name.broken, m_style, bold);
        known = sizes;
    }
    return *known;
}

std::vector<PlanGround::Place> PlanGround::placesOf(const MapScene::Name &name) const
{
    const QPointF middle = m_camera.toPixel(m_scene.bounds().center()), wish = m_camera.toPixel(name.point);
    const QSizeF size(theme::textWidth(name.text, look::sans(m_style.label)) + 4, m_style.label * 1.3);
    const QLineF side(middle, wish);
    std::vector<QPointF> points = pointsAround(wish, QSizeF(size.width() / 2, size.height()), kNeighbourRings);
    std::erase_if(points, [&](QPointF point) {
        const QLineF way(middle, point);
        return QPointF::dotProduct(side.p2() - side.p1(), way.p2() - way.p1()) < kSameSide * side.length() * way.length();
    });
    std::ranges::stable_sort(points, {}, [wish](QPointF point) { return QLineF(wish, point).length(); });
    std::vector<Place> places;
    places.reserve(points.size());
    for (const QPointF point : points) {
        places.push_back({QRectF(point - QPointF(size.width(), size.height()) / 2, size)});
    }
    return places;
}

PlanGround::Surroundings PlanGround::lookAround() const
{
    const QTransform toPixels = m_camera.transform();
    Surroundings around;
    around.outline = closedRing(toPixels.map(m_scene.outline()));
    around.border = m_style.outline / 2 + m_style.label * kFromOutline;
    for (const MapScene::Line &line : m_scene.lines()) {
        const bool river = line.kind == region::MapLine::Kind::River;
        const qreal width = river ? m_style.river : line.rank <= 1 ? m_style.mainRoad : m_style.sideRoad;
        around.lines.push_back({toPixels.map(m_scene.drawn(line)), width / 2 + 1, river});
    }
    for (const MapScene::Name &name : m_scene.neighbours()) {
        around.names.push_back(placesOf(name));
    }
    return around;
}

std::optional<QRectF> PlanGround::neighbourPlace(size_t neighbour, const LabelPlanner &planner) const
{
    if (!m_around) {
        m_around = lookAround();
    }
    for (const bool roads : {true, false}) {
        for (Place &place : m_around->names[neighbour]) {
            if (!planner.isFree(place.box)) {
                continue;
            }
            std::optional<bool> &fits = place.fits[roads ? 1 : 0];
            if (!fits) {
                fits = leavesFree(place.box, roads);
            }
            if (*fits) {
                return place.box;
            }
        }
    }
    return std::nullopt;
}

/// The town, its outline and rivers, and, if asked, roads.
bool PlanGround::leavesFree(const QRectF &box, bool roads) const
{
    const QRectF wide = box.adjusted(-m_around->border, -m_around->border, m_around->border, m_around->border);
    if (m_around->outline.containsPoint(box.center(), Qt::OddEvenFill) || isStruck(m_around->outline, wide) ||
        std::ranges::any_of(m_grids, [&wide](const GridGround &ground) { return ground.touches(wide); })) {
        return false;
    }
    return std::ranges::none_of(m_around->lines, [&](const Line &line) {
        return (line.river || roads) && isStruck(line.points, box.adjusted(-line.aside, -line.aside, line.aside, line.aside));
    });
}

bool PlanGround::isOnTown(const QRectF &box) const
{
    if (!m_onTown || m_onTown->first != box) {
        m_onTown = {box, m_camera.transform().map(m_scene.outline()).intersects(QPolygonF(box))};
    }
    return m_onTown->second;
}

} // namespace ui::map

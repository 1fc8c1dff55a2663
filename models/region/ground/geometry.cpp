// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/geometry.h"

#include "base/plane.h"

#include <QHash>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/box.hpp>
#include <boost/geometry/geometries/multi_polygon.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/geometries/polygon.hpp>
#include <boost/geometry/index/rtree.hpp>

#include <algorithm>
#include <cmath>

namespace region {

namespace bg = boost::geometry;

namespace {

using PlanePoint = bg::model::d2::point_xy<double>;
using PlaneBox = bg::model::box<PlanePoint>;
using PlanePolygon = bg::model::polygon<PlanePoint, false, false>; // counter-clockwise, open
using BoxEntry = std::pair<PlaneBox, size_t>;

using Holes = std::vector<QPolygonF>;

template <class Place> PlanePolygon polygonOf(const QPolygonF &ring, const Holes &holes, Place place)
{
    PlanePolygon polygon;
    for (const QPointF &point : ring)
        polygon.outer().push_back(place(point));
    polygon.inners().resize(holes.size());
    for (size_t i = 0; i < holes.size(); ++i) {
        for (const QPointF &point : holes[i])
            polygon.inners()[i].push_back(place(point));
    }
    bg::correct(polygon);
    return polygon;
}

PlanePolygon degreesOf(const QPolygonF &ring, const Holes &holes = {})
{
    return polygonOf(ring, holes, [](QPointF point) { return PlanePoint(point.x(), point.y()); });
}

/// A plane in metres around the middle of a ring's box, so that a ring has the same area wherever its points begin: true to the metre over a town.
struct LocalPlane {
    explicit LocalPlane(const QPolygonF &ring) : origin(ring.boundingRect().center()) {}

    [[nodiscard]] double east() const { return base::metresPerLongitude(origin.y()); }
    [[nodiscard]] PlanePolygon metresOf(const QPolygonF &ring, const Holes &holes = {}) const
    {
        return polygonOf(ring, holes, [this](QPointF point) {
            return PlanePoint((point.x() - origin.x()) * east(), (point.y() - origin.y()) * base::kMetresPerDegree);
        });
    }
    [[nodiscard]] QPointF degreesAt(const PlanePoint &point) const
    {
        return {origin.x() + point.x() / east(), origin.y() + point.y() / base::kMetresPerDegree};
    }
    QPointF origin;
};

/// What two grids share: each part with its middle.
Overlap common(const LocalPlane &plane, const PlanePolygon &left, const PlanePolygon &right)
{
    bg::model::multi_polygon<PlanePolygon> shared;
    bg::intersection(left, right, shared);
    Overlap found;
    for (const PlanePolygon &part : shared) {
        auto middle = bg::return_centroid<PlanePoint>(part);
        if (!bg::covered_by(middle, part)) // of a part that bends
            middle = part.outer().front();
        const double size = std::abs(bg::area(part));
        found.parts.push_back({plane.degreesAt(middle), size});
        found.squareMetres += size;
    }
    std::ranges::sort(found.parts, std::greater<>(), &Overlap::Part::squareMetres);
    return found;
}

} // namespace

QString ringFault(const QPolygonF &ring)
{
    std::string reason;
    return bg::is_valid(degreesOf(ring), reason) ? QString() : QString::fromStdString(reason);
}

QString holesFault(const QPolygonF &ring, const Holes &holes)
{
    std::string reason;
    return holes.empty() || bg::is_valid(degreesOf(ring, holes), reason) ? QString() : QString::fromStdString(reason);
}

bool covers(const QPolygonF &ring, const Holes &holes, base::GeoPoint point)
{
    return bg::covered_by(PlanePoint(point.longitude, point.latitude), degreesOf(ring, holes));
}

bool covers(const QPolygonF &ring, base::GeoPoint point) { return bg::covered_by(PlanePoint(point.longitude, point.latitude), degreesOf(ring)); }

double area(const QPolygonF &ring, const Holes &holes) { return std::abs(bg::area(LocalPlane(ring).metresOf(ring, holes))); }

double area(const QPolygonF &ring) { return std::abs(bg::area(LocalPlane(ring).metresOf(ring))); }

std::vector<Overlap> overlaps(const std::vector<Grid> &grids, double tolerance)
{
    if (grids.empty())
        return {};
    const LocalPlane plane(grids.front().ring);
    std::vector<PlanePolygon> polygons;
    std::vector<BoxEntry> boxes;
    for (const Grid &grid : grids) {
        polygons.push_back(plane.metresOf(grid.ring, grid.holes));
        boxes.emplace_back(bg::return_envelope<PlaneBox>(polygons.back()), boxes.size());
    }
    const bg::index::rtree<BoxEntry, bg::index::quadratic<16>> tree(boxes);
    std::vector<Overlap> found;
    for (const auto &[box, first] : boxes) {
        for (auto it = tree.qbegin(bg::index::intersects(box)); it != tree.qend(); ++it) {
            const size_t second = it->second;
            if (second <= first)
                continue;
            Overlap shared = common(plane, polygons[first], polygons[second]);
            shared.first = first;
            shared.second = second;
            if (shared.squareMetres > tolerance)
                found.push_back(std::move(shared));
        }
    }
    std::ranges::sort(found, {}, [](const Overlap &overlap) { return std::pair(overlap.first, overlap.second); });
    return found;
}

struct GridIndex::Tree {
    std::vector<PlanePolygon> polygons;
    std::vector<QString> codes;
    QHash<QString, size_t> byCode;
    bg::index::rtree<BoxEntry, bg::index::quadratic<16>> boxes;
};

GridIndex::GridIndex(const std::vector<Grid> &grids)
{
    auto tree = std::make_unique<Tree>();
    std::vector<BoxEntry> boxes;
    for (const Grid &grid : grids) {
        tree->byCode.insert(grid.code, tree->codes.size());
        tree->polygons.push_back(degreesOf(grid.ring, grid.holes));
        boxes.emplace_back(bg::return_envelope<PlaneBox>(tree->polygons.back()), tree->codes.size());
        tree->codes.push_back(grid.code);
    }
    tree->boxes = decltype(tree->boxes)(boxes);
    m_tree = std::move(tree);
}

GridIndex::~GridIndex() = default;

std::optional<size_t> GridIndex::at(base::GeoPoint point) const
{
    std::optional<size_t> best;
    const PlanePoint wanted(point.longitude, point.latitude);
    for (auto it = m_tree->boxes.qbegin(bg::index::intersects(wanted)); it != m_tree->boxes.qend(); ++it) {
        const size_t candidate = it->second;
        const bool isLower = !best || m_tree->codes[candidate] < m_tree->codes[*best];
        if (isLower && bg::covered_by(wanted, m_tree->polygons[candidate]))
            best = candidate;
    }
    return best;
}

std::optional<size_t> GridIndex::find(const QString &code) const
{
    const auto it = m_tree->byCode.constFind(code);
    return it == m_tree->byCode.constEnd() ? std::nullopt : std::optional(*it);
}

size_t GridIndex::size() const { return m_tree->codes.size(); }

} // namespace region

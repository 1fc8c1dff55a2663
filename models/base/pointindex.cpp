// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pointindex.h"

#include <algorithm>
#include <boost/geometry.hpp>
#include <boost/geometry/geometries/point_xy.hpp>
#include <boost/geometry/index/rtree.hpp>
#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>

namespace base {

namespace {

namespace bgi = boost::geometry::index;

// Plain degrees: exact distances are asked of what lies in the box.
using Degrees = boost::geometry::model::d2::point_xy<double>;
using Box = boost::geometry::model::box<Degrees>;
using Entry = std::pair<Degrees, quint32>;

constexpr double kMetresPerDegree = 111'000; // less than the true length, so that a box is never too small

Degrees degreesOf(GeoPoint point) { return {point.longitude, point.latitude}; }

Box boxAround(GeoPoint centre, Metres radius)
{
    const double high = radius.value / kMetresPerDegree;
    const double shrink = std::max(0.01, std::cos((std::abs(centre.latitude) + high) * std::numbers::pi / 180));
    const double wide = high / shrink;
    return {{centre.longitude - wide, centre.latitude - high}, {centre.longitude + wide, centre.latitude + high}};
}

GeoPoint pointOf(const Entry &entry) { return {entry.first.y(), entry.first.x()}; }

} // namespace

struct PointIndex::Tree {
    bgi::rtree<Entry, bgi::quadratic<16>> entries;
};

PointIndex::PointIndex() : m_tree(std::make_unique<Tree>()) {}

PointIndex::PointIndex(PointIndex &&) noexcept = default;

PointIndex &PointIndex::operator=(PointIndex &&) noexcept = default;

PointIndex::~PointIndex() = default;

void PointIndex::clear() { m_tree->entries.clear(); }

void PointIndex::insert(quint32 id, GeoPoint point) { m_tree->entries.insert({degreesOf(point), id}); }

void PointIndex::remove(quint32 id, GeoPoint point) { m_tree->entries.remove({degreesOf(point), id}); }

std::vector<PointIndex::Hit> PointIndex::within(GeoPoint centre, Metres radius) const
{
    std::vector<Hit> hits;
    const auto &entries = m_tree->entries;
    for (auto entry = entries.qbegin(bgi::intersects(boxAround(centre, radius))); entry != entries.qend(); ++entry) {
        if (const Metres away = distance(centre, pointOf(*entry)); away <= radius)
            hits.push_back({entry->second, away});
    }
    std::ranges::sort(hits, {}, [](const Hit &hit) { return std::tuple(hit.distance.value, hit.id); });
    return hits;
}

bool PointIndex::hasWithin(GeoPoint centre, Metres radius) const
{
    const auto &entries = m_tree->entries;
    return std::any_of(entries.qbegin(bgi::intersects(boxAround(centre, radius))), entries.qend(),
                       [&](const Entry &entry) { return distance(centre, pointOf(entry)) <= radius; });
}

} // namespace base

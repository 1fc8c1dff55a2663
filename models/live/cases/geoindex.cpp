// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/geoindex.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace live {

namespace {

constexpr double kCell = 0.002;              // degrees
constexpr double kMetresPerDegree = 111'000; // less than the true length, so that a box is never too small

int cellIndex(double degrees) { return static_cast<int>(std::floor(degrees / kCell)); }

} // namespace

GeoIndex::Cell GeoIndex::cellOf(base::GeoPoint point) { return {cellIndex(point.latitude), cellIndex(point.longitude)}; }

void GeoIndex::insert(Slot slot, base::GeoPoint point) { m_cells[cellOf(point)].push_back({slot, point}); }

void GeoIndex::remove(Slot slot, base::GeoPoint point)
{
    const auto cell = m_cells.find(cellOf(point));
    if (cell == m_cells.end())
        return;
    std::erase_if(*cell, [slot](const Entry &entry) { return entry.slot == slot; });
    if (cell->empty())
        m_cells.erase(cell);
}

std::vector<GeoIndex::Hit> GeoIndex::within(base::GeoPoint centre, base::Metres radius) const
{
    std::vector<Hit> hits;
    const double high = radius.value / kMetresPerDegree;
    const double shrink = std::max(0.01, std::cos((std::abs(centre.latitude) + high) * std::numbers::pi / 180));
    const double wide = high / shrink;
    const Cell from = cellOf({centre.latitude - high, centre.longitude - wide});
    const Cell to = cellOf({centre.latitude + high, centre.longitude + wide});
    const double boxes = double(to.first - from.first + 1) * double(to.second - from.second + 1);
    if (boxes > double(m_cells.size())) {
        for (const std::vector<Entry> &entries : m_cells)
            collect(entries, centre, radius, hits);
    } else {
        for (int row = from.first; row <= to.first; ++row) {
            for (int column = from.second; column <= to.second; ++column) {
                if (const auto cell = m_cells.constFind({row, column}); cell != m_cells.cend())
                    collect(*cell, centre, radius, hits);
            }
        }
    }
    std::sort(hits.begin(), hits.end(), [](const Hit &left, const Hit &right) {
        return std::tuple(left.distance.value, left.slot) < std::tuple(right.distance.value, right.slot);
    });
    return hits;
}

std::optional<GeoIndex::Hit> GeoIndex::nearest(base::GeoPoint point, base::Metres reach) const
{
    const std::vector<Hit> hits = within(point, reach);
    return hits.empty() ? std::nullopt : std::optional(hits.front());
}

void GeoIndex::collect(const std::vector<Entry> &entries, base::GeoPoint centre, base::Metres radius, std::vector<Hit> &hits) const
{
    for (const Entry &entry : entries) {
        const base::Metres away = base::distance(centre, entry.point);
        if (away <= radius)
            hits.push_back({entry.slot, away});
    }
}

} // namespace live

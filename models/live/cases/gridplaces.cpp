// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/gridplaces.h"

#include "region/ground/gridversions.h"

#include <cmath>

namespace live {

namespace {

constexpr int kNobodyLookedForGrid = -2;

} // namespace

void GridPlaces::setRegion(const region::Region &region)
{
    m_region = &region;
    m_places.clear();
}

int GridPlaces::of(const CaseRow &row)
{
    if (row.grid == 0)
        return -1;
    const auto placeOf = [this](const region::Grid *grid) { return grid == nullptr ? -1 : int(grid - m_region->grids.data()); };
    if (row.grid >= m_places.size())
        m_places.resize(row.grid + size_t(1), kNobodyLookedForGrid);
    int &place = m_places[row.grid];
    if (place == kNobodyLookedForGrid)
        place = placeOf(m_region->grid(m_names.text(row.grid)));
    if (place >= 0 || region::gridVersions(*m_region).empty())
        return place;
    const bool hasPoint = !std::isnan(row.latitude);
    return placeOf(region::gridHolding(*m_region, m_names.text(row.grid),
                                       hasPoint ? std::optional(base::GeoPoint{double(row.latitude), double(row.longitude)}) : std::nullopt));
}

} // namespace live

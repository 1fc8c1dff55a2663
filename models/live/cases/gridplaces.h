// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"
#include "region/region.h"

#include <vector>

namespace live {

/// In which of the town's grids a case counts: that of its code, and where the town has none of that code any more, the one that has its ground now
/// (region::gridHolding). Keeps what it found by names, which must stay what they are. GUI thread only.
class GridPlaces {
public:
    GridPlaces(const region::Region &region, const Names &names) : m_region(&region), m_names(names) {}

    /// Other grids may hold from now on.
    void setRegion(const region::Region &region);
    /// The place in Region::grids; -1: it counts in none.
    [[nodiscard]] int of(const CaseRow &row);

private:
    const region::Region *m_region;
    const Names &m_names;
    std::vector<int> m_places; ///< by NameIndex; -1: no grid has the code now, -2: nobody has looked
};

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/source/report.h"
#include "region/region.h"

#include <vector>

namespace region {

/// What a report says of its place, as texts.
struct PlaceClaim {
    QString address;
    QString element;             ///< code of a registered thing, or of a sensor
    QString grid;                ///< code or name
    QString latitude, longitude; ///< WGS 84 decimal degrees
};

/// Where the report lies, and what of the claim could not be used.
struct PlaceFound {
    domain::Place place; ///< `outside`: the point lies outside the town, or nothing that was said can be used
    std::vector<domain::LeftOut> leftOut;
    bool isSaid = false; ///< the claim says something, whether or not it can be used
};

/// The one rule of how a report is placed, for every way in. A point in a grid decides. Else, in this order: the named thing or sensor, the
/// named grid, the address. 0,0 is no point; one that lies outside the town gives way to a named thing or grid, and marks the report where it
/// stands alone or beside an address. Pure; never fails.
[[nodiscard]] PlaceFound placeOf(const Region &region, const PlaceClaim &claim);

} // namespace region

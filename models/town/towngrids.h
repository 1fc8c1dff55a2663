// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "town/foundlayer.h"
#include "town/projection.h"
#include "town/remark.h"

namespace town {

inline constexpr int kMostGrids = 5000; ///< of a town

/// Which column says what; empty: none does.
struct GridColumns {
    QString code, name, chief, village;
    friend bool operator==(const GridColumns &, const GridColumns &) = default;
};

/// The columns by their names, in the ways in which such files call them; those that are given already stay. What is not found stays empty.
[[nodiscard]] GridColumns guessedColumns(const QStringList &columns, GridColumns given = {});

/// The grids of a file, as a town can have them.
struct TownGrids {
    std::vector<region::Grid> grids; ///< in order of their codes; none lies over another
    QPolygonF outline;               ///< around all of them; x is the longitude
    std::vector<Remark> remarks;     ///< in the order of the records
    [[nodiscard]] int count(Remark::Kind kind) const;
};

/// Makes them: transformed, cleaned as a pack's grids are, one ground a grid. A border that crosses itself and the smaller of two grids that lie over
/// each other are refused alone. A shape of several parts becomes as many grids. Codes that are missing, no codes, or there twice are made, as
/// chiefs are. Refused as a whole where no grid is left, or a column is not there. Pure.
[[nodiscard]] base::Result<TownGrids> gridsOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection);

} // namespace town

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "town/decide/decision.h"
#include "town/foundlayer.h"
#include "town/projection.h"
#include "town/remark.h"

namespace town {

inline constexpr int kMostGrids = 5000; ///< of a town

class Groundwork;

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
    std::vector<TownPlace> places;   ///< at which somebody can decide; what was decided stands in them
    [[nodiscard]] int count(Remark::Kind kind) const;
};

/// Makes them: transformed, cleaned as a pack's grids are, one ground a grid. Where nobody decided, a border that crosses itself and the smaller of
/// two grids that lie over each other are refused alone, holes stay, spikes go. A shape of several parts becomes as many grids. Codes that are
/// missing, no codes, or there twice are made, as chiefs are. A decision about no place of the file, or one that is not possible there, is told and
/// left out. Refused as a whole where no grid is left, or a column is not there. Pure: the same file and decisions make the same grids.
/// Strips narrower than a metre between two grids go to one of them. `work`: what earlier ones worked out, and this one adds to; it changes no
/// result.
[[nodiscard]] base::Result<TownGrids> gridsOf(const FoundLayer &layer, const GridColumns &columns, const Projection &projection,
                                              const std::vector<Decision> &decisions = {}, Groundwork *work = nullptr);

} // namespace town

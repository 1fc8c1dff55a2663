// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QDate>

#include <mutex>
#include <optional>
#include <span>
#include <vector>

namespace region {

/// The grids that a town has from a day on.
struct GridVersion {
    QDate from;   ///< the first day on which they hold, in the town's time zone; invalid: the pack's first, which hold before all others
    QString file; ///< in the pack
    std::vector<Grid> grids;
};

/// The versions of a pack's grids, the oldest first; none where the pack has had one set of grids alone.
[[nodiscard]] std::span<const GridVersion> gridVersions(const Region &region);
/// Of the version whose grids are the region's; invalid: the pack's first.
[[nodiscard]] QDate gridsFrom(const Region &region);

/// The same region with the grids that hold on a local day, or at a moment: those of an element are found from its point. The same pointer where it
/// has them already. Touches no disk; thread-safe.
[[nodiscard]] RegionPtr withGridsOn(const RegionPtr &region, QDate day);
[[nodiscard]] RegionPtr withGridsAt(const RegionPtr &region, base::Instant moment);
/// The same of a region that outlives what comes back.
[[nodiscard]] RegionPtr withGridsOn(const Region &region, QDate day);
/// The region with the versions that another loading of the same pack has; its first grids stay, and so do those that hold in it.
[[nodiscard]] RegionPtr withVersionsOf(const Region &region, const Region &fresh);
/// Whether both have the same versions, borders and names included.
[[nodiscard]] bool haveSameVersions(const Region &left, const Region &right);

/// A region with the grids of one moment and of another, each made once. Thread-safe.
class GridsByDay {
public:
    explicit GridsByDay(RegionPtr region) : m_region(std::move(region)) {}
    [[nodiscard]] RegionPtr at(base::Instant moment) const;

private:
    const RegionPtr m_region;
    mutable std::mutex m_mutex;
    mutable std::vector<RegionPtr> m_made;
};

/// Whether a hall need not look at the second anew: the same rules and the same version of the grids hold in it.
[[nodiscard]] bool holdAlike(const Region &left, const Region &right);

/// The grid that a case's code names: the one in force; else that of the version which held when it was reported; else of the newest version that
/// has it. None where no version has. It is for names, and need not stand in Region::grids.
[[nodiscard]] const Grid *knownGrid(const Region &region, const QString &code, std::optional<base::Instant> reportedAt = {});
/// Where a case of that grid is counted now: the grid of that code; of one that is no more, the one in which the point lies, without a point the one
/// in which the former grid's name stood. One of Region::grids, or none.
[[nodiscard]] const Grid *gridHolding(const Region &region, const QString &code, std::optional<base::GeoPoint> point = {});

} // namespace region

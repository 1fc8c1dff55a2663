// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/clock.h"
#include "region/region.h"
#include "town/remark.h"

#include <QDate>
#include <QString>

#include <vector>

namespace town {

/// One version of a pack's grids, for a list of them.
struct GridVersionLine {
    QDate from; ///< the first day on which it holds, in the town's time zone; invalid: the pack's first, which holds before all others
    int grids = 0;
    bool inForce = false; ///< at the moment that was asked about; of one of them
    bool begun = false;   ///< its first day has come: nothing of it can be changed any more
    QString file;         ///< in the pack: "grids.geojson", "grids/2027-01-01.geojson"
    friend bool operator==(const GridVersionLine &, const GridVersionLine &) = default;
};

/// The versions of a pack's grids, the oldest first. Malformed where the pack does not load. Blocks on disk.
[[nodiscard]] base::Result<std::vector<GridVersionLine>> gridVersionsOf(const QString &pack, base::Instant now);

/// The first day from which a new version can hold: tomorrow, as the town's calendar counts. What holds today is history already.
[[nodiscard]] QDate firstVersionDay(const region::Region &region, base::Instant now);

/// A file of grids as the packs have it: code, name, chief, village and label of each, its border and holes rounded to a centimetre.
[[nodiscard]] QByteArray gridsFile(const std::vector<region::Grid> &grids);

/// Committees by their codes: one that is named as divisions.csv calls it gets its code. Of a committee that the pack does not know the grid has
/// none, and a remark says so.
[[nodiscard]] std::vector<Remark> settleCommittees(const region::Region &region, std::vector<region::Grid> &grids);

/// Makes these grids the town's from a day on: PACK/grids/YYYY-MM-DD.geojson, whole and on the disk, or nothing was changed; a version of that very
/// day which has not begun yet is replaced. The result is the file's path. Refused with one translated sentence: a day before firstVersionDay(), also
/// when midnight came while it was being checked, no grid, a code twice, a border that crosses itself, grids that lie over each other, what no map
/// can draw, and all else for which the pack would not load afterwards. Busy while somebody else adds to the pack; Malformed where it does not load
/// as it is; Storage. Blocks on disk: a worker's.
[[nodiscard]] base::Result<QString> writeGridVersion(const QString &pack, QDate from, const std::vector<region::Grid> &grids,
                                                     const base::Clock &clock = base::SystemClock());

} // namespace town

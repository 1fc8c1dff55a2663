// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/packwrite.h"
#include "town/towngrids.h"

#include <QDate>

#include <functional>

namespace town {

/// Who the town is.
struct TownName {
    QString name;                                   ///< 徐泾镇
    QString code;                                   ///< two to eight capital letters and digits before its case numbers
    QString zone = QStringLiteral("Asia/Shanghai"); ///< IANA
    QDate asOf =
        {}; ///< the town's day on which this is made: its list of committees is of that day; none: committees that have no codes are left out
    friend bool operator==(const TownName &, const TownName &) = default;
};

/// The files of a pack with these grids, as anybody could have written them by hand: the town, its grids, committees and outline, and neutral
/// departments, items, limits, shifts and a calendar of weekends to start from, marked as samples. Pure.
[[nodiscard]] region::PackFiles packOf(const TownName &name, const TownGrids &grids);

/// What is to be told of a town that lies hours beside its time zone: nearly always its coordinates are in another system. None where it does not.
[[nodiscard]] std::optional<Remark> farFromZone(const TownName &name, const TownGrids &grids);

/// Whether a folder is free for a pack: not there, or empty; Refused with a sentence else. A town that exists is never written over.
[[nodiscard]] base::Outcome checkFree(const QString &folder);

/// Writes the files into a folder that is free, which it makes: a pack that loads stands there afterwards, or nothing was changed. Malformed where
/// the files are no sound pack: the sentence has the first problem, the detail all. Storage with a sentence. `more` adds to the pack before it is
/// there for others, and is handed its folder; what it fails with is handed on. Blocks on disk.
[[nodiscard]] base::Result<region::RegionPtr> writePack(const QString &folder, const region::PackFiles &files,
                                                        const std::function<base::Outcome(const QString &)> &more = {});

} // namespace town

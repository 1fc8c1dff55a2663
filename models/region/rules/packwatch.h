// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/loader.h"

namespace region {

/// Looks whether the calendar of a pack was changed on disk since its region was loaded, or versions of its grids came, so that a program that runs
/// for months hears of the days of a new year. One thread.
class PackWatch {
public:
    /// `pack` is the region as it was loaded from `directory`.
    PackWatch(const QString &directory, RegionPtr pack);

    /// The same region under the calendar and with the versions of the grids that the pack has now, when these changed and the pack is sound; null
    /// otherwise. Everything else stays as it was loaded, the first grids and those that hold in the region as well. A few calls of stat while
    /// nothing changes, else reads the pack anew.
    [[nodiscard]] RegionPtr newer();

private:
    [[nodiscard]] QByteArray look() const;
    const QString m_directory;
    RegionPtr m_pack;
    QByteArray m_seen;
};

} // namespace region

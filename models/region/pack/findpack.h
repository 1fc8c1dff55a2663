// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/loader.h"

namespace region {

/// The folder in which this person's own packs lie, as subfolders: what makes a pack offers it, and installedPacks() finds them there. It need not
/// exist.
[[nodiscard]] QString ownPacks();

/// The folder of a pack: a folder made absolute, or a pack's name looked up first among one's own packs, then beside the programs among the installed
/// packs, then in the source tree. What cannot be found is returned unchanged.
[[nodiscard]] QString findPack(const QString &nameOrDirectory);

/// A pack that came with the program, or one's own.
struct InstalledPack {
    QString directory;
    QString name; ///< of the town, as its region.json has it
    friend bool operator==(const InstalledPack &, const InstalledPack &) = default;
};

/// The installed packs, each name of a folder once (where findPack() finds it), in order of the folders' names. Reads the disk; what is no pack is
/// left out.
[[nodiscard]] std::vector<InstalledPack> installedPacks();

/// findPack and openRegion. NotFound with a sentence when there is no such folder and no pack of this name.
[[nodiscard]] base::Result<RegionPtr> openPack(const QString &nameOrDirectory);

} // namespace region

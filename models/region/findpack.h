// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/loader.h"

namespace region {

/// The folder of a pack: a folder as it is, or a pack's name looked up beside the programs, first among the installed packs, then in the
/// source tree. What cannot be found is returned unchanged.
[[nodiscard]] QString findPack(const QString &nameOrDirectory);

/// findPack and openRegion. NotFound with a sentence when there is no such folder and no pack of this name.
[[nodiscard]] base::Result<RegionPtr> openPack(const QString &nameOrDirectory);

} // namespace region

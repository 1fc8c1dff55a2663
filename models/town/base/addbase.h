// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/ground/basemap.h"

#include <QByteArray>

namespace town {

/// Puts a base map into the pack in a folder, above those that it has, or at the place of the one with the same key; `map.file` and so on are filled
/// in. `lines`: the file of a vector map. All of it or nothing, and nothing where the pack would not load afterwards. Malformed where the pack does
/// not load as it is; Busy while somebody else adds to it; Storage with a sentence. Blocks on disk.
[[nodiscard]] base::Outcome addLineMap(const QString &pack, region::BaseMap map, const QByteArray &lines);

/// The same of an MBTiles file, which is copied into the pack, or, with `asLink`, linked where it lies.
[[nodiscard]] base::Outcome addTileFile(const QString &pack, region::BaseMap map, const QString &file, bool asLink);

/// The same of a server of tiles: nothing is asked of it.
[[nodiscard]] base::Outcome addServer(const QString &pack, const region::BaseMap &map);

} // namespace town

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/ground/basemap.h"

#include <QByteArray>

namespace region {

/// The text of a sound basemaps.json, or of none yet where it is empty, with this map above its own; one of the same key gives way to it at its
/// place. `map.file` is its name in the pack ("basemaps/roads.geojson"). What somebody wrote into the others stays in its order. Malformed when the
/// text is not such a file.
[[nodiscard]] base::Result<QByteArray> withBaseMap(const QByteArray &json, const BaseMap &map);

} // namespace region

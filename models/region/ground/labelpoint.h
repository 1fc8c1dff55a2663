// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/geo.h"

#include <QPolygonF>

#include <vector>

namespace region {

/// Where the name of a ground stands: the point inside it, and in none of its holes, that lies farthest from every border; on a local plane, to a
/// hundredth of the ground's size. The ring is simple and its holes are sound (geometry.h). Pure.
[[nodiscard]] base::GeoPoint labelPoint(const QPolygonF &ring, const std::vector<QPolygonF> &holes);

} // namespace region

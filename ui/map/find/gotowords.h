// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/search/gotofinder.h"

namespace ui::map {

/// What stands in a row of the list: the name (a case's number before its title, coordinates with the words latitude and longitude), and what it is.
struct GoToRow {
    QString name; ///< outside text in one line, isolated
    QString what; ///< "24 尚泰 · 1 open", "Road"
};
[[nodiscard]] GoToRow goToRow(const live::GoToHit &hit, const live::Hall &hall);
/// Coordinates with a word which is which: "latitude 31.19, longitude 121.28".
[[nodiscard]] QString coordinatesText(base::GeoPoint point);
/// How much of the town is shown around a place, from edge to edge.
[[nodiscard]] base::Metres goToAcross(const live::GoToHit &hit);

} // namespace ui::map

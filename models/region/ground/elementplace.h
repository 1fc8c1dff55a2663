// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <optional>

namespace region {

/// A registered element's own ground, or a place that is to be taken for one.
struct ElementGround {
    QString element;      ///< its code; empty: of none
    base::GeoPoint point; ///< where it stands
    base::Metres within;  ///< its own ground
};

/// The one rule of which cases are of an element: a case that names it (`named`, a code, which may be no element's), or one that lies on its ground
/// (the border included) and names no other registered element. Pure.
[[nodiscard]] bool isAtElement(const Region &region, const QString &named, const std::optional<base::GeoPoint> &point, const ElementGround &ground);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/ground/elementplace.h"

namespace region {

bool isAtElement(const Region &region, const QString &named, const std::optional<base::GeoPoint> &point, const ElementGround &ground)
{
    if (!ground.element.isEmpty() && named == ground.element)
        return true;
    const bool isAnothers = !named.isEmpty() && region.element(named) != nullptr;
    return !isAnothers && point && base::distance(*point, ground.point) <= ground.within;
}

} // namespace region

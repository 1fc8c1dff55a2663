// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "map/plan/gridground.h"
#include "map/plan/labelplan.h"

namespace ui::map {

/// Where the call-out stands: in a corner, else at an edge of the view, where it covers no grid with open cases. Of these places that which leaves
/// the most numbers of other grids a place beside it, then the most names; then the large call-out is better than the small one, then what covers the
/// fewest grids. The old place is kept while it is one. Empty: there is none.
struct CalloutPlace {
    QRectF box;
    bool small = false;
};
[[nodiscard]] CalloutPlace placeCallout(const PlanInput &input, const std::vector<GridGround> &grounds);
/// Where words of a size stand: where they cover the fewest grids, none of them with open cases; `old` is kept while it fits.
[[nodiscard]] QRectF placeWords(const PlanInput &input, const std::vector<GridGround> &grounds, QSizeF size, const QRectF &old);

} // namespace ui::map

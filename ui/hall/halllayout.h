// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace ui::hall {

/// Where the parts of the wall stand, in pixels of the page. The design grid is 3840 × 2160 (visual.md §3), scaled by
/// k = min(w/3840, h/2160); what is wider goes to the map (then to a second queue column), what is
/// higher to the main row.
struct HallLayout {
    qreal scale = 1;
    QRect bar, wall, column, map, queue, departments;
    QRect banner; ///< empty without one; the main row gives it room
    friend bool operator==(const HallLayout &, const HallLayout &) = default;
};

/// `banners`: how many lines stand under the top bar, 0…2.
[[nodiscard]] HallLayout layoutHall(QSize page, int banners);

/// Below this the wall is a preview at a desk, not a wall.
[[nodiscard]] bool isPreview(QSize page);

} // namespace ui::hall

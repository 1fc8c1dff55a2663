// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

namespace ui::hall {

/// Where the parts of the wall stand, in pixels of the page. The design grid is 3840 × 2160, scaled by
/// k = min(w/3840, h/2160); what is wider goes to the map (then to a second queue column), what is
/// higher to the main row; on an upright screen the queue stands below the map. From 3.5 : 1 on the wall is two halves of 3840 side by side: wall and
/// map on the left, queue, patrols and sources, departments and supervised cases on the right, and nothing that is read within 40 units of the seam.
struct HallLayout {
    qreal scale = 1;
    QRect bar, wall, column, map, queue, departments;
    bool halves = false;
    QRect roster, supervised; ///< the right half's own parts; empty on an undivided wall
    QRect banner;             ///< empty without one; the main row gives it room
    QRect replay;             ///< bar and strip of the past, under the top bar; empty while it is live
    QRect hour;               ///< the hour before the shown moment, below the map; empty while it is live
    friend bool operator==(const HallLayout &, const HallLayout &) = default;
};

/// `banners`: how many lines stand under the top bar, 0…2. In a replay bar and strip stand there too, and the departments are lower for it.
[[nodiscard]] HallLayout layoutHall(QSize page, int banners, bool replay = false);

/// Below this the wall is a preview at a desk, not a wall.
[[nodiscard]] bool isPreview(QSize page);

} // namespace ui::hall

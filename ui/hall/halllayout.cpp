// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/halllayout.h"

#include <algorithm>
#include <cmath>

namespace ui::hall {

namespace {

constexpr qreal kWidth = 3840, kHeight = 2160;
constexpr qreal kEdge = 40, kGap = 24;
constexpr qreal kBar = 136, kWallTop = 160, kWall = 372, kMainTop = 556, kMain = 1168, kFootTop = 1748, kFoot = 376;
constexpr qreal kColumn = 460, kQueue = 1096, kBanner = 92;
constexpr qreal kWidestMap = 1.9; ///< width : height up to which spare width goes to the map; the rest to the queue

QRect scaled(const QRectF &units, qreal scale)
{
    // Edges are rounded, not sizes: neighbours keep one gap at every scale.
    const QPoint from(int(std::lround(units.left() * scale)), int(std::lround(units.top() * scale)));
    const QPoint to(int(std::lround(units.right() * scale)), int(std::lround(units.bottom() * scale)));
    return QRect(from, QSize(to.x() - from.x(), to.y() - from.y()));
}

} // namespace

HallLayout layoutHall(QSize page, int banners)
{
    HallLayout layout;
    layout.scale = std::max(0.05, std::min(page.width() / kWidth, page.height() / kHeight));
    const qreal width = page.width() / layout.scale;
    const qreal spare = std::max(0.0, width - kWidth);
    const qreal drop = std::clamp(banners, 0, 2) * kBanner;
    const qreal taller = std::max(0.0, page.height() / layout.scale - kHeight); // a 16:10 page: more rows in the queue
    const qreal main = kMain - drop + taller;
    const qreal mapBase = kWidth - 2 * kEdge - kColumn - kQueue - 2 * kGap;
    const qreal map = std::min(mapBase + spare, std::max(mapBase, kWidestMap * main));
    const qreal queue = kQueue + (mapBase + spare - map);
    const auto place = [&layout](qreal x, qreal y, qreal w, qreal h) { return scaled(QRectF(x, y, w, h), layout.scale); };
    layout.bar = place(0, 0, width, kBar);
    layout.banner = drop > 0 ? place(0, kBar, width, drop) : QRect();
    layout.wall = place(kEdge, kWallTop + drop, width - 2 * kEdge, kWall);
    layout.column = place(kEdge, kMainTop + drop, kColumn, main);
    layout.map = place(kEdge + kColumn + kGap, kMainTop + drop, map, main);
    layout.queue = place(width - kEdge - queue, kMainTop + drop, queue, main);
    layout.departments = place(kEdge, kFootTop + taller, width - 2 * kEdge, kFoot);
    return layout;
}

bool isPreview(QSize page) { return page.width() < 2560 || page.height() < 1440; }

} // namespace ui::hall

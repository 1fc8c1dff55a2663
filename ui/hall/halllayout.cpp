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
constexpr qreal kWidestMap = 1.9;   ///< width : height up to which spare width goes to the map; the rest to the queue
constexpr qreal kHalvesFrom = 3.5;  ///< width : height of two walls side by side
constexpr qreal kTwoColumns = 1760; ///< the queue of a half: two columns of sixteen rows
constexpr qreal kTwoRows = 768;     ///< departments in two rows
constexpr qreal kRoster = 904;      ///< patrols and sources side by side; the supervised cases' rows need no more than what is left
constexpr qreal kReplay = 328;      ///< bar and strip of the past …
constexpr qreal kReplayDrop = 324;  ///< … by which what is below goes down
constexpr qreal kReplayFoot = 180;  ///< departments: name and load alone
constexpr qreal kHour = 184;
constexpr qreal kStackFrom = 1400; ///< spare height from which the queue goes below the map: an upright screen

QRect scaled(const QRectF &units, qreal scale)
{
    // Edges are rounded, not sizes: neighbours keep one gap at every scale.
    const QPoint from(int(std::lround(units.left() * scale)), int(std::lround(units.top() * scale)));
    const QPoint to(int(std::lround(units.right() * scale)), int(std::lround(units.bottom() * scale)));
    return QRect(from, QSize(to.x() - from.x(), to.y() - from.y()));
}

/// What the past takes of a wall that is laid out: its own place, and that of the hour below the map.
void placeReplay(HallLayout &layout, qreal width)
{
    layout.replay = scaled(QRectF(0, kBar, width, kReplay), layout.scale);
    if (!layout.banner.isEmpty())
        layout.banner.moveTop(layout.replay.bottom() + 1);
    const int high = int(std::lround(kHour * layout.scale));
    layout.map.setBottom(layout.map.bottom() - high);
    layout.hour = QRect(layout.map.left(), layout.map.bottom() + 1, layout.map.width(), high);
}

HallLayout layoutHalves(QSize page, int banners, bool replay)
{
    HallLayout layout;
    layout.halves = true;
    layout.scale = std::min(page.width() / (2 * kWidth), page.height() / kHeight);
    const QSizeF units = QSizeF(page) / layout.scale;
    const qreal seam = units.width() / 2;
    const qreal lines = std::clamp(banners, 0, 2) * kBanner;
    const qreal drop = lines + (replay ? kReplayDrop : 0);
    const qreal bottom = units.height() - (kHeight - kFootTop - kFoot);
    const auto place = [&layout](qreal left, qreal top, qreal right, qreal low) {
        return scaled(QRectF(QPointF(left, top), QPointF(right, low)), layout.scale);
    };
    layout.bar = place(0, 0, units.width(), kBar);
    layout.banner = lines > 0 ? place(0, kBar, units.width(), kBar + lines) : QRect();
    layout.wall = place(kEdge, kWallTop + drop, seam - kEdge, kWallTop + kWall + drop);
    layout.column = place(kEdge, kMainTop + drop, kEdge + kColumn, bottom);
    layout.map = place(kEdge + kColumn + kGap, kMainTop + drop, seam - kEdge, bottom);
    const qreal left = seam + kEdge;
    const qreal right = units.width() - kEdge;
    const qreal queue = left + kTwoColumns + (right - left - (kWidth - 2 * kEdge)) / 2;
    const qreal foot = bottom - kTwoRows;
    layout.queue = place(left, kWallTop + drop, queue, bottom);
    layout.roster = place(queue + kGap, kWallTop + drop, queue + kGap + kRoster, foot - kGap);
    layout.supervised = place(queue + 2 * kGap + kRoster, kWallTop + drop, right, foot - kGap);
    layout.departments = place(queue + kGap, foot, right, bottom);
    if (replay)
        placeReplay(layout, units.width());
    return layout;
}

} // namespace

HallLayout layoutHall(QSize page, int banners, bool replay)
{
    if (page.width() >= kHalvesFrom * page.height()) {
        return layoutHalves(page, banners, replay);
    }
    HallLayout layout;
    layout.scale = std::max(0.05, std::min(page.width() / kWidth, page.height() / kHeight));
    const qreal width = page.width() / layout.scale;
    const qreal spare = std::max(0.0, width - kWidth);
    const qreal lines = std::clamp(banners, 0, 2) * kBanner;
    const qreal drop = lines + (replay ? kReplayDrop : 0);
    const qreal foot = replay ? kReplayFoot : kFoot;
    const qreal taller = std::max(0.0, page.height() / layout.scale - kHeight); // a 16:10 page: more rows in the queue
    const qreal main = kMain - drop + taller + kFoot - foot;
    const qreal mapBase = kWidth - 2 * kEdge - kColumn - kQueue - 2 * kGap;
    const qreal map = std::min(mapBase + spare, std::max(mapBase, kWidestMap * main));
    const qreal queue = kQueue + (mapBase + spare - map);
    const auto place = [&layout](qreal x, qreal y, qreal w, qreal h) { return scaled(QRectF(x, y, w, h), layout.scale); };
    layout.bar = place(0, 0, width, kBar);
    layout.banner = lines > 0 ? place(0, kBar, width, lines) : QRect();
    layout.wall = place(kEdge, kWallTop + drop, width - 2 * kEdge, kWall);
    layout.column = place(kEdge, kMainTop + drop, kColumn, main);
    layout.map = place(kEdge + kColumn + kGap, kMainTop + drop, map, main);
    layout.queue = place(width - kEdge - queue, kMainTop + drop, queue, main);
    if (taller >= kStackFrom) {
        const qreal wide = width - 2 * kEdge - kColumn - kGap;
        const qreal high = std::min(main - kMain, wide / kWidestMap);
        layout.column = place(kEdge, kMainTop + drop, kColumn, high);
        layout.map = place(kEdge + kColumn + kGap, kMainTop + drop, wide, high);
        layout.queue = place(kEdge, kMainTop + drop + high + kGap, width - 2 * kEdge, main - high - kGap);
    }
    layout.departments = place(kEdge, kFootTop + taller + kFoot - foot, width - 2 * kEdge, foot);
    if (replay)
        placeReplay(layout, width);
    return layout;
}

bool isPreview(QSize page) { return page.width() < 2560 || page.height() < 1440; }

} // namespace ui::hall

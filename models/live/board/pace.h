// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/board/dispatchboard.h"

namespace live {

/// Over how long a pace is counted, and how far ahead it is believed.
inline constexpr base::Milliseconds kPaceOver = std::chrono::hours(2);
inline constexpr base::Milliseconds kForecastFor = std::chrono::hours(12);
/// From this share of its capacity on a department has no room to offer: the notch of the load bar.
inline constexpr double kRoomBelow = 0.8;

/// How fast a department fills, and when it would be full if that went on.
struct PaceLine {
    QString department; ///< code
    int came = 0;       ///< cases given to it in the last kPaceOver that it has still, or that have ended
    int left = 0;       ///< its cases that ended in that time
    bool full = false;  ///< it has as many as it can carry
    /// now + (capacity − open) × kPaceOver / (came − left): when more come than end, there is room, and it is at most kForecastFor ahead.
    std::optional<base::Instant> fullAt;
    friend bool operator==(const PaceLine &, const PaceLine &) = default;
};

/// What the board says of the hours to come.
struct Pace {
    base::Instant at;            ///< counted then
    std::vector<PaceLine> lines; ///< departments of the pack that say a capacity, in its order
    QStringList room;            ///< codes of the two with the smallest share of their capacity, below kRoomBelow; fewer where there are none
    [[nodiscard]] const PaceLine *of(const QString &department) const;
    friend bool operator==(const Pace &, const Pace &) = default;
};
/// One pass over the table. Pure.
[[nodiscard]] Pace paceOf(const CaseTable &table, const region::Region &region, const DispatchBoard &board, base::Instant now);

/// "At 14:37: 6 came and 2 ended in two hours; full at 16:10. These have room: 规保办, 人口办." Empty where nothing can be said: no capacity, or it
/// is neither full nor filling. Translated, in the town's time.
[[nodiscard]] QString paceText(const Pace &pace, const QString &department, const region::Region &region);

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "region/region.h"

#include <QHash>

#include <array>
#include <functional>
#include <optional>

namespace store {
class CaseReader;
}

namespace report {

/// So many days of the log are counted.
inline constexpr std::chrono::days kHourDays{28};
inline constexpr size_t kWeekHours = 7 * 24;
/// The place of an hour of a weekday (1 is Monday) in a week.
[[nodiscard]] constexpr size_t weekHour(int weekday, int hour) { return static_cast<size_t>((weekday - 1) * 24 + hour); }

/// How many cases were filed in each grid in each hour of the week.
struct GridHours {
    base::Instant from, to;                            ///< half-open
    QHash<QString, std::array<int, kWeekHours>> grids; ///< by code; who is missing had none
    std::array<int, 7> days{};                         ///< how many local dates of each weekday begin in the period: what a count is to be divided by
    int cases = 0;                                     ///< the sum of all counts
    friend bool operator==(const GridHours &, const GridHours &) = default;
};

/// Cases that were filed in [from, to), by the grid that they have now and the hour of the town's clock at which they were filed; those without a
/// grid are left out. Cancelled when `cancelled` says so. Blocks on disk.
[[nodiscard]] base::Result<GridHours> readGridHours(const store::CaseReader &cases, const region::Region &region, base::Instant from,
                                                    base::Instant to, const std::function<bool()> &cancelled = {});

/// Which hours are looked at: half-open, may go over midnight; `from` and `to` the same: all day.
struct HourChoice {
    quint8 weekdays = 0x7f; ///< bit 0 is Monday
    int from = 0, to = 0;   ///< 0 … 23
    [[nodiscard]] bool has(int weekday, int hour) const;
    friend bool operator==(const HourChoice &, const HourChoice &) = default;
};
/// How many cases a grid had in the chosen hours.
[[nodiscard]] int countOf(const GridHours &hours, const QString &grid, const HourChoice &choice);
/// How many days of the period the chosen weekdays are.
[[nodiscard]] int daysOf(const GridHours &hours, const HourChoice &choice);

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/deadlines.h"
#include "live/cases/gridplaces.h"
#include "region/region.h"

#include <map>
#include <set>
#include <vector>

namespace live {

/// Hours of the town's clock since its first day, so that a change of the clock doubles none.
[[nodiscard]] qint64 localHour(const region::Region &region, base::Instant instant);

/// 按期结案率 of the day so far, as the printed day counts it (domain/centre/figures.h): of the cases whose deadline has passed today. Time passing
/// brings in what becomes due, without a case changing. GUI thread only.
class DueToday {
public:
    void count(const CaseRow &row, const domain::LocalDay &day, int sign);
    [[nodiscard]] Rate rate(base::Instant now) const;

private:
    std::map<qint64, Rate> m_byDue; ///< msec UTC of the deadline → what counts for it
};

/// The departments' panels. GUI thread only.
class DepartmentBoard {
public:
    explicit DepartmentBoard(region::RegionPtr region) : m_region(std::move(region)) {}

    void clear() { m_counts.clear(); }
    /// Adds (sign 1) or takes out (sign -1) a case as it is, or was.
    void count(const CaseRow &row, Urgency urgency, const domain::LocalDay &day, int sign);
    [[nodiscard]] std::vector<DepartmentView> view(const Names &names, base::Instant now) const;

private:
    struct Count {
        int open = 0, overdue = 0, closedToday = 0;
        DueToday due;
        std::map<qint64, int> byHour; ///< local hour since the epoch → closed in it
    };
    region::RegionPtr m_region;
    std::vector<Count> m_counts; ///< by NameIndex
};

/// The map's grids and pins. GUI thread only.
class GridBoard {
public:
    GridBoard(region::RegionPtr region, const Names &names) : m_region(std::move(region)), m_places(*m_region, names) { clear(); }

    /// Other grids may hold from now on; nothing is counted yet.
    void setRegion(region::RegionPtr region);
    void clear();
    void count(const CaseRow &row, Slot slot, int sign);
    [[nodiscard]] std::vector<GridView> view() const;
    [[nodiscard]] std::vector<PinView> pins(const CaseTable &table, const Deadlines &deadlines) const;

private:
    region::RegionPtr m_region;
    mutable GridPlaces m_places;            ///< remembers what it looked for
    std::vector<std::array<int, 5>> m_open; ///< by place in the region's grids
    std::set<Slot> m_pins;
};

/// 今日累计. GUI thread only.
class DayBoard {
public:
    void clear();
    void count(const CaseRow &row, const domain::LocalDay &day, int sign);
    [[nodiscard]] TodayView view(base::Instant now) const;

private:
    TodayView m_today;
    DueToday m_due;
    qint64 m_handling = 0; ///< msec, summed over the day's closed that were filed …
    int m_handled = 0;     ///< … and their number
};

} // namespace live

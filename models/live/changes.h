// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/gridplaces.h"
#include "region/region.h"

#include <vector>

namespace live {

using GridIndex = int;       ///< a place in Region::grids
using DepartmentIndex = int; ///< a place in Region::departments

/// What one frame changed in the hall. Whoever shows something asks which part of his this touches, and leaves the rest as it stands. It names at
/// least what differs: a figure of a grid, a level or a department that is not named is what it was, but for what moves with time alone (waiting
/// times, what is due by now, the hours of a curve), which is looked at again every second (Hall::secondPassed).
struct Changes {
    bool everything = false;      ///< a snapshot, other rules, another day: look at all anew, whatever the lists say
    std::vector<Slot> cases;      ///< came, went or are otherwise than before; ascending, each once. A slot that is unused now lost its case
    quint8 levels = 0;            ///< bit indexOf(level): counts or past of that level
    std::vector<GridIndex> grids; ///< ascending, each once; of cases in no grid of the pack nothing
    std::vector<DepartmentIndex> departments; ///< ascending, each once
    std::vector<Slot> clocks;                 ///< near, overdue or no longer to be revisited by time passing; ascending, each once

    [[nodiscard]] bool isEmpty() const { return !everything && cases.empty() && clocks.empty(); }
    /// Some case, or the clock of one, is not what it was.
    [[nodiscard]] bool hasCases() const { return everything || !cases.empty(); }
    [[nodiscard]] bool hasLevels() const { return everything || levels != 0; }
    [[nodiscard]] bool hasGrids() const { return everything || !grids.empty(); }
    [[nodiscard]] bool hasDepartments() const { return everything || !departments.empty(); }
    [[nodiscard]] bool touchesCase(Slot slot) const;
    [[nodiscard]] bool touchesClock(Slot slot) const;
    [[nodiscard]] bool touchesGrid(GridIndex grid) const;
};

/// Gathers a frame's changes from the table's. The table's names and the order of the region's departments must stay what they are. GUI
/// thread only.
class ChangeGatherer {
public:
    ChangeGatherer(const CaseTable &table, const region::Region &region);

    /// Other rules of the same town, or other grids.
    void setRegion(const region::Region &region)
    {
        m_region = &region;
        m_gridPlaces.setRegion(region);
    }
    void everything() { m_changes.everything = true; }
    /// The table changed this slot; it holds what it holds now.
    void changed(const ChangeSet::Change &change);
    /// The clock of a case turned, or its revisit fell due or away, by time passing.
    void turned(Slot slot);
    [[nodiscard]] bool hasAny() const { return !m_changes.isEmpty(); }
    /// What was gathered since the last call.
    [[nodiscard]] Changes take();

private:
    void note(const CaseRow &row);
    [[nodiscard]] int departmentOf(NameIndex name);
    const CaseTable &m_table;
    const region::Region *m_region;
    Changes m_changes;
    GridPlaces m_gridPlaces;
    std::vector<int> m_departments; ///< by NameIndex: the place in the region, -1 where it has none, -2 where nobody has looked
};

} // namespace live

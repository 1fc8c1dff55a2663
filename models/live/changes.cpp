// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/changes.h"

#include <algorithm>
#include <utility>

namespace live {

namespace {

constexpr int kNobodyLooked = -2;

template <class Value> void sortOnce(std::vector<Value> &values)
{
    std::ranges::sort(values);
    const auto doubles = std::ranges::unique(values);
    values.erase(doubles.begin(), doubles.end());
}

template <class Things> int placeOf(const Things &things, const QString &code)
{
    const auto found = std::ranges::find_if(things, [&code](const auto &thing) { return thing.code == code; });
    return found == things.end() ? -1 : static_cast<int>(found - things.begin());
}

int &known(std::vector<int> &places, NameIndex name)
{
    if (name >= places.size())
        places.resize(name + size_t(1), kNobodyLooked);
    return places[name];
}

} // namespace

bool Changes::touchesCase(Slot slot) const { return everything || std::ranges::binary_search(cases, slot); }

bool Changes::touchesClock(Slot slot) const { return everything || std::ranges::binary_search(clocks, slot); }

bool Changes::touchesGrid(GridIndex grid) const { return everything || std::ranges::binary_search(grids, grid); }

ChangeGatherer::ChangeGatherer(const CaseTable &table, const region::Region &region)
    : m_table(table), m_region(&region), m_gridPlaces(region, table.names())
{}

int ChangeGatherer::departmentOf(NameIndex name)
{
    int &place = known(m_departments, name);
    if (place == kNobodyLooked)
        place = placeOf(m_region->departments, m_table.names().text(name));
    return place;
}

void ChangeGatherer::note(const CaseRow &row)
{
    if (!row.used)
        return;
    m_changes.levels |= quint8(1U << domain::indexOf(row.level));
    if (const int grid = m_gridPlaces.of(row); grid >= 0)
        m_changes.grids.push_back(grid);
    if (const int department = row.department == 0 ? -1 : departmentOf(row.department); department >= 0)
        m_changes.departments.push_back(department);
}

void ChangeGatherer::changed(const ChangeSet::Change &change)
{
    m_changes.cases.push_back(change.slot);
    note(change.before);
    note(m_table.row(change.slot));
    // The past of every level that it ever had.
    for (const domain::LevelMark &mark : change.levelsBefore)
        m_changes.levels |= quint8(1U << domain::indexOf(mark.level));
    for (const domain::LevelMark &mark : m_table.levels(change.slot))
        m_changes.levels |= quint8(1U << domain::indexOf(mark.level));
}

void ChangeGatherer::turned(Slot slot)
{
    m_changes.clocks.push_back(slot);
    const CaseRow &row = m_table.row(slot);
    if (!row.used)
        return;
    m_changes.levels |= quint8(1U << domain::indexOf(row.level));
    if (const int department = row.department == 0 ? -1 : departmentOf(row.department); department >= 0)
        m_changes.departments.push_back(department);
}

Changes ChangeGatherer::take()
{
    Changes changes = std::exchange(m_changes, {});
    sortOnce(changes.cases);
    sortOnce(changes.grids);
    sortOnce(changes.departments);
    sortOnce(changes.clocks);
    return changes;
}

} // namespace live

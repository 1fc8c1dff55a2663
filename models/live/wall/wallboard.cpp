// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/wall/wallboard.h"

#include <numeric>

namespace live {

WallBoard::WallBoard(const Hall &hall, QObject *parent) : QObject(parent), m_hall(hall)
{
    connect(&hall.table(), &CaseTable::changed, this, &WallBoard::follow);
    recount();
}

void WallBoard::recount()
{
    m_open = {};
    m_elsewhere = 0;
    m_oldest.clear();
    for (Slot slot = 0; slot < m_hall.table().rows().size(); ++slot)
        add(m_hall.table().row(slot), slot, 1);
}

void WallBoard::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        recount();
        return;
    }
    for (const ChangeSet::Change &change : changes.changes) {
        add(change.before, change.slot, -1);
        add(m_hall.table().row(change.slot), change.slot, 1);
    }
    const int open = std::accumulate(m_open.begin(), m_open.end(), 0);
    m_oldest.prune(4 * static_cast<size_t>(open) + 1024, [this](qint64 at, Slot slot) { return waits(at, slot); });
}

void WallBoard::add(const CaseRow &row, Slot slot, int by)
{
    if (!isOpen(row))
        return;
    if (row.department != 0) {
        m_elsewhere += isKnown(row.department) ? 0 : by;
        return;
    }
    m_open[domain::indexOf(row.level)] += by;
    if (by > 0)
        m_oldest.add(row.openedAt, slot);
}

// Rules that are amended keep the pack's departments: a code, once looked up, stays what it is.
bool WallBoard::isKnown(NameIndex department) const
{
    if (department >= m_known.size())
        m_known.resize(size_t(department) + 1, -1);
    qint8 &known = m_known[department];
    if (known < 0)
        known = m_hall.region().department(m_hall.table().names().text(department)) ? 1 : 0;
    return known == 1;
}

bool WallBoard::waits(qint64 openedAt, Slot slot) const
{
    if (slot >= m_hall.table().rows().size())
        return false;
    const CaseRow &row = m_hall.table().row(slot);
    return isOpen(row) && row.department == 0 && row.openedAt == openedAt;
}

UnassignedView WallBoard::unassigned() const
{
    UnassignedView view;
    view.byLevel = m_open;
    view.open = std::accumulate(m_open.begin(), m_open.end(), 0);
    view.elsewhere = m_elsewhere;
    if (const auto oldest = m_oldest.first([this](qint64 at, Slot slot) { return waits(at, slot); }))
        view.oldest = m_hall.shownAt() - base::fromMsec(*oldest);
    return view;
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hall/wall/daybalance.h"

namespace ui::hall {

DayBalance::DayBalance(const live::Hall &hall, QObject *parent) : QObject(parent), m_hall(hall)
{
    connect(&hall.table(), &live::CaseTable::changed, this, &DayBalance::follow);
    recount();
}

void DayBalance::add(const live::CaseRow &row, int by)
{
    if (!row.used) {
        return;
    }
    m_open += domain::isOpen(row.state) ? by : 0;
    const qint64 begin = base::toMsec(m_day.from);
    if (row.filedAt == 0) {
        m_unfiled += domain::isOpen(row.state) ? by : 0;
    } else if (row.filedAt < begin && (domain::isOpen(row.state) || row.endedAt >= begin)) {
        m_carried += by;
    }
}

void DayBalance::recount()
{
    m_day = domain::localDayAt(m_hall.region().rulebook.calendar, m_hall.now());
    m_carried = m_unfiled = m_open = 0;
    for (const live::CaseRow &row : m_hall.table().rows()) {
        add(row, 1);
    }
}

void DayBalance::follow(const live::ChangeSet &changes)
{
    if (changes.reset) {
        recount();
        return;
    }
    for (const live::ChangeSet::Change &change : changes.changes) {
        add(change.before, -1);
        add(m_hall.table().row(change.slot), 1);
    }
}

DaySum DayBalance::sum()
{
    if (!m_day.contains(m_hall.now())) {
        recount();
    }
    const live::TodayView today = m_hall.today();
    DaySum sum{m_carried, today.filed, today.closed, 0, m_unfiled, m_open};
    sum.withdrawn = sum.carried + sum.filed + sum.unfiled - sum.closed - sum.open; // what is left: they ended in another way
    return sum;
}

} // namespace ui::hall

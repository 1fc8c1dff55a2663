// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/cases/queuerow.h"

#include "live/cases/deadlines.h"
#include "live/hall.h"
#include "region/ground/gridversions.h"
#include "region/words.h"

namespace live {

namespace {

/// The name that the town gives a code; the code where it knows none.
template <class Thing> QString nameOr(const Thing *known, const QString &code) { return known != nullptr ? known->name : code; }

} // namespace

QueueRow Hall::queueRow(Slot slot) const
{
    const CaseRow &row = m_table.row(slot);
    const CaseText &text = m_table.text(slot);
    QueueRow view;
    view.id = row.id;
    view.level = row.level;
    view.state = row.state;
    view.number = m_numbers.of(text.number, true);
    // A wall is seen by everybody; the case file at a seat has the words as they were written. A sensor that goes on sounding is one ticket: the row
    // says how often.
    const QString title = region::saidMasked(*m_region, text.title);
    view.title = row.alarms > 0 ? title + QStringLiteral(" ×%1").arg(row.alarms + 1) : title;
    view.outside = row.outside;
    view.place = region::saidMasked(*m_region, text.place);
    view.grid = m_table.names().text(row.grid);
    const region::Grid *grid = region::knownGrid(*m_region, view.grid, base::fromMsec(row.openedAt));
    view.gridName = grid ? grid->name : QString();
    const QString &source = m_table.names().text(row.source);
    view.source = nameOr(m_region->source(source), source);
    const QString &department = m_table.names().text(row.department);
    view.department = nameOr(m_region->department(department), department);
    view.suspended = row.suspended;
    view.supervised = row.supervised;
    view.extensionAsked = row.extensionAsked;
    if (row.closedAt != 0)
        view.closedAt = base::fromMsec(row.closedAt);
    view.urges = row.urges;
    view.clock = clockOf(row, m_region->rulebook.nearShare);
    if (isOpen(row))
        view.acknowledgeBy = acknowledgeBy(row);
    return view;
}

QueueRow storedRow(const region::Region &region, const domain::CaseBrief &brief)
{
    const bool open = domain::isOpen(brief.state);
    QueueRow view;
    view.id = brief.id;
    view.level = brief.level;
    view.state = brief.state;
    view.title = region::saidMasked(region, brief.title);
    view.outside = brief.outside;
    view.closedAt = brief.closedAt;
    view.grid = brief.grid;
    if (const region::Grid *grid = region::knownGrid(region, brief.grid, brief.reportedAt))
        view.gridName = grid->name;
    view.place = region::saidMasked(region, brief.place);
    view.source = nameOr(region.source(brief.source), brief.source);
    view.department = nameOr(region.department(brief.department), brief.department);
    view.suspended = brief.suspended && open;
    view.supervised = brief.supervised && open;
    view.extensionAsked = brief.extensionAsked && open;
    view.urges = brief.urges;
    if (open) {
        view.clock.nearShare = region.rulebook.nearShare;
        view.clock.stage = brief.stage;
        view.clock.startedAt = brief.stageStartedAt;
        view.clock.dueAt = brief.stageDueAt;
        view.clock.paused = brief.suspended;
        view.clock.open = brief.stage ? domain::kNotOpen : brief.dueOpen;
    }
    return view;
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/foldcheck.h"

#include "base/try.h"
#include "store/log/eventscan.h"
#include "store/projection/briefcolumns.h"

namespace store {

base::Result<FoldComparison> FoldComparison::start(const Connection &connection)
{
    base::Result<BriefScan> rows = BriefScan::start(connection, caseNowTexts(connection.dialect())["all"]);
    if (!rows)
        return base::pass(rows);
    FoldComparison comparison(*std::move(rows));
    comparison.step();
    return comparison;
}

void FoldComparison::compare(const domain::CommittedEvent &event)
{
    if (m_folded.id != event.caseId) {
        compare();
        m_folded = {};
        m_folded.id = event.caseId;
    }
    domain::apply(m_folded, event.event);
}

void FoldComparison::compare()
{
    if (!m_folded.id.isValid())
        return;
    ++m_check.cases;
    while (m_isOnRow && m_rows.brief().id < m_folded.id) {
        ++m_check.different;
        step();
    }
    if (!m_isOnRow || m_rows.brief().id != m_folded.id) {
        ++m_check.different;
        return;
    }
    if (!m_rows.isSound() || m_rows.brief() != domain::briefOf(m_folded))
        ++m_check.different;
    step();
}

base::Result<FoldCheck> FoldComparison::finish()
{
    compare();
    m_folded = {};
    for (; m_isOnRow; step())
        ++m_check.different;
    TRY_DONE(m_rows.failure());
    return m_check;
}

base::Result<FoldCheck> checkFold(const Connection &connection)
{
    base::Result<EventScan> events = EventScan::start(connection, "events_by_case");
    if (!events)
        return base::pass(events);
    base::Result<FoldComparison> comparison = FoldComparison::start(connection);
    if (!comparison)
        return base::pass(comparison);
    while (events->next()) {
        const base::Result<domain::CommittedEvent> event = events->decoded();
        if (!event)
            return base::pass(event);
        comparison->compare(*event);
    }
    TRY_DONE(events->failure());
    return comparison->finish();
}

} // namespace store

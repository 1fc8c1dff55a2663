// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/projection/casewalk.h"

#include "base/try.h"
#include "store/projection/projections.h"

namespace store {

base::Result<CaseWalk> CaseWalk::start(const Connection &connection, CaseId after, Position upTo)
{
    base::Result<EventScan> rows = EventScan::start(connection, "events_of_cases_after", {static_cast<qint64>(after.value)});
    if (!rows)
        return base::pass(rows);
    return CaseWalk(*std::move(rows), upTo);
}

base::Outcome CaseWalk::step()
{
    m_ahead.reset();
    if (!m_rows.next())
        return m_rows.failure();
    base::Result<domain::CommittedEvent> event = m_rows.decoded();
    if (!event)
        return base::pass(event);
    m_ahead = *std::move(event);
    return {};
}

base::Result<WalkedCase> CaseWalk::next()
{
    if (!std::exchange(m_begun, true)) {
        TRY_DONE(step());
    }
    WalkedCase walked;
    if (!m_ahead)
        return walked;
    domain::Case &folded = walked.now;
    folded.id = m_ahead->caseId;
    while (m_ahead && m_ahead->caseId == folded.id) {
        if (m_ahead->version != folded.version + 1)
            return tl::unexpected(brokenSequence(*m_ahead));
        if (m_ahead->position > m_upTo && !walked.before)
            walked.before = folded;
        domain::apply(folded, m_ahead->event);
        TRY_DONE(step());
    }
    return walked;
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/casewalk.h"

#include "store/projections.h"
#include "store/sqllog.h"

namespace store {

base::Result<CaseWalk> CaseWalk::start(const Connection &connection, CaseId after, Position upTo)
{
    base::Result<Statement> rows = connection.prepare(SqlTexts(connection.dialect(), "log.sql")["events_of_cases_after"]);
    if (!rows)
        return base::pass(rows);
    if (const base::Outcome run = rows->run({static_cast<qint64>(after.value)}); !run)
        return base::pass(run);
    return CaseWalk(*std::move(rows), upTo);
}

base::Outcome CaseWalk::step()
{
    m_ahead.reset();
    if (!m_rows.next())
        return m_rows.failure();
    base::Result<domain::CommittedEvent> event = decodeEvent(storedEventAt(m_rows));
    if (!event)
        return base::pass(event);
    m_ahead = *std::move(event);
    return {};
}

base::Result<WalkedCase> CaseWalk::next()
{
    if (!std::exchange(m_begun, true)) {
        if (const base::Outcome first = step(); !first)
            return base::pass(first);
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
        if (const base::Outcome read = step(); !read)
            return base::pass(read);
    }
    return walked;
}

} // namespace store

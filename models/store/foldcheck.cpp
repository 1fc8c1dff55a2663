// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foldcheck.h"

#include "store/briefscan.h"
#include "store/sqllog.h"

namespace store {

namespace {

/// The rows of case_now in the order of their ids, one at a time.
struct RowsNow {
    BriefScan rows;
    const domain::CaseBrief *current = nullptr;

    void step() { current = rows.next() ? &rows.brief() : nullptr; }
};

void holdAgainst(const domain::Case &folded, RowsNow &now, FoldCheck &check)
{
    ++check.cases;
    while (now.current && now.current->id < folded.id) {
        ++check.different;
        now.step();
    }
    if (!now.current || now.current->id != folded.id) {
        ++check.different;
        return;
    }
    if (!now.rows.isSound() || *now.current != domain::briefOf(folded))
        ++check.different;
    now.step();
}

} // namespace

base::Result<FoldCheck> checkFold(const Connection &connection)
{
    base::Result<Statement> events = connection.prepare(SqlTexts(connection.dialect(), "log.sql")["events_by_case"]);
    if (!events)
        return base::pass(events);
    if (const base::Outcome run = events->run(); !run)
        return base::pass(run);
    base::Result<BriefScan> rows = BriefScan::start(connection, SqlTexts(connection.dialect(), "case_now.sql")["all"]);
    if (!rows)
        return base::pass(rows);
    RowsNow now{*std::move(rows)};
    now.step();
    FoldCheck check;
    domain::Case folded;
    while (events->next()) {
        const base::Result<domain::CommittedEvent> event = decodeEvent(storedEventAt(*events));
        if (!event)
            return base::pass(event);
        if (folded.id != event->caseId) {
            if (folded.id.isValid())
                holdAgainst(folded, now, check);
            folded = {};
            folded.id = event->caseId;
        }
        domain::apply(folded, event->event);
    }
    if (folded.id.isValid())
        holdAgainst(folded, now, check);
    for (; now.current; now.step())
        ++check.different;
    if (const base::Outcome ended = events->failure(); !ended)
        return base::pass(ended);
    if (const base::Outcome ended = now.rows.failure(); !ended)
        return base::pass(ended);
    return check;
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/foldcheck.h"

#include "store/briefcolumns.h"
#include "store/sqllog.h"

namespace store
{

namespace
{

/// The rows of case_now in the order of their ids, one at a time.
struct RowsNow {
    Statement rows;
    std::optional<domain::CaseBrief> current;

    void step() { current = rows.next() ? std::optional(briefAt(rows)) : std::nullopt; }
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
    if (*now.current != domain::briefOf(folded))
        ++check.different;
    now.step();
}

} // namespace

base::Result<FoldCheck> checkFold(const Connection &connection)
{
    base::Result<Statement> events = connection.prepare(SqlTexts(connection.dialect(), "log.sql")["events_by_case"]);
    base::Result<Statement> rows = connection.prepare(SqlTexts(connection.dialect(), "case_now.sql")["all"]);
    for (base::Result<Statement> *statement : {&events, &rows}) {
        if (!*statement)
            return base::pass(*statement);
        if (const base::Outcome run = (*statement)->run(); !run)
            return base::pass(run);
    }
    RowsNow now{*std::move(rows), {}};
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
    for (const Statement *statement : {&*events, &now.rows}) {
        if (const base::Outcome ended = statement->failure(); !ended)
            return base::pass(ended);
    }
    return check;
}

} // namespace store

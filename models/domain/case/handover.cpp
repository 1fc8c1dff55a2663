// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/handover.h"

namespace domain {

Report handoverOf(const Case &c, const QString &region)
{
    Report report = c.report;
    Origin origin{identityOf(c), region, c.number, c.filedAt.value_or(c.report.reportedAt), {}};
    if (const auto &whole = c.deadlines[Stage::Whole])
        origin.dueAt = whole->dueAt;
    report.origin = std::move(origin);
    report.source.clear();
    report.sourceId.clear();
    report.department.clear();
    report.sourceDueAt.reset();
    report.sourceLimit.reset();
    report.splitFrom.reset();
    report.place.grid.clear(); // their grids are not ours
    return report;
}

std::optional<PartnerClosure> closureOf(const Case &c, const Partner &self)
{
    if (!c.closedAt)
        return std::nullopt;
    return PartnerClosure{self, c.number, *c.closedAt, c.outcome};
}

TwinClocks twinClocksOf(const Case &c)
{
    TwinClocks clocks{c.deadlines[Stage::Whole], {}};
    if (const auto &origin = c.report.origin; origin && origin->dueAt)
        clocks.theirs = Deadline{std::nullopt, origin->startedAt, *origin->dueAt, QStringLiteral("desk:") + origin->desk};
    return clocks;
}

} // namespace domain

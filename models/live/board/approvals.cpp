// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/board/approvals.h"

#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/case/lifecycle.h"
#include "live/cases/deadlines.h"
#include "live/centre/dutyviews.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace live {

namespace {

QString departmentShown(const region::Region &region, const QString &code) { return base::isolated(departmentName(region, code)); }

/// The row of the life cycle by which a supervisor grants it; null: there is none in this state.
const domain::Step *grantStep(domain::WordKind kind, domain::CaseState state)
{
    const auto steps = domain::lifeCycle();
    const auto found = std::ranges::find_if(steps, [&](const domain::Step &step) {
        return step.from == state && step.act == grantOf(kind, false) && domain::suffices(domain::Role::Supervisor, step.needs);
    });
    return found == steps.end() ? nullptr : &*found;
}

/// Whether a case that stands still must run again first.
bool mustRun(const domain::Step &step)
{
    const auto isRunning = [](const domain::Guard *guard) { return guard != nullptr && guard->name == domain::kRunning.name; };
    return isRunning(step.guard) || isRunning(step.otherGuard);
}

} // namespace

std::vector<ApprovalLine> approvalsOf(const CaseTable &table)
{
    std::vector<ApprovalLine> lines;
    for (auto each = table.words().cbegin(); each != table.words().cend(); ++each) {
        for (const domain::WordAsked &asked : *each)
            lines.push_back({table.row(each.key()).id, each.key(), asked});
    }
    std::ranges::sort(lines, {}, [](const ApprovalLine &line) { return std::tuple(line.asked.at, line.id, line.asked.kind); });
    return lines;
}

int approvalCount(const CaseTable &table)
{
    int count = 0;
    for (const std::vector<domain::WordAsked> &each : table.words())
        count += int(each.size());
    return count;
}

std::optional<base::Instant> oldestApproval(const CaseTable &table)
{
    std::optional<base::Instant> oldest;
    for (const std::vector<domain::WordAsked> &each : table.words()) {
        for (const domain::WordAsked &asked : each)
            oldest = std::min(oldest.value_or(asked.at), asked.at);
    }
    return oldest;
}

QString wantText(const domain::WordAsked &asked, domain::Severity level, const region::Region &region, base::Instant now)
{
    switch (asked.kind) {
    case domain::WordKind::Extension:
        return asked.until
                   ? QCoreApplication::translate("live", "until %1").arg(base::timeOrDay(region.toLocal(*asked.until), region.toLocal(now).date()))
                   : QString();
    case domain::WordKind::Level:
        return asked.level ? QCoreApplication::translate("live", "level %1 → %2").arg(domain::number(level)).arg(domain::number(*asked.level))
                           : QString();
    case domain::WordKind::Redispatch: return QCoreApplication::translate("live", "to %1").arg(departmentShown(region, asked.department));
    case domain::WordKind::Ruling: return QCoreApplication::translate("live", "returned by %1").arg(departmentShown(region, asked.department));
    case domain::WordKind::Suspension:
    case domain::WordKind::Voiding: return {};
    }
    return {};
}

domain::CaseAct grantOf(domain::WordKind kind, bool bound)
{
    switch (kind) {
    case domain::WordKind::Extension: return domain::CaseAct::ApproveExtension;
    case domain::WordKind::Level: return domain::CaseAct::ChangeSeverity;
    case domain::WordKind::Redispatch: return bound ? domain::CaseAct::RuleOnReturn : domain::CaseAct::Dispatch;
    case domain::WordKind::Suspension: return domain::CaseAct::Suspend;
    case domain::WordKind::Voiding: return domain::CaseAct::Void;
    case domain::WordKind::Ruling: return domain::CaseAct::RuleOnReturn;
    }
    return domain::CaseAct::ApproveExtension;
}

QString onlyRefusedText(domain::WordKind kind, const CaseRow &row)
{
    if (const domain::Step *step = grantStep(kind, row.state)) {
        return row.suspended && mustRun(*step) ? QCoreApplication::translate("live", "suspended: resume it first, or refuse") : QString();
    }
    return row.state == domain::CaseState::OnScene ? QCoreApplication::translate("live", "somebody is on the scene: it can only be refused")
                                                   : QCoreApplication::translate("live", "the work is done: it can only be refused");
}

std::vector<SupervisedLine> supervisedOf(const CaseTable &table, const region::Region &region)
{
    std::vector<SupervisedLine> lines;
    for (auto each = table.supervisions().cbegin(); each != table.supervisions().cend(); ++each) {
        const CaseRow &row = table.row(each.key());
        lines.push_back({row.id, each.key(), **each, clockOf(row, region.rulebook.nearShare)});
    }
    std::ranges::sort(lines, {}, [](const SupervisedLine &line) {
        return std::tuple(!line.clock.stage, line.clock.stage ? line.clock.dueAt : line.supervision.since, line.id);
    });
    return lines;
}

QString timesText(const domain::Supervision &supervision)
{
    return supervision.times > 0 ? QCoreApplication::translate("live", "time %1").arg(supervision.times)
                                 : QCoreApplication::translate("live", "by its colour");
}

} // namespace live

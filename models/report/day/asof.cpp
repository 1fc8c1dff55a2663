// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/day/daysummariser.h"

namespace report {

namespace {

void takeOffAfter(std::optional<base::Instant> &mark, base::Instant moment)
{
    if (mark && *mark >= moment)
        mark.reset();
}

[[nodiscard]] domain::Severity levelAt(const domain::CaseBrief &brief, base::Instant moment)
{
    if (brief.levels.empty())
        return brief.level;
    domain::Severity level = brief.levels.front().level;
    for (const domain::LevelMark &mark : brief.levels)
        if (mark.since < moment)
            level = mark.level;
    return level;
}

/// The furthest state that the remaining marks prove.
[[nodiscard]] domain::CaseState stateOf(const domain::CaseBrief &brief)
{
    if (brief.handledAt)
        return domain::CaseState::Handled;
    if (brief.dispatchedAt)
        return domain::CaseState::Dispatched;
    return brief.filedAt ? domain::CaseState::Filed : domain::CaseState::Reported;
}

} // namespace

std::optional<domain::CaseBrief> asOf(const domain::CaseBrief &brief, base::Instant moment)
{
    if (brief.reportedAt >= moment)
        return std::nullopt;
    if (brief.changedAt < moment)
        return brief;
    domain::CaseBrief then = brief;
    for (std::optional<base::Instant> *mark : {&then.filedAt, &then.dispatchedAt, &then.handledAt, &then.closedAt, &then.endedAt, &then.supervisedAt})
        takeOffAfter(*mark, moment);
    then.level = levelAt(brief, moment);
    if (!then.dispatchedAt)
        then.department.clear();
    if (!then.supervisedAt)
        then.supervised = false;
    if (!then.closedAt)
        then.onTime.reset();
    if (!then.filedAt) {
        then.dueAt.reset();
        then.dueOpen = domain::kNotOpen;
    }
    const bool endedSince = brief.endedAt && !then.endedAt;
    if (endedSince || then.dispatchedAt != brief.dispatchedAt || then.filedAt != brief.filedAt)
        then.state = stateOf(then);
    if (endedSince)
        then.suspended = false;
    return then;
}

} // namespace report

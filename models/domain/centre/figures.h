// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/case/casestate.h"

#include <QString>

#include <optional>

// What the centre's shares count, in one place: for the printed day, the rates of a period and the wall alike.

namespace domain {

/// What 按期结案率 asks of a case.
struct DueCase {
    std::optional<base::Instant> filedAt, dueAt, closedAt; ///< dueAt: the whole deadline
    CaseState state = CaseState::Reported;
    bool suspended = false;
    bool excused = false; ///< an appeal was granted
};

/// How a case counts. Out: in no share (not filed, no deadline, voided or merged). Aside: due, but left out of the on-time rate (its clock stands
/// still, or an appeal was granted).
enum class DueVerdict : quint8 { Out, Aside, OnTime, Late };

/// The verdict on a case that is due; whether it is due yet is isDueIn()'s. Closed exactly at the limit is on time.
[[nodiscard]] constexpr DueVerdict verdictOf(const DueCase &c)
{
    if (!c.filedAt || !c.dueAt || c.state == CaseState::Void || c.state == CaseState::Merged)
        return DueVerdict::Out;
    if (c.excused || (c.suspended && !c.closedAt))
        return DueVerdict::Aside;
    return c.closedAt && *c.closedAt <= *c.dueAt ? DueVerdict::OnTime : DueVerdict::Late;
}

/// Whether a deadline has passed within [from, to), counted up to `now`: nothing is due before its moment has passed, so a day that is not over
/// invents no lateness. Exactly at the limit has not passed.
[[nodiscard]] constexpr bool isDueIn(std::optional<base::Instant> dueAt, base::Instant from, base::Instant to, base::Instant now)
{
    return dueAt && *dueAt >= from && *dueAt < to && *dueAt < now;
}

/// Reports that the citizens' hotline took: the source 12345, or one whose code begins with "hotline".
[[nodiscard]] inline bool isHotline(const QString &source)
{
    return source == QLatin1StringView("12345") || source.startsWith(QLatin1StringView("hotline"));
}

/// Reports that citizens made: by the hotline or by themselves. The other side of 主动发现率.
[[nodiscard]] inline bool isCitizens(const QString &source) { return isHotline(source) || source == QLatin1StringView("citizen"); }

} // namespace domain

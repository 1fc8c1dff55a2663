// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"

namespace domain {

/// How long after its closing a case may still wait for its revisit.
inline constexpr base::Milliseconds kRevisitWithin = std::chrono::hours(7 * 24);

/// Whether the centre owes a revisit (回访): the case came from one of `sources`, whose callers the town rings back (handling.json,
/// revisitSources), the centre's own work closed it at `closedFrom` or later, and nobody has reached the caller since. What its source closed is
/// the source's to revisit; whoever reported a merged case hears of it through the lead.
[[nodiscard]] inline bool awaitsRevisit(const CaseBrief &brief, const QStringList &sources, base::Instant closedFrom)
{
    return brief.state == CaseState::Closed && brief.handledAt && brief.closedAt && *brief.closedAt >= closedFrom && sources.contains(brief.source);
}

} // namespace domain

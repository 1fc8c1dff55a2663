// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/escalation.h"

#include "domain/rules/deadlines.h"

namespace domain {

std::optional<EscalationTurn> escalationAt(std::span<const EscalationRung> rungs, const WorkCalendar &calendar, base::Instant since,
                                           base::Instant now)
{
    if (rungs.empty())
        return std::nullopt;
    EscalationTurn turn{{}, since, {}, {}};
    for (const EscalationRung &rung : rungs) {
        const auto limit = deadline(calendar, since, rung.after);
        if (!limit)
            break;
        if (now <= *limit) {
            turn.nextPost = rung.post;
            turn.nextAt = *limit;
            break;
        }
        turn.post = rung.post;
        turn.since = *limit;
    }
    return turn;
}

} // namespace domain

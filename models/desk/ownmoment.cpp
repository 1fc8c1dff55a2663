// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ownmoment.h"

#include "store/log/caseids.h"

#include <algorithm>

namespace desk {

namespace {
constexpr quint64 kLooksBack = 512; // events: what was written last is what counts
} // namespace

base::Result<std::optional<base::Instant>> newestOwnMoment(const store::EventLog &log, const domain::Centre &centre)
{
    std::optional<base::Instant> newest;
    const auto hear = [&newest](base::Instant moment) { newest = std::max(newest.value_or(moment), moment); };
    if (centre.version > 0)
        hear(centre.changedAt);
    base::Position from;
    for (const domain::EndedClockDoubt &each : centre.clock.ended) {
        if (each.confirmed)
            from = std::max(from, each.upTo);
    }
    const auto head = log.head();
    if (!head)
        return base::pass(head);
    from.value = std::max(from.value, head->value - std::min(head->value, kLooksBack));
    const base::Outcome read = log.replayAll(from, [&hear](const domain::CommittedEvent &committed) {
        // A case's first event names the moment at which its id was made; a later event of the system may carry a source's own time.
        if (committed.version == 1)
            hear(store::madeAt(committed.caseId));
        if (committed.event.actor.role != domain::Role::System)
            hear(committed.event.at);
        return true;
    });
    if (!read)
        return base::pass(read);
    return newest;
}

} // namespace desk

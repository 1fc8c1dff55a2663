// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ownmoment.h"

#include "base/try.h"
#include "desk/writer/clockmark.h"
#include "store/log/caseids.h"

#include <algorithm>

namespace desk {

namespace {

constexpr quint64 kLooksBack = 512; ///< events: what was written last is what counts …
constexpr quint64 kFurther = 8;     ///< … and where these say nothing, so many times as many before them

/// When the centre wrote this event by its own clock. A case's first one names the moment at which its id was made. Later ones of the system may
/// carry a time out of a source's records, except those that are dated when its word was taken.
[[nodiscard]] std::optional<base::Instant> ownMomentOf(const domain::CommittedEvent &committed)
{
    std::optional<base::Instant> moment;
    const domain::CaseEvent &event = committed.event;
    if (event.actor.role != domain::Role::System || std::holds_alternative<domain::SourceCorrected>(event.body) ||
        std::holds_alternative<domain::AlarmRepeated>(event.body))
        moment = event.at;
    if (committed.version == 1)
        moment = std::max(moment.value_or(store::madeAt(committed.caseId)), store::madeAt(committed.caseId));
    return moment;
}

/// The newest of those after `from`, up to `end`.
[[nodiscard]] base::Result<std::optional<base::Instant>> newestBetween(const store::EventLog &log, base::Position from, base::Position end)
{
    std::optional<base::Instant> newest;
    TRY_DONE(log.replayAll(from, [&newest, end](const domain::CommittedEvent &committed) {
        if (committed.position > end)
            return false;
        if (const auto moment = ownMomentOf(committed))
            newest = std::max(newest.value_or(*moment), *moment);
        return true;
    }));
    return newest;
}

} // namespace

base::Result<std::optional<base::Instant>> newestOwnMoment(const store::EventLog &log, const domain::Centre &centre)
{
    base::Position confirmed;
    for (const domain::EndedClockDoubt &each : centre.clock.ended) {
        if (each.confirmed)
            confirmed = std::max(confirmed, each.upTo);
    }
    TRY(base::Position end, log.head());
    std::optional<base::Instant> newest;
    for (quint64 span = kLooksBack; !newest && end > confirmed; span *= kFurther) {
        const base::Position from{std::max(confirmed.value, end.value - std::min(end.value, span))};
        TRY(newest, newestBetween(log, from, end));
        end = from;
    }
    if (centre.version > 0)
        newest = std::max(newest.value_or(centre.changedAt), centre.changedAt);
    return newest;
}

base::Outcome beginClock(base::WatchedClock &watch, const store::EventLog &log, const domain::Centre &centre, const QString &markPath)
{
    TRY(const auto written, newestOwnMoment(log, centre));
    if (const auto &open = centre.clock.open) {
        watch.adopt(open->doubt, written.value_or(open->doubt.since));
        return {};
    }
    const auto mark = markPath.isEmpty() ? std::nullopt : readClockMark(markPath);
    std::optional<base::Instant> known = written;
    if (mark && mark->isOfThisStart)
        watch.startFrom(mark->mark);
    else if (mark) // the machine was started since; how long it was off nobody knows
        known = std::max(known.value_or(mark->mark.moment), mark->mark.moment);
    if (!known)
        return {};
    watch.startAfter(*known);
    if (!mark || !mark->isOfThisStart)
        watch.startAfterAbsence(*known);
    return {};
}

} // namespace desk

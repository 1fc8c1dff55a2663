// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/identity/uncoverwatch.h"

#include "base/try.h"
#include "region/dutymoment.h"

#include <algorithm>

namespace desk {

base::Instant shiftBegan(const region::Region &region, base::Instant now)
{
    const domain::WorkCalendar &calendar = region.rulebook.calendar;
    if (const auto turn = domain::turnAt(calendar, region::shiftWindows(region), now))
        return turn->from;
    return domain::startOf(calendar, domain::toLocal(calendar, now).date());
}

base::Outcome UncoverWatch::load(const store::EventLog &log, base::Instant from)
{
    *this = {};
    TRY(base::Position upTo, log.head());
    std::vector<Uncovering> known;
    TRY_DONE(log.replayKindSince(domain::kindOf(domain::CallerUncovered()), from, [&](const domain::CommittedEvent &committed) {
        known.push_back({committed.event.actor.person, committed.event.at});
        upTo = std::max(upTo, committed.position);
        return true;
    }));
    m_known = std::move(known);
    m_upTo = upTo;
    m_from = from;
    return {};
}

void UncoverWatch::forgetBefore(base::Instant from)
{
    if (!m_from || from <= *m_from)
        return;
    m_from = from;
    std::erase_if(m_known, [from](const Uncovering &each) { return each.at < from; });
}

void UncoverWatch::note(const domain::CommittedEvent &committed)
{
    if (committed.position <= m_upTo)
        return;
    m_upTo = committed.position;
    note(committed.event);
}

void UncoverWatch::note(const domain::CaseEvent &event)
{
    if (m_from && std::holds_alternative<domain::CallerUncovered>(event.body))
        m_known.push_back({event.actor.person, event.at});
}

std::optional<int> UncoverWatch::count(const QString &person, base::Instant from) const
{
    if (!knows(from))
        return std::nullopt;
    return int(std::ranges::count_if(m_known, [&](const Uncovering &each) { return each.person == person && each.at >= from; }));
}

} // namespace desk

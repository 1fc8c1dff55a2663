// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/centre/roster/rosterevent.h"

#include "base/text/listed.h"
#include "domain/centre/centre.h"

#include <algorithm>

namespace domain {

void PostArrived::applyTo(Centre &centre, const CentreEvent &event) const
{
    ArrivalRecord record{person, date, shift, at, note, event.actor.post};
    const auto known = std::ranges::find_if(
        centre.arrivals, [this](const ArrivalRecord &each) { return each.person == person && each.date == date && each.shift == shift; });
    if (known == centre.arrivals.end())
        centre.arrivals.push_back(std::move(record));
    else
        *known = std::move(record);
}

QString PostArrived::summary() const { return base::joined({person, date.toString(Qt::ISODate), note}); }

void JobsSwapped::applyTo(Centre &centre, const CentreEvent &event) const { centre.swaps.push_back({a, b, from, to, reason, event.actor.post}); }

QString JobsSwapped::summary() const { return base::joined({a, b, reason}); }

void SwapEnded::applyTo(Centre &centre, const CentreEvent &event) const
{
    const auto isIt = [this](const SwapRecord &swap) { return swap.concerns(a) && swap.concerns(b); };
    std::erase_if(centre.swaps, [&](const SwapRecord &swap) { return isIt(swap) && swap.from >= event.at; }); // it never began
    for (SwapRecord &swap : centre.swaps) {
        if (isIt(swap) && swap.to > event.at)
            swap.to = event.at;
    }
}

QString SwapEnded::summary() const { return base::joined({a, b}); }

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/text/limittext.h"

#include "live/text/timetext.h"

namespace live {

bool endsByItsLimit(const domain::Deadline &clock, const domain::WorkCalendar &calendar)
{
    if (!clock.limit)
        return false;
    const auto end = domain::deadline(calendar, clock.startedAt, *clock.limit);
    return !end || *end == clock.dueAt;
}

QString limitText(const domain::Deadline &clock, const domain::WorkCalendar &calendar)
{
    return endsByItsLimit(clock, calendar) ? domain::describe(*clock.limit) : spanText(clock.dueAt - clock.startedAt);
}

} // namespace live

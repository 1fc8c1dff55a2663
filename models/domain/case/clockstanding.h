// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/time/watchedclock.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

namespace domain {

/// The clock is not believed, from a place in the case log on.
struct OpenClockDoubt {
    base::ClockDoubt doubt;
    base::Position after; ///< the last event of the case log that was written before it
    friend bool operator==(const OpenClockDoubt &, const OpenClockDoubt &) = default;
};

/// How a doubt ended. What was written under it keeps its place: order is by position, never by time.
struct EndedClockDoubt {
    OpenClockDoubt opened;
    base::Position upTo;                    ///< the last event of the case log that was written under it
    base::Instant before;                   ///< the time that the centre had counted to when it ended
    std::optional<base::Instant> confirmed; ///< what a supervisor has declared to be the time then; none: the clock came back by itself
    QString by;                             ///< the post that confirmed it
    friend bool operator==(const EndedClockDoubt &, const EndedClockDoubt &) = default;
};

/// What the centre knows of its own clock. Folded from the centre's log.
struct ClockStanding {
    std::optional<OpenClockDoubt> open;
    std::vector<EndedClockDoubt> ended; ///< oldest first
    /// The time of an event is not to be relied on: it was declared false by a confirmation, or it was written when only the least that could
    /// have passed was known. `position` is the event's own in the case log.
    [[nodiscard]] bool isDoubtful(base::Position position, base::Instant at) const;
    friend bool operator==(const ClockStanding &, const ClockStanding &) = default;
};

/// Seats of one hall differ by seconds; so much an earlier event may stand ahead and still bind the next one to its own moment.
inline constexpr base::Milliseconds kClockSkew = base::WatchedClock::kJump;

/// The moment of an event that follows one of `previous`: now, or `previous` where two clocks differ a little. A moment further ahead (declared
/// false, or a source's own) binds no later date.
[[nodiscard]] inline base::Instant momentAfter(base::Instant previous, base::Instant now)
{
    return previous > now && previous - now <= kClockSkew ? previous : now;
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"

namespace live {

/// The moment that every clock and countdown of the screens shows: that of the last second, so that no two of them ever disagree, however late one of
/// them is painted. A clock that was set, or that stands in a test, is followed at once; in a drill that runs fast a second may be minutes long. GUI
/// thread.
class ShownMoment {
public:
    /// `machine`: the time that really passes between two renewals, whatever the clock says. Both must outlive it.
    ShownMoment(const base::Clock &clock, const base::Stopwatch &machine);

    /// A second has passed, or what happened is ahead of what is shown.
    void renew();
    [[nodiscard]] base::Instant at() const;
    /// Whether something of that moment would be shown as if it were to come, and the last renewal is a while ago.
    [[nodiscard]] bool isBehind(base::Instant news) const;

private:
    const base::Clock &m_clock;
    const base::Stopwatch &m_machine;
    base::Instant m_at;
    base::Milliseconds m_renewed; ///< when that was, by the machine's own time
    double m_pace = 1;            ///< seconds of the clock in one of the machine's
    double m_lastPace = 1;        ///< … as the last second alone had it
};

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/townclock.h"

#include <algorithm>
#include <cmath>

namespace base {

Instant DrillPace::at(Instant machineNow) const
{
    // Whose clock lags a little behind the one that set the pace must not see a time before the beginning.
    const Milliseconds passed = std::max(machineNow - machine, Milliseconds(0));
    return drill + Milliseconds(std::llround(static_cast<double>(passed.count()) * speed));
}

Milliseconds realTime(Milliseconds span, double speed) { return Milliseconds(std::llround(std::ceil(static_cast<double>(span.count()) / speed))); }

TownClock::TownClock() : m_machine(m_system), m_stopwatch(m_boot) {}

TownClock::TownClock(const Clock &machine, const Stopwatch &stopwatch) : m_machine(machine), m_stopwatch(stopwatch) {}

std::optional<DrillPace> TownClock::pace() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pace;
}

void TownClock::follow(const std::optional<DrillPace> &pace)
{
    bool isStepped = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_pace == pace)
            return;
        if (m_pace && pace) {
            DrillPace before = *m_pace;
            before.step = pace->step;
            isStepped = before == *pace;
        }
        m_pace = pace;
    }
    if (!isStepped)
        m_watched.confirm();
}

Instant TownClock::Wall::now() const
{
    const auto pace = m_town.pace();
    return pace ? pace->at(m_town.m_machine.now()) + pace->step : m_town.m_machine.now();
}

Milliseconds TownClock::Count::elapsed() const
{
    const auto pace = m_town.pace();
    return pace ? pace->at(m_town.m_machine.now()).time_since_epoch() : m_town.m_stopwatch.elapsed();
}

} // namespace base

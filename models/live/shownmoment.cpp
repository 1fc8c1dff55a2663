// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/shownmoment.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace live {

namespace {

using namespace std::chrono_literals;
constexpr base::Milliseconds kLongest{1500}; ///< what is shown may be so old where the clock runs as the machine's
constexpr base::Milliseconds kBetween{100};  ///< between two renewals because of news

} // namespace

ShownMoment::ShownMoment(const base::Clock &clock, const base::Stopwatch &machine)
    : m_clock(clock), m_machine(machine), m_at(clock.now()), m_renewed(machine.elapsed())
{}

void ShownMoment::renew()
{
    const base::Instant now = m_clock.now();
    const base::Milliseconds elapsed = m_machine.elapsed(), machine = elapsed - std::exchange(m_renewed, elapsed);
    // Two seconds that agree are a pace; one alone may be a clock that was set.
    if (machine >= kBetween) {
        const double pace = static_cast<double>((now - m_at).count()) / static_cast<double>(machine.count());
        const bool steady = pace > 1 && std::abs(pace - m_lastPace) <= 0.2 * pace;
        m_pace = steady ? pace : 1;
        m_lastPace = pace;
    }
    m_at = now;
}

base::Instant ShownMoment::at() const
{
    const base::Instant now = m_clock.now();
    const base::Milliseconds longest{static_cast<qint64>(static_cast<double>(kLongest.count()) * std::max(1.0, m_pace))};
    return now < m_at || now - m_at > longest ? now : m_at;
}

bool ShownMoment::isBehind(base::Instant news) const { return news - m_at > 1s && m_machine.elapsed() - m_renewed >= kBetween; }

} // namespace live

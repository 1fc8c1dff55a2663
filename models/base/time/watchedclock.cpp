// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/watchedclock.h"

#include <algorithm>
#include <ctime>

namespace base {

Milliseconds BootStopwatch::elapsed() const
{
    // CLOCK_MONOTONIC stands still while a machine sleeps; waking up would look like a jump.
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::floor<Milliseconds>(std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec));
}

WatchedClock::WatchedClock(const Clock &wall, const Stopwatch &stopwatch) : m_wall(wall), m_stopwatch(stopwatch) { anchor(wall.now()); }

Instant WatchedClock::now() const
{
    const std::scoped_lock lock(m_mutex);
    return lookLocked();
}

std::optional<ClockDoubt> WatchedClock::doubt() const
{
    const std::scoped_lock lock(m_mutex);
    static_cast<void>(lookLocked());
    return m_doubt;
}

void WatchedClock::startAfter(Instant written)
{
    const std::scoped_lock lock(m_mutex);
    if (const Instant now = lookLocked(); !m_doubt && now + kJump < written)
        doubtLocked({ClockDoubt::Kind::Behind, written, now}, written, false);
}

void WatchedClock::startAfterAbsence(Instant known)
{
    const std::scoped_lock lock(m_mutex);
    if (const Instant now = lookLocked(); !m_doubt && now - known > kMostAbsence)
        doubtLocked({ClockDoubt::Kind::Jumped, known, now}, known, false);
}

void WatchedClock::startFrom(const ClockMark &mark)
{
    const std::scoped_lock lock(m_mutex);
    const Milliseconds passed = m_stopwatch.elapsed() - mark.elapsed;
    if (m_doubt || passed < Milliseconds(0))
        return;
    const Instant expected = mark.moment + passed;
    if (const Instant wall = m_wall.now(); std::chrono::abs(wall - expected) > kJump)
        doubtLocked({ClockDoubt::Kind::Jumped, expected, wall}, expected, true);
}

ClockMark WatchedClock::mark() const
{
    const std::scoped_lock lock(m_mutex);
    const Instant now = lookLocked();
    return {m_stopwatch.elapsed(), now};
}

void WatchedClock::hearAhead(Instant written)
{
    const std::scoped_lock lock(m_mutex);
    const Instant now = lookLocked();
    if (m_doubt || now + kJump >= written)
        return;
    doubtLocked({ClockDoubt::Kind::Behind, written, now}, now, true);
    m_ahead = written;
}

void WatchedClock::adopt(const ClockDoubt &doubt, Instant written)
{
    const std::scoped_lock lock(m_mutex);
    if (m_doubt)
        return;
    doubtLocked(doubt, std::max(doubt.since, written), false);
    static_cast<void>(lookLocked());
}

void WatchedClock::confirm()
{
    const std::scoped_lock lock(m_mutex);
    m_doubt.reset();
    anchor(m_wall.now());
}

Instant WatchedClock::lookLocked() const
{
    const Instant wall = m_wall.now();
    const Instant expected = m_base + (m_stopwatch.elapsed() - m_baseAt);
    if (m_doubt && !isRightAgain(wall, expected))
        return expected;
    if (!m_doubt && std::chrono::abs(wall - expected) > kJump) {
        doubtLocked({ClockDoubt::Kind::Jumped, expected, wall}, expected, true);
        return expected;
    }
    m_doubt.reset();
    anchor(wall);
    return wall;
}

bool WatchedClock::isRightAgain(Instant wall, Instant expected) const
{
    if (m_ahead)
        return wall + kJump >= *m_ahead;
    if (m_counted)
        return std::chrono::abs(wall - expected) <= kJump;
    // How long nobody counted is not known: nearer to the count than to what was not believed is right.
    const Milliseconds most = m_doubt->seen > m_doubt->since ? std::min(kMostAbsence, (m_doubt->seen - m_doubt->since) / 2) : kMostAbsence;
    return wall + kJump >= expected && wall - expected <= most;
}

void WatchedClock::anchor(Instant moment) const
{
    m_base = moment;
    m_baseAt = m_stopwatch.elapsed();
}

void WatchedClock::doubtLocked(const ClockDoubt &doubt, Instant believed, bool counted) const
{
    m_doubt = doubt;
    m_counted = counted;
    m_ahead.reset();
    anchor(believed);
}

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/alarm/seatsounds.h"

namespace live {

namespace {

/// A clock that was set back must not silence anything.
bool isOver(const std::optional<base::Instant> &since, base::Milliseconds span, base::Instant now)
{
    return !since || now < *since || now - *since >= span;
}

} // namespace

std::optional<base::Milliseconds> SeatSounds::mutedFor(base::Instant now) const
{
    if (!m_mutedUntil || now >= *m_mutedUntil || *m_mutedUntil - now > kMuteFor)
        return std::nullopt;
    return *m_mutedUntil - now;
}

std::optional<Sound> SeatSounds::next(base::Instant now)
{
    if (mutedFor(now)) {
        m_once = 0;
        return std::nullopt;
    }
    m_mutedUntil.reset();
    if (!isOver(m_lastAt, kApart, now))
        return std::nullopt;
    const bool redAgain = (m_once & bitOf(Sound::Red)) != 0 || isOver(m_lastRedAt, kAgain, now);
    std::optional<Sound> sound;
    if (m_redWaits && redAgain) {
        sound = Sound::Red;
        m_lastRedAt = now;
    }
    for (const Sound each : {Sound::Offline, Sound::Orange, Sound::Overdue}) {
        if (!sound && (m_once & bitOf(each)) != 0)
            sound = each;
    }
    if (!sound)
        return std::nullopt;
    m_once &= static_cast<quint8>(~bitOf(*sound));
    m_lastAt = now;
    return sound;
}

} // namespace live

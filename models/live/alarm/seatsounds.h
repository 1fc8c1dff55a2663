// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QtGlobal>

#include <optional>

namespace live {

/// What a seat hears, in the order in which one sound goes before another.
enum class Sound : quint8 {
    Red,     ///< three short: a red case waits for its acceptance
    Offline, ///< two falling: the store does not answer any more
    Orange,  ///< two short: a new orange case, or a call of a plan that nobody answered in time
    Overdue  ///< one long: a clock ran out
};
inline constexpr int kSounds = static_cast<int>(Sound::Overdue) + 1;

/// Decides what sounds when. Red is heard at once and every 15 s while something red waits; the others once each, and once for many at a time.
/// Whoever plays asks next() at every change and every second; what is to be heard the Annunciator says. Pure: no timer, no device.
class SeatSounds {
public:
    static constexpr base::Milliseconds kAgain{15'000};       ///< between two sounds for red
    static constexpr base::Milliseconds kApart{2'000};        ///< between any two sounds: each is heard to its end
    static constexpr base::Milliseconds kMuteFor{5 * 60'000}; ///< the longest silence

    /// To be heard once, as soon as there is room for it; of Red at once, whatever was heard just before.
    void once(Sound sound) { m_once |= bitOf(sound); }
    /// Whether something red waits: while it does, it is heard again and again.
    void setRedWaits(bool waits) { m_redWaits = waits; }
    /// What was to be heard is no news any more, but for a store that fails.
    void forget() { m_once &= bitOf(Sound::Offline); }

    /// Silence for kMuteFor. What would have sounded meanwhile is not made up for, except red that still waits.
    void mute(base::Instant now) { m_mutedUntil = now + kMuteFor; }
    void unmute() { m_mutedUntil.reset(); }
    /// How long the silence still lasts; none when there is none.
    [[nodiscard]] std::optional<base::Milliseconds> mutedFor(base::Instant now) const;

    /// The sound to play now, at most one; it counts as played.
    [[nodiscard]] std::optional<Sound> next(base::Instant now);

private:
    [[nodiscard]] static quint8 bitOf(Sound sound) { return static_cast<quint8>(1u << static_cast<unsigned>(sound)); }
    quint8 m_once = 0; ///< bits of the sounds that are to be heard once
    bool m_redWaits = false;
    std::optional<base::Instant> m_lastAt, m_lastRedAt, m_mutedUntil;
};

} // namespace live

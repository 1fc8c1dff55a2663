// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"

#include <QSet>

#include <optional>
#include <span>

namespace live {

/// What a seat hears, in the order in which one sound goes before another.
enum class Sound : quint8 {
    Red,     ///< three short: a red case waits for its acceptance
    Offline, ///< two falling: the store does not answer any more
    Orange,  ///< two short: a new orange case, or a call of a plan that nobody answered in time
    Overdue  ///< one long: a clock ran out
};
inline constexpr int kSounds = static_cast<int>(Sound::Overdue) + 1;

/// Decides what sounds when. Red is heard at once and every 15 s until every red case is accepted; the others once each, and once for
/// many at a time; yellow, blue and green never. Whoever plays asks next() at every change and every second. Pure: no timer, no device.
class Alarm {
public:
    static constexpr base::Milliseconds kAgain{15'000};       ///< between two sounds for red
    static constexpr base::Milliseconds kApart{2'000};        ///< between any two sounds: each is heard to its end
    static constexpr base::Milliseconds kMuteFor{5 * 60'000}; ///< the longest silence

    /// Begins anew with what the table holds: waiting red cases sound, everything else is no news.
    void reset(std::span<const CaseRow> rows);
    /// A case came, changed or went; an unused row stands for "was not there".
    void changed(const CaseRow &before, const CaseRow &now);
    /// A running clock passed its end.
    void ranOut() { m_once |= bitOf(Sound::Overdue); }
    /// A call of a running plan was not answered in time: as a new orange case sounds.
    void callUnanswered() { m_once |= bitOf(Sound::Orange); }
    /// Whether the store can be read and written; going from yes to no sounds.
    void setConnected(bool connected);

    /// Silence for kMuteFor. What would have sounded meanwhile is not made up for, except a red case that still waits.
    void mute(base::Instant now) { m_mutedUntil = now + kMuteFor; }
    void unmute() { m_mutedUntil.reset(); }
    /// How long the silence still lasts; none when there is none.
    [[nodiscard]] std::optional<base::Milliseconds> mutedFor(base::Instant now) const;

    /// The sound to play now, at most one; it counts as played.
    [[nodiscard]] std::optional<Sound> next(base::Instant now);
    /// Red cases that wait for their acceptance.
    [[nodiscard]] int redWaiting() const { return static_cast<int>(m_red.size()); }

private:
    [[nodiscard]] static quint8 bitOf(Sound sound) { return static_cast<quint8>(1u << static_cast<unsigned>(sound)); }
    QSet<base::CaseId> m_red;
    quint8 m_once = 0; ///< bits of the sounds that are to be heard once
    bool m_connected = true;
    std::optional<base::Instant> m_lastAt, m_lastRedAt, m_mutedUntil;
};

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/reading.h"
#include "domain/things/sensorindex.h"

#include <array>
#include <functional>
#include <optional>

namespace domain {

/// What became of a reading.
enum class ReadingFate : quint8 {
    Newest,      ///< it is what the thing says now
    Late,        ///< an older one came after a newer: kept for looking back, the newest stays
    Again,       ///< the newest, word for word: sent twice, counted once
    Unknown,     ///< no sensor and no element of the town has this code
    Future,      ///< of a moment more than kAhead after the hall's: the thing's clock is wrong
    Old,         ///< from before what is kept
    Contradicts, ///< of the newest's moment with another value: the first word stands
};
inline constexpr size_t kReadingFates = 7;
/// Whether it is kept: Newest and Late.
[[nodiscard]] constexpr bool isKept(ReadingFate fate) { return fate == ReadingFate::Newest || fate == ReadingFate::Late; }
/// Whether the sender is told that it was not taken.
[[nodiscard]] constexpr bool isRefused(ReadingFate fate) { return fate >= ReadingFate::Unknown; }
/// A stable English word: "unknown", "future" …
[[nodiscard]] QString wordOf(ReadingFate fate);

/// How many readings had which fate.
struct ReadingTally {
    std::array<quint64, kReadingFates> counts{};
    [[nodiscard]] quint64 of(ReadingFate fate) const { return counts[static_cast<size_t>(fate)]; }
    [[nodiscard]] quint64 refused() const;
    void add(ReadingFate fate) { ++counts[static_cast<size_t>(fate)]; }
    friend bool operator==(const ReadingTally &, const ReadingTally &) = default;
};

/// The newest value of every thing of the town by its code. It grows with the things that the pack knows, never with what is sent. Pure, but for what
/// it holds; one thread at a time.
class Things {
public:
    /// Clocks of sensors may be ahead of the hall's by so much: what a time service corrects (base::WatchedClock::kJump). A sensor whose clock was
    /// ahead and is set back is behind its own word for no longer than this.
    static constexpr base::Milliseconds kAhead = std::chrono::minutes(1);
    /// What is kept for looking back where nobody says otherwise.
    static constexpr base::Milliseconds kKept = std::chrono::hours(24);

    struct Newest {
        Reading reading;
        std::optional<size_t> group; ///< place in Sensing::groups; none: an element
    };

    /// `isElement` says whether a code that is no sensor's is registered; it is asked once for each such code that is heard.
    explicit Things(const Sensing &sensing, std::function<bool(const QString &)> isElement = {}, base::Milliseconds kept = kKept);

    /// Takes a reading in at the hall's moment. A newest one that lies in the future by now (the hall's own clock was ahead, and was set back) is
    /// believed no longer: what comes takes its place.
    ReadingFate take(const Reading &reading, base::Instant now);
    /// What is found in the ring, written at `now`: of known things the newer of the two stands, whatever its age. False: nothing changed.
    bool restore(const Reading &reading, base::Instant now);

    /// Whether the town has such a thing, heard or not.
    [[nodiscard]] bool knows(const QString &code) const;
    /// None: nothing was heard of it.
    [[nodiscard]] const Newest *newest(const QString &code) const;
    [[nodiscard]] const QHash<QString, Newest> &all() const { return m_newest; }
    [[nodiscard]] const SensorIndex &index() const { return m_index; }

private:
    [[nodiscard]] Newest *find(const QString &code);

    const SensorIndex m_index;
    const std::function<bool(const QString &)> m_isElement;
    const base::Milliseconds m_kept;
    QHash<QString, Newest> m_newest;
};

} // namespace domain

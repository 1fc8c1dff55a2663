// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"

namespace base {

/// How the time of a drill runs beside the machine's: from `drill`, where the machine's clock stood at `machine`, on and `speed` times as fast.
struct DrillPace {
    Instant machine, drill;
    double speed = 0;     ///< 0: it stands
    Milliseconds step{0}; ///< by so much the played machine's clock is wrong, while its count goes on: what a scenario does to a hall
    [[nodiscard]] bool runs() const { return speed > 0; }
    /// The drill's own time, whatever its wall clock says.
    [[nodiscard]] Instant at(Instant machineNow) const;
    friend bool operator==(const DrillPace &, const DrillPace &) = default;
};

/// How long to sleep until so much time of a clock has passed that runs `speed` times as fast; `speed` is more than 0.
[[nodiscard]] Milliseconds realTime(Milliseconds span, double speed);

/// The clock of a town: the machine's, watched; or, over a store of drills, the drill's own, which is doubted only where its scenario steps it. One a
/// program and store, at the place where its parts are put together. Thread-safe.
class TownClock final {
public:
    TownClock();
    /// Over another machine: for tests. Both must outlive it.
    TownClock(const Clock &machine, const Stopwatch &stopwatch);

    [[nodiscard]] WatchedClock &watched() { return m_watched; }
    [[nodiscard]] const WatchedClock &watched() const { return m_watched; }
    /// None: the clock is the machine's.
    [[nodiscard]] std::optional<DrillPace> pace() const;
    /// Goes by this pace from now on; what was held against the clock before is forgotten, unless only the step is another: that is seen as one.
    void follow(const std::optional<DrillPace> &pace);

private:
    class Wall final : public Clock {
    public:
        explicit Wall(const TownClock &town) : m_town(town) {}
        [[nodiscard]] Instant now() const override;

    private:
        const TownClock &m_town;
    };
    /// Goes as the drill's clock does: that one is not held against the machine's time, which it leaves behind on purpose.
    class Count final : public Stopwatch {
    public:
        explicit Count(const TownClock &town) : m_town(town) {}
        [[nodiscard]] Milliseconds elapsed() const override;

    private:
        const TownClock &m_town;
    };

    const SystemClock m_system;
    const BootStopwatch m_boot;
    const Clock &m_machine;
    const Stopwatch &m_stopwatch;
    mutable std::mutex m_mutex;
    std::optional<DrillPace> m_pace;
    const Wall m_wall{*this};
    const Count m_count{*this};
    WatchedClock m_watched{m_wall, m_count};
};

} // namespace base

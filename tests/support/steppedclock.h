// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"

#include <atomic>

namespace support {

/// A machine whose wall clock can be stepped while time passes: WatchedClock's two sources. Thread-safe.
class Machine {
public:
    explicit Machine(base::Instant start) : wall(start) {}
    /// Time passes: both clocks go on.
    void pass(base::Milliseconds time)
    {
        wall.advance(time);
        stopwatch.passed.fetch_add(time.count());
    }
    /// Somebody sets the wall clock.
    void step(base::Milliseconds by) { wall.advance(by); }

    struct Counter final : base::Stopwatch {
        std::atomic<qint64> passed = 0;
        [[nodiscard]] base::Milliseconds elapsed() const override { return base::Milliseconds(passed.load()); }
    };
    base::FixedClock wall;
    Counter stopwatch;
    base::WatchedClock clock{wall, stopwatch};
};

} // namespace support

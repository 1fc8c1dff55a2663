// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <atomic>

namespace base {

/// Where "now" comes from. Everything that needs the time is handed a Clock; nothing asks the system by itself.
/// Thread-safe.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands until it is moved: for tests, replays and `--at`.
class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant start) : m_msec(toMsec(start)) {}
    [[nodiscard]] Instant now() const override { return fromMsec(m_msec.load()); }
    void set(Instant instant) { m_msec.store(toMsec(instant)); }
    void advance(Milliseconds step) { m_msec.fetch_add(step.count()); }

private:
    std::atomic<qint64> m_msec;
};

} // namespace base

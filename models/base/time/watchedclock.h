// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/clock.h"

#include <mutex>
#include <optional>

namespace base {

/// Time that passes whatever the wall clock says: only differences mean something. Thread-safe.
class Stopwatch {
public:
    virtual ~Stopwatch() = default;
    [[nodiscard]] virtual Milliseconds elapsed() const = 0;
};

/// Since the machine was started, sleep counted in; nobody can set it.
class BootStopwatch final : public Stopwatch {
public:
    [[nodiscard]] Milliseconds elapsed() const override;
};

/// Why the wall clock is not believed.
struct ClockDoubt {
    enum class Kind : quint8 {
        Behind, ///< it stands before a moment at which the centre itself has written
        Jumped, ///< it moved by more than passed
    };
    Kind kind = Kind::Jumped;
    Instant since; ///< what the time was, by the count that goes on
    Instant seen;  ///< what the wall clock said then
    friend bool operator==(const ClockDoubt &, const ClockDoubt &) = default;
};

/// What a count was when its stopwatch stood there.
struct ClockMark {
    Milliseconds elapsed{0};
    Instant moment;
    friend bool operator==(const ClockMark &, const ClockMark &) = default;
};

/// The wall clock, believed as long as it moves by what passes. When it jumps by more than kJump, or stands before what is known to be past, now()
/// goes on counting by the stopwatch from where it was, until the wall clock comes back to that count or a person says that it is right. So a step of
/// the clock never turns into a date that is written down. Thread-safe; asked at least every few minutes it tells a step from a slow drift, which it
/// follows.
class WatchedClock final : public Clock {
public:
    /// Steps up to here are the corrections of a time service and are followed.
    static constexpr Milliseconds kJump = std::chrono::minutes(1);
    /// How far beyond a count that was interrupted, or beyond what was written last, the wall clock may be and still be believed by itself: the
    /// machine was off in between.
    static constexpr Milliseconds kMostAbsence = std::chrono::days(30);

    /// Both must outlive it.
    WatchedClock(const Clock &wall, const Stopwatch &stopwatch);

    [[nodiscard]] Instant now() const override;
    /// What the wall clock itself says.
    [[nodiscard]] Instant wall() const { return m_wall.now(); }
    /// None while the wall clock is believed. Looks anew.
    [[nodiscard]] std::optional<ClockDoubt> doubt() const;

    /// The centre itself has written at this moment: time is not before it. For the first look at a store.
    void startAfter(Instant written);
    /// This is the newest moment that is known to have been, and nobody has counted since: a wall clock more than kMostAbsence later is not believed
    /// until a person says that it is right. For the first look.
    void startAfterAbsence(Instant known);
    /// The count of an earlier program, by the same stopwatch that has run on since: a clock that was set meanwhile is doubted. For the first look.
    void startFrom(const ClockMark &mark);
    /// The count as it stands, for a program that comes after this one.
    [[nodiscard]] ClockMark mark() const;
    /// Somebody else wrote at a moment that has not come yet: one of the two clocks is wrong. Doubts without leaving its own count.
    void hearAhead(Instant written);
    /// A doubt that an earlier process had, with the newest moment that was written since: goes on with it, unless the wall clock is back where it
    /// should be.
    void adopt(const ClockDoubt &doubt, Instant written);
    /// A person has said that the wall clock is right.
    void confirm();

private:
    [[nodiscard]] Instant lookLocked() const;
    [[nodiscard]] bool isRightAgain(Instant wall, Instant expected) const;
    void anchor(Instant moment) const;
    void doubtLocked(const ClockDoubt &doubt, Instant believed, bool counted) const;

    const Clock &m_wall;
    const Stopwatch &m_stopwatch;
    mutable std::mutex m_mutex;
    mutable Instant m_base;           ///< what now() was …
    mutable Milliseconds m_baseAt{0}; ///< … when the stopwatch stood here
    mutable std::optional<ClockDoubt> m_doubt;
    mutable bool m_counted = true;          ///< this process has counted through; otherwise the count is the least that can have passed
    mutable std::optional<Instant> m_ahead; ///< what hearAhead() heard: the doubt ends when it has come
};

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/dutyrules.h"

#include <vector>

namespace domain {

// What a centre remembers of its persons (Centre::arrivals, Centre::swaps).

/// So long before a turn begins somebody may be at its post.
inline constexpr base::Milliseconds kArrivesBefore{2 * 3'600'000};

/// Somebody is or was at the post in a turn, and who said so.
struct ArrivalRecord {
    QString person;
    QDate date; ///< on which the turn begins
    QString shift;
    base::Instant at;
    QString note, by; ///< by: the post that said so
    friend bool operator==(const ArrivalRecord &, const ArrivalRecord &) = default;
};

/// A swap of jobs, and who ordered it.
struct SwapRecord {
    QString a, b;
    base::Instant from, to;
    QString reason, by;
    [[nodiscard]] bool holdsAt(base::Instant moment) const { return from <= moment && moment < to; }
    [[nodiscard]] bool concerns(const QString &person) const { return a == person || b == person; }
    /// The other of the two.
    [[nodiscard]] const QString &other(const QString &person) const { return person == a ? b : a; }
    friend bool operator==(const SwapRecord &, const SwapRecord &) = default;
};

/// Somebody signed in at a seat, as the post of the account; of the last two days.
struct SignInRecord {
    QString post;
    base::Instant at;
    friend bool operator==(const SignInRecord &, const SignInRecord &) = default;
};
inline constexpr std::chrono::days kSignInsKept{2};

/// A turn as rosters see it.
struct PlannedTurn {
    ShiftTurn turn;
    QString phase; ///< in which it begins, its name; empty: none
};

} // namespace domain

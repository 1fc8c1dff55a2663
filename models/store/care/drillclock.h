// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/townclock.h"

#include <QString>

namespace store {

class Connection;

/// What a drill's store remembers of its drill, so that every program on it sees the same time: what is played since when, and how its clock runs.
struct DrillClock {
    QString scenario;    ///< its code
    base::Instant begin; ///< of the live part, by the drill's clock
    base::DrillPace pace;
    friend bool operator==(const DrillClock &, const DrillClock &) = default;
};

/// The clock of a store; none for a store of real cases, one without a drill's clock, or where there is no store. Storage or Busy with a sentence
/// otherwise. Any thread; on a connection of its own, or on the caller's.
[[nodiscard]] base::Result<std::optional<DrillClock>> drillClockOf(const QString &path);
[[nodiscard]] base::Result<std::optional<DrillClock>> drillClockOf(const Connection &connection);

/// Sets it. Refused for a store that is not marked for drills.
[[nodiscard]] base::Outcome setDrillClock(const QString &path, const DrillClock &clock);

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/things.h"

namespace domain {

/// How a thing is, by when it spoke last and how often its kind says that it speaks.
enum class ThingHealth : quint8 {
    Unheard, ///< nothing was ever heard of it: it is not known to be silent
    Untimed, ///< heard; of a kind of which the pack says no period, or an element: nobody can say when it should have spoken
    Well,
    Silent, ///< for longer than three periods
};
/// A stable English word: "unheard", "untimed", "well", "silent".
[[nodiscard]] QString wordOf(ThingHealth health);

/// So many periods may pass; exactly so much is still well.
inline constexpr int kSilentPeriods = 3;

/// `newest`: of its newest reading. A moment before it (a clock that was set back) is well.
[[nodiscard]] ThingHealth healthOf(std::optional<base::Instant> newest, base::Milliseconds period, base::Instant now);
/// Of a thing of the town.
[[nodiscard]] ThingHealth healthOf(const Things &things, const QString &code, base::Instant now);

/// A group of sensors: those of one kind at one place. Sensors that never spoke do not count: a town that sends nothing is not a town in alarm.
struct GroupHealth {
    int heard = 0;
    int silent = 0;
    base::Instant since; ///< of a group that is silent: from when on its last one was
    /// Each of those that ever spoke is silent: an alarm.
    [[nodiscard]] bool isSilent() const { return heard > 0 && silent == heard; }
    friend bool operator==(const GroupHealth &, const GroupHealth &) = default;
};

/// By place in Sensing::groups.
[[nodiscard]] std::vector<GroupHealth> groupsAt(const Things &things, base::Instant now);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/things/thingswatch.h"

#include <QHash>

#include <vector>

namespace live {

/// One sensor, or a thing that says something of itself, as a list of sensors has it.
struct SensorLine {
    QString code;
    QString kind{};                    ///< its kind's name; empty of what is no sensor
    std::optional<ThingState> state{}; ///< none: nothing was ever heard of it
    base::Milliseconds period{0};      ///< how often its kind says that it speaks; 0: it does not say
    [[nodiscard]] bool isSilent() const { return state && state->health == domain::ThingHealth::Silent; }
    friend bool operator==(const SensorLine &, const SensorLine &) = default;
};
/// The sensors of groups, and how many there are beside those that are listed.
struct SensorLines {
    std::vector<SensorLine> lines; ///< the silent first, longest silent first; then those that spoke, the newest first; then the others by code
    int sensors = 0;               ///< of all groups together
    int silent = 0, heard = 0;     ///< of all of them, silent ones among those that were heard
};
/// Of these groups (places in the plan's sensing.groups) no more than `most` lines. `own`: the code of a thing that is no sensor and may have said
/// something; empty: none. Costs a look for each sensor of the groups. Pure.
[[nodiscard]] SensorLines sensorLines(const QHash<QString, ThingState> &all, const region::Region &region, const std::vector<size_t> &groups,
                                      size_t most, const QString &own = {});

/// "21.5 °C", "open": what it said last, isolated.
[[nodiscard]] QString valueText(const domain::Reading &reading);

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/health.h"
#include "live/things/sensorpoints.h"

#include <vector>

namespace live {

/// How the sensors of a spot, or of several, are: those of kinds with a period that ever spoke. The others are nowhere expected to speak.
struct SpotHealth {
    int heard = 0;
    int silent = 0;
    [[nodiscard]] bool isSilent() const { return heard > 0 && silent == heard; }
    /// Of both together.
    void add(const SpotHealth &other);
    friend bool operator==(const SpotHealth &, const SpotHealth &) = default;
};

/// By spot. `groups`: by place in the plan's sensing.groups (ThingsWatch::groups); none, or of another plan: nothing was heard of any. Pure.
[[nodiscard]] std::vector<SpotHealth> spotHealths(const region::Region &region, const std::vector<SensorSpot> &spots,
                                                  const std::vector<domain::GroupHealth> &groups);

} // namespace live

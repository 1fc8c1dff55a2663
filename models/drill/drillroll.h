// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "drill/drillscenario.h"

#include <optional>
#include <utility>
#include <vector>

namespace drill {

/// What a drill was to bring up to a moment: whoever scores it holds this against what came.
struct DrillRoll {
    /// Moments and source ids of the reports of its live part, by their moments. Without the four that open it: when those come depends on the speed.
    std::vector<std::pair<base::Instant, QString>> reports;
    std::optional<std::pair<base::Instant, base::Instant>> step; ///< from when until when the clock is wrong; none: it has not begun, or never is
};
/// Of a play, up to a moment, itself included. Pure: the same play gives the same roll on every machine. The region has an item and a source.
[[nodiscard]] DrillRoll rollOf(const region::RegionPtr &region, const DrillPlay &play, base::Instant upTo);

/// The seed of the drill that made a report up; none of others. No store says it but its reports.
[[nodiscard]] std::optional<quint64> seedOf(const QString &sourceId);

} // namespace drill

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "drill/drillscenario.h"
#include "store/care/drillclock.h"

namespace drill {

/// Makes a store ready for a drill: marks it, and sets its clock, which stands until runDrillClock(). A store that had a drill before goes on where
/// that was: nothing happened while nobody played, whatever the machine's clock says. An empty one begins as its scenario does. `scenario` empty: the
/// store's own, or the first. Refused for a store of real cases, and for another scenario than the store's; NotFound for one that does not exist.
/// Blocks.
[[nodiscard]] base::Result<store::DrillClock> prepareDrill(const QString &path, const region::RegionPtr &region, const QString &scenario,
                                                           base::Instant machineNow);

/// Makes the store's wall clock wrong by `by` from now on, as if somebody had set it, while its count goes on; 0 sets it right. Every program on the
/// store sees it as a step of its own clock. NotFound where there is no drill's clock. Blocks.
[[nodiscard]] base::Outcome stepDrillClock(const QString &path, base::Milliseconds by);

/// Lets the store's clock run from where it stands; 0 stops it where it is. Hands the clock back as it was set. Blocks.
[[nodiscard]] base::Result<store::DrillClock> runDrillClock(const QString &path, double speed, base::Instant machineNow);

} // namespace drill

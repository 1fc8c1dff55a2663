// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/presencedesk.h"
#include "region/region.h"

namespace live {

/// Who has the wall show what it shows, and how long: "Seat 03 · until 14:52", its parts isolated. `now` is the town's: of another day the end has
/// its date.
[[nodiscard]] QString wallCallText(const region::Region &region, const desk::WallCall &call, base::Instant now);

} // namespace live

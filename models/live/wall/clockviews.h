// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "region/region.h"

namespace live {

/// Why the clock is not believed, what goes on and what waits, translated, in the town's time.
[[nodiscard]] QString clockSentence(const region::Region &region, const domain::OpenClockDoubt &open);

/// How a doubt ended, in one line, translated, in the town's time.
[[nodiscard]] QString endedSentence(const region::Region &region, const domain::EndedClockDoubt &ended);

/// The moment that calls, and whatever else goes on by the clock alone, stand at: now, or when the clock stopped being believed.
[[nodiscard]] base::Instant believedNow(const domain::Centre &centre, base::Instant now);

} // namespace live

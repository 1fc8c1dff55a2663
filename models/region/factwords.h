// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "domain/centre/centreevent.h"
#include "region/region.h"

namespace region {

// What the logs say, for screens, sheets and exports: names instead of codes, the pack's words in the region's language, what people wrote isolated.

/// What one event of a case says beyond its label and who did it. `today`: a moment of that day is said without its date. Never personal data beyond
/// what somebody wrote.
[[nodiscard]] QString factOf(const domain::CaseEvent &event, const Region &region, QDate today);

/// What a fact of the centre says beyond its label.
[[nodiscard]] QString factOf(const domain::CentreEventBody &body, const Region &region);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "region/region.h"

namespace ui::casefile {

/// What one event says in a timeline at the moment `now`, beyond its label: names instead of codes, who did it. Never personal data.
[[nodiscard]] QString storyOf(const domain::CaseEvent &event, const region::Region &region, base::Instant now);

} // namespace ui::casefile

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/health.h"
#include "region/region.h"

namespace live {

/// One sentence about the groups of sensors that are silent, translated; empty: none is. It is a state of the hall and no event: a case comes of it
/// when somebody reports one. Homes of vulnerable people are named by their grid alone. Pure.
[[nodiscard]] QString silenceSentence(const region::Region &region, const std::vector<domain::GroupHealth> &groups, base::Instant now);

} // namespace live

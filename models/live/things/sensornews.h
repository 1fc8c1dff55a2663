// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/things/thingswatch.h"

#include <QHash>

#include <vector>

namespace live {

/// What sensors of these groups (places in the plan's sensing.groups) said last: the newest first, of one moment in the order of the pack, no more
/// than `most`. Those that never spoke are left out. Costs a look for each sensor of the groups. Pure.
[[nodiscard]] std::vector<ThingState> newestOf(const QHash<QString, ThingState> &all, const region::Region &region, const std::vector<size_t> &groups,
                                               size_t most);

/// One of them for people, translated: "smoke-11-1 21.5 °C, 04:08 ago". The word of a state is told as it was sent. Pure.
[[nodiscard]] QString readingText(const domain::Reading &reading, base::Instant now);

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/owed/owedboard.h"
#include "theme/theme.h"

namespace ui::owed {

[[nodiscard]] theme::Icon iconOf(live::OwedGroup group);

/// "14:50", of another day "11-08 09:00".
[[nodiscard]] QString timeOf(const live::Hall &hall, base::Instant at);

/// When, in a few words: "14:50", "14:50, 04:12 left", "14:50, late 03:10"; of a revisit "until 11-14 18:00", of what came the time at which it came.
[[nodiscard]] QString whenText(const live::Hall &hall, const live::OwedItem &item);

/// What it is about: the department that gave the case back, which answer came. Empty where the heading says it.
[[nodiscard]] QString whatText(const live::Hall &hall, const live::OwedItem &item);

/// The case in the hall's words; a row without number where the hall holds it no longer.
[[nodiscard]] live::QueueRow rowOf(const live::Hall &hall, const live::OwedItem &item);

/// All of it in words.
[[nodiscard]] QString spokenItem(const live::Hall &hall, const live::OwedItem &item);

} // namespace ui::owed

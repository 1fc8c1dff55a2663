// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

namespace live {

/// A countdown for people, translated where it has words: "04:08", from one hour "1:02:03", from one day "1 d 4 h", from 100 days "100 d"; overdue
/// "−00:41". A started second counts as left, so that it says 00:00 only when nothing is left; overdue seconds count when they are full.
[[nodiscard]] QString countdownText(base::Milliseconds left);

/// A span that has passed, in the same shape and never negative: the waiting time on the wall.
[[nodiscard]] QString spanText(base::Milliseconds span);

} // namespace live

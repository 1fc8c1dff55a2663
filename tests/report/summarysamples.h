// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/day/dailysummary.h"

namespace samples {

/// The average day of a town: the numbers of the design's daily sheet (233 filed in 33 grids, 17 of them red or orange).
[[nodiscard]] report::DailySummary averageDay();

/// A storm day of a city with many square grids and English names: about 900 filed, hundreds still open. Made from a seed.
[[nodiscard]] report::DailySummary stormDay();

} // namespace samples

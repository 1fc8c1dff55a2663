// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

/// A town of two grids, two departments, two sources and items of every level, in Shanghai's time zone.
[[nodiscard]] region::RegionPtr smallTown();

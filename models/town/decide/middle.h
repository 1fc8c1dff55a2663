// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "town/decide/flatground.h"

namespace town {

/// Of the ground that two shapes share, what lies nearer to the first one's own ground: farther from its border than from the other's. In metres.
/// Null where only one of them has a border in it, or it is in hundreds of pieces. Pure.
[[nodiscard]] FlatShape nearerToFirst(const OGRGeometry &shared, const OGRGeometry &first, const OGRGeometry &second);

} // namespace town

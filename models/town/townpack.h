// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/packwrite.h"
#include "town/towngrids.h"

namespace town {

/// Who the town is.
struct TownName {
    QString name;                                   ///< 徐泾镇
    QString code;                                   ///< two to four letters before its case numbers; empty: made of the name's pinyin
    QString zone = QStringLiteral("Asia/Shanghai"); ///< IANA
};

/// The files of a pack with these grids, as anybody could have written them by hand: the town, its grids and outline, and neutral departments, items,
/// limits, shifts and a calendar of weekends to start from, marked as samples.
[[nodiscard]] region::PackFiles packOf(const TownName &name, const TownGrids &grids);

} // namespace town

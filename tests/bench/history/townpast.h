// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

#include <QString>

namespace bench {

/// The past of a town that is made up: always the same one for the same seed.
struct TownPast {
    int years = 5;
    int casesADay = 212;
    base::Instant now; ///< its last case was reported just before
    quint32 seed = 7;
    [[nodiscard]] quint64 cases() const { return quint64(years) * 365 * quint64(casesADay); }
};

/// What every description says, what one in four says, and what one case in 5,000 says.
inline constexpr char16_t kEveryWord[] = u"路", kCommonWord[] = u"人行道", kRareWord[] = u"白玉兰";
/// Where one report in 100 comes from.
inline constexpr char16_t kCrowdedPlace[] = u"国展路 1 号门前";

/// Makes a store of it: ten events a case on the average, from the report to the revisit, in the order of their moments, in large commits; nearly
/// all of it is closed. Appended as facts, not decided, because deciding millions takes minutes. Derived tables are not brought up. Returns the
/// number of events.
quint64 fillPast(const QString &path, const region::Region &region, const TownPast &past);

} // namespace bench

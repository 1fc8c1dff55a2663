// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/things/health.h"
#include "region/region.h"

namespace live {

/// One sentence about the groups of sensors that are silent, translated; empty: none is. It is a state of the hall and no event: a case comes of it
/// when somebody reports one. Homes of vulnerable people are named by their grid alone. Pure.
[[nodiscard]] QString silenceSentence(const region::Region &region, const std::vector<domain::GroupHealth> &groups, base::Instant now);

/// A group of sensors that is silent, or, where every group that ever spoke is, the town as a whole: then it alone.
struct SilentGroup {
    QString object;      ///< code of its first sensor; "*": the town
    QString title;       ///< what and where, translated; of homes the grid alone
    base::Instant since; ///< when the last of it fell silent
    friend bool operator==(const SilentGroup &, const SilentGroup &) = default;
};
/// By since when, then by their place in the pack. Pure.
[[nodiscard]] std::vector<SilentGroup> silentGroups(const region::Region &region, const std::vector<domain::GroupHealth> &groups);

} // namespace live

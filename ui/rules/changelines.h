// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "region/rules/ruletables.h"

namespace ui::rules {

/// What became of the rules from one version to the other, a line each, as people read the tables: "Limits, Difficulty Simple: Whole 10 minutes →
/// 20 minutes". Rows are known again by their ids and called by the cases that they are for. Empty when both say the same.
[[nodiscard]] QStringList changeLines(const region::RuleTables &before, const region::RuleTables &after, const region::Region &region);

/// The same of whole files; the error's sentence when one of them cannot be read.
[[nodiscard]] QStringList changeLines(const std::vector<domain::RuleFile> &before, const std::vector<domain::RuleFile> &after,
                                      const region::Region &region);

} // namespace ui::rules

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centreevent.h"
#include "region/loader.h"

#include <QStringList>

namespace region {

/// The files that the centre edits: "limits.json", "severity.json", "routing.json".
[[nodiscard]] const QStringList &ruleFileNames();

/// The text of each rule file that a region was loaded with, in the order of ruleFileNames(); a pack without a routing table has no entry
/// for it.
[[nodiscard]] std::vector<domain::RuleFile> ruleFiles(const Region &region);

/// The same region under other rule files; those left out are the ones that `pack` was loaded with. All that is wrong with them otherwise,
/// each with its file and JSON pointer. `pack` must come from loadRegion() or this function. Touches no disk.
[[nodiscard]] Loaded withRules(const Region &pack, const std::vector<domain::RuleFile> &files);

} // namespace region

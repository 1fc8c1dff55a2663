// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"
#include "region/pack/loader.h"

#include <QStringList>

namespace region {

/// The files that the centre edits: "limits.json", "severity.json", "routing.json".
[[nodiscard]] const QStringList &ruleFileNames();

/// The text of each rule file that a region is under, in the order of ruleFileNames(); a pack without a routing table has no entry for it.
/// The same bytes as UTF-8 give the same rulebook hash.
[[nodiscard]] std::vector<domain::RuleFile> ruleFiles(const Region &region);

/// The same of the pack's own files, whatever the centre made of them.
[[nodiscard]] std::vector<domain::RuleFile> ownRuleFiles(const Region &region);

/// The same region under other rule files; those left out are the pack's own, also when `pack` is a region that this function made. All that
/// is wrong with them otherwise, each with its file and JSON pointer, as loadRegion() would say it of a pack with those files. `pack` must
/// come from loadRegion() or this function. Touches no disk.
[[nodiscard]] Loaded withRules(const Region &pack, const std::vector<domain::RuleFile> &files);

} // namespace region

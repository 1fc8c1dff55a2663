// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"
#include "region/rules/ruletables.h"

namespace region {

/// What a rule is, by the cases that it is for and in the language of the program: "Limit: simple cases", "Table of levels", "Source: 12345". Never
/// its id, which means something in files alone; a rule that the town no longer has is said to be gone. Names are isolated. Empty without an id.
[[nodiscard]] QString ruleName(const QString &rule, const Region &region);

/// The cases that a row of limits or routes is for, in the same words: "simple cases", "grid 国展", "all other cases". A limit class is named by its
/// code: rows stand beside those of other classes, and no case is asked about whose class it could be. Names are isolated.
[[nodiscard]] QString casesOfRow(const RuleTables &tables, SheetId sheet, const RuleRow &row, const Region &region);

} // namespace region

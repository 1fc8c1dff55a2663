// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/region.h"

namespace region {

/// What a rule is, by the cases that it is for and in the language of the program: "Limit: simple cases", "Table of levels", "Source: 12345". Never
/// its id, which means something in files alone; a rule that the town no longer has is said to be gone. Names are isolated. Empty without an id.
[[nodiscard]] QString ruleName(const QString &rule, const Region &region);

} // namespace region

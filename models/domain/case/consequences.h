// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"
#include "domain/rules/rulebook.h"

#include <vector>

namespace domain {

/// The orders that a fact of one case brings to others; the desk takes them in the same commit, or none of all. `c` is the case after the
/// event. Pure. What follows what:
///   merged → the lead takes it in · unmerged → the lead lets it go · lead closed → its followers are closed and dated with it · the source moves
///   the lead's closing or takes it back → that of its followers moves, or they wait with it again ·
///   lead voided → its followers stand on their own again · split → the part is reported as a case · part reported → the whole notes its number.
[[nodiscard]] std::vector<CaseOrder> consequencesOf(const Case &c, const CaseEvent &event, const Rulebook &rulebook);

} // namespace domain

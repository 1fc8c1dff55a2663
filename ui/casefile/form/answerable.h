// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casefile/form/fieldsbox.h"
#include "domain/centre/centre.h"

namespace ui::casefile {

/// Who answers for the place of a case, by post: the committee's officer (A of the grid's pair) with the one who stands in while A is away, and the
/// grid's chief. `asOf`: the moment whose absences count. Nothing of a case outside the grids, and no officer where the plan names no pair.
[[nodiscard]] std::vector<FieldsBox::Field> answerableFor(const domain::Case &c, const region::Region &region, const domain::Centre &centre,
                                                          base::Instant asOf);

} // namespace ui::casefile

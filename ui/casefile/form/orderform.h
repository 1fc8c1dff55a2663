// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/case/caseorder.h"

namespace ui::casefile {

/// What an act asks for as the case stands. None: it needs no input and is sent at once.
[[nodiscard]] const domain::ActForm *formOf(domain::CaseAct act, const domain::Case &c);

/// The order that the input makes. Malformed with a sentence that says what is missing, and the place: the field's name as decide() has it.
[[nodiscard]] base::Result<domain::CaseOrderBody> orderOf(domain::CaseAct act, const domain::Case &c, const domain::Filled &input, base::Instant now);

/// Whether the form of an act for many cases says what each of them needs. Malformed as above.
[[nodiscard]] base::Outcome filledForMany(const domain::ActForm &form, const domain::Filled &input);

} // namespace ui::casefile

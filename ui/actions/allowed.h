// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "domain/case/lifecycle.h"

#include <vector>

namespace ui::actions {

/// What stands in the way of an act at this console, as a sentence: the past (Orders::barred), the seat's role or the case's state. Empty: nothing.
/// Every button, key and form asks here, so that none looks allowed that is not.
[[nodiscard]] QString refusalOf(const Console &console, const domain::Case &c, domain::CaseAct act);

/// The offers of a case as this console may take them: in the past none is.
[[nodiscard]] std::vector<domain::Offer> allowedHere(const Console &console, std::vector<domain::Offer> offers);

} // namespace ui::actions

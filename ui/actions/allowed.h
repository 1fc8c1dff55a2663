// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/console.h"
#include "domain/access/right.h"
#include "domain/case/lifecycle.h"

#include <vector>

namespace ui::actions {

/// What stands in the way of an act at this console, as a sentence: the past (Orders::barred), the right that the person lacks, the seat's role, the
/// case's state, or another seat that is writing in the case. Empty: nothing; a second person is asked for when it is done. Every button, key and
/// form asks here, so that none looks allowed that is not.
[[nodiscard]] QString refusalOf(const Console &console, const domain::Case &c, domain::CaseAct act);
/// The same as if nobody else were there: what is still in the way once the other seat has stopped writing.
[[nodiscard]] QString refusalByCase(const Console &console, const domain::Case &c, domain::CaseAct act);

/// Why who sits here gives no order of this kind at all, whatever stands in the store: as decide() would say it. Empty: nothing. On a store without
/// accounts nobody is refused here.
[[nodiscard]] QString refusalOf(const Console &console, const domain::CentreOrderBody &order);
/// Why who sits here has not this right; on a store without accounts everybody has all.
[[nodiscard]] QString refusalOf(const Console &console, domain::Right right);
/// The same for what does not wait for a case or a form: the past (Orders::barred), then what who sits here lacks: a right, the right to an act
/// whatever case it is for, or that to an order of this kind.
[[nodiscard]] QString refusedHere(const Console &console, domain::Right right);
[[nodiscard]] QString refusedHere(const Console &console, domain::CaseAct act);
[[nodiscard]] QString refusedHere(const Console &console, const domain::CentreOrderBody &order);
/// Whether the store is known to have accounts.
[[nodiscard]] bool hasAccounts(const Console &console);

/// The offers of a case as this console may take them: in the past none is, none without its right, and none that decides on what its person asked
/// for.
[[nodiscard]] std::vector<domain::Offer> allowedHere(const Console &console, const domain::Case &c, std::vector<domain::Offer> offers);

} // namespace ui::actions

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/account.h"
#include "domain/access/right.h"
#include "domain/case/caseorder.h"

namespace domain {

// What decide() asks before anything else, and a button before it is pressed: who gives the order, whether somebody of this role may give it, and
// whether a second person must stand by. On a store without accounts only the first of these is asked.

/// Of an order to a case, which is empty for orders that start one. `uncovered`: how many callers the person has uncovered in this shift. Refused
/// with the sentence; at "witness" where a second person is what lacks. `drill`: as admits() asks.
[[nodiscard]] base::Outcome mayGive(const Accounts &accounts, const Case &c, const CaseOrder &order, int uncovered, bool drill = false);
/// Nobody approves his own act: why this person does not decide on what the case waits for, which is what the same person asked for (more time, an
/// appeal, a return written down). Empty: somebody else asked, the act decides on nothing, or nobody is a person here. Who asked may take it back.
[[nodiscard]] QString refusalOfOwn(const Case &c, CaseAct act, const Actor &actor);

/// Of an order to the centre.
[[nodiscard]] base::Outcome mayGive(const Accounts &accounts, const CentreOrder &order, bool drill = false);

/// Whether the order is four eyes' work done by four eyes: the witness has the right, as the actor has. Refused, at "witness".
[[nodiscard]] base::Outcome witnessed(const Accounts &accounts, const Actor &actor, Right right);

} // namespace domain

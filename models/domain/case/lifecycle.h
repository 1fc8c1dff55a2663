// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/acts.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace domain {

/// One row of the life-cycle table: in `from`, `act` leads to `to` if both guards hold and the role suffices.
struct Step {
    CaseState from;
    CaseAct act;
    CaseState to;
    Role needs;
    const Guard *guard = nullptr;      ///< null: always
    const Guard *otherGuard = nullptr; ///< looked at second
};

/// Whether a role may do what \a needs asks for: a supervisor may do all that a dispatcher may, the system its own acts too. Roles that no row of the
/// life cycle asks for do nothing to a case.
[[nodiscard]] constexpr bool suffices(Role role, Role needs)
{
    switch (needs) {
    case Role::System: return role == Role::System;
    case Role::Dispatcher: return role == Role::Dispatcher || role == Role::Supervisor || role == Role::System;
    case Role::Supervisor: return role == Role::Supervisor;
    case Role::Viewer:
    case Role::Clerk:
    case Role::RuleKeeper:
    case Role::Administrator: return false;
    }
    return false;
}

/// The whole life cycle, derived from the rows of all acts, in their order. Deterministic, every state reachable, every unended state can end, no
/// step from one life into the other: static assertions (lifecycle.cpp).
[[nodiscard]] std::span<const Step> lifeCycle();

/// An act offered to a person: allowed, or visible with the reason why not.
struct Offer {
    CaseAct act;
    CaseState to;
    bool allowed = false;
    QString reason; ///< translated; empty when allowed
    friend bool operator==(const Offer &, const Offer &) = default;
};

/// What may come next, in the table's order: every act that the table knows in this state, refused ones with their reason.
[[nodiscard]] std::vector<Offer> offers(const Case &c, Role role);

/// The state after the act, or Refused with the sentence. `role` is the actor's own (roleInLife is asked here).
[[nodiscard]] base::Result<CaseState> advance(const Case &c, CaseAct act, Role role);

/// The rule id of a step as events store it: "lifecycle.dispatched.accept".
[[nodiscard]] QString ruleId(CaseState from, CaseAct act);

/// The table as a Graphviz digraph, for docs and `gridhallctl lifecycle --dot`.
[[nodiscard]] QByteArray lifeCycleDot();

} // namespace domain

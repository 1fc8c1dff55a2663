// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"

#include <QByteArray>

#include <span>
#include <string_view>
#include <vector>

namespace domain {

/// A named pure condition on a case; the name goes into the diagram and the refusal.
struct Guard {
    std::string_view name; ///< empty: always
    bool (*holds)(const Case &) = nullptr;
};

/// One row of the life-cycle table: in `from`, `act` leads to `to` if the guard holds and the role suffices.
struct Step {
    CaseState from;
    CaseAct act;
    CaseState to;
    Guard guard;
    Role needs;
    const char *refusal; ///< English source text (context "lifecycle"), shown when the guard does not hold
};

/// The whole life cycle, as one constexpr table (lifecycle.cpp). Deterministic, every state reachable, every open state can end:
/// static assertions.
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

/// The state after the act, or Refused with the sentence.
[[nodiscard]] base::Result<CaseState> advance(const Case &c, CaseAct act, Role role);

/// The rule id of a step as events store it: "lifecycle.dispatched.accept".
[[nodiscard]] QString ruleId(CaseState from, CaseAct act);

/// The table as a Graphviz digraph, for docs and `gridhallctl lifecycle --dot`.
[[nodiscard]] QByteArray lifeCycleDot();

} // namespace domain

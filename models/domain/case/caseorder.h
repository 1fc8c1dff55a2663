// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

#include <optional>

namespace domain {

/// One order to a case, whatever its kind. A type of its own, so that its copies are compiled in one place (caseorder.cpp) and not wherever one is
/// handed on.
struct CaseOrderBody : CaseOrderKinds {
    using Alternatives = CaseOrderKinds;
    using Alternatives::variant;
    CaseOrderBody();
    CaseOrderBody(const CaseOrderBody &);
    CaseOrderBody(CaseOrderBody &&) noexcept;
    CaseOrderBody &operator=(const CaseOrderBody &);
    CaseOrderBody &operator=(CaseOrderBody &&) noexcept;
    ~CaseOrderBody();
    friend bool operator==(const CaseOrderBody &, const CaseOrderBody &) = delete; // as its kinds
    friend bool operator<(const CaseOrderBody &, const CaseOrderBody &) = delete;
};

struct CaseOrder {
    base::CaseId caseId;         ///< invalid for ReportCase, ImportCase and CollectSuggestion: the desk gives the id
    std::optional<quint32> seen; ///< the version the person looked at; a state-moving order on a moved case is a Conflict
    Actor actor;
    CaseOrderBody body;
    /// It takes back what its person has just done: with `seen` a Conflict as soon as anything was written since, and be it a side move.
    bool takesBack = false;
};

/// The life-cycle column of an order; none for ReportCase, ImportCase and CollectSuggestion, which start a case.
[[nodiscard]] std::optional<CaseAct> actOf(const CaseOrderBody &body);

/// The order that a filled form makes, its text trimmed. Refused for acts of the system. What an order lacks is decide()'s to say.
[[nodiscard]] base::Result<CaseOrderBody> orderFrom(const FormContext &form, Filled in);
/// What is and what is not as it should be before an act that asks once.
[[nodiscard]] Conditions conditionsOf(const FormContext &form);

} // namespace domain

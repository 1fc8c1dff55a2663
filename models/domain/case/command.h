// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"

#include <optional>

namespace domain {

/// One order to a case, whatever its kind. A type of its own, so that its copies are compiled in one place (command.cpp) and not wherever one is
/// handed on.
struct CommandBody : OrderKinds {
    using Alternatives = OrderKinds;
    using Alternatives::variant;
    CommandBody();
    CommandBody(const CommandBody &);
    CommandBody(CommandBody &&) noexcept;
    CommandBody &operator=(const CommandBody &);
    CommandBody &operator=(CommandBody &&) noexcept;
    ~CommandBody();
    friend bool operator==(const CommandBody &, const CommandBody &) = delete; // as its kinds
    friend bool operator<(const CommandBody &, const CommandBody &) = delete;
};

struct Command {
    base::CaseId caseId;         ///< invalid for ReportCase, ImportCase and CollectSuggestion: the desk gives the id
    std::optional<quint32> seen; ///< the version the person looked at; a state-moving order on a moved case is a Conflict
    Actor actor;
    CommandBody body;
};

/// The life-cycle column of an order; none for ReportCase, ImportCase and CollectSuggestion, which start a case.
[[nodiscard]] std::optional<CaseAct> actOf(const CommandBody &body);

/// The order that a filled form makes, its text trimmed. Refused for acts of the system. What an order lacks is decide()'s to say.
[[nodiscard]] base::Result<CommandBody> orderFrom(const FormContext &form, Filled in);
/// What is and what is not as it should be before an act that asks once.
[[nodiscard]] Conditions conditionsOf(const FormContext &form);

} // namespace domain

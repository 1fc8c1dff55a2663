// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "domain/command.h"
#include "domain/rulebook.h"

#include <optional>
#include <vector>

namespace ui::casefile {

/// What an act asks a person for before it can be sent. Pure data; ActionForm shows it.
struct OrderForm {
    enum class Ask : quint8 {
        Text,         ///< a reason, a result or a note: `textLabel`
        Target,       ///< department and unit
        Extension,    ///< how much later
        Level,        ///< one of five
        Reached,      ///< caller reached: yes, no, not tried
        Satisfaction, ///< 0…3
        Lead,         ///< the number of the leading case
        Photo,        ///< a picture and its phase
        Solved,       ///< solved, explained only, not asked
        Partner,      ///< whom the case is handed over to
        Part,         ///< title and item of what is split off
        AsRoute,      ///< for this case only, or as a routing rule from now on
        Upheld,       ///< whether the appeal is right
        Grid,         ///< one of the town's grids
    };
    std::vector<Ask> asks;
    const char *textLabel = nullptr; ///< English source, context "casefile"
    bool textNeeded = false;
    bool confirm = false; ///< asks once: lists conditions, the safe side has the focus

    [[nodiscard]] bool asksFor(Ask ask) const;
};

/// None: the act needs no input and is sent at once.
[[nodiscard]] std::optional<OrderForm> formOf(domain::CaseAct act, const domain::Case &c);

/// What was filled in.
struct OrderInput {
    QString text;
    QString department, unit;
    base::Milliseconds extension{0};
    std::optional<domain::Severity> level;
    std::optional<bool> reached;
    int satisfaction = 3;
    base::CaseId lead; ///< the one case that the typed number means
    QString leadNumber;
    int leads = 0; ///< how many cases it means
    QString media, phase;
    std::optional<bool> solved;
    std::optional<domain::Partner> partner;
    domain::SplitPart part;
    bool asRoute = false;
    bool upheld = false;
    QString grid;
};

/// The order that the input makes. Malformed with a sentence that says what is missing, and the place: the field's name as decide() has it.
[[nodiscard]] base::Result<domain::CommandBody> orderOf(domain::CaseAct act, const domain::Case &c, const OrderInput &input, base::Instant now);

/// When an extension would end: counted from the deadline, or from now when that has passed.
[[nodiscard]] base::Instant extendedUntil(const domain::Case &c, base::Milliseconds extension, base::Instant now);

/// One line of a confirmation.
struct Condition {
    bool met = false;
    QString text;
    friend bool operator==(const Condition &, const Condition &) = default;
};
/// What is and what is not as it should be before an act that asks once. An unmet condition warns; it does not forbid: the life cycle does.
[[nodiscard]] std::vector<Condition> conditionsOf(domain::CaseAct act, const domain::Case &c, base::Instant now);

} // namespace ui::casefile

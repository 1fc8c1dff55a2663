// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreorder.h"

namespace domain {

// One person has one place in a turn: else one absence would leave two gaps. Pure.

/// Somebody whom a changed roster would put at a second place of the turn.
struct RosterClash {
    QString person;
    RosterEntry other; ///< the row of the place that they have
};

/// Whom the order would put at two places of its turn, as the roster of that turn is by now; none: nobody. Where the context does not know the turn,
/// its phase is not known either: then rows of a phase count for nothing.
[[nodiscard]] std::optional<RosterClash> clashOf(const Centre &centre, const ChangeRoster &order, const CentreContext &context);

/// The refusal of such an order; `where`: the place that the person has, in words.
[[nodiscard]] base::Error toldClash(const ChangeRoster &order, const RosterClash &clash, const QString &where);

} // namespace domain

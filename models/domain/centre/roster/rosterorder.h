// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centreevent.h"

namespace domain {

struct CentreContext;

// Orders about who works where, person by person, in the imperative. Each decides itself, once mayGive() (access/gate.h) has let it through: one
// event, or Refused / Conflict / Malformed with a sentence.

/// What such an order comes to.
using RosterDecision = base::Result<CentreEventBody>;

/// Somebody is at the post: of the turn that runs or the next one, since now when `at` is not given. Once a turn; not who is recorded as away, and
/// not whom the turn's roster does not know.
struct ReportArrival {
    QString person;
    QDate date;
    QString shift;
    std::optional<base::Instant> at{};
    QString note{};
    [[nodiscard]] RosterDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// A and B do each other's job from now on, when `from` is not given, until `to`; the reason is compulsory. Of single persons, and nobody in two
/// swaps at a time. Supervisors only.
struct SwapJobs {
    QString a, b;
    std::optional<base::Instant> from{};
    base::Instant to;
    QString reason;
    [[nodiscard]] RosterDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

/// The swap of this person, running or still to come, is over now. Supervisors only.
struct EndSwap {
    QString person;
    [[nodiscard]] RosterDecision decide(const Centre &centre, const Actor &actor, const CentreContext &context) const;
};

} // namespace domain

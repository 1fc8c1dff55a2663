// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/case.h"
#include "domain/rules/rulebook.h"

#include <span>

namespace domain {

/// A past case as it would have been under other rules: the same reports, people and moments; limits, colours and routes of the other book.
struct Replayed {
    Case state;                       ///< at the end of the replay
    Severity worst = Severity::Green; ///< the worst level it ever had
    bool escalated = false;           ///< its level rose after the filing
    bool late = false;                ///< closed after its whole deadline, or open and past it at the end
    friend bool operator==(const Replayed &, const Replayed &) = default;
};

/// The rules to replay a town's cases with: limits, colours, routes, consultation and return limit of `other`, on the town's own items,
/// calendar and zone; an item that `other` lists too has its base level, limit class and department from there.
[[nodiscard]] Rulebook transplanted(const Rulebook &town, const Rulebook &other);

/// Replays one case's whole history, oldest event first, up to `until`. What people decided and when stays: only what a rule decides is
/// decided anew (filing, clocks, colours by rule, the case's first route). A deadline that a source brought gives way to the rules' own.
/// An open case is looked at for lateness at `until`. A deadline that reaches a year without a calendar stays open, as it would in the hall.
[[nodiscard]] base::Result<Replayed> replayUnder(std::span<const CommittedEvent> events, const Rulebook &rules, base::Instant until);

/// The same case as it was, for the other column: folded from its own events.
[[nodiscard]] Replayed replayAsItWas(std::span<const CommittedEvent> events, base::Instant until);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"
#include "domain/centre/plan.h"
#include "domain/rules/rulebook.h"

#include <optional>
#include <vector>

namespace domain {

// What a colour sets off (severity.json, effects): pure rules over a case. Nobody orders any of it; the desk's clock does.

/// By indexOf(level), as in Plan.
using ColourEffects = std::array<ColourEffect, kSeverities.size()>;

/// The id of an effect's rule as events store it: "effects.yellow.urgeAtShare". Its file is severity.json.
[[nodiscard]] QString effectRule(Severity level, const char *effect);
[[nodiscard]] bool isEffectRule(const QString &rule);
inline constexpr char kUrgeEffect[] = "urgeAtShare";
inline constexpr char kListEffect[] = "superviseList";
inline constexpr char kAcknowledgeEffect[] = "acknowledgeWithin";

/// The first millisecond at which `share` of a clock has elapsed, by the clock on the wall: where the bar has its notch.
[[nodiscard]] base::Instant shareReachedAt(base::Instant startedAt, base::Instant dueAt, double share);

/// The last moment at which a supervisor's acknowledgement is in time. None where the colour asks for none, or it was given: `unseenSince`
/// is the brief's.
[[nodiscard]] std::optional<base::Instant> acknowledgeBy(Severity level, const std::optional<base::Instant> &unseenSince,
                                                         const ColourEffects &effects, const WorkCalendar &calendar);

/// An order that the clock gives, and from when on.
struct SystemOrder {
    base::Instant at;
    CaseOrderBody body;
};

/// What the system has to do with a case as it stands, oldest moment first, due or to come: the severity rule looks again once twice the limit has
/// passed; a colour puts the case on the supervise list; a colour urges the department at a share of the whole limit, once, and no more when that
/// limit has passed at `now`; deadlines that were open are counted, of closed cases too, once the calendar reaches. Each is told once: what was done
/// already is not in it.
[[nodiscard]] std::vector<SystemOrder> systemOrders(const Case &c, const Rulebook &rulebook, const ColourEffects &effects, base::Instant now);

} // namespace domain

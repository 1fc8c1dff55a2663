// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/timelimit.h"
#include "domain/rules/workcalendar.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace domain {

/// One rung of the town's escalation (duties.json): whose turn it is once a red case has waited so long for a supervisor's acknowledgement.
struct EscalationRung {
    QString post;    ///< never a name
    TimeLimit after; ///< since the case was red and unacknowledged
    bool sample = false;
    friend bool operator==(const EscalationRung &, const EscalationRung &) = default;
};

/// Whose turn it is at a moment.
struct EscalationTurn {
    QString post;                        ///< empty: nobody's yet, the shift supervisor has it
    base::Instant since;                 ///< when the turn began; of nobody's, when the waiting did
    QString nextPost;                    ///< empty: there is no further rung
    std::optional<base::Instant> nextAt; ///< the first moment of the next turn
    friend bool operator==(const EscalationTurn &, const EscalationTurn &) = default;
};

/// Climbs the rungs by the clock: a turn begins once its limit has passed, exactly at the limit it is still the one before. A rung whose calendar is
/// missing is never reached. None without rungs.
[[nodiscard]] std::optional<EscalationTurn> escalationAt(std::span<const EscalationRung> rungs, const WorkCalendar &calendar, base::Instant since,
                                                         base::Instant now);

} // namespace domain

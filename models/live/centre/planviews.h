// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/dutyviews.h"

namespace live {

/// A role that a running plan calls: who is called now, and what comes next.
struct CallLine {
    QString role, roleName;
    QStringList contacts;
    domain::CallState state;
    int turn = 0;   ///< place of the called contact in `contacts`, from 0
    QString upNext; ///< who is called when the limit has passed; empty: nobody is left
    /// What is left until the next contact is called, or until everybody was called in vain; none once answered or exhausted.
    std::optional<base::Milliseconds> left;
    std::optional<base::Instant> answeredAt;
    friend bool operator==(const CallLine &, const CallLine &) = default;
};

/// A step of a running plan.
struct StepLine {
    int step = 0;
    QString text, roleName;
    std::optional<base::Instant> dueAt; ///< exactly then is in time; none: the plan gives no limit
    std::optional<domain::StepReport> done;
    bool late = false; ///< done after its time, or not done and its time is over
    friend bool operator==(const StepLine &, const StepLine &) = default;
};

/// One start of a plan, as it stands at a moment (an ended one: as it stood at its end).
struct RunLine {
    int run = 0;
    QString plan, name;
    bool exercise = false;
    QString caseNumber, reason, by;
    base::Instant startedAt;
    std::optional<base::Instant> endedAt;
    QString outcome;
    std::vector<CallLine> calls;
    std::vector<StepLine> steps;
    [[nodiscard]] bool isRunning() const { return !endedAt; }
    [[nodiscard]] int unanswered() const; ///< calls that nobody has acknowledged
    [[nodiscard]] int stepsDone() const;
    friend bool operator==(const RunLine &, const RunLine &) = default;
};

/// Runs of the real thing or exercises, never both: those that run first, then the newest. A run whose plan the pack has lost is left out.
[[nodiscard]] std::vector<RunLine> runsOf(const region::Region &region, const domain::Centre &centre, bool exercises, base::Instant now);

/// What everybody must see while plans run.
struct PlanAlert {
    bool exercise = false;
    QString head; ///< "Plan running", "Exercise: plan running"
    QString text; ///< which, and how its calls stand
    friend bool operator==(const PlanAlert &, const PlanAlert &) = default;
};
/// None when nothing runs; the real thing goes before an exercise.
[[nodiscard]] std::optional<PlanAlert> planAlert(const region::Region &region, const domain::Centre &centre, base::Instant now);

/// For each call of a running plan that nobody has answered yet, by "run:role": how many contacts were called in vain. It grows by the clock
/// alone. Exercises are left out.
[[nodiscard]] QHash<QString, int> callsInVain(const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/duties.h"
#include "domain/centre/handling.h"
#include "domain/centre/sensing.h"
#include "domain/rules/escalation.h"
#include "domain/rules/scoreformula.h"
#include "domain/rules/severity.h"
#include "domain/rules/timelimit.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace domain {

// What a town has planned beside its limits and colours: plain values, checked by the region's loader, so that every code in them is one of
// the same pack. Posts, never names. `sample` marks what is made up.

/// Somebody who is called: contacts are called in order, the next one when the one before has not acknowledged in time.
struct ContingencyRole {
    QString code;
    QString name;         ///< 站长
    QStringList contacts; ///< posts, in calling order
};

/// One step of a contingency plan.
struct ContingencyStep {
    QString text;
    QString role;                    ///< code of a role
    std::optional<TimeLimit> within; ///< of the plan's start
};

/// 预案: what sets it off, who is called, what they do.
struct ContingencyPlan {
    QString code;
    QString name;
    QString item;                ///< a case of this item sets it off
    QStringList grids;           ///< in these grids; empty: anywhere
    TimeLimit acknowledgeWithin; ///< then the next contact is called
    std::vector<ContingencyRole> roles;
    std::vector<ContingencyStep> steps;
    bool sample = false;
};

/// 挂图作战: a point of the task map with its month, its department and its person.
struct TaskPoint {
    QString code;
    QString kind; ///< "bin", "site", "business", "volunteer"
    QString name;
    QString grid;
    QString month; ///< "2019-11", or "11" for every year's: taskmonth.h
    QString department;
    QString post; ///< who answers for it
    bool sample = false;
};

/// What a colour sets off (severity.json, effects).
struct ColourEffect {
    bool sound = false;
    std::optional<TimeLimit> acknowledgeWithin; ///< by a supervisor
    bool superviseList = false;
    std::optional<double> urgeAtShare; ///< the department is urged at this share of its limit
};

/// A village or committee of the published code list. Codes come and go: a list is true on a date.
struct Division {
    QString code;
    QString name;
    QDate asOf;                ///< the date of the list
    std::optional<QDate> from; ///< first day on which the code holds; none: before the list
    std::optional<QDate> to;   ///< last day; none: it holds still
};

/// Everything that one town has planned.
struct Plan {
    Duties duties;
    Handling handling;
    Sensing sensing;
    std::vector<ContingencyPlan> contingencies;
    std::vector<TaskPoint> taskMap;
    std::vector<Division> divisions;                      ///< may be empty: then codes of divisions are not looked up
    std::array<ColourEffect, kSeverities.size()> effects; ///< by indexOf(level)
    std::vector<EscalationRung> escalation;               ///< in the order of their turns
    std::optional<ScoreFormula> score;                    ///< none: the town has published none, and nobody is ranked

    [[nodiscard]] const ColourEffect &effect(Severity level) const { return effects[indexOf(level)]; }
};

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/centre/planviews.h"

#include "live/wall/clockviews.h"

#include "base/text/outsidetext.h"
#include "domain/case/decide.h"
#include "live/text/posttext.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;
using Outcome = domain::CallState::Outcome;

namespace {

/// The limit as a span from a moment; a calendar that does not know the year makes it a limit that is never over.
std::optional<base::Milliseconds> spanOf(const region::Region &region, base::Instant from, const domain::TimeLimit &limit)
{
    const auto until = domain::deadline(region.rulebook.calendar, from, limit);
    return until ? std::optional(*until - from) : std::nullopt;
}

CallLine callLine(const domain::ContingencyRole &role, const domain::CallState &state, const domain::PlanRun &run, base::Milliseconds within,
                  base::Instant now)
{
    CallLine line{role.code, role.name, role.contacts, state, 0, {}, {}, {}};
    line.turn = std::max(0, int(role.contacts.indexOf(state.contact)));
    if (state.outcome == Outcome::Exhausted)
        line.turn = int(role.contacts.size());
    if (state.outcome == Outcome::Calling) {
        line.upNext = role.contacts.value(line.turn + 1);
        line.left = state.since + within - now;
    }
    if (state.outcome == Outcome::Acknowledged) {
        const auto answer = std::ranges::find_if(
            run.answers, [&](const domain::CallAnswer &each) { return each.role == role.code && each.contact == state.contact; });
        if (answer != run.answers.end())
            line.answeredAt = answer->at;
    }
    return line;
}

StepLine stepLine(const region::Region &region, const domain::ContingencyPlan &plan, const domain::PlanRun &run, int index, base::Instant now)
{
    const domain::ContingencyStep &step = plan.steps[size_t(index)];
    const auto role = std::ranges::find(plan.roles, step.role, &domain::ContingencyRole::code);
    StepLine line{index, step.text, role != plan.roles.end() ? role->name : step.role, {}, {}, false};
    if (step.within) {
        if (const auto span = spanOf(region, run.startedAt, *step.within))
            line.dueAt = run.startedAt + *span;
    }
    const auto report = std::ranges::find(run.steps, index, &domain::StepReport::step);
    if (report != run.steps.end())
        line.done = *report;
    line.late = line.dueAt && (line.done ? line.done->at : now) > *line.dueAt;
    return line;
}

const domain::ContingencyPlan *planNamed(const region::Region &region, const QString &code)
{
    const auto &plans = planOf(region).contingencies;
    const auto plan = std::ranges::find(plans, code, &domain::ContingencyPlan::code);
    return plan == plans.end() ? nullptr : &*plan;
}

RunLine runLine(const region::Region &region, const domain::ContingencyPlan &plan, const domain::PlanRun &run, base::Instant now)
{
    const base::Instant moment = run.endedAt.value_or(now);
    RunLine line;
    line.run = run.run;
    line.plan = plan.code;
    line.name = plan.name;
    line.exercise = run.exercise;
    line.caseNumber = run.caseNumber;
    line.reason = run.reason;
    line.by = run.by;
    line.startedAt = run.startedAt;
    line.endedAt = run.endedAt;
    line.outcome = run.outcome;
    if (const auto within = spanOf(region, run.startedAt, plan.acknowledgeWithin)) {
        const std::vector<domain::CallState> states = domain::callsOf(run, plan, *within, moment);
        for (size_t i = 0; i < std::min(states.size(), plan.roles.size()); ++i)
            line.calls.push_back(callLine(plan.roles[i], states[i], run, *within, moment));
    }
    for (int index = 0; index < int(plan.steps.size()); ++index)
        line.steps.push_back(stepLine(region, plan, run, index, moment));
    return line;
}

QString alertText(const region::Region &region, const RunLine &run, qsizetype others)
{
    QStringList parts{run.name};
    if (!run.caseNumber.isEmpty())
        parts.append(run.caseNumber);
    const auto most = std::ranges::find_if(run.calls, [](const CallLine &call) { return call.state.outcome == Outcome::Exhausted; });
    const auto calling = std::ranges::find_if(run.calls, [](const CallLine &call) { return call.state.outcome == Outcome::Calling; });
    if (most != run.calls.end())
        parts.append(QCoreApplication::translate("duty", "%1: nobody answers").arg(base::isolated(most->roleName)));
    if (calling != run.calls.end())
        parts.append(QCoreApplication::translate("duty", "calling %1, %2 left")
                         .arg(postText(region, calling->state.contact), countdownText(std::max(*calling->left, base::Milliseconds(0)))));
    parts.append(QCoreApplication::translate("duty", "answered %1 of %2").arg(int(run.calls.size()) - run.unanswered()).arg(run.calls.size()));
    parts.append(QCoreApplication::translate("duty", "steps %1 of %2").arg(run.stepsDone()).arg(run.steps.size()));
    if (others > 0)
        parts.append(QCoreApplication::translate("duty", "and %1 more").arg(others));
    return parts.join(u" · "_s);
}

} // namespace

int RunLine::unanswered() const
{
    return static_cast<int>(std::ranges::count_if(calls, [](const CallLine &call) { return call.state.outcome != Outcome::Acknowledged; }));
}

int RunLine::stepsDone() const
{
    return static_cast<int>(std::ranges::count_if(steps, [](const StepLine &step) { return step.done.has_value(); }));
}

std::vector<RunLine> runsOf(const region::Region &region, const domain::Centre &centre, bool exercises, base::Instant now)
{
    std::vector<RunLine> lines;
    for (const domain::PlanRun &run : centre.runs) {
        const domain::ContingencyPlan *plan = planNamed(region, run.plan);
        if (plan && run.exercise == exercises)
            lines.push_back(runLine(region, *plan, run, believedNow(centre, now)));
    }
    std::ranges::sort(lines, [](const RunLine &left, const RunLine &right) {
        return left.isRunning() != right.isRunning() ? left.isRunning() : left.run > right.run;
    });
    return lines;
}

std::optional<PlanAlert> planAlert(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    for (const bool exercise : {false, true}) {
        const std::vector<RunLine> runs = runsOf(region, centre, exercise, now);
        const auto running = std::ranges::count_if(runs, &RunLine::isRunning);
        if (running > 0)
            return PlanAlert{
                exercise, exercise ? QCoreApplication::translate("duty", "Exercise of a plan") : QCoreApplication::translate("duty", "Plan running"),
                alertText(region, runs.front(), running - 1)};
    }
    return std::nullopt;
}

QHash<QString, int> callsInVain(const region::Region &region, const domain::Centre &centre, base::Instant now)
{
    QHash<QString, int> turns;
    for (const RunLine &run : runsOf(region, centre, false, now)) {
        if (!run.isRunning())
            continue;
        for (const CallLine &call : run.calls) {
            if (call.state.outcome != Outcome::Acknowledged)
                turns.insert(u"%1:%2"_s.arg(run.run).arg(call.role), call.turn);
        }
    }
    return turns;
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>

namespace domain {

using base::Instant;

Events Decision::withClocks(ClockStart start, EventBody body) const
{
    std::vector events{event(std::move(body), m_rule)};
    if (const base::Outcome started = startClocks(start, m_case.laterClocks, events); !started)
        return base::pass(started);
    return events;
}

base::Outcome Decision::startClocks(ClockStart start, const std::vector<LaterClock> &clocks, std::vector<CaseEvent> &events) const
{
    auto started = clocksStartedBy(start, clocks, m_rulebook.calendar, m_at);
    if (!started)
        return base::pass(started);
    for (ClockStarted &clock : *started) {
        QString rule = clock.open ? clock.open->rule : clock.deadline.rule;
        events.push_back(event(std::move(clock), std::move(rule)));
    }
    return {};
}

base::Result<CasePlaced> Decision::placed(const QString &grid, const QString &reason) const
{
    CasePlaced made{grid, reason, {}};
    if (!m_case.clocksWait || !m_case.filedAt)
        return made;
    Report report = m_case.report;
    report.place.outside = false;
    auto rules = filed({std::move(report), m_case.severityInputs, m_case.difficulty, true, m_at});
    if (!rules)
        return base::pass(rules);
    rules->severity = m_case.severity; // where it lies is known better now, how bad it is is not
    made.rules = *std::move(rules);
    return made;
}

Events Decision::operator()(const PlaceCase &order)
{
    if (order.grid.isEmpty())
        return missing(say(QT_TRANSLATE_NOOP("decide", "Choose the grid that the case belongs to.")), "grid");
    auto made = placed(order.grid, order.reason);
    if (!made)
        return base::pass(made);
    const std::vector<LaterClock> later = made->rules ? made->rules->laterClocks : std::vector<LaterClock>();
    std::vector events{event(*std::move(made), m_rule)};
    // A case that its source gave to a department before anybody placed it: the steps it has made start their clocks now.
    const std::pair<ClockStart, bool> steps[]{{ClockStart::Dispatch, m_case.dispatchedAt.has_value()},
                                              {ClockStart::Acceptance, m_case.acceptedAt.has_value()},
                                              {ClockStart::Arrival, m_case.arrivedAt.has_value()},
                                              {ClockStart::Handling, m_case.handledAt.has_value()}};
    for (const auto &[step, done] : steps) {
        if (!done)
            continue;
        if (const base::Outcome started = startClocks(step, later, events); !started)
            return base::pass(started);
    }
    return events;
}

Events Decision::operator()(const RequestExtension &order)
{
    const auto &whole = m_case.deadlines[Stage::Whole];
    if (!whole || order.until <= whole->dueAt || order.until <= m_at)
        return missing(say(QT_TRANSLATE_NOOP("decide", "The new deadline must be later than the present one.")), "until");
    return withReason(order.reason, ExtensionRequested{order.until, order.reason});
}

Events Decision::operator()(const ApproveExtension &order)
{
    Deadlines deadlines = m_case.deadlines;
    const Instant until = *m_case.extensionAsked;
    deadlines[Stage::Whole]->dueAt = until;
    // The clocks of what is still to be done must not run out before the time that was granted for doing it.
    for (const Stage stage : {Stage::Handle, Stage::Close}) {
        if (auto &clock = deadlines[stage])
            clock->dueAt = std::max(clock->dueAt, until);
    }
    return one(ExtensionApproved{deadlines, order.note});
}

Events Decision::operator()(const ResumeCase &order)
{
    Deadlines deadlines = m_case.deadlines;
    const ClockPause pause{*m_case.suspendedAt, m_at};
    for (OpenDeadline &clock : deadlines.open)
        clock.pauses.push_back(pause);
    for (const Stage stage : kStages) {
        auto &clock = deadlines[stage];
        if (!clock || clock->dueAt <= pause.from)
            continue;
        OpenDeadline paused;
        paused.stage = stage;
        paused.limit = clock->limit.value_or(TimeLimit{1, LimitUnit::Minute}); // a moment that the source brought moves round the clock
        paused.startedAt = clock->startedAt;
        paused.counted = clock->dueAt;
        paused.pauses = {pause};
        paused.rule = clock->rule;
        const auto own = clock->limit;
        if (const base::Outcome resumed = letRun(deadlines, m_rulebook.calendar, std::move(paused)); !resumed)
            return base::pass(resumed);
        if (deadlines[stage])
            deadlines[stage]->limit = own;
    }
    return one(CaseResumed{deadlines, order.note});
}

Events Decision::operator()(const ComputeDeadlines &)
{
    Deadlines counted = countedBy(m_rulebook.calendar, m_case.deadlines);
    if (counted == m_case.deadlines)
        return std::vector<CaseEvent>();
    return one(DeadlinesComputed{std::move(counted)});
}

namespace {

/// When the stage's clock started, whether its end is known or open.
std::optional<Instant> startOf(const Deadlines &deadlines, Stage stage)
{
    if (const auto &clock = deadlines[stage])
        return clock->startedAt;
    const auto open = std::ranges::find(deadlines.open, stage, &OpenDeadline::stage);
    return open == deadlines.open.end() ? std::nullopt : std::optional(open->startedAt);
}

} // namespace

Events Decision::operator()(const ReruleCase &order)
{
    // Time starts at the centre: the new rules count from the filing (or the placing that the clocks waited for), not from today.
    const Instant from = m_case.clocksSince.value_or(*m_case.filedAt);
    auto rules = filed({m_case.report, m_case.severityInputs, m_case.difficulty, true, from});
    if (!rules)
        return base::pass(rules);
    // A clock that a later step has started already is counted from that step.
    std::erase_if(rules->laterClocks, [&](const LaterClock &clock) {
        const auto startedAt = startOf(m_case.deadlines, clock.stage);
        if (!startedAt || *startedAt == from)
            return false;
        OpenDeadline started;
        started.stage = clock.stage;
        started.limit = clock.limit;
        started.startedAt = *startedAt;
        started.rule = clock.rule;
        return letRun(rules->deadlines, m_rulebook.calendar, std::move(started)).has_value();
    });
    // A level that a person or an event gave does not fall because a table changed.
    if (isWorse(m_case.level, rules->severity.level))
        rules->severity = m_case.severity;
    return withReason(order.reason, CaseReruled{order.reason, m_case.rulebook, *std::move(rules)});
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/clocks.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

#include <algorithm>

namespace domain {

using base::Instant;

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

Instant extendedUntil(const Case &c, base::Milliseconds extension, Instant now)
{
    const auto &whole = c.deadlines[Stage::Whole];
    return (whole ? std::max(whole->dueAt, now) : now) + extension;
}

RequestExtension RequestExtension::from(const FormContext &form, const Filled &in)
{
    return {extendedUntil(form.c, in.extension, form.now), in.text};
}
Events RequestExtension::decide(Decision &d) const
{
    const auto &whole = d.c.deadlines[Stage::Whole];
    if (!whole || until <= whole->dueAt || until <= d.at)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The new deadline must be later than the present one.")), "until");
    return d.withReason(reason, ExtensionRequested{until, reason});
}

ApproveExtension ApproveExtension::from(const FormContext &, const Filled &in) { return {in.text}; }
Events ApproveExtension::decide(Decision &d) const
{
    Deadlines deadlines = d.c.deadlines;
    const Instant until = *d.c.extensionAsked;
    deadlines[Stage::Whole]->dueAt = until;
    // The clocks of what is still to be done must not run out before the time that was granted for doing it.
    for (const Stage stage : {Stage::Handle, Stage::Close}) {
        if (auto &clock = deadlines[stage])
            clock->dueAt = std::max(clock->dueAt, until);
    }
    return d.withReason(note, ExtensionApproved{deadlines, note});
}

RefuseExtension RefuseExtension::from(const FormContext &, const Filled &in) { return {in.text}; }
Events RefuseExtension::decide(Decision &d) const { return d.withReason(reason, ExtensionRefused{reason}); }

SuspendCase SuspendCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Conditions SuspendCase::conditions(const FormContext &form)
{
    return {inTime(form, QT_TRANSLATE_NOOP("casefile", "Overdue already: suspending does not undo that")),
            condition(!form.c.extensionAsked, QT_TRANSLATE_NOOP("casefile", "No request for more time is open"),
                      QT_TRANSLATE_NOOP("casefile", "A request for more time is open"))};
}
Events SuspendCase::decide(Decision &d) const { return d.withReason(reason, CaseSuspended{reason}); }

ResumeCase ResumeCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events ResumeCase::decide(Decision &d) const
{
    Deadlines deadlines = d.c.deadlines;
    const ClockPause pause{*d.c.suspendedAt, d.at};
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
        if (const base::Outcome resumed = letRun(deadlines, d.rulebook.calendar, std::move(paused)); !resumed)
            return base::pass(resumed);
        if (deadlines[stage])
            deadlines[stage]->limit = own;
    }
    return d.one(CaseResumed{deadlines, note});
}

ReruleCase ReruleCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Conditions ReruleCase::conditions(const FormContext &form)
{
    return {inTime(form, QT_TRANSLATE_NOOP("casefile", "Overdue by the rules it was filed under"))};
}
Events ReruleCase::decide(Decision &d) const
{
    // Time starts at the centre: the new rules count from the filing (or the placing that the clocks waited for), not from today.
    const Instant from = d.c.clocksSince.value_or(*d.c.filedAt);
    auto rules = d.filed({d.c.report, d.c.severityInputs, d.c.difficulty, true, from});
    if (!rules)
        return base::pass(rules);
    // A clock that a later step has started already is counted from that step.
    std::erase_if(rules->laterClocks, [&](const LaterClock &clock) {
        const auto startedAt = startOf(d.c.deadlines, clock.stage);
        if (!startedAt || *startedAt == from)
            return false;
        OpenDeadline started;
        started.stage = clock.stage;
        started.limit = clock.limit;
        started.startedAt = *startedAt;
        started.rule = clock.rule;
        return letRun(rules->deadlines, d.rulebook.calendar, std::move(started)).has_value();
    });
    // A level that a person or an event gave does not fall because a table changed.
    if (isWorse(d.c.level, rules->severity.level))
        rules->severity = d.c.severity;
    return d.withReason(reason, CaseReruled{reason, d.c.rulebook, *std::move(rules)});
}

Events ComputeDeadlines::decide(Decision &d) const
{
    Deadlines counted = countedBy(d.rulebook.calendar, d.c.deadlines);
    if (counted == d.c.deadlines)
        return std::vector<CaseEvent>();
    std::vector<CaseEvent> events;
    if (d.c.endedAt && lifeOf(d.c.state) == CaseLife::Case) {
        // As a record would have risen whose deadline was known: until it was closed. While a case is open, the system's own review says so.
        Case open = d.c;
        open.state = CaseState::Dispatched;
        open.deadlines = counted;
        open.changedAt = d.c.levels.empty() ? *d.c.endedAt : d.c.levels.back().since;
        if (auto change = d.raisedMeanwhile(open, *d.c.endedAt))
            events.push_back(std::move(*change));
    }
    events.push_back(d.event(DeadlinesComputed{std::move(counted)}, d.rule));
    return events;
}

void ExtensionRequested::applyTo(CaseFold &fold) const
{
    fold.c.extensionAsked = until;
    WordAsked asked;
    asked.until = until;
    asked.reason = reason;
    fold.askWord(std::move(asked));
    fold.ask(OwedKind::Extension);
}
QString ExtensionRequested::summary(const WorkCalendar *) const { return reason; }

void ExtensionApproved::applyTo(CaseFold &fold) const
{
    fold.c.deadlines = deadlines;
    fold.c.extensionAsked.reset();
    ++fold.c.extensions;
    fold.answerWord(WordKind::Extension);
    fold.answer(OwedKind::Extension);
}
QString ExtensionApproved::summary(const WorkCalendar *) const { return note; }

void ExtensionRefused::applyTo(CaseFold &fold) const
{
    fold.c.extensionAsked.reset();
    fold.answerWord(WordKind::Extension);
    fold.answer(OwedKind::Extension);
}
QString ExtensionRefused::summary(const WorkCalendar *) const { return reason; }

void CaseSuspended::applyTo(CaseFold &fold) const
{
    fold.c.suspended = true;
    fold.c.suspendedAt = fold.at;
    fold.answerWord(WordKind::Suspension);
}
QString CaseSuspended::summary(const WorkCalendar *) const { return reason; }

void CaseResumed::applyTo(CaseFold &fold) const
{
    fold.c.suspended = false;
    fold.c.suspendedAt.reset();
    fold.c.deadlines = deadlines;
}
QString CaseResumed::summary(const WorkCalendar *) const { return note; }

void ClockStarted::applyTo(CaseFold &fold) const
{
    if (open)
        fold.c.deadlines.open.push_back(*open);
    else
        fold.c.deadlines[stage] = deadline;
    std::erase_if(fold.c.laterClocks, [this](const LaterClock &clock) { return clock.stage == stage; });
}
QString ClockStarted::summary(const WorkCalendar *) const
{
    const std::optional<TimeLimit> &limit = open ? open->limit : deadline.limit;
    return base::joined({label(stage), limit ? describe(*limit) : QString(), open ? openText(open->cause()) : QString()});
}

void DeadlinesComputed::applyTo(CaseFold &fold) const { fold.c.deadlines = deadlines; }
QString DeadlinesComputed::summary(const WorkCalendar *) const
{
    QStringList counted;
    for (const Stage stage : kStages) {
        if (const auto &clock = deadlines[stage])
            counted << label(stage) + (clock->limit ? QLatin1Char(' ') + describe(*clock->limit) : QString());
    }
    return counted.join(QStringLiteral(" · "));
}

void CaseReruled::applyTo(CaseFold &fold) const
{
    fold.c.deadlines = rules.deadlines;
    fold.setRules(rules);
    fold.setLevel(rules.severity);
}
QString CaseReruled::summary(const WorkCalendar *) const { return reason; }

} // namespace domain

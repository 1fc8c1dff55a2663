// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/deed/decision.h"

#include "domain/case/clockstanding.h"
#include "domain/case/reason.h"

#include <algorithm>

namespace domain {

using base::ErrorCode;

Decision::Decision(const Case &theCase, const CaseOrder &order, const Rulebook &theRules, const Context &theContext)
    : c(theCase), actor(order.actor), rulebook(theRules), context(theContext),
      at(theCase.version == 0 ? theContext.now : momentAfter(theCase.changedAt, theContext.now))
{
    if (const auto act = actOf(order.body))
        rule = ruleId(c.state, *act);
}

tl::unexpected<base::Error> Decision::missing(const QString &sentence, const char *field)
{
    return base::fail(ErrorCode::Malformed, sentence, {}, QLatin1String(field));
}

tl::unexpected<base::Error> Decision::unknownItem(const QString &code)
{
    return missing(translated(QT_TRANSLATE_NOOP("decide", "The item \"%1\" is not in the town's list.")).arg(code.left(40)), "item");
}

tl::unexpected<base::Error> Decision::closedTooEarly()
{
    return missing(translated(QT_TRANSLATE_NOOP("decide", "The case was closed before it was reported.")), "closed");
}

tl::unexpected<base::Error> Decision::existsAlready()
{
    return base::fail(ErrorCode::Conflict, translated(QT_TRANSLATE_NOOP("decide", "This case exists already.")));
}

Events Decision::withReason(const QString &reason, EventBody body) const
{
    if (reason.trimmed().isEmpty())
        return missing(translated(QT_TRANSLATE_NOOP("decide", "Write the reason; it stays with the case.")), "reason");
    if (!isReason(reason))
        return missing(translated(QT_TRANSLATE_NOOP("decide", "Write the reason in two characters at the least; it stays with the case.")), "reason");
    return one(std::move(body));
}

Events Decision::withClocks(ClockStart start, EventBody body) const
{
    std::vector events{event(std::move(body), rule)};
    if (const base::Outcome started = startClocks(start, c.laterClocks, events); !started)
        return base::pass(started);
    return events;
}

base::Outcome Decision::startClocks(ClockStart start, const std::vector<LaterClock> &clocks, std::vector<CaseEvent> &events) const
{
    auto started = clocksStartedBy(start, clocks, rulebook.calendar, at);
    if (!started)
        return base::pass(started);
    for (ClockStarted &clock : *started) {
        QString byRule = clock.open ? clock.open->rule : clock.deadline.rule;
        events.push_back(event(std::move(clock), std::move(byRule)));
    }
    return {};
}

base::Result<CaseFiled> Decision::filed(const Filing &filing) const
{
    const Item *item = rulebook.item(filing.report.item);
    if (item == nullptr)
        return unknownItem(filing.report.item);
    CaseFiled filed;
    filed.difficulty = filing.difficulty.value_or(item->difficulty);
    filed.severity = judge(rulebook.severity, filing.inputs);
    filed.needsAfterPhoto = item->needsAfterPhoto;
    // A deadline or a closing that could not be taken leaves nothing to judge the time by.
    const bool judged = !hasLeftOut(filing.report, kDueField) && !hasLeftOut(filing.report, kClosedField);
    filed.clocksWait = filing.ownLimits && judged && filing.report.place.outside;
    if (filing.ownLimits && judged && !filing.report.place.outside) {
        const auto deadlines = deadlinesFor(rulebook, *item, filed.difficulty, filing.from);
        if (!deadlines)
            return base::pass(deadlines);
        filed.deadlines = *deadlines;
        filed.laterClocks = laterClocksFor(rulebook, *item, filed.difficulty);
        filed.needsPlan = rulebook.needsPlan(*item, filed.difficulty);
        filed.returnLimit = rulebook.returnLimit;
    }
    if (judged && hasOwnDeadline(filing.report)) {
        if (const base::Outcome ran = runSourceClock(filed.deadlines, filing.report); !ran)
            return base::pass(ran);
    }
    return filed;
}

CaseEvent Decision::endedBySource(CaseLife life, const Report &report, const QString &outcome) const
{
    const QString bySource = sourceRule(report.source);
    switch (life) {
    case CaseLife::Case: return event(CaseClosed{outcome, true, {}}, bySource);
    case CaseLife::Suggestion: return event(SuggestionAnswered{outcome}, bySource);
    }
    Q_UNREACHABLE();
}

base::Result<CasePlaced> Decision::placed(const QString &grid, const QString &reason) const
{
    CasePlaced made{grid, reason, {}};
    if (!c.clocksWait || !c.filedAt)
        return made;
    Report report = c.report;
    report.place.outside = false;
    auto rules = filed({std::move(report), c.severityInputs, c.difficulty, true, at});
    if (!rules)
        return base::pass(rules);
    rules->severity = c.severity; // where it lies is known better now, how bad it is is not
    made.rules = *std::move(rules);
    return made;
}

CaseDispatched Decision::withTaker(CaseDispatched work) const
{
    // Who takes the place's new work may stand in for somebody, chosen by hand or not.
    if (work.post.isEmpty() || (work.post == context.post && work.standsInFor.isEmpty())) {
        work.post = context.post;
        work.standsInFor = context.standsInFor;
    }
    return work;
}

base::Outcome Decision::runSourceClock(Deadlines &deadlines, const Report &report) const
{
    std::erase_if(deadlines.open, [](const OpenDeadline &clock) { return clock.stage == Stage::Whole; });
    OpenDeadline clock;
    clock.limit = report.sourceLimit;
    clock.startedAt = report.reportedAt;
    clock.rule = sourceRule(report.source);
    if (!report.sourceDueAt)
        return letRun(deadlines, rulebook.calendar, std::move(clock));
    deadlines[Stage::Whole] = Deadline{clock.limit, clock.startedAt, *report.sourceDueAt, clock.rule};
    return {};
}

std::optional<CaseEvent> Decision::raised(const Case &of, const SeverityInputs &inputs) const
{
    if (inputs == of.severityInputs)
        return std::nullopt;
    SeverityVerdict verdict = judge(rulebook.severity, inputs);
    if (isWorse(of.level, verdict.level))
        return std::nullopt;
    return event(SeverityChanged{std::move(verdict), inputs}, rulebook.severity.id);
}

std::optional<CaseEvent> Decision::raisedMeanwhile(const Case &of, base::Instant end) const
{
    const auto twice = twiceLimitAt(of, rulebook);
    if (!twice || end <= *twice)
        return std::nullopt;
    SeverityInputs inputs = of.severityInputs;
    inputs.twiceTheLimit = true;
    auto change = raised(of, inputs);
    if (change)
        change->at = std::clamp(of.changedAt, *twice + base::Milliseconds(1), end);
    return change;
}

} // namespace domain

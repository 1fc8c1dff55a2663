// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/filing.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

namespace {

// Adds what the routing and then the clocks of the dispatch bring to a case that was just filed.
base::Outcome sendAlong(const Decision &d, const Route &route, const CaseFiled &filing, std::vector<CaseEvent> &events)
{
    const char *reason = route.bySource ? kBySource : route.byTable ? kByRouting : kByItemList;
    events.push_back(d.event(d.withTaker({route.department, route.unit, QLatin1String(reason), {}, {}}), route.rule));
    return d.startClocks(ClockStart::Dispatch, filing.laterClocks, events);
}

// A suggestion instead of a case; answered at once where the source has closed it.
std::vector<CaseEvent> suggestion(Decision &d, const Report &report, const std::optional<base::Instant> &closedAt, const QString &answer)
{
    std::vector events{d.event(SuggestionCollected{d.context.number, report}, {})};
    if (closedAt) {
        d.at = *closedAt;
        events.push_back(d.endedBySource(CaseLife::Suggestion, report, answer));
    }
    return events;
}

} // namespace

Events ReportCase::decide(Decision &d) const
{
    if (d.c.version != 0)
        return Decision::existsAlready();
    const Item *item = d.rulebook.item(report.item);
    if (item == nullptr)
        return Decision::unknownItem(report.item);
    if (item->life == CaseLife::Suggestion)
        return suggestion(d, report, {}, {});
    std::vector events{d.event(CaseReported{d.context.number, report, inputs}, {})};
    if (!file)
        return events;
    if (item->preVerify) {
        events.push_back(d.event(PreVerifyRequested{}, QStringLiteral("pre-verify.item.") + item->code));
        return events;
    }
    auto filing = d.filed({report, inputs, std::nullopt, true, d.at});
    if (!filing)
        return base::pass(filing);
    events.push_back(d.event(*filing, d.rulebook.severity.id));
    if (const Route route = d.rulebook.route(report, *item); dispatch && !report.place.outside && !route.department.isEmpty()) {
        if (const base::Outcome sent = sendAlong(d, route, *filing, events); !sent)
            return base::pass(sent);
    }
    return events;
}

Events ImportCase::decide(Decision &d) const
{
    if (d.c.version != 0)
        return Decision::existsAlready();
    if (closedAt && *closedAt < report.reportedAt)
        return Decision::closedTooEarly();
    d.at = report.reportedAt;
    const Item *item = d.rulebook.item(report.item);
    if (item == nullptr)
        return Decision::unknownItem(report.item);
    if (item->life == CaseLife::Suggestion)
        return suggestion(d, report, closedAt, outcome);
    auto filing = d.filed({report, inputs, std::nullopt, ownLimits && !hasOwnDeadline(report), d.at});
    if (!filing)
        return base::pass(filing);
    std::vector events{d.event(CaseReported{d.context.number, report, inputs}, {}), d.event(*filing, d.rulebook.severity.id)};
    // What waits for its place is given to nobody by a rule; whom the source itself gave it to is a fact, and so is a record's past.
    const Route route = d.rulebook.route(report, *item);
    const bool waits = report.place.outside && !closedAt && !route.bySource;
    if (!waits && !route.department.isEmpty()) {
        if (const base::Outcome sent = sendAlong(d, route, *filing, events); !sent)
            return base::pass(sent);
    }
    Case known;
    for (const CaseEvent &each : events)
        apply(known, each);
    if (auto change = d.raisedMeanwhile(known, closedAt.value_or(d.context.now)))
        events.push_back(std::move(*change));
    if (closedAt) {
        d.at = *closedAt;
        events.push_back(d.endedBySource(CaseLife::Case, report, outcome));
    } else if (!outcome.isEmpty() && hasLeftOut(report, kClosedField)) {
        events.push_back(d.event(NoteAdded{outcome}, sourceRule(report.source))); // what was done is known, only not when
    }
    return events;
}

RequestPreVerify RequestPreVerify::from(const FormContext &, const Filled &in) { return {in.text}; }
Events RequestPreVerify::decide(Decision &d) const { return d.one(PreVerifyRequested{note}); }

ReportPreVerify ReportPreVerify::from(const FormContext &form, const Filled &in) { return {form.act == CaseAct::ConfirmExists, in.text}; }
Events ReportPreVerify::decide(Decision &d) const { return d.one(PreVerified{exists, note}); }

FileCase FileCase::from(const FormContext &, const Filled &) { return {}; }
Events FileCase::decide(Decision &d) const
{
    auto filing = d.filed({d.c.report, d.c.severityInputs, difficulty, true, d.at});
    if (!filing)
        return base::pass(filing);
    return std::vector{d.event(std::move(*filing), d.rulebook.severity.id)};
}

VoidCase VoidCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Conditions VoidCase::conditions(const FormContext &form)
{
    return {condition(kBeforeDispatch.contains(form.c.state), QT_TRANSLATE_NOOP("casefile", "Not dispatched yet"),
                      QT_TRANSLATE_NOOP("casefile", "Dispatched already: tell the department"))};
}
Events VoidCase::decide(Decision &d) const { return d.withReason(reason, CaseVoided{reason}); }

PlaceCase PlaceCase::from(const FormContext &, const Filled &in) { return {in.grid, in.text}; }
Events PlaceCase::decide(Decision &d) const
{
    if (grid.isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose the grid that the case belongs to.")), "grid");
    auto made = d.placed(grid, reason);
    if (!made)
        return base::pass(made);
    const std::vector<LaterClock> later = made->rules ? made->rules->laterClocks : std::vector<LaterClock>();
    std::vector events{d.event(*std::move(made), d.rule)};
    // A case that its source gave to a department before anybody placed it: the steps it has made start their clocks now.
    const std::pair<ClockStart, bool> steps[]{{ClockStart::Dispatch, d.c.dispatchedAt.has_value()},
                                              {ClockStart::Acceptance, d.c.acceptedAt.has_value()},
                                              {ClockStart::Arrival, d.c.arrivedAt.has_value()},
                                              {ClockStart::Handling, d.c.handledAt.has_value()}};
    for (const auto &[step, done] : steps) {
        if (!done)
            continue;
        if (const base::Outcome started = d.startClocks(step, later, events); !started)
            return base::pass(started);
    }
    return events;
}

void CaseReported::applyTo(CaseFold &fold) const
{
    fold.c.number = number;
    fold.c.report = report;
    fold.c.callerKnown = fold.c.callerKnown || saysWho(report);
    fold.c.severityInputs = inputs;
    fold.c.level = inputs.base;
    fold.c.state = CaseState::Reported;
}
QString CaseReported::summary(const WorkCalendar *calendar) const { return base::joined({report.place.text, leftOutText(report.leftOut, calendar)}); }

void PreVerifyRequested::applyTo(CaseFold &fold) const { fold.c.state = CaseState::PreVerifying; }
QString PreVerifyRequested::summary(const WorkCalendar *) const { return note; }

void PreVerified::applyTo(CaseFold &fold) const
{
    if (exists)
        fold.c.state = CaseState::Reported;
    else
        fold.end(CaseState::Void);
}
QString PreVerified::summary(const WorkCalendar *) const
{
    return base::joined(
        {exists ? QCoreApplication::translate("event", "it exists") : QCoreApplication::translate("event", "it does not exist"), note});
}

void CaseFiled::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Filed;
    fold.c.filedAt = fold.at;
    fold.c.difficulty = difficulty;
    fold.c.deadlines = deadlines;
    fold.setRules(*this);
    fold.setLevel(severity);
}
QString CaseFiled::summary(const WorkCalendar *) const { return base::joined({QString::number(number(severity.level)), label(difficulty)}); }

void CaseVoided::applyTo(CaseFold &fold) const
{
    fold.answerWord(WordKind::Voiding);
    fold.end(CaseState::Void);
}
QString CaseVoided::summary(const WorkCalendar *) const { return reason; }

void CasePlaced::applyTo(CaseFold &fold) const
{
    fold.c.report.place.outside = false;
    if (!grid.isEmpty()) {
        fold.c.report.place.grid = grid;
        fold.c.placedByHand = true;
    }
    if (rules) {
        fold.c.deadlines = rules->deadlines;
        fold.setRules(*rules);
        fold.c.clocksSince = fold.at;
    }
    fold.c.clocksWait = false;
}
QString CasePlaced::summary(const WorkCalendar *) const { return base::joined({grid, reason}); }

} // namespace domain

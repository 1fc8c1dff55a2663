// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/source.h"

#include "domain/case/acts/attention.h"
#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"
#include "domain/source/correction.h"

namespace domain {

namespace {

// No word of a source leads from one life into the other.
tl::unexpected<base::Error> intoOtherLife(CaseLife other)
{
    return Decision::missing(
        other == CaseLife::Suggestion
            ? translated(QT_TRANSLATE_NOOP("decide", "This report is a case of the wall, and that item is of suggestions. Void the case and take the "
                                                     "suggestion down."))
            : translated(QT_TRANSLATE_NOOP("decide", "This report is a suggestion, and that item is not. Take it down as a new report under an id of "
                                                     "its own.")),
        "item");
}

// A closing that was left out comes right at last: the case can be judged by the deadline that came with it.
std::optional<CaseEvent> closingMadeGood(const Decision &d)
{
    if (!hasLeftOut(d.c.report, kClosedField))
        return std::nullopt;
    SourceCorrected corrected{d.c.report, {}, d.c.deadlines, false, {}, {}, {}, {}};
    Report &report = corrected.report;
    std::erase_if(report.leftOut, [](const LeftOut &left) { return left.field == QLatin1String(kClosedField); });
    if (hasOwnDeadline(report) && d.c.filedAt && !hasLeftOut(report, kDueField) && !d.c.deadlines.has(Stage::Whole))
        std::ignore = d.runSourceClock(corrected.deadlines, report); // what no calendar can count gives no verdict, as before
    return d.event(std::move(corrected), sourceRule(d.c.report.source));
}

// A case keeps the rules it was filed under; only the deadline that the source itself brought moves with its word.
base::Outcome moveDeadlines(const Decision &d, SourceCorrected &corrected, const Item *item, bool ownLimits)
{
    const Report &before = d.c.report;
    const Report &report = corrected.report;
    const bool judgedNow = !d.c.deadlines.has(Stage::Whole) && (hasLeftOut(before, kDueField) || hasLeftOut(before, kClosedField)) &&
                           !hasLeftOut(report, kDueField) && !hasLeftOut(report, kClosedField);
    const bool moved = judgedNow || !hasSameDeadline(before, report) || (hasOwnDeadline(report) && report.reportedAt != before.reportedAt);
    if (!moved || !d.c.filedAt)
        return {};
    if (hasOwnDeadline(report)) {
        if (report.sourceDueAt && *report.sourceDueAt < report.reportedAt)
            return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The deadline lies before the report.")), "due");
        return d.runSourceClock(corrected.deadlines, report);
    }
    if (!ownLimits) {
        corrected.deadlines[Stage::Whole].reset();
        std::erase_if(corrected.deadlines.open, [](const OpenDeadline &clock) { return clock.stage == Stage::Whole; });
        return {};
    }
    auto own = deadlinesFor(d.rulebook, *item, d.c.difficulty, *d.c.filedAt);
    if (!own)
        return base::pass(own);
    corrected.deadlines = *std::move(own);
    return {};
}

// What follows at once: a report that was closed before it was filed is filed now, and another item or place may raise the level.
Events afterCorrection(const Decision &d, const CorrectBySource &order, std::vector<CaseEvent> events)
{
    Case after = d.c;
    for (const CaseEvent &each : events)
        apply(after, each);
    if (order.reopens && after.state == CaseState::Filed && !after.filedAt) {
        auto filing = d.filed({after.report, after.severityInputs, std::nullopt, true, d.at});
        if (!filing)
            return base::pass(filing);
        events.push_back(d.event(std::move(*filing), d.rulebook.severity.id));
        return events;
    }
    const bool moved = after.report.item != d.c.report.item || after.report.place != d.c.report.place;
    const bool byItem = d.c.severityInputs.baseText.isEmpty() || d.c.severityInputs.baseText == d.c.report.item;
    if (!moved || !byItem || !after.filedAt)
        return events;
    SeverityInputs inputs = d.c.severityInputs;
    inputs.base = order.inputs.base;
    inputs.baseText = order.inputs.baseText;
    inputs.keyArea = order.inputs.keyArea;
    inputs.vulnerableHousehold = order.inputs.vulnerableHousehold;
    if (auto change = d.raised(after, inputs))
        events.push_back(std::move(*change));
    return events;
}

} // namespace

Events RecordClosure::decide(Decision &d) const
{
    if (closedAt < d.c.report.reportedAt)
        return Decision::closedTooEarly();
    CaseEvent closing = d.endedBySource(lifeOf(d.c.state), d.c.report, outcome);
    closing.at = closedAt;
    std::vector<CaseEvent> events;
    Case known = d.c;
    if (auto corrected = closingMadeGood(d)) {
        apply(known, *corrected);
        known.changedAt = d.c.changedAt;
        events.push_back(std::move(*corrected));
    }
    if (auto change = d.raisedMeanwhile(known, closedAt))
        events.push_back(std::move(*change));
    events.push_back(std::move(closing));
    return events;
}

Events CorrectBySource::decide(Decision &d) const
{
    SourceSaid word = said;
    if (reopens) {
        word.closedAt.reset();
        word.silent.remove(SourceField::Closing);
    } else if (!word.closedAt) {
        word.silent.add(SourceField::Closing);
    }
    SourceNews news = newsOf(d.c, word, d.rulebook.calendar.zone);
    if (!news.corrects())
        return std::vector<CaseEvent>();
    const bool closingLeftOut = std::ranges::any_of(news.notes, [](const LeftOut &left) { return left.field == QLatin1String(kClosedField); });
    SourceCorrected corrected{correctedReport(d.c.report, word), std::move(news.changes), d.c.deadlines, reopens, {}, {}, {}, std::move(news.notes)};
    const Item *item = d.rulebook.item(corrected.report.item);
    if (item == nullptr && lifeOf(d.c.state) == CaseLife::Case)
        return Decision::unknownItem(corrected.report.item);
    // What a person took down as a suggestion may have any item; only a word that changes the item's life crosses over.
    const Item *before = d.rulebook.item(d.c.report.item);
    const bool changes = item != nullptr && (before == nullptr || before->life != item->life);
    if (changes && item->life != lifeOf(d.c.state))
        return intoOtherLife(item->life);
    if (const base::Outcome moved = moveDeadlines(d, corrected, item, ownLimits); !moved)
        return base::pass(moved);
    const bool ended = d.c.endedAt && !reopens;
    if (ended && d.c.closedBySource && word.closedAt) {
        corrected.closedAt = word.closedAt;
        corrected.outcome = word.outcome;
    }
    if (ended && !corrected.report.department.isEmpty() && corrected.report.department != d.c.report.department)
        corrected.department = corrected.report.department;
    std::vector<CaseEvent> events;
    if (corrected.closedAt) {
        // As a record of the same words would have risen: at its own time.
        Case open = d.c;
        open.state = CaseState::Dispatched;
        open.deadlines = corrected.deadlines;
        if (auto change = d.raisedMeanwhile(open, *corrected.closedAt))
            events.push_back(std::move(*change));
    }
    events.push_back(d.event(std::move(corrected), sourceRule(d.c.report.source)));
    if (closingLeftOut && !d.c.endedAt && !word.outcome.isEmpty())
        events.push_back(d.event(NoteAdded{word.outcome}, sourceRule(d.c.report.source))); // as a first import: what was done is known, only not when
    return afterCorrection(d, *this, std::move(events));
}

Events RecordAlarm::decide(Decision &d) const { return d.one(AlarmRepeated{sourceId, soundedAt}); }

RepeatByCaller RepeatByCaller::from(const FormContext &form, const Filled &in) { return {form.c.report.caller, in.text, form.c.report.source}; }
Events RepeatByCaller::decide(Decision &d) const
{
    if (words.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write down what the caller says; it stays with the case.")), "words");
    SeverityInputs inputs = d.c.severityInputs;
    inputs.repeats = std::max(repeats, inputs.repeats + 1);
    const bool isForgotten = d.c.report.caller.forgotten; // of this case nobody is written down any more
    std::vector events{d.event(CallRepeated{isForgotten ? Caller{} : caller, inputs.repeats, source, words}, d.rule)};
    if (!d.c.filedAt) // its filing weighs it
        return events;
    if (auto change = d.raised(d.c, inputs))
        events.push_back(std::move(*change));
    return events;
}

TakeBackCall TakeBackCall::from(const FormContext &, const Filled &in) { return {in.text}; }
Events TakeBackCall::decide(Decision &d) const
{
    Events events = d.withReason(reason, CallTakenBack{reason});
    const bool stillCounts = d.c.beforeCall && d.c.severityInputs.repeats > d.c.beforeCall->inputs.repeats; // no person has set the level since
    if (!events || !d.c.filedAt || !stillCounts)
        return events;
    const auto &[severity, known] = *d.c.beforeCall;
    SeverityInputs inputs = d.c.severityInputs;
    inputs.repeats = known.repeats;
    SeverityVerdict verdict = inputs == known ? severity : judge(d.rulebook.severity, inputs);
    events->push_back(d.event(SeverityChanged{std::move(verdict), inputs}, d.rulebook.severity.id));
    return events;
}

void SourceCorrected::applyTo(CaseFold &fold) const
{
    fold.c.report = report;
    fold.c.callerKnown = fold.c.callerKnown || saysWho(report);
    fold.c.deadlines = deadlines;
    if (!department.isEmpty() && department != fold.c.department) {
        fold.c.department = department;
        fold.c.unit.clear();
    }
    if (closedAt)
        fold.moveEnd(*closedAt, outcome);
    if (reopened)
        fold.unclose();
}
QString SourceCorrected::summary(const WorkCalendar *calendar) const
{
    return base::joined({describe(changes), leftOutText(notes, calendar, deadlines.has(Stage::Whole))});
}

void AlarmRepeated::applyTo(CaseFold &fold) const { ++fold.c.alarms; }
QString AlarmRepeated::summary(const WorkCalendar *) const { return sourceId; }

void CallRepeated::applyTo(CaseFold &fold) const
{
    fold.c.beforeCall = LevelBeforeCall{fold.c.severity, fold.c.severityInputs};
    fold.c.severityInputs.repeats = repeats;
    ++fold.c.calls;
    fold.c.callerKnown = fold.c.callerKnown || isNamed(caller);
}
QString CallRepeated::summary(const WorkCalendar *) const { return words; }

void CallTakenBack::applyTo(CaseFold &fold) const
{
    if (fold.c.beforeCall && fold.c.severityInputs.repeats > fold.c.beforeCall->inputs.repeats)
        fold.c.severityInputs.repeats = fold.c.beforeCall->inputs.repeats;
    fold.c.beforeCall.reset();
    fold.c.calls = std::max(0, fold.c.calls - 1);
}
QString CallTakenBack::summary(const WorkCalendar *) const { return reason; }

} // namespace domain

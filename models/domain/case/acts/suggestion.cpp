// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/suggestion.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

Events CollectSuggestion::decide(Decision &d) const
{
    if (d.c.version != 0)
        return Decision::existsAlready();
    if (report.title.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write in a few words what is suggested.")), "title");
    return d.one(SuggestionCollected{d.context.number, report});
}

StudySuggestion StudySuggestion::from(const FormContext &, const Filled &in) { return {in.text}; }
Events StudySuggestion::decide(Decision &d) const { return d.one(SuggestionStudied{note}); }

ForwardSuggestion ForwardSuggestion::from(const FormContext &, const Filled &in) { return {in.department, in.text}; }
Events ForwardSuggestion::decide(Decision &d) const
{
    if (department.isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose the department that is to look at the suggestion.")), "department");
    return d.one(SuggestionForwarded{department, note});
}

WeighSuggestion WeighSuggestion::from(const FormContext &, const Filled &in) { return {in.adoption, in.text}; }
Events WeighSuggestion::decide(Decision &d) const { return d.withReason(reason, SuggestionWeighed{adoption, reason}); }

AnswerSuggestion AnswerSuggestion::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AnswerSuggestion::decide(Decision &d) const
{
    if (answer.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write the answer that the citizen gets.")), "answer");
    return d.one(SuggestionAnswered{answer});
}

void SuggestionCollected::applyTo(CaseFold &fold) const
{
    fold.c.number = number;
    fold.c.report = report;
    fold.c.callerKnown = fold.c.callerKnown || saysWho(report);
    fold.c.state = CaseState::Collected;
}
QString SuggestionCollected::summary(const WorkCalendar *calendar) const
{
    return base::joined({report.title, leftOutText(report.leftOut, calendar)});
}

void SuggestionStudied::applyTo(CaseFold &fold) const { fold.c.state = CaseState::Studied; }
QString SuggestionStudied::summary(const WorkCalendar *) const { return note; }

void SuggestionForwarded::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Forwarded;
    fold.c.department = department;
}
QString SuggestionForwarded::summary(const WorkCalendar *) const { return base::joined({department, note}); }

void SuggestionWeighed::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Weighed;
    fold.c.adoption = adoption;
}
QString SuggestionWeighed::summary(const WorkCalendar *) const { return base::joined({label(adoption), reason}); }

void SuggestionAnswered::applyTo(CaseFold &fold) const
{
    fold.end(CaseState::Answered);
    fold.c.closedBySource = fold.bySource;
    fold.c.outcome = answer;
}
QString SuggestionAnswered::summary(const WorkCalendar *) const { return answer; }

} // namespace domain

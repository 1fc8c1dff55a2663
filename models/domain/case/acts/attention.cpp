// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/attention.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

UrgeCase UrgeCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events UrgeCase::decide(Decision &d) const
{
    if (rule.isEmpty() || d.actor.role != Role::System)
        return d.one(CaseUrged{note});
    if (d.c.urgedByRuleAt)
        return std::vector<CaseEvent>();
    return std::vector{d.event(CaseUrged{note}, rule)};
}

SuperviseCase SuperviseCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events SuperviseCase::decide(Decision &d) const
{
    Events events = d.withReason(reason, CaseSupervised{reason});
    if (!events)
        return events;
    SeverityInputs inputs = d.c.severityInputs;
    inputs.supervised = true;
    if (auto change = d.raised(d.c, inputs))
        events->push_back(std::move(*change));
    return events;
}

// The list is no supervisor's attention: it adds no points, else a colour would raise itself.
Events ListForSupervision::decide(Decision &d) const { return std::vector{d.event(CaseSupervised{QLatin1String(kByColour)}, rule)}; }

ChangeSeverity ChangeSeverity::from(const FormContext &, const Filled &in) { return {in.level.value_or(Severity::Green), in.text}; }
Conditions ChangeSeverity::conditions(const FormContext &form)
{
    return {condition(!form.c.supervised, QT_TRANSLATE_NOOP("casefile", "Not under supervision"), QT_TRANSLATE_NOOP("casefile", "Under supervision")),
            condition(form.c.severity.points == 0, QT_TRANSLATE_NOOP("casefile", "No points speak for a higher level"),
                      QT_TRANSLATE_NOOP("casefile", "Points speak for the present level"))};
}
Events ChangeSeverity::decide(Decision &d) const
{
    if (level == d.c.level)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The case has this level already.")), "level");
    SeverityInputs inputs;
    inputs.base = level;
    inputs.baseText = reason;
    inputs.twiceTheLimit = d.c.severityInputs.twiceTheLimit; // the person decided knowing it
    inputs.supervised = d.c.severityInputs.supervised;
    SeverityVerdict verdict{level, 0, {{SeverityCause::ByHand, 0, reason}}};
    return d.withReason(reason, SeverityChanged{std::move(verdict), inputs});
}

Events ReviewSeverity::decide(Decision &d) const
{
    std::vector<CaseEvent> events;
    const auto twice = twiceLimitAt(d.c, d.rulebook);
    if (!twice || d.at <= *twice)
        return events;
    SeverityInputs inputs = d.c.severityInputs;
    inputs.twiceTheLimit = true;
    if (auto change = d.raised(d.c, inputs))
        events.push_back(std::move(*change));
    return events;
}

AcknowledgeCase AcknowledgeCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AcknowledgeCase::decide(Decision &d) const { return d.one(CaseAcknowledged{note}); }

void CaseUrged::applyTo(CaseFold &fold) const
{
    ++fold.c.urges;
    if (fold.byEffect)
        fold.c.urgedByRuleAt = fold.at;
}
QString CaseUrged::summary(const WorkCalendar *) const { return reasonText(note); }

void CaseSupervised::applyTo(CaseFold &fold) const
{
    fold.c.supervised = true;
    fold.c.supervisedAt = fold.at;
    fold.c.listedByRule = fold.byEffect;
    fold.c.supervision = {reason, fold.c.supervision.times + (fold.byEffect ? 0 : 1), fold.at, {}, {}};
}
QString CaseSupervised::summary(const WorkCalendar *) const { return reasonText(reason); }

void SeverityChanged::applyTo(CaseFold &fold) const
{
    fold.c.severityInputs = inputs;
    fold.setLevel(severity);
    if (fold.actor.role != Role::System) // a rule answers nobody
        fold.answerWord(WordKind::Level);
}
QString SeverityChanged::summary(const WorkCalendar *) const { return base::joined({QString::number(number(severity.level)), inputs.baseText}); }

void CaseAcknowledged::applyTo(CaseFold &fold) const { fold.c.acknowledgedAt = fold.at; }
QString CaseAcknowledged::summary(const WorkCalendar *) const { return note; }

} // namespace domain

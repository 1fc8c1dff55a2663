// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/handling.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

CallConsultation CallConsultation::from(const FormContext &, const Filled &in) { return {in.text}; }
Events CallConsultation::decide(Decision &d) const { return d.withReason(reason, ConsultationCalled{reason}); }

AgreePlan AgreePlan::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AgreePlan::decide(Decision &d) const
{
    if (plan.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write the plan that was agreed; the tasks follow from it.")), "plan");
    return d.one(PlanAgreed{plan});
}

ReachScene ReachScene::from(const FormContext &, const Filled &in) { return {in.text}; }
Events ReachScene::decide(Decision &d) const { return d.withClocks(ClockStart::Arrival, SceneReached{note}); }

HandleCase HandleCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events HandleCase::decide(Decision &d) const { return d.withClocks(ClockStart::Handling, CaseHandled{result}); }

RequestPostCheck RequestPostCheck::from(const FormContext &, const Filled &in) { return {in.text}; }
Events RequestPostCheck::decide(Decision &d) const { return d.one(PostCheckRequested{note}); }

ReportPostCheck ReportPostCheck::from(const FormContext &form, const Filled &in) { return {form.act == CaseAct::PassPostCheck, in.text}; }
Events ReportPostCheck::decide(Decision &d) const { return d.one(PostChecked{passed, note}); }

void ConsultationCalled::applyTo(CaseFold &fold) const
{
    fold.c.consulting = true;
    fold.ask(OwedKind::Plan);
}
QString ConsultationCalled::summary(const WorkCalendar *) const { return reason; }

void PlanAgreed::applyTo(CaseFold &fold) const
{
    fold.c.consulting = false;
    fold.c.plan = plan;
    fold.answer(OwedKind::Plan);
}
QString PlanAgreed::summary(const WorkCalendar *) const { return plan; }

void SceneReached::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::OnScene;
    fold.c.arrivedAt = fold.at;
}
QString SceneReached::summary(const WorkCalendar *) const { return note; }

void CaseHandled::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Handled;
    fold.c.handledAt = fold.at;
}
QString CaseHandled::summary(const WorkCalendar *) const { return result; }

void PostCheckRequested::applyTo(CaseFold &fold) const { fold.c.state = CaseState::PostChecking; }
QString PostCheckRequested::summary(const WorkCalendar *) const { return note; }

void PostChecked::applyTo(CaseFold &fold) const
{
    fold.c.state = passed ? CaseState::Checked : CaseState::OnScene;
    if (passed)
        return;
    ++fold.c.reworks;
    fold.c.handledAt.reset();
}
QString PostChecked::summary(const WorkCalendar *) const
{
    return base::joined(
        {passed ? QCoreApplication::translate("event", "passed") : QCoreApplication::translate("event", "not fixed, back for rework"), note});
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/partners.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

TransferCase TransferCase::from(const FormContext &, const Filled &in) { return {in.partner.value_or(Partner{}), in.text}; }
Conditions TransferCase::conditions(const FormContext &form)
{
    return {nobodyThere(form), inTime(form, QT_TRANSLATE_NOOP("casefile", "Overdue already: our clock runs on"))};
}
Events TransferCase::decide(Decision &d) const
{
    if (to.kind == PartnerKind::Town && (to.code.isEmpty() || to.code == d.rulebook.region))
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose the neighbour town that is to take the case over.")), "to");
    return d.withReason(reason, CaseTransferred{to, reason});
}

TakeBackCase TakeBackCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events TakeBackCase::decide(Decision &d) const { return d.withReason(reason, CaseTakenBack{d.c.partner.value_or(Partner{}), reason}); }

Events RecordPartnerClosure::decide(Decision &d) const
{
    if (closure.closedAt < d.c.report.reportedAt)
        return Decision::closedTooEarly();
    return d.one(PartnerClosed{closure});
}

void CaseTransferred::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Transferred;
    fold.c.partner = to;
    fold.settle(OwedKind::Return);
    fold.ask(OwedKind::Closure);
}
QString CaseTransferred::summary(const WorkCalendar *) const { return base::joined({to.name, reason}); }

void CaseTakenBack::applyTo(CaseFold &fold) const
{
    fold.reopen();
    fold.c.partner.reset();
}
QString CaseTakenBack::summary(const WorkCalendar *) const { return base::joined({from.name, reason}); }

void PartnerClosed::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Checked;
    fold.c.partner.reset();
    fold.c.partnerClosure = closure;
    fold.c.handledAt = fold.at;
    fold.answer(OwedKind::Closure);
}
QString PartnerClosed::summary(const WorkCalendar *) const { return base::joined({closure.by.name, closure.number, closure.outcome}); }

} // namespace domain

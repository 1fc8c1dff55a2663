// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/dispatching.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

namespace domain {

namespace {

tl::unexpected<base::Error> noDepartment()
{
    return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose the department that is to handle the case.")), "department");
}

} // namespace

DispatchCase DispatchCase::from(const FormContext &, const Filled &in)
{
    return {in.department, in.unit, in.text, in.post, {}, in.advisedDepartment, in.advisedPost};
}
Conditions DispatchCase::conditions(const FormContext &form)
{
    return {nobodyThere(form), condition(!form.c.acceptedAt, QT_TRANSLATE_NOOP("casefile", "Not accepted yet"),
                                         QT_TRANSLATE_NOOP("casefile", "Accepted already: it must be accepted anew"))};
}
Events DispatchCase::decide(Decision &d) const
{
    if (department.isEmpty())
        return noDepartment();
    CaseDispatched work = d.withTaker({department, unit, reason, post, standsInFor, advisedDepartment, advisedPost});
    if (!d.c.clocksWait)
        return d.withClocks(ClockStart::Dispatch, std::move(work));
    // Whoever sends somebody there has decided that it is the town's work where it lies: its clocks wait no longer.
    auto own = d.placed({}, reason);
    if (!own)
        return base::pass(own);
    const std::vector<LaterClock> later = own->rules ? own->rules->laterClocks : std::vector<LaterClock>();
    std::vector events{d.event(*std::move(own), d.rule), d.event(std::move(work), d.rule)};
    if (const base::Outcome started = d.startClocks(ClockStart::Dispatch, later, events); !started)
        return base::pass(started);
    return events;
}

AddHelper AddHelper::from(const FormContext &, const Filled &in) { return {in.department, in.unit, in.text}; }
Events AddHelper::decide(Decision &d) const
{
    if (department.isEmpty() || department == d.c.department || d.c.helpers.contains(department))
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Choose a department that is not yet on this case.")), "department");
    return d.one(HelperAdded{department, unit, reason});
}

AcceptCase AcceptCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AcceptCase::decide(Decision &d) const { return d.withClocks(ClockStart::Acceptance, CaseAccepted{note}); }

ReturnCase ReturnCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events ReturnCase::decide(Decision &d) const
{
    // Nobody pushes a case back past the own link: whoever has it gives it back to the centre, and no one else.
    if (!by.isEmpty() && by != d.c.department)
        return base::fail(base::ErrorCode::Refused,
                          translated(QT_TRANSLATE_NOOP("decide", "Only \"%1\", which has the case now, can return it.")).arg(d.c.department));
    return d.withReason(reason, CaseReturned{reason, d.c.department});
}

RuleOnReturn RuleOnReturn::from(const FormContext &, const Filled &in) { return {in.department, in.unit, in.text, in.asRoute}; }
Events RuleOnReturn::decide(Decision &d) const
{
    if (department.isEmpty())
        return noDepartment();
    return d.withReason(reason, ReturnRuled{department, unit, reason, asRoute});
}

void CaseDispatched::applyTo(CaseFold &fold) const
{
    fold.giveTo(department, unit);
    fold.c.post = post;
}
QString CaseDispatched::summary(const WorkCalendar *) const
{
    const QString who = standsInFor.isEmpty() ? post : QCoreApplication::translate("event", "%1 stands in for %2").arg(post, standsInFor);
    return base::joined({department, unit, who, reasonText(reason)});
}

void CaseAccepted::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Accepted;
    fold.c.acceptedAt = fold.at;
}
QString CaseAccepted::summary(const WorkCalendar *) const { return note; }

void CaseReturned::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Filed;
    fold.c.returnedBy = fold.actor.person;
    ++fold.c.returns;
    fold.answer(OwedKind::Return);
    fold.answerWord(WordKind::Redispatch);
    if (fold.c.returnLimit > 0 && fold.c.returns >= fold.c.returnLimit) {
        WordAsked ruling;
        ruling.kind = WordKind::Ruling;
        ruling.department = fold.c.department;
        ruling.reason = reason;
        fold.askWord(std::move(ruling));
    }
}
QString CaseReturned::summary(const WorkCalendar *) const { return base::joined({by, reason}); }

void HelperAdded::applyTo(CaseFold &fold) const
{
    if (!fold.c.helpers.contains(department))
        fold.c.helpers.append(department);
}
QString HelperAdded::summary(const WorkCalendar *) const { return base::joined({department, unit, reason}); }

void ReturnRuled::applyTo(CaseFold &fold) const
{
    fold.giveTo(department, unit);
    fold.c.bound = true;
}
QString ReturnRuled::summary(const WorkCalendar *) const { return base::joined({department, unit, reason}); }

} // namespace domain

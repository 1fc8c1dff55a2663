// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/lookback.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"

namespace domain {

RequestLookBack RequestLookBack::from(const FormContext &, const Filled &in) { return {in.text}; }
Events RequestLookBack::decide(Decision &d) const
{
    if (question.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write which place and time to look back through, and for what.")),
                                 "question");
    return d.one(LookBackRequested{question});
}

AnswerLookBack AnswerLookBack::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AnswerLookBack::decide(Decision &d) const
{
    if (answer.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write what the footage shows, or that it shows nothing.")), "answer");
    return d.one(LookBackAnswered{answer});
}

void LookBackRequested::applyTo(CaseFold &fold) const
{
    fold.c.lookBack = question;
    fold.ask(OwedKind::LookBack);
}
QString LookBackRequested::summary(const WorkCalendar *) const { return question; }

void LookBackAnswered::applyTo(CaseFold &fold) const
{
    fold.c.lookBack.clear();
    fold.answer(OwedKind::LookBack);
}
QString LookBackAnswered::summary(const WorkCalendar *) const { return answer; }

} // namespace domain

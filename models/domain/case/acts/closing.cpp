// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/closing.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"

#include <algorithm>

namespace domain {

CloseCase CloseCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Conditions CloseCase::conditions(const FormContext &form)
{
    const Case &c = form.c;
    Conditions all{
        condition(c.state == CaseState::Checked, QT_TRANSLATE_NOOP("casefile", "Check passed"), QT_TRANSLATE_NOOP("casefile", "Not checked yet"))};
    if (c.needsAfterPhoto)
        all.push_back(condition(c.hasAfterPhoto, QT_TRANSLATE_NOOP("casefile", "Photo after handling"),
                                QT_TRANSLATE_NOOP("casefile", "No photo after handling")));
    all.push_back(inTime(form, QT_TRANSLATE_NOOP("casefile", "Counts as overdue")));
    if (!c.report.caller.phone.isEmpty())
        all.push_back(condition(c.contactTried, QT_TRANSLATE_NOOP("casefile", "The caller was rung back"),
                                QT_TRANSLATE_NOOP("casefile", "The caller has not been rung back")));
    if (isCallBackPromised(c.owed))
        all.push_back({false, QCoreApplication::translate("casefile", "A call-back is promised; it stays owed after the closing")});
    return all;
}
Events CloseCase::decide(Decision &d) const { return d.one(CaseClosed{outcome, false, {}}); }

RevisitCase RevisitCase::from(const FormContext &, const Filled &in) { return {in.reached, in.text, in.solved}; }
Events RevisitCase::decide(Decision &d) const
{
    // A call that reached nobody is no revisit: it is written down, and the case goes on waiting for one.
    if (reached == false) {
        const QString tried = translated(QT_TRANSLATE_NOOP("decide", "Revisit: the caller was not reached."));
        return d.one(NoteAdded{note.trimmed().isEmpty() ? tried : tried + QLatin1Char(' ') + note});
    }
    return d.one(CaseRevisited{reached, note, solved});
}

EvaluateCase EvaluateCase::from(const FormContext &, const Filled &in) { return {in.satisfaction, in.text}; }
Events EvaluateCase::decide(Decision &d) const
{
    if (satisfaction < 0 || satisfaction > 3)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The satisfaction is one of four grades.")), "satisfaction");
    return d.one(CaseEvaluated{satisfaction, note});
}

AppealCase AppealCase::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AppealCase::decide(Decision &d) const { return d.withReason(reason, AppealLodged{reason}); }

ReviewAppeal ReviewAppeal::from(const FormContext &, const Filled &in) { return {in.upheld, in.text}; }
Events ReviewAppeal::decide(Decision &d) const
{
    const auto &reviews = d.c.appeal->reviews;
    // Several people may have one post; where nobody is a person the post is all there is.
    const auto isTheirs = [&](const CaseAppeal::Review &review) {
        return d.actor.person.isEmpty() || review.person.isEmpty() ? review.post == d.actor.post : review.person == d.actor.person;
    };
    if (std::any_of(reviews.begin(), reviews.end(), isTheirs))
        return base::fail(base::ErrorCode::Refused,
                          translated(QT_TRANSLATE_NOOP("decide", "You have reviewed this appeal; the second word belongs to somebody else.")));
    return d.one(AppealReviewed{upheld, note});
}

void CaseClosed::applyTo(CaseFold &fold) const
{
    fold.end(CaseState::Closed);
    fold.c.closedAt = fold.at;
    fold.c.closedBySource = bySource;
    fold.c.outcome = outcome;
}
QString CaseClosed::summary(const WorkCalendar *) const
{
    return base::joined({bySource ? QCoreApplication::translate("event", "closed by the source") : QString(),
                         withLead.isEmpty() ? QString() : QCoreApplication::translate("event", "with its lead %1").arg(withLead), outcome});
}

void CaseRevisited::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Revisited;
    fold.c.solved = solved;
    fold.settle(OwedKind::CallBack); // the caller was spoken to
}
QString CaseRevisited::summary(const WorkCalendar *) const
{
    const QString how = !solved   ? QString()
                        : *solved ? QCoreApplication::translate("event", "solved")
                                  : QCoreApplication::translate("event", "explained only");
    return base::joined({reachedText(reached), how, note});
}

void CaseEvaluated::applyTo(CaseFold &fold) const
{
    fold.c.state = CaseState::Evaluated;
    fold.c.satisfaction = satisfaction;
}
QString CaseEvaluated::summary(const WorkCalendar *) const
{
    constexpr std::array kWords{QT_TRANSLATE_NOOP("event", "not satisfied"), QT_TRANSLATE_NOOP("event", "fair"),
                                QT_TRANSLATE_NOOP("event", "mostly satisfied"), QT_TRANSLATE_NOOP("event", "satisfied")};
    return base::joined({QCoreApplication::translate("event", kWords[static_cast<size_t>(std::clamp(satisfaction, 0, 3))]), note});
}

void AppealLodged::applyTo(CaseFold &fold) const { fold.c.appeal = CaseAppeal{fold.at, {}, fold.actor.person}; }
QString AppealLodged::summary(const WorkCalendar *) const { return reason; }

void AppealReviewed::applyTo(CaseFold &fold) const
{
    if (fold.c.appeal)
        fold.c.appeal->reviews.push_back({fold.post, upheld, fold.actor.person});
}
QString AppealReviewed::summary(const WorkCalendar *) const
{
    return base::joined({upheld ? QCoreApplication::translate("event", "upheld") : QCoreApplication::translate("event", "not upheld"), note});
}

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case/acts/contact.h"

#include "domain/case/deed/casefold.h"
#include "domain/case/deed/decision.h"
#include "domain/case/deed/words.h"
#include "domain/rules/workcalendar.h"
#include "domain/source/media.h"

#include <QCoreApplication>

namespace domain {

using base::Instant;

AddNote AddNote::from(const FormContext &, const Filled &in) { return {in.text}; }
Events AddNote::decide(Decision &d) const
{
    if (text.trimmed().isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Write the note; it stays with the case.")), "text");
    return d.one(NoteAdded{text});
}

AddPhoto AddPhoto::from(const FormContext &, const Filled &in) { return {in.media.trimmed(), in.phase}; }
Events AddPhoto::decide(Decision &d) const
{
    if (media.isEmpty())
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "The photo has no file.")), "media");
    if (mediaKind(media) == MediaKind::None)
        return Decision::missing(
            translated(QT_TRANSLATE_NOOP("decide", "This leads to no picture. Choose a picture file, or give an http(s) address.")), "media");
    return d.one(PhotoAdded{media, phase});
}

UncoverCaller UncoverCaller::from(const FormContext &, const Filled &in) { return {in.text}; }
Events UncoverCaller::decide(Decision &d) const { return d.withReason(reason, CallerUncovered{reason}); }

ContactCaller ContactCaller::from(const FormContext &, const Filled &in) { return {in.reached, in.text}; }
Events ContactCaller::decide(Decision &d) const { return d.one(CallerContacted{reached, note}); }

PromiseCallback PromiseCallback::from(const FormContext &, const Filled &in) { return {in.moment.value_or(Instant{}), in.text}; }
Events PromiseCallback::decide(Decision &d) const
{
    if (at <= d.at)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Promise a time that is still to come.")), "at");
    return d.one(CallbackPromised{at, note});
}

ForgetCaller ForgetCaller::from(const FormContext &, const Filled &in) { return {in.text}; }
Events ForgetCaller::decide(Decision &d) const
{
    const bool isSystem = d.actor.role == Role::System;
    if (!retention && isSystem)
        return base::fail(base::ErrorCode::Refused,
                          translated(QT_TRANSLATE_NOOP("decide", "On request a caller is forgotten by a person. The system forgets callers of ended "
                                                                 "cases alone, once the town keeps them no longer.")));
    if (!retention)
        return d.withReason(reason, CallerForgotten{QLatin1String(kForgottenOnRequest), reason});
    if (!isSystem)
        return Decision::missing(translated(QT_TRANSLATE_NOOP("decide", "Say why the caller is to be forgotten.")), "reason");
    // It may have been opened again since somebody read that its time is over.
    if (!d.c.endedAt)
        return base::fail(base::ErrorCode::Refused,
                          translated(QT_TRANSLATE_NOOP("decide", "The time for which callers are kept begins when the case has ended.")));
    return d.one(CallerForgotten{QLatin1String(kForgottenByRetention), {}});
}

void NoteAdded::applyTo(CaseFold &) const {}
QString NoteAdded::summary(const WorkCalendar *) const { return text; }

void PhotoAdded::applyTo(CaseFold &fold) const
{
    // A word that leads to no picture shows nothing, whoever wrote it and when.
    if (phase == QLatin1String("after") && mediaKind(media) != MediaKind::None)
        fold.c.hasAfterPhoto = true;
}
QString PhotoAdded::summary(const WorkCalendar *) const { return media; }

void CallerUncovered::applyTo(CaseFold &) const {}
QString CallerUncovered::summary(const WorkCalendar *) const { return reason; }

void CallerForgotten::applyTo(CaseFold &fold) const
{
    forgetCaller(fold.c.report);
    fold.c.callerKnown = false;
}
QString CallerForgotten::summary(const WorkCalendar *) const
{
    const QString why = cause == QLatin1String(kForgottenByRetention)
                            ? QCoreApplication::translate("event", "the time for which callers are kept is over")
                            : QCoreApplication::translate("event", "on request");
    return base::joined({why, reason});
}

void CallerContacted::applyTo(CaseFold &fold) const
{
    fold.c.contactTried = true;
    fold.settle(OwedKind::CallBack);
    // The first contact is the one before anybody is there; a call before the closing changes nothing of what that one was.
    if (kBeforeScene.contains(fold.c.state))
        fold.c.contacted = reached;
}
QString CallerContacted::summary(const WorkCalendar *) const { return base::joined({reachedText(reached), note}); }

void CallbackPromised::applyTo(CaseFold &fold) const { fold.owe(OwedKind::CallBack, at); }
QString CallbackPromised::summary(const WorkCalendar *calendar) const
{
    const QDateTime then = calendar ? toLocal(*calendar, at) : base::toUtc(at);
    return base::joined({then.toString(QStringLiteral("yyyy-MM-dd HH:mm")), note});
}

} // namespace domain

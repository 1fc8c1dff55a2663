// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alarm/alarmrules.h"

#include "base/text/listed.h"
#include "domain/case/reason.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

using base::Error;
using base::ErrorCode;
using base::Outcome;
using ShelfBody = base::Result<CentreEventBody>;

QString tellOfAlarms(const char *sentence) { return QCoreApplication::translate("alarms", sentence); }

tl::unexpected<Error> shelfRefused(const char *sentence) { return base::fail(ErrorCode::Refused, tellOfAlarms(sentence)); }

/// Who sits at a desk: nobody else silences anything.
Outcome bySomebodyAtTheDesk(const Actor &actor)
{
    if (actor.role == Role::Dispatcher || actor.role == Role::Supervisor)
        return {};
    return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Only a seat or the shift supervisor decides what is heard."));
}

Outcome kindKnown(const QString &kind)
{
    if (annunciationKindOf(kind))
        return {};
    return base::fail(ErrorCode::Malformed, tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "There is no such kind of alarm: \"%1\".")).arg(kind), {},
                      QStringLiteral("kind"));
}

Outcome saysWhy(const QString &reason)
{
    if (isReason(reason))
        return {};
    return base::fail(ErrorCode::Malformed,
                      tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "Write the reason in two characters at the least; other seats read it.")), {},
                      QStringLiteral("reason"));
}

bool isRed(const QString &kind) { return annunciationKindOf(kind) == AnnunciationKind::RedWaits; }

/// The record of exactly this kind and object that holds now.
const ShelfRecord *shelfOf(const Centre &centre, const QString &kind, const QString &object, base::Instant now)
{
    const auto found = std::ranges::find_if(centre.shelves, [&](const ShelfRecord &record) {
        return record.shelved.kind == kind && record.shelved.object == object && record.holdsAt(now);
    });
    return found == centre.shelves.end() ? nullptr : &*found;
}

bool isOutAlready(const Centre &centre, const QString &kind, const QString &object, base::Instant now)
{
    const ShelfRecord *whole = shelfOf(centre, kind, {}, now), *single = shelfOf(centre, kind, object, now);
    return (whole && whole->isOutOfService()) || (single && single->isOutOfService());
}

tl::unexpected<Error> outAlready()
{
    return base::fail(ErrorCode::Conflict, tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "It is out of service already.")));
}

Outcome mayBeShelved(const Actor &actor, const ShelveAnnunciation &order)
{
    if (!isRed(order.kind))
        return {};
    if (order.object.isEmpty())
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Red is shelved one case at a time; choose the case."));
    if (actor.role != Role::Supervisor)
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Only the shift supervisor shelves a red case. Accept it, or ask for it."));
    return {};
}

QString objectText(const QString &kind, const QString &object)
{
    const auto known = annunciationKindOf(kind);
    return base::joined({known ? label(*known) : kind, object.isEmpty() ? QCoreApplication::translate("alarms", "all of the kind") : object});
}

} // namespace

ShelfBody decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context, const ShelveAnnunciation &order)
{
    for (const Outcome &asked : {bySomebodyAtTheDesk(actor), kindKnown(order.kind), mayBeShelved(actor, order), saysWhy(order.reason)}) {
        if (!asked)
            return base::pass(asked);
    }
    if (isOutAlready(centre, order.kind, order.object, context.now))
        return outAlready();
    base::Instant until = context.now + kShelvedFor;
    if (actor.role != Role::Supervisor && context.turnEnds)
        until = std::min(until, *context.turnEnds);
    return AnnunciationShelved{order.kind, order.object, order.reason, until};
}

ShelfBody decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context, const TakeOutOfService &order)
{
    if (actor.role != Role::Supervisor)
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Only the shift supervisor takes an alarm out of service; shelve it, or ask for it."));
    for (const Outcome &asked : {kindKnown(order.kind), saysWhy(order.reason)}) {
        if (!asked)
            return base::pass(asked);
    }
    if (isRed(order.kind))
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Red is never taken out of service. A single red case can be shelved."));
    if (annunciationKindOf(order.kind) == AnnunciationKind::NotHandedOver)
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "That a shift was not handed over is never taken out of service. It can be shelved."));
    if (isOutAlready(centre, order.kind, order.object, context.now))
        return outAlready();
    return AnnunciationShelved{order.kind, order.object, order.reason, {}};
}

ShelfBody decideShelf(const Centre &centre, const Actor &actor, const CentreContext &context, const UnshelveAnnunciation &order)
{
    if (const Outcome may = bySomebodyAtTheDesk(actor); !may)
        return base::pass(may);
    const ShelfRecord *known = shelfOf(centre, order.kind, order.object, context.now);
    if (!known)
        return base::fail(ErrorCode::Conflict, tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "It is not shelved any more.")));
    if (known->isOutOfService() && actor.role != Role::Supervisor)
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "Only the shift supervisor puts an alarm back into service; ask for it."));
    return AnnunciationUnshelved{order.kind, order.object};
}

ShelfBody decideFlood(const Centre &centre, const Actor &actor, const CentreContext &context, const RecordFlood &order)
{
    const FloodRecorded &record = order.record;
    if (actor.role != Role::System)
        return shelfRefused(QT_TRANSLATE_NOOP("alarms", "The record of a flood is written by the system itself."));
    if (record.cases() == 0 || record.ended < record.began || record.ended > context.now || !addsUp(record))
        return base::fail(ErrorCode::Malformed, tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "The record of the flood does not add up.")), {},
                          QStringLiteral("numbers"));
    const auto meets = [&record](const FloodSpan &span) {
        return span.began == record.began || (span.began < record.ended && record.began < span.ended);
    };
    if (std::ranges::any_of(centre.floods, meets))
        return base::fail(ErrorCode::Conflict, tellOfAlarms(QT_TRANSLATE_NOOP("alarms", "Another seat has recorded this flood already.")));
    return record;
}

QString summaryOf(const AnnunciationShelved &event)
{
    return base::joined({objectText(event.kind, event.object), event.reason,
                         event.until ? base::toIso(*event.until) : QCoreApplication::translate("alarms", "out of service")});
}

QString summaryOf(const AnnunciationUnshelved &event) { return objectText(event.kind, event.object); }

QString summaryOf(const FloodRecorded &event)
{
    return QCoreApplication::translate("alarms", "%1 to %2: %3, of these red %4")
        .arg(base::toIso(event.began), base::toIso(event.ended))
        .arg(event.cases())
        .arg(event.reds.size());
}

} // namespace domain

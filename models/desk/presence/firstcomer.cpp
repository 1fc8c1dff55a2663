// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/presence/firstcomer.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "domain/case/lifecycle.h"
#include "domain/rules/effects.h"
#include "region/words.h"

#include <QCoreApplication>

namespace desk {

namespace {

constexpr qsizetype kMovesTold = 3; // the newest: the course of the case has all of them

QString moverText(const domain::Actor &actor, const region::Region &region)
{
    if (actor.role == domain::Role::System || actor.post.isEmpty())
        return domain::label(actor.role);
    const QString post = base::isolated(region::saidPost(region, actor.post));
    if (actor.seat.isEmpty() || actor.post.contains(actor.seat))
        return post;
    return QCoreApplication::translate("desk", "%1 at seat %2").arg(post, base::isolated(actor.seat));
}

QStringList movesAfter(quint32 seen, const domain::Case &now, const store::EventLog &log, const region::Region &region, base::Instant moment)
{
    QStringList moves;
    const QDate today = region.toLocal(moment).date();
    const base::Outcome read = log.replayCase(now.id, seen, [&](const domain::CommittedEvent &each) {
        const QString when = base::timeOrDay(region.toLocal(each.event.at), today, base::TimeDetail::Seconds);
        moves.append(
            QCoreApplication::translate("desk", "%1 by %2 at %3").arg(domain::label(each.event.body), moverText(each.event.actor, region), when));
        return true;
    });
    return read ? moves.mid(std::max<qsizetype>(0, moves.size() - kMovesTold)) : QStringList();
}

bool isNobodysMove(const domain::CaseEvent &event)
{
    if (event.actor.role != domain::Role::System)
        return false;
    return domain::isEffectRule(event.rule) || std::holds_alternative<domain::AlarmRepeated>(event.body);
}

} // namespace

base::Error tellFirstComer(const base::Error &error, const domain::CaseOrder &order, const domain::Case &now, const store::EventLog &log,
                           const region::Region &region, base::Instant moment)
{
    if (!order.seen || *order.seen >= now.version)
        return error;
    const auto act = domain::actOf(order.body);
    const bool isConflict = error.code == base::ErrorCode::Conflict;
    const bool isLate = error.code == base::ErrorCode::Refused && act && !domain::advance(now, *act, order.actor.role);
    if (!isConflict && !isLate)
        return error;
    const QStringList moves = movesAfter(*order.seen, now, log, region, moment);
    if (moves.isEmpty())
        return error;
    base::Error told = error;
    told.sentence = isConflict ? QCoreApplication::translate("desk", "Somebody else was first: %1. The case is “%2” now.")
                                     .arg(base::listed(moves), domain::label(now.state))
                               : QCoreApplication::translate("desk", "%1 Somebody else was first: %2.").arg(error.sentence, base::listed(moves));
    return told;
}

domain::CaseOrder pastNobodysMoves(const domain::CaseOrder &order, const domain::Case &now, const store::EventLog &log)
{
    if (!order.takesBack || !order.seen || *order.seen >= now.version)
        return order;
    quint32 nobodys = 0;
    const base::Outcome read = log.replayCase(now.id, *order.seen, [&nobodys](const domain::CommittedEvent &each) {
        nobodys += isNobodysMove(each.event) ? 1 : 0;
        return true;
    });
    domain::CaseOrder seen = order;
    if (read && *order.seen + nobodys == now.version) // none is anybody's
        seen.seen = now.version;
    return seen;
}

} // namespace desk

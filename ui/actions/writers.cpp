// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/writers.h"

#include "base/text/listed.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/text/posttext.h"

#include <QCoreApplication>

namespace ui::actions {

namespace {

QString writersText(const char *source) { return QCoreApplication::translate("actions", source); }

QString momentText(const Console &console, base::Instant at)
{
    const region::Region &region = console.hall.region();
    return base::timeOrDay(region.toLocal(at), region.toLocal(console.hall.now()).date());
}

/// Without what it may do: for a sentence that goes on.
QString placeOfSeat(const Console &console, const desk::SeatMark &seat)
{
    const QString post = base::isolated(live::postText(console.hall.region(), seat.post));
    if (seat.seat.isEmpty() || seat.post.contains(seat.seat))
        return post;
    return writersText(QT_TRANSLATE_NOOP("actions", "%1 at seat %2")).arg(post, base::isolated(seat.seat));
}

} // namespace

QString seatText(const Console &console, const desk::SeatMark &seat)
{
    const QString place = placeOfSeat(console, seat), role = roleName(seat.role);
    return place.startsWith(role) ? place : writersText(QT_TRANSLATE_NOOP("actions", "%1 (%2)")).arg(place, role);
}

QString seatName(const Console &console, const desk::SeatMark &seat) { return live::postText(console.hall.region(), seat.post); }

QString writingText(const Console &console, const desk::Writing &writing)
{
    return writersText(QT_TRANSLATE_NOOP("actions", "%1 is writing since %2; free at %3 or when it leaves."))
        .arg(placeOfSeat(console, writing.who), momentText(console, writing.since), momentText(console, writing.until));
}

QString takenOverText(const Console &console, const desk::Writing &by)
{
    return writersText(QT_TRANSLATE_NOOP("actions", "%1 took over at %2.")).arg(placeOfSeat(console, by.who), momentText(console, by.since));
}

QString alsoOpenText(const Console &console, base::CaseId id)
{
    if (console.presence == nullptr)
        return {};
    QStringList seats;
    for (const desk::SeatMark &each : console.presence->othersAt(id))
        seats.append(seatText(console, each));
    return seats.isEmpty() ? QString() : writersText(QT_TRANSLATE_NOOP("actions", "Also open at %1")).arg(base::listed(seats));
}

QString heldText(const Console &console, base::CaseId id, domain::CaseAct act)
{
    const desk::Writing *writing = console.presence != nullptr && waitsForWriter(act) ? console.presence->writerAt(id) : nullptr;
    return writing == nullptr ? QString() : writingText(console, *writing);
}

base::Outcome takeBackLast(const Console &console)
{
    const auto last = console.orders.undoable();
    const auto act = last ? domain::actOf(*last->compensation) : std::nullopt;
    const QString held = act ? heldText(console, last->order.caseId, *act) : QString();
    return held.isEmpty() ? console.orders.undo() : base::fail(base::ErrorCode::Refused, held);
}

} // namespace ui::actions

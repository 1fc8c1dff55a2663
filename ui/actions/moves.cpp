// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/moves.h"

#include "actions/seat.h"
#include "base/text/outsidetext.h"
#include "base/time/daytext.h"
#include "live/text/posttext.h"

namespace ui::actions {

using namespace Qt::StringLiterals;

QStringList movesSince(quint32 known, const std::vector<domain::CommittedEvent> &timeline, const region::Region &region, base::Instant now,
                       const QSet<quint32> &own)
{
    const QDate today = region.toLocal(now).date();
    QStringList moves;
    for (const domain::CommittedEvent &each : timeline) {
        if (each.version <= known || own.contains(each.version))
            continue;
        const domain::Actor &actor = each.event.actor;
        moves << u"%1 · %2 · %3"_s.arg(base::timeOrDay(region.toLocal(each.event.at), today, base::TimeDetail::Seconds),
                                       actor.post.isEmpty() ? roleName(actor.role) : base::isolated(live::postText(region, actor.post)),
                                       domain::label(each.event.body));
    }
    return moves;
}

} // namespace ui::actions

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place/placedesk.h"

#include "base/try.h"
#include "desk/writer/storeparts.h"
#include "report/words.h"

namespace report {

QFuture<base::Result<Dossier>> PlaceDesk::read(DossierQuery query)
{
    using Answer = base::Result<Dossier>;
    return m_thread.start<Answer>([open = m_open, region = m_region, query = std::move(query)](const std::function<bool()> &cancelled) -> Answer {
        TRY(const auto parts, open());
        return readDossier(*parts, *region, query, cancelled);
    });
}

QFuture<base::Result<GridHours>> PlaceDesk::hours(base::Instant now)
{
    using Answer = base::Result<GridHours>;
    return m_thread.start<Answer>([open = m_open, region = m_region, now](const std::function<bool()> &cancelled) -> Answer {
        TRY(const auto parts, open());
        if (parts->cases() == nullptr)
            return base::fail(base::ErrorCode::NotFound, Words::tr("The tables of this store are not there; nothing can be counted by the hour."));
        const QDateTime local = region->toLocal(now);
        const QDateTime midnight(local.date(), QTime(0, 0), local.timeZone());
        const QDateTime begin = midnight.addDays(-kHourDays.count());
        return readGridHours(*parts->cases(), *region, base::fromMsec(begin.toMSecsSinceEpoch()), base::fromMsec(midnight.toMSecsSinceEpoch()),
                             cancelled);
    });
}

} // namespace report

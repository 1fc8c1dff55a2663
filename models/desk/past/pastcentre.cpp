// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/past/pastcentre.h"

#include "base/try.h"

#include <algorithm>

namespace desk {

base::Outcome PastCentre::catchUp(const store::EventLog &log)
{
    if (m_kept.empty())
        m_kept.emplace_back();
    return log.replayCentre(m_newest.version, [this](const store::CommittedCentreEvent &committed) {
        domain::apply(m_newest, committed.event);
        m_upTo.push_back(m_upTo.empty() ? committed.event.at : std::max(m_upTo.back(), committed.event.at));
        if (m_newest.version % m_every == 0)
            keep();
        return true;
    });
}

// However long a log is, few states are kept: then the way from one to the next is longer.
void PastCentre::keep()
{
    m_kept.push_back(m_newest);
    if (m_kept.size() <= kMostKept)
        return;
    m_every *= 2;
    std::erase_if(m_kept, [this](const domain::Centre &each) { return each.version % m_every != 0; });
}

InForce PastCentre::regionOf(const domain::Centre &centre, base::Instant moment)
{
    const region::RegionPtr pack = m_grids.at(moment);
    const QDate grids = region::gridsFrom(*pack);
    const auto known = std::ranges::find_if(m_ruled, [&](const Ruled &each) { return each.grids == grids && each.rules == centre.rules; });
    if (known != m_ruled.end())
        return known->made;
    return m_ruled.emplace_back(Ruled{centre.rules, grids, inForce(pack, centre)}).made;
}

base::Result<CentreViewPtr> PastCentre::at(const store::EventLog &log, base::Instant moment)
{
    TRY_DONE(catchUp(log));
    const auto events = static_cast<quint64>(std::ranges::upper_bound(m_upTo, moment) - m_upTo.begin());
    const auto behind = std::ranges::upper_bound(m_kept, events, {}, &domain::Centre::version);
    auto view = std::make_shared<CentreView>(CentreView{*(behind - 1), m_pack, {}});
    if (view->centre.version < events) {
        TRY_DONE(log.replayCentre(view->centre.version, [&](const store::CommittedCentreEvent &committed) {
            domain::apply(view->centre, committed.event);
            return view->centre.version < events;
        }));
    }
    const InForce found = regionOf(view->centre, moment);
    view->region = found.region;
    view->trouble = found.trouble;
    return CentreViewPtr(std::move(view));
}

} // namespace desk

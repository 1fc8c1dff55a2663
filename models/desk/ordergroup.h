// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/casedesk.h"
#include "desk/foldcache.h"
#include "desk/storeparts.h"
#include "region/region.h"

namespace desk {

/// Decides the orders of one commit, one after the other, and appends their events to one batch. The cache must be up with the log and
/// learns nothing before the commit: changed() is handed to it then. Store thread only.
class OrderGroup {
public:
    OrderGroup(WriterParts &writer, FoldCache &cache, const region::Region &region, base::Instant now, store::LogBatch &batch)
        : m_writer(writer), m_cache(cache), m_region(region), m_now(now), m_batch(batch)
    {}

    /// The receipt (its position comes with the commit), or why not. Look at isBroken() after an error.
    [[nodiscard]] base::Result<Receipt> take(const domain::Command &command);
    /// The store failed, not the order: the batch must not be committed.
    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// Every case that the group changed, once, as it will be.
    [[nodiscard]] const QHash<base::CaseId, domain::Case> &changed() const { return m_changed; }

private:
    [[nodiscard]] base::Result<Receipt> start(const domain::Command &command, const domain::Report &report, QDate localDay);
    [[nodiscard]] base::Result<Receipt> go(const domain::Command &command);
    [[nodiscard]] base::Result<domain::Case> load(base::CaseId id);
    [[nodiscard]] base::Result<Receipt> append(domain::Case c, const std::vector<domain::CaseEvent> &events);
    template <class Value> [[nodiscard]] tl::unexpected<base::Error> broken(const base::Result<Value> &failed);

    WriterParts &m_writer;
    FoldCache &m_cache;
    const region::Region &m_region;
    const base::Instant m_now;
    store::LogBatch &m_batch;
    QHash<base::CaseId, domain::Case> m_changed;
    bool m_broken = false;
};

} // namespace desk

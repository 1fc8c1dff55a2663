// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "desk/door/centredesk.h"
#include "desk/door/latesthub.h"
#include "desk/writer/feedhub.h"
#include "desk/writer/storeparts.h"
#include "region/region.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace desk {

/// The hall and the centre as they were at a past moment: one snapshot of what events up to then say, then silence. Read-only; thread-safe.
class PastFeed final : public CaseFeed, public CentreDesk {
public:
    PastFeed(const StoreParts &parts, region::RegionPtr region, base::Instant at);
    ~PastFeed() override;

    [[nodiscard]] Subscription onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver) override;
    [[nodiscard]] Subscription onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver) override;
    /// Refused: the past cannot be changed.
    [[nodiscard]] QFuture<base::Result<CentreViewPtr>> submit(domain::CentreOrder order) override;
    [[nodiscard]] Subscription onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver) override;

private:
    void read(const StoreParts &parts, const region::RegionPtr &region, base::Instant at);
    FeedHub m_hub;
    LatestHub<FeedStatus> m_statuses;
    LatestHub<CentreViewPtr> m_centres;
    std::mutex m_mutex;
    BatchPtr m_snapshot; ///< null until it is read
    std::vector<FeedHub::BatchListenerPtr> m_waiting;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "desk/door/centredesk.h"
#include "desk/door/latesthub.h"
#include "desk/past/pastcentre.h"
#include "desk/writer/feedhub.h"
#include "desk/writer/storeparts.h"
#include "region/region.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace desk {

/// The hall and the centre at one moment.
struct PastMoment {
    base::Instant at;
    BatchPtr snapshot;
    CentreViewPtr centre;
    BatchPtr shown;                               ///< what was shown when it was asked for …
    std::shared_ptr<const SnapshotChange> change; ///< … and what differs from that; null where nothing was shown, or much differs
};

/// The hall and the centre as they were at a past moment: a snapshot of what events up to then say, then silence, and other moments when they are
/// asked for. The store is only read; what makes looking back cheap is kept beside it (store::LifeBook), and made once moments are asked for.
/// Thread-safe.
class PastFeed final : public CaseFeed, public CentreDesk {
public:
    PastFeed(const StoreParts &parts, region::RegionPtr region, base::Instant at);
    ~PastFeed() override;

    [[nodiscard]] Subscription onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver) override;
    [[nodiscard]] Subscription onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver) override;
    /// Refused: the past cannot be changed.
    [[nodiscard]] QFuture<base::Result<CentreViewPtr>> submit(domain::CentreOrder order) override;
    [[nodiscard]] Subscription onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver) override;

    /// Reads another moment and delivers it on `context`'s thread. The newest question wins: one that waits is given up, and whoever asked it hears
    /// nothing more once the subscription ends.
    using Moment = base::Result<PastMoment>;
    [[nodiscard]] Subscription ask(base::Instant at, QObject *context, std::function<void(const Moment &)> deliver);
    /// A moment is what is shown from now on: those who listen get its snapshot and centre.
    void show(const PastMoment &moment);

private:
    using Listener = base::Listener<Moment>;
    struct Wish {
        base::Instant at;
        BatchPtr shown;
        std::shared_ptr<Listener> listener;
    };
    void run(const StoreParts &parts, base::Instant at);
    [[nodiscard]] bool readFirst(const StoreParts &parts, base::Instant at);
    void publish(const BatchPtr &snapshot);
    [[nodiscard]] std::optional<Wish> nextWish(bool wait);
    [[nodiscard]] Moment read(ReaderParts &parts, const Wish &wish);
    [[nodiscard]] base::Result<BatchPtr> readCases(ReaderParts &parts, base::Instant at);
    [[nodiscard]] bool isEnding();

    const region::RegionPtr m_region;
    FeedHub m_hub;
    LatestHub<FeedStatus> m_statuses;
    LatestHub<CentreViewPtr> m_centres;
    PastCentre m_centre; ///< the thread's
    std::mutex m_mutex;
    std::condition_variable m_wake;
    BatchPtr m_snapshot; ///< null until it is read
    std::vector<FeedHub::BatchListenerPtr> m_waiting;
    std::optional<Wish> m_wish;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace desk

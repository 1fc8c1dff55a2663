// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "desk/door/casedesk.h"
#include "desk/door/casefeed.h"
#include "desk/door/centredesk.h"
#include "desk/writer/storeparts.h"
#include "region/region.h"

namespace desk {

class ReaderPool;
class StoreThread;
struct StoreHubs;

struct StoreDeskOptions {
    size_t mostWaiting = 10'000;         ///< orders; more are answered with Busy
    bool reviewSeverity = true;          ///< let the severity rule look again when twice a case's limit has passed, and colours set off what they do
    bool countRepeats = true;            ///< weigh each report with those before it; benches leave it out
    base::Milliseconds poll{50};         ///< how often other processes' commits are looked for while nothing waits
    base::Milliseconds retry{2000};      ///< how often a store that failed is tried again
    base::Milliseconds signOfLife{5000}; ///< how long at most between two batches
    quint64 leastRoom{2'000'000'000};    ///< bytes; with less of them left on the store's disk the status says how many
    base::Milliseconds roomPoll{10'000}; ///< how often that is looked at
    base::WatchedClock *watch =
        nullptr;         ///< the clock's other face, told what was written and confirmed; must outlive the desk. None: the clock is believed blindly
    QString clockMark{}; ///< where the clock's count is kept for whoever opens the store next (clockMarkOf); empty: nowhere
    base::TownClock *town = nullptr; ///< told how the clock of a drill's store runs, as soon as any process sets it; must outlive the desk
    /// Asked on the store thread, which may read the disk for it: the region under another calendar or with other versions
    /// of its grids than before, once its pack has them; null else. None: the region stays as it was given.
    std::function<region::RegionPtr()> newerPack{};
    base::Milliseconds packPoll{2000};   ///< how often it is asked
    base::Milliseconds forgetEvery{250}; ///< how often a piece of the ended cases is looked through for callers that the town keeps no longer
    int readers = 2;                     ///< threads that answer open(), search(), suggestions() and known()
};

/// The door to a store: CaseDesk, CaseFeed and CentreDesk over one log. Its writing lives on a thread of its own and commits in groups whatever
/// waits; its reading on others. Several desks, in this process or others, may stand before the same log. Thread-safe.
/// Subscriptions may be ended after the desk.
class StoreDesk final : public CaseDesk, public CaseFeed, public CentreDesk {
public:
    /// Opens the store in the background: a store that cannot be opened shows in the status and in the answers, and is tried again.
    /// The clock must outlive the desk.
    StoreDesk(const StoreParts &parts, region::RegionPtr region, const base::Clock &clock, const StoreDeskOptions &options = {});
    ~StoreDesk() override;

    [[nodiscard]] QFuture<base::Result<Receipt>> submit(domain::CaseOrder order) override;
    [[nodiscard]] QFuture<base::Result<CentreViewPtr>> submit(domain::CentreOrder order) override;
    [[nodiscard]] Subscription onCentre(QObject *context, std::function<void(const CentreViewPtr &)> deliver) override;
    [[nodiscard]] QFuture<base::Result<CaseFile>> open(base::CaseId id) override;
    [[nodiscard]] QFuture<base::Result<std::vector<domain::CaseBrief>>> search(SearchRequest request) override;
    [[nodiscard]] QFuture<base::Result<std::vector<domain::Case>>> suggestions(base::Instant answeredFrom) override;
    [[nodiscard]] QFuture<base::Result<KnownCases>> known(KnownRequest request) override;
    [[nodiscard]] Subscription onBatch(QObject *context, std::function<void(const BatchPtr &)> deliver) override;
    [[nodiscard]] Subscription onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver) override;

    /// Done when everything submitted before is committed and the projections have followed; or why that failed.
    [[nodiscard]] QFuture<base::Outcome> settle();
    /// Takes no more orders; returns when every accepted one is committed or answered. The destructor does it too.
    void stop();

private:
    std::unique_ptr<StoreHubs> m_hubs;
    std::unique_ptr<StoreThread> m_writer;
    std::unique_ptr<ReaderPool> m_readers;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/mailbox.h"
#include "desk/centrebook.h"
#include "desk/door/latesthub.h"
#include "desk/forgetwatch.h"
#include "desk/writer/feedhub.h"
#include "desk/writer/feedwriter.h"
#include "desk/writer/ordergroup.h"
#include "desk/writer/repeatwatch.h"
#include "desk/writer/reviewwatch.h"
#include "desk/writer/storedesk.h"

#include <QPromise>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace desk {

/// An order to a case on its way to disk. Orders of the desk's own (the severity review) have no promise.
struct CaseTask {
    domain::CaseOrder order;
    std::optional<QPromise<base::Result<Receipt>>> promise;

    void answer(base::Result<Receipt> result);
};

/// An order to the centre on its way to disk.
struct CentreTask {
    domain::CentreOrder order;
    QPromise<base::Result<CentreViewPtr>> promise;

    void answer(base::Result<CentreViewPtr> result);
};

/// Where the store thread says what it knows.
struct StoreHubs {
    FeedHub batches;
    LatestHub<FeedStatus> statuses;
    LatestHub<CentreViewPtr> centres;
};

/// The store thread: the only writer of this process. Drains the orders in groups, one commit a group; takes over what other processes
/// committed; publishes both; lets the projections follow in slices between, which an order that comes ends. Everything private runs on its own
/// thread.
class StoreThread {
public:
    StoreThread(const StoreParts &parts, region::RegionPtr region, const base::Clock &clock, const StoreDeskOptions &options, StoreHubs &hubs);
    /// Commits what was accepted, or answers it with Cancelled where the store fails; then ends.
    ~StoreThread();

    /// False when full or ending; the order is then still the caller's.
    [[nodiscard]] bool post(CaseTask &&task);
    [[nodiscard]] bool post(CentreTask &&task);
    [[nodiscard]] bool isStopping() const { return m_stopping.load(); }
    void subscribe(FeedHub::BatchListenerPtr listener);
    [[nodiscard]] QFuture<base::Outcome> settle();
    void stop();

private:
    using SteadyTime = std::chrono::steady_clock::time_point;
    struct Settling {
        QPromise<base::Outcome> promise;
        void answer(const base::Outcome &outcome);
    };

    void run();
    void workUntilStopped();
    void finish();
    void wake();
    void sleep(std::chrono::milliseconds most);

    [[nodiscard]] bool isOpen();
    [[nodiscard]] base::Outcome openParts();
    void adopt(std::unique_ptr<WriterParts> writer);
    [[nodiscard]] bool isWaitedFor() const { return m_orders.size() + m_centreTasks.size() > 0; }
    void workOnCentre();
    void watchClock();
    void keepClockMark(bool atOnce);
    [[nodiscard]] bool keepsClockMark() const;
    [[nodiscard]] base::Outcome hearPace();
    void beginWatchingClock();
    void hearConfirmation(size_t endedBefore);
    void holdClockAgainst(base::CaseId made);
    [[nodiscard]] bool isClockDoubted() const;
    [[nodiscard]] domain::CentreOrder filledIn(domain::CentreOrder order) const;
    [[nodiscard]] base::Result<CentreViewPtr> write(const domain::CentreOrder &order);
    void commit(std::vector<CaseTask> orders);
    [[nodiscard]] base::Result<base::Position> write(std::vector<CaseTask> &orders, std::vector<base::Result<Receipt>> &results, bool &tryAlone);
    void answer(std::vector<CaseTask> &orders, std::vector<base::Result<Receipt>> &results, base::Position position);
    void refuse(std::vector<CaseTask> &orders, const base::Error &error);

    void hearOthers();
    [[nodiscard]] base::Outcome hear();
    [[nodiscard]] base::Outcome hearCentre();
    [[nodiscard]] const region::Region &region() const { return *m_book.region(); }
    void note(const domain::Case &c);
    void learnRepeats(const std::vector<CaseTask> &orders);
    void learnUncovered(const std::vector<CaseTask> &orders);
    void admitListeners();
    [[nodiscard]] base::Outcome admit(const FeedHub::BatchListenerPtr &listener);
    void review();
    void forgetDue();
    void fillWatch();
    /// The projections lag by a quarter of a second at most, so that what comes in a stream is followed together.
    [[nodiscard]] bool mayFollowLater() const;
    void follow();
    void computeDeadlines();
    void passDay();
    void lookForPack();
    void lookForRoom();
    void settleAll(const base::Outcome &outcome);
    void probeWriting();
    void reopen();
    void mendTables();
    void tell(bool atOnce);

    const StoreParts m_makeParts;
    const base::Clock &m_clock;
    const StoreDeskOptions m_options;
    StoreHubs &m_hubs;

    std::mutex m_door; ///< nothing is let in once m_closed is set
    bool m_closed = false;
    std::mutex m_wakeMutex;
    std::condition_variable m_wakeUp;
    bool m_awake = false;
    std::atomic_bool m_stopping = false;
    base::Mailbox<CaseTask> m_orders;
    base::Mailbox<CentreTask> m_centreTasks;
    base::Mailbox<FeedHub::BatchListenerPtr> m_newListeners;
    base::Mailbox<Settling> m_newSettling;

    std::unique_ptr<WriterParts> m_writer;
    std::unique_ptr<ReaderParts> m_reader;
    FoldCache m_cache;
    CentreBook m_book;
    ReviewWatch m_watch;
    RepeatWatch m_repeats;
    UncoverWatch m_uncovered;
    ForgetWatch m_forgetting;
    SteadyTime m_forgetTriedAt;
    FeedWriter m_feed;
    std::vector<FeedHub::BatchListenerPtr> m_waitingListeners;
    std::vector<Settling> m_settling;
    std::optional<base::Error> m_openError, m_writeError, m_readError;
    QString m_mending; ///< what was wrong with the derived tables, until everybody could read it
    SteadyTime m_mendedAt;
    bool m_clockDoubted = false; ///< this thread's own clock has the doubt that stands open in the centre's log
    SteadyTime m_clockTriedAt;
    SteadyTime m_clockMarkTriedAt;                 ///< when the mark beside the store could not be written
    std::optional<base::Instant> m_clockMarkedFor; ///< when the count that lies beside the store began
    bool m_mustHear = false, m_followed = true, m_tidied = true, m_watching = false;
    bool m_computed = false;                                      ///< deadlines that waited for the calendar in force are counted, or ordered to be
    std::optional<quint64> m_room;                                ///< as the status has it
    quint64 m_unfollowed = 0;                                     ///< events committed or heard since the projections last caught up
    SteadyTime m_packLookedAt = std::chrono::steady_clock::now(); ///< the one that was given is new
    SteadyTime m_roomLookedAt, m_openedTryAt, m_probedAt, m_toldAt, m_idleSince, m_followFailedAt, m_followedAt;

    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace desk

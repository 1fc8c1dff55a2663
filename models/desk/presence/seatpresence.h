// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/mailbox.h"
#include "base/time/watchedclock.h"
#include "desk/door/latesthub.h"
#include "desk/door/presencedesk.h"
#include "desk/presence/seatshelf.h"

#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace desk {

struct PresenceOptions {
    base::Milliseconds poll{50};     ///< how often others' changes are looked for
    base::Milliseconds beat{1000};   ///< how often the window says that it is there
    base::Milliseconds gone{5000};   ///< a window that was not heard of for so long is gone
    std::function<double()> speed{}; ///< how many times as fast as the machine's the town's clock runs, asked on the presence's thread; unset: 1
};

/// One window's place in the book of all windows before a store, on a thread of its own: what this window does is in the book at once, what others do
/// is heard within `poll`. Thread-safe. Subscriptions may be ended after it.
class SeatPresence final : public PresenceDesk {
public:
    /// `clock` is the town's, `stopwatch` the machine's (base::BootStopwatch, so that all processes count alike); both must outlive it.
    SeatPresence(std::unique_ptr<SeatShelf> shelf, const base::Clock &clock, const base::Stopwatch &stopwatch, PresenceOptions options = {});
    /// The window leaves: others see nothing of it any more.
    ~SeatPresence() override;

    void sit(SeatMark who) override;
    void look(base::CaseId id) override;
    [[nodiscard]] QFuture<base::Result<Writing>> write(base::CaseId id) override;
    void stop(base::CaseId id) override;
    [[nodiscard]] QFuture<base::Result<Writing>> takeOver(domain::Role by, base::CaseId id) override;
    [[nodiscard]] QFuture<base::Result<WallCall>> showOnWall(domain::Role by, WallTopic topic) override;
    void leaveWall() override;
    [[nodiscard]] Subscription onWall(QObject *context, std::function<void(const OnWall &)> deliver) override;
    [[nodiscard]] Subscription onPresence(QObject *context, std::function<void(const PresenceViewPtr &)> deliver) override;

private:
    /// Something that this window does.
    struct Deed {
        std::function<void()> before{};                    ///< what it says of itself; holds whether or not the book can be changed now
        std::function<void(SeatBook &)> act{};             ///< with the newest book in hand, in which the window stands already
        std::function<void(const base::Outcome &)> done{}; ///< answers who asked; an error: the book was not changed
    };
    void post(Deed &&deed);
    template <class Value> [[nodiscard]] QFuture<base::Result<Value>> ask(std::function<base::Result<Value>(SeatBook &)> act);
    void run();
    void work(std::vector<Deed> deeds);
    void listen();
    void leave();
    void show(const SeatBook &book);
    void sleep();
    void wake();
    [[nodiscard]] PresenceMoment moment() const;
    void tellTrouble(const base::Outcome &outcome);

    const std::unique_ptr<SeatShelf> m_shelf; ///< used on the thread alone, as all below but the doors
    const base::Clock &m_clock;
    const base::Stopwatch &m_stopwatch;
    const PresenceOptions m_options;
    SeatRecord m_own;                           ///< as the book had it last
    PresenceView m_shown;                       ///< as it was told last
    OnWall m_onWall;                            ///< likewise
    std::optional<base::Milliseconds> m_beatAt; ///< none: at once
    bool m_hasTold = false;
    bool m_troubled = false;

    LatestHub<PresenceViewPtr> m_hub;
    LatestHub<OnWall> m_wallHub;
    std::mutex m_wakeMutex;
    std::condition_variable m_wakeUp;
    bool m_awake = false;
    std::atomic_bool m_stopping = false;
    base::Mailbox<Deed> m_deeds;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace desk

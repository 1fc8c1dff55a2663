// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"

#include <atomic>
#include <mutex>

namespace desk {

/// Who listens to batches, and the way to them. Posts to each listener's own thread; thread-safe. A subscription must end
/// before its context object does.
class FeedHub {
public:
    /// One who waits for batches: nothing reaches it before it is admitted with its snapshot.
    class BatchListener {
    public:
        BatchListener(QObject *context, std::function<void(const BatchPtr &)> deliver) : m_context(context), m_deliver(std::move(deliver)) {}
        [[nodiscard]] bool ended() const { return m_ended.load(); }

    private:
        friend class FeedHub;
        QObject *m_context;
        const std::function<void(const BatchPtr &)> m_deliver;
        std::atomic_bool m_ended = false;
        std::mutex m_posting; ///< held while a message is posted and while the subscription ends: the context lives that long
    };
    using BatchListenerPtr = std::shared_ptr<BatchListener>;

    /// Ends the listener, whether admitted or not.
    [[nodiscard]] static Subscription subscriptionOf(const BatchListenerPtr &listener);
    /// Gives the snapshot and from then on every published batch.
    void admit(const BatchListenerPtr &listener, const BatchPtr &snapshot);
    void publish(const BatchPtr &batch);
    [[nodiscard]] bool hasListeners() const;

private:
    static void post(const BatchListenerPtr &listener, const BatchPtr &batch);

    mutable std::mutex m_mutex;
    std::vector<BatchListenerPtr> m_batchListeners;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/listener.h"
#include "desk/door/casefeed.h"

#include <mutex>

namespace desk {

/// Who listens to batches, and the way to them. Posts to each listener's own thread; thread-safe. A subscription must end
/// before its context object does.
class FeedHub {
public:
    /// One who waits for batches: nothing reaches it before it is admitted with its snapshot.
    using BatchListener = base::Listener<BatchPtr>;
    using BatchListenerPtr = std::shared_ptr<BatchListener>;

    /// Ends the listener, whether admitted or not.
    [[nodiscard]] static Subscription subscriptionOf(const BatchListenerPtr &listener);
    /// Gives the snapshot and from then on every published batch.
    void admit(const BatchListenerPtr &listener, const BatchPtr &snapshot);
    void publish(const BatchPtr &batch);
    [[nodiscard]] bool hasListeners() const;

private:
    mutable std::mutex m_mutex;
    std::vector<BatchListenerPtr> m_batchListeners;
};

} // namespace desk

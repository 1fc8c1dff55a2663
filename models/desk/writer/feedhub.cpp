// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/feedhub.h"

namespace desk {

Subscription FeedHub::subscriptionOf(const BatchListenerPtr &listener)
{
    return Subscription([listener] { listener->end(); });
}

void FeedHub::admit(const BatchListenerPtr &listener, const BatchPtr &snapshot)
{
    BatchListener::post(listener, snapshot);
    const std::scoped_lock lock(m_mutex);
    m_batchListeners.push_back(listener);
}

void FeedHub::publish(const BatchPtr &batch)
{
    std::vector<BatchListenerPtr> listeners;
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_batchListeners, [](const BatchListenerPtr &listener) { return listener->ended(); });
        listeners = m_batchListeners;
    }
    for (const BatchListenerPtr &listener : listeners)
        BatchListener::post(listener, batch);
}

bool FeedHub::hasListeners() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_batchListeners.empty();
}

} // namespace desk

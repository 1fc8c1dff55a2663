// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/writer/feedhub.h"

#include <QMetaObject>

namespace desk {

Subscription FeedHub::subscriptionOf(const BatchListenerPtr &listener)
{
    return Subscription([listener] {
        const std::scoped_lock lock(listener->m_posting);
        listener->m_ended = true;
    });
}

void FeedHub::admit(const BatchListenerPtr &listener, const BatchPtr &snapshot)
{
    post(listener, snapshot);
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
        post(listener, batch);
}

bool FeedHub::hasListeners() const
{
    const std::scoped_lock lock(m_mutex);
    return !m_batchListeners.empty();
}

void FeedHub::post(const BatchListenerPtr &listener, const BatchPtr &batch)
{
    const std::scoped_lock lock(listener->m_posting);
    if (listener->ended())
        return;
    QMetaObject::invokeMethod(
        listener->m_context,
        [listener, batch] {
            if (!listener->ended())
                listener->m_deliver(batch);
        },
        Qt::QueuedConnection);
}

} // namespace desk

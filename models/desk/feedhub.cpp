// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/feedhub.h"

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

Subscription FeedHub::onStatus(QObject *context, std::function<void(const FeedStatus &)> deliver)
{
    const auto listener = std::make_shared<StatusListener>();
    listener->context = context;
    listener->deliver = std::move(deliver);
    {
        const std::scoped_lock lock(m_mutex);
        m_statusListeners.push_back(listener);
        post(listener, m_status);
    }
    return Subscription([listener] {
        const std::scoped_lock lock(listener->posting);
        listener->ended = true;
    });
}

void FeedHub::setStatus(const FeedStatus &status)
{
    const std::scoped_lock lock(m_mutex);
    if (status == m_status)
        return;
    m_status = status;
    std::erase_if(m_statusListeners, [](const auto &listener) { return listener->ended.load(); });
    for (const auto &listener : m_statusListeners)
        post(listener, status);
}

FeedStatus FeedHub::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
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

void FeedHub::post(const std::shared_ptr<StatusListener> &listener, const FeedStatus &status)
{
    const std::scoped_lock lock(listener->posting);
    if (listener->ended)
        return;
    QMetaObject::invokeMethod(
        listener->context,
        [listener, status] {
            if (!listener->ended)
                listener->deliver(status);
        },
        Qt::QueuedConnection);
}

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <utility>

namespace base {

/// One who hears values that come on other threads: each is delivered on the thread of its context object, in the order of posting, until it is
/// ended. What hubs keep a list of. Thread-safe; it must be ended before its context object goes.
template <class Value> class Listener {
public:
    Listener(QObject *context, std::function<void(const Value &)> deliver) : m_context(context), m_deliver(std::move(deliver)) {}

    [[nodiscard]] bool ended() const { return m_ended.load(); }
    /// Nothing is delivered any more once this has returned on the context's thread; a post that is under way is waited for.
    void end()
    {
        const std::scoped_lock lock(m_posting);
        m_ended = true;
    }
    /// Sends the value on its way; does nothing once the listener has ended.
    static void post(const std::shared_ptr<Listener> &listener, const Value &value)
    {
        const std::scoped_lock lock(listener->m_posting);
        if (listener->ended())
            return;
        QMetaObject::invokeMethod(
            listener->m_context,
            [listener, value] {
                if (!listener->ended())
                    listener->m_deliver(value);
            },
            Qt::QueuedConnection);
    }

private:
    QObject *m_context;
    const std::function<void(const Value &)> m_deliver;
    std::atomic_bool m_ended = false;
    std::mutex m_posting; ///< held while a message is posted and while it ends: the context lives that long
};

} // namespace base

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/thread/listener.h"
#include "desk/door/casefeed.h"

#include <mutex>
#include <optional>

namespace desk {

/// Hands the latest value of something to everybody who listens, each on its own thread. Thread-safe. A subscription must end before its
/// context object does.
template <class Value> class LatestHub {
public:
    /// The present value at once, if there is one, then every change.
    [[nodiscard]] Subscription on(QObject *context, std::function<void(const Value &)> deliver)
    {
        const auto listener = std::make_shared<Listener>(context, std::move(deliver));
        {
            const std::scoped_lock lock(m_mutex);
            m_listeners.push_back(listener);
            if (m_latest)
                Listener::post(listener, *m_latest);
        }
        return Subscription([listener] { listener->end(); });
    }

    /// Tells everybody if it differs from the last one.
    void set(const Value &value)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_latest == value)
            return;
        m_latest = value;
        std::erase_if(m_listeners, [](const auto &listener) { return listener->ended(); });
        for (const auto &listener : m_listeners)
            Listener::post(listener, value);
    }

private:
    using Listener = base::Listener<Value>;

    std::mutex m_mutex;
    std::vector<std::shared_ptr<Listener>> m_listeners;
    std::optional<Value> m_latest;
};

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace base {

/// Hands values from any thread to one consumer. The first post after a drain calls `wake` (on the poster's thread);
/// the consumer drains everything at once. Bounded: post refuses, it never drops.
template <class Value> class Mailbox {
public:
    explicit Mailbox(size_t capacity, std::function<void()> wake = {}) : m_capacity(capacity), m_wake(std::move(wake)) {}

    /// False when full; the value is then untouched and still the caller's.
    [[nodiscard]] bool post(Value &&value)
    {
        bool first = false;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_values.size() >= m_capacity)
                return false;
            first = m_values.empty();
            m_values.push_back(std::move(value));
        }
        if (first && m_wake)
            m_wake();
        return true;
    }

    /// Everything that waits, oldest first, but `most` at the most. What is left stays first in line.
    [[nodiscard]] std::vector<Value> drain(size_t most = SIZE_MAX)
    {
        const std::scoped_lock lock(m_mutex);
        const size_t count = std::min(most, m_values.size());
        std::vector<Value> taken;
        taken.reserve(count);
        for (size_t i = 0; i < count; ++i) {
            taken.push_back(std::move(m_values.front()));
            m_values.pop_front();
        }
        return taken;
    }

    [[nodiscard]] size_t size() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_values.size();
    }

private:
    const size_t m_capacity;
    const std::function<void()> m_wake;
    mutable std::mutex m_mutex;
    std::deque<Value> m_values;
};

} // namespace base

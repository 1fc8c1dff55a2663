// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace live {

/// The smallest moment among many cases, with lazy removal: entries that no longer hold are passed over when they come up.
class Soonest {
public:
    void clear() { m_heap.clear(); }

    void add(qint64 at, Slot slot)
    {
        m_heap.push_back({at, slot});
        std::push_heap(m_heap.begin(), m_heap.end(), std::greater<>());
    }

    /// The smallest moment for which `holds(at, slot)`; entries for which it does not are dropped for good.
    template <class Holds> [[nodiscard]] std::optional<qint64> first(Holds holds)
    {
        while (!m_heap.empty() && !holds(m_heap.front().at, m_heap.front().slot)) {
            std::pop_heap(m_heap.begin(), m_heap.end(), std::greater<>());
            m_heap.pop_back();
        }
        return m_heap.empty() ? std::nullopt : std::optional(m_heap.front().at);
    }

    /// Drops every entry that does not hold, once there are more than `enough`: updates leave stale and double ones.
    template <class Holds> void prune(size_t enough, Holds holds)
    {
        if (m_heap.size() <= enough)
            return;
        std::erase_if(m_heap, [&](const Entry &entry) { return !holds(entry.at, entry.slot); });
        std::sort(m_heap.begin(), m_heap.end(), [](const Entry &left, const Entry &right) { return right > left; });
        m_heap.erase(std::unique(m_heap.begin(), m_heap.end()), m_heap.end());
    }

private:
    struct Entry {
        qint64 at = 0;
        Slot slot = 0;
        friend bool operator==(const Entry &, const Entry &) = default;
        friend bool operator>(const Entry &left, const Entry &right) { return left.at != right.at ? left.at > right.at : left.slot > right.slot; }
    };
    std::vector<Entry> m_heap; ///< a sorted vector is a heap too
};

} // namespace live

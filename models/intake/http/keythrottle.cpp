// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/http/keythrottle.h"

#include <algorithm>

namespace intake {

base::Milliseconds KeyThrottle::wrong(const QString &address, Moment now)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_counts.contains(address) && m_counts.size() >= m_terms.addresses)
        makeRoom(now);
    Count &count = m_counts[address];
    if (now - count.last > m_terms.forget)
        count.wrong = 0;
    count.last = now;
    const int beyond = ++count.wrong - m_terms.free;
    if (beyond <= 0)
        return base::Milliseconds(0);
    return std::min(m_terms.most, m_terms.first * (1 << std::min(beyond - 1, 16)));
}

void KeyThrottle::makeRoom(Moment now)
{
    m_counts.removeIf([&](const auto &entry) { return now - entry.value().last > m_terms.forget; });
    if (m_counts.size() < m_terms.addresses)
        return;
    // Whoever has so many addresses gets the same pauses again from the start; nobody else pays for it.
    const auto oldest = std::min_element(m_counts.cbegin(), m_counts.cend(), [](const Count &a, const Count &b) { return a.last < b.last; });
    m_counts.erase(oldest);
}

} // namespace intake

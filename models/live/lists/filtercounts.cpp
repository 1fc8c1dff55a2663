// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/lists/filtercounts.h"

#include <algorithm>
#include <utility>

namespace live {

void FilterCounts::set(const std::vector<QueueFilter> &filters)
{
    std::vector<Counted> before = std::exchange(m_counted, {});
    for (const QueueFilter &filter : filters) {
        const auto known = std::ranges::find(before, filter, [](const Counted &each) { return each.mesh.filter; });
        if (known != before.end()) {
            m_counted.push_back(*known); // two of the same are one to count
            continue;
        }
        Counted &fresh = m_counted.emplace_back();
        fresh.mesh = QueueSieve::meshOf(filter);
        count(fresh);
    }
}

void FilterCounts::recount()
{
    std::ranges::for_each(m_counted, [this](Counted &each) { count(each); });
}

void FilterCounts::count(Counted &each)
{
    each.through = m_sieve.passing(each.mesh);
    each.count = static_cast<int>(std::ranges::count_if(each.through, [](char through) { return through != 0; }));
}

void FilterCounts::follow(const std::vector<Slot> &slots)
{
    for (Counted &each : m_counted) {
        each.through.resize(std::max(each.through.size(), m_table.rows().size()));
        for (const Slot slot : slots) {
            const char now = m_sieve.passes(slot, each.mesh) ? 1 : 0;
            each.count += now - each.through[slot];
            each.through[slot] = now;
        }
    }
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuesieve.h"

#include <vector>

namespace live {

/// How many cases each of several filters lets through, kept up with what changes: a filter costs a look at each case that did. GUI thread only.
class FilterCounts {
public:
    /// Both outlive it.
    FilterCounts(const CaseTable &table, QueueSieve &sieve) : m_table(table), m_sieve(sieve) {}

    /// Other filters; those that were counted already are not counted anew.
    void set(const std::vector<QueueFilter> &filters);
    /// Everything may be otherwise.
    void recount();
    /// These slots may; each may be named more than once.
    void follow(const std::vector<Slot> &slots);
    [[nodiscard]] int of(size_t filter) const { return m_counted[filter].count; }

private:
    struct Counted {
        QueueSieve::Mesh mesh;
        std::vector<char> through; ///< by slot
        int count = 0;
    };
    void count(Counted &each);
    const CaseTable &m_table;
    QueueSieve &m_sieve;
    std::vector<Counted> m_counted;
};

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/door/casefeed.h"
#include "region/region.h"

#include <random>
#include <utility>
#include <vector>

namespace support {

/// Random things that happen to the cases of a snapshot: they come, move, worsen, are late, are closed. Seeded.
class RandomDay {
public:
    RandomDay(const region::Region &region, const desk::Batch &snapshot, quint32 seed)
        : m_region(region), m_first(snapshot.cases), m_cases(snapshot.cases), m_random(seed)
    {}

    [[nodiscard]] size_t below(size_t limit) { return m_random() % limit; }

    /// What the next so many changes leave of the cases that they changed.
    [[nodiscard]] std::vector<domain::CaseBrief> next(int changes, base::Instant now)
    {
        std::vector<domain::CaseBrief> batch;
        for (int each = 0; each < changes; ++each) {
            if (below(4) == 0)
                arrive(now);
            else
                change(now);
            batch.push_back(m_cases.back());
        }
        return batch;
    }

private:
    void arrive(base::Instant now)
    {
        domain::CaseBrief brief = m_first[below(m_first.size())];
        brief.id = {++m_newest};
        brief.number += QString::number(m_newest);
        brief.state = below(2) == 0 ? domain::CaseState::Filed : domain::CaseState::Dispatched;
        brief.reportedAt = now;
        brief.closedAt = brief.endedAt = std::nullopt;
        m_cases.push_back(std::move(brief));
    }
    void change(base::Instant now)
    {
        const size_t which = below(m_cases.size());
        std::swap(m_cases[which], m_cases.back());
        domain::CaseBrief &brief = m_cases.back();
        switch (below(7)) {
        case 0: brief.grid = m_region.grids[below(m_region.grids.size())].code; break;
        case 1: brief.department = m_region.departments[below(m_region.departments.size())].code; break;
        case 2:
            brief.levels.push_back({brief.reportedAt, brief.level});
            brief.level = domain::kSeverities[below(5)];
            brief.levels.push_back({now, brief.level});
            break;
        case 3:
            brief.state = domain::CaseState::Closed;
            brief.closedAt = brief.endedAt = now;
            break;
        case 4: brief.suspended = !brief.suspended; break;
        case 5: brief.state = brief.state == domain::CaseState::Dispatched ? domain::CaseState::Accepted : brief.state; break;
        default: brief.stageDueAt = now + base::Milliseconds(qint64(below(7'200'000)) - 3'600'000); break;
        }
    }

    const region::Region &m_region;
    const std::vector<domain::CaseBrief> m_first;
    std::vector<domain::CaseBrief> m_cases;
    std::mt19937 m_random;
    quint64 m_newest = 70'000;
};

} // namespace support

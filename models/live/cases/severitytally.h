// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/deadlines.h"
#include "live/cases/soonest.h"

#include <map>

namespace live {

/// The severity wall's figures, folded from the changes. GUI thread only.
class SeverityTally {
public:
    explicit SeverityTally(const CaseTable &table) : m_table(table) {}

    void clear();
    /// Adds (sign 1) or takes out (sign -1) a case as it is, or was. `slot` is where the table holds it.
    void count(const CaseRow &row, Slot slot, Urgency urgency, int sign);
    /// The same for its past: from when to when it was open, at which levels. Cases that ended before the kept hours may be given too.
    void countPast(const CaseRow &row, std::span<const domain::LevelMark> levels, int sign);
    /// Past of the last hours only; the rest is let go.
    void forgetPastBefore(base::Instant moment);

    [[nodiscard]] WallView view(base::Instant now);

private:
    struct Level {
        int open = 0, overdue = 0, near = 0, waiting = 0;
        Soonest oldest, nextDue;
    };
    [[nodiscard]] std::vector<int> history(size_t level, base::Instant now) const;
    void markPast(qint64 msec, domain::Severity level, int sign);
    void prune(Level &level, size_t index);
    [[nodiscard]] bool waits(qint64 openedAt, Slot slot, size_t level) const;
    [[nodiscard]] bool runs(qint64 dueAt, Slot slot, size_t level) const;

    const CaseTable &m_table;
    std::array<Level, 5> m_levels;
    int m_outside = 0, m_extensions = 0, m_supervised = 0, m_revisits = 0;
    std::map<qint64, std::array<int, 5>> m_past; ///< minute → change of the open counts in (minute - 1, minute]
    qint64 m_pastFrom = 0;                       ///< minute; earlier ones are not kept
};

} // namespace live

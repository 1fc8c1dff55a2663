// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/casetable.h"
#include "live/views.h"

#include <optional>
#include <vector>

namespace live {

/// The running clock of a row, ready to paint.
[[nodiscard]] Countdown clockOf(const CaseRow &row, double nearShare);

/// How every open case's clock stands, kept without scanning: a heap holds the next moment at which each one turns near or overdue,
/// the very millisecond from which Countdown::urgency() says so. GUI thread only.
class Deadlines {
public:
    explicit Deadlines(double nearShare) : m_nearShare(nearShare) {}

    /// A clock that turned by time passing.
    struct Turn {
        Slot slot = 0;
        Urgency before = Urgency::None;
        Urgency after = Urgency::None;
    };

    /// Starts again from the table.
    void reset(const CaseTable &table, base::Instant now);
    /// Looks at one row again after it changed.
    void update(const CaseTable &table, Slot slot, base::Instant now);
    /// Every clock that turned since the last call. A clock moved back turns nothing back: reset() does.
    [[nodiscard]] std::vector<Turn> advance(const CaseTable &table, base::Instant now);

    [[nodiscard]] Urgency of(Slot slot) const { return slot < m_urgency.size() ? m_urgency[slot] : Urgency::None; }
    /// When the next clock turns, at the earliest.
    [[nodiscard]] std::optional<base::Instant> next() const;

private:
    struct Alarm {
        qint64 at = 0; ///< msec UTC
        Slot slot = 0;
        friend bool operator>(const Alarm &left, const Alarm &right) { return left.at > right.at; }
    };
    [[nodiscard]] Urgency judge(const CaseRow &row, base::Instant now) const;
    [[nodiscard]] qint64 turnOf(const CaseRow &row, Urgency urgency) const;
    void schedule(const CaseRow &row, Slot slot);
    void dropStale();

    double m_nearShare;
    std::vector<Urgency> m_urgency; ///< by slot
    std::vector<qint64> m_turnAt;   ///< by slot: the alarm that counts; 0: none. Other alarms of the slot are stale.
    std::vector<Alarm> m_alarms;    ///< min-heap
};

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace domain {

/// So many cases of a flood that have one thing in common.
struct FloodTally {
    int count = 0;
    QString of; ///< word of a level, code of a grid, name of a kind of item; empty: none
    friend bool operator==(const FloodTally &, const FloodTally &) = default;
};

/// What came while so much came that alike cases stood in one row: every case by its number, and how many there were of each level, grid and kind, as
/// each of them came. Half-open in time. A flood of more cases than one record holds is several records, one after the other.
struct FloodRecorded {
    base::Instant began;
    std::vector<FloodTally> byGrid, byKind, byLevel; ///< each ordered by its name
    base::Instant ended;
    bool goesOn = false; ///< the record was full before the flood was over
    QStringList numbers; ///< of those that alike ones could stand for, in the order in which they came
    QStringList reds;    ///< of red ones, which always stood alone
    [[nodiscard]] int cases() const { return static_cast<int>(numbers.size() + reds.size()); }
    friend bool operator==(const FloodRecorded &, const FloodRecorded &) = default;
};

/// A flood that is in the log: so that no second seat writes it again.
struct FloodSpan {
    base::Instant began, ended;
    int cases = 0;
    friend bool operator==(const FloodSpan &, const FloodSpan &) = default;
};

/// By the system only: the seat that saw the flood end. A Conflict where a record of that time stands in the log already.
struct RecordFlood {
    FloodRecorded record;
};

/// Whether the record's counts are those of its numbers: each division sums up to all of them, and no number stands twice.
[[nodiscard]] bool addsUp(const FloodRecorded &record);

void foldFlood(std::vector<FloodSpan> &floods, const FloodRecorded &event);
/// Those that ended before `moment` go.
void forgetFloods(std::vector<FloodSpan> &floods, base::Instant moment);

} // namespace domain

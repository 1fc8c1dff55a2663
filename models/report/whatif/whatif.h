// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/rules/replay.h"
#include "region/region.h"

#include <QDate>
#include <QJsonObject>

#include <array>
#include <functional>
#include <vector>

namespace store {
class EventLog;
}

namespace report {

/// A rulebook to try, with the name that people know it by.
struct NamedRules {
    QString name;
    domain::Rulebook rulebook;
};

/// What came of one day's filings, or of all, under one rulebook.
struct WhatIfCounts {
    int filed = 0;
    int withDeadline = 0;                                ///< the denominator of late: cases that have a whole deadline
    int late = 0;                                        ///< closed after it, or open and past it when the period ended
    int escalated = 0;                                   ///< their level rose after the filing
    std::array<int, domain::kSeverities.size()> worst{}; ///< by indexOf(level): the worst level that a case had
    [[nodiscard]] int red() const { return worst[domain::indexOf(domain::Severity::Red)]; }
    friend bool operator==(const WhatIfCounts &, const WhatIfCounts &) = default;
};

/// One column: the store as it was, or the same cases under a rulebook.
struct WhatIfColumn {
    QString name;     ///< empty: as it was
    QString rulebook; ///< its hash; empty: as it was
    WhatIfCounts all;
    std::vector<WhatIfCounts> days; ///< by WhatIf::from.addDays(index)
    friend bool operator==(const WhatIfColumn &, const WhatIfColumn &) = default;
};

/// A case to which the rulebooks do different things.
struct WhatIfChange {
    QString number;
    QString item;
    std::vector<bool> late;              ///< by column
    std::vector<domain::Severity> worst; ///< by column
    friend bool operator==(const WhatIfChange &, const WhatIfChange &) = default;
};

/// The cases reported and filed in a period, side by side under several rulebooks. The first column is the store as it was.
struct WhatIf {
    QDate from, to; ///< local days, both included
    std::vector<WhatIfColumn> columns;
    std::vector<WhatIfChange> changes; ///< at most kMostChanges, in order of number
    int changed = 0;                   ///< how many there are
};
inline constexpr size_t kMostChanges = 500;

/// Replays the period. Reads the log once and writes nothing. Lateness of what is open is looked at when the last day ends. Refused when
/// `to` is before `from` or a calendar has no file for a year that a limit needs (the sentence names it). Blocks on disk; `cancelled` is
/// asked now and then.
[[nodiscard]] base::Result<WhatIf> readWhatIf(const region::Region &region, const store::EventLog &log, QDate from, QDate to,
                                              const std::vector<NamedRules> &rules, const std::function<bool()> &cancelled = {});

[[nodiscard]] QJsonObject toJson(const WhatIf &whatIf);

} // namespace report

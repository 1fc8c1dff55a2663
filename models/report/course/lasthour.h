// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "domain/case/casestate.h"
#include "domain/rules/deadlines.h"
#include "domain/rules/severity.h"
#include "region/region.h"
#include "report/day/dailysummary.h"

#include <array>
#include <functional>
#include <optional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

/// A red case that is open, and how its clock stands.
struct OpenRed {
    base::CaseId id;
    QString title; ///< nobody's number in it (region::saidMasked)
    QString grid;  ///< name; empty: outside, or of no grid
    domain::CaseState state = domain::CaseState::Reported;
    bool suspended = false;
    std::optional<domain::Stage> stage; ///< the clock that runs; none: none does
    base::Instant dueAt;                ///< of that clock; exactly then is in time
    friend bool operator==(const OpenRed &, const OpenRed &) = default;
};

/// The department with the largest share of what it can carry.
struct BusiestDepartment {
    QString name;
    int open = 0, capacity = 0;
    friend bool operator==(const BusiestDepartment &, const BusiestDepartment &) = default;
};

/// What the hour before a moment brought, and how the hall stood then: the figures of the wall at that moment.
struct LastHour {
    static constexpr base::Milliseconds kLong = std::chrono::hours(1);

    base::Instant from, to;                ///< what happened after `from`, up to `to` and then as well
    int filed = 0, closed = 0;             ///< in the hour
    int openBefore = 0, open = 0;          ///< at `from` and at `to`
    Share onTime;                          ///< closed on time / due in the local day of `to`, up to `to`
    std::array<int, 5> change{};           ///< open at `to` − open at `from`, by level, Red first
    std::vector<OpenRed> reds;             ///< at `to`: those that are late the longest, then those that have the least time left
    std::vector<QString> unpatrolled;      ///< names of the groups with a patrol duty that have begun none in the turn of `to`, in the pack's order
    std::optional<BusiestDepartment> most; ///< none while nothing is dispatched; of equals the first of the pack
    friend bool operator==(const LastHour &, const LastHour &) = default;
};

/// Reads the cases of the hour and of the day, and the centre's log. Cancelled when `cancelled` says so. Blocks on disk.
[[nodiscard]] base::Result<LastHour> readLastHour(const desk::ReaderParts &parts, const region::Region &region, base::Instant to,
                                                  const std::function<bool()> &cancelled = {});

/// The hour in three sentences for a visitor, translated: what came and went, the red cases one by one, levels, patrols and load. At most three of a
/// list are named; the rest is counted.
[[nodiscard]] std::array<QString, 3> sentencesOf(const LastHour &hour, const region::Region &region);

} // namespace report

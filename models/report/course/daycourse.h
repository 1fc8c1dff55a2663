// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/time/instant.h"
#include "region/region.h"

#include <QDate>

#include <functional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

/// A stretch of a day that has a name: a shift, and the phase of the plan that runs meanwhile. Half-open.
struct CoursePart {
    base::Instant from, to;
    QString name; ///< the pack's words; empty between shifts
    friend bool operator==(const CoursePart &, const CoursePart &) = default;
};

/// When a case became red.
struct CourseRed {
    base::Instant at;
    base::CaseId id;
    friend bool operator==(const CourseRed &, const CourseRed &) = default;
};

/// When so much came.
struct CourseFlood {
    base::Instant from, to; ///< half-open
    int cases = 0;
    bool recorded = false; ///< the centre's log has it as a flood; else it is the day's fullest ten minutes
    friend bool operator==(const CourseFlood &, const CourseFlood &) = default;
};

/// How one local day of a hall went, as far as it is known.
struct DayCourse {
    static constexpr base::Milliseconds kStep = std::chrono::minutes(10);

    QDate date;
    base::Instant from, to;               ///< the local day, half-open; 23 or 25 hours where the clock is changed
    base::Instant upTo;                   ///< nothing later was counted; at most `to`
    std::vector<CoursePart> parts;        ///< the whole day, one after the other
    std::vector<int> open;                ///< open cases at `from`, one step later, and so on, up to `upTo`; as the wall counts them at these moments
    std::vector<CourseRed> reds;          ///< the first time of each case in the day, by that
    std::vector<base::Instant> handovers; ///< when one shift follows another
    std::vector<CourseFlood> floods;      ///< by their beginning; none where nothing came
    friend bool operator==(const DayCourse &, const DayCourse &) = default;
};

/// The day as the store has it now, whatever moment a hall shows; nothing after `now` is counted. Costs as much as the cases of the day have events.
/// Cancelled when `cancelled`, which is asked now and then, says so. Blocks on disk.
[[nodiscard]] base::Result<DayCourse> readDayCourse(const desk::ReaderParts &parts, const region::Region &region, QDate date, base::Instant now,
                                                    const std::function<bool()> &cancelled = {});

} // namespace report

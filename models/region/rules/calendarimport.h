// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "region/pack/loader.h"

namespace region {

/// What an import of a calendar took, and what it left alone.
struct CalendarImport {
    struct Year {
        int year = 0;
        int holidays = 0;
        int makeUpDays = 0;
    };
    std::vector<Year> added;
    QList<int> known;              ///< years of the file that the pack has already, day by day the same
    std::vector<Problem> problems; ///< with any of them nothing was written
    QString file;                  ///< the day file that was written, by its name in the pack; empty: none
};

/// Takes the years that a day file (columns date, kind, occasion: docs/region-pack.md) has and the pack lacks into the pack's folder calendar/ and
/// lists them in calendar.json. All or nothing: the new pack is loaded from a copy first. A year that the pack has otherwise is a problem that names
/// the first day in which they differ. Blocks on disk; Malformed, NotFound or Storage with a sentence.
[[nodiscard]] base::Result<CalendarImport> importCalendar(const QString &directory, const QString &file);

} // namespace region

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "intake/table/table.h"

#include <QTimeZone>

namespace region {
class JsonReader;
}

namespace intake {

/// Where one time comes from. A local time that the zone has twice is taken as the first; one that it skips is refused.
struct TimeRule {
    QString column{};      ///< of the time, or of its date where `timeColumn` is set
    QStringList formats{}; ///< Qt date patterns, tried in order; "ISO" for ISO 8601 with or without a zone
    QTimeZone zone{};
    QString constant{};        ///< the same time for every row, in place of `column`
    bool within = false;       ///< the time stands somewhere in a longer text
    int year = 0;              ///< of formats without one
    QString timeColumn{};      ///< where the time of day stands in a column of its own
    QStringList timeFormats{}; ///< patterns of it
    bool timeWithin = false;
    std::optional<QTime> dayOnly{}; ///< what a date without a time of day becomes, where the mapping says it
    QTime dayMeans{0, 0};           ///< what it becomes where a format without a time of day was asked for and the mapping says nothing else
};

/// Reads a rule of a mapping; what is wrong with it is noted at the reader. `dayMeans` as above.
[[nodiscard]] TimeRule readTimeRule(region::JsonReader &reader, const QTimeZone &regionZone, QTime dayMeans);

/// A local or zoned time by the rule's formats, and by what a spreadsheet knows of the cell, where it is known. Malformed with a sentence.
[[nodiscard]] base::Result<base::Instant> parseTime(const QString &text, const TimeRule &rule, const CellFact *fact = nullptr);

/// A date and a time of day from two cells. An empty time is a date without one. Malformed with a sentence.
[[nodiscard]] base::Result<base::Instant> parseDateAndTime(const QString &date, const CellFact *dateFact, const QString &time,
                                                           const CellFact *timeFact, const TimeRule &rule);

/// "2025-01-06 09:05:00" on the town's clock, for sentences.
[[nodiscard]] QString townTime(base::Instant at, const QTimeZone &zone);

} // namespace intake

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/instant.h"
#include "domain/rules/timelimit.h"

#include <QDate>
#include <QMap>
#include <QSet>
#include <QTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace domain {

/// When a town works: its zone, its daily windows, its weekend, and the published exceptions of each year.
/// A year without a file is an error that says so, not a guess.
struct WorkCalendar {
    struct Window {
        QTime from;
        QTime to;
        friend bool operator==(const Window &, const Window &) = default;
    };
    /// What "N working days" means: N × the day's working time, or the end of the Nth working day.
    enum class DayMeaning : quint8 { WorkingTime, EndOfDay };

    QTimeZone zone = QTimeZone::utc();
    std::vector<Window> windows{{QTime(8, 0), QTime(12, 0)}, {QTime(14, 0), QTime(18, 0)}}; ///< sorted, disjoint, within a day
    QSet<int> weekend{Qt::Saturday, Qt::Sunday};
    QMap<QDate, bool> exceptions;   ///< date → works (make-up day) or not (holiday)
    QSet<int> years;                ///< years whose exceptions are known
    bool publishedYearsOnly = true; ///< false: a town without published exceptions; the weekend rule alone holds in any year
    DayMeaning dayMeaning = DayMeaning::WorkingTime;
};

/// Whether the calendar knows the year's holidays, or needs to know none.
[[nodiscard]] bool covers(const WorkCalendar &calendar, int year);
/// The year that the town should add to its calendar: this one; from 1 October on, the next one. None while nothing is missing.
[[nodiscard]] std::optional<int> yearToAdd(const WorkCalendar &calendar, QDate today);
/// The year that a refusal of the functions below names because no file of it was loaded; none for any other error.
[[nodiscard]] std::optional<int> missingYear(const base::Error &error);

/// Refused with a sentence that names the year when no file of that year was loaded.
[[nodiscard]] base::Result<bool> isWorkingDay(const WorkCalendar &calendar, QDate date);

/// The last moment that is on time. Exactly at the limit is on time; working time that runs out at the end of a window ends there,
/// not at the start of the next one. Pure.
[[nodiscard]] base::Result<base::Instant> deadline(const WorkCalendar &calendar, base::Instant from, const TimeLimit &limit);

/// How much of the clock of `unit` runs between two moments (0 when to <= from): what a suspension leaves over.
[[nodiscard]] base::Result<base::Milliseconds> running(const WorkCalendar &calendar, base::Instant from, base::Instant to, LimitUnit unit);

/// The moment when `left` more of the clock of `unit` has run after `from`: the other direction of running().
[[nodiscard]] base::Result<base::Instant> after(const WorkCalendar &calendar, base::Instant from, base::Milliseconds left, LimitUnit unit);

/// A moment on the town's wall clock.
[[nodiscard]] QDateTime toLocal(const WorkCalendar &calendar, base::Instant instant);
/// Midnight at the start of a local date, as an instant; half-open days: [startOf(d), startOf(d+1)).
[[nodiscard]] base::Instant startOf(const WorkCalendar &calendar, QDate date);

/// A day on the town's wall clock, or several on end, as instants: [from, to).
struct LocalDay {
    base::Instant from, to;
    [[nodiscard]] bool contains(base::Instant instant) const { return from <= instant && instant < to; }
    [[nodiscard]] bool contains(const std::optional<base::Instant> &instant) const { return instant && contains(*instant); }
    friend bool operator==(const LocalDay &, const LocalDay &) = default;
};
[[nodiscard]] LocalDay localDay(const WorkCalendar &calendar, QDate date);
/// The day in which a moment lies.
[[nodiscard]] LocalDay localDayAt(const WorkCalendar &calendar, base::Instant instant);

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rules/workcalendar.h"

#include <QCoreApplication>

#include <algorithm>

namespace domain {

namespace {

using base::Instant;
using base::Milliseconds;

// Twenty years of days: whoever needs more has a calendar in which nobody works.
constexpr int kMostDays = 7'500;
constexpr char kYearPlace[] = "calendar/"; // before the year, as the place of the error

struct Span {
    Instant from;
    Instant to;
};

Instant at(const WorkCalendar &calendar, QDate date, QTime time) { return base::fromDateTime(base::onTheWall(date, time, calendar.zone)); }

base::Result<std::vector<Span>> workingSpans(const WorkCalendar &calendar, QDate date)
{
    const auto works = isWorkingDay(calendar, date);
    if (!works)
        return base::pass(works);
    std::vector<Span> spans;
    if (*works) {
        for (const WorkCalendar::Window &window : calendar.windows)
            spans.push_back({at(calendar, date, window.from), at(calendar, date, window.to)});
    }
    return spans;
}

Milliseconds dailyWorkingTime(const WorkCalendar &calendar)
{
    Milliseconds sum{0};
    for (const WorkCalendar::Window &window : calendar.windows)
        sum += Milliseconds(window.from.msecsTo(window.to));
    return sum;
}

tl::unexpected<base::Error> nobodyWorks()
{
    return base::fail(base::ErrorCode::Refused,
                      QCoreApplication::translate("domain", "The calendar has no working time in twenty years; check its weekend and windows."));
}

base::Result<Instant> afterWorking(const WorkCalendar &calendar, Instant from, Milliseconds left)
{
    if (left <= Milliseconds{0})
        return from;
    QDate date = toLocal(calendar, from).date();
    for (int day = 0; day < kMostDays; ++day, date = date.addDays(1)) {
        const auto spans = workingSpans(calendar, date);
        if (!spans)
            return base::pass(spans);
        for (const Span &span : *spans) {
            const Instant start = std::max(span.from, from);
            if (start >= span.to)
                continue;
            if (left <= span.to - start)
                return start + left;
            left -= span.to - start;
        }
    }
    return nobodyWorks();
}

base::Result<Milliseconds> runningWorking(const WorkCalendar &calendar, Instant from, Instant to)
{
    Milliseconds sum{0};
    const QDate last = toLocal(calendar, to).date();
    for (QDate date = toLocal(calendar, from).date(); date <= last; date = date.addDays(1)) {
        const auto spans = workingSpans(calendar, date);
        if (!spans)
            return base::pass(spans);
        for (const Span &span : *spans)
            sum += std::max(Milliseconds{0}, std::min(span.to, to) - std::max(span.from, from));
    }
    return sum;
}

// The end of the Nth working day after the day of `from`.
base::Result<Instant> endOfNthDay(const WorkCalendar &calendar, Instant from, int days)
{
    QDate date = toLocal(calendar, from).date();
    for (int day = 0; day < kMostDays; ++day) {
        date = date.addDays(1);
        const auto works = isWorkingDay(calendar, date);
        if (!works)
            return base::pass(works);
        if (*works && --days == 0)
            return at(calendar, date, calendar.windows.back().to);
    }
    return nobodyWorks();
}

bool isWorkingUnit(LimitUnit unit) { return unit == LimitUnit::WorkingHour || unit == LimitUnit::WorkingDay; }

} // namespace

std::optional<int> missingYear(const base::Error &error)
{
    bool isYear = false;
    const int year = error.place.startsWith(QLatin1String(kYearPlace)) ? error.place.mid(int(std::size(kYearPlace)) - 1).toInt(&isYear) : 0;
    return isYear ? std::optional(year) : std::nullopt;
}

bool covers(const WorkCalendar &calendar, int year) { return !calendar.publishedYearsOnly || calendar.years.contains(year); }

std::optional<int> yearToAdd(const WorkCalendar &calendar, QDate today)
{
    // The State Council announces a year's holidays in the autumn before it.
    constexpr int kAnnounced = 10;
    if (!covers(calendar, today.year()))
        return today.year();
    return today.month() >= kAnnounced && !covers(calendar, today.year() + 1) ? std::optional(today.year() + 1) : std::nullopt;
}

base::Result<bool> isWorkingDay(const WorkCalendar &calendar, QDate date)
{
    if (!covers(calendar, date.year()))
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("domain", "The calendar has no file for the year %1; add its holidays and make-up days to the "
                                                                "region pack.")
                              .arg(date.year()),
                          {}, QLatin1String(kYearPlace) + QString::number(date.year()));
    const auto exception = calendar.exceptions.constFind(date);
    return exception != calendar.exceptions.cend() ? *exception : !calendar.weekend.contains(date.dayOfWeek());
}

base::Result<Instant> deadline(const WorkCalendar &calendar, Instant from, const TimeLimit &limit)
{
    switch (limit.unit) {
    case LimitUnit::Minute: return from + std::chrono::minutes(limit.amount);
    case LimitUnit::UrgentHour: return from + std::chrono::hours(limit.amount);
    case LimitUnit::WorkingHour: return afterWorking(calendar, from, std::chrono::hours(limit.amount));
    case LimitUnit::WorkingDay:
        if (calendar.dayMeaning == WorkCalendar::DayMeaning::EndOfDay)
            return endOfNthDay(calendar, from, limit.amount);
        return afterWorking(calendar, from, limit.amount * dailyWorkingTime(calendar));
    case LimitUnit::NaturalDay: return from + std::chrono::hours(24) * limit.amount;
    }
    Q_UNREACHABLE();
}

base::Result<Milliseconds> running(const WorkCalendar &calendar, Instant from, Instant to, LimitUnit unit)
{
    if (to <= from)
        return Milliseconds{0};
    if (isWorkingUnit(unit))
        return runningWorking(calendar, from, to);
    return to - from;
}

base::Result<Instant> after(const WorkCalendar &calendar, Instant from, Milliseconds left, LimitUnit unit)
{
    if (isWorkingUnit(unit))
        return afterWorking(calendar, from, left);
    return from + left;
}

QDateTime toLocal(const WorkCalendar &calendar, Instant instant) { return QDateTime::fromMSecsSinceEpoch(base::toMsec(instant), calendar.zone); }

Instant startOf(const WorkCalendar &calendar, QDate date) { return base::fromDateTime(date.startOfDay(calendar.zone)); }

LocalDay localDay(const WorkCalendar &calendar, QDate date) { return {startOf(calendar, date), startOf(calendar, date.addDays(1))}; }

LocalDay localDayAt(const WorkCalendar &calendar, Instant instant) { return localDay(calendar, toLocal(calendar, instant).date()); }

} // namespace domain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/place/hours.h"

#include "base/try.h"
#include "region/ground/gridversions.h"
#include "report/words.h"
#include "store/projection/casereader.h"

namespace report {

base::Result<GridHours> readGridHours(const store::CaseReader &cases, const region::Region &region, base::Instant from, base::Instant to,
                                      const std::function<bool()> &cancelled)
{
    GridHours hours;
    hours.from = from;
    hours.to = to;
    bool stopped = false;
    TRY_DONE(cases.counted(from, to, [&](const domain::CaseBrief &brief, const store::CaseAnswers &) {
        stopped = cancelled && cancelled();
        const bool counts = !stopped && brief.filedAt && *brief.filedAt >= from && *brief.filedAt < to;
        if (const region::Grid *grid = counts ? region::gridHolding(region, brief.grid, brief.point) : nullptr) {
            const QDateTime local = region.toLocal(*brief.filedAt);
            ++hours.grids[grid->code][weekHour(local.date().dayOfWeek(), local.time().hour())];
            ++hours.cases;
        }
        return !stopped;
    }));
    if (stopped)
        return base::fail(base::ErrorCode::Cancelled, Words::tr("The reading of the hours was given up."));
    const QDateTime first = region.toLocal(from), end = region.toLocal(to);
    for (QDate date = first.time() == QTime(0, 0) ? first.date() : first.date().addDays(1); QDateTime(date, QTime(0, 0), end.timeZone()) < end;
         date = date.addDays(1))
        ++hours.days[static_cast<size_t>(date.dayOfWeek() - 1)];
    return hours;
}

bool HourChoice::has(int weekday, int hour) const
{
    if (((weekdays >> (weekday - 1)) & 1) == 0)
        return false;
    if (from == to)
        return true;
    return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

int countOf(const GridHours &hours, const QString &grid, const HourChoice &choice)
{
    const auto found = hours.grids.constFind(grid);
    if (found == hours.grids.constEnd())
        return 0;
    int sum = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour)
            sum += choice.has(weekday, hour) ? (*found)[weekHour(weekday, hour)] : 0;
    }
    return sum;
}

int daysOf(const GridHours &hours, const HourChoice &choice)
{
    int sum = 0;
    for (int weekday = 1; weekday <= 7; ++weekday)
        sum += ((choice.weekdays >> (weekday - 1)) & 1) != 0 ? hours.days[static_cast<size_t>(weekday - 1)] : 0;
    return sum;
}

} // namespace report

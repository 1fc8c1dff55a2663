// SPDX-License-Identifier: GPL-3.0-or-later
#include "drill/drillroll.h"

#include "drill/drillfeed.h"

#include <algorithm>

namespace drill {

using namespace Qt::StringLiterals;

DrillRoll rollOf(const region::RegionPtr &region, const DrillPlay &play, base::Instant upTo)
{
    DrillRoll roll;
    const DrillFeed feed(region, play);
    const int count = std::max(1, play.scenario->reportsADay);
    const QDate last = region->toLocal(upTo).date();
    for (QDate day = region->toLocal(play.begin).date(); day <= last; day = day.addDays(1)) {
        const int end = feed.firstAfter(upTo, day, count);
        for (int i = feed.firstAfter(play.begin, day, count); i < end; ++i) {
            const DrillReport report = feed.report(day, i, count);
            roll.reports.emplace_back(report.at, report.incoming.sourceId);
        }
    }
    for (const DrillReport &report : feed.staged()) {
        if (report.at > play.begin && report.at <= upTo && partOf(report.incoming.sourceId) != DrillPart::Opening)
            roll.reports.emplace_back(report.at, report.incoming.sourceId);
    }
    std::ranges::sort(roll.reports);
    const DrillStrain &strain = play.scenario->strain;
    const base::Instant from = play.begin + strain.stepAfter;
    if (strain.step != std::chrono::minutes(0) && from <= upTo)
        roll.step = std::pair(from, from + strain.stepFor);
    return roll;
}

std::optional<quint64> seedOf(const QString &sourceId)
{
    if (!sourceId.startsWith("drill-"_L1))
        return std::nullopt;
    bool isNumber = false;
    const quint64 seed = sourceId.section(QLatin1Char('-'), 1, 1).toULongLong(&isNumber);
    return isNumber ? std::optional(seed) : std::nullopt;
}

} // namespace drill

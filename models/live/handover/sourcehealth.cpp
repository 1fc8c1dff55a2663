// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time/daytext.h"
#include "live/handover/handoverdraft.h"
#include "live/text/timetext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace live {

namespace {

/// What one source brought in the time that is counted.
struct SourcePace {
    int reports = 0;
    qint64 first = 0, last = 0; ///< msec UTC
};

std::map<NameIndex, SourcePace> pacesOf(const CaseTable &table, base::Instant now)
{
    std::map<NameIndex, SourcePace> paces;
    const qint64 from = base::toMsec(now - kPaceReach);
    for (const CaseRow &row : table.rows()) {
        if (!row.used || row.openedAt < from)
            continue;
        SourcePace &pace = paces[row.source];
        pace.first = pace.reports == 0 ? row.openedAt : std::min(pace.first, row.openedAt);
        pace.last = std::max(pace.last, row.openedAt);
        ++pace.reports;
    }
    return paces;
}

} // namespace

std::vector<SourceHealth> silentSources(const CaseTable &table, const region::Region &region, base::Instant now)
{
    std::vector<SourceHealth> silent;
    const std::map<NameIndex, SourcePace> paces = pacesOf(table, now);
    for (const region::Source &source : region.sources) {
        const auto known = paces.find(table.names().find(source.code));
        if (known == paces.end() || known->second.reports < kPaceReports)
            continue;
        const SourcePace &pace = known->second;
        const base::Milliseconds gap{(pace.last - pace.first) / (pace.reports - 1)};
        const base::Instant last = base::fromMsec(pace.last);
        if (now - last <= std::max(kSilentAfter, kSilentGaps * gap))
            continue;
        const QString since = base::timeOrDay(region.toLocal(last), region.toLocal(now).date());
        silent.push_back({source.code, source.name,
                          QCoreApplication::translate("handover", "no report since %1; before, one every %2").arg(since, spanText(gap)), last});
    }
    return silent;
}

std::vector<SourceHealth> healthOf(const CaseTable &table, const region::Region &region, const domain::Centre &centre, base::Instant now,
                                   const QString &feed)
{
    std::vector<SourceHealth> health;
    if (!feed.isEmpty())
        health.push_back({QStringLiteral("store"), QCoreApplication::translate("handover", "Store"), feed, std::nullopt});
    if (centre.clock.open)
        health.push_back({QStringLiteral("clock"), QCoreApplication::translate("handover", "Clock of the machine"),
                          QCoreApplication::translate("handover", "not believed; a supervisor confirms the time"), centre.clock.open->doubt.since});
    for (SourceHealth &source : silentSources(table, region, now))
        health.push_back(std::move(source));
    return health;
}

} // namespace live

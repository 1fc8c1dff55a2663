// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/sensornews.h"

#include "domain/centre/plan.h"
#include "live/text/timetext.h"
#include "live/things/sensorlines.h"

#include <QCoreApplication>

#include <algorithm>

namespace live {

using namespace Qt::StringLiterals;

namespace {

bool isNewer(const ThingState &one, const ThingState &other) { return one.reading.at > other.reading.at; }

} // namespace

std::vector<ThingState> newestOf(const QHash<QString, ThingState> &all, const region::Region &region, const std::vector<size_t> &groups, size_t most)
{
    std::vector<ThingState> newest;
    if (all.isEmpty() || !region.plan || most == 0)
        return newest;
    for (const size_t place : groups) {
        const domain::SensorGroup &group = region.plan->sensing.groups[place];
        for (int number = group.first; number < group.first + group.count; ++number) {
            const auto state = all.constFind(u"%1-%2-%3"_s.arg(group.kind, group.grid, QString::number(number)));
            if (state == all.constEnd() || (newest.size() == most && !isNewer(*state, newest.back())))
                continue;
            newest.insert(std::ranges::upper_bound(newest, *state, isNewer), *state);
            if (newest.size() > most)
                newest.pop_back();
        }
    }
    return newest;
}

QString readingText(const domain::Reading &reading, base::Instant now)
{
    return QCoreApplication::translate("things", "%1 %2, %3 ago").arg(reading.thing, valueText(reading), spanText(now - reading.at));
}

} // namespace live

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/things/health.h"

#include <algorithm>

namespace domain {

using namespace Qt::StringLiterals;

QString wordOf(ThingHealth health)
{
    switch (health) {
    case ThingHealth::Unheard: return u"unheard"_s;
    case ThingHealth::Untimed: return u"untimed"_s;
    case ThingHealth::Well: return u"well"_s;
    case ThingHealth::Silent: return u"silent"_s;
    }
    Q_UNREACHABLE();
}

ThingHealth healthOf(std::optional<base::Instant> newest, base::Milliseconds period, base::Instant now)
{
    if (!newest)
        return ThingHealth::Unheard;
    if (period <= base::Milliseconds::zero())
        return ThingHealth::Untimed;
    return now - *newest > kSilentPeriods * period ? ThingHealth::Silent : ThingHealth::Well;
}

ThingHealth healthOf(const Things &things, const QString &code, base::Instant now)
{
    const Things::Newest *newest = things.newest(code);
    if (!newest)
        return ThingHealth::Unheard;
    return healthOf(newest->reading.at, newest->group ? things.index().periodOf(*newest->group) : base::Milliseconds::zero(), now);
}

std::vector<GroupHealth> groupsAt(const Things &things, base::Instant now)
{
    std::vector<GroupHealth> groups(things.index().groups());
    for (const Things::Newest &newest : things.all()) {
        if (!newest.group)
            continue;
        const base::Milliseconds period = things.index().periodOf(*newest.group);
        GroupHealth &group = groups[*newest.group];
        ++group.heard;
        if (healthOf(newest.reading.at, period, now) == ThingHealth::Silent) {
            ++group.silent;
            group.since = std::max(group.since, newest.reading.at + kSilentPeriods * period);
        }
    }
    return groups;
}

} // namespace domain

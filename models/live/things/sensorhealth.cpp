// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/things/sensorhealth.h"

#include "domain/centre/plan.h"

#include <algorithm>

namespace live {

void SpotHealth::add(const SpotHealth &other)
{
    heard += other.heard;
    silent += other.silent;
}

std::vector<SpotHealth> spotHealths(const region::Region &region, const std::vector<SensorSpot> &spots,
                                    const std::vector<domain::GroupHealth> &groups)
{
    std::vector<SpotHealth> healths(spots.size());
    if (!region.plan || region.plan->sensing.groups.size() != groups.size())
        return healths;
    const domain::Sensing &sensing = region.plan->sensing;
    const auto isTimed = [&sensing](size_t group) {
        const auto kind = std::ranges::find(sensing.kinds, sensing.groups[group].kind, &domain::SensorKind::code);
        return kind != sensing.kinds.end() && kind->period > base::Milliseconds::zero();
    };
    for (size_t spot = 0; spot < spots.size(); ++spot) {
        for (const size_t group : spots[spot].groups) {
            if (group < groups.size() && isTimed(group))
                healths[spot].add({groups[group].heard, groups[group].silent});
        }
    }
    return healths;
}

} // namespace live

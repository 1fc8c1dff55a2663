// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/circumstances.h"

#include "domain/recurrence.h"

#include <algorithm>
#include <cmath>

namespace region {

namespace {

bool concernsVulnerable(const Region &region, const domain::Place &place)
{
    constexpr double kReach = 0.001; // degrees of latitude, more than kSamePlace: spares most distances
    return std::ranges::any_of(region.elements, [&place](const Element &element) {
        if (!element.vulnerable)
            return false;
        if (!place.element.isEmpty() && element.code == place.element)
            return true;
        return place.point && std::abs(element.point.latitude - place.point->latitude) < kReach &&
               base::distance(element.point, *place.point) <= domain::kSamePlace;
    });
}

} // namespace

domain::SeverityInputs severityInputs(const Region &region, const domain::Report &report)
{
    domain::SeverityInputs inputs;
    if (const domain::Item *item = region.rulebook.item(report.item)) {
        inputs.base = item->base;
        inputs.baseText = item->code;
    }
    inputs.repeats = 1;
    inputs.keyArea = report.place.point && region.keyAreaAt(*report.place.point) != nullptr;
    const Phase *phase = region.phases.empty() ? nullptr : region.phaseAt(region.toLocal(report.reportedAt));
    inputs.peakPhase = phase && phase->peak;
    inputs.vulnerableHousehold = concernsVulnerable(region, report.place);
    const Source *source = region.source(report.source);
    inputs.media = source && source->media;
    return inputs;
}

bool countsAsRepeat(const Region &region, const QString &source)
{
    const Source *known = region.source(source);
    return known == nullptr || !known->sensor;
}

} // namespace region

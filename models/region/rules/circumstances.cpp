// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/rules/circumstances.h"

#include "domain/rules/recurrence.h"

namespace region {

namespace {

bool concernsVulnerable(const Region &region, const domain::Place &place)
{
    const Element *named = place.element.isEmpty() ? nullptr : region.element(place.element);
    return (named && named->vulnerable) || (place.point && region.isVulnerableNear(*place.point, domain::kSamePlace));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/severity.h"
#include "domain/source/report.h"
#include "region/region.h"

namespace region {

/// What the severity rule looks at in a fresh report, as far as the pack knows it: the item's base; whether the place lies in a key area
/// (keyareas.geojson); whether the report names a vulnerable household (elements.csv) or lies within domain::kSamePlace of one; whether its
/// source is media (sources.csv); whether the moment lies in a peak phase (phases.json). It counts as the first of its kind: whoever knows
/// the other reports sets `repeats`. Every way in asks this one function. Pure; an unknown item gives Green.
[[nodiscard]] domain::SeverityInputs severityInputs(const Region &region, const domain::Report &report);

/// Whether a report of this source counts as a repeat for others. A sensor's own alarms do not: they raise no level by themselves.
[[nodiscard]] bool countsAsRepeat(const Region &region, const QString &source);

} // namespace region

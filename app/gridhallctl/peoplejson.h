// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/duty/commandviews.h"

#include <QJsonObject>

namespace ctl {

/// Who is on duty, person by person, for machines: `people` and `next_people` with hours in minutes, `count`, `swaps`, `command`, `crews`, `channels`
/// and `leaders`. Times are UTC in ISO 8601, codes are the pack's, what does not exist is null. `load`: open cases by post; none: not known, and
/// null.
void addPeople(QJsonObject &duty, const region::Region &region, const domain::Centre &centre, base::Instant now,
               const std::optional<live::LoadByPost> &load);

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/centre/planviews.h"

#include <QJsonObject>

namespace ctl {

/// What the duty page shows, for machines: times are UTC in ISO 8601, codes are the pack's, what does not exist is null.
[[nodiscard]] QJsonObject dutyJson(const region::Region &region, const domain::Centre &centre, base::Instant now);

} // namespace ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/cases/queuemodel.h"

#include <functional>

namespace ui::queue {

/// What a list of cases asks beside its item model: the live queue and the list of stored cases answer alike.
struct RowSource {
    std::function<live::QueueRow(int row)> rowAt;
    std::function<base::CaseId(int row)> idAt;
    std::function<int(base::CaseId id)> rowOf; ///< -1: not in the list
    std::function<QString(int row)> when;      ///< stands in the time column of a case without a clock; may be unset
};

/// The day of a moment as the time column says it: "11-07", with the year where it is another one.
[[nodiscard]] QString whenText(const region::Region &region, base::Instant moment, base::Instant now);

} // namespace ui::queue

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "live/views.h"
#include "region/region.h"

namespace live {

/// The row of a case as the store has it, which need not be one of the hall's; its number is left to whoever knows the others of the list. Rows of
/// the hall's own cases are Hall::queueRow(), filled beside it.
[[nodiscard]] QueueRow storedRow(const region::Region &region, const domain::CaseBrief &brief);

} // namespace live

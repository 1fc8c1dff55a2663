// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/centre/centre.h"
#include "store/log/eventlog.h"

#include <optional>

namespace desk {

/// The newest moment at which the centre itself wrote, as far as the end of the log tells: the making of cases, what people did, the centre's own
/// events. Never a time out of a source's records, and nothing from before the newest confirmation of the time. None when nothing was written. Blocks
/// on disk.
[[nodiscard]] base::Result<std::optional<base::Instant>> newestOwnMoment(const store::EventLog &log, const domain::Centre &centre);

} // namespace desk

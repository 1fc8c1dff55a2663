// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"
#include "domain/centre/centre.h"
#include "store/log/eventlog.h"

#include <optional>

namespace desk {

/// The newest moment at which the centre itself wrote, as far as the end of the log tells: the making of cases, what people did, the centre's own
/// events, the hour at which a source's word on its records was taken. Never a time out of these records, and nothing from before the newest
/// confirmation of the time. None when nothing was written. Blocks on disk.
[[nodiscard]] base::Result<std::optional<base::Instant>> newestOwnMoment(const store::EventLog &log, const domain::Centre &centre);

/// Holds the clock of a program that starts on a store against all that there is: a doubt that nobody has ended, what the centre wrote last, and the
/// mark that the last program left (empty: none is kept there). Blocks on disk.
[[nodiscard]] base::Outcome beginClock(base::WatchedClock &watch, const store::EventLog &log, const domain::Centre &centre, const QString &markPath);

} // namespace desk

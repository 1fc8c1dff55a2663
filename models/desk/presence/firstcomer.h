// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseorder.h"
#include "region/region.h"
#include "store/log/eventlog.h"

namespace desk {

/// The refusal of an order whose case moved since its person looked at it, with what happened since: by which post and seat, and when, in the town's
/// time to the second. `now` is the case as it stands, `log` the one that the refusal stands on. Every other error as it is. Reads the log; store
/// thread only.
[[nodiscard]] base::Error tellFirstComer(const base::Error &error, const domain::CaseOrder &order, const domain::Case &now,
                                         const store::EventLog &log, const region::Region &region, base::Instant moment);

/// An order that takes back what its person has just done, with what nobody did since counted as seen: what a colour sets off by the clock, and an
/// alarm that sounded again. As it is where anybody acted, and every other order. Reads the log; store thread only.
[[nodiscard]] domain::CaseOrder pastNobodysMoves(const domain::CaseOrder &order, const domain::Case &now, const store::EventLog &log);

} // namespace desk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/time/instant.h"
#include "report/openreaders.h"
#include "store/log/eventlog.h"
#include "store/projection/casereader.h"

#include <functional>
#include <memory>
#include <optional>

namespace report {

/// Read-only ways into the store, opened, used and closed on one thread. Without a log a past day is told from the briefs alone (asOf).
struct DayReaders {
    std::shared_ptr<const store::CaseReader> cases;
    std::shared_ptr<const store::EventLog> log; ///< may be null
    bool drill = false;                         ///< the store is a drill's: everything that is made of it says so
    /// The store's anchor just before a moment (store::anchorAt); may be empty: then the sheet carries none.
    std::function<std::optional<base::Anchor>(base::Instant before)> anchor;
};

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/anchor.h"
#include "store/casereader.h"
#include "store/eventlog.h"

#include <functional>
#include <memory>

namespace report {

/// A read-only log, opened, used and closed on one thread.
using OpenLog = std::function<base::Result<std::shared_ptr<const store::EventLog>>()>;

/// The log of a store file, opened anew for each request.
[[nodiscard]] OpenLog logOf(const QString &storePath);

/// Read-only ways into the store, opened, used and closed on one thread. Without a log a past day is told from the briefs alone (asOf).
struct DayReaders {
    std::unique_ptr<store::CaseReader> cases;
    std::shared_ptr<const store::EventLog> log; ///< may be null
    bool drill = false;                         ///< the store is a drill's: everything that is made of it says so
    /// The store's anchor just before a moment (store::anchorAt); may be empty: then the sheet carries none.
    std::function<std::optional<store::Anchor>(base::Instant before)> anchor;
};
using OpenReaders = std::function<base::Result<DayReaders>()>;

/// Readers of a store file, opened anew for each request.
[[nodiscard]] OpenReaders readersOf(const QString &storePath);

} // namespace report

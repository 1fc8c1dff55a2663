// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace store {
class EventLog;
}

namespace report {

/// A read-only log, opened, used and closed on one thread.
using OpenLog = std::function<base::Result<std::shared_ptr<const store::EventLog>>()>;
/// The log of a store file, opened anew for each request.
[[nodiscard]] OpenLog logOf(const QString &storePath);

struct DayReaders; ///< readers.h, for those who read

/// Read-only ways into a store, opened, used and closed on one thread.
using OpenReaders = std::function<base::Result<DayReaders>()>;
/// Readers of a store file, opened anew for each request.
[[nodiscard]] OpenReaders readersOf(const QString &storePath);

} // namespace report

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

namespace desk {
class ReaderParts;
}
namespace store {
class EventLog;
}

namespace report {

/// A store as whoever asks may read it; desk::MakeReader.
using OpenStore = std::function<base::Result<std::unique_ptr<desk::ReaderParts>>()>;

/// A read-only log, opened, used and closed on one thread.
using OpenLog = std::function<base::Result<std::shared_ptr<const store::EventLog>>()>;
/// Its log, opened anew for each request.
[[nodiscard]] OpenLog logOf(OpenStore open);

struct DayReaders; ///< readers.h, for those who read

/// Read-only ways into a store, opened, used and closed on one thread.
using OpenReaders = std::function<base::Result<DayReaders>()>;
/// Its readers, opened anew for each request.
[[nodiscard]] OpenReaders readersOf(OpenStore open);

/// The same of whatever store file stands at a path: for programs that have no desk.
[[nodiscard]] OpenLog logOf(const QString &storePath);
[[nodiscard]] OpenReaders readersOf(const QString &storePath);

} // namespace report

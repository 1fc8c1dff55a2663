// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

namespace store {

/// Units of work done and in all; false gives up (Cancelled).
using WorkProgress = std::function<bool(quint64 done, quint64 all)>;

/// Copies the store as it is now to a new file while it may be written to, looks the copy over (see verify), and only then gives it its
/// name: what stands at the target is whole. Refused when the target exists; after any failure nothing is left there. Progress counts
/// pages. Runs on any thread, on connections of its own.
[[nodiscard]] base::Outcome backup(const QString &path, const QString &target, const WorkProgress &progress = {});

} // namespace store

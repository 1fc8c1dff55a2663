// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/doctor.h"

#include <optional>

namespace store {

/// Looks at the readings beside a store, read-only and while they may be written: each segment and each batch in it, who may read them, how much room
/// they take, and what lies there that is none of theirs. One finding with one sentence, check "readings"; none where the store has no readings.
/// Never Bad: the store itself is as sound as before, and no backup could bring readings back. Blocks on disk.
[[nodiscard]] std::optional<Finding> lookAtRing(const QString &storePath);

/// Whether a store has readings beside it.
[[nodiscard]] bool hasReadings(const QString &storePath);

} // namespace store

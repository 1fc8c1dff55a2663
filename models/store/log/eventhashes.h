// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ids.h"
#include "store/sqlite/connection.h"

#include <optional>

namespace store {

/// The first event of the cases' log after `from` and up to `upTo` whose hash is not that of what it says and of its case's event before; none: all
/// hold. What stands at `from` and before is taken as given. Holds a hash for each case that it meets. One thread, the connection's.
[[nodiscard]] base::Result<std::optional<base::Position>> firstAltered(const Connection &connection, base::Position from, base::Position upTo);

} // namespace store

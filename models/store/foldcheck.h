// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

namespace store {

/// What a comparison of `case_now` with the fold of the log found.
struct FoldCheck {
    quint64 cases = 0;     ///< in the log
    quint64 different = 0; ///< rows that are missing, superfluous or not the fold of their events
};

/// Folds every case of the log anew and holds it against its row, in one pass over both. The projection must have caught up.
[[nodiscard]] base::Result<FoldCheck> checkFold(const Connection &connection);

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

namespace store {

/// What holding a file's schema against that of a new store found.
struct SchemaCheck {
    size_t steps = 0;      ///< that the file has run
    QStringList different; ///< names of what was changed or is missing
    QStringList unknown;   ///< "trigger x": what no Gridhall makes
    QString misnumbered;   ///< a translated sentence when the file's version does not fit its steps; empty: it does
};

/// Every table, index, trigger and view, word for word, and the file's version. The measure is what a new store holds after the same steps.
[[nodiscard]] base::Result<SchemaCheck> checkSchema(const Connection &connection);

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

namespace store {

// Derived tables that are out of the way: TABLE_old, and with a number behind where an earlier one still stands. Nobody reads them, and they go
// little by little: to drop one takes the engine as long as it has pages (a quarter of a second for 40,000 cases' words on a busy machine).

/// A name for one more of them.
[[nodiscard]] base::Result<QString> freeOldName(const Connection &connection, const QString &table);
/// The one that goes next; empty where there is none.
[[nodiscard]] base::Result<QString> nextOldName(const Connection &connection, const QString &table);

/// Whether a name in the schema is that of such a table of this one, or of a part of it.
[[nodiscard]] bool isOldName(const QString &name, const QString &table);

/// The script that makes a table, with other names for its indexes (TABLE2_…) while those of one that is out of the way bear them; indexes cannot be
/// renamed, and to drop them takes long.
[[nodiscard]] base::Result<QString> withFreeIndexNames(const Connection &connection, const QString &table, const QString &script);
/// A name, or a definition, as if such names were the script's own.
[[nodiscard]] QString withPlainIndexNames(const QString &text, const QString &table);

} // namespace store

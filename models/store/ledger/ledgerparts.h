// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

namespace store {

/// A table beside the logs whose rows may change, and how one of its rows is told as text: its key, and the other columns by name, those
/// that are empty left out, so that a column that comes later changes nothing about rows that do not use it.
struct LedgerPart {
    QString table;
    QStringList keys, others; ///< columns

    /// SQL expressions over a row; `row`: "NEW.", "OLD." or empty.
    [[nodiscard]] QString keyOf(const QString &row) const;
    [[nodiscard]] QString valueOf(const QString &row) const;
    /// SELECT key, value of all rows, ordered by nothing.
    [[nodiscard]] QString selectAll() const;
    /// The temporary triggers that note in ledger_touched what this connection does to the table.
    [[nodiscard]] QStringList triggers() const;
    [[nodiscard]] QStringList triggerNames() const;
};

/// Source ids, serials, and what the store is for: with the columns that the file has now.
[[nodiscard]] base::Result<std::vector<LedgerPart>> ledgerParts(const Connection &connection);

} // namespace store

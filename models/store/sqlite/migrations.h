// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <climits>
#include <vector>

namespace store {

/// Marks a database file as a Gridhall store ("GrHa").
inline constexpr quint32 kApplicationId = 0x47724861;

/// One numbered schema step built into this program.
struct SchemaStep {
    int number = 0;
    QString name;     ///< "0001_case_log.sql"
    QString checksum; ///< SHA-256 of the file, hex
    QString script;
};

/// In order, gapless from 1.
[[nodiscard]] std::vector<SchemaStep> schemaSteps(const Dialect &dialect);

/// What a file turns out to be.
enum class StoreKind : quint8 { Empty, Ours };

/// Looks without changing anything. Refused for a store of a newer version and for a database that is not a store; Storage for a
/// file that is not a database.
[[nodiscard]] base::Result<StoreKind> identify(const Connection &connection);

/// Runs the steps that the file lacks, each in one transaction, and records it with name and checksum. Refused when a step that the file
/// has run is not the one that this program knows. Steps after `upTo` are left out: what an earlier program would have made.
[[nodiscard]] base::Outcome migrate(const Connection &connection, int upTo = INT_MAX);

/// Opens an existing store for reading and checks that it is one of a known version. Refused, Storage or Busy with a sentence otherwise.
[[nodiscard]] base::Result<std::unique_ptr<Connection>> openReadOnly(const QString &path, base::Milliseconds busyTimeout);

/// The steps that the file has run, with the checksums of that time. Scripts are empty.
[[nodiscard]] base::Result<std::vector<SchemaStep>> recordedSteps(const Connection &connection);

} // namespace store

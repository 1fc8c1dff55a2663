// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger/ledger.h"

namespace store {

/// The ledger as it lies in the database file itself, past the engine's cache and its write-ahead log: these go on telling what was written through
/// them when somebody has long since written over the file, and what is checkpointed then goes into a stranger.
struct LedgerInFile {
    enum class Kind : quint8 {
        Line,     ///< the newest line that a checkpoint brought into the file
        None,     ///< no ledger yet: nothing of it was checkpointed
        Unclear,  ///< no line can be reached; so may a file look into which a checkpoint is being written
        Stranger, ///< no database of these pages
    };
    Kind kind = Kind::None;
    LedgerLine line;
    LedgerLine before; ///< the one before in the same page, if any: where a power cut left half a page, the last one may be a half
};

/// Three or four reads of a page through the engine's own handle (sqlite3 *): cheap enough for every commit. `root`: the first page of the table.
/// None without a file (":memory:").
[[nodiscard]] LedgerInFile ledgerInFile(void *handle, quint32 root);

/// Whether the pages in the file may be of several moments: a checkpoint is being written, was begun and never ended, or left out what readers hold
/// up.
[[nodiscard]] bool mayBeMixed(void *handle);
/// Whether the file and its write-ahead log hold every page between them, and the file those that the log is said to have brought into it: these it
/// gives up without writing them again. `log`: its name. Reads all of them.
[[nodiscard]] bool isWholeWithLog(void *handle, const QString &log);

} // namespace store

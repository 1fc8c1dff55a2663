// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access/actor.h"
#include "store/care/backup.h"
#include "store/ledger/ledger.h"

#include <functional>

namespace store {

/// How far it has come.
enum class HistoryStep : quint8 {
    Begun,     ///< inside the transaction, nothing written
    Events,    ///< the events are written anew
    Rows,      ///< the ledger's rows hold no hash of what sources said
    Lines,     ///< the ledger is added up anew
    Stated,    ///< the statement is appended
    Committed, ///< from here on the new history stands; old pages are still to be swept
    Swept,
};

struct HistoryOptions {
    WorkProgress progress{};                    ///< events that were looked at, and in all; false gives up: everything is as before
    std::function<void(HistoryStep)> reached{}; ///< told after each step
};

/// What became of it.
struct HistoryDone {
    quint64 events = 0, cases = 0; ///< that were written anew; 0: nothing stood in clear
    LedgerLine before, after;      ///< of the same commit; the statement comes with the next one
};

/// Writes every event that names callers in clear anew, sealed, makes chain and ledger anew, and states in the centre's log, signed with the store's
/// anchor key, which digest became which. Once: a store in which nothing stands in clear is left as it is, but for pages of an earlier time that are
/// still to be swept. In one go: whatever interrupts it leaves the old history or the new one. Nobody else may have the store open (Busy); refused
/// where its key is not beside it or its ledger does not add up. Blocks for as long as it takes to read and write the log.
[[nodiscard]] base::Result<HistoryDone> sealHistory(const QString &path, const domain::Actor &by, base::Instant now,
                                                    const HistoryOptions &options = {});

} // namespace store

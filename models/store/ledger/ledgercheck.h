// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ledger/ledger.h"
#include "store/seal/anchor.h"

namespace store {

struct LedgerCheckOptions {
    quint64 from = 0;                ///< the commit whose digest is taken as given
    quint64 mostEvents = UINT64_MAX; ///< then the walk ends without a verdict about what is left
};

/// What adding up the ledger found.
struct LedgerCheck {
    LedgerLine last;            ///< the last line that adds up
    quint64 broken = 0;         ///< the first commit that does not add up, or is missing; 0: none
    quint64 unsealedEvents = 0; ///< events of both logs that no commit sealed
    [[nodiscard]] bool isBroken() const { return broken != 0 || unsealedEvents != 0; }
};

/// Adds every commit's digest up again from the logs and the rows beside them.
[[nodiscard]] base::Result<LedgerCheck> checkLedger(const Connection &connection, const LedgerCheckOptions &options = {});

/// The same lines with the digests that they get from what stands in the logs and in the ledger's rows now: after a log was written anew.
[[nodiscard]] base::Result<std::vector<LedgerLine>> ledgerAddedUp(const Connection &connection, std::vector<LedgerLine> lines);

/// What holding the rows beside the logs against the ledger found.
struct RowsCheck {
    quint64 rows = 0;
    quint64 different = 0;             ///< rows that are not as the last commit that touched them left them, or are missing or too many
    QString firstDifferent;            ///< "table: key"
    std::vector<quint64> keyChangedIn; ///< commits that changed the mark of the store's key without a word
    std::vector<std::pair<quint64, quint64>> unsealed; ///< commits that sealed events which were there without Gridhall, and how many
    QStringList unheardOf; ///< "table: key": what the programs never do, done in a proper commit: ids tied anew, serials put back, marks changed
};
[[nodiscard]] base::Result<RowsCheck> checkLedgerRows(const Connection &connection);

/// The line whose digest somebody wrote down; none when the store has no such line.
[[nodiscard]] base::Result<std::optional<LedgerLine>> lineWritten(const Connection &connection, const WrittenAnchor &written);

} // namespace store

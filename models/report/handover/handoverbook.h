// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/result.h"
#include "domain/centre/centreevent.h"

#include <optional>
#include <vector>

namespace desk {
class ReaderParts;
}

namespace report {

/// What was said about a frozen sheet later.
struct HandoverCorrection {
    quint64 version = 0; ///< its place in the centre's log
    base::Instant at;
    QString post;
    QString words;
    friend bool operator==(const HandoverCorrection &, const HandoverCorrection &) = default;
};

/// A sheet that both signed, as the log has it.
struct FrozenHandover {
    quint64 version = 0; ///< its place in the centre's log
    base::Instant at;    ///< the second signature
    QString seat;        ///< where the second one sat; empty on a store without accounts
    domain::HandoverFrozen fact;
    std::vector<HandoverCorrection> corrections; ///< oldest first
    /// The text adds up to the digest that both signed.
    bool addsUp = false;
    /// After the end of its turn.
    [[nodiscard]] bool isLate() const { return at > fact.text.to; }
    friend bool operator==(const FrozenHandover &, const FrozenHandover &) = default;
};

/// Which sheets are asked for.
struct HandoverQuery {
    std::optional<int> number;            ///< this one alone
    int most = 60;                        ///< the newest so many
    std::optional<base::Instant> until{}; ///< as the log was at this moment; none: as it is
};

/// What was found.
struct HandoverBook {
    std::vector<FrozenHandover> sheets; ///< newest first
    int all = 0;                        ///< sheets that the log holds, those that were not asked for among them
};

/// Reads the centre's log. Costs as much as that has grown. Blocks on disk.
[[nodiscard]] base::Result<HandoverBook> readHandovers(const desk::ReaderParts &parts, const HandoverQuery &query = {});

/// Whether the log under the sheets is as it was written.
struct HandoverChain {
    quint64 commit = 0;   ///< the newest commit up to which the ledger adds up
    quint64 broken = 0;   ///< the first commit that does not, or is missing; 0: none
    quint64 unsealed = 0; ///< events that no commit sealed
    QString fault;        ///< of the centre's own log: the first event that was altered, is missing or not readable; translated; empty: none
    [[nodiscard]] bool holds() const { return broken == 0 && unsealed == 0 && fault.isEmpty(); }
    friend bool operator==(const HandoverChain &, const HandoverChain &) = default;
};
/// Adds the store's ledger up, from a commit that was added up before on, and the centre's whole log. NotFound: the store has no ledger yet. Blocks
/// on disk.
[[nodiscard]] base::Result<HandoverChain> checkHandoverChain(const QString &storePath, const HandoverChain &before = {});

/// "4be2 07d9 c15a 93f6": the first eight bytes of a digest in hex, in groups of four.
[[nodiscard]] QString shortDigest(const QString &digest);

} // namespace report

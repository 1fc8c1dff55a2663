// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/backup.h"
#include "store/care/mediashelf.h"

#include <vector>

namespace store {

/// One thing that was looked at.
struct Finding {
    enum class Kind : quint8 { Good, Note, Bad };
    Kind kind = Kind::Good;
    /// Stable English word: "integrity", "schema", "positions", "chain", "callers", "centre", "ledger", "rows", "key", "history", "keys", "numbers",
    /// "projections", "rights", "town", "pictures"; "anchor" of holdAgainst().
    QString check;
    QString sentence; ///< translated, complete
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// Looks at everything that can be wrong with a store file, read-only and as of one moment, while it may be written to. An error only when
/// it cannot be opened at all; what is wrong inside comes as findings of kind Bad. Reads every picture beside it, too; `pictures` learns how they
/// stand. Progress counts events, then pictures. Runs on any thread.
[[nodiscard]] base::Result<std::vector<Finding>> verify(const QString &path, const WorkProgress &progress = {}, ShelfCheck *pictures = nullptr);

/// Holds a store against an anchor that somebody wrote down or has on a printed sheet (see anchor.h): whether all that the store held then
/// is there unaltered. Malformed when the text is no anchor.
[[nodiscard]] base::Result<Finding> holdAgainst(const QString &path, const QString &anchor);

/// What is wrong with the store file itself: the first Bad finding that is not about pictures or the key beside it. Null when it is sound.
[[nodiscard]] const Finding *firstDamage(const std::vector<Finding> &findings);

/// No finding is Bad.
[[nodiscard]] bool isSound(const std::vector<Finding> &findings);

} // namespace store

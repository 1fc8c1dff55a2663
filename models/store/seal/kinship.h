// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>

namespace store {

/// How two store files hang together: by the commits that both have. A digest covers everything before it, so what they share is a beginning.
struct Kinship {
    quint64 common = 0;          ///< the newest event that both hold; 0 with none: stores of two origins, or begun apart
    bool isOther = false;        ///< no commit in common: two stores that were made apart
    quint64 here = 0, there = 0; ///< events that only the one and only the other holds
};
/// None where one of them cannot be read or has no ledger. Any thread; changes neither.
[[nodiscard]] std::optional<Kinship> kinshipOf(const QString &path, const QString &other);

/// Refused when a store may not take another's place because it is another town's, or of made-up cases where the other's are real. What cannot be
/// read says nothing.
[[nodiscard]] base::Outcome checkPlace(const QString &backup, const QString &path);

} // namespace store

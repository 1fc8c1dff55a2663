// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/sqlite/connection.h"

#include <functional>

namespace store {

// Facts of a store: marks beside its logs, by key. The calls by path run on any thread, on a connection of their own; Refused, Storage or Busy with a
// sentence.

/// The fact's value; empty where the store has not been told, or has not been opened for writing since facts came.
[[nodiscard]] base::Result<QString> storeFact(const Connection &connection, const QString &key);
/// Inside a transaction of the caller's.
[[nodiscard]] base::Outcome putStoreFact(const Connection &connection, const QString &key, const QString &value);
/// For facts that may change, in a transaction of its own; the store and its schema are there already.
[[nodiscard]] base::Outcome setFact(const QString &path, const QString &key, const QString &value);
/// The value in a store file; empty where there is none.
[[nodiscard]] base::Result<QString> factOf(const QString &path, const QString &key);

/// For facts that are written once and kept for ever: makes the store if there is none and marks it. A fact that is known already is handed to
/// `known`, whose word it is whether that is well; `mayMark` is asked under the writer's lock before a new one is written.
struct FactRules {
    std::function<base::Outcome(const QString &known)> known;
    std::function<base::Outcome(const Connection &connection)> mayMark = [](const Connection &) { return base::Outcome(); };
};
[[nodiscard]] base::Outcome keepFact(const QString &path, const QString &key, const QString &value, const FactRules &rules);

} // namespace store

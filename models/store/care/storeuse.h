// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace store {

class Connection;

/// What a store's cases are: what happened, or what was made up for practice. A store keeps its use for ever.
enum class StoreUse : quint8 { Real, Drill };

/// What the store file is for. NotFound, Refused, Storage or Busy with a sentence. Runs on any thread, on a connection of its own.
[[nodiscard]] base::Result<StoreUse> useOf(const QString &path);
/// The same of an open store, on its thread.
[[nodiscard]] base::Result<StoreUse> useOf(const Connection &connection);

/// Makes the store if there is none and marks it for drills; nothing to do when it is marked already. Refused when it holds real cases.
[[nodiscard]] base::Outcome reserveForDrill(const QString &path);

} // namespace store

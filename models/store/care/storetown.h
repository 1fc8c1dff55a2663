// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace store {

/// A store remembers its town: the code of the region that it was first written for, kept for ever. All run on any thread, on a connection of their
/// own; Refused, Storage or Busy with a sentence otherwise.

/// The town's code; empty where the store has not been told yet (it is older than this fact) or there is no store.
[[nodiscard]] base::Result<QString> townOf(const QString &path);

/// Refused with a sentence that names both when the store belongs to another town. Changes nothing.
[[nodiscard]] base::Outcome checkTown(const QString &path, const QString &code);

/// The same for a store that is about to be written to: makes it if there is none; one without a town has this one from now on.
[[nodiscard]] base::Outcome keepTown(const QString &path, const QString &code);

/// Whether the store holds cases and has not been told its town: it is older than that fact, and the first region that it is opened with for writing
/// becomes its town for ever.
[[nodiscard]] base::Result<bool> hasNoTownYet(const QString &path);

} // namespace store

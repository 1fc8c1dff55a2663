// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time/watchedclock.h"

#include <QString>

namespace desk {

// The count of a store's clock, kept in a small file beside it ("<store>.clock", 0600) for whoever opens the store next: while the machine runs on,
// a program that ends and starts again can tell a clock that was set meanwhile, and afterwards at least that time has been there. It holds no fact;
// without it a start believes what it can.

/// Where the mark of a store stands.
[[nodiscard]] QString clockMarkOf(const QString &storePath);

/// A count that an earlier program left.
struct StoredClockMark {
    base::ClockMark mark;
    bool isOfThisStart = false; ///< the machine has run on since, and its count with it; otherwise only the moment says something
};
/// None where there is none that means anything: no file, or an unreadable one.
[[nodiscard]] std::optional<StoredClockMark> readClockMark(const QString &path);
/// Whether it stands there now. Where the machine has no count of its starts there is nothing to write, and that is well.
[[nodiscard]] bool writeClockMark(const QString &path, const base::ClockMark &mark);

} // namespace desk

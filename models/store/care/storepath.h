// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace store {

/// The file that a store's path leads to: behind the symbolic links that it may name, whether or not anything stands there yet. What belongs to a
/// store (-wal and -shm, key, pictures, the clock's mark, what a restore puts aside) lies beside that file, whichever name the store was opened by.
[[nodiscard]] QString storeFileOf(const QString &path);

} // namespace store

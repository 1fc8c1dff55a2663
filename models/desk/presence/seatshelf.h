// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/presence/seatbook.h"

#include <QString>

#include <functional>
#include <memory>

namespace desk {

/// Where the book of a store's windows lies, for all programs that have the store open. One shelf a window, used on one thread.
class SeatShelf {
public:
    virtual ~SeatShelf() = default;

    /// The book as it is after `change`, which sees the newest and is alone with it. Busy or Storage with a sentence where that cannot be; nothing
    /// was changed then.
    [[nodiscard]] virtual base::Result<SeatBook> change(const std::function<void(SeatBook &)> &change) = 0;
    /// Whether others have changed the book since this shelf had it last. Costs microseconds.
    [[nodiscard]] virtual bool hasNews() = 0;
    /// The book as it is.
    [[nodiscard]] virtual base::Result<SeatBook> read() = 0;
};

/// A book in memory, for the windows of one process. Thread-safe.
struct SharedSeats;
[[nodiscard]] std::shared_ptr<SharedSeats> makeSharedSeats();
[[nodiscard]] std::unique_ptr<SeatShelf> shelfOf(const std::shared_ptr<SharedSeats> &seats);

/// A book in a small file beside the store ("STORE.seats", with the store's rights), for every process of the machine: changed in place under a lock
/// that the system takes back from whoever dies, and watched by eight bytes that count its changes. It is made by the first window and removed by the
/// last. What another start of the machine left means nothing.
[[nodiscard]] std::unique_ptr<SeatShelf> seatFileShelf(const QString &storePath);
/// Where that file stands.
[[nodiscard]] QString seatFileOf(const QString &storePath);

} // namespace desk

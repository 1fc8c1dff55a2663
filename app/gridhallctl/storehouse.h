// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "desk/storedesk.h"
#include "store/sqlcasereader.h"

#include <functional>
#include <memory>

namespace ctl {

/// A reader of the store as it is now: follows the log to its end first where this program may write, else reads what is there.
/// NotFound, Refused, Storage or Busy with a sentence.
[[nodiscard]] base::Result<std::unique_ptr<store::SqlCaseReader>> openReader(const QString &path);

/// A case by its number or short number, folded straight from the log: the truth even where a derived table lags behind. NotFound with a
/// sentence when the store has no such case.
[[nodiscard]] base::Result<desk::CaseFile> findCase(const QString &path, const QString &number);

/// Makes readers on whichever thread asks.
[[nodiscard]] std::function<base::Result<std::unique_ptr<store::CaseReader>>()> readerMaker(const QString &path);

/// The door to a store, made if there is none; its schema and derived tables are up to date. An error says at once what a desk
/// would only say with its first answer. The clock must outlive the desk.
[[nodiscard]] base::Result<std::unique_ptr<desk::StoreDesk>> openDesk(const QString &path, region::RegionPtr region, base::WatchedClock &clock,
                                                                      desk::StoreDeskOptions options = {});

/// Whether the store is a drill's: whatever is shown of it takes the mark from the store itself.
[[nodiscard]] base::Result<bool> isDrill(const QString &path);

} // namespace ctl

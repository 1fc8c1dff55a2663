// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/admission.h"
#include "base/time/townclock.h"
#include "commandline.h"
#include "desk/writer/storedesk.h"
#include "store/projection/sqlcasereader.h"

#include <functional>
#include <memory>

namespace ctl {

/// The region of --region for the store of --store: where the two are joined. Refused with a sentence when the store belongs to another town, before
/// anything is read or written; what-if's foreign rules are no town of the store and go another way.
[[nodiscard]] base::Result<region::RegionPtr> openTown(const CommandLine &line);

/// The language of what a verb prints for `town`: --language; of a sheet (--pdf) the town's, whatever the terminal's is; else the terminal's. The
/// program speaks it from here on where the first two say it.
[[nodiscard]] QString speakFor(const CommandLine &line, const region::Region &town);

/// Closes a reader; where it met rows that no case can have, says so and makes the tables anew.
struct MendAfterwards {
    QString path;
    void operator()(store::SqlCaseReader *reader) const;
};
using ReaderPtr = std::unique_ptr<store::SqlCaseReader, MendAfterwards>;

/// A reader of the store as it is now: follows the log to its end first where this program may and can write, else reads what is there:
/// a store that one may only read, or on a full disk, can be listed all the same. NotFound, Refused, Storage or Busy with a sentence.
[[nodiscard]] base::Result<ReaderPtr> openReader(const QString &path);

/// A case with its town, and whether its store is a drill's.
struct TownCase {
    region::RegionPtr region;
    desk::CaseFile file;
    bool drill = false;
};
/// The case whose number or short number the line names, folded straight from the log: the truth even where a derived table lags behind. NotFound
/// with a sentence when the store has no such case.
[[nodiscard]] base::Result<TownCase> openCase(const CommandLine &line);

/// Makes readers on whichever thread asks.
[[nodiscard]] std::function<base::Result<std::unique_ptr<store::CaseReader>>()> readerMaker(const QString &path);

/// Makes a clock go as the store's does: a drill's by its own pace, every other by the machine.
void followStore(base::TownClock &clock, const QString &path);
/// The present moment of a store: what "now" and "today" mean in whatever is said of it.
[[nodiscard]] base::Instant nowOf(const QString &path);

/// Why a program that started now would not believe this machine's clock, beside what the log says of it: the clock stands before what the centre
/// wrote, or was set since the last program ended. None: it would, or a doubt is open already and goes on.
[[nodiscard]] base::Result<std::optional<base::ClockDoubt>> newClockDoubt(const QString &path, const store::EventLog &log,
                                                                          const domain::Centre &centre);

/// Whether the derived tables are brought to the log's end before a desk is handed out, or follow while it works.
enum class Tables { First, Later };

/// The door to a store, made if there is none; it belongs to the region's town from then on, and its schema is up to date. An error says at once what
/// a desk would only say with its first answer. Who may open it, admit() has said; orders are given in the admission's name. The clock follows the
/// store's, also when that is set later; it must outlive the desk.
[[nodiscard]] base::Result<std::unique_ptr<desk::StoreDesk>> openDesk(const Admission &admission, const QString &path, region::RegionPtr region,
                                                                      base::TownClock &clock, desk::StoreDeskOptions options = {},
                                                                      Tables tables = Tables::First);

/// Whether the store is a drill's: whatever is shown of it takes the mark from the store itself.
[[nodiscard]] base::Result<bool> isDrill(const QString &path);

} // namespace ctl

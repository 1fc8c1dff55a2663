// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/anchor.h"
#include "base/time/townclock.h"
#include "store/lives/lifebook.h"
#include "store/log/eventlog.h"
#include "store/projection/casereader.h"

#include <functional>
#include <memory>
#include <optional>

namespace desk {

/// What the store thread writes through. Made, used and destroyed on that thread.
class WriterParts {
public:
    enum class Followed : quint8 { CaughtUp, MoreToDo };

    virtual ~WriterParts() = default;
    [[nodiscard]] virtual store::EventLog &log() = 0;
    /// An id that no other writer of this log makes.
    [[nodiscard]] virtual base::CaseId nextId() = 0;
    /// True after commits of others, also of other processes, since the last call. Cheap enough to poll.
    [[nodiscard]] virtual bool changedByOthers() = 0;
    /// Lets the projections follow the log by `most` events at the most.
    [[nodiscard]] virtual base::Result<Followed> follow(int most) = 0;
    /// Asked again and again in the midst of follow() and mend(): true has them commit what they did and come back, so that whoever waits is served.
    virtual void yieldTo(std::function<bool()>) {}
    /// A case as just committed, so that follow() need not read it again.
    virtual void remember(const domain::Case &folded) = 0;
    /// Called between orders, when none waits: moves what was written into the file once it has become much, lest a commit has to.
    virtual void shortenLog() {}
    /// Called when nothing waits. True: there is more to tidy at once.
    virtual bool tidyWhenIdle() = 0;
    /// Whether what is written here still reaches the store; Storage with a sentence when its file was moved, removed or replaced.
    [[nodiscard]] virtual base::Outcome standing() { return {}; }
    /// How the clock of a drill's store runs, as any process set it last; none for every other store.
    [[nodiscard]] virtual base::Result<std::optional<base::DrillPace>> pace() const { return std::nullopt; }
    /// Whether the store is a drill's; where that cannot be read it is none.
    [[nodiscard]] bool isDrills() const
    {
        const auto runs = pace();
        return runs && runs->has_value();
    }
    /// How much of the derived tables is filled, in hundredths, as of the last follow(); none when they are whole.
    [[nodiscard]] virtual std::optional<int> filledPercent() const { return std::nullopt; }
    /// Holds the derived tables against the log and mends them, a slice at a time.
    [[nodiscard]] virtual base::Result<Followed> mend() { return Followed::CaughtUp; }
};

/// What a thread reads through. Made, used and destroyed on that thread.
class ReaderParts {
public:
    virtual ~ReaderParts() = default;
    [[nodiscard]] virtual const store::EventLog &log() const = 0;
    /// The projections; null where there are none and everything is folded from the log.
    [[nodiscard]] virtual const store::CaseReader *cases() const = 0;
    /// What every case was at every moment, kept beside the store; null where nothing is kept, and everything is folded from the log.
    [[nodiscard]] virtual store::LifeBook *lives() { return nullptr; }
    /// Whether another file stands where this one was opened: then parts are made anew.
    [[nodiscard]] virtual bool isOutdated() const { return false; }
    /// Whether the store's cases were made up for practice.
    [[nodiscard]] virtual base::Result<bool> isDrill() const { return false; }
    /// The store's anchor just before a moment; none where it cannot be told.
    [[nodiscard]] virtual std::optional<base::Anchor> anchorBefore(base::Instant) const { return std::nullopt; }
};

using MakeReader = std::function<base::Result<std::unique_ptr<ReaderParts>>()>;

/// Makes the parts on the threads that will use them. The functions must be callable from any thread.
struct StoreParts {
    std::function<base::Result<std::unique_ptr<WriterParts>>()> writer;
    MakeReader reader;
    /// For who reads beside the log (pictures): whether what stands there now is the store that was seen before; Storage with a sentence where not.
    /// A call of stat while the same file stands there.
    std::function<base::Outcome()> standing = [] { return base::Outcome(); };
    /// Bytes that are left where the store lies; none where nobody can tell. Asks the disk.
    std::function<std::optional<quint64>()> room = [] { return std::optional<quint64>(); };
};

/// The parts of a store file, for one desk and all who read beside it: they remember what its writer saw, so another desk before the same file makes
/// its own. With `mustExist` a missing file is refused, not made. Once a writer was made, writers and readers are made only for a file that holds all
/// that it saw; where none writes, for one that holds what the first reader found. The clock must outlive the parts.
[[nodiscard]] StoreParts fileParts(const QString &path, const base::Clock &clock, bool mustExist = false);
/// A reader of whatever store file stands at the path, for programs that have no desk.
[[nodiscard]] base::Result<std::unique_ptr<ReaderParts>> readerOf(const QString &path);

} // namespace desk

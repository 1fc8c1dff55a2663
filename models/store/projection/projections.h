// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case/caseevent.h"
#include "domain/centre/centre.h"
#include "store/log/eventlog.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/sqltexts.h"

#include <functional>
#include <memory>
#include <optional>

namespace store {

/// A case after a slice of events, with what the slice did to it.
struct FoldedCase {
    domain::Case state;
    bool isNew = false; ///< its first event lies in the slice
    /// Where its source corrected a case that is not new, or its caller was forgotten: the report before that.
    std::optional<domain::Report> reportBefore{};
    QString gridBefore{}, departmentBefore{}; ///< codes before the slice
};

/// One derived table set that follows the log. It can be emptied and refilled at any time. Runs inside the follower's transaction.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual QString name() const = 0;
    /// Raised whenever the tables or their meaning change; a stored projection of another revision is rebuilt.
    [[nodiscard]] virtual int revision() const = 0;
    /// Makes empty tables; what is there goes out of the way.
    [[nodiscard]] virtual base::Outcome reset() = 0;
    [[nodiscard]] virtual base::Outcome put(const FoldedCase &folded) = 0;
    /// Whether something of this case stands in it already: of one that is new to it, only when its position is not what it says.
    [[nodiscard]] virtual base::Result<bool> hasCase(CaseId id) = 0;
    /// Puts tables of another revision, which stood at a position, out of the way: what the hall needs of them until the new ones are filled is kept.
    [[nodiscard]] virtual base::Outcome retire(Position stoodAt) = 0;
    /// Whether put() left upkeep for later, so that no commit takes longer than what it holds, …
    [[nodiscard]] virtual bool wantsTending() const { return false; }
    /// … of which this does a small step, in a transaction of its own.
    [[nodiscard]] virtual base::Outcome tend() { return {}; }
    /// The new tables are whole.
    [[nodiscard]] virtual base::Outcome filled() { return {}; }
    /// Whether tables that were put out of the way are still there, …
    [[nodiscard]] virtual base::Result<bool> hasOld() const = 0;
    /// … and takes some of their rows away; the last time the tables themselves.
    [[nodiscard]] virtual base::Outcome clearOld(int most) = 0;
    /// Statements that know a table which was exchanged.
    virtual void forgetStatements() = 0;
};

/// All projections of a store, following its log. They live in the same file and are written through the writing connection, in
/// transactions of their own that need not be durable: what a power cut takes is folded again. Two processes may follow the same store. A transaction
/// folds for 25 ms at the most, and for a part of a slice or one case where somebody waits (yieldTo), and holds no more than that.
/// Tables that are new or of another revision are filled case by case, in slices like all else, while those that stand follow the log.
/// One object a thread, the store thread; every call blocks on disk, follow() for a slice at most.
class Projections {
public:
    /// Where the followers stand.
    struct Progress {
        Position position;                  ///< of the one furthest behind; 0 while one is being filled
        Position head;                      ///< of the log when the slice began
        std::optional<int> filledPercent{}; ///< while tables are being filled
        [[nodiscard]] bool isCaughtUp() const { return position >= head; }
    };
    /// What rebuild() found.
    struct RebuildResult {
        quint64 events = 0;
        quint64 cases = 0;
        quint64 different = 0; ///< rows and words that were not the fold of the log before the rebuild
        bool equal = false;    ///< afterwards every row of case_now, read back, is the fold of the log
    };
    /// Events done and in all; false gives up (Cancelled, the old tables stay).
    using ProgressVisitor = std::function<bool(quint64 done, quint64 all)>;

    Projections(const Connection &connection, const EventLog &log);
    ~Projections();

    /// Creates what is missing and puts what has another revision out of the way; follow() then fills it. Called by Store::open; reads no log, and
    /// drops nothing: tidy() does, little by little.
    [[nodiscard]] base::Outcome prepare();
    /// Folds the next `most` events at the most into the projections that are furthest behind; when none is, fills those that are not whole.
    /// A table whose position is not what it says, beyond the log or behind what it holds, is made anew like one of another revision.
    [[nodiscard]] base::Result<Progress> follow(int most);
    /// Asked again and again during a slice: true ends it after its present part. Called on the thread that follows.
    void yieldTo(std::function<bool()> isWaitedFor);
    /// Follows to the log's end.
    [[nodiscard]] base::Outcome catchUp(const ProgressVisitor &progress = {});
    /// Holds every row against the log and mends it where it lies, and makes the index of words anew beside the old one; readers see whole tables
    /// all the time, and writers wait for a slice at most. Refused while the log cannot be read to its end.
    [[nodiscard]] base::Result<RebuildResult> rebuild(const ProgressVisitor &progress = {});
    /// The rows alone, one slice: true while there is more to do. A failure ends the work.
    [[nodiscard]] base::Result<bool> mendSome();
    /// Takes away a little of the tables that were put out of the way, or does a step of upkeep; true while there may be more. Call when nothing
    /// waits.
    bool tidy();
    /// Keeps a case that the caller has folded anyway, so that follow() need not read it again.
    void remember(const domain::Case &folded);

private:
    struct State;
    struct Mending;
    class SliceClock;
    [[nodiscard]] base::Result<bool> goOn(const Mending &mending, const SliceClock &clock);
    [[nodiscard]] base::Outcome mendSlice(Mending &mending);
    [[nodiscard]] base::Result<bool> followWords(Mending &mending, const SliceClock &clock);
    [[nodiscard]] base::Outcome atLogsEnd(Mending &mending, const std::function<base::Outcome()> &then);
    [[nodiscard]] base::Outcome compareWords(Mending &mending);
    [[nodiscard]] base::Outcome swapWords(Mending &mending);
    void giveUpWords(Mending &mending);
    std::unique_ptr<State> m_state;
    std::unique_ptr<Mending> m_mending; ///< of mendSome()
};

/// A case whose events do not follow one another.
[[nodiscard]] base::Error brokenSequence(const domain::CommittedEvent &event);

/// The case as the fold of all its events up to a version; version 0 when it has none.
[[nodiscard]] base::Result<domain::Case> foldCase(const EventLog &log, CaseId id, quint32 upTo = UINT32_MAX);
/// The centre as the fold of its whole log.
[[nodiscard]] base::Result<domain::Centre> foldCentre(const EventLog &log);

} // namespace store

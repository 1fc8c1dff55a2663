// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/case.h"
#include "store/connection.h"
#include "store/eventlog.h"
#include "store/sqltexts.h"

#include <functional>

namespace store {

/// A case after a slice of events, with what the slice did to it.
struct FoldedCase {
    domain::Case state;
    bool isNew = false;                           ///< its first event lies in the slice
    std::optional<domain::Report> reportBefore{}; ///< where the slice changed the report of a case that is not new: as it was before
};

/// One derived table set that follows the log. It can be emptied and refilled at any time. Runs inside the follower's transaction.
class Projection {
public:
    virtual ~Projection() = default;
    [[nodiscard]] virtual QString name() const = 0;
    /// Raised whenever the tables or their meaning change; a stored projection of another revision is rebuilt.
    [[nodiscard]] virtual int revision() const = 0;
    /// Drops what is there and makes empty tables.
    [[nodiscard]] virtual base::Outcome reset() = 0;
    [[nodiscard]] virtual base::Outcome put(const FoldedCase &folded) = 0;
    /// For rebuild(): keeps the tables under another name …
    [[nodiscard]] virtual base::Outcome setAside() = 0;
    /// … and counts how they differ from the new ones, then drops them.
    [[nodiscard]] virtual base::Result<quint64> differences() = 0;
};

/// All projections of a store, following its log. They live in the same file and are written through the writing connection, in
/// transactions of their own that need not be durable: what a power cut takes is folded again. Two processes may follow the same store.
/// One object a thread, the store thread; every call blocks on disk, follow() for a slice at most.
class Projections {
public:
    /// Where the followers stand.
    struct Progress {
        Position position; ///< of the one furthest behind
        Position head;     ///< of the log when the slice began
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

    /// Creates what is missing and empties what has another revision; follow() then refills it. Called by openStore.
    [[nodiscard]] base::Outcome prepare();
    /// Folds the next `most` events at the most into the projections that are furthest behind.
    [[nodiscard]] base::Result<Progress> follow(int most);
    /// Follows to the log's end.
    [[nodiscard]] base::Outcome catchUp(const ProgressVisitor &progress = {});
    /// Refills all tables from the log beside the old ones, compares, and swaps, in one transaction: readers see the old or the new, other
    /// writers wait (or are Busy) until it is done. Refused while the log cannot be read to its end.
    [[nodiscard]] base::Result<RebuildResult> rebuild(const ProgressVisitor &progress = {});
    /// Keeps a case that the caller has folded anyway, so that follow() need not read it again.
    void remember(const domain::Case &folded);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The case as the fold of all its events up to a version; version 0 when it has none.
[[nodiscard]] base::Result<domain::Case> foldCase(const EventLog &log, CaseId id, quint32 upTo = UINT32_MAX);

} // namespace store

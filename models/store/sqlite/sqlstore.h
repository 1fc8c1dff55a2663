// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/care/backup.h"
#include "store/care/doctor.h"
#include "store/care/drillclock.h"
#include "store/ledger/ledger.h"
#include "store/log/caseids.h"
#include "store/log/sqllog.h"
#include "store/projection/projections.h"
#include "store/projection/sqlcasereader.h"

#include <chrono>
#include <memory>

namespace store {

struct StoreOptions {
    base::Milliseconds busyTimeout{5000}; ///< how long a writer waits for another process's commit
    bool mustExist = false;               ///< refuse a file that does not exist instead of making one
};

/// A store file open for writing: the log, its projections, and the upkeep. Several processes may have the same file open.
/// Made, used and destroyed on one thread (the store thread); every call may wait for the disk.
class Store {
public:
    /// Opens or creates the file and brings its schema up to date. Refused for a store of a newer version, a file that is not a store, or
    /// missing rights; Storage for a corrupt file or a full disk; Busy when another process holds it. The sentence names the file.
    [[nodiscard]] static base::Result<std::unique_ptr<Store>> open(const QString &path, const StoreOptions &options = {});
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    [[nodiscard]] SqlLog &log() { return *m_log; }
    [[nodiscard]] Projections &projections() { return *m_projections; }
    [[nodiscard]] const QString &path() const { return m_connection->path(); }
    /// A maker whose ids no other opening of this file makes (until 1,024 openings later). The clock must outlive it.
    [[nodiscard]] CaseIds caseIds(const base::Clock &clock) const { return {clock, m_writer}; }

    /// True once after each commit of another connection to the file, in this process or another; microseconds. Poll it. Also true when
    /// the file cannot be read: the next read then says why.
    [[nodiscard]] bool changedByOthers();
    /// Whether what is written here still goes into the file at path(); Storage with a sentence where not. Cheap enough to ask every second.
    [[nodiscard]] base::Outcome standing();
    /// For another file that is to be opened at the path: what this store's engine left there is taken away. False where that cannot be.
    [[nodiscard]] bool leavePlace() const;
    /// True after standing() when only the -wal or -shm is gone. No other connection of this process may then open the file.
    [[nodiscard]] bool lostItsLog() const;
    /// The drill's clock as it is set now; none where the store has no such thing. Cheap enough to ask with every commit.
    [[nodiscard]] base::Result<std::optional<DrillClock>> drillClock() const { return drillClockOf(*m_connection); }
    /// The newest commit that this object has seen.
    [[nodiscard]] LedgerLine mark() const { return m_connection->ledger().known(); }
    /// Moves the write-ahead log into the file as far as readers allow, once 4 MB were written since the last time: in smaller pieces than the
    /// engine, which would do it in the midst of a commit. Call between two batches.
    void shortenLog();
    /// Moves the write-ahead log into the file as far as readers allow; the first time it also gives that log room for what comes. Call
    /// when nothing waits and no batch is open.
    void tidyWhenIdle();
    /// After a caller was forgotten, in this process or another: empties the write-ahead log, which still holds what was put over. True when nothing
    /// is left to do; false while somebody reads what it holds: try again. tidyWhenIdle() does so once a second. Waits for some hundredths of a
    /// second.
    [[nodiscard]] bool wipe();
    /// Whether there is more to tidy at once: tables that an earlier program made go little by little.
    [[nodiscard]] bool isUntidy() const { return m_hasOld || m_mustWipe; }

private:
    Store(std::unique_ptr<Connection> connection, base::Milliseconds busyTimeout);
    [[nodiscard]] base::Outcome prepare();
    [[nodiscard]] base::Outcome sealWhatWas();
    void growLog();
    void moveLog();
    void wipeNowAndThen();
    const std::unique_ptr<Connection> m_connection;
    const base::Milliseconds m_busyTimeout;
    std::unique_ptr<SqlLog> m_log;
    std::unique_ptr<Projections> m_projections;
    Statement m_dataVersion;
    qint64 m_lastDataVersion = 0;
    quint32 m_writer = 0;
    quint64 m_pagesMoved = 0; ///< of all that this object wrote, about
    std::chrono::steady_clock::time_point m_wipeTriedAt;
    bool m_logIsGrown = false, m_hasOld = false, m_mustWipe = false;
    bool m_rescued = false; ///< what the write-ahead log held was moved into the file when it was taken away
};

/// Whether the file at a path is a store that holds a commit that somebody has seen, and so all before it. Storage, as of a file that was
/// replaced, where it is not. Changes nothing.
[[nodiscard]] base::Outcome holds(const QString &path, const LedgerLine &seen);
/// The same of a store that is open.
[[nodiscard]] base::Outcome holds(const Connection &connection, const LedgerLine &seen);
/// The newest commit in an open store; seq 0 where it holds none, or has no ledger yet.
[[nodiscard]] base::Result<LedgerLine> newestLine(const Connection &connection);

/// The log of a store file on a read-only connection of its own, for replays beside the writer; begin() is Refused. One object a thread.
class LogReader {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<LogReader>> open(const QString &path);

    [[nodiscard]] const EventLog &log() const { return *m_log; }
    /// For what else is asked of the very file whose log this is.
    [[nodiscard]] const Connection &connection() const { return *m_connection; }

private:
    explicit LogReader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    const std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SqlLog> m_log;
};

} // namespace store

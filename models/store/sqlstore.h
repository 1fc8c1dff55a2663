// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/caseids.h"
#include "store/projections.h"
#include "store/sqlcasereader.h"
#include "store/sqllog.h"

#include <functional>
#include <memory>
#include <vector>

namespace store {

struct StoreOptions {
    base::Milliseconds busyTimeout{5000}; ///< how long a writer waits for another process's commit
    bool mustExist = false; ///< refuse a file that does not exist instead of making one
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
    /// Moves the write-ahead log into the file as far as readers allow. Call when nothing waits.
    void tidyWhenIdle();

private:
    explicit Store(std::unique_ptr<Connection> connection);
    [[nodiscard]] base::Outcome prepare();
    const std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SqlLog> m_log;
    std::unique_ptr<Projections> m_projections;
    Statement m_dataVersion;
    qint64 m_lastDataVersion = 0;
    quint32 m_writer = 0;
};

/// The log of a store file on a read-only connection of its own, for replays beside the writer; begin() is Refused. One object a thread.
class LogReader {
public:
    [[nodiscard]] static base::Result<std::unique_ptr<LogReader>> open(const QString &path);

    [[nodiscard]] const EventLog &log() const { return *m_log; }

private:
    explicit LogReader(std::unique_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    const std::unique_ptr<Connection> m_connection;
    std::unique_ptr<SqlLog> m_log;
};

/// Pages done and in all; false gives up (Cancelled; nothing is left at the target).
using PageProgress = std::function<bool(int done, int all)>;

/// Copies the store as it is now to a new file while it may be written to, checks the copy, and only then gives it its name.
/// Refused when the target exists. Runs on any thread, on connections of its own.
[[nodiscard]] base::Outcome backup(const QString &path, const QString &target, const PageProgress &progress = {});

/// One thing that doctor looked at.
struct Finding {
    enum class Kind : quint8 { Good, Note, Bad };
    Kind kind = Kind::Good;
    QString check;    ///< stable English word: "integrity", "schema", "chain", "versions", "events", "keys", "projections"
    QString sentence; ///< translated, complete
};

/// Looks at everything that can be wrong with a store file, read-only. An error only when it cannot be opened at all; what is wrong
/// inside comes as findings of kind Bad. Runs on any thread.
[[nodiscard]] base::Result<std::vector<Finding>> verify(const QString &path, const PageProgress &progress = {});

} // namespace store

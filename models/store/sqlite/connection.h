// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/time/instant.h"
#include "store/sqlite/dialect.h"
#include "store/sqlite/sqltexts.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <initializer_list>
#include <memory>
#include <optional>

namespace store {

class CallerVault;
class Connection;
class FileGuard;
class Ledger;

/// A text to be bound: a null one would become NULL, and stores know only empty ones.
[[nodiscard]] inline QString notNull(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

/// A prepared statement that is kept. Its values are bound by position. Not thread-safe; must not outlive its connection.
class Statement {
public:
    Statement() = default;

    /// Runs it anew with these values; rows follow by next().
    [[nodiscard]] base::Outcome run(std::initializer_list<QVariant> values = {});
    [[nodiscard]] base::Outcome run(const QVariantList &values);
    /// True while there is a row. Look at failure() when it ends.
    [[nodiscard]] bool next() { return m_query.next(); }
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] int rowsChanged() const { return m_query.numRowsAffected(); }
    /// The error that ended the rows early, if any.
    [[nodiscard]] base::Outcome failure() const;
    /// True when the last run failed because a key exists already.
    [[nodiscard]] bool metKey() const;
    /// Gives back the read lock that unread rows hold.
    void finish() { m_query.finish(); }

private:
    friend class Connection;
    Statement(const Connection &connection, QSqlQuery query) : m_connection(&connection), m_query(std::move(query)) {}
    const Connection *m_connection = nullptr;
    QSqlQuery m_query;
};

/// One database connection of one thread: made, used and destroyed there. Failures come back as errors with a sentence for the person.
class Connection {
public:
    enum class Mode : quint8 {
        ReadWrite,
        ReadOnly,
        /// For a file whose folder or disk lets nothing be written beside it: without any lock, so only where ReadOnly does not open. What
        /// a write-ahead log holds is read too.
        ReadUnlocked,
    };

    /// Opens the file (created when missing and ReadWrite, for its owner alone). It changes nothing inside, because the file may not be
    /// ours: see migrations.h. Busy, Refused (rights, or no file) or Storage with a sentence that names the file.
    [[nodiscard]] static base::Result<std::unique_ptr<Connection>> open(const QString &path, Mode mode, const Dialect &dialect,
                                                                        base::Milliseconds busyTimeout);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The session's settings for its mode: write-ahead log, durability, caches. Waits while another process makes the same change.
    [[nodiscard]] base::Outcome useSession() const;

    [[nodiscard]] base::Outcome run(const QString &sql) const;
    /// What every write transaction says, prepared once.
    enum class Bracket : quint8 { Begin, Commit, Rollback };
    [[nodiscard]] base::Outcome run(Bracket bracket) const;
    [[nodiscard]] base::Outcome runScript(const QString &script) const;
    [[nodiscard]] base::Result<Statement> prepare(const QString &sql) const;
    /// The first value of the first row; invalid without rows.
    [[nodiscard]] base::Result<QVariant> scalar(const QString &sql) const;

    [[nodiscard]] const Dialect &dialect() const { return m_dialect; }
    [[nodiscard]] const SqlTexts &texts() const { return m_texts; } ///< session.sql
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Whether the file that was opened for writing still stands at its path: asked by every transaction before and after it commits.
    [[nodiscard]] FileGuard &guard() const { return *m_guard; }
    /// The running digest over all that is written; kept by the transactions.
    [[nodiscard]] Ledger &ledger() const { return *m_ledger; }
    /// What seals and opens the callers of events.
    [[nodiscard]] CallerVault &vault() const { return *m_vault; }
    /// Pages that this connection wrote since it was opened.
    [[nodiscard]] quint64 pagesWritten() const;
    /// The engine's own handle (sqlite3 *), for what Qt Sql cannot say.
    [[nodiscard]] void *handle() const;
    [[nodiscard]] base::Error errorOf(const QSqlError &error) const;
    /// What the engine says about the last call through its own handle that failed.
    [[nodiscard]] base::Error lastError() const;

private:
    Connection(QString path, Mode mode, const Dialect &dialect);
    const QString m_name;
    const QString m_path;
    const Mode m_mode;
    const Dialect &m_dialect;
    const SqlTexts m_texts;
    mutable std::array<std::optional<Statement>, 3> m_brackets;
    std::unique_ptr<FileGuard> m_guard;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<CallerVault> m_vault;
};

/// A write transaction as a scope: rolled back unless committed. It begins only in the file that the connection knows (see FileGuard), and
/// seals in the ledger whatever it wrote.
class Transaction {
public:
    [[nodiscard]] static base::Result<Transaction> begin(const Connection &connection);
    Transaction(Transaction &&other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    /// Storage when the file was taken away meanwhile: what was written may then be lost, so nobody is told otherwise.
    [[nodiscard]] base::Outcome commit();

private:
    [[nodiscard]] base::Outcome start() const;
    explicit Transaction(const Connection &connection) : m_connection(&connection) {}
    const Connection *m_connection;
};

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/connection.h"

#include "base/try.h"
#include "store/care/fileguard.h"
#include "store/care/filerights.h"
#include "store/care/storepath.h"
#include "store/ledger/ledger.h"
#include "store/vault/callervault.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QThread>
#include <QUuid>

#include <sqlite3.h>
#include <tuple>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(Fault fault)
{
    switch (fault) {
    case Fault::Busy: return ErrorCode::Busy;
    case Fault::KeyExists: return ErrorCode::Conflict;
    case Fault::ReadOnly: return ErrorCode::Refused;
    case Fault::Damaged:
    case Fault::Full:
    case Fault::CannotOpen:
    case Fault::Other: break;
    }
    return ErrorCode::Storage;
}

QString sentenceOf(Fault fault, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (fault) {
    case Fault::Busy: return QCoreApplication::translate("store", "Another program is writing to the store %1. Try again in a moment.").arg(file);
    case Fault::KeyExists:
        return QCoreApplication::translate("store", "The store %1 already holds this entry. Read it again and decide anew.").arg(file);
    case Fault::ReadOnly:
        return QCoreApplication::translate("store", "The store %1 cannot be written: the file, its folder or the disk is write-protected. "
                                                    "Change the rights, or open a copy.")
            .arg(file);
    case Fault::Damaged:
        return QCoreApplication::translate("store", "The file %1 is damaged or is not a Gridhall store. Keep a copy of it, run "
                                                    "“gridhallctl doctor”, and restore the latest backup.")
            .arg(file);
    case Fault::Full:
        return QCoreApplication::translate("store", "The disk that holds the store %1 is full. Make room; nothing was written since.").arg(file);
    case Fault::CannotOpen:
        return QCoreApplication::translate(
                   "store", "The store %1 cannot be opened. Check that the path exists and that you may read and write it and its folder.")
            .arg(file);
    case Fault::Other: break;
    }
    return QCoreApplication::translate("store",
                                       "The database of the store %1 reported a failure. Run “gridhallctl doctor” to see whether the store is sound.")
        .arg(file);
}

/// The name of a file that is read without locks. The engine must not look for a write-ahead log that it could only make.
QString unlockedName(const QString &path)
{
    const QByteArray encoded = QFileInfo(path).absoluteFilePath().toUtf8().toPercentEncoding("/");
    const bool hasLog = QFileInfo(storeFileOf(path) + u"-wal"_s).size() > 0;
    return u"file:"_s + QString::fromLatin1(encoded) + (hasLog ? u"?vfs=unix-none"_s : u"?immutable=1"_s);
}

} // namespace

base::Outcome Statement::run(std::initializer_list<QVariant> values)
{
    int place = 0;
    for (const QVariant &value : values)
        m_query.bindValue(place++, value);
    if (!m_query.exec())
        return tl::unexpected(m_connection->errorOf(m_query.lastError()));
    return {};
}

base::Outcome Statement::run(const QVariantList &values)
{
    for (int place = 0; place < values.size(); ++place)
        m_query.bindValue(place, values[place]);
    if (!m_query.exec())
        return tl::unexpected(m_connection->errorOf(m_query.lastError()));
    return {};
}

base::Outcome Statement::failure() const
{
    const QSqlError error = m_query.lastError();
    if (error.isValid())
        return tl::unexpected(m_connection->errorOf(error));
    return {};
}

bool Statement::metKey() const { return m_connection->dialect().fault(m_query.lastError().nativeErrorCode().toInt()) == Fault::KeyExists; }

Connection::Connection(QString path, Mode mode, const Dialect &dialect)
    : m_name(QUuid::createUuid().toString(QUuid::WithoutBraces)), m_path(std::move(path)), m_mode(mode), m_dialect(dialect),
      m_texts(dialect, "session.sql"), m_guard(std::make_unique<FileGuard>()), m_ledger(std::make_unique<Ledger>(*this)),
      m_vault(std::make_unique<CallerVault>(*this))
{}

Connection::~Connection()
{
    // The last one to close moves the write-ahead log into the file and removes it by its name; neither may happen to a stranger.
    const bool isWriter = m_mode == Mode::ReadWrite && QSqlDatabase::database(m_name, false).isOpen();
    if (isWriter && m_guard->check(handle()) && !m_guard->isDisowned() && !m_ledger->fileIsKnown())
        std::ignore = Transaction::begin(*this); // looks at the file, and says whether it is ours
    const bool hasSeen = m_ledger->known().seq > 0;
    m_ledger.reset(); // its statements
    m_vault.reset();
    if (isWriter && (!m_guard->check(handle()) || m_guard->isDisowned())) {
        if (m_guard->isDisowned() && hasSeen)
            m_guard->putLogAside();
        else if (!m_guard->isDisowned()) // it is still our file, wherever it lies now
            static_cast<void>(run(m_texts["checkpoint_all"]));
        int keep = 1;
        auto *database = static_cast<sqlite3 *>(handle());
        sqlite3_file_control(database, "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
    for (std::optional<Statement> &kept : m_brackets)
        kept.reset();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

base::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Mode mode, const Dialect &dialect, base::Milliseconds busyTimeout)
{
    std::unique_ptr<Connection> connection(new Connection(path, mode, dialect));
    QSqlDatabase database = QSqlDatabase::addDatabase(QString::fromLatin1(dialect.driver), connection->m_name);
    if (!database.isValid())
        return base::fail(ErrorCode::Storage,
                          QCoreApplication::translate("store", "The database driver %1 is missing. Install the package that brings it.")
                              .arg(QString::fromLatin1(dialect.driver)));
    TRY_DONE(FileGuard::admit(path));
    if (mode == Mode::ReadWrite && path != u":memory:"_s)
        makePrivate(path);
    database.setDatabaseName(mode == Mode::ReadUnlocked ? unlockedName(path) : path);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count());
    if (mode != Mode::ReadWrite)
        options += u";QSQLITE_OPEN_READONLY"_s;
    if (mode == Mode::ReadUnlocked)
        options += u";QSQLITE_OPEN_URI"_s;
    database.setConnectOptions(options);
    if (!database.open())
        return tl::unexpected(connection->errorOf(database.lastError()));
    if (mode == Mode::ReadWrite)
        *connection->m_guard = FileGuard(path);
    return connection;
}

base::Outcome Connection::useSession() const
{
    if (m_mode == Mode::ReadUnlocked) {
        if (base::Outcome alone = run(m_texts["read_alone"]); !alone)
            return alone;
    }
    const QString script = m_texts[m_mode == Mode::ReadWrite ? "write" : "read"];
    // The busy time-out does not cover the switch to the write-ahead log, which two processes may try at once.
    const QDeadlineTimer patience(std::chrono::seconds(5));
    while (true) {
        base::Outcome done = runScript(script);
        if (done || done.error().code != ErrorCode::Busy || patience.hasExpired())
            return done;
        QThread::msleep(20);
    }
}

base::Outcome Connection::run(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query.lastError()));
    return {};
}

base::Outcome Connection::run(Bracket bracket) const
{
    static constexpr std::array kNames{"begin", "commit", "rollback"};
    std::optional<Statement> &kept = m_brackets[static_cast<size_t>(bracket)];
    if (!kept) {
        base::Result<Statement> prepared = prepare(m_texts[kNames[static_cast<size_t>(bracket)]]);
        if (!prepared)
            return base::pass(prepared);
        kept = *std::move(prepared);
    }
    base::Outcome done = kept->run();
    kept->finish();
    return done;
}

base::Outcome Connection::runScript(const QString &script) const
{
    for (const QString &statement : statementsOf(script)) {
        if (base::Outcome done = run(statement); !done)
            return done;
    }
    return {};
}

base::Result<Statement> Connection::prepare(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return tl::unexpected(errorOf(query.lastError()));
    return Statement(*this, std::move(query));
}

base::Result<QVariant> Connection::scalar(const QString &sql) const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return tl::unexpected(errorOf(query.lastError()));
    if (query.next())
        return query.value(0);
    if (query.lastError().isValid())
        return tl::unexpected(errorOf(query.lastError()));
    return QVariant();
}

quint64 Connection::pagesWritten() const
{
    int pages = 0, most = 0;
    sqlite3_db_status(static_cast<sqlite3 *>(handle()), SQLITE_DBSTATUS_CACHE_WRITE, &pages, &most, 0);
    return static_cast<quint64>(pages);
}

void *Connection::handle() const
{
    const QVariant handle = QSqlDatabase::database(m_name, false).driver()->handle();
    return *static_cast<void *const *>(handle.constData());
}

base::Error Connection::errorOf(const QSqlError &error) const
{
    const Fault fault = m_dialect.fault(error.nativeErrorCode().toInt());
    return {codeOf(fault), sentenceOf(fault, m_path), u"%1 (%2)"_s.arg(error.text().trimmed(), error.nativeErrorCode()), m_path};
}

base::Error Connection::lastError() const
{
    auto *database = static_cast<sqlite3 *>(handle());
    return errorOf(
        QSqlError(QString::fromUtf8(sqlite3_errmsg(database)), {}, QSqlError::StatementError, QString::number(sqlite3_extended_errcode(database))));
}

base::Result<Transaction> Transaction::begin(const Connection &connection)
{
    TRY_DONE(connection.guard().check(connection.handle()));
    TRY_DONE(connection.ledger().prepare());
    TRY_DONE(connection.run(Connection::Bracket::Begin));
    Transaction transaction(connection);
    TRY_DONE(transaction.start());
    return transaction;
}

base::Outcome Transaction::start() const
{
    // Under the lock nobody of ours can write; whoever replaces files does not ask.
    FileGuard &guard = m_connection->guard();
    if (base::Outcome stands = guard.check(m_connection->handle()); !stands)
        return stands;
    const bool written = guard.wasWritten();
    base::Outcome same = m_connection->ledger().compare(written);
    guard.disown(same.has_value());
    if (!same)
        return same;
    if (written)
        guard.accept();
    return {};
}

Transaction::~Transaction()
{
    // It may be gone already: some failures (a full disk) end a transaction by themselves. Either way nothing of it stays.
    if (m_connection)
        static_cast<void>(m_connection->run(Connection::Bracket::Rollback));
}

base::Outcome Transaction::commit()
{
    Q_ASSERT(m_connection);
    const Connection &connection = *m_connection;
    if (base::Outcome sealed = connection.ledger().seal(); !sealed)
        return sealed;
    if (base::Outcome stands = connection.guard().check(connection.handle()); !stands)
        return stands;
    base::Outcome done = connection.run(Connection::Bracket::Commit);
    if (!done)
        return done;
    m_connection = nullptr;
    connection.ledger().committed();
    return connection.guard().check(connection.handle());
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/sqlstore.h"

#include "base/try.h"
#include "store/care/fileguard.h"
#include "store/care/filerights.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

base::Outcome makePlace(const QString &path, const StoreOptions &options)
{
    const QFileInfo file(path);
    if (file.exists())
        return {};
    if (options.mustExist)
        return base::fail(ErrorCode::NotFound,
                          QCoreApplication::translate("store", "There is no store at %1. Check the path.").arg(QDir::toNativeSeparators(path)), {},
                          path);
    if (!makePrivateFolder(file.absolutePath()))
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("store", "The folder %1 for the store cannot be made. Check the path and your rights.")
                              .arg(QDir::toNativeSeparators(file.absolutePath())),
                          {}, path);
    return {};
}

base::Result<quint32> takeWriterNumber(const Connection &connection)
{
    const base::Result<QVariant> number = connection.scalar(connection.texts()["next_writer"]);
    if (!number)
        return base::pass(number);
    return number->toUInt();
}

base::Result<bool> hasLedger(const Connection &connection)
{
    TRY(const auto tables, connection.scalar(SqlTexts(connection.dialect(), "ledger.sql")["exists"]));
    return tables.toInt() != 0;
}

} // namespace

Store::Store(std::unique_ptr<Connection> connection, base::Milliseconds busyTimeout) : m_connection(std::move(connection)), m_busyTimeout(busyTimeout)
{}

Store::~Store() = default;

base::Result<std::unique_ptr<Store>> Store::open(const QString &path, const StoreOptions &options)
{
    TRY_DONE(makePlace(path, options));
    base::Result<std::unique_ptr<Connection>> connection = Connection::open(path, Connection::Mode::ReadWrite, kSqlite, options.busyTimeout);
    if (!connection)
        return base::pass(connection);
    if (const base::Result<StoreKind> kind = identify(**connection); !kind)
        return base::pass(kind);
    TRY_DONE((*connection)->useSession());
    TRY_DONE(migrate(**connection));
    std::unique_ptr<Store> store(new Store(*std::move(connection), options.busyTimeout));
    TRY_DONE(store->prepare());
    return store;
}

// What is there is looked at before anything is written, and what nobody sealed is sealed and told.
base::Outcome Store::sealWhatWas()
{
    base::Result<Transaction> transaction = Transaction::begin(*m_connection);
    if (!transaction)
        return base::pass(transaction);
    const base::Result<QVariant> sealed = m_connection->scalar(SqlTexts(m_connection->dialect(), "ledger.sql")["sealed"]);
    if (!sealed)
        return base::pass(sealed);
    return sealed->toInt() != 0 ? base::Outcome() : transaction->commit();
}

base::Outcome Store::prepare()
{
    if (base::Outcome sealed = sealWhatWas(); !sealed)
        return sealed;
    keepKey(*m_connection, path());
    if (const auto sharing = sharingOf(*m_connection))
        tighten(path(), *sharing);
    const base::Result<quint32> writer = takeWriterNumber(*m_connection);
    if (!writer)
        return base::pass(writer);
    m_writer = *writer;
    base::Result<std::unique_ptr<SqlLog>> log = SqlLog::open(*m_connection);
    if (!log)
        return base::pass(log);
    m_log = *std::move(log);
    m_projections = std::make_unique<Projections>(*m_connection, *m_log);
    if (base::Outcome prepared = m_projections->prepare(); !prepared)
        return prepared;
    base::Result<Statement> version = m_connection->prepare(m_connection->texts()["data_version"]);
    if (!version)
        return base::pass(version);
    m_dataVersion = *std::move(version);
    static_cast<void>(changedByOthers());
    return {};
}

bool Store::changedByOthers()
{
    if (!m_dataVersion.run() || !m_dataVersion.next())
        return true;
    const qint64 version = m_dataVersion.number(0);
    m_dataVersion.finish();
    return std::exchange(m_lastDataVersion, version) != version;
}

base::Outcome Store::standing()
{
    FileGuard &guard = m_connection->guard();
    if (base::Outcome stands = guard.check(m_connection->handle()); !stands) {
        // Wherever the file is now, what the write-ahead log holds can still be moved into it.
        if (!std::exchange(m_rescued, true))
            static_cast<void>(m_connection->run(m_connection->texts()["checkpoint_all"]));
        return stands;
    }
    m_rescued = false;
    if (!guard.wasWritten() && !guard.isDisowned() && m_connection->ledger().fileIsKnown())
        return {};
    const base::Result<Transaction> looked = Transaction::begin(*m_connection);
    return looked || looked.error().code == ErrorCode::Busy ? base::Outcome() : base::pass(looked);
}

bool Store::leavePlace() const { return m_connection->guard().isElsewhere() && m_connection->guard().clearPlace(); }

bool Store::lostItsLog() const { return m_connection->guard().lostOnlyItsLog(); }

void Store::growLog()
{
    // Commits into room that the write-ahead log already has need not lengthen the file, which costs the disk a second write each.
    // What is written here is rolled back: it only has to spill.
    const SqlTexts &texts = m_connection->texts();
    if (!m_connection->run(texts["spill_early"]))
        return;
    if (const base::Result<Transaction> room = Transaction::begin(*m_connection))
        m_logIsGrown = m_connection->runScript(texts["grow_log"]).has_value();
    static_cast<void>(m_connection->run(texts["spill_late"]));
}

// A checkpoint that readers hold up is no failure: the next moment tries again.
void Store::moveLog()
{
    static_cast<void>(m_connection->run(m_connection->texts()["checkpoint"]));
    m_pagesMoved = m_connection->pagesWritten();
    static_cast<void>(standing()); // learns what the file itself says now
}

void Store::shortenLog()
{
    constexpr quint64 kPages = 1024;
    if (m_connection->pagesWritten() >= m_pagesMoved + kPages && standing())
        moveLog();
}

bool Store::wipe()
{
    constexpr int kPatienceMsec = 20;
    const SqlTexts texts(m_connection->dialect(), "caller_key.sql");
    const base::Result<QVariant> due = m_connection->scalar(texts["must_wipe"]);
    if (!due || due->toInt() == 0)
        return due.has_value();
    if (!standing())
        return false;
    auto *database = static_cast<sqlite3 *>(m_connection->handle());
    sqlite3_busy_timeout(database, kPatienceMsec);
    const auto empty = [database] { return sqlite3_wal_checkpoint_v2(database, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr) == SQLITE_OK; };
    // What says that it is to be done goes last, and leaves nothing behind.
    const bool done = empty() && m_connection->run(texts["wiped"]) && empty();
    sqlite3_busy_timeout(database, static_cast<int>(m_busyTimeout.count()));
    m_logIsGrown = false;
    static_cast<void>(standing()); // learns what the file itself says now
    return done;
}

// Whoever reads may hold it up for long: a backup, a report of years.
void Store::wipeNowAndThen()
{
    constexpr std::chrono::seconds kEvery{1};
    const auto now = std::chrono::steady_clock::now();
    if (m_mustWipe && now < m_wipeTriedAt + kEvery)
        return;
    m_wipeTriedAt = now;
    m_mustWipe = !wipe();
}

void Store::tidyWhenIdle()
{
    if (!standing()) // a checkpoint would write our pages into somebody else's file
        return;
    wipeNowAndThen();
    if (!m_logIsGrown)
        growLog();
    m_hasOld = m_projections->tidy();
    if (m_hasOld)
        shortenLog();
    else
        moveLog();
}

base::Outcome holds(const QString &path, const LedgerLine &seen)
{
    // Without locks: to open and close a file beside one that this process has open would take that one's locks away.
    TRY(const auto connection, Connection::open(path, Connection::Mode::ReadUnlocked, kSqlite, StoreOptions().busyTimeout));
    if (base::Outcome session = connection->useSession(); !session)
        return session;
    return holds(*connection, seen);
}

base::Outcome holds(const Connection &connection, const LedgerLine &seen)
{
    TRY(const bool sealed, hasLedger(connection));
    QByteArray digest;
    if (sealed) {
        TRY(auto lines, connection.prepare(SqlTexts(connection.dialect(), "ledger.sql")["digest_at"]));
        TRY_DONE(lines.run({qint64(seen.seq)}));
        if (lines.next())
            digest = lines.bytes(0);
        TRY_DONE(lines.failure());
    }
    if (digest != seen.digest)
        return tl::unexpected(FileGuard::misplaced(connection.path(), u"it does not hold commit %1"_s.arg(seen.seq)));
    return {};
}

base::Result<LedgerLine> newestLine(const Connection &connection)
{
    TRY(const bool sealed, hasLedger(connection));
    if (!sealed)
        return LedgerLine();
    TRY(auto lines, connection.prepare(SqlTexts(connection.dialect(), "ledger.sql")["newest"]));
    TRY_DONE(lines.run());
    const LedgerLine line = lines.next() ? ledgerLineAt(lines) : LedgerLine();
    TRY_DONE(lines.failure());
    return line;
}

base::Result<std::unique_ptr<LogReader>> LogReader::open(const QString &path)
{
    base::Result<std::unique_ptr<Connection>> connection = openReadOnly(path, StoreOptions().busyTimeout);
    if (!connection)
        return base::pass(connection);
    std::unique_ptr<LogReader> reader(new LogReader(*std::move(connection)));
    base::Result<std::unique_ptr<SqlLog>> log = SqlLog::open(*reader->m_connection);
    if (!log)
        return base::pass(log);
    reader->m_log = *std::move(log);
    return reader;
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/migrations.h"

#include "base/try.h"
#include "store/ledger/ledger.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

base::Result<quint32> pragma(const Connection &connection, const char *name)
{
    const base::Result<QVariant> value = connection.scalar(connection.texts()[name]);
    if (!value)
        return base::pass(value);
    return static_cast<quint32>(value->toLongLong());
}

base::Outcome record(const Connection &connection, const SchemaStep &step)
{
    base::Result<Statement> insert = connection.prepare(connection.texts()["insert_step"]);
    if (!insert)
        return base::pass(insert);
    if (base::Outcome done = insert->run({step.number, step.name, step.checksum}); !done)
        return done;
    // Pragmas take no bound values. Both lie in the file's header and belong to the transaction.
    if (base::Outcome done = connection.run(u"PRAGMA application_id = %1"_s.arg(kApplicationId)); !done)
        return done;
    return connection.run(u"PRAGMA user_version = %1"_s.arg(step.number));
}

base::Outcome runStep(const Connection &connection, const SchemaStep &step)
{
    base::Result<Transaction> transaction = Transaction::begin(connection);
    if (!transaction)
        return base::pass(transaction);
    // Another process may have run it while this one waited for the lock.
    const base::Result<quint32> version = pragma(connection, "user_version");
    if (!version)
        return base::pass(version);
    if (*version >= static_cast<quint32>(step.number))
        return {};
    if (base::Outcome done = connection.run(connection.texts()["steps_table"]); !done)
        return done;
    if (base::Outcome done = connection.runScript(step.script); !done)
        return done;
    if (base::Outcome done = record(connection, step); !done)
        return done;
    // The step that brings the ledger seals what is there in one go: a ledger without a line is one that was emptied.
    if (base::Outcome watched = connection.ledger().prepare(); !watched)
        return watched;
    return transaction->commit();
}

base::Outcome compare(const Connection &connection, const std::vector<SchemaStep> &known)
{
    const base::Result<std::vector<SchemaStep>> recorded = recordedSteps(connection);
    if (!recorded)
        return base::pass(recorded);
    for (const SchemaStep &step : *recorded) {
        const auto place = static_cast<size_t>(step.number) - 1;
        if (place < known.size() && known[place].checksum != step.checksum)
            return base::fail(ErrorCode::Refused,
                              QCoreApplication::translate("store", "The store %1 was set up by a different build of Gridhall (schema step "
                                                                   "%2). Open it with that build, or restore a backup.")
                                  .arg(QDir::toNativeSeparators(connection.path()), step.name),
                              u"recorded %1, built in %2"_s.arg(step.checksum, known[place].checksum), connection.path());
    }
    return {};
}

/// Opened so far that something was read: the engine opens what lies beside the file only then.
base::Result<std::unique_ptr<Connection>> tryReading(const QString &path, Connection::Mode mode, base::Milliseconds busyTimeout)
{
    base::Result<std::unique_ptr<Connection>> connection = Connection::open(path, mode, kSqlite, busyTimeout);
    if (!connection)
        return connection;
    TRY_DONE((*connection)->useSession());
    if (const base::Result<quint32> tables = pragma(**connection, "count_tables"); !tables)
        return base::pass(tables);
    return connection;
}

} // namespace

std::vector<SchemaStep> schemaSteps(const Dialect &dialect)
{
    const QDir folder(u":/sql/"_s + QLatin1StringView(dialect.folder));
    std::vector<SchemaStep> steps;
    for (const QString &name : folder.entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name)) {
        const QByteArray text = sqlFile(dialect, name);
        const QByteArray checksum = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
        steps.push_back({name.left(4).toInt(), name, QString::fromLatin1(checksum), QString::fromUtf8(text)});
        Q_ASSERT(steps.back().number == static_cast<int>(steps.size()));
    }
    return steps;
}

base::Result<StoreKind> identify(const Connection &connection)
{
    // In this order: another process that makes the store meanwhile commits its tables and its mark at once, so that whoever has seen the
    // tables sees the mark.
    const base::Result<quint32> tables = pragma(connection, "count_tables");
    const base::Result<quint32> version = pragma(connection, "user_version");
    const base::Result<quint32> application = pragma(connection, "application_id");
    for (const base::Result<quint32> *answer : {&application, &version, &tables}) {
        if (!*answer)
            return base::pass(*answer);
    }
    const QString file = QDir::toNativeSeparators(connection.path());
    if (*application == 0 && *version == 0 && *tables == 0)
        return StoreKind::Empty;
    if (*application != kApplicationId)
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate(
                              "store", "The file %1 is a database, but not a Gridhall store. Choose another file; this one was left as it is.")
                              .arg(file),
                          u"application_id %1"_s.arg(*application, 0, 16), connection.path());
    const auto known = static_cast<quint32>(schemaSteps(connection.dialect()).size());
    if (*version > known)
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("store", "The store %1 was written by a newer Gridhall (schema %2; this program "
                                                               "knows %3). Install the newer version, or open another store.")
                              .arg(file)
                              .arg(*version)
                              .arg(known),
                          {}, connection.path());
    return StoreKind::Ours;
}

base::Outcome migrate(const Connection &connection, int upTo)
{
    const std::vector<SchemaStep> steps = schemaSteps(connection.dialect());
    const base::Result<quint32> version = pragma(connection, "user_version");
    if (!version)
        return base::pass(version);
    for (const SchemaStep &step : steps) {
        if (static_cast<quint32>(step.number) <= *version || step.number > upTo)
            continue;
        if (base::Outcome done = runStep(connection, step); !done)
            return done;
    }
    // Triggers and statements of the ledger know the columns of the step before.
    if (base::Outcome anew = connection.ledger().restart(); !anew)
        return anew;
    return compare(connection, steps);
}

base::Result<std::unique_ptr<Connection>> openReadOnly(const QString &path, base::Milliseconds busyTimeout)
{
    base::Result<std::unique_ptr<Connection>> connection = tryReading(path, Connection::Mode::ReadOnly, busyTimeout);
    if (!connection && connection.error().code != ErrorCode::Busy && QFileInfo(path).isReadable()) {
        // The engine wants to make its index beside the file. Where it cannot, nobody writes either, and the file is read as it lies there.
        if (auto unlocked = tryReading(path, Connection::Mode::ReadUnlocked, busyTimeout))
            connection = std::move(unlocked);
    }
    if (!connection)
        return connection;
    const base::Result<StoreKind> kind = identify(**connection);
    if (!kind)
        return base::pass(kind);
    if (*kind == StoreKind::Empty)
        return base::fail(
            ErrorCode::Refused,
            QCoreApplication::translate("store", "The store %1 is empty. Open it once for writing, for example with “gridhallctl serve”.")
                .arg(QDir::toNativeSeparators(path)),
            {}, path);
    return connection;
}

base::Result<std::vector<SchemaStep>> recordedSteps(const Connection &connection)
{
    base::Result<Statement> rows = connection.prepare(connection.texts()["select_steps"]);
    if (!rows)
        return base::pass(rows);
    TRY_DONE(rows->run());
    std::vector<SchemaStep> steps;
    while (rows->next())
        steps.push_back({static_cast<int>(rows->number(0)), rows->text(1), rows->text(2), {}});
    TRY_DONE(rows->failure());
    return steps;
}

} // namespace store

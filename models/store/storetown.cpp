// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storetown.h"

#include "store/migrations.h"
#include "store/sqlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

constexpr base::Milliseconds kTownPatience{5000};

base::Result<QString> readTown(const Connection &connection, const SqlTexts &texts)
{
    const base::Result<QVariant> tables = connection.scalar(texts["has_table"]);
    if (!tables)
        return base::pass(tables);
    if (tables->toInt() == 0)
        return QString();
    const base::Result<QVariant> town = connection.scalar(texts["town"]);
    if (!town)
        return base::pass(town);
    return town->toString();
}

base::Outcome compared(const QString &path, const QString &known, const QString &code)
{
    if (known.isEmpty() || known == code)
        return {};
    return base::fail(
        base::ErrorCode::Refused,
        QCoreApplication::translate("store", "The store %1 belongs to the town %2, and this region is %3. Name the region of %2, or another store.")
            .arg(QDir::toNativeSeparators(path), known, code),
        {}, path);
}

} // namespace

base::Result<QString> townOf(const QString &path)
{
    if (!QFileInfo::exists(path))
        return QString();
    const auto connection = openReadOnly(path, kTownPatience);
    if (!connection)
        return base::pass(connection);
    return readTown(**connection, SqlTexts(kSqlite, "store_fact.sql"));
}

base::Outcome checkTown(const QString &path, const QString &code)
{
    const auto known = townOf(path);
    return known ? compared(path, *known, code) : base::pass(known);
}

base::Outcome keepTown(const QString &path, const QString &code)
{
    if (const auto made = Store::open(path); !made) // sets the schema up
        return base::pass(made);
    if (const auto known = townOf(path); !known || !known->isEmpty())
        return known ? compared(path, *known, code) : base::pass(known);
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite, kSqlite, kTownPatience);
    if (!connection)
        return base::pass(connection);
    if (const base::Outcome session = (*connection)->useSession(); !session)
        return session;
    const SqlTexts texts(kSqlite, "store_fact.sql");
    base::Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return base::pass(transaction);
    const auto known = readTown(**connection, texts); // somebody else may have been first
    if (!known || !known->isEmpty())
        return known ? compared(path, *known, code) : base::pass(known);
    base::Result<Statement> mark = (*connection)->prepare(texts["mark_town"]);
    if (!mark)
        return base::pass(mark);
    if (const base::Outcome marked = mark->run({code}); !marked)
        return marked;
    return transaction->commit();
}

} // namespace store

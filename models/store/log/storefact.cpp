// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/log/storefact.h"

#include "base/try.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <QFileInfo>

namespace store {

namespace {

constexpr base::Milliseconds kFactPatience{5000};

SqlTexts factTexts(const Connection &connection) { return SqlTexts(connection.dialect(), "store_fact.sql"); }

} // namespace

base::Result<QString> storeFact(const Connection &connection, const QString &key)
{
    const SqlTexts texts = factTexts(connection);
    const base::Result<QVariant> tables = connection.scalar(texts["has_table"]);
    if (!tables)
        return base::pass(tables);
    if (tables->toInt() == 0)
        return QString();
    base::Result<Statement> fact = connection.prepare(texts["fact"]);
    if (!fact)
        return base::pass(fact);
    TRY_DONE(fact->run({key}));
    if (fact->next())
        return fact->text(0);
    const base::Outcome ended = fact->failure();
    return ended ? base::Result<QString>(QString()) : base::pass(ended);
}

base::Outcome putStoreFact(const Connection &connection, const QString &key, const QString &value)
{
    base::Result<Statement> put = connection.prepare(factTexts(connection)["put_fact"]);
    if (!put)
        return base::pass(put);
    return put->run({key, value});
}

base::Outcome setFact(const QString &path, const QString &key, const QString &value)
{
    TRY(const auto connection, Connection::open(path, Connection::Mode::ReadWrite, kSqlite, kFactPatience));
    if (const base::Outcome session = connection->useSession(); !session)
        return session;
    base::Result<Transaction> transaction = Transaction::begin(*connection);
    if (!transaction)
        return base::pass(transaction);
    if (const base::Outcome put = putStoreFact(*connection, key, value); !put)
        return put;
    return transaction->commit();
}

base::Result<QString> factOf(const QString &path, const QString &key)
{
    if (!QFileInfo::exists(path))
        return QString();
    TRY(const auto connection, openReadOnly(path, kFactPatience));
    return storeFact(*connection, key);
}

base::Outcome keepFact(const QString &path, const QString &key, const QString &value, const FactRules &rules)
{
    if (const auto made = Store::open(path); !made) // sets the schema up
        return base::pass(made);
    if (const auto known = factOf(path, key); !known || !known->isEmpty())
        return known ? rules.known(*known) : base::pass(known);
    TRY(const auto connection, Connection::open(path, Connection::Mode::ReadWrite, kSqlite, kFactPatience));
    if (const base::Outcome session = connection->useSession(); !session)
        return session;
    base::Result<Transaction> transaction = Transaction::begin(*connection);
    if (!transaction)
        return base::pass(transaction);
    const auto known = storeFact(*connection, key); // somebody else may have been first
    if (!known || !known->isEmpty())
        return known ? rules.known(*known) : base::pass(known);
    if (base::Outcome may = rules.mayMark(*connection); !may)
        return may;
    if (base::Outcome marked = putStoreFact(*connection, key, value); !marked)
        return marked;
    return transaction->commit();
}

} // namespace store

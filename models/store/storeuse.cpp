// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storeuse.h"

#include "store/migrations.h"
#include "store/sqlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

constexpr base::Milliseconds kBusyTimeout{5000};

base::Result<StoreUse> readUse(const Connection &connection, const SqlTexts &texts)
{
    const base::Result<QVariant> tables = connection.scalar(texts["has_table"]);
    if (!tables)
        return base::pass(tables);
    if (tables->toInt() == 0)
        return StoreUse::Real;
    const base::Result<QVariant> use = connection.scalar(texts["use"]);
    if (!use)
        return base::pass(use);
    return use->toString() == QLatin1StringView("drill") ? StoreUse::Drill : StoreUse::Real;
}

} // namespace

base::Result<StoreUse> useOf(const QString &path)
{
    if (!QFileInfo::exists(path))
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("store", "There is no store at %1. Check the path.").arg(QDir::toNativeSeparators(path)), {},
                          path);
    const auto connection = openReadOnly(path, kBusyTimeout);
    if (!connection)
        return base::pass(connection);
    return readUse(**connection, SqlTexts(kSqlite, "store_fact.sql"));
}

base::Outcome reserveForDrill(const QString &path)
{
    if (const auto made = Store::open(path); !made) // sets the schema up
        return base::pass(made);
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite, kSqlite, kBusyTimeout);
    if (!connection)
        return base::pass(connection);
    if (const base::Outcome session = (*connection)->useSession(); !session)
        return session;
    const SqlTexts texts(kSqlite, "store_fact.sql");
    base::Result<Transaction> transaction = Transaction::begin(**connection);
    if (!transaction)
        return base::pass(transaction);
    const base::Result<StoreUse> use = readUse(**connection, texts);
    if (!use)
        return base::pass(use);
    if (*use == StoreUse::Drill)
        return {};
    const base::Result<QVariant> events = (*connection)->scalar(texts["has_events"]);
    if (!events)
        return base::pass(events);
    if (events->toInt() != 0)
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("store", "The store %1 holds real cases; a drill needs a store of its own. Name another file.")
                              .arg(QDir::toNativeSeparators(path)),
                          {}, path);
    if (const base::Outcome marked = (*connection)->run(texts["mark_drill"]); !marked)
        return marked;
    return transaction->commit();
}

} // namespace store

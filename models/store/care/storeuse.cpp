// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/storeuse.h"

#include "base/try.h"
#include "store/log/storefact.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

const QString kUse = QStringLiteral("use"), kDrill = QStringLiteral("drill");

} // namespace

base::Result<StoreUse> useOf(const QString &path)
{
    if (!QFileInfo::exists(path))
        return base::fail(base::ErrorCode::NotFound,
                          QCoreApplication::translate("store", "There is no store at %1. Check the path.").arg(QDir::toNativeSeparators(path)), {},
                          path);
    TRY(const auto use, factOf(path, kUse));
    return use == kDrill ? StoreUse::Drill : StoreUse::Real;
}

base::Result<StoreUse> useOf(const Connection &connection)
{
    TRY(const auto use, storeFact(connection, kUse));
    return use == kDrill ? StoreUse::Drill : StoreUse::Real;
}

base::Outcome reserveForDrill(const QString &path)
{
    const auto holdsNothing = [&path](const Connection &connection) -> base::Outcome {
        const base::Result<QVariant> events = connection.scalar(SqlTexts(connection.dialect(), "store_fact.sql")["has_events"]);
        if (!events)
            return base::pass(events);
        if (events->toInt() == 0)
            return {};
        return base::fail(base::ErrorCode::Refused,
                          QCoreApplication::translate("store", "The store %1 holds real cases; a drill needs a store of its own. Name another file.")
                              .arg(QDir::toNativeSeparators(path)),
                          {}, path);
    };
    return keepFact(path, kUse, kDrill, {.known = [](const QString &) { return base::Outcome(); }, .mayMark = holdsNothing});
}

} // namespace store

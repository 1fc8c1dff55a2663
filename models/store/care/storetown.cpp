// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/storetown.h"

#include "base/try.h"
#include "store/log/storefact.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

const QString kTown = QStringLiteral("town");

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

base::Result<QString> townOf(const QString &path) { return factOf(path, kTown); }

base::Outcome checkTown(const QString &path, const QString &code)
{
    const auto known = townOf(path);
    return known ? compared(path, *known, code) : base::pass(known);
}

base::Outcome keepTown(const QString &path, const QString &code)
{
    return keepFact(path, kTown, code, {.known = [&](const QString &known) { return compared(path, known, code); }});
}

base::Result<bool> hasNoTownYet(const QString &path)
{
    const auto town = townOf(path);
    if (!town)
        return base::pass(town);
    if (!town->isEmpty() || !QFileInfo::exists(path))
        return false;
    TRY(const auto log, LogReader::open(path));
    const auto head = log->log().head();
    return head ? base::Result<bool>(head->value > 0) : base::pass(head);
}

} // namespace store

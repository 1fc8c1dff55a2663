// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/seal/kinship.h"

#include "store/care/storetown.h"
#include "store/care/storeuse.h"
#include "store/ledger/ledger.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace store {

namespace {

/// The ledger of one of the two.
class Lines {
public:
    [[nodiscard]] static std::optional<Lines> open(const QString &path)
    {
        auto connection = openReadOnly(path, StoreOptions().busyTimeout);
        if (!connection)
            return std::nullopt;
        const SqlTexts texts((*connection)->dialect(), "ledger.sql");
        const auto exists = (*connection)->scalar(texts["exists"]);
        if (!exists || exists->toInt() == 0)
            return std::nullopt;
        auto before = (*connection)->prepare(texts["before"]);
        const auto events = (*connection)->scalar(SqlTexts((*connection)->dialect(), "doctor.sql")["head"]);
        if (!before || !events)
            return std::nullopt;
        return Lines{*std::move(connection), *std::move(before), events->toULongLong()};
    }
    /// The line of a commit, or the newest before it.
    [[nodiscard]] LedgerLine at(quint64 seq)
    {
        const bool here = before.run({static_cast<qint64>(seq)}) && before.next();
        const LedgerLine line = here ? ledgerLineAt(before) : LedgerLine();
        before.finish();
        return line;
    }

    std::unique_ptr<Connection> connection; // outlives its statement
    Statement before;
    quint64 events = 0;
};

} // namespace

std::optional<Kinship> kinshipOf(const QString &path, const QString &other)
{
    auto one = Lines::open(path), two = Lines::open(other);
    if (!one || !two)
        return std::nullopt;
    LedgerLine common;
    quint64 apart = std::min(one->at(INT64_MAX).seq, two->at(INT64_MAX).seq) + 1;
    while (common.seq + 1 < apart) {
        const quint64 middle = common.seq + (apart - common.seq) / 2;
        const LedgerLine line = one->at(middle);
        if (line.seq == middle && line == two->at(middle))
            common = line;
        else
            apart = middle;
    }
    return Kinship{common.position, common.seq == 0, one->events - std::min(one->events, common.position),
                   two->events - std::min(two->events, common.position)};
}

base::Outcome checkPlace(const QString &backup, const QString &path)
{
    const auto refuse = [&backup](const QString &why) { return base::fail(base::ErrorCode::Refused, why, {}, backup); };
    if (!QFileInfo::exists(path))
        return {};
    const auto mine = townOf(backup), there = townOf(path);
    if (mine && there && !mine->isEmpty() && !there->isEmpty() && *mine != *there)
        return refuse(QCoreApplication::translate("store",
                                                  "The backup %1 is of the town %2, and the store %3 belongs to %4: its console would be shut out. "
                                                  "Nothing was changed.")
                          .arg(QDir::toNativeSeparators(backup), *mine, QDir::toNativeSeparators(path), *there));
    const auto use = useOf(backup), used = useOf(path);
    const auto lines = Lines::open(path);
    if (use && used && *use != *used && lines && lines->events > 0)
        return refuse(
            *use == StoreUse::Drill
                ? QCoreApplication::translate("store", "The backup %1 holds a drill's cases, and the store %2 real ones. Nothing was changed.")
                      .arg(QDir::toNativeSeparators(backup), QDir::toNativeSeparators(path))
                : QCoreApplication::translate("store", "The backup %1 holds real cases, and the store %2 a drill's. Nothing was changed.")
                      .arg(QDir::toNativeSeparators(backup), QDir::toNativeSeparators(path)));
    return {};
}

} // namespace store

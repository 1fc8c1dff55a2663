// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/backup.h"

#include "base/try.h"
#include "store/care/doctor.h"
#include "store/care/filerights.h"
#include "store/care/mediashelf.h"
#include "store/sqlite/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <sqlite3.h>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPagesAStep = 512;
constexpr base::Milliseconds kPatience{5000};

struct CloseDatabase {
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

base::Error copyFailed(const QString &target, int code)
{
    const QString file = QDir::toNativeSeparators(target);
    const QString sentence =
        (code & 0xff) == SQLITE_FULL
            ? QCoreApplication::translate("store", "The disk is full: the backup %1 was not made. Make room, or choose another disk.").arg(file)
            : QCoreApplication::translate("store", "The backup %1 could not be written. Check the path and your rights, and try again.").arg(file);
    return {ErrorCode::Storage, sentence, u"%1 (%2)"_s.arg(QString::fromUtf8(sqlite3_errstr(code))).arg(code), target};
}

base::Outcome copyPages(sqlite3 *source, sqlite3 *target, const QString &name, const WorkProgress &progress)
{
    sqlite3_backup *copy = sqlite3_backup_init(target, "main", source, "main");
    if (!copy)
        return tl::unexpected(copyFailed(name, sqlite3_errcode(target)));
    int code = SQLITE_OK;
    bool stopped = false;
    while (code == SQLITE_OK && !stopped) {
        code = sqlite3_backup_step(copy, kPagesAStep);
        const int all = sqlite3_backup_pagecount(copy);
        stopped = progress && !progress(static_cast<quint64>(all - sqlite3_backup_remaining(copy)), static_cast<quint64>(all));
    }
    const int finished = sqlite3_backup_finish(copy);
    if (stopped && code != SQLITE_DONE)
        return base::fail(ErrorCode::Cancelled, QCoreApplication::translate("store", "The backup was stopped; no file was made."));
    if (code != SQLITE_DONE)
        return tl::unexpected(copyFailed(name, code));
    if (finished != SQLITE_OK)
        return tl::unexpected(copyFailed(name, finished));
    // A backup is one file: without the mark of the write-ahead log nothing else is looked for beside it.
    const int plain = sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    if (plain != SQLITE_OK)
        return tl::unexpected(copyFailed(name, plain));
    return {};
}

base::Outcome copyStore(const QString &path, const QString &part, const WorkProgress &progress)
{
    const base::Result<std::unique_ptr<Connection>> source = openReadOnly(path, kPatience);
    if (!source)
        return base::pass(source);
    // A read transaction holds one moment still; without it every commit of another process would start the copy over.
    if (base::Outcome begun = (*source)->run((*source)->texts()["begin_read"]); !begun)
        return begun;
    if (const base::Result<QVariant> held = (*source)->scalar((*source)->texts()["count_tables"]); !held)
        return base::pass(held);
    makePrivate(part);
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(part).constData(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    const Database target(opened);
    if (code != SQLITE_OK)
        return tl::unexpected(copyFailed(part, code));
    return copyPages(static_cast<sqlite3 *>((*source)->handle()), target.get(), part, progress);
}

base::Result<ShelfCheck> lookOver(const QString &part)
{
    ShelfCheck pictures;
    const base::Result<std::vector<Finding>> findings = verify(part, {}, &pictures);
    if (!findings)
        return base::pass(findings);
    if (const Finding *damage = firstDamage(*findings))
        return base::fail(
            ErrorCode::Storage,
            QCoreApplication::translate("store", "The copy is not sound, so it was not kept: %1 Run “gridhallctl doctor” on the store itself.")
                .arg(damage->sentence));
    return pictures;
}

/// Gives the copied pictures their place; what a backup of that name left there stays where it is sound.
base::Outcome placeShelf(const QString &part, const QString &target)
{
    if (!QFileInfo::exists(MediaShelf::folderOf(part)) || QFile::rename(MediaShelf::folderOf(part), MediaShelf::folderOf(target)))
        return {};
    const auto copied = copyShelf(part, target);
    return copied ? base::Outcome() : base::pass(copied);
}

} // namespace

base::Result<BackupMade> backup(const QString &path, const QString &target, const WorkProgress &progress)
{
    if (QFileInfo::exists(target) || QFileInfo(target).isSymLink()) // one that leads nowhere is somebody's too
        return base::fail(ErrorCode::Refused,
                          QCoreApplication::translate("store", "There is already a file %1. Choose another name; nothing was overwritten.")
                              .arg(QDir::toNativeSeparators(target)),
                          {}, target);
    const QString part = target + u".part"_s;
    const auto removePart = [&part] {
        for (const QString &file : {part, QString(part + u"-journal"_s), QString(part + u"-wal"_s), QString(part + u"-shm"_s)})
            QFile::remove(file);
        removeShelf(part);
    };
    removePart(); // of a backup that was killed
    const auto clean = qScopeGuard(removePart);
    TRY_DONE(copyStore(path, part, progress));
    // After the log: a picture is on the shelf before any event names it, so none that the copy names is missed.
    TRY_DONE(copyShelf(path, part, progress));
    TRY(const auto pictures, lookOver(part));
    const bool hadShelf = QFileInfo::exists(MediaShelf::folderOf(target));
    TRY_DONE(placeShelf(part, target));
    if (!QFile::rename(part, target)) {
        if (!hadShelf)
            removeShelf(target);
        return tl::unexpected(copyFailed(target, SQLITE_CANTOPEN));
    }
    return BackupMade{pictures.sound(), pictures.named - pictures.sound()};
}

} // namespace store

// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/care/restore.h"

#include "base/try.h"
#include "store/care/filehold.h"
#include "store/care/filerights.h"
#include "store/care/mediashelf.h"
#include "store/care/storepath.h"
#include "store/ledger/ledgercheck.h"
#include "store/projection/foldcheck.h"
#include "store/seal/anchorkey.h"
#include "store/sqlite/migrations.h"
#include "store/sqlite/sqlstore.h"
#include "store/vault/historystatement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace store {

using base::ErrorCode;
using namespace Qt::StringLiterals;

namespace {

constexpr base::Milliseconds kRestorePatience{5000};

QString shown(const QString &path) { return QDir::toNativeSeparators(path); }

tl::unexpected<base::Error> failed(const QString &path)
{
    return base::fail(ErrorCode::Storage,
                      QCoreApplication::translate("store",
                                                  "The backup could not be put in the place of %1: %2. Nothing was lost; check the disk and your "
                                                  "rights, and try again.")
                          .arg(shown(path), QString::fromLocal8Bit(std::strerror(errno))),
                      {}, path);
}

bool flushed(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool done = ::fsync(file) == 0;
    ::close(file);
    return done;
}

std::optional<quint64> eventsIn(const QString &path)
{
    const auto reader = LogReader::open(path);
    if (!reader)
        return std::nullopt;
    const auto head = (*reader)->log().head();
    return head ? std::optional(head->value) : std::nullopt;
}

QString nameAside(const QString &path, base::Instant now)
{
    const QString stamp = base::toUtc(now).toString(u"yyyyMMdd-HHmmss"_s);
    QString name = u"%1.replaced-%2"_s.arg(path, stamp);
    for (int again = 2; QFileInfo::exists(name); ++again)
        name = u"%1.replaced-%2-%3"_s.arg(path, stamp).arg(again);
    return name;
}

/// A store that can be opened is made one file; the log of one that cannot goes aside with it.
void gather(const QString &path)
{
    static_cast<void>(Store::open(path, {.mustExist = true})); // the last to close moves the log into the file
}

base::Outcome exchange(const QString &part, const QString &path, const QString &aside)
{
    const auto name = [](const QString &file) { return QFile::encodeName(file); };
    if (!aside.isEmpty()) {
        // A foreign log beside the restored file would be replayed into it.
        if (QFileInfo::exists(path + u"-wal"_s) && std::rename(name(path + u"-wal"_s).constData(), name(aside + u"-wal"_s).constData()) != 0)
            return failed(path);
        if (::link(name(path).constData(), name(aside).constData()) != 0 && std::rename(name(path).constData(), name(aside).constData()) != 0)
            return failed(path);
    } else {
        QFile::remove(path + u"-wal"_s);
    }
    QFile::remove(path + u"-shm"_s);
    if (std::rename(name(part).constData(), name(path).constData()) != 0)
        return failed(path);
    if (!flushed(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY))
        return failed(path);
    return {};
}

/// How the pictures of a backup stand whose file is sound.
base::Result<ShelfCheck> requireSound(const QString &backup, const WorkProgress &progress)
{
    ShelfCheck pictures;
    TRY(const auto findings, verify(backup, progress, &pictures));
    if (const Finding *damage = firstDamage(findings))
        return base::fail(ErrorCode::Storage,
                          QCoreApplication::translate("store", "The backup %1 is not sound: %2 Take another one; nothing was changed.")
                              .arg(shown(backup), damage->sentence),
                          {}, backup);
    return pictures;
}

/// Pictures that a backup's events name, that are not beside it and that the store has.
QStringList onlyBeside(const QString &storePath, const ShelfCheck &backup)
{
    const MediaShelf shelf(storePath);
    QStringList found = backup.missing + backup.altered;
    found.removeIf([&shelf](const QString &media) { return shelf.look(media) != MediaShelf::Look::Sound; });
    return found;
}

/// Before the files are exchanged: what is put aside keeps its pictures, and what comes finds its own.
base::Outcome bringPictures(const QString &part, const QString &path, const QString &aside)
{
    if (!aside.isEmpty()) {
        if (base::Outcome kept = linkShelf(path, aside); !kept)
            return kept;
    }
    const auto copied = copyShelf(part, path);
    return copied ? base::Outcome() : base::pass(copied);
}

/// A key that is another store's goes with that store. The sentence about what is left to do.
QString settleKey(const QString &path, const QString &aside)
{
    const auto key = anchorKeyOf(path);
    if (!key)
        return base::describe(key.error());
    if (key->state != AnchorKey::State::Foreign || aside.isEmpty() || !QFile::rename(keyFileOf(path), keyFileOf(aside)))
        return key->sentence;
    const auto left = anchorKeyOf(path);
    return left ? left->sentence : base::describe(left.error());
}

/// A store may be missing, not the file behind a link: it may lie on a disk that is not there now.
base::Outcome requireEnd(const QString &link, const QString &path)
{
    if (path == link || QFileInfo::exists(path))
        return {};
    return base::fail(
        ErrorCode::Refused,
        QCoreApplication::translate("store", "%1 is a link to %2, and there is no such file. Put the link or the file right, or name another store; "
                                             "nothing was changed.")
            .arg(shown(link), shown(path)),
        {}, link);
}

base::Outcome requireFile(const QString &path)
{
    if (QFileInfo(path).isFile())
        return {};
    return base::fail(ErrorCode::NotFound, QCoreApplication::translate("store", "There is no file %1. Check the path.").arg(shown(path)), {}, path);
}

} // namespace

base::Result<Restored> restore(const QString &backup, const QString &storePath, base::Instant now, const WorkProgress &progress)
{
    const QString path = storeFileOf(storePath);
    TRY_DONE(requireFile(backup));
    TRY_DONE(requireEnd(storePath, path));
    if (QFileInfo(backup).canonicalFilePath() == QFileInfo(path).canonicalFilePath())
        return base::fail(ErrorCode::Refused, QCoreApplication::translate("store", "The backup and the store are the same file."), {}, path);
    TRY(const auto pictures, requireSound(backup, progress));
    TRY_DONE(checkPlace(backup, path));
    const bool replaces = QFileInfo::exists(path);
    if (replaces) {
        FileHold hold;
        TRY_DONE(hold.lock(path));
    }
    Restored done;
    if (replaces) {
        gather(path);
        done.replaced = eventsIn(path);
        done.kinship = kinshipOf(backup, path);
        done.aside = nameAside(path, now);
    } else if (!makePrivateFolder(QFileInfo(path).absolutePath())) {
        return failed(path);
    }
    const QString part = path + u".restoring"_s;
    QFile::remove(part);
    removeShelf(part);
    const auto clean = qScopeGuard([&part] {
        QFile::remove(part);
        removeShelf(part);
    });
    TRY_DONE(store::backup(backup, part, progress));
    done.events = eventsIn(part).value_or(0);
    FileHold hold; // after the last of our own connections: closing one lets go of a process's locks
    if (replaces) {
        TRY_DONE(hold.lock(path));
    }
    if (!flushed(part, O_RDWR))
        return failed(path);
    TRY_DONE(bringPictures(part, path, done.aside));
    TRY_DONE(exchange(part, path, done.aside));
    done.keyProblem = settleKey(path, done.aside);
    done.pictures = pictures.sound() + static_cast<quint64>(onlyBeside(path, pictures).size());
    done.lost = pictures.named - done.pictures;
    return done;
}

base::Result<BackupTrial> tryBackup(const QString &backup, const QString &path, const WorkProgress &progress)
{
    TRY_DONE(requireFile(backup));
    const auto pictures = requireSound(backup, progress);
    if (!pictures)
        return base::pass(pictures);
    TRY(const auto copy, openReadOnly(backup, kRestorePatience));
    TRY(const auto folded, checkFold(*copy));
    TRY(const auto anchor, anchorAt(*copy, backup));
    TRY(const auto living, openReadOnly(path, kRestorePatience));
    const auto no = [&backup](const QString &why) { return base::fail(ErrorCode::Storage, why, {}, backup); };
    if (!anchor)
        return no(QCoreApplication::translate("store", "The backup %1 has no digest: it was made by an earlier Gridhall. Make a new one.")
                      .arg(shown(backup)));
    TRY(const auto line, lineWritten(*living, {anchor->position.value, QString::fromLatin1(anchor->digest.toHex()), {}}));
    TRY(const auto sealings, historyStatements(*living));
    if (!line &&
        std::ranges::any_of(sealings, [&anchor](const HistoryStatement &each) { return each.isOurs && anchor->commit <= each.said.commit.value; }))
        return no(QCoreApplication::translate("store",
                                              "The backup %1 may be of the time before the history of the store %2 was sealed: what it holds can no "
                                              "longer be compared, and it names callers in clear. Make a new one.")
                      .arg(shown(backup), shown(path)));
    if (!line)
        return no(QCoreApplication::translate("store", "The backup %1 is not one of this store: the store %2 never had its digest.")
                      .arg(shown(backup), shown(path)));
    if (const auto forgotten = onlyBeside(path, *pictures).size(); forgotten > 0)
        return no(QCoreApplication::translate("store",
                                              "%1 pictures that the backup's cases name are not beside it, and the store has them. Copy %2 to "
                                              "the backup, or make a new one.")
                      .arg(forgotten)
                      .arg(shown(MediaShelf::folderOf(path))));
    BackupTrial trial{anchor->position.value, folded.cases, 0, anchor->digest, pictures->sound(), pictures->named - pictures->sound()};
    trial.behind = eventsIn(path).value_or(trial.events) - trial.events;
    return trial;
}

} // namespace store
